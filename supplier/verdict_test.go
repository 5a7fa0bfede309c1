package supplier_test

import (
	"encoding/json"
	"testing"

	"example.com/logistics"
	"example.com/logistics/supplier"
)

func TestVerdictText(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   supplier.MonthFile
		en, zh string
	}{
		{"cleared", march(lines(3, 0)), "supplier S-17 2026-03: cleared", "供应商 S-17 2026-03：合格"},
		{"suspended, provisional, two factors", march(append(lines(19, 3, price(supplier.Unreasonable)), line(20, completed("")))),
			"supplier S-17 2026-03: suspended and treated as poor until decided: item kinds at unreasonable prices 3 of 20, must be below 15%; " +
				"late deliveries 1, must be below 1 (000-075 (assumed), 000-076 (read), 000-079 (read)); " +
				"not checked: units off specification, overweight food deliveries; provisional",
			"供应商 S-17 2026-03：暂停，决定前按“较差”处理：价格不合理的品种 3/20，应低于 15%；误期交货 1，应低于 1（000-075 假定、000-076 解读、000-079 解读）；" +
				"未核查：规格不符件数、食品超重次数；暂定"},
		{"a question open", march(lines(3, 3, inspected("", ""))),
			"supplier S-17 2026-03: not decided; not checked: units off specification", "供应商 S-17 2026-03：尚未判定；未核查：规格不符件数"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			v := disqualify(t, supplier.Factory(), row.file)
			differ(t, row.en, v.Text(logistics.English))
			differ(t, row.zh, v.Text(logistics.Chinese))
			differ(t, row.en, v.String())
		})
	}
}

func TestJudgedText(t *testing.T) {
	f := march(append(lines(3, 3, inspected("", "")), line(4, completed(""))), incident(supplier.OtherBreach, func(e *supplier.Event) { e.State = supplier.Reported }))
	f.On = day("2026-03-30")
	v := disqualify(t, supplier.Factory(), f)
	for _, row := range []struct {
		i      int
		en, zh string
	}{
		{0, "item kinds at unreasonable prices 0 of 4, must be below 15%: not checked, missing 1 line still open and the days from 2026-03-31 on (000-076 (read))",
			"价格不合理的品种 0/4，应低于 15%：未核查，尚缺：未完成的 1 行、2026-03-31 起的日子（000-076 解读）"},
		{3, "late deliveries 1, must be below 1: disqualifies, missing 1 line still open and the days from 2026-03-31 on (000-079 (read))",
			"误期交货 1，应低于 1：不合格，尚缺：未完成的 1 行、2026-03-31 起的日子（000-079 解读）"},
		{9, "other breaches 0, must be below 1: not checked, missing confirmation by the purchasing manager with a reason, of 1 case and the days from 2026-03-31 on (000-085 (read))",
			"其他违规 0，应低于 1：未核查，尚缺：采购担当经理附理由的确认 1 件、2026-03-31 起的日子（000-085 解读）"},
	} {
		differ(t, row.en, v.Factors[row.i].Text(logistics.English))
		differ(t, row.zh, v.Factors[row.i].Text(logistics.Chinese))
		differ(t, row.en, v.Factors[row.i].String())
	}
}

