package assets

import (
	"slices"

	"example.com/logistics"
)

// Upkeep says how often equipment is looked after, and when a thing may be replaced.
type Upkeep struct {
	Replacement     logistics.Need `json:"replacement" label:"before a thing is replaced|更换之前"`
	AirConditioners logistics.Duty `json:"airConditioners" label:"air conditioners|空调"`
	Remotes         logistics.Need `json:"remotes" label:"by the end of the term|学期结束前"`
	Computers       logistics.Duty `json:"computers" label:"computers|电脑"`
	AudioVisual     logistics.Duty `json:"audioVisual" label:"audio-visual equipment|电教设备"`
	Power           logistics.Duty `json:"power" label:"power before holidays|假前断电"`
}

const (
	keyNoRepair = "cannot-be-repaired"
	keyRemotes  = "remotes-collected"
)

func (u Upkeep) laws(ps *logistics.Problems) {
	const path = "upkeep"
	keyLaw(ps, path+".replacement", u.Replacement, keyNoRepair)
	keyLaw(ps, path+".remotes", u.Remotes, keyRemotes)
	dutiesLaw(ps, path, u.duties()...)
}

// duties are the duties of upkeep, in their order.
func (u Upkeep) duties() []logistics.Duty {
	return []logistics.Duty{u.AirConditioners, u.Computers, u.AudioVisual, u.Power}
}

// ReplacementFile is a request to replace a thing.
type ReplacementFile struct {
	ID   string           `json:"id"`   // number of the request
	Tag  string           `json:"tag"`  // the thing to be replaced
	Note logistics.Answer `json:"note"` // a note says that it cannot be repaired (000-187): key "cannot-be-repaired"
}

// CheckReplacement judges whether a thing may be replaced: only where a note says that it cannot be repaired (000-187). The error is nil or
// an [*logistics.InvalidError].
func (pol Policy) CheckReplacement(f ReplacementFile) (logistics.Report, error) {
	return pol.report(
		func(ps *logistics.Problems) {
			ps.Name("id", f.ID)
			ps.Name("tag", f.Tag)
			answer(ps, "note", f.Note)
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			pol.Upkeep.Replacement.Check(r, "replacement "+f.ID, f.Note)
		})
}

// UpkeepLog says when one duty of upkeep was done, and which days are judged.
type UpkeepLog struct {
	What  string `json:"what"`           // the What of a duty of the policy: pol.Upkeep.AirConditioners.What
	Where string `json:"where,omitzero"` // the room or building; absent: the whole site
	logistics.Log
}

// CheckUpkeep judges whether a duty of upkeep was done: air conditioners cleaned before summer (003-062), computers and audio-visual
// equipment looked after, power off before each holiday (003-063). A duty without a frequency is not checked. The error is nil or an
// [*logistics.InvalidError]: a duty that the policy does not have, or what [logistics.Duty.Check] says.
func (pol Policy) CheckUpkeep(l UpkeepLog) (logistics.Report, error) {
	duties := pol.Upkeep.duties()
	i := slices.IndexFunc(duties, func(d logistics.Duty) bool { return d.What == l.What })
	return pol.report(
		func(ps *logistics.Problems) {
			if l.Where != "" {
				ps.Name("where", l.Where)
			}
			if i < 0 {
				ps.Add("what", logistics.CodeUnknown, "%.40q is no duty of upkeep", l.What)
			}
		},
		func(r *logistics.Report, ps *logistics.Problems) { ps.Under("", duties[i].Check(r, l.Where, l.Log)) })
}

// RemotesFile says when the remote controls that were lent for a term were collected.
type RemotesFile struct {
	Term      logistics.Period `json:"term"`
	Collected logistics.Date   `json:"collected,omitzero"` // the day on which the last of them was collected (003-062): key "remotes-collected"; absent: some are still out
	AsOf      logistics.Date   `json:"asOf"`               // the day of judgment
}

// CheckRemotes judges whether all remote controls were collected within the term, its last day included (003-062). The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckRemotes(f RemotesFile) (logistics.Report, error) {
	rule := pol.Upkeep.Remotes
	return pol.report(
		func(ps *logistics.Problems) {
			period(ps, "term", f.Term)
			judged(ps, f.AsOf)
			past(ps, "collected", f.Collected, f.AsOf)
		},
		func(r *logistics.Report, _ *logistics.Problems) {
			at := "term " + f.Term.String()
			switch {
			case f.Collected.IsZero() && f.AsOf.After(f.Term.Last):
				rule.Check(r, at, logistics.No)
			case !f.Collected.IsZero() && f.Collected.Before(f.Term.First):
				r.Find(rule.Rule, logistics.TooEarly, logistics.Join(at, rule.Key), logistics.Day(f.Collected), logistics.Day(f.Term.First))
			case f.Collected.After(f.Term.Last):
				r.Find(rule.Rule, logistics.TooLate, logistics.Join(at, rule.Key), logistics.Day(f.Collected), logistics.Day(f.Term.Last))
			}
		})
}
