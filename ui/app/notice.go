package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/kit"
)

// Answer is one button of an Ask.
type Answer struct {
	ID    string
	Label string
	Key   string
	Main  bool
	Do    func()
}

// Ask is a question or a notice: Khiên, a title, a few words, and buttons. Escape takes the first answer.
type Ask struct {
	*App
	Mood    string // Khiên's pose
	Title   string
	Text    string
	Details []string
	Answers []Answer
	Pupil   bool // a pupil reads it: “Em cần giúp” stands above it, and H opens it
}

// Draw draws it as one card in the middle.
func (k *Ask) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), max(880, k.wide(s)+64))
	x := (s.Width - w) / 2
	rows := k.rows(s, w-64)
	text := kit.Type{Size: 24}
	high := 160 + s.TextHeight(k.Text, text, w-300) + 110 + float32(len(rows)-1)*rowHigh
	title := kit.Type{Size: 32, Bold: true}
	high += s.TextHeight(k.Title, title, w-300)
	for _, d := range k.Details {
		high += s.TextHeight(d, kit.Type{Size: 20}, w-300) + 10
	}
	high = max(high, 360)
	top := float32(24)
	if k.Pupil {
		top = kit.PupilHeight
		defer s.HelpPill(k.HelpMe) // last for the Tab key
	}
	y := max(top, (s.Height-high)/2)
	s.Card(x, y, w, high)
	s.Image(k.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: k.Mood}, s.Pixels(200)), x+32, y+40, 200, 200)
	at := y + 44
	at += s.Text(k.Title, title, x+256, at, w-300) + 16
	at += s.Text(k.Text, text, x+256, at, w-300) + 12
	for _, d := range k.Details {
		at += s.Text(d, kit.Type{Size: 20, Colour: s.Ink2}, x+256, at, w-300) + 10
	}
	at = max(at+20, y+high-100-float32(len(rows)-1)*rowHigh)
	for _, row := range rows {
		k.buttons(s, row, x, at, w)
		at += rowHigh
	}
}

// rowHigh is the room of a row of answers.
const rowHigh = 80

// wide is how wide the answers are in one row.
func (k *Ask) wide(s *kit.Sheet) float32 {
	total := float32(-16)
	for _, a := range k.Answers {
		total += s.ButtonWidth(kit.Button{Label: a.Label, Key: a.Key}) + 16
	}
	return total
}

// rows puts the answers into rows that have room, the main one last.
func (k *Ask) rows(s *kit.Sheet, room float32) [][]Answer {
	var rows [][]Answer
	left := float32(0)
	for _, a := range k.Answers {
		w := s.ButtonWidth(kit.Button{Label: a.Label, Key: a.Key}) + 16
		if len(rows) == 0 || left < w-16 {
			rows, left = append(rows, nil), room
		}
		left -= w
		rows[len(rows)-1] = append(rows[len(rows)-1], a)
	}
	return rows
}

func (k *Ask) buttons(s *kit.Sheet, row []Answer, x, y, w float32) {
	right := x + w - 32
	for _, a := range slices.Backward(row) {
		b := kit.Button{ID: a.ID, Label: a.Label, Key: a.Key}
		if a.Main {
			b.Tone = &s.Blue
		}
		bw := s.ButtonWidth(b)
		right -= bw
		s.Button(b, right, y, bw, 64, a.Do)
		right -= 16
	}
}

// Focus is on the main answer.
func (k *Ask) Focus() string {
	for _, a := range k.Answers {
		if a.Main {
			return a.ID
		}
	}
	return k.Answers[0].ID
}

// Key takes the first answer on Escape, and helps a pupil on H.
func (k *Ask) Key(name fyne.KeyName) bool {
	switch {
	case name == fyne.KeyEscape:
		k.Answers[0].Do()
	case name == fyne.KeyH && k.Pupil:
		k.HelpMe()
	default:
		return false
	}
	return true
}

// Confirm asks before something is left or thrown away; yes runs after the question has gone.
func (a *App) Confirm(id string, yes func(), args ...any) { a.confirm(id, false, yes, args) }

// Warn asks before something is gone for good; the focus stands on keeping it, so that a hasty Enter loses nothing.
func (a *App) Warn(id string, yes func(), args ...any) { a.confirm(id, true, yes, args) }

// confirm asks with the messages of an id. keep says that no is the main answer.
func (a *App) confirm(id string, keep bool, yes func(), args []any) {
	a.Show(&Ask{
		App: a, Mood: "thinking", Title: a.T(id+"-title", args...), Text: a.T(id+"-text", args...),
		Answers: []Answer{
			{ID: "no", Label: a.T(id + "-no"), Key: "Esc", Main: keep, Do: a.Back},
			{ID: "yes", Label: a.T(id + "-yes"), Main: !keep, Do: func() { a.Back(); yes() }},
		},
	})
}

// NewNotice says something and has one way on: back. id names the messages ID-title and ID-text.
func NewNotice(a *App, id string, args ...any) *Ask {
	return &Ask{
		App: a, Mood: "hello", Title: a.T(id+"-title", args...), Text: a.T(id+"-text", args...),
		Answers: []Answer{{ID: "back", Label: a.T("notice-back"), Key: "Esc", Main: true, Do: a.Back}},
	}
}

// Fail says that something could not be done: what happened, what was kept, what to do. Where the data may be damaged, the way
// to a backup is offered.
func (a *App) Fail(err error) {
	if a.Mend != nil && a.Store != nil && store.Damaged(err) {
		a.Mend(a, err)
		return
	}
	a.Told(err)
}

// Told says that something could not be done, whatever it was.
func (a *App) Told(err error) {
	title, text := a.Explain(err)
	a.Show(&Ask{
		App: a, Mood: "caring", Title: title, Text: text,
		Answers: []Answer{{ID: "back", Label: a.T("notice-back"), Key: "Esc", Main: true, Do: a.Back}},
	})
}
