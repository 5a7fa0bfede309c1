// Stocktake lays a register and a count side by side: what agrees, what is short, over, misplaced, unknown or counted twice, class by
// class, with the clauses. It writes the list of adjustments that makes them agree, of what has a cause and a responsible person. What
// is written off or moved in the books needs an approval: its number goes into the list before it is applied.
//
//	go run ./examples/stocktake
//	go run ./examples/stocktake -lang zh
//	go run ./examples/stocktake -on 2026-06-29 -adjust adjustments.csv register.csv count.csv
//	go run ./examples/stocktake -on 2026-06-29 -apply adjustments.csv register.csv count.csv
//
// Without files it takes the sample. Exit status: 0; 1 where something differs or could not be checked; 2 where something cannot be read or judged: then every
// problem is told by its row.
package main

import (
	"bytes"
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"

	"example.com/logistics"
	"example.com/logistics/assets"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
)

//go:embed sample/register.csv
var sampleRegister []byte

//go:embed sample/count.csv
var sampleCount []byte

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("stocktake", stderr)
	on := logistics.MustDate("2026-06-29")
	flags.TextVar(&on, "on", on, "the day of the count")
	apply := flags.String("apply", "", "a `file` of adjustments that are made first")
	adjust := flags.String("adjust", "", "the `file` to which the adjustments are written")
	if status, over := flags.Read(args, 2); over {
		return status
	}
	register, count := sampleRegister, sampleCount
	names := []string{"sample register", "sample count"}
	switch len(flags.Files) {
	case 0:
	case 2:
		names = flags.Files
		var err error
		if register, err = os.ReadFile(names[0]); err == nil {
			count, err = os.ReadFile(names[1])
		}
		if err != nil {
			return tell.Problems(stderr, "files", err)
		}
	default:
		fmt.Fprintln(stderr, "stocktake: a register and a count, or neither")
		return 2
	}
	file := assets.StocktakeFile{ID: on.String(), On: on, AsOf: on}
	if err := readRegister(register, &file); err != nil {
		return tell.Problems(stderr, names[0], err)
	}
	if err := readCount(count, &file); err != nil {
		return tell.Problems(stderr, names[1], err)
	}
	if *apply != "" {
		data, err := os.ReadFile(*apply)
		if err == nil {
			file, err = applied(data, file)
		}
		if err != nil {
			return tell.Problems(stderr, *apply, err)
		}
	}
	rec, err := assets.School().Reconcile(file)
	if err != nil {
		return tell.Problems(stderr, "stocktake", err)
	}
	write(stdout, rec, flags.Lang)
	if *adjust != "" {
		if err := os.WriteFile(*adjust, sheet(rec.Adjustments()), 0o644); err != nil {
			return tell.Problems(stderr, *adjust, err)
		}
	}
	if len(rec.Report.Findings)+len(rec.Report.Unchecked) > 0 {
		return 1
	}
	return 0
}

func readRegister(data []byte, file *assets.StocktakeFile) error {
	columns := logistics.Columns{Needed: []string{"tag", "class", "room", "opening", "in", "out", "quantity", "card"}, Optional: []string{"disposed"}}
	return logistics.ReadSheet(data, columns, func(rows []logistics.SheetRow) {
		for _, row := range rows {
			tag := row.Name("tag")
			file.Books = append(file.Books, assets.BookEntry{
				Tag: tag, Class: row.Name("class"), Room: row.Name("room"), Opening: row.Count("opening"), In: row.Count("in"), Out: row.Count("out"),
				Quantity: row.Count("quantity"), Disposed: row.Flag("disposed"),
			})
			file.Cards = append(file.Cards, assets.CardEntry{Tag: tag, Quantity: row.Count("card")})
		}
	})
}

func readCount(data []byte, file *assets.StocktakeFile) error {
	columns := logistics.Columns{Needed: []string{"tag", "room", "quantity"}, Optional: []string{"class", "cause", "responsible"}}
	return logistics.ReadSheet(data, columns, func(rows []logistics.SheetRow) {
		closed := map[string]bool{}
		for _, row := range rows {
			tag := row.Name("tag")
			file.Counts = append(file.Counts, assets.Counted{Tag: tag, Room: row.Name("room"), Quantity: row.Count("quantity"), Class: row.Cell("class")})
			if cause, who := row.Cell("cause"), row.Cell("responsible"); !closed[tag] && cause+who != "" {
				closed[tag] = true // the first row of a tag that says so speaks for all of them
				file.Closures = append(file.Closures, assets.Closure{Tag: tag, Cause: cause, Responsible: logistics.Person(who)})
			}
		}
	})
}

// applied gives the file after the adjustments of a list.
func applied(data []byte, file assets.StocktakeFile) (assets.StocktakeFile, error) {
	var list []assets.Adjustment
	columns := logistics.Columns{Needed: []string{"tag", "do", "room", "class", "quantity", "needs", "approval"}}
	err := logistics.ReadSheet(data, columns, func(rows []logistics.SheetRow) {
		for _, row := range rows {
			list = append(list, assets.Adjustment{Tag: row.Name("tag"), Do: row.Name("do"), Room: row.Cell("room"), Class: row.Cell("class"), Quantity: row.Count("quantity"), Needs: row.Cell("needs"), Approval: row.Cell("approval")})
		}
	})
	if err != nil {
		return file, err
	}
	return assets.School().Apply(file, list)
}

// sheet writes adjustments as the list that applied reads.
func sheet(list []assets.Adjustment) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	rows := [][]string{{"tag", "do", "room", "class", "quantity", "needs", "approval"}}
	for _, a := range list {
		rows = append(rows, []string{a.Tag, a.Do, a.Room, a.Class, strconv.Itoa(a.Quantity), a.Needs, a.Approval})
	}
	w.WriteAll(rows) // a buffer takes everything
	return b.Bytes()
}

func write(w io.Writer, rec assets.Reconciliation, l logistics.Lang) {
	say := func(en, zh string, args ...any) { fmt.Fprintf(w, logistics.Text{En: en, Zh: zh}.In(l)+"\n", args...) }
	say("Stocktake of %s", "%s 清查盘点", rec.On)
	for _, line := range rec.Lines {
		say("%s: %s", "%s：%s", line.Tag, line.Tally.Text(l))
	}
	say("\n== By class", "\n== 按类别")
	for _, c := range rec.Classes {
		if c.Class == "" {
			c.Class = logistics.Text{En: "(no class)", Zh: "（无类别）"}.In(l)
		}
		say("%s: %d + %d - %d = %d; %s", "%s：期初 %d + 入 %d − 出 %d = %d；%s", c.Class, c.Opening, c.In, c.Out, c.Book, c.Tally.Text(l))
	}
	say("All: %s", "合计：%s", rec.Text(l))
	say("\n== Findings: %d", "\n== 不符 %d 项", len(rec.Report.Findings))
	for _, f := range rec.Report.Findings {
		fmt.Fprintln(w, f.Text(l))
	}
	say("\n== Not checked: %d", "\n== 未核查 %d 项", len(rec.Report.Unchecked))
	for _, u := range rec.Report.Unchecked {
		fmt.Fprintln(w, u.Text(l))
	}
	say("\n== Adjustments: %d", "\n== 调整 %d 项", len(rec.Adjustments()))
	for _, a := range rec.Adjustments() {
		fmt.Fprintln(w, a.Text(l))
	}
}
