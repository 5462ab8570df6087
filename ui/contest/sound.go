package contest

import (
	"encoding/json"
	"time"

	game "lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/voice"
)

// soundsAction is the button by which the sounds are turned on and off.
func (f *setup) soundsAction(s *kit.Sheet) kit.Action {
	b := kit.Button{ID: "sounds", Label: f.T("contest-sounds-are-off"), Icon: "sound", Key: "M", Size: 20}
	if f.sounds {
		b.Label, b.Tone = f.T("contest-sounds-are-on"), &s.Green
	}
	return kit.Action{Button: b, Do: f.toggleSounds}
}

func (f *setup) toggleSounds() {
	if !f.sounds && !soundable(f.App) {
		return
	}
	f.sounds = !f.sounds
	if f.sounds {
		f.Sound(voice.Right) // the leader hears how loud it is
	}
	f.Redraw()
}

// soundable says whether there can be sounds, and tells the leader where there can be none.
func soundable(a *app.App) bool {
	if !a.CanSound() {
		a.Show(app.NewNotice(a, "contest-no-sound"))
	}
	return a.CanSound()
}

// wantsSounds reads whether a stored setup has sounds: every setup calls them so.
func wantsSounds(setup []byte) bool {
	var s struct{ Sounds bool }
	return json.Unmarshal(setup, &s) == nil && s.Sounds
}

// mute turns the sounds off, or on, while the contest runs.
func (g *stage) mute() {
	if !g.sounds && !soundable(g.App) {
		return
	}
	g.sounds = !g.sounds
	g.said = g.T("contest-sounds-off")
	if g.sounds {
		g.said = g.T("contest-sounds-on")
	}
	g.Redraw()
}

func (g *stage) sound(t voice.Tone) {
	if g.sounds {
		g.Sound(t)
	}
}

// finale sounds the end: the bell, unless it was to be rung and was not.
func (g *stage) finale(r game.Record) {
	if g.kind == game.KindBell && !r.Winner.Rang {
		g.sound(voice.Over)
		return
	}
	g.sound(voice.Bell)
}

// judged sounds what came of an answer; at the contest's end the bell does.
func (g *stage) judged(right bool) {
	switch {
	case g.screen.record().Over:
	case right:
		g.sound(voice.Right)
	default:
		g.sound(voice.Wrong)
	}
}

// nearlyUp is how much time is left when that is sounded; a countdown that is hardly longer does without.
const nearlyUp = 5 * time.Second

// timed sounds that the time is nearly up, or up, where a countdown has gone from one moment to the next.
func (g *stage) timed(before time.Duration) {
	left, on := g.log.Left(g.Now())
	switch {
	case !on || g.log.Paused():
	case before > 0 && left == 0:
		g.sound(voice.Over)
	case before > nearlyUp && left <= nearlyUp && time.Duration(g.screen.span())*time.Second >= 2*nearlyUp:
		g.sound(voice.Soon)
	}
}
