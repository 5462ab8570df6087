package session

import (
	"context"
	"encoding/json"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// held is the sheet of a session that was held: its parts, and what the leader adds: for whom, how many, a note. It was kept
// when the session ended; this mends it.
type held struct {
	*app.App
	app.Fields
	one    store.Session
	record plans.Held
	pupils *app.Field
	whom   *app.Field
	note   *app.Field
}

// mostWhom is how many letters say for whom a session was.
const mostWhom = 100

func newHeld(a *app.App, one store.Session) *held {
	h := &held{App: a, one: one}
	if json.Unmarshal(one.Record, &h.record) != nil {
		h.record = plans.Held{Minutes: one.Minutes} // of a later program: what the store itself knows is shown
	}
	whom := h.record.Whom
	if whom == "" {
		whom = bandWords(a, h.record.Plan.Bands)
	}
	h.pupils = newNumber(a, one.Pupils, h.save)
	h.whom, h.note = app.NewField(a, false), app.NewArea(a)
	h.whom.SetText(whom)
	h.whom.OnChanged = func(string) { a.Redraw() }
	h.note.SetText(one.Note)
	h.note.SetPlaceHolder(a.T("session-note-hint"))
	h.note.OnChanged = func(string) { a.Redraw() }
	h.Fields = app.NewFields(a, h.pupils, h.whom, h.note)
	return h
}

// Draw draws the parts at the left and what is added at the right.
func (h *held) Draw(s *kit.Sheet) {
	y := s.Bar(h.T("session-held-title", "Name", h.one.Name), h.T("form-back"), h.Back) + 4
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	if s.Look.Text > 1.2 {
		y = h.parts(s, m, y, w, 0) + gap
		y = h.form(s, m, y, w, 0) + gap
		h.foot(s, y)
		return
	}
	left := (w - gap) * 0.44
	high := s.Height - y - 100
	low := h.parts(s, m, y, left, high)
	low = max(low, h.form(s, m+left+gap, y, w-gap-left, high))
	h.foot(s, low+16)
}

// parts draws when it was and which parts were held.
func (h *held) parts(s *kit.Sheet, x, y, w, least float32) float32 {
	begun := h.one.Begun.Local()
	when := h.T("session-held-when", "Time", begun.Format("15:04"), "Date", begun.Format("02/01/2006"), "Minutes", h.one.Minutes)
	t := kit.Type{Size: 20, Bold: true}
	top := 36 + s.TextHeight(when, t, w-56)
	row := s.Grown(50)
	n := len(h.record.Parts)
	if least > 0 && n > 0 {
		row = min(row, (least-top-16)/float32(n))
	}
	high := max(top+row*float32(n)+16, least)
	s.Card(x, y, w, high)
	s.Text(when, t, x+28, y+18, w-56)
	at := y + top
	for _, p := range h.record.Parts {
		side := min(36, row-6)
		badge(s, p.Kind, x+28, at+(row-side)/2, side)
		took := h.T("minutes", "Count", p.Took)
		tt := kit.Type{Size: 18, Bold: true, Lines: 1}
		tw := s.TextWidth(took, tt) + 4
		s.Text(took, tt, x+w-28-tw, at+(row-s.LineOf(tt))/2, tw+4)
		s.Fit(h.Say(p.Title), kit.Type{Size: 18}, x+76, at, w-56-60-tw, row)
		at += row
	}
	if n == 0 {
		s.Text(h.T("session-held-nothing"), kit.Type{Size: 18, Colour: s.Ink2}, x+28, at, w-56)
	}
	return y + high
}

// form draws the fields, with the reminder above the note.
func (h *held) form(s *kit.Sheet, x, y, w, least float32) float32 {
	label, small := kit.Type{Size: 19, Bold: true}, kit.Type{Size: 17}
	wrong := kit.Type{Size: 18, Bold: true, Colour: s.Coral.Deep}
	said := h.wrong()
	remind := h.T("session-note-remind")
	fixed := 16 + s.LineOf(label) + 4 + 54 + 12 + s.LineOf(label) + 4 + s.TextHeight(remind, small, w-56-84) + 28 + 12 + 28
	if said != "" {
		fixed += s.TextHeight(said, wrong, w-56) + 8
	}
	high := max(fixed+s.Grown(140), least)
	s.Card(x, y, w, high)
	x, w = x+28, w-56
	at := y + 16
	const number = 140
	s.Text(h.T("session-held-pupils"), kit.Type{Size: 19, Bold: true, Lines: 1}, x, at, number+60)
	s.Text(h.T("session-held-whom"), kit.Type{Size: 19, Bold: true, Lines: 1}, x+number+60, at, w-number-60)
	at += s.LineOf(label) + 4
	s.Put(h.pupils, x, at, number, 54)
	s.Put(h.whom, x+number+60, at, w-number-60, 54)
	at += 66
	if said != "" {
		at += s.Text(said, wrong, x, at, w) + 8
	}
	at += s.Text(h.T("session-note"), label, x, at, w) + 4
	box := s.TextHeight(remind, small, w-84) + 20
	box = max(box, 72)
	s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 16}, x, at, w, box)
	s.Image(h.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "caring"}, s.Pixels(56)), x+12, at+(box-56)/2, 56, 56)
	s.Text(remind, small, x+80, at+(box-s.TextHeight(remind, small, w-96))/2, w-96)
	at += box + 10
	field := max(s.Grown(110), y+high-at-44)
	s.Put(h.note, x, at, w, field)
	at += field + 6
	letters := len([]rune(h.note.Text))
	s.Text(h.T("note-letters", "Count", letters, "Most", store.MaxNote), kit.Type{Size: 15, Colour: s.Ink2, Lines: 1}, x, at, w)
	return max(y+high, at+28)
}

