package play

import (
	"fmt"
	"strconv"

	"fyne.io/fyne/v2/container"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/kit"
)

// present is the example in front: the one judged last until the pupil goes on, else the first that is not judged yet.
// It is nil in other steps.
func (g *password) present() *lessons.Password {
	list := g.m.Passwords()
	for i, p := range list {
		if p.ID == g.front || g.front == "" && g.m.Judged(p.ID) == "" {
			return &list[i]
		}
	}
	if len(list) > 0 {
		return &list[len(list)-1] // all are judged
	}
	return nil
}

func (g *password) judge(id, judgement string) {
	g.move(activity.Line(activity.VerbMark, id, judgement))
}

// judging draws the example in front, the two answers, and how many there are.
func (g *password) judging(s *kit.Sheet, at area) {
	one := g.present()
	if one == nil {
		return
	}
	judged := g.m.Judged(one.ID)
	const high = 150
	g.card(s, at, high)
	s.Disc(s.Sun.Tint, at.x+24, at.y+(high-76)/2, 76)
	s.Icon("key", s.Sun.Deep, at.x+42, at.y+(high-40)/2, 40)
	t, w := kit.Type{Size: 40, Bold: true}, at.w-140
	if text, _ := s.Fitted(one.Text, t, w, high-20); text != one.Text { // what is judged is never shortened
		t.Size = s.Within(one.Text, t, w)
	}
	s.Fit(one.Text, t, at.x+120, at.y+10, w, high-20)
	y := at.y + high + 20
	s.Aloud("", kit.Lettered(0, g.T("play-strong")), kit.Lettered(1, g.T("play-weak")))
	for i, one := range []struct{ id, label string }{{activity.Strong, "play-strong"}, {activity.Weak, "play-weak"}} {
		a := kit.Answer{ID: "mark-" + one.id, Place: i, Text: lessons.Rich{{Text: g.T(one.label)}}, Size: 26, Badge: 50}
		right := g.present().Strong == (one.id == activity.Strong)
		switch {
		case judged != "" && right:
			a.State = kit.RightState
		case judged == one.id:
			a.State = kit.WrongState
		}
		high := s.AnswerHeight(a, at.w)
		hot := s.Answer(a, at.x, y, at.w, high, func() { g.judge(g.present().ID, one.id) })
		if judged != "" {
			hot.Disable()
		}
		y += high + 16
	}
	g.beads(s, at.x, y+12)
}

// card draws what a password stands on.
func (g *password) card(s *kit.Sheet, at area, high float32) {
	box := kit.Box{Fill: s.Palette.Card, Line: s.Sun.Base, Weight: 4, Radius: 24, Shadow: true}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, high)
}

// beads shows a bead for each example: ticked when it was judged right, turned when not, empty when it is still to come.
func (g *password) beads(s *kit.Sheet, x, y float32) {
	for _, p := range g.m.Passwords() {
		box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 22}
		icon := ""
		switch judged := g.m.Judged(p.ID); {
		case judged == "":
		case p.Strong == (judged == activity.Strong):
			box.Fill, box.Line, icon = s.Green.Tint, s.Green.Base, "check"
		default:
			box.Fill, box.Line, icon = s.Sun.Tint, s.Sun.Base, "eye"
		}
		if s.High {
			box.Line = s.Ink
		}
		s.Box(box, x, y, 44, 44)
		if icon != "" {
			s.Icon(icon, s.Ink, x+11, y+11, 22)
		}
		x += 54
	}
}

// boxes draws the words to take, a column for each group, and below the signs to put between them.
func (g *password) boxes(s *kit.Sheet, at area) {
	groups := g.m.Step().Groups
	const gap = 12
	row := 62 * max(1, s.Look.Text)
	w := (at.w - gap*float32(len(groups)-1)) / float32(len(groups))
	label := kit.Type{Size: 20, Bold: true, Colour: s.Blue.Deep, Align: kit.Centre}
	head := float32(0)
	most := 0
	for _, group := range groups {
		head = max(head, s.TextHeight(g.Say(group.Label), label, w)+6)
		most = max(most, len(group.Words))
	}
	var hots []func()
	for i, group := range groups {
		x := at.x + float32(i)*(w+gap)
		s.Text(g.Say(group.Label), label, x, at.y, w)
		s.Aloud("", g.Say(group.Label))
		for j, word := range group.Words {
			cell := area{x, at.y + head + float32(j)*row, w, row - 6}
			g.word(s, g.Say(word), g.draft.Taken(i) == j, cell)
			s.Aloud("", g.Say(word))
			id := fmt.Sprintf("word-%d-%d", i, j)
			hots = append(hots, func() {
				hot := s.Hot(id, g.Say(word), 14, cell.x, cell.y, cell.w, cell.h, func() { g.take(i, j) })
				if g.m.RoundDone() {
					hot.Disable()
				}
			})
		}
	}
	for _, hot := range hots { // over all of them: the ring of the focus stands outside its button
		hot()
	}
	g.joins(s, at.x, at.y+head+float32(most)*row+4)
}

// word draws one word of a box.
func (g *password) word(s *kit.Sheet, text string, taken bool, at area) {
	box := face(s, state{picked: taken})
	box.Radius = 14
	s.Box(box, at.x, at.y, at.w, at.h)
	s.Fit(text, kit.Type{Size: 20, Bold: taken, Align: kit.Centre}, at.x+6, at.y+2, at.w-12, at.h-4)
}

func (g *password) take(group, word int) {
	g.draft.Take(group, word)
	g.Redraw()
}

