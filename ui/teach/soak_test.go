//go:build proof

package teach_test

import (
	"runtime"
	"slices"
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
	// What leaks, leaks in every part. Fyne's table of what was drawn within a minute never shrinks, and doubles (by 3 to 10 MiB,
	// here where a minute has thousands of pages) in a part that has more pages a minute than any before, as when the PC was busy
	// until then: so the part that counts is the second least grown of four.
	grown := make([]int, 4)
	last := first
	for i := range grown {
		now := turn(14_400 / len(grown))
		grown[i], last = int(now)-int(last), now
		t.Logf("%d KiB after %d page turns", now>>10, turned)
	}
	moves, err := s.Store.LessonMoves(onlyLesson(t, s).ID)
	if err != nil || len(moves) != 6_012+14_400 {
		t.Errorf("%d moves are kept of 20,412 page turns: %v", len(moves), err)
	}
	slices.Sort(grown)
	const list = 2 << 20 // the moves of the lesson, which are kept
	if most := int(first/20) + list; grown[1]*len(grown) > most {
		t.Errorf("from %d KiB on memory grows by %d KiB in %d page turns, at most %d KiB are allowed", first>>10, grown[1]*len(grown)>>10, 14_400, most>>10)
	}
}
