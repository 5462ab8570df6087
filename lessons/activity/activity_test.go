package activity_test

import (
	"errors"
	"slices"
	"strconv"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

func TestSort(t *testing.T) {
	a := fromPack(t, "5A", lessons.KindSort)
	card := a.Sort.Rounds[0].Cards[0]
	other := ""
	for _, b := range a.Sort.Bins {
		if b.ID != card.Bin {
			other = b.ID
		}
	}
	m := start(t, a, 7).(*activity.Sort)
	tray := m.Tray()

	f := do(t, m, activity.Line(activity.VerbPut, card.ID, other))
	if f.Right || f.Note != activity.NoteWrong || f.Text != card.Wrong[other] {
		t.Errorf("a card in another box says %+v, want %v", f, card.Wrong[other])
	}
	if len(m.Tray()) != len(tray) || !m.Tried(card.ID) {
		t.Error("a card put wrong does not come back to the tray")
	}
	f = do(t, m, activity.Line(activity.VerbPut, card.ID, card.Bin))
	if !f.Right || f.Text != card.Why || len(m.Inside(card.Bin)) != 1 {
		t.Errorf("a card in its box says %+v", f)
	}
	if m.Score() != 0 {
		t.Errorf("a second try scores %v", m.Score())
	}
	if _, err := m.Move(activity.Line(activity.VerbPut, card.ID, card.Bin)); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("a locked card moves again: %v", err)
	}
	if len(tray) != len(a.Sort.Rounds[0].Cards) {
		t.Error("a tray handed out has changed")
	}
}

func TestOrderCheckSpeaksOfTheFirstWrongStep(t *testing.T) {
	a := fromPack(t, "3B", lessons.KindOrder)
	why := func(first, then string) lessons.Text {
		i := slices.IndexFunc(a.Order.WrongOrder, func(w lessons.WrongOrder) bool { return w.First == first && w.Then == then })
		return a.Order.WrongOrder[i].Why
	}
	for name, tt := range map[string]struct {
		line  []string
		note  activity.Note
		item  string
		text  lessons.Text
		score float64 // of the round
	}{
		"all right":                                {[]string{"stop", "save", "block", "tell"}, activity.NoteRight, "", lessons.Text{}, 1},
		"told first costs one card, not all":       {[]string{"tell", "stop", "save", "block"}, activity.NoteWrong, "tell", why("tell", "stop"), 2.0 / 3},
		"blocked before saving":                    {[]string{"stop", "block", "save", "tell"}, activity.NoteWrong, "block", why("block", "save"), 2.0 / 3},
		"told before saving and blocking":          {[]string{"stop", "tell", "block", "save"}, activity.NoteWrong, "tell", why("tell", "save"), 1.0 / 3},
		"the wrong way round is worth nothing":     {[]string{"tell", "block", "save", "stop"}, activity.NoteWrong, "tell", why("tell", "stop"), 0},
		"a step left outside is named by its hint": {[]string{"stop", "save", "tell"}, activity.NoteMissing, "block", a.Hint, 2.0 / 3},
	} {
		t.Run(name, func(t *testing.T) {
			m := start(t, a, 3).(*activity.Order)
			arrange(t, m, tt.line)
			f := do(t, m, activity.VerbCheck)
			if f.Note != tt.note || f.Item != tt.item || f.Text != tt.text || f.Right != (tt.note == activity.NoteRight) {
				t.Errorf("check says %+v", f)
			}
			_, rounds := m.Round()
			if got := m.Score() * float64(rounds); got < tt.score-1e-9 || got > tt.score+1e-9 {
				t.Errorf("the round scores %v, want %v", got, tt.score)
			}
		})
	}
}

// arrange lays the line as wanted and puts everything else outside.
func arrange(t testing.TB, m *activity.Order, want []string) {
	t.Helper()
	for _, c := range m.Line() {
		if !slices.Contains(want, c.ID) {
			do(t, m, activity.Line(activity.VerbOut, c.ID))
		}
	}
	for i, id := range want {
		do(t, m, activity.Line(activity.VerbPut, id, strconv.Itoa(i+1)))
	}
}

