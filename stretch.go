package logistics

import "reflect"

// started are bands that say where each begins.
type started interface{ start(i int) start }

// start is where a band begins.
type start struct {
	from  string // the bound in print
	zero  bool   // from 0 on, the bound included: as low as a figure gets
	above bool   // the bound itself is not included
}

func (b Bands[T]) start(i int) start {
	from, err := AmountOf(b[i].From)
	if err != nil {
		return start{from: "?", above: b[i].Above}
	}
	return start{string(appendAmount(nil, from.units, true)), from.IsZero() && !b[i].Above, b[i].Above}
}

// stretchText says from where to where figures reach; those of what begins at to are no longer among them. any is what
// they are called where neither bound says anything.
func stretchText(from start, to *start, any Text, l Lang) string {
	if to == nil {
		switch {
		case from.zero:
			return any.In(l)
		case from.above:
			return Text{"above " + from.from, "超过 " + from.from}.In(l)
		}
		return Text{"from " + from.from, from.from + "（含）以上"}.In(l)
	}
	if from.zero {
		if to.above {
			return Text{"up to " + to.from, "不超过 " + to.from}.In(l)
		}
		return Text{"below " + to.from, "低于 " + to.from}.In(l)
	}
	first, last := Text{"from " + from.from, from.from + "（含）"}, Text{" to below " + to.from, "至 " + to.from + "（不含）"}
	if from.above {
		first = Text{"above " + from.from, from.from + "（不含）"}
	}
	if to.above {
		last = Text{" to " + to.from, "至 " + to.from + "（含）"}
	}
	return first.In(l) + last.In(l)
}

// bands gives the table of bands: where each reaches, what it asks, its clause. The tag figure names what the bands are
// held against, with its unit. Where it says cumulative, as of gates that are passed one after the other, a band has no end.
func (p *printer) bands(v reflect.Value, bands started, f reflect.StructField) (header []string, rows [][]string) {
	figure, how, named := tagged(f, "figure")
	if !named {
		figure = Text{"figure", "数值"}
	}
	header = []string{figure.In(p.lang)}
	for i := range v.Len() {
		var next *start
		if i+1 < v.Len() && how != "cumulative" {
			e := bands.start(i + 1)
			next = &e
		}
		row := []string{stretchText(bands.start(i), next, Text{"any", "不限"}, p.lang)}
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
