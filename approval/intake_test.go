package approval_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// maySeason is the first half of May 2026: the first to the fifth are off, and Saturday the ninth is worked.
func maySeason(t testing.TB) logistics.Calendar {
	t.Helper()
	var off []logistics.Date
	for _, day := range []string{"2026-05-01", "2026-05-04", "2026-05-05"} {
		off = append(off, logistics.MustDate(day))
	}
	c, err := logistics.NewCalendar(logistics.MustDate("2026-05-01"), logistics.MustDate("2026-05-15"), off, []logistics.Date{logistics.MustDate("2026-05-09")})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// collections is a log of the desk from the sixth to the eleventh, which is judged on the twelfth.
func collections(t testing.TB) logistics.Log {
	log := logistics.Log{From: logistics.MustDate("2026-05-01"), AsOf: logistics.MustDate("2026-05-12"), Calendar: maySeason(t)}
	for _, day := range []string{"2026-05-06", "2026-05-07", "2026-05-08", "2026-05-09", "2026-05-11"} {
		log.Done = append(log.Done, logistics.Done{On: logistics.MustDate(day), Role: logistics.DocumentOfficer, By: "Sun"})
	}
	return log
}

func TestCheckIntake(t *testing.T) {
	for _, row := range []struct {
		reason string
		edit   func(*logistics.Log)
		want   []string
	}{
		{"every workday; nothing on the holidays and on Sunday", func(*logistics.Log) {}, []string{}},
		{"the make-up Saturday is left out", func(l *logistics.Log) { l.Done = append(l.Done[:3:3], l.Done[4]) },
			[]string{"intake 2026-05-09 out-of-bound [count 0] [count 1] 000-141"}},
		{"the day of judgment is not over", func(l *logistics.Log) { l.AsOf = logistics.MustDate("2026-05-13") },
			[]string{"intake 2026-05-12 out-of-bound [count 0] [count 1] 000-141"}},
		{"by a clerk", func(l *logistics.Log) { l.Done[0].Role = "clerk" }, []string{"intake 2026-05-06 wrong-role [role clerk] [role document-officer] 000-141"}},
		{"twice on one day", func(l *logistics.Log) { l.Done = append(l.Done, l.Done[0]) }, []string{}},
		{"on the Sunday too", func(l *logistics.Log) {
			l.Done = append(l.Done, logistics.Done{On: logistics.MustDate("2026-05-10"), Role: logistics.DocumentOfficer, By: "Sun"})
		}, []string{}},
	} {
		log := collections(t)
		row.edit(&log)
		r, err := approval.Factory().CheckIntake(log)
		if err != nil {
			t.Errorf("%s: %v", row.reason, err)
		}
		t.Log(row.reason)
		differ(t, row.want, found(r))
	}
	log := collections(t)
	log.AsOf = logistics.MustDate("2026-05-17")
	if _, err := approval.Factory().CheckIntake(log); err == nil {
		t.Error("the calendar ends on the fifteenth")
	}
	if _, err := (approval.Policy{}).CheckIntake(log); err == nil {
		t.Error("an empty policy judges")
	}
}
