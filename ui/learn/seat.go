package learn

import (
	"context"
	"image"
	"strconv"

	"lachanso/lessons"
	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// seat is a pupil at the PC.
type seat struct {
	*app.App
	class store.Class
	pupil store.Pupil
	may   bool            // a secret may be chosen
	names int             // the depth of the screen of names, for handing over
	first *lessons.Module // opened at once; nil for none
}

// next hands the PC over in one press: the pupil has had a turn, and the names come, or whose turn it is now.
func (a *seat) next() {
	had := func(q signin.Queue) signin.Queue { return q.Without(a.pupil.ID) }
	a.Save(func() error { return a.Store.MoveQueue(a.class.ID, had) }, a.leave)
}

// leave goes back to the names, and leaves the turn with the pupil.
func (a *seat) leave() {
	a.StandUp()
	a.BackTo(a.names)
}

// called is what the pupil is called when spoken to.
func (a *seat) called() string {
	if a.pupil.Numbered() {
		return a.NameOf(a.pupil)
	}
	return a.pupil.Given()
}

// bar draws the pupil's bar without steps, and gives where its free room ends.
func (a *seat) bar(s *kit.Sheet) float32 { return a.barBeside(s, 0) }

// wayRoom is what a way out takes in a bar as an icon.
const wayRoom = 56 + 16

// barBeside draws the bar whose name leaves more buttons their room.
func (a *seat) barBeside(s *kit.Sheet, more float32) float32 {
	b := play.BarOf(a.App, a.pupil)
	b.Slim, b.More = true, more
	return s.PupilBar(b)
}

// waysRoom is what barWays takes at least.
func (a *seat) waysRoom() float32 {
	if a.may {
		return 2 * wayRoom
	}
	return wayRoom
}

// barWays draws the ways out of the lessons into the bar, left of right: to hand over, and to choose a secret where
// that is offered. Where its words are too wide, or leave less than more to other buttons, two words tell it, else the
// icon alone. It gives where the free room ends.
func (a *seat) barWays(s *kit.Sheet, right, more float32) float32 {
	left := s.Width / 3
	over := kit.Button{ID: "next-pupil", Label: a.T("result-next"), Icon: "people"}
	w, need := s.ButtonWidth(over), a.waysRoom()-wayRoom
	right -= 16
	if right-w-need-more < left {
		over.Label = a.T("seat-over")
		w = s.ButtonWidth(over)
	}
	if right-w-need-more < left {
		over.Label, w = a.T("result-next"), 56
		s.IconButton(over, right-w, 20, a.next)
	} else {
		s.Button(over, right-w, 20, w, 56, a.next)
	}
	if a.may {
		key := kit.Button{ID: "secret", Label: a.T("secret-choose"), Icon: "key"}
		s.IconButton(key, right-w-need, 20, a.chooseSecret)
	}
	return right - w - need
}

// load reads something from the store for a screen that shows "loading" meanwhile.
func load[T any](a *app.App, read func() (T, error), then func(T)) {
	var got T
	a.Background(func(context.Context) (err error) {
		got, err = read()
		return err
	}, func(err error) {
		if err != nil {
			a.Fail(err)
			return
		}
		then(got)
		a.Redraw()
		if f, ok := a.Front().(app.Focusing); ok && a.Window.Canvas().Focused() == nil { // what had it has gone
			a.Focus(f.Focus())
		}
	})
}

// loading is drawn while the store is read: a calm line, no motion.
func loading(s *kit.Sheet, a *app.App) {
	s.Text(a.T("learn-loading"), kit.Type{Size: 24, Colour: s.Ink2, Align: kit.Centre}, s.Margin(), s.Height/2-20, s.Width-2*s.Margin())
}

// empty is drawn where there is nothing to choose: Khiên says what to do first.
func empty(s *kit.Sheet, a *app.App, y float32, title, text string) {
	const side = 180
	w := min(s.Width-2*s.Margin(), 900)
	x := (s.Width - w) / 2
	words := w - side - 96
	high := max(side+64, s.TextHeight(title, kit.Type{Size: 32, Bold: true}, words)+s.TextHeight(text, kit.Type{Size: 24}, words)+84)
	s.Card(x, y, w, high)
	khien := a.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "thinking"}, s.Pixels(side))
	s.Image(khien, x+32, y+(high-side)/2, side, side)
	s.Aloud("", title, text)
	at := y + 36
	at += s.Text(title, kit.Type{Size: 32, Bold: true}, x+side+64, at, words) + 12
	s.Text(text, kit.Type{Size: 24}, x+side+64, at, words)
}

