package roster

import (
	"fmt"
	"io"
	"strings"

	"github.com/xuri/excelize/v2"
)

// Words are what a written list says, in the language of whoever writes it. Read knows them when they are the usual ones.
type Words struct {
	Title                                 string // above the list
	Number, Code, Name, Sex, Birth, Class string // headings
	Male, Female                          string
}

// WriteXLSX writes the list of a class as a workbook of one sheet, which Read reads as it was.
func WriteXLSX(w io.Writer, c Class, words Words) (err error) {
	f := excelize.NewFile()
	defer func() {
		if closed := f.Close(); err == nil {
			err = closed
		}
	}()
	name := sheetName(c.Name)
	if err := f.SetSheetName("Sheet1", name); err != nil {
		return fmt.Errorf("name sheet: %w", err)
	}
	rows := [][]any{
		{Safe(words.Title)},
		{},
		{words.Number, words.Code, words.Name, words.Sex, words.Birth, words.Class},
	}
	for i, p := range c.People {
		rows = append(rows, []any{i + 1, Safe(p.Code), Safe(p.Name), words.sex(p.Sex), year0(p.Birth), Safe(c.Name)})
	}
	for i, cells := range rows {
		if err := f.SetSheetRow(name, fmt.Sprintf("A%d", i+1), &cells); err != nil {
			return fmt.Errorf("write row %d: %w", i+1, err)
		}
	}
	if err := dress(f, name); err != nil {
		return fmt.Errorf("dress sheet: %w", err)
	}
	if err := f.Write(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

func (w Words) sex(s Sex) string {
	switch s {
	case Male:
		return w.Male
	case Female:
		return w.Female
	}
	return ""
}

// year0 leaves the cell of an unknown year empty.
func year0(year int) any {
	if year == 0 {
		return nil
	}
	return year
}

// dress makes the headings bold, the columns wide enough, and keeps the headings in sight.
func dress(f *excelize.File, name string) error {
	bold, err := f.NewStyle(&excelize.Style{Font: &excelize.Font{Bold: true}})
	if err != nil {
		return err
	}
	for _, one := range []struct{ from, to string }{{"A1", "A1"}, {"A3", "F3"}} {
		if err := f.SetCellStyle(name, one.from, one.to, bold); err != nil {
			return err
		}
	}
	for column, wide := range map[string]float64{"A": 6, "B": 16, "C": 32, "D": 10, "E": 10, "F": 10} {
		if err := f.SetColWidth(name, column, column, wide); err != nil {
			return err
		}
	}
	a4, portrait, wide, fit := 9, "portrait", 1, true // one page wide on paper, as many high as there are
	high := 0
	if err := f.SetPageLayout(name, &excelize.PageLayoutOptions{Size: &a4, Orientation: &portrait, FitToWidth: &wide, FitToHeight: &high}); err != nil {
		return err
	}
	if err := f.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	return f.SetPanes(name, &excelize.Panes{Freeze: true, YSplit: 3, TopLeftCell: "A4", ActivePane: "bottomLeft"})
}

// Safe makes a cell safe that begins as a formula does: a sign before it says that it is text. Read takes it off again.
func Safe(cell string) string {
	if cell != "" && strings.ContainsRune(formulas+"\t\r\n", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// sheetName makes a name that every spreadsheet takes of a class's.
func sheetName(class string) string {
	name := strings.Trim(strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) || r < ' ' {
			return '-'
		}
		return r
	}, class), " ")
	letters := []rune(name)
	if len(letters) > 31 {
		name = string(letters[:31])
	}
	if name == "" || len(name) > 3*31 {
		return "Sheet1"
	}
	return name
}
