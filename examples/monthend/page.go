package main

import (
	"bytes"
	"crypto/sha256"
	_ "embed"
	"encoding/base64"
	"html/template"
	"os"
	"strconv"
	"strings"

	"example.com/logistics"
)

// The parts of a page. It takes nothing from elsewhere, and is whole where its script does not run.
var (
	//go:embed page.html
	pageHTML string
	//go:embed page.css
	pageCSS string
	//go:embed page.js
	pageJS string
	//go:embed chart.svg
	chartSVG string
	//go:embed chart.css
	chartCSS string
)

// What can be written into a file.
const (
	pageName    = "page"
	pictureName = "picture"
)

// page is the review as a browser shows it, in one language.
type page struct {
	result
	Lang       logistics.Lang
	Company    string
	Parts      []pagePart
	Charts     []chart
	Must       int
	Should     int
	Style      template.CSS
	Script     template.JS
	StyleHash  string
	ScriptHash string
}

// pagePart is a package of the library on the page.
type pagePart struct {
	Key      string
	Title    string
	Edition  string
	Summary  summary
	Sections []pageSection
	Clauses  []pageClause // that its findings and open questions cite, in the order of the policy
}

// pageSection is a section on the page.
type pageSection struct {
	ID       string
	Title    string
	Summary  summary
	Departed []pageRecord // records with findings
	Open     []pageRecord // records with open questions
	Decided  []pageRecord // records without findings
	Earlier  []pageRecord // what was decided of earlier times
}

// pageRecord is a record with what was decided, found and left open.
type pageRecord struct {
	Record   string
	Decision string
	Findings []pageFinding
	Open     []pageOpen
}

// pageFinding is a finding in its pieces.
type pageFinding struct {
	Force   logistics.Force
	Mark    string // the word for the force
	Subject string
	Says    string // the figures
	Clauses []pageCitation
}

// pageOpen is a question that could not be judged, in its pieces.
type pageOpen struct {
	Subject string
	Missing string
	Clause  pageCitation
}

// pageCitation leads from what cites a clause to the clause.
type pageCitation struct {
	ID    logistics.ClauseID
	Title string
	Place string // among the clauses of the page
}

// pageClause is a clause that the page cites.
type pageClause struct {
	pageCitation
	Basis logistics.Basis
	Label string
	Note  string
	Cited int
}

// page lays the review out; it counts and judges nothing that the review has not.
func (r result) page(l logistics.Lang) page {
	p := page{result: r, Lang: l, Company: r.company, Charts: r.charts(l), Style: template.CSS(flat(chartCSS + pageCSS)), Script: template.JS(flat(pageJS))}
	p.StyleHash, p.ScriptHash = hash(string(p.Style)), hash(string(p.Script))
	for _, one := range r.parts {
		c := citing{of: one, lang: l, cited: map[logistics.ClauseID]int{}}
		part := pagePart{Key: one.pkg, Title: one.title.In(l), Edition: one.edition}
		for _, s := range r.Sections {
			if s.pkg != one.pkg {
				continue
			}
			shown := c.section(s)
			shown.ID = one.pkg + "-" + strconv.Itoa(len(part.Sections)+1)
			part.Sections = append(part.Sections, shown)
			part.Summary.add(s.Summary)
		}
		part.Clauses = c.list()
		p.Parts = append(p.Parts, part)
	}
	for _, s := range r.Sections {
		for _, e := range s.Entries {
			for _, f := range e.Report.Findings {
				if f.Force == logistics.Should {
					p.Should++
				} else {
					p.Must++
				}
			}
		}
	}
	return p
}

// Earlier says what the answers of earlier times are worth.
func (p page) Earlier() string { return earlier(p.Lang) }

// citing lays out the sections of a package and counts the clauses that they cite.
type citing struct {
	of    part
	lang  logistics.Lang
	cited map[logistics.ClauseID]int
}

