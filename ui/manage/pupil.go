package manage

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// pupil is a pupil's page: what was done, what to practise, what is unfinished.
type pupil struct {
	*app.App
	pager
	pupil  store.Pupil
	read   store.PupilPage
	sum    report.OfPupil
	loaded bool
}

// NewPupil makes a pupil's page.
func NewPupil(a *app.App, p store.Pupil) app.Screen { return &pupil{App: a, pupil: p} }

// Enter reads the page.
func (p *pupil) Enter() {
	var page store.PupilPage
	p.Read(func() (err error) { page, err = p.Store.PupilPage(p.pupil.ID); return err }, func() {
		disc := p.pupil.Disc // a page knows nothing of the class's others
		p.read, p.pupil, p.loaded = page, page.Pupil, true
		p.sum = report.ForPupil(page)
		p.pupil.Disc = disc
	})
}

func (p *pupil) name() string { return p.NameOf(p.pupil) }

// Draw draws what was done at the left, and what to do next at the right or below.
func (p *pupil) Draw(s *kit.Sheet) {
	rename := action{kit.Button{ID: "rename", Label: p.T("pupil-rename"), Icon: "edit"}, p.rename}
	erase := action{kit.Button{ID: "erase", Label: p.T("pupil-erase"), Icon: "trash"}, p.erase}
	papers := action{kit.Button{ID: "papers", Label: p.T("papers"), Icon: "print"}, p.papers}
	actions := []action{papers, rename, erase}
	if p.read.Secret {
		actions = append([]action{{kit.Button{ID: "reset", Label: p.T("pupil-reset"), Icon: "key"}, p.reset}}, actions...)
	}
	y := bar(s, p.T("pupil-title"), p.T("form-back"), p.Back, actions...)
	if !p.loaded {
		return
	}
	m, gap := s.Margin(), s.Gap()
	y = p.head(s, m, y) + 16
	const panel = 360
	if below(s) {
		y = p.done(s, m, y, s.Width-2*m)
		p.next(s, m, y+12, s.Width-2*m, 0)
		return
	}
	p.done(s, m, y, s.Width-2*m-panel-gap)
	p.next(s, s.Width-m-panel, y, panel, 0)
}

func (p *pupil) head(s *kit.Sheet, m, y float32) float32 {
	high := grown(s, 72)
	p.Face(s, p.pupil, m, y+(high-64)/2, 64)
	p.NamesIcon(s, s.Width-m-56, y+(high-60)/2)
	s.IconButton(kit.Button{ID: "export", Label: p.T("privacy-export-of", "Name", p.name()), Icon: "save"}, s.Width-m-56-68, y+(high-60)/2, p.export)
	b := kit.Button{ID: "remarks", Label: p.T("remarks-open"), Icon: "notes"}
	bw := s.ButtonWidth(b)
	s.Button(b, s.Width-m-140-bw, y+(high-56)/2, bw, 56, p.remarks)
	w := s.Width - 2*m - 84 - 140 - bw - 16
	class := p.T("class-of", "Name", p.read.Class.Name)
	s.Fit(p.name(), kit.Type{Size: 28, Bold: true}, m+84, y, w, high*0.62)
	s.Fit(class, kit.Type{Size: 20, Colour: s.Ink2}, m+84, y+high*0.60, w, high*0.38)
	return y + high
}

// below says that what to practise stands below what was done.
func below(s *kit.Sheet) bool { return stacked(s) || !s.IsWide() }

// done draws a row for each lesson.
func (p *pupil) done(s *kit.Sheet, x, y, w float32) float32 {
	if len(p.read.Modules) == 0 {
		high := grown(s, 180)
		s.Card(x, y, w, max(high, 200))
		hello(s, p.App, "happy", x+32, y+32, 136)
		s.Fit(p.T("pupil-nothing"), kit.Type{Size: 24, Bold: true}, x+196, y+24, w-228, max(high, 200)-48)
		return y + max(high, 200)
	}
	row, head := grown(s, 96), grown(s, 44)
	rows := max(2, int((s.Height-y-head-96)/row))
	if below(s) {
		rows = 2
	}
	from, to := p.cut(len(p.read.Modules), rows)
	s.Card(x, y, w, head+float32(to-from)*row+8)
	columns := [5]float32{0.28, 0.46, 0.68, 0.80, 1}
	at := float32(20)
	for i, id := range []string{"pupil-lesson", "pupil-story", "pupil-activities", "pupil-quiz", "pupil-before-after"} {
		end := columns[i] * (w - 20)
		s.Fit(p.T(id), kit.Type{Size: 17, Colour: s.Ink2}, x+at, y+6, end-at-8, head-8)
		at = end + 12
	}
	top := y + head
	for _, done := range p.read.Modules[from:to] {
		s.Rule(x, top, w)
		p.row(s, done, x, top+2, w, row-2, columns)
		top += row
	}
	if !p.pager.list.Several() {
		return top + 8
	}
	foot := top + 16
	if !below(s) {
		foot = max(s.Height-64, foot)
	}
	p.draw(p.App, s, x, foot)
	return foot + 48
}

func (p *pupil) row(s *kit.Sheet, d store.Done, x, y, w, high float32, columns [5]float32) {
	size := float32(44)
	form.ModuleIcon(s, p.App, d.Module, x+20, y+(high-size)/2, size)
	at := x + 20 + size + 12
	title := d.Module
	if m := p.Pack.Module(d.Module); m != nil {
		title += ". " + p.Say(m.Title)
	}
	ends := func(i int) float32 { return x + columns[i]*(w-20) }
	body := kit.Type{Size: 18}
	s.Fit(title, kit.Type{Size: 18, Bold: true}, at, y+4, ends(0)-at-4, high-8)
	s.Fit(p.story(d), body, ends(0)+12, y+4, ends(1)-ends(0)-20, high-8)
	s.Fit(p.activities(d), body, ends(1)+12, y+4, ends(2)-ends(1)-20, high-8)
	s.Fit(p.marks(d.Quiz), kit.Type{Size: 18, Bold: true}, ends(2)+12, y+4, ends(3)-ends(2)-20, high-8)
	s.Fit(p.beforeAfter(d), body, ends(3)+12, y+4, ends(4)-ends(3)-12, high-8)
}

