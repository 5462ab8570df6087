package contest

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
)

// bell is a Rung chuông vàng before the hall. With one display it is the picture itself; where the class has a display of its
// own, the picture is there and the leader has a console.
type bell struct {
	*stage
	run *game.Bell
}

func (b *bell) record() game.Record { return b.run.Record(b.Now(), nil) }

// way is the question, the clock, the answer, the count, the next question.
func (b *bell) way() way {
	v := b.run.View()
	ready := b.showing(b.run.Ask)
	if v.CanLot {
		ready = b.taking("lot", b.run.Lot)
	}
	if w, ok := b.asking(v.Phase, v.Ask, ready, b.run.Clock); ok {
		return w
	}
	switch {
	case v.Phase == game.Counting && b.ticking():
		return way{id: "wait"} // the answer is not shown by mistake while they write
	case v.Phase == game.Counting:
		return b.turning("answer", b.run.Answer)
	case v.Part == game.PartBell && v.CanNext, b.counted == b.shown():
		return b.taking("next", b.run.Next)
	case v.Part == game.PartBell:
		return way{id: "judge"}
	}
	return way{"count", b.remain}
}

// remain asks how many are on the floor now.
func (b *bell) remain() {
	v := b.run.View()
	if v.Phase != game.Answered || v.Part == game.PartBell {
		return
	}
	b.ask(&entry{title: b.T("contest-remain"), take: func(n []int) {
		if b.take(func(now time.Time) error { return b.run.Remain(n[0], now) }) {
			b.counted = b.shown()
			return
		}
		b.said = b.T("contest-remain-wrong", "Number", n[0], "Most", v.Before)
		if v.Part == game.PartRescue {
			b.said = b.T("contest-back-wrong", "Number", n[0], "Least", v.Before)
		}
	}})
}

// out asks for the numbers of those who are out, or in a rescue of those who come back.
func (b *bell) out() {
	v := b.run.View()
	if v.Phase != game.Answered || v.Part == game.PartBell {
		return
	}
	title, step := b.T("contest-out"), b.run.Out
	if v.Part == game.PartRescue {
		title, step = b.T("contest-back-in"), b.run.Back
	}
	b.ask(&entry{title: title, list: true, take: func(n []int) {
		slices.Sort(n)
		n = slices.Compact(n)
		if b.take(func(now time.Time) error { return step(now, n...) }) {
			b.counted = b.shown()
			return
		}
		b.said = b.T("contest-out-wrong")
	}})
}

// last asks for the numbers of those left.
func (b *bell) last() {
	v := b.run.View()
	if v.Phase != game.Ready && v.Phase != game.Over || !v.Finalists || v.Last != nil {
		return
	}
	b.ask(&entry{title: b.T("contest-last"), list: true, take: func(n []int) {
		if !b.take(func(now time.Time) error { return b.run.Last(now, n...) }) {
			b.said = b.T("contest-last-wrong", "Count", v.Left)
		}
	}})
}

func (b *bell) judge(right bool) {
	if b.take(func(now time.Time) error { return b.run.Judge(right, now) }) {
		b.judged(right)
	}
}

// void asks before a question is dropped: it was seen by all.
func (b *bell) void() {
	if v := b.run.View(); v.Ask != nil {
		b.Confirm("contest-void", func() { b.take(b.run.Void) })
	}
}

// enough asks before the main questions are ended; a question that is on is brought to its end first.
func (b *bell) enough() {
	switch v := b.run.View(); {
	case v.Part != game.PartMain && v.Part != game.PartBell || v.Phase == game.Over:
	case v.Phase == game.Ready:
		b.Confirm("contest-enough", func() { b.take(b.run.Enough) })
	default:
		b.said = b.T("contest-enough-wait")
		b.Redraw()
	}
}

// keys are those of this contest alone.
func (b *bell) keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyDown: func() { b.turn(b.run.View().Ask) },
		fyne.KeyT:    func() { b.turnTo(b.run.Clock) }, fyne.KeyA: func() { b.turnTo(b.run.Answer) },
		fyne.KeyC: b.remain, fyne.KeyX: b.out, fyne.KeyN: b.last,
		fyne.Key1: func() { b.judge(true) }, fyne.Key2: func() { b.judge(false) },
		fyne.KeyR: func() { b.take(b.run.Rescue) }, fyne.KeyE: b.enough, fyne.KeyV: b.void, fyne.KeyU: b.undo,
	}
}
