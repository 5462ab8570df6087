package slide

import (
	"fmt"
	"image"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// Page is what is on the projector now.
type Page struct {
	Module   *lessons.Module
	Slide    *lessons.Slide
	Question int // of an ask slide: which question
	Lang     string
	Scene    image.Image // painted by Job, or nil while it is not ready
	Picture  image.Image // a teacher's own, as large as Frame tells, or nil while it is not ready
	Progress float32     // 0 to 1, the strip at the foot
	Aside    float32     // the width of a bar left of the help, for which hands make room; 0 for none
	Percent  int         // size of the text; 100 is usual, and it never goes below the least readable size
	Pupils   int         // in the class, 0 when unknown
	Hands    *Hands      // what was counted, for a question
	Why      int         // 1-based: the reason of this option is shown
	Help     func()
	Press    func(option int) // an option was pressed
	Start    func()           // the activity or story is begun
	StartBy  string           // label of the button that begins it
}

// Hands is the count of one question.
type Hands struct {
	Counts   []int  // by option
	Before   []int  // round one, when this is round two
	Counting bool   // bars are shown
	Reveal   bool   // the right one is shown
	How      string // how the class answers, while nothing is counted yet
	Cards    bool   // with a green and a red card
	Recount  string // "đếm lại?", when there are more hands than pupils
}

// size is how text is set for a band.
type size struct{ title, body, least float32 }

func (p *Page) size() size {
	grow := float32(1)
	if p.Percent > 0 {
		grow = float32(p.Percent) / 100
	}
	if p.young() {
		return size{max(48, 56*grow), max(48, 50*grow), 48}
	}
	return size{max(36, 46*grow), max(36, 38*grow), 36}
}

// young says that the page is for grades 1–5, whose letters are larger.
func (p *Page) young() bool { return p.Module.Band == lessons.BandA || p.Module.Band == lessons.BandB }

const (
	foot  = 26 // below the help pill: the strip and air
	pillH = 80
)

func margin(s *kit.Sheet) float32 {
	if s.IsWide() {
		return 40
	}
	return 24
}

// pillWidth is that of the projected help.
func pillWidth(s *kit.Sheet) float32 {
	return s.TextWidth(s.Words.Say("help-me"), pillType(s)) + 48 + 40 + 44
}

func pillType(s *kit.Sheet) kit.Type {
	return kit.Type{Size: 48, Bold: true, Colour: s.Coral.On, Fixed: true, Lines: 1}
}

// Draw draws the page.
func Draw(s *kit.Sheet, p Page) {
	switch {
	case p.Slide.Layout == lessons.LayoutAsk && len(p.Slide.Asks) > 0:
		p.drawAsk(s)
	case p.Slide.Layout == lessons.LayoutPicture:
		p.drawPicture(s)
	case p.Slide.Scene != nil:
		p.drawScene(s)
	default:
		p.drawPlain(s)
	}
	p.drawFoot(s)
}

// drawFoot draws the help and the strip that tells how far the lesson is.
func (p *Page) drawFoot(s *kit.Sheet) {
	m := margin(s)
	w := pillWidth(s)
	x, y := s.Width-m-w, s.Height-foot-pillH
	fill := s.Coral.Deep
	if s.High {
		fill = s.Paper
	}
	box := kit.Box{Fill: fill, Radius: pillH / 2}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, x, y, w, pillH)
	s.Icon("hand", s.Coral.On, x+28, y+17, 46)
	s.Text(s.Words.Say("help-me"), pillType(s), x+92, y+9, w)
	if s.Real(pillH) >= 44 { // a small picture of a page, on the console, is not pressed: help has a button there
		s.Hot("help", s.Words.Say("help-me"), pillH/2, x, y, w, pillH, p.Help)
	}
	if p.Start != nil {
		p.drawStart(s, x-24, y)
	}
	s.Box(kit.Box{Fill: s.Line}, 0, s.Height-10, s.Width, 10)
	s.Box(kit.Box{Fill: s.Blue.Deep}, 0, s.Height-10, s.Width*p.Progress, 10)
}

// drawStart draws the button that begins an activity or story, its right edge at x.
func (p *Page) drawStart(s *kit.Sheet, x, y float32) {
	w := p.startWidth(s)
	hot := s.Button(p.startButton(s), x-w, y, w, pillH-6, p.Start)
	if short := 44 - s.Real(pillH-6); short > 0 { // small on the console, it is still pressed with ease
		at, size := hot.Position(), hot.Size()
		hot.Move(at.SubtractXY(0, short/2))
		hot.Resize(size.AddWidthHeight(0, short))
	}
}

func (p *Page) startButton(s *kit.Sheet) kit.Button {
	tone := s.Blue
	if !s.High {
		tone.Base = tone.Deep
	}
	return kit.Button{ID: "start", Label: p.StartBy, Icon: "play", Tone: &tone, Size: p.size().least, Fixed: true}
}

func (p *Page) startWidth(s *kit.Sheet) float32 {
	if p.Start == nil {
		return 0
	}
	return s.ButtonWidth(p.startButton(s))
}

// Job tells how the page's scene is to be painted for the sheet: its key on the shelf, its pixels and the part that words
// leave free. ok is false for a page without a scene.
func Job(s *kit.Sheet, p Page) (key string, w, h int, free image.Rectangle, ok bool) {
	sc := p.Slide.Scene
	if sc == nil || p.Slide.Layout == lessons.LayoutAsk {
		return "", 0, 0, image.Rectangle{}, false
	}
	b := p.place(s)
	w, h = s.Pixels(s.Width), s.Pixels(s.Height)
	f := b.free
	free = image.Rect(s.Pixels(f[0]), s.Pixels(f[1]), s.Pixels(f[0]+f[2]), s.Pixels(f[1]+f[3]))
	return fmt.Sprintf("%s %dx%d %v", p.Slide.ID, w, h, free), w, h, free, true
}

func (p *Page) hasPhone() bool {
	for _, f := range p.Slide.Scene.Figures() {
		if f.PhoneChat() {
			return true
		}
	}
	return false
}

func (p *Page) drawScene(s *kit.Sheet) {
	if p.Scene != nil && !s.High {
		s.Image(p.Scene, 0, 0, s.Width, s.Height)
	}
	b := p.place(s)
	if p.Scene != nil && s.High {
		s.Image(p.Scene, 0, 0, s.Width, s.Height)
	}
	panel := kit.Box{Fill: s.Palette.Card, Radius: 32} // no soft shadow: it costs every page turn
	s.Box(panel, b.x, b.y, b.w, b.h)
	p.drawWords(s, p.panelBlocks(), b.x+panelPad, b.y+panelAir, b.w-2*panelPad)
	if b.phone {
		m := margin(s)
		s.Phone(p.phone(s), s.Width-m-phoneW, m, phoneW, s.Height-foot-pillH-14-m)
	}
}

func (p *Page) drawPlain(s *kit.Sheet) {
	m := margin(s)
	blocks := p.Slide.Body[p.Lang]
	w := s.Width - 2*m
	high := p.blocksHeight(s, blocks, w)
	for p.small() && high > p.plainRoom(s) {
		high = p.blocksHeight(s, blocks, w)
	}
	p.drawWords(s, blocks, m, max(m, (s.Height-foot-pillH-high)/2), w)
}
