package approval_test

import (
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// leaf is a place of a policy that can be changed by one step.
type leaf struct {
	path string
	v    reflect.Value
	list bool // a list, of which a row can be dropped or doubled
}

// leaves gives every place of a policy, lists and what they hold.
func leaves(pol *approval.Policy) []leaf {
	var all []leaf
	var walk func(v reflect.Value, path string)
	walk = func(v reflect.Value, path string) {
		switch v.Interface().(type) {
		case decimal.Decimal, logistics.Measure, logistics.Span, logistics.Every:
			all = append(all, leaf{path: path, v: v})
			return
		}
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				if f.Anonymous && f.Tag.Get("json") == "" {
					walk(v.Field(i), path)
					continue
				}
				walk(v.Field(i), logistics.Join(path, strings.Split(f.Tag.Get("json"), ",")[0]))
			}
		case reflect.Slice:
			all = append(all, leaf{path: path, v: v, list: true})
			for i := range v.Len() {
				walk(v.Index(i), logistics.At(path, i))
			}
		default:
			all = append(all, leaf{path: path, v: v})
		}
	}
	walk(reflect.ValueOf(pol).Elem(), "")
	return all
}

// chooser picks one of n.
type chooser func(n int, name string) int

// step changes a leaf of pol by one step.
func (l leaf) step(pol *approval.Policy, pick chooser) {
	other := func(n int) string { return []string{"other", "another"}[n%2] }
	units := decimal.New(int64(2*pick(2, "up")-1), -4)
	switch x := l.v.Addr().Interface().(type) {
	case *decimal.Decimal:
		*x = x.Add(units)
	case *logistics.Measure:
		a, yuan := x.Amount()
		if moved, err := logistics.AmountOf(a.Decimal().Add(units)); yuan && err == nil {
			*x = logistics.Yuan(moved)
		}
	case *logistics.Span:
		spans := []string{"none", "0d", "1d", "29d", "30d", "31d", "2h"}
		*x = logistics.MustSpan(spans[pick(len(spans), "span")])
	case *logistics.Side:
		*x = (*x + 1 + logistics.Side(pick(3, "side"))) % 5
	case *logistics.Force:
		*x = 3 - *x
	case *logistics.Basis:
		*x = *x%3 + 1
	case *logistics.ClauseID:
		// The new clause is listed, and the old one is not where nothing cites it any more.
		*x = pol.Clauses[pick(len(pol.Clauses), "clause")].ID
		if pick(2, "new clause") == 1 {
			*x = "X-1"
		}
	case *logistics.Role:
		roles := append(slices.Clone(pol.Ladder.Rungs), "clerk", "bursar")
		*x = roles[pick(len(roles), "role")]
	case *logistics.Category:
		words := append(slices.Concat(pol.Categories[0].Words, pol.Categories[1].Words), "rockets")
		*x = words[pick(len(words), "category")]
	case *bool:
		*x = !*x
	case *int:
		*x += 2*pick(2, "up") - 1
	case *string:
		*x += other(pick(2, "word"))
	default:
		rows := l.v
		if !l.list || rows.Len() == 0 {
			return
		}
		i := pick(rows.Len(), "row")
		own := reflect.MakeSlice(rows.Type(), 0, rows.Len()+1)
		for j := range rows.Len() {
			if j == i && pick(2, "double") == 0 {
				continue
			}
			own = reflect.Append(own, rows.Index(j))
			if j == i {
				own = reflect.Append(own, rows.Index(j))
			}
		}
		rows.Set(own)
	}
}

// relist lists the clauses that a policy cites and no others.
func relist(pol *approval.Policy) {
	cited := map[logistics.ClauseID]bool{}
	for _, rule := range logistics.Rules(*pol) {
		cited[rule.Clause] = true
		if _, known := pol.Clauses.Find(rule.Clause); !known {
			pol.Clauses = append(pol.Clauses, logistics.Clause{ID: rule.Clause, Title: logistics.Text{En: "Another", Zh: "另一条"}, Basis: logistics.Stated})
		}
	}
	pol.Clauses = slices.DeleteFunc(pol.Clauses, func(c logistics.Clause) bool { return !cited[c.ID] })
}

// changed gives pol with one leaf a step further; ok is false where that is no valid policy, or the same one.
func changed(pol approval.Policy, i int, pick chooser) (next approval.Policy, path string, ok bool) {
	next = logistics.Clone(pol)
	at := leaves(&next)[i]
	at.step(&next, pick)
	if !strings.HasPrefix(at.path, "clauses") {
		relist(&next)
	}
	return next, at.path, !reflect.DeepEqual(pol, next) && logistics.Validate(next) == nil
}

