package session

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// wish asks what session is wanted: for what occasion and whom, about what, with what at hand.
type wish struct {
	*app.App
	app.Fields
	want   plans.Wish
	pupils *app.Field
	said   string
}

func newWish(a *app.App) *wish {
	f := &wish{App: a, want: plans.Wish{Occasion: lessons.OccasionFlag, Have: []string{lessons.NeedSound}}}
	f.pupils = newNumber(a, usualPupils[f.want.Occasion], f.suggest)
	f.Fields = app.NewFields(a, f.pupils)
	return f
}

// Draw draws occasion, grades and topics at the left, the number and what is at hand at the right.
func (f *wish) Draw(s *kit.Sheet) {
	y := s.Bar(f.T("session-new"), f.T("form-back"), f.Back)
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	y = f.occasions(s, m, y+4, w) + 12
	if s.Look.Text > 1.2 {
		y = f.topics(s, m, y, w, 0) + gap
		y = f.hands(s, m, y, w, 0) + gap
		f.foot(s, y)
		return
	}
	left := (w - gap) * 0.54
	if !s.IsWide() {
		left = (w - gap) * 0.6 // the topics' names are long
	}
	high := s.Height - y - 104
	low := f.topics(s, m, y, left, high)
	low = max(low, f.hands(s, m+left+gap, y, w-gap-left, high))
	f.foot(s, low+18)
}

// occasions draws the four occasions with their minutes, and gives where they end.
func (f *wish) occasions(s *kit.Sheet, x, y, w float32) float32 {
	const gap = 12
	n := len(lessons.Occasions)
	columns := n
	if s.Look.Text > 1.2 {
		columns = 2
	}
	cell := (w - gap*float32(columns-1)) / float32(columns)
	high := s.Grown(72)
	for i, o := range lessons.Occasions {
		ox, oy := x+float32(i%columns)*(cell+gap), y+float32(i/columns)*(high+gap)
		box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}
		on := o == f.want.Occasion
		if on {
			box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 4
		}
		s.Box(box, ox, oy, cell, high)
		s.Fit(f.T("occasion-"+o), kit.Type{Size: 20, Bold: true, Align: kit.Centre}, ox+12, oy+6, cell-24, high*0.54-6)
		s.Fit(f.T("minutes", "Count", lessons.OccasionMinutes(o)), kit.Type{Size: 18, Colour: s.Ink2, Align: kit.Centre}, ox+12, oy+high*0.54, cell-24, high*0.4)
		s.Hot("occasion-"+o, f.T("occasion-"+o), 16, ox, oy, cell, high, func() { f.occasion(o) })
	}
	return y + float32((n+columns-1)/columns)*(high+gap) - gap
}

// occasion changes the occasion, and the number of pupils where it was the usual one.
func (f *wish) occasion(o string) {
	if numberOf(f.pupils) == usualPupils[f.want.Occasion] {
		f.pupils.SetText(strconv.Itoa(usualPupils[o]))
	}
	f.want.Occasion, f.said = o, ""
	f.Redraw()
}

func (f *wish) topics(s *kit.Sheet, x, y, w, least float32) float32 {
	title := kit.Type{Size: 20, Bold: true}
	var bands, topics []kit.Pick
	for _, b := range lessons.Bands {
		bands = append(bands, kit.Pick{ID: "band-" + string(b), Label: f.T("band-" + string(b)), On: slices.Contains(f.want.Bands, b), Do: func() { f.want.Bands = toggled(f.want.Bands, b); f.changed() }})
	}
	for t := 1; t <= lessons.Topics; t++ {
		topics = append(topics, kit.Pick{ID: "topic-" + strconv.Itoa(t), Label: f.T("topic-" + strconv.Itoa(t)), On: slices.Contains(f.want.Topics, t), Do: func() { f.want.Topics = toggled(f.want.Topics, t); f.changed() }})
	}
	const columns = 2
	high := 40 + s.TextHeight(f.T("session-bands"), title, w-56) + s.PicksHeight(len(bands), columns) + 16 + s.TextHeight(f.T("session-topics"), title, w-56) + s.PicksHeight(len(topics), columns)
	high = max(high, least)
	s.Card(x, y, w, high)
	at := y + 16
	at += s.Text(f.T("session-bands"), title, x+28, at, w-56) + 6
	at += s.Picks(bands, columns, x+28, at, w-56) + 10
	at += s.Text(f.T("session-topics"), title, x+28, at, w-56) + 6
	s.Picks(topics, columns, x+28, at, w-56)
	return y + high
}

