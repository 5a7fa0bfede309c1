package supplier_test

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

// A change of any leaf by one step is shown, unless no answer shows that leaf; then it is not.
func TestDiffShowsEveryLeaf(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("every leaf of the policies, one by one")
	}
	unseen := map[string]int{}
	far := rapid.Custom(func(t *rapid.T) supplier.Policy { return drawEdit(t, full(), 12) }).Example(1)
	for i, pol := range []supplier.Policy{supplier.Factory(), supplier.School(), full(), far} {
		limits := limitsOf(pol)
		proof := logistics.DiffProof[supplier.Policy]{Diff: supplier.Diff, Hidden: func(path string, pol supplier.Policy) string { return hidden(path, pol, limits) }}
		// The factory was first. A section like its own is proved, and of the clauses from there on only the basis is looked at.
		proved := logistics.SameSections(supplier.Factory(), pol)
		proof.Skip = func(path string) bool {
			if strings.HasPrefix(path, "clauses[") {
				return !discipline(path) && (i > 0 || !strings.HasSuffix(path, ".basis"))
			}
			return i > 0 && (proved(path) || i > 1 && !discipline(path))
		}
		seen, err := proof.Prove(pol, edits(pol))
		if err != nil {
			t.Errorf("%s: %v", pol.Edition, err)
		}
		valid := 0
		for reason, n := range seen {
			valid += n
			unseen[reason] += n
		}
		if valid < 200 {
			t.Errorf("%s: only %d valid edits", pol.Edition, valid)
		}
	}
	if len(unseen) < 5 {
		t.Errorf("a reason that no leaf has: %v", unseen)
	}
}

// discipline reports whether a path is of the first sections or of their clauses.
func discipline(path string) bool {
	if n := 0; strings.HasPrefix(path, "clauses[") {
		_, err := fmt.Sscanf(path, "clauses[%d]", &n)
		return err == nil && n < disciplineClauses
	}
	return !slices.ContainsFunc([]string{"qualification", "evaluation", "quotation", "delivery", "services"}, func(section string) bool {
		return strings.HasPrefix(path, section+".")
	})
}

// disciplineClauses is how many clauses come before those of the other sections.
const disciplineClauses = 18

// hidden gives the reason why no answer of a policy shows the leaf at path; "" where one does.
func hidden(path string, pol supplier.Policy, limits map[string]logistics.Limit) string {
	dot := max(strings.LastIndex(path, "."), 0)
	row, leaf := path[:dot], strings.TrimPrefix(path[dot:], ".")
	limit, isLimit := limits[row]
	g := pol.Grading
	sizes := map[string]supplier.Change{"grading.excellent.volume.by": g.Excellent.Volume.Change, "grading.good.by": g.Good.Change, "grading.fair.volume.by": g.Fair.Volume.Change}
	switch {
	case path == "edition":
		return "a name"
	case strings.HasPrefix(path, "clauses[") && leaf != "basis":
		return "what a clause is called, and where else it stands"
	case strings.HasPrefix(path, "clauses[") && hiddenClause(row, pol, limits):
		return "the basis of a clause that only hidden rows cite"
	case sizes[row] == supplier.Unchanged:
		return "a change of volume that is none has no size"
	case isLimit && limit.Side == logistics.NoSide && leaf == "force":
		return "without a number there is no finding"
	case row == "grading.met" && limit.Side == logistics.AtLeast && limit.Bound.Rat().Sign() == 0 && (leaf == "force" || leaf == "clause"):
		return "what every line keeps has no finding"
	}
	return ""
}

// hiddenClause reports whether all rows that cite the clause at path are hidden.
func hiddenClause(path string, pol supplier.Policy, limits map[string]logistics.Limit) bool {
	var i int
	if _, err := fmt.Sscanf(path, "clauses[%d]", &i); err != nil {
		return false
	}
	for row, rule := range logistics.Rules(pol) {
		if rule.Clause == pol.Clauses[i].ID && hidden(row+".clause", pol, limits) == "" {
			return false
		}
	}
	return true
}

