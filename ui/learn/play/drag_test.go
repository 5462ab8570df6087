package play

import (
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
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

// TestACardThatWasWrongIsSeenToBeTakenAgain: or a child presses it once more, and it is let go.
func TestACardThatWasWrongIsSeenToBeTakenAgain(t *testing.T) {
	p := begin(t, apptest.Options{}, "7A", "activity:match")
	b := p.Front().(*rounds).board.(*matchBoard)
	one, two := b.m.Left()[0].ID, b.m.Left()[1].ID
	looks := func() color.Color {
		at := b.places[0][one]
		return color.RGBAModel.Convert(p.Picture().At(int(at.x+at.w/2), int(at.y+8)))
	}
	p.Press("board-left-" + one)
	p.Press("board-right-" + two)
	colours := kit.Colours()
	if !b.wrong(one) || looks() != color.RGBAModel.Convert(colours.Coral.Tint) {
		t.Fatalf("a wrong card looks like %v", looks())
	}
	p.Press("board-left-" + one)
	if b.left != one || looks() != color.RGBAModel.Convert(colours.Blue.Tint) {
		t.Errorf("taken again it looks like %v", looks())
	}
}
