package main

import (
	"strconv"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/assets"
	"example.com/logistics/budget"
	"example.com/logistics/incident"
	"example.com/logistics/procurement"
	"example.com/logistics/supplier"
)

// charts draws what the month's answers say, each from the answers that the sections print.
func (r result) charts(l logistics.Lang) []chart {
	d := drawing{r, l}
	return []chart{d.sections(), d.pace(), d.factors(), d.lateness(), d.stocktake(), d.deadlines(), d.grades(), d.prices()}
}

// drawing draws the answers of a review in a language.
type drawing struct {
	result
	lang logistics.Lang
}

func (d drawing) say(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(d.lang) }

// answers gives the decisions of one type, in their order.
func answers[T any](r result) []T {
	var all []T
	for _, s := range r.Sections {
		for _, e := range s.Entries {
			if a, ok := e.Decision.(T); ok {
				all = append(all, a)
			}
		}
	}
	return all
}

// sections shows of each section how many of its records are in order.
func (d drawing) sections() chart {
	c := chart{
		ID: "sections", Title: d.say("Records by section", "各类记录"),
		About: d.say("Of each section, the records in order, with findings, and with open questions alone.", "各类记录中无异常、有发现、仅有未核查事项的条数。"),
		Keys:  []key{{fine, d.say("in order", "无异常")}, {grave, d.say("with findings", "有发现")}, {open, d.say("not checked in full", "未全部核查")}},
		Empty: d.say("There are no records.", "没有记录。"),
	}
	for _, s := range d.Sections {
		departed := 0
		for _, e := range s.Entries {
			if len(e.Report.Findings) > 0 {
				departed++
			}
		}
		if s.Summary.Records > 0 {
			c.Bars = append(c.Bars, bar{
				Label: s.Title.In(d.lang), Value: d.inOrder(s.Summary), Whole: s.Summary.Records,
				Parts: []stretch{{fine, s.Summary.Clean}, {grave, departed}, {open, s.Summary.Records - s.Summary.Clean - departed}},
			})
		}
	}
	return c
}

func (d drawing) inOrder(s summary) string {
	return d.say("in order ", "无异常 ") + counted(s.Clean, s.Records, d.lang)
}

// deadlines shows, where time limits are judged, how many records missed one.
func (d drawing) deadlines() chart {
	c := chart{
		ID: "deadlines", Title: d.say("Time limits met and missed", "时限遵守情况"),
		About: d.say("Of each section with time limits, the records that missed none and those that missed one or more.", "有时限要求的各类记录中，未逾期与有逾期的条数。"),
		Keys:  []key{{fine, d.say("none missed", "未逾期")}, {grave, d.say("one or more missed", "有逾期")}, {open, d.say("none missed so far as checked", "已核查部分未逾期")}},
		Empty: d.say("No record has a time limit.", "没有涉及时限的记录。"),
	}
	for _, s := range d.Sections {
		var met, missed, unknown int
		timed := false
		for _, e := range s.Entries {
			timed = timed || e.timed() || e.missed()
			switch {
			case e.missed():
				missed++
			case len(e.Report.Unchecked) > 0:
				unknown++
			default:
				met++
			}
		}
		if timed {
			c.Bars = append(c.Bars, bar{
				Label: s.Title.In(d.lang), Value: d.say("missed ", "逾期 ") + counted(missed, len(s.Entries), d.lang), Whole: len(s.Entries),
				Parts: []stretch{{fine, met}, {grave, missed}, {open, unknown}},
			})
		}
	}
	return c
}

// timed reports whether the policies set time limits for such a record.
func (e entry) timed() bool {
	switch e.Decision.(type) {
	case delivered, requested, accepted, procurement.Receipt, caseStanding, served, incident.RoundStanding:
		return true
	}
	return false
}

// missed reports whether the record missed a time limit, or an inspection of it was not done in its time.
func (e entry) missed() bool {
	if standing, ok := e.Decision.(incident.RoundStanding); ok && (standing.Late || len(standing.Overdue) > 0) {
		return true
	}
	for _, f := range e.Report.Findings {
		if f.Fault == logistics.TooLate {
			return true
		}
	}
	return false
}