// wrong says what keeps the sheet from being kept, "" when nothing does.
func (h *held) wrong() string {
	n := numberOf(h.pupils)
	switch {
	case n < 1 || n > plans.MostPupils:
		return h.T("session-wrong-pupils", "Number", n, "Most", plans.MostPupils)
	case len([]rune(h.whom.Text)) > mostWhom:
		return h.T("session-whom-long", "Count", len([]rune(h.whom.Text)), "Most", mostWhom)
	case len([]rune(h.note.Text)) > store.MaxNote:
		return h.T("session-note-long", "Count", len([]rune(h.note.Text)), "Most", store.MaxNote)
	}
	return ""
}

func (h *held) foot(s *kit.Sheet, y float32) {
	b := kit.Button{ID: "save", Label: h.T("session-held-save"), Icon: "check", Tone: &s.Blue, Size: 22, Off: h.wrong() != ""}
	w := s.ButtonWidth(b) + 24
	s.Button(b, s.Width-s.Margin()-w, y, w, 64, h.save)
	s.Fit(h.T("session-held-about"), kit.Type{Size: 18, Colour: s.Ink2}, s.Margin(), y, s.Width-2*s.Margin()-w-24, 64)
}

// save keeps what was added and goes back.
func (h *held) save() {
	if h.Busy() || h.wrong() != "" {
		return
	}
	h.record.Whom = strings.Join(strings.Fields(h.whom.Text), " ")
	record, err := json.Marshal(h.record)
	one := store.HeldSession{Session: h.one.ID, Minutes: h.one.Minutes, Pupils: numberOf(h.pupils), Record: record, Note: strings.TrimSpace(h.note.Text)}
	h.Commit(func(context.Context) error {
		if err == nil {
			err = h.Store.EndSession(one)
		}
		return err
	}, func(err error) {
		if err != nil {
			h.Fail(err)
			return
		}
		h.Back()
	})
}

// Focus is on keeping it.
func (h *held) Focus() string { return "save" }

// Key goes back on Escape.
func (h *held) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		h.Back()
	case fyne.KeyH:
		h.HelpMe()
	default:
		return false
	}
	return true
}
