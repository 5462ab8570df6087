package play

import (
	"os"
	"strconv"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
)

// look is how a pupil may have set the program.
type look struct {
	name     string
	lang     string
	width    float32
	percent  int
	contrast bool
}

var looks = []look{
	{name: "vi-1024", lang: "vi", width: 1024},
	{name: "vi-1366", lang: "vi", width: 1366},
	{name: "en-1024", lang: "en", width: 1024},
	{name: "en-1366", lang: "en", width: 1366},
	{name: "vi-1024-large", lang: "vi", width: 1024, percent: 150},
	{name: "vi-1024-contrast", lang: "vi", width: 1024, contrast: true},
}

// wear sets the program to a look.
func (p *pupilStage) wear(l look) {
	s := p.Settings
	s.Lang, s.TextPercent, s.Contrast = l.lang, l.percent, l.contrast
	p.Window.Resize(fyne.NewSize(l.width, 768))
	p.Apply(s)
	p.Settle()
}

// Each state of each kind is drawn in one look after the other. Where LACHANSO_LOOK names a folder for pictures, each is
// drawn in all of them.
func TestEveryStateFitsTheWindowWithAllItsWords(t *testing.T) {
	apptest.Plainly(t)
	for _, play := range plays {
		t.Run(play.module+" "+play.part, func(t *testing.T) {
			p := begin(t, apptest.Options{}, play.module, play.part)
			p.dress(play, 0)
			for i, step := range play.moves {
				p.force(step)
				p.dress(play, i+1)
			}
		})
	}
}

// dress draws a state in its turn's look, or in all of them.
func (p *pupilStage) dress(play play, state int) {
	p.t.Helper()
	worn := looks[state%len(looks):][:1]
	if os.Getenv("LACHANSO_LOOK") != "" {
		worn = looks
	}
	for _, l := range worn {
		p.wear(l)
		p.mustHaveWords()
		if l.percent == 0 {
			p.mustFit()
		}
		name := play.module + "-" + strings.ReplaceAll(play.part, ":", "-") + "-" + strconv.Itoa(state/10) + strconv.Itoa(state%10)
		p.Look(name + "-" + l.name)
	}
}
