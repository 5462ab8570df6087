package contest

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
)

// sides is what the contests of teams share: who presses, who is judged, the keyword, the judge's points, the scoreboard.
// Each team has the key of its number. A key that is held presses once, and a second press changes nothing.
type sides struct {
	*stage
	game  sided
	names []string
	right step           // the team that answers is right
	press func(team int) // a team's key, where it is nothing that all contests have
	guess int            // the team whose guess of the keyword is judged, or one of these
	board bool           // the scoreboard is shown over the contest
	bared bool           // what was hidden is shown whole, before the contest goes on
}

const (
	noGuess = 0
	anyTeam = -1 // a guess was announced, and not yet by whom
)

// sided is the machine of a contest of teams.
type sided interface {
	Standing() game.Standing
	Ask(time.Time) error
	Clock(time.Time) error
	Buzz(team int, now time.Time) error
	Wrong(time.Time) error
	Answer(time.Time) error
	Next(time.Time) error
	Void(time.Time) error
	Enough(time.Time) error
	Lot(time.Time) error
	Guess(team int, right bool, now time.Time) error
	Judge(team, points int, reason string, now time.Time) error
}

// name is a team's as it is written.
func (t *sides) name(team int) string { return steps.Clean(t.names[team-1]) }

// span is that of the countdown that runs or comes.
func (t *sides) span() int { return t.game.Standing().Seconds }

// answering is the team that is to answer, 0 where all are; pressed says that it has pressed for it.
func answering(v game.Standing) (team int, pressed bool) {
	switch {
	case v.Phase == game.Over, v.Phase == game.Answered:
		return 0, false
	case v.Phase == game.Ready:
		return v.Turn, false
	case len(v.Buzzed) > 0:
		return v.Buzzed[0], true
	case v.Phase == game.Stealing:
		return 0, false
	}
	return v.Turn, false
}

// judging is the way through what is judged: the clock, then right or wrong, and where nobody presses the answer.
func (t *sides) judging(v game.Standing) way {
	_, on := t.log.Left(t.Now())
	switch {
	case v.Phase == game.Answered:
		return t.taking("next", t.game.Next)
	case v.Phase == game.Stealing && len(v.Buzzed) == 0 && !on:
		return t.turning("clock", t.game.Clock)
	case t.ticking() && len(v.Buzzed) == 0:
		return way{id: "think"}
	case len(v.Buzzed) == 0 && (v.Phase == game.Stealing || v.Turn == 0):
		return t.turning("answer", t.game.Answer)
	}
	return way{id: "say"}
}

// tying is the way through a tie.
func (t *sides) tying(v game.Standing) way {
	ready := t.showing(t.game.Ask)
	if v.CanLot {
		ready = t.taking("lot", t.game.Lot)
	}
	if w, ok := t.asking(v.Phase, v.Ask, ready, t.game.Clock); ok {
		return w
	}
	return t.judging(v)
}

// team takes a team's key: it guesses the keyword, or presses.
func (t *sides) team(n int) {
	v := t.game.Standing()
	switch {
	case n > len(t.names) && t.guess != noGuess, t.bared:
	case t.guess == anyTeam && slices.Contains(v.Gone, n):
		t.guess, t.said = noGuess, t.T("contest-gone", "Team", n)
		t.Redraw()
	case t.guess == anyTeam:
		t.guess = n
		t.Redraw()
	case t.guess == noGuess:
		t.press(n)
	}
}

// buzz notes who has pressed.
func (t *sides) buzz(n int) { t.take(func(now time.Time) error { return t.game.Buzz(n, now) }) }

// say judges: the guess of the keyword, else the team that answers.
func (t *sides) say(right bool) {
	shown := t.shown()
	switch {
	case t.guess > 0:
		team := t.guess
		t.guess = noGuess
		taken := t.take(func(now time.Time) error { return t.game.Guess(team, right, now) })
		if t.bared = taken && right; taken {
			t.judged(right)
		}
		t.Redraw()
	case t.guess != noGuess:
	case right && t.turnTo(t.right), !right && t.turnTo(t.game.Wrong):
		t.judged(right)
	}
	if t.shown() != shown { // the next question is read from its beginning
		t.page = 0
		t.Redraw()
	}
}

// keyword begins a guess, or leaves it.
func (t *sides) keyword() {
	switch {
	case t.guess != noGuess:
		t.guess = noGuess
	case t.game.Standing().Worth == 0:
		return
	default:
		t.guess, t.said = anyTeam, ""
	}
	t.Redraw()
}

