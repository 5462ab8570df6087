package teach

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// entry is a number being typed.
type entry struct {
	title  string
	digits string
	take   func(int)
	rest   func()        // takes "the rest" instead of a number; may be nil
	more   func() *entry // the next number to ask for, or nil
}

// askHands asks for the hands of one option after the other; the rest of the class may be left to one of them.
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
	e := &entry{
		title: p.T("project-hands", "Letter", course.Letter(option)),
		take:  func(n int) { p.do(func(now time.Time) error { return p.run.Count(option, n, now) }) },
		more:  func() *entry { return p.handsEntry(option + 1) },
	}
	if p.run.Here() > 0 {
		e.rest = func() { p.do(func(now time.Time) error { return p.run.Rest(option, now) }) }
	}
	return e
}

// typed takes a key of the number. Enter takes it, Escape leaves it.
func (p *projector) typed(k fyne.KeyName) bool {
	e := p.number
	n, isDigit := app.Digit(k)
	switch {
	case isDigit && len(e.digits) < 3:
		e.digits += strconv.Itoa(n)
	case k == fyne.KeyBackspace && e.digits != "":
		e.digits = e.digits[:len(e.digits)-1]
	case k == fyne.KeyEscape:
		p.number = nil
	case k == fyne.KeyR && e.rest != nil:
		p.number = nil
		e.rest()
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

// drawNumber draws the number being typed, with its keys.
func (p *projector) drawNumber(s *kit.Sheet) {
	if p.number == nil {
		return
	}
	hints := []kit.Hint{{Keys: []string{"Enter"}, Says: p.T("hint-take")}}
	if p.number.rest != nil {
		hints = append(hints, kit.Hint{Keys: []string{"R"}, Says: p.T("project-rest")})
	}
	hints = append(hints, kit.Hint{Keys: []string{"Esc"}, Says: p.T("hint-leave")})
	s.Typing(p.number.title, p.number.digits, hints)
}
