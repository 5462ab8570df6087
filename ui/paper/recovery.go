package paper

import (
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/paper/doc"
)

// NewRecovery makes the screen that prints the recovery sheet of the teacher's PIN. The code is on it in plain digits.
func NewRecovery(a *app.App, code string) app.Screen {
	c := newChoice(a, a.T("recovery-title"), a.T("form-back"))
	c.format = PDF
	c.ready = func() (*Press, error) { return c.press(), nil }
	c.items = []item{{
		id: "recovery", label: a.T("recovery-title"), about: a.T("recovery-file"),
		make: func(p *Press) (string, *doc.Document) {
			return FileName(p.say("paper-file-recovery"), p.Made.Format("2006-01-02"), p.Words.Lang), p.Recovery(code)
		},
	}}
	c.picked["recovery"] = true
	return c
}

// Recovery is the sheet with the code that sets a new PIN, to be locked away.
func (p *Press) Recovery(code string) *doc.Document {
	page := doc.A5().Landscape()
	page.Frame = true
	d := p.paper(p.say("recovery-title"), page, 13)
	d.Numbered = false
	para := func(text string, size, after float64, bold bool, align doc.Align) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: size}}, Align: align, After: after, Line: 1.1}
	}
	d.Blocks = []doc.Block{
		para(p.say("recovery-title"), 20, 4, true, doc.Centre),
		para(or(p.School, 30), 13, 10, false, doc.Centre),
		para(store.Grouped(code), 24, 10, true, doc.Centre),
		para(p.say("paper-recovery-use"), 12, 4, false, doc.Left),
		para(p.say("paper-recovery-keep"), 12, 4, false, doc.Left),
		para(p.say("paper-recovery-plain"), 12, 4, false, doc.Left),
		para(p.say("paper-recovery-made", "Date", p.Made.Format("02/01/2006")), 12, 0, false, doc.Left),
	}
	return d
}
