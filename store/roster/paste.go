package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Name is a name found, with the line it stood on.
type Name struct {
	Line int // counted from 1
	Name string
}

// List is what a text gave.
type List struct {
	Names   []Name
	Refused []Refusal
}

// Strings are the names alone.
func (l List) Strings() []string {
	names := make([]string, len(l.Names))
	for i, n := range l.Names {
		names[i] = n.Name
	}
	return names
}

// headingWithin is how many lines of titles a list may have above its heading.
const headingWithin = 12

// Paste reads names typed one on a line, or cells pasted from a spreadsheet (tabs between them). It leaves out empty
// lines, a heading line with the titles above it, numbers before names, and columns that are not names; it joins a
// column of family names with one of given names. A text without any name is refused as empty.
func Paste(text string) List {
	var list List
	if !utf8.ValidString(text) {
		list.Refused = append(list.Refused, Refusal{Line: 1, Reason: Encoding})
		return list
	}
	rows := split(text)
	columns, below := heading(rows)
	rows = rows[below:]
	if columns == nil {
		columns = guess(rows)
	}
	for _, row := range rows {
		raw := row.name(columns)
		name, reason := Clean(raw)
		if reason != "" {
			list.Refused = append(list.Refused, Refusal{Line: row.line, Text: strings.TrimSpace(row.text), Reason: reason})
			continue
		}
		list.Names = append(list.Names, Name{Line: row.line, Name: name})
	}
	if len(list.Names) == 0 && len(list.Refused) == 0 {
		list.Refused = append(list.Refused, Refusal{Line: 1, Reason: Empty})
	}
	return list
}

// row is a line that is not empty.
type row struct {
	line  int
	text  string
	cells []string
}

func split(text string) []row {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u0085", "\n").Replace(text)
	var rows []row
	for i, line := range strings.Split(norm.NFC.String(text), "\n") {
		r := row{line: i + 1, text: line}
		for _, cell := range strings.Split(line, "\t") {
			r.cells = append(r.cells, unquote(strings.TrimSpace(cell)))
		}
		if strings.Join(r.cells, "") != "" {
			rows = append(rows, r)
		}
	}
	return rows
}

// unquote takes off the quotes that spreadsheets put round some cells.
func unquote(cell string) string {
	if len(cell) >= 2 && cell[0] == '"' && cell[len(cell)-1] == '"' {
		return strings.TrimSpace(strings.ReplaceAll(cell[1:len(cell)-1], `""`, `"`))
	}
	return cell
}

// name puts together what stands in the columns of names. A line that was typed has one cell, perhaps with its number.
func (r row) name(columns []int) string {
	var parts []string
	if len(columns) > 0 && (len(r.cells) > 1 || columns[0] == 0) {
		for _, c := range columns {
			if c < len(r.cells) {
				parts = append(parts, r.cells[c])
			}
		}
	} else {
		parts = r.cells
	}
	name := strings.TrimSpace(strings.Join(parts, " "))
	return withoutNumber(name)
}

