package assets

import (
	"cmp"
	"slices"

	"example.com/logistics"
)

// Dormitory says who may share a room, who answers for each zone, and what the rules of responsibility must cover.
type Dormitory struct {
	Mixed  logistics.Need      `json:"mixed" label:"a room|房间"`
	Office logistics.Need      `json:"office" label:"the living area|生活区"`
	Post   OnePost             `json:"post" label:"each zone, one post|每片区一岗"`
	Rules  logistics.Checklist `json:"rules" label:"the rules of responsibility say|责任制度须载明"`
}

// OnePost cites the clause by which each zone has exactly one post that answers for it.
type OnePost struct{ logistics.Rule }

const (
	keyMixed  = "cadres-and-employees"
	keyOffice = "management-office"
)

// What the rules of responsibility of a dormitory must cover (000-159), as a [DormitoryFile] names it.
const (
	RuleHygiene     = "hygiene"
	RuleProperty    = "company-property"
	RulePublic      = "public-equipment"
	RuleMaintenance = "facility-maintenance"
)

func (d Dormitory) laws(ps *logistics.Problems) {
	const path = "dormitory"
	if !d.Mixed.Banned {
		ps.Add(path+".mixed", logistics.CodeConflict, "rooms would have to be mixed")
	}
	if d.Mixed.Key != keyMixed {
		ps.Add(path+".mixed.key", logistics.CodeUnknown, "of %.40q the facts say nothing", d.Mixed.Key)
	}
	keyLaw(ps, path+".office", d.Office, keyOffice)
	ps.Needed(path+".rules", d.Rules...)
}

// DormitoryFile is a living area: its office, zones, rooms and rules.
type DormitoryFile struct {
	Office bool                       `json:"office"` // an office manages it (000-158): key "management-office"
	Zones  logistics.List[Zone]       `json:"zones"`  // in any order
	Rooms  logistics.List[LivingRoom] `json:"rooms"`  // in any order
	Rules  logistics.List[string]     `json:"rules"`  // what the rules of responsibility cover, such as RuleHygiene; other words are not looked at
}

// Zone is one zone of a living area, with the posts that answer for it.
type Zone struct {
	Name  string                 `json:"name"`  // each once
	Posts logistics.List[string] `json:"posts"` // should be exactly one (000-158)
}

// LivingRoom is one room of a dormitory, with how many live in it.
type LivingRoom struct {
	Room      string `json:"room"`            // each once
	Cadres    int    `json:"cadres"`          // from 0
	Employees int    `json:"employees"`       // all others, from 0
	Reason    string `json:"reason,omitzero"` // why both live in it; absent: no reason is on record
}

// CheckDormitory judges a living area. It finds a room in which cadres and employees live together without a reason (000-157), no office
// that manages the area, no zones, a zone for which no post answers or more than one (000-158), and rules of responsibility that leave out
// a subject (000-159). The error is nil or an [*logistics.InvalidError].
func (pol Policy) CheckDormitory(f DormitoryFile) (logistics.Report, error) {
	rules := pol.Dormitory
	return pol.report(f.check, func(r *logistics.Report, _ *logistics.Problems) {
		for _, room := range slices.SortedFunc(slices.Values(f.Rooms), func(a, b LivingRoom) int { return cmp.Compare(a.Room, b.Room) }) {
			if rules.Mixed.Force == logistics.Must || room.Reason == "" {
				rules.Mixed.Check(r, "room "+room.Room, logistics.Known(room.Cadres > 0 && room.Employees > 0))
			}
		}
		rules.Office.Check(r, "living area", logistics.Known(f.Office))
		if len(f.Zones) == 0 {
			r.Find(rules.Post.Rule, logistics.Missing, "living area.zones", logistics.Measure{}, logistics.Measure{})
		}
		for _, zone := range slices.SortedFunc(slices.Values(f.Zones), func(a, b Zone) int { return cmp.Compare(a.Name, b.Name) }) {
			switch n := len(zone.Posts); {
			case n == 0:
				r.Find(rules.Post.Rule, logistics.Missing, "zone "+zone.Name+".post", logistics.Measure{}, logistics.Measure{})
			case n > 1:
				r.Find(rules.Post.Rule, logistics.Twice, "zone "+zone.Name+".post", logistics.Count(n), logistics.Count(1))
			}
		}
		rules.Rules.Check(r, "rules", func(key string) logistics.Answer { return logistics.Known(slices.Contains(f.Rules, key)) })
	})
}

func (f DormitoryFile) check(ps *logistics.Problems) {
	zones, rooms, rules := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for i, z := range f.Zones {
		at := logistics.At("zones", i)
		numbered(ps, zones, at+".name", z.Name)
		posts := map[string]bool{}
		for j, post := range z.Posts {
			numbered(ps, posts, logistics.At(at+".posts", j), post)
		}
	}
	for i, room := range f.Rooms {
		at := logistics.At("rooms", i)
		numbered(ps, rooms, at+".room", room.Room)
		pieces(ps, at+".cadres", room.Cadres)
		pieces(ps, at+".employees", room.Employees)
		if room.Reason != "" {
			ps.Name(at+".reason", room.Reason)
		}
	}
	for i, rule := range f.Rules {
		numbered(ps, rules, logistics.At("rules", i), rule)
	}
}