// unseen are the places of a policy whose change no answer shows, by path, each with its reason.
func unseen() map[string]string {
	return map[string]string{
		"edition":                  "it names the policy and decides nothing",
		"clauses[].sameAs":         "other names of a clause, which no answer cites",
		"clauses[].sameAs[]":       "the same",
		"clauses[].title.en":       "what a clause is called",
		"clauses[].title.zh":       "the same",
		"clauses[].note.en":        "how a clause is read",
		"clauses[].note.zh":        "the same",
		"categories[].clause":      "a list of words, which no answer cites",
		"categories[].force":       "the same",
		"ladder.clause":            "a ladder, which no answer cites",
		"ladder.force":             "the same",
		"price.scope.force":        "nothing is found against the scope",
		"price.siteVisit.force":    "a visit may be chosen and is never found missing",
		"price.splitting.force":    "nothing is found against a window; it adds purchases",
		"payment.final[].deputy":   "nobody signs a payment in another's place",
		"payment.handover.deputy":  "the same",
		"payment.invoice[].deputy": "the same",

		"requisition.superior.force":  "what is found departs from the step that he takes over",
		"requisition.authority.force": "what is open has no force",
		"incoming.carriers.force":     "another carrier is a problem and no finding",
		"large.valuable.force":        "it says what is valuable, and nothing is found against it",
		"large.bulk.force":            "the same",
		"large.size.force":            "the same",
		"large.batch.force":           "the same",
		"desks[].force":               "a matter belongs to a body, and nothing is found",
		"requisition.steps[].after":   "each waits for all above it, whatever it names",
		"followUp.steps[].after":      "the same",
		"permits[].steps[].after":     "the same",
	}
}

// seldomSeen are the places whose change shows in some policies and not in others, by path, with the reason why not.
func seldomSeen() map[string]string {
	return map[string]string{
		"clauses[].basis":                 "of a clause that only such rows cite",
		"ladder.rungs":                    "a rung on which nobody decides and nobody stands in",
		"ladder.rungs[]":                  "the same",
		"price.tiers[].then.deputy":       "nobody stands above the highest rung",
		"price.unbudgeted.rowsUp":         "there is no second row",
		"price.regular.categories":        "a category that is named twice",
		"price.splitting.clause":          "no window is set",
		"price.routes[].total.force":      "nothing is found against a limit without a number",
		"payment.gates[].then.unbudgeted": "the first gate is passed in any case",
		"large.administration.force":      "the step has the force where no way to buy is asked for",
		"large.catalogue.clause":          "no way to buy is asked for",
		"large.catalogue.force":           "the same",
		"large.quorum.force":              "nothing is found against a limit without a number",
		"rulebooks.meals.force":           "the same",
	}
}

func pattern(path string) string { return regexp.MustCompile(`\[\d+\]`).ReplaceAllString(path, "[]") }

// Every leaf of the documented policies is changed by one step, this way and that: what is still a valid policy shows a
// shift, but for the places that are listed, and these do not.
func TestDiffShowsEveryChange(t *testing.T) {
	if testing.Short() {
		t.Skip("every leaf of the policies, one by one")
	}
	always := map[string]int{}
	// The school with a window, a limit on a way to buy and somebody above the principal, who may decide in his place.
	school := edited(approval.School, routed(t, logistics.AtMost, "3000"), func(pol *approval.Policy) {
		pol.Price.Splitting.Within, pol.Price.Tiers[0].Then.Deputy = logistics.MustSpan("30d"), true
		pol.Ladder.Rungs = append(pol.Ladder.Rungs, "board")
		pol.Large.Quorum.Side, pol.Large.Quorum.Bound = logistics.AtLeast, logistics.Count(3)
		pol.Rulebooks.Meals.Days = logistics.MustSpan("2d")
	})
	// What a school takes over from the factory shows there.
	taken := regexp.MustCompile(`^(order|incoming|outgoing|followUp|permits|desks)\b`)
	for _, pol := range []approval.Policy{approval.Factory(), school} {
		nth := map[string]int{}
		for i, at := range leaves(&pol) {
			path := pattern(at.path)
			nth[path]++
			if pol.Edition == school.Edition && taken.MatchString(path) {
				continue
			}
			never := unseen()[path] != ""
			if never && always[path] >= 4 {
				continue // one title is as good as another
			}
			turns := 2
			if at.list {
				turns = 2 * at.v.Len() // each row is dropped and doubled
			}
			for turn := range turns {
				next, _, ok := changed(pol, i, func(n int, name string) int {
					switch {
					case name == "row":
						return turn / 2
					case at.list:
						return turn % 2
					}
					return (nth[path] + turn) % n
				})
				if !ok {
					continue
				}
				d := diff(t, pol, next)
				switch shows := len(d.Shifts) > 0; {
				case shows && never:
					t.Errorf("%s: a step of %s shows, though it is %s:\n%s", pol.Edition, at.path, unseen()[path], d)
				case !shows && !never && seldomSeen()[path] == "":
					t.Errorf("%s: a step of %s shows nothing", pol.Edition, at.path)
				case shows != never:
					always[path]++
				}
			}
		}
	}
	for path := range unseen() {
		if always[path] == 0 && path != "clauses[].sameAs[]" {
			t.Errorf("%s was never changed", path)
		}
	}
	for path := range seldomSeen() {
		if always[path] == 0 {
			t.Errorf("a change of %s never showed", path)
		}
	}
	if len(always) < 60 {
		t.Errorf("only %d kinds of places were changed: %v", len(always), always)
	}
}
