// Embed shows an ERP that keeps its own structs and role codes, asks the library and logs the answer as JSON.
//
//	go run ./examples/embed
package main

import (
	"errors"
	"io"
	"log/slog"
	"os"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// Requisition is what the ERP keeps: amounts in fen, its own codes.
type Requisition struct {
	Number, GoodsCode, BudgetItem string
	Fen                           []int64
}

// goods maps the ERP's goods codes to the policy's categories.
func goods(code string) logistics.Category {
	return map[string]logistics.Category{"G01": logistics.OfficeFurniture, "G02": logistics.Diesel, "G03": logistics.Food}[code]
}

// inbox maps the policy's roles to the ERP's workflow inboxes.
func inbox(r logistics.Role) string {
	return map[logistics.Role]string{
		logistics.Buyer: "CG-01", logistics.PurchasingManager: "CG-90", logistics.GeneralAffairsManager: "ZW-90",
		logistics.SeniorManager: "GL-90", logistics.GeneralManager: "GM-00",
	}[r]
}

func main() { run(os.Stdout) }

func run(w io.Writer) {
	log := slog.New(slog.NewJSONHandler(w, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{} // a log of its own would keep the time
		}
		return a
	}}))
	authority, err := approval.Compile(approval.Factory())
	if err != nil {
		log.Error("policy", "error", err)
		return
	}
	for _, r := range []Requisition{
		{"R-1001", "G01", "B-7", []int64{499_999}},
		{"R-1002", "G01", "B-7", []int64{300_000, 200_000}},
		{"R-1003", "G02", "", []int64{800_000}},
		{"R-1004", "G03", "B-2", []int64{120_050}},
		{"R-1005", "G99", "B-7", []int64{-5}},
	} {
		p := approval.Purchase{Budgeted: r.BudgetItem != "", Listed: true}
		for _, fen := range r.Fen {
			p.Lines = append(p.Lines, approval.Line{Category: goods(r.GoodsCode), Amount: decimal.New(fen, -2)})
		}
		d, err := authority.DecidePrice(p)
		if invalid := new(logistics.InvalidError); errors.As(err, &invalid) {
			log.Warn("cannot be decided", "requisition", r.Number, "problems", invalid.Problems)
			continue
		}
		log.Info("price authority", "requisition", r.Number, "inbox", inbox(d.Approver), "decision", d)
	}
}
