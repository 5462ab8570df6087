package signin

import (
	"slices"
	"strings"
)

// Length is how many pictures a secret has.
const Length = 3

// Pictures are those to choose from, in the order of the grid. Stored data: secrets are made of these names, so that a
// picture may be added or moved but never renamed.
func Pictures() []string {
	return []string{"ball", "kite", "sun", "house", "bicycle", "drum", "backpack", "moon", "robot", "pencil"}
}

// Row is up to three different pictures being pressed, in their order.
type Row []string

// Press adds a picture. One that is there already is not added again, so that a press too many does no harm.
func (r Row) Press(picture string) Row {
	if r.Full() || slices.Contains(r, picture) || !slices.Contains(Pictures(), picture) {
		return r
	}
	return append(slices.Clone(r), picture)
}

// Undo takes the last picture back.
func (r Row) Undo() Row { return r[:max(0, len(r)-1)] }

// Full says that all are pressed.
func (r Row) Full() bool { return len(r) == Length }

// Secret is what is kept, hashed, of a full row.
func (r Row) Secret() string { return strings.Join(r, " ") }

// Choosing is a secret being chosen: three pictures, and the same ones again.
type Choosing struct {
	First   Row
	Again   Row
	Differs bool // the second three were not the first; it begins anew
}

// Second says that the pictures are being pressed for the second time.
func (c Choosing) Second() bool { return c.First.Full() }

// Press adds a picture. When the second three are others than the first, choosing begins anew.
func (c Choosing) Press(picture string) Choosing {
	if !c.Second() {
		first := c.First.Press(picture)
		return Choosing{First: first, Differs: c.Differs && len(first) == 0}
	}
	c.Again = c.Again.Press(picture)
	if c.Again.Full() && !slices.Equal(c.First, c.Again) {
		return Choosing{Differs: true}
	}
	return c
}

// Undo takes the last picture back; before the first of the second three, all of the first.
func (c Choosing) Undo() Choosing {
	switch {
	case c.Second() && len(c.Again) == 0:
		return Choosing{}
	case c.Second():
		c.Again = c.Again.Undo()
	default:
		c.First = c.First.Undo()
	}
	return c
}

// Done gives the secret once it was pressed twice.
func (c Choosing) Done() (secret string, ok bool) {
	if !c.Second() || !slices.Equal(c.First, c.Again) {
		return "", false
	}
	return c.First.Secret(), true
}
