//go:build e2e && proof

package e2e

import (
	"io/fs"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lachanso/store"
)

// TestAWholeRungChuongVang: 200 pupils, 40 questions, two power cuts, one who rings the bell; minutes and certificate are
// printed, and LibreOffice reads in them what happened.
func TestAWholeRungChuongVang(t *testing.T) {
	const pupils, questions = 200, 40
	dir := t.TempDir()
	r := settingUp(t, dir, "1")
	r.enter(15, pupils) // the bar, bands, topics and less pupils stand before it
	r.enter(18, questions)
	r.turn(func() { r.key("Return") })
	moved(t, dir, "the contest is begun", func(store.Contest, []string) bool { return true })
	left := pupils
	for n := 1; n <= questions; n++ {
		r.key("Return")
		moved(t, dir, "the question is shown", func(_ store.Contest, m []string) bool { return count(m, "ask") == n })
		if n == 13 || n == 27 {
			r.kill()
			r = start(r.display, "-data", dir, "-seed", strconv.Itoa(n))
			r.turn(func() { r.key("3") })
			r.turn(func() { r.key("Return") }) // what is unfinished has the focus
		}
		r.key("a")
		moved(t, dir, "the answer is shown", func(_ store.Contest, m []string) bool { return count(m, "answer") == n })
		if left -= 4; n == questions {
			left = 1
		}
		r.key("c")
		r.key(strings.Split(strconv.Itoa(left), "")...)
		r.key("Return")
		moved(t, dir, "the floor is counted", func(_ store.Contest, m []string) bool { return count(m, "remain") == n })
		r.key("Return")
		moved(t, dir, "the question is over", func(_ store.Contest, m []string) bool { return count(m, "next") == n })
	}
	r.key("n", "5", "7", "Return")
	moved(t, dir, "the last one is known", func(_ store.Contest, m []string) bool { return count(m, "last") == 1 })
	r.key("Return", "a", "1", "Return")
	r.rest(func() {})
	r.rest(func() { r.key("Return") })
	c := moved(t, dir, "the bell has rung and the results are shown", func(c store.Contest, _ []string) bool { return !c.Ended.IsZero() })
	if c.GivenUp || len(c.Asked) != questions+1 {
		t.Errorf("%d questions were asked, given up %v", len(c.Asked), c.GivenUp)
	}
	if own := slices.Compact(slices.Sorted(slices.Values(c.Asked))); len(own) != len(c.Asked) {
		t.Errorf("of %d questions only %d are different", len(c.Asked), len(own))
	}
	r.turn(func() { r.key("p") })
	r.key("Return")
	said := r.printed(2)
	for _, want := range []string{"BIÊN BẢN", "200", "40", "57", "GIẤY CHỨNG NHẬN"} {
		if !strings.Contains(said, want) {
			t.Errorf("the papers do not say %q:\n%s", want, said)
		}
	}
	if code := r.end(); code != 0 {
		t.Errorf("ended with %d: %s", code, r.errs.String())
	}
}

// enter types a number of a setup, which stands so many steps behind the way on.
func (r *running) enter(tabs, n int) {
	r.t.Helper()
	for range tabs {
		r.key("Tab")
	}
	r.turn(func() { r.key("Return") })
	r.key(strings.Split(strconv.Itoa(n), "")...)
	r.turn(func() { r.key("Return") })
}

// printed waits for so many Word files and gives all that LibreOffice reads in them.
func (r *running) printed(n int) string {
	r.t.Helper()
	var papers []string
	until(r.t, "the papers are written", func() bool {
		papers = nil
		_ = filepath.WalkDir(r.home(), func(path string, _ fs.DirEntry, err error) error {
			if err == nil && strings.HasSuffix(path, ".docx") {
				papers = append(papers, path)
			}
			return nil
		})
		return len(papers) >= n
	})
	r.rest(func() {})
	out := r.t.TempDir()
	var said strings.Builder
	for _, path := range papers {
		office := exec.Command("soffice", "-env:UserInstallation=file://"+filepath.Join(out, "office"), "--headless", "--convert-to", "pdf", "--outdir", out, path)
		if b, err := office.CombinedOutput(); err != nil {
			r.t.Fatalf("LibreOffice: %v: %s", err, b)
		}
		text, err := exec.Command("pdftotext", "-layout", filepath.Join(out, strings.TrimSuffix(filepath.Base(path), ".docx")+".pdf"), "-").Output()
		check(r.t, err)
		said.Write(text)
	}
	return said.String()
}
