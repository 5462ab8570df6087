package teach

import (
	"fmt"
	"image"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// picture draws what the class sees: the page or the shade over it, and who is called, the teams, the clock. place names
// the sheet.
func (p *projector) picture(s *kit.Sheet, place string) {
	p.pointer.Forget(place)
	switch p.run.Shade() {
	case course.Black:
		s.Box(kit.Box{Fill: image.Black.C}, 0, 0, s.Width, s.Height)
		return
	case course.White:
		s.Box(kit.Box{Fill: image.White.C}, 0, 0, s.Width, s.Height)
		return
	}
	p.page(s, p.run.ClassView())
	if p.tool == pointing && !p.run.Frozen() {
		p.pointer.Show(s, place, 0, 0, s.Width, s.Height)
	}
	p.drawTeams(s)
	p.drawCalled(s)
	p.drawTimer(s)
}

// page draws a page with its strokes, or the part of it that is enlarged.
func (p *projector) page(s *kit.Sheet, v course.View) {
	pg := p.view(v)
	if key, w, h, free, ok := slide.Job(s, pg); ok {
		pg.Scene = p.scene(key, pg.Slide.Scene, w, h, free, true)
	}
	pg.Picture = ownPicture(p.App, s, p.class, pg)
	draw := func(s *kit.Sheet) {
		slide.Draw(s, pg)
		p.inks.draw(s, v.Strokes)
	}
	x, y, share := v.Zoom.Part()
	if share == 1 {
		draw(s)
		return
	}
	s.Part(x, y, share, draw)
}

// view makes the slide of a page of the run.
func (p *projector) view(v course.View) slide.Page {
	m := p.run.Module()
	pg := slide.Page{
		Module: m, Slide: &m.Slides[v.Page.Slide], Question: v.Page.Ask, Lang: p.Lang(), Progress: float32(v.Number) / float32(v.Of),
		Percent: v.TextSize, Pupils: p.run.Here(), Why: v.Reason, Help: p.HelpMe, Press: p.press,
	}
	pg.Aside = p.aside()
	switch v.Page.Kind {
	case course.Ask:
		pg.Hands = p.hands(v)
	case course.Activity, course.Scenario:
		if p.playable(v.Page) {
			pg.Start, pg.StartBy = p.play, p.T("project-play")
		}
	}
	return pg
}

// aside is how wide all is that lies left of the help for a while.
func (p *projector) aside() (w float32) {
	if p.called() {
		return slide.WholeFoot
	}
	bar := float32(0)
	if p.handleShown() {
		bar = p.handleWidth()
	}
	for _, one := range []float32{bar, p.clockWidth(), p.toolsWidth(), p.heldWidth()} {
		if one > 0 && w > 0 {
			w += slide.SpareGap
		}
		w += one
	}
	return w
}

// playable says whether a page's story or activity can be played on the screen.
func playable(m *lessons.Module, page course.Page) bool {
	return page.Kind == course.Scenario ||
		page.Kind == course.Activity && activity.Playable(m.Activity(m.Slides[page.Slide].Activity))
}

func (p *projector) hands(v course.View) *slide.Hands {
	h := &slide.Hands{
		Counts: v.Hands, Before: v.Before, Reveal: v.Revealed, Cards: v.Manner == course.Cards, How: p.how(v),
		Counting: v.Before != nil || slices.Max(append(v.Hands, 0)) > 0,
	}
	if here := p.run.Here(); here > 0 && sum(v.Hands) > here {
		h.Recount = p.T("hands-recount")
	}
	return h
}

// how says how the class answers; hands need no words.
func (p *projector) how(v course.View) string {
	switch {
	case v.Manner == course.Cards:
		return p.T("manner-cards")
	case v.Manner == course.Standing && len(v.Hands) == 2:
		return p.T("manner-stand-two")
	case v.Manner == course.Standing:
		return p.T("manner-stand")
	}
	return ""
}

func sum(counts []int) (n int) {
	for _, c := range counts {
		n += c
	}
	return n
}

// scene gives a painted scene or has it painted: first what is on show, then what may come next.
func (p *projector) scene(key string, sc *lessons.Scene, w, h int, free image.Rectangle, now bool) image.Image {
	paint := func() image.Image { return p.Painter.Scene(sc, w, h, free) }
	if now {
		p.Shelf.Want(key, paint)
	} else {
		p.Shelf.Ahead(key, paint)
	}
	img, _ := p.Shelf.Get(key)
	return img
}

// calm is how long a page has been on show before its neighbours are painted: where a PC has no graphics card, the page
// itself needs every core to appear.
const calm = 120 * time.Millisecond

// prepare has the neighbours painted when the page is on show.
func (p *projector) prepare(s *kit.Sheet) {
	if p.ahead != nil {
		p.ahead()
	}
	p.ahead = p.Later(calm, func() { p.neighbours(p.classSheet(s)) })
}

// classSheet is a sheet like the one that the class sees.
func (p *projector) classSheet(s *kit.Sheet) *kit.Sheet {
	if size := p.ClassSize(); !size.IsZero() {
		look := *s.Look
		look.Density = p.ClassWindow().Canvas().Scale()
		return kit.NewSheet(&look, size)
	}
	return s
}

// neighbours has the pages around painted, the next first, and that one got ready.
func (p *projector) neighbours(s *kit.Sheet) {
	_, i, n := p.run.Page()
	for _, at := range []int{i + 1, i - 1} {
		if at < 1 || at > n {
			continue
		}
		v := p.view(p.run.PageView(at))
		if key, w, h, free, ok := slide.Job(s, v); ok {
			p.scene(key, v.Slide.Scene, w, h, free, false)
		}
	}
	if i < n {
		p.getReady(s, i+1, tries)
	}
}

// tries is how often it is looked whether the next page's scene is painted.
const tries = 40

// getReady has a page ready to be shown as soon as its scene is painted.
func (p *projector) getReady(s *kit.Sheet, at, tries int) {
	v := p.run.PageView(at)
	pg := p.view(v)
	if key, _, _, _, ok := slide.Job(s, pg); ok {
		if _, painted := p.Shelf.Get(key); !painted {
			if tries > 0 {
				p.ahead = p.Later(calm/4, func() { p.getReady(s, at, tries-1) })
			}
			return
		}
	}
	p.Ahead(func(s *kit.Sheet) { p.page(s, v) })
}

// mini draws a page as a small still picture, its scene in few pixels of its own.
func (p *projector) mini(s *kit.Sheet, v course.View) {
	pg := p.view(v)
	if key, w, h, free, ok := slide.Job(s, pg); ok {
		pg.Scene = p.littleScene(key, pg.Slide.Scene, w, h, free)
	}
	pg.Picture = ownPicture(p.App, s, p.class, pg)
	slide.Draw(s, pg)
	p.inks.draw(s, v.Strokes)
}

// littleScene gives a small scene, or has it painted when the large ones are.
func (p *projector) littleScene(key string, sc *lessons.Scene, w, h int, free image.Rectangle) image.Image {
	if img, ok := p.Shelf.Get(key); ok {
		return img
	}
	p.Shelf.Soon(key, func() image.Image { return p.Painter.Scene(sc, w, h, free) })
	return nil
}

// drawTimer draws the clock that counts down, where the page has no words; a press takes it away.
func (p *projector) drawTimer(s *kit.Sheet) {
	for _, at := range p.clockPlace(s) {
		left, _ := p.run.TimeLeft(p.Now())
		text, over := p.clock(left)
		x, y, w := at[0], at[1], at[2]
		box := kit.Box{Fill: s.Palette.Card, Line: s.Ink, Weight: 4, Radius: 40}
		if over {
			box.Fill = s.Sun.Tint
		}
		s.Box(box, x, y, w, clockHigh)
		s.Fit(text, kit.Type{Size: 48, Bold: true, Fixed: true, Align: kit.Centre}, x+16, y, w-32, clockHigh)
		s.Hot("timer-off", p.T("keys-timer-off"), 40, x, y, w, clockHigh, func() { p.untimed(); p.Unfocus() })
	}
}

const clockHigh = 80

// clockWidth is how wide the clock is, the same for a while so that it does not tremble; 0 where there is none.
func (p *projector) clockWidth() float32 {
	left, on := p.run.TimeLeft(p.Now())
	switch {
	case !on:
		return 0
	case left == 0, left >= 100*time.Minute:
		return 270
	case left > 10*time.Minute-time.Second:
		return 224
	}
	return 184
}

// clockPlace gives where the clock lies: x, y, w, h, or nothing.
func (p *projector) clockPlace(s *kit.Sheet) [][4]float32 {
	w := p.clockWidth()
	if w == 0 {
		return nil
	}
	x, y := s.Width-w-24, s.Height-84 // below the teams
	if p.run.Teams() == nil {
		x, y = slide.Spare(s, p.view(p.run.ClassView()), w, clockHigh)
	}
	return [][4]float32{{x, y, w, clockHigh}}
}

// clock words what the timer shows.
func (p *projector) clock(left time.Duration) (text string, over bool) {
	secs := int((left + time.Second - 1) / time.Second)
	if secs == 0 {
		return p.T("timer-over"), true
	}
	return fmt.Sprintf("%d:%02d", secs/60, secs%60), false
}
