package manage

import (
	"math/rand/v2"
	"slices"
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
	pupilGrid
	class  store.Class
	pupils []store.Pupil
	absent []store.ID // today
	groups []store.Group
	queue  signin.Queue
	on     bool // there is one now
	loaded bool
}

func newQueue(a *app.App, class store.Class) *queue { return &queue{App: a, class: class} }

// Enter reads the pupils, and the queue there is.
func (q *queue) Enter() {
	var next queue
	q.Read(func() (err error) {
		if next.pupils, err = q.Store.Pupils(q.class.ID); err != nil {
			return err
		}
		if next.absent, err = q.Store.Absent(q.class.ID); err != nil {
			return err
		}
		if next.groups, err = q.Store.Groups(q.class.ID); err != nil {
			return err
		}
		next.queue, next.on, err = q.Store.Queue(q.class.ID)
		return err
	}, func() {
		q.pupils, q.absent, q.groups, q.queue, q.on, q.loaded = next.pupils, next.absent, next.groups, next.queue, next.on, true
	})
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
	y = q.byGroup(s, m, y)
	q.foot(s, m, max(s.Height-76, q.grid(q.App, s, q.pupils, m, y, 84, q.mark, func(p store.Pupil) { q.turnTo(q.queue.Toggle(p.ID)) })+12))
}

// byGroup draws a button for each group of the class, which lets it wait behind those who do.
func (q *queue) byGroup(s *kit.Sheet, m, y float32) float32 {
	x, end := m, y
	for _, g := range q.groups {
		b := kit.Button{ID: "group-" + g.ID, Label: g.Name, Icon: "people", Size: 18}
		w := min(s.ButtonWidth(b), s.Width-2*m)
		if x > m && x+w > s.Width-m {
			x, y = m, y+60
		}
		s.Button(b, x, y, w, 52, func() { q.turnTo(q.queue.Behind(q.present(g.Pupils))) })
		x, end = x+w+12, y+64
	}
	return end
}

// present are those of some pupils who are not absent today.
func (q *queue) present(ids []store.ID) []store.ID {
	return slices.DeleteFunc(slices.Clone(ids), func(id store.ID) bool { return slices.Contains(q.absent, id) })
}

// mark shows a pupil's place, and who is absent today.
func (q *queue) mark(p store.Pupil) mark {
	if place := q.queue.Place(p.ID); place > 0 {
		return mark{on: true, tag: strconv.Itoa(place)}
	}
	if slices.Contains(q.absent, p.ID) {
		return mark{pale: true, tag: q.T("absent-tag")}
	}
	return mark{}
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
	if left > s.Width-m-w { // the numbers of the names say how many
		start.Label, start.Icon, start.Key = q.T("turn-begin"), "check", "F5"
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

// ids are the pupils who are not absent today, in the order of the list.
func (q *queue) ids() []string {
	ids := make([]string, len(q.pupils))
	for i, p := range q.pupils {
		ids[i] = p.ID
	}
	return q.present(ids)
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
func (q *queue) Focus() string { return q.first(q.pupils) }

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
