package procurement_test

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

func queued(serial string, urgent bool, priority int, neededBy string) procurement.QueuedRequisition {
	return procurement.QueuedRequisition{Serial: serial, Urgent: urgent, Priority: priority, NeededBy: day(neededBy)}
}

func TestOrderWork(t *testing.T) {
	type queue = []procurement.QueuedRequisition
	for _, row := range []struct {
		reason string
		queue  queue
		want   string
	}{
		{"nothing", nil, ""},
		{"one: there is nothing to put in order", queue{queued("R-1", false, 0, "2026-03-09")}, "R-1"},
		{"urgent before priority", queue{queued("R-1", false, 1, "2026-03-09"), queued("R-2", true, 9, "2026-03-20")}, "R-2, R-1 (000-092 (read))"},
		{"priority before the day", queue{queued("R-1", false, 2, "2026-03-09"), queued("R-2", false, 1, "2026-03-20")}, "R-2, R-1 (000-092 (read))"},
		{"no priority is the last", queue{queued("R-1", false, 0, "2026-03-09"), queued("R-2", false, 99, "2026-03-20")}, "R-2, R-1 (000-092 (read))"},
		{"the day before the number", queue{queued("R-1", true, 1, "2026-03-10"), queued("R-2", true, 1, "2026-03-09")}, "R-2, R-1 (000-092 (read))"},
		{"the number last", queue{queued("R-2", false, 1, "2026-03-09"), queued("R-1", false, 1, "2026-03-09")}, "R-1, R-2 (000-092 (read))"},
		{"digits count as the number they are", queue{queued("R-10", false, 0, "2026-03-09"), queued("R-9", false, 0, "2026-03-09")}, "R-9, R-10 (000-092 (read))"},
		{"and digits in the middle", queue{queued("26-10-A", false, 0, "2026-03-09"), queued("26-9-B", false, 0, "2026-03-09")}, "26-9-B, 26-10-A (000-092 (read))"},
		{"zeros in front", queue{queued("R-9", false, 0, "2026-03-09"), queued("R-010", false, 0, "2026-03-09"), queued("R-009", false, 0, "2026-03-09")}, "R-009, R-9, R-010 (000-092 (read))"},
		{"the shorter first", queue{queued("R-1a", false, 0, "2026-03-09"), queued("R-1", false, 0, "2026-03-09")}, "R-1, R-1a (000-092 (read))"},
		{"digits before letters", queue{queued("R-a", false, 0, "2026-03-09"), queued("R-1", false, 0, "2026-03-09")}, "R-1, R-a (000-092 (read))"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			w, err := procurement.Factory().OrderWork(row.queue)
			if err != nil || w.String() != row.want {
				t.Errorf("%s %v, want %s", w, err, row.want)
			}
			stable(t, w)
		})
	}
	zh, _ := procurement.School().OrderWork(queue{queued("R-2", false, 0, "2026-03-09"), queued("R-1", false, 0, "2026-03-09")})
	if got := zh.Text(logistics.Chinese); got != "R-1、R-2（000-092 假定）" {
		t.Error(got)
	}
	byDay := with(func(p *procurement.Policy) { p.Request.Work.By = []string{"needed-by", "serial-number"} })
	if w, err := byDay.OrderWork(queue{queued("R-1", true, 1, "2026-03-10"), queued("R-2", false, 0, "2026-03-09")}); err != nil || w.Serials[0] != "R-2" {
		t.Errorf("an order of the company's own: %s %v", w, err)
	}
}

func TestOrderWorkProblems(t *testing.T) {
	_, err := procurement.Factory().OrderWork([]procurement.QueuedRequisition{{}, queued("R-1", false, -1, "2026-03-09"), queued("R-1", false, 0, "2026-03-09")})
	differ(t, []string{"[0].serial absent", "[0].neededBy absent", "[1].priority range", "[2].serial duplicate"}, problems(t, err))
	if _, err := (procurement.Policy{}).OrderWork(nil); !errors.Is(err, logistics.ErrInvalid) {
		t.Errorf("the zero policy orders: %v", err)
	}
}

// workedFirst is a slow oracle of what is worked off first.
func workedFirst(a, b procurement.QueuedRequisition) bool {
	if a.Urgent != b.Urgent {
		return a.Urgent
	}
	if a.Priority != b.Priority {
		return b.Priority == 0 || a.Priority != 0 && a.Priority < b.Priority
	}
	if a.NeededBy != b.NeededBy {
		return a.NeededBy.String() < b.NeededBy.String()
	}
	p, q := serialPieces(a.Serial), serialPieces(b.Serial)
	for i := range min(len(p), len(q)) {
		m, isM := new(big.Int).SetString(p[i], 10)
		n, isN := new(big.Int).SetString(q[i], 10)
		switch {
		case isM != isN:
			return isM
		case isM && m.Cmp(n) != 0:
			return m.Cmp(n) < 0
		case !isM && p[i] != q[i]:
			return p[i] < q[i]
		}
	}
	if len(p) != len(q) {
		return len(p) < len(q)
	}
	return a.Serial < b.Serial
}

// serialPieces parts a serial number into its numbers and its other characters.
func serialPieces(serial string) (all []string) {
	number := ""
	for _, r := range serial + "." {
		if unicode.IsDigit(r) {
			number += string(r)
			continue
		}
		if number != "" {
			all = append(all, number)
		}
		all, number = append(all, string(r)), ""
	}
	return all[:len(all)-1]
}

// The order is total, stable and free of permutation: that of the oracle, however the requisitions are given, whatever happens to
// others; and none is lost.
func TestOrderWorkProperties(t *testing.T) {
	pol := procurement.Factory()
	serials := []string{"R-1", "R-01", "R-2", "R-10", "R-9", "R-9a", "R-9a1", "Q-7", "R", "10", "9", "09"}
	rapid.Check(t, func(t *rapid.T) {
		var queue []procurement.QueuedRequisition
		for _, serial := range rapid.Permutation(serials).Draw(t, "serials")[:rapid.IntRange(0, len(serials)).Draw(t, "length")] {
			queue = append(queue, queued(serial, rapid.Bool().Draw(t, "urgent"), rapid.IntRange(0, 2).Draw(t, "priority"),
				rapid.SampledFrom([]string{"2026-03-09", "2026-03-10"}).Draw(t, "needed by")))
		}
		given := slices.Clone(queue)
		w, err := pol.OrderWork(queue)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(given, queue) {
			t.Fatal("the queue was changed")
		}
		// The slowest way: again and again the one that no other is before.
		var want []string
		for left := slices.Clone(queue); len(left) > 0; {
			i := slices.IndexFunc(left, func(a procurement.QueuedRequisition) bool {
				return !slices.ContainsFunc(left, func(b procurement.QueuedRequisition) bool { return workedFirst(b, a) })
			})
			want, left = append(want, left[i].Serial), slices.Delete(left, i, i+1)
		}
		if !slices.Equal(w.Serials, want) {
			t.Fatalf("%s, want %s", w, strings.Join(want, ", "))
		}
		again, err := pol.OrderWork(rapid.Permutation(queue).Draw(t, "another order"))
		if err != nil || !slices.Equal(again.Serials, w.Serials) {
			t.Fatalf("%s, then %s %v", w, again, err)
		}
	})
}
