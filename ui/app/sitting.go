package app

import "lachanso/store"

// sitting is what one pupil has changed of how things look and sound, until the PC is handed over. It is not saved: the
// next pupil finds the class's settings.
type sitting struct {
	depth             int // how many screens lay on each other when it began
	text              int
	spacing, aloud    bool
	hasText, hasSpace bool
	hasAloud          bool
}

// Sit begins a sitting at the screen in front: where pupils come in, and again where one has taken the place, with what
// was wished before. It ends by StandUp, or when that screen goes.
func (a *App) Sit() {
	next := sitting{}
	if a.sitting != nil {
		next = *a.sitting
	}
	next.depth = max(next.depth, len(a.stack))
	a.sitting = &next
}

// StandUp ends a sitting: everything is as the class has it.
func (a *App) StandUp() {
	if a.sitting != nil {
		a.sitting = nil
		a.Apply(a.Settings)
	}
}

// Sits says whether a pupil sits here, whose wishes hold for now only.
func (a *App) Sits() bool { return a.sitting != nil }

// Own are the settings as they hold now: the saved ones, with what the pupil at the PC has changed for this sitting.
func (a *App) Own() store.Settings {
	s := a.Settings
	if s.TextPercent == 0 {
		s.TextPercent = 100
	}
	if own := a.sitting; own != nil {
		if own.hasText {
			s.TextPercent = own.text
		}
		if own.hasSpace {
			s.Spacing = own.spacing
		}
		if own.hasAloud {
			s.ReadAloud = own.aloud
		}
	}
	return s
}

// SetOwn takes text size, spacing and reading aloud from s: for this sitting where a pupil sits, else for good.
func (a *App) SetOwn(s store.Settings) {
	own := a.sitting
	if own == nil {
		a.SaveSettings(s)
		return
	}
	before := a.Own()
	if s.TextPercent != before.TextPercent {
		own.text, own.hasText = s.TextPercent, true
	}
	if s.Spacing != before.Spacing {
		own.spacing, own.hasSpace = s.Spacing, true
	}
	if s.ReadAloud != before.ReadAloud {
		own.aloud, own.hasAloud = s.ReadAloud, true
	}
	a.Apply(a.Settings)
}

// left ends a sitting whose first screen has gone.
func (a *App) left() {
	if a.sitting != nil && len(a.stack) < a.sitting.depth {
		a.StandUp()
	}
}
