package procurement

import (
	"slices"

	"example.com/logistics"
)

// RuleBooks say which rule books a site has, and what they hold (001-046, 000-190).
type RuleBooks struct {
	Books      logistics.Checklist `json:"books" label:"there are|须有制度"`
	Parts      logistics.Checklist `json:"parts" label:"each of them has|每项制度须载明"`
	Purchasing PurchasingBook      `json:"purchasing" label:"the rules of purchasing|采购制度"`
}

// PurchasingBook says what the rule book of purchasing holds beyond what every rule book has (000-190).
type PurchasingBook struct {
	logistics.Rule
	Book     string              `json:"book" label:"rule book|制度"`
	Contents logistics.Checklist `json:"contents" label:"they have too|另须载明"`
}

// The rule books that the documented policies ask for (001-046), for [RuleBook].
const (
	BookService    = "service-rules"    // the rules of service
	BookPurchasing = "purchasing-rules" // the rules of purchasing (000-190 too)
	BookSecurity   = "security-rules"   // the rules of security
)

// RuleBook is one rule book of a site, with what it holds.
type RuleBook struct {
	// Name is the policy's word for it, "service-rules", "purchasing-rules" or "security-rules"; another is not looked at.
	Name string `json:"name"`
	// Has is what it holds, by the policy's words: "standards", "responsibilities", "rewards", and of the purchasing rules "open-process",
	// "scope", "procedure", "post-rules", "sundry-rules"; others are not looked at.
	Has logistics.List[string] `json:"has"`
}

// CheckRuleBooks judges whether a site has its rule books, with what each of them holds (001-046), and what the purchasing
// rules hold (000-190). It judges that something is there, not what it says. The error is nil or an
// [*logistics.InvalidError].
func (pol Policy) CheckRuleBooks(books []RuleBook) (logistics.Report, error) {
	if err := logistics.Validate(pol); err != nil {
		return logistics.Report{}, err
	}
	var ps logistics.Problems
	has := map[string][]string{}
	for i, b := range books {
		at := logistics.At("", i)
		ps.Name(at+".name", b.Name)
		if _, twice := has[b.Name]; twice && b.Name != "" {
			ps.Add(at+".name", logistics.CodeDuplicate, "%.40q is there twice", b.Name)
		}
		has[b.Name] = b.Has
		for j, part := range b.Has {
			at := logistics.At(at+".has", j)
			ps.Name(at, part)
			if part != "" && slices.Contains(b.Has[:j], part) {
				ps.Add(at, logistics.CodeDuplicate, "%.40q is there twice", part)
			}
		}
	}
	if err := ps.Err(); err != nil {
		return logistics.Report{}, err
	}
	report := logistics.Report{Edition: pol.Edition}
	rules := pol.Buyers.Books
	for _, book := range rules.Books {
		parts, there := has[book.Key]
		book.Check(&report, "", logistics.Known(there))
		if !there {
			continue
		}
		holds := func(key string) logistics.Answer { return logistics.Known(slices.Contains(parts, key)) }
		rules.Parts.Check(&report, book.Key, holds)
		if book.Key == rules.Purchasing.Book {
			rules.Purchasing.Contents.Check(&report, book.Key, holds)
		}
	}
	return report, nil
}

func (b RuleBooks) laws(ps *logistics.Problems) {
	const path = "buyers.books"
	ps.Needed(path+".books", b.Books...)
	ps.Needed(path+".parts", b.Parts...)
	ps.Needed(path+".purchasing.contents", b.Purchasing.Contents...)
	if !slices.ContainsFunc(b.Books, func(n logistics.Need) bool { return n.Key == b.Purchasing.Book }) {
		ps.Add(path+".purchasing.book", logistics.CodeUnknown, "%.40q is no rule book of this policy", b.Purchasing.Book)
	}
}
