package play

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
)

func TestAPupilSortsEveryCardByTaps(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	g := p.Front().(*rounds)
	m := g.m.(*activity.Sort)
	for !m.Done() {
		for len(m.Tray()) > 0 {
			p.Press("board-bin-" + m.Tray()[0].Bin)
		}
		if !m.Done() {
			p.Press("next")
		}
	}
	p.Press("Tiếp")
	p.MustShow("Chưa chắc, em hỏi cha mẹ")
	p.Press("Xong")
	p.mustFinish(1)
}

func TestAPupilSortsByNumberKeysAndByArrowsAndEnter(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	m := p.Front().(*rounds).m.(*activity.Sort)
	for !m.Done() {
		for i := 0; len(m.Tray()) > 0; i++ {
			box := slices.IndexFunc(m.Bins(), func(b lessons.Bin) bool { return b.ID == m.Tray()[0].Bin })
			if i%2 == 0 {
				p.Key(fyne.KeyName(rune('1' + box)))
				continue
			}
			p.Key(fyne.KeyLeft, fyne.KeyLeft)
			for range box {
				p.Key(fyne.KeyRight)
			}
			p.Key(fyne.KeyReturn)
		}
		p.Key(fyne.KeyReturn)
	}
	p.Key(fyne.KeyReturn)
	p.mustFinish(1)
}

func TestACardInAWrongBoxComesBackWithTheReason(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	m := p.Front().(*rounds).m.(*activity.Sort)
	card := m.Tray()[0]
	wrong := slices.IndexFunc(m.Bins(), func(b lessons.Bin) bool { return b.ID != card.Bin })
	p.Press("board-bin-" + m.Bins()[wrong].ID)
	p.MustShow("Nghĩ lại nhé!")
	p.MustShow(card.Wrong[m.Bins()[wrong].ID].VI)
	p.MustShow(card.Text.VI)
	if len(m.Inside(m.Bins()[wrong].ID)) != 0 {
		t.Error("the card stayed in the wrong box")
	}
}

func TestACardIsCarriedIntoABox(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	b := p.Front().(*rounds).board.(*sortBoard)
	card := b.m.Tray()[0]
	box := b.boxes[slices.IndexFunc(b.m.Bins(), func(bin lessons.Bin) bool { return bin.ID == card.Bin })]
	from := fyne.NewPos(512, 250)
	test.Drag(p.Window.Canvas(), from, box.x+box.w/2-from.X, box.y+box.h/2-from.Y)
	p.Settle()
	p.mustHaveMoved("put " + card.ID + " " + card.Bin)
}

func TestAPupilOrdersTheStepsByTapsAndLeavesTwoCardsOut(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:order")
	m := p.Front().(*rounds).m.(*activity.Order)
	for round, r := range p.run.Module.Activity("order").Order.Rounds {
		for _, extra := range r.Extra {
			p.Press("board-card-" + extra.ID)
			p.Press("board-tray")
		}
		for i, card := range r.Cards {
			if there := m.Line()[i].ID; there != card.ID {
				p.Press("board-card-" + card.ID)
				p.Press("board-card-" + there)
			}
		}
		p.Press("Kiểm tra")
		if round == 0 {
			p.Press("next")
		}
	}
	p.MustShow("Nếu sợ quá, em kể ngay.")
	p.Press("Xong")
	p.mustFinish(1)
}

func TestAPupilOrdersTheStepsByKeysAlone(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:order")
	m := p.Front().(*rounds).m.(*activity.Order)
	for round, r := range p.run.Module.Activity("order").Order.Rounds {
		for _, extra := range r.Extra {
			p.walkTo("board-card-" + extra.ID)
			p.Key(fyne.KeyReturn, fyne.KeyRight, fyne.KeyReturn)
		}
		for i, card := range r.Cards {
			p.walkTo("board-card-" + card.ID)
			p.Key(fyne.KeyReturn)
			for m.Line()[i].ID != card.ID {
				p.Key(fyne.KeyUp)
			}
			p.Key(fyne.KeyReturn)
		}
		p.walkTo("board-check")
		p.Key(fyne.KeyReturn)
		if round == 0 {
			p.Key(fyne.KeyReturn)
		}
	}
	p.Key(fyne.KeyReturn)
	p.mustFinish(1)
}

