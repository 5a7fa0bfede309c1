package procurement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// asksOf puts a case to a policy by its own methods, and gives what is said in plain words.
func asksOf(c past) func(policy) (string, error) {
	switch {
	case c.Purchase != nil:
		return func(pol policy) (string, error) {
			found, err := plainly(pol.CheckProcess(*c.Purchase))
			next, _ := pol.NextSteps(*c.Purchase)
			return fmt.Sprint(found, awaits(next)), err
		}
	case c.Delivery != nil:
		return func(pol policy) (string, error) {
			found, err := plainly(pol.CheckAcceptance(*c.Delivery))
			d, _ := pol.DecideAcceptance(*c.Delivery)
			next, _ := pol.NextAcceptanceSteps(*c.Delivery)
			return fmt.Sprint(found, d.Accepted, d.Lines, awaits(next)), err
		}
	case c.Receipt != nil:
		return func(pol policy) (string, error) {
			found, err := plainly(pol.CheckStore(*c.Receipt))
			d, _ := pol.DecideReceipt(*c.Receipt)
			next, _ := pol.NextStoreSteps(*c.Receipt)
			return fmt.Sprint(found, d, awaits(next)), err
		}
	case c.Urgency != nil:
		return func(pol policy) (string, error) {
			d, err := pol.DecideUrgency(*c.Urgency)
			return fmt.Sprint(d.Urgent, d.Lacks, d.Open, d.Clauses), err
		}
	case c.Market != nil:
		return func(pol policy) (string, error) {
			r, err := pol.CheckMarketDay(*c.Market)
			found, _ := plainly(r.Report, nil)
			return fmt.Sprint(found, r.Slips), err
		}
	case c.Slip != nil:
		return func(pol policy) (string, error) {
			d, err := pol.DecideSlip(c.Slip.Day, c.Slip.Slip)
			found, _ := plainly(logistics.Report{Findings: d.Findings, Unchecked: d.Unchecked}, nil)
			return fmt.Sprint(found, d.May), err
		}
	case c.Kept != nil:
		return func(pol policy) (string, error) {
			found, err := plainly(pol.CheckKept(*c.Kept))
			k, _ := pol.KeptUntil(*c.Kept)
			return fmt.Sprint(found, k), err
		}
	case c.Category != nil:
		return func(pol policy) (string, error) { d, err := pol.DecideBuyer(*c.Category); return d.String(), err }
	case c.Conduct != nil:
		return func(pol policy) (string, error) {
			d, err := pol.DecideBar(*c.Conduct)
			found, _ := plainly(logistics.Report{Findings: d.Findings, Unchecked: d.Unchecked}, nil)
			return fmt.Sprint(found, d.Barred, d.Serious), err
		}
	case c.Offers != nil:
		return func(pol policy) (string, error) {
			r, err := pol.RankOffers(*c.Offers)
			found := ""
			if c.Offers.Chosen != "" {
				found, _ = plainly(pol.CheckChoice(*c.Offers))
			}
			return found + r.String(), err
		}
	case c.Requisition != nil:
		return asksReport(policy.CheckRequisition, *c.Requisition)
	case c.UrgentQuotes != nil:
		return asksReport(policy.CheckUrgentQuotes, *c.UrgentQuotes)
	case c.Completion != nil:
		return asksReport(policy.CheckCompletion, *c.Completion)
	case c.Order != nil:
		return asksReport(policy.CheckOrder, *c.Order)
	case c.Notices != nil:
		return asksReport(policy.CheckNotices, *c.Notices)
	case c.Cash != nil:
		return asksReport(policy.CheckCashPurchase, *c.Cash)
	case c.Difference != nil:
		return asksReport(policy.CheckDifference, *c.Difference)
	case c.Food != nil:
		return asksReport(policy.CheckFood, *c.Food)
	case c.Purchaser != nil:
		return asksReport(policy.CheckPurchaser, *c.Purchaser)
	case c.Rotation != nil:
		return asksReport(policy.CheckRotation, *c.Rotation)
	case c.Gift != nil:
		return asksReport(policy.CheckGift, *c.Gift)
	case c.Price != nil:
		return asksReport(policy.CheckDeviation, *c.Price)
	case c.Receipts != nil:
		return asksReport(policy.CheckReceiptReviews, *c.Receipts)
	case c.Intake != nil:
		return asksReport(policy.CheckFoodIntake, *c.Intake)
	case c.Dishes != nil:
		return asksReport(policy.CheckDishes, *c.Dishes)
	case c.Lunch != nil:
		return asksReport(policy.CheckLunch, *c.Lunch)
	case c.SchoolPurchase != nil:
		return asksReport(policy.CheckSchoolPurchase, *c.SchoolPurchase)
	case c.Opening != nil:
		return asksReport(policy.CheckOpening, *c.Opening)
	}
	return nil
}

