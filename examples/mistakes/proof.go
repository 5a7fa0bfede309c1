package main

import (
	"math/big"
	"strings"

	"github.com/shopspring/decimal"

	"example.com/logistics"
	"example.com/logistics/approval"
	"example.com/logistics/approval/approvaltest"
	"example.com/logistics/supplier"
	"example.com/logistics/supplier/suppliertest"
)

func roundedBeforeGrading() story {
	pol := supplier.Factory()
	for i, cut := range []int64{0, 60, 70, 80} {
		pol.Grading.Grades[i].From = decimal.New(cut, 0)
	}
	return story{
		title: logistics.Text{En: "79.96 is taken for 80", Zh: "79.96 分按 80 分评级"},
		tale: logistics.Text{
			En: "The score is rounded to one decimal for the report, and the rounded score is graded. A supplier just below the cut-off is excellent.",
			Zh: "为出报表把得分四舍五入到一位小数，再按舍入后的得分评级。略低于分数线的供应商成了优秀。",
		},
		by: "suppliertest, promise exact",
		made: func() []string {
			return graded(pol, "exact", func(f supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
				if score := g.Score.Rat(); score != nil {
					g.Grade = gradeOf(pol, short(score, 1))
				}
				return g
			})
		},
		mended: func() []string { return graded(pol, "exact", as) },
	}
}

func roundedShare() story {
	pol := supplier.Factory()
	return story{
		title: logistics.Text{En: "Two of three in time is stored as 0.6667", Zh: "三行中两行按期存成 0.6667"},
		tale: logistics.Text{
			En: "The database keeps shares with four decimals. What was two thirds is a little more when it is read back, and some supplier is lifted over a cut-off.",
			Zh: "数据库按四位小数保存比例。三分之二读回时略大，总有供应商因此越过分数线。",
		},
		by: "suppliertest, promise exact",
		made: func() []string {
			return graded(pol, "exact", func(f supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
				if g.Score.IsZero() {
					return g
				}
				sum := new(big.Rat)
				for _, item := range []supplier.ItemScore{g.Scores.Date, g.Scores.Quantity, g.Scores.Quality, g.Scores.Service} {
					if score := item.Score.Rat(); score != nil {
						// A share of four decimals is a score of two.
						sum.Add(sum, new(big.Rat).Mul(item.Weight.Rat(), short(score, 2)))
					}
				}
				g.Grade = gradeOf(pol, sum.Quo(sum, big.NewRat(100, 1)))
				return g
			})
		},
		mended: func() []string { return graded(pol, "exact", as) },
	}
}

