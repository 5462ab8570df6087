package kit

import "fyne.io/fyne/v2"

// Mini draws a small picture of a whole sheet: a slide among others. Nothing on it can be pressed or gets the focus. The
// picture has the shape of w × h; 4 to 3 is a projected slide at 1024×768.
func (s *Sheet) Mini(x, y, w, h float32, draw func(*Sheet)) {
	small := NewSheet(s.Look, fyne.NewSize(w*s.scale, h*s.scale))
	small.still = true
	draw(small)
	s.Put(small.content, x, y, w, h)
}
