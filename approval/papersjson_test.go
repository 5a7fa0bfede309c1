package approval_test

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// written is a value as a log has it, by the names of its fields.
func written(t testing.TB, v any) map[string]any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	fields := map[string]any{}
	if err := json.Unmarshal(data, &fields); err != nil {
		t.Fatal(err)
	}
	return fields
}

// strictly reads a paper back, then without each of its fields, with each of them null, and with one that it does not have.
func strictly[T any](t *testing.T, paper T, optional ...string) {
	t.Helper()
	read := func(fields map[string]any) (T, []string) {
		t.Helper()
		data, err := json.Marshal(fields)
		if err != nil {
			t.Fatal(err)
		}
		var got T
		if err := logistics.Decode(data, &got); err != nil {
			return got, problems(t, err)
		}
		return got, nil
	}
	full := written(t, paper)
	got, refused := read(full)
	differ(t, []string(nil), refused)
	differ(t, paper, got)
	for _, name := range optional {
		if _, there := full[name]; !there {
			t.Errorf("%s is not written", name)
		}
	}
	for _, name := range slices.Sorted(maps.Keys(full)) {
		short := maps.Clone(full)
		delete(short, name)
		want := []string{name + " absent"}
		if slices.Contains(optional, name) {
			want = nil
		}
		_, refused := read(short)
		differ(t, want, refused)
		short[name] = nil
		_, refused = read(short)
		differ(t, []string{name + " null"}, refused)
	}
	full["Marks"] = []any{}
	_, refused = read(full)
	differ(t, []string{"Marks unknown"}, refused)
}

func TestPapersDecode(t *testing.T) {
	pol := levelled()
	seen := func(tr logistics.Trail) logistics.Trail { tr.AsOf, tr.Calendar = at(20, 0), maySeason(t); return tr }
	trailing := []string{"marks", "asOf", "calendar"}
	r := requisitionFile(pol, "10000.0001")
	r.Trail = seen(r.Trail)
	t.Run("requisition", func(t *testing.T) { strictly(t, r, trailing...) })
	o := orderFile(pol, logistics.Food)
	o.Trail = seen(o.Trail)
	t.Run("order", func(t *testing.T) { strictly(t, o, append(trailing, "channel")...) })
	d := documentFile(t, pol, "circular")
	d.Approved = logistics.Yes
	d.Trail, d.Back = seen(trail("clerk", pol.Requisition.Steps...)), &approval.Return{At: at(7, 0), Reason: "no title"}
	d.Sent = []approval.Sending{{To: "applicant", At: at(9, 0)}}
	t.Run("document", func(t *testing.T) {
		strictly(t, d, append(trailing, "approved", "back", "sent", "holders", "filed", "closed")...)
	})
	out := outgoingFile(pol)
	out.Trail = seen(out.Trail)
	t.Run("outgoing", func(t *testing.T) {
		strictly(t, out, append(trailing, "number", "others", "concerned", "entries", "closed")...)
	})
}

// What is written of a paper that has only what it must have.
func TestPapersAsWritten(t *testing.T) {
	tr := logistics.Trail{By: "Chen", Role: "clerk", At: at(8, 0)}
	for _, row := range []struct {
		paper approval.SignOff
		want  string
	}{
		{approval.Requisition{Trail: tr, Total: yuan("100.50")}, `{"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00+08:00","total":"100.5"}`},
		{approval.Order{Trail: tr, Category: logistics.Food}, `{"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00+08:00","category":"food"}`},
		{approval.Document{Trail: tr, Form: "circular", Carrier: "paper"},
			`{"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00+08:00","form":"circular","carrier":"paper","inOrder":"unknown"}`},
		{approval.OutgoingDocument{Trail: tr}, `{"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00+08:00","filed":false}`},
	} {
		data, err := json.Marshal(row.paper)
		if err != nil {
			t.Error(err)
		}
		differ(t, row.want, string(data))
	}
}

