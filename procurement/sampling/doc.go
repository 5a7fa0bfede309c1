// Package sampling decides how many items of a lot are inspected, whether the lot is accepted with what was found in them, and
// how strictly the next lot is inspected.
//
// It follows GB/T 2828.1 (ISO 2859-1:1999), single sampling by attributes, which 004-014 asks for.
//
// # Words
//
//   - An [AQL], the acceptance quality limit, is the poorest average quality that a supplier may keep to from lot to lot. Its
//     [Unit] is percent nonconforming items, or nonconformities per 100 items.
//   - A [Level] says how large the sample is for the lot. Lot and level give a code [Letter], which names a row of the tables.
//   - A [Severity] says how strictly a lot is inspected: normal, tightened or reduced. Each has a table of its own.
//   - A series is the lots of one product and one supplier, one after the other. Its [State] holds what the switching rules
//     count: from it follows on which severity the next lot is inspected. The score counts towards reduced inspection.
//   - The authority is whoever runs the inspection for the company (负责部门).
//
// The AQL, the level, the unit and the severity to start with are the company's own: its policy holds them as [Parameters].
//
// # Questions
//
//   - [Scheme.DecidePlan]: how many items of this lot are inspected, and with how many nonconforming is it accepted?
//   - [Plan.Judge]: is the lot accepted with what was found?
//   - [Scheme.Begin], [Scheme.Next], [Scheme.Replay]: on which severity is the next lot inspected? A [State] and an [Event] give
//     a [Step] with the next state and the reasons. A host stores the state as JSON between two lots.
//   - [Plan.Acceptance], [Plan.AcceptanceOfLot], [Plan.Curve]: how likely is a lot of this quality accepted?
//   - [Scheme.CheckFormation]: may these goods be one lot?
//
// # Answers
//
// A [Plan], a [Judgment] and a [Step] name the edition of the standard and cite its clauses. A report lists as findings what
// departs from a clause, and as unchecked what nobody knows. An error is an [*logistics.InvalidError] with every problem by
// its path; no answer is guessed. Lots and samples are counted in items. A probability is computed in whole numbers and
// rounded once, to as many decimals as are asked for. No time is asked for and none is read.
//
// The standard is a value, [Scheme], that is validated, printed and read from JSON as every policy is.
//
// # Readings
//
// What the standard leaves open is decided here, and told by the notes of the clauses:
//
//   - Where the plan's sample reaches the lot, the whole lot is inspected, and the acceptance number stays. A lot of one has no
//     plan: the first band begins at two.
//   - An arrow in a table leads to another letter. Letter, sample size, acceptance and rejection number move together.
//   - A switch binds the next lot. The window of five lots begins anew with normal inspection; the lot that ended reduced
//     inspection is not in it. Only lots on original inspection count, not those that are submitted again.
//   - The score counts on normal inspection only. It is kept beyond 30 until production is steady and the authority wants
//     reduced inspection; then the switch comes at once. The authority's wish holds until it warrants normal inspection.
//   - The score asks for the AQL one step tighter at the letter whose plan was used, not at the one that led there.
//   - Up to an AQL of 10 both units are possible; above it only nonconformities per 100 items. In that unit an item may have
//     several, so that more may be found than items were inspected.
//   - Nonconformities follow the Poisson distribution, percent nonconforming the binomial one; one lot whose nonconforming items
//     are known in number follows the hypergeometric one.
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
