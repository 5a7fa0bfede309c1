package procurement_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/procurement"
)

// weighed is a line by weight; pieces one by the piece.
func weighed(item, kilograms, yuan string) procurement.MarketLine {
	kg := figure(kilograms)
	return procurement.MarketLine{Item: item, Kilograms: &kg, Amount: figure(yuan), Gift: figure(yuan).IsZero()}
}

func pieces(item, yuan string) procurement.MarketLine {
	return procurement.MarketLine{Item: item, Pieces: true, Amount: figure(yuan), Gift: figure(yuan).IsZero()}
}

// slip is a slip of 10 March 2026 with everybody's signature.
func slip(id string, lines ...procurement.MarketLine) procurement.MarketSlip {
	return procurement.MarketSlip{
		ID: id, On: day("2026-03-10"), Lines: lines, Buyer: "Chen", Appointee: "Luo", BuyerSigned: true, AppointeeSigned: true,
	}
}

func marketDay(slips ...procurement.MarketSlip) procurement.MarketDay {
	return procurement.MarketDay{On: day("2026-03-10"), Slips: slips}
}

// many are n lines of different goods by the piece, at so much each.
func many(n int, yuan string) []procurement.MarketLine {
	var lines []procurement.MarketLine
	for i := range n {
		lines = append(lines, pieces("goods-"+string(rune('a'+i)), yuan))
	}
	return lines
}

func TestCheckMarketDay(t *testing.T) {
	edited := func(s procurement.MarketSlip, edit func(*procurement.MarketSlip)) procurement.MarketSlip {
		edit(&s)
		return s
	}
	reasoned := func(l procurement.MarketLine, reason string) procurement.MarketLine { l.Reason = reason; return l }
	unweighed := procurement.MarketLine{Item: "pork", Amount: figure("80")}
	for _, row := range []struct {
		reason string
		slips  []procurement.MarketSlip
		want   []string
	}{
		{"nothing was bought", nil, []string{}},
		{"a slip in order", []procurement.MarketSlip{slip("S-1", weighed("pork", "10", "260"))}, []string{}},
		{"exactly 30 jin", []procurement.MarketSlip{slip("S-1", weighed("pork", "15", "390"))}, []string{}},
		{"a gram more", []procurement.MarketSlip{slip("S-1", weighed("pork", "15.001", "390"))}, []string{
			"market 2026-03-10 pork.grams: 15,001, must be at most 15,000 (000-120)"}},
		{"a gram less", []procurement.MarketSlip{slip("S-1", weighed("pork", "14.999", "390"))}, []string{}},
		{"an item over two slips counts together", []procurement.MarketSlip{slip("S-1", weighed("pork", "8", "200")), slip("S-2", weighed("pork", "7.001", "180"))}, []string{
			"market 2026-03-10 pork.grams: 15,001, must be at most 15,000 (000-120)"}},
		{"an item on two lines counts together", []procurement.MarketSlip{slip("S-1", weighed("pork", "8", "300"), weighed("pork", "7", "200.01"))}, []string{
			"market 2026-03-10 pork.amount: 500.01 yuan, must be at most 500 yuan [should] (000-121)"}},
		{"by the piece no weight counts", []procurement.MarketSlip{slip("S-1", pieces("duck", "500"))}, []string{}},
		{"nobody weighed it", []procurement.MarketSlip{slip("S-1", unweighed)}, []string{
			"? market 2026-03-10 pork.grams: not checked, missing the figure: the facts give no data (000-120)"}},
		{"what was weighed is too much already", []procurement.MarketSlip{slip("S-1", unweighed, weighed("pork", "15.5", "300"))}, []string{
			"market 2026-03-10 pork.grams: 15,500, must be at most 15,000 (000-120)"}},
		{"exactly 500 yuan", []procurement.MarketSlip{slip("S-1", pieces("duck", "500.00"))}, []string{}},
		{"a fen more", []procurement.MarketSlip{slip("S-1", pieces("duck", "500.01"))}, []string{
			"market 2026-03-10 duck.amount: 500.01 yuan, must be at most 500 yuan [should] (000-121)"}},
		{"a reason settles what only should be", []procurement.MarketSlip{slip("S-1", reasoned(pieces("duck", "500.01"), "the feast"))}, []string{}},
		{"the reason on another line of the item will do", []procurement.MarketSlip{slip("S-1", pieces("duck", "400")), slip("S-2", reasoned(pieces("duck", "400"), "the feast"))}, []string{}},
		{"a reason does not settle what must be", []procurement.MarketSlip{slip("S-1", reasoned(weighed("pork", "16", "300"), "the feast"))}, []string{
			"market 2026-03-10 pork.grams: 16,000, must be at most 15,000 (000-120)"}},
		{"exactly 4,000 yuan", []procurement.MarketSlip{slip("S-1", many(8, "500")...)}, []string{}},
		{"a fen more over two slips of two buyers", []procurement.MarketSlip{
			slip("S-1", many(8, "499.99")...), edited(slip("S-2", pieces("goose", "0.09")), func(s *procurement.MarketSlip) { s.Buyer = "Zhou" }),
		}, []string{"market 2026-03-10.total: 4,000.01 yuan, must be at most 4,000 yuan (000-122)"}},
		{"a gift beside what was paid", []procurement.MarketSlip{slip("S-1", pieces("duck", "50"), weighed("parsley", "0.1", "0"))}, []string{}},
		{"the buyer alone", []procurement.MarketSlip{edited(slip("S-1", pieces("duck", "50")), func(s *procurement.MarketSlip) { s.Appointee, s.AppointeeSigned = "", false })}, []string{
			"slip S-1.canteen-appointee: missing (000-119)", "slip S-1.signed-by-appointee: missing (000-123)"}},
		{"the buyer is both", []procurement.MarketSlip{edited(slip("S-1", pieces("duck", "50")), func(s *procurement.MarketSlip) { s.Appointee = "Chen" })}, []string{
			"slip S-1.canteen-appointee: one person twice: Chen; expected another person than for buyer (000-119)"}},
		{"nobody signed", []procurement.MarketSlip{edited(slip("S-1", pieces("duck", "50")), func(s *procurement.MarketSlip) { s.BuyerSigned, s.AppointeeSigned = false, false })}, []string{
			"slip S-1.signed-by-buyer: missing (000-123)", "slip S-1.signed-by-appointee: missing (000-123)"}},
	} {
		for _, pol := range []procurement.Policy{procurement.Factory(), procurement.School()} {
			r, err := pol.CheckMarketDay(marketDay(row.slips...))
			if err != nil {
				t.Fatalf("%s: %v", row.reason, err)
			}
			t.Run(row.reason, func(t *testing.T) { differ(t, row.want, found(r.Report)) })
			stable(t, r)
		}
	}
}

