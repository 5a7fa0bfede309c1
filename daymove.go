package logistics

// DayMove says what happens where the last day on which something is due is no workday. The zero DayMove is invalid.
type DayMove uint8

// The moves.
const (
	Stays   DayMove = iota + 1 // it is due on that day all the same: the calendar is not asked
	Earlier                    // it is due on the last workday before
	Later                      // it is due on the first workday after
	Lapses                     // it need not be done that time
)

func dayMoveWords() Words {
	return Words{
		{"stays", Text{"stays", "不变"}}, {"earlier", Text{"to the last workday before", "提前至前一工作日"}},
		{"later", Text{"to the first workday after", "顺延至后一工作日"}}, {"lapses", Text{"lapses", "免做"}},
	}
}

// String gives the wire word.
func (m DayMove) String() string { return dayMoveWords().Wire(uint8(m)) }

// Label gives the word in l.
func (m DayMove) Label(l Lang) string { return dayMoveWords().Label(uint8(m), l) }

// MarshalText gives the wire word; the zero DayMove is an error.
func (m DayMove) MarshalText() ([]byte, error) { return dayMoveWords().Marshal(uint8(m)) }

// UnmarshalText reads a wire word.
func (m *DayMove) UnmarshalText(text []byte) error {
	return dayMoveWords().Unmarshal((*uint8)(m), text)
}

// settle gives p with its last day where m puts it; where that is before its first, that is its only day. inWeek says that it may
// not leave its week: without a workday on that side of the week it lapses. The error names a day that the calendar does not
// cover.
func (m DayMove) settle(p Period, cal Calendar, inWeek bool) (Period, error) {
	if m == Stays {
		return p, nil
	}
	step := 1
	if m == Earlier {
		step = -1
	}
	for d := p.Last; ; d = d.AddDays(step) {
		if inWeek && d.monday() != p.Last.monday() || m == Lapses && d != p.Last {
			p.Lapsed = true
			return p, nil
		}
		worked, err := cal.Workday(d)
		if err != nil {
			return p, err
		}
		if worked {
			p.Last = d
			if d.Before(p.First) {
				p.First = d
			}
			return p, nil
		}
	}
}
