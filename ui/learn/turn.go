package learn

import (
	"slices"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// This file is the screen of names while the teacher's queue is on: it shows whose turn it is, and one press begins.

// queued says that the queue is shown, not all names.
func (n *names) queued() bool { return n.loaded && n.on && !n.all }

// whose is the pupil whose turn it is, and the one after; nil where there is none.
func (n *names) whose() (now, after *store.Pupil) {
	find := func(i int) *store.Pupil {
		if i >= len(n.queue.Waiting) {
			return nil
		}
		at := slices.IndexFunc(n.pupils, func(p store.Pupil) bool { return p.ID == n.queue.Waiting[i] })
		if at < 0 {
			return nil
		}
		return &n.pupils[at]
	}
	return find(0), find(1)
}

// drawTurn draws whose turn it is, or that only absent ones are left.
func (n *names) drawTurn(s *kit.Sheet, y float32) {
	now, after := n.whose()
	if now == nil {
		n.drawAbsent(s, y)
		return
	}
	m := s.Margin()
	w := min(s.Width-2*m, 900)
	x, top := (s.Width-w)/2, y+20
	const face = 200
	high := max(360, s.Height-top-150)
	s.Card(x, top, w, high)
	begin := kit.Button{ID: "begin", Label: n.T("turn-begin"), Icon: "play", Key: "Enter", Tone: &s.Blue, Size: 28}
	absent := kit.Button{ID: "absent", Label: n.T("turn-absent"), Key: "X"}
	ay := top + max(24, (high-face*max(1, s.Look.Text)-140)/3)
	s.Animal(now.Picture(), x+56, ay, face)
	words := w - face - 56 - 40 - 40
	wx := x + 56 + face + 40
	s.Text(n.T("turn-title"), kit.Type{Size: 28, Colour: s.Ink2, Lines: 1}, wx, ay+8, words)
	s.Aloud("", n.T("turn-title")+" "+n.NameOf(*now))
	grown := max(1, s.Look.Text)
	s.Fit(n.NameOf(*now), kit.Type{Size: 56, Bold: true}, wx, ay+8+lineOf(s, 28), words, 116*grown)
	if after != nil {
		y := ay + 12 + lineOf(s, 28) + 116*grown
		s.Aloud("", n.T("turn-after", "Name", n.NameOf(*after)))
		s.Fit(n.T("turn-after", "Name", n.NameOf(*after)), kit.Type{Size: 24, Colour: s.Ink2}, wx, y, words, 36*grown)
	}
	by := top + high - 72 - 40
	aw := s.ButtonWidth(absent)
	bw := min(s.ButtonWidth(begin)+80, w-112-aw-24)
	s.Button(begin, x+w-56-bw, by, bw, 72, n.begin)
	s.Button(absent, x+56, by+6, aw, 60, n.absent)
	n.queueWays(s, top+high+20, kit.Hint{Keys: []string{"X"}, Says: n.T("turn-hint-absent")})
}

// drawAbsent says that all who are there have had a turn.
func (n *names) drawAbsent(s *kit.Sheet, y float32) {
	m := s.Margin()
	w := min(s.Width-2*m, 900)
	x, top := (s.Width-w)/2, y+40
	title, text := kit.Type{Size: 32, Bold: true}, kit.Type{Size: 24}
	say := n.T("turn-over-text", "Count", len(n.queue.Absent))
	words := w - 300
	call := kit.Button{ID: "call", Label: n.T("turn-call"), Icon: "people", Key: "Enter", Tone: &s.Blue, Size: 24}
	high := max(300, s.TextHeight(n.T("turn-over"), title, words)+s.TextHeight(say, text, words)+190)
	s.Card(x, top, w, high)
	s.Image(n.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "happy"}, s.Pixels(180)), x+48, top+48, 180, 180)
	s.Aloud("", n.T("turn-over"), say)
	at := top + 56
	at += s.Text(n.T("turn-over"), title, x+260, at, words) + 12
	s.Text(say, text, x+260, at, words)
	bw := s.ButtonWidth(call)
	s.Button(call, x+w-40-bw, top+high-68-36, bw, 68, n.callAbsent)
	n.queueWays(s, top+high+20)
}

// queueWays draws the way to all names, and the keys.
func (n *names) queueWays(s *kit.Sheet, y float32, more ...kit.Hint) {
	all := kit.Button{ID: "all", Label: n.T("turn-all"), Icon: "grid"}
	y = min(y, s.Height-116)
	w := s.ButtonWidth(all)
	s.Button(all, (s.Width-w)/2, y, w, 56, n.showAll)
	foot(s, n.App, append([]kit.Hint{{Keys: []string{"Enter"}, Says: n.T("turn-hint-go")}}, more...), true)
}

func (n *names) begin() {
	if now, _ := n.whose(); now != nil {
		n.choose(*now)
	}
}

// absent passes over the pupil whose turn it is.
func (n *names) absent() {
	if now, _ := n.whose(); now != nil {
		id := now.ID
		n.move(func(q signin.Queue) signin.Queue { return q.Skip(id) })
	}
}

func (n *names) callAbsent() { n.move(signin.Queue.CallAbsent) }

// move saves a change of the queue before it is shown.
func (n *names) move(how func(signin.Queue) signin.Queue) {
	n.Save(func() error { return n.Store.MoveQueue(n.class.ID, how) }, func() {
		n.queue = how(n.queue)
		n.Redraw()
		n.App.Focus(n.Focus())
	})
}

func (n *names) showAll()  { n.show(true) }
func (n *names) showTurn() { n.show(false) }

// show shows all names, or whose turn it is.
func (n *names) show(all bool) {
	n.all = all
	n.Redraw()
	n.App.Focus(n.Focus())
}

// turnKey takes the keys of the queue.
func (n *names) turnKey(k fyne.KeyName) bool {
	now, _ := n.whose()
	switch {
	case k == fyne.KeyX:
		n.absent()
	case (k == fyne.KeyReturn || k == fyne.KeyEnter) && now != nil:
		n.begin()
	case k == fyne.KeyReturn || k == fyne.KeyEnter:
		n.callAbsent()
	default:
		return play.CommonKey(n.App, k, n.Released)
	}
	return true
}
