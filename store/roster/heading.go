package roster

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// What a heading's cell says of its column.
const (
	other = iota
	number
	wholeName
	familyName
	givenName
	codeColumn
	birthColumn
	sexColumn
	girlColumn // a cross for a girl
	classColumn
	classCode // taken for the class where there is no better one
	declined  // known, and left alone
)

// bare is a heading without accents, case, signs and what stands in brackets: "Họ và tên (*)" and "HO VA TEN" are one.
func bare(cell string) string {
	var b strings.Builder
	depth := 0
	for _, r := range norm.NFD.String(strings.ToLower(cell)) {
		switch {
		case r == '(':
			depth++
		case r == ')':
			depth = max(0, depth-1)
		case depth > 0 || unicode.IsMark(r):
		case r == 'đ':
			b.WriteByte('d')
		case unicode.IsLetter(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// headings are the names of columns, bare. Those that are declined are known so that a heading row is known by them.
func headings() map[int][]string {
	return map[int][]string{
		number: {"stt", "tt", "so tt", "so thu tu", "no", "thu tu", "order"},
		wholeName: {
			"ho va ten", "ho ten", "ho va ten hoc sinh", "ho ten hoc sinh", "ten hoc sinh", "hoc sinh", "hoc va ten",
			"ho va ten hs", "ho ten hs", "ten hs", "ho va ten em", "full name", "fullname", "name", "student", "student name", "pupil", "pupil name",
			"student s name", "pupil s name", "name of student", "name of pupil",
		},
		familyName: {
			"ho", "ho dem", "ho va ten dem", "ho lot", "ho va ten lot", "ho va chu dem", "ho chu dem", "ho va dem", "dem", "ten dem", "ho ten dem",
			"ten lot", "last name", "family name", "surname", "middle name",
		},
		givenName: {"ten", "first name", "given name"},
		codeColumn: {
			"ma hoc sinh", "ma hs", "ma so hoc sinh", "ma so hs", "mshs", "ma so", "student code", "student id", "pupil code", "pupil id", "school code", "code",
		},
		birthColumn: {
			"ngay sinh", "ngay thang nam sinh", "nam sinh", "ngay thang sinh", "sinh ngay", "ngay sinh hs", "ngay sinh hoc sinh",
			"date of birth", "birth date", "birthdate", "birthday", "dob", "d o b", "birth year", "year of birth", "born",
		},
		sexColumn:   {"gioi tinh", "gioi", "phai", "nam nu", "gt", "sex", "gender"},
		girlColumn:  {"nu", "female", "girl"},
		classColumn: {"lop", "lop hoc", "ten lop", "ten lop hoc", "class", "class name"},
		classCode:   {"ma lop", "ma lop hoc", "class code"},
		declined: {
			"ghi chu", "ma dinh danh", "ma dinh danh bo gd dt", "ma dinh danh bo gddt", "so dinh danh", "so dinh danh ca nhan", "so ddcn", "cccd",
			"cmnd", "so cccd", "dan toc", "ton giao", "quoc tich", "trang thai", "noi sinh", "dia chi", "cho o hien nay", "thuong tru", "ho khau", "sdt",
			"sdt lien he", "so dien thoai", "dien thoai", "email", "que quan", "khoi", "khoi hoc", "ho ten cha", "ho ten me", "ho va ten cha",
			"ho va ten me", "ho ten bo", "diem", "note", "notes", "remarks", "address", "phone", "mother", "father", "parent", "parents", "ethnicity",
			"status", "grade",
		},
	}
}

// meanings finds what a bare heading says.
var meanings = sync.OnceValue(func() map[string]int {
	m := map[string]int{}
	for what, names := range headings() {
		for _, name := range names {
			m[name] = what
		}
	}
	return m
})

func meaning(cell string) (int, bool) {
	what, ok := meanings()[bare(cell)]
	return what, ok
}

// columns say where what stands; -1 is nowhere.
type columns struct {
	name                          []int
	code, birth, sex, girl, class int
	notRead                       []string
}

// wanted are the columns that are read.
func (c columns) wanted() []int {
	all := append([]int(nil), c.name...)
	for _, one := range []int{c.code, c.birth, c.sex, c.girl, c.class} {
		if one >= 0 {
			all = append(all, one)
		}
	}
	return all
}

// columnsOf reads a heading row; below are the rows under it.
func columnsOf(r row, below []row) columns {
	c := columns{code: -1, birth: -1, sex: -1, girl: -1, class: -1}
	var whole, parts []int
	codeOfClass := -1
	take := func(at *int, i int) bool {
		if *at >= 0 {
			return false
		}
		*at = i
		return true
	}
	var left []int
	for i, cell := range r.cells {
		what, _ := meaning(cell)
		taken := true
		switch what {
		case number:
		case wholeName:
			whole = append(whole, i)
		case familyName, givenName:
			parts = append(parts, i)
		case codeColumn:
			taken = take(&c.code, i)
		case birthColumn:
			taken = take(&c.birth, i)
		case sexColumn:
			taken = take(&c.sex, i)
		case girlColumn:
			taken = take(&c.girl, i)
		case classColumn:
			taken = take(&c.class, i)
		case classCode:
			taken = take(&codeOfClass, i)
		default:
			taken = cell == ""
		}
		if !taken {
			left = append(left, i)
		}
	}
	if c.class < 0 {
		c.class = codeOfClass
	} else if codeOfClass >= 0 {
		left = append(left, codeOfClass)
	}
	if c.girl >= 0 && !slices.ContainsFunc(below, func(r row) bool { return r.at(c.girl) != "" }) {
		c.girl = -1 // nobody is marked, so nothing is said
	}
	c.name = nameColumns(r, below, whole, parts)
	for _, i := range append(left, whole[min(1, len(whole)):]...) {
		c.notRead = append(c.notRead, r.cells[i])
	}
	return c
}

// nameColumns gives the columns whose cells together are the name.
func nameColumns(r row, below []row, whole, parts []int) []int {
	if len(whole) == 0 {
		return parts
	}
	names := whole[:1:1]
	for i := whole[0] + 1; (i >= len(r.cells) || r.cells[i] == "") && namesBelow(below, i); i++ {
		names = append(names, i) // one heading over two merged cells
	}
	if next := whole[0] + 1; len(names) == 1 && next < len(r.cells) {
		if what, _ := meaning(r.cells[next]); what == givenName { // "Họ và tên" over the family names beside "Tên"
			names = append(names, next)
		}
	}
	return names
}

// isHeading says whether a row heads a list: it knows a column of names, and at least so many columns in all.
func isHeading(r row, least int) bool {
	known, names := map[int]bool{}, false
	cells := 0
	for i, cell := range r.cells {
		what, ok := meaning(cell)
		if !ok {
			continue
		}
		cells++
		key := what
		if what == declined || what == familyName {
			key = -1 - i // two of them are two
		}
		known[key] = true
		names = names || what == wholeName || what == familyName || what == givenName
	}
	return names && cells >= least && len(known) >= least
}

// subHeading says whether the row under a heading belongs to it: its columns of names and of numbers are empty, or split
// the name in two ("Họ đệm" and "Tên" under "Họ và tên"), and it knows a column of its own.
func (c columns) subHeading(head, next row) bool {
	var family, given, knows bool
	for i, cell := range next.cells {
		what, ok := meaning(cell)
		family, given = family || what == familyName, given || what == givenName
		knows = knows || ok && what != girlColumn
		if above, _ := meaning(head.at(i)); above == number && cell != "" {
			return false
		}
	}
	if family && given {
		return true
	}
	for _, i := range c.name {
		if next.at(i) != "" {
			return false
		}
	}
	return knows
}

// over puts a second heading row into the first.
func (r row) over(second row) row {
	joined := row{line: second.line, cells: append([]string(nil), r.cells...)}
	for len(joined.cells) < len(second.cells) {
		joined.cells = append(joined.cells, "")
	}
	for i, cell := range second.cells {
		if _, known := meaning(cell); known || joined.cells[i] == "" {
			joined.cells[i] = cell
		}
	}
	return joined
}
