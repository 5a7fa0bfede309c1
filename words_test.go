package logistics_test

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"example.com/logistics"
)

var colors = logistics.Words{{Wire: "red", Label: logistics.Text{En: "red", Zh: "红"}}, {Wire: "blue", Label: logistics.Text{En: "blue", Zh: "蓝"}}}

func TestWords(t *testing.T) {
	for _, row := range []struct {
		reason          string
		e               uint8
		wire, label, zh string
		err             string
	}{
		{"0 is no word", 0, "invalid", "invalid", "invalid", "0 is no word of red, blue"},
		{"the first", 1, "red", "red", "红", ""},
		{"the last", 2, "blue", "blue", "蓝", ""},
		{"one beyond the last", 3, "invalid", "invalid", "invalid", "3 is no word of red, blue"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			if got := colors.Wire(row.e); got != row.wire {
				t.Errorf("wire name %q, want %q", got, row.wire)
			}
			if got := colors.Label(row.e, logistics.English); got != row.label {
				t.Errorf("label %q, want %q", got, row.label)
			}
			if got := colors.Label(row.e, logistics.Chinese); got != row.zh {
				t.Errorf("Chinese label %q, want %q", got, row.zh)
			}
			text, err := colors.Marshal(row.e)
			if row.err != "" {
				wantError(t, err, row.err)
			} else if err != nil || string(text) != row.wire {
				t.Errorf("marshaled %q, %v", text, err)
			}
		})
	}
}

func TestWordsAreReadToTheLetter(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		want         uint8
	}{
		{"the first", "red", 1},
		{"the last", "blue", 2},
		{"another case", "Red", 0},
		{"a space", "red ", 0},
		{"a beginning", "re", 0},
		{"nothing", "", 0},
		{"a label", "红", 0},
		{"the name of no value", "invalid", 0},
	} {
		e := uint8(9)
		err := colors.Unmarshal(&e, []byte(row.text))
		if row.want == 0 {
			wantError(t, err, fmt.Sprintf("unknown word %q; one of red, blue", row.text))
			if e != 9 {
				t.Errorf("%s: a word that is none was set to %d", row.reason, e)
			}
		} else if err != nil || e != row.want {
			t.Errorf("%s: got %d, %v", row.reason, e, err)
		}
	}
}

// word is what every enumeration of this package does.
type word interface {
	encoding.TextMarshaler
	fmt.Stringer
	Label(logistics.Lang) string
}

// Wire names never change: this table is the promise, and each label is there in both languages.
func TestEnumerations(t *testing.T) {
	for _, row := range []struct {
		reason string
		words  []word
		read   func(text string) (any, error)
		want   string
	}{
		{
			"basis", []word{logistics.Stated, logistics.Read, logistics.Assumed},
			func(s string) (any, error) { var v logistics.Basis; err := v.UnmarshalText([]byte(s)); return v, err },
			"stated stated 原文, read read 解读, assumed assumed 假定",
		},
		{
			"force", []word{logistics.Must, logistics.Should},
			func(s string) (any, error) { var v logistics.Force; err := v.UnmarshalText([]byte(s)); return v, err },
			"must must 必须, should should 原则上",
		},
		{
			"side, whose zero is a word", []word{logistics.NoSide, logistics.Below, logistics.AtMost, logistics.AtLeast, logistics.Above},
			func(s string) (any, error) { var v logistics.Side; err := v.UnmarshalText([]byte(s)); return v, err },
			"none none 无, below below 低于, at-most at most 不超过, at-least at least 不少于, above above 高于",
		},
		{
			"fault", []word{
				logistics.OutOfBound, logistics.Missing, logistics.Banned, logistics.WrongRole, logistics.OutOfOrder,
				logistics.TooEarly, logistics.TooLate, logistics.Twice, logistics.SamePerson, logistics.SelfApproval,
				logistics.WrongSeal, logistics.Failed, logistics.Expired, logistics.NotYet, logistics.Unlisted,
			},
			func(s string) (any, error) { var v logistics.Fault; err := v.UnmarshalText([]byte(s)); return v, err },
			"out-of-bound out of bound 超出界限, missing missing 缺少, banned must not be there 不应有, wrong-role by a role that may not do it 无权办理, " +
				"out-of-order out of order 次序颠倒, too-early before it was asked for 早于提出, too-late late 逾期, twice more than once 重复, " +
				"same-person one person twice 同一人, self-approval approves his own request 自批, wrong-seal under another seal 印章不符, failed not as it should be 不合格, " +
				"expired expired 已过期, not-yet not in force yet 尚未生效, unlisted not among those allowed 不在允许之列",
		},
	} {
		t.Run(row.reason, func(t *testing.T) {
			var got []string
			for _, w := range row.words {
				text, err := w.MarshalText()
				if err != nil || string(text) != w.String() {
					t.Errorf("%v is written %q, %v", w, text, err)
				}
				back, err := row.read(string(text))
				if err != nil || back != any(w) {
					t.Errorf("%q is read as %v, %v", text, back, err)
				}
				got = append(got, fmt.Sprintf("%s %s %s", w, w.Label(logistics.English), w.Label(logistics.Chinese)))
			}
			if diff := cmp.Diff(row.want, strings.Join(got, ", ")); diff != "" {
				t.Error(diff)
			}
			for _, text := range []string{"", "invalid", strings.ToUpper(row.words[0].String()), " " + row.words[0].String(), "0"} {
				if v, err := row.read(text); err == nil {
					t.Errorf("%q is read as %v", text, v)
				}
			}
		})
	}
	for _, row := range []struct {
		reason string
		w      word
	}{
		{"no basis", logistics.Basis(0)}, {"a basis beyond the last", logistics.Basis(4)},
		{"no force", logistics.Force(0)}, {"a force beyond the last", logistics.Force(3)},
		{"a side beyond the last", logistics.Side(5)},
		{"no fault", logistics.Fault(0)}, {"a fault beyond the last", logistics.Fault(16)},
	} {
		if text, err := row.w.MarshalText(); err == nil {
			t.Errorf("%s is written %q", row.reason, text)
		}
		if row.w.String() != "invalid" || row.w.Label(logistics.Chinese) != "invalid" {
			t.Errorf("%s is shown as %s", row.reason, row.w)
		}
	}
}

