package supplier_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestFactors(t *testing.T) {
	reported := func(e *supplier.Event) { e.State = supplier.Reported }
	dismissed := func(e *supplier.Event) { e.State = supplier.Dismissed }
	on := func(text string) func(*supplier.Event) { return func(e *supplier.Event) { e.On = day(text) } }
	ineffective := func(e *supplier.Event) { e.Countermeasure = supplier.Ineffective }
	awaited := func(e *supplier.Event) { e.Countermeasure = supplier.Awaited }
	by := func(role logistics.Role, reason string) func(*supplier.Event) {
		return func(e *supplier.Event) { e.ConfirmedBy, e.Reason = role, reason }
	}
	bad := price(supplier.Unreasonable)
	many := func(all ...supplier.Line) []supplier.Line { return append(lines(20, 0), all...) }
	for _, row := range []struct {
		reason string
		factor supplier.Factor
		lines  []supplier.Line
		events []supplier.Event
		want   string
	}{
		{"2 of 20 kinds is below 15 %", supplier.PriceFactor, lines(20, 2, bad), nil, "passed, 2 of 20"},
		{"3 of 20 kinds is exactly 15 %, which disqualifies", supplier.PriceFactor, lines(20, 3, bad), nil, "disqualifies, 3 of 20"},
		{"149 of 1000 kinds is one below", supplier.PriceFactor, lines(1000, 149, bad), nil, "passed, 149 of 1,000"},
		{"151 of 1000 kinds is one above", supplier.PriceFactor, lines(1000, 151, bad), nil, "disqualifies, 151 of 1,000"},
		{"kinds are counted, not lines: four bad lines of one kind", supplier.PriceFactor, lines(20, 4, bad, item("I-20")), nil, "passed, 1 of 16"},
		{"a kind is unreasonable if one of its lines is, whichever comes last", supplier.PriceFactor,
			[]supplier.Line{line(1, item("rice"), bad), line(2, item("rice"))}, nil, "disqualifies, 1 of 1"},
		{"a kind that nobody reviewed is not in the share", supplier.PriceFactor,
			lines(20, 10, price(supplier.NotReviewed)), nil, "passed, 0 of 10"},
		{"a kind reviewed on one line only is reviewed", supplier.PriceFactor,
			[]supplier.Line{line(1, item("rice")), line(2, item("rice"), price(supplier.NotReviewed))}, nil, "passed, 0 of 1"},
		{"no kind reviewed is no pass", supplier.PriceFactor, lines(3, 3, price(supplier.NotReviewed)), nil, "not-checked, unknown; a reviewed price"},
		{"no line at all is no pass", supplier.PriceFactor, nil, nil, "not-checked, unknown; a line due in the month"},

		{"no case on record", supplier.FraudFactor, lines(1, 0), nil, "passed, 0"},
		{"one confirmed case suffices", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase)}, "disqualifies, 1"},
		{"a case not yet confirmed leaves the question open (C20)", supplier.FraudFactor, lines(1, 0),
			[]supplier.Event{incident(supplier.FraudCase, reported)}, "not-checked, 0; confirmation of 1 case"},
		{"a dismissed case is none", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase, dismissed)}, "passed, 0"},
		{"a case of the last day before the month", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase, on("2026-02-28"))}, "passed, 0"},
		{"a case of the first day of the month", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase, on("2026-03-01"))}, "disqualifies, 1"},
		{"a case of the last day of the month", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase, on("2026-03-31"))}, "disqualifies, 1"},
		{"a case of the first day after the month", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase, on("2026-04-01"))}, "passed, 0"},
		{"another kind of case is not fraud", supplier.FraudFactor, lines(1, 0), []supplier.Event{incident(supplier.BriberyCase)}, "passed, 0"},
		{"another supplier's case", supplier.FraudFactor, lines(1, 0),
			[]supplier.Event{incident(supplier.FraudCase, func(e *supplier.Event) { e.Supplier = "S-18" })}, "passed, 0"},
		{"a confirmed case disqualifies although another is open", supplier.FraudFactor, lines(1, 0),
			[]supplier.Event{incident(supplier.FraudCase), incident(supplier.FraudCase, reported, func(e *supplier.Event) { e.ID = "C-2" })},
			"disqualifies, 1; confirmation of 1 case"},
		{"two cases not yet confirmed", supplier.FraudFactor, lines(1, 0),
			[]supplier.Event{incident(supplier.FraudCase, reported), incident(supplier.FraudCase, reported, func(e *supplier.Event) { e.ID = "C-2" })},
			"not-checked, 0; confirmation of 2 cases"},

		{"one case of bribery suffices", supplier.BriberyFactor, lines(1, 0), []supplier.Event{incident(supplier.BriberyCase)}, "disqualifies, 1"},
		{"fraud is not bribery", supplier.BriberyFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase)}, "passed, 0"},

		{"the due date itself is in time", supplier.LateFactor, lines(1, 0), nil, "passed, 0"},
		{"a day early", supplier.LateFactor, many(line(21, completed("2026-03-09"))), nil, "passed, 0"},
		{"a day late", supplier.LateFactor, many(line(21, completed("2026-03-11"))), nil, "disqualifies, 1"},
		{"late into the next month counts in the month of the due date (C4)", supplier.LateFactor, many(line(21, due("2026-03-31"), completed("2026-04-01"))), nil, "disqualifies, 1"},
		{"due in April and late", supplier.LateFactor, many(line(21, due("2026-04-01"), completed("2026-04-02"))), nil, "passed, 0"},
		{"due in February and late, completed in March", supplier.LateFactor, many(line(21, due("2026-02-28"), completed("2026-03-02"))), nil, "passed, 0"},
		{"another supplier's late line", supplier.LateFactor, many(line(21, of("S-18"), completed("2026-03-11"))), nil, "passed, 0"},
		{"overdue and open at the review (C14)", supplier.LateFactor, many(line(21, completed(""))), nil, "disqualifies, 1; 1 line still open"},
		{"completed after the review was open then", supplier.LateFactor, many(line(21, completed("2026-04-06"))), nil, "disqualifies, 1; 1 line still open"},
		{"completed on the day of the review", supplier.LateFactor, many(line(21, completed("2026-04-05"))), nil, "disqualifies, 1"},
		{"closed short before the due date: partial lateness counts", supplier.LateFactor, many(line(21, completed("2026-03-09"), quantity("100", "99.9999"))), nil, "disqualifies, 1"},
		{"closed short on the due date", supplier.LateFactor, many(line(21, quantity("100", "0"))), nil, "disqualifies, 1"},
		{"closed in full of an order that the buyer lowered", supplier.LateFactor, many(line(21, quantity("99.9999", "99.9999"))), nil, "passed, 0"},
		{"more than ordered is not short", supplier.LateFactor, many(line(21, quantity("100", "100.0001"))), nil, "passed, 0"},
		{"closed short after the review was open then", supplier.LateFactor, many(line(21, due("2026-03-31"), completed("2026-04-06"), quantity("100", "50"))), nil, "disqualifies, 1; 1 line still open"},
		{"closed short and late counts once", supplier.LateFactor, many(line(21, completed("2026-03-11"), quantity("100", "50"))), nil, "disqualifies, 1"},
		{"two open lines", supplier.LateFactor, many(line(21, completed("")), line(22, completed(""))), nil, "disqualifies, 2; 2 lines still open"},
		{"no line at all is no pass", supplier.LateFactor, nil, nil, "not-checked, unknown; a line due in the month"},

		{"199 of 10,000 units is below 2 %", supplier.SpecificationFactor, []supplier.Line{line(1, inspected("10000", "199"))}, nil, "passed, 199 of 10,000"},
		{"2 of 100 units is exactly 2 %, which disqualifies", supplier.SpecificationFactor, lines(1, 1, inspected("100", "2")), nil, "disqualifies, 2 of 100"},
		{"2.01 of 100 is above", supplier.SpecificationFactor, lines(1, 1, inspected("100", "2.01")), nil, "disqualifies, 2.01 of 100"},
		{"1.9999 of 100 is one unit of the grid below", supplier.SpecificationFactor, lines(1, 1, inspected("100", "1.9999")), nil, "passed, 1.9999 of 100"},
		{"one bad piece in fifty of a delivery is nothing in the month (C15)", supplier.SpecificationFactor,
			lines(2, 1, inspected("50", "1")), nil, "passed, 1 of 150"},
		{"the month's units are added up", supplier.SpecificationFactor, lines(3, 3, inspected("50", "1")), nil, "disqualifies, 3 of 150"},
		{"lines without an inspection are not in the share", supplier.SpecificationFactor, lines(2, 1, inspected("", "")), nil, "passed, 0 of 100"},
		{"no inspection record is no pass", supplier.SpecificationFactor, lines(2, 2, inspected("", "")), nil, "not-checked, unknown; units looked at"},
		{"nothing looked at is no pass", supplier.SpecificationFactor, lines(2, 2, inspected("0", "0")), nil, "not-checked, unknown; units looked at"},

		{"three times exactly 3 % over is in order", supplier.OverweightFactor, lines(5, 3, weights("100", "103")), nil, "passed, 0"},
		{"three times just over 3 %", supplier.OverweightFactor, lines(5, 3, weights("100", "103.0001")), nil, "disqualifies, 3"},
		{"twice over 3 %", supplier.OverweightFactor, lines(5, 2, weights("100", "103.0001")), nil, "passed, 2"},
		{"four times over 3 %", supplier.OverweightFactor, lines(5, 4, weights("100", "110")), nil, "disqualifies, 4"},
		{"3 % of a decimal weight", supplier.OverweightFactor, lines(5, 3, weights("0.0001", "0.0002")), nil, "disqualifies, 3"},
		{"short weight is not overweight", supplier.OverweightFactor, lines(5, 3, weights("100", "50")), nil, "passed, 0"},
		{"what is no food is not weighed", supplier.OverweightFactor, lines(5, 5, nonFood(), weights("100", "200")), nil, "passed, 0"},
		{"what is no food needs no weights", supplier.OverweightFactor, lines(5, 5, nonFood(), weights("", "")), nil, "passed, 0"},
		{"food without a weight is no pass", supplier.OverweightFactor, lines(5, 1, weights("", "")), nil, "not-checked, 0; weights of 1 food line"},
		{"two food lines without a delivered weight", supplier.OverweightFactor, lines(5, 2, weights("100", "")), nil, "not-checked, 0; weights of 2 food lines"},
		{"three overweight lines disqualify although one is not weighed", supplier.OverweightFactor,
			append(lines(3, 3, weights("100", "104")), line(4, weights("", ""))), nil, "disqualifies, 3; weights of 1 food line"},
		{"an open food line needs no weight yet", supplier.OverweightFactor, many(line(21, completed(""), weights("100", ""))), nil, "not-checked, 0; 1 line still open"},
		{"an open line is weighed as far as it came", supplier.OverweightFactor,
			append(lines(3, 2, weights("100", "104")), line(4, completed(""), weights("100", "104"))), nil, "disqualifies, 3; 1 line still open"},

		{"a problem with an effective countermeasure", supplier.RecurrenceFactor, lines(1, 0), []supplier.Event{problem("Q-1", "mold", "2026-03-12")}, "passed, 0"},
		{"a problem without one", supplier.RecurrenceFactor, lines(1, 0), []supplier.Event{problem("Q-1", "mold", "2026-03-12", ineffective)}, "disqualifies, 1"},
		{"a countermeasure not yet judged", supplier.RecurrenceFactor, lines(1, 0), []supplier.Event{problem("Q-1", "mold", "2026-03-12", awaited)},
			"not-checked, 0; the countermeasure to 1 problem"},
		{"the same problem three months later to the day", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2025-12-12"), problem("Q-2", "mold", "2026-03-12")}, "disqualifies, 1"},
		{"a day more than three months later", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2025-12-11"), problem("Q-2", "mold", "2026-03-12")}, "passed, 0"},
		{"a day less than three months later", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2025-12-13"), problem("Q-2", "mold", "2026-03-12")}, "disqualifies, 1"},
		{"the next day", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-11"), problem("Q-2", "mold", "2026-03-12")}, "disqualifies, 1"},
		{"twice on one day is one occurrence", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-12"), problem("Q-2", "mold", "2026-03-12")}, "passed, 0"},
		{"another problem", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-11"), problem("Q-2", "leak", "2026-03-12")}, "passed, 0"},
		{"another supplier's problem", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-11", func(e *supplier.Event) { e.Supplier = "S-18" }), problem("Q-2", "mold", "2026-03-12")}, "passed, 0"},
		{"the earlier report counts in its own month only", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-12"), problem("Q-2", "mold", "2026-04-02")}, "passed, 0"},
		{"within three months of a later report, though not of the first", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2025-11-01"), problem("Q-2", "mold", "2026-01-05"), problem("Q-3", "mold", "2026-03-31")}, "disqualifies, 1"},
		{"three reports of a month, two of them again", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-03-02"), problem("Q-2", "mold", "2026-03-12"), problem("Q-3", "mold", "2026-03-22", awaited)}, "disqualifies, 2"},
		{"again, and its countermeasure is not judged yet: it counts already", supplier.RecurrenceFactor, lines(1, 0),
			[]supplier.Event{problem("Q-1", "mold", "2026-02-22"), problem("Q-2", "mold", "2026-03-12", awaited)}, "disqualifies, 1"},

		{"an attack on staff", supplier.AttackFactor, lines(1, 0), []supplier.Event{incident(supplier.AttackCase)}, "disqualifies, 1"},
		{"a hygiene failure is no attack", supplier.AttackFactor, lines(1, 0), []supplier.Event{incident(supplier.HygieneFailure)}, "passed, 0"},
		{"a failed hygiene check", supplier.HygieneFactor, lines(1, 0), []supplier.Event{incident(supplier.HygieneFailure)}, "disqualifies, 1"},
		{"an attack is no hygiene failure", supplier.HygieneFactor, lines(1, 0), []supplier.Event{incident(supplier.AttackCase)}, "passed, 0"},

		{"another breach, confirmed with a reason", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.OtherBreach)}, "disqualifies, 1"},
		{"confirmed by the buyer only", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.OtherBreach, by(logistics.Buyer, "shouted"))},
			"not-checked, 0; confirmation by the purchasing manager with a reason, of 1 case"},
		{"confirmed without a reason", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.OtherBreach, by(logistics.PurchasingManager, " \t"))},
			"not-checked, 0; confirmation by the purchasing manager with a reason, of 1 case"},
		{"not yet confirmed", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.OtherBreach, reported)},
			"not-checked, 0; confirmation by the purchasing manager with a reason, of 1 case"},
		{"dismissed", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.OtherBreach, dismissed)}, "passed, 0"},
		{"fraud is no other breach", supplier.OtherFactor, lines(1, 0), []supplier.Event{incident(supplier.FraudCase)}, "passed, 0"},
	} {
		t.Run(row.factor.String()+": "+row.reason, func(t *testing.T) {
			f := march(row.lines, row.events...)
			for _, pol := range []supplier.Policy{supplier.Factory(), supplier.School()} {
				if got := told(disqualify(t, pol, f), row.factor); got != row.want {
					t.Errorf("%s: %s, want %s", pol.Edition, got, row.want)
				}
			}
			slices.Reverse(f.Lines)
			slices.Reverse(f.Events)
			if got := told(disqualify(t, supplier.Factory(), f), row.factor); got != row.want {
				t.Errorf("reversed: %s, want %s", got, row.want)
			}
		})
	}
}

