package sampling

import "example.com/logistics"

// The clauses of the standard, by their number there; 004-014 is the document that asks for it.
const (
	clauseAdoption  logistics.ClauseID = "004-014"
	clauseQuality   logistics.ClauseID = "2828.1-5.2"
	clauseStart     logistics.ClauseID = "2828.1-9.1"
	clauseContinue  logistics.ClauseID = "2828.1-9.2"
	clauseTighten   logistics.ClauseID = "2828.1-9.3.1"
	clauseRelax     logistics.ClauseID = "2828.1-9.3.2"
	clauseReduce    logistics.ClauseID = "2828.1-9.3.3.1"
	clauseScore     logistics.ClauseID = "2828.1-9.3.3.2"
	clauseReinstate logistics.ClauseID = "2828.1-9.3.4"
	clauseStop      logistics.ClauseID = "2828.1-9.4"
	clauseLevel     logistics.ClauseID = "2828.1-10.1"
	clauseLetters   logistics.ClauseID = "2828.1-table-1"
	clauseNormal    logistics.ClauseID = "2828.1-table-2-A"
	clauseTightened logistics.ClauseID = "2828.1-table-2-B"
	clauseReduced   logistics.ClauseID = "2828.1-table-2-C"
)

// titles are the titles of the clauses.
func titles() logistics.Titles {
	return logistics.Titles{
		clauseAdoption:  {En: "Sampling by GB/T 2828.1", Zh: "按 GB/T 2828.1 抽样"},
		clauseQuality:   {En: "Acceptance quality limit and its unit", Zh: "接收质量限及其表示方式"},
		clauseStart:     {En: "Start of inspection", Zh: "检验的开始"},
		clauseContinue:  {En: "Continuation of inspection", Zh: "检验的继续"},
		clauseTighten:   {En: "Normal to tightened", Zh: "正常到加严"},
		clauseRelax:     {En: "Tightened to normal", Zh: "加严到正常"},
		clauseReduce:    {En: "Normal to reduced", Zh: "正常到放宽"},
		clauseScore:     {En: "Switching score", Zh: "转移得分"},
		clauseReinstate: {En: "Reduced to normal", Zh: "放宽到正常"},
		clauseStop:      {En: "Discontinuation of inspection", Zh: "暂停检验"},
		clauseLevel:     {En: "Inspection level", Zh: "检验水平"},
		clauseLetters:   {En: "Sample size code letters", Zh: "样本量字码表"},
		clauseNormal:    {En: "Single plans, normal inspection", Zh: "正常检验一次抽样方案"},
		clauseTightened: {En: "Single plans, tightened inspection", Zh: "加严检验一次抽样方案"},
		clauseReduced:   {En: "Single plans, reduced inspection", Zh: "放宽检验一次抽样方案"},
	}
}

