// Package sampling answers for GB/T 2828.1 (ISO 2859-1:1999), single sampling: how many items of a lot are inspected, when the
// lot is accepted, when inspection is tightened, reduced or stopped, and how likely a lot of given quality is accepted.
//
//	std := sampling.Standard()
//	plan, err := std.DecidePlan(1200, sampling.Normal, sampling.Parameters{
//		Level: sampling.LevelII, AQL: "1.0", Unit: sampling.PercentNonconforming, Start: sampling.Normal,
//	})
//	fmt.Println(plan) // … code letter J, sample of 80, accepted with 2 or fewer, not accepted from 3 on …
//
// # Questions
//
//   - [Scheme.DecidePlan]: the plan for a lot. [Plan.Judge]: is the lot accepted with what was found?
//   - [Scheme.Begin], [Scheme.Next], [Scheme.Replay]: the switching rules as a pure state machine. A [State] and an [Event] give
//     a [Step] with the next state, the reasons and the clauses. A host stores the state as JSON.
//   - [Plan.Acceptance], [Plan.AcceptanceOfLot], [Plan.Curve]: the probability of acceptance, computed in whole numbers and
//     rounded once, to as many decimals as are asked for.
//   - [Scheme.CheckFormation]: may these goods be one lot?
//
// The standard is a value, [Scheme]: its lot bands, tables and switching figures are rows that cite their clause, and each
// clause's note says what was read into it. It is validated, printed and read from JSON as every policy is. The AQL, the level
// and the severity to start with are a company's own and stand in its policy as [Parameters].
//
// # Readings
//
// What the standard leaves open is decided here and told by the notes of the clauses:
//
//   - Where the plan's sample reaches the lot, the whole lot is inspected, and the acceptance number stays. A lot of one has no
//     plan: the first band begins at two.
//   - An arrow moves letter, sample, acceptance and rejection number together.
//   - A switch binds the next lot. The window of five lots begins anew with normal inspection; the lot that ended reduced
//     inspection is not in it. Only lots on original inspection count.
//   - The score counts on normal inspection only. It is kept beyond 30 until production is steady and the authority wants
//     reduced inspection; then the switch comes at once. What the authority wanted holds until it warrants normal inspection.
//   - The AQL one step tighter is asked at the letter whose plan was used, not at the one that led there.
//   - Up to an AQL of 10 both units are possible; above it only nonconformities per 100 items. In that unit an item may have
//     several, so that more may be found than items were inspected, and the probability is that of Poisson; in percent
//     nonconforming it is binomial, and hypergeometric for one lot whose nonconforming items are known.
//   - There is no gap between acceptance and rejection number on reduced inspection either. MIL-STD-105E and Z1.4 have one:
//     their tables, and the rules by which they reduce, are others.
//
// At a fixed AQL, level and severity the sample never falls as the lot grows. The sampled share falls along the trend only: at
// 549 edges between two lot bands it rises on normal inspection (492 tightened, 380 reduced), for the band above asks for a
// larger sample of hardly more items.
//
// # Boundaries
//
// Single sampling only: no double, multiple or fractional plans. The tables were compared between several transcriptions of
// national adoptions, not with a licensed copy; the notes of the tables say which cells only one of them confirms.
package sampling
