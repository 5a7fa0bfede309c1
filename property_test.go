package logistics_test

import (
	"encoding/json"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"
	"pgregory.net/rapid"

	"example.com/logistics"
)

// The interesting units of 0.0001: nothing, the bounds of the tiers and of every amount, and what makes 64 bits overflow.
var interesting = []uint64{0, 1, 9_999, 10_000, 50_000_000, 100_000_000, 1 << 32, 1<<63 - 1, 1 << 63, 9_999_999_999_999_999_999}

// units draws an amount's units, first the interesting ones, one below and one above.
func units() *rapid.Generator[uint64] {
	return rapid.Custom(func(t *rapid.T) uint64 {
		if rapid.IntRange(0, 3).Draw(t, "free") == 0 {
			return rapid.Uint64Range(0, 9_999_999_999_999_999_999).Draw(t, "units")
		}
		u := rapid.SampledFrom(interesting).Draw(t, "near")
		switch off := rapid.IntRange(-1, 1).Draw(t, "off"); {
		case off < 0 && u > 0:
			return u - 1
		case off > 0 && u < 9_999_999_999_999_999_999:
			return u + 1
		}
		return u
	})
}

func decimalOf(units uint64) decimal.Decimal {
	return decimal.NewFromBigInt(new(big.Int).SetUint64(units), -4)
}

func amounts() *rapid.Generator[logistics.Amount] {
	return rapid.Map(units(), func(u uint64) logistics.Amount {
		a, err := logistics.AmountOf(decimalOf(u))
		if err != nil {
			panic(err)
		}
		return a
	})
}

// ratOf is the slow way to an amount's value.
func ratOf(a logistics.Amount) *big.Rat { return logistics.Yuan(a).Rat() }

var tenTo15 = new(big.Rat).SetInt64(1_000_000_000_000_000)

func TestAmountIsExact(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		u := units().Draw(t, "units")
		a, err := logistics.AmountOf(decimalOf(u))
		if err != nil {
			t.Fatalf("%d units: %v", u, err)
		}
		want := new(big.Rat).SetFrac(new(big.Int).SetUint64(u), big.NewInt(10_000))
		if ratOf(a).Cmp(want) != 0 || a.Decimal().Rat().Cmp(want) != 0 {
			t.Errorf("%s is not %s", a, want)
		}
		text, ok := new(big.Rat).SetString(a.String())
		if !ok || text.Cmp(want) != 0 || strings.Contains(a.String(), ".") && strings.HasSuffix(a.String(), "0") {
			t.Errorf("%s is not the shortest text of %s", a, want)
		}
		back, err := logistics.ParseAmount(a.String())
		if err != nil || back != a {
			t.Errorf("%s is read as %s, %v", a, back, err)
		}
	})
}

// guardOracle says slowly what the guard does with coefficient × 10^exponent.
func guardOracle(coefficient *big.Int, exponent int) error {
	if coefficient.Sign() < 0 {
		return logistics.ErrNegative
	}
	if exponent < -18 {
		return logistics.ErrTooFine
	}
	value := new(big.Rat).SetInt(coefficient)
	ten := big.NewRat(10, 1)
	for range max(exponent, 0) {
		value.Mul(value, ten)
	}
	for range max(-exponent, 0) {
		value.Quo(value, ten)
	}
	if exponent > 15 || value.Cmp(tenTo15) >= 0 {
		return logistics.ErrTooLarge
	}
	if !new(big.Rat).Mul(value, big.NewRat(10_000, 1)).IsInt() {
		return logistics.ErrTooFine
	}
	return nil
}

func TestGuard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		coefficient := new(big.Int).SetUint64(units().Draw(t, "coefficient"))
		if rapid.Bool().Draw(t, "negative") {
			coefficient.Neg(coefficient)
		}
		exponent := rapid.IntRange(-20, 20).Draw(t, "exponent")
		want := guardOracle(coefficient, exponent)
		if _, err := logistics.AmountOf(decimal.NewFromBigInt(coefficient, int32(exponent))); err != want {
			t.Errorf("%se%d: %v, want %v", coefficient, exponent, err, want)
		}
	})
}

func TestAmountsAreAddedAndComparedExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := amounts().Draw(t, "a"), amounts().Draw(t, "b")
		if got, want := a.Compare(b), ratOf(a).Cmp(ratOf(b)); got != want {
			t.Errorf("%s against %s: %d, want %d", a, b, got, want)
		}
		sum, ok := a.Add(b)
		want := new(big.Rat).Add(ratOf(a), ratOf(b))
		switch fits := want.Cmp(tenTo15) < 0; {
		case ok != fits:
			t.Errorf("%s + %s: %t, want %t", a, b, ok, fits)
		case ok && ratOf(sum).Cmp(want) != 0:
			t.Errorf("%s + %s = %s, want %s", a, b, sum, want)
		}
		if turned, ok2 := b.Add(a); turned != sum || ok2 != ok {
			t.Errorf("%s + %s is not %s + %s", a, b, b, a)
		}
	})
}

// numbers draws a count, a share, an amount or a score.
func numbers() *rapid.Generator[logistics.Measure] {
	count := rapid.OneOf(rapid.IntRange(0, 5), rapid.SampledFrom([]int{14, 15, 16, 99, 100, 101, wide(999_999_999_999_998), wide(999_999_999_999_999)}))
	return rapid.OneOf(
		rapid.Map(count, logistics.Count),
		rapid.Custom(func(t *rapid.T) logistics.Measure {
			return logistics.Share(count.Draw(t, "part"), count.Filter(func(n int) bool { return n > 0 }).Draw(t, "whole"))
		}),
		rapid.Custom(func(t *rapid.T) logistics.Measure {
			whole := amounts().Filter(func(a logistics.Amount) bool { return !a.IsZero() })
			return logistics.ShareOf(amounts().Draw(t, "part"), whole.Draw(t, "whole"))
		}),
		rapid.Map(amounts(), logistics.Yuan),
		rapid.Custom(func(t *rapid.T) logistics.Measure {
			d := rapid.Int64Range(1, 7).Draw(t, "denominator")
			return logistics.Score(big.NewRat(rapid.Int64Range(0, 100*d).Draw(t, "numerator"), d))
		}),
	)
}

func TestMeasuresAreComparedExactly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := numbers().Draw(t, "m")
		n := numbers().Filter(func(n logistics.Measure) bool { return n.Kind() == m.Kind() }).Draw(t, "n")
		got, ok := m.Compare(n)
		if want := m.Rat().Cmp(n.Rat()); !ok || got != want {
			t.Errorf("%s against %s: %d, %t; want %d", m, n, got, ok, want)
		}
		if turned, _ := n.Compare(m); turned != -got {
			t.Errorf("%s against %s: %d, turned %d", m, n, got, turned)
		}
		for side, holds := range map[logistics.Side]bool{logistics.Below: got < 0, logistics.AtMost: got <= 0, logistics.AtLeast: got >= 0, logistics.Above: got > 0} {
			if h, known := (logistics.Limit{Side: side, Bound: n}).Holds(m); !known || h != holds {
				t.Errorf("%s %s %s: %t, %t", m, side, n, h, known)
			}
		}
	})
}

func TestMeasureText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := rapid.OneOf(numbers(), rapid.Map(dates(), logistics.Day), rapid.Map(moments(), logistics.Instant)).Draw(t, "m")
		text, err := want.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var got logistics.Measure
		if err := got.UnmarshalText(text); err != nil || got != want {
			t.Errorf("%q is read as %s, %v", text, got, err)
		}
	})
}