// Months clamp: three months after 30 November is 28 February.
func TestRecurrenceClamps(t *testing.T) {
	for _, row := range []struct {
		reason, first, again string
		want                 supplier.Outcome
	}{
		{"28 February is the last day after 30 November", "2025-11-30", "2026-02-28", supplier.Disqualifies},
		{"1 March is a day too late after 30 November", "2025-11-30", "2026-03-01", supplier.Passed},
		{"29 February of a leap year after 30 November", "2027-11-30", "2028-02-29", supplier.Disqualifies},
		{"28 February of a leap year after 28 November", "2027-11-28", "2028-02-28", supplier.Disqualifies},
		{"29 February of a leap year is too late after 28 November", "2027-11-28", "2028-02-29", supplier.Passed},
		{"31 March after 31 December", "2025-12-31", "2026-03-31", supplier.Disqualifies},
		{"30 April after 31 January", "2026-01-31", "2026-04-30", supplier.Disqualifies},
		{"1 May after 31 January", "2026-01-31", "2026-05-01", supplier.Passed},
		{"the last months of the calendar", "9999-11-30", "9999-12-31", supplier.Disqualifies},
	} {
		t.Run(row.reason, func(t *testing.T) {
			again := day(row.again)
			f := march(nil, problem("Q-1", "mold", row.first), problem("Q-2", "mold", row.again))
			f.Month, f.On = again.Month(), again.Month().Last()
			v := disqualify(t, supplier.Factory(), f)
			if got := v.Factors[6].Outcome; got != row.want {
				t.Errorf("%s, want %s", got, row.want)
			}
		})
	}
}

