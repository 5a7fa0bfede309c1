package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// printer writes in a language until a line fails.
type printer struct {
	w    io.Writer
	lang logistics.Lang
	err  error
}

func (p *printer) line(format logistics.Text, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.w, format.In(p.lang)+"\n", args...)
	}
}

// days tells which days of the calendar from the first moment to the last are no ordinary ones.
func (p *printer) days(cal logistics.Calendar, first, last time.Time) {
	from, to := logistics.DateOf(first, first.Location()), logistics.DateOf(last, last.Location())
	within := func(days []logistics.Date) string {
		var told []string
		for _, d := range days {
			if !d.Before(from) && !d.After(to) {
				told = append(told, d.String())
			}
		}
		if told == nil {
			return logistics.Text{En: "none", Zh: "无"}.In(p.lang)
		}
		return strings.Join(told, logistics.Text{En: ", ", Zh: "、"}.In(p.lang))
	}
	p.line(logistics.Text{En: "weekdays off: %s; weekend days worked: %s", Zh: "放假的工作日：%s；调休上班的周末：%s"}, within(cal.DaysOff), within(cal.Workdays))
}

// timeline tells what was done, awaited and found at each moment, and then the last report.
func (p *printer) timeline(pol approval.Policy, paper paper, moments []moment) {
	p.line(logistics.Text{En: "\n== %s", Zh: "\n== %s"}, paper.title.In(p.lang))
	for i, m := range moments {
		p.moment(pol, paper, m, i == 0)
	}
	report := moments[len(moments)-1].report
	p.line(logistics.Text{En: "report: %d findings, %d not checked", Zh: "报告：%d 项不符，%d 项未核查"}, len(report.Findings), len(report.Unchecked))
	for _, f := range report.Findings {
		p.line(logistics.Text{En: "    finding: %s", Zh: "    不符：%s"}, f.Named(p.lang, pol.Name).Text(p.lang))
	}
	for _, u := range report.Unchecked {
		p.line(logistics.Text{En: "    %s", Zh: "    %s"}, u.Text(p.lang))
	}
}

func (p *printer) moment(pol approval.Policy, paper paper, m moment, first bool) {
	const clock = "2006-01-02 15:04 -07:00"
	if first {
		p.line(logistics.Text{En: "%s  drawn up: %s, %s", Zh: "%s  提出：%s，%s"}, m.at.Format(clock), paper.trail.Role.Label(p.lang), paper.trail.By)
	}
	for _, mark := range m.fresh {
		who := string(mark.By)
		if mark.Seal != "" {
			who += logistics.Text{En: ", ", Zh: "，"}.In(p.lang) + mark.Seal.Label(p.lang)
		}
		what := p.act(pol, mark.Act, mark.Role.Label(p.lang))
		p.line(logistics.Text{En: "%s  %s, %s (%s)", Zh: "%s  %s，%s（%s）"}, m.at.Format(clock), what, who, paper.clauses[mark.Act])
	}
	if len(m.fresh) == 0 && !first {
		p.line(logistics.Text{En: "%s  a look", Zh: "%s  查询"}, m.at.Format(clock))
	}
	if len(m.done) > 0 {
		p.line(logistics.Text{En: "    done: %s", Zh: "    已办：%s"}, p.done(pol, paper, m))
	}
	for _, a := range m.awaited {
		p.line(logistics.Text{En: "    awaited: %s", Zh: "    待办：%s"}, p.awaited(pol, a))
	}
	if len(m.awaited) == 0 {
		p.line(logistics.Text{En: "    awaited: nobody", Zh: "    待办：无"})
	}
	for _, f := range m.report.Findings {
		if f.Fault != logistics.Missing { // what is missing is awaited, or will be
			p.line(logistics.Text{En: "    finding: %s", Zh: "    不符：%s"}, f.Named(p.lang, pol.Name).Text(p.lang))
		}
	}
}

func (p *printer) done(pol approval.Policy, paper paper, m moment) string {
	var acts []string
	for _, act := range m.done {
		acts = append(acts, paper.clauses[act].Behind(pol.Name(act, p.lang), p.lang))
	}
	return strings.Join(acts, logistics.Text{En: ", ", Zh: "、"}.In(p.lang))
}

// act gives an act and the roles that do it; the act of a level has the name of its role.
func (p *printer) act(pol approval.Policy, act, roles string) string {
	name := pol.Name(act, p.lang)
	if name == roles {
		return name
	}
	return name + logistics.Text{En: ": ", Zh: "："}.In(p.lang) + roles
}

// awaited gives the act, the roles of which any one will do, the seals likewise, who may not, by when, and the clause.
func (p *printer) awaited(pol approval.Policy, a logistics.Awaited) string {
	comma, semicolon := logistics.Text{En: ", ", Zh: "、"}.In(p.lang), logistics.Text{En: "; ", Zh: "；"}.In(p.lang)
	parts := []string{p.act(pol, a.Act, logistics.Roles(a.By...).Text(p.lang))}
	if len(a.Seals) > 0 {
		parts = append(parts, logistics.Seals(a.Seals...).Text(p.lang))
	}
	if len(a.Not) > 0 {
		var names []string
		for _, person := range a.Not {
			names = append(names, string(person))
		}
		parts = append(parts, logistics.Text{En: "not ", Zh: "不得为 "}.In(p.lang)+strings.Join(names, comma))
	}
	if a.Due.IsZero() {
		parts = append(parts, logistics.Text{En: "no time limit", Zh: "未规定时限"}.In(p.lang))
	} else {
		late := logistics.Text{En: "not late", Zh: "未逾期"}
		if a.Late == logistics.Yes {
			late = logistics.Text{En: "late", Zh: "已逾期"}
		}
		parts = append(parts, logistics.Text{En: "by ", Zh: "不晚于 "}.In(p.lang)+a.Due.Format("2006-01-02 15:04:05 -07:00"), late.In(p.lang))
	}
	return a.Clause.Behind(strings.Join(parts, semicolon), p.lang)
}

// clauses tells what the clauses of the papers are about, in the order of the policy.
func (p *printer) clauses(pol approval.Policy, papers []paper) {
	p.line(logistics.Text{En: "\n== Clauses of %s", Zh: "\n== 条款（%s）"}, pol.Edition)
	cited := map[logistics.ClauseID]bool{}
	for _, paper := range papers {
		for _, id := range paper.clauses {
			cited[id] = true
		}
	}
	for _, c := range pol.Clauses {
		if cited[c.ID] {
			p.line(logistics.Text{En: "%s  %s. %s", Zh: "%s  %s。%s"}, c.ID, c.Title.In(p.lang), c.Note.In(p.lang))
		}
	}
}
