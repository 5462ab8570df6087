//go:build proof

package paper

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/ui/paper/doc"
)

var pagesOf = regexp.MustCompile(`Pages: +(\d+)`)

// LibreOffice opens every paper and lays it out on about as many pages as the program's own PDF, with the same words.
func TestLibreOfficeOpensEveryPaper(t *testing.T) {
	dir, out := t.TempDir(), t.TempDir()
	docs := map[string]*doc.Document{}
	exact := map[string]bool{} // one leaf or wall: not a page more
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		p.Art = painter
		keep := func(name string, d *doc.Document, isExact bool) {
			docs[name+"-"+lang], exact[name+"-"+lang] = d, isExact
		}
		keep("poster-a4", p.Poster(false), true)
		keep("poster-a3", p.Poster(true), true)
		keep("cards", p.Cards([]Pupil{{1, "Nguyễn Hoài An"}, {2, "Công Tằng Tôn Nữ Thị Hoàng Quỳnh Anh"}, {3, ""}}), true)
		keep("places-a4", p.PlacesPoster(goodPlaces(), false), true)
		keep("places-a3", p.PlacesPoster(goodPlaces(), true), true)
		keep("places-family", p.PlacesFamily(goodPlaces()), false)
		keep("six", p.Six(), true)
		keep("guest-invite", p.GuestLetter(guest()), true)
		keep("guest-brief", p.GuestBriefing(guest()), false)
		keep("guest-thanks", p.GuestThanks(guest()), true)
		keep("guest-received", p.GuestReceived(guest()), true)
		for _, one := range p.Pack.Plans {
			keep("session-"+one.ID, p.SessionPlan(Session{Name: one.Title.In(lang), Plan: session.FromReady(one, 300)}), false)
		}
		keep("notice", p.Notice(), true)
		keep("class-list", p.ClassList(manyPupils(45)), false)
		for _, n := range []int{0, 1, 30, 45} {
			class, week := manyChildren(n), p.Pack.Module("3B")
			keep("parents-"+strconv.Itoa(n), p.Parents(class, week), true)
			keep("class-report-"+strconv.Itoa(n), p.ClassReport(manyFile(class)), false)
		}
		for _, term := range terms {
			keep("school-report-"+strconv.Itoa(term), p.SchoolReport(fullSchool(term)), false)
		}
		keep("season-school", p.SeasonReport(heldTerm(), toSchool), false)
		keep("season-team", p.SeasonReport(heldTerm(), toTeam), false)
		for _, m := range built.Modules {
			keep("plan-"+m.ID, p.Plan(m, nil), false)
			keep("sheet-"+m.ID, p.Worksheet(m), false)
			keep("unplugged-"+m.ID, p.Unplugged(m), false)
			keep("family-"+m.ID, p.Family(m), true)
			keep("certificate-"+m.ID, p.Certificate("Nguyễn Hoài An", m), true)
		}
	}
	for name, d := range docs {
		if _, err := Write(dir, name, d, DOCX, false); err != nil {
			t.Fatal(err)
		}
	}
	all, err := filepath.Glob(filepath.Join(dir, "*.docx"))
	if err != nil {
		t.Fatal(err)
	}
	for part := range slices.Chunk(all, 100) { // it stops after some 250
		office := exec.Command("soffice", append([]string{"-env:UserInstallation=file://" + t.TempDir(), "--headless", "--convert-to", "pdf", "--outdir", out}, part...)...)
		if said, err := office.CombinedOutput(); err != nil {
			t.Fatalf("soffice (of Debian's libreoffice-writer): %v\n%s", err, said)
		}
	}
	for name, d := range docs {
		path := filepath.Join(out, name+".pdf")
		if _, err := os.Stat(path); err != nil {
			t.Errorf("%s was not opened", name)
			continue
		}
		own := pages(t, d)
		theirs := pagesIn(t, path)
		if off := theirs - own; off != 0 && (exact[name] || off < -1 || off > 1) {
			t.Errorf("%s: %d pages in the office program, %d as PDF", name, theirs, own)
		}
		text, err := exec.Command("pdftotext", path, "-").Output()
		if err != nil {
			t.Fatal(err)
		}
		have := letters(doc.Clean(string(text)))
		for w := range wordsOf(d.Words()) {
			if !strings.Contains(have, w) {
				t.Errorf("%s: the office program does not show %q", name, w)
			}
		}
	}
}

func pagesIn(t *testing.T, path string) int {
	t.Helper()
	info, err := exec.Command("pdfinfo", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	n, err := strconv.Atoi(string(pagesOf.FindSubmatch(info)[1]))
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// wordsOf are the words of a text, cut at everything that is no letter: a line may end there.
func wordsOf(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.FieldsFunc(doc.Clean(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		out[w] = true
	}
	return out
}
