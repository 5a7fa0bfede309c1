package procurement

import (
	"slices"

	"example.com/logistics"
)

// SpecialMaterials say by which stages raw materials such as meat are looked at, each only where the one before it is in
// order (004-015). A stage that failed refuses the line, even where an earlier stage is not known or nobody asked for it.
type SpecialMaterials struct {
	Of     logistics.List[logistics.Category] `json:"of" label:"among goods|所属物品"`
	Stages logistics.Checklist                `json:"stages" label:"each only where the one before it is in order|前一项合格方查下一项"`
}

// The stages by which the documented policies look at special raw materials (004-015), in this order, for [Result].
const (
	StageCertificate = "certificate"         // the certificate of conformity
	StageTransport   = "packaging-transport" // packaging, vehicle and tools
	StageSampling    = "inner-quality"       // samples of the inner quality, see [Policy.DecideSample]
)

func (s SpecialMaterials) laws(ps *logistics.Problems, path string, buyers Buyers) {
	buyers.goods(ps, path+".of", nil, s.Of)
	if len(s.Stages) == 0 {
		ps.Add(path+".stages", logistics.CodeAbsent, "no stages")
	}
	ps.Needed(path+".stages", s.Stages...)
}

// of says whether a line is such a material.
func (s SpecialMaterials) of(c logistics.Category, l AcceptedLine) logistics.Answer {
	if !slices.Contains(s.Of, c) {
		return logistics.No
	}
	return l.SpecialMaterial
}

// check judges the stages of a line one after the other.
func (s SpecialMaterials) check(r *logistics.Report, subject string, c logistics.Category, l AcceptedLine) {
	special := s.of(c, l)
	if special == logistics.Unknown {
		r.Open(s.Stages[0].Clause, logistics.Join(subject, "specialMaterial"), logistics.Text{En: "whether it is a special raw material", Zh: "是否属特殊原料"})
	}
	stopped, failed := "", false
	for _, n := range s.Stages {
		passed := l.passed(n.Key)
		if special != logistics.Yes && passed != logistics.No {
			continue
		}
		if failed || stopped != "" && passed != logistics.No {
			r.Open(n.Clause, logistics.Join(subject, n.Key), logistics.Text{
				En: "a reason to look at it: " + named(stopped).En + " has not passed", Zh: "查验前提：" + named(stopped).Zh + "未合格",
			})
			continue
		}
		inOrder(r, n, subject, passed)
		if passed != logistics.Yes {
			stopped, failed = n.Key, passed == logistics.No
		}
	}
}

// named gives a plain word of the documented policies in both languages.
func named(word string) logistics.Text {
	return logistics.Text{En: Policy{}.Name(word, logistics.English), Zh: Policy{}.Name(word, logistics.Chinese)}
}
