package report

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"

	"lachanso/store/roster"
)

// Sheet is a table of a workbook: a title, a head and rows. Cells are words, whole numbers or nil.
type Sheet struct {
	Name   string // at most 31 letters
	Title  string
	Head   []string
	Rows   [][]any
	Widths []float64 // of the columns, in letters
}

// headRow is where the head of a table stands: below the title and an empty row.
const headRow = 3

// WriteXLSX writes tables as a workbook. Words that begin as a formula does are made safe.
func WriteXLSX(w io.Writer, sheets []Sheet) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	for i, s := range sheets {
		if i == 0 {
			err = f.SetSheetName("Sheet1", s.Name)
		} else {
			_, err = f.NewSheet(s.Name)
		}
		if err == nil {
			err = s.fill(f)
		}
		if err != nil {
			return fmt.Errorf("sheet %q: %w", s.Name, err)
		}
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

func (s Sheet) fill(f *excelize.File) error {
	rows := [][]any{{roster.Safe(s.Title)}, {}, nil}
	for _, h := range s.Head {
		rows[headRow-1] = append(rows[headRow-1], roster.Safe(h))
	}
	for _, r := range s.Rows {
		var cells []any
		for _, c := range r {
			if text, ok := c.(string); ok {
				c = roster.Safe(text)
			}
			cells = append(cells, c)
		}
		rows = append(rows, cells)
	}
	for i, cells := range rows {
		if err := f.SetSheetRow(s.Name, fmt.Sprintf("A%d", i+1), &cells); err != nil {
			return err
		}
	}
	return s.dress(f)
}

// dress makes title and head bold, the columns as wide as they are wanted, lets long words wrap, and fits a page's width.
func (s Sheet) dress(f *excelize.File) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	thin := []excelize.Border{{Type: "left", Color: "808080", Style: 1}, {Type: "right", Color: "808080", Style: 1}, {Type: "top", Color: "808080", Style: 1}, {Type: "bottom", Color: "808080", Style: 1}}
	head, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}, Border: thin, Alignment: &excelize.Alignment{Horizontal: "center", Vertical: "center", WrapText: true}})
	if err != nil {
		return err
	}
	body, err := f.NewStyle(&excelize.Style{Border: thin, Alignment: &excelize.Alignment{Vertical: "center", WrapText: true}})
	if err != nil {
		return err
	}
	last, err := excelize.ColumnNumberToName(max(1, len(s.Head)))
	if err != nil {
		return err
	}
	styles := []struct {
		from, to string
		style    int
	}{{"A1", "A1", bold}, {fmt.Sprintf("A%d", headRow), fmt.Sprintf("%s%d", last, headRow), head}}
	if len(s.Rows) > 0 {
		styles = append(styles, struct {
			from, to string
			style    int
		}{fmt.Sprintf("A%d", headRow+1), fmt.Sprintf("%s%d", last, headRow+len(s.Rows)), body})
	}
	for _, one := range styles {
		if err := f.SetCellStyle(s.Name, one.from, one.to, one.style); err != nil {
			return err
		}
	}
	for i, wide := range s.Widths {
		column, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := f.SetColWidth(s.Name, column, column, wide); err != nil {
			return err
		}
	}
	if err := s.heights(f); err != nil {
		return err
	}
	a4, turned, wide, fit, high := 9, "portrait", 1, true, 0
	if s.across() {
		turned = "landscape"
	}
	if err := f.SetPageLayout(s.Name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &turned, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := f.SetSheetProps(s.Name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return f.SetPanes(s.Name, &excelize.Panes{Freeze: true, YSplit: headRow, TopLeftCell: fmt.Sprintf("A%d", headRow+1), ActivePane: "bottomLeft"})
}

// lettersAcross is how many letters' widths an upright A4 page holds at the usual size.
const lettersAcross = 95

// across says that the table is too wide for an upright page.
func (s Sheet) across() bool {
	total := 0.0
	for _, w := range s.Widths {
		total += w
	}
	return total > lettersAcross
}

// heights makes rows high enough for words that wrap: not every program does so by itself.
func (s Sheet) heights(f *excelize.File) error {
	const line, air = 15, 3 // points
	row := func(at int, cells []string) error {
		most := 1
		for i, text := range cells {
			if i < len(s.Widths) && s.Widths[i] > 0 {
				most = max(most, wrapped(text, s.Widths[i]))
			}
		}
		if most == 1 {
			return nil
		}
		return f.SetRowHeight(s.Name, at, min(400, float64(most*line+air)))
	}
	if err := row(headRow, s.Head); err != nil {
		return err
	}
	for i, cells := range s.Rows {
		words := make([]string, len(cells))
		for k, c := range cells {
			words[k], _ = c.(string)
		}
		if err := row(headRow+1+i, words); err != nil {
			return err
		}
	}
	return nil
}

// wrapped is about how many lines a text takes in a column: words are not cut, and a bold letter is wider than a figure.
func wrapped(text string, wide float64) int {
	lines, room := 0, wide/1.15
	for _, part := range strings.Split(text, "\n") {
		lines++
		at := 0.0
		for _, word := range strings.Fields(part) {
			n := float64(len([]rune(word)))
			switch {
			case at == 0:
				at = n
			case at+1+n <= room:
				at += 1 + n
			default:
				lines, at = lines+1, n
			}
		}
	}
	return lines
}

// SheetName makes a name of words that every spreadsheet takes.
func SheetName(words string) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) || r < ' ' {
			return '-'
		}
		return r
	}, words)
	letters := []rune(name)
	return string(letters[:min(len(letters), 31)])
}
