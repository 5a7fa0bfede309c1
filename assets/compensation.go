package assets

import (
	"slices"

	"example.com/logistics"
)

// Compensation says what follows from the loss of a thing or damage to it, by its cause, who pays, and at which price.
type Compensation struct {
	Handling logistics.Steps           `json:"handling" label:"every loss and damage, each step after the one before|短缺毁损处理（依次办理）"`
	Causes   logistics.List[Outcome]   `json:"causes" label:"by cause|按原因处理"`
	Liable   logistics.List[Liability] `json:"liable" label:"who answers for it: the first who is known|责任人：依次取首位已知者"`
	Price    Price                     `json:"price" label:"at the price|照价"`
	Penalty  logistics.Limit           `json:"penalty" label:"penalty|处罚额"` // in yuan; no number: not checked
}

// Outcome says what follows from one cause of loss: a payment, a report for repair, a penalty.
type Outcome struct {
	logistics.Rule
	Cause   string `json:"cause" label:"cause|原因"`
	Pay     bool   `json:"pay" label:"who is liable pays|责任人赔偿"`
	Repair  bool   `json:"repair" label:"reported for repair|报修"`
	Penalty bool   `json:"penalty" label:"penalty|处罚"`
}

// Liability says who answers for a loss by some causes. Of several rows the first whose person is known counts.
type Liability struct {
	logistics.Rule
	Who     string                 `json:"who" label:"who|责任人"`
	For     logistics.List[string] `json:"for" label:"for|适用原因"`
	AtPrice bool                   `json:"atPrice" label:"pays the whole price|全额照价赔偿"` // also where the cause asks for no payment, and without regard to a repair
}

// Price says which price is the most that is paid.
type Price struct {
	logistics.Rule
	Basis PriceBasis `json:"basis" label:"price|价格"`
}

// The causes, as a [LossFile] names them, who may be liable, as a [CompensationDecision] names it, and the steps of handling, as the Marks
// of a LossFile name them.
const (
	CauseLost    = "lost"
	CauseDamaged = "damaged"
	CauseStolen  = "stolen"
	CauseWear    = "wear" // worn out by use

	LiableDamager   = "damager"       // who did it: damaged, lost or stole the thing
	LiableGuard     = "guard-on-duty" // who was on duty when it happened
	LiableCustodian = "custodian"     // who keeps the thing

	ActCause          = "cause-found"          // the cause is found out
	ActResponsibility = "responsibility-fixed" // who answers for it is established
	ActOpinion        = "written-opinion"      // there is a written opinion on the handling
)

func (c Compensation) laws(ps *logistics.Problems) {
	const path = "compensation"
	ps.Chained(path+".handling", c.Handling)
	if len(c.Causes) == 0 {
		ps.Add(path+".causes", logistics.CodeAbsent, "nothing follows from anything")
	}
	causes := map[string]bool{}
	for i, o := range c.Causes {
		at := logistics.At(path+".causes", i)
		numbered(ps, causes, at+".cause", o.Cause)
	}
	answers := map[string]bool{} // a person and a cause, each in one row
	for i, l := range c.Liable {
		at := logistics.At(path+".liable", i)
		ps.Name(at+".who", l.Who)
		if !slices.Contains([]string{LiableDamager, LiableGuard, LiableCustodian}, l.Who) {
			ps.Add(at+".who", logistics.CodeUnknown, "of %.40q the facts say nothing", l.Who)
		}
		logistics.EachOnce(ps, at+".for", l.For)
		for j, cause := range l.For {
			if !causes[cause] {
				ps.Add(logistics.At(at+".for", j), logistics.CodeUnknown, "%.40q is no cause of this policy", cause)
			}
			if key := l.Who + "\n" + cause; answers[key] {
				ps.Add(at+".who", logistics.CodeDuplicate, "%.40q answers for %.40q already", l.Who, cause)
			} else {
				answers[key] = true
			}
		}
	}
	ps.Bounded(path+".penalty", c.Penalty, logistics.YuanKind, slices.Concat(logistics.CeilingSides(), logistics.FloorSides())...)
}

// outcome gives what follows from a cause.
func (c Compensation) outcome(cause string) Outcome {
	i := slices.IndexFunc(c.Causes, func(o Outcome) bool { return o.Cause == cause })
	if i < 0 {
		return Outcome{}
	}
	return c.Causes[i]
}

// atPrice reports whether somebody may have to pay the price for a cause, whatever follows from it.
func (c Compensation) atPrice(cause string) bool {
	return slices.ContainsFunc(c.Liable, func(l Liability) bool { return l.AtPrice && slices.Contains(l.For, cause) })
}

// liable gives the first who answers for a cause and is known; asked says that somebody answers for it at all.
func (c Compensation) liable(f LossFile) (row Liability, who logistics.Person, asked bool) {
	for _, l := range c.Liable {
		if !slices.Contains(l.For, f.Cause) {
			continue
		}
		if who := f.person(l.Who); who != "" {
			return l, who, true
		}
		asked = true
	}
	return Liability{}, "", asked
}
