package contest

import (
	"cmp"
	"slices"
	"strconv"

	game "lachanso/lessons/contest"
	"lachanso/lessons/sorted"
	"lachanso/ui/kit"
)

// badge draws a team's number in its colour; one that is faint may not answer now.
func badge(s *kit.Sheet, team int, faint bool, x, y, size float32) {
	tones := [...]kit.Tone{s.Blue, s.Violet, s.Sun, s.Teal, s.Rose}
	tone := tones[(team-1)%len(tones)]
	box := kit.Box{Fill: tone.Base, Radius: size * 0.32}
	ink := tone.On
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	switch {
	case faint:
		box.Fill, box.Line, box.Weight, ink = s.Disabled, s.StrongLine, 3, s.Ink2
	case team > len(tones) && !s.High: // colours begin again: light with a line
		box.Fill, box.Line, box.Weight, ink = tone.Tint, tone.Deep, 4, tone.Deep
	}
	s.Box(box, x, y, size, size)
	t := kit.Type{Size: size * 0.68, Bold: true, Align: kit.Centre, Fixed: true, Lines: 1, Colour: ink}
	s.Text(strconv.Itoa(team), t, x, y+(size-t.Size*kit.LineHeight)/2, size)
}

// head draws the golden bar: the round, and who is to answer; before a question only where the picture itself does not say so.
func (t *sides) head(s *kit.Sheet, title string, before bool) {
	x, edge := t.bar(s), s.Width-s.Margin()
	v := t.game.Standing()
	team, pressed := answering(v)
	name := kit.Type{Size: leastText, Bold: true, Colour: s.Sun.On, Fixed: true, Lines: 1}
	if w := s.TextWidth(title, name); team > 0 && (before || v.Phase != game.Ready) {
		room := max(edge-x-w-40, 72)
		wide := min(room, 72+s.TextWidth(t.name(team), name)+8)
		if pressed {
			wide = min(room, wide+68)
		}
		edge -= wide
		at := edge
		if pressed {
			s.Icon("bell", s.Sun.On, at, 22, 52)
			at += 64
		}
		s.Box(kit.Box{Fill: s.Palette.Card, Radius: 24}, at-4, 14, 68, 68) // a golden one stands out too
		badge(s, team, false, at, 18, 60)
		if free := edge + wide - at - 72; free > 60 {
			name.Size = fitting
			s.Fit(t.name(team), name, at+72, 14, free, 68)
		}
		edge -= 24
	}
	s.Fit(title, kit.Type{Size: fitting, Bold: true, Fixed: true, Colour: s.Sun.On, Lines: 1}, x, 14, edge-x, 68)
}

// sign is a key of the foot with what it does now.
type sign struct {
	id, key, says string
	do            func()
}

// foot draws help at the right and at the left the teams: those that have pressed first, in their order. For the leader also
// the keys that do something now.
func (t *sides) foot(s *kit.Sheet, own bool, marked []int, signs []sign) {
	v := t.game.Standing()
	x, edge := t.base(s, own, v.Ask, v.Phase)
	if t.log.Paused() || v.Phase == game.Over && !own {
		return
	}
	size, y := float32(60), s.Height-footHigh+14
	if own {
		size, y = 44, s.Height-footHigh-2
	}
	places := float32(len(t.names)) // and one for the bell
	if len(v.Buzzed) > 0 {
		places++
	}
	size = min(size, (edge-x)/places-8)
	t.badges(s, v, marked, x, y, size)
	if own {
		if w := t.screen.way(); w.do != nil {
			signs = append([]sign{{"next", "Enter", t.T("contest-do-" + w.id), w.do}}, signs...)
		}
		t.drawSigns(s, append(signs, sign{"keys", "?", t.T("contest-keys"), t.list}), s.Margin(), s.Height-44, edge)
	}
}

