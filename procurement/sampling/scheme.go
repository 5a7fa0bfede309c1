package sampling

import (
	"slices"

	"example.com/logistics"
)

// Scheme is an edition of the standard as plain data: its tables and rules, each row with its clause. Take one from [Standard].
// Ask [logistics.Validate] about one that was changed or read from JSON. The zero Scheme is invalid: every question is an error.
type Scheme struct {
	Edition   string            `json:"edition" label:"edition|版本"`
	Clauses   logistics.Clauses `json:"clauses" label:"clauses|条款"`
	Formation Formation         `json:"formation" label:"formation of a lot|组批"`
	Quality   Quality           `json:"quality" label:"acceptance quality limit|接收质量限"`
	Usual     UsualLevel        `json:"usual" label:"usual inspection level|通常检验水平"`
	Letters   CodeLetters       `json:"letters" label:"code letters|样本量字码"`
	Normal    Table             `json:"normal" label:"normal inspection|正常检验"`
	Tightened Table             `json:"tightened" label:"tightened inspection|加严检验"`
	Reduced   Table             `json:"reduced" label:"reduced inspection|放宽检验"`
	Switching Switching         `json:"switching" label:"switching|转移规则"`
}

// absent adds a problem where the scheme is none: what it would say of the facts makes no sense then.
func (s Scheme) absent(ps *logistics.Problems) bool {
	none := s.Edition == "" && len(s.Clauses) == 0 && len(s.Quality.AQLs) == 0 && len(s.Letters.Bands) == 0
	if none {
		ps.Add("scheme", logistics.CodeAbsent, "no edition of the standard, no tables: Standard gives one")
	}
	return none
}

// Label gives the name of this kind of policy in l.
func (Scheme) Label(l logistics.Lang) string {
	return logistics.Text{En: "single sampling by attributes", Zh: "计数一次抽样检验"}.In(l)
}

// AQL is an acceptance quality limit exactly as the tables print it: "0.10", "1.0", "10".
type AQL string

// Quality lists the AQLs of the standard, and says up to which of them an AQL may be in percent nonconforming (2828.1-5.2).
type Quality struct {
	logistics.Rule
	AQLs           []AQL `json:"aqls" label:"values|取值"` // rising; the columns of the master tables
	HighestPercent AQL   `json:"highestPercent" label:"highest in percent nonconforming|不合格品百分数的最大取值"`
}

// column gives the place of an AQL among the columns, or -1.
func (q Quality) column(a AQL) int { return slices.Index(q.AQLs, a) }

// UsualLevel is the level of the standard where nothing else is said (2828.1-10.1). Every plan cites its clause; a policy has
// to say its level in any case.
type UsualLevel struct {
	logistics.Rule
	Level Level `json:"level" label:"level|检验水平"`
}

// Letter is a sample size code letter: "A" to "S", without I and O.
type Letter string

// CodeLetters is the table that gives the code letter of a lot at a level (2828.1-table-1).
type CodeLetters struct {
	logistics.Rule
	Bands []LotBand `json:"bands" label:"lots|批量"`
}

// LotBand gives the code letter at each level for lots of From items or more, to below the From of the next band. The last has no
// end.
type LotBand struct {
	From int    `json:"from" label:"lot from|批量自"`
	S1   Letter `json:"S-1" label:"S-1|S-1"`
	S2   Letter `json:"S-2" label:"S-2|S-2"`
	S3   Letter `json:"S-3" label:"S-3|S-3"`
	S4   Letter `json:"S-4" label:"S-4|S-4"`
	I    Letter `json:"I" label:"I|Ⅰ"`
	II   Letter `json:"II" label:"II|Ⅱ"`
	III  Letter `json:"III" label:"III|Ⅲ"`
}

// letters gives the letters of a band in the order of the levels.
func (b LotBand) letters() []Letter { return []Letter{b.S1, b.S2, b.S3, b.S4, b.I, b.II, b.III} }

// LotBounds gives the lot sizes at which a band begins, rising: only there can the sample change.
func (s Scheme) LotBounds() []int {
	var bounds []int
	for _, b := range s.Letters.Bands {
		bounds = append(bounds, b.From)
	}
	return bounds
}

// band gives the band of a lot; ok is false below the first.
func (c CodeLetters) band(lot int) (band LotBand, ok bool) {
	for _, b := range c.Bands {
		if b.From > lot {
			break
		}
		band, ok = b, true
	}
	return band, ok
}

// Table is the master table of one severity: its plans by code letter and AQL.
type Table struct {
	logistics.Rule
	Rows []Row `json:"rows" label:"letters|字码"`
}

// Row is the row of a code letter in a master table: its sample size in items, and a cell for every AQL.
type Row struct {
	Letter Letter `json:"letter" label:"letter|字码"`
	Size   int    `json:"size" label:"sample size|样本量"`
	Cells  []Cell `json:"cells" label:"Ac/Re by AQL, rising|接收数/拒收数（按接收质量限递增）"`
}

// cell gives the cell of a column; blank where the row has none.
func (r Row) cell(column int) Cell {
	if column < 0 || column >= len(r.Cells) {
		return Cell{}
	}
	return r.Cells[column]
}

// row gives the place of a letter, or -1.
func (t Table) row(letter Letter) int {
	return slices.IndexFunc(t.Rows, func(r Row) bool { return r.Letter == letter })
}

// follow goes from a letter along its arrow to the first row that has a plan in the column. ok is false where there is none:
// the arrows leave the table, turn or end in a blank cell, or the letter has no row.
func (t Table) follow(letter Letter, column int) (row Row, ok bool) {
	at := t.row(letter)
	if at < 0 {
		return Row{}, false
	}
	for step := t.Rows[at].cell(column).step; at >= 0 && at < len(t.Rows); at += step {
		cell := t.Rows[at].cell(column)
		if _, _, plan := cell.Numbers(); plan {
			return t.Rows[at], true
		}
		if step == 0 || cell.step != step {
			return Row{}, false
		}
	}
	return Row{}, false
}

// table gives the master table of a severity.
func (s Scheme) table(severity Severity) Table {
	switch severity {
	case Tightened:
		return s.Tightened
	case Reduced:
		return s.Reduced
	}
	return s.Normal
}
