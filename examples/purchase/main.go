// Purchase says who may approve a purchase and who signs its payment.
//
//	go run ./examples/purchase -amount 5000 -category office-furniture
//	go run ./examples/purchase -amount 5000 -category diesel -unbudgeted -lang zh
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the decisions; its status is 2 where the question cannot be answered.
func run(args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("purchase", flag.ContinueOnError)
	flags.SetOutput(stderr)
	amount := flags.String("amount", "", "total in yuan, tax included")
	category := flags.String("category", "office-furniture", "category of the goods, as the policy names it")
	unbudgeted := flags.Bool("unbudgeted", false, "no budget item covers it")
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	lang := logistics.English
	flags.TextVar(&lang, "lang", logistics.English, "en or zh")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		return 0
	} else if err != nil {
		return 2
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(stderr, "unexpected %q\n", flags.Args())
		return 2
	}
	pol := approval.Factory()
	if *school {
		pol = approval.School()
	}
	yuan, err := logistics.ParseDecimal(*amount)
	if err != nil {
		fmt.Fprintln(stderr, "amount:", err)
		return 2
	}
	line := approval.Line{Category: logistics.Category(*category), Amount: yuan, OneOff: true}
	price, err := pol.DecidePrice(approval.Purchase{Lines: []approval.Line{line}, Budgeted: !*unbudgeted, Listed: true})
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	payment, err := pol.DecidePayment(approval.Payment{Amount: yuan, Budgeted: !*unbudgeted})
	if err != nil {
		fmt.Fprintln(stderr, err)
		return 2
	}
	fmt.Fprintln(stdout, logistics.Text{En: "price: ", Zh: "价格："}.In(lang)+price.Text(lang))
	explain(stdout, lang, pol, price.Clauses, price.Open)
	fmt.Fprintln(stdout, logistics.Text{En: "payment: ", Zh: "付款："}.In(lang)+payment.Text(lang))
	explain(stdout, lang, pol, payment.Clauses)
	return 0
}

// explain prints what each cited clause is about and how it is read.
func explain(w io.Writer, lang logistics.Lang, pol approval.Policy, cited ...logistics.Citations) {
	for _, citations := range cited {
		for _, c := range citations.List() {
			clause, _ := pol.Clauses.Find(c.Clause)
			fmt.Fprintf(w, "  %s %s\n", clause.ID, clause.Title.In(lang))
			if note := clause.Note.In(lang); note != "" {
				fmt.Fprintf(w, "          %s\n", note)
			}
		}
	}
}
