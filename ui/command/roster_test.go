package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lachanso/store"
	"lachanso/store/roster"
)

// listFile writes a class list, made up as all are, and gives its path.
func listFile(t testing.TB, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	check(t, os.WriteFile(path, []byte(text), 0o600))
	return path
}

const someList = "Mã học sinh,Họ và tên,Ngày sinh,Giới tính,Lớp,Điện thoại\n" +
	",Nguyễn Văn An,,,4A,0900000001\n102,Trần Thị Bình,5/9/2016,Nữ,4A,\n103,Vũ Mới,2016,Nam,4B,\n104,Lê Sai,20116,Nam,4A,\n"

func TestImportRosterShowsThePlanAndChangesNothing(t *testing.T) {
	dir, path := school(t), listFile(t, "lớp.csv", someList)
	before := contents(t, dir)
	got := run(t, "import-roster", path, "-data", dir, "-format", "json")
	want := `{"classes":[
		{"name":"4A","pupils":[{"name":"Nguyễn Văn An","code":"","birth_year":null,"sex":""},{"name":"Trần Thị Bình","code":"102","birth_year":2016,"sex":"female"}]},
		{"name":"4B","pupils":[{"name":"Vũ Mới","code":"103","birth_year":2016,"sex":"male"}]}],
		"refused":[{"sheet":"","row":5,"why":"birth"}],"not_read":["Điện thoại"],
		"changes":{"new":1,"changed":1,"same":1,"moved":0,"absent":1}}`
	if diff := cmp.Diff(decoded(t, want), decoded(t, got.out)); diff != "" || got.code != done || got.errs != "" {
		t.Errorf("code %d, errs %q\n%s", got.code, got.errs, diff)
	}
	text := run(t, "import-roster", path, "-data", dir)
	for _, want := range []string{"“20116”", "Thay đổi", "Trần Thị Bình", "Lê Chi", "Không còn", "Vũ Mới", "“Điện thoại”", "-apply", "1 em mới"} {
		if !strings.Contains(text.out, want) {
			t.Errorf("%q is not in\n%s", want, text.out)
		}
	}
	if !bytes.Equal(before, contents(t, dir)) {
		t.Error("the data was changed")
	}
	fresh := filepath.Join(t.TempDir(), "none")
	if got := run(t, "import-roster", path, "-data", fresh, "-format", "json"); !strings.Contains(got.out, `"new": 3`) || got.code != done {
		t.Errorf("without data: %+v", got)
	}
	if _, err := os.Stat(fresh); err == nil {
		t.Error("looking at a list made a data folder")
	}
}

func TestImportRosterAppliesOnceAndExportBringsItBack(t *testing.T) {
	dir, path := school(t), listFile(t, "lớp.csv", someList)
	got := run(t, "import-roster", path, "-apply", "-data", dir, "-lang", "en")
	if got.code != done || !strings.Contains(got.out, "Nobody was removed") {
		t.Fatalf("%+v", got)
	}
	s, err := store.Open(dir, store.Options{Now: testNow, ReadOnly: true})
	check(t, err)
	classes, err := s.Classes()
	check(t, err)
	if len(classes) != 2 || classes[0].Pupils != 3 || classes[1].Name != "4B" || classes[1].Grade != 4 {
		t.Errorf("classes %+v", classes)
	}
	check(t, s.Close())
	if got = run(t, "import-roster", path, "-apply", "-data", dir, "-format", "json"); !strings.Contains(got.out, `"same": 3`) {
		t.Errorf("a second time: %s", got.out)
	}

	out := filepath.Join(t.TempDir(), "ra")
	got = run(t, "export", "-class", "lớp 4a", "-out", out, "-data", dir)
	list := filepath.Join(out, "4A_danh-sach-lop_2026-11-23.xlsx")
	if got.code != done || got.out != list+"\n"+strings.TrimSuffix(list, "xlsx")+"json\n" {
		t.Fatalf("%+v", got)
	}
	before := contents(t, dir)
	got = run(t, "import-roster", list, "-apply", "-data", dir, "-format", "json")
	var back readList
	check(t, json.Unmarshal([]byte(got.out), &back))
	if diff := cmp.Diff(readChanges{Same: 3}, back.Changes); diff != "" || len(back.NotRead)+len(back.Refused) != 0 {
		t.Errorf("%s %+v", diff, back)
	}
	var written readClass
	data, err := os.ReadFile(strings.TrimSuffix(list, "xlsx") + "json")
	check(t, err)
	check(t, json.Unmarshal(data, &written))
	if diff := cmp.Diff(back.Classes, []readClass{written}); diff != "" {
		t.Error(diff)
	}
	if got = run(t, "export", "-class", "4A", "-format", "json", "-data", dir); got.out != string(data) {
		t.Errorf("printed %s", got.out)
	}
	if got = run(t, "export", "-class", "4A", "-out", out, "-data", dir); got.code != failed || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, list) {
		t.Errorf("a second time: %+v", got)
	}
	if got = run(t, "export", "-class", "4A", "-out", out, "-force", "-data", dir); got.code != done {
		t.Errorf("-force: %+v", got)
	}
	if got := contents(t, dir); !bytes.Equal(before, got) {
		// Opening to write marks the file as open, so its pages may differ; what is in it may not.
		if v := run(t, "verify", "-data", dir, "-format", "json"); v.code != done {
			t.Errorf("%+v", v)
		}
	}
}