func TestMarketRunningTotals(t *testing.T) {
	late := slip("S-3", pieces("goose", "300"))
	late.Lines[0].Reason = "the feast"
	r, err := procurement.Factory().CheckMarketDay(marketDay(slip("S-9", many(7, "500")...), slip("S-2", pieces("duck", "500")), late))
	if err != nil {
		t.Fatal(err)
	}
	const en = `market 2026-03-10: 4,300 yuan
  slip S-9: 3,500 yuan, so far 3,500 yuan
  slip S-2: 500 yuan, so far 4,000 yuan
  slip S-3: 300 yuan, so far 4,300 yuan: over the limit of the day
  market 2026-03-10.total: 4,300 yuan, must be at most 4,000 yuan (000-122)`
	const zh = `2026-03-10 市场现购：4,300 元
  单据 S-9：3,500 元，累计 3,500 元
  单据 S-2：500 元，累计 4,000 元
  单据 S-3：300 元，累计 4,300 元：超出当日限额
  market 2026-03-10.total：4,300 元，应不超过 4,000 元（000-122）`
	differ(t, en, r.String())
	differ(t, zh, r.Text(logistics.Chinese))
	free := with(func(p *procurement.Policy) {
		p.Cash.Market.Day.Side, p.Cash.Market.Day.Bound = logistics.NoSide, logistics.Measure{}
	})
	if r, err = free.CheckMarketDay(marketDay(slip("S-1", pieces("duck", "500")))); err != nil || r.Slips[0].Within != logistics.Unknown {
		t.Error(r, err)
	}
	differ(t, []string{"? market 2026-03-10.total: not checked, missing a bound: the policy gives no number (000-122)"}, found(r.Report))
}

