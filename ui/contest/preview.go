package contest

import (
	"context"
	"encoding/json"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// preview shows the leader a crossword that was laid out, before it is held or printed.
type preview struct {
	*app.App
	setup  *setup
	drawn  game.CrosswordSetup
	layout *game.Layout
}

// Draw draws the grid with its letters at the left, and at the right what it is made of.
func (p *preview) Draw(s *kit.Sheet) {
	s.TopBar(titleOf(p.App, game.KindCrossword), p.T("form-back"), p.Back)
	m, gap := s.Margin(), s.Gap()
	y := float32(kit.BarHeight + 8)
	high := s.Height - y - 112
	left := (s.Width - 2*m - gap) * 0.6
	x, w := m+left+gap, s.Width-2*m-gap-left
	if s.Look.Text > 1.2 {
		left, x, w = s.Width-2*m, m, s.Width-2*m
	}
	s.Card(m, y, left, high)
	p.grid(s, m+20, y+20, left-40, high-40)
	at := y
	if x == m {
		at += high + gap
	}
	need := max(p.words(layer{nil, s}, x, at, w), s.Height-at-112)
	s.Card(x, at, w, need)
	p.words(layer{s, s}, x, at, w)
	p.foot(s, max(y+high, at+need)+20)
}

func (p *preview) foot(s *kit.Sheet, y float32) {
	m := s.Margin()
	x := m
	for _, b := range []kit.Action{
		{Button: kit.Button{ID: "another", Label: p.T("contest-another"), Icon: "refresh", Key: "A"}, Do: p.another},
		{Button: kit.Button{ID: "print", Label: p.T("contest-crossword-print"), Icon: "print", Key: "P"}, Do: p.print},
	} {
		w := s.ButtonWidth(b.Button)
		if x+w > s.Width-m {
			x, y = m, y+76
		}
		s.Button(b.Button, x, y, w, 64, b.Do)
		x += w + 16
	}
	begin := kit.Button{ID: "begin", Label: p.T("contest-begin"), Key: "Enter", Tone: &s.Blue, Size: 26}
	w := min(s.ButtonWidth(begin)+40, s.Width-2*m)
	if x+w > s.Width-m {
		y += 76
	}
	s.Button(begin, s.Width-m-w, y, w, 68, p.begin)
}

// grid draws the squares with their letters, as large as there is room.
func (p *preview) grid(s *kit.Sheet, x, y, w, h float32) {
	l := p.layout
	size := min(44, h/float32(len(l.Rows)), w/float32(l.Width))
	x += (w - size*float32(l.Width)) / 2
	t := kit.Type{Size: size * 0.56, Bold: true, Fixed: true, Lines: 1, Align: kit.Centre}
	for i, row := range l.Grid() {
		for j, c := range row {
			if c.Letter == "" {
				continue
			}
			box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 4}
			if c.Key {
				box.Fill, box.Line = s.Sun.Tint, s.Sun.Deep
			}
			cx, cy := x+float32(j)*size, y+float32(i)*size
			s.Box(box, cx, cy, size, size)
			s.Text(c.Letter, t, cx, cy+(size-t.Size*kit.LineHeight)/2, size)
		}
	}
}

// words say what the keyword is, which words stand in the rows, and which of those chosen do not.
func (p *preview) words(l layer, x, y, w float32) float32 {
	at := y + 20
	at += l.text(p.T("contest-keyword-is")+" "+p.layout.Keyword, kit.Type{Size: 24, Bold: true}, x+24, at, w-48) + 10
	var words []string
	for _, r := range p.layout.Rows {
		words = append(words, r.Word)
	}
	at += l.text(strings.Join(words, ", ")+".", kit.Type{Size: 19}, x+24, at, w-48) + 12
	if out := p.left(); len(out) > 0 {
		at += l.text(p.T("contest-words-left", "Words", strings.Join(out, ", ")), kit.Type{Size: 18, Bold: true, Colour: l.s.Coral.Deep}, x+24, at, w-48) + 10
	}
	at += l.text(p.T("contest-crossword-secret"), kit.Type{Size: 18, Colour: l.s.Ink2}, x+24, at, w-48)
	return at + 20 - y
}

// left are the chosen words for which there was no row.
func (p *preview) left() (out []string) {
	for _, id := range p.setup.words {
		if i := slices.IndexFunc(p.Pack.Glossary, func(t lessons.Term) bool { return t.ID == id }); i >= 0 && !slices.Contains(p.drawn.Words, id) {
			t := p.Pack.Glossary[i]
			out = append(out, lessons.Text{VI: t.VI, EN: t.EN}.In(p.drawn.Lang))
		}
	}
	return out
}

// another lays out another one.
func (p *preview) another() {
	p.Back()
	p.setup.begin()
}

func (p *preview) print() { p.Show(paper.NewCrossword(p.App, p.layout)) }

// begin begins the contest with this crossword.
func (p *preview) begin() {
	if p.Busy() {
		return
	}
	data, err := json.Marshal(p.drawn)
	var id store.ID
	p.Commit(func(context.Context) error {
		if err == nil {
			id, err = p.Store.BeginContest(game.KindCrossword, data)
		}
		return err
	}, func(err error) {
		if err != nil {
			p.Fail(err)
			return
		}
		p.Back() // from the contest one goes back to the hall
		open(p.App, id, p.Replace)
	})
}

// Focus is on the way on.
func (p *preview) Focus() string { return "begin" }

// Key lays out another, prints, goes back.
func (p *preview) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		p.Back()
	case fyne.KeyA:
		p.another()
	case fyne.KeyP:
		p.print()
	case fyne.KeyH:
		p.HelpMe()
	default:
		return false
	}
	return true
}