func TestBandsRowIsTheLastThatBegins(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var bands logistics.Bands[int]
		from := rapid.SliceOfN(units(), 0, 4).Draw(t, "bounds")
		slices.Sort(from)
		for i, u := range slices.Compact(from) {
			bands = append(bands, logistics.Band[int]{From: decimalOf(u), Above: rapid.Bool().Draw(t, "above"), Then: i})
		}
		x := numbers().Draw(t, "x")
		want := -1
		for i, b := range bands {
			if order := x.Rat().Cmp(b.From.Rat()); order > 0 || order == 0 && !b.Above {
				want = i
			}
		}
		if got := bands.Row(x); got != want {
			t.Errorf("%s lies in row %d, want %d", x, got, want)
		}
	})
}

// dates draws a day, first leap days, month ends and the ends of time.
func dates() *rapid.Generator[logistics.Date] {
	near := []string{"0001-01-01", "0001-12-31", "1900-02-28", "2000-02-29", "2023-12-31", "2024-02-29", "2026-01-31", "2026-06-30", "9999-02-28", "9999-12-31"}
	return rapid.Custom(func(t *rapid.T) logistics.Date {
		d := logistics.MustDate(rapid.SampledFrom(near).Draw(t, "near"))
		for {
			if moved := d.AddDays(rapid.OneOf(rapid.IntRange(-1, 1), rapid.IntRange(-800, 800)).Draw(t, "off")); !moved.IsZero() {
				return moved
			}
		}
	})
}

func civil(d logistics.Date) time.Time {
	at, err := time.Parse(time.DateOnly, d.String())
	if err != nil {
		panic(err)
	}
	return at
}

func TestDaysAreThoseOfTheCalendar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dates().Draw(t, "d")
		n := rapid.IntRange(-70, 70).Draw(t, "n")
		at, step := civil(d), 24*time.Hour
		if n < 0 {
			step = -step
		}
		for range max(n, -n) {
			at = at.Add(step)
		}
		want := ""
		if at.Year() >= 1 && at.Year() <= 9999 {
			want = at.Format(time.DateOnly)
		}
		moved := d.AddDays(n)
		if moved.String() != want {
			t.Errorf("%s and %d days: %s, want %s", d, n, moved, want)
		}
		if !moved.IsZero() && (moved.Compare(d) != civil(moved).Compare(civil(d)) || moved.AddDays(-n) != d) {
			t.Errorf("%s and %s are out of order", d, moved)
		}
		back, err := logistics.ParseDate(d.String())
		if err != nil || back != d {
			t.Errorf("%s is read as %s, %v", d, back, err)
		}
	})
}

func TestMonthsClamp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := dates().Draw(t, "d"), rapid.IntRange(-30, 30).Draw(t, "n")
		moved := d.AddMonths(n)
		if moved.IsZero() {
			if year := civil(d).AddDate(0, n, 0).Year(); year > 1 && year < 9999 {
				t.Errorf("%s and %d months is no day", d, n)
			}
			return
		}
		if moved.Month() != d.Month().Add(n) {
			t.Errorf("%s and %d months is %s", d, n, moved)
		}
		if day := civil(d).Day(); civil(moved).Day() != day && (civil(moved).Day() > day || moved != moved.Month().Last()) {
			t.Errorf("%s and %d months is %s: not the same day and not the last", d, n, moved)
		}
	})
}

// Every day lies in exactly one month and one half-year, and they follow each other.
func TestEveryDayLiesInOnePeriod(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, e := dates().Draw(t, "d"), dates().Draw(t, "e")
		m, h := d.Month(), d.Half()
		if !m.Contains(d) || !h.Contains(d) || m.Half() != h {
			t.Errorf("%s does not lie in its own %s and %s", d, m, h)
		}
		if m.Contains(e) != (m == e.Month()) || m.Contains(e) != (m.First().Compare(e) <= 0 && m.Last().Compare(e) >= 0) {
			t.Errorf("%s contains %s: %t", m, e, m.Contains(e))
		}
		if h.Contains(e) != (h == e.Half()) || h.Contains(e) != (h.First().Compare(e) <= 0 && h.Last().Compare(e) >= 0) {
			t.Errorf("%s contains %s: %t", h, e, h.Contains(e))
		}
		if order := d.Compare(e); m.Compare(e.Month())*order < 0 || h.Compare(e.Half())*order < 0 {
			t.Errorf("%s and %s are in another order than their periods", d, e)
		}
		if next := m.Last().AddDays(1); !next.IsZero() && next != m.Add(1).First() {
			t.Errorf("after %s comes %s", m, next)
		}
		if next := h.Last().AddDays(1); !next.IsZero() && (next != next.Half().First() || next.Half().Compare(h) <= 0) {
			t.Errorf("after %s comes %s", h, next)
		}
	})
}

