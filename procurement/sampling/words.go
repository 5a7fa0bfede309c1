package sampling

import "example.com/logistics"

// Level is an inspection level: it says how large the sample is for a lot, whatever the AQL. The zero Level is invalid.
type Level uint8

// The levels, from the smallest sample to the largest (2828.1-10.1).
const (
	LevelS1  Level = iota + 1 // S-1, the first of four special levels for small samples
	LevelS2                   // S-2
	LevelS3                   // S-3
	LevelS4                   // S-4
	LevelI                    // I, a general level: a smaller sample than usual
	LevelII                   // II, the usual level
	LevelIII                  // III, a larger sample than usual
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

// String gives the inspection level as JSON has it: "S-1", "S-2" and so on; "invalid" where it is none.
func (v Level) String() string { return levelWords().Wire(uint8(v)) }

// Label gives the name of the inspection level in l.
func (v Level) Label(l logistics.Lang) string { return levelWords().Label(uint8(v), l) }

// MarshalText gives the word of the inspection level, as String does; the zero Level is an error.
func (v Level) MarshalText() ([]byte, error) { return levelWords().Marshal(uint8(v)) }

// UnmarshalText reads the word of the inspection level, spelled as MarshalText writes it; any other is an error.
func (v *Level) UnmarshalText(text []byte) error { return levelWords().Unmarshal((*uint8)(v), text) }

// Severity says how strictly a lot is inspected. The switching rules change it from lot to lot. The zero Severity is invalid.
type Severity uint8

// The severities, each with a table of its own.
const (
	Normal    Severity = iota + 1 // where a series begins unless the authority says otherwise
	Tightened                     // lots were not accepted: accepted with fewer nonconforming
	Reduced                       // lots were good for long: a smaller sample
)

func severityWords() logistics.Words {
	return logistics.Words{
		{Wire: "normal", Label: logistics.Text{En: "normal", Zh: "正常检验"}},
		{Wire: "tightened", Label: logistics.Text{En: "tightened", Zh: "加严检验"}},
		{Wire: "reduced", Label: logistics.Text{En: "reduced", Zh: "放宽检验"}},
	}
}

// Severities gives every severity: normal, tightened, reduced.
func Severities() []Severity { return []Severity{Normal, Tightened, Reduced} }

// String gives the severity as JSON has it: "normal", "tightened" or "reduced"; "invalid" where it is none.
func (s Severity) String() string { return severityWords().Wire(uint8(s)) }

// Label gives the name of the severity in l.
func (s Severity) Label(l logistics.Lang) string { return severityWords().Label(uint8(s), l) }

// MarshalText gives the word of the severity, as String does; the zero Severity is an error.
func (s Severity) MarshalText() ([]byte, error) { return severityWords().Marshal(uint8(s)) }

// UnmarshalText reads the word of the severity, spelled as MarshalText writes it; any other is an error.
func (s *Severity) UnmarshalText(text []byte) error {
	return severityWords().Unmarshal((*uint8)(s), text)
}

// Unit says what an AQL counts: nonconforming items or nonconformities. The zero Unit is invalid.
type Unit uint8

// The units of an AQL (2828.1-5.2).
const (
	PercentNonconforming  Unit = iota + 1 // items of 100 that are not as they must be; only up to an AQL of 10
	NonconformitiesPer100                 // faults on 100 items, of which one item may have several
)

func unitWords() logistics.Words {
	return logistics.Words{
		{Wire: "percent-nonconforming", Label: logistics.Text{En: "percent nonconforming", Zh: "不合格品百分数"}},
		{Wire: "nonconformities-per-100", Label: logistics.Text{En: "nonconformities per 100 items", Zh: "每百单位产品不合格数"}},
	}
}

// String gives the unit as JSON has it: "percent-nonconforming" or "nonconformities-per-100"; "invalid" where it is none.
func (u Unit) String() string { return unitWords().Wire(uint8(u)) }

// Label gives the name of the unit in l.
func (u Unit) Label(l logistics.Lang) string { return unitWords().Label(uint8(u), l) }

// MarshalText gives the word of the unit, as String does; the zero Unit is an error.
func (u Unit) MarshalText() ([]byte, error) { return unitWords().Marshal(uint8(u)) }

// UnmarshalText reads the word of the unit, spelled as MarshalText writes it; any other is an error.
func (u *Unit) UnmarshalText(text []byte) error { return unitWords().Unmarshal((*uint8)(u), text) }

// Outcome says whether a lot was accepted. The zero Outcome is invalid.
type Outcome uint8

// The outcomes of an inspection.
const (
	Accepted    Outcome = iota + 1 // no more was found than the acceptance number
	NotAccepted                    // the rejection number or more was found
)

func outcomeWords() logistics.Words {
	return logistics.Words{
		{Wire: "accepted", Label: logistics.Text{En: "accepted", Zh: "接收"}},
		{Wire: "not-accepted", Label: logistics.Text{En: "not accepted", Zh: "不接收"}},
	}
}

// String gives the outcome as JSON has it: "accepted" or "not-accepted"; "invalid" where it is none.
func (o Outcome) String() string { return outcomeWords().Wire(uint8(o)) }

// Label gives the name of the outcome in l.
func (o Outcome) Label(l logistics.Lang) string { return outcomeWords().Label(uint8(o), l) }

// MarshalText gives the word of the outcome, as String does; the zero Outcome is an error.
func (o Outcome) MarshalText() ([]byte, error) { return outcomeWords().Marshal(uint8(o)) }

// UnmarshalText reads the word of the outcome, spelled as MarshalText writes it; any other is an error.
func (o *Outcome) UnmarshalText(text []byte) error {
	return outcomeWords().Unmarshal((*uint8)(o), text)
}
