package teach

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// training is the teachers' own course, "Thầy cô tự học": ten screens to be read, with a question here and there.
type training struct {
	*app.App
	run *course.Training
}

// newTraining opens the course where one stopped. The pack must have one.
func newTraining(a *app.App, r store.Reading) *training {
	return &training{App: a, run: course.NewTraining(a.Pack.Course, r.Course)}
}

// Draw draws picture and source at the left, and the words and the question at the right; on a small window the question
// stands below the picture.
func (t *training) Draw(s *kit.Sheet) {
	screen, i, n := t.run.Screen()
	y := s.Bar(t.Say(t.Pack.Course.Title), t.T("back-classes"), t.Back) + 8
	m, gap := s.Margin(), s.Gap()
	w := s.Width - 2*m
	t.strip(s, m, y, w, i, n)
	y += 24
	foot := s.Height - 80
	half := (w - gap) / 2
	if screen.Ask.Empty() {
		left := min(half, 520)
		t.picture(s, screen, m, y, left)
		t.words(s, screen, m+left+gap, y, w-left-gap, foot-y)
	} else {
		t.words(s, screen, m, y, half, foot-y)
		t.question(s, screen, m+half+gap, y, half)
	}
	t.foot(s, m, max(foot, s.Bottom()+8), i, n)
}

// strip tells how far the course is.
func (t *training) strip(s *kit.Sheet, x, y, w float32, i, n int) {
	pill := (w - 8*float32(n-1)) / float32(n)
	for k := range n {
		fill := kit.Fade(s.StrongLine, 0.5)
		if k < i {
			fill = s.Blue.Base
		}
		box := kit.Box{Fill: fill, Radius: 5}
		if s.High {
			box.Line, box.Weight = s.Ink, 2
		}
		s.Box(box, x+float32(k)*(pill+8), y, pill, 10)
	}
}

// words draws title, lines and source in a card. With a question beside it the card has the picture too, where there is room.
func (t *training) words(s *kit.Sheet, screen *lessons.CourseScreen, x, y, w, h float32) {
	title, line, small := kit.Type{Size: 28, Bold: true}, kit.Type{Size: 20}, kit.Type{Size: 16, Colour: s.Ink2}
	source := t.source(screen)
	needs := func() float32 {
		high := float32(24) + s.TextHeight(t.Say(screen.Title), title, w-56) + 12
		for _, l := range screen.Lines {
			high += s.TextHeight(t.Say(l), line, w-56-28) + 12
		}
		return high + s.TextHeight(source, small, w-56) + 24
	}
	high := needs()
	for line.Size > 16 && high > h { // a screen with much to say
		line.Size--
		high = needs()
	}
	picture := h - high - 12
	if screen.Ask.Empty() || screen.Scene == nil || picture < 110 {
		picture = 0
	}
	s.Card(x, y, w, high+picture)
	at := y + 24
	at += s.Text(t.Say(screen.Title), title, x+28, at, w-56) + 12
	for _, l := range screen.Lines {
		s.Disc(s.Blue.Base, x+32, at+line.Size*max(1, s.Look.Text)*kit.LineHeight/2-4, 8)
		at += s.Text(t.Say(l), line, x+56, at, w-56-28) + 12
	}
	at += s.Text(source, small, x+28, at+4, w-56) + 16
	if picture > 0 {
		ph := min(picture, (w-24)*3/4)
		t.scene(s, screen.Scene, x+12, y+high+picture-ph-12, w-24, ph)
	}
}

// source says where it is from, how old that is, and what has to be checked.
func (t *training) source(screen *lessons.CourseScreen) string {
	text := t.T("training-source", "Source", screen.Source)
	if c := screen.Checked; len(c) == len("2006-01-02") {
		text += " · " + t.T("training-checked", "Date", c[8:]+"/"+c[5:7]+"/"+c[:4])
	}
	if screen.ToCheck {
		text += " · " + t.T("to-check")
	}
	return text
}

// picture draws the scene in a card of its own.
func (t *training) picture(s *kit.Sheet, screen *lessons.CourseScreen, x, y, w float32) {
	h := w * 3 / 4
	s.Card(x, y, w, h+24)
	if screen.Scene != nil {
		t.scene(s, screen.Scene, x+12, y+12, w-24, h)
	}
}

func (t *training) scene(s *kit.Sheet, sc *lessons.Scene, x, y, w, h float32) {
	screen, _, _ := t.run.Screen()
	pw, ph := s.Pixels(w), s.Pixels(h)
	key := "training " + screen.ID + " " + strconv.Itoa(pw) + "x" + strconv.Itoa(ph)
	img, ok := t.Shelf.Get(key)
	if !ok {
		t.Shelf.Want(key, sceneWhole(t.App, sc, pw, ph))
		s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x, y, w, h)
		return
	}
	s.Rounded(img, 16, x, y, w, h)
}