var zones = []string{
	"UTC", "Asia/Shanghai", "Europe/Berlin", "America/Sao_Paulo", "Asia/Amman", "Asia/Beirut", "America/St_Johns", "America/Havana",
	"Australia/Lord_Howe", "Pacific/Apia", "Asia/Kathmandu",
}

// moments draws a moment, first those near a change of some clock.
func moments() *rapid.Generator[time.Time] {
	return rapid.Custom(func(t *rapid.T) time.Time {
		loc, err := time.LoadLocation(rapid.SampledFrom(zones).Draw(t, "zone"))
		if err != nil {
			panic(err)
		}
		at := time.Date(rapid.IntRange(1987, 2030).Draw(t, "year"), 1, rapid.IntRange(1, 366).Draw(t, "day"), 12, 0, 0, 0, loc)
		if _, end := at.ZoneBounds(); !end.IsZero() && rapid.Bool().Draw(t, "change") {
			at = end
		}
		return at.Add(time.Duration(rapid.IntRange(-72*60, 72*60).Draw(t, "minutes"))*time.Minute + time.Duration(rapid.IntRange(-1, 1).Draw(t, "ns")))
	})
}

// The end of a span of days is the last moment of which the clocks say a day within it.
func TestSpanEndsWithItsDay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from, n := moments().Draw(t, "from"), rapid.IntRange(0, 3).Draw(t, "days")
		end, ok, err := logistics.MustSpan([]string{"0d", "1d", "2d", "3d"}[n]).End(from, logistics.Calendar{})
		last := logistics.DateOf(from, from.Location()).AddDays(n)
		if err != nil || !ok || end.Before(from) || end.Location() != from.Location() {
			t.Fatalf("%v and %d days ends at %v, %t", from, n, end, ok)
		}
		if logistics.DateOf(end, end.Location()).After(last) {
			t.Errorf("%v and %d days ends at %v, after %s", from, n, end, last)
		}
		// Slowly: every quarter of an hour of the two days that follow.
		for at := end.Add(1); at.Before(end.Add(48 * time.Hour)); at = at.Add(15 * time.Minute) {
			if !logistics.DateOf(at, at.Location()).After(last) {
				t.Fatalf("%v and %d days ends at %v, but %v is not after %s", from, n, end, at, last)
			}
		}
	})
}

// cases draws a case of the sign-off with any marks.
func cases() *rapid.Generator[logistics.Case] {
	people := rapid.SampledFrom([]logistics.Person{"Li", "Wang", "Zhao"})
	roles := rapid.SampledFrom([]logistics.Role{logistics.PurchasingManager, logistics.DepartmentManager, logistics.SeniorManager, logistics.GeneralManager, logistics.Buyer, "wizard"})
	return rapid.Custom(func(t *rapid.T) logistics.Case {
		c := logistics.Case{Opened: opened, Ladder: ladder}
		for range rapid.IntRange(0, 6).Draw(t, "marks") {
			at := opened.At.Add(time.Duration(rapid.IntRange(-2, 6).Draw(t, "hours")) * 12 * time.Hour)
			if rapid.Bool().Draw(t, "utc") {
				at = at.UTC()
			}
			c.Marks = append(c.Marks, logistics.Mark{
				Act: rapid.SampledFrom([]string{"review", "approve", "order"}).Draw(t, "act"), Role: roles.Draw(t, "role"), By: people.Draw(t, "by"), At: at,
			})
		}
		return c
	})
}