// A host that keeps no records of a kind of case is no host without cases.
func TestRecordedKinds(t *testing.T) {
	factors := []supplier.Factor{
		supplier.FraudFactor, supplier.BriberyFactor, supplier.RecurrenceFactor, supplier.AttackFactor, supplier.HygieneFactor, supplier.OtherFactor,
	}
	for i, kind := range supplier.EventKinds() {
		t.Run(kind.String(), func(t *testing.T) {
			f := march(lines(1, 0))
			f.Recorded = slices.Delete(f.Recorded, i, i+1)
			v := disqualify(t, supplier.Factory(), f)
			for j, factor := range factors {
				want := "passed, 0"
				if i == j {
					want = "not-checked, 0; records of this kind: " + kind.Label(logistics.English)
				}
				if got := told(v, factor); got != want {
					t.Errorf("%s: %s, want %s", factor, got, want)
				}
			}
			if v.Standing != supplier.Unresolved {
				t.Errorf("standing %s", v.Standing)
			}
			e := incident(kind)
			if kind == supplier.QualityProblem {
				e = problem("Q-1", "mold", "2026-03-12", func(e *supplier.Event) { e.Countermeasure = supplier.Ineffective })
			}
			f.Events = []supplier.Event{e}
			if v := disqualify(t, supplier.Factory(), f); v.Standing != supplier.Suspended {
				t.Errorf("a case of a kind without records: standing %s", v.Standing)
			}
		})
	}
}

