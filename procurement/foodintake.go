package procurement

import (
	"slices"
	"strings"

	"example.com/logistics"
)

// FoodIntake says what food must be that comes in, and where it is looked at.
type FoodIntake struct {
	Labels   logistics.Checklist       `json:"labels" label:"on packaged food|包装食品标识"`
	Expiry   Expiry                    `json:"expiry" label:"last day|到期日"`
	Spoiled  logistics.Need            `json:"spoiled" label:"condition|状态"`
	Points   logistics.List[FoodPoint] `json:"points" label:"looked at, each time, in this order|逐一把关环节（依次）"`
	Seller   logistics.Need            `json:"seller" label:"bought from|供货方"`
	Report   logistics.Checklist       `json:"report" label:"inspection report of the batch|批次检验报告"`
	ReportAt AskedAt                   `json:"reportAt" label:"the report is asked for|检验报告查验"`
	Area     logistics.Checklist       `json:"area" label:"place of inspection|检验区域"`
	AreaAt   AskedAt                   `json:"areaAt" label:"the place is asked for|检验区域核查"`
}

// Expiry says whether food may still be used on its last day (002-026).
type Expiry struct {
	logistics.Rule
	LastDay bool `json:"lastDay" label:"the last day is in time|到期日当天可用"`
}

// FoodPoint is one point on the way of food at which it is looked at (004-034).
type FoodPoint struct {
	logistics.Rule
	At string `json:"at" label:"at|环节"`
}

// AskedAt says at which points of the way something is asked for.
type AskedAt struct {
	logistics.Rule
	At logistics.List[string] `json:"at" label:"at|环节"`
}

// The points at which food is looked at in the documented policies (004-034), in this order, for [FoodIntakeFile].
const (
	PointIntake     = "intake"     // it is bought and comes in
	PointAcceptance = "acceptance" // it is accepted
	PointProcessing = "processing" // it is cooked

	keyProducer     = "producer"
	keyProduced     = "production-date"
	keyMark         = "license-or-quality-mark"
	keySpoiled      = "spoiled"
	keyLicensed     = "licensed-seller"
	keyReport       = "passing-report"
	keyBound        = "report-bound"
	keyFixedArea    = "fixed-area"
	keyFullCoverage = "full-video-coverage"
)

// FoodIntakeFile is food of one seller that is looked at on a day, at one point of its way.
type FoodIntakeFile struct {
	ID       string                    `json:"id"`
	On       logistics.Date            `json:"on"`            // the day on which it is looked at
	Point    string                    `json:"point"`         // "intake", "acceptance" or "processing" (004-034)
	Before   logistics.List[string]    `json:"before"`        // earlier points at which it was looked at, in any order (004-034)
	Licensed logistics.Answer          `json:"licensed"`      // the seller is licensed (004-034): key "licensed-seller"
	Fixed    logistics.Answer          `json:"fixed"`         // it was inspected in the fixed area (003-038): key "fixed-area"; asked at the acceptance
	Covered  logistics.Answer          `json:"covered"`       // cameras see all of that area (003-038): key "full-video-coverage"; asked at the acceptance
	Batches  logistics.List[FoodBatch] `json:"batches"`       // in any order
	AsOf     logistics.Date            `json:"asOf,omitzero"` // the day of judgment: On may not be later; absent: no such bound
}

// FoodBatch is one batch of food, with what its label says.
type FoodBatch struct {
	ID       string           `json:"id"`                // batch number
	Loose    bool             `json:"loose"`             // sold without a package: no label and no last day are asked for
	Producer string           `json:"producer,omitzero"` // on the label (002-026): key "producer"
	Produced logistics.Date   `json:"produced,omitzero"` // day of production on the label: key "production-date"
	Mark     string           `json:"mark,omitzero"`     // number of the license or quality mark on the label: key "license-or-quality-mark"
	Expires  logistics.Date   `json:"expires,omitzero"`  // its last day; absent: nobody knows
	Sound    logistics.Answer `json:"sound"`             // neither rotten nor spoiled when it was looked at (002-026, 004-034); no is the ban "spoiled"
	Passed   logistics.Answer `json:"passed"`            // it has an inspection report and passed (002-041): key "passing-report"; asked at the intake
	Bound    logistics.Answer `json:"bound"`             // the report came with the goods and is bound (002-041): key "report-bound"; asked at the intake
}

