package manage_test

import (
	"path/filepath"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store/roster"
	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
)

// previewed is the preview of newList, in which two rows are refused.
func previewed(t *testing.T, o apptest.Options) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, o)
	class4A(t, s.Store)
	s.Open(manage.NewImport(s.App, ""))
	s.Key(fyne.KeyTab)
	s.Type(listed(t, "Danh sách 4A.csv", newList))
	s.Key(fyne.KeyReturn)
	return s
}

// kept reads the file of the refused rows and gives its rows as they are refused again.
func kept(t *testing.T, s *apptest.Stage, name string) []roster.Refused {
	t.Helper()
	l, err := roster.ReadFile(filepath.Join(s.Dir(), "giay-to", name), roster.Options{Now: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC)})
	must(t, err)
	for _, column := range l.NotRead {
		if column == "Điện thoại" || column == "Địa chỉ" {
			t.Errorf("the file has a column %q", column)
		}
	}
	return l.Refused
}

func TestRowsThatAreRefusedAreKept(t *testing.T) {
	s := previewed(t, apptest.Options{})
	s.Look("import-refused")
	s.Press("save-refused")
	s.MustShow("2 dòng chưa nhập được")
	s.Look("print-refused")
	s.Press("place-data")
	s.Press("write")
	s.MustShow("Đã lưu 1 tệp")
	rows := kept(t, s, "dong-can-sua_4A_2026-11-23_vi.xlsx")
	if len(rows) != 2 || rows[0].Name != "Lê Văn Khoa" || rows[0].Cell != "20116" || rows[1].Why != roster.Empty {
		t.Errorf("kept are %+v", rows)
	}
}

func TestRowsThatAreRefusedAreKeptByKeys(t *testing.T) {
	s := previewed(t, apptest.Options{Lang: "en", TextPercent: 150})
	for _, id := range []string{"save-refused", "place-data", "write"} {
		for range 80 {
			if s.Focused() == id {
				break
			}
			s.Key(fyne.KeyTab)
		}
		s.Key(fyne.KeySpace)
	}
	s.MustShow("1 file saved")
	if rows := kept(t, s, "rows-to-mend_4A_2026-11-23_en.xlsx"); len(rows) != 2 {
		t.Errorf("kept are %+v", rows)
	}
	s.Key(fyne.KeyEscape)
	s.Look("import-refused-150")
	s.MustShow("2 rows")
}
