package assets

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"example.com/logistics"
)

// Register says what the register must have of every thing, how things come onto it, and what papers are kept.
type Register struct {
	Administrator logistics.Need      `json:"administrator" label:"the site|本单位"`
	Entry         logistics.Checklist `json:"entry" label:"each thing|每件资产"`
	Additions     Additions           `json:"additions" label:"additions|增加"`
	Flow          logistics.Steps     `json:"flow" label:"from the store to the return, each after the one before|入库至归还（依次办理）"`
	OffSite       OffSite             `json:"offSite" label:"what left the site|外流财产"`
	Warranty      Warranty            `json:"warranty" label:"warranty papers|保修凭证"`
}

// What the register needs, as facts carry it.
const (
	keyAdministrator = "administrator"
	keyEntry         = "entry"
	keyClass         = "classified"
	keyQuantity      = "quantity"
	keyPrice         = "price"
	keyDepartment    = "responsible-department"
	keyKeeper        = "keeper"
)

func (g Register) laws(ps *logistics.Problems) {
	const path = "register"
	keyLaw(ps, path+".administrator", g.Administrator, keyAdministrator)
	keysLaw(ps, path+".entry", g.Entry, keyEntry, keyClass, keyQuantity, keyPrice)
	g.Additions.laws(ps, path+".additions")
	ps.Chained(path+".flow", g.Flow)
	g.OffSite.laws(ps, path+".offSite")
	g.Warranty.laws(ps, path+".warranty")
}

// RegisterEntry is a thing, or a lot of things that are alike, as the register has it.
type RegisterEntry struct {
	Tag             string           `json:"tag"`                      // its number, which is on the thing itself; each once
	Entered         bool             `json:"entered"`                  // there is an account card or an entry in a register book (000-185): key "entry"
	Class           string           `json:"class,omitzero"`           // its class in the site's list: key "classified"; absent: not classified
	Quantity        int              `json:"quantity"`                 // pieces (004-059): key "quantity"; 0: not given
	Price           *decimal.Decimal `json:"price,omitempty"`          // yuan for one piece (004-059): key "price"; absent: not given
	Department      string           `json:"department"`               // the department that answers for it (003-028): key "responsible-department"; empty: none
	Keeper          logistics.Person `json:"keeper"`                   // the person who answers for it (003-028): key "keeper"; empty: nobody
	Room            string           `json:"room,omitzero"`            // where it is; absent: in no room
	Unit            string           `json:"unit,omitzero"`            // the unit that has it in custody, such as UnitClass (004-027); absent: none
	OtherUnitReason string           `json:"otherUnitReason,omitzero"` // why a unit has it that the policy does not name; absent: no reason is on record
}

// RegisterFile is the register of a site, to be judged.
type RegisterFile struct {
	Administrator logistics.Person              `json:"administrator"` // who is appointed fixed-asset administrator (004-101); empty: nobody
	Entries       logistics.List[RegisterEntry] `json:"entries"`       // in any order
}

// CheckRegister judges the register of a site. Somebody is appointed to keep it (004-101). Each thing has its entry and class (000-185),
// quantity and price (004-059), and a department and a person who answer for it (003-028). A unit that has it in custody is one of the
// policy's, or there is a reason (004-027). All things of a room have one keeper, but for those that pupils answer for themselves
// (002-031). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckRegister(f RegisterFile) (logistics.Report, error) {
	return pol.report(f.check, func(r *logistics.Report, _ *logistics.Problems) {
		pol.Register.Administrator.Check(r, "site", logistics.Known(f.Administrator != ""))
		entries := slices.SortedFunc(slices.Values(f.Entries), func(a, b RegisterEntry) int { return cmp.Compare(a.Tag, b.Tag) })
		for _, e := range entries {
			pol.Register.Entry.Check(r, "asset "+e.Tag, e.has)
		}
		for _, e := range entries {
			pol.Custody.Named.Check(r, "asset "+e.Tag, e.has)
			pol.Custody.Units.checkUnit(r, e)
		}
		pol.Custody.Room.check(r, entries)
	})
}

func (f RegisterFile) check(ps *logistics.Problems) {
	var persons logistics.Persons
	person := func(path string, p logistics.Person) {
		if p != "" {
			ps.Name(path, string(p))
		}
		persons.Add(ps, path, p)
	}
	person("administrator", f.Administrator)
	seen := map[string]bool{}
	var tags, rooms logistics.Spellings
	for i, e := range f.Entries {
		at := logistics.At("entries", i)
		numbered(ps, seen, at+".tag", e.Tag)
		tags.Add(ps, at+".tag", e.Tag)
		rooms.Add(ps, at+".room", e.Room)
		pieces(ps, at+".quantity", e.Quantity)
		if e.Price != nil {
			ps.Amount(at+".price", *e.Price)
		}
		for _, name := range []struct{ key, name string }{
			{"class", e.Class}, {"department", e.Department}, {"room", e.Room}, {"unit", e.Unit}, {"otherUnitReason", e.OtherUnitReason},
		} {
			if name.name != "" {
				ps.Name(at+"."+name.key, name.name)
			}
		}
		person(at+".keeper", e.Keeper)
	}
}

func (e RegisterEntry) has(key string) logistics.Answer {
	switch key {
	case keyEntry:
		return logistics.Known(e.Entered)
	case keyClass:
		return logistics.Known(e.Class != "")
	case keyQuantity:
		return logistics.Known(e.Quantity > 0)
	case keyPrice:
		return logistics.Known(e.Price != nil)
	case keyDepartment:
		return logistics.Known(e.Department != "")
	case keyKeeper:
		return logistics.Known(e.Keeper != "")
	}
	return logistics.Unknown
}
