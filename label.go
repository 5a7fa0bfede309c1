package logistics

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/shopspring/decimal"
)

// tagged gives the text of a struct tag that says "English|Chinese", and what follows a second bar; ok is false where it
// does not say both.
func tagged(f reflect.StructField, key string) (text Text, rest string, ok bool) {
	en, zh, _ := strings.Cut(f.Tag.Get(key), "|")
	zh, rest, _ = strings.Cut(zh, "|")
	return Text{en, zh}, rest, en != "" && zh != ""
}

// label gives the name of a field in print; a field without a label is called as Go calls it.
func (p *printer) label(f reflect.StructField) string {
	if text, _, ok := tagged(f, "label"); ok {
		return text.In(p.lang)
	}
	return f.Name
}

// labelIn gives the label of a field of T.
func labelIn[T any](p *printer, name string) string {
	f, _ := reflect.TypeFor[T]().FieldByName(name)
	return p.label(f)
}

// capital makes the first letter of a text large, for the beginning of a heading or a line.
func capital(text string) string {
	first, size := utf8.DecodeRuneInString(text)
	return string(unicode.ToUpper(first)) + text[size:]
}

// open goes through pointers and interfaces; where one is nil the value is not valid.
func open(v reflect.Value) reflect.Value {
	for v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	return v
}

// plain reports whether a value is printed as one text: it is no struct, or one that holds nothing to go into.
func plain(v reflect.Value) bool {
	switch v.Interface().(type) {
	case Text, decimal.Decimal, time.Time:
		return true
	}
	return v.Kind() != reflect.Struct || len(fieldsOf(v.Type())) == 0
}

// listed reports whether a value is a list that holds structs, which stands in a table or under headings.
func listed(v reflect.Value) bool {
	if v.Kind() != reflect.Slice && v.Kind() != reflect.Array {
		return false
	}
	for i := range v.Len() {
		if item := open(v.Index(i)); item.IsValid() && (!plain(item) || listed(item)) {
			return true
		}
	}
	return false
}

// flat reports whether a value is printed on one line: nothing in it is a list of structs.
func flat(v reflect.Value) bool {
	v = open(v)
	if !v.IsValid() || listed(v) {
		return !v.IsValid()
	}
	if plain(v) {
		return true
	}
	for _, f := range fieldsOf(v.Type()) {
		if !flat(v.FieldByIndex(f.index)) {
			return false
		}
	}
	return true
}

// textual reports whether a value, or every value of a list, is plain.
func textual(v reflect.Value) bool {
	v = open(v)
	return v.IsValid() && plain(v) && !listed(v)
}

// part is one field of a struct as it is printed.
type part struct {
	field reflect.StructField
	value reflect.Value
	row   reflect.Value // the struct that declares it: v itself, or one that v embeds
}

// parts gives the fields of a struct that are printed by themselves: a rule is printed as its clause, the bound of a limit
// with its side, and whether a need is a ban with its key.
func parts(v reflect.Value) []part {
	var all []part
	for _, f := range fieldsOf(v.Type()) {
		one := part{v.Type().FieldByIndex(f.index), v.FieldByIndex(f.index), v.FieldByIndex(f.index[:len(f.index)-1])}
		of, name := one.row.Type(), one.field.Name
		rule, bound, ban := of == reflect.TypeFor[Rule](), of == reflect.TypeFor[Limit]() && name == "Bound", of == reflect.TypeFor[Need]() && name == "Banned"
		if !rule && !bound && !ban {
			all = append(all, one)
		}
	}
	return all
}

// cell is a part in print.
type cell struct {
	label string
	text  string // "" where there is nothing
	bare  bool   // the text says enough without its label
}

func (p *printer) cells(v reflect.Value) []cell {
	var all []cell
	for _, one := range parts(v) {
		all = append(all, p.cell(one))
	}
	return all
}

