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
	read(r.App, func() (err error) { all, err = r.Store.RemovedClasses(); return err }, func() { r.all, r.loaded = all, true })
}

// Draw draws a row for each.
func (r *removed) Draw(s *kit.Sheet) {
	y := bar(s, r.T("removed-title"), r.T("form-back"), r.Back) + 8
	m := s.Margin()
	w := s.Width - 2*m
	if !r.loaded {
		return
	}
	if r.said != "" {
		y += s.Text(r.said, kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, m, y, w) + 12
	}
	if len(r.all) == 0 {
		s.Text(r.T("removed-none"), kit.Type{Size: 24}, m, y+20, w)
		return
	}
	row := grown(s, 96)
	r.set(len(r.all), max(1, int((s.Height-88-y)/(row+12))))
	from, to := r.span()
	for _, one := range r.all[from:to] {
		r.row(s, one, m, y, w, row)
		y += row + 12
	}
	r.draw(r.App, s, m, max(s.Height-72, y+8))
}

func (r *removed) row(s *kit.Sheet, one store.RemovedClass, x, y, w, high float32) {
	s.Card(x, y, w, high)
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
