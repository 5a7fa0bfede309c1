package procurement_test

import (
	"errors"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// purchased is purchase R-1 of 2 March 2026 with these steps done, one a day.
func purchased(acts ...string) procurement.PurchaseFile {
	by := map[string]logistics.Role{
		procurement.ActReview: logistics.Supervisor, procurement.ActCompare: logistics.Buyer, procurement.ActBuy: logistics.Buyer,
		procurement.ActAccept: logistics.AcceptanceGroup, procurement.ActStore: logistics.WarehouseKeeper, procurement.ActHandOver: logistics.Requester,
	}
	f := procurement.PurchaseFile{ID: "R-1", Trail: logistics.Trail{By: "P-requester", Role: logistics.Requester, At: at("2026-03-02 09:00")}}
	for i, act := range acts {
		f.Marks = append(f.Marks, mark(act, by[act], "2026-03-0"+string(rune('3'+i))+" 09:00"))
	}
	return f
}

var steps = []string{
	procurement.ActReview, procurement.ActCompare, procurement.ActBuy, procurement.ActAccept, procurement.ActStore, procurement.ActHandOver,
}

func without(acts []string, gone ...string) []string {
	return slices.DeleteFunc(slices.Clone(acts), func(act string) bool { return slices.Contains(gone, act) })
}

func TestCheckProcess(t *testing.T) {
	urgent := func(f procurement.PurchaseFile) procurement.PurchaseFile { f.Urgent = true; return f }
	for _, row := range []struct {
		reason string
		file   procurement.PurchaseFile
		want   []string
		next   string
	}{
		{"just handed in", purchased(), []string{}, "review"},
		{"on its way", purchased(steps[:3]...), []string{}, "accept"},
		{"done", purchased(steps...), []string{}, ""},
		{"never compared", purchased(without(steps, "compare")...), []string{
			"purchase R-1.compare: missing; expected buyer or purchasing manager or purchasing group (001-030)",
			"purchase R-1.buy: out of order: 2026-03-04T09:00:00+08:00; expected after compare (001-030)",
		}, "compare"},
		{"straight to the requester", purchased(without(steps, "store")...), []string{
			"purchase R-1.store: missing; expected warehouse keeper or fixed-asset administrator (000-137)",
			"purchase R-1.hand-over: out of order: 2026-03-07T09:00:00+08:00; expected after store (000-139)",
		}, "store"},
		{"urgent goods may go straight to the requester", urgent(purchased(without(steps, "store")...)), []string{}, ""},
		{"urgent goods were stored all the same", urgent(purchased(steps...)), []string{}, ""},
		{"urgent goods are compared and accepted as all others", urgent(purchased("review", "buy", "hand-over")), []string{
			"purchase R-1.compare: missing; expected buyer or purchasing manager or purchasing group (001-030)",
			"purchase R-1.buy: out of order: 2026-03-04T09:00:00+08:00; expected after compare (001-030)",
			"purchase R-1.accept: missing; expected acceptance group or warehouse keeper or canteen appointee or canteen administrator or fixed-asset administrator or acceptor or buyer (001-030)",
			"purchase R-1.hand-over: out of order: 2026-03-05T09:00:00+08:00; expected after accept (000-139)",
		}, "compare"},
	} {
		for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
			r, err := pol.CheckProcess(row.file)
			if err != nil {
				t.Fatalf("%s: %v", row.reason, err)
			}
			t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r)) })
			next, err := pol.NextSteps(row.file)
			act := ""
			if len(next) > 0 {
				act = next[0].Act
			}
			if err != nil || act != row.next || len(next) > 1 {
				t.Errorf("%s: next %v %v, want %q", row.reason, next, err, row.next)
			}
		}
	}
}

func TestProcessProblems(t *testing.T) {
	bad := procurement.PurchaseFile{Trail: logistics.Trail{Marks: []logistics.Mark{{Act: "haggle"}}}}
	for name, ask := range map[string]func(procurement.PurchaseFile) error{
		"check": func(f procurement.PurchaseFile) error { _, err := procurement.Factory().CheckProcess(f); return err },
		"next":  func(f procurement.PurchaseFile) error { _, err := procurement.Factory().NextSteps(f); return err },
	} {
		t.Run(name, func(t *testing.T) {
			differ(t, []string{
				"id absent", "role absent", "by absent", "at absent", "marks[0].act unknown", "marks[0].role absent", "marks[0].by absent", "marks[0].at absent",
			}, problems(t, ask(bad)))
		})
	}
	if _, err := (procurement.Policy{}).CheckProcess(purchased()); !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("the zero policy judges: %v", err)
	}
	if _, err := (procurement.Policy{}).NextSteps(purchased()); !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("the zero policy judges: %v", err)
	}
}

// A purchase is in order exactly where what is done is the beginning of the way, whatever the order of the marks.
func TestProcessProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		acts := slices.DeleteFunc(slices.Clone(steps), func(string) bool { return rapid.Bool().Draw(t, "skipped") })
		f := purchased(acts...)
		f.Urgent = rapid.Bool().Draw(t, "urgent")
		f.Marks = rapid.Permutation(f.Marks).Draw(t, "marks")
		r, err := procurement.Factory().CheckProcess(f)
		if err != nil {
			t.Fatal(err)
		}
		way := steps
		if f.Urgent && !slices.Contains(acts, procurement.ActStore) {
			way = without(way, procurement.ActStore)
		}
		if want := slices.Equal(acts, way[:len(acts)]); want != (len(r.Findings) == 0) {
			t.Fatalf("%v urgent %t: %v", acts, f.Urgent, found(r))
		}
	})
}
