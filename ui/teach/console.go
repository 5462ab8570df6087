package teach

import (
	"strconv"
	"time"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
)

// The console is what the teacher sees while the class has a display of its own: this page, the next, what the class sees,
// the notes, the clock against the plan, the hands, and every key as a button.

// shape is the class's display, width by height.
func (p *projector) shape() float32 {
	if size := p.ClassSize(); size.Height > 0 {
		return size.Width / size.Height
	}
	return float32(kit.LeastWidth) / kit.LeastHeight
}

func (p *projector) drawConsole(s *kit.Sheet) {
	const m, gap = 32, 24
	left := (s.Width - 2*m - gap) * 0.477
	right := s.Width - 2*m - gap - left
	bottom := s.Height - 16 - consoleRow
	p.drawHead(s, m)
	high := min(left/p.shape(), bottom-16-consoleTally-16-116)
	wide := high * p.shape()
	p.drawThis(s, m, 82, left, wide, high)
	p.drawTally(s, m, bottom-16-consoleTally, left)
	under := 116 + high + 12 // there who is called has room, on a narrow console
	beside := p.called() && bottom-16-consoleTally-8-under < calledHigh
	if p.called() && !beside {
		p.drawCalledRow(s, m, under, left)
	}
	x := m + left + gap
	half := (right - gap) / 2
	small := half / p.shape()
	p.drawNext(s, x, 82, half, small)
	p.drawSeen(s, x+half+gap, 82, half, small)
	y := 116 + small + 20
	tools := bottom - 16 - toolHeight(s)
	p.drawNoteCard(s, beside, x, y, right, tools-14-y)
	p.drawToolRow(s, x, tools, right)
	p.drawKeys(s, m, bottom, s.Width-2*m)
}

const (
	consoleRow   = 72 // the lowest row of buttons
	consoleTally = 72
	consoleTools = 64
	calledHigh   = 112 // who is called, with the ways below
)

// drawHead draws the lesson, the parts of its plan and the clock.
func (p *projector) drawHead(s *kit.Sheet, m float32) {
	module := p.run.Module()
	tone := s.Topic(module.Topic)
	s.Box(kit.Box{Fill: tone.Base, Radius: 14}, m, 16, 48, 48)
	s.Icon("topic-"+strconv.Itoa(module.Topic), tone.On, m+9, 25, 30)
	clock := p.Now().Local().Format("15:04")
	t := kit.Type{Size: 34, Bold: true, Fixed: true, Lines: 1}
	right := s.Width - m
	cw := max(s.TextWidth(clock, t), s.TextWidth(p.pace(), kit.Type{Size: 17, Fixed: true}))
	s.Text(clock, t, right-s.TextWidth(clock, t), 6, cw+4)
	pace := kit.Type{Size: 17, Fixed: true, Lines: 1, Colour: s.Ink2, Align: kit.Right}
	s.Text(p.pace(), pace, right-cw-4, 50, cw+4)
	plan := (s.Width - 2*m) * 0.52
	if s.IsWide() {
		plan = (s.Width - 2*m) * 0.6
	}
	x := right - cw - 24 - plan + cw
	w := plan - cw
	title := kit.Type{Size: 24, Bold: true, Fixed: true}
	s.Fit(module.ID+". "+p.Say(module.Title), title, m+64, 10, x-m-64-24, 34)
	if p.class.Name != "" {
		about := p.T("class-name", "Name", p.class.Name)
		if here := p.run.Here(); here > 0 {
			about += " · " + p.T("class-pupils", "Count", here)
		}
		s.Text(about, kit.Type{Size: 17, Colour: s.Ink2, Fixed: true, Lines: 1}, m+64, 46, x-m-64-24)
	}
	p.drawPlan(s, x, w)
}

// pace says how much time is left, and calmly how the lesson stands against its plan.
func (p *projector) pace() string {
	now := p.Now()
	left := p.run.Planned() - p.run.Elapsed(now)
	words := p.T("pace-left", "Count", whole(left))
	if left < 0 {
		words = p.T("pace-over", "Count", whole(-left))
	}
	switch d := p.run.Pace(now); {
	case d >= time.Minute && left >= 0:
		words += " · " + p.T("pace-behind", "Count", whole(d))
	case d <= -time.Minute:
		words += " · " + p.T("pace-ahead", "Count", whole(-d))
	}
	return words
}

// whole gives minutes, rounded up where they are begun.
func whole(d time.Duration) int { return int((d + time.Minute - time.Second) / time.Minute) }

