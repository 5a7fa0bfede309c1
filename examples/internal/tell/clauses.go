package tell

import (
	"fmt"
	"io"

	"example.com/logistics"
)

// Clauses writes what each cited clause is about, and under it how it is read, where its policy has a note on that. A clause that is
// cited twice is told once.
func Clauses(w io.Writer, all logistics.Clauses, lang logistics.Lang, cited ...logistics.Citations) {
	told := map[logistics.ClauseID]bool{}
	for _, citations := range cited {
		for _, c := range citations.List() {
			clause, _ := all.Find(c.Clause)
			if told[c.Clause] {
				continue
			}
			told[c.Clause] = true
			fmt.Fprintf(w, "  %s %s\n", clause.ID, clause.Title.In(lang))
			if note := clause.Note.In(lang); note != "" {
				fmt.Fprintf(w, "          %s\n", note)
			}
		}
	}
}
