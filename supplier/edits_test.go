package supplier_test

import (
	"fmt"
	"math/big"
	"reflect"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// editor changes one leaf of a policy after the other by one step and puts it back.
type editor struct {
	pol   *supplier.Policy
	visit func(path, step string)
}

// eachEdit visits every policy that is one step away: a number one unit up or down, another side, word, role or clause, a
// row dropped or doubled. Many of them are not valid. take gives a copy of the policy as it stands, with its list of clauses
// as the rows cite them.
func eachEdit(pol supplier.Policy, visit func(path, step string, take func() supplier.Policy)) {
	own := logistics.Clone(pol)
	e := editor{pol: &own, visit: func(path, step string) {
		visit(path, step, func() supplier.Policy { return recite(logistics.Clone(own)) })
	}}
	e.value(reflect.ValueOf(&own).Elem(), "")
	// One weight alone never fits.
	weights := []*decimal.Decimal{&own.Grading.Items.Date.Weight, &own.Grading.Items.Quantity.Weight, &own.Grading.Items.Quality.Weight, &own.Grading.Items.Service.Weight}
	for i, weight := range weights {
		next, a, b := weights[(i+1)%4], *weight, *weights[(i+1)%4]
		*weight, *next = a.Add(decimal.New(1, -4)), b.Sub(decimal.New(1, -4))
		e.visit("grading.items", fmt.Sprint("weight ", i+1, " up"))
		if *weight, *next = (decimal.Decimal{}), a.Add(b); a.IsPositive() {
			e.visit("grading.items", fmt.Sprint("weight ", i+1, " to the next"))
		}
		*weight, *next = a, b
	}
	dimensions := own.Services.Evaluation.Dimensions
	for i := range dimensions {
		d, next := &dimensions[i], &dimensions[(i+1)%len(dimensions)]
		a, b := d.Weight, next.Weight
		d.Weight, next.Weight = a.Add(decimal.New(1, -4)), b.Sub(decimal.New(1, -4))
		e.visit("services.evaluation.dimensions", fmt.Sprint("weight ", i+1, " up"))
		d.Weight, next.Weight = a, b
	}
}

// recite lists the clauses that the rows cite and no other.
func recite(pol supplier.Policy) supplier.Policy {
	cited := map[logistics.ClauseID]bool{}
	for _, rule := range logistics.Rules(pol) {
		cited[rule.Clause] = true
		if _, ok := pol.Clauses.Find(rule.Clause); !ok {
			title := logistics.Text{En: "own", Zh: "自定"}
			pol.Clauses = append(pol.Clauses, logistics.Clause{ID: rule.Clause, Title: title, Basis: logistics.Stated})
		}
	}
	pol.Clauses = slices.DeleteFunc(pol.Clauses, func(c logistics.Clause) bool { return !cited[c.ID] })
	return pol
}

func (e editor) value(v reflect.Value, path string) {
	switch x := v.Addr().Interface().(type) {
	case *logistics.Clauses:
		e.clauses(*x)
	case *logistics.Rule:
		e.rule(x, path)
	case *logistics.Limit:
		e.rule(&x.Rule, path)
		e.limit(x, path)
	case *decimal.Decimal:
		e.try(path, x, x.Add(decimal.New(1, -4)), x.Sub(decimal.New(1, -4)))
	case *logistics.Span:
		e.try(path, x, logistics.MustSpan("1h"), logistics.MustSpan("1d"), logistics.Span{})
	case *logistics.Every:
		e.try(path, x, logistics.MustEvery("weekly fri"), logistics.MustEvery("quarterly"), logistics.Every{})
	case *logistics.DayMove:
		e.try(path, x, logistics.Stays, logistics.Earlier, logistics.Later)
	case *supplier.Aspect:
		e.try(path, x, supplier.ByQualification, supplier.ByQuality, supplier.ByPrice, supplier.ByService)
	case *supplier.Change:
		e.try(path, x, supplier.Less, supplier.Unchanged, supplier.More)
	case *supplier.Grade:
		e.try(path, x, supplier.Poor, supplier.Fair, supplier.Good, supplier.Excellent)
	case *int:
		e.try(path, x, *x+1, *x-1)
	case *bool:
		e.try(path, x, !*x)
	default:
		switch v.Kind() {
		case reflect.Uint8: // a word of an enumeration
			was := v.Uint()
			for word := range uint64(6) {
				if v.SetUint(word); word != was {
					e.visit(path, fmt.Sprint("to ", word))
				}
			}
			v.SetUint(was)
		case reflect.String:
			was := v.String()
			v.SetString(was + "x")
			e.visit(path, "another word")
			v.SetString(was)
		case reflect.Slice:
			e.list(v, path)
		case reflect.Struct:
			for i := range v.NumField() {
				f := v.Type().Field(i)
				name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
				e.value(v.Field(i), logistics.Join(path, name))
			}
		}
	}
}

// try sets a leaf to each value and back; what it is already is left out.
func (e editor) try(path string, leaf any, values ...any) {
	v := reflect.ValueOf(leaf).Elem()
	was := reflect.ValueOf(v.Interface())
	for _, value := range values {
		if fmt.Sprint(value) != fmt.Sprint(was.Interface()) {
			v.Set(reflect.ValueOf(value))
			e.visit(path, fmt.Sprint("to ", value))
		}
	}
	v.Set(was)
}

func (e editor) rule(r *logistics.Rule, path string) {
	e.try(logistics.Join(path, "clause"), &r.Clause, logistics.ClauseID("X-1"), e.pol.Clauses[0].ID)
	e.try(logistics.Join(path, "force"), &r.Force, logistics.Must, logistics.Should)
}

func (e editor) limit(l *logistics.Limit, path string) {
	was := *l
	for side := logistics.NoSide; side <= logistics.Above; side++ {
		l.Side = side
		switch {
		case side == logistics.NoSide:
			l.Bound = logistics.Measure{}
		case was.Bound.IsZero():
			l.Bound = logistics.Share(20, 100)
		default:
			l.Bound = was.Bound
		}
		if *l != was {
			e.visit(logistics.Join(path, "side"), "to "+side.String())
		}
	}
	*l = was
	for _, by := range []int{-1, 1} {
		if l.Bound = oneUnit(was.Bound, by); !l.Bound.IsZero() {
			e.visit(logistics.Join(path, "bound"), "to "+l.Bound.String())
		}
	}
	*l = was
}

// oneUnit moves a count by one, and a share by one ten-thousandth of its own unit.
func oneUnit(m logistics.Measure, by int) logistics.Measure {
	switch r := m.Rat(); {
	case m.Kind() == logistics.CountKind:
		return logistics.Count(int(r.Num().Int64()) + by)
	case m.Kind() == logistics.ShareKind:
		return logistics.Share(int(r.Num().Int64())*10_000+by, int(r.Denom().Int64())*10_000)
	case m.Kind() == logistics.YuanKind:
		a, _ := m.Amount()
		moved, _ := logistics.AmountOf(a.Decimal().Add(decimal.New(int64(by), -4)))
		return logistics.Yuan(moved)
	}
	return logistics.Measure{}
}

// list drops and doubles every row, then goes into each.
func (e editor) list(v reflect.Value, path string) {
	was := reflect.ValueOf(v.Interface())
	for i := range was.Len() {
		at := logistics.At(path, i)
		v.Set(reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, was.Len()), was.Slice(0, i)), was.Slice(i+1, was.Len())))
		e.visit(at, "dropped")
		double := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, was.Len()+1), was)
		v.Set(reflect.Append(double, was.Index(i)))
		renamed(v.Index(was.Len()))
		e.visit(at, "doubled")
		v.Set(was)
		e.value(v.Index(i), at)
	}
}

