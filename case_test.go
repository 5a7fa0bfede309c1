package logistics_test

import (
	"testing"

	"pgregory.net/rapid"

	"example.com/logistics"
)

func TestSameName(t *testing.T) {
	for _, row := range []struct {
		reason, a, b string
		want         bool
	}{
		{"the same bytes", "Wang Wei", "Wang Wei", true},
		{"capitals", "Bright Co", "BRIGHT CO", true},
		{"spaces, wide ones too", "王伟", "王　 伟", true},
		{"the dot within a name", "阿里·木", "阿里‧木", true},
		{"wide letters and digits", "Ｓｕｎ１", "sun1", true},
		{"another name", "Wang", "Wong", false},
		{"a longer name", "Wang", "Wang Wei", false},
		{"a hyphen tells numbers apart", "A-1", "A1", false},
		{"so does a full stop", "1.2", "12", false},
		{"nobody and somebody", "", "Wang", false},
		{"nobody twice", "", "", true},
		{"nothing but dots and spaces is like no other", "·", " ", false},
	} {
		if got := logistics.SameName(row.a, row.b); got != row.want {
			t.Errorf("%s: %q and %q: %t", row.reason, row.a, row.b, got)
		}
		if logistics.SameName(row.a, row.b) != logistics.SameName(row.b, row.a) {
			t.Errorf("%s: it depends on the order", row.reason)
		}
	}
}

// What a keyboard changes in a name makes no other of it; a letter more does.
func TestSameNameWhateverTheKeyboard(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		letters := rapid.SliceOfN(rapid.SampledFrom([]rune("azAZ09王伟-.")), 1, 8).Draw(t, "name")
		var typed []rune
		for _, r := range letters {
			switch rapid.IntRange(0, 3).Draw(t, "key") {
			case 1:
				typed = append(typed, ' ')
			case 2:
				typed = append(typed, '·')
			case 3:
				if r >= '!' && r <= '~' {
					r += '！' - '!'
				}
			}
			typed = append(typed, r)
		}
		if !logistics.SameName(string(letters), string(typed)) {
			t.Fatalf("%q and %q are two", string(letters), string(typed))
		}
		if logistics.SameName(string(letters), string(typed)+"x") {
			t.Fatalf("%q and %q are one", string(letters), string(typed)+"x")
		}
	})
}