func TestStanding(t *testing.T) {
	late := completed("2026-03-11")
	for _, row := range []struct {
		reason      string
		file        supplier.MonthFile
		want        supplier.Standing
		clauses     string
		provisional bool
	}{
		{"everything checked and in order", march(lines(3, 0)), supplier.Cleared, "", false},
		{"nothing known", march(nil), supplier.Unresolved, "", false},
		{"one question open", march(lines(3, 3, inspected("", ""))), supplier.Unresolved, "", false},
		{"any one factor suspends", march(lines(3, 1, late)), supplier.Suspended, "000-075 000-079", false},
		{"a factor suspends although questions are open", march(lines(3, 3, late, inspected("", ""))), supplier.Suspended, "000-075 000-079", false},
		{"two factors, in the order of the policy", march(lines(3, 1, late), incident(supplier.FraudCase)), supplier.Suspended, "000-075 000-077 000-079", false},
		{"an open line is provisional", march(append(lines(3, 0), line(4, completed("")))), supplier.Suspended, "000-075 000-079", true},
		{"an open line that is not overdue leaves the question open",
			func() supplier.MonthFile {
				f := march(append(lines(3, 0), line(4, due("2026-03-31"), completed(""))))
				f.On = day("2026-03-31")
				return f
			}(), supplier.Unresolved, "", true},
		{"another supplier's open line", march(append(lines(3, 0), line(4, of("S-18"), completed("")))), supplier.Cleared, "", false},
		{"all ten", march(lines(3, 3, late, price(supplier.Unreasonable), inspected("100", "2"), weights("100", "104")),
			incident(supplier.FraudCase), incident(supplier.BriberyCase, named("C-2")), incident(supplier.AttackCase, named("C-3")),
			incident(supplier.HygieneFailure, named("C-4")), incident(supplier.OtherBreach, named("C-5")),
			problem("Q-1", "mold", "2026-03-02", func(e *supplier.Event) { e.Countermeasure = supplier.Ineffective })), supplier.Suspended,
			"000-075 000-076 000-077 000-078 000-079 000-080 000-081 000-082 000-083 000-084 000-085", false},
	} {
		t.Run(row.reason, func(t *testing.T) {
			v := disqualify(t, supplier.Factory(), row.file)
			if v.Standing != row.want || cited(v.Clauses) != row.clauses || v.Provisional != row.provisional {
				t.Errorf("%s %q provisional=%t, want %s %q %t\n%s", v.Standing, cited(v.Clauses), v.Provisional, row.want, row.clauses, row.provisional, v)
			}
			if suspended := v.Standing == supplier.Suspended; suspended != (v.TreatedAs == supplier.Poor) || !suspended && v.TreatedAs != 0 {
				t.Errorf("%s, treated as %s", v.Standing, v.TreatedAs)
			}
			if len(v.Factors) != 10 {
				t.Errorf("%d factors", len(v.Factors))
			}
			for i, j := range v.Factors {
				if j.Factor != supplier.Factor(i+1) || j.Side != logistics.Below || j.Bound.IsZero() || j.Force != logistics.Must || j.Basis == 0 {
					t.Errorf("factor %d: %+v", i, j)
				}
			}
		})
	}
}