func TestGradeText(t *testing.T) {
	for _, row := range []struct {
		reason string
		file   supplier.HalfFile
		en, zh string
	}{
		{"excellent", firstHalf("98", lines(3, 0)...),
			"supplier S-17 2026-H1: excellent, score 99.5; date 100, quantity 100, quality 100, service 98; more volume " +
				"(000-072 (assumed), 000-070 (assumed), 000-074 (read)); volume: not checked, missing how much: the policy gives no number (000-074)",
			"供应商 S-17 2026-H1：优秀，得分 99.5；交期 100，交量 100，品质 100，服务 98；加大采购量（000-072 假定、000-070 假定、000-074 解读）；" +
				"采购量：未核查，尚缺：幅度（制度未给出数值）（000-074）"},
		{"excellent at prices that nobody reviewed", firstHalf("98", lines(3, 3, price(supplier.NotReviewed))...),
			"supplier S-17 2026-H1: excellent, score 99.5; date 100, quantity 100, quality 100, service 98 " +
				"(000-072 (assumed), 000-070 (assumed), 000-074 (read)); prices: not checked, missing a review of the half-year's prices (000-074)",
			"供应商 S-17 2026-H1：优秀，得分 99.5；交期 100，交量 100，品质 100，服务 98（000-072 假定、000-070 假定、000-074 解读）；" +
				"价格：未核查，尚缺：半年价格核查（000-074）"},
		{"no grade", firstHalf("", lines(3, 0)...),
			"supplier S-17 2026-H1: no grade; date 100, quantity 100, quality 100, service unknown (000-072 (assumed)); " +
				"service: not checked, missing a score of the service (000-072)",
			"供应商 S-17 2026-H1：未评级；交期 100，交量 100，品质 100，服务 未知（000-072 假定）；服务：未核查，尚缺：售后服务评分（000-072）"},
		{"fair", firstHalf("40", lines(2, 1, completed("2026-03-11"), quantity("2", "1"))...),
			"supplier S-17 2026-H1: fair, score 60; date 50, quantity 50, quality 100, service 40; less volume, coaching in management, technique, quality control " +
				"(000-072 (assumed), 000-070 (assumed), 000-073 (read), 000-069); volume: not checked, missing how much: the policy gives no number (000-073)",
			"供应商 S-17 2026-H1：一般，得分 60；交期 50，交量 50，品质 100，服务 40；减少采购量，辅导：管理、技术、品管" +
				"（000-072 假定、000-070 假定、000-073 解读、000-069）；采购量：未核查，尚缺：幅度（制度未给出数值）（000-073）"},
		{"poor and provisional", firstHalf("0", line(1, completed(""), inspected("1", "1"))),
			"supplier S-17 2026-H1: poor, score 0 (provisional); date 0, quantity 0, quality 0, service 0 (000-072 (assumed), 000-070 (assumed)); " +
				"date: not checked, missing 1 line still open (000-072); quantity: not checked, missing 1 line still open (000-072); " +
				"quality: not checked, missing 1 line still open (000-072)",
			"供应商 S-17 2026-H1：较差，得分 0（暂定）；交期 0，交量 0，品质 0，服务 0（000-072 假定、000-070 假定）；" +
				"交期：未核查，尚缺：未完成的 1 行（000-072）；交量：未核查，尚缺：未完成的 1 行（000-072）；品质：未核查，尚缺：未完成的 1 行（000-072）"},
		{"poor", firstHalf("0", line(1, completed("2026-03-11"), inspected("1", "1"))),
			"supplier S-17 2026-H1: poor, score 25; date 0, quantity 100, quality 0, service 0; to the candidate list, open orders stop, back only after a full re-evaluation " +
				"(000-072 (assumed), 000-070 (assumed), 000-071 (assumed))",
			"供应商 S-17 2026-H1：较差，得分 25；交期 0，交量 100，品质 0，服务 0；列入候补名单，未完成订单停止执行，重新入册前须全面重新评估（000-072 假定、000-070 假定、000-071 假定）"},
	} {
		t.Run(row.reason, func(t *testing.T) {
			g := grade(t, supplier.Factory(), row.file)
			differ(t, row.en, g.Text(logistics.English))
			differ(t, row.zh, g.Text(logistics.Chinese))
			differ(t, row.en, g.String())
		})
	}
}

// An answer in a log says edition, clauses and figures, and can be read again.
func TestAnswersAsJSON(t *testing.T) {
	v := disqualify(t, supplier.Factory(), march(append(lines(19, 3, price(supplier.Unreasonable)), line(20, completed("")))))
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var again supplier.Verdict
	if err := logistics.Decode(data, &again); err != nil {
		t.Fatal(err)
	}
	differ(t, v, again)
	data, err = json.Marshal(v.Factors[0])
	if err != nil {
		t.Fatal(err)
	}
	differ(t, `{"factor":"price","clause":"000-076","force":"must","basis":"read","got":"share 3/20","side":"below","bound":"share 15/100",`+
		`"outcome":"disqualifies","missing":[{"en":"1 line still open","zh":"未完成的 1 行"}]}`, string(data))

	for _, f := range []supplier.HalfFile{
		firstHalf("98", lines(3, 1, completed("2026-03-11"))...), firstHalf("", lines(3, 0)...), firstHalf("0"),
		firstHalf("40", lines(2, 1, completed("2026-03-11"), quantity("2", "1"))...), firstHalf("0", line(1, completed("2026-03-11"), inspected("1", "1"))),
	} {
		g := grade(t, supplier.School(), f)
		if data, err = json.Marshal(g); err != nil {
			t.Fatal(err)
		}
		var again supplier.GradeResult
		if err := logistics.Decode(data, &again); err != nil {
			t.Fatalf("%s: %v", data, err)
		}
		differ(t, g, again)
	}
	data, _ = json.Marshal(grade(t, supplier.Factory(), firstHalf("", lines(3, 1, completed("2026-03-11"))...)).Scores)
	differ(t, `{"date":{"weight":"score 25","share":"share 2/3","score":"score 200/3","clause":"000-072"},`+
		`"quantity":{"weight":"score 25","share":"share 3/3","score":"score 100","clause":"000-072"},`+
		`"quality":{"weight":"score 25","share":"share 300/300","score":"score 100","clause":"000-072"},`+
		`"service":{"weight":"score 25","clause":"000-072"}}`, string(data))
}

// A verdict that was read without its clauses has none to stand beside those of its factors.
func TestReportOfAVerdictWithoutClauses(t *testing.T) {
	v := disqualify(t, supplier.Factory(), march(lines(20, 1, completed("2026-03-11"))))
	v.Clauses = nil
	v, err := roundTrip(v)
	if err != nil {
		t.Fatal(err)
	}
	differ(t, []string{"supplier S-17 2026-03 late: 1, must be below 1 (000-079)"}, found(v.Report()))
}