// story names the ending that was reached.
func (p *pupil) story(d store.Done) string {
	if d.Story == nil {
		return p.T("not-yet")
	}
	if m := p.Pack.Module(d.Module); m != nil && m.Story != nil {
		if node := m.Story.Node(d.Story.Ending); node != nil && !node.Ending.Empty() {
			return p.T("story-ended", "Ending", p.Say(node.Ending))
		}
	}
	return p.T("story-done")
}

// activities words the score of each activity: a number would look like a mark.
func (p *pupil) activities(d store.Done) string {
	text := ""
	for _, one := range d.Activities {
		if text != "" {
			text += "\n"
		}
		text += p.T("activity-"+one.Kind) + ": " + p.T("score-"+scoreWord(one.Score))
	}
	if text == "" {
		return p.T("not-yet")
	}
	return text
}

func scoreWord(score float64) string {
	switch {
	case score >= 0.8:
		return "well"
	case score >= 0.5:
		return "fair"
	}
	return "practise"
}

func (p *pupil) marks(m *store.Marks) string {
	if m == nil {
		return p.T("not-yet")
	}
	return p.T("marks", "Right", m.Right, "Asked", m.Asked)
}

// next draws what to practise and what is unfinished.
func (p *pupil) next(s *kit.Sheet, x, y, w, least float32) {
	high := p.nextInside(layer{nil, s}, x, y, w) - y + 24
	s.Card(x, y, w, max(high, least))
	p.nextInside(layer{s, s}, x, y, w)
}

func (p *pupil) nextInside(l layer, x, y, w float32) float32 {
	s := l.s
	at := y + 24
	if below(s) && !stacked(s) { // side by side
		at -= 8
		half := (w - 72) / 2
		left := p.list(l, "pupil-practise", "pupil-practise-none", p.sum.Review, x+24, at, half)
		end := max(left, p.list(l, "pupil-unfinished", "pupil-unfinished-none", p.sum.Unfinished, x+48+half, at, half))
		return p.gains(l, x+24, end+12, w-48)
	}
	at = p.list(l, "pupil-practise", "pupil-practise-none", p.sum.Review, x+24, at, w-48) + 20
	at = p.list(l, "pupil-unfinished", "pupil-unfinished-none", p.sum.Unfinished, x+24, at, w-48) + 20
	return p.gains(l, x+24, at, w-48)
}

func (p *pupil) list(l layer, title, none string, ids []string, x, y, w float32) float32 {
	s := l.s
	y += l.text(p.T(title), kit.Type{Size: 22, Bold: true}, x, y, w) + 10
	if len(ids) == 0 {
		return y + l.text(p.T(none), kit.Type{Size: 18, Colour: s.Ink2}, x, y, w)
	}
	for _, id := range ids {
		text := id
		if m := p.Pack.Module(id); m != nil {
			text += ". " + p.Say(m.Title)
		}
		if l.on != nil {
			form.ModuleIcon(l.on, p.App, id, x, y+2, 36)
		}
		y += max(40, l.text(text, kit.Type{Size: 18}, x+48, y+6, w-48)+8) + 6
	}
	return y
}

func (p *pupil) remarks() { p.Show(newPupilRemarks(p.App, p.pupil, p.sum)) }

// papers prints the sheet for the family and certificates; on paper the name is never hidden.
func (p *pupil) papers() {
	var done []*lessons.Module
	for _, d := range p.read.Modules {
		if m := p.Pack.Module(d.Module); m != nil && d.Stage() == store.Complete {
			done = append(done, m)
		}
	}
	p.Show(paper.NewPupilPapers(p.App, p.pupil, p.read.Class, done))
}

func (p *pupil) rename() {
	p.Show(newTyping(p.App, p.T("pupil-rename-title"), "", p.pupil.Name,
		func(text string) error { return p.Store.RenamePupil(p.pupil.ID, text) }, func(string) {}))
}

// reset takes the three pictures away, after a question: the pupil may choose new ones.
func (p *pupil) reset() {
	p.Warn("pupil-reset", func() {
		save(p.App, func() error { return p.Store.ResetSecret(p.pupil.ID) }, nil, func() {
			p.read.Secret = false
			p.Redraw()
		})
	}, "Name", p.name())
}

// erase asks, says what disappears, and goes back when it is gone.
func (p *pupil) erase() {
	p.Warn("pupil-erase", func() {
		p.Erase(func() error { return p.Store.ErasePupil(p.pupil.ID) }, func() ([]store.Backup, error) { return p.Store.BackupsHolding(p.pupil.ID) },
			p.name(), p.Back, nil)
	}, "Name", p.name())
}

// export writes everything that is kept about the pupil.
func (p *pupil) export() {
	paper.ExportDossier(p.App, p.T("privacy-export-of", "Name", p.name()), paper.DossierOfPupil(app.NameOf(p.Words, p.pupil), p.pupil.ID))
}

// Focus is on the way back, so that Enter erases nobody.
func (p *pupil) Focus() string { return "back" }

// Key turns pages and goes back.
func (p *pupil) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		p.Back()
		return true
	}
	return p.key(p.App, k)
}
