package apptest

import "fyne.io/fyne/v2/test"

// PressTwice presses a thing twice before anything is done with the first press: a save may take longer than a double click.
func (s *Stage) PressTwice(label string) {
	s.t.Helper()
	at := s.middle(label)
	test.TapCanvas(s.Window.Canvas(), at)
	test.TapCanvas(s.Window.Canvas(), at)
	s.Settle()
}