func TestDecideSlip(t *testing.T) {
	alone := slip("S-9", pieces("duck", "50"))
	alone.Appointee, alone.AppointeeSigned = "", false
	unsigned := slip("S-9", pieces("duck", "50"))
	unsigned.BuyerSigned, unsigned.AppointeeSigned = false, false
	const behind = " (000-119 (read), 000-120 (read), 000-121 (read), 000-122 (read))"
	for _, row := range []struct {
		reason string
		bought []procurement.MarketSlip
		slip   procurement.MarketSlip
		want   string
		may    logistics.Answer
	}{
		{"the first of the day, not signed yet", nil, unsigned, "slip S-9 on 2026-03-10: may be bought, with it the day is at 50 yuan, left 3,950 yuan" + behind, logistics.Yes},
		{"up to the limit", []procurement.MarketSlip{slip("S-1", many(7, "500")...)}, slip("S-9", pieces("duck", "500")),
			"slip S-9 on 2026-03-10: may be bought, with it the day is at 4,000 yuan" + behind, logistics.Yes},
		{"a fen over it", []procurement.MarketSlip{slip("S-1", many(7, "500")...)}, slip("S-9", pieces("duck", "499.99"), pieces("goose", "0.02")),
			"slip S-9 on 2026-03-10: may not be bought, with it the day is at 4,000.01 yuan" + behind + "\n  market 2026-03-10.total: 4,000.01 yuan, must be at most 4,000 yuan (000-122)", logistics.No},
		{"the day is over its limit already", []procurement.MarketSlip{slip("S-1", many(9, "500")...)}, slip("S-9", pieces("duck", "0.0001")),
			"slip S-9 on 2026-03-10: may not be bought, with it the day is at 4,500.0001 yuan" + behind + "\n  market 2026-03-10.total: 4,500.0001 yuan, must be at most 4,000 yuan (000-122)", logistics.No},
		{"the item was bought before", []procurement.MarketSlip{slip("S-1", weighed("pork", "10", "200"))}, slip("S-9", weighed("pork", "5.001", "100")),
			"slip S-9 on 2026-03-10: may not be bought, with it the day is at 300 yuan, left 3,700 yuan" + behind + "\n  market 2026-03-10 pork.grams: 15,001, must be at most 15,000 (000-120)", logistics.No},
		{"too much of another item does not stop it", []procurement.MarketSlip{slip("S-1", weighed("pork", "20", "200"))}, slip("S-9", pieces("duck", "100")),
			"slip S-9 on 2026-03-10: may be bought, with it the day is at 300 yuan, left 3,700 yuan" + behind, logistics.Yes},
		{"dearer than it should be is told and does not stop it", nil, slip("S-9", pieces("duck", "501")),
			"slip S-9 on 2026-03-10: may be bought, with it the day is at 501 yuan, left 3,499 yuan" + behind + "\n  market 2026-03-10 duck.amount: 501 yuan, must be at most 500 yuan [should] (000-121)", logistics.Yes},
		{"nobody goes along", nil, alone,
			"slip S-9 on 2026-03-10: may not be bought, with it the day is at 50 yuan, left 3,950 yuan" + behind + "\n  slip S-9.canteen-appointee: missing (000-119)", logistics.No},
		{"nobody knows the weight", nil, slip("S-9", procurement.MarketLine{Item: "pork", Amount: figure("1")}),
			"slip S-9 on 2026-03-10: cannot be judged, with it the day is at 1 yuan, left 3,999 yuan" + behind + "\n  market 2026-03-10 pork.grams: not checked, missing the figure: the facts give no data (000-120)", logistics.Unknown},
	} {
		t.Run(row.reason, func(t *testing.T) {
			d, err := procurement.Factory().DecideSlip(marketDay(row.bought...), row.slip)
			if err != nil {
				t.Fatal(err)
			}
			differ(t, row.want, d.String())
			if d.May != row.may {
				t.Errorf("may %s", d.May)
			}
			stable(t, d)
		})
	}
	d, _ := procurement.Factory().DecideSlip(marketDay(), unsigned)
	differ(t, "2026-03-10 单据 S-9：可以采购，计入后当日合计 50 元，尚余 3,950 元（000-119 解读、000-120 解读、000-121 解读、000-122 解读）", d.Text(logistics.Chinese))
}

