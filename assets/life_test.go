package assets_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
	"example.com/logistics/assets"
)

// lived is a life of one move a day from 1 March 2026 on.
func lived(moves ...string) assets.LifeFile {
	f := assets.LifeFile{Tag: "P-1", AsOf: day("2026-12-31")}
	for i, m := range moves {
		f.Moves = append(f.Moves, assets.AssetMove{Move: m, On: day("2026-03-01").AddDays(i)})
	}
	return f
}

func TestCheckLife(t *testing.T) {
	pol := assets.School()
	used := []string{assets.MoveStored, assets.MoveEntered, assets.MoveIssued}
	then := func(more ...string) assets.LifeFile { return lived(append(slices.Clone(used), more...)...) }
	expect(t, "nothing yet")(pol.CheckLife(lived()))
	expect(t, "a whole life")(pol.CheckLife(then(assets.MoveMoved, assets.MoveTaken, assets.MoveRecovered, assets.MoveDamaged, assets.MoveRepaired, assets.MoveReturned, assets.MoveAppraised, assets.MoveScrapped)))
	expect(t, "all on one day")(pol.CheckLife(assets.LifeFile{Tag: "P-1", AsOf: day("2026-03-01"), Moves: logistics.List[assets.AssetMove]{
		{Move: assets.MoveStored, On: day("2026-03-01")}, {Move: assets.MoveEntered, On: day("2026-03-01")},
	}}))
	expect(t, "scrap without an appraisal", "asset P-1.scrapped-with-approval 2026-03-04: out of order: in-use; expected after no-use (004-102)")(pol.CheckLife(then(assets.MoveScrapped)))
	expect(t, "issued and not on the books", "asset P-1.issued 2026-03-02: out of order: in-store; expected after on-the-books (003-026)")(pol.CheckLife(lived(assets.MoveStored, assets.MoveIssued)))
	expect(t, "handed back without an issue", "asset P-1.returned 2026-03-03: out of order: on-the-books; expected after in-use (004-104)")(pol.CheckLife(lived(assets.MoveStored, assets.MoveEntered, assets.MoveReturned)))
	expect(t, "issued after it was scrapped", "asset P-1.issued 2026-03-06: out of order: scrapped; expected after on-the-books (003-026)")(pol.CheckLife(then(assets.MoveAppraised, assets.MoveScrapped, assets.MoveIssued)))
	expect(t, "found where it was never missing", "asset P-1.found-again 2026-03-04: out of order: in-use; expected after missing / written-off-as-lost (003-033)")(pol.CheckLife(then(assets.MoveFound)))
	refuse(t, "no tag, no such move, no day, no judgment", "tag absent", "asOf absent", "moves[0].move unknown", "moves[0].on absent")(pol.CheckLife(assets.LifeFile{Moves: logistics.List[assets.AssetMove]{{Move: "stolen by magpies"}}}))
	back := lived(used...)
	back.Moves[2].On = day("2026-03-01")
	refuse(t, "back in time", "moves[2].on range")(pol.CheckLife(back))
	tomorrow := lived(used...)
	tomorrow.AsOf = day("2026-03-02")
	refuse(t, "in the future", "moves[2].on range")(pol.CheckLife(tomorrow))
	state, next, err := pol.StateOf(then(assets.MoveDamaged))
	if err != nil || state != assets.StateDamaged || len(next) != 2 || next[0].Name != assets.MoveRepaired || next[1].Name != assets.MoveAppraised {
		t.Error(state, next, err)
	}
	if _, _, err := pol.StateOf(assets.LifeFile{}); err == nil {
		t.Error("nothing, in a state")
	}
}

// Whatever moves are made, a thing is in one of the states that can be reached; a move changes it exactly where nothing is found; and it
// can always be told what comes next from there.
func TestLifeStaysOnTheMap(t *testing.T) {
	pol := assets.School()
	var names []string
	for _, m := range pol.Life.Moves {
		names = append(names, m.Name)
	}
	states := pol.Life.States()
	rapid.Check(t, func(t *rapid.T) {
		f := lived(rapid.SliceOfN(rapid.SampledFrom(names), 0, 12).Draw(t, "moves")...)
		r, err := pol.CheckLife(f)
		if err != nil {
			t.Fatal(err)
		}
		at, wrong := pol.Life.Start, 0
		for _, m := range f.Moves { // slowly, row by row
			i := slices.IndexFunc(pol.Life.Moves, func(row assets.Move) bool { return row.Name == m.Move && slices.Contains(row.From, at) })
			if i < 0 {
				wrong++
				continue
			}
			at = pol.Life.Moves[i].To
		}
		state, next, err := pol.StateOf(f)
		if err != nil || state != at || len(r.Findings) != wrong || !slices.Contains(states, state) {
			t.Fatalf("%s after %v, want %s; %d findings, want %d; %v", state, f.Moves, at, len(r.Findings), wrong, err)
		}
		for _, m := range next {
			if !slices.Contains(m.From, state) || m.Clause == "" {
				t.Fatalf("%s leads from %s", m.Name, state)
			}
		}
	})
}

// Every state can be reached and every move has a clause; the diagram is printed from the data and shows each of them.
func TestDiagram(t *testing.T) {
	for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
		pol := assets.School()
		got := string(pol.AppendDiagram(nil, l))
		file := filepath.Join("testdata", "life."+l.String()+".mmd")
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if got != string(want) {
			t.Errorf("%s differs (-update writes it):\n%s", file, got)
		}
		arrows := 0
		reached := pol.Life.States()
		for _, m := range pol.Life.Moves {
			arrows += len(m.From)
			if m.Clause == "" || !slices.Contains(reached, m.To) {
				t.Errorf("%s to %s by %q", m.Name, m.To, m.Clause)
			}
			if !strings.Contains(got, " : "+pol.Name(m.Name, l)+" ("+string(m.Clause)+")\n") {
				t.Errorf("%s is not drawn", m.Name)
			}
		}
		if n := strings.Count(got, " : "); n != arrows {
			t.Errorf("%d arrows, want %d", n, arrows)
		}
		for _, s := range reached {
			if !strings.Contains(got, `state "`+pol.Name(s, l)+`" as s`) {
				t.Errorf("%s is not drawn", s)
			}
		}
	}
	odd := assets.School()
	odd.Life.Moves[0].Name, odd.Life.Moves[0].Clause = "a\"b\nc : d", "x\ny"
	if got := string(odd.AppendDiagram(nil, logistics.English)); !strings.Contains(got, "    s1 --> s2 : a b c   d (x y)\n") {
		t.Errorf("%s", got)
	}
	if got := string(assets.Policy{}.AppendDiagram(nil, logistics.English)); got != "stateDiagram-v2\n    state \"\" as s1\n    [*] --> s1\n    s1 --> [*]\n" {
		t.Errorf("of nothing: %s", got)
	}
}
