package command

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestReportsAreWrittenAndNothingIsOverwritten(t *testing.T) {
	out, data := filepath.Join(t.TempDir(), "báo cáo"), school(t)
	for i, c := range []struct {
		args []string
		want []string
	}{
		{[]string{"-class", "4a"}, []string{"bao-cao-lop_4A_2026-11-23_vi.docx", "bao-cao-lop_4A_2026-11-23_vi.pdf", "bao-cao-lop_4A_2026-11-23_vi.xlsx"}},
		{[]string{"-of", "parents", "-class", "4A", "-as", "pdf"}, []string{"phieu-gia-dinh_4A_2026-11-23_vi.pdf"}},
		{[]string{"-of", "notice", "-class", "4A"}, []string{"thong-bao-du-lieu_4A_2026-11-23_vi.docx", "thong-bao-du-lieu_4A_2026-11-23_vi.pdf"}},
		{[]string{"-of", "school", "-as", "XLSX, docx"}, []string{"bao-cao-truong_Học-kì-I-năm-học-2026–2027_2026-11-23_vi.xlsx", "bao-cao-truong_Học-kì-I-năm-học-2026–2027_2026-11-23_vi.docx"}},
		{[]string{"-of", "school", "-term", "year", "-as", "xlsx"}, []string{"bao-cao-truong_Năm-học-2026–2027_2026-11-23_vi.xlsx"}},
	} {
		args := append([]string{"report", "-out", out, "-data", data}, c.args...)
		got := run(t, args...)
		if got.code != done {
			t.Fatal(got)
		}
		var want []string
		for _, name := range c.want {
			want = append(want, filepath.Join(out, name))
		}
		if strings.TrimSpace(got.out) != strings.Join(want, "\n") {
			t.Errorf("%q wrote %q", c.args, got.out)
		}
		if i > 0 {
			continue
		}
		check(t, os.WriteFile(want[0], []byte("của cô"), 0o644))
		if got = run(t, args...); got.code != failed || !strings.Contains(got.errs, "-force") {
			t.Errorf("a second time %q says %q", c.args, got.errs)
		}
		if kept, err := os.ReadFile(want[0]); err != nil || string(kept) != "của cô" {
			t.Errorf("the file is now %q %v", kept, err)
		}
		if got = run(t, append(args, "-force")...); got.code != done {
			t.Error(got)
		}
		if kept, _ := os.ReadFile(want[0]); string(kept) == "của cô" {
			t.Error("-force wrote nothing")
		}
	}
}

func TestReportsThatCannotBeWrittenAreOneSentence(t *testing.T) {
	data := school(t)
	for name, c := range map[string]struct {
		args []string
		code int
		say  string
	}{
		"no such form":  {[]string{"-out", t.TempDir(), "-as", "doc"}, called, "-as"},
		"no such term":  {[]string{"-out", t.TempDir(), "-of", "school", "-term", "3"}, called, "-term"},
		"no workbook":   {[]string{"-out", t.TempDir(), "-of", "notice", "-as", "xlsx"}, failed, "notice"},
		"no such class": {[]string{"-out", t.TempDir(), "-class", "9Z"}, failed, "9Z"},
		"no folder":     {[]string{"-of", "parents"}, called, "-out"},
		"questions":     {[]string{"-out", t.TempDir(), "-of", "questions"}, called, "-out"},
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, append([]string{"report", "-data", data}, c.args...)...)
			if got.code != c.code || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, c.say) || got.out != "" {
				t.Errorf("it says %q and %q, and ends with %d", got.errs, got.out, got.code)
			}
		})
	}
}
