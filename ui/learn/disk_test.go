package learn

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/learn/play"
)

// What a disk could not keep is not there at all: who answers once more after that has answered once.
func TestAnAnswerThatCouldNotBeKeptIsNotThereHalf(t *testing.T) {
	for room := range 3 { // an answer of a form, the way on, the end
		t.Run(fmt.Sprint(room), func(t *testing.T) {
			disk := &apptest.Disk{}
			s := opened(t, apptest.Options{Disk: disk}, 4, "Bùi Thanh Hà")
			q := s.ask("3B", play.PartBefore, s.choices("3B")[:1]...)
			answer := func() {
				s.Key(letter(t, q, false))
				s.Key(fyne.KeyReturn)
			}
			disk.Fill(room)
			answer()
			if at := s.attempts()[0]; at.Done || len(at.Moves) != 0 {
				t.Errorf("half of it was kept: %+v", at)
			}
			s.Key(fyne.KeyEscape) // what could not be kept was said
			disk.Empty()
			answer()
			if at := s.attempts()[0]; !at.Done || at.Asked != 1 || len(at.Moves) != 2 {
				t.Errorf("the store has %+v", at)
			}
		})
	}
}
