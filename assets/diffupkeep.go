package assets

import (
	"slices"

	"example.com/logistics"
)

func (c *comparison) upkeep(old, new Upkeep) {
	const path = "upkeep"
	c.Need(path+".replacement", old.Replacement, new.Replacement)
	c.Duty(path+".airConditioners", old.AirConditioners, new.AirConditioners)
	c.Need(path+".remotes", old.Remotes, new.Remotes)
	c.Duty(path+".computers", old.Computers, new.Computers)
	c.Duty(path+".audioVisual", old.AudioVisual, new.AudioVisual)
	c.Duty(path+".power", old.Power, new.Power)
}

func (c *comparison) dormitory(old, new Dormitory) {
	const path = "dormitory"
	c.Need(path+".mixed", old.Mixed, new.Mixed)
	c.Need(path+".office", old.Office, new.Office)
	c.Rule(path+".post", logistics.Text{En: "each zone has exactly one post", Zh: "每片区恰有一岗"}, old.Post.Rule, new.Post.Rule)
	c.Checklist(path+".rules", old.Rules, new.Rules)
}

// life compares the moves of a thing's life; a state from which a move may come is one more way to be in order.
func (c *comparison) life(old, new Life) {
	const path = "life"
	start := func(lf Life) logistics.Term { return logistics.Says(words([]string{lf.Start}, comma())) }
	c.Term(path+".start", start(old), start(new), logistics.Incomparable)
	logistics.EachNamed(old.Moves, new.Moves, func(m Move) string { return m.Name + "." + m.To }, func(name string, was, is *Move) {
		var rows [2][]Move
		for i, lf := range []Life{old, new} {
			for _, m := range lf.Moves {
				if m.Name+"."+m.To == name {
					rows[i] = append(rows[i], m)
				}
			}
		}
		if slices.EqualFunc(rows[0], rows[1], func(a, b Move) bool { return c.alike(a.Rule, b.Rule) && slices.Equal(a.From, b.From) }) {
			return
		}
		a, b := c.moves(c.Old, rows[0]), c.moves(c.New, rows[1])
		d := logistics.Fewer(froms(rows[0]), froms(rows[1]))
		if was != nil && is != nil {
			d = d.And(logistics.Binding(was.Force, is.Force))
		}
		c.Term(path+".moves."+name, a, b, d)
	})
}

func froms(rows []Move) (all []string) {
	for _, m := range rows {
		all = append(all, m.From...)
	}
	return all
}

// moves is the term of the rows by which a move leads to a state.
func (c *comparison) moves(cs logistics.Clauses, rows []Move) logistics.Term {
	if len(rows) == 0 {
		return logistics.Says(logistics.Text{En: "no such move", Zh: "无此变动"})
	}
	var says logistics.Text
	var cites []logistics.Citation
	for i, m := range rows {
		from := words(m.From, logistics.Text{En: " or ", Zh: "或"})
		if i > 0 {
			says = logistics.Text{En: says.En + "; ", Zh: says.Zh + "；"}
		}
		says = logistics.Text{En: says.En + "from " + from.En + m.Force.Mark(logistics.English), Zh: says.Zh + "由" + from.Zh + m.Force.Mark(logistics.Chinese)}
		cites = append(cites, cs.Citation(m.Clause))
	}
	return logistics.Says(says, cites...)
}
