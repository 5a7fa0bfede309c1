package main

import (
	"encoding/json"
	"fmt"
	"io"

	"example.com/logistics"
)

// result is the review of a month.
type result struct {
	Month      logistics.Month `json:"month"`
	ReviewedOn logistics.Date  `json:"reviewedOn"`
	Sections   []section       `json:"sections"`
	Summary    summary         `json:"summary"`
}

// section is what one file of code contributes.
type section struct {
	Title   logistics.Text        `json:"title"`
	Entries logistics.List[entry] `json:"entries"`
	Summary summary               `json:"summary"`
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
		r.Summary.Records += s.Records
		r.Summary.Clean += s.Clean
		r.Summary.Findings += s.Findings
		r.Summary.Unchecked += s.Unchecked
	}
}

func (r result) writeJSON(w io.Writer) error {
	out := json.NewEncoder(w)
	out.SetIndent("", "  ")
	out.SetEscapeHTML(false)
	return out.Encode(r)
}

func (r result) writeText(w io.Writer, l logistics.Lang) error {
	p := printer{w: w, lang: l}
	p.line(logistics.Text{En: "Month end %s, reviewed on %s", Zh: "%s 月结，审查日 %s"}, r.Month, r.ReviewedOn)
	for _, s := range r.Sections {
		p.line(logistics.Text{En: "\n== %s", Zh: "\n== %s"}, s.Title.In(l))
		for _, e := range s.Entries {
			p.line(logistics.Text{En: "%s  %s", Zh: "%s  %s"}, e.Record, e.Decision.Text(l))
			for _, finding := range e.Report.Findings {
				p.line(logistics.Text{En: "    finding: %s", Zh: "    发现：%s"}, finding.Text(l))
			}
			for _, open := range e.Report.Unchecked {
				p.line(logistics.Text{En: "    %s", Zh: "    %s"}, open.Text(l))
			}
		}
	}
	p.line(logistics.Text{En: "\n== Summary", Zh: "\n== 汇总"})
	for _, s := range r.Sections {
		p.count(s.Title.In(l), s.Summary)
	}
	p.count(logistics.Text{En: "All", Zh: "合计"}.In(l), r.Summary)
	return p.err
}

// printer prints lines in a language until one fails.
type printer struct {
	w    io.Writer
	lang logistics.Lang
	err  error
}

func (p *printer) line(format logistics.Text, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format.In(p.lang)+"\n", args...)
	}
}

func (p *printer) count(title string, s summary) {
	p.line(logistics.Text{
		En: "%s: %d records, %d in order, %d findings, %d not checked",
		Zh: "%s：%d 条记录，%d 条无异常，%d 项发现，%d 项未核查",
	}, title, s.Records, s.Clean, s.Findings, s.Unchecked)
}
