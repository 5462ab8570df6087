package apptest

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// MustBeWhole saves the picture under a name, see Look, and fails where the screen scrolls though its text is not large, cuts or
// covers a word, or shows one that cannot be read on its ground. Large text is read from the head of the screen on.
func (s *Stage) MustBeWhole(name string) {
	s.t.Helper()
	s.Look(name)
	s.Focus("")
	seen := kit.See(s.Window.Content())
	if seen.Scroll && s.Settings.TextPercent <= 100 {
		s.t.Errorf("%s scrolls", name)
	}
	for _, l := range seen.Lines {
		if !seen.Window.Holds(l.Place) || l.Over != "" || l.Under {
			s.t.Errorf("%s: %q is cut or covered (%q)", name, l.Text, l.Over)
		}
		if l.Ground != nil && kit.Contrast(l.Colour, l.Ground) < 4.5 {
			s.t.Errorf("%s: %q cannot be read on its ground", name, l.Text)
		}
	}
}

// Reach presses what may lie below the window's edge, or on another page of a list.
func (s *Stage) Reach(id string) {
	s.t.Helper()
	for range 10 {
		for _, h := range s.Hots() {
			if h.ID == id {
				h.Do()
				s.Settle()
				return
			}
		}
		s.Key(fyne.KeyPageDown)
	}
	s.t.Fatalf("nothing is called %q; there are %q", id, s.Labels())
}
