package incident

import "example.com/logistics"

// Condition says for which requests a deadline holds. The zero Condition is invalid.
type Condition uint8

// The conditions. An answer that is unknown counts as yes. Only IfBeyond and IfBlocked do not hold then, and the route says
// that they are unchecked.
const (
	Always       Condition = iota + 1 // every request
	IfUrgent                          // unless it is routine
	IfRepair                          // of a kind that is mended
	IfMendable                        // a repair that can be done that day, or from which lessons suffer
	IfAnswerable                      // unless it cannot be answered within a day
	IfBeyond                          // beyond the authority of logistics
	IfBlocked                         // a repair that cannot be done that day, and lessons suffer
)

func conditionWords() logistics.Words {
	return logistics.Words{
		{Wire: "always", Label: logistics.Text{En: "every request", Zh: "一切请求"}},
		{Wire: "urgent", Label: logistics.Text{En: "urgent", Zh: "紧急"}},
		{Wire: "repair", Label: logistics.Text{En: "repairs", Zh: "维修"}},
		{Wire: "mendable", Label: logistics.Text{En: "repairs, unless they cannot be done that day and no lesson suffers", Zh: "维修（当日不能修且不影响教学的除外）"}},
		{Wire: "answerable", Label: logistics.Text{En: "what can be answered within a day", Zh: "一日内能答复的"}},
		{Wire: "beyond", Label: logistics.Text{En: "beyond the authority of logistics", Zh: "超出后勤职权"}},
		{Wire: "blocked", Label: logistics.Text{En: "repairs that cannot be done that day, and lessons suffer", Zh: "当日不能修且影响教学"}},
	}
}

// String gives the condition as JSON has it: "always", "urgent" and so on; "invalid" where it is none.
func (c Condition) String() string { return conditionWords().Wire(uint8(c)) }

// Label gives the name of the condition in l.
func (c Condition) Label(l logistics.Lang) string { return conditionWords().Label(uint8(c), l) }

// MarshalText gives the word of the condition, as String does; the zero Condition is an error.
func (c Condition) MarshalText() ([]byte, error) { return conditionWords().Marshal(uint8(c)) }

// UnmarshalText reads the word of the condition, spelled as MarshalText writes it; any other is an error.
func (c *Condition) UnmarshalText(text []byte) error {
	return conditionWords().Unmarshal((*uint8)(c), text)
}

// Clock says what a time limit counts on. The zero Clock is invalid.
type Clock uint8

// The clocks.
const (
	WallClock    Clock = iota + 1 // hours and civil days, nights and days off included
	WorkingClock                  // workdays, and the hours of the service desk on them
)

func clockWords() logistics.Words {
	return logistics.Words{
		{Wire: "wall", Label: logistics.Text{En: "wall clock", Zh: "自然时间"}},
		{Wire: "working", Label: logistics.Text{En: "working time", Zh: "工作时间"}},
	}
}

// String gives the clock as JSON has it: "wall" or "working"; "invalid" where it is none.
func (c Clock) String() string { return clockWords().Wire(uint8(c)) }

// Label gives the name of the clock in l.
func (c Clock) Label(l logistics.Lang) string { return clockWords().Label(uint8(c), l) }

// MarshalText gives the word of the clock, as String does; the zero Clock is an error.
func (c Clock) MarshalText() ([]byte, error) { return clockWords().Marshal(uint8(c)) }

// UnmarshalText reads the word of the clock, spelled as MarshalText writes it; any other is an error.
func (c *Clock) UnmarshalText(text []byte) error { return clockWords().Unmarshal((*uint8)(c), text) }
