package approval_test

import (
	"encoding/json"
	"testing"

	"example.com/logistics"
	"example.com/logistics/approval"
)

// reread decodes data into a T and holds what it wrote again against it; ok is false where it is no T.
func reread[T any](t *testing.T, data []byte) (v T, ok bool) {
	if err := logistics.Decode(data, &v); err != nil {
		return v, false
	}
	written, err := json.Marshal(v)
	if err != nil {
		t.Fatalf("read %+v, which cannot be written: %v", v, err)
	}
	var again T
	if err := logistics.Decode(written, &again); err != nil {
		t.Fatalf("wrote %s, which cannot be read: %v", written, err)
	}
	if diff := diffOf(v, again); diff != "" {
		t.Fatalf("read otherwise than written:\n%s", diff)
	}
	return v, true
}

// seed adds a value, a few broken forms of it, and nothing.
func seed(f *testing.F, values ...any) {
	for _, v := range values {
		data, err := json.Marshal(v)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(data[:len(data)/2])
	}
	for _, text := range []string{"", "{}", "null", "[]", "\xef\xbb\xbf{}", `{"lines":[{}]}`, `{"lines":null,"lines":[]}`, `{"amount":1e99}`} {
		f.Add([]byte(text))
	}
}

func FuzzDecodePurchase(f *testing.F) {
	seed(f, buy(logistics.Diesel, "50000", "0"), regular("1", "2.0001", "2"), earlier(buy(logistics.Food, "1"), "2026-03-31", "2026-03-01", "4999.9999"))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, ok := reread[approval.Purchase](t, data)
		if !ok {
			return
		}
		for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
			agree(t, pol, compile(t, pol), p)
		}
	})
}

func FuzzDecodePriceFile(f *testing.F) {
	seed(f,
		priceFile(f, approval.Factory(), unbudgeted(buy(logistics.Diesel, "50000"))), priceFile(f, approval.School(), buy(logistics.Food, "1")),
		priceFile(f, approval.Factory(), regular("1", "3", "2")),
	)
	f.Fuzz(func(t *testing.T, data []byte) {
		file, ok := reread[approval.PriceFile](t, data)
		if !ok {
			return
		}
		for _, pol := range []approval.Policy{approval.Factory(), approval.School(), windowed("30d")} {
			r, err := pol.CheckPrice(file)
			printable(t, r, err)
		}
	})
}

func FuzzDecodePaymentFile(f *testing.F) {
	seed(f, paymentFile(f, approval.Factory(), pay("10000.01")), paymentFile(f, approval.School(), approval.Payment{Amount: yuan("1")}))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, ok := reread[approval.PaymentFile](t, data)
		if !ok {
			return
		}
		for _, pol := range []approval.Policy{approval.Factory(), approval.School()} {
			r, err := pol.CheckPayment(file)
			printable(t, r, err)
			if _, err := pol.DecidePayment(file.Payment); err == nil && r.Edition == "" && problemOfAmount(t, pol, file) {
				t.Error("the amount is decided and not checked")
			}
		}
	})
}

// problemOfAmount reports whether a check refuses the amount of a file.
func problemOfAmount(t *testing.T, pol approval.Policy, f approval.PaymentFile) bool {
	_, err := pol.CheckPayment(f)
	for _, problem := range problems(t, err) {
		if problem == "amount amount" || problem == "amount range" {
			return true
		}
	}
	return false
}

func FuzzDecodePolicy(f *testing.F) {
	seed(f, approval.Factory(), approval.School(), windowed("30d"))
	f.Fuzz(func(t *testing.T, data []byte) {
		pol, ok := reread[approval.Policy](t, data)
		if !ok {
			return
		}
		invalid := logistics.Validate(pol)
		if a, err := approval.Compile(pol); err == nil {
			for _, p := range []approval.Purchase{
				buy(logistics.Kitchenware, "1500"), unbudgeted(buy(logistics.Diesel, "50000")), buy(logistics.Food, "1"), regular("1", "3", "2"),
				earlier(buy(logistics.Diesel, "1"), "2026-03-31", "2026-03-01", "4999.9999"),
			} {
				agree(t, pol, a, p)
			}
		} else if invalid == nil {
			t.Errorf("a valid policy does not compile: %v", err)
		}
		file := approval.PriceFile{Purchase: buy(logistics.Diesel, "50000"), Requester: "Chen", RequestedAt: at(8, 0), Supplier: "S-1", SaysUnbudgeted: true}
		file.On, file.Budgeted = logistics.MustDate("2026-03-31"), false
		r, err := pol.CheckPrice(file)
		printable(t, r, err)
		r, err = pol.CheckPayment(approval.PaymentFile{Payment: pay("20000"), Applicant: "Chen", AppliedAt: at(8, 0), Invoice: approval.Invoice{IssuedAt: at(8, 0)}})
		printable(t, r, err)
		if d, err := pol.DecidePayment(pay("20000")); err == nil && invalid != nil || err == nil && d.String() == "" {
			t.Error("an invalid policy decides")
		}
	})
}

