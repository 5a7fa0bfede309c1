package main

import (
	"fmt"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Reply is what a client reads of the decisions on his request.
type Reply struct {
	Verdict   Verdict `json:"verdict"` // refused where one decision refuses
	Label     string  `json:"label"`
	Decisions []Shown `json:"decisions"`
}

// Shown is a decision in the client's language.
type Shown struct {
	Seq       int64      `json:"seq"`
	Question  string     `json:"question"`
	Act       string     `json:"act,omitzero"`
	Subject   string     `json:"subject"`
	Edition   string     `json:"edition"`
	Verdict   Verdict    `json:"verdict"`
	Text      string     `json:"text,omitzero"` // what was decided, where it is more than a verdict
	Findings  []Cited    `json:"findings"`
	ToCome    []Cited    `json:"toCome"` // findings that say no more than that a signature is still to come
	Unchecked []Cited    `json:"unchecked"`
	Next      []Expected `json:"next"` // who acts next
	Clauses   []Titled   `json:"clauses"`
}

// Titled is a clause with its title.
type Titled struct {
	Clause logistics.ClauseID `json:"clause"`
	Title  string             `json:"title"`
	Basis  logistics.Basis    `json:"basis,omitzero"`
}

// Cited is something said of a clause.
type Cited struct {
	Titled
	Force logistics.Force `json:"force,omitzero"` // of a finding
	Text  string          `json:"text"`
}

// Expected is an act that is awaited.
type Expected struct {
	Titled
	Act  string                           `json:"act"`
	By   []string                         `json:"by"`  // any one of these roles
	Not  logistics.List[logistics.Person] `json:"not"` // persons who may not
	Text string                           `json:"text"`
}

// reply shows the decisions on a request.
func (s *Service) reply(logged []Entry, l logistics.Lang) (Reply, error) {
	r := Reply{Verdict: Noted, Decisions: []Shown{}}
	for _, e := range logged {
		shown, err := s.show(e, l)
		if err != nil {
			return r, err
		}
		r.Decisions = append(r.Decisions, shown)
		if e.Verdict == Refused || e.Verdict == Accepted && r.Verdict == Noted {
			r.Verdict = e.Verdict
		}
	}
	r.Label = r.Verdict.Label(l)
	return r, nil
}

// show reads a decision from the log and puts it into a language.
func (s *Service) show(e Entry, l logistics.Lang) (Shown, error) {
	shown := Shown{
		Seq: e.Seq, Question: e.Question, Act: e.Act, Subject: e.Subject, Edition: e.Edition, Verdict: e.Verdict,
		Findings: []Cited{}, ToCome: []Cited{}, Unchecked: []Cited{}, Next: []Expected{}, Clauses: []Titled{},
	}
	var a Answer
	if err := logistics.Decode([]byte(e.Answer), &a); err != nil {
		return shown, fmt.Errorf("%s cannot be read: %w", e, corrupt{err})
	}
	clauses, _ := clausesOf(s.kept[e.Policy].policy)
	titled := func(id logistics.ClauseID) Titled {
		clause, _ := clauses.Find(id)
		return Titled{Clause: id, Title: clause.Title.In(l)}
	}
	switch {
	case a.Price != nil:
		shown.Text = a.Price.Text(l)
	case a.Month != nil:
		shown.Text = a.Month.Text(l)
	}
	for _, f := range a.Findings {
		list := &shown.Findings
		if awaits(e.Question, e.Act, f) {
			list = &shown.ToCome
		}
		*list = append(*list, Cited{titled(f.Clause), f.Force, f.Named(l, named).Text(l)})
	}
	for _, u := range a.Unchecked {
		shown.Unchecked = append(shown.Unchecked, Cited{titled(u.Clause), 0, u.Text(l)})
	}
	for _, n := range a.Next {
		next := Expected{Titled: titled(n.Clause), Act: n.Act, Not: n.Not, Text: n.In(l, named)}
		for _, role := range n.By {
			next.By = append(next.By, role.Label(l))
		}
		shown.Next = append(shown.Next, next)
	}
	for _, c := range a.Clauses {
		t := titled(c.Clause)
		t.Basis = c.Basis
		shown.Clauses = append(shown.Clauses, t)
	}
	return shown, nil
}

// named gives a word of a paper in Chinese as the approval policy calls it; English keeps the words of the wire.
func named(word string, l logistics.Lang) string {
	if l != logistics.Chinese {
		return word
	}
	return approval.Policy{}.Name(word, l)
}
