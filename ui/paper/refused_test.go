package paper

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"lachanso/lessons"
	"lachanso/store/report"
	"lachanso/store/roster"
)

// badList is a class list with four rows that cannot be taken, and columns that are none of the program's business.
const badList = `STT,Mã học sinh,Họ và tên,Giới tính,Ngày sinh,Lớp,Số điện thoại,Mã định danh
1,HS001,Nguyễn Hoài An,Nữ,12/05/2017,4A,0912345678,079217001234
2,HS002,Trần Quốc Bảo,khác,2017,4A,0912345679,079217001235
3,HS003,Lê Chi,Nữ,hôm qua,4A,0912345680,079217001236
4,HS001,Phạm Dung,Nữ,2017,4A,0912345681,079217001237
5,HS005,=2+5,Nam,2017,4A,0912345682,079217001238
`

// The rows that were refused are written with their reasons, without the columns that are not read; mended, all are taken.
func TestRefusedRowsAreMendedAndReadAgain(t *testing.T) {
	now := roster.Options{Now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)}
	list, err := roster.Read([]byte(badList), now)
	if err != nil {
		t.Fatal(err)
	}
	if len(list.Refused) != 4 || len(list.NotRead) != 2 {
		t.Fatalf("%d rows are refused, %q is not read", len(list.Refused), list.NotRead)
	}
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		if name := p.RefusedName(list); !strings.Contains(name, "_4A_2026-11-23_"+lang) {
			t.Errorf("the file is called %s", name)
		}
		sheet := p.Refused(list)
		rows := readBook(t, []report.Sheet{sheet})[sheet.Name]
		var text strings.Builder
		var cells [][]string
		for i, row := range rows {
			text.WriteString(strings.Join(row, " "))
			cells = append(cells, row[1:6])
			if want := list.Refused[i].Row; row[7] != []string{"3", "4", "5", "6"}[i] || want != i+3 {
				t.Errorf("row %d is called %s, in the file it is %d", i, row[7], want)
			}
			if row[6] == "" {
				t.Errorf("row %d has no reason", i)
			}
		}
		female, male := p.say("sex-female"), p.say("sex-male")
		want := [][]string{
			{"HS002", "Trần Quốc Bảo", "khác", "2017", "4A"},
			{"HS003", "Lê Chi", female, "hôm qua", "4A"},
			{"HS001", "Phạm Dung", female, "2017", "4A"},
			{"HS005", "'=2+5", male, "2017", "4A"},
		}
		if diff := cmp.Diff(want, cells); diff != "" {
			t.Error(diff)
		}
		for _, secret := range []string{"09123", "0792170"} {
			if strings.Contains(text.String(), secret) {
				t.Errorf("what is not read stands in the file: %s", secret)
			}
		}
		// The teacher mends each and reads the file again.
		var b bytes.Buffer
		if err := report.WriteXLSX(&b, []report.Sheet{sheet}); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		for cell, mended := range map[string]string{"D4": male, "E5": "15/08/2017", "B6": "HS004", "C7": "Hồ Em"} {
			if err := f.SetCellValue(sheet.Name, cell, mended); err != nil {
				t.Fatal(err)
			}
		}
		again, err := f.WriteToBuffer()
		if err != nil {
			t.Fatal(err)
		}
		mended, err := roster.Read(again.Bytes(), now)
		if err != nil {
			t.Fatal(err)
		}
		if len(mended.Refused) != 0 || len(mended.Classes) != 1 || mended.Classes[0].Name != "4A" {
			t.Fatalf("%s: read again %+v", lang, mended)
		}
		var people []string
		for _, one := range mended.Classes[0].People {
			people = append(people, one.Code+" "+one.Name)
		}
		if diff := cmp.Diff([]string{"HS002 Trần Quốc Bảo", "HS003 Lê Chi", "HS004 Phạm Dung", "HS005 Hồ Em"}, people); diff != "" {
			t.Error(diff)
		}
	}
}