// renamed gives the double of a word another name, for nothing is there twice.
func renamed(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *logistics.Role:
		*x += "-2"
	case *supplier.Topic:
		*x += "-2"
	case *logistics.Need:
		x.Key += "-2"
	case *logistics.Duty:
		x.What += "-2"
	case *supplier.Windowed:
		x.Category += "-2"
	case *string:
		*x += "-2"
	default:
		// A row of another section goes by its first word.
		switch v.Kind() {
		case reflect.String:
			v.SetString(v.String() + "-2")
		case reflect.Struct:
			for i := range v.NumField() {
				if f := v.Field(i); f.Kind() == reflect.String {
					f.SetString(f.String() + "-2")
					return
				} else if f.Type() != reflect.TypeFor[logistics.Rule]() && f.Kind() == reflect.Struct {
					renamed(f)
					return
				}
			}
		}
	}
}

func (e editor) clauses(cs logistics.Clauses) {
	for i := range cs {
		c, was, at := &cs[i], cs[i], logistics.At("clauses", i)
		c.Note = logistics.Text{En: "a note", Zh: "注"}
		e.visit(at+".note", "another")
		e.try(at+".basis", &c.Basis, logistics.Stated, logistics.Read, logistics.Assumed)
		*c = was
		c.Title.En += "x"
		e.visit(at+".title", "another")
		*c = was
		c.SameAs = []logistics.ClauseID{"Y-1"}
		e.visit(at+".sameAs", "one more")
		*c = was
	}
}

