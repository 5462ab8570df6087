package teach

import (
	"context"
	"errors"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// slidesTab is which slide is chosen, and the page of small pictures it is on.
type slidesTab struct {
	chosen  string // id
	page    int
	columns int // as drawn last
	size    int // slides on a page, as drawn last
	ids     []string
}

// keep takes over a deck's slides; the chosen one stays where it is still there.
func (t *slidesTab) keep(d *course.Deck) {
	was := slices.Index(t.ids, t.chosen)
	t.ids = nil
	for _, s := range d.Slides() {
		t.ids = append(t.ids, s.ID)
	}
	if !slices.Contains(t.ids, t.chosen) {
		t.chosen = t.ids[max(0, min(was, len(t.ids)-1))]
	}
}

func (t *slidesTab) at() int { return max(0, slices.Index(t.ids, t.chosen)) }

func (t *slidesTab) focus() string { return "slide-" + t.chosen }

func (t *slidesTab) pages() int { return (len(t.ids) + max(1, t.size) - 1) / max(1, t.size) }

// turn shows another page and chooses its first slide.
func (t *slidesTab) turn(by int) {
	if to := t.page + by; to >= 0 && to < t.pages() {
		t.page = to
		t.chosen = t.ids[to*t.size]
	}
}

// step chooses the slide by places further, and says whether there is one.
func (t *slidesTab) step(by int) bool {
	to := t.at() + by
	if to < 0 || to >= len(t.ids) {
		return false
	}
	t.chosen = t.ids[to]
	return true
}

// drawSlides draws all slides small, and the chosen one larger with its notes.
func (r *ready) drawSlides(s *kit.Sheet, y float32) {
	m, gap := s.Margin(), s.Gap()
	panel, columns := float32(340), 4
	if s.IsWide() {
		panel, columns = 412, 5
	}
	if line := r.lostLine(); line != "" {
		s.Icon("warning", s.Sun.Deep, m, y+1, 22)
		y += s.Text(line, kit.Type{Size: 17, Bold: true, Colour: s.Sun.Deep}, m+30, y, s.Width-2*m-30) + 10
	}
	t := &r.slides
	w := s.Width - 2*m - gap - panel
	tw := (w - float32(columns-1)*14) / float32(columns)
	th := tw * 3 / 4
	row := th + 36
	t.columns = columns
	t.size = columns * max(1, int((s.Height-84-y)/row))
	t.page = t.at() / t.size
	from, to := t.page*t.size, min(len(t.ids), (t.page+1)*t.size)
	for i := from; i < to; i++ {
		n := i - from
		r.thumb(s, i, m+float32(n%columns)*(tw+14), y+float32(n/columns)*row, tw, th)
	}
	for i := from; i < to; i++ { // over all, so that no picture lies on a ring
		n := i - from
		id := t.ids[i]
		x, top := m+float32(n%columns)*(tw+14), y+float32(n/columns)*row
		s.Hot("slide-"+id, r.T("slides-one", "Number", i+1, "Kind", r.kind(i)), 8, x, top, tw, th+30, func() { r.pick(id) })
	}
	r.slidePanel(s, s.Width-m-panel, y, panel, s.Height-84-y)
	r.slidesFoot(s, s.Height-66)
}

// thumb draws one small slide with its number and kind below.
func (r *ready) thumb(s *kit.Sheet, at int, x, y, w, h float32) {
	one := r.deck.Slides()[at]
	s.Mini(x, y, w, h, func(f *kit.Sheet) { r.miniature(f, at) })
	if one.Hidden {
		s.Box(kit.Box{Fill: kit.Fade(s.Palette.Card, 0.8), Radius: 2}, x, y, w, h)
		s.Text(r.T("slides-hidden"), kit.Type{Size: 17, Bold: true, Colour: s.Ink2, Align: kit.Centre, Lines: 1, Fixed: true}, x, y+h/2-12, w)
	}
	edge := kit.Box{Line: s.StrongLine, Weight: 2, Radius: 2}
	label := kit.Type{Size: 15, Lines: 1, Fixed: true, Colour: s.Ink2}
	if one.ID == r.slides.chosen {
		edge.Line, edge.Weight, label.Bold, label.Colour = s.Blue.Base, 5, true, s.Blue.Deep
		if s.High {
			edge.Line = s.Focus
		}
	}
	s.Box(edge, x-2, y-2, w+4, h+4)
	text := strconv.Itoa(at+1) + " · " + r.kind(at)
	if one.Own != nil {
		s.Disc(s.Sun.Base, x+w-24, y+h+6, 20)
		s.Icon("person", s.Sun.On, x+w-20, y+h+10, 12)
	}
	s.Text(text, label, x+2, y+h+6, w-28)
}

// kind names what a slide is.
func (r *ready) kind(at int) string {
	sl := r.deck.Slide(at)
	return r.T("layout-" + sl.Layout)
}

// miniature draws a slide as the class will see it.
func (r *ready) miniature(f *kit.Sheet, at int) {
	sl := r.deck.Slide(at)
	drawOne(r, f, &sl)
}

// drawOne draws a slide of the lesson on a small sheet; what is painted for it comes with a later drawing.
func drawOne(r *ready, f *kit.Sheet, sl *lessons.Slide) {
	f.Box(kit.Box{Fill: f.Paper}, 0, 0, f.Width, f.Height)
	p := slide.Page{Module: r.module, Slide: sl, Lang: r.Lang(), Pupils: r.class.Pupils, Press: func(int) {}}
	if key, w, h, free, ok := slide.Job(f, p); ok {
		if img, done := r.Shelf.Get(key); done {
			p.Scene = img
		} else {
			r.Shelf.Soon(key, r.painted(sl.Scene, w, h, free))
		}
	}
	p.Picture = ownPicture(r.App, f, r.class, p)
	slide.Draw(f, p)
}

// pick chooses a slide; the chosen one is looked at large.
func (r *ready) pick(id string) {
	if id == r.slides.chosen {
		r.Show(&leaf{ready: r})
		return
	}
	r.slides.chosen = id
	r.Redraw()
}

// slidePanel draws the chosen slide, its notes, and what can be done with it.
func (r *ready) slidePanel(s *kit.Sheet, x, y, w, h float32) {
	s.Card(x, y, w, h)
	at := r.slides.at()
	one, sl := r.deck.Slides()[at], r.deck.Slide(at)
	high := (w - 24) * 3 / 4
	s.Mini(x+12, y+12, w-24, high, func(f *kit.Sheet) { r.miniature(f, at) })
	top := y + 12 + high + 10
	line := r.kind(at) + " · " + r.T("phase-"+sl.Phase) + " · " + r.T("minutes", "Count", sl.Minutes)
	if one.Own != nil {
		line = r.T("slides-own") + " · " + line
	}
	top += s.Text(line, kit.Type{Size: 17, Bold: true, Colour: s.Blue.Deep, Fixed: true, Lines: 2}, x+20, top, w-40) + 6
	bottom := y + h - 16
	if r.class.ID == "" {
		t := kit.Type{Size: 17, Colour: s.Ink2, Fixed: true}
		text := r.T("slides-no-class")
		bottom -= s.TextHeight(text, t, w-40)
		s.Text(text, t, x+20, bottom, w-40)
	} else {
		bottom = r.slideButtons(s, one, x+16, bottom, w-32)
	}
	if r.said != "" {
		t := kit.Type{Size: 17, Bold: true, Colour: s.Coral.Deep, Fixed: true}
		bottom -= s.TextHeight(r.said, t, w-40) + 6
		s.Text(r.said, t, x+20, bottom, w-40)
	}
	r.notes(s, sl.Notes[r.Lang()], 16, x+20, top, w-40, bottom-top-8)
}

// noted gives a slide's notes part by part, each with its name.
func (r *ready) noted(n lessons.Notes) []lessons.Rich {
	var out []lessons.Rich
	for _, part := range []struct {
		id   string
		text lessons.Rich
	}{{"notes-say", n.Say}, {"notes-ask", n.Ask}, {"notes-often", n.Often}, {"notes-more", n.More}} {
		if len(part.text) > 0 {
			out = append(out, append(lessons.Rich{{Text: r.T(part.id) + ": ", Bold: true}}, part.text...))
		}
	}
	if len(out) == 0 {
		out = []lessons.Rich{{{Text: r.T("slides-no-notes")}}}
	}
	return out
}

// notes draws a slide's notes in a box: all of them, smaller where they are long. Where even that is too little room, as much
// as the box holds, and that the large view has them all.
func (r *ready) notes(s *kit.Sheet, n lessons.Notes, size, x, y, w, h float32) {
	t := kit.Type{Size: size, Fixed: true}
	parts := r.noted(n)
	for t.Size > 14 && notesHeight(s, parts, t.Size, w) > h {
		t.Size--
	}
	more := kit.Type{Size: 15, Bold: true, Colour: s.Blue.Deep, Fixed: true}
	said := ""
	if notesHeight(s, parts, t.Size, w) > h {
		said = r.T("slides-more-notes")
		if h -= s.TextHeight(said, more, w); h < 0 {
			return
		}
		parts = notePages(s, parts, t, w, h)[0]
		if notesHeight(s, parts, t.Size, w) > h+noteGap { // not even a line has room
			parts = nil
		}
	}
	for _, p := range parts {
		y += s.Rich(p, t, x, y, w) + noteGap
	}
	s.Text(said, more, x, y, w)
}

// slideButtons draws what can be done with the chosen slide, its lower edge at y, and gives its upper edge.
func (r *ready) slideButtons(s *kit.Sheet, one course.DeckSlide, x, y, w float32) float32 {
	hide := kit.Button{ID: "hide", Label: r.T("slides-hide"), Icon: "eye", Key: "X", Size: 18}
	if one.Hidden {
		hide.Label = r.T("slides-show")
	}
	rows := [][]kit.Action{{
		{Button: hide, Do: r.hide},
		{Button: kit.Button{ID: "earlier", Label: r.T("slides-earlier"), Key: "[", Size: 18, Off: r.deck.Move(one.ID, -1) == ""}, Do: func() { r.move(-1) }},
		{Button: kit.Button{ID: "later", Label: r.T("slides-later"), Key: "]", Size: 18, Off: r.deck.Move(one.ID, +1) == ""}, Do: func() { r.move(+1) }},
	}}
	if one.Own != nil {
		rows = append(rows, []kit.Action{
			{Button: kit.Button{ID: "edit", Label: r.T("slides-edit"), Icon: "edit", Key: "E", Size: 18}, Do: r.rewrite},
			{Button: kit.Button{ID: "drop", Label: r.T("slides-drop"), Icon: "trash", Key: "Del", Size: 18}, Do: r.drop},
		})
	}
	for _, row := range slices.Backward(rows) {
		y -= 50
		bw := (w - 10*float32(len(row)-1)) / float32(len(row))
		for i, a := range row {
			s.Button(a.Button, x+float32(i)*(bw+10), y, bw, 44, a.Do)
		}
		y -= 6
	}
	return y
}

// slidesFoot draws what can be done with all slides, and the pages where there are several.
func (r *ready) slidesFoot(s *kit.Sheet, y float32) {
	x := s.Margin()
	if r.class.ID != "" {
		all := []kit.Action{
			{Button: kit.Button{ID: "add", Label: r.T("slides-add"), Icon: "plus", Key: "A", Size: 18}, Do: r.add},
			{Button: kit.Button{ID: "undo", Label: r.T("slides-undo"), Key: "U", Size: 18, Off: !r.deck.CanUndo()}, Do: r.undo},
		}
		if r.deck.Changed() {
			all = append(all, kit.Action{Button: kit.Button{ID: "reset", Label: r.T("slides-reset"), Size: 18}, Do: func() { r.edit(r.deck.Reset()) }})
		}
		for _, a := range all {
			a.Fixed = s.Look.Text > 1.2 && r.slides.pages() > 1 // or they ran into the pages' buttons
			w := s.ButtonWidth(a.Button)
			s.Button(a.Button, x, y, w, 52, a.Do)
			x += w + 12
		}
	}
	right := s.Width - s.Margin()
	if r.slides.pages() > 1 {
		right = pageButtons(r.App, s, y+2, r.slides.page > 0, r.slides.page < r.slides.pages()-1, r.turn) - 16
	}
	if at := r.Saved(); at != "" && x+16+260 < right {
		s.Saved(at, x+12, y+14)
		x += 270
	}
	hints := []kit.Hint{{Keys: []string{"Enter"}, Says: r.T("hint-large")}}
	if r.class.ID != "" {
		hints = append([]kit.Hint{{Keys: []string{"X"}, Says: r.T("hint-hide")}, {Keys: []string{"[", "]"}, Says: r.T("hint-move")}}, hints...)
	}
	if w := s.HintsWidth(hints); x+24+w < right {
		s.Hints(hints, right-w, y+12)
	}
}

// edit saves an edit of the slides, and then shows it. What does not fit now is said or does nothing.
func (r *ready) edit(line string) {
	if line == "" || r.class.ID == "" || r.Busy() {
		return
	}
	r.said = ""
	if err := r.deck.Fits(line); err != nil {
		if errors.Is(err, course.ErrLast) {
			r.said = r.T("slides-last")
		}
		r.Redraw()
		return
	}
	r.Commit(func(context.Context) error { return r.Store.EditSlides(r.class.ID, r.module.ID, line) }, func(err error) {
		if err == nil {
			err = r.deck.Take(line)
		}
		if err != nil {
			r.Fail(err)
			return
		}
		r.slides.keep(r.deck)
		r.Redraw()
		r.App.Focus(r.slides.focus())
	})
}

func (r *ready) hide() {
	one := r.deck.Slides()[r.slides.at()]
	if one.Hidden {
		r.edit(r.deck.Show(one.ID))
		return
	}
	r.edit(r.deck.Hide(one.ID))
}

func (r *ready) move(by int) { r.edit(r.deck.Move(r.slides.chosen, by)) }
func (r *ready) undo()       { r.edit(r.deck.Undo()) }

func (r *ready) drop() {
	if r.deck.Slides()[r.slides.at()].Own != nil {
		r.edit(r.deck.Drop(r.slides.chosen))
	}
}

func (r *ready) add() {
	if r.class.ID != "" {
		r.Show(newOwnForm(r, nil))
	}
}

func (r *ready) rewrite() {
	if one := r.deck.Slides()[r.slides.at()]; one.Own != nil && r.class.ID != "" {
		r.Show(newOwnForm(r, &one))
	}
}

// slidesKey takes the keys of the slides; the arrows walk over the small pictures.
func (r *ready) slidesKey(k fyne.KeyName) bool {
	steps := map[fyne.KeyName]int{fyne.KeyLeft: -1, fyne.KeyRight: 1, fyne.KeyUp: -r.slides.columns, fyne.KeyDown: r.slides.columns}
	if by, ok := steps[k]; ok {
		h, _ := r.Window.Canvas().Focused().(*kit.Hot)
		if h == nil || !strings.HasPrefix(h.ID, "slide-") || !r.slides.step(by) {
			return false
		}
		r.Redraw()
		r.App.Focus(r.slides.focus())
		return true
	}
	do := map[fyne.KeyName]func(){
		fyne.KeyX: r.hide, fyne.KeyLeftBracket: func() { r.move(-1) }, fyne.KeyRightBracket: func() { r.move(+1) },
		fyne.KeyA: r.add, fyne.KeyU: r.undo, fyne.KeyE: r.rewrite, fyne.KeyDelete: r.drop,
	}[k]
	if do == nil {
		return false
	}
	do()
	return true
}
