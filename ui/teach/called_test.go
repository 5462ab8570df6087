package teach_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// TestWhoIsCalledCoversNoQuestion calls a pupil at the questions of 3B: stem, answers, reason and help stay readable, also in
// large letters, with the clock, and after hands were counted.
func TestWhoIsCalledCoversNoQuestion(t *testing.T) {
	asked := 0
	for _, width := range []float32{1024, 1366} {
		for _, lang := range lessons.Languages {
			for _, bigger := range []int{0, 3} { // 150 %
				t.Run(fmt.Sprintf("%s %.0f %d", lang, width, bigger), func(t *testing.T) {
					s := classroom(t, apptest.Options{Lang: lang, Width: width, Height: 768})
					project2(s)
					for range bigger {
						s.Key(fyne.KeyPlus)
					}
					var asks []int
					for i, page := range course.Pages(s.App.Pack.Module("3B")) {
						if page.Kind == course.Ask {
							asks = append(asks, i+1)
						}
					}
					at := asks[asked%len(asks)] // another one in each room
					asked++
					s.Key(fyne.KeyG, fyne.KeyName(strconv.Itoa(at/10)), fyne.KeyName(strconv.Itoa(at%10)), fyne.KeyReturn, fyne.Key1)
					readable(t, s, "hands")
					s.Key(fyne.KeyT)
					readable(t, s, "clock")
					s.Key(fyne.Key0, fyne.KeyReturn, fyne.KeyReturn)
					readable(t, s, "why")
				})
			}
		}
	}
}

// readable calls a pupil and looks that all words of before are still there but the hands in all, and nothing to press is covered.
func readable(t *testing.T, s *apptest.Stage, when string) {
	t.Helper()
	before, hots := kit.See(s.Window.Content()).Lines, s.Labels()
	s.Key(fyne.KeyR)
	s.Look(fmt.Sprintf("called-%s-%s-%.0f-%d", when, s.Lang(), s.Window.Canvas().Size().Width, len(before)))
	card := false
	for _, h := range s.Hots() {
		card = card || h.ID == "call-pass"
	}
	if !card {
		t.Fatalf("there is no card to press on: %q", s.Labels())
	}
	unmoved(t, s, before)
	for _, l := range hots {
		if !slices.Contains(s.Labels(), l) {
			t.Errorf("%q is gone", l)
		}
	}
	for _, a := range s.Hots() {
		for _, b := range s.Hots() {
			p, q := a.Position(), b.Position()
			if a != b && p.X+a.Size().Width > q.X+1 && q.X+b.Size().Width > p.X+1 && p.Y+a.Size().Height > q.Y+1 && q.Y+b.Size().Height > p.Y+1 {
				t.Errorf("%q covers %q", a.ID, b.ID)
			}
		}
	}
	s.Press("call-pass")
	if s.Focused() != "" {
		t.Error("the next key would be the card's")
	}
	s.Press("call-done")
	if slices.Contains(s.Labels(), "call-pass "+s.T("called-pass")) {
		t.Error("the card stays")
	}
}

// TestTheCallEndsWithThePage: who was called at a question is not called at the next page too.
func TestTheCallEndsWithThePage(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	for _, turn := range [][]fyne.KeyName{{fyne.KeyRight}, {fyne.KeyLeft}, {fyne.KeyF5}, {fyne.KeyG, fyne.Key3, fyne.KeyReturn}} {
		s.Key(fyne.KeyR)
		s.MustShow("bỏ lượt")
		s.Key(turn...)
		if strings.Contains(s.Shown(), "bỏ lượt") {
			t.Errorf("after %q the card stays", turn)
		}
	}
	s.Key(fyne.KeyR, fyne.KeyW, fyne.KeyW) // white is no page
	s.MustShow("bỏ lượt")
	s.Key(fyne.KeyRight, fyne.KeyU) // by mistake
	s.MustShow("bỏ lượt")
}

// unmoved looks that all words above the row of the help are where they were.
func unmoved(t *testing.T, s *apptest.Stage, before []kit.Line) {
	t.Helper()
	after := kit.See(s.Window.Content()).Lines
	foot := s.Window.Canvas().Size().Height - 126
	for _, l := range before {
		same := func(m kit.Line) bool {
			return m.Text == l.Text && m.Place == l.Place && m.Over == l.Over && m.Under == l.Under
		}
		if l.Place.Bottom <= foot && !slices.ContainsFunc(after, same) {
			t.Errorf("%q can no longer be read", l.Text)
		}
	}
}

// TestPenAndHandCoverNoQuestion takes the pen at a question whose hands were counted.
func TestPenAndHandCoverNoQuestion(t *testing.T) {
	for _, width := range []float32{1024, 1366} {
		s := classroom(t, apptest.Options{Width: width, Height: 768})
		project2(s)
		s.Key(fyne.KeyRight, fyne.Key1)
		before := kit.See(s.Window.Content()).Lines
		s.Key(fyne.KeyV)
		s.Look(fmt.Sprintf("tools-%.0f", width))
		for _, h := range s.Hots() {
			if h.ID != "pen" && h.ID != "undo" && h.ID != "tool-off" {
				continue
			}
			p := h.Position()
			tool := kit.Place{Left: p.X, Top: p.Y, Right: p.X + h.Size().Width, Bottom: p.Y + h.Size().Height}
			for _, l := range before {
				if _, over := tool.Common(l.Place); over && l.Place.Bottom < 642 { // below are the hands in all
					t.Errorf("%.0f: %s covers %q", width, h.ID, l.Text)
				}
			}
		}
		if width > 1024 { // there is room for both
			s.MustShow("1 / 3 em")
		}
		s.Press("undo")
		s.Press("tool-off")
		if labels := strings.Join(s.Labels(), " "); strings.Contains(labels, "tool-off") {
			t.Errorf("the pen stays in the hand: %s", labels)
		}
	}
}

// TestWhoIsCalledIsReadOnEveryPage: the whole name, and the key that ends it, also where a button begins an activity.
func TestWhoIsCalledIsReadOnEveryPage(t *testing.T) {
	s := classroom(t, apptest.Options{})
	project(t, s)
	_, pupils := here(t, s)
	for i := range course.Pages(s.App.Pack.Module("3B")) {
		if i > 0 {
			s.Key(fyne.KeyRight)
		}
		s.Key(fyne.KeyR)
		s.MustShow("xong")
		if !slices.ContainsFunc(pupils, func(p store.Pupil) bool { return strings.Contains(s.Shown(), p.Name) }) {
			t.Errorf("page %d: nobody's name is whole: %s", i+1, s.Shown())
		}
	}
}
