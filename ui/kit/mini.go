package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
)

// Mini draws a small picture of a whole sheet: a slide among others. Nothing on it can be pressed or gets the focus. The
// picture has the shape of w × h; 4 to 3 is a projected slide at 1024×768.
func (s *Sheet) Mini(x, y, w, h float32, draw func(*Sheet)) { s.mini(true, x, y, w, h, draw) }

// Live draws a small picture of a whole sheet on which everything can be pressed as on the large one.
func (s *Sheet) Live(x, y, w, h float32, draw func(*Sheet)) { s.mini(s.still, x, y, w, h, draw) }

func (s *Sheet) mini(still bool, x, y, w, h float32, draw func(*Sheet)) {
	small := NewSheet(s.Look, fyne.NewSize(w*s.scale, h*s.scale))
	small.still = still
	draw(small)
	s.Put(small.content, x, y, w, h)
	s.hots = append(s.hots, small.hots...)
	if !still && small.bottom > small.Height { // what a reader's large text makes longer
		s.bottom = max(s.bottom, y+small.bottom*small.scale/s.scale)
	}
}

// Enlarged draws with the text as large as a class at the back needs it, where that leaves nothing below the sheet's foot.
func (s *Sheet) Enlarged(draw func(*Sheet)) {
	plain := s.Look
	defer func() { s.Look = plain }()
	for _, share := range []float32{1.5, 1.4, 1.3, 1.2, 1.1} {
		look := *plain
		look.Text = min(2, plain.Text*share)
		try := NewSheet(&look, fyne.NewSize(s.Width*s.scale, s.Height*s.scale))
		try.still, try.tried = true, true
		if draw(try); try.bottom <= try.Height+1 {
			s.Look = &look
			break
		}
	}
	draw(s)
}

// Tried says that a drawing is only measured: nothing is to be painted for it.
func (s *Sheet) Tried() bool { return s.tried }

// Place tells where a thing to press was drawn on the sheet.
func (s *Sheet) Place(h *Hot) (x, y, w, high float32) {
	p, size := h.Position(), h.Size()
	return p.X / s.scale, p.Y / s.scale, size.Width / s.scale, size.Height / s.scale
}

// Part draws a sheet like this one of which only a part is shown, enlarged to fill this one: the part's corner and its
// size are shares of the sheet.
func (s *Sheet) Part(left, top, share float32, draw func(*Sheet)) {
	large := *s
	large.content, large.hots, large.bottom = container.NewWithoutLayout(), nil, 0
	large.scale = s.scale / share
	draw(&large)
	large.content.Move(fyne.NewPos(-left*s.Width*large.scale, -top*s.Height*large.scale))
	large.content.Resize(fyne.NewSize(s.Width*large.scale, s.Height*large.scale))
	s.Put(container.NewClip(container.NewWithoutLayout(large.content)), 0, 0, s.Width, s.Height)
	s.hots = append(s.hots, large.hots...)
}
