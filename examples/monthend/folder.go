package main

import (
	"errors"
	"io/fs"
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// folder is a month of records being read.
type folder struct {
	files  fs.FS
	faults *table.Faults
	month  month

	approval    approval.Policy
	supplier    supplier.Policy
	procurement procurement.Policy
	incident    incident.Policy
	assets      assets.Policy
	budget      budget.Policy

	tally *supplier.Tally // deliveries and events, for two sections
}

// month is month.json: which month, judged as of which day, under which site's policies.
type month struct {
	Month         logistics.Month      `json:"month"`
	ReviewedOn    logistics.Date       `json:"reviewedOn"`
	Site          string               `json:"site"`          // "factory" or "school"
	Company       string               `json:"company"`       // its name, as delivery notes are made out to it
	RecordedCases []supplier.EventKind `json:"recordedCases"` // kinds of cases against suppliers that the site keeps records of
	Calendar      logistics.Calendar   `json:"calendar"`      // for what is due in workdays
}

// endOfReview is the end of the day of the review in the zone of a record.
func (m month) endOfReview(of time.Time) time.Time {
	day, err := time.ParseInLocation(time.DateOnly, m.ReviewedOn.String(), of.Location())
	if err != nil { // there is no such day: told already
		return time.Time{}
	}
	return day.AddDate(0, 0, 1).Add(-time.Nanosecond)
}

func (f *folder) readMonth() {
	const name = "month.json"
	data, err := fs.ReadFile(f.files, name)
	if err == nil {
		err = logistics.Decode(data, &f.month)
	}
	f.fault(name, 0, err)
	f.approval, f.supplier, f.procurement, f.incident, f.assets = approval.Factory(), supplier.Factory(), procurement.Factory(), incident.Factory(), assets.Factory()
	switch {
	case f.month.Site == "school":
		f.approval, f.supplier, f.procurement, f.incident, f.assets = approval.School(), supplier.School(), procurement.School(), incident.School(), assets.School()
	case err == nil && f.month.Site != "factory":
		f.faults.Add(name, 0, "site", `is neither "factory" nor "school"`)
	}
	f.budget = budget.Factory()
	if f.month.Site == "school" {
		f.budget = budget.School()
	}
	var tallyErr error
	f.tally, tallyErr = supplier.NewTally(f.supplier)
	f.fault(name, 0, tallyErr)
	if err == nil && !f.month.ReviewedOn.After(f.month.Month.Last()) {
		f.faults.Add(name, 0, "reviewedOn", "is not after "+f.month.Month.Last().String())
	}
}

// read gives each row of a file to row.
func (f *folder) read(name string, columns []string, row func(table.Row)) {
	file, err := f.files.Open(name)
	if err != nil {
		f.fault(name, 0, err)
		return
	}
	defer file.Close()
	table.Read(file, name, table.Columns{Named: columns}, f.faults, row)
}

// fault tells an error of a record, each of its problems on a line.
func (f *folder) fault(name string, line int, err error) {
	var invalid *logistics.InvalidError
	var path *fs.PathError
	switch {
	case err == nil:
	case errors.As(err, &invalid):
		for _, p := range invalid.Problems {
			at := p.Path
			p.Path = ""
			f.faults.Add(name, line, at, p.String())
		}
	case errors.As(err, &path):
		f.faults.Add(name, line, "", path.Err.Error())
	default:
		f.faults.Add(name, line, "", strings.ReplaceAll(err.Error(), "\n", " "))
	}
}

// records are the records of a file by number, in the order of the file.
type records[T any] struct {
	all  []*record[T]
	byID map[string]*record[T]
}

// record is one record with the row that begins it.
type record[T any] struct {
	id    string
	line  int
	clean bool // no fault in any of its rows
	value T
}

// readRecords reads a file of records, each with a number of its own in column id.
func readRecords[T any](f *folder, name, id string, columns []string, read func(table.Row) T) *records[T] {
	all := &records[T]{byID: map[string]*record[T]{}}
	f.read(name, append([]string{id}, columns...), func(row table.Row) {
		number := row.Text(id)
		if before := all.byID[number]; before != nil && number != "" {
			row.Fault(id, "%q is the number of line %d", number, before.line)
			return
		}
		r := &record[T]{id: number, line: row.Line, value: read(row)}
		r.clean = row.Clean()
		all.all = append(all.all, r)
		all.byID[number] = r
	})
	return all
}

// attach reads a file whose rows belong to the records that column id names.
func attach[T any](f *folder, to *records[T], name, id string, columns []string, read func(table.Row, *T)) {
	f.read(name, append([]string{id}, columns...), func(row table.Row) {
		number := row.Text(id)
		r := to.byID[number]
		if r == nil {
			var other T
			if number != "" {
				row.Fault(id, "%q is the number of no record", number)
			}
			read(row, &other)
			return
		}
		read(row, &r.value)
		r.clean = r.clean && row.Clean()
	})
}
