package approval_test

import (
	"slices"
	"testing"
	"time"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// signers are the roles that sign papers in the generated policies; few, so that they meet.
func signers() []logistics.Role { return []logistics.Role{"clerk", "chief", "head", "board"} }

// The papers whose signatures are changed.
const (
	requisitions = iota
	permissions
	orders
)

// altered changes what is asked of one kind of paper.
func altered(t *rapid.T, pol approval.Policy, paper int) approval.Policy {
	for range rapid.IntRange(1, 2).Draw(t, "changes") {
		next := logistics.Clone(pol)
		switch what := rapid.IntRange(0, 9).Draw(t, "what"); {
		case paper == permissions:
			alterSteps(t, &next.Permits[0].Steps)
		case paper == orders:
			alterSteps(t, &next.Order.Food.Steps)
		case what < 3:
			alterLevels(t, &next.Requisition.Authority)
		case what == 3:
			next.Requisition.Superior.Role = rapid.SampledFrom(signers()).Draw(t, "superior")
		default:
			alterSteps(t, &next.Requisition.Steps)
		}
		relist(&next)
		if logistics.Validate(next) == nil {
			pol = next
		}
	}
	return pol
}

func alterLevels(t *rapid.T, a *approval.RequestAuthority) {
	level := func() logistics.Band[approval.Level] {
		from := rapid.SampledFrom([]string{"0", "999.9999", "1000", "1000.0001", "5000"}).Draw(t, "from")
		role := rapid.SampledFrom([]logistics.Role{"director", "treasurer", "mayor"}).Draw(t, "level")
		force := rapid.SampledFrom([]logistics.Force{logistics.Must, logistics.Must, logistics.Should}).Draw(t, "force")
		return logistics.Band[approval.Level]{
			Rule: logistics.Rule{Clause: "000-089", Force: force}, From: yuan(from), Above: rapid.Bool().Draw(t, "above"), Then: approval.Level{Approver: role},
		}
	}
	i := 0
	if n := len(a.Levels); n > 0 {
		i = rapid.IntRange(0, n-1).Draw(t, "row")
	}
	switch rapid.IntRange(0, 2).Draw(t, "levels") {
	case 0:
		a.Levels = slices.Insert(a.Levels, i, level())
	case 1:
		if len(a.Levels) > 1 {
			a.Levels = slices.Delete(a.Levels, i, i+1)
		}
	default:
		if len(a.Levels) > 0 {
			a.Levels[i] = level()
		}
	}
}

func alterSteps(t *rapid.T, steps *logistics.Steps) {
	i := rapid.IntRange(0, len(*steps)-1).Draw(t, "step")
	step := &(*steps)[i]
	switch rapid.IntRange(0, 12).Draw(t, "step change") {
	case 0, 9, 10:
		act := rapid.SampledFrom([]string{"a", "b"}).Draw(t, "act")
		more := logistics.Step{Rule: step.Rule, Act: act, By: []logistics.Role{rapid.SampledFrom(signers()).Draw(t, "by")}}
		*steps = slices.Insert(*steps, rapid.IntRange(0, len(*steps)).Draw(t, "at"), more)
	case 1, 11:
		gone := step.Act
		*steps = slices.Delete(*steps, i, i+1)
		for j := range *steps {
			(*steps)[j].After = slices.DeleteFunc((*steps)[j].After, func(act string) bool { return act == gone })
		}
	case 2, 12:
		step.By = slices.Clone(rapid.SampledFrom([][]logistics.Role{{"chief"}, {"clerk"}, {"chief", "clerk"}, {"head"}, {"head", "board"}}).Draw(t, "roles"))
	case 3:
		step.Self = !step.Self
	case 4:
		step.Again = !step.Again
	case 5:
		step.Deputy = !step.Deputy
	case 6:
		step.Force = 3 - step.Force
	case 7:
		step.Within = logistics.MustSpan(rapid.SampledFrom([]string{"none", "1h", "2h", "0d", "1d"}).Draw(t, "within"))
	default:
		step.Seals = rapid.SliceOfNDistinct(rapid.SampledFrom([]logistics.Seal{"round", "square"}), 0, 2, rapid.ID).Draw(t, "seals")
	}
}

// signedBy are the signatures on a paper: all that one of two policies asks for, in order and then disturbed here and there.
func signedBy(t *rapid.T, acts logistics.Steps, others []string) []logistics.Mark {
	var marks []logistics.Mark
	for i, step := range acts {
		marks = append(marks, logistics.Mark{
			Act: step.Act, Role: rapid.SampledFrom(step.By).Draw(t, "role"), By: logistics.Person("P" + string(rune('A'+i))), At: at(9, 10*i),
		})
		if len(step.Seals) > 0 {
			marks[i].Seal = rapid.SampledFrom(step.Seals).Draw(t, "seal")
		}
	}
	for _, act := range others {
		if rapid.Bool().Draw(t, "another") {
			marks = append(marks, logistics.Mark{Act: act, Role: rapid.SampledFrom(signers()).Draw(t, "other role"), By: "Other", At: at(9, 5)})
		}
	}
	for range rapid.IntRange(0, 2).Draw(t, "disturbances") {
		if len(marks) == 0 {
			break
		}
		i := rapid.IntRange(0, len(marks)-1).Draw(t, "mark")
		switch rapid.IntRange(0, 4).Draw(t, "disturbance") {
		case 0:
			marks = slices.Delete(marks, i, i+1)
		case 1:
			marks[i].By = rapid.SampledFrom([]logistics.Person{"Chen", "PA", "PB"}).Draw(t, "by")
		case 2:
			marks[i].Role = rapid.SampledFrom(signers()).Draw(t, "another role")
		case 3:
			// This one alone, or all that follow it as well.
			late := time.Duration(rapid.SampledFrom([]int{-61, -11, 50, 60, 61, 110, 1500}).Draw(t, "minutes")) * time.Minute
			following := rapid.Bool().Draw(t, "following")
			for j := i; j < len(marks) && (j == i || following); j++ {
				marks[j].At = marks[j].At.Add(late)
			}
		default:
			marks[i].Seal = rapid.SampledFrom([]logistics.Seal{"", "round", "square"}).Draw(t, "another seal")
		}
	}
	return marks
}

// paperPolicy is a policy whose papers are signed by few roles, in half of the cases each within an hour, with room for changes.
func paperPolicy(t *rapid.T) approval.Policy {
	within := rapid.SampledFrom([]string{"none", "1h"}).Draw(t, "time limit")
	pol := edited(approval.School, levels("1000", "director"), func(pol *approval.Policy) {
		pol.Ladder.Rungs = append(pol.Ladder.Rungs, "clerk", "chief", "head", "board")
		step := func(clause logistics.ClauseID, act string, by logistics.Role, after ...string) logistics.Step {
			return logistics.Step{Rule: logistics.Obliges(clause), Act: act, By: []logistics.Role{by}, After: after, Within: logistics.MustSpan(within)}
		}
		pol.Requisition.Steps = logistics.Steps{step("003-020", "review", "chief"), step("003-020", "confirm", "head"), step("003-020", "approve", "board")}
		if rapid.Bool().Draw(t, "two reviewers") {
			pol.Requisition.Steps[0].By = []logistics.Role{"chief", "clerk"}
		}
		pol.Requisition.Superior.Role = "head"
		pol.Permits[0].Steps = logistics.Steps{step("004-033", "ask", "clerk"), step("004-033", "sign", "head")}
		pol.Order.Food.Steps = logistics.Steps{step("000-115", "handle", "clerk"), step("000-115", "cost", "chief"), step("000-115", "approve", "head", "handle", "cost")}
		pol.Order.Food.Release = step("000-115", "release", "clerk")
	})
	relist(&pol)
	return pol
}

// Where a diff says that papers are asked no less, no file that the new edition finds in order departs from the old one; where
// it says that they are asked no more, the other way round.
func TestDiffOfPapersIsNeverLaxer(t *testing.T) {
	asked, departed := map[logistics.Direction]int{}, map[logistics.Direction]int{}
	rapid.Check(t, func(t *rapid.T) {
		var pols [2]approval.Policy
		paper := rapid.IntRange(requisitions, orders).Draw(t, "paper")
		pols[0] = paperPolicy(t)
		if rapid.Bool().Draw(t, "altered first") {
			pols[0] = altered(t, pols[0], paper)
		}
		pols[1] = altered(t, pols[0], paper)
		d, err := approval.Diff(pols[0], pols[1])
		if err != nil {
			t.Fatal(err)
		}
		stricter, laxer := pols[1], pols[0]
		switch d.Direction {
		case logistics.Looser:
			stricter, laxer = laxer, stricter
		case logistics.Incomparable:
			return
		}
		for range 10 {
			judge := paperCase(t, pols, paper)
			strict, lax := judge(stricter), judge(laxer)
			asked[d.Direction]++
			if len(lax.Findings) == 0 {
				continue
			}
			departed[d.Direction]++
			if len(strict.Findings) == 0 {
				t.Fatalf("in order for the one that is said to ask no less, and for the other\n%v\n%s", found(lax), d)
			}
			if must(lax) && !must(strict) {
				t.Fatalf("less binding where it is said to ask no less\n%v\n%v\n%s", found(lax), found(strict), d)
			}
		}
	})
	t.Logf("asked %v, departed %v", asked, departed)
	for _, d := range []logistics.Direction{logistics.Same, logistics.Stricter, logistics.Looser} {
		if !testing.Short() && departed[d] < 10 {
			t.Errorf("only %d departures where the diff says %s: the cases prove little", departed[d], d)
		}
	}
}

func must(r logistics.Report) bool {
	return slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Force == logistics.Must })
}

