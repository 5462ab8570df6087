package manage

import (
	"errors"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// removed is the list of classes that were taken off the lists, with the days left to bring them back.
type removed struct {
	*app.App
	pager
	all    []store.RemovedClass
	said   string
	loaded bool
}

func newRemoved(a *app.App) *removed { return &removed{App: a} }

// Enter reads the removed classes.
func (r *removed) Enter() {
	var all []store.RemovedClass
	r.Read(func() (err error) { all, err = r.Store.RemovedClasses(); return err }, func() { r.all, r.loaded = all, true })
}

// Draw draws a row for each.
func (r *removed) Draw(s *kit.Sheet) {
	y := bar(s, r.T("removed-title"), r.T("form-back"), r.Back) + 8
	if r.loaded {
		r.cards(r.App, s, y, r.said, r.T("removed-none"), len(r.all), 96, func(i int, x, y, w, high float32) { r.row(s, r.all[i], x, y, w, high) })
	}
}

func (r *removed) row(s *kit.Sheet, one store.RemovedClass, x, y, w, high float32) {
	right := x + w - 20
	erase := kit.Button{ID: "erase-" + one.ID, Label: r.T("class-gone-do"), Icon: "trash", Size: 18}
	bw := s.ButtonWidth(erase)
	right -= bw
	s.Button(erase, right, y+(high-52)/2, bw, 52, func() { r.Show(newParting(r.App, one.Class, true, r.Depth()-1)) })
	if one.Days > 0 {
		back := kit.Button{ID: "back-" + one.ID, Label: r.T("removed-back"), Icon: "refresh", Tone: &s.Blue, Size: 18}
		bw := s.ButtonWidth(back)
		right -= bw + 12
		s.Button(back, right, y+(high-52)/2, bw, 52, func() { r.restore(one) })
	}
	left := r.T("removed-left", "Count", one.Days)
	if one.Days == 0 {
		left = r.T("removed-late", "Count", store.RestoreDays)
	}
	room := right - x - 48
	s.Fit(r.T("class-of", "Name", one.Name)+" · "+r.T("pupils-count", "Count", one.Pupils), kit.Type{Size: 24, Bold: true}, x+28, y+high*0.08, room, high*0.44)
	s.Fit(r.T("removed-row", "Date", one.At.Format("02/01/2006"))+" · "+left, kit.Type{Size: 18, Colour: s.Ink2}, x+28, y+high*0.5, room, high*0.42)
}

// restore brings a class back; where its name is taken by now, that is said.
func (r *removed) restore(one store.RemovedClass) {
	var taken, late bool
	save(r.App, func() error {
		err := r.Store.RestoreClass(one.ID)
		taken, late = errors.Is(err, store.ErrClassTaken), errors.Is(err, store.ErrTooLate)
		if taken || late {
			return nil
		}
		return err
	}, nil, func() {
		switch r.said = ""; {
		case taken:
			r.said = r.T("removed-taken", "Name", one.Name)
		case late:
			r.said = r.T("removed-late", "Count", store.RestoreDays)
		}
		r.Enter()
	})
}

// Focus is on the way back.
func (r *removed) Focus() string { return "back" }

// Key turns pages and goes back.
func (r *removed) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		r.Back()
		return true
	}
	return r.key(r.App, k)
}
