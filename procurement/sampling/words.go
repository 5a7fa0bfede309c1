package sampling

import "example.com/logistics"

// Level is an inspection level: how large the sample is for the lot, whatever the AQL.
type Level uint8

// The levels, from the smallest sample to the largest: the four special ones and the three general ones.
const (
	LevelS1 Level = iota + 1
	LevelS2
	LevelS3
	LevelS4
	LevelI
	LevelII
	LevelIII
)

func levelWords() logistics.Words {
	return logistics.Words{
		{Wire: "S-1", Label: logistics.Text{En: "S-1", Zh: "S-1"}},
		{Wire: "S-2", Label: logistics.Text{En: "S-2", Zh: "S-2"}},
		{Wire: "S-3", Label: logistics.Text{En: "S-3", Zh: "S-3"}},
		{Wire: "S-4", Label: logistics.Text{En: "S-4", Zh: "S-4"}},
		{Wire: "I", Label: logistics.Text{En: "I", Zh: "Ⅰ"}},
		{Wire: "II", Label: logistics.Text{En: "II", Zh: "Ⅱ"}},
		{Wire: "III", Label: logistics.Text{En: "III", Zh: "Ⅲ"}},
	}
}

// Levels gives every level, from the smallest sample to the largest.
func Levels() []Level { return []Level{LevelS1, LevelS2, LevelS3, LevelS4, LevelI, LevelII, LevelIII} }

// String gives the wire word.
func (v Level) String() string { return levelWords().Wire(uint8(v)) }

// Label gives the word in l.
func (v Level) Label(l logistics.Lang) string { return levelWords().Label(uint8(v), l) }

// MarshalText gives the wire word; the zero Level is an error.
func (v Level) MarshalText() ([]byte, error) { return levelWords().Marshal(uint8(v)) }

// UnmarshalText reads a wire word.
func (v *Level) UnmarshalText(text []byte) error { return levelWords().Unmarshal((*uint8)(v), text) }

// Severity says how strictly lots are inspected; the switching rules change it from lot to lot.
type Severity uint8

// The severities.
const (
	Normal Severity = iota + 1
	Tightened
	Reduced
)

func severityWords() logistics.Words {
	return logistics.Words{
		{Wire: "normal", Label: logistics.Text{En: "normal", Zh: "正常检验"}},
		{Wire: "tightened", Label: logistics.Text{En: "tightened", Zh: "加严检验"}},
		{Wire: "reduced", Label: logistics.Text{En: "reduced", Zh: "放宽检验"}},
	}
}

// Severities gives every severity.
func Severities() []Severity { return []Severity{Normal, Tightened, Reduced} }

// String gives the wire word.
func (s Severity) String() string { return severityWords().Wire(uint8(s)) }

// Label gives the word in l.
func (s Severity) Label(l logistics.Lang) string { return severityWords().Label(uint8(s), l) }

// MarshalText gives the wire word; the zero Severity is an error.
func (s Severity) MarshalText() ([]byte, error) { return severityWords().Marshal(uint8(s)) }

// UnmarshalText reads a wire word.
func (s *Severity) UnmarshalText(text []byte) error {
	return severityWords().Unmarshal((*uint8)(s), text)
}

// Unit says what is counted, and so what an AQL is a figure of.
type Unit uint8

// The units.
const (
	PercentNonconforming  Unit = iota + 1 // items that are not as they must be, of 100; an AQL of 10 at most
	NonconformitiesPer100                 // faults on 100 items; one item may have several
)

func unitWords() logistics.Words {
	return logistics.Words{
		{Wire: "percent-nonconforming", Label: logistics.Text{En: "percent nonconforming", Zh: "不合格品百分数"}},
		{Wire: "nonconformities-per-100", Label: logistics.Text{En: "nonconformities per 100 items", Zh: "每百单位产品不合格数"}},
	}
}

// String gives the wire word.
func (u Unit) String() string { return unitWords().Wire(uint8(u)) }

// Label gives the word in l.
func (u Unit) Label(l logistics.Lang) string { return unitWords().Label(uint8(u), l) }

// MarshalText gives the wire word; the zero Unit is an error.
func (u Unit) MarshalText() ([]byte, error) { return unitWords().Marshal(uint8(u)) }

// UnmarshalText reads a wire word.
func (u *Unit) UnmarshalText(text []byte) error { return unitWords().Unmarshal((*uint8)(u), text) }

// Outcome says what became of a lot.
type Outcome uint8

// The outcomes.
const (
	Accepted Outcome = iota + 1
	NotAccepted
)

func outcomeWords() logistics.Words {
	return logistics.Words{
		{Wire: "accepted", Label: logistics.Text{En: "accepted", Zh: "接收"}},
		{Wire: "not-accepted", Label: logistics.Text{En: "not accepted", Zh: "不接收"}},
	}
}

// String gives the wire word.
func (o Outcome) String() string { return outcomeWords().Wire(uint8(o)) }

// Label gives the word in l.
func (o Outcome) Label(l logistics.Lang) string { return outcomeWords().Label(uint8(o), l) }

// MarshalText gives the wire word; the zero Outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords().Marshal(uint8(o)) }

// UnmarshalText reads a wire word.
func (o *Outcome) UnmarshalText(text []byte) error {
	return outcomeWords().Unmarshal((*uint8)(o), text)
}
