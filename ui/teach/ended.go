package teach

import (
	"context"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn"
	"lachanso/ui/paper"
)

// ended tells what is remembered of a lesson, and what may come next.
type ended struct {
	*app.App
	module *lessons.Module
	class  store.Class
	lesson store.ID
	sum    course.Taught
	parts  []course.Phase
	note   string
	drawn  *drawings // what was drawn and kept; nil for nothing
	page   int       // of the questions
	pages  int       // as drawn last
}

func newEnded(a *app.App, m *lessons.Module, class store.Class, lesson store.ID, sum course.Taught, parts []course.Phase) *ended {
	return &ended{App: a, module: m, class: class, lesson: lesson, sum: sum, parts: parts, pages: 1}
}

// Enter reads how many pupils the class has: those without a PC are not offered its quiz.
func (e *ended) Enter() {
	class := e.class
	e.Background(func(context.Context) (err error) { class, err = e.Store.Class(e.class.ID); return err }, func(err error) {
		if err == nil {
			e.class = class
			e.Redraw()
		}
	})
}

// Draw draws the lesson, its minutes against the plan, each counted question, the note, and the next steps.
func (e *ended) Draw(s *kit.Sheet) {
	y := s.Bar(e.T("ended-title"), e.T("back-lessons"), e.Back, e.actions()...) + 12
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	y = e.head(s, m, y, w) + 16
	foot := s.Height - 88
	note := e.noteHeight(s, w)
	low := foot - 16 - note - 16
	half := (w - gap) / 2
	left := e.drawParts(s, m, y, half)
	right := e.questions(s, m+half+gap, y, half, max(low, y+300)-y)
	y = max(low, left, right) + 16
	e.drawNote(s, m, y, w, note)
	e.foot(s, m, max(foot, y+note+16))
}

// actions are the buttons of the bar: the sheet for home is printed from here.
func (e *ended) actions() []kit.Action {
	all := []kit.Action{{Button: kit.Button{ID: "print", Label: e.T("print-button"), Icon: "print", Key: "P"}, Do: e.print}}
	if e.drawn != nil {
		all = append([]kit.Action{{Button: kit.Button{ID: "drawings", Label: e.T("drawings-show"), Icon: "edit", Key: "V"}, Do: e.look}}, all...)
	}
	return all
}

// look shows what was drawn.
func (e *ended) look() {
	if e.drawn != nil {
		e.Show(e.drawn)
	}
}

func (e *ended) print() {
	if m := e.Pack.Module(e.module.ID); m != nil {
		e.Show(paper.NewChoice(e.App, m, e.class))
	}
}

func (e *ended) head(s *kit.Sheet, x, y, w float32) float32 {
	title, about := kit.Type{Size: 26, Bold: true, Lines: 1}, kit.Type{Size: 20, Colour: s.Ink2}
	text := e.T("ended-text", "Name", e.class.Name, "Minutes", e.sum.Minutes, "Slides", e.sum.Slides)
	high := max(96, 16+s.TextHeight("A", title, w)+s.TextHeight(text, about, w-132)+16)
	s.Card(x, y, w, high)
	s.Image(e.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "happy"}, s.Pixels(80)), x+20, y+8, 80, 80)
	at := y + 14
	at += s.Text(e.module.ID+". "+e.Say(e.module.Title), title, x+116, at, w-140)
	s.Text(text, about, x+116, at, w-140)
	return y + high
}

// drawParts draws each part of the lesson: planned minutes as a light bar, those it took over it.
func (e *ended) drawParts(s *kit.Sheet, x, y, w float32) float32 {
	row := s.Grown(36)
	high := s.Grown(34) + 30 + row*float32(len(e.parts)) + 12
	s.Card(x, y, w, high)
	s.Text(e.T("ended-parts"), kit.Type{Size: 20, Bold: true, Lines: 1}, x+24, y+14, w-48)
	most := time.Minute
	for _, p := range e.parts {
		most = max(most, p.Planned, p.Spent)
	}
	at := y + s.Grown(34) + 22
	name, number := s.Grown(136), s.Grown(104)
	room := w - 48 - name - number
	for _, p := range e.parts {
		t := kit.Type{Size: 17, Lines: 1}
		s.Text(e.T("phase-"+p.ID), t, x+24, at+5, name)
		planned, spent := room*float32(p.Planned)/float32(most), room*float32(p.Spent)/float32(most)
		light := kit.Box{Fill: s.Blue.Line, Radius: 6}
		if s.High {
			light = kit.Box{Line: s.Ink, Weight: 2, Radius: 6}
		}
		s.Box(light, x+24+name, at+6, max(4, planned), row-14)
		if p.Spent > 0 {
			s.Box(kit.Box{Fill: s.Blue.Deep, Radius: 4}, x+24+name, at+row/2-6, max(4, spent), 10)
		}
		t.Align = kit.Right
		s.Text(e.T("ended-part", "Spent", rounded(p.Spent), "Planned", rounded(p.Planned)), t, x+w-24-number, at+5, number)
		at += row
	}
	return y + high
}

// rounded gives minutes.
func rounded(d time.Duration) int { return int((d + time.Minute/2) / time.Minute) }