// joins draws the signs that may stand between the words.
func (g *password) joins(s *kit.Sheet, x, y float32) {
	t := kit.Type{Size: 20, Lines: 1}
	s.Text(g.T("play-join"), t, x, y+20, s.TextWidth(g.T("play-join"), t)+4)
	x += s.TextWidth(g.T("play-join"), t) + 16
	for i, sign := range g.m.Step().Joins {
		box := face(s, state{picked: g.draft.Joined() == i})
		box.Radius = 14
		s.Box(box, x, y, 60, 58)
		s.Text(sign, kit.Type{Size: 26, Bold: true, Align: kit.Centre}, x, y+10, 60)
		hot := s.Hot("join-"+strconv.Itoa(i), sign, 14, x, y, 60, 58, func() {
			g.draft.Join(i)
			g.Redraw()
		})
		if g.m.RoundDone() {
			hot.Disable()
		}
		x += 72
	}
}

// building draws the phrase as far as it is put together, how long it lasts, and the way on.
func (g *password) building(s *kit.Sheet, at area) {
	y := g.phrase(s, at) + 14
	if g.m.RoundDone() {
		g.speech(s).side(s, g.App, area{at.x, y, at.w, at.y + at.h - y})
		return
	}
	y = g.machine(s, area{at.x, y, at.w, 0}) + 18
	done := kit.Button{ID: "made", Label: g.T("play-made"), Icon: "check", Tone: &s.Blue, Off: !g.draft.Good(g.Lang())}
	s.Button(done, at.x, max(y, at.y+at.h-72), at.w, 64, g.made)
}

// phrase draws the words that were taken, and the key that is made of them; it gives where it ends.
func (g *password) phrase(s *kit.Sheet, at area) float32 {
	said, key := kit.Type{Size: 22}, kit.Type{Size: 26, Bold: true}
	words := ""
	for _, w := range g.draft.Words() {
		words += g.Say(w) + " "
	}
	grown := max(1, s.Look.Text)
	high := 160 * grown
	g.card(s, at, high)
	if words == "" {
		s.Fit(g.T("play-phrase-empty"), kit.Type{Size: 22, Colour: s.Ink2, Align: kit.Centre}, at.x+20, at.y+10, at.w-40, high-20)
		return at.y + high
	}
	s.Fit(words, said, at.x+20, at.y+12, at.w-40, 62*grown)
	s.Rule(at.x+20, at.y+78*grown, at.w-40)
	s.Fit(g.draft.Phrase(g.Lang()), key, at.x+20, at.y+84*grown, at.w-40, high-92*grown)
	return at.y + high
}

// machine tells how long the guessing machine needs, in words and on a scale, and gives where it ends.
func (g *password) machine(s *kit.Sheet, at area) float32 {
	rating := g.draft.Rate(g.Lang())
	need := g.m.Workshop().Signs
	title, time, small := kit.Type{Size: 20, Colour: s.Ink2}, kit.Type{Size: 24, Bold: true}, kit.Type{Size: 20}
	in := at.w - 84
	words := g.Say(g.draft.Time(g.Lang()))
	if g.draft.Phrase(g.Lang()) == "" {
		words = g.T("play-machine-waits")
	}
	signs := g.T("play-signs", "Count", rating.Signs, "Least", need)
	high := 16 + s.TextHeight(g.T("play-machine"), title, in) + s.TextHeight(words, time, in) + 10 + 18 + 10 + s.TextHeight(signs, small, in) + 14
	box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20}
	if s.High {
		box.Line = s.Ink
	}
	s.Box(box, at.x, at.y, at.w, high)
	s.Icon("clock", s.Blue.Deep, at.x+18, at.y+20, 32)
	x, y := at.x+64, at.y+16
	y += s.Text(g.T("play-machine"), title, x, y, in)
	y += s.Text(words, time, x, y, in) + 10
	g.scale(s, rating.Time, area{x, y, in, 18})
	y += 28
	s.Text(signs, small, x, y, in)
	return at.y + high
}

// scale fills as many parts as the time has reached.
func (g *password) scale(s *kit.Sheet, time string, at area) {
	n := float32(len(lessons.TimeKinds))
	w := (at.w - (n-1)*6) / n
	reached := false
	for i, kind := range lessons.TimeKinds {
		box := kit.Box{Fill: s.Blue.Base, Radius: 9}
		if reached || g.draft.Phrase(g.Lang()) == "" {
			box.Fill = s.Paper2
		}
		if s.High {
			box.Line, box.Weight = s.Ink, 2
		}
		reached = reached || kind == time
		s.Box(box, at.x+float32(i)*(w+6), at.y, w, at.h)
	}
}

// typing draws the field, and how long what stands in it lasts.
func (g *password) typing(s *kit.Sheet, at area) {
	if !g.m.RoundDone() {
		large := kit.NewTheme(s.Palette, 1.5*s.Look.Text, g.Regular, g.Bold) // it is the one thing to look at
		s.Put(container.NewThemeOverride(g.field, large), at.x, at.y, at.w, 76)
		at.y += 94
	}
	g.machine(s, at)
}

// toTyped is what Khiên says to a typed phrase: its gravest weakness, or that it is good.
func (g *password) toTyped(s *kit.Sheet, p *speech, help press) *speech {
	switch why := g.Say(g.draft.Why(g.Lang())); {
	case g.draft.Phrase(g.Lang()) == "":
		p.text, p.press = g.T("play-type-about", "Words", g.m.Workshop().Words, "Signs", g.m.Workshop().Signs), []press{help}
	case why != "":
		p.mood, p.text, p.press = "thinking", why, []press{help}
	default:
		made := kit.Button{ID: "made", Label: g.T("play-made"), Icon: "check", Key: "Enter", Tone: &s.Blue}
		p.mood, p.right, p.title, p.text = "happy", true, g.T("play-strong-title"), g.T("play-strong-about")
		p.press = []press{{made, g.made}}
	}
	return p
}
