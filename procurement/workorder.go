package procurement

import (
	"cmp"
	"slices"
	"strings"

	"example.com/logistics"
)

// QueuedRequisition is a requisition that waits to be worked off.
type QueuedRequisition struct {
	Serial   string         `json:"serial"`            // its serial number; no two have one
	Urgent   bool           `json:"urgent"`            // it counts as urgent: the answer of [Policy.DecideUrgency]
	Priority int            `json:"priority,omitzero"` // from 1, the first; 0: none was given, which is the last
	NeededBy logistics.Date `json:"neededBy"`          // day of need: the earliest of its lines
}

// WorkOrder is the order in which requisitions are worked off.
type WorkOrder struct {
	Edition string                 `json:"edition"`
	Serials logistics.List[string] `json:"serials"` // the first to be worked off first
	Clauses logistics.Citations    `json:"clauses"` // none where nothing is in the queue
}

// OrderWork puts requisitions in the order in which they are worked off (000-092): what is urgent first, then by priority,
// by the day of need and by serial number. Digits of a serial number count as the number they are: R-9 comes before R-10. In
// which order they are handed in does not matter. The error is nil or an [*logistics.InvalidError]: a serial number that is
// absent or there twice, a priority below 0, no day of need.
func (pol Policy) OrderWork(queue []QueuedRequisition) (WorkOrder, error) {
	if err := logistics.Validate(pol); err != nil {
		return WorkOrder{}, err
	}
	var ps logistics.Problems
	seen := map[string]bool{}
	for i, q := range queue {
		at := logistics.At("", i)
		ps.Name(at+".serial", q.Serial)
		if q.Serial != "" && seen[q.Serial] {
			ps.Add(at+".serial", logistics.CodeDuplicate, "%.40q is there twice", q.Serial)
		}
		seen[q.Serial] = true
		if q.Priority < 0 {
			ps.Add(at+".priority", logistics.CodeRange, "%d: from 1, or 0 for none", q.Priority)
		}
		if q.NeededBy.IsZero() {
			ps.Add(at+".neededBy", logistics.CodeAbsent, "no date")
		}
	}
	if err := ps.Err(); err != nil {
		return WorkOrder{}, err
	}
	work := pol.Request.Work
	w := WorkOrder{Edition: pol.Edition}
	for _, q := range slices.SortedFunc(slices.Values(queue), work.compare) {
		w.Serials = append(w.Serials, q.Serial)
	}
	if len(queue) > 1 {
		w.Clauses.Add(pol.Clauses.Citation(work.Clause))
	}
	return w, nil
}

// compare says which of two is worked off first.
func (w OrderOfWork) compare(a, b QueuedRequisition) int {
	for _, by := range w.By {
		order := 0
		switch by {
		case byUrgency:
			order = -cmp.Compare(first(a.Urgent), first(b.Urgent))
		case byPriority:
			order = cmp.Or(-cmp.Compare(first(a.Priority > 0), first(b.Priority > 0)), cmp.Compare(a.Priority, b.Priority))
		case byNeed:
			order = a.NeededBy.Compare(b.NeededBy)
		case bySerial:
			order = compareSerials(a.Serial, b.Serial)
		}
		if order != 0 {
			return order
		}
	}
	return 0
}

func first(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// compareSerials compares serial numbers piece by piece, digits as the number they are and before other characters. Those that
// differ by zeros in front only compare as texts.
func compareSerials(a, b string) int {
	x, y := a, b
	for x != "" && y != "" {
		m, n := digits(x), digits(y)
		if m == 0 || n == 0 {
			if order := cmp.Or(-cmp.Compare(first(m > 0), first(n > 0)), cmp.Compare(x[0], y[0])); order != 0 {
				return order
			}
			x, y = x[1:], y[1:]
			continue
		}
		p, q := strings.TrimLeft(x[:m], "0"), strings.TrimLeft(y[:n], "0")
		if order := cmp.Or(cmp.Compare(len(p), len(q)), strings.Compare(p, q)); order != 0 {
			return order
		}
		x, y = x[m:], y[n:]
	}
	return cmp.Or(cmp.Compare(len(x), len(y)), strings.Compare(a, b))
}

// digits counts the digits at the beginning of s.
func digits(s string) int {
	n := 0
	for n < len(s) && '0' <= s[n] && s[n] <= '9' {
		n++
	}
	return n
}

// String gives the order in English.
func (w WorkOrder) String() string { return w.Text(logistics.English) }

// Text gives the order in l, with its clause: "R-3, R-1, R-2 (000-092 (read))".
func (w WorkOrder) Text(l logistics.Lang) string {
	return w.Clauses.Behind(strings.Join(w.Serials, logistics.Text{En: ", ", Zh: "、"}.In(l)), l)
}
