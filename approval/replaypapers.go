package approval

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// papers gives the papers of a case, by the name of their field.
func (c Past) papers() map[string]SignOff {
	papers := map[string]SignOff{}
	if c.Requisition != nil {
		papers["requisition"] = *c.Requisition
	}
	if c.Order != nil {
		papers["order"] = *c.Order
	}
	if c.Document != nil {
		papers["document"] = *c.Document
	}
	if c.Outgoing != nil {
		papers["outgoing"] = *c.Outgoing
	}
	if c.Matter != nil {
		papers["matter"] = *c.Matter
	}
	if c.Large != nil {
		papers["large"] = *c.Large
	}
	if c.Permission != nil {
		papers["permission"] = *c.Permission
	}
	return papers
}

// paper puts a paper to both editions: every row that it is held against and that the editions have otherwise.
func (r replay) paper(paper SignOff) ([]logistics.Trial, error) {
	errOld, errNew := r.old.problems(paper), r.new.problems(paper)
	var rows asked
	if question, known := r.known(paper); !known {
		// What only one edition knows is refused by the other; what else the one finds wrong counts.
		if errOld != nil && errNew != nil {
			return nil, both(errOld, errNew)
		}
		rows = asked{{question: question}}
		return rows.trials(r.shifts, logistics.Amount{}), nil
	}
	if err := both(errOld, errNew); err != nil {
		return nil, err
	}
	var amount logistics.Amount
	switch p := paper.(type) {
	case Requisition:
		amount, _ = logistics.AmountOf(p.Total)
		rows.requisition(r, p, logistics.Yuan(amount))
	case Order:
		question := "order.ordinary"
		was, is := r.old.orderChain(p.Category), r.new.orderChain(p.Category)
		if p.Category == r.old.Price.Food.Category {
			question = "order.food"
		}
		if r.old.Price.Food.Category == r.new.Price.Food.Category {
			rows.acts(question+".steps", was.Steps, is.Steps)
			rows.acts(question+".release", logistics.Steps{was.Release}, logistics.Steps{is.Release})
			rows = append(rows, row{question: question + ".channels"})
		}
	case Document:
		rows.document(r, p)
	case OutgoingDocument:
		was, is := r.old.Outgoing, r.new.Outgoing
		rows.acts("outgoing.steps", was.Steps, is.Steps)
		rows = append(rows, row{question: "outgoing.departments"}, row{question: "outgoing.number"})
		for _, entry := range slices.Concat(was.Entries, is.Entries) {
			rows.need("outgoing.entries."+entry.Key, sofar(slices.Contains(p.Entries, entry.Key), p.Closed))
		}
		rows.need("outgoing.filing", sofar(p.Filed, p.Closed))
	case Matter:
		rows.need("followUp.owner", logistics.Known(p.Owner != ""))
		rows.need("followUp.due", logistics.Known(!p.Due.IsZero()))
		rows.acts("followUp.steps", r.old.FollowUp.Steps, r.new.FollowUp.Steps)
	case LargePurchase:
		was, is := r.old.Large, r.new.Large
		for _, item := range p.Items {
			rows = append(rows,
				row{question: "large.valuable", figure: price(item)}, row{question: "large.bulk", figure: pieces(item)},
				row{question: "large.size", figure: price(item)}, row{question: "large.batch", figure: pieces(item)},
			)
		}
		for _, name := range []string{"administration.by", "administration.route", "catalogue.route"} {
			rows = append(rows, row{question: "large." + name})
		}
		rows.acts("large", logistics.Steps{was.Approval, was.Collective}, logistics.Steps{is.Approval, is.Collective})
		rows = append(rows, row{question: "large.quorum", figure: p.members()})
	case Permission:
		question := "permits." + p.Kind
		was, _ := r.old.permit(p.Kind)
		is, _ := r.new.permit(p.Kind)
		rows = append(rows, row{question: question})
		rows.acts(question+".steps", was.Steps, is.Steps)
	}
	return rows.trials(r.shifts, amount), nil
}

// problems gives the problems that the policy, which is valid, has with a paper.
func (pol Policy) problems(paper SignOff) error {
	var ps logistics.Problems
	pol.judged(paper, "", &ps)
	return ps.Err()
}

// known reports whether both editions know a paper of this kind, or neither does; else which question tells of it.
func (r replay) known(paper SignOff) (question string, known bool) {
	switch p := paper.(type) {
	case Document:
		_, was := r.old.Incoming.form(p.Form)
		_, is := r.new.Incoming.form(p.Form)
		if was != is {
			return "incoming.forms." + p.Form, false
		}
		was, is = slices.Contains(r.old.Incoming.Carriers.Words, p.Carrier), slices.Contains(r.new.Incoming.Carriers.Words, p.Carrier)
		return "incoming.carriers", was == is
	case Permission:
		_, was := r.old.permit(p.Kind)
		_, is := r.new.permit(p.Kind)
		return "permits." + p.Kind, was == is
	}
	return "", true
}

// acts asks about every act of either.
func (a *asked) acts(question string, old, new logistics.Steps) {
	for _, step := range slices.Concat(old, new) {
		*a = append(*a, row{question: logistics.Join(question, step.Act)})
	}
}

func (a *asked) requisition(r replay, p Requisition, total logistics.Measure) {
	was, is := r.old.Requisition, r.new.Requisition
	a.acts("requisition.steps", was.Steps, is.Steps)
	*a = append(*a, row{question: "requisition.authority", figure: total})
	if slices.Contains(was.Steps[0].By, p.Role) || slices.Contains(is.Steps[0].By, p.Role) {
		*a = append(*a, row{question: "requisition.superior"})
	}
}

func (a *asked) document(r replay, p Document) {
	was, _ := r.old.Incoming.form(p.Form)
	is, _ := r.new.Incoming.form(p.Form)
	question := "incoming.forms." + p.Form
	if p.refused(was) && p.refused(is) {
		a.need("incoming.return", p.returned())
		return
	}
	a.acts(question+".sign", was.Sign, is.Sign)
	for _, d := range slices.Concat(was.Goes, is.Goes) {
		*a = append(*a, row{question: question + ".goes." + d.To})
	}
	*a = append(*a, row{question: question + ".circulates"}, row{question: question + ".paid"})
	if !was.Circulates || !is.Circulates {
		return
	}
	for _, copies := range slices.Concat(r.old.Incoming.Copies, r.new.Incoming.Copies) {
		for _, h := range p.Holders {
			if h.Role == copies.To {
				*a = append(*a, row{question: "incoming.copies." + string(copies.To), figure: logistics.Count(h.Copies)})
			}
		}
	}
	for _, n := range slices.Concat(r.old.Incoming.Filing, r.new.Incoming.Filing) {
		a.need("incoming.filing."+n.Key, sofar(slices.Contains(p.Filed, n.Key), p.Closed))
	}
}

// fields are the names of what a case may be.
func fields() string {
	return strings.Join([]string{
		"purchase", "priceFile", "payment", "paymentFile", "requisition", "order", "document", "outgoing", "matter", "large", "permission",
	}, ", ")
}
