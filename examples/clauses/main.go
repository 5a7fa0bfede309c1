// Clauses counts what the documented policies rest on, as a table in Markdown. Of one policy it lists what is not in the
// documents' own words: every reading and every assumption, with its note.
//
//	go run ./examples/clauses
//	go run ./examples/clauses budget.school -lang zh
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/examples/internal/policyfile"
	"example.com/logistics/examples/internal/program"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the table or the list; its status is 2 where a policy cannot be read.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("clauses", stderr)
	if status, over := flags.Read(args, 1); over {
		return status
	}
	var err error
	if flags.File() == "" {
		err = count(stdout, flags.Lang)
	} else {
		err = list(stdout, flags.File(), flags.Lang)
	}
	if err != nil {
		fmt.Fprintln(stderr, "clauses:", err)
		return 2
	}
	return 0
}

// count writes how many clauses each policy cites, by what they rest on, and how many there are in all, each once.
func count(w io.Writer, lang logistics.Lang) error {
	bases := []logistics.Basis{logistics.Stated, logistics.Read, logistics.Assumed}
	fmt.Fprintf(w, "| %s | %s | %s | %s | %s |\n|---|---:|---:|---:|---:|\n", logistics.Text{En: "policy", Zh: "制度"}.In(lang),
		logistics.Text{En: "clauses", Zh: "条款"}.In(lang), bases[0].Label(lang), bases[1].Label(lang), bases[2].Label(lang))
	all := map[logistics.ClauseID]bool{}
	for _, kind := range policyfile.Kinds() {
		for _, site := range []string{"factory", "school"} {
			name := kind.Name + "." + site
			clauses, err := clausesOf(name)
			if err != nil {
				return err
			}
			by := map[logistics.Basis]int{}
			for _, c := range clauses {
				by[c.Basis]++
				for _, id := range append(c.SameAs, c.ID) {
					all[id] = true
				}
			}
			fmt.Fprintf(w, "| `%s` | %d | %d | %d | %d |\n", name, len(clauses), by[bases[0]], by[bases[1]], by[bases[2]])
		}
	}
	_, err := fmt.Fprintf(w, logistics.Text{
		En: "\n%d clauses in all, each id once, those included under which another document says the same.\n",
		Zh: "\n共 %d 条：每个编号只计一次，其他文件中同义条款的编号也计入。\n",
	}.In(lang), len(all))
	return err
}

// list writes the readings and assumptions of a policy.
func list(w io.Writer, name string, lang logistics.Lang) error {
	clauses, err := clausesOf(name)
	if err != nil {
		return err
	}
	for _, c := range clauses {
		if c.Basis != logistics.Stated {
			fmt.Fprintf(w, logistics.Text{En: "%s (%s) %s\n    %s\n", Zh: "%s（%s）%s\n    %s\n"}.In(lang), c.ID, c.Basis.Label(lang), c.Title.In(lang), c.Note.In(lang))
		}
	}
	return nil
}

// clausesOf gives the clauses that a policy lists.
func clausesOf(name string) (logistics.Clauses, error) {
	_, policy, err := policyfile.Read(name)
	if err != nil {
		return nil, err
	}
	data, err := json.Marshal(policy)
	if err != nil {
		return nil, err
	}
	var listed struct{ Clauses logistics.Clauses }
	return listed.Clauses, json.Unmarshal(data, &listed)
}
