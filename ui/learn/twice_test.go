package learn

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/learn/play"
)

// TestASecondClickPressesNothingOfWhatTheFirstBrought: small children click everything twice.
func TestASecondClickPressesNothingOfWhatTheFirstBrought(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	s.offer()
	s.Open(NewClasses(s.App))
	s.DoubleClick("pupil-" + s.seat(1).pupil.ID)
	at, ok := s.Front().(*choosing)
	if !ok || len(at.state.First) != 0 {
		t.Fatalf("two clicks on a name led to %T, %+v", s.Front(), at)
	}
	s.Pass(time.Second)
	s.DoubleClick("later")
	if _, ok := s.Front().(*shelf); !ok {
		t.Errorf("putting the offer off by two clicks led to %T", s.Front())
	}
}

// TestTwoClicksOnABoxSortOneCard, and two on a key of the toy phone dial two figures.
func TestTwoClicksOnABoxSortOneCard(t *testing.T) {
	s := opened(t, apptest.Options{Whole: true}, 4, three...)
	s.Open(NewNames(s.App, s.class))
	for _, one := range []struct {
		module, kind, press string
		moves               int
	}{{"5A", lessons.KindSort, "board-bin-", 1}, {"3A", lessons.KindDial, "key-1", 2}} {
		s.Pass(time.Second)
		a := s.seat(0)
		a.open(s.Pack.Module(one.module), play.PartActivity+one.kind, nil)
		s.Settle()
		press := one.press
		if one.kind == lessons.KindSort {
			press += s.Pack.Module(one.module).Activity(one.kind).Sort.Bins[0].ID
		}
		s.DoubleClick(press)
		left, err := s.Store.Unfinished(a.pupil.ID)
		if err != nil || len(left) == 0 || len(left[0].Moves) != one.moves {
			t.Errorf("two clicks in %s %s: %+v, %v; %d moves were meant", one.module, one.kind, left, err, one.moves)
		}
		s.Back()
		s.Settle()
	}
}

// TestASecondPressDoesNotHandOverTheResult that the first one brought: nobody has read it yet.
func TestASecondPressDoesNotHandOverTheResult(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, three...)
	q := s.ask("3B", play.PartQuiz, s.choices("3B")[:1]...)
	s.Key(letter(t, q, true), fyne.KeyReturn)
	at, ok := s.Front().(*result)
	if !ok {
		t.Fatalf("after the last question comes %T", s.Front())
	}
	for range 3 {
		s.Pass(300 * time.Millisecond)
		s.Key(fyne.KeyReturn)
		if s.Front() != at {
			t.Fatalf("presses in a row led on to %T", s.Front())
		}
	}
	s.Pass(300 * time.Millisecond)
	s.Key(fyne.KeyReturn)
	if _, ok := s.Front().(*names); !ok {
		t.Errorf("the press after a look at it led to %T", s.Front())
	}
}