func (p *printer) cell(one part) cell {
	c := cell{label: p.label(one.field)}
	switch one.row.Type() {
	case reflect.TypeFor[Limit]():
		c.text, c.bare = p.limit(one.row.Interface().(Limit)), true
	case reflect.TypeFor[Need]():
		c.text, c.bare = p.need(one.row.Interface().(Need)), true
	default:
		c.text = p.text(one.value, one.field)
		if none, _, ok := tagged(one.field, "none"); ok && c.text == "" {
			c.text, c.bare = none.In(p.lang), true
		}
	}
	return c
}

// limit gives "below 15%", or "not given" where the clause has no number.
func (p *printer) limit(l Limit) string {
	if l.Side == NoSide {
		return p.say("not given", "未给出数值")
	}
	return l.Side.Label(p.lang) + " " + l.Bound.BoundText(p.lang)
}

func (p *printer) need(n Need) string {
	key := orNothing(p.word(n.Key))
	if n.Banned {
		return p.say("not allowed: ", "不得有：") + key
	}
	return p.say("required: ", "须有：") + key
}

// text gives the value of a field; "" for what is not there: no list, no span, no word.
func (p *printer) text(v reflect.Value, f reflect.StructField) string {
	v = open(v)
	if !v.IsValid() {
		return ""
	}
	switch x := v.Interface().(type) {
	case string:
		return p.word(x)
	case Span:
		return p.span(x, f)
	case Text:
		return x.In(p.lang)
	case decimal.Decimal:
		return p.figure(x)
	case time.Time:
		return Instant(x).Text(p.lang)
	case interface{ Label(Lang) string }:
		return x.Label(p.lang)
	case interface{ Text(Lang) string }:
		return x.Text(p.lang)
	case fmt.Stringer:
		return x.String()
	}
	switch v.Kind() {
	case reflect.String:
		return v.String()
	case reflect.Bool:
		if v.Bool() {
			return p.say("yes", "是")
		}
		return p.say("no", "否")
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return strconv.FormatInt(v.Int(), 10)
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return strconv.FormatUint(v.Uint(), 10)
	case reflect.Slice, reflect.Array:
		return p.list(v, f)
	case reflect.Struct:
		return p.demand(v)
	}
	return v.Type().String() // Decode reads no such thing
}

// word gives a plain word of the policy by the name that the policy has for it.
func (p *printer) word(word string) string {
	if p.names == nil || word == "" {
		return word
	}
	return p.names.Name(word, p.lang)
}

// span gives a span as the time within which something is due, or its length where the tag asks for that.
func (p *printer) span(s Span, f reflect.StructField) string {
	switch {
	case s.IsZero():
		return ""
	case f.Tag.Get("span") != "length":
		return s.Text(p.lang)
	}
	return s.Length(p.lang)
}

func (p *printer) figure(d decimal.Decimal) string {
	a, err := AmountOf(d)
	if err != nil {
		return p.say("invalid", "无效")
	}
	return string(appendAmount(nil, a.units, true))
}

// list joins the values of a list; by "or" where the tag says that any one of them will do.
func (p *printer) list(v reflect.Value, f reflect.StructField) string {
	var parts []string
	for i := range v.Len() {
		parts = append(parts, orNothing(p.text(v.Index(i), f)))
	}
	comma := p.comma()
	if last := len(parts) - 1; last > 0 && f.Tag.Get("list") == "any" {
		return strings.Join(parts[:last], comma) + p.say(" or ", "或") + parts[last]
	}
	return strings.Join(parts, comma)
}

// demand gives what a row asks, on one line: "quotes: 2; approver: purchasing manager".
func (p *printer) demand(v reflect.Value) string {
	var parts []string
	for _, c := range p.cells(v) {
		switch {
		case c.text == "":
		case c.bare:
			parts = append(parts, c.text)
		default:
			parts = append(parts, c.label+p.colon()+c.text)
		}
	}
	return strings.Join(parts, p.say("; ", "；"))
}

func (p *printer) say(en, zh string) string { return Text{en, zh}.In(p.lang) }

func (p *printer) colon() string { return p.say(": ", "：") }