// factors shows which rules of disqualification suppliers hit.
func (d drawing) factors() chart {
	c := chart{
		ID: "factors", Title: d.say("Rules of disqualification hit", "触及的不合格条款"),
		About: d.say("Of each factor of disqualification, the suppliers of the month that it disqualifies and those of whom it could not be checked.", "按不合格因素统计：本月被判不合格的供应商数，以及未能核查的供应商数。"),
		Keys:  []key{{grave, d.say("disqualifies", "判为不合格")}, {open, d.say("not checked", "未核查")}, {fine, d.say("passed", "通过")}},
		Empty: d.say("No supplier was judged this month.", "本月没有受核查的供应商。"),
	}
	verdicts := answers[supplier.Verdict](d.result)
	if len(verdicts) == 0 {
		return c
	}
	for i, factor := range verdicts[0].Factors {
		var hit, unknown int
		for _, v := range verdicts {
			switch v.Factors[i].Outcome {
			case supplier.Disqualifies:
				hit++
			case supplier.NotChecked:
				unknown++
			}
		}
		c.Bars = append(c.Bars, bar{
			Label: string(factor.Clause) + " " + factor.Factor.Label(d.lang), Value: counted(hit, len(verdicts), d.lang), Whole: len(verdicts),
			Parts: []stretch{{grave, hit}, {open, unknown}, {fine, len(verdicts) - hit - unknown}},
		})
	}
	return c
}

// lateness shows how many of the lines due in the month each supplier delivered late.
func (d drawing) lateness() chart {
	c := chart{
		ID: "lateness", Title: d.say("Lateness by supplier", "各供应商误期情况"),
		About: d.say("Of each supplier, the order lines due in the month that were late, of all that were due.", "各供应商当月到期的订单行中误期的行数。"),
		Keys:  []key{{grave, d.say("late", "误期")}, {fine, d.say("not late", "未误期")}, {open, d.say("not checked", "未核查")}},
		Empty: d.say("No supplier was judged this month.", "本月没有受核查的供应商。"),
	}
	for _, v := range answers[supplier.Verdict](d.result) {
		for _, f := range v.Factors {
			if f.Factor != supplier.LateFactor {
				continue
			}
			b := bar{Label: v.Supplier, Value: d.say("no line due", "无到期行")}
			late, known := whole(f.Got)
			switch {
			case v.Lines > 0 && known:
				b.Value, b.Parts = d.say("late ", "误期 ")+counted(late, v.Lines, d.lang), []stretch{{grave, late}, {fine, v.Lines - late}}
			case v.Lines > 0:
				b.Value, b.Parts = d.say("not checked", "未核查"), []stretch{{open, v.Lines}}
			}
			if v.Open > 0 {
				b.Value += d.say(", open ", "，未完成 ") + strconv.Itoa(v.Open)
			}
			c.Bars = append(c.Bars, b)
		}
	}
	return c
}

// whole gives a count as a number.
func whole(m logistics.Measure) (n int, ok bool) {
	if m.Kind() != logistics.CountKind {
		return 0, false
	}
	return int(m.Rat().Num().Int64()), true
}

// grades shows how many suppliers have which grade.
func (d drawing) grades() chart {
	c := chart{
		ID: "grades", Title: d.say("Suppliers by grade", "供应商评级"),
		About: d.say("How many suppliers have which grade of the half-year so far.", "半年评级中各等级的供应商数（截至目前）。"),
		Empty: d.say("No supplier was graded.", "没有受评的供应商。"),
	}
	graded := answers[supplier.GradeResult](d.result)
	if len(graded) == 0 {
		return c
	}
	count := func(label string, kind kind, of supplier.Grade) {
		n := 0
		for _, g := range graded {
			if g.Grade == of {
				n++
			}
		}
		c.Bars = append(c.Bars, bar{Label: label, Value: counted(n, len(graded), d.lang), Parts: []stretch{{kind, n}}, Whole: len(graded)})
	}
	count(supplier.Excellent.Label(d.lang), fine, supplier.Excellent)
	count(supplier.Good.Label(d.lang), fine, supplier.Good)
	count(supplier.Fair.Label(d.lang), slight, supplier.Fair)
	count(supplier.Poor.Label(d.lang), grave, supplier.Poor)
	count(d.say("no grade yet", "尚无等级"), open, 0)
	return c
}

