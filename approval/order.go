package approval

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// OrderRules are the rules for what a purchase order needs before it goes out.
type OrderRules struct {
	Ordinary OrderChain `json:"ordinary" label:"ordinary orders|一般订单"`
	Food     OrderChain `json:"food" label:"orders of food|食品订单"` // orders of the category of [Food]
}

// OrderChain is what an order passes on its way to the supplier: signatures, seal and release.
type OrderChain struct {
	Steps    logistics.Steps        `json:"steps" label:"signatures and seal|签字与印章"`
	Release  logistics.Step         `json:"release" label:"release|发出"`                                      // the act of sending it, after all steps
	Channels logistics.List[string] `json:"channels" label:"sent by|发出方式" list:"any" none:"by any means|不限"` // how it may be sent; empty: by any means
}

// Order is a purchase order. Its By is the buyer who drew it up, and its Marks are the signatures, the seal and the release.
type Order struct {
	logistics.Trail
	Category logistics.Category `json:"category"`
	Channel  string             `json:"channel,omitzero"` // how it was sent, by a word of the policy; absent: nobody says, or it was not sent yet
}

// CheckOrder judges whether a purchase order may go out, or was rightly sent. It finds a signature that is missing, by the wrong
// role, out of order or by one person twice; a seal that is missing or another; a release before all that; and a way of sending
// that is not allowed. An order that is not released yet is no finding. Its price is judged by [Policy.CheckPrice]. The error is
// nil or an [*logistics.InvalidError].
func (pol Policy) CheckOrder(o Order) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	report := pol.judged(o, "order", &ps)
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	chain := pol.orderChain(o.Category)
	_, released := o.Done(chain.Release.Act)
	if !released {
		pardon(&report, "order", chain.Release.Act)
	}
	if len(chain.Channels) > 0 {
		switch {
		case o.Channel == "" && !released: // not chosen yet
		case o.Channel == "":
			report.Open(chain.Release.Clause, "order.channel", logistics.Text{En: "how it was sent", Zh: "发出方式"})
		case !slices.Contains(chain.Channels, o.Channel):
			report.Find(chain.Release.Rule, logistics.Unlisted, "order.channel", logistics.Said(o.Channel), logistics.Said(strings.Join(chain.Channels, " / ")))
		}
	}
	return report, nil
}

func (pol Policy) orderChain(c logistics.Category) OrderChain {
	if c == pol.Price.Food.Category {
		return pol.Order.Food
	}
	return pol.Order.Ordinary
}

func (o Order) asked(pol Policy, ps *logistics.Problems) (logistics.Steps, logistics.Case, []string) {
	o.CheckTrail(ps)
	pol.checkCategory("category", o.Category, o.Category, ps)
	if o.Channel != "" {
		ps.Name("channel", o.Channel)
	}
	chain := pol.orderChain(o.Category)
	return chain.Steps.Then(chain.Release), o.Case(pol.Ladder.Rungs...), o.Names()
}

func (c OrderChain) laws(ps *logistics.Problems, path string) {
	if len(c.Steps) == 0 {
		ps.Add(path+".steps", logistics.CodeAbsent, "no steps: nobody would sign")
	}
	lastLaws(ps, path+".release", c.Release, c.Steps)
	words(ps, path+".channels", c.Channels)
}
