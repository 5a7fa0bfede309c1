package logistics

import (
	"math/big"
	"math/bits"
	"slices"
	"strconv"
	"strings"
	"time"
)

// Kind says what a [Measure] counts in. The zero Kind is that of a figure that nobody knows.
type Kind uint8

// The kinds of measure.
const (
	CountKind   Kind = iota + 1 // a number of things
	ShareKind                   // a part of a whole; both figures are kept
	YuanKind                    // money in yuan
	DayKind                     // a date
	InstantKind                 // a moment, with its zone
	ScoreKind                   // a score from 0 to 100, exact, also where no decimal can write it
	RoleKind                    // a role, or several of which any one will do
	WordKind                    // a person, a supplier or another word that the host writes
	SealKind                    // a seal, or several of which any one will do
)

func kindWords() Words {
	return Words{
		{"count", Text{"count", "数量"}}, {"share", Text{"share", "比例"}}, {"yuan", Text{"yuan", "金额"}}, {"day", Text{"day", "日期"}},
		{"instant", Text{"instant", "时刻"}}, {"score", Text{"score", "得分"}}, {"role", Text{"role", "职务"}}, {"word", Text{"word", "词"}},
		{"seal", Text{"seal", "印章"}},
	}
}

// String gives the wire word.
func (k Kind) String() string { return kindWords().Wire(uint8(k)) }

// Label gives the word in l.
func (k Kind) Label(l Lang) string { return kindWords().Label(uint8(k), l) }

// Measure is a figure with its kind: a count, a share, money, a date, a role. It is kept and compared exactly and never rounded.
// Compare compares sizes; == compares forms, by which 2 of 4 and 1 of 2 differ. The zero Measure is a figure that nobody knows.
type Measure struct {
	kind Kind
	a, b uint64 // count in a; yuan in units in a; share in units, a of b
	text string // score as "n/d" in lowest terms; day, instant and word as text
}

// Count is a number of things; unknown where n is negative.
func Count(n int) Measure {
	if n < 0 {
		return Measure{}
	}
	return Measure{kind: CountKind, a: uint64(n)}
}

// Share is part of whole, both counts below 10^15. It is unknown where whole is 0, for no data is not a pass, and where a count is
// out of bounds.
func Share(part, whole int) Measure {
	const most uint64 = amountUnits / unitsPerOne
	if part < 0 || whole <= 0 || uint64(part) >= most || uint64(whole) >= most {
		return Measure{}
	}
	return Measure{kind: ShareKind, a: uint64(part) * unitsPerOne, b: uint64(whole) * unitsPerOne}
}

// ShareOf is part of whole, both amounts in one unit; unknown where whole is 0.
func ShareOf(part, whole Amount) Measure {
	if whole.IsZero() {
		return Measure{}
	}
	return Measure{kind: ShareKind, a: part.units, b: whole.units}
}

// Yuan is an amount of money in yuan.
func Yuan(a Amount) Measure { return Measure{kind: YuanKind, a: a.units} }

// Day is a date; unknown where d is the zero Date.
func Day(d Date) Measure {
	if d.IsZero() {
		return Measure{}
	}
	return Measure{kind: DayKind, text: d.String()}
}

// Instant is a moment, written in its own zone, or in UTC where the zone is not whole minutes off UTC, as before about 1900. It is
// unknown where t is the zero Time or outside the years 1 to 9999.
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

// Score is a score from 0 to 100, exact: two thirds of 100 stay two thirds. It is unknown where r is nil or out of bounds.
func Score(r *big.Rat) Measure {
	if r == nil || r.Sign() < 0 || r.Cmp(big.NewRat(100, 1)) > 0 {
		return Measure{}
	}
	return Measure{kind: ScoreKind, text: r.RatString()}
}

// Roles is a role, or several of which any one will do. Empty ones are left out; it is unknown where there is no other.
func Roles(roles ...Role) Measure { return anyOf(RoleKind, roles) }

// Seals is a seal, or several of which any one will do. Empty ones are left out; it is unknown where there is no other.
func Seals(seals ...Seal) Measure { return anyOf(SealKind, seals) }