// drawPlan draws the parts to scale: done, present, to come; below the bar a mark where the clock is.
func (p *projector) drawPlan(s *kit.Sheet, x, w float32) {
	parts := p.run.Plan()
	_, now, _ := p.run.Page()
	total := 0
	for _, part := range parts {
		total += max(part.Minutes, 1)
	}
	room := w - 6*float32(len(parts)-1)
	at, free := x, x
	for _, part := range parts {
		pw := room * float32(max(part.Minutes, 1)) / float32(total)
		t := kit.Type{Size: 16, Fixed: true, Lines: 1, Colour: s.Ink2}
		fill := s.Line
		switch {
		case now > part.Last:
			fill = s.Blue.Line
		case now >= part.First:
			t.Bold, t.Colour = true, s.Ink
		}
		s.Box(kit.Box{Fill: fill, Radius: 6}, at, 26, pw, 12)
		if now >= part.First && now <= part.Last {
			s.Box(kit.Box{Fill: s.Blue.Base, Radius: 6}, at, 26, pw*float32(now-part.First+1)/float32(part.Last-part.First+1), 12)
		}
		label := p.T("phase-"+part.Phase) + " " + strconv.Itoa(part.Minutes) + "’"
		if s.TextWidth(label, t) > pw+4 {
			label = strconv.Itoa(part.Minutes) + "’"
		}
		if t.Bold && at+s.TextWidth(p.T("phase-"+part.Phase), t)+34 < x+w {
			label = p.T("phase-"+part.Phase) + " " + strconv.Itoa(part.Minutes) + "’" // the present part is always named
		}
		if at >= free {
			s.Text(label, t, at, 44, s.TextWidth(label, t)+4)
			free = at + s.TextWidth(label, t) + 6
		}
		at += pw + 6
	}
	if planned := p.run.Planned(); planned > 0 {
		share := min(float32(p.run.Elapsed(p.Now()))/float32(planned), 1)
		s.Box(kit.Box{Fill: s.Ink, Radius: 2}, x+share*w-2, 20, 4, 24)
	}
}

// heading draws what stands above a picture, and gives where it ends.
func heading(s *kit.Sheet, title, more string, x, y, w float32) float32 {
	t := kit.Type{Size: 19, Bold: true, Fixed: true, Lines: 1}
	s.Text(title, t, x, y, w)
	at := x + s.TextWidth(title, t) + 10
	t.Bold, t.Colour = false, s.Ink2
	s.Text(more, t, at, y, w)
	return at + s.TextWidth(more, t)
}

func frame(s *kit.Sheet, line kit.Box, x, y, w, h float32) {
	line.Fill, line.Radius = s.Paper, 12
	s.Box(line, x-4, y-4, w+8, h+8)
}

// drawThis draws the teacher's page, on which can be pressed, drawn and pointed.
func (p *projector) drawThis(s *kit.Sheet, x, y, room, w, h float32) {
	v := p.run.View()
	heading(s, p.T("console-this"), strconv.Itoa(v.Number)+" / "+strconv.Itoa(v.Of), x, y, room)
	x += (room - w) / 2
	y += 34
	frame(s, kit.Box{Line: s.Blue.Base, Weight: 4}, x, y, w, h)
	s.Live(x, y, w, h, func(s *kit.Sheet) { p.page(s, v) })
	p.pointer.Forget("console")
	if p.tool == pointing && !p.run.Frozen() && p.run.Shade() == course.Clear {
		p.pointer.Show(s, "console", x, y, w, h)
	}
	p.easel(s, 0, x, y, w, h)
}

// drawNext draws the page that comes.
func (p *projector) drawNext(s *kit.Sheet, x, y, w, h float32) {
	_, now, n := p.run.Page()
	heading(s, p.T("console-next"), "", x, y, w)
	frame(s, kit.Box{Line: s.StrongLine, Weight: 2}, x, y+34, w, h)
	if now == n {
		s.Fit(p.T("console-last"), kit.Type{Size: 22, Colour: s.Ink2, Align: kit.Centre}, x+16, y+34, w-32, h)
		return
	}
	s.Mini(x, y+34, w, h, func(s *kit.Sheet) { p.mini(s, p.run.PageView(now+1)) })
}

// drawSeen draws exactly what the class sees.
func (p *projector) drawSeen(s *kit.Sheet, x, y, w, h float32) {
	icon, text, calm := p.chip()
	tone := kit.Tone{Base: s.Green.Tint, On: s.Green.Deep}
	if !calm {
		tone = kit.Tone{Base: s.Sun.Base, On: s.Sun.On}
	}
	cw := s.TextWidth(text, kit.Type{Size: 17, Bold: true, Fixed: true}) + 54
	if title := p.T("console-seen"); s.TextWidth(title, kit.Type{Size: 19, Bold: true, Fixed: true})+cw+10 < w {
		heading(s, title, "", x, y, w-cw)
	}
	s.Chip(text, icon, tone, x+w-cw, y-4)
	frame(s, kit.Box{Line: s.StrongLine, Weight: 2}, x, y+34, w, h)
	if p.displays.Lost {
		s.Fit(p.T("console-lost-text"), kit.Type{Size: 20, Align: kit.Centre, Fixed: true}, x+16, y+34, w-32, h)
		return
	}
	s.Mini(x, y+34, w, h, func(s *kit.Sheet) { p.picture(s, "seen") })
}

