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

// What is just within the laws is valid.
func TestWithinTheLaws(t *testing.T) {
	for reason, edit := range map[string]func(*assets.Policy){
		"entered a year later":   func(p *assets.Policy) { p.Register.Additions.Entered.Months = 12 },
		"recovered the same day": func(p *assets.Policy) { p.Register.OffSite.Recovered.Within = logistics.MustSpan("0d") },
		"booked two days before": func(p *assets.Policy) { p.Custody.Venues.Lead = logistics.MustSpan("2d") },
		"a quota a week":         func(p *assets.Policy) { p.Issue.Quotas.Per.Every = logistics.MustEvery("weekly") },
		"a quota a term":         func(p *assets.Policy) { p.Issue.Quotas.Per.Every = logistics.MustEvery("each term") },
		"the least is the most": func(p *assets.Policy) {
			p.Stocktake.Levels = leveled().Stocktake.Levels
			p.Stocktake.Levels.Items[0].Most.Bound = logistics.Count(10)
		},
		"a penalty of at most ten": func(p *assets.Policy) {
			p.Compensation.Penalty.Side, p.Compensation.Penalty.Bound = logistics.AtMost, logistics.Yuan(must(t, "10"))
		},
	} {
		if err := logistics.Validate(with(edit)); err != nil {
			t.Errorf("%s: %v", reason, err)
		}
	}
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

func TestIssueLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"issued without a form", func(p *policy) { p.Issue.Outbound = p.Issue.Outbound[2:] }, []string{"issue.outbound absent"}},
		{"entered nowhere", func(p *policy) { p.Issue.Registered.Banned = true }, []string{"issue.registered conflict"}},
		{"of nothing", func(p *policy) { p.Issue.Registered.Of = nil }, []string{"issue.registered.of absent"}},
		{"nothing against nothing", func(p *policy) { p.Issue.Exchange.Of = nil }, []string{"issue.exchange.of absent"}},
		{"fewer old ones than new ones", func(p *policy) { p.Issue.Exchange.Side = logistics.AtMost }, []string{"issue.exchange.side range"}},
		{"a quota for a Friday", func(p *policy) { p.Issue.Quotas.Per.Every = logistics.MustEvery("weekly fri") }, []string{"issue.quotas.per.every range"}},
		{"a quota without a period", func(p *policy) { p.Issue.Quotas.Per.Every = logistics.Every{} }, []string{"issue.quotas.per.every range"}},
		{"one item twice, and at least", func(p *policy) {
			q := assets.Quota{Item: "paper", Limit: logistics.Limit{Rule: logistics.Obliges("001-033"), Side: logistics.AtLeast, Bound: logistics.Count(1)}}
			p.Issue.Quotas.Items = logistics.List[assets.Quota]{q, q}
		}, []string{"issue.quotas.items[0].side range", "issue.quotas.items[1].item duplicate", "issue.quotas.items[1].side range"}},
		{"a deposit in pieces", func(p *policy) { p.Issue.Deposits.Paid.Bound = logistics.Count(1) }, []string{"issue.deposits.paid.bound type"}},
		{"books to be kept", func(p *policy) { p.Issue.Textbooks.Side = logistics.Below }, []string{"issue.textbooks.side range"}},
	})
}

func TestDiffIssue(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"nine books of ten", func(p *policy) { p.Issue.Textbooks.Bound = logistics.Share(9, 10) },
			"issue.textbooks: from 90% to below 100%: a finding (002-017 (assumed)) → in order: looser", logistics.Looser},
		{"a quota where there was none", func(p *policy) {
			p.Issue.Quotas.Items = logistics.List[assets.Quota]{{Item: "paper", Limit: logistics.Limit{Rule: logistics.Obliges("001-033"), Side: logistics.AtMost, Bound: logistics.Count(5)}}}
		}, "issue.quotas.items.paper: up to 5: not checked (001-033 (assumed)) → in order: looser\nissue.quotas.items.paper: from 6: not checked (001-033 (assumed)) → a finding (001-033 (assumed)): stricter", logistics.Incomparable},
		{"keys without a deposit", func(p *policy) { p.Issue.Deposits.Of.Of = p.Issue.Deposits.Of.Of[:1] },
			"issue.deposits.of: door keys, remote controls (003-035 (assumed)) → remote controls (003-035 (assumed)): looser", logistics.Looser},
		{"quotas a year", func(p *policy) { p.Issue.Quotas.Per.Every = logistics.MustEvery("yearly") },
			"issue.quotas.per: every month (001-033 (assumed)) → every year (001-033 (assumed)): incomparable", logistics.Incomparable},
	})
}

