package incident_test

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// The lists that a policy makes are texts in both languages; String is the English one.
func TestListTexts(t *testing.T) {
	pol := incident.School()
	ranking, err := pol.RankHygiene([]incident.HygieneScore{{Department: "packing", Score: decimal.New(94, 0)}, {Department: "assembly", Score: decimal.New(915, -1)}, {Department: "office", Score: decimal.New(94, 0)}})
	if err != nil {
		t.Fatal(err)
	}
	needs, err := pol.ListNeeds([]incident.Wish{{Kind: "welfare", Pain: no}, {Kind: "network", Pain: yes}, {Kind: "welfare", Pain: no}})
	if err != nil {
		t.Fatal(err)
	}
	calm, err := pol.ListNeeds(nil)
	if err != nil {
		t.Fatal(err)
	}
	schedule, err := pol.Schedule(incident.SiteYear{From: date("2026-01-01"), To: date("2026-04-01"), Calendar: year(), Anchors: site()})
	if err != nil {
		t.Fatal(err)
	}
	drill, once := "", incident.ScheduledDuty{What: incident.RoundDrill, Every: logistics.MustEvery("yearly"), Periods: make(logistics.List[logistics.Period], 1)}
	for _, d := range schedule.Duties {
		if d.What == incident.RoundDrill {
			drill = d.String()
			if zh := d.Text(logistics.Chinese); zh != "应急演练：每季度，共 1 期（001-043 解读、001-042 解读）" {
				t.Errorf("the drill of the quarter: %s", zh)
			}
		}
	}
	for _, row := range []struct{ reason, got, want string }{
		{"two of one score share a place", ranking.String(), "hygiene of the dormitories (000-160 (assumed))\n  1 office: 94\n  1 packing: 94\n  3 assembly: 91.5"},
		{"points in Chinese", ranking.Text(logistics.Chinese), "宿舍卫生评比（000-160 假定）\n  1 office：94 分\n  1 packing：94 分\n  3 assembly：91.5 分"},
		{"the kinds in the words of people", needs.String(), "named: network 1, better welfare 2; grievances: network 1 (001-029 (assumed))"},
		{"and in Chinese", needs.Text(logistics.Chinese), "常见需求：网络 1、福利升级 2；痛点：网络 1（001-029 假定）"},
		{"nobody named anything", calm.String(), "named: none; grievances: none (001-029 (assumed))"},
		{"nor in Chinese", calm.Text(logistics.Chinese), "常见需求：无；痛点：无（001-029 假定）"},
		{"a drill in a quarter", drill, "emergency drill: every quarter, in 1 period (001-043 (read), 001-042 (read))"},
		{"once", once.String(), "emergency drill: every year, in 1 period"},
	} {
		if row.got != row.want {
			t.Errorf("%s: %s\nwant %s", row.reason, row.got, row.want)
		}
	}
	for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
		lines := strings.Split(schedule.Text(l), "\n")
		if want := 1 + len(schedule.Duties) + len(schedule.Unchecked); len(lines) != want || lines[0] != "2026-01-01..2026-03-31" {
			t.Errorf("%d lines for %d duties and what is unchecked, the first %s", len(lines), want-1, lines[0])
		}
	}
	if schedule.String() != schedule.Text(logistics.English) {
		t.Error("String is not the English text")
	}
}