// limitsOf gives the limits of a policy by their paths.
func limitsOf(pol supplier.Policy) map[string]logistics.Limit {
	all := map[string]logistics.Limit{}
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		if limit, ok := v.Interface().(logistics.Limit); ok {
			all[path] = limit
		} else if v.Kind() == reflect.Struct && v.Type().PkgPath() == reflect.TypeFor[supplier.Policy]().PkgPath() {
			for i := range v.NumField() {
				name, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("json"), ",")
				walk(v.Field(i), logistics.Join(path, name))
			}
		} else if v.Kind() == reflect.Slice {
			for i := range v.Len() {
				walk(v.Index(i), logistics.At(path, i))
			}
		}
	}
	walk(reflect.ValueOf(pol), "")
	return all
}

// full is a policy of somebody's own in which every row says something else than in the documented ones.
func full() supplier.Policy {
	return with(func(p *supplier.Policy) {
		d, g := &p.Disqualification, &p.Grading
		p.Edition = "own"
		d.Late.Side, d.Late.Bound = logistics.AtMost, logistics.Count(4)
		d.Price.Side = logistics.AtMost
		d.Hygiene = logistics.Limit{Rule: d.Hygiene.Rule}
		d.Overweight.Tolerance.Side = logistics.Below
		d.Other.Confirmation.By = append(d.Other.Confirmation.By, "inspector")
		g.Grades[1].Above = true
		g.Excellent.Volume.By = logistics.Limit{Rule: logistics.Advises("000-074"), Side: logistics.AtMost, Bound: logistics.Share(20, 100)}
		g.Fair.Volume.By = logistics.Limit{Rule: logistics.Obliges("000-073"), Side: logistics.Above, Bound: logistics.Share(10, 100)}
		g.Excellent.Prices.Side, g.Excellent.Prices.Bound = logistics.Below, logistics.Share(5, 100)
		g.Poor.Reentry = append(g.Poor.Reentry, logistics.Need{Rule: logistics.Advises("000-071"), Key: "a-visit"})
		p.Replacement.Approval[0].Within = logistics.MustSpan("30h")
		p.Replacement.Approval[0].Self = true
	})
}

// A policy differs from itself in nothing, and seen from the other side every change is the same region with its answers
// and its direction turned round. What two policies answer otherwise is in a region that is told, and where nothing is told
// all answers are the same.
func TestDiffEqualsAnswers(t *testing.T) {
	t.Parallel()
	rapid.Check(t, func(t *rapid.T) {
		old := rapid.SampledFrom([]supplier.Policy{supplier.Factory(), supplier.School(), full()}).Draw(t, "base")
		old = drawEdit(t, old, rapid.IntRange(0, 2).Draw(t, "edits of the old"))
		self, err := supplier.Diff(old, logistics.Clone(old))
		if err != nil || len(self.Shifts) > 0 || self.Direction != logistics.Same {
			t.Fatalf("from itself: %v %v", self, err)
		}
		for range 3 {
			next := drawEdit(t, old, rapid.IntRange(1, 3).Draw(t, "edits of the new"))
			d, err := supplier.Diff(old, next)
			if err != nil {
				t.Fatal(err)
			}
			mirrored(t, d, old, next)
			source := rapid.SampledFrom([]supplier.Policy{old, next}).Draw(t, "source")
			for range 2 {
				monthTold(t, d, old, next, suppliertest.SomeMonth(source).Draw(t, "month"))
				halfTold(t, d, old, next, suppliertest.SomeHalf(source).Draw(t, "half"))
			}
			changeTold(t, d, old, next, suppliertest.SomeReplacement(source).Draw(t, "change"))
		}
	})
}

func mirrored(t *rapid.T, d logistics.Diff, old, next supplier.Policy) {
	t.Helper()
	back, err := supplier.Diff(next, old)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.Mirrors(back); err != nil {
		t.Error(err)
	}
}