func TestOrderExtraCardsBelongOutside(t *testing.T) {
	a := fromPack(t, "3B", lessons.KindOrder)
	round := slices.IndexFunc(a.Order.Rounds, func(r lessons.OrderRound) bool { return len(r.Extra) > 0 })
	for seed := range uint64(50) {
		m := start(t, a, seed).(*activity.Order)
		for i := range round + 1 {
			if m.RoundDone() {
				do(t, m, activity.VerbNext)
			}
			if i < round {
				arrange(t, m, cardIDs(a.Order.Rounds[i].Cards))
				do(t, m, activity.VerbCheck)
			}
		}
		r := a.Order.Rounds[round]
		extra := r.Extra[0]
		arrange(t, m, append([]string{extra.ID}, cardIDs(r.Cards)...))
		if f := do(t, m, activity.VerbCheck); f.Note != activity.NoteExtra || f.Item != extra.ID || f.Text != extra.Why {
			t.Fatalf("an extra card in the line says %+v", f)
		}
		do(t, m, activity.Line(activity.VerbOut, extra.ID))
		f := do(t, m, activity.VerbCheck)
		if !f.Right || !f.Round || f.More != a.Praise {
			t.Fatalf("with the extra cards outside it says %+v", f)
		}
		if m.Score() == 1 {
			t.Fatal("a second check scores as much as a first")
		}
	}
}

func cardIDs(cards []lessons.OrderCard) []string {
	var out []string
	for _, c := range cards {
		out = append(out, c.ID)
	}
	return out
}

func TestOrderNeverBeginsSolved(t *testing.T) {
	a := fromPack(t, "3B", lessons.KindOrder)
	for seed := range uint64(300) {
		m := start(t, a, seed).(*activity.Order)
		if slices.Equal(cardIDs(m.Line()), cardIDs(a.Order.Rounds[0].Cards)) {
			t.Fatalf("seed %d deals the answer", seed)
		}
		do(t, m, activity.Line(activity.VerbDown, m.Line()[0].ID))
		if _, err := m.Move(activity.Line(activity.VerbUp, m.Line()[0].ID)); !errors.Is(err, activity.ErrNotNow) {
			t.Fatalf("the first card moves up: %v", err)
		}
	}
}

func TestMatch(t *testing.T) {
	m := start(t, matching(), 1).(*activity.Match)
	if f := do(t, m, "pair a b"); f.Right || f.Text != text("vì a") {
		t.Errorf("a wrong pair says %+v", f)
	}
	if f := do(t, m, "pair c a"); !f.Right || m.Found("c") != "a" || !m.Taken("a") {
		t.Errorf("right sides that say the same are not one: %+v", f)
	}
	if _, err := m.Move("pair a a"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("a right side is found twice: %v", err)
	}
	if f := do(t, m, "pair a c", "pair b b"); !f.Round || f.Done || f.More != text("giỏi") {
		t.Errorf("the round's last pair says %+v", f)
	}
	if f := do(t, m, "next", "pair a a", "pair b b"); !f.Done {
		t.Errorf("the last pair says %+v", f)
	}
	if m.Score() != 0.8 {
		t.Errorf("four of five at the first try score %v", m.Score())
	}
}

func TestSpot(t *testing.T) {
	a := fromPack(t, "4C", lessons.KindSpot)
	m := start(t, a, 1).(*activity.Spot)
	screen := m.Screen()
	var vain lessons.SpotLine
	for _, l := range screen.Spots {
		if !l.Correct {
			vain = l
		}
	}
	for range 2 { // twice the same line is one vain touch
		if f := do(t, m, activity.Line(activity.VerbTouch, vain.ID)); f.Right || f.Text != vain.Why {
			t.Errorf("a line that is no clue says %+v", f)
		}
	}
	clues, all := 0, 0
	for i, r := range a.Spot.Rounds {
		for _, l := range r.Spots {
			if l.Correct {
				all++
				if i == 0 {
					clues++
					do(t, m, activity.Line(activity.VerbTouch, l.ID))
				}
			}
		}
	}
	if n, of := m.Found(); n != clues || of != clues || !m.RoundDone() {
		t.Errorf("found %d of %d, done %v", n, of, m.RoundDone())
	}
	if want := float64(clues-1) / float64(all); m.Score() != want {
		t.Errorf("all clues of a round after one vain touch score %v, want %v", m.Score(), want)
	}
}

