package roster

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"
)

func TestNamesAreCleanedOrRefused(t *testing.T) {
	for text, want := range map[string]struct {
		name   string
		reason Reason
	}{
		"  Nguyễn \t Văn\u00a0 An ":       {"Nguyễn Văn An", ""},
		norm.NFD.String("Đặng Thuỳ Trâm"): {"Đặng Thuỳ Trâm", ""},
		"Lê\u200b An\ufeff":               {"Lê An", ""},
		"H’Hen Niê":                       {"H’Hen Niê", ""},
		"Lê An (lớn)":                     {"Lê An (lớn)", ""},
		"An":                              {"An", ""},
		strings.Repeat("a", Longest):      {strings.Repeat("a", Longest), ""},
		strings.Repeat("ế", Longest):      {strings.Repeat("ế", Longest), ""},
		"":                                {"", Empty},
		" \t\u200b ":                      {"", Empty},
		strings.Repeat("a", Longest+1):    {"", Long},
		strings.Repeat("Nguyễn ", 29) + "Văn An": {"", Long},
		"Lê\x00An":       {"", Control},
		"Lê An\x1b[31m":  {"", Control},
		"Lê An 🐯":        {"", Emoji},
		"👩‍👩‍👧":          {"", Emoji},
		"Lê ❤️":          {"", Emoji},
		"Lê 👍🏽":          {"", Emoji},
		"123":            {"", NoLetter},
		"--":             {"", NoLetter},
		"=cmd|A1":        {"", Sign},
		"an@example.com": {"", Sign},
		"\xff\xfeL":      {"", Encoding},
	} {
		name, reason := Clean(text)
		if name != want.name || reason != want.reason {
			t.Errorf("%q: %q %q, want %q %q", text, name, reason, want.name, want.reason)
		}
	}
}

func TestPastedListsGiveTheirNames(t *testing.T) {
	for name, tt := range map[string]struct {
		text string
		want string // names, one a line
		bad  []Refusal
	}{
		"typed, one on a line": {"Lê An\n\n  Đỗ  Bình \r\nY Thương", "Lê An\nĐỗ Bình\nY Thương", nil},
		"typed with numbers":   {"1. Lê An\n2) Đỗ Bình\n3 Y Thương\n4.Vũ Chi\n- Hà My", "Lê An\nĐỗ Bình\nY Thương\nVũ Chi\nHà My", nil},
		"a number column":      {"1\tLê An\n2\tĐỗ Bình", "Lê An\nĐỗ Bình", nil},
		"heading, number, name, birthday, sex": {
			"STT\tHọ và tên\tNgày sinh\tGiới tính\n1\tLê An\t01/02/2017\tNam\n2\tĐỗ Bình\t3/4/2017\tNữ", "Lê An\nĐỗ Bình", nil,
		},
		"two name columns under a heading": {"STT\tHọ đệm\tTên\n1\tLê Văn\tAn\n2\tĐỗ\tBình", "Lê Văn An\nĐỗ Bình", nil},
		"three name columns":               {"Họ\tTên đệm\tTên\tLớp\nLê\tVăn\tAn\t4A", "Lê Văn An", nil},
		"one heading over two merged cells": {
			"TT\tHọ và tên\t\tNgày sinh\n1\tLê Văn\tAn\t2017\n2\tĐỗ Thị\tNam\t2017", "Lê Văn An\nĐỗ Thị Nam", nil,
		},
		"titles above the heading": {
			"TRƯỜNG TIỂU HỌC HOA SEN\t\t\nDANH SÁCH LỚP 4A\t\t\n\t\t\nSỐ TT\tHỌ VÀ TÊN\tGHI CHÚ\n1\tLê An\tmới", "Lê An", nil,
		},
		"two name columns without a heading":    {"1\tLê Văn\tAn\n2\tĐỗ Thị\tBình", "Lê Văn An\nĐỗ Thị Bình", nil},
		"sexes are no given names":              {"Lê Văn An\tNam\nĐỗ Thị Bình\tNữ", "Lê Văn An\nĐỗ Thị Bình", nil},
		"nothing but names beside a code":       {"Lê Văn An\tHS0012\nĐỗ Bình\tHS0013", "Lê Văn An\nĐỗ Bình", nil},
		"decomposed letters and a byte order":   {"\ufeff" + norm.NFD.String("Họ và tên\nĐặng Thuỳ Trâm"), "Đặng Thuỳ Trâm", nil},
		"quoted cells":                          {"\"Lê An\"\t\"x\"\n\"Đỗ Bình\"\t\"\"", "Lê An\nĐỗ Bình", nil},
		"English headings":                      {"No\tFull name\n1\tLê An", "Lê An", nil},
		"a pupil whose name is a heading's":     {"Tên\nHọc", "Tên\nHọc", nil},
		"two of one name":                       {"Lê An\nLê An", "Lê An\nLê An", nil},
		"a bad line is told, the rest is taken": {"Lê An\n12\nĐỗ 🐯\nY Thương", "Lê An\nY Thương", []Refusal{{2, "12", NoLetter}, {3, "Đỗ 🐯", Emoji}}},
		"nothing":                               {" \n\t\n", "", []Refusal{{1, "", Empty}}},
		"not UTF-8":                             {"L\xea An", "", []Refusal{{1, "", Encoding}}},
	} {
		t.Run(name, func(t *testing.T) {
			got := Paste(tt.text)
			if diff := cmp.Diff(tt.want, strings.Join(got.Strings(), "\n")); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(tt.bad, got.Refused); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestClassNamesMayBeNumbers(t *testing.T) {
	for text, want := range map[string]bool{"4/2": true, " Lớp 4A ": true, "": false, "\t": false, "a\x00": false, strings.Repeat("4", 41): false} {
		if name, ok := ClassName(text); ok != want {
			t.Errorf("%q: %q %v", text, name, ok)
		}
	}
}

func FuzzPaste(f *testing.F) {
	f.Add("STT\tHọ và tên\t\n1\tLê Văn\tAn")
	f.Add("1. Lê An\n\x00\n🐯")
	f.Fuzz(func(t *testing.T, text string) {
		list := Paste(text)
		if len(list.Names)+len(list.Refused) == 0 {
			t.Fatal("neither names nor a reason")
		}
		for _, n := range list.Names {
			again, reason := Clean(n.Name)
			if again != n.Name || reason != "" || !norm.NFC.IsNormalString(n.Name) || utf8.RuneCountInString(n.Name) > Longest {
				t.Fatalf("%q is not clean: %q %s", n.Name, again, reason)
			}
		}
	})
}
