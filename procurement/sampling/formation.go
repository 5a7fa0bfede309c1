package sampling

import "example.com/logistics"

// Formation says of how many producers and batches the goods of one lot may be (004-014).
type Formation struct {
	Producers logistics.Limit `json:"producers" label:"producers|生产者数"`
	Batches   logistics.Limit `json:"batches" label:"batches|批次数"`
}

// Part is some of the goods that are to be inspected as one lot: those of one producer and batch.
type Part struct {
	Producer string `json:"producer"` // who made it; "" is not known
	Batch    string `json:"batch"`    // the producer's batch number; "" is not known
	Size     int    `json:"size"`     // items, at least 1
}

// maxLot bounds a lot, so that sums and shares of lots are exact.
const maxLot = 999_999_999_999_999

// CheckFormation judges whether goods may be one lot: of one producer and one batch (004-014). Where the producer or the batch of
// one of several parts is not known, that is unchecked. The error is nil or an [*logistics.InvalidError]: the scheme is invalid,
// there are no parts, or a part has a size below 1.
func (s Scheme) CheckFormation(parts []Part) (logistics.Report, error) {
	var ps logistics.Problems
	if !s.absent(&ps) {
		ps.Under("scheme", logistics.Validate(s))
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	if len(parts) == 0 {
		ps.Add("parts", logistics.CodeAbsent, "no goods")
	}
	total := int64(0)
	producers, batches := names{}, names{}
	for i, p := range parts {
		at := logistics.At("parts", i)
		producers.add(&ps, at+".producer", p.Producer)
		batches.add(&ps, at+".batch", p.Batch)
		if p.Size < 1 || int64(p.Size) > maxLot-total {
			ps.Add(at+".size", logistics.CodeRange, "%d items; at least 1, and less than 10^15 in all", p.Size)
			continue
		}
		total += int64(p.Size)
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: s.Edition}
	producers.check(&report, s.Formation.Producers, "producers", logistics.Text{En: "the producer of every part", Zh: "各部分的生产者"})
	batches.check(&report, s.Formation.Batches, "batches", logistics.Text{En: "the batch of every part", Zh: "各部分的批次"})
	return report, nil
}

// names collects the different names of parts, and whether one is not known.
type names struct {
	known map[string]struct{}
	parts int
	open  bool
}

func (n *names) add(ps *logistics.Problems, path, name string) {
	n.parts++
	if name == "" {
		n.open = true
		return
	}
	ps.Name(path, name)
	if n.known == nil {
		n.known = map[string]struct{}{}
	}
	n.known[name] = struct{}{}
}

// check holds the number of names to the limit. An unknown name beside others can only make it more.
func (n names) check(r *logistics.Report, limit logistics.Limit, subject string, missing logistics.Text) {
	count := max(len(n.known), 1)
	if holds, known := limit.Holds(logistics.Count(count)); n.open && n.parts > 1 && holds && known {
		r.Open(limit.Clause, subject, missing)
		return
	}
	limit.Check(r, subject, logistics.Count(count))
}
