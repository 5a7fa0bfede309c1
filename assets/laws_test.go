package assets_test

import (
	"testing"

	"example.com/logistics"
	"example.com/logistics/assets"
)

func TestRegisterLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"an administrator is banned", func(p *policy) { p.Register.Administrator.Banned = true }, []string{"register.administrator conflict"}},
		{"a field of which entries say nothing", func(p *policy) { p.Register.Entry[0].Key = "color" }, []string{"register.entry[0].key unknown"}},
		{"nothing comes in", func(p *policy) { p.Register.Additions.Sources.Of = nil }, []string{"register.additions.sources.of absent"}},
		{"one way in twice", func(p *policy) { p.Register.Additions.Sources.Of[1] = assets.ByPurchase }, []string{"register.additions.sources.of[1] duplicate"}},
		{"before the month", func(p *policy) { p.Register.Additions.Entered.Months = -1 }, []string{"register.additions.entered.months range"}},
		{"a year and a month later", func(p *policy) { p.Register.Additions.Entered.Months = 13 }, []string{"register.additions.entered.months range"}},
		{"books that must differ", func(p *policy) { p.Register.Additions.Agree.Side = logistics.AtLeast }, []string{"register.additions.agree.side range"}},
		{"books that differ by a share", func(p *policy) { p.Register.Additions.Agree.Bound = logistics.Share(1, 2) }, []string{"register.additions.agree.bound type"}},
		{"the order is that of the list", func(p *policy) { p.Register.Flow[1].After = []string{"store"} }, []string{"register.flow[1].after conflict"}},
		{"nobody has a rung above him", func(p *policy) { p.Register.Flow[1].Deputy = true }, []string{"register.flow[1].deputy conflict"}},
		{"recovered within hours", func(p *policy) { p.Register.OffSite.Recovered.Within = logistics.MustSpan("48h") }, []string{"register.offSite.recovered.within range"}},
		{"recovered within workdays", func(p *policy) { p.Register.OffSite.Recovered.Within = logistics.MustSpan("5wd") }, []string{"register.offSite.recovered.within range"}},
		{"papers of nothing", func(p *policy) { p.Register.Warranty.Kinds.Of = nil }, []string{"register.warranty.kinds.of absent"}},
	})
}

func TestCustodyLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"nobody's custody", func(p *policy) { p.Custody.Units.Of = nil }, []string{"custody.units.of absent"}},
		{"no places", func(p *policy) { p.Custody.TermStart.Places = nil }, []string{"custody.termStart.places absent"}},
		{"an empty kind", func(p *policy) { p.Custody.TermStart.Kinds[0] = "" }, []string{"custody.termStart.kinds[0] duplicate"}},
		{"no steps", func(p *policy) { p.Custody.Handovers = nil }, []string{"custody.handovers absent"}},
		{"leaving without a trace", func(p *policy) { p.Custody.Leaving.Banned = true }, []string{"custody.leaving conflict"}},
		{"one word for two duties", func(p *policy) { p.Custody.Spot.Checks.What = "daily-custody" }, []string{"custody duplicate"}},
		{"a record of another kind", func(p *policy) { p.Custody.Spot.Record.Key = "photo" }, []string{"custody.spot.record.key unknown"}},
		{"booked on workdays", func(p *policy) { p.Custody.Venues.Lead = logistics.MustSpan("1wd") }, []string{"custody.venues.lead range"}},
	})
}

func TestDiffRegister(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"the same policy", func(*policy) {}, "", logistics.Same},
		{"gifts are unknown", func(p *policy) { p.Register.Additions.Sources.Of = p.Register.Additions.Sources.Of[:2] },
			"register.additions.sources: allocated or given or bought (004-101 (assumed)) → allocated or bought (004-101 (assumed)): stricter", logistics.Stricter},
		{"a month more", func(p *policy) { p.Register.Additions.Entered.Months = 1 },
			"register.additions.entered: by the end of the month, 0 later (004-101 (assumed)) → by the end of the month, 1 later (004-101 (assumed)): looser", logistics.Looser},
		{"recovered within a month", func(p *policy) { p.Register.OffSite.Recovered.Within = logistics.MustSpan("30d") },
			"register.offSite.recovered: no limit (002-016 (assumed)) → by the end of day 30 after (002-016 (assumed)): stricter", logistics.Stricter},
		{"papers of appliances alone", func(p *policy) { p.Register.Warranty.Kinds.Of = p.Register.Warranty.Kinds.Of[:1] },
			"register.warranty.kinds: electrical appliances, equipment, tools (000-128 (read)) → electrical appliances (000-128 (read)): looser", logistics.Looser},
	})
}

func TestDiffCustody(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"booked a day before", func(p *policy) { p.Custody.Venues.Lead = logistics.MustSpan("24h") },
			"custody.venues: any time before it begins (001-035 (read)) → 24h before it begins (001-035 (read)): stricter", logistics.Stricter},
		{"no metal beds", func(p *policy) { p.Custody.TermStart.Kinds = p.Custody.TermStart.Kinds[:9] },
			"custody.termStart.kinds: art models or audio-visual equipment or cooking equipment or desks and chairs or laboratory chemicals or library equipment or metal beds or musical instruments or office fittings or sports equipment (002-023 (assumed)) → " +
				"art models or audio-visual equipment or cooking equipment or desks and chairs or laboratory chemicals or library equipment or musical instruments or office fittings or sports equipment (002-023 (assumed)): stricter", logistics.Stricter},
		{"pupils have no desks", func(p *policy) { p.Custody.Units.Of = p.Custody.Units.Of[:3] },
			"custody.units: the class or the department or the pupil, for his own desk or the special room [should] (004-027 (assumed)) → the class or the department or the special room [should] (004-027 (assumed)): stricter", logistics.Stricter},
	})
	earlier := with(func(p *policy) { p.Custody.Venues.Lead = logistics.MustSpan("24h") })
	later := with(func(p *policy) { p.Custody.Venues.Lead = logistics.MustSpan("12h") })
	if _, is := shifts(t, earlier, later); is != logistics.Looser {
		t.Errorf("booked later: %s", is)
	}
}
