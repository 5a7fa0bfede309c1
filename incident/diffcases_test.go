package incident_test

import (
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

func TestDiffCases(t *testing.T) {
	for _, row := range []struct {
		reason string
		change func(p *incident.Policy)
		want   string
		is     logistics.Direction
	}{
		{"the same policy", func(*incident.Policy) {}, "", logistics.Same},
		{"closed with the result", func(p *incident.Policy) { p.Cases.Close.After = incident.ActResult },
			"cases.close: close the case only after archive (000-024 (read)) → close the case only after result (000-024 (read)): incomparable", logistics.Incomparable},
		{"another word for it", func(p *incident.Policy) { p.Cases.Close.Act = "solve" },
			"cases.close: close the case only after archive (000-024 (read)) → solve only after archive (000-024 (read)): incomparable", logistics.Incomparable},
		{"should be archived first", func(p *incident.Policy) { p.Cases.Close.Force = logistics.Should },
			"cases.close: close the case only after archive (000-024 (read)) → close the case only after archive [should] (000-024 (read)): looser", logistics.Looser},
		{"by another clause", func(p *incident.Policy) { p.Cases.Close.Clause = "000-027" },
			"cases.close: close the case only after archive (000-024 (read)) → close the case only after archive (000-027 (assumed)): the same is asked", logistics.Same},
		{"in hand, whatever it is", func(p *incident.Policy) { p.Cases.Beyond = p.Cases.Beyond[:1] },
			"cases.beyond.urgent.control: may be left out where nobody there can handle it (000-025 (read)) → always asked: stricter", logistics.Stricter},
		{"ordinary ones too", func(p *incident.Policy) {
			p.Cases.Beyond = append(p.Cases.Beyond, incident.Skip{Rule: logistics.Obliges("000-019"), Severity: incident.Ordinary, Act: incident.ActControl})
		}, "cases.beyond.ordinary.control: always asked → may be left out where nobody there can handle it (000-019 (read)): looser", logistics.Looser},
		{"should be left out", func(p *incident.Policy) { p.Cases.Beyond[1].Force = logistics.Should },
			"cases.beyond.urgent.control: may be left out where nobody there can handle it (000-025 (read)) → may be left out where nobody there can handle it [should] (000-025 (read)): looser", logistics.Looser},
		{"an ordinary result at any time", func(p *incident.Policy) { p.Cases.Settle = p.Cases.Settle[1:] },
			"cases.settle.ordinary: the result only after approval of the senior manager (000-023 (read)) → none: looser", logistics.Looser},
		{"a result after the slip", func(p *incident.Policy) { p.Cases.Settle[1].Act = incident.ActSlip },
			"cases.settle.important: the result only after confirm on the scene (000-023 (read)) → the result only after penalty slip (000-023 (read)): incomparable", logistics.Incomparable},
		{"the safety leader may confirm at any time", func(p *incident.Policy) { p.Cases.StandIns = nil },
			"cases.standIns.safety-leader: only where nobody can be reached of: security captain or security vice-captain (000-018 (assumed)) → at any time: looser", logistics.Looser},
		{"he should not, where they can be reached", func(p *incident.Policy) { p.Cases.StandIns[0].Force = logistics.Should },
			"cases.standIns.safety-leader: only where nobody can be reached of: security captain or security vice-captain (000-018 (assumed)) → " +
				"only where nobody can be reached of: security captain or security vice-captain [should] (000-018 (assumed)): looser", logistics.Looser},
		{"the vice stands in for captain and leader", func(p *incident.Policy) {
			p.Cases.StandIns = append(p.Cases.StandIns, incident.StandIn{Rule: logistics.Obliges("000-018"), Role: logistics.SecurityViceCaptain,
				For: logistics.List[logistics.Role]{logistics.SecurityCaptain, logistics.SafetyLeader}})
		}, "cases.standIns.security-vice-captain: at any time → only where nobody can be reached of: general affairs safety leader or security captain (000-018 (assumed)): stricter", logistics.Stricter},
		{"for them in another order", func(p *incident.Policy) { slices.Reverse(p.Cases.StandIns[0].For) }, "", logistics.Same},
		{"in another order", func(p *incident.Policy) { slices.Reverse(p.Cases.Beyond) }, "", logistics.Same},
	} {
		t.Run(row.reason, func(t *testing.T) {
			old, pol := incident.Factory(), incident.Factory()
			row.change(&pol)
			d, err := incident.Diff(old, pol)
			if err != nil {
				t.Fatal(err)
			}
			var lines []string
			for _, s := range d.Shifts {
				lines = append(lines, s.String())
			}
			if got := strings.Join(lines, "\n"); got != row.want || d.Direction != row.is {
				t.Errorf("%s\n%s, want\n%s\n%s", got, d.Direction, row.want, row.is)
			}
		})
	}
	old, pol := incident.Factory(), incident.Factory()
	pol.Cases.Beyond, pol.Cases.Close.After = nil, incident.ActResult
	d, err := incident.Diff(old, pol)
	if err != nil || !strings.Contains(d.Text(logistics.Chinese), "cases.close：结案须先归档（000-024 解读） → 结案须先处理结果（000-024 解读）：不可比") ||
		!strings.Contains(d.Text(logistics.Chinese), "cases.beyond.urgent.control：现场无法处理时可省（000-025 解读） → 一律须办：更严") {
		t.Errorf("%s %v", d.Text(logistics.Chinese), err)
	}
}

// Whatever is edited by one step in the rules of case logs and stays valid shows in Diff, and the other way round from the other side.
func TestDiffShowsEveryLeafOfCases(t *testing.T) {
	t.Parallel()
	for _, pol := range []incident.Policy{incident.Factory(), incident.School()} {
		asked := 0
		proof := logistics.DiffProof[incident.Policy]{
			Diff: incident.Diff, Back: 1,
			Skip: func(path string) bool {
				if !strings.HasPrefix(path, "cases") {
					return true
				}
				asked++
				return false
			},
		}
		seen, err := proof.Prove(pol, logistics.Edits(pol))
		if err != nil {
			t.Error(err)
		}
		if seen[""] < 8 || seen[""] == asked {
			t.Errorf("%d shown of %d", seen[""], asked)
		}
	}
}

func TestCaseLaws(t *testing.T) {
	for _, row := range []struct {
		reason string
		breaks func(p *incident.Policy)
		want   string
	}{
		{"nothing before it is closed", func(p *incident.Policy) { p.Cases.Close.After = "" }, "cases.close.after unknown\ncases.close.after unknown\ncases.close.after unknown"},
		{"what urgent cases do not have", func(p *incident.Policy) { p.Cases.Close.After = incident.ActSlip }, "cases.close.after unknown"},
		{"what may be done, and need not", func(p *incident.Policy) { p.Cases.Close.After = incident.ActCallPolice },
			"cases.close.after unknown\ncases.close.after unknown\ncases.close.after unknown"},
		{"no act closes a case", func(p *incident.Policy) { p.Cases.Close.Act = "" }, "cases.close.act absent"},
		{"a step closes it", func(p *incident.Policy) { p.Cases.Close.Act = incident.ActVerify }, "cases.close.act conflict"},
		{"a call to the police closes it", func(p *incident.Policy) { p.Cases.Close.Act = incident.ActCallPolice }, "cases.close.act conflict"},
		{"what is no step may be left out", func(p *incident.Policy) { p.Cases.Beyond[0].Act = "shout" }, "cases.beyond[0].act unknown"},
		{"what only another class asks for", func(p *incident.Policy) { p.Cases.Beyond[1].Act = incident.ActSlip }, "cases.beyond[1].act unknown"},
		{"what no ordinary case has", func(p *incident.Policy) {
			p.Cases.Beyond[1].Severity, p.Cases.Beyond[1].Act = incident.Ordinary, incident.ActLeaderOnScene
		}, "cases.beyond[1].act unknown"},
		{"no class", func(p *incident.Policy) { p.Cases.Beyond[1].Severity = 0 }, "cases.beyond[1].severity word"},
		{"twice", func(p *incident.Policy) { p.Cases.Beyond[1].Severity = incident.Important }, "cases.beyond[1].act duplicate"},
		{"no result", func(p *incident.Policy) { p.Cases.Beyond[1].Act = incident.ActResult }, "cases.beyond[1].act conflict"},
		{"no record", func(p *incident.Policy) { p.Cases.Beyond[1].Act = incident.ActRecord }, "cases.beyond[1].act conflict"},
		{"no archive", func(p *incident.Policy) { p.Cases.Beyond[1].Act = incident.ActArchive }, "cases.beyond[1].act conflict"},
		{"the leader may stay away", func(p *incident.Policy) { p.Cases.Beyond[1].Act = incident.ActLeaderOnScene }, ""},
		{"a result before the confirmation is none of an urgent case", func(p *incident.Policy) {
			p.Cases.Settle[1].Severity = incident.Urgent
		}, "cases.settle[1].act unknown"},
		{"the result after itself", func(p *incident.Policy) { p.Cases.Settle[0].Act = incident.ActResult }, "cases.settle[0].act conflict"},
		{"the result after the archive, which comes after it", func(p *incident.Policy) { p.Cases.Settle[0].Act = incident.ActArchive }, "cases.settle[0].act conflict"},
		{"twice for one class", func(p *incident.Policy) { p.Cases.Settle[1].Severity = incident.Ordinary }, "cases.settle[1].severity duplicate"},
		{"a result at any time", func(p *incident.Policy) { p.Cases.Settle = nil }, ""},
		{"he stands in for nobody", func(p *incident.Policy) { p.Cases.StandIns[0].For = nil }, "cases.standIns[0].for absent\ncases.standIns[0] unknown"},
		{"for himself", func(p *incident.Policy) { p.Cases.StandIns[0].For[0] = logistics.SafetyLeader }, "cases.standIns[0].for conflict"},
		{"for one of two", func(p *incident.Policy) { p.Cases.StandIns[0].For = p.Cases.StandIns[0].For[:1] }, "cases.standIns[0] unknown"},
		{"for one of them twice", func(p *incident.Policy) { p.Cases.StandIns[0].For[1] = logistics.SecurityCaptain }, "cases.standIns[0].for[1] duplicate"},
		{"for a third", func(p *incident.Policy) { p.Cases.StandIns[0].For = append(p.Cases.StandIns[0].For, logistics.Guard) }, "cases.standIns[0] unknown"},
		{"somebody else", func(p *incident.Policy) { p.Cases.StandIns[0].Role = logistics.SectionChief }, "cases.standIns[0] unknown"},
		{"twice he", func(p *incident.Policy) { p.Cases.StandIns = append(p.Cases.StandIns, p.Cases.StandIns[0]) }, "cases.standIns[1].role duplicate"},
		{"nobody", func(p *incident.Policy) { p.Cases.StandIns[0].Role = "" }, "cases.standIns[0].role absent\ncases.standIns[0] unknown"},
		{"nobody stands in under conditions", func(p *incident.Policy) { p.Cases.StandIns = nil }, ""},
		{"of the notices of an ordinary report he is told, and does no step", func(p *incident.Policy) {
			for i := range p.Procedures[:2] {
				for j := range p.Procedures[i].Steps {
					if s := &p.Procedures[i].Steps[j]; len(s.By) == 3 && s.By[2] == logistics.SafetyLeader {
						s.By = s.By[:2]
					}
				}
			}
		}, ""},
		{"nothing may be left out", func(p *incident.Policy) { p.Cases.Beyond = nil }, ""},
	} {
		pol := incident.Factory()
		row.breaks(&pol)
		if got := problems(t, logistics.Validate(pol)); got != row.want {
			t.Errorf("%s: got\n%s\nwant\n%s", row.reason, got, row.want)
		}
	}
}
