//go:build proof

package teach_test

import (
	"runtime"
	"testing"

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
	turn := func(times int) uint64 {
		for i := range times {
			k := fyne.KeyRight
			if i/12%2 == 1 {
				k = fyne.KeyLeft
			}
			s.App.Key(k)
			s.Settle()
		}
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	first := turn(300)
	s.MustShow("Em mang về") // the turns were taken: twelve to the right, twelve back
	last := turn(14_400)
	t.Logf("after 300 page turns %d KiB, after 14,700 %d KiB", first>>10, last>>10)
	if last > first+first/20+4<<20 { // the list of moves itself grows, by some 2 MiB
		t.Errorf("memory grew from %d to %d KiB", first>>10, last>>10)
	}
}
