package supplier_test

import (
	"encoding"
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

// Wire names never change: this table is their record.
func TestWords(t *testing.T) {
	check(t, "PriceReview", func(e uint8) supplier.PriceReview { return supplier.PriceReview(e) }, "not-reviewed", "reasonable", "unreasonable")
	check(t, "EventKind", func(e uint8) supplier.EventKind { return supplier.EventKind(e) },
		"fraud", "bribery", "quality-problem", "attack", "hygiene-failure", "other-breach")
	check(t, "CaseState", func(e uint8) supplier.CaseState { return supplier.CaseState(e) }, "reported", "confirmed", "dismissed")
	check(t, "Countermeasure", func(e uint8) supplier.Countermeasure { return supplier.Countermeasure(e) }, "awaited", "ineffective", "effective")
	check(t, "Factor", func(e uint8) supplier.Factor { return supplier.Factor(e) },
		"price", "fraud", "bribery", "late", "specification", "overweight", "recurrence", "attack", "hygiene", "other")
	check(t, "Outcome", func(e uint8) supplier.Outcome { return supplier.Outcome(e) }, "passed", "disqualifies", "not-checked")
	check(t, "Standing", func(e uint8) supplier.Standing { return supplier.Standing(e) }, "cleared", "unresolved", "suspended")
	check(t, "Grade", func(e uint8) supplier.Grade { return supplier.Grade(e) }, "poor", "fair", "good", "excellent")
	check(t, "Aspect", func(e uint8) supplier.Aspect { return supplier.Aspect(e) }, "qualification", "quality", "price", "service")
	check(t, "Change", func(e uint8) supplier.Change { return supplier.Change(e) }, "less", "unchanged", "more")
	check(t, "Occasion", func(e uint8) supplier.Occasion { return supplier.Occasion(e) }, "listing", "order", "delivery")
	if kinds := supplier.EventKinds(); len(kinds) != 6 || kinds[0] != supplier.FraudCase || kinds[5] != supplier.OtherBreach {
		t.Errorf("kinds of events: %v", kinds)
	}
}

type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label(logistics.Lang) string
}

func check[W word, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, name string, of func(uint8) W, wires ...string) {
	t.Helper()
	labels := map[string]bool{}
	for i, wire := range wires {
		w := of(uint8(i + 1))
		text, err := w.MarshalText()
		if err != nil || string(text) != wire || w.String() != wire {
			t.Errorf("%s %d: %q %q %v, want %q", name, i+1, text, w, err, wire)
		}
		var read W
		if err := P(&read).UnmarshalText([]byte(wire)); err != nil || read != w {
			t.Errorf("%s reads %q as %v: %v", name, wire, read, err)
		}
		for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
			label := w.Label(l)
			if label == "" || label == "invalid" || labels[label] {
				t.Errorf("%s %s: label %q", name, wire, label)
			}
			labels[label] = true
		}
	}
	for _, e := range []uint8{0, uint8(len(wires) + 1), 255} {
		if _, err := of(e).MarshalText(); err == nil {
			t.Errorf("%s %d is written", name, e)
		}
	}
	for _, text := range []string{"", "invalid", "Poor", wires[0] + " "} {
		var read W
		if err := P(&read).UnmarshalText([]byte(text)); err == nil {
			t.Errorf("%s reads %q", name, text)
		}
	}
}

func TestTopics(t *testing.T) {
	for _, row := range []struct {
		topic  supplier.Topic
		en, zh string
	}{
		{supplier.Management, "management", "管理"}, {supplier.Technique, "technique", "技术"}, {supplier.QualityControl, "quality control", "品管"},
		{"packing", "packing", "packing"},
	} {
		if en, zh := row.topic.Label(logistics.English), row.topic.Label(logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s %s", row.topic, en, zh)
		}
	}
}
