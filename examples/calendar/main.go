// Calendar prints a site's year of duties for the wall: what is done every day and every week, and month by month what is due, what
// moves and what lapses. It writes the same year as an iCalendar file for a phone.
//
//	go run ./examples/calendar
//	go run ./examples/calendar -lang zh -ics year.ics
//	go run ./examples/calendar -ics year.ics -daily SITE.json
//
// Without a file it takes the sample, a school in 2026. Exit status: 0; 2 where something cannot be read or judged: then every
// problem is told by its path.
package main

import (
	_ "embed"
	"fmt"
	"io"
	"os"
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/calendar/ical"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
	"example.com/logistics/incident"
)

//go:embed sample/site.json
var sample []byte

// site is what a site says of its year.
type site struct {
	Name    string            `json:"name"`
	Factory bool              `json:"factory"` // its policy is the factory's
	Made    string            `json:"made"`    // when the file is made, for calendars: "20260101T000000Z"
	Year    incident.SiteYear `json:"year"`
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("calendar", stderr)
	file := flags.String("ics", "", "write the year to this `file`")
	daily := flags.Bool("daily", false, "write what is due every day too")
	if status, over := flags.Read(args, 1); over {
		return status
	}
	name, data, err := program.Input(flags.File(), sample)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	s, schedule, err := read(data)
	if err != nil {
		return tell.Problems(stderr, name, err)
	}
	wall(stdout, s.Name, schedule, flags.Lang)
	if *file == "" {
		return 0
	}
	text, left := ical.Year(schedule, ical.Options{Site: s.Name, Stamp: s.Made, Lang: flags.Lang, Daily: *daily})
	if err := os.WriteFile(*file, text, 0o644); err != nil {
		return tell.Problems(stderr, "calendar", err)
	}
	if left > 0 {
		fmt.Fprintf(stdout, logistics.Text{En: "\nduties of every day that are not in the file (-daily): %d\n", Zh: "\n未写入文件的每日事项（-daily）：%d\n"}.In(flags.Lang), left)
	}
	return 0
}

// read gives a site and the schedule of its year.
func read(data []byte) (s site, schedule incident.Schedule, err error) {
	if err := logistics.Decode(data, &s); err != nil {
		return s, schedule, err
	}
	var ps logistics.Problems
	ps.Name("name", s.Name)
	if at, err := time.Parse("20060102T150405Z", s.Made); err != nil || at.Format("20060102T150405Z") != s.Made {
		ps.Add("made", logistics.CodeWord, "%.40q is no moment such as 20260101T000000Z", s.Made)
	}
	pol := incident.School()
	if s.Factory {
		pol = incident.Factory()
	}
	schedule, err = pol.Schedule(s.Year)
	ps.Under("year", err)
	return s, schedule, ps.Err()
}
