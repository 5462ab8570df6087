package manage

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// mostGroups of a class: more are hardly groups.
const mostGroups = 12

// groups makes and fills the groups of a class: press a group, then those who are in it. They are kept when asked for.
type groups struct {
	*app.App
	pupilGrid
	class   store.Class
	pupils  []store.Pupil
	groups  []store.Group
	at      int // the group that presses fill
	changed bool
	loaded  bool
}

func newGroups(a *app.App, class store.Class) *groups { return &groups{App: a, class: class} }

// Enter reads groups and pupils once; what was changed since stays.
func (g *groups) Enter() {
	if g.loaded {
		return
	}
	var pupils []store.Pupil
	var all []store.Group
	g.Read(func() (err error) {
		if pupils, err = g.Store.Pupils(g.class.ID); err == nil {
			all, err = g.Store.Groups(g.class.ID)
		}
		return err
	}, func() { g.pupils, g.groups, g.loaded = pupils, all, true })
}

// Draw draws the groups above, the pupils below.
func (g *groups) Draw(s *kit.Sheet) {
	add := action{kit.Button{ID: "add", Label: g.T("groups-add"), Icon: "plus", Off: len(g.groups) >= mostGroups}, g.add}
	even := action{kit.Button{ID: "evenly", Label: g.T("groups-evenly"), Icon: "shuffle", Off: len(g.groups) == 0}, g.evenly}
	y := bar(s, g.T("groups-title", "Name", g.class.Name), g.T("form-back"), g.leave, even, add) + 4
	if !g.loaded {
		return
	}
	m := s.Margin()
	w := s.Width - 2*m
	about := g.T("groups-about")
	if len(g.groups) == 0 {
		about = g.T("groups-none")
	}
	y += s.Text(about, kit.Type{Size: 20, Colour: s.Ink2}, m, y, w) + 12
	y = g.tabs(s, m, y, w)
	end := g.grid(g.App, s, g.pupils, m, y, footRoom(s), g.mark, g.press)
	keep := kit.Button{ID: "keep", Label: g.T("groups-keep"), Icon: "check", Key: "F5", Tone: &s.Blue, Size: 22, Off: !g.changed}
	g.foot(g.App, s, m, end, keep, g.keep)
}

// tabs draws a pick for each group, and what can be done with the one that presses fill.
func (g *groups) tabs(s *kit.Sheet, m, y, w float32) float32 {
	if len(g.groups) == 0 {
		return y
	}
	var picks []kit.Pick
	for i, one := range g.groups {
		label := one.Name + " (" + strconv.Itoa(len(one.Pupils)) + ")"
		picks = append(picks, kit.Pick{ID: "group-" + strconv.Itoa(i), Label: label, On: i == g.at, Do: func() { g.at = i; g.Redraw() }})
	}
	rename := kit.Button{ID: "rename", Label: g.T("groups-rename"), Icon: "edit", Size: 18}
	drop := kit.Button{ID: "drop", Label: g.T("groups-drop"), Icon: "trash", Size: 18}
	rw, dw := s.ButtonWidth(rename), s.ButtonWidth(drop)
	columns := min(max(2, int(w/grown(s, 200))), 6)
	y += s.Picks(picks, columns, m, y, w) + 4
	s.Button(rename, m, y, rw, 52, func() { g.name(g.at) })
	s.Button(drop, m+rw+12, y, dw, 52, g.drop)
	return y + 64
}

func (g *groups) of(p store.ID) int {
	return slices.IndexFunc(g.groups, func(one store.Group) bool { return slices.Contains(one.Pupils, p) })
}

func (g *groups) mark(p store.Pupil) mark {
	i := g.of(p.ID)
	if i < 0 {
		return mark{}
	}
	return mark{on: i == g.at, tag: g.groups[i].Name}
}

// press puts a pupil into the group, or takes out one who is in it.
func (g *groups) press(p store.Pupil) {
	if len(g.groups) == 0 {
		return
	}
	was := g.of(p.ID)
	if was >= 0 {
		one := &g.groups[was]
		one.Pupils = slices.DeleteFunc(slices.Clone(one.Pupils), func(id store.ID) bool { return id == p.ID })
	}
	if was != g.at {
		g.groups[g.at].Pupils = append(slices.Clone(g.groups[g.at].Pupils), p.ID)
	}
	g.changed = true
	g.Redraw()
}

// add makes one more group: Tổ 1, Tổ 2 …
func (g *groups) add() {
	if len(g.groups) >= mostGroups || !g.loaded {
		return
	}
	for n := len(g.groups) + 1; ; n++ {
		name := g.T("groups-name", "Number", n)
		if !slices.ContainsFunc(g.groups, func(o store.Group) bool { return strings.EqualFold(o.Name, name) }) {
			g.groups = append(g.groups, store.Group{Name: name})
			break
		}
	}
	g.at, g.changed = len(g.groups)-1, true
	g.Redraw()
}

// evenly divides the class by chance among the groups there are: their sizes differ by one at most.
func (g *groups) evenly() {
	if len(g.groups) == 0 {
		return
	}
	chance := rand.New(rand.NewPCG(g.Seed(), 8))
	for i := range g.groups {
		g.groups[i].Pupils = nil
	}
	for n, i := range chance.Perm(len(g.pupils)) {
		one := &g.groups[n%len(g.groups)]
		one.Pupils = append(one.Pupils, g.pupils[i].ID)
	}
	g.changed = true
	g.Redraw()
}

func (g *groups) drop() {
	g.groups = slices.Delete(slices.Clone(g.groups), g.at, g.at+1)
	g.at, g.changed = max(0, g.at-1), true
	g.Redraw()
	if len(g.groups) == 0 {
		g.App.Focus("add")
	}
}

// name asks for a group's name.
func (g *groups) name(at int) {
	field := form.Filled(g.App, g.groups[at].Name, 1)
	g.Show(form.New(g.App, g.T("groups-rename"), "", []form.Row{{ID: "name", Label: g.T("groups-name-label"), Field: field}}, func() (wrong, said string) {
		name, ok := roster.ClassName(field.Text)
		if !ok {
			return "name", g.T("groups-name-bad")
		}
		for i, o := range g.groups {
			if i != at && strings.EqualFold(o.Name, name) {
				return "name", g.T("groups-name-taken")
			}
		}
		g.groups[at].Name, g.changed = name, true
		g.Back()
		return "", ""
	}))
}

func (g *groups) keep() {
	if g.changed {
		all := slices.Clone(g.groups) // presses go on meanwhile
		save(g.App, func() error { return g.Store.SetGroups(g.class.ID, all) }, nil, g.Back)
	}
}

// leave asks before changes are lost.
func (g *groups) leave() {
	if !g.changed {
		g.Back()
		return
	}
	g.Warn("groups-leave", g.Back)
}

// Focus is on the first pupil, or on making a group.
func (g *groups) Focus() string {
	if g.loaded && len(g.groups) == 0 {
		return "add"
	}
	return g.first(g.pupils)
}

// Key keeps by F5, turns pages and goes back.
func (g *groups) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		g.leave()
	case fyne.KeyF5:
		g.keep()
	default:
		return g.key(g.App, k)
	}
	return true
}
