// Tickets replays the event log of a help desk that the UCI repository published (incident management process enriched
// event log, .csv or .csv.gz): the priority of every event as a table of impact and urgency, what was reopened or stands
// out of order, and how long things took against the documented limits. What the log cannot show is not checked, and said.
//
//	go run ./examples/tickets
//	go run ./examples/tickets -lang zh incident_event_log.csv.gz
package main

import (
	"bytes"
	_ "embed"
	"fmt"
	"io"
	"os"

	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/table"
)

//go:embed testdata/sample.csv
var sample []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the replay of a file, or of an invented sample; its status is 2 where it cannot be read, and nothing is computed.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("tickets", stderr)
	if status, over := flags.Read(args, 1); over {
		return status
	}
	name, file, err := "sample.csv", io.NopCloser(bytes.NewReader(sample)), error(nil)
	if flags.File() != "" {
		name = flags.File()
		file, err = table.Open(name)
	}
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	defer file.Close()
	r, err := newReplay()
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	table.Read(file, name, table.Columns{Others: true, Named: []string{
		"number", "incident_state", "reopen_count", "sys_mod_count", "opened_at", "sys_updated_at", "impact", "urgency", "priority",
	}}, &r.faults, r.add)
	if r.finish(); r.incidents == 0 && len(r.faults.All) == 0 {
		r.faults.Add(name, 0, "", "has no events")
	}
	if r.faults.Tell(stderr) {
		return 2
	}
	r.print(stdout, flags.Lang)
	return 0
}