// clauses are the clauses of the standard with the readings taken.
func clauses() logistics.Clauses {
	t := titles()
	noted := func(id logistics.ClauseID, en, zh string) logistics.Clause {
		c := t.Stated(id)
		c.Note = logistics.Text{En: en, Zh: zh}
		return c
	}
	return logistics.Clauses{
		t.Read(clauseAdoption,
			"The document names the edition of 2003 and gives neither AQL nor level: those are the company's. The editions of 2003 and 2012 both adopt ISO 2859-1:1999 as it is. "+
				"The sample never falls as the lot grows. The sampled share falls along the trend only: it rises at 549 edges between lot bands on normal inspection, 492 tightened, 380 reduced. "+
				"Goods of several producers or batches are not one lot.",
			"文件写明 2003 版，未给出接收质量限和检验水平，由单位自定。2003 版与 2012 版均等同采用 ISO 2859-1:1999。"+
				"批量增大时样本量不减少；抽样比例仅总体下降，在批量分段交界处，正常检验有 549 处、加严 492 处、放宽 380 处上升。"+
				"不同生产者或不同批次的货物不得合为一批。"),
		noted(clauseQuality,
			"In percent nonconforming up to 10 only. Above it an AQL counts nonconformities per 100 items, of which one item may have several.",
			"以不合格品百分数表示时不超过 10；超过 10 的仅表示每百单位产品不合格数，一个单位产品可有多个不合格。"),
		noted(clauseLevel, "Level II unless something else is said; here it has to be said. A change of severity leaves the level as it is.",
			"未另行规定时用水平 Ⅱ，此处须明确给出。严格度转移时检验水平不变。"),
		noted(clauseLetters, "Begins with lots of two. A lot of one has no plan: the item itself is inspected.",
			"自批量 2 起。批量为 1 时无抽样方案，直接检验该单位产品。"),
		t.Read(clauseNormal,
			"An arrow moves letter, sample size, acceptance and rejection number together. Where the sample reaches the lot the whole lot is inspected; the acceptance number stays. "+
				"What is found nonconforming is removed in any case. Several transcriptions agree on every cell.",
			"箭头同时改变字码、样本量、接收数和拒收数。样本量达到或超过批量时全数检验，接收数不变。发现的不合格品一律剔除。各格经多份转录核对一致。"),
		t.Read(clauseTightened,
			"As for normal inspection. Letter A at AQL 10 is 0/1, two adoptions of the 1999 edition agree; MIL-STD-105E has an arrow there. "+
				"Letter S has a plan at 0.025 only and is reached by an arrow from Q and R.",
			"同正常检验。字码 A、接收质量限 10 为 0/1，1999 版的两份采用标准一致；MIL-STD-105E 此处为箭头。字码 S 仅在 0.025 处有方案，由 Q、R 的箭头到达。"),
		t.Read(clauseReduced,
			"As for normal inspection. The rejection number is one above the acceptance number everywhere: this edition has no gap. "+
				"One transcription only confirms the arrow of Q and R at 0.025 and the rejection numbers of 14/15, 21/22 and of B at 40 and 65; see a licensed copy before conformity is claimed for them.",
			"同正常检验。拒收数均为接收数加一，本版无间隔。字码 Q、R 在 0.025 处的箭头，以及 14/15、21/22 和字码 B 在 40、65 处的拒收数仅有一份转录佐证；对外声明符合标准前应核对正式文本。"),
		t.Read(clauseStart,
			"Normal, unless the authority says otherwise when the series begins. One that it begins on reduced inspection is taken to be steady and wanted.",
			"除负责部门另有规定外自正常检验开始。负责部门规定自放宽检验开始的，视为生产稳定且认可放宽。"),
		noted(clauseContinue,
			"Until a rule for switching applies, the severity stays. Only original inspection counts; lots submitted again do not. Each class of nonconformity is a series of its own.",
			"转移规则适用之前严格度不变。仅初次检验计入，再次提交的批不计。各类不合格分别按各自的批序列执行。"),
		t.Read(clauseTighten,
			"The switch binds the next lot. The count begins anew with normal inspection; the lot that ended reduced inspection is not in it.",
			"自下一批起执行。正常检验恢复后重新计数；导致放宽检验结束的那一批不计入。"),
		noted(clauseRelax, "A lot that is not accepted begins the count anew.", "出现不接收批时重新计数。"),
		t.Read(clauseReduce,
			"All three: the score, steady production, and the authority's wish. The score is kept beyond the bound until the other two are there; then the switch comes at once. "+
				"The wish holds until the authority warrants normal inspection.",
			"三项须同时具备：得分、生产稳定、负责部门认可。得分达到后继续累计，另两项具备时即行转移。认可在负责部门要求恢复正常检验之前一直有效。"),
		t.Read(clauseScore,
			"Counts on normal inspection only and begins at 0 with it. The AQL one step tighter is asked at the letter whose plan was used: an accepted lot that would not be accepted there sets the score to 0.",
			"仅在正常检验中累计，正常检验开始时为 0。更严一级的接收质量限按实际所用方案的字码查取：本批虽接收但按更严一级不接收的，得分归零。"),
		t.Read(clauseReinstate,
			"Any one of the three; the wording of the last two was not seen in a copy of the standard. The score begins at 0.",
			"三项之一即可；后两项的措辞未经标准文本核对。得分自 0 开始。"),
		t.Read(clauseStop,
			"Counted over one stay on tightened inspection; accepted lots between do not set it back. Inspection goes on, tightened and counted anew, once the authority agrees that what the supplier has done is likely to work.",
			"在一次加严检验期间累计，其间的接收批不使其归零。供应商采取措施且负责部门认为可能有效后，自加严检验恢复，重新累计。"),
	}
}
