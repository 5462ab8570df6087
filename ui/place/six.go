package place

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// The activity in which pupils judge apps by the six: it compares three made-up networks.
const (
	sixModule = "7C"
	sixKind   = lessons.KindSort
)

// six are the six questions to judge any new app, for a class at the projector.
type six struct{ *room }

func newSix(r *room) *six { return &six{r} }

// module is the lesson whose activity asks the six; nil where the pack lacks it.
func (x *six) module() *lessons.Module {
	if m := x.Pack.Module(sixModule); m != nil && m.Activity(sixKind) != nil {
		return m
	}
	return nil
}

// Draw draws the six questions in two columns, large enough for a class.
func (x *six) Draw(s *kit.Sheet) {
	var actions []kit.Action
	if x.module() != nil {
		actions = append(actions, kit.Action{Button: kit.Button{ID: "play", Label: x.T("place-six-play"), Icon: "play", Key: "F5", Tone: &s.Green}, Do: x.play})
	}
	actions = append(actions, kit.Action{Button: kit.Button{ID: "print", Label: x.T("place-print"), Icon: "print", Key: "P"}, Do: x.print})
	y := s.Bar(x.T("place-six-title"), x.T("form-back"), x.Back, actions...) + 4
	m := s.Margin()
	const gap = 16
	columns := 2
	if s.Look.Text > 1.2 {
		columns = 1
	}
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	// What the class reads is at least 1/22 of the height; the hints stand there where they have room.
	title, about, rule := kit.Type{Size: 38, Bold: true, Fixed: true}, kit.Type{Size: 35, Colour: s.Ink2, Fixed: true}, kit.Type{Size: 35, Bold: true, Colour: s.Green.Deep, Fixed: true}
	rows := (len(lessons.PlaceCriteria) + columns - 1) / columns
	help := kit.Button{ID: "help", Label: x.T("help-me"), Icon: "hand", Key: "H", Tone: &s.Coral, Pill: true}
	wide := s.Width - 2*m - s.ButtonWidth(help) - 24
	end := max(84, s.TextHeight(x.T("place-six-rule"), rule, wide)+36)
	room := (s.Height - y - end - gap*float32(rows-1)) / float32(rows)
	high, hinted := float32(0), float32(0)
	for _, name := range lessons.PlaceCriteria {
		one := s.TextHeight(x.T("place-six-"+name), title, w-120) + 32
		high, hinted = max(high, one), max(hinted, one+s.TextHeight(x.T("place-six-"+name+"-about"), about, w-120)+4)
	}
	hints := hinted <= room
	high = max(high, room)
	at := y
	for i, name := range lessons.PlaceCriteria {
		px := m + float32(i%columns)*(w+gap)
		py := y + float32(i/columns)*(high+gap)
		tone := s.Letter(i)
		s.Card(px, py, w, high)
		disc := py + (high-64)/2
		s.Disc(tone.Tint, px+22, disc, 64)
		s.Text(string(rune('1'+i)), kit.Type{Size: 34, Bold: true, Colour: tone.Deep, Align: kit.Centre, Fixed: true, Lines: 1}, px+22, disc+9, 64)
		words := x.T("place-six-" + name)
		all := s.TextHeight(words, title, w-120)
		if hints {
			all += 4 + s.TextHeight(x.T("place-six-"+name+"-about"), about, w-120)
		}
		ty := py + (high-all)/2
		ty += s.Text(words, title, px+104, ty, w-120) + 4
		if hints {
			s.Text(x.T("place-six-"+name+"-about"), about, px+104, ty, w-120)
		}
		at = py + high
	}
	s.Text(x.T("place-six-rule"), rule, m, at+12, wide)
	s.Button(help, s.Width-m-s.ButtonWidth(help), max(at+14, s.Height-76), s.ButtonWidth(help), 56, x.HelpMe)
}

// play lets the class play the activity together; nothing of it is kept.
func (x *six) play() {
	m := x.module()
	if m == nil {
		return
	}
	run := &play.Run{
		App: x.App, Pupil: store.Pupil{Name: x.T("project-class")}, Module: m, Together: true,
		Attempt: store.Attempt{Seed: x.Seed(), Part: play.PartActivity + sixKind}, OnDone: x.Back, OnLeave: x.Back,
	}
	x.Show(play.NewActivity(x.App, run))
}

func (x *six) print() { show(x.room, x.T("place-six-title"), "", nil) }

// Focus is on playing.
func (x *six) Focus() string {
	if x.module() != nil {
		return "play"
	}
	return "print"
}

// Key plays, prints, goes back.
func (x *six) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyF5:
		x.play()
	case fyne.KeyP:
		x.print()
	case fyne.KeyH:
		x.HelpMe()
	case fyne.KeyEscape:
		x.Back()
	default:
		return false
	}
	return true
}
