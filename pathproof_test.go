package logistics_test

import (
	"iter"
	"strings"
	"testing"

	"example.com/logistics"
)

// crate and crateCase are a record and the case of a history.
type crate struct {
	Weight int       `json:"weight"`
	Stamps []string  `json:"stamps"`
	Sender *envelope `json:"sender"`
}

type envelope struct {
	Name string `json:"name"`
}

type crateCase struct {
	ID     string    `json:"id"`
	Parcel *crate    `json:"parcel,omitempty"`
	Letter *envelope `json:"letter,omitempty"`
}

func TestPathProof(t *testing.T) {
	whole := []crateCase{{Parcel: &crate{Weight: 3, Stamps: []string{"a"}, Sender: &envelope{Name: "Chen"}}}, {Letter: &envelope{Name: "Wu"}}}
	for _, row := range []struct {
		reason, weight, stamp string // the paths at which what is wrong is told
		cases                 []crateCase
		sound                 []string
		want                  string
	}{
		{"as in JSON", "parcel.weight", "parcel.stamps[1]", whole, nil, ""},
		{"the field's name in Go", "Parcel.Weight", "parcel.stamps[1]", whole, nil, `nothing at "Parcel.Weight" of parcel 0 0`},
		{"without its record", "weight", "parcel.stamps[1]", whole, nil, `nothing at "weight"`},
		{"a row that is not there", "parcel.weight", "parcel.stamps[2]", whole, nil, `nothing at "parcel.stamps[2]"`},
		{"a row of what is no list", "parcel.weight", "parcel.weight[0]", whole, nil, `nothing at "parcel.weight[0]"`},
		{"below a leaf", "parcel.weight.kg", "parcel.stamps[1]", whole, nil, `nothing at "parcel.weight.kg"`},
		{"a kind without a case", "parcel.weight", "parcel.stamps[1]", whole[:1], nil, "no case of letter is refused"},
		{"of which nothing is ever wrong", "parcel.weight", "parcel.stamps[1]", whole[:1], []string{"letter"}, ""},
	} {
		t.Run(row.reason, func(t *testing.T) {
			replay := func(_, _ struct{}, history iter.Seq[crateCase]) (logistics.Impact, error) {
				var impact logistics.Impact
				for c := range history {
					var ps logistics.Problems
					if p := c.Parcel; p != nil {
						if p.Weight <= 0 {
							ps.Add(row.weight, logistics.CodeRange, "no weight")
						}
						if len(p.Stamps) > 1 && p.Stamps[1] == p.Stamps[0] {
							ps.Add(row.stamp, logistics.CodeDuplicate, "is there twice")
						}
						if p.Sender.Name == "" {
							ps.Add("parcel.sender.name", logistics.CodeAbsent, "is empty")
						}
					}
					if c.Letter != nil && c.Letter.Name == "" {
						ps.Add("letter.name", logistics.CodeAbsent, "is empty")
					}
					if len(ps) > 0 {
						impact.Unjudged = append(impact.Unjudged, logistics.Unjudged{Case: c.ID, Problems: logistics.List[logistics.Problem](ps)})
					}
				}
				return impact, nil
			}
			err := logistics.PathProof[struct{}, crateCase]{Replay: replay, Sound: row.sound}.Prove(struct{}{}, row.cases)
			if (err == nil) != (row.want == "") || err != nil && !strings.Contains(err.Error(), row.want) {
				t.Errorf("%v, want %q", err, row.want)
			}
		})
	}
	if whole[0].Parcel.Weight != 3 || len(whole[0].Parcel.Stamps) != 1 {
		t.Error("a case was changed")
	}
}
