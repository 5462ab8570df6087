package play

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
)

func TestACardIsCarriedOntoItsOtherSide(t *testing.T) {
	p := begin(t, apptest.Options{}, "7A", "activity:match")
	b := p.Front().(*rounds).board.(*matchBoard)
	carry := func(from, to area) {
		t.Helper()
		start := fyne.NewPos(from.x+from.w/2, from.y+from.h/2)
		test.Drag(p.Window.Canvas(), start, to.x+to.w/2-start.X, to.y+to.h/2-start.Y)
		p.Settle()
	}
	left := b.m.Left()
	one, two, three := left[0].ID, left[1].ID, left[2].ID
	carry(b.places[0][one], b.places[1][one])
	p.mustHaveMoved(activity.Line(activity.VerbPair, one, one))
	carry(b.places[1][two], b.places[0][two]) // from the right as well
	p.mustHaveMoved(activity.Line(activity.VerbPair, two, two))
	before := len(p.stored().Moves)
	carry(b.places[0][three], area{x: 500, y: 740, w: 2, h: 2})
	if len(p.stored().Moves) != before {
		t.Error("a card that was carried onto nothing made a move")
	}
	p.Press("board-left-" + three) // and taps still do
	p.Press("board-right-" + three)
	p.mustHaveMoved(activity.Line(activity.VerbPair, three, three))
}