// drawEdit gives a valid policy one step away, or a few.
func drawEdit(t *rapid.T, pol supplier.Policy, steps int) supplier.Policy {
	n := 0
	eachEdit(pol, func(string, string, func() supplier.Policy) { n++ })
	for range steps {
		at := rapid.IntRange(0, n-1).Draw(t, "edit")
		i, found := 0, pol
		eachEdit(pol, func(_, _ string, take func() supplier.Policy) {
			if i == at {
				found = take()
			}
			i++
		})
		if logistics.Validate(found) == nil {
			pol = found
		}
	}
	return drawStride(t, pol)
}

// drawStride changes what single steps hardly move.
func drawStride(t *rapid.T, pol supplier.Policy) supplier.Policy {
	far := logistics.Clone(pol)
	switch rapid.IntRange(0, 7).Draw(t, "stride") {
	case 0:
		far.Disqualification.Recurrence.Within.Months = rapid.SampledFrom([]int{1, 2, 6, 120}).Draw(t, "months")
	case 1:
		cuts := []string{"40", "60.0001", "79.9999", "80"}
		far.Grading.Grades[min(rapid.IntRange(1, 3).Draw(t, "grade"), len(far.Grading.Grades)-1)].From = figure(rapid.SampledFrom(cuts).Draw(t, "cut"))
	case 2:
		side := rapid.SampledFrom([]logistics.Side{logistics.Below, logistics.AtMost}).Draw(t, "side")
		bound := rapid.SampledFrom([]logistics.Measure{logistics.Count(2), logistics.Count(3), logistics.Count(5)}).Draw(t, "bound")
		d := &far.Disqualification
		limits := []*logistics.Limit{&d.Late, &d.Overweight.Lines, &d.Recurrence.Reports, &d.Other.Cases, &d.Fraud}
		l := rapid.SampledFrom(limits).Draw(t, "limit")
		l.Side, l.Bound = side, bound
	case 3:
		d := &far.Disqualification
		l := rapid.SampledFrom([]*logistics.Limit{&d.Price, &d.Specification, &d.Overweight.Tolerance}).Draw(t, "limit")
		l.Side, l.Bound = logistics.AtMost, rapid.SampledFrom([]logistics.Measure{logistics.Share(1, 10), logistics.Share(15, 100), logistics.Share(0, 1)}).Draw(t, "share")
	case 4:
		far.Grading.Met.Side, far.Grading.Met.Bound = logistics.AtLeast, logistics.Share(rapid.IntRange(0, 10).Draw(t, "met"), 10)
	}
	if logistics.Validate(far) != nil {
		return pol
	}
	return far
}

// nearest gives the highest score of four decimals that is not above r.
func nearest(r *big.Rat) decimal.Decimal {
	n := new(big.Rat).Mul(r, big.NewRat(10_000, 1))
	return decimal.NewFromBigInt(new(big.Int).Div(n.Num(), n.Denom()), -4)
}
