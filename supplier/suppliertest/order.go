package suppliertest

import (
	"encoding/json"
	"fmt"
	"slices"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// drawn is how many drawn files a promise looks at.
const drawn = 8

// text gives an answer as its log has it, so that two can be compared whole.
func text(answer any, err error) string {
	if err != nil {
		return "error: " + err.Error()
	}
	data, err := json.Marshal(answer)
	if err != nil {
		return "error: " + err.Error()
	}
	return string(data)
}

// same holds two answers to the same question against each other.
func (f *faults) same(what, got, want string) {
	if got != want {
		f.Add("%s:\n\tgot  %s\n\twant %s", what, got, want)
	}
}

// orderFree turns and mixes the lines and events of drawn files.
func orderFree(s Subject) error {
	var f faults
	for i := range drawn {
		month := SomeMonth(s.Policy).Example(i)
		v, err := s.disqualify(month)
		if f.unjudged(describe(month), err) {
			continue
		}
		half := SomeHalf(s.Policy).Example(i)
		g, err := s.grade(half)
		if f.unjudged(half.HalfReview, err) {
			continue
		}
		for j, mix := range []func(*supplier.MonthFile){
			func(m *supplier.MonthFile) { slices.Reverse(m.Lines); slices.Reverse(m.Events) },
			func(m *supplier.MonthFile) {
				m.Lines = rapid.Permutation(m.Lines).Example(i)
				m.Events = rapid.Permutation(m.Events).Example(i)
			},
		} {
			mixed := logistics.Clone(month)
			mix(&mixed)
			f.same(fmt.Sprintf("%s, in another order (%d)", describe(month), j+1), text(s.disqualify(mixed)), text(v, nil))
			lines := supplier.MonthFile{Lines: logistics.Clone(half.Lines)}
			mix(&lines)
			other := half
			other.Lines = lines.Lines
			f.same(fmt.Sprintf("%s %s, in another order (%d)", half.Supplier, half.Half, j+1), text(s.grade(other)), text(g, nil))
		}
	}
	return f.Err()
}

// partitionFree tallies drawn files in parts.
func partitionFree(s Subject) error {
	var f faults
	for i := range drawn {
		month, half := SomeMonth(s.Policy).Example(i), SomeHalf(s.Policy).Example(i)
		parts := i%4 + 1
		t, err := merged(s.Policy, parts, month.Lines, month.Events)
		if !f.unjudged(describe(month), err) {
			f.same(fmt.Sprintf("%s, in %d parts", describe(month), parts), text(s.disqualify(month)), text(t.Disqualify(month.Review)))
		}
		t, err = merged(s.Policy, parts, half.Lines, nil)
		if !f.unjudged(half.HalfReview, err) {
			f.same(fmt.Sprintf("%s %s, in %d parts", half.Supplier, half.Half, parts), text(s.grade(half)), text(t.Grade(half.HalfReview)))
		}
	}
	return f.Err()
}

// merged deals lines and events out to tallies and merges them, the last first.
func merged(pol supplier.Policy, parts int, lines []supplier.Line, events []supplier.Event) (*supplier.Tally, error) {
	var all []*supplier.Tally
	for range parts {
		t, err := supplier.NewTally(pol)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	for i, line := range lines {
		if err := all[i%parts].Add(line); err != nil {
			return nil, err
		}
	}
	for i, e := range events {
		if err := all[(i+1)%parts].AddEvent(e); err != nil {
			return nil, err
		}
	}
	t := all[parts-1]
	for _, other := range all[:parts-1] {
		if err := t.Merge(other); err != nil {
			return nil, err
		}
	}
	return t, nil
}

// repeatable asks twice, and looks whether the facts are as they were.
func repeatable(s Subject) error {
	var f faults
	for i := range drawn {
		month, half := SomeMonth(s.Policy).Example(i), SomeHalf(s.Policy).Example(i)
		monthWas, halfWas := text(month, nil), text(half, nil)
		v, err := s.disqualify(month)
		first := text(v, err)
		for j := range v.Factors { // what the caller does to an answer reaches no other
			v.Factors[j].Outcome, v.Factors[j].Missing = 0, nil
		}
		f.same(describe(month)+", asked again", text(s.disqualify(month)), first)
		g, err := s.grade(half)
		first = text(g, err)
		for j := range g.Consequence.Coaching {
			g.Consequence.Coaching[j] = ""
		}
		f.same(half.Supplier+" "+half.Half.String()+", asked again", text(s.grade(half)), first)
		f.same(describe(month)+", the facts", text(month, nil), monthWas)
		f.same(half.Supplier+" "+half.Half.String()+", the facts", text(half, nil), halfWas)
	}
	return f.Err()
}

// agrees holds the answers of a subject, and its refusals, against the policy's own.
func agrees(s Subject) error {
	var f faults
	own := Subject{Policy: s.Policy}
	if s.Disqualify != nil {
		for i := range 2 * drawn {
			month := SomeMonth(s.Policy).Example(i)
			f.same(describe(month), text(s.disqualify(month)), text(own.disqualify(month)))
		}
		f.same("a month of nobody", text(s.disqualify(supplier.MonthFile{})), text(own.disqualify(supplier.MonthFile{})))
	}
	if s.Grade != nil {
		for i := range 2 * drawn {
			half := SomeHalf(s.Policy).Example(i)
			f.same(half.Supplier+" "+half.Half.String(), text(s.grade(half)), text(own.grade(half)))
		}
		f.same("a half-year of nobody", text(s.grade(supplier.HalfFile{})), text(own.grade(supplier.HalfFile{})))
	}
	if s.CheckReplacement != nil {
		for i := range 2 * drawn {
			file := SomeReplacement(s.Policy).Example(i)
			f.same(file.Old+" for "+file.New, text(s.replacement(file)), text(own.replacement(file)))
		}
		f.same("a change of nobody", text(s.replacement(supplier.ReplacementFile{})), text(own.replacement(supplier.ReplacementFile{})))
	}
	f.sectionsAgree(s, own.filled())
	return f.Err()
}