func TestMarketProblems(t *testing.T) {
	zero, fine, huge, minus := figure("0"), figure("0.0001"), figure("999999999999999"), figure("-1")
	line := func(kg *decimal.Decimal, yuan string) procurement.MarketLine {
		return procurement.MarketLine{Item: "pork", Kilograms: kg, Amount: figure(yuan)}
	}
	strange := procurement.MarketSlip{ID: "S-1", On: day("2026-03-11"), AppointeeSigned: true}
	twins := slip("S-1", pieces("duck", "50"))
	twins.Buyer, twins.Appointee = "Chen", "CHEN"
	spaces := slip("S-4", pieces("duck", "50"))
	spaces.Lines[0].Reason = "  "
	for _, row := range []struct {
		reason string
		day    procurement.MarketDay
		want   []string
	}{
		{"nothing at all", procurement.MarketDay{}, []string{"on absent"}},
		{"a market day tomorrow", procurement.MarketDay{On: day("2026-03-10"), AsOf: day("2026-03-09")}, []string{"on range"}},
		{"every field of a slip empty", marketDay(procurement.MarketSlip{}), []string{"slips[0].id absent", "slips[0].on absent", "slips[0].lines absent", "slips[0].buyer absent"}},
		{"of another day, signed by nobody", marketDay(strange), []string{"slips[0].on range", "slips[0].lines absent", "slips[0].buyer absent", "slips[0].appointeeSigned conflict"}},
		{"an item in two spellings, on two slips: its limits would be two", marketDay(slip("S-1", pieces("Duck", "1")), slip("S-2", pieces("duck", "1"), pieces("duck", "1"))), []string{
			"slips[1].lines[0].item conflict"}},
		{"a slip twice", marketDay(slip("S-1", pieces("duck", "1")), slip("S-1", pieces("duck", "1"))), []string{"slips[1].id duplicate"}},
		{"one person in two spellings", marketDay(twins), []string{"slips[0].appointee conflict"}},
		{"a tenth of a gram, nothing, too much, less than nothing", marketDay(slip("S-1", line(&fine, "1"), line(&zero, "1"), line(&huge, "1"), line(&minus, "-0.01"))),
			[]string{"slips[0].lines[0].kilograms amount", "slips[0].lines[1].kilograms range", "slips[0].lines[2].kilograms amount", "slips[0].lines[3].kilograms amount", "slips[0].lines[3].amount amount"}},
		{"a slip that costs nothing", marketDay(slip("S-1", pieces("duck", "0"))), []string{"slips[0].lines range"}},
		{"an amount that was left out is no gift", marketDay(slip("S-1", pieces("duck", "60"), procurement.MarketLine{Item: "eggs", Pieces: true})), []string{"slips[0].lines[1].amount range"}},
		{"a gift that cost something", marketDay(slip("S-1", func() procurement.MarketLine { l := pieces("duck", "60"); l.Gift = true; return l }())), []string{"slips[0].lines[0].gift conflict"}},
		{"a weight by the piece", marketDay(slip("S-1", procurement.MarketLine{Item: "duck", Pieces: true, Kilograms: &fine, Amount: figure("1")})), []string{"slips[0].lines[0].kilograms conflict"}},
		{"by the piece and by weight", marketDay(slip("S-1", pieces("duck", "1")), slip("S-2", weighed("duck", "1", "1"))), []string{"slips[1].lines[0].pieces conflict"}},
		{"a reason that says nothing", marketDay(spaces), []string{"slips[0].lines[0].reason word"}},
		{"more money than there is", marketDay(slip("S-1", pieces("duck", "999999999999999")), slip("S-2", pieces("goose", "1"))), []string{"slips[1] amount"}},
		{"an item without a name", marketDay(slip("S-1", pieces("", "1"))), []string{"slips[0].lines[0].item absent"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			_, err := procurement.Factory().CheckMarketDay(row.day)
			differ(t, row.want, problems(t, err))
			if _, err := procurement.Factory().DecideSlip(row.day, slip("S-99", pieces("x", "1"))); err == nil {
				t.Error("decided")
			}
		})
	}
	_, err := procurement.Factory().DecideSlip(marketDay(slip("S-1", pieces("duck", "1"))), procurement.MarketSlip{ID: "S-1", Buyer: "Chen"})
	differ(t, []string{"slip.id duplicate", "slip.on absent", "slip.lines absent"}, problems(t, err))
	for _, ask := range []func() error{
		func() error { _, err := (procurement.Policy{}).CheckMarketDay(marketDay()); return err },
		func() error {
			_, err := (procurement.Policy{}).DecideSlip(marketDay(), slip("S-1", pieces("duck", "1")))
			return err
		},
	} {
		if ask() == nil {
			t.Error("the zero policy judges")
		}
	}
}

