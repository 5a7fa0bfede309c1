package main

import (
	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/table"
)

// documents judges documents.csv, document_signatures.csv, document_sendings.csv (what left the desk, one paper a row) and
// document_copies.csv (who holds a post that gets copies of what circulates, with the copies he got).
func (f *folder) documents() logistics.List[entry] {
	const name = "documents.csv"
	documents := readRecords(f, name, "document", []string{
		"form", "carrier", "sender", "role", "received_at", "in_order", "approved", "returned_at", "return_reason", "filed", "closed_at",
	}, readDocument)
	attach(f, documents, "document_signatures.csv", "document", markColumns(), func(row table.Row, d *approval.Document) {
		d.Marks = append(d.Marks, readMark(row))
	})
	attach(f, documents, "document_sendings.csv", "document", []string{"to", "at", "original"}, func(row table.Row, d *approval.Document) {
		d.Sent = append(d.Sent, approval.Sending{To: row.Text("to"), At: row.Time("at"), Original: row.Flag("original")})
	})
	attach(f, documents, "document_copies.csv", "document", []string{"role", "person", "copies"}, func(row table.Row, d *approval.Document) {
		d.Holders = append(d.Holders, approval.Holder{
			Role: logistics.Role(row.Text("role")), By: logistics.Person(row.Text("person")), Copies: row.Count("copies"),
		})
	})
	return judge(f, name, documents, func(d approval.Document) (standing, logistics.Report, error) {
		report, err := f.approval.CheckDocument(d)
		if err != nil {
			return standing{}, report, err
		}
		s, err := f.standing(f.approval.Name(d.Form, logistics.English), f.approval.Name(d.Form, logistics.Chinese), d)
		return s, report, err
	})
}

func readDocument(row table.Row) approval.Document {
	d := approval.Document{
		Trail: readTrail(row, "sender", "received_at"), Form: row.Text("form"), Carrier: row.Text("carrier"), Filed: row.Words("filed"),
		Closed: moment(row.MaybeTime("closed_at")),
	}
	row.Word("in_order", &d.InOrder)
	if row.Cell("approved") != "" {
		row.Word("approved", &d.Approved)
	}
	if row.Cell("returned_at") != "" || row.Cell("return_reason") != "" {
		d.Back = &approval.Return{At: row.Time("returned_at"), Reason: row.Cell("return_reason")}
	}
	return d
}
