package report

import (
	"bytes"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func TestAWorkbookIsReadBackAsItIs(t *testing.T) {
	var b bytes.Buffer
	err := WriteXLSX(&b, []Sheet{
		{Name: "Tổng hợp", Title: "Báo cáo", Head: []string{"Nội dung", "Số"}, Rows: [][]any{{"Buổi", 7}, {"=1+1", 280}}, Widths: []float64{30, 8}},
		{Name: SheetName("Danh sách [2026/2027]"), Title: "+cmd", Head: []string{"Ngày"}, Rows: [][]any{{"@SUM(A1)"}, {nil}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, want := range map[string][][]string{
		"Tổng hợp":              {{"Báo cáo"}, nil, {"Nội dung", "Số"}, {"Buổi", "7"}, {"'=1+1", "280"}},
		"Danh sách -2026-2027-": {{"'+cmd"}, nil, {"Ngày"}, {"'@SUM(A1)"}},
	} {
		got, err := f.GetRows(sheet)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", sheet, d)
		}
	}
	if kind, err := f.GetCellType("Tổng hợp", "B4"); err != nil || kind == excelize.CellTypeSharedString {
		t.Errorf("a number is kept as %v: %v", kind, err)
	}
}

func TestWideTablesAreTurnedAndWrappedWordsHaveRoom(t *testing.T) {
	var b bytes.Buffer
	err := WriteXLSX(&b, []Sheet{
		{Name: "a", Head: []string{"Số"}, Widths: []float64{10}, Rows: [][]any{{1}}},
		{Name: "b", Head: []string{"Em đã hoàn thành bài", "Tên"}, Widths: []float64{10, 90}, Rows: [][]any{{"một\nhai\nba", 7}, {"x", "y"}}},
	})
	if err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for sheet, want := range map[string]string{"a": "portrait", "b": "landscape"} {
		if got, err := f.GetPageLayout(sheet); err != nil || got.Orientation == nil || *got.Orientation != want {
			t.Errorf("sheet %s is %v, %v", sheet, got.Orientation, err)
		}
	}
	high := func(sheet string, row int) float64 {
		h, err := f.GetRowHeight(sheet, row)
		if err != nil {
			t.Fatal(err)
		}
		return h
	}
	usual := high("a", 3)
	if high("b", 3) < 2*usual || high("b", 4) < 3*15 || high("b", 5) != usual {
		t.Errorf("rows are %.0f, %.0f, %.0f high", high("b", 3), high("b", 4), high("b", 5))
	}
}
