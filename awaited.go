package logistics

import (
	"slices"
	"strings"
	"time"
)

// Awaited is an act that can be done now, because every act that must come before it is done.
type Awaited struct {
	Act      string       `json:"act"`
	By       List[Role]   `json:"by"`                // any one of these roles may do it
	Deputies List[Role]   `json:"deputies,omitzero"` // roles that may do it in their place, but never on a request of their own
	Seals    List[Seal]   `json:"seals"`             // any one of these is put under it; empty: it takes no seal
	Not      List[Person] `json:"not"`               // persons who may not do it: who asked, or who did another act
	Since    time.Time    `json:"since"`             // when the last act before it was done, or else when the case was opened
	Due      time.Time    `json:"due,omitzero"`      // the last moment in time; zero: the policy sets none
	Late     Answer       `json:"late"`              // whether Due is past; no where there is none, unknown where the case has no AsOf
	Force    Force        `json:"force"`
	Clause   ClauseID     `json:"clause"`
}

// Next gives the acts that are awaited, in the order of the rows: those that are not done while every act before them is, level
// by level. An act that was done too early makes nothing ready that waits for the level that it skipped. The list is empty
// exactly where Check finds no act missing.
//
// An act counts as done once it has a mark, whatever Check finds about that mark: who goes by Next alone lets pass what the
// wrong role signed. What would be due after the year 9999 has no Due. The error is that of Check.
func (s Steps) Next(c Case) ([]Awaited, error) {
	done, err := s.done(c)
	if err != nil {
		return nil, err
	}
	var ps Problems
	var next []Awaited
	settled := map[string]bool{} // done, and everything before it too
	for _, step := range s {
		_, did := done[step.Act]
		waits := slices.ContainsFunc(step.After, func(act string) bool { return !settled[act] })
		settled[step.Act] = did && !waits
		if did || waits {
			continue
		}
		a := Awaited{
			Act: step.Act, By: slices.Clone(step.By), Deputies: step.deputies(c.Ladder), Seals: slices.Clone(step.Seals), Not: s.barred(step, c, done),
			Since: step.start(c, done), Late: No, Force: step.Force, Clause: step.Clause,
		}
		due, limited, err := step.Within.End(a.Since, c.Calendar)
		switch {
		case err != nil:
			ps.Add("calendar", CodeRange, "%s: %v", step.Act, err)
		case limited && !Instant(due).IsZero():
			a.Due, a.Late = due, Unknown
			if !c.AsOf.IsZero() {
				a.Late = Known(c.AsOf.After(due))
			}
		}
		next = append(next, a)
	}
	if err := ps.Err(); err != nil {
		return nil, err
	}
	return next, nil
}

// deputies gives the rungs that may take the step in another's place.
func (st Step) deputies(ladder []Role) List[Role] {
	var above List[Role]
	for _, role := range ladder {
		if !slices.Contains(st.By, role) && st.allows(role, ladder) {
			above = append(above, role)
		}
	}
	return above
}

// barred gives the persons who may not take the step, in the order of the rows of what they did.
func (s Steps) barred(step Step, c Case, done map[string]Mark) List[Person] {
	var not List[Person]
	add := func(p Person) {
		if !slices.Contains(not, p) {
			not = append(not, p)
		}
	}
	if !step.Self {
		add(c.Opened.By)
	}
	for _, other := range s {
		if m, did := done[other.Act]; did && !step.Again && !other.Again {
			add(m.By)
		}
	}
	return not
}

// String gives what is awaited in English.
func (a Awaited) String() string { return a.Text(English) }

// Text gives what is awaited in l: "approve: senior manager, by 2026-03-03T10:00:00+08:00, late (000-111)".
func (a Awaited) Text(l Lang) string {
	parts := []string{Roles(a.By...).Text(l)}
	if len(a.Deputies) > 0 {
		parts[0] += Text{" or a higher rung", "或其上级"}.In(l)
	}
	if len(a.Seals) > 0 {
		parts = append(parts, Seals(a.Seals...).Text(l))
	}
	if !a.Due.IsZero() {
		parts = append(parts, Text{"by ", "不晚于 "}.In(l)+Instant(a.Due).Text(l))
	}
	if a.Late == Yes {
		parts = append(parts, Text{"late", "已逾期"}.In(l))
	}
	return a.Clause.Behind(a.Act+Text{": ", "："}.In(l)+strings.Join(parts, Text{", ", "，"}.In(l))+a.Force.Mark(l), l)
}

// In gives the text in l with the act called by its name: name is the method Name of a policy.
func (a Awaited) In(l Lang, name func(word string, l Lang) string) string {
	a.Act = name(a.Act, l)
	return a.Text(l)
}
