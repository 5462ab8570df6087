package command

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lachanso/store"
	"lachanso/store/sealed"
)

// sealedSchool is the data of a school as a sealed file, and a file with its passphrase.
func sealedSchool(t *testing.T) (file, phrase string) {
	t.Helper()
	s, err := store.Open(school(t), store.Options{Now: testNow})
	check(t, err)
	file = filepath.Join(t.TempDir(), "trường"+sealed.Suffix)
	_, err = s.BackupOut(file, "một hai ba bốn", false)
	check(t, err)
	check(t, s.Close())
	phrase = listFile(t, "mật khẩu.txt", "một hai ba bốn\r\n")
	return file, phrase
}

func TestMergeShowsThePlanThenMergesAfterABackup(t *testing.T) {
	dir, other := school(t), school(t)
	got := run(t, "merge", other, "-data", dir)
	for _, want := range []string{"4A", "hai lớp lập riêng ở hai máy", "Nguyễn Văn An", "em mới", "Mới: 1 lớp · 3 em", "Chỉ có ở máy này", "-apply"} {
		if !strings.Contains(got.out, want) {
			t.Errorf("%q is not in\n%s", want, got.out)
		}
	}
	counts := func() (classes int) {
		s, err := store.Open(dir, store.Options{ReadOnly: true, Now: testNow})
		check(t, err)
		defer func() { _ = s.Close() }()
		all, err := s.Classes()
		check(t, err)
		return len(all)
	}
	if got.code != done || counts() != 1 {
		t.Errorf("looking ended with %d and left %d classes", got.code, counts())
	}
	got = run(t, "merge", other, "-apply", "-data", dir, "-lang", "en")
	if got.code != done || counts() != 2 || !strings.Contains(got.out, "Merged and saved") {
		t.Errorf("code %d, %d classes\n%s%s", got.code, counts(), got.out, got.errs)
	}
	backups, err := store.Backups(dir)
	check(t, err)
	if len(backups) != 1 || backups[0].Reason != store.BeforeMerge {
		t.Errorf("backups %+v", backups)
	}
	if got = run(t, "merge", other, "-apply", "-data", dir); !strings.Contains(got.out, "không có gì để gộp") {
		t.Errorf("again: %s", got.out)
	}
	if got = run(t, "verify", "-data", dir); got.code != done {
		t.Errorf("%s%s", got.out, got.errs)
	}
}

func TestMergeAsJSON(t *testing.T) {
	got := run(t, "merge", school(t), "-data", school(t), "-format", "json")
	var plan map[string]any
	check(t, json.Unmarshal([]byte(got.out), &plan))
	for _, key := range []string{"files", "classes", "pupils", "changes", "conflicts", "twins", "codes", "erased", "gone", "future"} {
		if _, list := plan[key].([]any); !list {
			t.Errorf("%s is no list in\n%s", key, got.out)
		}
	}
	if plan["applied"] != false || plan["nothing"] != false || plan["new"].(map[string]any)["pupils"] != 3.0 {
		t.Errorf("got\n%s", got.out)
	}
}

func TestMergeOpensSealedFilesWithAPassphraseThatIsNoArgument(t *testing.T) {
	file, phrase := sealedSchool(t)
	dir := school(t)
	t.Setenv(phraseVariable, "")
	for _, c := range []struct {
		args []string
		want string
	}{
		{nil, "hãy gõ mật khẩu"},
		{[]string{"-passphrase-file", listFile(t, "x", "một hai ba năm")}, "không mở được"},
		{[]string{"-passphrase-file", listFile(t, "x", "\n")}, "không đọc được mật khẩu"},
	} {
		got := run(t, append([]string{"merge", file, "-data", dir}, c.args...)...)
		if got.code != failed || !strings.Contains(got.errs, c.want) || strings.Count(got.errs, "\n") != 1 {
			t.Errorf("%v: code %d, %q", c.args, got.code, got.errs)
		}
	}
	if got := run(t, "merge", file, "-data", dir, "-passphrase-file", phrase); got.code != done || !strings.Contains(got.out, "3 em") {
		t.Errorf("code %d: %s%s", got.code, got.out, got.errs)
	}
	t.Setenv(phraseVariable, "một hai ba bốn")
	if got := run(t, "merge", file, "-data", dir, "-apply"); got.code != done {
		t.Errorf("code %d: %s%s", got.code, got.out, got.errs)
	}
}

func TestMergeRefusesInOneLineAndChangesNothing(t *testing.T) {
	dir := school(t)
	before := contents(t, dir)
	cut := filepath.Join(t.TempDir(), "cut.db")
	check(t, os.WriteFile(cut, before[:len(before)-5000], 0o600))
	for file, want := range map[string]string{
		dir:                            "chính là dữ liệu",
		filepath.Join(dir, "none"):     "Không thấy tệp hay thư mục dữ liệu",
		listFile(t, "a.csv", someList): "không phải dữ liệu",
		cut:                            "chép chưa hết",
	} {
		got := run(t, "merge", file, "-apply", "-data", dir)
		if got.code != failed || !strings.Contains(got.errs, want) || strings.Count(got.errs, "\n") != 1 {
			t.Errorf("%s: code %d, %q", file, got.code, got.errs)
		}
	}
	fresh := filepath.Join(t.TempDir(), "fresh")
	if got := run(t, "merge", dir, "-data", fresh); got.code != failed {
		t.Errorf("without data: %+v", got)
	}
	if _, err := os.Stat(fresh); err == nil {
		t.Error("looking made a data folder")
	}
	if got := run(t, "merge", dir, "-apply", "-data", fresh); got.code != done {
		t.Errorf("into a new folder: %+v", got)
	}
	if !bytes.Contains(contents(t, dir), []byte("Nguyễn Văn An")) || !bytes.Contains(contents(t, fresh), []byte("Nguyễn Văn An")) {
		t.Error("a name is not where it belongs")
	}
}
