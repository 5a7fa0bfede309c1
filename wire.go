package logistics

import (
	"errors"
	"fmt"
	"math/big"
	"strconv"
	"strings"
	"time"
)

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
	m := anyOf(kind, strings.Split(figure, "|"))
	if m.text != figure {
		return Measure{}, fmt.Errorf("not a %s, or several with a bar between them", kind)
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

// pattern describes what UnmarshalText reads. Beyond it are the size of a count of 19 digits, of a figure with an exponent
// and of a score that is a fraction, the length of a score, and the first and last moments that there are.
func (Measure) pattern() string {
	var kinds []string
	for i := range kindWords() {
		kind := Kind(i + 1)
		kinds = append(kinds, kind.String()+" "+kind.figurePattern())
	}
	return `(?:` + strings.Join(kinds, "|") + `)?`
}

// momentPattern is a moment as RFC 3339 writes it, with what else the time package reads: an hour of one digit, a comma,
// an offset of a whole day.
const momentPattern = `(?:` + datePattern + `|0000-[0-9]{2}-[0-9]{2})T(?:[01]?[0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:[.,][0-9]+)?` +
	`(?:Z|[+-](?:[01][0-9]|2[0-4]):(?:[0-5][0-9]|60))`

func (k Kind) figurePattern() string {
	switch k {
	case CountKind:
		return `(?:0|[1-9][0-9]{0,18})`
	case ShareKind:
		return amountPattern + `/` + aboveZero
	case YuanKind:
		return amountPattern
	case DayKind:
		return datePattern
	case InstantKind:
		return momentPattern
	case ScoreKind:
		return scorePattern
	case RoleKind, SealKind:
		return `[^|]+(?:\|[^|]+)*`
	}
	return `[\s\S]+`
}
