package sampling

import (
	"fmt"

	"example.com/logistics"
)

// Parameters are what the standard leaves to the company for the lots of a product. All four are needed. They are a value: ==
// compares them. A policy embeds them in a row beside the clause that asks for sampling.
type Parameters struct {
	Level Level    `json:"level" label:"inspection level|检验水平"`
	AQL   AQL      `json:"aql" label:"AQL|接收质量限"`
	Unit  Unit     `json:"unit" label:"counted in|质量表示"`
	Start Severity `json:"start" label:"severity to start with|起始严格度"` // on which severity a series begins
}

// CheckParameters says whether the parameters are complete and known to the scheme: a level, an AQL as the tables print it, a unit
// that this AQL can have, a severity. The error is nil or an [*logistics.InvalidError] with every problem.
func (s Scheme) CheckParameters(p Parameters) error {
	var ps logistics.Problems
	if !s.absent(&ps) {
		s.checkParameters(&ps, p)
	}
	return ps.Err()
}

func (s Scheme) checkParameters(ps *logistics.Problems, p Parameters) {
	_, err := p.Level.MarshalText()
	switch {
	case p.Level == 0:
		needs(ps, s.Usual.Clause, "level", logistics.CodeAbsent, "no inspection level; the usual one is "+s.Usual.Level.String())
	case err != nil:
		ps.Add("level", logistics.CodeWord, "%v", err)
	}
	column := s.Quality.column(p.AQL)
	if column < 0 {
		needs(ps, s.Quality.Clause, "aql", logistics.CodeUnknown, s.Quality.unknown(p.AQL))
	}
	_, err = p.Unit.MarshalText()
	switch {
	case p.Unit == 0:
		needs(ps, s.Quality.Clause, "unit", logistics.CodeAbsent, "nobody says whether the AQL is percent nonconforming or nonconformities per 100 items")
	case err != nil:
		ps.Add("unit", logistics.CodeWord, "%v", err)
	case p.Unit == PercentNonconforming && column > s.Quality.column(s.Quality.HighestPercent):
		needs(ps, s.Quality.Clause, "unit", logistics.CodeConflict,
			"an AQL of "+string(p.AQL)+" counts nonconformities per 100 items; "+string(s.Quality.HighestPercent)+" is the highest in percent nonconforming")
	}
	if start := s.Switching.Start; p.Start == 0 {
		needs(ps, start.Clause, "start", logistics.CodeAbsent, "no severity to start with; the usual one is "+start.Severity.String())
		return
	}
	checkSeverity(ps, "start", p.Start)
}

func checkSeverity(ps *logistics.Problems, path string, severity Severity) {
	if _, err := severity.MarshalText(); severity == 0 {
		ps.Add(path, logistics.CodeAbsent, "no severity")
	} else if err != nil {
		ps.Add(path, logistics.CodeWord, "%v", err)
	}
}

// needs adds a problem together with the clause that needs it otherwise.
func needs(ps *logistics.Problems, clause logistics.ClauseID, path, code, detail string) {
	*ps = append(*ps, logistics.Problem{Path: path, Code: code, Detail: detail, Clause: clause})
}

// unknown says why an AQL is none: the tables print each in one way only.
func (q Quality) unknown(a AQL) string {
	if a == "" {
		return "no AQL"
	}
	detail := fmt.Sprintf("%.20q is no AQL of the tables", string(a))
	if len(q.AQLs) > 0 {
		detail += ", which go from " + string(q.AQLs[0]) + " to " + string(q.AQLs[len(q.AQLs)-1])
	}
	if value, err := logistics.ParseAmount(string(a)); err == nil {
		for _, printed := range q.AQLs {
			if is, err := logistics.ParseAmount(string(printed)); err == nil && is == value {
				detail += "; as they print it: " + string(printed)
			}
		}
	}
	return detail
}
