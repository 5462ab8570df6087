package kit_test

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"lachanso/ui/kit"
)

// A key may put the pen back while the hand that draws is still down.
func TestAStrokeEndsWithTheToolItWasBegunWith(t *testing.T) {
	e := kit.NewEasel()
	e.Resize(fyne.NewSize(100, 100))
	at := func(x, y float32) *desktop.MouseEvent {
		return &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, y)}}
	}
	var drawn []kit.Spot
	e.Do = kit.EaselDo{
		Ink:    func() *kit.Ink { return kit.NewInk(color.Black, 2, 100, 100) },
		Stroke: func(spots []kit.Spot) { drawn = spots },
	}
	e.MouseDown(at(10, 10))
	e.MouseMoved(at(20, 10))
	e.Do = kit.EaselDo{Press: func(kit.Spot) {}}
	e.MouseMoved(at(30, 10))
	e.MouseUp(at(30, 10))
	if len(drawn) != 3 {
		t.Errorf("drawn %v, want three spots", drawn)
	}
}
