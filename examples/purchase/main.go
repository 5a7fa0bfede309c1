// Purchase says who may approve a purchase and who signs its payment.
//
//	go run ./examples/purchase -amount 5000 -category office-furniture
//	go run ./examples/purchase -amount 5000 -category diesel -unbudgeted -lang zh
package main

import (
	"fmt"
	"io"
	"os"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/examples/internal/program"
	"example.com/logistics/examples/internal/tell"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run prints the decisions; its status is 2 where the question cannot be answered.
func run(args []string, stdout, stderr io.Writer) int {
	flags := program.New("purchase", stderr)
	amount := flags.String("amount", "", "total in yuan, tax included")
	category := flags.String("category", "office-furniture", "category of the goods, as the policy names it")
	unbudgeted := flags.Bool("unbudgeted", false, "no budget item covers it")
	school := flags.Bool("school", false, "ask the school policy instead of the factory's")
	if status, over := flags.Read(args, 0); over {
		return status
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
	fmt.Fprintln(stdout, logistics.Text{En: "price: ", Zh: "价格核定："}.In(flags.Lang)+price.Text(flags.Lang))
	tell.Clauses(stdout, pol.Clauses, flags.Lang, price.Clauses, price.Open)
	fmt.Fprintln(stdout, logistics.Text{En: "payment: ", Zh: "付款："}.In(flags.Lang)+payment.Text(flags.Lang))
	tell.Clauses(stdout, pol.Clauses, flags.Lang, payment.Clauses)
	return 0
}
