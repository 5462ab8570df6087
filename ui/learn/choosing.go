package learn

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// choosing offers a pupil a secret: three pictures in order, and the same once more. It may always be put off.
type choosing struct {
	*seat
	state signin.Choosing
	then  func() // goes on to where the pupil was on the way to
}

// chooseSecret opens the offer above the lessons.
func (a *seat) chooseSecret() { a.Show(&choosing{seat: a, then: a.Back}) }

// offerSecret makes the offer on the way to the lessons.
func offerSecret(a *seat) *choosing {
	return &choosing{seat: a, then: func() { a.Replace(newShelf(a)) }}
}

// Draw draws the slots of both times and the pictures. Of the first time stars are left, so that the second one tells
// whether the pupil knows them.
func (c *choosing) Draw(s *kit.Sheet) {
	c.bar(s)
	const between = 84
	y := picturesHead(s, c.title(), c.T("choosing-about"), 2*slotsWidth+between, func(x, y float32) {
		slots(s, c.App, c.state.First, !c.state.Second(), !c.state.Second(), x, y)
		s.Icon("right", s.Ink2, x+slotsWidth+(between-40)/2, y+(slotSide-40)/2, 40)
		slots(s, c.App, c.state.Again, true, c.state.Second(), x+slotsWidth+between, y)
	})
	h := picturesHeight(s, y)
	pictures(s, c.App, y, h, false, c.press)
	later := kit.Button{ID: "later", Label: c.T("choosing-later"), Icon: "right", Key: "Esc"}
	picturesWays(s, later, undoButton(c.App, len(c.state.First) == 0), y+h+20, c.later, c.undo)
}

func (c *choosing) title() string {
	switch {
	case c.state.Differs:
		return c.T("choosing-differs")
	case c.state.Second():
		return c.T("choosing-again")
	}
	return c.T("choosing-title")
}

func (c *choosing) press(name string) {
	if c.Busy() || name == "" {
		return
	}
	next := c.state.Press(name)
	secret, done := next.Done()
	if !done {
		c.state = next
		c.Redraw()
		return
	}
	c.Save(func() error { return c.Store.SetSecret(c.pupil.ID, secret) }, func() {
		c.may = false
		c.then()
	})
}

func (c *choosing) undo() {
	if !c.Busy() {
		c.state = c.state.Undo()
		c.Redraw()
	}
}

// later notes that the offer was put off: it is not made again by itself.
func (c *choosing) later() {
	c.Save(func() error { return c.Store.PutOffSecret(c.pupil.ID) }, c.then)
}

// Focus is on the first picture.
func (c *choosing) Focus() string { return firstPicture() }

// Key presses a picture by its number and takes the last one back.
func (c *choosing) Key(k fyne.KeyName) bool {
	switch {
	case pictureOf(k) != "":
		c.press(pictureOf(k))
	case k == fyne.KeyBackspace:
		c.undo()
	default:
		return play.CommonKey(c.App, k, c.later)
	}
	return true
}