// covers reports whether a shift of a question holds one of the figures; without figures, whether there is any.
func covers(d logistics.Diff, question string, figures ...logistics.Measure) bool {
	return slices.ContainsFunc(d.Shifts, func(s logistics.Shift) bool {
		if s.Question != question && !strings.HasPrefix(s.Question, question+".") {
			return false
		}
		return len(figures) == 0 || s.Where.Stretch.IsZero() || slices.ContainsFunc(figures, s.Where.Stretch.Holds)
	})
}

// questions are the questions of the ten factors.
func questions() []string {
	return []string{"price", "fraud", "bribery", "late", "specification", "overweight.lines", "recurrence.reports", "attack", "hygiene", "other.cases"}
}

func monthTold(t *rapid.T, d logistics.Diff, old, next supplier.Policy, f supplier.MonthFile) {
	t.Helper()
	was, errOld := old.Disqualify(f)
	is, errNew := next.Disqualify(f)
	if errOld != nil || errNew != nil {
		t.Fatal(errOld, errNew)
	}
	if was.Standing == supplier.Suspended && is.Standing == supplier.Suspended && (was.TreatedAs != is.TreatedAs || was.Clauses[0] != is.Clauses[0]) && !covers(d, "disqualification.anyOne") {
		t.Errorf("%s and %s: not told in %s", was, is, d)
	}
	moved := false
	for i, q := range questions() {
		a, b, q := was.Factors[i], is.Factors[i], "disqualification."+q
		sameFigure := a.Got.Kind() == b.Got.Kind() && (a.Got.IsZero() || a.Got.Rat().Cmp(b.Got.Rat()) == 0)
		moved = moved || a.Outcome != b.Outcome
		switch {
		case !sameFigure && !figureTold(d, a.Factor, f, slices.Concat(old.Disqualification.Other.Confirmation.By, next.Disqualification.Other.Confirmation.By)):
			t.Errorf("%s and %s: the figure is not told in %s", a, b, d)
		case a.Outcome != b.Outcome && sameFigure && !covers(d, q, a.Got) && !(a.Factor == supplier.OverweightFactor && covers(d, "disqualification.overweight.tolerance")):
			t.Errorf("%s and %s: the outcome is not told in %s", a, b, d)
		case a.Outcome == b.Outcome && a.Outcome != supplier.Passed && (a.Clause != b.Clause || a.Basis != b.Basis) && !covers(d, q):
			t.Errorf("%s and %s: the clause is not told in %s", a, b, d)
		case a.Outcome == b.Outcome && a.Outcome == supplier.Disqualifies && a.Force != b.Force && !covers(d, q, a.Got, b.Got):
			t.Errorf("%s and %s: the force is not told in %s", a, b, d)
		}
	}
	if was.Standing != is.Standing && !moved {
		t.Errorf("%s and %s: no factor moved", was, is)
	}
}

// figureTold reports whether a row that a figure is counted by has moved at one of the facts.
func figureTold(d logistics.Diff, factor supplier.Factor, f supplier.MonthFile, confirm []logistics.Role) bool {
	switch factor {
	case supplier.OverweightFactor:
		for _, l := range f.Lines {
			if l.DeliveredWeight != nil && l.DeliveredWeight.GreaterThan(*l.OrderedWeight) {
				r := new(big.Rat).Quo(l.DeliveredWeight.Sub(*l.OrderedWeight).Rat(), l.OrderedWeight.Rat())
				if covers(d, "disqualification.overweight.tolerance", logistics.Share(int(r.Num().Int64()), int(r.Denom().Int64()))) {
					return true
				}
			}
		}
	case supplier.RecurrenceFactor:
		for _, e := range f.Events {
			for _, before := range f.Events {
				for n := range 122 {
					begun := e.Problem == before.Problem && !before.On.AddMonths(n).Before(e.On) && (n == 0 || before.On.AddMonths(n-1).Before(e.On))
					if begun && before.On.Before(e.On) && covers(d, "disqualification.recurrence.within", logistics.Count(n)) {
						return true
					}
				}
			}
		}
	case supplier.OtherFactor:
		for _, e := range f.Events {
			for _, s := range d.Shifts {
				if s.Question == "disqualification.other.confirmation" && e.Kind == supplier.OtherBreach && byOneOf(s, e.ConfirmedBy, confirm) {
					return true
				}
			}
		}
	}
	return false
}