// withoutNumber drops "12", "12.", "12)", "12 -" before a name. A number alone stays, to be refused as such.
func withoutNumber(name string) string {
	rest := strings.TrimLeft(name, "0123456789")
	if rest == name {
		return strings.TrimSpace(strings.TrimLeft(name, "-–•*·"))
	}
	cut := strings.TrimLeft(rest, " .):/-–\u00a0")
	if cut == "" || cut == rest && !startsUpper(cut) {
		return name
	}
	return cut
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

// What a heading's cell says of its column.
const (
	other = iota
	number
	wholeName
	familyName
	givenName
)

// bare is a heading without accents, case and signs: "Họ và tên (*)" and "HO VA TEN" are one.
func bare(cell string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(cell)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case unicode.IsLetter(r):
			b.WriteRune(r)
		case unicode.IsSpace(r) && b.Len() > 0:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func meaning(cell string) (int, bool) {
	switch bare(cell) {
	case "stt", "tt", "so tt", "so thu tu", "no", "thu tu", "order":
		return number, true
	case "ho va ten", "ho ten", "ho va ten hoc sinh", "ho ten hoc sinh", "ten hoc sinh", "hoc sinh", "hoc va ten",
		"full name", "name", "student", "student name", "pupil", "pupil name", "ho va ten hs", "ho ten hs":
		return wholeName, true
	case "ho", "ho dem", "ho va ten dem", "ho lot", "ho va chu dem", "ho chu dem", "ho va dem", "dem", "ten dem", "ho ten dem",
		"ten lot", "last name", "family name", "surname", "middle name":
		return familyName, true
	case "ten", "first name", "given name":
		return givenName, true
	case "ngay sinh", "ngay thang nam sinh", "nam sinh", "gioi tinh", "nu", "lop", "ghi chu", "ma hoc sinh", "ma hs",
		"ma dinh danh", "dan toc", "noi sinh", "dia chi", "sdt", "so dien thoai", "dien thoai", "que quan", "ho ten cha",
		"ho ten me", "diem", "date of birth", "birthday", "sex", "gender", "class", "note", "notes", "code", "address", "phone":
		return other, true
	}
	return other, false
}

// heading finds the heading line and the columns of names below it; below is where the people begin.
func heading(rows []row) (columns []int, below int) {
	for i, r := range rows[:min(len(rows), headingWithin)] {
		var known, whole, parts []int
		for c, cell := range r.cells {
			what, ok := meaning(cell)
			if ok {
				known = append(known, c)
			}
			switch what {
			case wholeName:
				whole = append(whole, c)
			case familyName, givenName:
				parts = append(parts, c)
			}
		}
		if len(known) == 0 || len(whole)+len(parts) == 0 || loneWord(r, known) {
			continue
		}
		if len(whole) == 0 {
			return parts, i + 1
		}
		columns = whole[:1]
		for c := whole[0] + 1; c < len(r.cells) && r.cells[c] == "" && namesBelow(rows[i+1:], c); c++ {
			columns = append(columns, c) // one heading over two merged cells
		}
		if len(columns) == 1 && c1Given(r, whole[0]+1) {
			columns = append(columns, whole[0]+1)
		}
		return columns, i + 1
	}
	return nil, 0
}

// c1Given: "Họ và tên" over the family names beside "Tên" over the given ones.
func c1Given(r row, c int) bool {
	if c >= len(r.cells) {
		return false
	}
	what, _ := meaning(r.cells[c])
	return what == givenName
}

// loneWord: a single typed word such as "Học" or "Tên" may be a name, and heads a list only when it says both.
func loneWord(r row, known []int) bool {
	if len(known) > 1 || len(r.cells) > 1 {
		return false
	}
	what, _ := meaning(r.cells[known[0]])
	return what != wholeName
}

// namesBelow says whether a column without a heading has short words in it.
func namesBelow(rows []row, c int) bool {
	some := false
	for _, r := range rows {
		if c >= len(r.cells) || r.cells[c] == "" {
			continue
		}
		if !wordly(r.cells[c]) {
			return false
		}
		some = true
	}
	return some
}

// wordly says whether a cell could be a part of a name.
func wordly(cell string) bool {
	letters := false
	for _, r := range cell {
		if unicode.IsDigit(r) || r == '@' || r == '/' {
			return false
		}
		letters = letters || unicode.IsLetter(r)
	}
	return letters
}

// guess finds the columns of names in cells without a heading: the first of words, and after it those of single words.
func guess(rows []row) []int {
	width := 0
	for _, r := range rows {
		width = max(width, len(r.cells))
	}
	if width < 2 {
		return nil
	}
	var columns []int
	for c := range width {
		words, single, filled := 0, 0, 0
		for _, r := range rows {
			if c >= len(r.cells) || r.cells[c] == "" {
				continue
			}
			filled++
			if wordly(r.cells[c]) {
				words++
				if !strings.ContainsRune(r.cells[c], ' ') {
					single++
				}
			}
		}
		switch {
		case filled == 0 || words*2 <= filled || sexes(rows, c, len(columns) > 0):
			if len(columns) > 0 {
				return columns
			}
		case len(columns) == 0 || single*2 > filled:
			columns = append(columns, c)
		default:
			return columns
		}
	}
	return columns
}

// sexes says whether a column holds Nam and Nữ. Nam is a name too: a column of it alone, beside names of two words and
// more, is one of sexes only when there are several and all are the same.
func sexes(rows []row, c int, afterNames bool) bool {
	boys, girls, long := 0, 0, 0
	for _, r := range rows {
		if c >= len(r.cells) {
			continue
		}
		switch bare(r.cells[c]) {
		case "nam", "trai", "male", "m":
			boys++
		case "nu", "gai", "female", "f", "x":
			girls++
		case "":
		default:
			return false
		}
		if c > 0 && strings.Count(r.cells[c-1], " ") >= 1 {
			long++
		}
	}
	return girls > 0 || afterNames && boys > 1 && long > 0
}
