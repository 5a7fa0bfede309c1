// Incident says how severe a security incident is, who acts on it, who is told and by when.
//
//	go run ./examples/incident -kind fire -discovered 2026-06-30T16:30:00Z
//	go run ./examples/incident -kind safety-hazard -direct no -heavy no -at-once no -discovered 2026-06-30T22:10:00+08:00 -lang zh
package main

import (
	"fmt"
	"io"
	"os"
	"time"
	_ "time/tzdata" // zones by name, also where the machine has none

	"example.com/logistics"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/incident"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the route; its status is 2 where the question cannot be answered.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("incident", stderr)
	var found incident.Incident
	var at string
	flags.Func("kind", "general-breach, serious-breach, fire, theft, safety-hazard, traffic-accident or other",
		func(s string) error { return found.Kind.UnmarshalText([]byte(s)) })
	for name, answer := range map[string]*logistics.Answer{
		"order": &found.Order, "persons": &found.Persons, "property": &found.Property,
		"direct": &found.Direct, "heavy": &found.Heavy, "at-once": &found.AtOnce,
	} {
		flags.TextVar(answer, name, logistics.Unknown, "yes, no or unknown")
	}
	flags.StringVar(&at, "discovered", "", "when it was found, such as 2026-06-30T22:10:00+08:00")
	zone := flags.String("zone", "Asia/Shanghai", "the zone of the site, in which days begin and end")
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	if status, over := flags.Read(args, 0); over {
		return status
	}
	site, err := time.LoadLocation(*zone)
	if err == nil && at != "" {
		found.Discovered, err = time.Parse(time.RFC3339, at)
		found.Discovered = found.Discovered.In(site)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	pol := incident.Factory()
	if *school {
		pol = incident.School()
	}
	route, err := pol.Route(found)
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	fmt.Fprintln(stdout, route.Text(flags.Lang))
	for i, task := range route.Tasks {
		fmt.Fprintf(stdout, "  %d. %s\n", i+1, task.Text(flags.Lang))
	}
	for _, task := range route.May {
		fmt.Fprintf(stdout, "  %s%s\n", logistics.Text{En: "at any time: ", Zh: "随时可办："}.In(flags.Lang), task.Text(flags.Lang))
	}
	return 0
}
