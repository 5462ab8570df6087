package command

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestPlanWritesBothFormatsAndOverwritesNothing(t *testing.T) {
	out := filepath.Join(t.TempDir(), "giấy tờ")
	args := []string{"plan", "3b", "2D", "-class", "4a", "-out", out, "-data", school(t)}
	got := run(t, args...)
	if got.code != done {
		t.Fatal(got)
	}
	want := []string{
		"3B_ke-hoach-bai-day_4A_2026-11-23_vi.docx", "3B_ke-hoach-bai-day_4A_2026-11-23_vi.pdf",
		"2D_ke-hoach-bai-day_4A_2026-11-23_vi.docx", "2D_ke-hoach-bai-day_4A_2026-11-23_vi.pdf",
	}
	for i, line := range strings.Split(strings.TrimSpace(got.out), "\n") {
		if line != filepath.Join(out, want[i]) {
			t.Errorf("line %d is %q", i, line)
		}
	}
	mine := filepath.Join(out, want[0])
	check(t, os.WriteFile(mine, []byte("của cô"), 0o644))
	got = run(t, args...)
	if got.code != failed || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, "-force") {
		t.Errorf("a second time it says %q", got.errs)
	}
	if kept, err := os.ReadFile(mine); err != nil || string(kept) != "của cô" {
		t.Errorf("the file is now %q %v", kept, err)
	}
	if got = run(t, append(args, "-force")...); got.code != done {
		t.Fatal(got)
	}
	if now, err := os.ReadFile(mine); err != nil || !bytes.HasPrefix(now, []byte("PK")) {
		t.Errorf("-force left %q %v", now[:min(10, len(now))], err)
	}
	left, err := os.ReadDir(out)
	check(t, err)
	if len(left) != 4 {
		t.Errorf("%d files are left", len(left))
	}
}

func TestPlanThatCannotBeWrittenIsOneSentence(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	check(t, os.WriteFile(file, nil, 0o644))
	for name, c := range map[string]struct {
		args []string
		code int
		say  string
	}{
		"no such module":  {[]string{"plan", "9Z", "-out", t.TempDir()}, failed, "9Z"},
		"no folder named": {[]string{"plan", "3B"}, called, "-out"},
		"folder is file":  {[]string{"plan", "3B", "-out", file}, failed, file},
		"no module":       {[]string{"plan", "-out", t.TempDir()}, called, "MODULE"},
		"force has value": {[]string{"plan", "3B", "-force=no", "-out", t.TempDir()}, called, "-force"},
	} {
		t.Run(name, func(t *testing.T) {
			got := run(t, append(c.args, "-data", t.TempDir())...)
			if got.code != c.code || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, c.say) || got.out != "" {
				t.Errorf("it says %q and %q, and ends with %d", got.errs, got.out, got.code)
			}
		})
	}
}
