// Package ical writes a year of duties as an iCalendar file (RFC 5545).
package ical

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// Options say how a year is written.
type Options struct {
	Site  string // its name, which is part of every UID
	Stamp string // DTSTAMP: when the file was made, as "20260101T000000Z"; no clock is read
	Lang  logistics.Lang
	Daily bool // what is due every day or every workday too, an event a day
}

// Year gives an event for every period of a schedule, from its first day to its last. What lapses has none. left says how many duties are
// left out because they are due every day.
func Year(s incident.Schedule, o Options) (file []byte, left int) {
	w := &writer{}
	w.line("BEGIN", "VCALENDAR")
	w.line("VERSION", "2.0")
	w.line("PRODID", "-//example.com/logistics//examples/calendar//EN")
	w.line("CALSCALE", "GREGORIAN")
	w.line("X-WR-CALNAME", escaped(o.Site))
	for _, d := range s.Duties {
		if EveryDay(d) && !o.Daily {
			left++
			continue
		}
		for i, p := range d.Periods {
			if !p.Lapsed {
				w.event(d, i, s, o)
			}
		}
	}
	w.line("END", "VCALENDAR")
	return w.b, left
}

// EveryDay reports whether a duty is due every day or every workday.
func EveryDay(d incident.ScheduledDuty) bool {
	return slices.Contains([]string{"daily", "workday"}, d.Every.String())
}

// Title names a duty, with the scenario of a drill.
func Title(d incident.ScheduledDuty, i int, l logistics.Lang) string {
	title := incident.Policy{}.Name(d.What, l)
	if len(d.About) > 0 {
		title += logistics.Text{En: ": ", Zh: "："}.In(l) + incident.Policy{}.Name(d.About[i], l)
	}
	return title
}

// UID names an event for ever: the duty, the day on which it ends, the site.
func UID(d incident.ScheduledDuty, i int, site string) string {
	return fmt.Sprintf("%s-%s@%s", d.What, d.Periods[i].Last, site)
}

// By names the roles of which any one may do it.
func By(d incident.ScheduledDuty, l logistics.Lang) string { return logistics.Roles(d.By...).Text(l) }

type writer struct{ b []byte }

func (w *writer) event(d incident.ScheduledDuty, i int, s incident.Schedule, o Options) {
	in := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(o.Lang) }
	about := []string{in("By: ", "办理人：") + By(d, o.Lang)}
	for _, list := range []struct {
		label string
		words []string
	}{{in("Looked at: ", "检查内容："), d.Items}, {in("For each of: ", "逐个："), d.Places}} {
		var names []string
		for _, word := range list.words {
			names = append(names, incident.Policy{}.Name(word, o.Lang))
		}
		if len(names) > 0 {
			about = append(about, list.label+strings.Join(names, in(", ", "、")))
		}
	}
	about = append(about, in("Clauses: ", "条款：")+d.Clauses.Text(o.Lang)+in("; edition ", "；版本 ")+s.Edition)
	p := d.Periods[i]
	w.line("BEGIN", "VEVENT")
	w.line("UID", escaped(UID(d, i, o.Site)))
	w.line("DTSTAMP", o.Stamp)
	w.line("DTSTART;VALUE=DATE", day(p.First))
	w.line("DTEND;VALUE=DATE", day(p.Last.AddDays(1))) // the day after the last
	w.line("SUMMARY", escaped(Title(d, i, o.Lang)))
	w.line("DESCRIPTION", escaped(strings.Join(about, "\n")))
	w.line("TRANSP", "TRANSPARENT")
	w.line("END", "VEVENT")
}

func day(d logistics.Date) string { return strings.ReplaceAll(d.String(), "-", "") }

// line writes a property, folded where it has more than 75 octets, never within a character.
func (w *writer) line(name, value string) {
	const most = 75
	text := name + ":" + value
	for room := most; len(text) > room; room = most - 1 {
		cut := room
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		w.b = append(append(w.b, text[:cut]...), "\r\n "...)
		text = text[cut:]
	}
	w.b = append(append(w.b, text...), "\r\n"...)
}

// escaped is a text as a value has it.
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r\n", `\n`, "\n", `\n`).Replace(text)
}
