package logistics

import (
	"reflect"
	"slices"
	"strconv"
	"strings"
)

// line is one row that stands by itself: its number, its name, what it asks and its clauses.
type line struct{ number, label, text, cite string }

// block writes a heading and what is below it: a line, a table, or a section.
func (p *printer) block(title string, f reflect.StructField, v reflect.Value, number string, depth int) {
	p.heading(depth, number, title)
	_, row := ruleOf(v)
	switch {
	case listed(v):
		p.items(f, v, number, depth)
	case plain(v):
		p.lines([]line{{text: p.text(v, f)}})
	case row && flat(v):
		p.lines([]line{{text: p.asks(v), cite: p.cite(v)}})
	default:
		p.section(v, number, depth+1)
	}
}

// items writes a list of structs: as a table where each fits on a line, else one below the other.
func (p *printer) items(f reflect.StructField, v reflect.Value, number string, depth int) {
	if bands, ok := v.Interface().(started); ok {
		p.table(p.bands(v, bands, f))
		return
	}
	if header, rows, ok := p.rows(v); ok {
		p.table(header, rows)
		return
	}
	for i := range v.Len() {
		item := open(v.Index(i))
		if !item.IsValid() {
			continue
		}
		p.block(p.title(item, f), f, item, number+"."+strconv.Itoa(i+1), depth+1)
	}
}

// title names a struct of a list by the first thing that it says; what says nothing of itself by the list.
func (p *printer) title(v reflect.Value, f reflect.StructField) string {
	if v.Kind() == reflect.Struct && !plain(v) {
		if all := parts(v); len(all) > 0 && textual(all[0].value) {
			return orNothing(p.cell(all[0]).text)
		}
	}
	return p.label(f)
}

// rows gives a list of structs as a table; ok is false where they are of several types or one does not fit on a line.
func (p *printer) rows(v reflect.Value) (header []string, rows [][]string, ok bool) {
	var of reflect.Type
	for i := range v.Len() {
		item := open(v.Index(i))
		if !item.IsValid() {
			continue
		}
		if of != nil && of != item.Type() || textual(item) || !flat(item) {
			return nil, nil, false
		}
		of = item.Type()
		var row []string
		for _, c := range p.cells(item) {
			row = append(row, c.text)
			if len(rows) == 0 {
				header = append(header, c.label)
			}
		}
		rows = append(rows, append(row, p.cite(item)))
	}
	return append(header, p.clauseLabel()), rows, true
}

// section writes the fields of a struct in their order: rows that fit on a line stand together, the others under headings
// of their own.
func (p *printer) section(v reflect.Value, number string, depth int) {
	var run []line
	n := 0
	next := func() string { n++; return number + "." + strconv.Itoa(n) }
	own := ""
	rule, row := ruleOf(v)
	if row {
		own = p.cites(rule)
	}
	if row && !slices.ContainsFunc(parts(v), func(one part) bool { return textual(one.value) }) {
		run = append(run, line{next(), p.clauseLabel(), p.basis[rule.Clause].Title.In(p.lang), own})
	}
	for _, one := range parts(v) {
		value := open(one.value)
		if !value.IsValid() || hollow(value) {
			continue
		}
		lines, ok := p.spread(one, value, own)
		if !ok {
			p.lines(run)
			run = nil
			p.block(p.label(one.field), one.field, value, next(), depth)
			continue
		}
		for _, l := range lines {
			l.number = next()
			run = append(run, l)
		}
	}
	p.lines(run)
}

// spread gives a field as lines, or false where it needs a heading of its own. What is below a field that is no row has
// the field's name before its own; a plain field of a row cites what the row cites.
func (p *printer) spread(one part, v reflect.Value, own string) (lines []line, ok bool) {
	c := p.label(one.field)
	_, row := ruleOf(v)
	switch {
	case textual(v):
		return []line{{label: c, text: p.cell(one).text, cite: own}}, true
	case listed(v):
		return p.few(c, v)
	case !flat(v):
		return nil, false
	case row:
		return []line{{label: c, text: p.asks(v), cite: p.cite(v)}}, true
	}
	for _, below := range parts(v) {
		value := open(below.value)
		if !value.IsValid() {
			continue
		}
		more, _ := p.spread(below, value, own)
		for _, l := range more {
			l.label = c + p.colon() + l.label
			lines = append(lines, l)
		}
	}
	return lines, true
}

// few gives a list as lines where each of its rows says one thing only.
func (p *printer) few(label string, v reflect.Value) (lines []line, ok bool) {
	for i := range v.Len() {
		item := open(v.Index(i))
		if !item.IsValid() {
			continue
		}
		if textual(item) || !flat(item) || len(parts(item)) != 1 {
			return nil, false
		}
		lines = append(lines, line{label: label, text: p.asks(item), cite: p.cite(item)})
	}
	return lines, true
}

// asks gives what a row asks; the title of its clause where that is all it says.
func (p *printer) asks(v reflect.Value) string {
	if rule, row := ruleOf(v); row && len(parts(v)) == 0 {
		return p.basis[rule.Clause].Title.In(p.lang)
	}
	return p.demand(v)
}

// cite gives the clauses of a row and of every row in it, each once.
func (p *printer) cite(v reflect.Value) string {
	var rules []Rule
	for _, rule := range Rules(v.Interface()) {
		if !slices.Contains(rules, rule) {
			rules = append(rules, rule)
		}
	}
	return p.cites(rules...)
}

// cites gives "000-110 (read, should)": a clause with its basis where that is not stated, and its force where it is no must.
func (p *printer) cites(rules ...Rule) string {
	var all []string
	for _, rule := range rules {
		clause, listed := p.basis[rule.Clause]
		var more []string
		if !listed {
			more = append(more, p.say("not listed", "未列出"))
		} else if clause.Basis != Stated {
			more = append(more, clause.Basis.Label(p.lang))
		}
		if rule.Force != Must {
			more = append(more, rule.Force.Label(p.lang))
		}
		cite := orNothing(string(rule.Clause))
		if len(more) > 0 {
			cite += p.brackets(strings.Join(more, p.comma()))
		}
		all = append(all, cite)
	}
	return strings.Join(all, p.comma())
}

func (p *printer) clauseLabel() string { return labelIn[Rule](p, "Clause") }
