package incident_test

import (
	"encoding"
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/incident"
)

// word is an enumeration's value.
type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label(logistics.Lang) string
}

// reads parses a wire word.
func reads[W word, P interface {
	*W
	encoding.TextUnmarshaler
}](text string) (W, error) {
	var w W
	err := P(&w).UnmarshalText([]byte(text))
	return w, err
}

func testWord[W word, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, w W, wire, en, zh string) {
	t.Helper()
	text, err := w.MarshalText()
	if err != nil || string(text) != wire || w.String() != wire {
		t.Errorf("%s is written %s, %v", wire, text, err)
	}
	if back, err := reads[W, P](wire); err != nil || back != w {
		t.Errorf("%s is read as %v, %v", wire, back, err)
	}
	if w.Label(logistics.English) != en || w.Label(logistics.Chinese) != zh {
		t.Errorf("%s: %s, %s", wire, w.Label(logistics.English), w.Label(logistics.Chinese))
	}
	for _, spoiled := range []string{"", " " + wire, wire + " ", wire[:len(wire)-1], "X" + wire[1:], en + "?"} {
		if got, err := reads[W, P](spoiled); err == nil {
			t.Errorf("%q is read as %v", spoiled, got)
		}
	}
}

func testNoWord[W word](t *testing.T, w W) {
	t.Helper()
	if text, err := w.MarshalText(); err == nil || w.String() != "invalid" || w.Label(logistics.Chinese) != "invalid" {
		t.Errorf("no word is written %s, %s, %v", text, w, err)
	}
}

// TestWords pins the wire words: they never change.
func TestWords(t *testing.T) {
	for k, want := range map[incident.Kind][3]string{
		incident.GeneralBreach:   {"general-breach", "general breach of discipline", "一般违纪"},
		incident.SeriousBreach:   {"serious-breach", "serious breach of discipline", "严重违纪"},
		incident.Fire:            {"fire", "fire", "火灾"},
		incident.Theft:           {"theft", "theft", "盗窃"},
		incident.SafetyHazard:    {"safety-hazard", "safety hazard", "安全隐患"},
		incident.TrafficAccident: {"traffic-accident", "traffic accident", "交通事故"},
		incident.Other:           {"other", "other", "其他"},
	} {
		testWord(t, k, want[0], want[1], want[2])
	}
	for s, want := range map[incident.Severity][3]string{
		incident.Ordinary: {"ordinary", "ordinary", "普通"}, incident.Important: {"important", "important", "重要"},
		incident.Urgent: {"urgent", "urgent", "紧急"},
	} {
		testWord(t, s, want[0], want[1], want[2])
	}
	for a, want := range map[logistics.Answer][3]string{unknown: {"unknown", "unknown", "未知"}, no: {"no", "no", "否"}, yes: {"yes", "yes", "是"}} {
		testWord(t, a, want[0], want[1], want[2])
	}
	testNoWord(t, incident.Kind(0))
	testNoWord(t, incident.Kind(8))
	testNoWord(t, incident.Severity(0))
	testNoWord(t, incident.Severity(4))
	testNoWord(t, logistics.Answer(3))
}

// TestLists: the lists are whole, in order, and nobody's but the caller's.
func TestLists(t *testing.T) {
	for i, k := range incident.Kinds() {
		if int(k) != i+1 {
			t.Errorf("kind %d is %s", i, k)
		}
	}
	for i, s := range incident.Severities() {
		if int(s) != i+1 {
			t.Errorf("severity %d is %s", i, s)
		}
	}
	if len(incident.Kinds()) != int(incident.Other) || len(incident.Severities()) != int(incident.Urgent) {
		t.Error("a list is not whole")
	}
	incident.Kinds()[0] = incident.Other
	if incident.Kinds()[0] != incident.GeneralBreach {
		t.Error("a caller changed the kinds")
	}
	if logistics.Known(true) != yes || logistics.Known(false) != no {
		t.Error("Known")
	}
}

func TestActLabel(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range incident.Factory().Procedures {
		for _, step := range append(p.Steps, p.May...) {
			en, zh := incident.ActLabel(step.Act, logistics.English), incident.ActLabel(step.Act, logistics.Chinese)
			if zh == step.Act || en == zh || en == "" {
				t.Errorf("%s has no label: %q, %q", step.Act, en, zh)
			}
			seen[step.Act] = true
		}
	}
	if len(seen) != 14 {
		t.Errorf("%d acts, want the 14 declared ones", len(seen))
	}
	if got := incident.ActLabel("evacuate", logistics.Chinese); got != "evacuate" {
		t.Errorf("a company's own act is %q", got)
	}
}