// drawTally draws the hands of each option with − and +.
func (p *projector) drawTally(s *kit.Sheet, x, y, w float32) {
	v := p.run.View()
	if v.Hands == nil {
		return
	}
	n := len(v.Hands)
	cell := (w - 12*float32(n-1)) / float32(n)
	right := p.run.Right()
	for i, hands := range v.Hands {
		at := x + float32(i)*(cell+12)
		box := kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 2, Radius: 16}
		if v.Revealed && i == right {
			box.Fill, box.Line, box.Weight = s.Green.Tint, s.Green.Deep, 3
		}
		s.Box(box, at, y, cell, consoleTally)
		letter := course.Letter(i)
		s.Icon("minus", s.Ink, at+8, y+24, 24)
		s.Hot("less-"+letter, p.T("tally-less", "Letter", letter), 14, at, y, 44, consoleTally, func() { p.add(i, -1) })
		s.Icon("plus", s.Ink, at+cell-32, y+24, 24)
		s.Hot("more-"+letter, p.T("tally-more", "Letter", letter), 14, at+cell-44, y, 44, consoleTally, func() { p.add(i, +1) })
		t := kit.Type{Size: 26, Bold: true, Fixed: true, Lines: 1}
		if cell < 132 {
			t.Align, t.Size = kit.Centre, 22
			s.Badge(i, false, at+cell/2-14, y+7, 28)
			s.Text(strconv.Itoa(hands), t, at+36, y+37, cell-72)
			continue
		}
		s.Badge(i, false, at+cell/2-38, y+20, 32)
		s.Text(strconv.Itoa(hands), t, at+cell/2+2, y+19, 44)
	}
	about := p.T("tally-total", "Hands", sum(v.Hands), "Here", p.run.Here())
	if p.run.Here() == 0 {
		about = p.T("tally-hands", "Count", sum(v.Hands))
	}
	if extra := p.run.Excess(); extra > 0 {
		about = p.T("tally-excess", "Count", extra)
	}
	t := kit.Type{Size: 17, Fixed: true, Lines: 1, Colour: s.Ink2}
	if more := p.T("tally-round") + " · " + about; v.Round > 1 && s.TextWidth(more, t) < w-170 {
		about = more
	}
	s.Text(about, t, x+w-s.TextWidth(about, t)-4, 82, w)
}

func (p *projector) add(option, hands int) {
	p.do(func(now time.Time) error { return p.run.Add(option, hands, now) })
}

// drawNoteCard draws the notes, and who is called where that has no room elsewhere.
func (p *projector) drawNoteCard(s *kit.Sheet, called bool, x, y, w, h float32) {
	s.Card(x, y, w, h)
	s.Text(p.T("console-notes"), kit.Type{Size: 18, Bold: true, Fixed: true, Lines: 1}, x+24, y+8, w/2)
	size := p.paper.size
	if size == 0 {
		size = noteSize
	}
	for i, one := range []struct {
		icon string
		by   float32
	}{{"minus", -2}, {"plus", 2}} {
		bx := x + w - 24 - 92 + float32(i)*48
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 8}, bx+4, y+8, 36, 28)
		s.Icon(one.icon, s.Ink, bx+13, y+13, 18)
		s.Hot("notes-"+one.icon, p.T("console-letters"), 8, bx, y, 44, 44, func() {
			p.paper.size = min(max(size+one.by, 14), 34)
			p.Redraw()
		})
	}
	top := y + 40
	if called {
		top += p.drawCalledRow(s, x+16, top, w-32) + 8
	}
	p.noteLines(s, x+24, top, w-48, y+h-8-top)
	p.drawNoteTurn(s, x+24+s.TextWidth(p.T("console-notes"), kit.Type{Size: 18, Bold: true, Fixed: true})+20, y)
}

// drawCalledRow draws who is called and what may come of it, below each other where there is no room beside, and gives
// how high that is.
func (p *projector) drawCalledRow(s *kit.Sheet, x, y, w float32) float32 {
	name, _, animal := p.calledWords()
	type way struct {
		kit.Button
		do func()
	}
	ways := []way{
		{kit.Button{ID: "call-pass", Label: p.T("called-pass")}, p.call},
		{kit.Button{ID: "call-absent", Label: p.T("called-absent")}, p.absent},
		{kit.Button{ID: "call-done", Label: p.T("called-done")}, func() { p.do(p.run.Dismiss) }},
	}
	wide := float32(0)
	for i := range ways {
		ways[i].Size, ways[i].Fixed = 17, true
		wide += s.ButtonWidth(ways[i].Button) - 8
	}
	called := kit.Type{Size: 22, Bold: true, Fixed: true}
	high, below := float32(60), float32(6)
	room := w - 68 - wide - 20
	if s.TextWidth(name, called) > room {
		high, below, room = calledHigh, 60, w-68-20
	}
	s.Box(kit.Box{Fill: s.Blue.Tint, Radius: 16}, x, y, w, high)
	s.Animal(animal, x+8, y+6, 48)
	s.Fit(name, called, x+68, y, room, 60)
	at := x + w - wide
	for _, one := range ways {
		bw := s.ButtonWidth(one.Button) - 16
		s.Button(one.Button, at, y+below, bw, 44, one.do)
		at += bw + 8
	}
	return high
}