// head draws Khiên, a title and a line under it where no pupil sits yet, and the way to help. It gives where it ends.
func head(s *kit.Sheet, a *app.App, title, under string) float32 {
	s.Image(a.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "hello"}, s.Pixels(72)), s.Margin()-2, 16, 72, 72)
	return headWords(s, a, title, under)
}

// headWords draws a head without its picture: something else stands there.
func headWords(s *kit.Sheet, a *app.App, title, under string) float32 {
	m := s.Margin()
	tools := play.Tools(a)
	tools.Slim = true
	s.Aloud("", title, under)
	w := s.Tools(tools, s.HelpPill(a.HelpMe), m) - m - 100
	t := kit.Type{Size: 36, Bold: true, Lines: 1}
	t.Size = s.Within(title, t, w)
	y := 14 + s.Text(title, t, m+84, 14, w)
	y += s.Text(under, kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}, m+84, y, w)
	return max(104, y+16)
}

// foot draws the keys at the left, and at the right how a pupil's screens are left.
func foot(s *kit.Sheet, a *app.App, hints []kit.Hint, lock bool) {
	y := max(s.Height-44, s.Bottom()+12)
	if y+28 > s.Height && s.Bottom() <= s.Height { // the screen is full: better no keys than to have to scroll
		return
	}
	m := s.Margin()
	end := s.Hints(hints, m, y)
	if !lock {
		return
	}
	t := kit.Type{Size: 18, Colour: s.Ink2, Lines: 1, Fixed: true}
	text := a.T("learn-locked")
	w := s.TextWidth(text, t)
	x := s.Width - m - w
	if x-32 <= end {
		w, x = 0, s.Width-m-16 // the lock alone
	} else {
		s.Text(text, t, x, y+2, w+4)
	}
	s.Icon("lock", s.Ink2, x-30, y+3, 20)
	s.Hot("unlock", text, 14, x-48, min(y-14, s.Height-57), max(56, w+52), 56, a.Released)
}

func tabID(i int) string { return "tab-" + strconv.Itoa(i) }

// The height of tabs, and how far they stand from each other.
const (
	tabHigh = 64
	tabGap  = 16
)

// tabs draws a row of tabs and gives the height it took.
func tabs(s *kit.Sheet, labels []string, at int, y float32, do func(int)) float32 {
	return tabsFrom(s, labels, at, s.Margin(), y, do)
}

// tabsFrom draws them from x on.
func tabsFrom(s *kit.Sheet, labels []string, at int, from, y float32, do func(int)) float32 {
	const high, gap = tabHigh, tabGap
	w := (s.Width - s.Margin() - from - gap*float32(len(labels)-1)) / float32(len(labels))
	for i, label := range labels {
		x := from + float32(i)*(w+gap)
		box := kit.Box{Fill: s.Paper2, Radius: 16}
		t := kit.Type{Size: 22, Bold: true, Align: kit.Centre, Lines: 1}
		if i == at {
			box.Fill, t.Colour = s.Blue.Base, s.Blue.On
		} else if s.High {
			box.Line, box.Weight = s.Ink, 3
		}
		if wide := s.TextWidth(label, t); wide > w-16 {
			t.Size *= (w - 16) / wide
		}
		s.Box(box, x, y, w, high)
		s.Text(label, t, x, y+(high-t.Size*s.Look.Text*kit.LineHeight)/2, w)
		s.Hot(tabID(i), label, 16, x, y, w, high, func() { do(i) })
	}
	return high
}

// scene gives the first scene of a lesson's story once it is painted, else nil.
func (a *seat) scene(s *kit.Sheet, m *lessons.Module, w, h float32) image.Image {
	if m.Story == nil {
		return nil
	}
	node := m.Story.Node(m.Story.Start)
	if node == nil || node.Scene == nil {
		return nil
	}
	pw, ph := s.Pixels(w), s.Pixels(h)
	key := "lesson " + m.ID + " " + strconv.Itoa(pw) + "×" + strconv.Itoa(ph)
	if img, ok := a.Shelf.Get(key); ok {
		return img
	}
	a.Shelf.Soon(key, func() image.Image { return a.Painter.Scene(node.Scene, pw, ph, image.Rectangle{}) })
	return nil
}
