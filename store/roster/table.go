package roster

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// row is a row that is not empty.
type row struct {
	line  int // of the sheet, from 1
	text  string
	cells []string // trimmed, composed
}

// at gives a cell, "" where there is none.
func (r row) at(i int) string {
	if i < 0 || i >= len(r.cells) {
		return ""
	}
	return r.cells[i]
}

// sheet is a sheet of a file, or a whole text.
type sheet struct {
	name  string
	rows  []row
	days  int  // to be added to the numbers of days, for files that count from 1904
	paste bool // its heading may be one cell, or be missing
}

// headingWithin is the last row in which the first heading may stand.
const headingWithin = 20

// reading puts the sheets of one file together.
type reading struct {
	Options
	lists   Lists
	codes   map[string]bool // of the people taken
	noted   map[string]bool // headings not read
	classes map[string]int  // of lists, by their keys
}

func newReading(o Options) *reading {
	return &reading{Options: o, codes: map[string]bool{}, noted: map[string]bool{}, classes: map[string]int{}}
}

// done gives what was read, or says that there was no list.
func (r *reading) done() (*Lists, error) {
	if len(r.lists.Sheets) == 0 {
		return nil, bad(BadHeading, nil)
	}
	if r.lists.People() > mostPeople {
		return nil, bad(BadRows, nil)
	}
	return &r.lists, nil
}

// sheet reads the lists of a sheet: often one, sometimes several below each other, each with a heading.
func (r *reading) sheet(s sheet) {
	class, rows := "", s.rows
	found, ended := false, false
	var c columns
	for i := 0; i < len(rows); i++ {
		one := rows[i]
		if s.heads(one, found) {
			c = columnsOf(one, rows[i+1:])
			if i+1 < len(rows) && c.subHeading(one, rows[i+1]) {
				i++
				c = columnsOf(one.over(rows[i]), rows[i+1:])
			}
			r.heading(s, c)
			found, ended = true, false
			if i+1 < len(rows) && counted(rows[i+1]) {
				i++
			}
			continue
		}
		if title, ok := c.titleOf(one, found && !ended); ok {
			class = title
			ended = true // until the next heading
			continue
		}
		if !found || ended || c.empty(one) {
			continue
		}
		if c.foot(one) {
			ended = true
			continue
		}
		r.person(s, c, class, one)
	}
	if !found && s.paste {
		r.bare(s)
	}
}

// heads says whether a row is a heading. The first one must come soon.
func (s sheet) heads(one row, found bool) bool {
	if !found && one.line > headingWithin {
		return false
	}
	if isHeading(one, 2) {
		return true
	}
	return s.paste && !found && lenient(one)
}

// lenient takes a row for a heading that has one known cell: pasted lists are often a single column.
func lenient(one row) bool {
	known := -1
	for i, cell := range one.cells {
		what, ok := meaning(cell)
		if ok && (what == wholeName || len(one.cells) > 1 && (what == familyName || what == givenName)) {
			known = i
		}
	}
	return known >= 0
}

// heading notes what of a list is left alone.
func (r *reading) heading(s sheet, c columns) {
	if len(r.lists.Sheets) == 0 || r.lists.Sheets[len(r.lists.Sheets)-1] != s.name {
		r.lists.Sheets = append(r.lists.Sheets, s.name)
	}
	for _, name := range c.notRead {
		name = strings.Join(strings.Fields(name), " ")
		if key := bare(name); !r.noted[key+name] {
			r.noted[key+name] = true
			r.lists.NotRead = append(r.lists.NotRead, name)
		}
	}
}

// bare reads pasted cells that have no heading: nothing but names is known of them.
func (r *reading) bare(s sheet) {
	c, class := columns{name: guess(s.rows), code: -1, birth: -1, sex: -1, girl: -1, class: -1}, ""
	for _, one := range s.rows {
		if title, ok := c.titleOf(one, true); ok {
			class = title
			continue
		}
		r.person(s, c, class, one)
	}
	if len(s.rows) > 0 {
		r.lists.Sheets = append(r.lists.Sheets, s.name)
	}
}

// counted says whether a row under a heading only counts the columns: A B 1 2 3, or (1) (2) (3).
func counted(one row) bool {
	filled := 0
	for _, cell := range one.cells {
		cell = strings.Trim(cell, "()[] ")
		if cell == "" {
			continue
		}
		filled++
		if utf8.RuneCountInString(cell) > 2 || utf8.RuneCountInString(cell) == 2 && !onlyDigits(cell) {
			return false
		}
	}
	return filled > 1
}

func onlyDigits(s string) bool {
	return s != "" && strings.Trim(s, "0123456789") == ""
}

// titleOf says whether a row is a title that tells a class. Inside a list only a row of one cell is, or of two when
// neither is the class of a person.
func (c columns) titleOf(one row, inside bool) (class string, ok bool) {
	filled := 0
	for i, cell := range one.cells {
		if cell == "" {
			continue
		}
		filled++
		if class == "" && (!inside || i != c.class) {
			class = classInTitle(cell)
		}
	}
	return class, class != "" && (!inside || filled <= 2)
}

