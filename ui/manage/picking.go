package manage

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// picking chooses some pupils of a class by presses: those who are absent today, those who go into another class.
type picking struct {
	*app.App
	pupilGrid
	class  store.Class
	id     string // of its messages: ID-title, ID-pick-about, ID-tag
	pupils []store.Pupil
	chosen []store.ID
	read   func() ([]store.ID, error) // who is chosen at first; nil for nobody
	label  func() (string, bool)      // of the way on, and whether it is open
	done   func()
	loaded bool
}

// Enter reads the pupils.
func (p *picking) Enter() {
	var pupils []store.Pupil
	var chosen []store.ID
	p.Read(func() (err error) {
		if pupils, err = p.Store.Pupils(p.class.ID); err == nil && p.read != nil {
			chosen, err = p.read()
		}
		return err
	}, func() {
		if !p.loaded {
			p.chosen = chosen
		}
		p.pupils, p.loaded = pupils, true
	})
}

// Draw draws the pupils; those chosen have the tag.
func (p *picking) Draw(s *kit.Sheet) {
	y := bar(s, p.T(p.id+"-title", "Name", p.class.Name), p.T("form-back"), p.Back)
	if !p.loaded {
		return
	}
	m := s.Margin()
	y += s.Text(p.T(p.id+"-pick-about"), kit.Type{Size: 20, Colour: s.Ink2}, m, y+4, s.Width-2*m) + 20
	end := p.grid(p.App, s, p.pupils, m, y, footRoom(s), p.mark, func(one store.Pupil) {
		if i := slices.Index(p.chosen, one.ID); i >= 0 {
			p.chosen = slices.Delete(p.chosen, i, i+1)
		} else {
			p.chosen = append(p.chosen, one.ID)
		}
		p.Redraw()
	})
	label, open := p.label()
	b := kit.Button{ID: "keep", Label: label, Icon: "check", Key: "F5", Tone: &s.Blue, Size: 22, Off: !open}
	p.foot(p.App, s, m, end, b, p.keep)
}

func (p *picking) mark(one store.Pupil) mark {
	if slices.Contains(p.chosen, one.ID) {
		return mark{on: true, tag: p.T(p.id + "-tag")}
	}
	return mark{}
}

func (p *picking) keep() {
	if _, open := p.label(); open && p.loaded {
		p.done()
	}
}

// Focus is on the first pupil of the page.
func (p *picking) Focus() string { return p.first(p.pupils) }

// Key keeps by F5, turns pages and goes back.
func (p *picking) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		p.Back()
	case fyne.KeyF5:
		p.keep()
	default:
		return p.key(p.App, k)
	}
	return true
}

// newAbsent says who is absent today.
func newAbsent(a *app.App, class store.Class) *picking {
	p := &picking{App: a, class: class, id: "absent", read: func() ([]store.ID, error) { return a.Store.Absent(class.ID) }}
	p.label = func() (string, bool) { return p.T("absent-keep", "Count", len(p.pupils)-len(p.chosen)), true }
	p.done = func() {
		absent := slices.Clone(p.chosen) // presses go on meanwhile
		save(a, func() error { return a.Store.SetAbsent(class.ID, absent) }, nil, a.Back)
	}
	return p
}

// newSplit chooses who goes into a new class, and asks for its name.
func newSplit(a *app.App, class store.Class) *picking {
	p := &picking{App: a, class: class, id: "split"}
	depth := a.Depth() - 2
	p.label = func() (string, bool) {
		n := len(p.chosen)
		return p.T("split-keep", "Count", n), n > 0 && n < len(p.pupils)
	}
	p.done = func() { p.nameSplit(depth) }
	return p
}

// nameSplit asks for the new class's name: 4B is proposed beside 4A.
func (p *picking) nameSplit(depth int) {
	name := form.Filled(p.App, nextName(p.class.Name), 1)
	var f *form.Form
	f = form.New(p.App, p.T("split-title", "Name", p.class.Name), p.T("split-name-about", "Count", len(p.chosen)),
		[]form.Row{{ID: "name", Label: p.T("class-name-label"), Field: name}}, func() (wrong, said string) {
			save(p.App, func() error { _, err := p.Store.SplitClass(p.class.ID, name.Text, p.chosen); return err },
				func(said string) { f.Refuse("name", said) }, func() { p.BackTo(depth) })
			return "", ""
		})
	p.Show(f)
}

// nextName is the name after another: 4B after 4A, 4/2 after 4/1; for others the same with 2 behind it.
func nextName(name string) string {
	letters := []rune(strings.TrimSpace(name))
	if n := len(letters); n > 0 {
		if last := letters[n-1]; last >= '1' && last < '9' && n > 1 || last >= 'A' && last < 'Z' || last >= 'a' && last < 'z' {
			letters[n-1]++
			return string(letters)
		}
	}
	return strings.TrimSpace(name) + " 2"
}
