package slide

import (
	"lachanso/lessons"
	"lachanso/ui/kit"
)

// Frame tells in how many real pixels a teacher's picture is to be fitted; ok is false for a page without one.
func Frame(s *kit.Sheet, p Page) (w, h int, ok bool) {
	if p.Slide.Layout != lessons.LayoutPicture {
		return 0, 0, false
	}
	f := p.frame(s)
	return s.Pixels(f[2]), s.Pixels(f[3]), true
}

// frame is where a picture may stand: x, y, w, h.
func (p *Page) frame(s *kit.Sheet) [4]float32 {
	m := margin(s)
	return [4]float32{m, 20, s.Width - 2*m, s.Height - foot - pillH - 20 - 14}
}

func (p *Page) drawPicture(s *kit.Sheet) {
	f := p.frame(s)
	if p.Picture == nil {
		s.Box(kit.Box{Fill: s.Paper2, Radius: 28}, f[0], f[1], f[2], f[3])
		s.Icon("camera", s.StrongLine, f[0]+f[2]/2-64, f[1]+f[3]/2-64, 128)
	} else {
		b := p.Picture.Bounds()
		scale := min(f[2]/float32(b.Dx()), f[3]/float32(b.Dy()))
		w, h := float32(b.Dx())*scale, float32(b.Dy())*scale
		s.Rounded(p.Picture, 20, f[0]+(f[2]-w)/2, f[1]+(f[3]-h)/2, w, h)
	}
	text, t, w := p.caption(), p.captionType(), p.captionWidth(s)
	for s.RichHeight(text, t, w) > pillH+2 && p.small() {
		t = p.captionType()
	}
	if high := s.RichHeight(text, t, w); text.String() != "" {
		s.Rich(text, t, f[0], s.Height-foot-pillH+(pillH-high)/2, w)
	}
}

// caption is the line below a picture.
func (p *Page) caption() lessons.Rich {
	if body := p.Slide.Body[p.Lang]; len(body) > 0 {
		return lessons.Rich{{Text: body[0].Text.String(), Bold: true}}
	}
	return nil
}

func (p *Page) captionType() kit.Type { return kit.Type{Size: p.size().least, Bold: true, Fixed: true} }

func (p *Page) captionWidth(s *kit.Sheet) float32 {
	return s.Width - 2*margin(s) - pillWidth(s) - 24
}