func gradedOnNothing() story {
	pol := supplier.Factory()
	return story{
		title: logistics.Text{En: "No deliveries, full marks", Zh: "没有交货却得满分"},
		tale: logistics.Text{
			En: "Nothing late of nothing delivered counts as 100 percent in time. A supplier who delivered nothing for half a year is excellent.",
			Zh: "没有交货就没有误期，于是按百分之百按期计。半年没有交货的供应商反而评为优秀。",
		},
		by: "suppliertest, promise no data",
		made: func() []string {
			return graded(pol, "no data", func(f supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult {
				if g.Lines == 0 {
					g.Score, g.Grade, g.Unchecked = logistics.Score(big.NewRat(100, 1)), supplier.Excellent, nil
				}
				return g
			})
		},
		mended: func() []string { return graded(pol, "no data", as) },
	}
}

func halvesFromCreation() story {
	pol := supplier.Factory()
	back := func(d logistics.Date) logistics.Date { return d.AddMonths(-2).AddDays(-14) }
	return story{
		title: logistics.Text{En: "Half-years from the day the supplier was entered", Zh: "半年从建档日起算"},
		tale: logistics.Text{
			En: "A supplier was entered on 15 March, and his half-years are counted from there. A late line of February counts for the half-year before, and two departments have two grades.",
			Zh: "供应商 3 月 15 日建档，半年自该日起算。二月的误期算入上一个半年，两个部门得出两个等级。",
		},
		by: "suppliertest, promise calendar",
		made: func() []string {
			return broken(suppliertest.Subject{Policy: pol, Grade: func(f supplier.HalfFile) (supplier.GradeResult, error) {
				f = logistics.Clone(f)
				for i := range f.Lines {
					f.Lines[i].Due = back(f.Lines[i].Due)
				}
				return pol.Grade(f)
			}}, "calendar")
		},
		mended: func() []string { return graded(pol, "calendar", as) },
	}
}

func turnedComparison() story {
	pol := approval.Factory()
	turned := approval.Factory()
	for i := range turned.Price.Tiers {
		turned.Price.Tiers[i].Above = i > 0
	}
	return story{
		title: logistics.Text{En: "A comparison is turned round in a refactoring", Zh: "重构时比较符号写反"},
		tale: logistics.Text{
			En: "A service of its own decides prices. Somebody rewrites \"below 5,000\" as \"not above 5,000\": whoever asks for exactly 5,000 yuan is approved one rung too low.",
			Zh: "自有服务判定价格，重写时把“不足 5,000”写成“不超过 5,000”：恰为 5,000 元的采购由低一级核定。",
		},
		by: "approvaltest, promise agrees",
		made: func() []string {
			return brokenPrices(approvaltest.Subject{Policy: pol, DecidePrice: turned.DecidePrice}, "agrees")
		},
		mended: func() []string {
			return brokenPrices(approvaltest.Subject{Policy: pol, DecidePrice: pol.DecidePrice}, "agrees")
		},
	}
}

// graded asks the kit about a program that grades as the policy does and then edits the result.
func graded(pol supplier.Policy, promise string, edit func(supplier.HalfFile, supplier.GradeResult) supplier.GradeResult) []string {
	return broken(suppliertest.Subject{Policy: pol, Grade: func(f supplier.HalfFile) (supplier.GradeResult, error) {
		g, err := pol.Grade(f)
		if err != nil {
			return g, err
		}
		return edit(f, g), nil
	}}, promise)
}

// as leaves a result as it is.
func as(_ supplier.HalfFile, g supplier.GradeResult) supplier.GradeResult { return g }

func broken(s suppliertest.Subject, promise string) []string {
	return first(suppliertest.Keeps(s, promise))
}

func brokenPrices(s approvaltest.Subject, promise string) []string {
	return first(approvaltest.Keeps(s, promise))
}

// first gives the first of the cases that a kit found; nothing where there is none.
func first(err error) []string {
	if err == nil {
		return nil
	}
	line, _, _ := strings.Cut(err.Error(), "\n")
	return []string{line}
}

func gradeOf(pol supplier.Policy, score *big.Rat) supplier.Grade {
	return pol.Grading.Grades[pol.Grading.Grades.Row(logistics.Score(score))].Then
}

// short rounds a score as a report does.
func short(r *big.Rat, decimals int) *big.Rat {
	s, _ := new(big.Rat).SetString(r.FloatString(decimals))
	return s
}

func eightDayWeek() story {
	const table = "reason,category,amount,budgeted,oneOff,listed,on,earlier,approver\n" +
		"what was bought on the same weekday last week is not added,kitchenware,800,yes,yes,yes,2026-03-09,PR-7 2026-03-02 900,buyer\n" +
		"a day later it is,kitchenware,800,yes,yes,yes,2026-03-08,PR-7 2026-03-02 900,purchasing-manager\n"
	answered := func(window string) []string {
		pol := approval.Factory()
		pol.Price.Splitting.Within = logistics.MustSpan(window)
		_, err := approvaltest.AnswerDecisions(pol, []byte(table))
		return told(err)
	}
	return story{
		title: logistics.Text{En: "A week of eight days", Zh: "八天的一周"},
		tale: logistics.Text{
			En: "Purchases of one week are added up, so that nobody splits them, and the window is written as seven days back. With the day itself that makes eight.",
			Zh: "为防拆分，一周内的采购合并计算，期限写成往前七日。连当日在内共八日。",
		},
		by:     "approvaltest.AnswerDecisions",
		made:   func() []string { return answered("7d") },
		mended: func() []string { return answered("6d") },
	}
}
