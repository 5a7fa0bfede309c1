package supplier_test

import (
	"encoding/json"
	"errors"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func roundTrip[T any](v T) (T, error) {
	var read T
	data, err := json.Marshal(v)
	if err != nil {
		return read, err
	}
	err = logistics.Decode(data, &read)
	return read, err
}

// seeds gives what a decoder must read, and what it must refuse.
func seeds(f *testing.F, values ...any) {
	for _, v := range values {
		data, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, s := range []string{
		"", "{}", "null", "[]", "\ufeff{}", `{"order":"PO-1","order":"PO-2"}`, `{"ordered":1e1000000}`, `{"due":"2026-02-30"}`, `{"completed":null}`,
		`{"price":"cheap"}`, `{"no":1.5}`, `{"kind":"theft"}`, `{"months":9999999999999999999999}`,
	} {
		f.Add([]byte(s))
	}
}

// stable asks what was read to be the same when written and read again.
func stable[T any](t *testing.T, v T) {
	again, err := roundTrip(v)
	if err != nil {
		t.Fatalf("%+v is not read again: %v", v, err)
	}
	differ(t, v, again)
}

func FuzzLine(f *testing.F) {
	seeds(f, line(1), line(2, completed(""), weights("", ""), inspected("", ""), nonFood()))
	f.Fuzz(func(t *testing.T, data []byte) {
		var l supplier.Line
		if err := logistics.Decode(data, &l); err != nil {
			return
		}
		stable(t, l)
		tally := newTally(t, supplier.Factory())
		if err := tally.Add(l); err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		if err := tally.Add(l); err == nil {
			t.Fatal("taken twice")
		}
		v, err := tally.Disqualify(supplier.Review{Supplier: l.Supplier, Month: l.Due.Month(), On: l.Due})
		if err != nil || v.Lines != 1 {
			t.Fatal(v, err)
		}
		if _, err := tally.Grade(supplier.HalfReview{Supplier: l.Supplier, Half: l.Due.Half(), On: l.Due}); err != nil {
			t.Fatal(err)
		}
	})
}

func FuzzEvent(f *testing.F) {
	seeds(f, incident(supplier.FraudCase), incident(supplier.OtherBreach), problem("Q-1", "mold", "2026-03-12"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var e supplier.Event
		if err := logistics.Decode(data, &e); err != nil {
			return
		}
		stable(t, e)
		tally := newTally(t, supplier.Factory())
		if err := tally.AddEvent(e); err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		v, err := tally.Disqualify(supplier.Review{Supplier: e.Supplier, Month: e.On.Month(), On: e.On.Month().Last()})
		if err != nil || v.Standing == supplier.Cleared {
			t.Fatal(v, err)
		}
	})
}

func FuzzMonthFile(f *testing.F) {
	seeds(f, march(lines(2, 1, completed("2026-03-11")), incident(supplier.BriberyCase)), march(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		var file supplier.MonthFile
		if err := logistics.Decode(data, &file); err != nil {
			return
		}
		v, err := supplier.Factory().Disqualify(file)
		if err != nil {
			if !errors.Is(err, logistics.ErrInvalid) {
				t.Fatal(err)
			}
			return
		}
		stable(t, v)
	})
}

func FuzzPolicy(f *testing.F) {
	seeds(f, supplier.Factory(), supplier.School())
	f.Fuzz(func(t *testing.T, data []byte) {
		var pol supplier.Policy
		if err := logistics.Decode(data, &pol); err != nil {
			return
		}
		stable(t, pol)
		if err := logistics.Validate(pol); err != nil {
			return
		}
		if _, err := pol.Disqualify(march(lines(3, 1, completed("")), incident(supplier.FraudCase))); err != nil {
			t.Fatal(err)
		}
		if _, err := pol.Grade(firstHalf("90", lines(3, 1, completed("2026-03-11"))...)); err != nil {
			t.Fatal(err)
		}
		if _, err := pol.CheckReplacement(replacement()); err != nil {
			t.Fatal(err)
		}
	})
}
