package sampling_test

import (
	"encoding"
	"fmt"
	"testing"

	"example.com/logistics"
	"example.com/logistics/procurement/sampling"
)

type word interface {
	comparable
	fmt.Stringer
	encoding.TextMarshaler
	Label(logistics.Lang) string
}

// words compares every value of an enumeration with its wire word and its labels: wire words never change.
func words[W word, P interface {
	*W
	encoding.TextUnmarshaler
}](t *testing.T, of func(uint8) W, want ...[3]string) {
	t.Helper()
	for i, w := range want {
		value := of(uint8(i + 1))
		text, err := value.MarshalText()
		if err != nil || string(text) != w[0] || value.String() != w[0] || value.Label(logistics.English) != w[1] || value.Label(logistics.Chinese) != w[2] {
			t.Errorf("%d: %s %s %s, want %v", i+1, text, value.Label(logistics.English), value.Label(logistics.Chinese), w)
		}
		var back W
		if err := P(&back).UnmarshalText([]byte(w[0])); err != nil || back != value {
			t.Errorf("%s is read as %v, %v", w[0], back, err)
		}
		if err := P(&back).UnmarshalText([]byte(w[0] + " ")); err == nil {
			t.Errorf("%s with a space is read", w[0])
		}
	}
	for _, none := range []uint8{0, uint8(len(want) + 1), 255} {
		if _, err := of(none).MarshalText(); err == nil || of(none).String() != "invalid" || of(none).Label(logistics.Chinese) != "invalid" {
			t.Errorf("%d is a word", none)
		}
	}
}

func TestWords(t *testing.T) {
	words(t, func(e uint8) sampling.Level { return sampling.Level(e) },
		[3]string{"S-1", "S-1", "S-1"}, [3]string{"S-2", "S-2", "S-2"}, [3]string{"S-3", "S-3", "S-3"}, [3]string{"S-4", "S-4", "S-4"},
		[3]string{"I", "I", "Ⅰ"}, [3]string{"II", "II", "Ⅱ"}, [3]string{"III", "III", "Ⅲ"})
	words(t, func(e uint8) sampling.Severity { return sampling.Severity(e) },
		[3]string{"normal", "normal", "正常检验"}, [3]string{"tightened", "tightened", "加严检验"}, [3]string{"reduced", "reduced", "放宽检验"})
	words(t, func(e uint8) sampling.Unit { return sampling.Unit(e) },
		[3]string{"percent-nonconforming", "percent nonconforming", "不合格品百分数"}, [3]string{"nonconformities-per-100", "nonconformities per 100 items", "每百单位产品不合格数"})
	words(t, func(e uint8) sampling.Outcome { return sampling.Outcome(e) }, [3]string{"accepted", "accepted", "接收"}, [3]string{"not-accepted", "not accepted", "不接收"})
	words(t, func(e uint8) sampling.Model { return sampling.Model(e) },
		[3]string{"hypergeometric", "hypergeometric", "超几何分布"}, [3]string{"binomial", "binomial", "二项分布"}, [3]string{"poisson", "Poisson", "泊松分布"})
	words(t, func(e uint8) sampling.EventKind { return sampling.EventKind(e) },
		[3]string{"original", "original inspection", "初次检验"}, [3]string{"resubmitted", "submitted again", "再次提交"}, [3]string{"steady-rate", "production steady", "生产稳定"},
		[3]string{"irregular-rate", "production irregular", "生产不正常"}, [3]string{"reduced-wanted", "reduced inspection wanted", "认可放宽检验"},
		[3]string{"normal-warranted", "normal inspection warranted", "要求恢复正常检验"}, [3]string{"action-agreed", "corrective action agreed", "认可纠正措施"})
	wires := []string{
		"accepted-tighter", "accepted-low", "only-accepted", "score-lost", "unchanged", "not-counted", "too-many-refused", "enough-accepted", "score-reached",
		"refused-on-reduced", "irregular", "warranted", "too-many-tightened", "action-taken",
	}
	var reasons [][3]string
	for i, wire := range wires {
		r := sampling.Reason(i + 1)
		reasons = append(reasons, [3]string{wire, r.Label(logistics.English), r.Label(logistics.Chinese)})
		if r.Label(logistics.English) == r.Label(logistics.Chinese) {
			t.Errorf("%s has one label", wire)
		}
	}
	words(t, func(e uint8) sampling.Reason { return sampling.Reason(e) }, reasons...)
	if len(sampling.Levels()) != 7 || len(sampling.Severities()) != 3 {
		t.Error("a list is not whole")
	}
}
