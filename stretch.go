package logistics

import "reflect"

// edged are bands that say where each begins.
type edged interface{ edge(i int) edge }

// edge is where a band begins.
type edge struct {
	from  string // the bound in print
	zero  bool   // from 0 on, the bound included: as low as a figure gets
	above bool   // the bound itself is not included
}

func (b Bands[T]) edge(i int) edge {
	from, err := AmountOf(b[i].From)
	if err != nil {
		return edge{from: "?", above: b[i].Above}
	}
	return edge{string(appendAmount(nil, from.units, true)), from.IsZero() && !b[i].Above, b[i].Above}
}

// stretch says from where to where a band reaches. The band after it, if there is one, begins where it ends.
func (p *printer) stretch(from edge, to *edge) string {
	switch {
	case from.zero && to == nil:
		return p.say("any", "不限")
	case from.zero && to.above:
		return p.say("up to "+to.from, "不超过 "+to.from)
	case from.zero:
		return p.say("below "+to.from, "低于 "+to.from)
	case to == nil && from.above:
		return p.say("above "+from.from, "高于 "+from.from)
	case to == nil:
		return p.say("from "+from.from, from.from+"（含）以上")
	}
	start := p.say("from "+from.from, from.from+"（含）")
	if from.above {
		start = p.say("above "+from.from, from.from+"（不含）")
	}
	if to.above {
		return start + p.say(" to "+to.from, "至 "+to.from+"（含）")
	}
	return start + p.say(" to below "+to.from, "至 "+to.from+"（不含）")
}

// bands gives the table of bands: where each reaches, what it asks, its clause. The tag figure names what the bands are
// held against, with its unit. Where it says cumulative, as of gates that are passed one after the other, a band has no end.
func (p *printer) bands(v reflect.Value, bands edged, f reflect.StructField) (header []string, rows [][]string) {
	figure, how, named := tagged(f, "figure")
	if !named {
		figure = Text{"figure", "数值"}
	}
	header = []string{figure.In(p.lang)}
	for i := range v.Len() {
		var next *edge
		if i+1 < v.Len() && how != "cumulative" {
			e := bands.edge(i + 1)
			next = &e
		}
		row := []string{p.stretch(bands.edge(i), next)}
		then, _ := v.Type().Elem().FieldByName("Then")
		answer := v.Index(i).FieldByIndex(then.Index)
		cells := []cell{{label: p.label(f), text: p.text(answer, then)}}
		if !plain(answer) && answer.Kind() == reflect.Struct {
			cells = p.cells(answer)
		}
		for _, c := range cells {
			row = append(row, c.text)
			if i == 0 {
				header = append(header, c.label)
			}
		}
		rows = append(rows, append(row, p.cite(v.Index(i))))
	}
	return append(header, p.clauseLabel()), rows
}
