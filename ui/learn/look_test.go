package learn

import (
	"os"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/learn/play"
)

// TestLooks draws every screen of this room at every size, and saves the pictures where LACHANSO_LOOK names a folder.
func TestLooks(t *testing.T) {
	kinds := []apptest.Options{
		{Width: 1366, Height: 768},
		{Width: 1024, Height: 768},
	}
	suffix := []string{"1366", "1024", "en", "contrast", "150"}
	if os.Getenv("LACHANSO_LOOK") != "" {
		kinds = append(kinds, apptest.Options{Width: 1024, Height: 768, Lang: "en"},
			apptest.Options{Width: 1366, Height: 768, Contrast: true}, apptest.Options{Width: 1024, Height: 768, TextPercent: 150})
	}
	for i, o := range kinds {
		t.Run(suffix[i], func(t *testing.T) { looks(t, o, "-"+suffix[i]) })
	}
}

func looks(t *testing.T, o apptest.Options, end string) {
	s := opened(t, o, 4)
	s.Look("00-empty" + end)
	s.Open(NewClasses(s.App))
	if _, err := s.Store.AddPupils(s.class.ID, manyNames()); err != nil {
		t.Fatal(err)
	}
	s.Home()
	s.Open(NewNames(s.App, s.class))
	s.Look("02-names" + end)
	s.Key(fyne.KeyPageDown, fyne.KeyPageDown)
	s.Look("03-names-more" + end)
	for _, name := range []string{"1A", "2B", "5C"} {
		if _, err := s.Store.MakeClass(name, int(name[0]-'0')); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(NewClasses(s.App))
	s.Look("01-classes" + end)
	s.Open(newShelf(s.seat(0)))
	s.Look("04-lessons" + end)
	for _, m := range []string{"3B", "4C"} {
		s.Open(newPage(s.seat(0), s.Pack.Module(m)))
		s.Look("05-lesson-" + m + end)
	}
	lookAsking(s, end)
	s.Open(newShelf(s.seat(0)))
	s.Look("12-lessons-go-on" + end)
}

func lookAsking(s *school, end string) {
	for _, m := range []string{"3B", "4C", "2D"} {
		q := s.ask(m, play.PartQuiz, s.choices(m)...)
		s.Look("06-choice-" + m + end)
		s.Key(letter(s.t, q, false))
		s.Look("07-choice-wrong-" + m + end)
		s.Key(fyne.KeyReturn, letter(s.t, q, true))
		s.Look("08-choice-right-" + m + end)
	}
	for _, kind := range []string{lessons.Multi, lessons.TrueFalse, lessons.Order, lessons.Match, lessons.Sort, lessons.Spot, lessons.Short} {
		q := s.ask("2D", play.PartQuiz, s.ofKind("2D", kind))
		s.Look("09-" + kind + end)
		fail(s, q)
		s.Look("09-" + kind + "-wrong" + end)
		s.Press("skip")
		s.Look("09-" + kind + "-shown" + end)
	}
	q := s.ask("3B", play.PartBefore)
	s.Key(letter(s.t, q, false))
	s.Look("10-form" + end)
	for range 4 {
		s.Press("skip")
	}
	s.MustShow(s.T("result-reasons"))
	s.Look("11-result-before" + end)
	s.Press("again")
	s.Look("11-reasons" + end)
	s.ask("3B", play.PartQuiz, s.choices("3B")...)
	for i := range s.choices("3B") {
		if i == 1 {
			s.Key(letter(s.t, s.asking(), false))
		}
		s.Key(letter(s.t, s.asking(), true), fyne.KeyReturn)
	}
	s.Look("11-result" + end)
}
