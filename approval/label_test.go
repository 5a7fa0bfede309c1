package approval_test

import (
	"strings"
	"testing"
	"unicode"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestName(t *testing.T) {
	for _, row := range []struct{ reason, word, en, zh string }{
		{"an act", "handled", "handled", "经手"},
		{"a gate is called as its role", "department-manager", "department manager", "部门经理"},
		{"a company's own word", "kiosk", "kiosk", "kiosk"},
	} {
		pol := approval.Factory()
		if en, zh := pol.Name(row.word, logistics.English), pol.Name(row.word, logistics.Chinese); en != row.en || zh != row.zh {
			t.Errorf("%s: %s is %q, %q", row.reason, row.word, en, zh)
		}
	}
}

// Every word of the documented policies (an act, a key, a form, a body, a matter, a route) has a name in both languages.
func TestEveryWordHasAName(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		named := 0
		for _, l := range leaves(&pol) {
			word, plain := l.v.Interface().(string)
			if !plain || strings.HasPrefix(l.path, "clauses") || l.path == "edition" {
				continue
			}
			en, zh := pol.Name(word, logistics.English), pol.Name(word, logistics.Chinese)
			if word == "" {
				continue // no route is asked for
			}
			named++
			if en == "" || strings.ContainsFunc(en, func(r rune) bool { return r > unicode.MaxASCII }) || strings.Contains(en, "-") && en == word {
				t.Errorf("%s: %s: %s is %q in English", pol.Edition, l.path, word, en)
			}
			if !strings.ContainsFunc(zh, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s: %s: %s is %q in Chinese", pol.Edition, l.path, word, zh)
			}
		}
		if named < 100 {
			t.Errorf("%s: only %d words", pol.Edition, named)
		}
	}
}

// No two words of one list are called the same.
func TestNamesDiffer(t *testing.T) {
	for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
		lists := map[string][]string{"carriers": pol.Incoming.Carriers.Words, "channels": pol.Order.Food.Channels, "units": pol.Desks[1].Units}
		for _, f := range pol.Incoming.Forms {
			lists["forms"] = append(lists["forms"], f.Name)
		}
		for _, list := range []logistics.Checklist{pol.Rulebooks.Needed, pol.Incoming.Filing, pol.Outgoing.Entries} {
			for _, n := range list {
				lists["keys"] = append(lists["keys"], n.Key)
			}
		}
		for _, d := range pol.Desks {
			lists["matters"] = append(lists["matters"], d.Matters...)
		}
		for name, list := range lists {
			for _, l := range []logistics.Lang{logistics.English, logistics.Chinese} {
				seen := map[string]string{}
				for _, word := range list {
					said := pol.Name(word, l)
					if other, twice := seen[said]; twice {
						t.Errorf("%s: %s: %s and %s are both %q", pol.Edition, name, other, word, said)
					}
					seen[said] = word
				}
			}
		}
	}
}
