package contest

import (
	"slices"
	"strconv"
	"strings"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// plan is how a question stands on the picture.
type plan struct {
	stem, option float32 // sizes of text
	columns      int
	air, gap     float32 // above and below an option's words, and between options
	badge        float32 // of its letter
	heights      float32 // of an option
	fits         bool
}

const (
	clockSize = 148
	countWide = 84 // of a number on an option
	mostStem  = 64
)

// room is what header and foot leave.
func room(s *kit.Sheet) (y, high float32) {
	return headHigh + 12, s.Height - headHigh - footHigh - 16
}

// stemWidth leaves room for the clock.
func stemWidth(s *kit.Sheet) float32 { return s.Width - 2*s.Margin() - clockSize - 32 }

// planKey says for what a plan was made. A picture asks several times for the same one.
type planKey struct {
	stem, options string
	width, height float32
}

// planned gives how question and options stand on a page; see plan.
func (g *stage) planned(s *kit.Sheet, stem string, options []lessons.Option) plan {
	key := planKey{stem: stem, width: s.Width, height: s.Height}
	for _, o := range options {
		key.options += g.Say(o.Text) + "\n"
	}
	p, ok := g.plans[key]
	if !ok {
		if len(g.plans) > 16 { // those of earlier questions
			clear(g.plans)
		}
		p = g.plan(s, stem, options)
		if g.plans == nil {
			g.plans = map[planKey]plan{}
		}
		g.plans[key] = p
	}
	return p
}

// plan finds the largest text with which question and options stand on one page; fits is false when not even the least does.
// Where only one of the two is to be drawn, the other is empty.
func (g *stage) plan(s *kit.Sheet, stem string, options []lessons.Option) plan {
	_, high := room(s)
	for size := float32(mostStem); size >= leastText; size -= 4 {
		for _, p := range []plan{{columns: 2, air: 16, gap: 14, badge: 68}, {columns: 1, air: 16, gap: 14, badge: 68}, {columns: 1, air: 2, gap: 6, badge: 52}} {
			if p.air < 16 && size > leastText {
				continue // smaller words come before tight ones
			}
			p.stem, p.option = size, size
			if g.fill(s, &p, stem, options) <= high && p.fits {
				return p
			}
		}
	}
	p := plan{stem: leastText, option: leastText, columns: 1, air: 2, gap: 6, badge: 52}
	g.fill(s, &p, stem, options)
	p.fits = false
	return p
}

// fill finds the height of options, and gives the room that all takes; fits says that it can be read well.
func (g *stage) fill(s *kit.Sheet, p *plan, stem string, options []lessons.Option) float32 {
	need := float32(0)
	if stem != "" {
		need = max(clockSize, s.TextHeight(stem, kit.Type{Size: p.stem, Bold: true, Fixed: true}, stemWidth(s))) + p.gap
	}
	w := p.width(s)
	p.fits = true
	for _, o := range options {
		a := g.answer(o, 0, *p, game.Answered, []int{0}) // a right one takes the most room
		a.Text = lessons.Rich{{Text: g.Say(o.Text), Bold: true}}
		p.heights = max(p.heights, p.badge+8, s.AnswerHeight(a, w)-28+p.air)
		p.fits = p.fits && g.whole(s, o, *p, w)
	}
	if p.columns == 2 && p.heights > 3*p.option*kit.LineHeight {
		p.fits = false // three narrow lines are read less well than a wide one
	}
	rows := (len(options) + p.columns - 1) / p.columns
	return need + float32(rows)*(p.heights+p.gap)
}

// width is that of an option.
func (p plan) width(s *kit.Sheet) float32 {
	return (s.Width - 2*s.Margin() - p.gap*float32(p.columns-1)) / float32(p.columns)
}

// whole says that no word of an option is wider than its line.
func (g *stage) whole(s *kit.Sheet, o lessons.Option, p plan, w float32) bool {
	for _, word := range strings.Fields(g.Say(o.Text)) {
		if s.TextWidth(word, kit.Type{Size: p.option, Bold: true, Fixed: true}) > w-p.badge-100 {
			return false
		}
	}
	return true
}

// long says that the question on show needs two pages: at first its own words, then the options.
func (g *stage) long(a *game.Ask) bool {
	return a != nil && len(a.Options) > 0 && !g.planned(g.classSheet(), g.stem(a), a.Options).fits
}

// classSheet is a sheet of the shape that the hall sees.
func (g *stage) classSheet() *kit.Sheet {
	if size := g.ClassSize(); !size.IsZero() {
		return kit.NewSheet(g.Look(), size)
	}
	return kit.NewSheet(g.Look(), g.Window.Canvas().Size())
}

func (g *stage) stem(a *game.Ask) string { return g.Say(a.Question.Stem) }

func (g *stage) answer(o lessons.Option, i int, p plan, phase game.Phase, right []int) kit.Answer {
	a := kit.Answer{ID: "option-" + string(rune('A'+i)), Place: i, Text: g.words(o.Text), Size: p.option, Badge: p.badge, Fixed: true, Deep: true, Lead: g.lead}
	if phase == game.Answered {
		a.State = kit.Faded
		if slices.Contains(right, i) {
			a.State = kit.RightState
		}
	}
	return a
}

// drawAsk draws the question, its clock, and its options or the place for a word; counts are the pupils at each option, nil where
// nobody counts them.
func (g *stage) drawAsk(s *kit.Sheet, a *game.Ask, phase game.Phase, counts []int) {
	stem, options := g.stem(a), a.Options
	p := g.planned(s, stem, options)
	if !p.fits && len(options) > 0 {
		if g.page == 0 {
			options = nil
		} else {
			stem = ""
		}
		p = g.planned(s, stem, options)
	}
	m := s.Margin()
	y, high := room(s)
	s.Text(stem, kit.Type{Size: p.stem, Bold: true, Fixed: true}, m, y, stemWidth(s))
	if stem != "" && phase != game.Answered {
		g.clock(s, s.Width-m-clockSize, y, clockSize)
	}
	if len(a.Options) == 0 {
		g.drawShort(s, a, phase, m, y, high)
		return
	}
	w := p.width(s)
	rows := (len(options) + p.columns - 1) / p.columns
	top := y + high - float32(rows)*(p.heights+p.gap)
	for i, o := range options {
		x := m + float32(i%p.columns)*(w+p.gap)
		oy := top + float32(i/p.columns)*(p.heights+p.gap)
		s.Answer(g.answer(o, i, p, phase, a.Right), x, oy, w, p.heights, nil)
		if i < len(counts) && phase == game.Answered {
			t := kit.Type{Size: leastText, Bold: true, Align: kit.Centre, Fixed: true, Lines: 1, Colour: s.Sun.On}
			s.Box(kit.Box{Fill: s.Sun.Base, Line: s.Ink, Weight: 3, Radius: 20}, x+w-countWide-8, oy+(p.heights-72)/2, countWide, 72)
			s.Text(strconv.Itoa(counts[i]), t, x+w-countWide-8, oy+(p.heights-leastText*kit.LineHeight)/2, countWide)
		}
	}
}

// paged says that a question's options stand on a page of their own now: its clock is at the foot then.
func (g *stage) paged(a *game.Ask) bool {
	return g.page > 0 && g.long(a)
}

// drawShort draws the answer of a question that is answered by a word.
func (g *stage) drawShort(s *kit.Sheet, a *game.Ask, phase game.Phase, m, y, high float32) {
	if phase != game.Answered || len(a.Answers) == 0 {
		return
	}
	const box = 150
	s.Box(kit.Box{Fill: s.Green.Tint, Line: s.Green.Deep, Weight: 6, Radius: 24}, m, y+high-box, s.Width-2*m, box)
	s.Fit(g.Say(a.Answers[0]), kit.Type{Size: 72, Bold: true, Align: kit.Centre, Fixed: true}, m+32, y+high-box+8, s.Width-2*m-64, box-16)
}
