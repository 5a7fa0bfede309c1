package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/calendar/ical"
	"example.com/logistics/incident"
)

// wall prints the year as a table for the wall.
func wall(w io.Writer, name string, s incident.Schedule, l logistics.Lang) {
	in := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	fmt.Fprintf(w, in("%s: duties from %s to %s (%s)\n", "%s：%s 至 %s 的检查、巡查与演练（%s）\n"), name, s.From, s.To.AddDays(-1), s.Edition)
	fmt.Fprintln(w, in("\n== Every day and every week", "\n== 每日与每周"))
	for _, d := range s.Duties {
		if often(d) {
			fmt.Fprintf(w, in("%s: %s; %s\n", "%s：%s；%s\n"), d.Every.Text(l), ical.Title(d, 0, l), d.Clauses.Behind(ical.By(d, l)+places(d, l), l))
		}
	}
	for month := s.From.Month().First(); month.Before(s.To); month = month.AddMonths(1) {
		var lines []string
		for _, d := range s.Duties {
			for i, p := range d.Periods {
				if text, ok := told(d, i, l); ok && p.Last.Month() == month.Month() {
					lines = append(lines, text)
				}
			}
		}
		slices.Sort(lines)
		fmt.Fprintf(w, "\n== %s\n", month.Month())
		for _, text := range lines {
			fmt.Fprintln(w, text)
		}
	}
	fmt.Fprintln(w, in("\n== To be settled by the site", "\n== 待单位确定"))
	for _, u := range s.Unchecked {
		fmt.Fprintf(w, in("%s: %s (%s)\n", "%s：%s（%s）\n"), incident.Policy{}.Name(u.Subject, l), u.Missing.In(l), u.Clause)
	}
}

// often reports whether a duty is due every day or every week: it stands at the top, and in its month only where it moves or lapses.
func often(d incident.ScheduledDuty) bool {
	return ical.EveryDay(d) || strings.HasPrefix(d.Every.String(), "weekly")
}

// told gives the line of a period; ok is false where the top of the table says as much.
func told(d incident.ScheduledDuty, i int, l logistics.Lang) (text string, ok bool) {
	in := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	p := d.Periods[i]
	text = p.First.String()[5:]
	if p.Last != p.First {
		text += in("..", " 至 ") + p.Last.String()[5:]
	}
	text += "  " + ical.Title(d, i, l)
	switch {
	case p.Lapsed:
		return text + in(": lapses", "：免做"), true
	case often(d) && (ical.EveryDay(d) || !moved(d, p)):
		return "", false
	case often(d):
		return text + in(": on ", "：改在") + weekday(p.Last, l), true
	}
	return d.Clauses.Behind(text+places(d, l)+in("; ", "；")+ical.By(d, l), l), true
}

// moved reports whether the last day of a duty of one weekday is another.
func moved(d incident.ScheduledDuty, p logistics.Period) bool {
	_, on, fixed := strings.Cut(d.Every.String(), " ")
	return fixed && !strings.HasPrefix(strings.ToLower(p.Last.Weekday().String()), on)
}

func weekday(d logistics.Date, l logistics.Lang) string {
	if l == logistics.English {
		return d.Weekday().String()
	}
	return "周" + []string{"日", "一", "二", "三", "四", "五", "六"}[(d.Weekday()-time.Sunday)%7]
}

// places says for which of several a duty is done.
func places(d incident.ScheduledDuty, l logistics.Lang) string {
	var names []string
	for _, place := range d.Places {
		names = append(names, incident.Policy{}.Name(place, l))
	}
	if len(names) == 0 {
		return ""
	}
	if l == logistics.Chinese {
		return "［" + strings.Join(names, "、") + "］"
	}
	return " [" + strings.Join(names, ", ") + "]"
}
