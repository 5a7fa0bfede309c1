package supplier_test

import (
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestReconciliationOf(t *testing.T) {
	for _, row := range []struct{ reason, month, window string }{
		{"the window begins in the month and ends in the next", "2026-03", "2026-03-25..2026-04-05"},
		{"of a short month", "2026-02", "2026-02-25..2026-03-05"},
		{"over the end of the year", "2026-12", "2026-12-25..2027-01-05"},
		{"of January it is not that of December", "2027-01", "2027-01-25..2027-02-05"},
	} {
		w, err := supplier.Factory().ReconciliationOf(monthOf(row.month), logistics.Calendar{}, nil)
		if err != nil || w.Window.String() != row.window || cited(w.Clauses.List()) != "000-068" {
			t.Errorf("%s: %v %v, want %s", row.reason, w, err, row.window)
		}
	}
	w, _ := supplier.Factory().ReconciliationOf(monthOf("2026-12"), logistics.Calendar{}, nil)
	differ(t, "notes of 2026-12: reconciled 2026-12-25..2027-01-05 (000-068 (assumed))", w.String())
	differ(t, "2026-12 送货单：对单期 2026-12-25..2027-01-05（000-068 假定）", w.Text(logistics.Chinese))
	for _, month := range []logistics.Month{{}, monthOf("9999-12"), monthOf("9998-06")} {
		if _, err := supplier.Factory().ReconciliationOf(month, logistics.Calendar{}, nil); problems(t, err)[0][:5] != "month" {
			t.Errorf("%s: %v", month, err)
		}
	}
	for _, row := range []struct{ every, window string }{
		{"monthly 10", "2026-04-01..2026-04-10"},     // all after the month
		{"monthly 20..31", "2026-04-20..2026-04-30"}, // one that ends with the month is not after it
		{"none", ""},
	} {
		own := with(func(p *supplier.Policy) { p.Delivery.Reconciliation.Every = logistics.MustEvery(row.every) })
		w, err := own.ReconciliationOf(monthOf("2026-03"), logistics.Calendar{}, nil)
		if err != nil || w.Window.String() != row.window {
			t.Errorf("%s: %v %v, want %s", row.every, w, err, row.window)
		}
	}
}

// filedNote is a note of S-17 delivered on a day and reconciled on another, if that is one.
func filedNote(number, delivered, reconciled string) supplier.FiledNote {
	n := supplier.FiledNote{Supplier: "S-17", Number: number, Delivered: day(delivered)}
	if reconciled != "" {
		n.Reconciled = &logistics.Done{On: day(reconciled), Role: logistics.Buyer, By: "Chen"}
	}
	return n
}

func notesOf(month, asOf string, notes ...supplier.FiledNote) supplier.ReconciliationFile {
	return supplier.ReconciliationFile{Month: monthOf(month), AsOf: day(asOf), Notes: notes}
}

func TestCheckReconciliation(t *testing.T) {
	const at, late = "supplier S-17 note DN-1: ", "late: %s; expected not after 2026-04-05 (000-068)"
	open := "? " + at + "not checked, missing its reconciliation, by 2026-04-05 (000-068)"
	for _, row := range []struct {
		reason string
		file   supplier.ReconciliationFile
		want   []string
	}{
		{"the day before the window", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-03-24")), []string{at + "before it was asked for: 2026-03-24; expected not before 2026-03-25 (000-068)"}},
		{"its first day", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-03-25")), []string{}},
		{"its last day", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-04-05")), []string{}},
		{"the day after", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "2026-04-06")), []string{at + fmt.Sprintf(late, "2026-04-06")}},
		{"not reconciled on the last day", notesOf("2026-03", "2026-04-05", filedNote("DN-1", "2026-03-02", "")), []string{open}},
		{"not reconciled the day after: overdue", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "")), []string{at + fmt.Sprintf(late, "2026-04-06")}},
		{"delivered on the last day of the month: still of the month", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-31", "")), []string{at + fmt.Sprintf(late, "2026-04-06")}},
		{"delivered on the 1st of the next: not of the month", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-04-01", "")), []string{}},
		{"delivered on the last day of the month before", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-02-28", "")), []string{}},
		{"reconciled before it was delivered", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-30", "2026-03-29")), []string{at + "before it was asked for: 2026-03-29; expected not before 2026-03-30 (000-068)"}},
		{"on the day of its delivery", notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-30", "2026-03-30")), []string{}},
		{"all reconciled, but the month lasts: more may come", notesOf("2026-03", "2026-03-30", filedNote("DN-1", "2026-03-02", "2026-03-25")),
			[]string{"? reconciliation 2026-03: not checked, missing the days from 2026-03-31 on (000-068)"}},
		{"on its last day it is complete", notesOf("2026-03", "2026-03-31", filedNote("DN-1", "2026-03-02", "2026-03-25")), []string{}},
		{"by a guard", notesOf("2026-03", "2026-04-06", func() supplier.FiledNote {
			n := filedNote("DN-1", "2026-03-02", "2026-03-25")
			n.Reconciled.Role = logistics.Guard
			return n
		}()), []string{at + "guard, must be buyer or purchasing manager or expense administrator or accounting office (000-068)"}},
		{"over the end of the year, in time", notesOf("2026-12", "2027-01-06", filedNote("DN-1", "2026-12-31", "2027-01-05")), []string{}},
		{"over the end of the year, late", notesOf("2026-12", "2027-01-06", filedNote("DN-1", "2026-12-31", "2027-01-06")), []string{at + "late: 2027-01-06; expected not after 2027-01-05 (000-068)"}},
		{"no notes", notesOf("2026-03", "2026-04-06"), []string{}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			report, err := supplier.Factory().CheckReconciliation(row.file)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, found(report))
		})
	}
	_, err := supplier.Factory().CheckReconciliation(supplier.ReconciliationFile{})
	differ(t, []string{"month absent", "asOf absent"}, problems(t, err))
	_, err = supplier.Factory().CheckReconciliation(notesOf("2026-03", "2026-02-28", supplier.FiledNote{Reconciled: &logistics.Done{}}, filedNote("DN-1", "2026-03-01", "2026-03-02"), filedNote("DN-1", "2026-02-01", "")))
	differ(t, []string{
		"asOf range", "notes[0].supplier absent", "notes[0].number absent", "notes[0].delivered absent", "notes[0].reconciled.on absent",
		"notes[0].reconciled.role absent", "notes[0].reconciled.by absent", "notes[1].delivered range", "notes[1].reconciled.on range", "notes[2].number duplicate",
	}, problems(t, err))
	none := with(func(p *supplier.Policy) { p.Delivery.Reconciliation.Every = logistics.Every{} })
	report, err := none.CheckReconciliation(notesOf("2026-03", "2026-04-06", filedNote("DN-1", "2026-03-02", "")))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"? reconciliation 2026-03: not checked, missing a window: the policy gives none (000-068)"}, found(report))
}

// Windows of two months share no day, every note is overdue in exactly one month, and the report does not depend on the order of the notes.
func TestReconciliationByMonths(t *testing.T) {
	pol := supplier.Factory()
	rapid.Check(t, func(t *rapid.T) {
		var notes []supplier.FiledNote
		first := someDay(t, "first").Month()
		for i := range rapid.IntRange(1, 4).Draw(t, "notes") {
			n := filedNote(fmt.Sprint("DN-", i), "2026-03-01", "")
			n.Delivered = first.Last().AddDays(rapid.IntRange(-2, 33).Draw(t, "delivered"))
			notes = append(notes, n)
		}
		asOf := first.Add(4).First()
		overdue := map[string]int{}
		var last logistics.Period
		for i := range 3 {
			f := supplier.ReconciliationFile{Month: first.Add(i), AsOf: asOf, Notes: notes}
			report, err := pol.CheckReconciliation(f)
			if err != nil {
				t.Fatal(err)
			}
			for _, finding := range report.Findings {
				overdue[finding.Subject]++
			}
			f.Notes = rapid.Permutation(notes).Draw(t, "shuffled")
			again, err := pol.CheckReconciliation(f)
			if err != nil || fmt.Sprint(found(again)) != fmt.Sprint(found(report)) {
				t.Fatal(again, report, err)
			}
			w, err := pol.ReconciliationOf(f.Month, logistics.Calendar{}, nil)
			if err != nil || !w.Window.Last.After(f.Month.Last()) || !w.Window.First.After(last.Last) {
				t.Fatal(w, last, err)
			}
			last = w.Window
		}
		for _, n := range notes {
			if overdue["supplier S-17 note "+n.Number] != 1 {
				t.Fatalf("%s: %v", n.Delivered, overdue)
			}
		}
	})
}
