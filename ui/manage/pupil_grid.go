package manage

import (
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// pupilGrid shows pupils as cells to press, read row by row and page by page.
type pupilGrid struct{ pager }

// mark is what a cell says of its pupil.
type mark struct {
	on, pale bool
	tag      string // a number in a disc, or a word
}

// grid draws the cells of this page, leaves room for what stands below, and gives where they end.
func (g *pupilGrid) grid(a *app.App, s *kit.Sheet, pupils []store.Pupil, m, y, below float32, look func(store.Pupil) mark, press func(store.Pupil)) float32 {
	gap, high := float32(12), grown(s, 56)
	columns := max(1, int((s.Width-2*m+gap)/(grown(s, 290)+gap)))
	w := (s.Width - 2*m - float32(columns-1)*gap) / float32(columns)
	rows := max(2, int((s.Height-y-below+gap)/(high+gap)))
	from, to := g.cut(len(pupils), columns*rows)
	end := y
	for i, p := range pupils[from:to] {
		x, top := m+float32(i%columns)*(w+gap), y+float32(i/columns)*(high+gap)
		cell(a, s, p, look(p), x, top, w, high, func() { press(p) })
		end = top + high
	}
	return end
}

// footRoom is what the pages and a button below the cells need; with large text they stand below each other.
func footRoom(s *kit.Sheet) float32 {
	if stacked(s) {
		return 160
	}
	return 88
}

// foot draws the pages and a button at the right below cells that end there; the button goes below the pages where both have no
// room beside each other.
func (g *pupilGrid) foot(a *app.App, s *kit.Sheet, m, end float32, b kit.Button, do func()) {
	y := max(s.Height-footRoom(s)+12, end+12)
	w := min(s.ButtonWidth(b), s.Width-2*m)
	if left := g.draw(a, s, m, y+8); m+left+20 > s.Width-m-w {
		y += 72
	}
	s.Button(b, s.Width-m-w, y, w, 64, do)
}

func cell(a *app.App, s *kit.Sheet, p store.Pupil, k mark, x, y, w, high float32, press func()) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
	name := kit.Type{Size: 20, Bold: k.on}
	switch {
	case k.on:
		box.Fill, box.Line, box.Weight = s.Blue.Tint, s.Blue.Base, 3
	case k.pale:
		box.Fill, name.Colour = s.Disabled, s.Ink2
	}
	s.Box(box, x, y, w, high)
	a.Face(s, p, x+8, y+(high-44)/2, 44)
	said := a.NameOf(p)
	right := float32(12)
	switch {
	case len(k.tag) > 0 && k.tag[0] <= '9':
		s.Disc(s.Blue.Base, x+w-48, y+(high-40)/2, 40)
		t := kit.Type{Size: 18, Bold: true, Colour: s.Blue.On, Align: kit.Centre, Lines: 1, Fixed: true}
		s.Text(k.tag, t, x+w-48, y+(high-18*kit.LineHeight)/2, 40)
		right = 56
	case k.tag != "":
		wide := min(s.TextWidth(k.tag, kit.Type{Size: 17, Bold: true})+20, w*0.42)
		tone := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 12}
		s.Box(tone, x+w-wide-8, y+8, wide, high-16)
		s.Fit(k.tag, kit.Type{Size: 17, Bold: true, Align: kit.Centre}, x+w-wide-4, y+8, wide-8, high-16)
		right = wide + 16
		said += ": " + k.tag
	default:
		right = 56
	}
	s.Fit(a.NameOf(p), name, x+62, y+3, w-62-right, high-6)
	s.Hot("pupil-"+p.ID, said, 16, x, y, w, high, press)
}

// first is the first pupil of the page, to have the focus.
func (g *pupilGrid) first(pupils []store.Pupil) string {
	if len(pupils) == 0 {
		return ""
	}
	from := g.pager.list.From()
	return "pupil-" + pupils[from].ID
}
