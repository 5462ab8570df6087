package learn

import (
	"os"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/signin"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
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

// look saves the picture, and fails where a screen at the usual text size does not fit without scrolling.
func (s *school) look(name string, o apptest.Options) {
	s.t.Helper()
	s.Look(name)
	if o.TextPercent > 100 {
		return
	}
	sheet := kit.NewSheet(s.App.Look(), fyne.NewSize(o.Width, o.Height))
	s.Front().Draw(sheet)
	if sheet.Bottom() > 769 {
		s.t.Errorf("%s reaches down to %.0f", name, sheet.Bottom())
	}
}

func looks(t *testing.T, o apptest.Options, end string) {
	s := opened(t, o, 4)
	s.Open(NewClasses(s.App))
	if _, err := s.Store.AddPupils(s.class.ID, manyNames()); err != nil {
		t.Fatal(err)
	}
	s.Home()
	s.Open(NewNames(s.App, s.class))
	s.look("02-names"+end, o)
	s.Key(fyne.KeyPageDown, fyne.KeyPageDown)
	s.look("03-names-more"+end, o)
	lookSigningIn(s, end, o)
	for _, name := range []string{"1A", "2B", "5C"} {
		if _, err := s.Store.MakeClass(name, int(name[0]-'0')); err != nil {
			t.Fatal(err)
		}
	}
	s.Open(NewClasses(s.App))
	s.look("01-classes"+end, o)
	s.Open(newShelf(s.seat(0)))
	s.look("04-lessons"+end, o)
	for _, m := range []string{"3B", "4C"} {
		s.Open(newPage(s.seat(0), s.Pack.Module(m)))
		s.look("05-lesson-"+m+end, o)
	}
	lookAsking(s, end, o)
	s.Open(newShelf(s.seat(0)))
	s.look("12-lessons-go-on"+end, o)
}

func lookSigningIn(s *school, end string, o apptest.Options) {
	s.offer()
	s.queueOf(26, 1, 2) // the longest name
	s.Open(NewNames(s.App, s.class))
	s.look("03-turn"+end, o)
	s.Press("begin")
	s.Key(fyne.Key1, fyne.Key2)
	s.look("03-choosing"+end, o)
	s.Key(fyne.Key3, fyne.Key1)
	s.look("03-choosing-again"+end, o)
	s.Key(fyne.Key2, fyne.Key3)
	p := newSecret(s.seat(26), 0)
	s.Open(p)
	s.Key(fyne.Key1)
	s.look("03-secret"+end, o)
	s.Open(newSecret(s.seat(26), time.Minute))
	s.look("03-secret-wait"+end, o)
	s.Home()
	s.Open(NewNames(s.App, s.class))
	for range 3 {
		s.Key(fyne.KeyX)
	}
	s.look("03-turn-absent"+end, o)
	if err := s.Store.SetQueue(s.class.ID, signin.Queue{}); err != nil {
		s.t.Fatal(err)
	}
	if err := s.Store.OfferSecrets(s.class.ID, false); err != nil {
		s.t.Fatal(err)
	}
	numbers, err := s.Store.MakeNumberedClass("4N", 4, 45)
	if err != nil {
		s.t.Fatal(err)
	}
	s.Open(NewNames(s.App, numbers))
	s.look("03-numbers"+end, o)
}

func lookAsking(s *school, end string, o apptest.Options) {
	for _, m := range []string{"5A", "3B", "4C", "2D"} {
		q := s.ask(m, play.PartQuiz, s.choices(m)...)
		s.look("06-choice-"+m+end, o)
		s.Key(letter(s.t, q, false))
		s.look("07-choice-wrong-"+m+end, o)
		s.Key(fyne.KeyReturn, letter(s.t, q, true))
		s.look("08-choice-right-"+m+end, o)
	}
	for _, kind := range []string{lessons.Multi, lessons.TrueFalse, lessons.Order, lessons.Match, lessons.Sort, lessons.Spot, lessons.Short} {
		m := "2D"
		q := s.ask(m, play.PartQuiz, s.ofKind(m, kind))
		s.look("09-"+kind+end, o)
		fail(s, q)
		s.look("09-"+kind+"-wrong"+end, o)
		s.Press("skip")
		s.look("09-"+kind+"-shown"+end, o)
	}
	q := s.ask("3B", play.PartBefore)
	s.Key(letter(s.t, q, false))
	s.look("10-form"+end, o)
	for range 4 {
		s.asking().skip()
		s.Settle()
	}
	s.MustShow(s.T("result-reasons"))
	s.look("11-result-before"+end, o)
	s.Press("again")
	s.look("11-reasons"+end, o)
	s.ask("3B", play.PartQuiz, s.choices("3B")...)
	for i := range s.choices("3B") {
		if i == 1 {
			s.Key(letter(s.t, s.asking(), false))
		}
		s.Key(letter(s.t, s.asking(), true), fyne.KeyReturn)
	}
	s.look("11-result"+end, o)
}
