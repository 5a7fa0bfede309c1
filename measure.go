package logistics

import (
	"errors"
	"fmt"
	"math/big"
	"math/bits"
	"strconv"
	"strings"
	"time"

	"github.com/shopspring/decimal"
)

// Kind is what a measure counts in.
type Kind uint8

// The kinds of measure. The zero Kind is a figure that nobody knows.
const (
	CountKind   Kind = iota + 1 // a number of things
	ShareKind                   // a part of a whole, kept as both
	YuanKind                    // money
	DayKind                     // a civil date
	InstantKind                 // a moment with its zone
	ScoreKind                   // 0 to 100, exact, also where it is no decimal
	RoleKind                    // a role, or several of which any one would do
	WordKind                    // a person, a supplier or another word of the host's
)

func kindWords() Words {
	return Words{
		{"count", Text{"count", "数量"}}, {"share", Text{"share", "比例"}}, {"yuan", Text{"yuan", "金额"}}, {"day", Text{"day", "日期"}},
		{"instant", Text{"instant", "时刻"}}, {"score", Text{"score", "得分"}}, {"role", Text{"role", "职务"}}, {"word", Text{"word", "词"}},
	}
}

// String gives the wire word.
func (k Kind) String() string { return kindWords().Wire(uint8(k)) }

// Label gives the word in l.
func (k Kind) Label(l Lang) string { return kindWords().Label(uint8(k), l) }

// Measure is a figure with its kind, compared exactly and made into text only when printed. It is a value: == compares
// its form (2 of 4 and 1 of 2 differ), Compare its size. The zero Measure is a figure that nobody knows.
type Measure struct {
	kind Kind
	a, b uint64 // count in a; yuan in units in a; share in units, a of b
	text string // score as "n/d" in lowest terms; day, instant and word as text
}

// Count is a number of things; a negative n is unknown.
func Count(n int) Measure {
	if n < 0 {
		return Measure{}
	}
	return Measure{kind: CountKind, a: uint64(n)}
}

// Share is part of whole, two counts below 10^15. A share of 0, or of a negative count, is unknown: no data is not a
// pass.
func Share(part, whole int) Measure {
	const most = amountUnits / unitsPerOne
	if part < 0 || whole <= 0 || part >= most || whole >= most {
		return Measure{}
	}
	return Measure{kind: ShareKind, a: uint64(part) * unitsPerOne, b: uint64(whole) * unitsPerOne}
}

// ShareOf is part of whole, two amounts of one unit. A share of 0 is unknown.
func ShareOf(part, whole Amount) Measure {
	if whole.IsZero() {
		return Measure{}
	}
	return Measure{kind: ShareKind, a: part.units, b: whole.units}
}

// Yuan is an amount of money.
func Yuan(a Amount) Measure { return Measure{kind: YuanKind, a: a.units} }

// Day is a civil date; the zero Date is unknown.
func Day(d Date) Measure {
	if d.IsZero() {
		return Measure{}
	}
	return Measure{kind: DayKind, text: d.String()}
}

// Instant is a moment as its zone writes it, or in UTC where the zone is not whole minutes off it, as before about 1900.
// The zero Time and one outside the years 1 to 9999 are unknown.
func Instant(t time.Time) Measure {
	const day = 24 * 60 * 60
	if _, offset := t.Zone(); offset%60 != 0 || offset <= -day || offset >= day {
		t = t.UTC()
	}
	if t.IsZero() || t.Year() < 1 || t.Year() > 9999 {
		return Measure{}
	}
	return Measure{kind: InstantKind, text: t.Format(time.RFC3339Nano)}
}

// Score is a score from 0 to 100, exact: two thirds of 100 stay two thirds. Nil or a value out of bounds is unknown.
func Score(r *big.Rat) Measure {
	if r == nil || r.Sign() < 0 || r.Cmp(big.NewRat(100, 1)) > 0 {
		return Measure{}
	}
	return Measure{kind: ScoreKind, text: r.RatString()}
}

// Roles is a role, or several of which any one would do; empty ones are left out. No role is unknown.
func Roles(roles ...Role) Measure {
	var named []string
	for _, r := range roles {
		if r != "" {
			named = append(named, string(r))
		}
	}
	if len(named) == 0 {
		return Measure{}
	}
	return Measure{kind: RoleKind, text: strings.Join(named, "|")}
}

// Said is a person, a supplier or another word, as the host writes it. No word is unknown.
func Said[T ~string](word T) Measure {
	if word == "" {
		return Measure{}
	}
	return Measure{kind: WordKind, text: string(word)}
}

// Kind gives the kind; the zero Kind where the figure is unknown.
func (m Measure) Kind() Kind { return m.kind }

// IsZero reports whether nobody knows the figure.
func (m Measure) IsZero() bool { return m.kind == 0 }

// Amount gives an amount of money; ok is false for any other kind.
func (m Measure) Amount() (a Amount, ok bool) { return Amount{m.a}, m.kind == YuanKind }

