package approval_test

import (
	"slices"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestCheckRulebooks(t *testing.T) {
	all := []string{"logistics-assessment", "meal-declaration", "hygiene", "shop", "damage-repair", "post-duties"}
	var missing []string
	for _, key := range all {
		missing = append(missing, "rulebooks."+key+" missing - - 002-027")
	}
	for _, pol := range []approval.Policy{approval.School(), approval.Factory()} {
		for _, row := range []struct {
			reason  string
			inForce []string
			want    []string
		}{
			{"all of them", all, []string{}},
			{"in another order, and one more that nobody asks for", append([]string{"post-duties", "dress-code"}, all[:5]...), []string{}},
			{"none", nil, missing},
			{"an empty list", []string{}, missing},
			{"one in capitals is another", append([]string{"Hygiene"}, slices.Delete(slices.Clone(all), 2, 3)...), missing[2:3]},
		} {
			t.Run(pol.Edition+": "+row.reason, func(t *testing.T) {
				before := slices.Clone(row.inForce)
				r, err := pol.CheckRulebooks(row.inForce)
				if err != nil {
					t.Fatal(err)
				}
				differ(t, row.want, found(r))
				differ(t, pol.Edition, r.Edition)
				differ(t, before, row.inForce)
			})
		}
		for i, key := range all {
			r, err := pol.CheckRulebooks(slices.Delete(slices.Clone(all), i, i+1))
			if err != nil {
				t.Fatal(err)
			}
			if got := found(r); !slices.Equal(got, missing[i:i+1]) {
				t.Errorf("%s without %s: %v", pol.Edition, key, got)
			}
		}
	}
	t.Run("words that are none, and one twice", func(t *testing.T) {
		r, err := approval.School().CheckRulebooks([]string{"", "shop", "hygiene", "shop", ""})
		differ(t, []string{"[0] duplicate", "[3] duplicate", "[4] duplicate"}, problems(t, err))
		differ(t, logistics.Report{}, r)
	})
}

func TestCheckMeal(t *testing.T) {
	days := func(span string) approval.Policy {
		return edited(approval.School, func(pol *approval.Policy) { pol.Rulebooks.Meals.Days = logistics.MustSpan(span) })
	}
	const open = "? meal.declared 002-027: how many days before: the policy gives no number"
	for _, row := range []struct {
		reason           string
		pol              approval.Policy
		declared, served string
		want             []string
	}{
		{"two days before: a day more", days("2d"), "2026-03-06", "2026-03-09", []string{}},
		{"two days before: to the day", days("2d"), "2026-03-07", "2026-03-09", []string{}},
		{"two days before: a day less", days("2d"), "2026-03-08", "2026-03-09", []string{"meal.declared too-late [day 2026-03-08] [day 2026-03-07] 002-027"}},
		{"two days before, and declared afterwards", days("2d"), "2026-03-10", "2026-03-09", []string{"meal.declared too-late [day 2026-03-10] [day 2026-03-07] 002-027"}},
		{"on the same day", days("0d"), "2026-03-09", "2026-03-09", []string{}},
		{"on the same day, a day late", days("0d"), "2026-03-10", "2026-03-09", []string{"meal.declared too-late [day 2026-03-10] [day 2026-03-09] 002-027"}},
		{"over the end of a year", days("2d"), "2026-12-30", "2027-01-01", []string{}},
		{"over the end of a year, a day less", days("2d"), "2026-12-31", "2027-01-01", []string{"meal.declared too-late [day 2026-12-31] [day 2026-12-30] 002-027"}},
		{"over 29 February", days("1d"), "2028-02-29", "2028-03-01", []string{}},
		{"over 29 February in a year that has none", days("1d"), "2026-02-28", "2026-03-01", []string{}},
		{"before there were days", days("2d"), "0001-01-01", "0001-01-02", []string{"meal.declared too-late [day 0001-01-01] - 002-027"}},
		{"no number, and declared long before: not checked", approval.School(), "2025-03-09", "2026-03-09", []string{open}},
		{"no number, and declared on the day: not checked", approval.School(), "2026-03-09", "2026-03-09", []string{open}},
		{"no number, but afterwards is never before", approval.School(), "2026-03-10", "2026-03-09", []string{"meal.declared too-late [day 2026-03-10] [day 2026-03-09] 002-027"}},
		{"a factory gives no number either", approval.Factory(), "2026-03-01", "2026-03-09", []string{open}},
		{"it only should be", edited(approval.School, func(pol *approval.Policy) {
			pol.Rulebooks.Meals.Days, pol.Rulebooks.Meals.Force = logistics.MustSpan("1d"), logistics.Should
		}), "2026-03-09", "2026-03-09", []string{"meal.declared too-late [day 2026-03-09] [day 2026-03-08] 002-027 should"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			r, err := row.pol.CheckMeal(approval.MealDeclaration{Declared: logistics.MustDate(row.declared), Served: logistics.MustDate(row.served)})
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, found(r))
			differ(t, row.pol.Edition, r.Edition)
		})
	}
	t.Run("no days", func(t *testing.T) {
		r, err := approval.School().CheckMeal(approval.MealDeclaration{})
		differ(t, []string{"declared absent", "served absent"}, problems(t, err))
		differ(t, logistics.Report{}, r)
	})
}