func TestImportRosterAsksForTheClassOfAListWithoutOne(t *testing.T) {
	dir, path := school(t), listFile(t, "danh sách.csv", "Họ và tên,Giới tính\nVũ Mới,Nam\n")
	got := run(t, "import-roster", path, "-data", dir, "-format", "json")
	if got.code != done || !strings.Contains(got.out, `"name": ""`) {
		t.Errorf("%+v", got)
	}
	got = run(t, "import-roster", path, "-data", dir, "-apply")
	if got.code != failed || !strings.Contains(got.errs, "-class") {
		t.Errorf("%+v", got)
	}
	got = run(t, "import-roster", path, "-data", dir, "-apply", "-class", "5C", "-format", "json")
	if got.code != done || !strings.Contains(got.out, `"name": "5C"`) {
		t.Errorf("%+v", got)
	}
}

func TestFilesThatAreNoListsAreOneSentence(t *testing.T) {
	dir := school(t)
	before := contents(t, dir)
	nowhere := filepath.Join(t.TempDir(), "none")
	for name, tt := range map[string]struct{ path, say string }{
		"missing":     {filepath.Join(t.TempDir(), "không có.xlsx"), "Không tìm thấy"},
		"a folder":    {t.TempDir(), "thư mục"},
		"a picture":   {listFile(t, "4A.xlsx", "\x89PNG\r\n\x1a\n\x00\x00"), "bảng tính"},
		"half a zip":  {listFile(t, "4A.xlsx", "PK\x03\x04 and no more"), "hỏng"},
		"old and xls": {listFile(t, "4A.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1W\x00o\x00r\x00k\x00b\x00o\x00o\x00k\x00"), ".xlsx"},
		"a letter":    {listFile(t, "thư.csv", "Kính gửi phụ huynh"), "tiêu đề"},
		"empty":       {listFile(t, "4A.csv", ""), "không có gì"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, args := range [][]string{{"-data", dir}, {"-data", dir, "-apply", "-format", "json"}, {"-data", nowhere, "-apply"}} {
				got := run(t, append([]string{"import-roster", tt.path}, args...)...)
				if got.code != failed || got.out != "" || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, tt.say) || strings.ContainsAny(got.errs, "[]{}") {
					t.Errorf("%+v", got)
				}
			}
		})
	}
	if !bytes.Equal(before, contents(t, dir)) {
		t.Error("the data was changed")
	}
	if _, err := os.Stat(nowhere); err == nil {
		t.Error("a file that is no list made a data folder")
	}
}

// Every reason has a sentence in both languages.
func TestEveryReasonIsWorded(t *testing.T) {
	bundle, err := words()
	check(t, err)
	j := &job{bundle: bundle}
	for _, lang := range []string{"vi", "en"} {
		j.lang = lang
		j.speak("")
		for _, why := range []roster.Reason{
			roster.Empty, roster.Long, roster.Control, roster.Emoji, roster.NoLetter, roster.Sign, roster.Encoding, roster.BadBirth, roster.BadSex, roster.BadCode,
			roster.BadClass, roster.Twice,
		} {
			if text := j.T("row-"+string(why), "Cell", "x"); strings.ContainsAny(text, "[]{}<") {
				t.Errorf("%s: %s", why, text)
			}
		}
		for _, why := range []roster.Bad{
			roster.BadEmpty, roster.BadMacros, roster.BadPassword, roster.BadOld, roster.BadKind, roster.BadDamaged, roster.BadLarge, roster.BadRows,
			roster.BadHeading, roster.BadFolder, roster.BadMissing, roster.BadClosed,
		} {
			if text := j.T("file-"+string(why), "Rows", 1, "Megabytes", 1); strings.ContainsAny(text, "[]{}<") {
				t.Errorf("%s: %s", why, text)
			}
		}
	}
}
