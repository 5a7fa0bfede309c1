package incidenttest

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics/incident"
)

const columns = "reason,kind,order,persons,property,direct,heavy,atOnce,discovered,event,severity,deadline,first,told,acts,clauses\n"

// A row of the factory's table, and its answer.
const (
	petty       = "a petty theft,theft,no,no,yes,no,no,no,2026-03-02T09:30:00+08:00,"
	pettyAnswer = "yes,urgent,2026-03-02T23:59:59.999999999+08:00,guard|security-captain|security-vice-captain," +
		"security-captain|security-vice-captain|safety-leader|general-affairs-manager; general-affairs-leader; senior-manager," +
		"control; report; patrol-record; leader-on-scene; report-up; result; archive,000-016; 000-018; 000-017; 000-027; 000-025; 000-026; 000-024\n"
	none        = "nothing is harmed,other,no,no,no,no,no,no,2026-03-02T09:30:00+08:00,"
	noneAnswer  = "no,,,,,,000-013\n"
	noTime      = "no time,theft,no,no,yes,no,no,no,,"
	errorAnswer = "error,,,,,,\n"
)

func TestRoutes(t *testing.T) {
	for _, test := range []struct {
		name, data string
		failures   []string // what each says among other things
		reason     string
	}{
		{"right", columns + petty + pettyAnswer + none + noneAnswer + noTime + errorAnswer, nil, "each row says what the policy does"},
		{"an empty answer", columns + petty + ",,,,,,\n", []string{`row 2, a petty theft: theft, no, no, yes, no, no, no, 2026-03-02T09:30:00+08:00: event is "yes", expected ""; severity is "urgent", expected ""; deadline is`},
			"what is left out is wanted to be nothing"},
		{"one cell", columns + none + noneAnswer + petty + strings.Replace(pettyAnswer, "T23:59:59.999999999", "T23:59:59", 1),
			[]string{`row 3, a petty theft: theft, no, no, yes, no, no, no, 2026-03-02T09:30:00+08:00: deadline is "2026-03-02T23:59:59.999999999+08:00", expected "2026-03-02T23:59:59+08:00"`}, "the deadline is told to the nanosecond"},
		{"a clause more", columns + none + "no,,,,,,000-013; 000-014\n", []string{`clauses is "000-013", expected "000-013; 000-014"`}, "the citations are part of the answer"},
		{"two rows", columns + petty + noneAnswer + none + errorAnswer, []string{`row 2, a petty theft`, `row 3, nothing is harmed`}, "every row that differs is told"},
		{"judged all the same", columns + petty + errorAnswer, []string{`event is "yes", expected "error"`}, "an error that is expected must be one"},
		{"cannot be judged", columns + noTime + pettyAnswer, []string{`event is "error", expected "yes"`, "discovered: no time"}, "an error that is not expected is a failure, with its reason"},
		{"a kind that is none", columns + "a flood,flood,no,no,no,no,no,no,2026-03-02T09:30:00+08:00,no,,,,,,\n", []string{`event is "error", expected "no"`, `unknown word "flood"`}, "a word that is none cannot be judged"},
		{"a kind that is none, expected", columns + "a flood,flood,no,no,no,no,no,no,2026-03-02T09:30:00+08:00," + errorAnswer, nil, "and may be expected"},
		{"an answer that is none", columns + "perhaps,fire,no,no,no,perhaps,no,no,soon,yes,,,,,,\n", []string{`direct: unknown word "perhaps"`, "discovered: "}, "all that is wrong is told"},
	} {
		t.Run(test.name, func(t *testing.T) {
			table, err := AnswerRoutes(incident.Factory(), []byte(test.data))
			all := ""
			if err != nil {
				all = err.Error()
			}
			for _, want := range test.failures {
				if !strings.Contains(all, want) {
					t.Errorf("%s: no %s in\n%s", test.reason, want, all)
				}
			}
			if (err != nil) != (len(test.failures) > 0) {
				t.Errorf("%s: %s", test.reason, all)
			}
			// What it gives is the table as the policy answers it, and says nothing further.
			again, err := AnswerRoutes(incident.Factory(), table)
			if diff := cmp.Diff(string(table), string(again)); diff != "" || err != nil {
				t.Errorf("written anew: %v, %s", err, diff)
			}
			if len(test.failures) == 0 && string(table) != test.data {
				t.Errorf("a table that is right is written as\n%s", table)
			}
			if got := Routes(t, incident.Factory(), []byte(test.data), true); string(got) != string(table) {
				t.Errorf("an update gives\n%s", got)
			}
		})
	}
}

func TestRoutesRefuses(t *testing.T) {
	for _, test := range []struct{ name, data, want string }{
		{"nothing", "", "is empty"},
		{"no rows", columns, "pins nothing"},
		{"the verdict's column missing", strings.Replace(columns, ",event", "", 1) + strings.Replace(none+noneAnswer, "no,,", ",", 1), "event"},
		{"a column too many", strings.Replace(columns, "reason", "reason,remark", 1) + strings.Replace(none+noneAnswer, ",other", ",,other", 1), "remark"},
		{"a row without a reason", columns + strings.Replace(none, "nothing is harmed", "", 1) + noneAnswer, "row 2.reason: is empty"},
		{"a row too short", columns + none + "no\n", "row 2: 10 cells under 16 columns"},
	} {
		if table, err := AnswerRoutes(incident.Factory(), []byte(test.data)); err == nil || !strings.Contains(err.Error(), test.want) || table != nil {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if _, err := AnswerRoutes(incident.Policy{}, []byte(columns+none+noneAnswer)); err == nil {
		t.Error("the zero policy has routes")
	}
}
