package approval_test

import (
	"encoding/json"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

func TestPapersRoundTrip(t *testing.T) {
	shared := edited(approval.School, func(pol *approval.Policy) { pol.Desks[0].Matters = append(pol.Desks[0].Matters, "mail") })
	judged := decidedMatter()
	judged.AsOf = onDay("2026-03-10", 8, 0)
	t.Run("a large purchase", func(t *testing.T) { roundTrip(t, largeFile("20000.5", 100)) })
	t.Run("a large purchase with nothing on file", func(t *testing.T) { roundTrip(t, unfiled("0", 1)) })
	t.Run("a matter", func(t *testing.T) { roundTrip(t, judged) })
	t.Run("a matter without owner, day and marks", func(t *testing.T) {
		roundTrip(t, approval.Matter{Trail: logistics.Trail{By: "Chen", Role: "secretary", At: at(8, 0)}, Decision: "1"})
	})
	t.Run("a permission", func(t *testing.T) { roundTrip(t, cyclingPermission()) })
	t.Run("a permission for no term, not used", func(t *testing.T) {
		p := printPermission()
		p.Used = nil
		roundTrip(t, p)
	})
	t.Run("a meal", func(t *testing.T) {
		roundTrip(t, approval.MealDeclaration{Declared: logistics.MustDate("2026-12-31"), Served: logistics.MustDate("2027-01-01")})
	})
	trailing := []string{"marks", "asOf", "calendar"}
	seen := func(tr logistics.Trail) logistics.Trail {
		tr.AsOf, tr.Calendar = onDay("2026-12-31", 23, 59), maySeason(t)
		return tr
	}
	t.Run("each field of a large purchase", func(t *testing.T) {
		p := largeFile("20000.5", 100)
		p.Trail = seen(p.Trail)
		strictly(t, p, append(trailing, "route", "orderedAt")...)
	})
	t.Run("each field of a matter", func(t *testing.T) {
		m := decidedMatter()
		m.Trail = seen(m.Trail)
		strictly(t, m, append(trailing, "owner", "due")...)
	})
	t.Run("each field of a permission", func(t *testing.T) {
		p := cyclingPermission()
		p.Trail = seen(p.Trail)
		strictly(t, p, append(trailing, "used", "ends")...)
	})
	t.Run("competence", func(t *testing.T) { roundTrip(t, route(t, shared, "mail")) })
	t.Run("competence of nobody", func(t *testing.T) { roundTrip(t, route(t, shared, "rockets")) })
	t.Run("a report", func(t *testing.T) { roundTrip(t, checkLarge(t, bounded(t), unfiled("20000", 100))) })
}

func TestDecodePapers(t *testing.T) {
	large := func() any { return new(approval.LargePurchase) }
	matter := func() any { return new(approval.Matter) }
	permission := func() any { return new(approval.Permission) }
	meal := func() any { return new(approval.MealDeclaration) }
	for _, row := range []struct {
		reason   string
		good     any
		into     func() any
		old, new string
		want     []string
	}{
		{"a field that is none", largeFile("1", 1), large, `"present":`, `"absent":1,"present":`, []string{"absent unknown"}},
		{"no items", largeFile("1", 1), large, `"items":`, `"Items":`, []string{"items absent", "Items unknown"}},
		{"pieces that are no whole number", largeFile("1", 1), large, `"quantity":1`, `"quantity":1.5`, []string{"items[0].quantity type"}},
		{"more pieces than can be counted", largeFile("1", 1), large, `"quantity":1`, `"quantity":9223372036854775808`, []string{"items[0].quantity type"}},
		{"a price with five decimals", largeFile("1", 1), large, `"price":"1"`, `"price":"1.00001"`, []string{"items[0].price amount"}},
		{"a price of 1e15", largeFile("1", 1), large, `"price":"1"`, `"price":1e15`, []string{"items[0].price amount"}},
		{"a negative price", largeFile("1", 1), large, `"price":"1"`, `"price":-1`, []string{"items[0].price amount"}},
		{"no price", largeFile("1", 1), large, `"price":"1",`, ``, []string{"items[0].price absent"}},
		{"nobody says whether the catalogue has it", largeFile("1", 1), large, `"catalogued":"no",`, ``, []string{"catalogued absent"}},
		{"perhaps the catalogue has it", largeFile("1", 1), large, `"catalogued":"no"`, `"catalogued":"perhaps"`, []string{"catalogued word"}},
		{"an order that is null", largeFile("1", 1), large, `"orderedAt":"2026-03-02T14:00:00+08:00"`, `"orderedAt":null`, []string{"orderedAt null"}},
		{"a mark without a person, and twice a role", largeFile("1", 1), large, `"by":"Fang"`, `"role":"x"`, []string{"marks[0].by absent", "marks[0].role duplicate"}},
		{"a day that is none", decidedMatter(), matter, `"due":"2026-03-09"`, `"due":"2026-02-29"`, []string{"due word"}},
		{"a decision twice", decidedMatter(), matter, `"decision":"2026-7"`, `"decision":"1","decision":"2"`, []string{"decision duplicate"}},
		{"uses that are no list", cyclingPermission(), permission, `"used":[`, `"used":"daily","uses":[`, []string{"used type", "uses unknown"}},
		{"a use at no time", printPermission(), permission, `"used":["2026-03-02T09:00:00+08:00"]`, `"used":["noon",null]`, []string{"used[0] word", "used[1] null"}},
		{"a meal declared in words", approval.MealDeclaration{Declared: logistics.MustDate("2026-03-01"), Served: logistics.MustDate("2026-03-02")}, meal,
			`"declared":"2026-03-01",`, `"declared":"the day before",`, []string{"declared word"}},
	} {
		t.Run(row.reason, func(t *testing.T) {
			good, err := json.Marshal(row.good)
			if err != nil {
				t.Fatal(err)
			}
			data := strings.Replace(string(good), row.old, row.new, 1)
			if data == string(good) {
				t.Fatalf("nothing was replaced in %s", good)
			}
			into := row.into()
			differ(t, row.want, problems(t, logistics.Decode([]byte(data), into)))
			differ(t, row.into(), into)
		})
	}
}