func (f *wish) hands(s *kit.Sheet, x, y, w, least float32) float32 {
	title, about := kit.Type{Size: 20, Bold: true}, kit.Type{Size: 17, Colour: s.Ink2}
	said := kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}
	var have []kit.Pick
	for _, n := range lessons.Needs {
		have = append(have, kit.Pick{ID: "have-" + n, Label: f.T("need-" + n), On: slices.Contains(f.want.Have, n), Do: func() { f.want.Have = toggled(f.want.Have, n); f.changed() }})
	}
	high := 56 + s.TextHeight(f.T("session-pupils"), title, w-56) + 76 + s.TextHeight(f.T("session-have"), title, w-56) +
		s.TextHeight(f.T("session-have-about"), about, w-56) + s.PicksHeight(len(have), 1) + 16
	if f.said != "" {
		high += s.TextHeight(f.said, said, w-56) + 12
	}
	high = max(high, least)
	s.Card(x, y, w, high)
	at := y + 16
	at += s.Text(f.T("session-pupils"), title, x+28, at, w-56) + 6
	pupilsRow(f.App, s, f.pupils, x+28, at)
	at += 74
	at += s.Text(f.T("session-have"), title, x+28, at, w-56) + 2
	at += s.Text(f.T("session-have-about"), about, x+28, at, w-56) + 8
	at += s.Picks(have, 1, x+28, at, w-56) + 8
	if f.said != "" {
		s.Text(f.said, said, x+28, at, w-56)
	}
	return y + high
}

func (f *wish) foot(s *kit.Sheet, y float32) {
	b := kit.Button{ID: "suggest", Label: f.T("session-suggest"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
	w := s.ButtonWidth(b) + 24
	s.Button(b, s.Width-s.Margin()-w, y, w, 66, f.suggest)
	hint := f.T("session-suggest-about")
	s.Fit(hint, kit.Type{Size: 18, Colour: s.Ink2}, s.Margin(), y, s.Width-2*s.Margin()-w-24, 66)
}

func (f *wish) changed() {
	f.said = ""
	f.Redraw()
}

// suggest makes the plan, or says what keeps it. Parts of the sessions held in the last weeks come last.
func (f *wish) suggest() {
	if f.Busy() {
		return
	}
	w := f.want
	w.Pupils, w.Seed = numberOf(f.pupils), f.Seed()
	var p plans.Plan
	f.Commit(func(context.Context) error {
		sessions, err := f.Store.Sessions()
		if err != nil {
			return err
		}
		for _, one := range sessions {
			if f.Now().Sub(one.Begun) < lately {
				w.Avoid = append(w.Avoid, refsOf(one.Record)...)
			}
		}
		p, err = plans.Suggest(f.Pack, w)
		return err
	}, func(err error) {
		switch {
		case errors.Is(err, plans.ErrPupils):
			f.said = f.T("session-wrong-pupils", "Number", w.Pupils, "Most", plans.MostPupils)
			f.Redraw()
		case errors.Is(err, plans.ErrParts):
			f.said = f.T("session-no-parts")
			f.Redraw()
		case err != nil:
			f.Fail(err)
		default:
			f.Replace(newPlanner(f.App, "", "", p))
		}
	})
}

// lately is how long a part that was held gives way to others.
const lately = 60 * 24 * time.Hour

// refsOf gives the parts of a session that was held, none where that cannot be read.
func refsOf(record []byte) []string {
	var held plans.Held
	if json.Unmarshal(record, &held) != nil {
		return nil
	}
	var out []string
	for _, p := range held.Parts {
		out = append(out, p.Ref)
	}
	return out
}

func toggled[T comparable](list []T, one T) []T {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), one)
}

// Focus is on the way on.
func (f *wish) Focus() string { return "suggest" }

// Key goes back on Escape.
func (f *wish) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		f.Back()
	case fyne.KeyReturn, fyne.KeyEnter:
		f.suggest()
	case fyne.KeyH:
		f.HelpMe()
	default:
		return false
	}
	return true
}
