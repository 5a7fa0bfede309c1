package supplier

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// ListedState says where a supplier stands on a day: whether on the list of qualified suppliers, since when, for which categories.
type ListedState struct {
	Edition    string                             `json:"edition"`
	Supplier   string                             `json:"supplier"`
	On         logistics.Date                     `json:"on"`
	Listed     bool                               `json:"listed"`
	State      string                             `json:"state"`          // in the policy's words, such as StateListed
	Since      logistics.Date                     `json:"since,omitzero"` // the day of the move that led to the state; absent: no move yet
	Categories logistics.List[logistics.Category] `json:"categories"`     // what the supplier is listed for; none: not listed
	Clauses    logistics.Citations                `json:"clauses"`        // of the list and of that move
}

// ListedOn says whether a supplier was on the list of qualified suppliers at the end of a day, and by which clauses (000-054): from the
// listing on until a suspension or a poor grade. Moves that are not allowed do not count. The error is that of [Policy.CheckLifecycle], or
// on is no day.
func (pol Policy) ListedOn(h LifeFile, on logistics.Date) (ListedState, error) {
	if err := logistics.Validate(pol); err != nil {
		return ListedState{}, err
	}
	var ps logistics.Problems
	h.check(pol, &ps)
	if on.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no day")
	}
	if err := ps.Err(); err != nil {
		return ListedState{}, err
	}
	return pol.listedOn(h, on), nil
}

func (pol Policy) listedOn(h LifeFile, on logistics.Date) ListedState {
	lc := pol.Evaluation.Lifecycle
	_, at := lc.follow(h, on)
	s := ListedState{Edition: pol.Edition, Supplier: h.Supplier, On: on, State: at.state, Since: at.since, Listed: at.state == lc.List.Listed}
	s.Clauses.Add(pol.Clauses.Citation(lc.List.Clause))
	if at.by != "" {
		s.Clauses.Add(pol.Clauses.Citation(at.by))
	}
	if s.Listed {
		s.Categories = slices.Clone(at.categories)
	}
	return s
}

// Roll is the list of qualified suppliers at the end of a day.
type Roll struct {
	Edition    string                        `json:"edition"`
	On         logistics.Date                `json:"on"`
	Suppliers  logistics.List[ListedState]   `json:"suppliers"`  // the listed ones, in the order of their numbers
	Categories logistics.List[CategoryCount] `json:"categories"` // every category of the policy, with how many are listed for it
}

// RollOn gives the list of qualified suppliers at the end of a day, from the moves of all suppliers. One whose listing names no category
// counts in none. The error is that of [Policy.ListedOn], with paths below "[0]", or a supplier is there twice.
func (pol Policy) RollOn(all []LifeFile, on logistics.Date) (Roll, error) {
	if err := logistics.Validate(pol); err != nil {
		return Roll{}, err
	}
	var ps logistics.Problems
	if on.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no day")
	}
	seen := map[string]bool{}
	for i, h := range all {
		at := logistics.At("", i)
		var own logistics.Problems
		h.check(pol, &own)
		ps.Under(at, own.Err())
		if seen[h.Supplier] {
			ps.Add(at+".supplier", logistics.CodeDuplicate, "%.40q is there twice", h.Supplier)
		}
		seen[h.Supplier] = true
	}
	if err := ps.Err(); err != nil {
		return Roll{}, err
	}
	roll := Roll{Edition: pol.Edition, On: on}
	for _, h := range all {
		if s := pol.listedOn(h, on); s.Listed {
			roll.Suppliers = append(roll.Suppliers, s)
		}
	}
	slices.SortFunc(roll.Suppliers, func(a, b ListedState) int { return strings.Compare(a.Supplier, b.Supplier) })
	for _, c := range pol.Qualification.words() {
		count := CategoryCount{Category: c}
		for _, s := range roll.Suppliers {
			if slices.Contains(s.Categories, c) {
				count.Listed++
			}
		}
		roll.Categories = append(roll.Categories, count)
	}
	return roll, nil
}

// String gives the state in English.
func (s ListedState) String() string { return s.Text(logistics.English) }

// Text gives the state in l: "supplier S-17 on 2026-03-10: listed since 2026-02-01 for food (000-054 (read), 000-053)".
func (s ListedState) Text(l logistics.Lang) string {
	says := logistics.Text{En: "listed", Zh: "在册"}
	if !s.Listed {
		says = logistics.Text{En: "not listed, " + Policy{}.Name(s.State, logistics.English), Zh: "不在册，" + Policy{}.Name(s.State, logistics.Chinese)}
	}
	line := logistics.Text{En: "supplier ", Zh: "供应商 "}.In(l) + s.Supplier + logistics.Text{En: " on ", Zh: " "}.In(l) + s.On.String() +
		logistics.Text{En: ": ", Zh: "："}.In(l) + says.In(l)
	if !s.Since.IsZero() {
		line += logistics.Text{En: " since ", Zh: "，自 "}.In(l) + s.Since.String() + logistics.Text{Zh: " 起"}.In(l)
	}
	var labels []string
	for _, c := range s.Categories {
		labels = append(labels, c.Label(l))
	}
	if len(labels) > 0 {
		line += logistics.Text{En: " for ", Zh: "，品类："}.In(l) + strings.Join(labels, logistics.Text{En: ", ", Zh: "、"}.In(l))
	}
	return s.Clauses.Behind(line, l)
}

// String gives the list in English.
func (r Roll) String() string { return r.Text(logistics.English) }

// Text gives the list in l, a supplier on each line.
func (r Roll) Text(l logistics.Lang) string {
	lines := []string{logistics.Text{En: "qualified suppliers on " + r.On.String() + ":", Zh: "合格供应商名册（" + r.On.String() + "）："}.In(l)}
	for _, s := range r.Suppliers {
		lines = append(lines, "  "+s.Text(l))
	}
	return strings.Join(lines, "\n")
}
