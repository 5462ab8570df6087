package manage

import (
	"math/rand/v2"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// queue is where the teacher sets in which order the pupils of a class take their turns at this PC: all by the list, all
// by chance, or those pressed, in the order of pressing.
type queue struct {
	*app.App
	pager
	class  store.Class
	pupils []store.Pupil
	queue  signin.Queue
	on     bool // there is one now
	loaded bool
}

func newQueue(a *app.App, class store.Class) *queue { return &queue{App: a, class: class} }

// Enter reads the pupils, and the queue there is.
func (q *queue) Enter() {
	var pupils []store.Pupil
	var now signin.Queue
	var on bool
	read(q.App, func() (err error) {
		if pupils, err = q.Store.Pupils(q.class.ID); err == nil {
			now, on, err = q.Store.Queue(q.class.ID)
		}
		return err
	}, func() { q.pupils, q.queue, q.on, q.loaded = pupils, now, on, true })
}

// Draw draws the pupils with their places.
func (q *queue) Draw(s *kit.Sheet) {
	list := action{kit.Button{ID: "list", Label: q.T("queue-list"), Icon: "sort"}, q.byList}
	chance := action{kit.Button{ID: "chance", Label: q.T("queue-chance"), Icon: "refresh"}, q.byChance}
	last := action{kit.Button{ID: "none", Label: q.T("queue-none"), Icon: "cross"}, q.clear}
	if q.on {
		last = action{kit.Button{ID: "stop", Label: q.T("queue-stop"), Icon: "cross"}, q.stop}
	}
	y := bar(s, q.T("queue-title", "Name", q.class.Name), q.T("form-back"), q.Back, list, chance, last)
	if !q.loaded {
		return
	}
	m := s.Margin()
	y += s.Text(q.T("queue-about"), kit.Type{Size: 20, Colour: s.Ink2}, m, y+4, s.Width-2*m) + 20
	q.foot(s, m, max(s.Height-76, q.grid(s, m, y)+12))
}

// grid draws a cell for each pupil, read row by row.
func (q *queue) grid(s *kit.Sheet, m, y float32) float32 {
	gap, high := float32(12), grown(s, 56)
	columns := max(1, int((s.Width-2*m+gap)/(grown(s, 290)+gap)))
	w := (s.Width - 2*m - float32(columns-1)*gap) / float32(columns)
	rows := max(2, int((s.Height-y-84+gap)/(high+gap)))
	q.set(len(q.pupils), columns*rows)
	from, to := q.span()
	end := y
	for i, p := range q.pupils[from:to] {
		x, top := m+float32(i%columns)*(w+gap), y+float32(i/columns)*(high+gap)
		q.cell(s, p, x, top, w, high)
		end = top + high
	}
	return end
}

func (q *queue) cell(s *kit.Sheet, p store.Pupil, x, y, w, high float32) {
	place := q.queue.Place(p.ID)
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
	if place > 0 {
		box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
	}
	s.Box(box, x, y, w, high)
	q.Face(s, p, x+8, y+(high-44)/2, 44)
	s.Fit(q.NameOf(p), kit.Type{Size: 20, Bold: place > 0}, x+62, y+3, w-62-56, high-6)
	if place > 0 {
		s.Disc(s.Blue.Base, x+w-48, y+(high-40)/2, 40)
		t := kit.Type{Size: 18, Bold: true, Colour: s.Blue.On, Align: kit.Centre, Lines: 1, Fixed: true}
		s.Text(strconv.Itoa(place), t, x+w-48, y+(high-18*kit.LineHeight)/2, 40)
	}
	s.Hot("pupil-"+p.ID, q.NameOf(p), 16, x, y, w, high, func() { q.turnTo(q.queue.Toggle(p.ID)) })
}

// foot draws where pages are turned, and the way to begin.
func (q *queue) foot(s *kit.Sheet, m, y float32) {
	n := len(q.queue.Waiting)
	start := kit.Button{ID: "start", Label: q.T("queue-start", "Count", n), Icon: "check", Key: "F5", Tone: &s.Blue, Size: 24, Off: n == 0}
	if n == 0 {
		start.Label = q.T("turn-begin")
	}
	q.NamesIcon(s, m, y+4)
	left := m + 72 + q.draw(q.App, s, m+72, y+8) + 20
	w := s.ButtonWidth(start)
	if left > s.Width-m-w {
		start.Icon, start.Key = "", ""
		w = s.ButtonWidth(start)
	}
	if left > s.Width-m-w {
		y += 72
	}
	s.Button(start, s.Width-m-w, y, w, 64, q.start)
}

func (q *queue) turnTo(next signin.Queue) {
	q.queue = next
	q.Redraw()
}

// ids are the pupils in the order of the list.
func (q *queue) ids() []string {
	ids := make([]string, len(q.pupils))
	for i, p := range q.pupils {
		ids[i] = p.ID
	}
	return ids
}

func (q *queue) byList() { q.turnTo(signin.InLine(q.ids())) }

func (q *queue) byChance() {
	q.turnTo(signin.ByChance(q.ids(), rand.New(rand.NewPCG(q.Seed(), 5)).IntN))
}

func (q *queue) clear() { q.turnTo(signin.Queue{}) }

// start keeps the queue: at this PC the door of pupils now shows whose turn it is.
func (q *queue) start() {
	if len(q.queue.Waiting) > 0 {
		q.keep(q.queue)
	}
}

func (q *queue) stop() { q.keep(signin.Queue{}) }

func (q *queue) keep(next signin.Queue) {
	save(q.App, func() error { return q.Store.SetQueue(q.class.ID, next) }, nil, q.Back)
}

// Focus is on the first pupil of the page.
func (q *queue) Focus() string {
	if len(q.pupils) == 0 {
		return ""
	}
	from, _ := q.span()
	return "pupil-" + q.pupils[from].ID
}

// Key begins on F5, turns pages and goes back.
func (q *queue) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		q.Back()
	case fyne.KeyF5:
		q.start()
	default:
		return q.key(q.App, k)
	}
	return true
}