func TestKinds(t *testing.T) {
	var got []string
	for k := logistics.Kind(0); k <= logistics.SealKind+1; k++ {
		got = append(got, k.String()+" "+k.Label(logistics.English)+" "+k.Label(logistics.Chinese))
	}
	want := []string{
		"invalid invalid invalid", "count count 数量", "share share 比例", "yuan yuan 金额", "day day 日期", "instant instant 时刻",
		"score score 得分", "role role 职务", "word word 词", "seal seal 印章", "invalid invalid invalid",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestLang(t *testing.T) {
	for _, row := range []struct {
		reason string
		l      logistics.Lang
		want   string
	}{
		{"English", logistics.English, "en"},
		{"Chinese", logistics.Chinese, "zh"},
	} {
		text, err := row.l.MarshalText()
		if err != nil || string(text) != row.want || row.l.String() != row.want {
			t.Errorf("%s is written %q, %v", row.reason, text, err)
		}
		var back logistics.Lang
		if err := back.UnmarshalText(text); err != nil || back != row.l {
			t.Errorf("%q is read as %v, %v", text, back, err)
		}
	}
	if _, err := logistics.Lang(0).MarshalText(); err == nil {
		t.Error("the zero Lang is written")
	}
	if err := new(logistics.Lang).UnmarshalText([]byte("de")); err == nil {
		t.Error("a third language is read")
	}
	label := logistics.Text{En: "diesel", Zh: "柴油"}
	if label.In(logistics.English) != "diesel" || label.In(logistics.Chinese) != "柴油" || label.In(0) != "diesel" {
		t.Error("a text is not given in its language, or not in English where there is none")
	}
}

// What is declared has a label in both languages, and the labels of two are never the same.
func TestRolesAndCategoriesAreLabeled(t *testing.T) {
	roles := []logistics.Role{
		logistics.Buyer, logistics.PurchasingManager, logistics.GeneralAffairsManager, logistics.DepartmentManager, logistics.SeniorManager,
		logistics.GeneralManager, logistics.EvaluationGroup, logistics.AccountingOffice, logistics.Handler, logistics.Acceptor,
		logistics.Witness, logistics.Reviewer, logistics.Principal, logistics.Guard, logistics.SecurityCaptain, logistics.SecurityViceCaptain,
		logistics.SafetyOfficer, logistics.SafetyLeader, logistics.GeneralAffairsLeader, logistics.SectionChief, logistics.OnDutyPerson,
		logistics.Police, logistics.Supplier, logistics.Office, logistics.Teacher, logistics.LogisticsCenter, logistics.ServiceProvider, logistics.CustomerService,
	}
	categories := []logistics.Category{
		logistics.Food, logistics.MaintenanceMaterials, logistics.Stationery, logistics.Medicines, logistics.OfficeFurniture,
		logistics.CommunicationGoods, logistics.DailyUse, logistics.ProtectiveEquipment, logistics.CanteenEquipment, logistics.Kitchenware,
		logistics.HomeAppliances, logistics.CleaningGoods, logistics.WorkClothes, logistics.GuestSupplies, logistics.Souvenirs,
		logistics.Advertising, logistics.Diesel, logistics.LPG, logistics.Timber, logistics.ElectricalGoods,
	}
	taken := map[string]string{}
	see := func(wire, en, zh string) {
		if en == "" || zh == "" || zh == wire {
			t.Errorf("%s has the labels %q and %q", wire, en, zh)
		}
		for _, label := range []string{wire, zh} {
			if other := taken[label]; other != "" {
				t.Errorf("%s and %s share %q", wire, other, label)
			}
			taken[label] = wire
		}
	}
	for _, r := range roles {
		see(string(r), r.Label(logistics.English), r.Label(logistics.Chinese))
	}
	for _, c := range categories {
		see(string(c), c.Label(logistics.English), c.Label(logistics.Chinese))
	}
	if got := logistics.Role("night-watch").Label(logistics.Chinese); got != "night-watch" {
		t.Errorf("a company's own role is labeled %q", got)
	}
	if got := logistics.Category("seeds").Label(logistics.English); got != "seeds" {
		t.Errorf("a company's own category is labeled %q", got)
	}
	if got := logistics.PurchasingManager.Label(logistics.Chinese); got != "采购担当经理" {
		t.Errorf("the purchasing manager is labeled %q", got)
	}
}