// paperCase draws a paper that is made for one of the two policies, and gives what asks a policy about it. Acts that a policy does
// not know are left out for it, as they would be of a case that is told of them.
func paperCase(t *rapid.T, pols [2]approval.Policy, paper int) func(approval.Policy) logistics.Report {
	whose := rapid.IntRange(0, 1).Draw(t, "whose")
	total := amountNear([]decimal.Decimal{yuan("1000"), yuan("5000")}).Draw(t, "total").Add(unit())
	trail := logistics.Trail{By: "Chen", Role: rapid.SampledFrom(append(signers(), "requester")).Draw(t, "opened by"), At: at(8, 30)}
	used := []time.Time{at(rapid.IntRange(9, 11).Draw(t, "used"), 0)}
	acts := func(pol approval.Policy) logistics.Steps {
		switch paper {
		case requisitions:
			return requisitionSteps(pol, total, trail.Role)
		case permissions:
			return pol.Permits[0].Steps
		}
		return append(slices.Clone(pol.Order.Food.Steps), pol.Order.Food.Release)
	}
	mine := acts(pols[whose])
	var others []string
	for _, step := range acts(pols[1-whose]) {
		if !slices.ContainsFunc(mine, func(s logistics.Step) bool { return s.Act == step.Act }) {
			others = append(others, step.Act)
		}
	}
	marks := signedBy(t, mine, others)
	return func(pol approval.Policy) logistics.Report {
		trail := trail
		for _, m := range marks {
			if slices.ContainsFunc(acts(pol), func(s logistics.Step) bool { return s.Act == m.Act }) {
				trail.Marks = append(trail.Marks, m)
			}
		}
		var r logistics.Report
		var err error
		switch paper {
		case requisitions:
			r, err = pol.CheckRequisition(approval.Requisition{Trail: trail, Total: total})
		case permissions:
			r, err = pol.CheckPermission(approval.Permission{Trail: trail, Kind: "printing", Used: used})
		default:
			r, err = pol.CheckOrder(approval.Order{Trail: trail, Category: logistics.Food, Channel: "fax"})
		}
		if err != nil {
			t.Fatal(err)
		}
		return r
	}
}

// requisitionSteps are the signatures on a requisition of a total, as slowly and plainly as can be.
func requisitionSteps(pol approval.Policy, total decimal.Decimal, requester logistics.Role) logistics.Steps {
	steps := logistics.Steps{pol.Requisition.Steps[0]}
	if slices.Contains(steps[0].By, requester) {
		steps[0].By = []logistics.Role{pol.Requisition.Superior.Role}
	}
	for _, level := range pol.Requisition.Authority.Levels {
		if total.GreaterThan(level.From) || total.Equal(level.From) && !level.Above {
			role := level.Then.Approver
			steps = append(steps, logistics.Step{Rule: level.Rule, Act: string(role), By: []logistics.Role{role}})
		}
	}
	return append(steps, pol.Requisition.Steps[1:]...)
}