// Rat gives a count, a share, an amount or a score as a fraction; nil for the other kinds.
func (m Measure) Rat() *big.Rat {
	whole := new(big.Int)
	switch m.kind {
	case CountKind:
		return new(big.Rat).SetInt(whole.SetUint64(m.a))
	case YuanKind:
		return new(big.Rat).SetFrac(whole.SetUint64(m.a), big.NewInt(unitsPerOne))
	case ShareKind:
		return new(big.Rat).SetFrac(whole.SetUint64(m.a), new(big.Int).SetUint64(m.b))
	case ScoreKind:
		r, _ := new(big.Rat).SetString(m.text)
		return r
	}
	return nil
}

// Equal reports whether m and n have the same form, as == does.
func (m Measure) Equal(n Measure) bool { return m == n }

// Compare gives -1, 0 or 1 as m is below, at or above n. Figures of different kinds, unknown ones and words that differ
// do not compare: ok is false.
func (m Measure) Compare(n Measure) (order int, ok bool) {
	if m.kind != n.kind || m.kind == 0 {
		return 0, false
	}
	switch m.kind {
	case CountKind, YuanKind:
		return Amount{m.a}.Compare(Amount{n.a}), true
	case ShareKind:
		// a/b against c/d by a*d against c*b in 128 bits.
		h1, l1 := bits.Mul64(m.a, n.b)
		h2, l2 := bits.Mul64(n.a, m.b)
		if h1 != h2 {
			return Amount{h1}.Compare(Amount{h2}), true
		}
		return Amount{l1}.Compare(Amount{l2}), true
	case ScoreKind:
		return m.Rat().Cmp(n.Rat()), true
	case InstantKind:
		return m.instant().Compare(n.instant()), true
	case DayKind:
		return strings.Compare(m.text, n.text), true // YYYY-MM-DD sorts as it counts
	}
	return 0, m.text == n.text
}

// compareTo compares a numeric measure with a bound of a band.
func (m Measure) compareTo(bound Amount) (order int, ok bool) {
	switch m.kind {
	case YuanKind:
		return Amount{m.a}.Compare(bound), true
	case CountKind, ShareKind, ScoreKind:
		return m.Rat().Cmp(Yuan(bound).Rat()), true
	}
	return 0, false
}

func (m Measure) instant() time.Time {
	t, _ := time.Parse(time.RFC3339Nano, m.text)
	return t
}

// String gives the measure in English.
func (m Measure) String() string { return m.Text(English) }

// Text gives the measure as people read it in l: "3 of 20", "4,999.99 yuan", "66.6666…".
func (m Measure) Text(l Lang) string {
	switch m.kind {
	case CountKind:
		return string(appendWhole(nil, m.a))
	case YuanKind:
		return yuanText(m.a) + Text{" yuan", " 元"}.In(l)
	case ShareKind:
		part, whole := string(appendAmount(nil, m.a, true)), string(appendAmount(nil, m.b, true))
		if l == Chinese {
			return part + "/" + whole
		}
		return part + " of " + whole
	case ScoreKind:
		return scoreText(m.Rat())
	case DayKind, InstantKind:
		return m.text
	case RoleKind:
		roles := strings.Split(m.text, "|")
		for i, r := range roles {
			roles[i] = Role(r).Label(l)
		}
		return strings.Join(roles, Text{" or ", "或"}.In(l))
	case WordKind:
		return m.text
	}
	return Text{"unknown", "未知"}.In(l)
}

// yuanText writes whole yuan as they are, and a part of one with at least two decimals.
func yuanText(units uint64) string {
	s := appendAmount(nil, units, true)
	if part := units % unitsPerOne; part != 0 && part%1000 == 0 {
		s = append(s, '0')
	}
	return string(s)
}

// scoreText writes a score to four decimals, cut and never rounded, so that no score is printed above what it is; "…"
// says that it goes on.
func scoreText(r *big.Rat) string {
	n := new(big.Int).Mul(r.Num(), big.NewInt(unitsPerOne))
	units, rest := n.QuoRem(n, r.Denom(), new(big.Int))
	s := string(appendAmount(nil, units.Uint64(), false))
	if rest.Sign() != 0 {
		s += "…"
	}
	return s
}

// appendWhole writes a whole number with a comma between thousands.
func appendWhole(b []byte, n uint64) []byte {
	digits := strconv.FormatUint(n, 10)
	for i := range digits {
		if i > 0 && (len(digits)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, digits[i])
	}
	return b
}

// MarshalText gives the wire form, kind and figure: "share 15/100", "yuan 5000", "day 2026-03-31", "score 200/3". An
// unknown figure is "".
func (m Measure) MarshalText() ([]byte, error) {
	if m.kind == 0 {
		return nil, nil
	}
	b := append([]byte(m.kind.String()), ' ')
	switch m.kind {
	case CountKind:
		return strconv.AppendUint(b, m.a, 10), nil
	case YuanKind:
		return appendAmount(b, m.a, false), nil
	case ShareKind:
		return appendAmount(append(appendAmount(b, m.a, false), '/'), m.b, false), nil
	}
	return append(b, m.text...), nil
}