// badges draws the teams in a row; each can be pressed for its key.
func (t *sides) badges(s *kit.Sheet, v game.Standing, marked []int, x, y, size float32) {
	if v.Phase == game.Ready || v.Phase == game.Over { // of the last question
		v.Buzzed, v.Locked, marked = nil, nil, nil
	}
	order := slices.Clone(v.Buzzed)
	for n := range t.names {
		if !slices.Contains(order, n+1) {
			order = append(order, n+1)
		}
	}
	if len(v.Buzzed) > 0 {
		s.Icon("bell", s.Sun.Deep, x, y+size*0.1, size*0.8)
		x += size * 0.95
	}
	for _, n := range order {
		faint := slices.Contains(v.Locked, n) || v.Tied != nil && !slices.Contains(v.Tied, n) || len(v.Buzzed) > 0 && !slices.Contains(v.Buzzed, n)
		badge(s, n, faint, x, y, size)
		ring := kit.Box{Line: s.Sun.Deep, Weight: 5, Radius: size*0.32 + 3}
		team, _ := answering(v)
		switch {
		case slices.Contains(marked, n):
			ring.Line = s.Green.Deep
			s.Icon("check", s.Green.Deep, x+size*0.62, y-size*0.1, size*0.5)
			s.Box(ring, x-3, y-3, size+6, size+6)
		case team == n:
			s.Box(ring, x-3, y-3, size+6, size+6)
		}
		s.Hot("team-"+strconv.Itoa(n), t.name(n), size*0.3, x-max(0, 44-size)/2, y, max(size, 44), max(size, 44), func() { t.screen.keys()[digitKeys[n]]() })
		x += size + 8
	}
}

// drawSigns draws keys and what they do, as many as fit; each can be pressed.
func (t *sides) drawSigns(s *kit.Sheet, all []sign, x, y, edge float32) {
	for _, one := range all {
		hint := []kit.Hint{{Keys: []string{one.key}, Says: one.says}}
		w := s.HintsWidth(hint)
		if x+w > edge {
			return
		}
		s.Hints(hint, x, y+6)
		if one.do != nil {
			s.Hot(one.id, one.says, 12, x-6, y, w+12, 44, one.do)
		}
		x += w + 24
	}
}

// prompt draws what comes next in large words, and gives where it ends.
func (t *sides) prompt(s *kit.Sheet, title, text string) float32 {
	m := s.Margin()
	y := float32(headHigh + 12)
	s.Fit(title, kit.Type{Size: 76, Bold: true, Align: kit.Centre, Fixed: true}, m, y, s.Width-2*m, 92)
	y += 92
	if text != "" {
		s.Fit(text, kit.Type{Size: fitting, Align: kit.Centre, Fixed: true}, m, y, s.Width-2*m, 66)
		y += 66
	}
	return y + 8
}

// turnPrompt names the team whose turn it is: large, with its number.
func (t *sides) turnPrompt(s *kit.Sheet, team int, text string) float32 {
	m := s.Margin()
	y := float32(headHigh + 16)
	const size = 84
	name := kit.Type{Size: 76, Bold: true, Fixed: true}
	wide := min(s.TextWidth(t.name(team), name)*1.03+8, s.Width-2*m-size-20)
	x := (s.Width - wide - size - 20) / 2
	badge(s, team, false, x, y, size)
	s.Fit(t.name(team), name, x+size+20, y-8, wide, 100)
	y += 96
	s.Fit(text, kit.Type{Size: fitting, Align: kit.Centre, Fixed: true}, m, y, s.Width-2*m, 66)
	return y + 74
}

// table draws teams with their points, in one column or two, down to the foot.
func (t *sides) table(s *kit.Sheet, places []game.Place, ranked bool, y float32) {
	const gap = 12
	m := s.Margin()
	if !ranked {
		places = byTeam(places)
	}
	columns := 1
	if len(places) > 4 {
		columns = 2
	}
	rows := (len(places) + columns - 1) / columns
	w := (s.Width - 2*m - gap*float32(columns-1)) / float32(columns)
	high := min(112, (s.Height-footHigh-8-y)/float32(rows)-gap)
	v := t.game.Standing()
	for i, p := range places {
		x, at := m+float32(i/rows)*(w+gap), y+float32(i%rows)*(high+gap)
		box := kit.Box{Fill: s.Palette.Card, Line: s.Line, Weight: 3, Radius: 22}
		if v.Turn == p.Team && v.Phase != game.Over || v.Phase == game.Over && v.Winner.Team == p.Team {
			box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Sun.Base, 6
		}
		s.Box(box, x, at, w, high)
		size := min(72, high-16)
		badge(s, p.Team, v.Tied != nil && v.Phase != game.Over && !slices.Contains(v.Tied, p.Team), x+14, at+(high-size)/2, size)
		score := kit.Type{Size: 56, Bold: true, Fixed: true, Lines: 1}
		sw := s.TextWidth(strconv.Itoa(p.Score), score)
		s.Text(strconv.Itoa(p.Score), score, x+w-20-sw, at+(high-score.Size*kit.LineHeight)/2, sw+8)
		free := w - size - sw - 62
		if v.Phase == game.Over && v.Winner.Team == p.Team {
			s.Icon("trophy", s.Sun.Deep, x+w-sw-84, at+(high-52)/2, 52)
			free -= 64
		}
		s.Fit(p.Name, kit.Type{Size: fitting, Bold: true, Fixed: true}, x+size+28, at, free, high)
	}
}

