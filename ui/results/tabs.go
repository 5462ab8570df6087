package results

import (
	"strconv"

	"lachanso/lessons/session"
	"lachanso/store/report"
	"lachanso/ui/kit"
)

// The pages. Message ids are made of them.
const (
	tabGrid   = "tab-grid"
	tabTopics = "tab-topics"
	tabGains  = "tab-gains"
	tabHard   = "tab-hard"
	tabTaught = "tab-taught"
	tabSchool = "tab-school"
	tabItems  = "tab-items"
)

// tabIDs are the pages in their order: keys 1–7.
var tabIDs = []string{tabGrid, tabTopics, tabGains, tabHard, tabTaught, tabSchool, tabItems}

// whole says that the page is not of the class.
func (r *results) whole() bool { return r.tab == tabSchool || r.tab == tabItems }

// byPupil says that the page has a row for each pupil.
func (r *results) byPupil() bool { return r.tab == tabGrid || r.tab == tabTopics }

// pick goes to a page.
func (r *results) pick(tab string) {
	if r.tab == tab {
		return
	}
	r.tab, r.list.At, r.across = tab, 0, 0
	r.want()
	r.Redraw()
	r.App.Focus(tab)
}

// want reads what the page shows where that was not read yet: of the whole school.
func (r *results) want() {
	switch {
	case r.tab == tabSchool && r.school == nil:
		r.readSchool()
	case r.tab == tabItems && r.items == nil:
		var items []report.Item
		r.Read(func() error {
			classes, err := report.EveryClass(r.Store)
			if err == nil {
				items, err = report.Items(r.Store, r.Pack, classes)
			}
			return err
		}, func() { r.items = items })
	}
}

func (r *results) readSchool() {
	var school report.School
	var years []int
	year, term := r.year, r.term
	r.Read(func() error {
		events, err := report.Events(r.Store, r.Pack)
		if err != nil {
			return err
		}
		years = session.Years(events, r.Now().Local())
		school, err = report.OfSchool(r.Store, r.Pack, events, year, term, r.Now().Local())
		return err
	}, func() { r.school, r.years = &school, years })
}

// tabs draws the pages' names, in two rows where one has no room, and gives where they end.
func (r *results) tabs(s *kit.Sheet, m, y float32) float32 {
	const high = 52
	t := kit.Type{Size: 19, Bold: true, Lines: 1}
	digit := kit.Type{Size: 16, Colour: s.Ink2, Lines: 1}
	wide := func(i int) float32 {
		return s.TextWidth(strconv.Itoa(i+1), digit) + s.TextWidth(r.T(tabIDs[i]), t) + 25
	}
	x, spare := m, s.Width-2*m
	for i := range tabIDs {
		spare -= wide(i)
	}
	// So that the ring of one leaves its neighbours alone.
	gap := max(5, min(spare/float32(len(tabIDs)-1), 14))
	var hots []func() // over all names, so that none lies on the ring of another
	for i, id := range tabIDs {
		label, key := r.T(id), strconv.Itoa(i+1)
		kw := s.TextWidth(key, digit)
		w := wide(i)
		if x+w > s.Width-m+1 && x > m {
			x, y = m, y+high+gap
		}
		box := kit.Box{Fill: s.Paper2, Radius: 14}
		name, number := t, digit
		name.Colour = s.Ink2
		if s.High {
			box.Line, box.Weight = s.Line, 2
		}
		if id == r.tab {
			box = kit.Box{Fill: s.Blue.Base, Radius: 14}
			name.Colour, number.Colour = s.Blue.On, s.Blue.On
		}
		s.Box(box, x, y, w, high)
		s.Text(key, number, x+9, y+(high-s.LineOf(number))/2, kw+4)
		s.Text(label, name, x+9+kw+7, y+(high-s.LineOf(name))/2, w-kw-24)
		left, top := x, y
		hots = append(hots, func() { s.Hot(id, label, 14, left, top, w, high, func() { r.pick(id) }) })
		x += w + gap
	}
	for _, hot := range hots {
		hot()
	}
	return y + high
}

// page draws the page, its chart or the table behind it.
func (r *results) page(s *kit.Sheet, m, y float32) {
	if r.plain {
		r.tablePage(s, m, y)
		return
	}
	switch r.tab {
	case tabGrid, tabTopics:
		r.gridPage(s, m, y)
	case tabGains:
		r.gainsPage(s, m, y)
	case tabHard:
		r.hardPage(s, m, y)
	case tabTaught:
		r.taughtPage(s, m, y)
	case tabSchool:
		r.schoolPage(s, m, y)
	case tabItems:
		r.itemsPage(s, m, y)
	}
}

// stacked says that text is so large that side panels stand below instead.
func stacked(s *kit.Sheet) bool { return s.Look.Text > 1.2 }

// said draws the sentence that says what a chart shows at the foot of the page, and gives how high it is. With on false it is
// only measured.
func (r *results) said(s *kit.Sheet, on bool, text string, x, y, w float32) float32 {
	t := kit.Type{Size: 18, Colour: s.Ink2}
	if on {
		return s.Text(text, t, x, y, w)
	}
	return s.TextHeight(text, t, w)
}
