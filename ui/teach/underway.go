package teach

import (
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/app"
)

// underway is a lesson that was begun with a class and not brought to its end: it goes on at its page.
type underway struct {
	store.Lesson
	page, of int
	drawn    int // pages with drawings
}

// allUnderway finds the lessons of a class that may be gone on with, by module: of each the newest, if it turned a page and
// the module was not taught since. Call it off Fyne's goroutine.
func allUnderway(a *app.App, class store.Class, past []store.Lesson) (map[string]underway, error) {
	seen, out := map[string]bool{}, map[string]underway{}
	for _, l := range past { // newest first
		m := a.Pack.Module(l.Module)
		if seen[l.Module] || m == nil {
			continue
		}
		if l.Taught {
			seen[l.Module] = true
			continue
		}
		one, err := readUnderway(a, class, m, l)
		if err != nil {
			return nil, err
		}
		if one.page > 1 {
			seen[l.Module], out[l.Module] = true, one
		}
	}
	return out, nil
}

func readUnderway(a *app.App, class store.Class, m *lessons.Module, l store.Lesson) (underway, error) {
	moves, err := a.Store.LessonMoves(l.ID)
	if err != nil {
		return underway{}, err
	}
	deck, err := readDeck(a, class, m)
	if err != nil {
		return underway{}, err
	}
	run, err := resumed(deck.Module(), class.Pupils, 0, moves, a.Now())
	if err != nil {
		return underway{}, err
	}
	u := underway{Lesson: l, drawn: len(run.Inked())}
	_, u.page, u.of = run.Page()
	return u, nil
}

// earlier is what a class had of a module before: the lesson under way, or else the last one taught, and its moves.
type earlier struct {
	under  *underway
	taught *store.Lesson
	id     store.ID
	moves  []string
}

// readEarlier reads it. Call it off Fyne's goroutine.
func readEarlier(a *app.App, class store.Class, module string) (e earlier, err error) {
	if class.ID == "" {
		return e, nil
	}
	past, err := a.Store.TaughtTo(class.ID)
	if err != nil {
		return e, err
	}
	past = slices.DeleteFunc(past, func(l store.Lesson) bool { return l.Module != module })
	all, err := allUnderway(a, class, past)
	if err != nil {
		return e, err
	}
	if u, ok := all[module]; ok {
		e.under, e.id = &u, u.ID
	}
	if i := slices.IndexFunc(past, func(l store.Lesson) bool { return l.Taught }); i >= 0 {
		e.taught = &past[i]
		if e.id == "" {
			e.id = past[i].ID
		}
	}
	if e.id != "" {
		e.moves, err = a.Store.LessonMoves(e.id)
	}
	return e, err
}

// label names the way on.
func (u underway) label(a *app.App) string { return a.T("underway-on", "Page", u.page) }

// goOn projects the lesson again, at its page.
func (u underway) goOn(a *app.App, m *lessons.Module, class store.Class) {
	open(a, m, class, u.ID, (*projector).anotherDay)
}

// anotherDay takes away what was meant for the moment when the lesson was left: a black or frozen screen, a timer, who was
// called, teams, an enlarged part.
func (p *projector) anotherDay() {
	now := p.Now()
	take := func(on bool, step func(time.Time) error) {
		if on {
			_ = step(now) // it fits: what it takes away is there
		}
	}
	take(p.run.Shade() == course.Black, p.run.Black)
	take(p.run.Shade() == course.White, p.run.White)
	take(p.run.Frozen(), p.run.Freeze)
	take(p.called(), p.run.Dismiss)
	take(p.run.Teams() != nil, func(now time.Time) error { return p.run.DrawTeams(0, now) })
	take(p.zoomed(), func(now time.Time) error { return p.run.Enlarge(course.Point{}, 100, now) })
	_, timer := p.run.TimeLeft(now)
	take(timer, func(now time.Time) error { return p.run.Timer(0, now) })
	p.keepMoves()
}
