package roster

import (
	"strings"
	"unicode"
	"unicode/utf8"
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

// Paste reads names typed one on a line, or cells pasted from a spreadsheet (tabs between them). It leaves out empty
// lines, a heading line with the titles above it, numbers before names, and columns that are not names; it joins a
// column of family names with one of given names. What comes out of a font of TCVN3 or VNI is read as it was meant. A text without any name is refused as empty.
func Paste(text string) List {
	var list List
	if !utf8.ValidString(text) {
		list.Refused = append(list.Refused, Refusal{Line: 1, Reason: Encoding})
		return list
	}
	rows := unfont(lines(text))
	var names []int
	for i, one := range rows[:min(len(rows), headingWithin)] {
		if lenient(one) {
			names, rows = columnsOf(one, rows[i+1:]).name, rows[i+1:]
			break
		}
	}
	if names == nil {
		names = guess(rows)
	}
	for _, one := range rows {
		name, reason := Clean(one.pasted(names))
		if reason != "" {
			list.Refused = append(list.Refused, Refusal{Line: one.line, Text: one.text, Reason: reason})
			continue
		}
		list.Names = append(list.Names, Name{Line: one.line, Name: name})
	}
	if len(list.Names) == 0 && len(list.Refused) == 0 {
		list.Refused = append(list.Refused, Refusal{Line: 1, Reason: Empty})
	}
	return list
}

// Pasted reads cells pasted from a spreadsheet, or names typed one on a line, as Read reads a file.
func Pasted(text string, o Options) (*Lists, error) {
	if !utf8.ValidString(text) {
		return nil, bad(BadKind, nil)
	}
	if strings.TrimSpace(text) == "" {
		return nil, bad(BadEmpty, nil)
	}
	rows := lines(text)
	if len(text) > MostBytes || len(rows) > MostRows {
		return nil, bad(BadRows, nil)
	}
	r := newReading(o)
	r.sheet(sheet{rows: unfont(rows), paste: true})
	return r.done()
}

// namesBelow says whether a column without a heading has the words of names in it. One cell with a digit slipped in, or what
// stands under the list, is no reason to leave everybody's given name out.
func namesBelow(rows []row, c int) bool {
	words, filled := 0, 0
	for _, r := range rows {
		if c >= len(r.cells) || r.cells[c] == "" {
			continue
		}
		filled++
		if wordly(r.cells[c]) {
			words++
		}
	}
	return words*2 > filled
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