func named(id string) func(*supplier.Event) { return func(e *supplier.Event) { e.ID = id } }

// Before the last day of the month nothing is decided but what can only get worse.
func TestReviewDay(t *testing.T) {
	open := line(4, due("2026-03-20"), completed(""))
	for _, row := range []struct {
		reason, on string
		late       string
		fraud      string
	}{
		{"on the first day", "2026-03-01", "not-checked, 0; 4 lines still open; the days from 2026-03-02 on", "not-checked, 0; the days from 2026-03-02 on"},
		{"on the due date the line is not overdue", "2026-03-20", "not-checked, 0; 1 line still open; the days from 2026-03-21 on", "disqualifies, 1; the days from 2026-03-21 on"},
		{"a day later it is", "2026-03-21", "disqualifies, 1; 1 line still open; the days from 2026-03-22 on", "disqualifies, 1; the days from 2026-03-22 on"},
		{"a day before the case nobody knows of it", "2026-03-11", "not-checked, 0; 1 line still open; the days from 2026-03-12 on", "not-checked, 0; the days from 2026-03-12 on"},
		{"on the day before the last", "2026-03-30", "disqualifies, 1; 1 line still open; the days from 2026-03-31 on", "disqualifies, 1; the days from 2026-03-31 on"},
		{"on the last day the month is over", "2026-03-31", "disqualifies, 1; 1 line still open", "disqualifies, 1"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			f := march(append(lines(3, 0), open), incident(supplier.FraudCase))
			f.On = day(row.on)
			v := disqualify(t, supplier.Factory(), f)
			if got := told(v, supplier.LateFactor); got != row.late {
				t.Errorf("late: %s, want %s", got, row.late)
			}
			if got := told(v, supplier.FraudFactor); got != row.fraud {
				t.Errorf("fraud: %s, want %s", got, row.fraud)
			}
			if !v.Provisional {
				t.Error("not provisional")
			}
		})
	}
}