// onward is the way on from what was hidden and is shown whole.
func (t *sides) onward() way {
	return way{"on", func() { t.bared = false; t.Redraw() }}
}

// back takes a step back; what is only shown goes with it.
func (t *sides) back() {
	t.bared, t.board, t.guess = false, false, noGuess
	t.undo()
}

// scores shows the scoreboard, or what was there before.
func (t *sides) scores() {
	t.board = !t.board
	t.Redraw()
}

// points asks the judge whom points are given or taken, and why.
func (t *sides) points() {
	if v := t.game.Standing(); v.Phase != game.Over && v.Tied == nil {
		t.Show(newJudging(t))
	}
}

// void asks before a question is dropped.
func (t *sides) void() {
	if p := t.game.Standing().Phase; p != game.Ready && p != game.Over {
		t.Confirm("contest-skip", func() {
			if t.take(t.game.Void) {
				t.page = 0
				t.Redraw()
			}
		})
	}
}

// enough asks before a round is ended early.
func (t *sides) enough() {
	if v := t.game.Standing(); v.Phase == game.Ready && v.Tied == nil {
		t.Confirm("contest-part-over", func() {
			hidden := v.Worth > 0
			t.bared = t.take(t.game.Enough) && hidden
			t.Redraw()
		})
	}
}

// keys are those that the contests of teams have.
func (t *sides) keys() map[fyne.KeyName]func() {
	plus, minus := func() { t.say(true) }, func() { t.say(false) }
	all := map[fyne.KeyName]func(){
		fyne.KeyDown: func() { t.turn(t.game.Standing().Ask) },
		fyne.KeyT:    func() { t.turnTo(t.game.Clock) }, fyne.KeyA: func() { t.turnTo(t.game.Answer) },
		fyne.KeyK: t.keyword, fyne.KeyJ: t.points, fyne.KeyB: t.scores, fyne.KeyE: t.enough, fyne.KeyV: t.void, fyne.KeyU: t.back,
		fyne.KeyPlus: plus, fyne.KeyEqual: plus, fyne.KeyMinus: minus,
	}
	for n := 1; n <= 9; n++ {
		all[digitKeys[n]] = func() { t.team(n) }
	}
	switch {
	case t.guess != noGuess:
		all[fyne.KeyEscape] = t.keyword
	case t.board:
		all[fyne.KeyEscape] = t.scores
	}
	return all
}

// judgeTools are the console's buttons that the contests of teams have.
func (t *sides) judgeTools() []tool {
	v := t.game.Standing()
	asked := v.Ask != nil && v.Phase != game.Answered || v.Phase == game.Reading || v.Phase == game.Counting || v.Phase == game.Stealing
	shown := v.Phase != game.Ready && v.Phase != game.Over
	team, _ := answering(v)
	ready := v.Phase == game.Ready && v.Tied == nil
	return []tool{
		{id: "clock", icon: "clock", key: "T", label: t.T("contest-tool-clock"), off: !asked, do: func() { t.turnTo(t.game.Clock) }},
		{id: "answer", icon: "eye", key: "A", label: t.T("contest-tool-answer"), off: !asked, do: func() { t.turnTo(t.game.Answer) }},
		{id: "right", icon: "check", key: "+", label: t.T("contest-tool-right"), off: t.guess <= 0 && (!asked || team == 0), do: func() { t.say(true) }},
		{id: "wrong", icon: "cross", key: "-", label: t.T("contest-tool-wrong"), off: t.guess <= 0 && (!asked || team == 0), do: func() { t.say(false) }},
		{id: "keyword", icon: "key", key: "K", label: t.T("contest-tool-keyword"), off: v.Worth == 0, on: t.guess != noGuess, do: t.keyword},
		{id: "points", icon: "edit", key: "J", label: t.T("contest-tool-points"), off: v.Phase == game.Over || v.Tied != nil, do: t.points},
		{id: "board", icon: "trophy", key: "B", label: t.T("contest-tool-board"), on: t.board, do: t.scores},
		{id: "undo", icon: "back", key: "U", label: t.T("contest-tool-undo"), off: !t.log.CanUndo(), do: t.back},
		{id: "void", icon: "cross", key: "V", label: t.T("contest-tool-void"), off: !shown, do: t.void},
		{id: "enough", icon: "flag", key: "E", label: t.T("contest-tool-part-over"), off: !ready, do: t.enough},
	}
}
