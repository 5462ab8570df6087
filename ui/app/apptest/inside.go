package apptest

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"lachanso/ui/kit"
)

// Inside fails when words reach over the window's sides, when two texts or two things to press lie half on each other, or when,
// without a scroll, something reaches below the window.
func (s *Stage) Inside(t testing.TB, name string) {
	t.Helper()
	size := s.Window.Canvas().Size()
	scrolls := false
	var texts []*canvas.Text
	at := map[*canvas.Text]fyne.Position{}
	var hots []spot
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
			if hot, ok := o.(*kit.Hot); ok {
				hots = append(hots, spot{hot.ID, from, from.AddXY(o.Size().Width, o.Size().Height)})
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
	for i, a := range hots {
		for _, b := range hots[i+1:] {
			if a.cuts(b) {
				t.Errorf("%s: %q and %q lie half on each other", name, a.id, b.id)
			}
		}
	}
}

// spot is where something to press lies.
type spot struct {
	id       string
	from, to fyne.Position
}

// cuts says whether two lie on each other, and neither in the other as a button lies in a card.
func (a spot) cuts(b spot) bool {
	apart := a.to.X-1 <= b.from.X || b.to.X-1 <= a.from.X || a.to.Y-1 <= b.from.Y || b.to.Y-1 <= a.from.Y
	return !apart && !a.holds(b) && !b.holds(a)
}

func (a spot) holds(b spot) bool {
	return a.from.X <= b.from.X && a.from.Y <= b.from.Y && a.to.X >= b.to.X && a.to.Y >= b.to.Y
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