// empty says whether nothing that is read stands in a row: a sub-heading, or a number waiting for a name.
func (c columns) empty(one row) bool {
	for _, i := range c.wanted() {
		if one.at(i) != "" && one.at(i) != "0" {
			return false
		}
	}
	return true
}

// feet begin what stands below a list.
var feet = []string{
	"tong so", "tong cong", "danh sach nay co", "danh sach gom", "danh sach co", "si so", "trong do", "nguoi lap", "lap bang", "hieu truong",
	"pho hieu truong", "giao vien", "gvcn", "thu truong", "xac nhan", "ky ten", "ki ten", "ban giam hieu", "in total", "total", "head teacher",
	"principal", "class teacher", "signature",
}

// foot says whether the list is over: a sum, or a place to sign. A row that has a name and something else of a person is not one,
// whatever stands in its notes.
func (c columns) foot(one row) bool {
	if one.at(c.code) != "" && onlyDigits(one.at(c.code)) && one.at(c.birth) != "" {
		return false
	}
	name := one.name(c.name)
	if isFoot(name) {
		return true
	}
	if name != "" && (knownSex(one.at(c.sex)) || strings.ContainsAny(one.at(c.birth), digits) || strings.ContainsAny(one.at(c.code), digits)) {
		return false
	}
	return slices.ContainsFunc(one.cells, isFoot)
}

const digits = "0123456789"

func knownSex(cell string) bool {
	sex, _ := sexOf(cell, "", false)
	return sex != Unsaid
}

// isFoot says whether a cell begins as what stands below a list.
func isFoot(cell string) bool {
	b := bare(cell)
	if b == "cong" || b == "tong" || strings.HasSuffix(b, "ngay thang nam") {
		return true
	}
	return slices.ContainsFunc(feet, func(f string) bool { return b == f || strings.HasPrefix(b, f+" ") })
}

// person reads a row of a list.
func (r *reading) person(s sheet, c columns, class string, one row) {
	p := Person{Sheet: s.name, Row: one.line}
	raw := one.name(c.name)
	if s.paste {
		raw = one.pasted(c.name)
	}
	name, why := Clean(raw)
	p.Name = name
	fault, cell := why, raw
	if why != "" {
		p.Name = strings.TrimSpace(raw)
	}
	note := func(why Reason, at string) {
		if why != "" && fault == "" {
			fault, cell = why, at
		}
	}
	var reason Reason
	p.Code, reason = cleanCode(one.at(c.code))
	note(reason, one.at(c.code))
	p.Birth, reason = birthYear(one.at(c.birth), s.days, r.Now.Year())
	note(reason, one.at(c.birth))
	p.Sex, reason = sexOf(one.at(c.sex), one.at(c.girl), c.girl >= 0)
	note(reason, one.at(c.sex))
	class, reason = r.classOf(one.at(c.class), class, s)
	note(reason, one.at(c.class))
	if fault == "" && p.Code != "" && r.codes[CodeKey(p.Code)] {
		fault, cell = Twice, p.Code
	}
	if fault != "" {
		r.lists.Refused = append(r.lists.Refused, Refused{Person: p, Class: class, Why: fault, Cell: shortened(cell)})
		return
	}
	if p.Code != "" {
		r.codes[CodeKey(p.Code)] = true
	}
	to := r.class(class)
	to.People = append(to.People, p)
}

// class finds a class by its name, or begins it, at once: a column that is taken for the class may name another in each row.
func (r *reading) class(name string) *Class {
	key := ClassKey(name)
	at, there := r.classes[key]
	if !there {
		at = len(r.lists.Classes)
		r.classes[key] = at
		r.lists.Classes = append(r.lists.Classes, Class{Name: name})
	}
	return &r.lists.Classes[at]
}

// classOf is the class of a row: its own cell, else the title's, else the sheet's, else the file's.
func (r *reading) classOf(cell, title string, s sheet) (string, Reason) {
	if cell != "" {
		if name := properClass(cell); name != "" {
			return name, ""
		}
		return "", BadClass
	}
	for _, name := range []string{title, classInSheet(s.name), classInFile(r.Name)} {
		if name != "" {
			return name, ""
		}
	}
	return "", ""
}

func shortened(cell string) string {
	letters := []rune(strings.Join(strings.Fields(cell), " "))
	if len(letters) > Longest {
		return string(letters[:Longest]) + "…"
	}
	return string(letters)
}

// name puts together what stands in the columns of names.
func (r row) name(columns []int) string {
	var parts []string
	for _, c := range columns {
		if cell := r.at(c); cell != "" {
			parts = append(parts, cell)
		}
	}
	return withoutNumber(strings.Join(parts, " "))
}

// pasted is name for pasted text, where a line that was typed has one cell, perhaps with its number.
func (r row) pasted(columns []int) string {
	if len(columns) > 0 && (len(r.cells) > 1 || columns[0] == 0) {
		return r.name(columns)
	}
	return withoutNumber(strings.TrimSpace(strings.Join(r.cells, " ")))
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