// byOneOf reports whether a shift of the confirmation holds for a role; those whom neither policy names are one value.
func byOneOf(s logistics.Shift, role logistics.Role, confirm []logistics.Role) bool {
	if !slices.Contains(confirm, role) {
		role = ""
	}
	return len(s.Where.Choices) == 0 || slices.ContainsFunc(s.Where.Choices[0].Values, func(w logistics.Word) bool { return w.Wire == string(role) })
}

func halfTold(t *rapid.T, d logistics.Diff, old, next supplier.Policy, f supplier.HalfFile) {
	t.Helper()
	was, errOld := old.Grade(f)
	is, errNew := next.Grade(f)
	if errOld != nil || errNew != nil {
		t.Fatal(errOld, errNew)
	}
	a, b := was.Score.Rat(), is.Score.Rat()
	if (a == nil) != (b == nil) || a != nil && a.Cmp(b) != 0 {
		var delivered []logistics.Measure
		for _, l := range f.Lines {
			r := new(big.Rat).Quo(l.Delivered.Rat(), l.Ordered.Rat())
			delivered = append(delivered, logistics.Share(int(r.Num().Int64()), int(r.Denom().Int64())))
		}
		if !covers(d, "grading.items") && !covers(d, "grading.met", delivered...) {
			t.Errorf("%s and %s: the score is not told in %s", was, is, d)
		}
		return
	}
	follows := map[supplier.Grade]string{supplier.Poor: "grading.poor", supplier.Fair: "grading.fair", supplier.Good: "grading.good", supplier.Excellent: "grading.excellent"}
	switch {
	case was.Grade != is.Grade:
		if !covers(d, "grading.grades", was.Score) {
			t.Errorf("%s and %s: the grade is not told in %s", was, is, d)
		}
	case consequence(was) != consequence(is):
		if !covers(d, follows[was.Grade]) {
			t.Errorf("%s and %s: what follows is not told in %s", was, is, d)
		}
	case clausesOf(was) != clausesOf(is) && !covers(d, "grading"):
		t.Errorf("%s and %s: the clauses are not told in %s", was, is, d)
	}
}

// consequence is what follows, lists in any order and sizes as fractions.
func consequence(g supplier.GradeResult) string {
	c := logistics.Clone(g.Consequence)
	slices.Sort(c.Coaching)
	slices.Sort(c.Reentry)
	return fmt.Sprint(c.Volume, c.Side, c.By.Rat(), c.Coaching, c.To, c.Orders, c.Reentry)
}

func clausesOf(g supplier.GradeResult) string {
	var all []string
	for _, c := range g.Clauses.List() {
		all = append(all, fmt.Sprint(c))
	}
	for _, u := range g.Unchecked {
		all = append(all, fmt.Sprint(u.Clause, u.Subject))
	}
	slices.Sort(all)
	return strings.Join(slices.Compact(all), " ")
}

func changeTold(t *rapid.T, d logistics.Diff, old, next supplier.Policy, f supplier.ReplacementFile) {
	t.Helper()
	was, errOld := old.CheckReplacement(f)
	is, errNew := next.CheckReplacement(f)
	if errOld != nil || errNew != nil {
		t.Fatal(errOld, errNew)
	}
	findings := func(r logistics.Report) string {
		var all []string
		for _, f := range r.Findings {
			wanted := f.Want.Roles()
			slices.Sort(wanted)
			if wanted == nil {
				wanted = []logistics.Role{logistics.Role(f.Want.String())}
			}
			all = append(all, fmt.Sprint(f.Clause, f.Force, f.Fault, f.Subject, f.Got, wanted))
		}
		return strings.Join(all, "; ")
	}
	if findings(was) != findings(is) && !covers(d, "replacement") {
		t.Errorf("%s\nand %s: not told in %s", findings(was), findings(is), d)
	}
}