// Each limit that lines feed says how many are open; those that cases feed do not.
func TestOpenLinesNamed(t *testing.T) {
	f := march(append(lines(3, 0), line(4, due("2026-03-31"), completed("")), line(5, due("2026-03-31"), completed(""))))
	f.On = day("2026-03-31")
	report, err := supplier.Factory().CheckMonth(f)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"? supplier S-17 2026-03 price: not checked, missing 2 lines still open (000-076)",
		"? supplier S-17 2026-03 late: not checked, missing 2 lines still open (000-079)",
		"? supplier S-17 2026-03 specification: not checked, missing 2 lines still open (000-080)",
		"? supplier S-17 2026-03 overweight: not checked, missing 2 lines still open (000-081)",
	}, found(report))
	v := disqualify(t, supplier.Factory(), f)
	if v.Lines != 5 || v.Open != 2 {
		t.Errorf("%d lines, %d open", v.Lines, v.Open)
	}
}

func TestCheckMonth(t *testing.T) {
	f := march(lines(20, 3, price(supplier.Unreasonable), inspected("", "")), incident(supplier.BriberyCase))
	report, err := supplier.Factory().CheckMonth(f)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{
		"supplier S-17 2026-03 price: 3 of 20, must be below 15% (000-076; 000-075)",
		"supplier S-17 2026-03 bribery: 1, must be below 1 (000-078; 000-075)",
	}, found(report))
	if report.Edition != "factory-2026" {
		t.Errorf("edition %q", report.Edition)
	}
	clean, err := supplier.Factory().CheckMonth(march(lines(3, 0)))
	if err != nil || !clean.OK() {
		t.Errorf("a clean month: %v %v", found(clean), err)
	}
	if _, err := supplier.Factory().CheckMonth(supplier.MonthFile{}); err == nil {
		t.Error("an empty file was checked")
	}
}

