package session

import (
	"time"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/ui/kit"
)

const (
	headHigh = 96
	footHigh = 88
)

// picture draws what all see; own says that it is also the leader's only screen.
func (g *stage) picture(s *kit.Sheet, own bool) {
	v := g.view()
	high := g.head(s, v)
	if own && g.notes {
		g.drawNotes(s, high+12, s.Height-high-footHigh-20)
		g.foot(s, v, own)
		return
	}
	pages := g.current()
	m := s.Margin()
	w := s.Width - 2*m
	p := pages[g.at]
	y, h := high+16, s.Height-high-footHigh-24
	if p.head != "" {
		s.Text(p.head, kit.Type{Size: leastText, Bold: true, Lines: 1, Fixed: true}, m, y, w)
		y += leastText*kit.LineHeight + lineGap
		h -= leastText*kit.LineHeight + lineGap
	}
	room := roomOf(g.App, g.whole())
	if own && opens(room) {
		h -= 96
	}
	need := height(s, p.lines, p.size, w)
	at := y + max(0, (h-need)/2)
	if p.head != "" {
		at = y
	}
	if p.right {
		s.Box(kit.Box{Fill: s.Green.Tint, Line: s.Green.Deep, Weight: 6, Radius: 24}, m-12, at-10, w+24, min(need+20, h+10))
	}
	for i, line := range p.lines {
		t := textType(p.size)
		t.Bold = i == 0 && (p.head != "" || p.right)
		at += s.Text(line, t, m, at, w) + lineGap
	}
	if own && opens(room) {
		b := kit.Button{ID: "open", Label: g.T("session-open-" + room), Icon: "play", Key: "Enter", Tone: &s.Blue, Size: 36, Fixed: true}
		bw := min(w, s.ButtonWidth(b)+40)
		s.Button(b, (s.Width-bw)/2, s.Height-footHigh-100, bw, 84, g.enter)
	}
	g.foot(s, v, own)
}

// head draws the part's bar: its kind, its title, and its clock. It gives how high it is.
func (g *stage) head(s *kit.Sheet, v plans.View) float32 {
	tone := toneOf(s, v.Now.Kind)
	m := s.Margin()
	clock := kit.Type{Size: 60, Bold: true, Colour: tone.On, Lines: 1, Fixed: true}
	left := clockOf(v.Left)
	cw := s.TextWidth(left, clock)
	title := kit.Type{Size: leastText, Bold: true, Colour: tone.On, Fixed: true, Lines: 2}
	w := s.Width - 2*m - 76 - cw - 32
	if s.TextHeight(g.Say(v.Now.Title), title, w) <= leastText*kit.LineHeight+1 {
		title.Lines = 1
	}
	th := s.TextHeight(g.Say(v.Now.Title), title, w)
	high := max(headHigh, th+16)
	s.Box(kit.Box{Fill: tone.Base}, 0, 0, s.Width, high)
	if s.High {
		s.Box(kit.Box{Fill: s.Ink}, 0, high-4, s.Width, 4)
	}
	s.Icon(kindIcons[v.Now.Kind], tone.On, m, (high-60)/2, 60)
	s.Text(g.Say(v.Now.Title), title, m+76, (high-th)/2, w)
	s.Text(left, clock, s.Width-m-cw, (high-60*kit.LineHeight)/2, cw+8)
	return high
}

// foot draws help at the right, and at the left how far the session is.
func (g *stage) foot(s *kit.Sheet, v plans.View, own bool) {
	m := s.Margin()
	y := s.Height - footHigh + 8
	help := kit.Button{ID: "help", Label: g.T("help-me"), Icon: "hand", Tone: &s.Palette.Coral, Pill: true, Size: leastText, Fixed: true}
	hw := s.ButtonWidth(help)
	s.Button(help, s.Width-m-hw, y, hw, 72, g.HelpMe)
	t := kit.Type{Size: leastText, Bold: true, Lines: 1, Fixed: true, Colour: s.Ink2}
	edge := s.Width - m - hw - 24
	if g.run.Paused() {
		var on kit.Hint
		if own {
			on = kit.Hint{Keys: []string{"P"}, Says: g.T("session-tool-continue")}
			s.Hot("continue", on.Says, 16, m-8, y, edge-m, 72, g.pause)
		}
		s.Paused(g.T("session-paused"), on, m, y, edge-m)
		return
	}
	far := g.T("session-far", "Part", v.Part, "Of", v.Of, "Left", clockOf(v.TotalLeft))
	s.Icon("clock", s.Ink2, m, y+12, 48)
	s.Text(far, t, m+60, y+5, edge-m-60)
	x := m + 60 + s.TextWidth(far, t) + 28
	if !own {
		return
	}
	low := g.drawOff(s, v, x, y, edge-x)
	hints := []kit.Hint{{Keys: []string{"→"}, Says: g.T("session-hint-next")}, {Keys: []string{"N"}, Says: g.T("session-hint-notes")}, {Keys: []string{"?"}, Says: g.T("session-hint-keys")}}
	for len(hints) > 0 && x+s.HintsWidth(hints) > edge {
		hints = hints[1:]
	}
	if len(hints) > 0 {
		s.Hints(hints, x, low)
	}
}