// question draws the question with its answers; the one picked shows its reason and may be changed.
func (t *training) question(s *kit.Sheet, screen *lessons.CourseScreen, x, y, w float32) {
	ask, option, why := kit.Type{Size: 22, Bold: true}, kit.Type{Size: 19}, kit.Type{Size: 19}
	picked, ok := t.run.Picked()
	high := 24 + s.TextHeight(t.Say(screen.Ask), ask, w-56) + 14
	heights := make([]float32, len(screen.Options))
	for i, o := range screen.Options {
		bold := option
		bold.Bold = true
		heights[i] = max(60, s.TextHeight(t.Say(o.Text), bold, w-56-110)+24)
		high += heights[i] + 10
	}
	reason := ""
	if ok {
		reason = t.Say(screen.Options[picked].Why)
		high += s.TextHeight(reason, why, w-56-72) + 40
	}
	s.Card(x, y, w, high+14)
	at := y + 24
	at += s.Text(t.Say(screen.Ask), ask, x+28, at, w-56) + 14
	for i, o := range screen.Options {
		t.option(s, o, i, ok && i == picked, option, x+28, at, w-56, heights[i])
		at += heights[i] + 10
	}
	if !ok {
		return
	}
	mood := "thinking"
	if screen.Options[picked].Correct {
		mood = "happy"
	}
	rh := s.TextHeight(reason, why, w-56-72)
	s.Image(t.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, s.Pixels(56)), x+24, at+8+(max(rh, 40)-56)/2+4, 56, 56)
	s.Text(reason, why, x+28+64, at+12, w-56-72)
}

func (t *training) option(s *kit.Sheet, o lessons.Option, i int, picked bool, ty kit.Type, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
	icon := ""
	switch {
	case picked && o.Correct:
		box.Fill, box.Line, box.Weight, icon = s.Green.Tint, s.Green.Deep, 4, "check"
		ty.Bold = true
	case picked:
		box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
		ty.Bold = true
	}
	s.Box(box, x, y, w, h)
	s.Badge(i, false, x+12, y+(h-40)/2, 40)
	text := t.Say(o.Text)
	s.Text(text, ty, x+68, y+(h-s.TextHeight(text, ty, w-110))/2, w-110)
	if icon != "" {
		s.Icon(icon, s.Green.Deep, x+w-38, y+(h-24)/2, 24)
	}
	s.Hot("option-"+strconv.Itoa(i), text, 16, x, y, w, h, func() { t.pick(i) })
}

func (t *training) foot(s *kit.Sheet, m, y float32, i, n int) {
	s.Text(t.T("training-at", "Number", i, "Count", n), kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}, m, y+18, 200)
	on := kit.Button{ID: "on", Label: t.T("card-on"), Icon: "right", Key: "→", Tone: &s.Blue, Size: 22}
	if t.run.Last() {
		on.Label, on.Icon = t.T("training-done"), "check"
	}
	w := s.ButtonWidth(on)
	x := s.Width - m - w
	s.Button(on, x, y, w, 60, t.next)
	if i > 1 {
		back := kit.Button{ID: "before", Label: t.T("card-before"), Key: "←", Size: 20}
		bw := s.ButtonWidth(back)
		s.Button(back, x-bw-16, y+2, bw, 56, t.before)
	}
}

func (t *training) pick(option int) {
	if t.run.Pick(option) == nil {
		t.Redraw()
	}
}

// next goes on; after the last screen the course is done.
func (t *training) next() {
	if t.run.Last() {
		t.keep(true)
		t.App.Back()
		return
	}
	if t.run.Next() == nil {
		t.keep(false)
		t.turned()
	}
}

func (t *training) before() {
	if t.run.Back() == nil {
		t.keep(false)
		t.turned()
	}
}

// turned shows another screen of the course from its head; the way on has the focus, if need be below the window's edge.
func (t *training) turned() {
	t.App.Focus("")
	t.Redraw()
}

// keep remembers the screen on this PC.
func (t *training) keep(done bool) {
	screen, _, _ := t.run.Screen()
	id := screen.ID
	t.Background(func(context.Context) error { return t.Store.SaveCourse(id, done) }, func(err error) {
		if err != nil {
			t.Fail(err)
		}
	})
}

// Focus is on the way on.
func (t *training) Focus() string { return "on" }

// Key turns screens, answers by letter or number, and goes back.
func (t *training) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		t.App.Back()
	case fyne.KeyRight, fyne.KeyPageDown:
		t.next()
	case fyne.KeyLeft, fyne.KeyPageUp:
		t.before()
	case fyne.KeyA, fyne.KeyB, fyne.KeyC, fyne.KeyD:
		t.pick(int(k[0] - 'A'))
	case fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4:
		t.pick(int(k[0] - '1'))
	default:
		return false
	}
	return true
}
