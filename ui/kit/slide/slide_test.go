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

// show is a screen that draws one page.
type show struct {
	stage *apptest.Stage
	page  slide.Page
}

func (s *show) Draw(sheet *kit.Sheet) {
	page := s.page
	if _, w, h, free, ok := slide.Job(sheet, page); ok {
		page.Scene = s.stage.Painter.Scene(page.Slide.Scene, w, h, free)
	}
	slide.Draw(sheet, page)
}
func (s *show) Key(fyne.KeyName) bool { return false }
func (s *show) Bare() bool            { return true }

func TestLookAtSlides(t *testing.T) {
	for _, width := range []float32{1024, 1366} {
		for _, lang := range []string{"vi", "en"} {
			st := apptest.New(t, apptest.Options{Lang: lang, Width: width, Height: 768})
			for _, m := range st.Pack.Modules {
				for i := range m.Slides {
					look(st, m, i, lang, width)
				}
			}
		}
	}
}

func look(st *apptest.Stage, m *lessons.Module, i int, lang string, width float32) {
	p := slide.Page{Module: m, Slide: &m.Slides[i], Lang: lang, Progress: float32(i+1) / float32(len(m.Slides)), Pupils: 38, Help: func() {}, Press: func(int) {}}
	if len(p.Slide.Asks) > 0 {
		p.Hands = &slide.Hands{Counts: []int{3, 24, 4, 5}, Counting: true, Reveal: true}
	}
	st.Open(&show{st, p})
	st.Look(fmt.Sprintf("slide-%s-%s-%.0f", p.Slide.ID, lang, width))
}
