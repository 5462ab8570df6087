package teach

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Key is the lesson's keyboard, and a clicker's: it sends PageDown, PageUp, B, F5 and Escape.
func (p *projector) Key(k fyne.KeyName) bool {
	switch {
	case p.number != nil:
		return p.typed(k)
	case p.run.Shade() != course.Clear && k != fyne.KeyW && k != fyne.KeyB:
		p.clear()
		return true
	}
	if n, ok := digit(k); ok && n > 0 {
		p.press(n - 1)
		return true
	}
	if do := p.keys()[k]; do != nil {
		do()
		return true
	}
	return false
}

func (p *projector) keys() map[fyne.KeyName]func() {
	return map[fyne.KeyName]func(){
		fyne.KeyRight: p.next, fyne.KeyPageDown: p.next, fyne.KeySpace: p.next, fyne.KeyDown: p.next,
		fyne.KeyLeft: p.back, fyne.KeyPageUp: p.back, fyne.KeyUp: p.back, fyne.KeyBackspace: p.back,
		fyne.KeyReturn: p.reveal, fyne.KeyEnter: p.reveal,
		fyne.KeyB: func() { p.do(p.run.Black) }, fyne.KeyW: func() { p.do(p.run.White) },
		fyne.KeyPeriod: func() { p.do(p.run.Black) },
		fyne.KeyPlus:   func() { p.do(p.run.Bigger) }, fyne.KeyEqual: func() { p.do(p.run.Bigger) }, fyne.KeyMinus: func() { p.do(p.run.Smaller) },
		fyne.KeyU: func() { p.do(p.run.Undo) }, fyne.KeyZ: func() { p.do(p.run.Undo) },
		fyne.KeyN: p.toggleNotes, fyne.KeyH: p.HelpMe, fyne.KeyG: p.askPage, fyne.KeyC: p.askHands,
		fyne.KeyP: p.secondRound, fyne.KeyT: p.timer, fyne.KeyR: p.call, fyne.KeyX: p.absent,
		fyne.KeySlash: p.list, fyne.KeyF1: p.list,
		fyne.KeyF11: p.full, fyne.KeyF5: func() { p.do(func(now time.Time) error { return p.run.GoTo(1, now) }) },
		fyne.KeyEscape: p.escape, fyne.KeyHome: func() { p.do(func(now time.Time) error { return p.run.GoTo(1, now) }) },
	}
}

func (p *projector) clear() {
	step := p.run.Black
	if p.run.Shade() == course.White {
		step = p.run.White
	}
	p.do(step)
}

func (p *projector) toggleNotes() { p.notes = !p.notes; p.Redraw() }
func (p *projector) full()        { p.Window.SetFullScreen(!p.Window.FullScreen()) }
func (p *projector) list()        { p.Show(app.NewKeys(p.App)) }

// escape closes what lies over the page, and asks before the lesson ends.
func (p *projector) escape() {
	switch {
	case p.notes:
		p.toggleNotes()
	case p.why > 0:
		p.why = 0
		p.Redraw()
	case p.called():
		p.do(p.run.Dismiss)
	default:
		p.finish()
	}
}

// entry is a number being typed.
type entry struct {
	title  string
	digits string
	take   func(int)
	more   func() *entry // the next number to ask for, or nil
}

// askPage asks which page to jump to.
func (p *projector) askPage() {
	_, _, n := p.run.Page()
	p.number = &entry{title: p.T("project-page", "Pages", n), take: func(to int) {
		p.leavePage()
		p.do(func(now time.Time) error { return p.run.GoTo(to, now) })
	}}
	p.Redraw()
}

// askHands asks for the hands of one option after the other.
func (p *projector) askHands() {
	if p.run.Hands() == nil {
		return
	}
	p.number = p.handsEntry(0)
	p.Redraw()
}

func (p *projector) handsEntry(option int) *entry {
	if option >= len(p.run.Hands()) {
		return nil
	}
	return &entry{
		title: p.T("project-hands", "Letter", course.Letter(option)),
		take:  func(n int) { p.do(func(now time.Time) error { return p.run.Count(option, n, now) }) },
		more:  func() *entry { return p.handsEntry(option + 1) },
	}
}

// typed takes a key of the number. Enter takes it, Escape leaves it.
func (p *projector) typed(k fyne.KeyName) bool {
	e := p.number
	n, isDigit := digit(k)
	switch {
	case isDigit && len(e.digits) < 3:
		e.digits += strconv.Itoa(n)
	case k == fyne.KeyBackspace && e.digits != "":
		e.digits = e.digits[:len(e.digits)-1]
	case k == fyne.KeyEscape:
		p.number = nil
	case k == fyne.KeyReturn || k == fyne.KeyEnter:
		p.number = nil
		if e.more != nil {
			p.number = e.more()
		}
		if v, err := strconv.Atoi(e.digits); err == nil {
			e.take(v)
		}
	}
	p.Redraw()
	return true
}

func digit(k fyne.KeyName) (int, bool) {
	if len(k) == 1 && k[0] >= '0' && k[0] <= '9' {
		return int(k[0] - '0'), true
	}
	return 0, false
}

// overlays draws what lies over the page: notes, a number, a name, the clock.
func (p *projector) overlays(s *kit.Sheet) {
	if p.notes {
		p.drawNotes(s)
	}
	if p.called() {
		p.drawCalled(s)
	}
	if left, on := p.run.TimeLeft(p.Now()); on {
		p.drawTimer(s, left)
	}
	if p.number != nil {
		p.drawNumber(s)
	}
}

func (p *projector) drawNumber(s *kit.Sheet) {
	w, h := float32(620), float32(220)
	x, y := (s.Width-w)/2, (s.Height-h)/2
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Ink, Weight: 4, Radius: 24, Shadow: true}, x, y, w, h)
	s.Text(p.number.title, kit.Type{Size: 32, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}, x+20, y+24, w-40)
	shown := p.number.digits
	if shown == "" {
		shown = "…"
	}
	s.Text(shown, kit.Type{Size: 72, Bold: true, Align: kit.Centre, Fixed: true}, x, y+82, w)
	s.Hints([]kit.Hint{{Keys: []string{"Enter"}, Says: p.T("hint-take")}, {Keys: []string{"Esc"}, Says: p.T("hint-leave")}}, x+140, y+h-42)
}
