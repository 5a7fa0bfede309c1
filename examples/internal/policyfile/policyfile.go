// Package policyfile reads a policy of any package from a JSON file, or takes a documented one by name.
package policyfile

import (
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// Kind is a package with a policy.
type Kind struct {
	Name   string
	Label  logistics.Text
	Sites  map[string]any // the documented policies, "factory" and "school"
	Blank  func() any     // a pointer to a policy in which nothing stands
	Diff   func(old, new any) (logistics.Diff, error)
	Replay func(old, new any, history iter.Seq[Line]) (logistics.Impact, error)

	sections []string // that no other kind has
	decode   func(data []byte) (any, error)
}

// Line is a case of a history as a file has it, one JSON object on a line.
type Line struct {
	Number int
	JSON   []byte
}

// Kinds gives every kind of policy there is.
func Kinds() []Kind {
	return []Kind{
		kind("approval", logistics.Text{En: "an approval policy", Zh: "审批制度"}, []string{"price", "payment", "categories", "ladder"}, approval.Factory, approval.School, approval.Diff, approval.Replay),
		kind("supplier", logistics.Text{En: "a supplier policy", Zh: "供应商制度"}, []string{"disqualification", "grading", "replacement"}, supplier.Factory, supplier.School, supplier.Diff, supplier.Replay),
		kind("procurement", logistics.Text{En: "a procurement policy", Zh: "采购制度"}, []string{"process", "routes", "buyers", "canteen"}, procurement.Factory, procurement.School, procurement.Diff, procurement.Replay),
		kind("assets", logistics.Text{En: "an asset policy", Zh: "资产制度"}, []string{"register", "custody", "stocktake", "compensation"}, assets.Factory, assets.School, assets.Diff, assets.Replay),
		kind("budget", logistics.Text{En: "a budget policy", Zh: "预算制度"}, []string{"compilation", "spending", "pacing", "settlement"}, budget.Factory, budget.School, budget.Diff, budget.Replay),
		kind("incident", logistics.Text{En: "an incident policy", Zh: "安全与后勤服务制度"}, []string{"procedures", "classes", "handlers", "record"}, incident.Factory, incident.School, incident.Diff, incident.Replay),
	}
}

// kind makes a kind of a package's functions.
func kind[P, C any](
	name string, label logistics.Text, sections []string, factory, school func() P, diff func(old, new P) (logistics.Diff, error),
	replay func(old, new P, history iter.Seq[C]) (logistics.Impact, error),
) Kind {
	return Kind{
		Name: name, Label: label, Sites: map[string]any{"factory": factory(), "school": school()}, sections: sections,
		Blank: func() any { return new(P) },
		decode: func(data []byte) (any, error) {
			var policy P
			if err := logistics.Decode(data, &policy); err != nil {
				return nil, err
			}
			return policy, logistics.Validate(policy)
		},
		Diff: func(old, new any) (logistics.Diff, error) { return diff(old.(P), new.(P)) },
		Replay: func(old, new any, history iter.Seq[Line]) (logistics.Impact, error) {
			var unread []logistics.Unjudged
			cases := func(yield func(C) bool) {
				for line := range history {
					var c C
					if err := logistics.Decode(line.JSON, &c); err != nil {
						unread = append(unread, unreadable(line, err))
					} else if !yield(c) {
						return
					}
				}
			}
			impact, err := replay(old.(P), new.(P), cases)
			impact.Unjudged = append(impact.Unjudged, unread...)
			return impact, err
		},
	}
}

// unreadable names a case that is no case by its line.
func unreadable(line Line, err error) logistics.Unjudged {
	var ps logistics.Problems
	ps.Under("", err)
	return logistics.Unjudged{Case: fmt.Sprintf("line %d", line.Number), Problems: logistics.List[logistics.Problem](ps)}
}

// Read gives a documented policy, such as "approval.factory", or the policy in a JSON file, with its kind. The error tells
// every problem by its path.
func Read(name string) (Kind, any, error) {
	pkg, site, _ := strings.Cut(name, ".")
	for _, k := range Kinds() {
		if policy := k.Sites[site]; k.Name == pkg && policy != nil {
			return k, policy, nil
		}
	}
	data, err := os.ReadFile(name)
	if err != nil {
		return Kind{}, nil, err
	}
	var sections map[string]json.RawMessage
	if err := json.Unmarshal(data, &sections); err != nil {
		var none struct{}
		return Kind{}, nil, fmt.Errorf("%s: %w", name, logistics.Decode(data, &none))
	}
	for _, k := range Kinds() {
		if !slices.ContainsFunc(k.sections, func(section string) bool { return sections[section] != nil }) {
			continue
		}
		policy, err := k.decode(data)
		if err != nil {
			return Kind{}, nil, fmt.Errorf("%s: %w", name, err)
		}
		return k, policy, nil
	}
	var known []string
	for _, k := range Kinds() {
		known = append(known, k.sections[0]+" ("+k.Name+")")
	}
	return Kind{}, nil, fmt.Errorf("%s: no policy that is known; one has the section %s", name, strings.Join(known, " or "))
}
