package main

import (
	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
)

// incidents classifies and routes the security incidents: incidents.csv. The instants carry the zone of the site.
func (f *folder) incidents(found *records[incident.Incident]) section {
	s := section{Title: logistics.Text{En: "Security incidents", Zh: "安全事件"}}
	for _, r := range found.all {
		if !r.clean {
			continue
		}
		route, err := f.incident.Route(r.value)
		if err != nil {
			f.fault("incidents.csv", r.line, err)
			continue
		}
		s.Entries = append(s.Entries, entry{r.id, route, route.Report()})
	}
	return s
}

func (f *folder) readIncidents() *records[incident.Incident] {
	return readRecords(f, "incidents.csv", "incident", []string{
		"kind", "order", "persons", "property", "direct", "heavy", "at_once", "discovered",
	}, func(row table.Row) incident.Incident {
		i := incident.Incident{Discovered: row.Time("discovered")}
		row.Word("kind", &i.Kind)
		row.Word("order", &i.Order)
		row.Word("persons", &i.Persons)
		row.Word("property", &i.Property)
		row.Word("direct", &i.Direct)
		row.Word("heavy", &i.Heavy)
		row.Word("at_once", &i.AtOnce)
		return i
	})
}
