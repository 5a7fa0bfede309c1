package procurement

import (
	"slices"

	"example.com/logistics"
)

// BookRules say how books and exercise books are ordered (004-086).
type BookRules struct {
	Listed logistics.Need `json:"listed" label:"each title|每种书簿"`
	Copies Copies         `json:"copies" label:"as many copies as are needed|数目正确、不浪费"`
}

// Copies cites the clause by which exactly as many copies are ordered as are needed (004-086).
type Copies struct{ logistics.Rule }

// BookOrder is one order of books.
type BookOrder struct {
	ID    string                   `json:"id"`
	Lines logistics.List[BookLine] `json:"lines"` // at least one
}

// BookLine is one title of an order of books.
type BookLine struct {
	Title   string           `json:"title"`           // no two of an order have one
	Listed  logistics.Answer `json:"listed,omitzero"` // it is on the education committee's list: key "committee-list"
	Ordered int              `json:"ordered"`         // copies, from 1
	Needed  int              `json:"needed"`          // copies that pupils and teachers need, from 0
}

// CheckBooks judges an order of books (004-086): a title that is not on the education committee's list, more or fewer copies
// than are needed. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckBooks(o BookOrder) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	ps.Name("id", o.ID)
	if len(o.Lines) == 0 {
		ps.Add("lines", logistics.CodeAbsent, "no books")
	}
	for i, line := range o.Lines {
		at := logistics.At("lines", i)
		ps.Name(at+".title", line.Title)
		if line.Title != "" && slices.ContainsFunc(o.Lines[:i], func(b BookLine) bool { return b.Title == line.Title }) {
			ps.Add(at+".title", logistics.CodeDuplicate, "%.40q is there twice", line.Title)
		}
		answered(&ps, at+".listed", line.Listed)
		if line.Ordered < 1 {
			ps.Add(at+".ordered", logistics.CodeRange, "%d copies; from 1", line.Ordered)
		}
		if line.Needed < 0 {
			ps.Add(at+".needed", logistics.CodeRange, "%d copies; from 0", line.Needed)
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules := pol.Routes.Books
	for _, line := range o.Lines {
		at := "books " + o.ID + " " + line.Title
		rules.Listed.Check(&report, at, line.Listed)
		Headcount{rules.Copies.Rule, line.Needed}.check(&report, at+".ordered", line.Ordered)
	}
	return report, nil
}

// Shopping says how many go shopping together, and what is booked of it (004-092).
type Shopping struct {
	Persons  logistics.Limit     `json:"persons" label:"persons who go together|同行人数"`
	Accounts logistics.Checklist `json:"accounts" label:"booked|账目"`
}

// What is booked of a trip to a shop (004-092), by the keys of the documented policies.
const (
	AccountIn  = "account-in"  // ShoppingTrip.BookedIn
	AccountOut = "account-out" // ShoppingTrip.BookedOut, once goods were issued
)

// ShoppingTrip is one trip to a shop.
type ShoppingTrip struct {
	ID        string                           `json:"id"`
	Shoppers  logistics.List[logistics.Person] `json:"shoppers"`        // who went
	BookedIn  bool                             `json:"bookedIn"`        // what came in is on the account: key "account-in"
	Issued    logistics.Answer                 `json:"issued,omitzero"` // some of it went out again
	BookedOut bool                             `json:"bookedOut"`       // what went out is on the account: key "account-out"
}

// CheckShopping judges a trip to a shop (004-092): fewer than two persons, goods that came in or went out on no account. The
// error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckShopping(t ShoppingTrip) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	var persons logistics.Persons
	ps.Name("id", t.ID)
	if len(t.Shoppers) == 0 {
		ps.Add("shoppers", logistics.CodeAbsent, "nobody went")
	}
	distinctPersons(&ps, &persons, "shoppers", t.Shoppers)
	answered(&ps, "issued", t.Issued)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules, at := pol.Routes.Shopping, "shopping "+t.ID
	rules.Persons.Check(&report, at+".shoppers", logistics.Count(len(t.Shoppers)))
	rules.Accounts.Check(&report, at, func(key string) logistics.Answer {
		switch {
		case key == AccountIn:
			return logistics.Known(t.BookedIn)
		case t.BookedOut || t.Issued == logistics.No:
			return logistics.Yes
		case t.Issued == logistics.Yes:
			return logistics.No
		}
		return logistics.Unknown
	})
	return report, nil
}
