package teach

import (
	"image/color"
	"time"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// tool is what the teacher's hand holds.
type tool int

const (
	noTool tool = iota
	pointing
	penning
	marking
)

// take takes a tool into the hand, or puts it back.
func (p *projector) take(t tool) {
	if p.tool == t {
		t = noTool
	}
	p.tool = t
	p.pointer.Hide()
	p.Redraw()
}

// stepped is how far a key moves the enlarged part or changes how much it is enlarged.
const (
	zoomFirst = 200 // percent
	zoomStep  = 50
	panStep   = 0.125 // of the page
)

// zoom enlarges the page around where the hand points, or shows it whole again.
func (p *projector) zoom() {
	z := p.run.View().Zoom
	if z.Percent > 100 {
		p.enlarge(course.Point{}, 100)
		return
	}
	at, on := p.pointer.At()
	if !on {
		at = kit.Spot{X: 0.5, Y: 0.5}
	}
	p.enlarge(course.Point(at), zoomFirst)
}

func (p *projector) enlarge(at course.Point, percent int) {
	p.do(func(now time.Time) error { return p.run.Enlarge(at, percent, now) })
}

func (p *projector) zoomed() bool { return p.run.View().Zoom.Percent > 100 }

// pan moves the enlarged part.
func (p *projector) pan(dx, dy float32) {
	z := p.run.View().Zoom
	x, y, share := z.Part()
	in := func(v float32) float32 { return min(max(v, share/2), 1-share/2) }
	p.enlarge(course.Point{X: in(x + share/2 + dx*panStep), Y: in(y + share/2 + dy*panStep)}, z.Percent)
}

// grow enlarges more or less; less than a little is the whole page.
func (p *projector) grow(by int) {
	z := p.run.View().Zoom
	p.enlarge(course.Point{X: float32(z.X) / 1000, Y: float32(z.Y) / 1000}, min(max(z.Percent+by, 100), course.MaxZoom))
}

// easel lets the hand draw, point, or choose what is enlarged, on the picture of the teacher's page.
func (p *projector) easel(s *kit.Sheet, which int, x, y, w, h float32) {
	if p.tool == noTool && !p.zoomed() {
		return
	}
	v := p.run.View()
	zx, zy, share := v.Zoom.Part()
	onPage := func(at kit.Spot) course.Point { return course.Point{X: zx + at.X*share, Y: zy + at.Y*share} }
	e := p.easels[which]
	e.Do = kit.EaselDo{Away: p.pointer.Hide, Point: func(at kit.Spot) { p.pointer.Move(at) }}
	switch p.tool {
	case penning, marking:
		t := course.Pen
		if p.tool == marking {
			t = course.Highlighter
		}
		pw, ph := s.Pixels(w), s.Pixels(h)
		_, page, _ := p.run.Page()
		e.Do.Ink = func() *kit.Ink {
			c, weight := inkOf(s, t)
			return kit.NewInk(c, weight*float64(ph)/float64(share), pw, ph)
		}
		e.Do.Stroke = func(spots []kit.Spot) {
			if _, now, _ := p.run.Page(); now != page { // it was turned under the pen
				return
			}
			st := course.Stroke{Tool: t}
			for _, at := range spots {
				st.Points = append(st.Points, onPage(at))
			}
			p.do(func(now time.Time) error { return p.run.Draw(st, now) })
		}
	case noTool:
		e.Do.Press = func(at kit.Spot) { p.enlarge(onPage(at), v.Zoom.Percent) }
	}
	s.Put(e, x, y, w, h)
}

// inkOf gives the colour and the weight of a tool, as a share of the page's height. Neither green nor red: those say what is
// right.
func inkOf(s *kit.Sheet, t course.Tool) (c color.Color, weight float64) {
	switch {
	case t == course.Highlighter && s.High:
		return kit.Fade(s.Focus, 0.5), 0.05
	case t == course.Highlighter:
		return kit.Fade(s.Sun.Base, 0.42), 0.05
	case s.High:
		return s.Focus, 0.008
	}
	return s.Rose.Base, 0.008
}

// inks are strokes that have been painted, by stroke and size.
type inks map[inkKey]*kit.Ink

type inkKey struct {
	first *course.Point
	w, h  int
	high  bool
}

// inksMost bounds them: a page full of strokes on three pictures.
const inksMost = 300

func (k *inks) draw(s *kit.Sheet, strokes []course.Stroke) {
	w, h := s.Pixels(s.Width), s.Pixels(s.Height)
	for _, st := range strokes {
		if len(st.Points) == 0 {
			continue
		}
		key := inkKey{&st.Points[0], w, h, s.High}
		ink := (*k)[key]
		if ink == nil {
			if *k == nil || len(*k) >= inksMost {
				*k = inks{}
			}
			c, weight := inkOf(s, st.Tool)
			ink = kit.NewInk(c, weight*float64(h), w, h)
			for _, at := range st.Points {
				ink.To(kit.Spot(at))
			}
			(*k)[key] = ink
		}
		s.Inked(ink, 0, 0, s.Width, s.Height)
	}
}

// drawTools draws what the hand holds and what may be done with it, where the page of the one display has no words.
func (p *projector) drawTools(s *kit.Sheet) {
	for _, at := range p.toolsPlace(s) {
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 20, Shadow: true}, at[0], at[1], at[2], at[3])
		for i, it := range p.toolItems() {
			p.drawSmall(s, it, at[0]+16+float32(i)*80, at[1]+8, 72, 72)
		}
	}
}

