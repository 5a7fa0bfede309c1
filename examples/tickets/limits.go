package main

import (
	"fmt"
	"io"
	"slices"
	"time"

	"example.com/logistics"
	"example.com/logistics/examples/internal/table"
	"example.com/logistics/incident"
)

// limits counts the rounds of the log against each deadline of the policy.
type limits struct {
	policy   incident.Policy
	desk     *incident.Desk
	calendar logistics.Calendar
	counts   [][verdicts]int
	rounds   int
}

const (
	inTime = iota
	late
	unchecked
	verdicts
)

// newLimits counts against the factory's policy. The holidays of the help desk are not known: only plans are due in workdays, and
// the log has none.
func newLimits() (*limits, error) {
	pol := incident.Factory()
	desk, err := incident.Compile(pol)
	if err != nil {
		return nil, err
	}
	calendar, err := logistics.NewCalendar(logistics.MustDate("2000-01-01"), logistics.MustDate("2049-12-31"), nil, nil)
	return &limits{policy: pol, desk: desk, calendar: calendar, counts: make([][verdicts]int, len(pol.Requests.Deadlines))}, err
}

// add judges a round: the events from the report or from a reopening on. Who takes up what is reopened is not in the log.
func (ls *limits) add(faults *table.Faults, round []event, again bool) {
	from := round[0].opened
	if again {
		from = round[0].at
	}
	slices.SortStableFunc(round, func(a, b event) int { return a.at.Compare(b.at) })
	done := map[incident.TicketStep]time.Time{}
	for _, e := range slices.Backward(round) { // the first of each stage counts
		if e.stage >= inHand && !again {
			done[incident.TicketAcknowledged] = e.at
		}
		if e.stage >= resolved {
			done[incident.TicketCompleted] = e.at
		}
	}
	ls.rounds++
	for i, d := range ls.policy.Requests.Deadlines {
		kind := "other-facility"
		if len(d.Kinds) > 0 {
			kind = d.Kinds[0]
		}
		route, err := ls.desk.RouteRequest(incident.Request{
			ID: round[0].number, Kind: kind, Channel: "hotline", By: "caller", Reported: from, Urgent: logistics.Known(round[0].urgency == levels()[0]),
		}, ls.calendar)
		if err != nil {
			faults.Add(round[0].number, 0, "", err.Error())
			return
		}
		at := done[d.Step]
		j := slices.IndexFunc(route.Deadlines, func(due incident.RequestDue) bool { return due.Clause == d.Clause && due.Step == d.Step })
		switch {
		case j < 0 && d.When == incident.IfUrgent: // it is routine
		case j < 0 || at.IsZero():
			ls.counts[i][unchecked]++
		case at.After(route.Deadlines[j].Due):
			ls.counts[i][late]++
		default:
			ls.counts[i][inTime]++
		}
	}
}

func (ls *limits) print(w io.Writer, l logistics.Lang) {
	fmt.Fprintf(w, logistics.Text{En: "\n%d rounds, from each report and each reopening\n", Zh: "\n共 %d 次办理：每次提报、每次重开各计一次\n"}.In(l), ls.rounds)
	for i, d := range ls.policy.Requests.Deadlines {
		of := d.When.Label(l)
		if len(d.Kinds) > 0 {
			of = ls.policy.Name(d.Kinds[0], l)
		}
		var cites logistics.Citations
		cites.Add(ls.policy.Clauses.Citation(d.Clause))
		says := logistics.Text{En: d.Step.Label(l) + " " + d.Within.Text(l) + " [" + of + "]", Zh: d.Step.Label(l) + "（" + of + "）" + d.Within.Text(l)}.In(l)
		c := ls.counts[i]
		fmt.Fprintf(w, logistics.Text{En: "%s: %d in time, %d late, %d not checked\n", Zh: "%s：按时 %d 次，逾期 %d 次，未核查 %d 次\n"}.In(l),
			cites.Behind(says, l), c[inTime], c[late], c[unchecked])
	}
	fmt.Fprintln(w, logistics.Text{
		En: "Not in the log: plans, arrivals, forwardings, escalations, call-backs; who takes up what is reopened. Nor does it say of what kind\n" +
			"a request is, whether it is a repair, or whether a pause was one that stops the clock: the limits above are told as if.",
		Zh: "日志中没有方案、到场、转达、升级、回访的记录，也没有重开后由谁接手、请求属何类别、是否维修、暂停期间是否停计：以上时限均按假设计算。",
	}.In(l))
}
