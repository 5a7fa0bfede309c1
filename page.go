package logistics

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

func (p *printer) heading(depth int, number, title string) {
	if depth > 1 {
		p.out = append(p.out, '\n')
	}
	p.out = append(p.out, strings.Repeat("#", min(depth, 6))+" "...)
	if number != "" {
		p.out = append(p.out, number+" "...)
	}
	p.out = append(appendWord(p.out, capital(title)), '\n')
}

func (p *printer) paragraph(text string) {
	p.out = append(appendWord(append(p.out, '\n'), text), '\n')
}

// lines writes one line as an entry of a list, several as a table.
func (p *printer) lines(all []line) {
	if len(all) == 1 {
		p.entry(all[0])
		return
	}
	var rows [][]string
	for _, l := range all {
		rows = append(rows, []string{l.number, capital(l.label), l.text, l.cite})
	}
	p.table([]string{p.say("no.", "序号"), p.say("item", "事项"), p.say("requirement", "要求"), p.clauseLabel()}, rows)
}

func (p *printer) entry(l line) {
	text := orNothing(l.text)
	if l.label != "" {
		text = l.label + p.colon() + text
	}
	text = capital(text)
	if l.number != "" {
		text = l.number + " " + text
	}
	if l.cite != "" {
		// Chinese puts no brackets into brackets of the same form.
		text += p.brackets(p.say(l.cite, strings.NewReplacer("（", " ", "）", "").Replace(l.cite)))
	}
	p.out = append(appendWord(append(p.out, "\n- "...), text), '\n')
}

// orNothing gives a dash for what would be empty in print.
func orNothing(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

// table writes a table without the columns that are empty in every row.
func (p *printer) table(header []string, rows [][]string) {
	var kept []int
	for i := range header {
		if slices.ContainsFunc(rows, func(row []string) bool { return row[i] != "" }) {
			kept = append(kept, i)
		}
	}
	if len(kept) == 0 {
		return
	}
	p.out = append(p.out, '\n')
	p.row(kept, func(i int) string { return capital(header[i]) })
	for range kept {
		p.out = append(p.out, "| --- "...)
	}
	p.out = append(p.out, "|\n"...)
	for _, row := range rows {
		p.row(kept, func(i int) string { return row[i] })
	}
}

func (p *printer) row(columns []int, text func(i int) string) {
	for _, i := range columns {
		p.out = append(appendWord(append(p.out, "| "...), orNothing(text(i))), ' ')
	}
	p.out = append(p.out, "|\n"...)
}

// appendWord appends words as text that is nothing but text. What Markdown or HTML would take for more is written as a
// character reference, which neither does; a line break, a tab and the like are a space; what does not show is U+FFFD.
func appendWord(b []byte, s string) []byte {
	digits := len(s) - len(strings.TrimLeft(s, "0123456789"))
	for i, r := range s {
		// An address would be made a link, and a mark or a number at the beginning a list or a line.
		link := r == '@' || strings.HasPrefix(s[i:], "://") || r == '.' && strings.HasSuffix(s[:i], "www")
		list := i == 0 && strings.ContainsRune("-+=", r) || i > 0 && i == digits && (r == '.' || r == ')') && (i+1 == len(s) || s[i+1] == ' ')
		switch {
		case link || list:
			b = append(b, "&#"+strconv.Itoa(int(r))+";"...)
		case strings.ContainsRune("\\`*_[]<>&#|~$", r):
			b = append(b, "&#"+strconv.Itoa(int(r))+";"...)
		case unicode.IsSpace(r) || r == '\u2028' || r == '\u2029':
			b = append(b, ' ')
		case !unicode.IsGraphic(r):
			b = utf8.AppendRune(b, utf8.RuneError)
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return b
}

func (p *printer) brackets(s string) string { return p.say(" ("+s+")", "（"+s+"）") }

func (p *printer) comma() string { return p.say(", ", "、") }