// toolsPlace gives where the tools lie: x, y, w, h, or nothing.
func (p *projector) toolsPlace(s *kit.Sheet) [][4]float32 {
	w := p.toolsWidth()
	if w == 0 {
		return nil
	}
	x, y := slide.Spare(s, p.view(p.run.ClassView()), w, toolsHigh, append(p.clockPlace(s), p.calledPlace(s)...)...)
	return [][4]float32{{x, y, w, toolsHigh}}
}

const toolsHigh = 88

// toolsWidth is how wide the tools are; 0 where the hand holds none.
func (p *projector) toolsWidth() float32 {
	if p.ClassShown() || p.tool == noTool && !p.zoomed() {
		return 0
	}
	return float32(len(p.toolItems()))*80 + 24
}

func (p *projector) toolItems() []small {
	if p.tool == noTool {
		return []small{
			{id: "zoom-in", icon: "plus", key: "+", label: p.T("tool-in"), do: func() { p.grow(+zoomStep) }},
			{id: "zoom-out", icon: "minus", key: "-", label: p.T("tool-out"), do: func() { p.grow(-zoomStep) }},
			{id: "zoom", icon: "search", key: "Z", label: p.T("tool-whole"), do: p.zoom},
		}
	}
	return []small{
		p.toolItem(penning), p.toolItem(marking), p.toolItem(pointing),
		{id: "undo", icon: "back", key: "U", label: p.T("tool-undo"), do: func() { p.do(p.run.Undo) }},
		{id: "wipe", icon: "trash", key: "Y", label: p.T("tool-wipe"), do: func() { p.do(p.run.Wipe) }},
		{id: "tool-off", icon: "cross", key: "Esc", label: p.T("tool-off"), do: func() { p.take(p.tool) }},
	}
}

func (p *projector) toolItem(t tool) small {
	it := map[tool]small{
		penning:  {id: "pen", icon: "edit", key: "V", label: p.T("tool-pen")},
		marking:  {id: "marker", icon: "marker", key: "M", label: p.T("tool-marker")},
		pointing: {id: "pointer", icon: "pointer", key: "I", label: p.T("tool-pointer")},
	}[t]
	it.on, it.do = p.tool == t, func() { p.take(t) }
	return it
}