// anyOf joins names with the bar that no such name has.
func anyOf[T ~string](kind Kind, names []T) Measure {
	var named []string
	for _, n := range names {
		if n != "" {
			named = append(named, string(n))
		}
	}
	if len(named) == 0 {
		return Measure{}
	}
	return Measure{kind: kind, text: strings.Join(named, "|")}
}

// Roles gives the roles of a measure of the kind RoleKind; none for another kind.
func (m Measure) Roles() []Role {
	if m.kind != RoleKind {
		return nil
	}
	var roles []Role
	for _, r := range strings.Split(m.text, "|") {
		roles = append(roles, Role(r))
	}
	return roles
}

// Said is a person, a supplier or another word, as the host writes it; unknown where it is empty.
func Said[T ~string](word T) Measure {
	if word == "" {
		return Measure{}
	}
	return Measure{kind: WordKind, text: string(word)}
}

// Kind gives the kind of m; the zero Kind where m is unknown.
func (m Measure) Kind() Kind { return m.kind }

// IsZero reports whether the figure is unknown.
func (m Measure) IsZero() bool { return m.kind == 0 }

// Amount gives a measure of money as an amount in yuan; ok is false for any other kind.
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

// Compare gives -1, 0 or 1 as m is below, at or above n. ok is false where they do not compare: where they are of different kinds,
// unknown, or words, roles or seals that differ.
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

// Text gives the measure as people read it in l: "3 of 20", "4,999.99 yuan", "66.6666…"; the last moment of a day, as deadlines
// are, as "the end of 2026-06-04 (+08:00)".
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
	case DayKind:
		return m.text
	case InstantKind:
		day, zone, last := strings.Cut(m.text, "T23:59:59.999999999")
		switch {
		case last:
			return Text{"the end of " + day + " (" + zone + ")", day + " 24:00" + m.instant().Format(" -07:00")}.In(l)
		case l == Chinese: // as papers have it, in its zone
			return m.instant().Format("2006-01-02 15:04:05.999999999 -07:00")
		}
		return m.text
	case RoleKind, SealKind:
		names := strings.Split(m.text, "|")
		for i, name := range names {
			if m.kind == SealKind {
				names[i] = Seal(name).Label(l)
			} else {
				names[i] = Role(name).Label(l)
			}
		}
		return anyName(names, l)
	case WordKind:
		return m.text
	}
	return Text{"unknown", "未知"}.In(l)
}

// anyName gives names of which any one will do.
func anyName(names []string, l Lang) string {
	if last := len(names) - 1; l == Chinese && last > 0 {
		return strings.Join(names[:last], "、") + "或" + names[last]
	}
	return strings.Join(names, " or ")
}

// named gives the measure with the names that a policy has for its words, if it is of words; a list of them is named one by one.
// Words of which it names none stay as they are: a supplier's name may have a comma.
func (m Measure) named(l Lang, name func(word string, l Lang) string) Measure {
	if m.kind != WordKind {
		return m
	}
	if whole := name(m.text, l); whole != m.text {
		m.text = whole
		return m
	}
	for _, between := range []string{" / ", ", "} {
		if words := strings.Split(m.text, between); len(words) > 1 {
			names := make([]string, len(words))
			for i, word := range words {
				names[i] = name(word, l)
			}
			if !slices.Equal(names, words) {
				m.text = anyName(names, l)
			}
			break
		}
	}
	return m
}

// BoundText gives the measure in l as the bound of a limit reads: a share in percent, "15%", where that has at most four decimals,
// and any other measure as [Measure.Text] does.
func (m Measure) BoundText(l Lang) string {
	if m.kind == ShareKind {
		percent := new(big.Int).Mul(new(big.Int).SetUint64(m.a), big.NewInt(100*unitsPerOne))
		if _, rest := percent.QuoRem(percent, new(big.Int).SetUint64(m.b), new(big.Int)); rest.Sign() == 0 && percent.IsUint64() {
			return string(appendAmount(nil, percent.Uint64(), true)) + "%"
		}
	}
	return m.Text(l)
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