// questions draws the counted questions of a page, each with its rounds, and gives where they end.
func (e *ended) questions(s *kit.Sheet, x, y, w, h float32) float32 {
	if len(e.sum.Hands) == 0 {
		high := s.Grown(72)
		s.Card(x, y, w, high)
		s.Text(e.T("ended-no-hands"), kit.Type{Size: 19, Colour: s.Ink2}, x+24, y+20, w-48)
		return y + high
	}
	row := s.Grown(60) + 36 + 2*s.Grown(24)
	size := max(1, int((h-48)/(row+10)))
	e.pages = (len(e.sum.Hands) + size - 1) / size
	e.page = min(e.page, e.pages-1)
	for _, q := range e.sum.Hands[e.page*size : min(len(e.sum.Hands), (e.page+1)*size)] {
		e.question(s, q, x, y, w, row)
		y += row + 10
	}
	if e.pages > 1 {
		t := kit.Type{Size: 17, Colour: s.Ink2, Lines: 1}
		s.Text(e.T("ended-page", "Page", e.page+1, "Pages", e.pages), t, x, y+8, w/2)
		b := kit.Button{ID: "page-on", Label: e.T("card-on"), Key: "PgDn", Size: 17}
		bw := s.ButtonWidth(b)
		s.Button(b, x+w-bw, y, bw, 44, e.turn)
		y += 48
	}
	return y - 10
}

func (e *ended) turn() {
	e.page = (e.page + 1) % max(1, e.pages)
	e.Redraw()
}

// question draws one question: its stem, and the counts by letter, before and after talking to a neighbour.
func (e *ended) question(s *kit.Sheet, q course.QuestionHands, x, y, w, h float32) {
	s.Box(kit.Box{Fill: s.Palette.Card, Radius: 20, Shadow: true}, x, y, w, h)
	stem, options := e.stem(q.Question)
	s.Text(stem, kit.Type{Size: 17, Bold: true, Lines: 2}, x+20, y+12, w-40)
	top := y + s.Grown(60)
	label := float32(0)
	if len(q.Rounds) > 1 {
		label = s.Grown(60)
	}
	step := (w - 40 - label) / float32(max(1, options))
	for i := range options {
		s.Badge(i, false, x+20+label+float32(i)*step, top, 30)
	}
	for n, round := range q.Rounds {
		t := kit.Type{Size: 18, Bold: n == len(q.Rounds)-1, Lines: 1}
		at := top + 2
		if len(q.Rounds) > 1 {
			at = top + 32 + float32(n)*s.Grown(24)
			s.Text(e.T("ended-round", "Round", n+1), kit.Type{Size: 15, Colour: s.Ink2, Lines: 1}, x+20, at+2, label)
		}
		for i := range options {
			left := x + 20 + label + float32(i)*step
			if len(q.Rounds) == 1 {
				left += 38
			}
			s.Text(strconv.Itoa(round[course.Letter(i)]), t, left+4, at, step-42)
		}
	}
}

// stem gives a question's words and how many answers it has.
func (e *ended) stem(id string) (string, int) {
	for i := range e.module.Slides {
		sl := &e.module.Slides[i]
		for j := range sl.Asks {
			if course.QuestionID(sl, j) == id {
				return sl.Asks[j].Stem[e.Lang()].String(), len(sl.Asks[j].Options)
			}
		}
	}
	return id, 4
}

func (e *ended) noteHeight(s *kit.Sheet, w float32) float32 {
	return max(64, min(s.TextHeight(e.noted(), kit.Type{Size: 18, Lines: 2}, w-240)+28, 96))
}

func (e *ended) noted() string {
	if e.note == "" {
		return e.T("ended-note-none")
	}
	return e.note
}

// drawNote draws the teacher's note and the way to write it.
func (e *ended) drawNote(s *kit.Sheet, x, y, w, h float32) {
	s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 16}, x, y, w, h)
	b := kit.Button{ID: "note", Label: e.T("ended-note"), Icon: "edit", Key: "N", Size: 18}
	bw := s.ButtonWidth(b)
	t := kit.Type{Size: 18, Lines: 2}
	text := e.noted()
	s.Text(text, t, x+20, y+(h-s.TextHeight(text, t, w-bw-60))/2, w-bw-60)
	s.Button(b, x+w-bw-12, y+(h-48)/2-2, bw, 48, e.write)
}

// foot draws the next steps.
func (e *ended) foot(s *kit.Sheet, m, y float32) {
	done := kit.Button{ID: "done", Label: e.T("ended-done"), Key: "Enter", Tone: &s.Blue, Size: 22}
	w := s.ButtonWidth(done)
	right := s.Width - m - w
	s.Button(done, right, y, w, 62, e.Home)
	if e.class.Pupils > 0 {
		quiz := kit.Button{ID: "quiz", Label: e.T("ended-quiz"), Icon: "people", Key: "Q", Size: 20}
		qw := s.ButtonWidth(quiz)
		right -= qw + 16
		s.Button(quiz, right, y+2, qw, 58, e.quiz)
	}
	t := kit.Type{Size: 17, Colour: s.Ink2, Lines: 2}
	text := e.T("ended-review")
	s.Icon("calendar", s.Ink2, m, y+18, 24)
	s.Text(text, t, m+34, y+31-s.TextHeight(text, t, right-m-54)/2, right-m-54)
}

// quiz lets the pupils sit down at this PC, each led to the lesson.
func (e *ended) quiz() {
	if m := e.Pack.Module(e.module.ID); m != nil && e.class.Pupils > 0 {
		e.Show(learn.NewNamesFor(e.App, e.class, m))
	}
}

func (e *ended) write() {
	e.Show(newNote(e.App, e.lesson, e.note, func(note string) { e.note = note }))
}

// Focus is on the way home.
func (e *ended) Focus() string { return "done" }

// Key writes a note, leads to the quiz, turns pages and goes back.
func (e *ended) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		e.Back()
	case fyne.KeyN:
		e.write()
	case fyne.KeyQ:
		e.quiz()
	case fyne.KeyP:
		e.print()
	case fyne.KeyV:
		e.look()
	case fyne.KeyPageDown, fyne.KeyPageUp:
		e.turn()
	default:
		return false
	}
	return true
}
