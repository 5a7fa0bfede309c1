// Package logistics is the vocabulary of policies for purchasing, suppliers and general affairs (后勤, 总务).
//
// A policy is a value, a rule is a pure function of a policy and facts, and every answer cites its clause. The packages
// beside this one hold the rules: approval, supplier, procurement, assets, incident, budget. Each has two documented policies, Factory and
// School, and methods named by their question (DecidePrice, CheckPayment, Grade, Route). This package holds only the words
// they share and the functions that work on any policy. It decides nothing about a domain.
//
// # The words
//
//   - [Clause] is one rule of the documents; its [Basis] says whether the figure is stated, read or assumed.
//   - [Rule] stands in every row of a policy and names the clause and how binding it is.
//   - [Limit], [Band], [Need], [Step] and [Duty] are the kinds of row.
//   - [Calendar] knows the workdays, [Anchors] the terms and holidays: [Every] says how often a duty falls due.
//   - [Measure] is a typed figure, compared exactly. [Amount] is the guard at every door for money and quantities.
//   - [Report] lists [Finding] and [Unchecked]: what departs from a clause, and what could not be judged.
//   - [Problem] is one reason why input cannot be judged; [InvalidError] carries all of them.
//
// # Any policy
//
//   - [Rules] lists every row with its path.
//   - [Validate] says whether a policy is complete and well formed.
//   - [Decode] reads facts and policies from JSON, strictly; [Schema] is the JSON Schema of a policy.
//   - [AppendMarkdown] writes a policy as the document that a person signs, [ReadBands] reads a table of his.
//   - [Clone] copies a policy, [Timeline] keeps its editions by date.
//
// # Two editions
//
//   - [DiffRules] says what the owner edited.
//   - [Sweep] asks two editions everything there is to ask and gives each [Shift]: where the answer changes, from what to
//     what, and in which [Direction]. A package's Diff is made of sweeps.
//   - [Explain] gives an answer with its nearest neighbors, [Limit.Flip] the nearest figure on which a limit decides
//     otherwise.
//   - [Replay] puts a history to two editions, [ReplayRecords] one of records of many kinds; [Graft] takes one row of an edition
//     into the other.
//
// # Tests
//
//   - [Edits] gives every policy that is one step away.
//   - [Prove] asks a subject for every [Promise] of a test kit; [DecisionTable] holds the answers that a policy's owner wrote
//     down against those that are given.
//
// Money is in yuan, tax included. Nothing here reads a clock, a file or the environment.
package logistics
