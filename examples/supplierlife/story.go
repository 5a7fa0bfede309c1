package main

import (
	"fmt"
	"strings"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// file is what a company has on record about one supplier.
type file struct {
	Evaluation    supplier.EvaluationFile               `json:"evaluation"`    // before he was listed
	Qualification supplier.SupplierFile                 `json:"qualification"` // his papers, as they are on file
	Occasions     logistics.List[occasion]              `json:"occasions"`     // days on which somebody looked at them
	Quotes        logistics.List[supplier.Quote]        `json:"quotes"`
	Prices        supplier.PriceHistory                 `json:"prices"`
	PriceOn       logistics.List[logistics.Date]        `json:"priceOn"`    // days on which somebody asks for the price
	Deliveries    logistics.List[supplier.DeliveryFile] `json:"deliveries"` // orders with what was delivered on them, and its notes
	Records       logistics.List[supplier.Record]       `json:"records"`    // what became of the lines, cases, scores of the service
	Surveys       logistics.List[supplier.Survey]       `json:"surveys"`    // days on which all of it is judged, one after the other
	Life          supplier.LifeFile                     `json:"life"`       // moves that people decided; the surveys add theirs
	ListedOn      logistics.List[logistics.Date]        `json:"listedOn"`   // days on which somebody asks whether he is listed
	Plan          logistics.List[supplier.Milestone]    `json:"plan"`       // moves that somebody plans, the last of them a listing
}

// occasion is a day on which the papers are held against the rules.
type occasion struct {
	At supplier.Occasion `json:"at"`
	On logistics.Date    `json:"on"`
}

// story is the life of a supplier while it is told.
type story struct {
	pol      supplier.Policy
	file     file
	lang     logistics.Lang
	text     strings.Builder
	problems logistics.Problems
}

// tell goes through the life. The error has every problem of the file.
func (s *story) tell() error {
	s.oneSupplier()
	s.survey()
	s.qualification()
	s.quotes()
	s.prices()
	s.deliveries()
	s.surveys()
	s.list()
	return s.problems.Err()
}

// oneSupplier adds a problem for each part of the file that is about another supplier.
func (s *story) oneSupplier() {
	name := s.file.Life.Supplier
	of := func(path, other string) {
		if other != name && other != "" {
			s.problems.Add(path, logistics.CodeConflict, "%.40q is not the supplier of the life, %.40q", other, name)
		}
	}
	of("evaluation.supplier", s.file.Evaluation.Supplier)
	of("qualification.supplier", s.file.Qualification.Supplier)
	of("prices.supplier", s.file.Prices.Supplier)
	for i, q := range s.file.Quotes {
		of(logistics.At("quotes", i)+".supplier", q.Supplier)
	}
	for i, d := range s.file.Deliveries {
		of(logistics.At("deliveries", i)+".order.supplier", d.Order.Supplier)
	}
	for i, r := range s.file.Records {
		at := logistics.At("records", i)
		switch {
		case r.Line != nil:
			of(at+".line.supplier", r.Line.Supplier)
		case r.Event != nil:
			of(at+".event.supplier", r.Event.Supplier)
		case r.Service != nil:
			of(at+".service.supplier", r.Service.Supplier)
		}
	}
}

func (s *story) title(t logistics.Text) {
	if s.text.Len() > 0 {
		s.text.WriteString("\n")
	}
	s.text.WriteString("== " + t.In(s.lang) + "\n")
}

func (s *story) line(text string) { s.text.WriteString(text + "\n") }

// cite writes a line with the clauses of the rows behind it.
func (s *story) cite(rows any, format logistics.Text, args ...any) {
	var cited logistics.Citations
	for _, rule := range logistics.Rules(rows) {
		cited.Add(s.pol.Clauses.Citation(rule.Clause))
	}
	s.line(cited.Behind(fmt.Sprintf(format.In(s.lang), args...), s.lang))
}

// report writes what was judged: in order by the clauses of the rows, or each finding and each open question by its own.
func (s *story) report(path string, report logistics.Report, err error, rows any, format logistics.Text, args ...any) {
	s.problems.Under(path, err)
	if report.OK() {
		s.cite(rows, logistics.Text{En: format.En + ": in order", Zh: format.Zh + "：符合"}, args...)
		return
	}
	s.cite(rows, logistics.Text{En: format.En + ": findings %d, not checked %d", Zh: format.Zh + "：不符 %d 项，未核查 %d 项"},
		append(args, len(report.Findings), len(report.Unchecked))...)
	for _, f := range report.Findings {
		s.line(logistics.Text{En: "    finding: ", Zh: "    不符："}.In(s.lang) + f.Named(s.lang, s.pol.Name).Text(s.lang))
	}
	for _, u := range report.Unchecked {
		s.line("    " + u.Text(s.lang))
	}
}

// join gives the parts of a list as people write one.
func (s *story) join(parts []string) string {
	if len(parts) == 0 {
		return logistics.Text{En: "none", Zh: "无"}.In(s.lang)
	}
	return strings.Join(parts, logistics.Text{En: ", ", Zh: "、"}.In(s.lang))
}

// day gives a day that may not be on file.
func (s *story) day(d logistics.Date) string {
	if d.IsZero() {
		return logistics.Text{En: "an unknown day", Zh: "未知日期"}.In(s.lang)
	}
	return d.String()
}
