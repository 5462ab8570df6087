package app

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// Screen is one screen of the program.
type Screen interface {
	// Draw draws the state.
	Draw(*kit.Sheet)
	// Key takes a key that what has the focus did not use. It says whether it did something.
	Key(fyne.KeyName) bool
}

// Entering is a Screen that loads something when it comes to the front (also when a screen above it goes).
type Entering interface{ Enter() }

// Leaving is a Screen that stops something when it leaves the front.
type Leaving interface{ Leave() }

// Going is a Screen that gives something back when it is left for good.
type Going interface{ Gone() }

// Focusing is a Screen that says which Hot has the focus when nothing else had it.
type Focusing interface{ Focus() string }

// Bare is a Screen that fills the window itself and never scrolls (a projected slide).
type Bare interface{ Bare() bool }

// Typed is a Screen with a text field: it gets the field so that the focus can go there.
type Typed interface{ Field() fyne.Focusable }