func TestStocktakeLaws(t *testing.T) {
	type policy = assets.Policy
	limit := func(side logistics.Side, n int) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges("004-041"), Side: side, Bound: logistics.Count(n)}
	}
	brokenLaws(t, []lawRow{
		{"nothing is counted", func(p *policy) {
			p.Stocktake.Counts = nil
			p.Clauses = p.Clauses.CitedBy(*p)
		}, []string{"stocktake.counts absent"}},
		{"a count of nothing", func(p *policy) { p.Stocktake.Counts[0].Of = "" }, []string{"stocktake.counts[0].of absent"}},
		{"one row twice", func(p *policy) { p.Stocktake.Counts = append(p.Stocktake.Counts, p.Stocktake.Counts[0]) }, []string{"stocktake.counts[7] duplicate"}},
		{"books that must not add up", func(p *policy) { p.Stocktake.Ledger.Side = logistics.Above }, []string{"stocktake.ledger.side range"}},
		{"goods in yuan, cards by share", func(p *policy) {
			p.Stocktake.Goods.Bound, p.Stocktake.Cards.Bound = logistics.Yuan(logistics.Amount{}), logistics.Share(1, 2)
		}, []string{"stocktake.goods.bound type", "stocktake.cards.bound type"}},
		{"closed by a stamp", func(p *policy) { p.Stocktake.Closing[0].Key = "stamp" }, []string{"stocktake.closing[0].key unknown"}},
		{"more at least than at most", func(p *policy) {
			p.Stocktake.Levels.Items = logistics.List[assets.Level]{{Item: "chalk", Least: limit(logistics.AtLeast, 51), Most: limit(logistics.AtMost, 50)}}
		}, []string{"stocktake.levels.items[0].most conflict"}},
		{"the wrong way round, and twice", func(p *policy) {
			v := assets.Level{Item: "chalk", Least: limit(logistics.AtMost, 1), Most: limit(logistics.AtLeast, 50)}
			p.Stocktake.Levels.Items = logistics.List[assets.Level]{v, v}
		}, []string{"stocktake.levels.items[0].least.side range", "stocktake.levels.items[0].most.side range", "stocktake.levels.items[1].item duplicate",
			"stocktake.levels.items[1].least.side range", "stocktake.levels.items[1].most.side range"}},
	})
}

func TestDiffStocktake(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"supplies every quarter", func(p *policy) {
			p.Stocktake.Counts[0].Every, p.Stocktake.Counts[0].MaxGap = logistics.MustEvery("quarterly"), logistics.Span{}
		}, "stocktake.counts.supplies.count.001-016: fixed-asset administrator or warehouse keeper; every month (001-016 (read)) → " +
			"fixed-asset administrator or warehouse keeper; every quarter (001-016 (read)): looser", logistics.Looser},
		{"tableware is not counted", func(p *policy) {
			p.Stocktake.Counts = p.Stocktake.Counts[:6]
			p.Clauses = p.Clauses.CitedBy(*p)
		}, "stocktake.counts.tableware.count.003-068: every term (003-068 (assumed)) → not asked: looser", logistics.Looser},
		{"one piece apart", func(p *policy) { p.Stocktake.Goods.Bound = logistics.Count(1) },
			"stocktake.goods: exactly 1: a finding (000-186 (assumed)) → in order: looser", logistics.Looser},
		{"bounds for chalk", func(p *policy) { p.Stocktake.Levels = leveled().Stocktake.Levels },
			"stocktake.levels.items.chalk.least: up to 9: not checked (004-041 (assumed)) → a finding (004-041 (assumed)): stricter\n" +
				"stocktake.levels.items.chalk.least: from 10: not checked (004-041 (assumed)) → in order: looser\n" +
				"stocktake.levels.items.chalk.most: up to 50: not checked (004-041 (assumed)) → in order: looser\n" +
				"stocktake.levels.items.chalk.most: from 51: not checked (004-041 (assumed)) → a finding (004-041 (assumed)): stricter", logistics.Incomparable},
	})
}

func TestDisposalLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"nothing needs approval", func(p *policy) { p.Disposal.Kinds.Of = nil }, []string{"disposal.kinds.of absent"}},
		{"nobody approves", func(p *policy) { p.Disposal.Approval = nil }, []string{"disposal.approval absent"}},
		{"nothing is ever scrap", func(p *policy) { p.Disposal.Scrap.When = nil }, []string{"disposal.scrap.when absent"}},
		{"scrap for its color, or for nothing", func(p *policy) {
			p.Disposal.Scrap.When[0].Of[1], p.Disposal.Scrap.When[1].Of = "color", nil
		}, []string{"disposal.scrap.when[0].of[1] unknown", "disposal.scrap.when[1].of absent"}},
		{"one condition twice", func(p *policy) { p.Disposal.Scrap.When[1].Of = []string{"worn", "over-life"} }, []string{"disposal.scrap.when[1].of duplicate"}},
		{"at most two appraise", func(p *policy) { p.Disposal.Scrap.Appraisers.Side = logistics.AtMost }, []string{"disposal.scrap.appraisers.side range"}},
		{"some use must be left", func(p *policy) { p.Disposal.Scrap.NoUse.Banned = true }, []string{"disposal.scrap.noUse conflict"}},
	})
}

func TestCompensationLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"handled by nobody", func(p *policy) {
			p.Compensation.Handling = nil
			p.Clauses = p.Clauses.CitedBy(*p)
		}, []string{"compensation.handling absent"}},
		{"no causes", func(p *policy) {
			p.Compensation.Causes, p.Compensation.Liable[0].For = nil, p.Compensation.Liable[0].For[:1]
		}, []string{
			"compensation.causes absent", "compensation.liable[0].for[0] unknown", "compensation.liable[1].for[0] unknown", "compensation.liable[2].for[0] unknown", "compensation.liable[2].for[1] unknown",
			"compensation.liable[3].for[0] unknown", "compensation.liable[3].for[1] unknown", "compensation.liable[3].for[2] unknown",
		}},
		{"one cause twice", func(p *policy) { p.Compensation.Causes[3].Cause = "lost" }, []string{"compensation.causes[3].cause duplicate"}},
		{"the headmaster pays", func(p *policy) { p.Compensation.Liable[0].Who = "headmaster" }, []string{"compensation.liable[0].who unknown"}},
		{"one person for one cause in two rows", func(p *policy) { p.Compensation.Liable[1].For[0] = assets.CauseLost }, []string{"compensation.liable[1].who duplicate"}},
		{"for nothing", func(p *policy) { p.Compensation.Liable[0].For = nil }, []string{"compensation.liable[0].for absent"}},
		{"at no price", func(p *policy) { p.Compensation.Price.Basis = 0 }, []string{"compensation.price.basis word"}},
		{"a penalty of three", func(p *policy) {
			p.Compensation.Penalty.Side, p.Compensation.Penalty.Bound = logistics.AtLeast, logistics.Count(3)
		}, []string{"compensation.penalty.bound type"}},
	})
}

