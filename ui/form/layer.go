package form

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// Layer measures on Sheet, and draws on it where On is true: what stands on a card is measured before the card is drawn.
type Layer struct {
	*kit.Sheet
	On bool
}

// Words draws a text, or measures it, and gives its height.
func (l Layer) Words(text string, t kit.Type, x, y, w float32) float32 {
	if l.On {
		return l.Text(text, t, x, y, w)
	}
	return l.TextHeight(text, t, w)
}

// Place puts an object.
func (l Layer) Place(o fyne.CanvasObject, x, y, w, h float32) {
	if l.On {
		l.Put(o, x, y, w, h)
	}
}

// Press draws a button.
func (l Layer) Press(b kit.Button, x, y, w, h float32, do func()) {
	if l.On {
		l.Button(b, x, y, w, h, do)
	}
}

// Choose draws things to choose in columns, and gives how high they are.
func (l Layer) Choose(all []kit.Pick, columns int, x, y, w float32) float32 {
	if l.On {
		return l.Sheet.Picks(all, columns, x, y, w)
	}
	return l.PicksHeight(len(all), columns)
}
