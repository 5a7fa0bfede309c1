package main

import (
	"slices"
	"strings"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/table"
)

// papers judges the signatures on requisitions, orders and documents, each of which has files of its own, and says who is
// awaited with them.
func (f *folder) papers() section {
	s := section{Title: logistics.Text{En: "Papers", Zh: "单据签核"}}
	s.Entries = slices.Concat(f.requisitions(), f.orders(), f.documents())
	return s
}

// standing is how far a paper has come.
type standing struct {
	Edition string                            `json:"edition"`
	Paper   logistics.Text                    `json:"paper"`
	Awaited logistics.List[logistics.Awaited] `json:"awaited"`
}

// Text gives the paper and who is awaited with it in l, each with the act and the clause.
func (s standing) Text(l logistics.Lang) string {
	var awaited []string
	for _, a := range s.Awaited {
		a.Act = approval.Policy{}.Name(a.Act, l)
		awaited = append(awaited, a.Text(l))
	}
	if len(awaited) == 0 {
		return s.Paper.In(l) + logistics.Text{En: ": nobody is awaited", Zh: "：无待办"}.In(l)
	}
	return s.Paper.In(l) + logistics.Text{En: ": awaited ", Zh: "：待办："}.In(l) + strings.Join(awaited, logistics.Text{En: "; ", Zh: "；"}.In(l))
}

func (f *folder) standing(en, zh string, paper approval.SignOff) (standing, error) {
	awaited, err := f.approval.Next(paper)
	return standing{f.approval.Edition, logistics.Text{En: en, Zh: zh}, awaited}, err
}

// judge gives the answer to every paper of a file that could be read.
func judge[T approval.SignOff](f *folder, name string, papers *records[T], answer func(T) (standing, logistics.Report, error)) logistics.List[entry] {
	var entries logistics.List[entry]
	for _, r := range papers.all {
		if !r.clean {
			continue
		}
		standing, report, err := answer(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		entries = append(entries, entry{r.id, standing, report})
	}
	return entries
}

// requisitions judges requisitions.csv and requisition_signatures.csv.
func (f *folder) requisitions() logistics.List[entry] {
	const name = "requisitions.csv"
	requisitions := readRecords(f, name, "requisition", []string{"requester", "role", "requested_at", "total"}, func(row table.Row) approval.Requisition {
		return approval.Requisition{Trail: readTrail(row, "requester", "requested_at"), Total: row.Amount("total")}
	})
	attach(f, requisitions, "requisition_signatures.csv", "requisition", markColumns(), func(row table.Row, r *approval.Requisition) {
		r.Marks = append(r.Marks, readMark(row))
	})
	return judge(f, name, requisitions, func(r approval.Requisition) (standing, logistics.Report, error) {
		report, err := f.approval.CheckRequisition(r)
		if err != nil {
			return standing{}, report, err
		}
		total, err := logistics.AmountOf(r.Total)
		if err != nil {
			return standing{}, report, err
		}
		yuan := logistics.Yuan(total)
		s, err := f.standing("requisition, "+yuan.Text(logistics.English), "求购单，"+yuan.Text(logistics.Chinese), r)
		return s, report, err
	})
}

// orders judges orders.csv and order_signatures.csv, which has the seal and the release too.
func (f *folder) orders() logistics.List[entry] {
	const name = "orders.csv"
	orders := readRecords(f, name, "order", []string{"buyer", "role", "drawn_up_at", "category", "channel"}, func(row table.Row) approval.Order {
		return approval.Order{
			Trail: readTrail(row, "buyer", "drawn_up_at"), Category: logistics.Category(row.Text("category")), Channel: row.Cell("channel"),
		}
	})
	attach(f, orders, "order_signatures.csv", "order", append(markColumns(), "seal"), func(row table.Row, o *approval.Order) {
		mark := readMark(row)
		mark.Seal = logistics.Seal(row.Cell("seal"))
		o.Marks = append(o.Marks, mark)
	})
	return judge(f, name, orders, func(o approval.Order) (standing, logistics.Report, error) {
		report, err := f.approval.CheckOrder(o)
		if err != nil {
			return standing{}, report, err
		}
		s, err := f.standing("order, "+o.Category.Label(logistics.English), "订单，"+o.Category.Label(logistics.Chinese), o)
		return s, report, err
	})
}

// readTrail reads who drew up a paper, in which role and when.
func readTrail(row table.Row, by, at string) logistics.Trail {
	return logistics.Trail{By: logistics.Person(row.Text(by)), Role: logistics.Role(row.Text("role")), At: row.Time(at)}
}
