package roster

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// someClass is a class of made-up people whose names hold every letter with every tone.
func someClass(t *rapid.T) Class {
	words := []string{
		"Nguyễn", "Trần", "Lê", "Phạm", "Đặng", "Hoàng", "Võ", "Thị", "Văn", "Thuỳ", "Ngọc", "Bích", "Quỳnh", "Ánh", "Ước", "Ưng", "Đức", "Mỹ", "Yến",
		"Bảo", "Dũng", "Hậu", "Khuê", "Lộc", "Nghĩa", "Phượng", "Trưởng", "Xuân", "An", "Y", "Hạnh", "Sơn", "Ý", "Ỷ",
	}
	c := Class{Name: rapid.SampledFrom([]string{"4A", "4/2", "12.6", "5 C", "7Đ"}).Draw(t, "class")}
	for n := range rapid.IntRange(1, 12).Draw(t, "people") {
		p := Person{
			Name: rapid.SampledFrom(words[:7]).Draw(t, "family") + " " + // TCVN3 tells no capitals where none is without a tone
				strings.Join(rapid.SliceOfN(rapid.SampledFrom(words), 1, 4).Draw(t, "name"), " "),
			Sex:   rapid.SampledFrom([]Sex{Unsaid, Male, Female}).Draw(t, "sex"),
			Birth: rapid.SampledFrom([]int{0, 1990, 2010, 2016, 2020}).Draw(t, "birth"),
		}
		if rapid.Bool().Draw(t, "code") {
			p.Code = fmt.Sprintf("HS-%03d", n)
		}
		c.People = append(c.People, p)
	}
	return c
}

// bareOf forgets where people stood.
func bareOf(l *Lists) []Class {
	for _, c := range l.Classes {
		for i := range c.People {
			c.People[i].Sheet, c.People[i].Row = "", 0
		}
	}
	return l.Classes
}

func TestAnyClassComesBackFromEveryKindOfFile(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := someClass(t)
		for kind, data := range everyKind(t, c) {
			l, err := Read(data, Options{Now: now()})
			if err != nil {
				t.Fatalf("%s: %v", kind, err)
			}
			if diff := cmp.Diff([]Class{c}, bareOf(l)); diff != "" || l.Refused != nil || l.NotRead != nil {
				t.Fatalf("%s: %+v %q\n%s", kind, l.Refused, l.NotRead, diff)
			}
		}
	})
}

// everyKind writes a class in every kind of file that is read.
func everyKind(t *rapid.T, c Class) map[string][]byte {
	var book bytes.Buffer
	words := rapid.SampledFrom([]func(string) Words{vietnamese, englishWords}).Draw(t, "words")
	if err := WriteXLSX(&book, c, words(c.Name)); err != nil {
		t.Fatal(err)
	}
	sep := rapid.SampledFrom([]string{",", ";", "\t"}).Draw(t, "between")
	var rows, page strings.Builder
	for _, cells := range append([][]string{{"Mã HS", "Họ và tên", "Giới tính", "Ngày sinh", "Lớp"}}, cellsOf(c)...) {
		rows.WriteString(strings.Join(cells, sep) + "\r\n")
		page.WriteString("<tr><td>" + strings.Join(cells, "</td><td>") + "</td></tr>")
	}
	return map[string][]byte{
		"xlsx": book.Bytes(), "HTML": []byte("<html><table>" + page.String() + "</table></html>"), "UTF-8": []byte(rows.String()),
		"UTF-16": utf16Text(rows.String(), rapid.Bool().Draw(t, "large end first"), true), "Windows-1258": windows1258(t, rows.String()),
		"TCVN3": vnTime(t, rows.String()), "VNI": vniTimes(t, rows.String()),
	}
}

func cellsOf(c Class) [][]string {
	var rows [][]string
	for _, p := range c.People {
		date := ""
		if p.Birth > 0 {
			date = "05/09/" + strconv.Itoa(p.Birth)
		}
		rows = append(rows, []string{p.Code, p.Name, map[Sex]string{Unsaid: "", Male: "Nam", Female: "Nữ"}[p.Sex], date, c.Name})
	}
	return rows
}
