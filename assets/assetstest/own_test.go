package assetstest_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/assets"
	"example.com/logistics/assets/assetstest"
)

// Both documented policies keep every promise.
func TestDocumented(t *testing.T) {
	t.Run("factory", func(t *testing.T) { assetstest.Run(t, assets.Factory()) })
	t.Run("school", func(t *testing.T) { assetstest.RunSubject(t, assetstest.Subject{Policy: assets.School()}) })
	for _, basis := range []assets.PriceBasis{assets.RemainingValue, assets.ListPrice} {
		pol := assets.School()
		pol.Compensation.Price.Basis = basis
		t.Run(basis.String(), func(t *testing.T) { assetstest.Run(t, pol) })
	}
}

func changed(edit func(*assets.Policy)) assetstest.Subject {
	pol := assets.School()
	edit(&pol)
	return assetstest.Subject{Policy: pol}
}

// counts is a subject whose reconciliations are edited.
func counts(edit func(*assets.Reconciliation)) assetstest.Subject {
	pol := assets.School()
	return assetstest.Subject{Policy: pol, Reconcile: func(f assets.StocktakeFile) (assets.Reconciliation, error) {
		rec, err := pol.Reconcile(f)
		if err == nil {
			edit(&rec)
		}
		return rec, err
	}}
}

// pays is a subject that pays otherwise.
func pays(edit func(assets.LossFile, *assets.CompensationDecision)) assetstest.Subject {
	pol := assets.School()
	return assetstest.Subject{Policy: pol, Compensate: func(f assets.LossFile) (assets.CompensationDecision, error) {
		d, err := pol.DecideCompensation(f)
		edit(f, &d)
		return d, err
	}}
}

// Each promise is broken once, and told by its name.
func TestBroken(t *testing.T) {
	if testing.Short() {
		t.Skip("every promise broken")
	}
	for _, row := range []struct {
		promise, reason string
		subject         assetstest.Subject
	}{
		{"valid", "the zero policy asks for nothing", assetstest.Subject{}},
		{"counted", "supplies are never counted", changed(func(p *assets.Policy) {
			p.Stocktake.Counts = slices.DeleteFunc(p.Stocktake.Counts, func(c assets.CountDuty) bool { return c.Of == assets.Supplies })
			p.Clauses = p.Clauses.CitedBy(*p)
		})},
		{"counted", "fixed assets, nobody knows how often", changed(func(p *assets.Policy) {
			for i := range p.Stocktake.Counts {
				if p.Stocktake.Counts[i].Of == assets.FixedAssets {
					p.Stocktake.Counts[i].Every = logistics.Every{}
				}
			}
		})},
		{"refuses", "whatever it is", assetstest.Subject{Policy: assets.School(), Reconcile: func(f assets.StocktakeFile) (assets.Reconciliation, error) {
			rec, err := assets.School().Reconcile(f)
			if err != nil {
				rec = assets.Reconciliation{}
			}
			return rec, nil
		}}},
		{"conserves", "a chair is made", counts(func(r *assets.Reconciliation) { r.Total.Counted++ })},
		{"conserves", "a chair is lost from the books", counts(func(r *assets.Reconciliation) { r.Total.Agreed = max(0, r.Total.Agreed-1) })},
		{"conserves", "the closing is not what it must be", counts(func(r *assets.Reconciliation) { r.Total.In++ })},
		{"conserves", "nobody counted twice", counts(func(r *assets.Reconciliation) { r.Total.Repeated = 0 })},
		{"clean", "what is short is not written off", counts(func(r *assets.Reconciliation) {
			for i := range r.Lines {
				r.Lines[i].Short = 0
			}
		})},
		{"open", "everything is closed", counts(func(r *assets.Reconciliation) {
			for i := range r.Lines {
				r.Lines[i].Cause, r.Lines[i].Responsible = "fate", "nobody"
			}
		})},
		{"open", "nothing is found", counts(func(r *assets.Reconciliation) { r.Report = logistics.Report{} })},
		{"bounded", "twice the price", pays(func(f assets.LossFile, d *assets.CompensationDecision) {
			if d.Pays != nil && f.OriginalPrice != nil {
				d.Pays = double(*f.OriginalPrice)
			}
		})},
		{"bounded", "a reward", pays(func(_ assets.LossFile, d *assets.CompensationDecision) {
			minus := decimal.New(-1, 0)
			d.Pays = &minus
		})},
		{"bounded", "who knows", pays(func(_ assets.LossFile, d *assets.CompensationDecision) { d.Pays = nil })},
		{"ends", "what is assigned comes back, and nothing is ever scrapped", changed(func(p *assets.Policy) {
			p.Life.Moves = slices.DeleteFunc(p.Life.Moves, func(m assets.Move) bool { return m.Name == assets.MoveScrapped || m.Name == assets.MoveAppraised })
			p.Life.Moves = append(p.Life.Moves, assets.Move{Rule: logistics.Obliges("004-102"), Name: "bought back", From: []string{assets.StateAssigned}, To: assets.StateInStore})
			p.Clauses = p.Clauses.CitedBy(*p)
		})},
	} {
		t.Run(row.promise+"/"+row.reason, func(t *testing.T) {
			var told []string
			for _, b := range assetstest.Broken(row.subject) {
				told = append(told, b.Promise)
			}
			if !slices.Contains(told, row.promise) {
				t.Errorf("told %v", told)
			}
		})
	}
}

func double(d decimal.Decimal) *decimal.Decimal {
	twice := d.Add(d).Add(decimal.New(1, -2))
	return &twice
}

// A company that never counts its supplies.
func ExampleBroken() {
	pol := assets.School()
	pol.Stocktake.Counts = pol.Stocktake.Counts[2:]
	pol.Clauses = pol.Clauses.CitedBy(pol)
	for _, b := range assetstest.Broken(assetstest.Subject{Policy: pol}) {
		fmt.Println(b)
	}
	// Output:
	// counted: supplies: counted by no row with a frequency (0 rows, kind: "supplies" is counted by no row of this policy)
}
