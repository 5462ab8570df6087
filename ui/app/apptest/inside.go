package apptest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"lachanso/ui/kit"
)

// Inside fails when words reach over the window's sides, when two texts lie on each other, or when, without a scroll,
// something reaches below the window.
func (s *Stage) Inside(t testing.TB, name string) {
	t.Helper()
	size := s.Window.Canvas().Size()
	scrolls := false
	var texts []*canvas.Text
	at := map[*canvas.Text]fyne.Position{}
	var walk func(o fyne.CanvasObject, from fyne.Position)
	walk = func(o fyne.CanvasObject, from fyne.Position) {
		if !o.Visible() {
			return
		}
		from = from.Add(o.Position())
		switch v := o.(type) {
		case *canvas.Text:
			texts, at[v] = append(texts, v), from
		case *fyne.Container:
			for _, c := range v.Objects {
				walk(c, from)
			}
		case *container.Scroll:
			scrolls = true
			walk(v.Content, from)
		case *kit.Hot, *widget.Entry:
			if x := from.X + o.Size().Width; x > size.Width+1 || from.X < -1 {
				t.Errorf("%s: something to press reaches from %.0f to %.0f of %.0f", name, from.X, x, size.Width)
			}
		}
	}
	walk(s.Window.Content(), fyne.Position{})
	for i, a := range texts {
		p := at[a]
		if p.X < -1 || p.X+a.MinSize().Width > size.Width+1 {
			t.Errorf("%s: %q reaches over the side", name, a.Text)
		}
		if !scrolls && p.Y+a.MinSize().Height > size.Height+4 {
			t.Errorf("%s: %q reaches below", name, a.Text)
		}
		for _, b := range texts[i+1:] {
			if overlap(a, b, p, at[b]) {
				t.Errorf("%s: %q and %q lie on each other", name, a.Text, b.Text)
			}
		}
	}
}

// overlap looks at the middle band of each line, where its letters are: lines of one text stand closer than their boxes.
func overlap(a, b *canvas.Text, pa, pb fyne.Position) bool {
	band := func(o *canvas.Text, p fyne.Position) (top, bottom float32) {
		h := o.MinSize().Height
		return p.Y + h*0.3, p.Y + h*0.7
	}
	at, ab := band(a, pa)
	bt, bb := band(b, pb)
	return at < bb && bt < ab && pa.X+1 < pb.X+b.MinSize().Width-1 && pb.X+1 < pa.X+a.MinSize().Width-1
}
