package budget_test

import (
	"errors"
	"strings"
	"testing"

	"example.com/logistics"
	"example.com/logistics/budget"
)

// A yes or no that a host forgets is told, and is no quiet no.
func TestYesOrNoIsSaid(t *testing.T) {
	for _, row := range []struct {
		reason, text string
		read         func(data []byte) error
		want         string
	}{
		{"all of it", `{"fund":true,"plan":false,"assessment":false}`, decoded[budget.TrainingFund], ""},
		{"no word on the rules", `{"fund":true,"plan":false}`, decoded[budget.TrainingFund], "assessment absent"},
		{"nor is a day of leave whole or not", `{"on":"2026-03-10"}`, decoded[budget.LeaveDay], "whole absent"},
		{"a request says whether it is necessary, a transfer has no such field", `{"id":"T-1","kind":"transfer","on":"2026-03-02","amount":"1","line":"fuel","to":"rent"}`, decoded[budget.Entry], ""},
	} {
		err := row.read([]byte(row.text))
		var got []string
		var invalid *logistics.InvalidError
		if errors.As(err, &invalid) {
			for _, p := range invalid.Problems {
				got = append(got, p.Path+" "+p.Code)
			}
		}
		if text := strings.Join(got, ", "); text != row.want || err != nil && invalid == nil {
			t.Errorf("%s: %q, %v", row.reason, text, err)
		}
	}
}

// decoded reads facts of one type.
func decoded[F any](data []byte) error {
	var f F
	return logistics.Decode(data, &f)
}
