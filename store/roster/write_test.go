package roster

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func vietnamese(class string) Words {
	return Words{
		Title: "DANH SÁCH HỌC SINH LỚP " + class, Number: "STT", Code: "Mã học sinh", Name: "Họ và tên", Sex: "Giới tính", Birth: "Năm sinh",
		Class: "Lớp", Male: "Nam", Female: "Nữ",
	}
}

func englishWords(class string) Words {
	return Words{
		Title: "Pupils of class " + class, Number: "No", Code: "School code", Name: "Full name", Sex: "Sex", Birth: "Birth year",
		Class: "Class", Male: "Male", Female: "Female",
	}
}

func TestWhatIsWrittenIsReadAsItWas(t *testing.T) {
	for _, class := range []string{"4A", "4/2", "12.6", "Lá", "=4A", "'4A", "5 [C]", strings.Repeat("4", 40)} {
		c := Class{Name: class, People: []Person{
			{Name: "Nguyễn Thị Ánh", Code: "0012", Sex: Female, Birth: 2016},
			{Name: "Nguyễn Thị Ánh", Sex: Female, Birth: 2016},
			{Name: "-Lê (lớn)", Code: "HS-1", Sex: Male},
			{Name: "H’Hen Niê", Code: "-7"},
			{Name: "An", Birth: 1999},
		}}
		for _, words := range []Words{vietnamese(class), englishWords(class)} {
			var b bytes.Buffer
			must(t, WriteXLSX(&b, c, words))
			l, err := Read(b.Bytes(), Options{Now: now()})
			must(t, err)
			got := l.Classes[0]
			for i := range got.People {
				got.People[i].Sheet, got.People[i].Row = "", 0
			}
			want := c
			if class == "'4A" { // a sign before a class's name is no part of it
				got.Name = want.Name
			}
			want.People[2].Name = "Lê (lớn)"
			if diff := cmp.Diff(want, got); diff != "" || len(l.Classes) != 1 || l.Refused != nil || l.NotRead != nil {
				t.Errorf("%s: %+v\n%s", class, l, diff)
			}
		}
	}
}

func TestCellsThatBeginAsFormulasAreWrittenAsText(t *testing.T) {
	var b bytes.Buffer
	must(t, WriteXLSX(&b, Class{Name: `=HYPERLINK("x")`, People: []Person{{Name: "@An", Code: "+1"}, {Name: "-An"}, {Name: "=An"}}}, vietnamese("4A")))
	f, err := excelize.OpenReader(&b)
	must(t, err)
	defer func() { _ = f.Close() }()
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		must(t, err)
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
					t.Errorf("%q begins as a formula", cell)
				}
			}
		}
	}
}