// byTeam gives a copy of places, in the order of the teams instead of their points.
func byTeam(places []game.Place) []game.Place {
	places = slices.Clone(places)
	sorted.By(places, func(a, b game.Place) int { return cmp.Compare(a.Team, b.Team) })
	return places
}

// strip draws the teams with their points alone, in two rows at most, and gives their height.
func (t *sides) strip(s *kit.Sheet, places []game.Place, x, y, w float32, columns int) float32 {
	const high, gap = 62, 10
	places = byTeam(places)
	cell := (w - gap*float32(columns-1)) / float32(columns)
	turn := t.game.Standing().Turn
	for i, p := range places {
		px, py := x+float32(i%columns)*(cell+gap), y+float32(i/columns)*(high+gap)
		box := kit.Box{Fill: s.Palette.Card, Line: s.Line, Weight: 3, Radius: 18}
		if p.Team == turn {
			box.Fill, box.Line, box.Weight = s.Sun.Tint, s.Sun.Base, 5
		}
		s.Box(box, px, py, cell, high)
		badge(s, p.Team, false, px+8, py+7, 48)
		s.Text(strconv.Itoa(p.Score), kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1, Align: kit.Right}, px+58, py, cell-70)
	}
	return float32((len(places)+columns-1)/columns) * (high + gap)
}

// drawBoard draws the scoreboard alone.
func (t *sides) drawBoard(s *kit.Sheet, v game.Standing) {
	t.table(s, v.Places, true, t.prompt(s, t.T("contest-board"), ""))
}

// drawOver draws who has won, and all teams with their points.
func (t *sides) drawOver(s *kit.Sheet, v game.Standing) {
	text := t.T("contest-team-won-" + v.Winner.By)
	t.table(s, v.Places, true, t.prompt(s, t.T("contest-team-won", "Team", t.name(v.Winner.Team)), text))
}

// drawTie draws what comes between two tie questions.
func (t *sides) drawTie(s *kit.Sheet, v game.Standing) {
	title, text := t.T("contest-tie-title"), t.T("contest-tie-text")
	if v.CanLot {
		title, text = t.T("contest-part-lot"), t.T("contest-lot-text")
	}
	t.table(s, v.Places, false, t.prompt(s, title, text))
}

// drawGuess draws over the head that the keyword is guessed, and by whom: tiles and rows stay in sight.
func (t *sides) drawGuess(s *kit.Sheet) {
	if t.guess == noGuess {
		return
	}
	const high, inside = headHigh - 4, 76
	x, y, w := s.Margin(), float32(2), s.Width-2*s.Margin()
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Ink, Weight: 5, Radius: 28, Shadow: true}, x, y, w, high)
	y += (high - inside) / 2
	words := kit.Type{Size: fitting, Bold: true, Fixed: true}
	if t.guess == anyTeam {
		n := float32(len(t.names))
		size := min(inside, (w-440)/n-8)
		at := x + w - 24 - n*(size+8) + 8
		s.Fit(t.T("contest-guess-who"), words, x+28, y, at-x-48, inside)
		gone := t.game.Standing().Gone
		for team := range t.names {
			badge(s, team+1, slices.Contains(gone, team+1), at, y+(inside-size)/2, size)
			s.Hot("guess-"+strconv.Itoa(team+1), t.name(team+1), size*0.3, at, y+(inside-size)/2, size, size, func() { t.team(team + 1) })
			at += size + 8
		}
		return
	}
	at := x + w - 24 - 2*116
	badge(s, t.guess, false, x+24, y+2, inside-4)
	s.Fit(t.T("contest-guess", "Team", t.name(t.guess)), words, x+112, y, at-x-128, inside)
	for _, b := range []struct {
		id, icon, key, label string
		tone                 kit.Tone
		right                bool
	}{{"guess-right", "check", "+", t.T("contest-tool-right"), s.Green, true}, {"guess-wrong", "cross", "-", t.T("contest-tool-wrong"), s.Coral, false}} {
		s.Box(kit.Box{Fill: b.tone.Tint, Line: b.tone.Deep, Weight: 4, Radius: 22}, at, y, 108, inside)
		s.Icon(b.icon, b.tone.Deep, at+12, y+(inside-56)/2, 56)
		s.Keycap(b.key, at+72, y+(inside-28)/2)
		s.Hot(b.id, b.label, 22, at, y, 108, inside, func() { t.say(b.right) })
		at += 116
	}
}
