package slide_test

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// spare is a screen that draws one page and notes where a bar may lie on it.
type spare struct {
	show
	x, y float32
}

const spareW, spareH = 412, 60

func (s *spare) Draw(sheet *kit.Sheet) {
	s.page.Aside = spareW
	s.x, s.y = slide.Spare(sheet, s.page, spareW, spareH)
	s.show.Draw(sheet)
}

func TestABarCoversNoWordsOnAnySlide(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1366, Height: 768}} {
		for _, lang := range lessons.Languages {
			t.Run(fmt.Sprintf("%s %.0f", lang, size.Width), func(t *testing.T) {
				st := apptest.New(t, apptest.Options{Lang: lang, Width: size.Width, Height: size.Height, Whole: true})
				for _, m := range st.Pack.Modules {
					for i := range m.Slides {
						for _, s := range states(m, i, lang, st.T("project-play")) {
							uncovered(t, st, s)
						}
					}
				}
			})
		}
	}
}

func uncovered(t *testing.T, st *apptest.Stage, s state) {
	screen := &spare{show: show{stage: st, page: s.page}}
	st.Replace(screen)
	st.Settle()
	right, bottom := screen.x+spareW, screen.y+spareH
	over := func(left, top, w, h float32) bool {
		return screen.x < left+w-1 && left < right-1 && screen.y < top+h-1 && top < bottom-1
	}
	if screen.x < 0 || right > st.Window.Canvas().Size().Width {
		t.Errorf("%s: the bar stands from %.0f to %.0f", s.name, screen.x, right)
	}
	for _, l := range kit.See(st.Window.Content()).Lines {
		if p := l.Place; over(p.Left, p.Top, p.Right-p.Left, p.Bottom-p.Top) {
			t.Errorf("%s: the bar covers %q", s.name, l.Text)
		}
	}
	for _, h := range st.Hots() {
		if p, size := h.Position(), h.Size(); over(p.X, p.Y, size.Width, size.Height) {
			t.Errorf("%s: the bar covers %q", s.name, h.Label)
		}
	}
}
