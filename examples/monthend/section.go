package main

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"example.com/logistics"
)

// result is the review of a month.
type result struct {
	Month      logistics.Month `json:"month"`
	ReviewedOn logistics.Date  `json:"reviewedOn"`
	Sections   []section       `json:"sections"`
	Summary    summary         `json:"summary"`

	company string // for the page
	parts   []part
}

// section is what one file of code contributes.
type section struct {
	Title   logistics.Text        `json:"title"`
	Entries logistics.List[entry] `json:"entries"`
	Earlier logistics.List[entry] `json:"earlier,omitempty"` // answers of earlier times: shown, and not counted
	Summary summary               `json:"summary"`

	pkg string // the package that decides it
}

// entry is the answer to one record.
type entry struct {
	Record   string           `json:"record"`
	Decision texter           `json:"decision"`
	Report   logistics.Report `json:"report"`
}

// texter is a decision that prints itself.
type texter interface{ Text(logistics.Lang) string }

// summary counts answers.
type summary struct {
	Records   int `json:"records"`
	Clean     int `json:"clean"`
	Findings  int `json:"findings"`
	Unchecked int `json:"unchecked"`
}

func (r *result) count() {
	for i := range r.Sections {
		s := &r.Sections[i].Summary
		for _, e := range r.Sections[i].Entries {
			s.Records++
			if e.Report.OK() {
				s.Clean++
			}
			s.Findings += len(e.Report.Findings)
			s.Unchecked += len(e.Report.Unchecked)
		}
		r.Summary.add(*s)
	}
}

func (s *summary) add(t summary) {
	s.Records += t.Records
	s.Clean += t.Clean
	s.Findings += t.Findings
	s.Unchecked += t.Unchecked
}

func (r result) writeJSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(r)
}

func (r result) writeText(w io.Writer, l logistics.Lang) error {
	p := printer{w: w, lang: l}
	p.line(logistics.Text{En: "Month end %s, reviewed on %s", Zh: "%s 月度审查，审查日 %s"}, r.Month, r.ReviewedOn)
	for _, s := range r.Sections {
		p.line(logistics.Text{En: "\n== %s", Zh: "\n== %s"}, s.Title.In(l))
		margin := s.margin()
		for _, e := range s.Entries {
			p.line(logistics.Text{En: "%s  %s", Zh: "%s  %s"}, flush(e.Record, margin), e.Decision.Text(l))
			for _, finding := range e.Report.Findings {
				p.line(logistics.Text{En: "    finding: %s", Zh: "    不符：%s"}, finding.Named(l, r.part(s.pkg).word).Text(l))
			}
			for _, open := range e.Report.Unchecked {
				p.line(logistics.Text{En: "    %s", Zh: "    %s"}, open.Text(l))
			}
		}
		if len(s.Earlier) > 0 {
			p.line(logistics.Text{En: "-- %s", Zh: "-- %s"}, earlier(l))
		}
		for _, e := range s.Earlier {
			p.line(logistics.Text{En: "%s  %s", Zh: "%s  %s"}, flush(e.Record, margin), e.Decision.Text(l))
		}
	}
	p.line(logistics.Text{En: "\n== Summary", Zh: "\n== 汇总"})
	for _, line := range r.table(l) {
		p.line(logistics.Text{En: "%s", Zh: "%s"}, line)
	}
	return p.err
}

// part gives the part of a package.
func (r result) part(pkg string) part {
	for _, p := range r.parts {
		if p.pkg == pkg {
			return p
		}
	}
	return part{}
}

// earlier says what the answers of earlier times are worth.
func earlier(l logistics.Lang) string {
	return logistics.Text{En: "Earlier half-years, not counted, as records and rules stand now", Zh: "往期半年（不计入汇总），按现有记录与现行制度得出"}.In(l)
}

// table gives the counts of every section and of all, in columns.
func (r result) table(l logistics.Lang) []string {
	rows := [][]string{{
		logistics.Text{En: "section", Zh: "分类"}.In(l), logistics.Text{En: "records", Zh: "记录"}.In(l), logistics.Text{En: "in order", Zh: "符合"}.In(l),
		logistics.Text{En: "findings", Zh: "不符项"}.In(l), logistics.Text{En: "not checked", Zh: "未核查项"}.In(l),
	}}
	count := func(title string, s summary) {
		rows = append(rows, []string{title, strconv.Itoa(s.Records), strconv.Itoa(s.Clean), strconv.Itoa(s.Findings), strconv.Itoa(s.Unchecked)})
	}
	for _, s := range r.Sections {
		count(s.Title.In(l), s.Summary)
	}
	count(logistics.Text{En: "All", Zh: "合计"}.In(l), r.Summary)
	return columns(rows)
}

// printer prints lines in a language until one fails.
type printer struct {
	w    io.Writer
	lang logistics.Lang
	err  error
}

func (p *printer) line(format logistics.Text, args ...any) {
	if p.err == nil {
		_, p.err = io.WriteString(p.w, visible(fmt.Sprintf(format.In(p.lang)+"\n", args...)))
	}
}