// drawOff draws when the part was planned and how late the session is, in one line or two, and gives where they end.
func (g *stage) drawOff(s *kit.Sheet, v plans.View, x, y, w float32) float32 {
	const line = 23
	t := kit.Type{Size: 18, Bold: true, Lines: 1, Fixed: true}
	if text := v.When + " · " + g.offWords(v); s.TextWidth(text, t) <= w {
		s.Text(text, t, x, y+8, w)
		return y + 38
	}
	s.Text(v.When, t, x, y-4, w)
	s.Text(g.offWords(v), t, x, y-4+line, w)
	return y + 2*line - 2
}

// drawNotes draws the leader's words in the place of the page: with one display all can read them, so they say nothing that
// may not be read.
func (g *stage) drawNotes(s *kit.Sheet, y, h float32) {
	m := s.Margin()
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 24}, m, y, s.Width-2*m, h)
	g.drawWords(s, 26, m+28, y+20, s.Width-2*m-56, h-36)
}

// drawWords draws how the time stands, what is said and done in the part in letters of at most size, and what comes next.
func (g *stage) drawWords(s *kit.Sheet, size, x, y, w, h float32) {
	v := g.view()
	bottom := y + h
	t := kit.Type{Size: 20, Bold: true, Fixed: true, Colour: s.Ink}
	if v.Word == plans.Late || v.Word == plans.TimeOver {
		t.Colour = s.Coral.Deep
	}
	y += s.Text(g.timeWords(v), t, x, y, w) + 4
	when := v.When
	if v.Now.Who != "" {
		when += " · " + g.T("session-who-is", "Name", v.Now.Who)
	}
	y += s.Text(when, kit.Type{Size: 19, Fixed: true, Colour: s.Ink2}, x, y, w) + 8
	next := g.T("session-last-part")
	if v.Next != nil {
		next = g.T("session-next-part", "Title", g.Say(v.Next.Title), "Minutes", v.Next.Minutes)
		if v.Next.Who != "" {
			next += " · " + v.Next.Who
		}
	}
	nt := kit.Type{Size: 19, Bold: true, Fixed: true, Colour: s.Blue.Deep}
	bottom -= s.TextHeight(next, nt, w) + 8
	s.Text(next, nt, x, bottom+8, w)
	parts := g.leaderWords()
	for ; size > 14; size-- {
		need := float32(0)
		for _, p := range parts {
			need += s.RichHeight(p, kit.Type{Size: size, Fixed: true}, w) + 8
		}
		if y+need < bottom {
			break
		}
	}
	for _, p := range parts {
		lt := kit.Type{Size: size, Fixed: true, Lines: int((bottom - y) / (size * kit.LineHeight))}
		if lt.Lines > 0 {
			y += s.Rich(p, lt, x, y, w) + 8
		}
	}
}

// timeWords says calmly how the session stands to its time.
func (g *stage) timeWords(v plans.View) string {
	switch v.Word {
	case plans.PartOver:
		return g.T("session-word-part-over")
	case plans.TimeOver:
		return g.T("session-word-time-over")
	case plans.Late:
		minutes := int(v.Behind.Minutes() + 0.5)
		if v.Drop == 0 {
			return g.T("session-word-late", "Count", minutes)
		}
		return g.T("session-word-drop", "Count", minutes, "Title", g.Say(g.wholes[v.Drop-1].Title))
	}
	return g.T("session-word-left", "How", g.offWords(v), "Left", clockOf(v.Left), "Total", clockOf(v.TotalLeft))
}

// offWords says by how much the session is late or early; less than a minute is neither.
func (g *stage) offWords(v plans.View) string {
	switch n := int(v.Off / time.Minute); {
	case n > 0:
		return g.T("session-off-late", "Count", n)
	case n < 0:
		return g.T("session-off-early", "Count", -n)
	}
	return g.T("session-off-none")
}

// leaderWords are what is said and done in the part that is on.
func (g *stage) leaderWords() []lessons.Rich {
	w := g.whole()
	var out []lessons.Rich
	add := func(id string, texts []lessons.Text) {
		for i, text := range texts {
			line := lessons.Rich{{Text: g.Say(text)}}
			if i == 0 {
				line = append(lessons.Rich{{Text: g.T(id) + " ", Bold: true}}, line...)
			}
			out = append(out, line)
		}
	}
	add("session-say", w.Words.Say)
	add("session-do", w.Words.Do)
	room := roomOf(g.App, w)
	if room != roomNone {
		out = append(out, lessons.Rich{{Text: g.T("session-leader-" + room), Bold: len(out) == 0}})
	}
	if room == roomPaper || room == roomContest {
		add("session-rules", w.Rules(g.Pack))
	}
	return out
}