func (c citing) section(s section) pageSection {
	shown := pageSection{Title: s.Title.In(c.lang), Summary: s.Summary}
	for _, e := range s.Entries {
		r := pageRecord{Record: e.Record, Decision: e.Decision.Text(c.lang)}
		for _, f := range e.Report.Findings {
			r.Findings = append(r.Findings, c.finding(f))
		}
		for _, u := range e.Report.Unchecked {
			r.Open = append(r.Open, pageOpen{u.Subject, u.Missing.In(c.lang), c.cite(u.Clause)})
		}
		if len(r.Findings) > 0 {
			shown.Departed = append(shown.Departed, r)
		} else {
			shown.Decided = append(shown.Decided, r)
		}
		if len(r.Open) > 0 {
			shown.Open = append(shown.Open, r)
		}
	}
	for _, e := range s.Earlier {
		shown.Earlier = append(shown.Earlier, pageRecord{Record: e.Record, Decision: e.Decision.Text(c.lang)})
	}
	return shown
}

// finding takes a finding's line to pieces: what stands between its subject and its clauses are the figures.
func (c citing) finding(f logistics.Finding) pageFinding {
	cites := []pageCitation{c.cite(f.Clause)}
	if f.Also != "" {
		cites = append(cites, c.cite(f.Also))
	}
	says := strings.TrimPrefix(f.Named(c.lang, c.of.word).Says(c.lang), f.Subject+logistics.Text{En: ": ", Zh: "："}.In(c.lang))
	says = strings.TrimSuffix(says, f.Force.Mark(c.lang))
	return pageFinding{f.Force, f.Force.Label(c.lang), f.Subject, says, cites}
}

func (c citing) cite(id logistics.ClauseID) pageCitation {
	c.cited[id]++
	return c.citation(id)
}

// citation gives a clause's title, and where on the page it stands.
func (c citing) citation(id logistics.ClauseID) pageCitation {
	for i, clause := range c.of.clauses {
		if clause.ID == id {
			return pageCitation{id, clause.Title.In(c.lang), c.of.pkg + "-clause-" + strconv.Itoa(i+1)}
		}
	}
	return pageCitation{ID: id}
}

func (c citing) list() []pageClause {
	var all []pageClause
	for _, clause := range c.of.clauses {
		if n := c.cited[clause.ID]; n > 0 {
			all = append(all, pageClause{c.citation(clause.ID), clause.Basis, clause.Basis.Label(c.lang), clause.Note.In(c.lang), n})
		}
	}
	return all
}

// writeFile writes the page or the picture into a file; without a name it writes nothing.
func (r result) writeFile(file, name string, l logistics.Lang) error {
	if file == "" {
		return nil
	}
	data, err := r.render(name, l)
	if err != nil {
		return err
	}
	return os.WriteFile(file, data, 0o644)
}

// render gives the page or the picture. What the host's words hold is escaped where it stands, by html/template, and what would not show or
// would turn the direction of a line is U+FFFD.
func (r result) render(name string, l logistics.Lang) ([]byte, error) {
	say := func(en, zh string) string { return logistics.Text{En: en, Zh: zh}.In(l) }
	t, err := template.New("").Funcs(template.FuncMap{"say": say, "cell": cell}).Parse(flat(pageHTML + chartSVG))
	if err != nil {
		return nil, err
	}
	var data any
	if name == pageName {
		data = r.page(l)
	} else {
		data = r.picture(l)
	}
	var out bytes.Buffer
	if err := t.ExecuteTemplate(&out, name, data); err != nil {
		return nil, err
	}
	return []byte(visible(out.String())), nil
}

// flat takes away what sets the lines of a file in.
func flat(text string) string { return strings.ReplaceAll(text, "\t", "") }

// cell gives text for a cell of a table: a spreadsheet that it is copied to takes it for no formula.
func cell(text string) string {
	if begins := strings.TrimSpace(text); begins != "" && strings.ContainsRune("=+-@", rune(begins[0])) {
		return "'" + text
	}
	return text
}

// hash is how the page names the one style and the one script that a browser may use in it.
func hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}
