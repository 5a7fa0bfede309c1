package assets_test

import (
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"a step", assets.ActStore, "registered into the store", "登记入库"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := assets.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
	if en, zh := (assets.Policy{}).Label(logistics.English), (assets.Policy{}).Label(logistics.Chinese); en != "Asset policy" || zh != "资产管理制度" {
		t.Error(en, zh)
	}
}

// Every plain word of the documented policies has a name in both languages.
func TestEveryWordHasAName(t *testing.T) {
	pol := assets.School()
	var words []string
	add := func(list ...string) { words = append(words, list...) }
	steps := func(all ...logistics.Steps) {
		for _, s := range all {
			add(s.Acts()...)
		}
	}
	needs := func(all ...logistics.Need) {
		for _, n := range all {
			add(n.Key)
		}
	}
	duties := func(all ...logistics.Duty) {
		for _, d := range all {
			add(d.What)
		}
	}
	g, c, i, s, d, p, u, o := pol.Register, pol.Custody, pol.Issue, pol.Stocktake, pol.Disposal, pol.Compensation, pol.Upkeep, pol.Dormitory
	steps(g.Flow, c.Handovers, i.Outbound, d.Approval, p.Handling)
	needs(g.Entry...)
	needs(c.Named...)
	needs(s.Closing...)
	needs(o.Rules...)
	needs(g.Administrator, g.OffSite.Registered, g.Warranty.Papers, c.Leaving, c.Spot.Record, i.Registered.Need, d.Scrap.NoUse, u.Replacement, u.Remotes, o.Mixed, o.Office)
	duties(c.Daily, c.Spot.Checks, u.AirConditioners, u.Computers, u.AudioVisual, u.Power)
	for _, row := range s.Counts {
		add(row.Of, row.What)
	}
	for _, list := range [][]string{g.Additions.Sources.Of, g.Warranty.Kinds.Of, c.Units.Of, c.TermStart.Places, c.TermStart.Kinds, i.Registered.Of, i.Exchange.Of, i.Quotas.Of.Of, i.Deposits.Of.Of, d.Kinds.Of} {
		add(list...)
	}
	for _, w := range d.Scrap.When {
		add(w.Of...)
	}
	for _, o := range p.Causes {
		add(o.Cause)
	}
	for _, l := range p.Liable {
		add(l.Who)
	}
	add(pol.Life.States()...)
	for _, m := range pol.Life.Moves {
		add(m.Name)
	}
	add(assets.AdjustWriteOff, assets.AdjustEnter, assets.AdjustMove, assets.AdjustBringBack, assets.AdjustStrike, assets.AdjustCard, assets.UnknownClass)
	for _, w := range words {
		en, zh := pol.Name(w, logistics.English), pol.Name(w, logistics.Chinese)
		if zh == w || zh == en || en == w && strings.Contains(w, "-") {
			t.Errorf("%s: %q, %q", w, en, zh)
		}
	}
	if len(words) < 120 {
		t.Errorf("only %d words", len(words))
	}
}
