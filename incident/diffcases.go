package incident

import "example.com/logistics"

// diffCases compares what the log of a case is held to: another act that closes it, or that must come before, is neither more nor
// less; a step that may be left out no longer is stricter.
func diffCases(c *logistics.Comparison, old, new CaseRules) {
	closing := logistics.Same
	if old.Close.Act != new.Close.Act || old.Close.After != new.Close.After {
		closing = logistics.Incomparable
	}
	c.Term("cases.close", c.Old.Binds(old.Close.Rule, old.Close.text()), c.New.Binds(new.Close.Rule, new.Close.text()),
		closing.And(logistics.Binding(old.Close.Force, new.Close.Force)))
	diffSettle(c, old, new)
	diffStandIns(c, old, new)
	logistics.EachNamed(old.Beyond, new.Beyond, skipQuestion, func(question string, was, is *Skip) {
		says := logistics.Text{En: "may be left out where nobody there can handle it", Zh: "现场无法处理时可省"}
		if was != nil && is != nil {
			c.Rule(question, says, was.Rule, is.Rule)
			return
		}
		term := func(cs logistics.Clauses, s *Skip) logistics.Term {
			if s == nil {
				return logistics.Says(logistics.Text{En: "always asked", Zh: "一律须办"})
			}
			return cs.Binds(s.Rule, says)
		}
		c.Term(question, term(c.Old, was), term(c.New, is), logistics.Demand(was == nil, is == nil))
	})
}

// diffSettle compares what there is no result before: what asks for that is stricter, and another step is neither.
func diffSettle(c *logistics.Comparison, old, new CaseRules) {
	logistics.EachNamed(old.Settle, new.Settle, settleQuestion, func(question string, was, is *Skip) {
		term := func(cs logistics.Clauses, s *Skip) logistics.Term {
			if s == nil {
				return logistics.Says(logistics.Text{})
			}
			act := actText(s.Act)
			return cs.Binds(s.Rule, logistics.Text{En: "the result only after " + act.En, Zh: "处理结果须在" + act.Zh + "之后"})
		}
		direction := logistics.Demand(was != nil, is != nil)
		if was != nil && is != nil {
			direction = logistics.Binding(was.Force, is.Force)
			if was.Act != is.Act {
				direction = logistics.Incomparable
			}
		}
		c.Term(question, term(c.Old, was), term(c.New, is), direction)
	})
}

func settleQuestion(s Skip) string { return logistics.Join("cases.settle", s.Severity.String()) }

func skipQuestion(s Skip) string {
	return logistics.Join(logistics.Join("cases.beyond", s.Severity.String()), s.Act)
}

// text says what closes a case: "close the case only after archive".
func (c Closing) text() logistics.Text {
	act, after := actText(c.Act), actText(c.After)
	return logistics.Text{En: act.En + " only after " + after.En, Zh: act.Zh + "须先" + after.Zh}
}