// walkTo walks with Tab to the thing with the ID.
func (p *pupilStage) walkTo(id string) {
	p.t.Helper()
	for range len(p.Hots()) + 1 {
		if p.Focused() == id {
			return
		}
		p.Key(fyne.KeyTab)
	}
	p.t.Fatalf("the focus does not come to %q, but through %q", id, p.Labels())
}

func TestOnlyTheFirstWrongStepIsShownWithItsReason(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:order")
	for _, move := range []string{"put stop 1", "put block 2", "put tell 3", "check"} {
		p.force(move)
	}
	p.MustShow("Chặn xong, tin nhắn có thể bị giấu đi.")
	b := p.Front().(*rounds).board.(*orderBoard)
	for _, c := range b.m.Line() {
		if b.wrong(c.ID) != (c.ID == "block") {
			t.Errorf("card %s is marked: %v", c.ID, b.wrong(c.ID))
		}
	}
}

func TestACardIsCarriedToAnotherPlace(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:order")
	b := p.Front().(*rounds).board.(*orderBoard)
	first, rows := b.m.Line()[0].ID, slices.Clone(b.rows)
	test.Drag(p.Window.Canvas(), fyne.NewPos(rows[0].x+100, rows[0].y+20), 0, rows[2].y-rows[0].y)
	p.Settle()
	p.mustHaveMoved("put " + first + " 3")
}

func TestAPupilFindsEveryClueByTaps(t *testing.T) {
	p := begin(t, apptest.Options{}, "4C", "activity:spot")
	m := p.Front().(*rounds).m.(*activity.Spot)
	for {
		found := 0
		for _, l := range m.Screen().Spots {
			if l.Correct {
				p.Press("board-line-" + l.ID)
				p.MustShow(l.Why.VI)
				found++
			}
		}
		if m.Done() {
			break
		}
		p.Press("next")
	}
	p.Press("Tiếp")
	p.Press("Xong")
	p.mustFinish(1)
}

func TestTheKeyboardWalksThroughAllLinesInTheirOrder(t *testing.T) {
	p := begin(t, apptest.Options{}, "4C", "activity:spot")
	m := p.Front().(*rounds).m.(*activity.Spot)
	for !m.Done() {
		for i, l := range m.Screen().Spots {
			if want := "board-line-" + l.ID; p.Focused() != want {
				t.Fatalf("line %d has %q, want %q", i, p.Focused(), want)
			}
			if l.Correct {
				p.Key(fyne.KeyReturn)
			}
			if !m.RoundDone() {
				p.Key(fyne.KeyDown)
			} else {
				break
			}
		}
		p.Key(fyne.KeyReturn)
	}
	p.Key(fyne.KeyReturn)
	p.mustFinish(1)
}

func TestALineThatIsNoClueSaysKindlyWhy(t *testing.T) {
	p := begin(t, apptest.Options{}, "4C", "activity:spot")
	p.Press("board-line-picture")
	p.MustShow("Tìm tiếp nhé!")
	p.MustShow("Ảnh đẹp thì ai cũng chép được.")
	p.MustShow("0 / 4")
	p.Press("board-line-address")
	p.MustShow("1 / 4")
}

func TestTheStoreFailingLeavesTheScreenAsItWas(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	m := p.Front().(*rounds).m.(*activity.Sort)
	before := len(m.Tray())
	if err := p.Store.Close(); err != nil {
		t.Fatal(err)
	}
	p.Press("board-bin-" + m.Tray()[0].Bin)
	if len(m.Tray()) != before {
		t.Error("a card was shown in its box though nothing was saved")
	}
	if _, still := p.Front().(*rounds); still {
		t.Errorf("nobody was told; the screen says:\n%s", p.Shown())
	}
}

func TestHelpAndLeavingAreOnEveryScreen(t *testing.T) {
	for _, play := range plays {
		t.Run(play.module+" "+play.part, func(t *testing.T) {
			p := begin(t, apptest.Options{}, play.module, play.part)
			was := p.Front()
			p.Key(fyne.KeyH)
			if p.Front() == was {
				t.Error("H does not open the help")
			}
			p.Key(fyne.KeyEscape)
			p.Press("help")
			p.Press("back")
			p.Key(fyne.KeyEscape)
			if !p.left {
				t.Error("Escape does not leave")
			}
			p.left = false
			p.Press("leave")
			if !p.left {
				t.Error("nothing on the screen leaves")
			}
			for _, step := range play.moves {
				if p.force(step); !p.has("leave") {
					t.Fatalf("after %q nothing on the screen leaves", step)
				}
			}
		})
	}
}