// CheckFoodIntake judges food at one point of its way. At every point: expired, or packaged and without producer, production
// date, or license or quality mark (002-026); rotten or spoiled, from an unlicensed seller, or not looked at at an earlier
// point (004-034). At the intake: without a passing report of its batch that is bound (002-041). At the acceptance:
// inspected elsewhere than in the fixed area under video (003-038). On its last day food is rejected, unless the policy says
// otherwise. The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckFoodIntake(f FoodIntakeFile) (logistics.Report, error) {
	rules := pol.Food.Intake
	return pol.report(
		func(ps *logistics.Problems) { f.check(rules, ps) },
		func(r *logistics.Report) {
			at := "food " + f.ID
			rules.Seller.Check(r, at, f.Licensed)
			for i, b := range f.Batches {
				rules.batch(r, logistics.Join(at, logistics.At("batches", i)), f, b)
			}
			for _, p := range rules.Points[:rules.point(f.Point)] {
				if !slices.Contains(f.Before, p.At) {
					r.Find(p.Rule, logistics.Missing, logistics.Join(at, p.At), logistics.Measure{}, logistics.Measure{})
				}
			}
			if !slices.Contains(rules.AreaAt.At, f.Point) {
				return
			}
			rules.Area.Check(r, at, func(key string) logistics.Answer {
				if key == keyFixedArea {
					return f.Fixed
				}
				return f.Covered
			})
		})
}

// batch judges a batch.
func (rules FoodIntake) batch(r *logistics.Report, at string, f FoodIntakeFile, b FoodBatch) {
	if !b.Loose {
		rules.Labels.Check(r, at, b.label)
		rules.Expiry.check(r, at, f.On, b.Expires)
	}
	switch b.Sound {
	case logistics.Unknown:
		rules.Spoiled.Check(r, at, logistics.Unknown)
	case logistics.No:
		point := rules.Points[rules.point(f.Point)]
		rule := logistics.Rule{Clause: point.Clause, Force: min(point.Force, rules.Spoiled.Force)}
		r.Find(rule, logistics.Banned, logistics.Join(at, rules.Spoiled.Key), logistics.Measure{}, logistics.Measure{})
		r.Findings[len(r.Findings)-1].Also = rules.Spoiled.Clause
	}
	if !slices.Contains(rules.ReportAt.At, f.Point) {
		return
	}
	rules.Report.Check(r, at, func(key string) logistics.Answer {
		if key == keyReport {
			return b.Passed
		}
		return b.Bound
	})
}

// point gives the place of a point on the way; -1 for none of them.
func (rules FoodIntake) point(at string) int {
	return slices.IndexFunc(rules.Points, func(p FoodPoint) bool { return p.At == at })
}

// label says what stands on a package.
func (b FoodBatch) label(key string) logistics.Answer {
	switch key {
	case keyProducer:
		return logistics.Known(strings.TrimSpace(b.Producer) != "")
	case keyProduced:
		return logistics.Known(!b.Produced.IsZero())
	}
	return logistics.Known(strings.TrimSpace(b.Mark) != "")
}

// check finds food that is past its last day, or on it where that is not in time.
func (e Expiry) check(r *logistics.Report, at string, on, last logistics.Date) {
	at = logistics.Join(at, "expires")
	if last.IsZero() {
		r.Open(e.Clause, at, logistics.Text{En: "the last day", Zh: "到期日"})
		return
	}
	usable := last
	if !e.LastDay {
		usable = last.AddDays(-1)
	}
	if on.After(usable) {
		r.Find(e.Rule, logistics.TooLate, at, logistics.Day(on), logistics.Day(usable))
	}
}

