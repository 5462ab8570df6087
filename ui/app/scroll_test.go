package app_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// tall is a screen of many buttons, which large text makes higher than the window.
type tall struct{ name string }

func (t *tall) Draw(s *kit.Sheet) {
	for i := range 14 {
		id := fmt.Sprintf("%s-%d", t.name, i)
		s.Button(kit.Button{ID: id, Label: id}, 40, 20+float32(i)*s.Grown(70), 300, 56, func() {})
	}
}

func (t *tall) Key(fyne.KeyName) bool { return false }

// scrolled tells how far down the screen in front is, and whether it can be scrolled at all.
func scrolled(o fyne.CanvasObject) (down float32, can bool) {
	switch v := o.(type) {
	case *container.Scroll:
		return v.Offset.Y, true
	case *fyne.Container:
		for _, c := range v.Objects {
			if down, can := scrolled(c); can {
				return down, true
			}
		}
	}
	return 0, false
}

// A screen keeps its place while it is drawn anew; the next one, and the one before it, open at their heads.
func TestEachScreenOpensAtItsHead(t *testing.T) {
	s := apptest.New(t, apptest.Options{TextPercent: 150})
	at := func() float32 {
		t.Helper()
		down, can := scrolled(s.Window.Content())
		if !can {
			t.Fatal("the screen is not higher than the window")
		}
		return down
	}
	s.Open(&tall{"first"})
	if at() != 0 {
		t.Fatalf("the first screen opened %v down", at())
	}
	s.Focus("first-13")
	down := at()
	if down <= 0 {
		t.Fatal("its last button was not scrolled to")
	}
	s.Redraw()
	if at() != down {
		t.Errorf("drawn anew it went from %v to %v", down, at())
	}
	s.Begin("first-12")
	if at() != 0 || s.Focused() != "first-12" {
		t.Errorf("a new picture begins %v down, with the focus on %q", at(), s.Focused())
	}
	s.Open(&tall{"second"})
	if at() != 0 {
		t.Errorf("the second screen opened %v down", at())
	}
	s.Focus("second-13")
	s.Back()
	if at() != 0 {
		t.Errorf("the first screen came back %v down", at())
	}
	s.Focus("first-13")
	s.Replace(&tall{"third"})
	if at() != 0 {
		t.Errorf("the third screen opened %v down", at())
	}
}

// Whoever has no wheel scrolls by the page keys, no farther than to both ends, and the focus stays where it is.
func TestPageKeysScroll(t *testing.T) {
	s := apptest.New(t, apptest.Options{TextPercent: 150})
	s.Open(&tall{"first"})
	s.Focus("first-0")
	at := func() float32 { down, _ := scrolled(s.Window.Content()); return down }
	s.Key(fyne.KeyPageDown)
	down := at()
	if down <= 0 {
		t.Fatal("page down scrolled nothing")
	}
	s.Key(fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageDown)
	end := at()
	s.Key(fyne.KeyPageDown)
	if at() != end || end < down {
		t.Errorf("page down went to %v, then %v, then %v", down, end, at())
	}
	s.Key(fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp, fyne.KeyPageUp)
	if at() != 0 || s.Focused() != "first-0" {
		t.Errorf("page up went to %v, with the focus on %q", at(), s.Focused())
	}
}
