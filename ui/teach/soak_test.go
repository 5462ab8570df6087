//go:build proof

package teach_test

import (
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// Eight hours of lessons, pressed together: 14,400 page turns leave no more memory behind than the first 6,000, on one display
// and with a console beside the class's own. Each part runs by itself too: -run KeepNothing/one_display, KeepNothing/two_displays.
func TestPageTurnsKeepNothing(t *testing.T) {
	t.Run("one display", func(t *testing.T) { turnPages(t, classroom(t, apptest.Options{})) })
	t.Run("two displays", func(t *testing.T) { turnPages(t, classroom(t, apptest.Options{Two: true})) })
}

func turnPages(t *testing.T, s *apptest.Stage) {
	project(t, s)
	turned := 0
	turn := func(times int) uint64 {
		for range times {
			k := fyne.KeyRight
			if turned/12%2 == 1 {
				k = fyne.KeyLeft
			}
			turned++
			s.App.Key(k)
			s.Settle()
		}
		time.Sleep(apptest.Remembered)
		apptest.Forget()
		runtime.GC()
		runtime.GC() // what pools kept goes with the second
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	first := turn(6_012)     // for more than a minute: what Fyne remembers of that long, and the shelf of pictures, have their full size
	s.MustShow("Em mang về") // the turns were taken: twelve to the right, twelve back
	last := turn(14_400)
	moves, err := s.Store.LessonMoves(onlyLesson(t, s).ID)
	if err != nil || len(moves) != 6_012+14_400 {
		t.Errorf("%d moves are kept of 20,412 page turns: %v", len(moves), err)
	}
	t.Logf("after 6,012 page turns %d KiB, after 14,400 more %d KiB", first>>10, last>>10)
	// The list of moves grows by some 2 MiB. Fyne's table of what was drawn within a minute never shrinks: it doubles (by 3 to 7
	// MiB, here where a minute has hundreds of pages) when a minute had more pages than any before, as a heap profile shows.
	if last > first+first/20+8<<20 {
		t.Errorf("memory grew from %d to %d KiB", first>>10, last>>10)
	}
}