func (f FoodIntakeFile) check(rules FoodIntake, ps *logistics.Problems) {
	ps.Name("id", f.ID)
	if f.On.IsZero() {
		ps.Add("on", logistics.CodeAbsent, "no date")
	}
	notAfterDay(ps, "on", f.On, f.AsOf)
	here := rules.point(f.Point)
	if here < 0 {
		ps.Add("point", logistics.CodeUnknown, "%.40q is no point of this policy", f.Point)
	}
	for i, point := range f.Before {
		switch n := rules.point(point); {
		case n < 0:
			ps.Add(logistics.At("before", i), logistics.CodeUnknown, "%.40q is no point of this policy", point)
		case slices.Contains(f.Before[:i], point):
			ps.Add(logistics.At("before", i), logistics.CodeDuplicate, "%.40q is there twice", point)
		case here >= 0 && n >= here:
			ps.Add(logistics.At("before", i), logistics.CodeConflict, "%.40q is not before %.40q", point, f.Point)
		}
	}
	answered(ps, "licensed", f.Licensed)
	answered(ps, "fixed", f.Fixed)
	answered(ps, "covered", f.Covered)
	if len(f.Batches) == 0 {
		ps.Add("batches", logistics.CodeAbsent, "no food")
	}
	seen := map[string]bool{}
	for i, b := range f.Batches {
		at := logistics.At("batches", i)
		checkID(ps, seen, at+".id", b.ID)
		switch {
		case !b.Produced.IsZero() && !f.On.IsZero() && b.Produced.After(f.On):
			ps.Add(at+".produced", logistics.CodeRange, "%s is after the day itself, %s", b.Produced, f.On)
		case !b.Produced.IsZero() && !b.Expires.IsZero() && b.Expires.Before(b.Produced):
			ps.Add(at+".expires", logistics.CodeRange, "%s is before it was made, %s", b.Expires, b.Produced)
		}
		if b.Loose && (b.Producer != "" || !b.Produced.IsZero() || b.Mark != "" || !b.Expires.IsZero()) {
			ps.Add(at+".loose", logistics.CodeConflict, "what is sold loose has no label")
		}
		answered(ps, at+".sound", b.Sound)
		answered(ps, at+".passed", b.Passed)
		answered(ps, at+".bound", b.Bound)
	}
}

func (rules FoodIntake) laws(ps *logistics.Problems) {
	const path = "food.intake"
	ps.Needed(path+".labels", rules.Labels...)
	ps.KnownKeys(path+".labels", rules.Labels, keyProducer, keyProduced, keyMark)
	if !rules.Spoiled.Banned {
		ps.Add(path+".spoiled.banned", logistics.CodeConflict, "spoiled food is asked for")
	}
	var points []string
	for _, p := range rules.Points {
		points = append(points, p.At)
	}
	logistics.EachOnce(ps, path+".points", points)
	for _, asked := range []struct {
		name string
		at   []string
	}{{".reportAt.at", rules.ReportAt.At}, {".areaAt.at", rules.AreaAt.At}} {
		logistics.EachOnce(ps, path+asked.name, asked.at)
		for i, point := range asked.at {
			if rules.point(point) < 0 {
				ps.Add(logistics.At(path+asked.name, i), logistics.CodeUnknown, "%.40q is no point of this policy", point)
			}
		}
	}
	ps.Needed(path+".seller", rules.Seller)
	ps.Needed(path+".report", rules.Report...)
	ps.KnownKeys(path+".report", rules.Report, keyReport, keyBound)
	ps.Needed(path+".area", rules.Area...)
	ps.KnownKeys(path+".area", rules.Area, keyFixedArea, keyFullCoverage)
}