func TestPapersRefuse(t *testing.T) {
	const trail = `"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00+08:00"`
	decode := func(into any) func(string) error {
		return func(text string) error { return logistics.Decode([]byte(text), into) }
	}
	requisition, order := decode(new(approval.Requisition)), decode(new(approval.Order))
	document, outgoing := decode(new(approval.Document)), decode(new(approval.OutgoingDocument))
	for _, row := range []struct {
		reason string
		decode func(string) error
		text   string
		want   []string
	}{
		{"nothing", requisition, `{}`, []string{"by absent", "role absent", "at absent", "total absent"}},
		{"no order", order, `{}`, []string{"by absent", "role absent", "at absent", "category absent"}},
		{"no document", document, `{}`, []string{"by absent", "role absent", "at absent", "form absent", "carrier absent", "inOrder absent"}},
		{"no letter", outgoing, `{}`, []string{"by absent", "role absent", "at absent", "filed absent"}},
		{"a list of them", requisition, `[]`, []string{" type"}},
		{"24 o'clock", requisition, `{"by":"Chen","role":"clerk","at":"2026-03-02T24:00:00+08:00","total":1}`, []string{"at word"}},
		{"29 February of a year without", requisition, `{"by":"Chen","role":"clerk","at":"2026-02-29T08:00:00+08:00","total":1}`, []string{"at word"}},
		{"a time without a zone", requisition, `{"by":"Chen","role":"clerk","at":"2026-03-02T08:00:00","total":1}`, []string{"at word"}},
		{"a day is no time", requisition, `{"by":"Chen","role":"clerk","at":"2026-03-02","total":1}`, []string{"at word"}},
		{"a mark at 24 o'clock, by nobody", requisition, `{` + trail + `,"total":1,"marks":[{"act":"review","role":"supervisor","at":"2026-03-02T24:00:00Z"}]}`,
			[]string{"marks[0].by absent", "marks[0].at word"}},
		{"a negative total", requisition, `{` + trail + `,"total":-1}`, []string{"total amount"}},
		{"five decimals", requisition, `{` + trail + `,"total":"0.00001"}`, []string{"total amount"}},
		{"1e99", requisition, `{` + trail + `,"total":1e99}`, []string{"total amount"}},
		{"a total in words", requisition, `{` + trail + `,"total":"much"}`, []string{"total amount"}},
		{"a calendar that is none", requisition, `{` + trail + `,"total":1,"calendar":{}}`,
			[]string{"calendar.first absent", "calendar.last absent", "calendar.daysOff absent", "calendar.workdays absent"}},
		{"a field twice", order, `{` + trail + `,"category":"food","category":"kitchenware"}`, []string{"category duplicate"}},
		{"a field in capitals", order, `{` + trail + `,"Category":"food"}`, []string{"category absent", "Category unknown"}},
		{"what it may be is yes, no or unknown", document, `{` + trail + `,"form":"circular","carrier":"paper","inOrder":true}`, []string{"inOrder type"}},
		{"and not perhaps", document, `{` + trail + `,"form":"circular","carrier":"paper","inOrder":"perhaps"}`, []string{"inOrder word"}},
		{"a return without a reason has an empty one", document, `{` + trail + `,"form":"circular","carrier":"paper","inOrder":"no","back":{}}`,
			[]string{"back.at absent", "back.reason absent"}},
		{"half a copy", document, `{` + trail + `,"form":"circular","carrier":"paper","inOrder":"no","holders":[{"role":"guard","by":"Bo","copies":0.5}]}`,
			[]string{"holders[0].copies type"}},
		{"a sending of which nobody says whether it was a copy", document, `{` + trail + `,"form":"circular","carrier":"paper","inOrder":"no","sent":[{}]}`,
			[]string{"sent[0].to absent", "sent[0].at absent", "sent[0].original absent"}},
		{"a department that was sent it at null", outgoing, `{` + trail + `,"filed":false,"concerned":[{"department":"store","at":null}]}`, []string{"concerned[0].at null"}},
	} {
		t.Log(row.reason)
		err := row.decode(row.text)
		if err == nil {
			t.Errorf("%s: decoded", row.reason)
			continue
		}
		differ(t, row.want, problems(t, err))
	}
}

// A report and what is awaited say in a log which edition judged, which clause, and by when.
func TestPapersInLogs(t *testing.T) {
	pol := with(levelled(), func(pol *approval.Policy) { pol.Requisition.Steps[0].Within = logistics.MustSpan("2h") })
	r := requisitionFile(pol, "100")
	r.Marks, r.AsOf = nil, at(10, 1)
	report, err := json.Marshal(ofRequisition(t, pol, r))
	if err != nil {
		t.Fatal(err)
	}
	want := `{"edition":"factory-2026","findings":[{"clause":"000-089","force":"must","fault":"missing","subject":"requisition.review","want":"role supervisor"}`
	if !strings.HasPrefix(string(report), want) {
		t.Errorf("%s", report)
	}
	var back logistics.Report
	if err := logistics.Decode(report, &back); err != nil {
		t.Fatal(err)
	}
	differ(t, ofRequisition(t, pol, r), back)
	awaited, err := json.Marshal(next(t, pol, r))
	if err != nil {
		t.Fatal(err)
	}
	differ(t, `[{"act":"review","by":["supervisor"],"seals":[],"not":["Chen"],"since":"2026-03-02T08:00:00+08:00","due":"2026-03-02T10:00:00+08:00","late":"yes","force":"must","clause":"000-089"}]`, string(awaited))
}