func TestDiffDisposal(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"three appraise", func(p *policy) { p.Disposal.Scrap.Appraisers.Bound = logistics.Count(3) },
			"disposal.scrap.appraisers: exactly 2: in order → a finding (003-029 (assumed)): stricter", logistics.Stricter},
		{"damage alone", func(p *policy) { p.Disposal.Scrap.When = p.Disposal.Scrap.When[:1] },
			"disposal.scrap.when.badly-damaged: badly damaged (003-029 (assumed)) → does not suffice: stricter", logistics.Stricter},
		{"another condition stands first, by a clause of its own", func(p *policy) {
			when := p.Disposal.Scrap.When
			when[0], when[1] = when[1], when[0]
			when[0].Clause = "004-102"
		}, "disposal.scrap.when.badly-damaged: badly damaged (003-029 (assumed)) → badly damaged (004-102 (assumed)): the same is asked\n" +
			"disposal.scrap.when: a thing without a condition departs from this clause (003-029 (assumed)) → a thing without a condition departs from this clause (004-102 (assumed)): the same is asked", logistics.Same},
		{"what it is still worth", func(p *policy) { p.Compensation.Price.Basis = assets.RemainingValue },
			"compensation.price: original price (002-024 (assumed)) → remaining value (002-024 (assumed)): looser", logistics.Looser},
		{"by the list", func(p *policy) { p.Compensation.Price.Basis = assets.ListPrice },
			"compensation.price: original price (002-024 (assumed)) → list price (002-024 (assumed)): incomparable", logistics.Incomparable},
		{"damage is forgiven", func(p *policy) { p.Compensation.Causes[1].Pay = false },
			"compensation.causes.damaged: who is liable pays, repair (002-024 (assumed)) → repair (002-024 (assumed)): looser", logistics.Looser},
		{"guards pay less", func(p *policy) { p.Compensation.Liable[2].AtPrice = false },
			"compensation.liable.guard-on-duty: in place 3, for what is lost, stolen; the whole price (003-073 (assumed)) → in place 3, for what is lost, stolen (003-073 (assumed)): looser", logistics.Looser},
		{"wear is no cause", func(p *policy) { p.Compensation.Causes = p.Compensation.Causes[:3] },
			"compensation.causes.wear: a cause of the policy → refused: stricter", logistics.Stricter},
	})
}

// What a policy gives up that an earlier one had.
func TestDiffOfWhatIsGone(t *testing.T) {
	type policy = assets.Policy
	limit := func(clause logistics.ClauseID, side logistics.Side, n int) logistics.Limit {
		return logistics.Limit{Rule: logistics.Obliges(clause), Side: side, Bound: logistics.Count(n)}
	}
	for _, row := range []struct {
		reason string
		had    func(*policy)
		want   string
		is     logistics.Direction
	}{
		{"what a thing is still worth: now its price", func(p *policy) { p.Compensation.Price.Basis = assets.RemainingValue },
			"compensation.price: remaining value (002-024 (assumed)) → original price (002-024 (assumed)): stricter", logistics.Stricter},
		{"a quota", func(p *policy) {
			p.Issue.Quotas.Items = logistics.List[assets.Quota]{{Item: "paper", Limit: limit("001-033", logistics.AtMost, 5)}}
		}, "issue.quotas.items.paper: up to 5: in order → not checked (001-033 (assumed)): stricter\nissue.quotas.items.paper: from 6: a finding (001-033 (assumed)) → not checked (001-033 (assumed)): looser", logistics.Incomparable},
		{"bounds of an item", func(p *policy) {
			p.Stocktake.Levels.Items = logistics.List[assets.Level]{{Item: "chalk", Least: limit("004-041", logistics.AtLeast, 1), Most: limit("004-041", logistics.AtMost, 5)}}
		}, "stocktake.levels.items.chalk.least: exactly 0: a finding (004-041 (assumed)) → not checked (004-041 (assumed)): looser\n" +
			"stocktake.levels.items.chalk.least: from 1: in order → not checked (004-041 (assumed)): stricter\n" +
			"stocktake.levels.items.chalk.most: up to 5: in order → not checked (004-041 (assumed)): stricter\n" +
			"stocktake.levels.items.chalk.most: from 6: a finding (004-041 (assumed)) → not checked (004-041 (assumed)): looser", logistics.Incomparable},
		{"a move", func(p *policy) {
			p.Life.Moves = append(p.Life.Moves, assets.Move{Rule: logistics.Obliges("004-102"), Name: "lent", From: logistics.List[string]{assets.StateInUse}, To: assets.StateInUse})
		}, "life.moves.lent.in-use: from in use (004-102 (assumed)) → no such move: stricter", logistics.Stricter},
	} {
		if got, is := shifts(t, with(row.had), assets.Factory()); got != row.want || is != row.is {
			t.Errorf("%s: %s\n%s, want\n%s\n%s", row.reason, got, is, row.want, row.is)
		}
	}
}

func TestUpkeepLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"replaced though it can be repaired", func(p *policy) { p.Upkeep.Replacement.Banned = true }, []string{"upkeep.replacement conflict"}},
		{"remotes left where they are", func(p *policy) { p.Upkeep.Remotes.Key = "batteries" }, []string{"upkeep.remotes.key unknown"}},
		{"one word for two duties", func(p *policy) { p.Upkeep.Power.What = "update-computers" }, []string{"upkeep duplicate"}},
		{"rooms must be mixed", func(p *policy) { p.Dormitory.Mixed.Banned, p.Dormitory.Mixed.Key = false, "cats" }, []string{"dormitory.mixed conflict", "dormitory.mixed.key unknown"}},
		{"an office is banned", func(p *policy) { p.Dormitory.Office.Banned = true }, []string{"dormitory.office conflict"}},
		{"hygiene is banned", func(p *policy) { p.Dormitory.Rules[0].Banned = true }, []string{"dormitory.rules conflict"}},
	})
}

func TestLifeLaws(t *testing.T) {
	type policy = assets.Policy
	brokenLaws(t, []lawRow{
		{"nothing begins", func(p *policy) { p.Life.Start = "" }, []string{"life.start absent"}},
		{"nothing happens", func(p *policy) { p.Life.Moves = nil }, []string{"life.moves absent"}},
		{"a move of no name to nowhere from nowhere", func(p *policy) {
			m := &p.Life.Moves[14]
			m.Name, m.To, m.From = "", "", nil
		}, []string{"life.moves[14].name absent", "life.moves[14].to absent", "life.moves[14].from absent"}},
		{"out of a state that nothing reaches", func(p *policy) { p.Life.Moves[13].From = []string{"heaven"} }, []string{"life.moves[13].from[0] unknown"}},
		{"one move twice from one state", func(p *policy) { p.Life.Moves = append(p.Life.Moves, p.Life.Moves[0]) }, []string{"life.moves[15].from[0] duplicate"}},
	})
}

func TestDiffUpkeep(t *testing.T) {
	type policy = assets.Policy
	diffsOf(t, []diffRow{
		{"computers every month", func(p *policy) { p.Upkeep.Computers.Every = logistics.MustEvery("monthly") },
			"upkeep.computers: fixed-asset administrator or general affairs manager or logistics center or service provider or teacher; no frequency given (003-063 (assumed)) → " +
				"fixed-asset administrator or general affairs manager or logistics center or service provider or teacher; every month (003-063 (assumed)): incomparable", logistics.Incomparable},
		{"rules without hygiene", func(p *policy) { p.Dormitory.Rules = p.Dormitory.Rules[1:] },
			"dormitory.rules.hygiene: there no: a finding (000-159) → in order: looser\ndormitory.rules.hygiene: there unknown: not checked (000-159) → in order: looser", logistics.Looser},
		{"scrap straight from use", func(p *policy) { p.Life.Moves[13].From = append(p.Life.Moves[13].From, assets.StateInUse) },
			"life.moves.scrapped-with-approval.scrapped: from appraised, no use left (004-102 (assumed)) → from in use or appraised, no use left (004-102 (assumed)): looser", logistics.Looser},
		{"nothing is assigned", func(p *policy) { p.Life.Moves = p.Life.Moves[:14] },
			"life.moves.assigned-with-approval.assigned: from in use or on the books, not issued (004-102 (assumed)) → no such move: stricter", logistics.Stricter},
	})
}