// Any order of the marks gives the same report, and the case stays as it was.
func TestStepsDoNotDependOnTheOrderOfMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := cases().Draw(t, "case")
		before := slices.Clone(c.Marks)
		var want logistics.Report
		if err := signOff.Check(&want, "case", c); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(c.Marks, before) {
			t.Error("the marks were changed")
		}
		c.Marks = rapid.Permutation(c.Marks).Draw(t, "other")
		var got logistics.Report
		if err := signOff.Check(&got, "case", c); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, exact); diff != "" {
			t.Errorf("another order of marks, another report:\n%s", diff)
		}
	})
}

// An act is missing exactly where no mark has it, and done more than once exactly where several have.
func TestStepsCountMarks(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := cases().Draw(t, "case")
		var r logistics.Report
		if err := signOff.Check(&r, "", c); err != nil {
			t.Fatal(err)
		}
		for _, step := range signOff {
			n := 0
			for _, m := range c.Marks {
				if m.Act == step.Act {
					n++
				}
			}
			has := func(fault logistics.Fault) bool {
				return slices.ContainsFunc(r.Findings, func(f logistics.Finding) bool { return f.Subject == step.Act && f.Fault == fault })
			}
			if has(logistics.Missing) != (n == 0) || has(logistics.Twice) != (n > 1) {
				t.Errorf("%s with %d marks: %q", step.Act, n, lines(r))
			}
		}
		if len(r.Unchecked) != 0 {
			t.Errorf("left open: %q", lines(r))
		}
	})
}

func TestReportsSurviveJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := logistics.Report{Edition: rapid.String().Filter(readable).Draw(t, "edition")}
		if err := signOff.Check(&want, rapid.String().Filter(readable).Draw(t, "subject"), cases().Draw(t, "case")); err != nil {
			t.Fatal(err)
		}
		m, n := numbers().Draw(t, "m"), numbers().Draw(t, "n")
		logistics.Limit{Rule: should("x"), Side: rapid.SampledFrom([]logistics.Side{logistics.NoSide, logistics.AtMost, logistics.Above}).Draw(t, "side"), Bound: n}.Check(&want, "x", m)
		data, err := json.Marshal(want)
		if err != nil {
			t.Fatal(err)
		}
		var got logistics.Report
		if err := logistics.Decode(data, &got); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, got, exact); diff != "" {
			t.Errorf("%s is read as something else:\n%s", data, diff)
		}
	})
}

// readable says whether a text has no U+FFFD, which no text may have.
func readable(s string) bool { return !strings.ContainsRune(s, '\ufffd') }

// Citations are the first eight different clauses, as a naive list keeps them.
func TestCitationsAreTheFirstEight(t *testing.T) {
	clause := rapid.SampledFrom([]logistics.ClauseID{"a", "b", "c", "d", "e", "f", "g", "h", "i", "j"})
	rapid.Check(t, func(t *rapid.T) {
		var got logistics.Citations
		var want []logistics.Citation
		for range rapid.IntRange(0, 20).Draw(t, "n") {
			c := logistics.Citation{Clause: clause.Draw(t, "clause"), Basis: rapid.SampledFrom([]logistics.Basis{logistics.Stated, logistics.Read}).Draw(t, "basis")}
			got.Add(c)
			if len(want) < 8 && !slices.ContainsFunc(want, func(o logistics.Citation) bool { return o.Clause == c.Clause }) {
				want = append(want, c)
			}
		}
		if diff := cmp.Diff(want, got.List()); diff != "" {
			t.Error(diff)
		}
		if len(want) == 0 {
			return
		}
		data, err := json.Marshal(got)
		if err != nil {
			t.Fatal(err)
		}
		var back logistics.Citations
		if err := json.Unmarshal(data, &back); err != nil || back != got {
			t.Errorf("%s is read as %s, %v", data, back, err)
		}
	})
}
