package session

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"time"

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
	day    *app.Field // of a session that is written down by hand; nil of one that ran here
	was    string     // what stood in the fields before anything was typed
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
	h.was = h.typed()
	return h
}

// dayForm is how a day is typed.
const dayForm = "02/01/2006"

// newHeldByHand makes the sheet of a session that was held without this PC. It is in the record once it is kept.
func newHeldByHand(a *app.App, name string, p plans.Plan) *held {
	record, err := json.Marshal(plans.AsPlanned(p))
	if err != nil {
		record = nil // cannot be: it is made of words and numbers
	}
	h := newHeld(a, store.Session{Name: shortName(name), Minutes: p.Total(), Pupils: p.Pupils, Record: record})
	h.day = app.NewField(a, false)
	h.day.SetText(a.Now().Local().Format(dayForm))
	h.day.OnChanged = func(string) { a.Redraw() }
	h.Fields = app.NewFields(a, h.pupils, h.day, h.whom, h.note)
	h.was = h.typed()
	return h
}

// typedDay reads the day, and says whether it is one that has come.
func (h *held) typedDay() (time.Time, bool) {
	day, err := time.ParseInLocation(dayForm, strings.TrimSpace(h.day.Text), time.Local)
	return day, err == nil && !day.After(h.Now().Local()) && day.Year() > 2000
}

// Draw draws the parts at the left and what is added at the right.
func (h *held) Draw(s *kit.Sheet) {
	title := "session-held-title"
	if h.day != nil {
		title = "session-hand-title"
	}
	y := s.Bar(h.T(title, "Name", h.one.Name), h.T("form-back"), h.leave) + 4
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	if s.Look.Text > 1.2 {
		y = h.parts(s, m, y, w, 0) + gap
		y = h.form(s, m, y, w, 0) + gap
		h.foot(s, y)
		return
	}
	left := (w - gap) * 0.38
	high := s.Height - y - 100
	low := h.parts(s, m, y, left, high)
	low = max(low, h.form(s, m+left+gap, y, w-gap-left, high))
	h.foot(s, low+16)
}

// parts draws when it was and which parts were held.
func (h *held) parts(s *kit.Sheet, x, y, w, least float32) float32 {
	begun := h.one.Begun.Local()
	when := h.T("session-held-when", "Time", begun.Format("15:04"), "Date", begun.Format(dayForm), "Minutes", h.one.Minutes)
	switch {
	case h.day != nil:
		when = h.T("session-hand-when", "Minutes", h.one.Minutes)
	case h.record.On != "":
		when = h.T("session-day-line", "Day", h.record.Day(begun, time.Local).Format(dayForm), "Minutes", h.one.Minutes)
	}
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
	at = h.firstRow(s, x, at, w)
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
	s.Text(h.T("note-letters", "Letters", letters, "Most", store.MaxNote), kit.Type{Size: 15, Colour: s.Ink2, Lines: 1}, x, at, w)
	return max(y+high, at+28)
}

// firstRow draws the number of pupils, the day where it is typed, and for whom it was; it gives where the sheet goes on.
func (h *held) firstRow(s *kit.Sheet, x, y, w float32) float32 {
	label := kit.Type{Size: 19, Bold: true, Lines: 1}
	line := s.LineOf(label) + 4
	put := func(id string, f *app.Field, width float32) {
		s.Text(h.T(id), label, x, y, width)
		s.Put(f, x, y+line, width, 54)
		x, w = x+width+20, w-width-20
	}
	put("session-held-pupils", h.pupils, 110)
	if h.day != nil {
		put("session-held-day", h.day, 160)
	}
	put("session-held-whom", h.whom, w)
	return y + line + 66
}

// wrong says what keeps the sheet from being kept, "" when nothing does.
func (h *held) wrong() string {
	n := numberOf(h.pupils)
	if h.day != nil {
		if _, ok := h.typedDay(); !ok {
			return h.T("session-wrong-day")
		}
	}
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
	about := "session-held-about"
	if h.day != nil {
		about = "session-hand-about"
	}
	s.Fit(h.T(about), kit.Type{Size: 18, Colour: s.Ink2}, s.Margin(), y, s.Width-2*s.Margin()-w-24, 64)
}

// save keeps what was added and goes back.
func (h *held) save() {
	if h.Busy() || h.wrong() != "" {
		return
	}
	h.record.Whom = plain(h.whom.Text)
	if h.day != nil {
		day, _ := h.typedDay()
		h.record.SetDay(day)
	}
	record, err := json.Marshal(h.record)
	setup, other := json.Marshal(h.record.Plan)
	err = errors.Join(err, other)
	one := store.HeldSession{Session: h.one.ID, Minutes: h.one.Minutes, Pupils: numberOf(h.pupils), Record: record, Note: strings.TrimSpace(h.note.Text)}
	h.Commit(func(context.Context) error {
		if err == nil && h.day != nil && one.Session == "" {
			one.Session, err = h.Store.BeginSession(h.one.Name, setup)
		}
		if err == nil {
			err = h.Store.EndSession(one)
		}
		return err
	}, func(err error) {
		h.one.ID = one.Session // who tries again goes on with what was begun
		if err != nil {
			h.Fail(err)
			return
		}
		h.Back()
	})
}

// leave goes back, and asks first where something was written that is not kept.
func (h *held) leave() { app.LeaveTyped(h.App, h.typed() != h.was) }

// typed is what stands in the fields.
func (h *held) typed() string {
	text := h.pupils.Text + "\n" + h.whom.Text + "\n" + h.note.Text
	if h.day != nil {
		text += "\n" + h.day.Text
	}
	return text
}

// Focus is on keeping it.
func (h *held) Focus() string { return "save" }

// Key goes back on Escape.
func (h *held) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		h.leave()
	case fyne.KeyH:
		h.HelpMe()
	default:
		return false
	}
	return true
}