// FuzzDecodePapers reads every kind of paper: what is read is judged, twice alike, and so is who is next.
func FuzzDecodePapers(f *testing.F) {
	pol := levelled()
	matter := approval.Matter{Trail: trail("clerk", pol.FollowUp.Steps...), Decision: "7", Owner: "Li", Due: logistics.MustDate("2026-03-31")}
	permission := approval.Permission{Trail: trail(logistics.Pupil, pol.Permits[1].Steps...), Kind: "cycling", Ends: logistics.MustDate("2026-07-10")}
	large := approval.LargePurchase{Trail: trail("clerk"), Items: []approval.Item{{Name: "piano", Price: yuan("9000"), Quantity: 1}}, OrderedAt: at(9, 0)}
	seed(f,
		requisitionFile(pol, "10000.0001"), orderFile(pol, logistics.Food), documentFile(f, pol, "requisition"), documentFile(f, pol, "circular"), outgoingFile(pol),
		matter, permission, large,
	)
	f.Fuzz(func(t *testing.T, data []byte) {
		readPaper(t, data, approval.Policy.CheckRequisition)
		readPaper(t, data, approval.Policy.CheckOrder)
		readPaper(t, data, approval.Policy.CheckDocument)
		readPaper(t, data, approval.Policy.CheckOutgoing)
		readPaper(t, data, approval.Policy.CheckMatter)
		readPaper(t, data, approval.Policy.CheckLarge)
		readPaper(t, data, approval.Policy.CheckPermission)
	})
}

// readPaper reads a paper of one kind, where data is one, and has it judged under each policy.
func readPaper[T approval.SignOff](t *testing.T, data []byte, check func(approval.Policy, T) (logistics.Report, error)) {
	paper, ok := reread[T](t, data)
	if !ok {
		return
	}
	for _, pol := range []approval.Policy{levelled(), approval.School(), timed()} {
		r, err := check(pol, paper)
		printable(t, r, err)
		again, againErr := check(pol, paper)
		differ(t, r, again)
		awaited, nextErr := pol.Next(paper)
		waits, waitsErr := pol.Next(paper)
		differ(t, awaited, waits)
		for _, pair := range [][2]error{{err, againErr}, {nextErr, waitsErr}} {
			if (pair[0] == nil) != (pair[1] == nil) || pair[0] != nil && pair[0].Error() != pair[1].Error() {
				t.Errorf("%v, then %v", pair[0], pair[1])
			}
		}
		if nextErr != nil {
			differ(t, true, awaited == nil)
			problems(t, nextErr)
		}
		far := false // what is due after the year 9999 is no time that JSON has
		for _, a := range awaited {
			far = far || a.Due.Year() > 9999
			if a.Text(logistics.English) == "" || a.Text(logistics.Chinese) == "" || a.Clause == "" || len(a.By) == 0 {
				t.Errorf("%+v says nothing", a)
			}
		}
		if _, err := json.Marshal(awaited); err != nil && !far {
			t.Error(err)
		}
	}
}

// printable holds a report to what a log needs: it prints, and its JSON says it all; an error carries its problems.
func printable(t *testing.T, r logistics.Report, err error) {
	t.Helper()
	if err != nil {
		problems(t, err)
		differ(t, logistics.Report{}, r)
		return
	}
	for _, f := range r.Findings {
		if f.Text(logistics.English) == "" || f.Text(logistics.Chinese) == "" || f.Clause == "" {
			t.Errorf("%+v says nothing", f)
		}
	}
	if _, err := json.Marshal(r); err != nil {
		t.Error(err)
	}
}
