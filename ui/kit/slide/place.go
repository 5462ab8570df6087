package slide

import (
	"lachanso/lessons"
	"lachanso/ui/kit"
)

// place is where words and phone stand on a page with a scene.
type place struct {
	x, y, w, h float32 // the panel of words
	phone      bool
	free       [4]float32 // x, y, w, h left to the figures
}

const (
	panelPad = 36 // left and right of the words in the panel
	panelAir = 18 // above and below them
	phoneW   = 404
)

// place decides where the words stand: of the strips below the figures and the columns left of them, the one that lets
// the figures stand largest and breaks the words best.
func (p *Page) place(s *kit.Sheet) place {
	if p.hasPhone() {
		return p.besidePhone(s)
	}
	best, most := place{}, float32(-1e9)
	for _, try := range p.tries(s) {
		if worth := p.worth(s, try); worth > most {
			best, most = try, worth
		}
	}
	return best
}

// besidePhone puts the words below the figure, left of the phone.
func (p *Page) besidePhone(s *kit.Sheet) place {
	m := margin(s)
	b := place{x: m, phone: true, w: s.Width - 2*m - phoneW - 24}
	b.h = p.wordsHeight(s, b.w)
	b.y = s.Height - foot - b.h
	if p.Start != nil {
		b.y -= pillH + 16
	}
	b.free = [4]float32{0, 0, s.Width - m - phoneW - 12, b.y}
	return b
}

// tries gives the places that words might have.
func (p *Page) tries(s *kit.Sheet) []place {
	m := margin(s)
	low := s.Height - foot
	above := low - pillH - 16 // the row of the help stays open under what is wider
	var all []place
	if p.Start == nil {
		all = append(all, p.strip(s, s.Width-2*m-pillWidth(s)-24, low))
	}
	all = append(all, p.strip(s, s.Width-2*m, above))
	for share := float32(0.40); share < 0.70; share += 0.04 {
		bottom := low
		if share*s.Width > s.Width-m-pillWidth(s)-16-p.startWidth(s) {
			bottom = above
		}
		all = append(all, p.column(s, share*s.Width-m, bottom))
	}
	return all
}

func (p *Page) strip(s *kit.Sheet, w, low float32) place {
	b := place{x: margin(s), w: w, h: p.wordsHeight(s, w)}
	b.y = low - b.h
	b.free = [4]float32{0, 0, s.Width, b.y}
	return b
}

func (p *Page) column(s *kit.Sheet, w, low float32) place {
	m := margin(s)
	b := place{x: m, w: w, h: p.wordsHeight(s, w)}
	b.y = min((s.Height-b.h)/2, low-b.h)
	b.free = [4]float32{m + w, 0, s.Width - m - w, s.Height - foot - pillH - 12}
	return b
}

// What a figure needs of the free part, in design pixels, to stand as large as it may.
const (
	figureW = 270
	figureH = 400
	propW   = 80 // a thing may stand above a shoulder
)

// worth weighs a place: how large the figures stand, a little for whole lines and for a calm picture.
func (p *Page) worth(s *kit.Sheet, b place) float32 {
	if b.y < 16 {
		return b.y - 1000 // words outside the window are the worst
	}
	figures := float32(max(1, len(p.Slide.Scene.Figures())))
	across := b.free[2] / (figures*figureW + float32(len(p.Slide.Scene.Props))*propW)
	worth := min(1.1, across, b.free[3]/figureH)
	worth += 0.2 * b.free[2] * b.free[3] / (s.Width * s.Height)
	worth -= 0.35 * b.h / s.Height // a high column of short lines reads badly
	worth -= 0.06 * float32(p.lone(s, b.w-2*panelPad))
	return worth
}

// lone counts the blocks that end in a line of one word.
func (p *Page) lone(s *kit.Sheet, w float32) int {
	n := 0
	for _, block := range p.panelBlocks() {
		t, indent := p.set(s, block)
		if block.Kind == lessons.Bubble {
			indent *= 2
		}
		if s.EndsLone(p.textOf(block), t, w-indent) {
			n++
		}
	}
	return n
}
