package incident

import "example.com/logistics"

// TicketStep is what happens to a service request. Steps of one moment count in the order of the constants. The zero
// TicketStep is invalid.
type TicketStep uint8

// The steps of a request: its ten states, then what happens beside them.
const (
	TicketReported     TicketStep = iota + 1 // it was handed in; the request itself says so, never an event
	TicketAcknowledged                       // somebody answers for it
	TicketPlanned                            // the reporter knows what will be done and by when
	TicketOnSite                             // a repairer is there
	TicketWaiting                            // the work pauses
	TicketResumed                            // the work goes on
	TicketCompleted                          // the work is done
	TicketCalledBack                         // the reporter was asked, satisfied or not
	TicketClosed                             // nothing more is to be done
	TicketReopened                           // it was not done after all: everything begins anew
	TicketTransferred                        // it was handed on to somebody
	TicketAccepted                           // whoever takes it over says so
	TicketForwarded                          // it was passed on to whoever has the authority
	TicketInformed                           // the reporter was told of that
	TicketEscalated                          // it was passed up because lessons suffer
)

func ticketStepWords() logistics.Words {
	return logistics.Words{
		{Wire: "reported", Label: logistics.Text{En: "report", Zh: "提报"}},
		{Wire: "acknowledged", Label: logistics.Text{En: "acknowledgment", Zh: "接单"}},
		{Wire: "planned", Label: logistics.Text{En: "plan", Zh: "反馈方案"}},
		{Wire: "on-site", Label: logistics.Text{En: "arrival on site", Zh: "到场"}},
		{Wire: "waiting", Label: logistics.Text{En: "pause", Zh: "暂停"}},
		{Wire: "resumed", Label: logistics.Text{En: "resumption", Zh: "恢复"}},
		{Wire: "completed", Label: logistics.Text{En: "completion", Zh: "完成"}},
		{Wire: "called-back", Label: logistics.Text{En: "call-back", Zh: "回访"}},
		{Wire: "closed", Label: logistics.Text{En: "closing", Zh: "关闭"}},
		{Wire: "reopened", Label: logistics.Text{En: "reopening", Zh: "重开"}},
		{Wire: "transferred", Label: logistics.Text{En: "transfer", Zh: "转交"}},
		{Wire: "accepted", Label: logistics.Text{En: "acceptance of the transfer", Zh: "接受转交"}},
		{Wire: "forwarded", Label: logistics.Text{En: "forwarding", Zh: "转达"}},
		{Wire: "informed", Label: logistics.Text{En: "word to the reporter", Zh: "告知提报人"}},
		{Wire: "escalated", Label: logistics.Text{En: "escalation", Zh: "升级"}},
	}
}

// TicketSteps gives every step of a request, in order.
func TicketSteps() []TicketStep {
	var all []TicketStep
	for s := TicketReported; s <= TicketEscalated; s++ {
		all = append(all, s)
	}
	return all
}

// String gives the step of a request as JSON has it: "reported", "acknowledged" and so on; "invalid" where it is none.
func (s TicketStep) String() string { return ticketStepWords().Wire(uint8(s)) }

// Label gives the name of the step of a request in l.
func (s TicketStep) Label(l logistics.Lang) string { return ticketStepWords().Label(uint8(s), l) }

// MarshalText gives the word of the step of a request, as String does; the zero TicketStep is an error.
func (s TicketStep) MarshalText() ([]byte, error) { return ticketStepWords().Marshal(uint8(s)) }

// UnmarshalText reads the word of the step of a request, spelled as MarshalText writes it; any other is an error.
func (s *TicketStep) UnmarshalText(text []byte) error {
	return ticketStepWords().Unmarshal((*uint8)(s), text)
}

// state reports whether the step changes the state of a request.
func (s TicketStep) state() bool { return s <= TicketReopened }
