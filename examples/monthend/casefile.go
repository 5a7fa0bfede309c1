package main

import (
	"strconv"
	"strings"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
)

// cases judges the logs of security incidents: incident_cases.csv and incident_acts.csv. What each was is in incidents.csv.
func (f *folder) cases(incidents *records[incident.Incident]) section {
	const name = "incident_cases.csv"
	s := section{Title: logistics.Text{En: "Logs of security incidents", Zh: "安全事件处理记录"}}
	cases := readRecords(f, name, "incident", []string{"found_by", "filed", "beyond", "unreachable"}, func(row table.Row) incident.CaseLog {
		c := incident.CaseLog{ID: row.Text("incident"), By: logistics.Person(row.Text("found_by")), Beyond: row.Flag("beyond"), Unreachable: row.Flag("unreachable")}
		if row.Cell("filed") != "" {
			row.Word("filed", &c.Filed)
		}
		found := incidents.byID[c.ID]
		switch {
		case found == nil && c.ID != "":
			row.Fault("incident", "%s is the number of no record", strconv.Quote(c.ID))
		case found != nil && found.clean:
			c.Incident, c.AsOf = found.value, f.month.endOfReview(found.value.Discovered)
		}
		return c
	})
	attach(f, cases, "incident_acts.csv", "incident", append(markColumns(), "told"), func(row table.Row, c *incident.CaseLog) {
		act := incident.Entry{Mark: readMark(row)}
		for _, role := range row.Words("told") {
			act.Told = append(act.Told, logistics.Role(role))
		}
		c.Marks = append(c.Marks, act)
	})
	for _, r := range cases.all {
		if found := incidents.byID[r.id]; !r.clean || found == nil || !found.clean {
			continue
		}
		next, err := f.incident.NextActs(r.value)
		if err != nil {
			f.fault(name, r.line, err)
			continue
		}
		report, err := f.incident.CheckCase(r.value)
		f.fault(name, r.line, err)
		s.Entries = append(s.Entries, entry{r.id, caseStanding{f.incident.Edition, r.value.Incident.Kind, next}, report})
	}
	return s
}

// caseStanding is what a case still awaits.
type caseStanding struct {
	Edition string                           `json:"edition"`
	Kind    incident.Kind                    `json:"kind"`
	Awaited logistics.List[incident.NextAct] `json:"awaited"`
}

// Text gives the kind and the acts awaited in l.
func (c caseStanding) Text(l logistics.Lang) string {
	var awaited []string
	for _, a := range c.Awaited {
		awaited = append(awaited, a.Text(l))
	}
	if len(awaited) == 0 {
		return c.Kind.Label(l) + logistics.Text{En: ": nothing is awaited", Zh: "：无待办"}.In(l)
	}
	return c.Kind.Label(l) + logistics.Text{En: ": awaited ", Zh: "：待办："}.In(l) + strings.Join(awaited, logistics.Text{En: " | ", Zh: "；"}.In(l))
}
