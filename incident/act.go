package incident

import "example.com/logistics"

// The acts of the documented procedures and of the log of a case, for [Entry]. A company's own policy may name others.
const (
	ActControl       = "control"                          // get the situation in hand, handle on the scene what can be handled there
	ActReport        = "report"                           // tell the next level
	ActRecord        = "patrol-record"                    // enter it in the patrol record
	ActConfirm       = "confirm"                          // go there and establish the facts
	ActSlip          = "penalty-slip"                     // issue the penalty slip
	ActLeaderOnScene = "leader-on-scene"                  // the general affairs leader goes to the scene
	ActReportUp      = "report-up"                        // the general affairs leader tells the level above
	ActVerify        = "verify"                           // general affairs verifies
	ActSectionChief  = "section-chief-approval"           // the section chief approves
	ActManager       = "general-affairs-manager-approval" // the general affairs manager approves
	ActSeniorManager = "senior-manager-approval"          // the senior manager approves
	ActResult        = "result"                           // the outcome is settled: the deadline of the case is this act's
	ActArchive       = "archive"                          // the case is filed
	ActCallPolice    = "call-police"                      // the police are called; anybody may, at any time
	ActClose         = "close"                            // the case is closed; no step of a procedure
)

// ActLabel gives the name of an act of a procedure in l. An act that is not declared here is its own name.
func ActLabel(act string, l logistics.Lang) string {
	t, ok := map[string]logistics.Text{
		ActControl:       {En: "get the situation in hand", Zh: "控制现场"},
		ActReport:        {En: "report", Zh: "汇报"},
		ActRecord:        {En: "patrol record", Zh: "记入保安巡查记录表"},
		ActConfirm:       {En: "confirm on the scene", Zh: "到场确认"},
		ActSlip:          {En: "penalty slip", Zh: "开具处罚单"},
		ActLeaderOnScene: {En: "leader on the scene", Zh: "领导到场"},
		ActReportUp:      {En: "report one level up", Zh: "向上一级汇报"},
		ActVerify:        {En: "verify", Zh: "总务核实"},
		ActSectionChief:  {En: "approval of the section chief", Zh: "科长批准"},
		ActManager:       {En: "approval of the general affairs manager", Zh: "总务部门经理批准"},
		ActSeniorManager: {En: "approval of the senior manager", Zh: "高级经理批准"},
		ActResult:        {En: "result", Zh: "处理结果"},
		ActArchive:       {En: "archive", Zh: "归档"},
		ActCallPolice:    {En: "call the police", Zh: "报警"},
		ActClose:         {En: "close the case", Zh: "结案"},
	}[act]
	if !ok {
		return act
	}
	return t.In(l)
}