// drawSlips draws slips of a few items whose sums lie about the limits.
func drawSlips(t *rapid.T) []procurement.MarketSlip {
	kilograms := rapid.SampledFrom([]string{"0.001", "1", "7.5", "14.999", "15", "15.001"})
	yuan := rapid.SampledFrom([]string{"0", "0.01", "1", "250", "499.99", "500", "500.01", "1500", "3499.99"})
	var slips []procurement.MarketSlip
	for i := range rapid.IntRange(0, 5).Draw(t, "slips") {
		s := slip("S-" + string(rune('1'+i)))
		s.Lines = append(s.Lines, pieces("goose", "0.01"))
		for range rapid.IntRange(0, 3).Draw(t, "lines") {
			if rapid.Bool().Draw(t, "by weight") {
				s.Lines = append(s.Lines, weighed(rapid.SampledFrom([]string{"pork", "beef"}).Draw(t, "item"), kilograms.Draw(t, "kg"), yuan.Draw(t, "yuan")))
			} else {
				s.Lines = append(s.Lines, pieces(rapid.SampledFrom([]string{"duck", "goose"}).Draw(t, "item"), yuan.Draw(t, "yuan")))
			}
		}
		slips = append(slips, s)
	}
	return slips
}

// marketOracle is the verdict of a day, worked out item by item.
func marketOracle(slips []procurement.MarketSlip) []string {
	kg, yuan, total := map[string]decimal.Decimal{}, map[string]decimal.Decimal{}, decimal.Decimal{}
	for _, s := range slips {
		for _, l := range s.Lines {
			if l.Kilograms != nil {
				kg[l.Item] = kg[l.Item].Add(*l.Kilograms)
			}
			yuan[l.Item] = yuan[l.Item].Add(l.Amount)
			total = total.Add(l.Amount)
		}
	}
	broken := []string{}
	for item, sum := range kg {
		if sum.GreaterThan(figure("15")) {
			broken = append(broken, "000-120 "+item)
		}
	}
	for item, sum := range yuan {
		if sum.GreaterThan(figure("500")) {
			broken = append(broken, "000-121 "+item)
		}
	}
	if total.GreaterThan(figure("4000")) {
		broken = append(broken, "000-122 ")
	}
	slices.Sort(broken)
	return broken
}

func brokenLimits(r procurement.MarketReport) []string {
	broken := []string{}
	for _, f := range r.Findings {
		_, item, _ := strings.Cut(strings.TrimPrefix(f.Subject, "market 2026-03-10"), " ")
		item, _, _ = strings.Cut(item, ".")
		broken = append(broken, string(f.Clause)+" "+item)
	}
	slices.Sort(broken)
	return broken
}

// The verdict of a day is that of the oracle, whatever the order of the slips, and whichever slip a line stands on; and a slip
// may be bought exactly where no limit of the day or of its items is broken with it.
func TestMarketProperties(t *testing.T) {
	pol := procurement.Factory()
	rapid.Check(t, func(t *rapid.T) {
		slips := drawSlips(t)
		r, err := pol.CheckMarketDay(marketDay(slips...))
		if err != nil {
			t.Fatal(err)
		}
		if want := marketOracle(slips); !slices.Equal(brokenLimits(r), want) {
			t.Fatalf("%v, want %v", brokenLimits(r), want)
		}
		other, err := pol.CheckMarketDay(marketDay(rapid.Permutation(slips).Draw(t, "order")...))
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(found(r.Report), found(other.Report)) || r.Total != other.Total {
			t.Fatalf("%v\nin another order\n%v", r, other)
		}
		if len(slips) > 0 {
			if last := r.Slips[len(slips)-1]; last.Total != r.Total || (last.Within == logistics.No) != slices.Contains(brokenLimits(r), "000-122 ") {
				t.Fatal(last)
			}
			whole := slip("S-1")
			for _, s := range slips {
				whole.Lines = append(whole.Lines, s.Lines...)
			}
			one, err := pol.CheckMarketDay(marketDay(whole))
			if err != nil || !slices.Equal(found(one.Report), found(r.Report)) {
				t.Fatalf("on one slip %v %v", one, err)
			}
		}
		further := slip("S-9", weighed("pork", rapid.SampledFrom([]string{"0.001", "15"}).Draw(t, "kg"), rapid.SampledFrom([]string{"0.01", "500", "1000"}).Draw(t, "yuan")))
		d, err := pol.DecideSlip(marketDay(slips...), further)
		if err != nil {
			t.Fatal(err)
		}
		after := marketOracle(append(slices.Clone(slips), further))
		if want := logistics.Known(!slices.Contains(after, "000-120 pork") && !slices.Contains(after, "000-122 ")); d.May != want {
			t.Fatalf("%s, with it %v", d, after)
		}
	})
}
