package logistics

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/shopspring/decimal"
)

// BandRow is a band that [ReadBands] has read, with its row in the file, to which a law adds its problems.
type BandRow[T any] struct {
	Band[T]
	SheetRow
	reach reach
}

// ReadBands reads bands from a table that people write: a sheet, as [ReadSheet] reads it. It has the columns from, to and
// clause, force where a row only should be kept, and the columns of the caller, of which then makes the answer of a row. laws
// look at the rows in rising order and add what is wrong with one beside another; they see the rows that were read without a
// problem and hold some figure of their own. The error is nil or an [*InvalidError] with every problem in the order of the file.
//
// A figure in from or to belongs to the row: 5000 in to is up to and including 5,000. ">5000" in from begins above it,
// "<5000" in to ends below it, and an empty to has no upper end. Figures are written as [SheetRow.Amount] says. kind is
// YuanKind or ScoreKind. Money has no amount between 1500 and 1500.0001, so that a row to the one and a row from the other
// leave nothing between them. Between two scores there are always more, from 0 to 100; a table that ends with "<100" has no row
// for the highest one.
//
// Rows may stand in any order; the bands rise. Every figure from 0 on needs exactly one row: figures without a row or in
// several, and a row that holds no figure, none of its own or is there twice, are problems. Figures without a row are told once
// every bound can be read.
func ReadBands[T any](data []byte, kind Kind, columns Columns, then func(SheetRow) T, laws ...func(rising []BandRow[T])) (Bands[T], error) {
	scale, ok := scaleOf(kind)
	if !ok {
		var ps Problems
		ps.Add("", CodeType, "bands by %s cannot be read: by yuan or score", kind)
		return nil, ps.Err()
	}
	sheet := readSheet(data, Columns{
		Needed:   slices.Concat([]string{"from", "to"}, columns.Needed, []string{"clause"}),
		Optional: slices.Concat(columns.Optional, []string{"force"}),
	})
	cover := coverage{scale: scale, whole: sheet.whole}
	rising := readBandRows(sheet, &cover, then)
	if sheet.whole && len(sheet.rows) == 0 {
		sheet.add(wholeFile, wholeRow, "", CodeAbsent, "no rows: no figure has one")
	}
	cover.check()
	rising = slices.DeleteFunc(rising, func(r BandRow[T]) bool { return cover.idle[r.line] })
	for _, law := range laws {
		law(rising)
	}
	if err := sheet.err(); err != nil {
		return nil, err
	}
	var bands Bands[T]
	for _, row := range rising {
		bands = append(bands, row.Band)
	}
	return bands, nil
}

// readBandRows reads every row, hands its bounds to cover and gives those without a problem in rising order.
func readBandRows[T any](sheet *sheet, cover *coverage, then func(SheetRow) T) []BandRow[T] {
	var rising []BandRow[T]
	for _, row := range sheet.rows {
		before := len(sheet.told)
		r, bounded := cover.scale.reach(row)
		band := Band[T]{
			Rule: Rule{ClauseID(row.Name("clause")), Must},
			From: Amount{r.from.units}.Decimal(), Above: r.from.after, Then: then(row),
		}
		if row.Cell("force") != "" {
			row.Word("force", &band.Force)
		}
		if len(sheet.told) == before && len(row.refused) == 0 && bounded {
			rising = append(rising, BandRow[T]{band, row, r})
		}
		cover.whole = cover.whole && bounded
		if bounded {
			cover.rows = append(cover.rows, r)
		}
	}
	slices.SortStableFunc(rising, func(a, b BandRow[T]) int { return cover.scale.compare(a.reach, b.reach) })
	return rising
}

// AppendBands appends the table that [ReadBands] reads as the same bands: from and to, the caller's columns with the
// cells that it gives for an answer, clause, and force where a row only should be kept. That holds for bands of a valid
// policy that begin at 0 and hold a figure each; a figure that the guard refuses is left empty.
func AppendBands[T any](b []byte, bands Bands[T], columns []string, cells func(T) []string) []byte {
	advises := slices.ContainsFunc(bands, func(band Band[T]) bool { return band.Force != Must })
	header := slices.Concat([]string{"from", "to"}, columns, []string{"clause"})
	if advises {
		header = append(header, "force")
	}
	out := bytes.NewBuffer(b)
	table := csv.NewWriter(out)
	_ = table.Write(header) // a buffer takes everything
	for i, band := range bands {
		from, to := mark(band.From, band.Above, ">"), ""
		if i+1 < len(bands) {
			to = mark(bands[i+1].From, !bands[i+1].Above, "<")
		}
		record := slices.Concat([]string{from, to}, cells(band.Then), []string{string(band.Clause)})
		if advises {
			record = append(record, band.Force.String())
		}
		_ = table.Write(record)
	}
	table.Flush()
	return out.Bytes()
}

// mark writes a bound, with the sign before it where it does not belong to the row; a figure that the guard refuses is left
// empty.
func mark(figure decimal.Decimal, outside bool, sign string) string {
	a, err := AmountOf(figure)
	switch {
	case err != nil:
		return ""
	case outside:
		return sign + a.String()
	}
	return a.String()
}
