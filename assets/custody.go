package assets

import (
	"maps"
	"slices"
	"strings"

	"example.com/logistics"
)

// Custody says who answers for things, how rooms are taken over and handed back, and how venues are booked.
type Custody struct {
	Named     logistics.Checklist `json:"named" label:"each thing|每件资产"`
	Room      OneKeeper           `json:"room" label:"one keeper a room|一室一保管人"`
	Units     Selection           `json:"units" label:"given in custody to|承包单位"`
	Daily     logistics.Duty      `json:"daily" label:"every room|各室日常管理"`
	TermStart TermStart           `json:"termStart" label:"signed for as the term begins|期初登记签名"`
	Handovers logistics.Steps     `json:"handovers" label:"every room, every term, each after the one before|各室每学期（依次办理）"`
	Leaving   logistics.Need      `json:"leaving" label:"a keeper who leaves|保管人离任"`
	Spot      SpotChecks          `json:"spot" label:"checks of asset use|资产使用抽查"`
	Venues    Venues              `json:"venues" label:"booking of venues|场地预约"`
}

// OneKeeper cites the clause by which all things of a room have one keeper.
type OneKeeper struct{ logistics.Rule }

// UnitPupil is the unit of a thing that a pupil answers for, such as a desk. Its keeper is not the keeper of the room.
const UnitPupil = "pupil"

// The other units that may have a thing in custody, as a [RegisterEntry] names them.
const (
	UnitClass       = "class"
	UnitDepartment  = "department"
	UnitSpecialRoom = "special-room"
)

func (c Custody) laws(ps *logistics.Problems) {
	const path = "custody"
	keysLaw(ps, path+".named", c.Named, keyDepartment, keyKeeper)
	logistics.EachOnce(ps, path+".units.of", c.Units.Of)
	c.TermStart.laws(ps, path+".termStart")
	ps.Chained(path+".handovers", c.Handovers)
	keyLaw(ps, path+".leaving", c.Leaving, keyCleared)
	c.Spot.laws(ps, path+".spot")
	c.Venues.laws(ps, path+".venues")
	dutiesLaw(ps, path, c.Daily, c.Spot.Checks)
}

// checkUnit finds a thing in the custody of a unit that the policy does not name, without a reason. That it is given to none
// is free, unless the policy says that it must be.
func (s Selection) checkUnit(r *logistics.Report, e RegisterEntry) {
	free := s.Force == logistics.Should
	if slices.Contains(s.Of, e.Unit) || free && (e.Unit == "" || e.OtherUnitReason != "") {
		return
	}
	if e.Unit == "" {
		r.Find(s.Rule, logistics.Missing, "asset "+e.Tag+".unit", logistics.Measure{}, logistics.Measure{})
		return
	}
	r.Find(s.Rule, logistics.Unlisted, "asset "+e.Tag+".unit", logistics.Said(e.Unit), logistics.Said(strings.Join(s.Of, " / ")))
}

// check finds rooms with more than one keeper.
func (o OneKeeper) check(r *logistics.Report, entries []RegisterEntry) {
	keepers := map[string]map[logistics.Person]bool{}
	for _, e := range entries {
		if e.Room == "" || e.Keeper == "" || e.Unit == UnitPupil {
			continue
		}
		if keepers[e.Room] == nil {
			keepers[e.Room] = map[logistics.Person]bool{}
		}
		keepers[e.Room][e.Keeper] = true
	}
	for _, room := range slices.Sorted(maps.Keys(keepers)) {
		if n := len(keepers[room]); n > 1 {
			r.Find(o.Rule, logistics.Twice, "room "+room+".keeper", logistics.Count(n), logistics.Count(1))
		}
	}
}

// RoomLog says on which days a room was looked after, and by whom.
type RoomLog struct {
	Room string `json:"room"` // its name
	logistics.Log
}

// CheckDailyCustody judges whether a room was looked after every workday, by a role that may (002-031). The error is nil or an
// [*logistics.InvalidError]: a room without a name, or what [logistics.Duty.Check] says.
func (pol Policy) CheckDailyCustody(l RoomLog) (logistics.Report, error) {
	return pol.report(func(ps *logistics.Problems) { ps.Name("room", l.Room) }, func(r *logistics.Report, ps *logistics.Problems) {
		ps.Under("", pol.Custody.Daily.Check(r, "room "+l.Room, l.Log))
	})
}
