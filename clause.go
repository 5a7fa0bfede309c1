package logistics

import (
	"fmt"
	"strings"
)

// ClauseID names a clause: "000-108" is rule 108 of document 000, for good. A company's own policy uses ids of its own.
type ClauseID string

// Basis says whether the text of a clause states what a policy does, or something was read into it or assumed. The zero Basis is
// invalid.
type Basis uint8

// The bases.
const (
	Stated  Basis = iota + 1 // the text says it
	Read                     // the text is ambiguous; the clause's note says which reading is taken
	Assumed                  // the text is silent; the clause's note says what was put in its place
)

func basisWords() Words {
	return Words{{"stated", Text{"stated", "原文"}}, {"read", Text{"read", "解读"}}, {"assumed", Text{"assumed", "假定"}}}
}

// String gives the wire word.
func (b Basis) String() string { return basisWords().Wire(uint8(b)) }

// Label gives the word in l.
func (b Basis) Label(l Lang) string { return basisWords().Label(uint8(b), l) }

// MarshalText gives the wire word; the zero Basis is an error.
func (b Basis) MarshalText() ([]byte, error) { return basisWords().Marshal(uint8(b)) }

// UnmarshalText reads a wire word.
func (b *Basis) UnmarshalText(text []byte) error { return basisWords().Unmarshal((*uint8)(b), text) }

// Clause is one rule of the documents, or of a company, as a policy carries it out.
type Clause struct {
	ID     ClauseID       `json:"id" label:"clause|条款"`
	SameAs List[ClauseID] `json:"sameAs" label:"same as|等同条款"` // clauses that say the same elsewhere; a row cites ID alone
	Title  Text           `json:"title" label:"title|标题"`
	Note   Text           `json:"note" label:"note|备注"` // which reading was taken, or what was assumed; needed unless Basis is Stated
	Basis  Basis          `json:"basis" label:"basis|依据"`
}

// Clauses are the clauses of a policy. [Validate] asks that rows cite no other, and that each is cited.
type Clauses List[Clause]

// MarshalJSON writes no clauses as [].
func (cs Clauses) MarshalJSON() ([]byte, error) { return List[Clause](cs).MarshalJSON() }

// Find gives the clause with the id; ok is false where the policy does not list it.
func (cs Clauses) Find(id ClauseID) (c Clause, ok bool) {
	for i := range cs {
		if cs[i].ID == id {
			return cs[i], true
		}
	}
	return Clause{}, false
}

// Titles are the titles of clauses by id, for the code that makes a policy: its methods give the clauses.
type Titles map[ClauseID]Text

// Stated gives the clause with the basis Stated: its text says what the policy does.
func (t Titles) Stated(id ClauseID, sameAs ...ClauseID) Clause {
	return Clause{ID: id, SameAs: sameAs, Title: t[id], Basis: Stated}
}

// Read gives the clause with the basis Read: its text is ambiguous. en and zh are the note, which says what reading is taken.
func (t Titles) Read(id ClauseID, en, zh string, sameAs ...ClauseID) Clause {
	return Clause{ID: id, SameAs: sameAs, Title: t[id], Note: Text{en, zh}, Basis: Read}
}

// Assumed gives the clause with the basis Assumed: its text is silent, or speaks of another kind of site. en and zh are the
// note, which says what is assumed.
func (t Titles) Assumed(id ClauseID, en, zh string) Clause {
	return Clause{ID: id, Title: t[id], Note: Text{en, zh}, Basis: Assumed}
}

// CitedBy gives the clauses that some row of the policy cites, and leaves out the others. It is for a company that puts rows of
// its own in place of documented ones.
func (cs Clauses) CitedBy(policy any) Clauses {
	cited := map[ClauseID]bool{}
	for _, rule := range Rules(policy) {
		cited[rule.Clause] = true
	}
	var kept Clauses
	for _, c := range cs {
		if cited[c.ID] {
			kept = append(kept, c)
		}
	}
	return kept
}

// Citation cites a clause with its basis in these clauses; the zero Basis where they do not have it.
func (cs Clauses) Citation(id ClauseID) Citation {
	clause, _ := cs.Find(id)
	return Citation{id, clause.Basis}
}

// Citation is a clause cited in an answer, with its basis.
type Citation struct {
	Clause ClauseID `json:"clause"`
	Basis  Basis    `json:"basis"`
}

// maxCitations bounds the clauses of one answer.
const maxCitations = 8

// Citations are the clauses that an answer rests on, in the order in which they made it: at most eight, each once. They are a
// value: a copy shares nothing, and == compares them. The zero value cites nothing.
type Citations struct {
	n  uint8
	at [maxCitations]Citation
}

// Add appends a citation unless its clause is cited already. It is false where there are eight already and it adds nothing.
func (c *Citations) Add(cite Citation) bool {
	if c.Has(cite.Clause) {
		return true
	}
	if int(c.n) == maxCitations {
		return false
	}
	c.at[c.n] = cite
	c.n++
	return true
}

// Has reports whether the clause is among the citations.
func (c Citations) Has(id ClauseID) bool {
	for i := range c.n {
		if c.at[i].Clause == id {
			return true
		}
	}
	return false
}

// List gives the citations in their order, in a list of its own.
func (c Citations) List() []Citation { return append([]Citation(nil), c.at[:c.n]...) }

// Equal reports whether c and d cite the same, as == does.
func (c Citations) Equal(d Citations) bool { return c == d }

// String gives the citations in English: "000-109 (read), 000-103".
func (c Citations) String() string { return c.Text(English) }

// Text gives the citations in l, each with its basis unless that is stated: "000-109 (read), 000-103".
func (c Citations) Text(l Lang) string {
	parts := make([]string, 0, c.n)
	for i := range c.n {
		part := string(c.at[i].Clause)
		if b := c.at[i].Basis; b != Stated {
			part += Text{" (" + b.Label(English) + ")", " " + b.Label(Chinese)}.In(l)
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, Text{", ", "、"}.In(l))
}

// Behind gives the text says with the citations behind it: "a finding (000-079 (read))"; says alone where there are none.
func (c Citations) Behind(says string, l Lang) string {
	if c.n == 0 {
		return says
	}
	return says + cited(c.Text(l), l)
}

// Behind gives what is said with the clause behind it: "a finding (000-079)".
func (id ClauseID) Behind(says string, l Lang) string { return says + cited(string(id), l) }

// cited puts clauses into the brackets of the language.
func cited(clauses string, l Lang) string {
	return Text{" (" + clauses + ")", "（" + clauses + "）"}.In(l)
}

// MarshalJSON writes the citations as a list.
func (c Citations) MarshalJSON() ([]byte, error) { return List[Citation](c.at[:c.n]).MarshalJSON() }

// UnmarshalJSON reads what MarshalJSON writes, as strictly as [Decode]: at most eight different clauses.
func (c *Citations) UnmarshalJSON(data []byte) error {
	var list []Citation
	if err := Decode(data, &list); err != nil {
		return err
	}
	var read Citations
	for _, cite := range list {
		read.Add(cite)
	}
	if int(read.n) != len(list) {
		return fmt.Errorf("%d citations; at most %d different clauses", len(list), maxCitations)
	}
	*c = read
	return nil
}
