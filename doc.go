// Package logistics holds what policies for purchasing, suppliers and general affairs (后勤, 总务) share: the words that they
// are written in, and tools that work on any of them. It decides nothing itself.
//
// A policy is a value, a rule is a pure function of a policy and facts, and every answer cites its clause. The rules are in the
// packages beside this one: approval, supplier, procurement, assets, incident and budget. Each has two documented policies,
// Factory and School, and methods named by their question, such as DecidePrice, CheckPayment, Grade or Route. A company can
// write a policy of its own in the same words, as the example does.
//
// # The documents
//
// The documented policies carry out five Chinese documents, among them the manual of a factory and the plans of schools; the
// comments call them the documents. A clause has an id that never changes: 000-109 is rule 109 of document 000. The [Basis] of a
// clause tells whether the text states what the policy does, is ambiguous and read in one of its ways, or is silent, so that
// something had to be assumed.
//
// # Reading an answer
//
//   - What decides (DecidePrice, Grade, Route) gives what the rules ask for, and the clauses that say so.
//   - What checks gives a [Report]. A [Finding] is a departure from a clause. An [Unchecked] is a question left open, because
//     the policy has no number for it or the facts do not say: it is neither a finding nor a pass.
//   - An error says that the facts cannot be judged. It is an [*InvalidError] with every [Problem] at once, each with the path
//     of the field, and no answer is given beside it.
//
// Money is in yuan with tax. Amounts are not negative, have at most four decimals and lie below 10^15; [AmountOf] refuses all
// others, and the comments call it the guard. A [Date] is a day without a zone, and a time.Time falls on the day of its own
// zone. Nothing here reads a clock, a file or the environment: the caller hands in the day, the [Calendar] of workdays and the
// [Anchors], which are the terms and other periods that have a name.
//
// # A policy
//
// A policy is a struct with a field Edition, a string, a field Clauses of type [Clauses], and sections of rows. A row is a
// struct that embeds a [Rule]: the clause that it carries out, and how binding that is. There are five kinds:
//
//   - [Limit]: a figure must stay on one side of a bound.
//   - [Band]: from a figure on, an answer.
//   - [Need]: something must be there, or must not.
//   - [Step]: an act by one of some roles, after other acts, within a time.
//   - [Duty]: something to do so often ([Every]), by one of some roles.
//
// A [Measure] is a typed figure, compared exactly. An [Answer] is yes, no or unknown. An enumeration has a wire word, which
// stands in JSON and never changes, and a label in each [Lang].
//
// For any policy:
//
//   - [Validate] says whether it is complete and well formed; [Rules] lists its rows with their paths.
//   - [Decode] reads policies and facts from JSON, strictly; [Schema] gives the JSON Schema of a policy.
//   - [AppendMarkdown] writes it as the document that a person signs; [ReadBands] reads bands from a table that people write.
//   - [Clone] copies it; [Timeline] keeps its editions by date.
//
// # Two editions
//
//   - [DiffRules] says what the owner edited.
//   - [Sweep] says what that changes: each [Shift] has where the answer changes, from what to what, and the [Direction],
//     stricter or looser. The Diff of a package is made of sweeps, collected in a [Comparison].
//   - [Explain] gives an answer with its nearest neighbors; [Limit.Flip] gives the nearest figure on which a limit decides
//     otherwise.
//   - [Replay] puts the cases of a history to both editions; [ReplayRecords] does so with cases of several kinds.
//
// # Test kits
//
//   - [Prove] asks a policy for every [Promise] that it must keep.
//   - [DecisionTable] holds the answers that an owner wrote down against those that the policy gives.
//   - [Edits] gives every policy that is one step away; [DiffProof] asks whether a Diff shows each.
package logistics