// prices shows who approves how many of the purchases.
func (d drawing) prices() chart {
	c := chart{
		ID: "prices", Title: d.say("Price tiers hit", "价格核定权限分布"),
		About: d.say("How many purchases each role approves the price of.", "各级核定人核定的采购笔数。"),
		Empty: d.say("Nothing was purchased.", "没有采购。"),
	}
	all := answers[approval.Decision](d.result)
	var order []logistics.Role
	by := map[logistics.Role]int{}
	for _, a := range all {
		if by[a.Approver] == 0 {
			order = append(order, a.Approver)
		}
		by[a.Approver]++
	}
	for _, role := range order {
		c.Bars = append(c.Bars, bar{Label: role.Label(d.lang), Value: counted(by[role], len(all), d.lang), Parts: []stretch{{slight, by[role]}}, Whole: len(all)})
	}
	return c
}

// stocktake shows the pieces of each class that differ from the books.
func (d drawing) stocktake() chart {
	c := chart{
		ID: "stocktake", Title: d.say("Differences of the stocktake", "盘点差异"),
		About: d.say("Of each class that differs, the pieces that are misplaced, short, over, or unknown to the books.", "有差异的各类资产中错位、盘亏、盘盈、账外的件数。"),
		Keys: []key{
			{grave, d.say("short", "盘亏")}, {slight, d.say("misplaced", "错位")}, {fine, d.say("over", "盘盈")}, {open, d.say("unknown or disposed of", "账外或已处置")},
		},
		Empty: d.say("Nothing was counted.", "没有盘点。"),
	}
	for _, rec := range answers[assets.Reconciliation](d.result) {
		c.Empty = d.say("Every count agrees with the books.", "账实全部相符。")
		for _, class := range rec.Classes {
			differ := class.Misplaced + class.Short + class.Over + class.Unknown + class.Disposed
			if differ == 0 {
				continue
			}
			c.Bars = append(c.Bars, bar{
				Label: rec.ID + " " + class.Class, Value: strconv.Itoa(differ) + d.say(" differ, books ", " 件差异，账面 ") + strconv.Itoa(class.Book),
				Parts: []stretch{{grave, class.Short}, {slight, class.Misplaced}, {fine, class.Over}, {open, class.Unknown + class.Disposed}},
			})
		}
	}
	return c
}

// pace shows of each budget line what is spent beside what was planned up to now.
func (d drawing) pace() chart {
	c := chart{
		ID: "pace", Title: d.say("Pace of the budget", "预算执行进度"),
		About: d.say("Of each line, what is spent of the year's plan; the mark is what was planned up to the end of the month.", "各科目全年计划中已支出的部分；竖线为截至月末的计划。"),
		Keys:  []key{{slight, d.say("spent", "已支出")}, {grave, d.say("spent ahead of the plan", "超出进度")}, {mark, d.say("planned to date", "截至月末的计划")}},
		Empty: d.say("There is no budget.", "没有预算。"),
	}
	for _, line := range answers[paced](d.result) {
		b := bar{Label: line.ID}
		spent := yuan(line.ActualToDate, d.lang)
		if !line.PlanYear.IsPositive() {
			b.Value = d.say("nothing planned; spent ", "无计划；已支出 ") + spent
			c.Bars = append(c.Bars, b)
			continue
		}
		tone := slight
		if line.Standing == budget.FrontLoaded || line.Standing == budget.WithoutPlan {
			tone = grave
		}
		b.Value = spent + d.say(", planned ", "，计划 ") + yuan(line.PlanToDate, d.lang)
		b.Parts, b.Mark, b.Whole = []stretch{{tone, perMille(line.ActualToDate, line.PlanYear)}}, perMille(line.PlanToDate, line.PlanYear), 1000
		c.Bars = append(c.Bars, b)
	}
	return c
}

func yuan(d decimal.Decimal, l logistics.Lang) string {
	amount, err := logistics.AmountOf(d)
	if err != nil {
		return d.String()
	}
	return logistics.Yuan(amount).Text(l)
}

// perMille gives part of whole in thousandths, for a picture: at most ten times the whole.
func perMille(part, whole decimal.Decimal) int {
	return int(decimal.Min(decimal.Max(part, decimal.Decimal{}).Shift(3).DivRound(whole, 0), decimal.New(10_000, 0)).IntPart())
}