// UnmarshalText reads the wire form.
func (m *Measure) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Measure{}
		return nil
	}
	word, figure, _ := strings.Cut(string(text), " ")
	var kind Kind
	if err := kindWords().Unmarshal((*uint8)(&kind), []byte(word)); err != nil {
		return fmt.Errorf("figure %s: %w", quote(string(text)), err)
	}
	read, err := readMeasure(kind, figure)
	if err != nil {
		return fmt.Errorf("figure %s: %w", quote(string(text)), err)
	}
	*m = read
	return nil
}

func readMeasure(kind Kind, figure string) (Measure, error) {
	switch kind {
	case CountKind:
		n, err := strconv.ParseUint(figure, 10, 63)
		if err != nil || strconv.FormatUint(n, 10) != figure {
			return Measure{}, errors.New("not a count such as 3")
		}
		return Count(int(n)), nil
	case YuanKind:
		a, err := ParseAmount(figure)
		return Yuan(a), err
	case ShareKind:
		part, whole, found := strings.Cut(figure, "/")
		a, err := ParseAmount(part)
		if !found || err != nil {
			return Measure{}, errors.New("not a share such as 15/100")
		}
		b, err := ParseAmount(whole)
		if err != nil || b.IsZero() {
			return Measure{}, errors.New("not a share such as 15/100")
		}
		return ShareOf(a, b), nil
	case DayKind:
		d, err := ParseDate(figure)
		return Day(d), err
	case InstantKind:
		t, err := time.Parse(time.RFC3339Nano, figure)
		m := Instant(t)
		if err != nil || m.IsZero() {
			return Measure{}, errors.New("not an instant such as 2026-03-31T09:00:00+08:00")
		}
		return m, nil
	case ScoreKind:
		return readScore(figure)
	}
	if figure == "" {
		return Measure{}, errors.New("not a word")
	}
	if kind == WordKind {
		return Said(figure), nil
	}
	var roles []Role
	for _, r := range strings.Split(figure, "|") {
		roles = append(roles, Role(r))
	}
	m := Roles(roles...)
	if m.text != figure {
		return Measure{}, errors.New("not a role such as buyer, or several such as buyer|guard")
	}
	return m, nil
}

// readScore reads an amount or a fraction of two whole numbers.
func readScore(figure string) (Measure, error) {
	over, under, fraction := strings.Cut(figure, "/")
	if len(figure) > maxScore || fraction && (!isWhole(over) || !isWhole(under)) || !fraction && !isFigure(figure) {
		return Measure{}, errors.New("not a score such as 86.5 or 200/3")
	}
	r, ok := new(big.Rat).SetString(figure)
	m := Score(r)
	if !ok || m.IsZero() {
		return Measure{}, errors.New("not a score from 0 to 100")
	}
	return m, nil
}

// ParseAmount reads an amount such as "4999.99". The error is one of the guard's, or says that text is no figure.
func ParseAmount(text string) (Amount, error) {
	d, err := ParseDecimal(text)
	if err != nil {
		return Amount{}, err
	}
	return AmountOf(d)
}

// ParseDecimal reads a decimal such as "-12.5", exactly. It reads what JSON calls a number, with an exponent of one or
// two digits, and no other spelling: not "+5", ".5", "5." or "007". The literal is looked at before anything is computed,
// so that neither 1e1000000 nor a million digits cost anything.
func ParseDecimal(text string) (decimal.Decimal, error) {
	if len(text) > maxLiteral {
		return decimal.Decimal{}, fmt.Errorf("a figure of %d characters; at most %d", len(text), maxLiteral)
	}
	if isFigure(text) {
		if d, err := decimal.NewFromString(text); err == nil {
			return d, nil
		}
	}
	return decimal.Decimal{}, fmt.Errorf("%s is no figure such as 1500.00", quote(text))
}

// isFigure reports whether text is a JSON number whose exponent has at most two digits.
func isFigure(text string) bool {
	mantissa, exponent, scaled := strings.Cut(strings.ToLower(text), "e")
	if exponent != "" && (exponent[0] == '+' || exponent[0] == '-') {
		exponent = exponent[1:]
	}
	whole, part, pointed := strings.Cut(strings.TrimPrefix(mantissa, "-"), ".")
	return isWhole(whole) && (!pointed || isDigits(part)) && (!scaled || isDigits(exponent) && len(exponent) <= 2)
}

// isWhole reports whether text is a whole number without zeros in front.
func isWhole(text string) bool { return isDigits(text) && (text == "0" || text[0] != '0') }

func isDigits(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return text != ""
}

// The most characters that are read of a figure, and of a score, whose fraction can be long.
const (
	maxLiteral = 40
	maxScore   = 4_000
)