func asksReport[F any](ask func(policy, F) (logistics.Report, error), facts F) func(policy) (string, error) {
	return func(pol policy) (string, error) { return plainly(ask(pol, facts)) }
}

// plainly gives what a report finds and leaves open, in any order and whatever it is held against.
func plainly(r logistics.Report, err error) (string, error) {
	var all []string
	for _, f := range r.Findings {
		all = append(all, fmt.Sprint(f.Clause, f.Also, f.Force, f.Fault, f.Subject))
	}
	for _, u := range r.Unchecked {
		all = append(all, fmt.Sprint("? ", u.Clause, u.Subject))
	}
	slices.Sort(all)
	return strings.Join(all, "\n"), err
}

func awaits(next []logistics.Awaited) (all []string) {
	for _, a := range next {
		slices.Sort(a.By)
		all = append(all, fmt.Sprint(a, a.Not, a.Since, a.Due, a.Force, a.Clause))
	}
	return all
}

// A record moves exactly where the two editions answer it otherwise, by shifts of the diff.
func TestReplayMovesWhereAnswersDiffer(t *testing.T) {
	t.Parallel()
	rows := slices.DeleteFunc(provenRows(), func(row proven) bool { return asksOf(row.hit) == nil })
	bases := []policy{procurement.Factory(), procurement.School(), limited(), sampled()}
	below := map[string][]func() policy{} // edits of a base below a path
	rapid.Check(t, func(t *rapid.T) {
		row := rows[rapid.IntRange(0, len(rows)-1).Draw(t, "row")]
		c := row.hit
		if rapid.Bool().Draw(t, "near") && asksOf(row.near) != nil {
			c = row.near
		}
		c.ID = "C"
		base := rapid.IntRange(0, len(bases)-1).Draw(t, "base")
		old, path := bases[base], strings.Split(row.question, ".")
		at := strings.Join(path[:2], ".")
		key := fmt.Sprint(base, at)
		if below[key] == nil {
			for edit, take := range logistics.Edits(old) {
				if strings.HasPrefix(edit.Path, at) {
					next := take() // an edit is there only while it is visited
					below[key] = append(below[key], func() policy { return next })
				}
			}
		}
		next := below[key][rapid.IntRange(0, len(below[key])-1).Draw(t, "edit")]()
		diff, err := procurement.Diff(old, next)
		if err != nil {
			return // not valid
		}
		was, errOld := asksOf(c)(old)
		is, errNew := asksOf(c)(next)
		impact, err := procurement.Replay(old, next, slices.Values([]past{c}))
		if err != nil {
			t.Fatal(err)
		}
		if errOld != nil && errNew != nil {
			if len(impact.Unjudged) != 1 {
				t.Errorf("neither can judge it: %s", impact)
			}
			return
		}
		differ := was != is || (errOld == nil) != (errNew == nil)
		one := !slices.ContainsFunc(diff.Shifts, func(s logistics.Shift) bool { return s.Question != diff.Shifts[0].Question })
		if (impact.Moved == 1) != differ || one && (len(impact.Unhit) < len(diff.Shifts)) != differ {
			t.Errorf("%s\n%v\nand\n%s\n%v\n%s\n%s", was, errOld, is, errNew, impact, diff)
		}
		for _, m := range impact.Moves {
			if !slices.ContainsFunc(diff.Shifts, func(s logistics.Shift) bool { return s.Question == m.Question && s.Old == m.Old && s.New == m.New }) {
				t.Errorf("moves by no shift: %s\n%s", impact, diff)
			}
		}
	})
}
