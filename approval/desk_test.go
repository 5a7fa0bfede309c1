package approval_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func route(t testing.TB, pol approval.Policy, matter string) approval.Competence {
	t.Helper()
	c, err := pol.RouteMatter(matter)
	if err != nil {
		t.Fatalf("RouteMatter(%q): %v", matter, err)
	}
	return c
}

// bodies are those that a matter belongs to, with their clauses and units.
func bodies(c approval.Competence) []string {
	lines := []string{}
	for _, b := range c.Bodies {
		lines = append(lines, string(b.Clause)+" "+b.Name+": "+strings.Join(b.Units, " "))
	}
	return lines
}

func TestRouteMatter(t *testing.T) {
	const (
		general = "000-005 general-affairs: "
		center  = "002-054 logistics-center: office property logistics-management security guesthouse finance motor-pool"
	)
	shared := edited(approval.School, func(pol *approval.Policy) { pol.Desks[0].Matters = append(pol.Desks[0].Matters, "greening") })
	for _, row := range []struct {
		reason string
		pol    approval.Policy
		matter []string
		want   []string
	}{
		{"the nine matters of general affairs", approval.Factory(), []string{
			"dormitory", "canteen", "water-electricity", "office-supplies", "minor-repairs", "assigned-assets", "sanitation", "environment", "vehicles",
		}, []string{general}},
		{"a school's general affairs have the same nine", approval.School(), []string{"dormitory", "vehicles"}, []string{general}},
		{"the matters of the logistics center", approval.School(), []string{
			"self-purchase", "vehicles-furniture", "construction-repair", "utilities", "security", "greening", "cleaning", "mail", "household-committee",
		}, []string{center}},
		{"assets that nobody assigned to general affairs", approval.Factory(), []string{"assets"}, []string{}},
		{"a matter of none of them, and one in capitals", approval.School(), []string{"teaching", "Canteen", "绿化"}, []string{}},
		{"a unit is no matter", approval.School(), []string{"guesthouse", "motor-pool", "general-affairs"}, []string{}},
		{"a matter of two bodies belongs to both, in the policy's order", shared, []string{"greening"}, []string{general, center}},
		{"a policy without bodies", edited(approval.School, func(pol *approval.Policy) {
			pol.Desks = nil
			pol.Clauses = pol.Clauses.CitedBy(*pol)
		}), []string{"greening"}, []string{}},
	} {
		for _, matter := range row.matter {
			t.Run(row.reason+": "+matter, func(t *testing.T) {
				c := route(t, row.pol, matter)
				differ(t, row.want, bodies(c))
				differ(t, []string{row.pol.Edition, matter}, []string{c.Edition, c.Matter})
				for _, b := range c.Bodies {
					differ(t, row.pol.Clauses.Citation(b.Clause), b.Citation)
				}
			})
		}
	}
}

func TestCompetenceText(t *testing.T) {
	shared := edited(approval.School, func(pol *approval.Policy) {
		pol.Desks[0].Matters = append(pol.Desks[0].Matters, "greening")
		pol.Desks[1].Force = logistics.Should
	})
	for _, row := range []struct{ reason, matter, en, zh string }{
		{"one body", "cleaning", "cleaning: logistics service center (002-054 (read))", "保洁：后勤服务中心（002-054 解读）"},
		{"two bodies", "greening", "greening: general affairs (000-005 (assumed)) and logistics service center (002-054 (read))",
			"绿化：总务（000-005 假定）及后勤服务中心（002-054 解读）"},
		{"none, by its own name", "rockets", "rockets: none of the bodies that the policy names", "rockets：不属制度所列机构"},
	} {
		c := route(t, shared, row.matter)
		differ(t, row.en, c.String())
		differ(t, row.en, c.Text(logistics.English))
		differ(t, row.zh, c.Text(logistics.Chinese))
	}
	differ(t, ": none of the bodies that the policy names", approval.Competence{}.String())
}

func TestRouteMatterInput(t *testing.T) {
	for _, row := range []struct{ reason, matter, want string }{
		{"nothing", "", "matter absent"},
		{"spaces around it", " canteen", "matter word"},
		{"a line break", "can\nteen", "matter word"},
		{"bytes that are no text", "\xff", "matter word"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			c, err := approval.School().RouteMatter(row.matter)
			differ(t, []string{row.want}, problems(t, err))
			differ(t, approval.Competence{}, c)
		})
	}
	t.Run("a very long one belongs to nobody", func(t *testing.T) {
		differ(t, []string{}, bodies(route(t, approval.School(), strings.Repeat("x", 1_000_000))))
	})
}

// Whoever changes an answer changes nothing of the policy.
func TestCompetenceSharesNothing(t *testing.T) {
	pol := approval.School()
	want := bodies(route(t, pol, "mail"))
	for _, b := range route(t, pol, "mail").Bodies {
		slices.Reverse(b.Units)
	}
	differ(t, want, bodies(route(t, pol, "mail")))
}
