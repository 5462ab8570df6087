package manage

import (
	"errors"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// earlier is the list of archived classes, the newest year first: their results are read, and a class may be brought back.
type earlier struct {
	*app.App
	pager
	all    []store.Class
	last   store.MovedUp
	moved  bool // there was a move up that can be taken back
	said   string
	loaded bool
}

func newEarlier(a *app.App) *earlier { return &earlier{App: a} }

// Enter reads the archived classes.
func (e *earlier) Enter() {
	var all []store.Class
	var last store.MovedUp
	var moved bool
	e.Read(func() (err error) {
		if all, err = e.Store.Archived(); err == nil {
			last, moved, err = e.Store.LastMoveUp()
		}
		return err
	}, func() { e.all, e.last, e.moved, e.loaded = all, last, moved && !last.Used, true })
}

// Draw draws a row for each class.
func (e *earlier) Draw(s *kit.Sheet) {
	var undo []action
	if e.moved {
		undo = append(undo, action{kit.Button{ID: "undo", Label: e.T("earlier-undo"), Icon: "back"}, e.undo})
	}
	y := bar(s, e.T("earlier-title"), e.T("form-back"), e.Back, undo...) + 8
	if e.loaded {
		e.cards(e.App, s, y, e.said, e.T("earlier-none"), len(e.all), 84, func(i int, x, y, w, high float32) { e.row(s, e.all[i], x, y, w, high) })
	}
}

func (e *earlier) row(s *kit.Sheet, one store.Class, x, y, w, high float32) {
	right := x + w - 20
	back := kit.Button{ID: "back-" + one.ID, Label: e.T("earlier-back"), Icon: "refresh", Size: 18}
	show := kit.Button{ID: "results-" + one.ID, Label: e.T("earlier-results"), Icon: "chart", Tone: &s.Blue, Size: 18}
	bw, rw := s.ButtonWidth(back), float32(0)
	if e.Results != nil {
		rw = s.ButtonWidth(show)
		s.Button(show, right-bw-12-rw, y+(high-52)/2, rw, 52, func() { e.Show(e.Results(e.App, one)) })
	}
	s.Button(back, right-bw, y+(high-52)/2, bw, 52, func() { e.bringBack(one) })
	room := right - bw - rw - 24 - x - 28
	s.Fit(e.T("class-of", "Name", one.Name), kit.Type{Size: 24, Bold: true}, x+28, y+high*0.08, room, high*0.44)
	s.Fit(e.T("year-of", "Year", store.YearName(one.Year))+" · "+e.T("pupils-count", "Count", one.Pupils), kit.Type{Size: 18, Colour: s.Ink2}, x+28, y+high*0.5, room, high*0.42)
}

// bringBack asks, and brings a class back; where its name is taken by now, that is said.
func (e *earlier) bringBack(one store.Class) {
	e.Confirm("earlier-bring", func() {
		var taken bool
		save(e.App, func() error {
			err := e.Store.UnarchiveClass(one.ID)
			if taken = errors.Is(err, store.ErrClassTaken); taken {
				return nil
			}
			return err
		}, nil, func() {
			if e.said = ""; taken {
				e.said = e.T("removed-taken", "Name", one.Name)
			}
			e.Enter()
		})
	}, "Name", one.Name)
}

// undo asks, and takes the last move up back.
func (e *earlier) undo() {
	e.Warn("earlier-undoing", func() {
		save(e.App, e.Store.UndoMoveUp, func(said string) { e.said = said }, func() { e.said = ""; e.Enter() })
	}, "Date", e.last.At.Format("02/01/2006"), "Classes", e.last.Classes, "Count", e.last.Pupils)
}

// Focus is on the way back.
func (e *earlier) Focus() string { return "back" }

// Key turns pages and goes back.
func (e *earlier) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		e.Back()
		return true
	}
	return e.key(e.App, k)
}
