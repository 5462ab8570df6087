//go:build proof

package teach_test

import (
	"runtime"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// Eight hours of lessons, pressed together: 14,400 page turns leave no more memory behind than the first 300, on one display
// and with a console beside the class's own.
func TestPageTurnsKeepNothing(t *testing.T) {
	for name, o := range map[string]apptest.Options{"one display": {}, "a console and the class's display": {Two: true}} {
		t.Run(name, func(t *testing.T) { turnPages(t, classroom(t, o)) })
	}
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
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	first := turn(300)
	s.MustShow("Em mang về") // the turns were taken: twelve to the right, twelve back
	last := turn(14_400)
	moves, err := s.Store.LessonMoves(onlyLesson(t, s).ID)
	if err != nil || len(moves) != 14_700 {
		t.Errorf("%d moves are kept of 14,700 page turns: %v", len(moves), err)
	}
	t.Logf("after 300 page turns %d KiB, after 14,700 %d KiB", first>>10, last>>10)
	if last > first+first/20+4<<20 { // the list of moves itself grows, by some 2 MiB
		t.Errorf("memory grew from %d to %d KiB", first>>10, last>>10)
	}
}
