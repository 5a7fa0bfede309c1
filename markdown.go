package logistics

import (
	"reflect"
	"strconv"
)

// AppendMarkdown appends a policy as the document that a person reads and signs, in l: a heading for every section, tables of its
// rows with their clauses, the clauses with their notes, and lines to sign on. It is GitHub's Markdown, the same for the same
// policy. A policy is printed as it is, valid or not: ask [Validate] first. What is no policy gives one line that says so.
//
// Names come from the tags of the fields:
//
//   - label:"quotes|报价家数" names a section, a column or a line; a field without both is called as Go calls it.
//   - figure:"total in yuan|总额（元）" says what bands are held against, and in which unit; with a third part, as
//     in "amount|金额|cumulative", each band holds for everything above it as well.
//   - none:"not added|不并入" is what an empty value is printed as.
//   - list:"any" says that any one of a list will do; of other lists all are meant.
//   - span:"length" says that a span is a length of time and no deadline.
//
// The method Label(Lang) string of a policy gives its title; its method Name(word string, l Lang) string gives names for acts,
// keys and other plain words. Columns that are empty in every row are left out, and so are empty lists. Everything is printed as
// text: no word of a policy can open a tag or a column.
func AppendMarkdown(b []byte, policy any, l Lang) []byte {
	p := printer{lang: l, out: b, basis: map[ClauseID]Clause{}}
	v := open(reflect.ValueOf(policy))
	edition, clauses, ok := identity(v)
	if !ok {
		p.out = append(p.out, p.say("No policy: it has no edition and no clauses.\n", "不是制度：没有版本和条款。\n")...)
		return p.out
	}
	if walk(policy, func(*walker, reflect.Value) bool { return true }) {
		p.out = append(p.out, p.say("No policy: something in it nests deeper than 64.\n", "不是制度：嵌套超过 64 层。\n")...)
		return p.out
	}
	for _, c := range clauses {
		if _, twice := p.basis[c.ID]; !twice {
			p.basis[c.ID] = c
		}
	}
	// A policy given by value may have its methods on the pointer.
	own := reflect.New(v.Type())
	own.Elem().Set(v)
	p.names, _ = own.Interface().(named)
	title := p.say("policy", "制度")
	if labeled, ok := own.Interface().(interface{ Label(Lang) string }); ok {
		title = orNothing(labeled.Label(l))
	}
	edition = orNothing(edition)
	p.heading(1, "", title+p.say(", edition "+edition, "（"+edition+" 版）"))
	number := 0
	for _, one := range parts(v) {
		name, value := one.field.Name, open(one.value)
		if name == "Edition" || name == "Clauses" || !value.IsValid() || hollow(value) {
			continue
		}
		number++
		p.block(p.label(one.field), one.field, value, strconv.Itoa(number), 2)
	}
	p.listing(clauses)
	p.signature()
	return p.out
}

// named is a policy that has names for its plain words.
type named interface {
	Name(word string, l Lang) string
}

// identity gives the edition and the clauses of a policy, as Validate asks for them.
func identity(v reflect.Value) (edition string, clauses Clauses, ok bool) {
	if !v.IsValid() || v.Kind() != reflect.Struct {
		return "", nil, false
	}
	dated := false
	for _, one := range parts(v) {
		switch {
		case one.field.Name == "Edition" && one.value.Kind() == reflect.String:
			edition, dated = one.value.String(), true
		case one.field.Name == "Clauses" && one.field.Type == reflect.TypeFor[Clauses]():
			clauses, ok = one.value.Interface().(Clauses)
		}
	}
	return edition, clauses, dated && ok
}

// hollow reports whether a value is an empty list of structs, or of what may be one.
func hollow(v reflect.Value) bool {
	if v.Kind() != reflect.Slice && v.Kind() != reflect.Array || v.Len() > 0 {
		return false
	}
	of := v.Type().Elem().Kind()
	return of == reflect.Struct || of == reflect.Pointer || of == reflect.Interface
}

// printer writes one policy in one language.
type printer struct {
	lang  Lang
	out   []byte
	names named // nil where the policy has none
	basis map[ClauseID]Clause
}

// listing writes the table of the clauses.
func (p *printer) listing(clauses Clauses) {
	if len(clauses) == 0 {
		return
	}
	p.heading(2, "", p.say("clauses", "条款依据"))
	header := []string{}
	for _, name := range []string{"ID", "Title", "Basis", "Note"} {
		header = append(header, labelIn[Clause](p, name))
	}
	var rows [][]string
	for _, c := range clauses {
		id := string(c.ID)
		for _, same := range c.SameAs {
			id += p.comma() + string(same)
		}
		rows = append(rows, []string{id, c.Title.In(p.lang), c.Basis.Label(p.lang), c.Note.In(p.lang)})
	}
	p.table(header, rows)
	p.paragraph(p.say(
		"Stated: the text says so. Read: the text is ambiguous, and the note says which reading is taken. "+
			"Assumed: the text is silent, and the note says what is put in its place. Should: to be kept as a rule; a departure is a lesser finding.",
		"原文：条文已写明。解读：条文有歧义，备注说明所取的理解。假定：条文未规定，备注说明所补内容。原则上：一般应遵守，未遵守的属轻微不符。"))
}

// signature writes the lines to sign on.
func (p *printer) signature() {
	const blank = "______________________________"
	p.heading(2, "", p.say("signature", "签署"))
	for _, name := range []string{p.say("Approved by", "批准人"), p.say("Date", "日期"), p.say("Signature", "签字")} {
		p.out = append(p.out, "\n"+name+p.colon()+blank+"\n"...)
	}
}