// A limit without a number leaves its factor unchecked, whatever the figure.
func TestLimitsWithoutNumber(t *testing.T) {
	pol := with(func(p *supplier.Policy) {
		d := &p.Disqualification
		for _, l := range []*logistics.Limit{
			&d.Price, &d.Fraud, &d.Bribery, &d.Late, &d.Specification, &d.Overweight.Lines, &d.Recurrence.Reports, &d.Attack, &d.Hygiene, &d.Other.Cases,
		} {
			l.Side, l.Bound = logistics.NoSide, logistics.Measure{}
		}
	})
	v := disqualify(t, pol, march(lines(3, 3, completed("2026-03-20"))))
	for _, j := range v.Factors {
		if got := toldOf(j); !strings.HasPrefix(got, "not-checked, ") || !strings.HasSuffix(got, "; a bound: the policy gives no number") {
			t.Errorf("%s: %s", j.Factor, got)
		}
		if text := j.String(); strings.Contains(text, "must be") {
			t.Errorf("a bound that is none: %s", text)
		}
	}
	if v.Standing != supplier.Unresolved {
		t.Errorf("standing %s", v.Standing)
	}
	v = disqualify(t, with(func(p *supplier.Policy) {
		p.Disqualification.Overweight.Tolerance = logistics.Limit{Rule: logistics.Obliges("000-081")}
	}), march(lines(3, 3, weights("100", "200"))))
	if got := told(v, supplier.OverweightFactor); got != "not-checked, 0; a tolerance: the policy gives no number" {
		t.Errorf("no tolerance: %s", got)
	}
}

// A company's own numbers decide, on either side.
func TestOwnLimits(t *testing.T) {
	pol := with(func(p *supplier.Policy) {
		p.Disqualification.Price = logistics.Limit{Rule: logistics.Obliges("000-076"), Side: logistics.AtMost, Bound: logistics.Share(15, 100)}
		p.Disqualification.Late.Bound = logistics.Count(3)
		p.Disqualification.Overweight.Tolerance.Side = logistics.Below
		p.Disqualification.Recurrence.Within.Months = 1
		p.Disqualification.AnyOne.TreatedAs = supplier.Fair
		p.Disqualification.Other.Confirmation.By = []logistics.Role{"site-manager", logistics.PurchasingManager}
	})
	bad := func(n int) []supplier.Line { return lines(20, n, price(supplier.Unreasonable)) }
	if got := told(disqualify(t, pol, march(bad(3))), supplier.PriceFactor); got != "passed, 3 of 20" {
		t.Errorf("exactly at a bound that may be reached: %s", got)
	}
	if got := told(disqualify(t, pol, march(lines(20, 2, completed("2026-03-11")))), supplier.LateFactor); got != "passed, 2" {
		t.Errorf("two late of at most two: %s", got)
	}
	v := disqualify(t, pol, march(lines(20, 3, completed("2026-03-11"))))
	if v.Standing != supplier.Suspended || v.TreatedAs != supplier.Fair {
		t.Errorf("three late: %s", v)
	}
	if got := told(disqualify(t, pol, march(lines(4, 3, weights("100", "103")))), supplier.OverweightFactor); got != "disqualifies, 3" {
		t.Errorf("exactly at a tolerance that must stay below: %s", got)
	}
	f := march(nil, problem("Q-1", "mold", "2026-02-11"), problem("Q-2", "mold", "2026-03-12"))
	if got := told(disqualify(t, pol, f), supplier.RecurrenceFactor); got != "passed, 0" {
		t.Errorf("after a window of a month: %s", got)
	}
	e := incident(supplier.OtherBreach, func(e *supplier.Event) { e.ConfirmedBy = "site-manager" })
	if got := told(disqualify(t, pol, march(nil, e)), supplier.OtherFactor); got != "disqualifies, 1" {
		t.Errorf("confirmed by a role of the company: %s", got)
	}
	e.State = supplier.Reported
	want := "not-checked, 0; confirmation by the site-manager or purchasing manager with a reason, of 1 case"
	if got := told(disqualify(t, pol, march(nil, e)), supplier.OtherFactor); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}
