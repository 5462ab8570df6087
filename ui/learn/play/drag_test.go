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
	p.Press("board-left-" + three)                                                                                                              // and taps still do
	carry(b.places[1][three], area{x: b.places[1][three].x + 5, y: b.places[1][three].y + 4, w: b.places[1][three].w, h: b.places[1][three].h}) // of a hand that slips as well
	p.mustHaveMoved(activity.Line(activity.VerbPair, three, three))
}

func TestAnUnsteadyHandPicksACard(t *testing.T) {
	p := begin(t, apptest.Options{}, "1B", "activity:order")
	b := p.Front().(*rounds).board.(*orderBoard)
	first := b.m.Line()[0].ID
	row := b.rows[0]
	test.Drag(p.Window.Canvas(), fyne.NewPos(row.x+row.w/2, row.y+row.h/2), 4, 3)
	p.Settle()
	if b.picked != first {
		t.Errorf("a click that slipped by some pixels picked %q, not %q", b.picked, first)
	}
	if len(p.stored().Moves) != 0 {
		t.Error("it moved a card")
	}
}