func TestReport(t *testing.T) {
	a := fromPack(t, "3B", lessons.KindReport)
	m := start(t, a, 1).(*activity.Report)
	button := func(id string) lessons.ReportButton {
		return a.Report.Buttons[slices.IndexFunc(a.Report.Buttons, func(b lessons.ReportButton) bool { return b.ID == id })]
	}
	for name, tt := range map[string]struct {
		press string
		note  activity.Note
		text  lessons.Text
	}{
		"blocking before saving is early": {"block", activity.NoteEarly, button("block").Early},
		"telling before saving is early":  {"tell", activity.NoteEarly, button("tell").Early},
		"writing back never helps":        {"answer", activity.NoteNever, button("answer").Never},
		"the button of the step opens it": {"save", activity.NoteOpened, a.Report.Steps[0].Ask},
		"pressing it again keeps it open": {"save", activity.NoteOpened, a.Report.Steps[0].Ask},
		"deleting does not help either":   {"delete", activity.NoteNever, button("delete").Never},
	} {
		t.Run(name, func(t *testing.T) {
			if f := do(t, m, "press "+tt.press); f.Note != tt.note || f.Text != tt.text {
				t.Errorf("it says %+v", f)
			}
		})
	}
	do(t, m, "press save", "pick a", "back")
	if m.Open() != nil {
		t.Error("back leaves the step open")
	}
	if f := do(t, m, "press save", "pick b"); f.Right {
		t.Errorf("a password is evidence: %+v", f)
	}
	if f := do(t, m, "pick c", "pick d"); f.More != a.Report.Steps[0].Done {
		t.Errorf("the last right option says %+v; what was picked before back is lost", f)
	}
	if _, err := m.Move("choose b"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("a step is answered before its button: %v", err)
	}
	if f := do(t, m, "press save"); f.Note != activity.NotePressed || f.Text != a.Report.Steps[0].Done {
		t.Errorf("a button of a step done says %+v", f)
	}
	f := do(t, m, "press block", "choose b", "press report", "choose c", "press tell", "choose a", "press tell", "part who a", "part who b", "part what c", "part where a")
	if !f.Done || !m.Done() {
		t.Errorf("the last part says %+v", f)
	}
	if want := 5.0 / 7; m.Score() != want {
		t.Errorf("five of seven at the first try score %v, want %v", m.Score(), want)
	}
	if got := m.Sentence("facts"); len(got) != 5 || got[0] != a.Report.Steps[4].Opening || got[4] != a.Report.Steps[4].Closing {
		t.Errorf("the sentence is %v", got)
	}
}

func TestDataThatCannotBePlayedIsRefused(t *testing.T) {
	spot := func(lines ...lessons.SpotLine) *lessons.Activity {
		return &lessons.Activity{Kind: lessons.KindSpot, Spot: &lessons.SpotData{Rounds: []lessons.SpotRound{{Spots: lines}}}}
	}
	chat := func(change func(*lessons.ChatData)) *lessons.Activity {
		a := talk()
		change(a.Chat)
		return a
	}
	for name, tt := range map[string]struct {
		a    *lessons.Activity
		want error
	}{
		"a kind nobody knows":         {&lessons.Activity{Kind: "dance"}, activity.ErrKind},
		"a kind that comes later":     {&lessons.Activity{Kind: lessons.KindDial}, activity.ErrKind},
		"a kind without its data":     {&lessons.Activity{Kind: lessons.KindSort}, activity.ErrKind},
		"no rounds":                   {&lessons.Activity{Kind: lessons.KindOrder, Order: &lessons.OrderData{}}, activity.ErrData},
		"a screen without clues":      {spot(lessons.SpotLine{ID: "a"}), activity.ErrData},
		"an id twice":                 {spot(lessons.SpotLine{ID: "a", Correct: true}, lessons.SpotLine{ID: "a"}), activity.ErrData},
		"an id with a space":          {spot(lessons.SpotLine{ID: "a b", Correct: true}), activity.ErrData},
		"no id":                       {spot(lessons.SpotLine{Correct: true}), activity.ErrData},
		"a talk that starts nowhere":  {chat(func(d *lessons.ChatData) { d.Start = "x" }), activity.ErrData},
		"a reply that leads nowhere":  {chat(func(d *lessons.ChatData) { d.Nodes[0].Replies[0].To = "x" }), activity.ErrData},
		"a button that leads nowhere": {chat(func(d *lessons.ChatData) { d.Buttons[2].To = "x" }), activity.ErrData},
		"a node without a way on":     {chat(func(d *lessons.ChatData) { d.Nodes[1].Next = "" }), activity.ErrData},
	} {
		t.Run(name, func(t *testing.T) {
			m, err := activity.New(tt.a, 1)
			if !errors.Is(err, tt.want) || m != nil {
				t.Errorf("it gives %v, %v", m, err)
			}
		})
	}
}

func TestReplayOfMovesThatNoLongerFitGivesTheStateBeforeThem(t *testing.T) {
	m, err := activity.Replay(matching(), 1, []string{"pair a a", "pair gone a", "pair b b"})
	if !errors.Is(err, activity.ErrMove) || m == nil || len(m.Moves()) != 1 {
		t.Fatalf("it gives %v, %v", m, err)
	}
}
