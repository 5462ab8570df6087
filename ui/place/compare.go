package place

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// compare stands two or three places side by side, a line for each thing they differ in.
type compare struct{ *room }

// aspect is a line of the comparison: its name, and what stands there for a place; mark is 0 where it has none.
type aspect struct {
	name string
	of   func(e places.Entry) (text string, mark int)
}

func (c *compare) aspects() []aspect {
	plain := func(id string, of func(e places.Entry) string) aspect {
		return aspect{c.T("place-by-" + id), func(e places.Entry) (string, int) { return of(e), 0 }}
	}
	all := []aspect{
		plain("age", func(e places.Entry) string { return ageOf(c.App, e.Age) }),
		plain("use", func(e places.Entry) string { return c.Say(e.Use) }),
		plain("price", func(e places.Entry) string { return costOf(c.App, e) + " · " + languagesOf(c.App, e.Languages) }),
		plain("offline", func(e places.Entry) string { return offlineOf(c.App, e) }),
	}
	for _, name := range lessons.PlaceCriteria {
		all = append(all, aspect{c.T("place-criterion-" + name), func(e places.Entry) (string, int) {
			one := e.Criteria[name]
			return paper.WhyOf(c.Words, one), one.Mark
		}})
	}
	return append(all, plain("caution", func(e places.Entry) string { return c.Say(e.Caution) }))
}

// Draw draws a table: the names above, the lines below.
func (c *compare) Draw(s *kit.Sheet) {
	y := s.Bar(c.T("place-compare-title"), c.T("form-back"), c.Back) + 4
	all := c.side.Entries(c.book)
	m := s.Margin()
	const names = 148
	w := (s.Width - 2*m - names) / float32(max(1, len(all)))
	rows := c.aspects()
	var text, label kit.Type
	var heights []float32
	var total float32
	for _, size := range []float32{17, 16, 15, 14} {
		text, label = kit.Type{Size: size}, kit.Type{Size: size, Bold: true}
		if heights, total = c.heights(s, all, rows, text, names, w); y+total+24 <= s.Height {
			break
		}
	}
	s.Card(m, y, s.Width-2*m, max(total+8, s.Height-y-24))
	for i, e := range all {
		x := m + names + float32(i)*w
		s.Fit(e.Name, kit.Type{Size: 20, Bold: true, Colour: s.Blue.Deep}, x, y+4, w-60, s.Grown(52))
		s.IconButton(kit.Button{ID: "drop-" + e.ID, Icon: "cross", Label: c.T("place-drop", "Name", e.Name)}, x+w-66, y+4, func() { c.drop(e) })
	}
	at := y + s.Grown(compareHead)
	for i, r := range rows {
		s.Rule(m+16, at, s.Width-2*m-32)
		s.Text(r.name, label, m+20, at+5, names-28)
		for j, e := range all {
			x := m + names + float32(j)*w
			words, n := r.of(e)
			if n > 0 {
				mark(s, n, x, at+4, 22)
				x += 34
			}
			s.Text(words, text, x, at+5, cellRoom(w, n))
		}
		at += heights[i]
	}
}

// compareHead is how high the line of names is, with the buttons that take one out.
const compareHead = 67

// heights are how high each line must be, and all of them with the names above.
func (c *compare) heights(s *kit.Sheet, all []places.Entry, rows []aspect, text kit.Type, names, w float32) (heights []float32, total float32) {
	label := text
	label.Bold = true
	total = s.Grown(compareHead)
	for _, r := range rows {
		high := s.TextHeight(r.name, label, names-28)
		for _, e := range all {
			words, n := r.of(e)
			high = max(high, s.TextHeight(words, text, cellRoom(w, n)))
		}
		heights = append(heights, high+10)
		total += high + 10
	}
	return heights, total
}

// cellRoom is how wide the words of a cell may be.
func cellRoom(w float32, mark int) float32 {
	if mark > 0 {
		return w - 52
	}
	return w - 18
}

// drop takes a place out; a single one is not compared.
func (c *compare) drop(e places.Entry) {
	c.side.Toggle(e.ID)
	if len(c.side.Entries(c.book)) < 2 {
		c.Back()
		return
	}
	c.Redraw()
}

// Focus is on the way back.
func (c *compare) Focus() string { return "back" }

// Key takes the first, second or third out by its number, and goes back.
func (c *compare) Key(k fyne.KeyName) bool {
	all := c.side.Entries(c.book)
	switch {
	case k == fyne.KeyEscape:
		c.Back()
	case k == fyne.KeyH:
		c.HelpMe()
	case len(k) == 1 && k[0] >= '1' && int(k[0]-'1') < len(all):
		c.drop(all[k[0]-'1'])
	default:
		return false
	}
	return true
}
