package slide_test

import (
	"fmt"
	"image"
	"os"
	"strings"
	"testing"
	"unicode"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// show is a screen that draws one page.
type show struct {
	stage  *apptest.Stage
	page   slide.Page
	figure float64 // share of the picture left to the figures; 1 without a scene
}

func (s *show) Draw(sheet *kit.Sheet) {
	page := s.page
	s.figure = 1
	if _, w, h, free, ok := slide.Job(sheet, page); ok {
		free = free.Intersect(image.Rect(0, 0, w, h))
		s.figure = float64(free.Dx()*free.Dy()) / float64(w*h)
		page.Scene = image.NewRGBA(image.Rect(0, 0, 1, 1))
		if os.Getenv("LACHANSO_LOOK") != "" {
			page.Scene = s.stage.Painter.Scene(page.Slide.Scene, w, h, free)
		}
	}
	slide.Draw(sheet, page)
}
func (s *show) Key(fyne.KeyName) bool { return false }
func (s *show) Bare() bool            { return true }

// state is a page as it stands at one moment, and the words that it must show then.
type state struct {
	name string
	page slide.Page
	want []lessons.Rich
}

// states gives every moment of a slide: its questions bare, counted, counted twice, answered, and each reason.
func states(m *lessons.Module, i int, lang, start string) []state {
	sl := &m.Slides[i]
	p := slide.Page{
		Module: m, Slide: sl, Lang: lang, Progress: float32(i+1) / float32(len(m.Slides)), Pupils: 38,
		Help: func() {}, Press: func(int) {},
	}
	if len(sl.Asks) == 0 {
		if sl.Activity != "" || sl.Scenario != "" {
			p.Start, p.StartBy = func() {}, start
		}
		return []state{{sl.ID, p, blocks(sl.Body[lang])}}
	}
	var all []state
	for n, q := range sl.Asks {
		p.Question = n
		all = append(all, question(p, &q, fmt.Sprintf("%s%c", sl.ID, 'a'+n))...)
	}
	return all
}

func blocks(all []lessons.Block) []lessons.Rich {
	var out []lessons.Rich
	for _, b := range all {
		out = append(out, b.Text)
		if b.Who != "" {
			out = append(out, lessons.Rich{{Text: b.Who}})
		}
	}
	return out
}

func question(p slide.Page, q *lessons.SlideQuestion, name string) []state {
	want := []lessons.Rich{q.Stem[p.Lang]}
	for _, o := range q.Options {
		want = append(want, o.Text[p.Lang])
	}
	counts := []int{3, 24, 14, 5}[:len(q.Options)]
	bare, counted, again, answered := p, p, p, p
	bare.Hands = &slide.Hands{}
	counted.Hands = &slide.Hands{Counts: counts, Counting: true}
	again.Hands = &slide.Hands{Counts: []int{30, 2, 0, 1}[:len(q.Options)], Before: counts, Counting: true}
	answered.Hands = &slide.Hands{Counts: counts, Counting: true, Reveal: true}
	all := []state{{name, bare, want}, {name + "-hands", counted, want}, {name + "-again", again, want}, {name + "-answer", answered, want}}
	for i, o := range q.Options {
		why := answered
		why.Why = i + 1
		all = append(all, state{fmt.Sprintf("%s-why%c", name, 'a'+i), why, []lessons.Rich{q.Stem[p.Lang], o.Text[p.Lang], o.Why[p.Lang]}})
	}
	return all
}

// TestEverySlideIsReadFromTheBackRow measures every moment of every slide. With LACHANSO_LOOK set to a folder it leaves
// the pictures there.
func TestEverySlideIsReadFromTheBackRow(t *testing.T) {
	for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1366, Height: 768}, {Width: 1920, Height: 1080}} {
		for _, lang := range lessons.Languages {
			t.Run(fmt.Sprintf("%s %.0f×%.0f", lang, size.Width, size.Height), func(t *testing.T) {
				st := apptest.New(t, apptest.Options{Lang: lang, Width: size.Width, Height: size.Height})
				for _, m := range st.Pack.Modules {
					for i := range m.Slides {
						for _, s := range states(m, i, lang, st.T("project-play")) {
							measure(t, st, s)
						}
					}
				}
			})
		}
	}
}

func measure(t interface{ Errorf(string, ...any) }, st *apptest.Stage, s state) {
	screen := &show{stage: st, page: s.page}
	st.Replace(screen)
	st.Settle()
	st.Look(fmt.Sprintf("%s-%s-%.0f", s.name, s.page.Lang, st.Window.Canvas().Size().Width))
	seen := kit.See(st.Window.Content())
	bad := func(format string, args ...any) { t.Errorf(s.name+": "+format, args...) }
	if screen.figure < 0.22 {
		bad("the figures have %.0f %% of the picture", 100*screen.figure)
	}
	least := seen.Window.Bottom / 16
	if b := s.page.Module.Band; b == lessons.BandC || b == lessons.BandD {
		least = seen.Window.Bottom / 22
	}
	said := ""
	for _, l := range seen.Lines {
		said += letters(l.Text)
		if l.Size < least-0.01 {
			bad("%q is %.0f high, want %.0f", l.Text, l.Size, least)
		}
		legible(bad, seen, l)
	}
	for _, r := range s.want {
		if !strings.Contains(said, letters(r.String())) {
			bad("%q is not shown whole", r.String())
		}
	}
	for _, f := range seen.Faces {
		if !seen.Window.Holds(f) {
			bad("something stands at %v, outside the window", f)
		}
	}
}

// legible says that a line stands free, within its face and clear against it.
func legible(bad func(string, ...any), seen kit.Seen, l kit.Line) {
	switch {
	case !seen.Window.Holds(l.Place):
		bad("%q stands at %v, outside the window", l.Text, l.Place)
	case !l.Face.Holds(l.Place):
		bad("%q stands at %v, outside its face %v", l.Text, l.Place, l.Face)
	case l.Under:
		bad("%q lies under something", l.Text)
	case l.Over != "":
		bad("%q stands on %q", l.Text, l.Over)
	case l.Ground == nil && l.Face != seen.Window:
		bad("%q stands on a picture", l.Text)
	case l.Ground != nil && kit.Contrast(l.Colour, l.Ground) < 7:
		bad("%q has a contrast of %.1f", l.Text, kit.Contrast(l.Colour, l.Ground))
	}
}

// letters drops spaces, which lines and runs have at other places than the text.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return r
	}, s)
}
