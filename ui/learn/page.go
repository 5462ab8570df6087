package learn

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// page is a lesson of a pupil: the story, the activities and the quiz in a row, and before and after them the forms.
type page struct {
	*seat
	module   *lessons.Module
	parts    []string
	progress progress
	loaded   bool
	grew     int // pieces of the shield since the page was opened or a part was begun
}

func newPage(a *seat, m *lessons.Module) *page {
	return &page{seat: a, module: m, parts: parts(m)}
}

// Enter reads how far each part is.
func (p *page) Enter() {
	load(p.App, p.seat.progress, func(now progress) {
		first := !p.loaded
		if !first {
			p.grew = p.shieldOf(now).Pieces() - p.shieldOf(p.progress).Pieces()
		}
		p.progress, p.loaded = now, true
		p.parts = parts(p.module)
		if i := slices.Index(p.parts, play.PartAfter); i >= 0 && now.later[p.module.ID] {
			p.parts[i] = play.PartLater
		}
		if p.Front() == p && !first { // what was suggested has changed
			p.Redraw()
			p.App.Focus(p.Focus())
		}
	})
}

// Draw draws the parts.
func (p *page) Draw(s *kit.Sheet) {
	right := p.barBeside(s, p.waysRoom())
	if !p.loaded {
		loading(s, p.App)
		return
	}
	defer p.barWays(s, right, 0) // last for the Tab key
	m := s.Margin()
	y := float32(98)
	y += p.head(s, m, y) + 16
	steps := p.row()
	slim := float32(72)
	bottom := s.Height - 56
	if p.last() != "" {
		bottom -= slim + 16
	}
	if p.has(play.PartBefore) {
		y += p.slim(s, play.PartBefore, "flag", y, slim) + 16
	}
	y += p.cards(s, steps, y, bottom-y) + 16
	if last := p.last(); last != "" {
		p.slim(s, last, "trophy", y, slim)
	}
	foot(s, p.App, []kit.Hint{
		{Keys: []string{"1–" + strconv.Itoa(len(p.parts))}, Says: p.T("page-hint-number")},
		{Keys: []string{"Enter"}, Says: p.T("names-hint-go")},
		{Keys: []string{"Esc"}, Says: p.T("page-hint-back")},
	}, false)
}

func (p *page) head(s *kit.Sheet, x, y float32) float32 {
	back := kit.Button{ID: "back", Label: p.T("page-back"), Icon: "back", Key: "Esc"}
	bw := s.ButtonWidth(back)
	t := kit.Type{Size: 34, Bold: true}
	w := s.Width - 2*s.Margin() - 72 - bw - 20
	text := p.module.ID + ". " + p.Say(p.module.Title)
	high := max(56, s.TextHeight(text, t, w))
	s.Shield(pictured(p.shieldOf(p.progress)), x-4, y+(high-68)/2, 68)
	if p.grew > 0 {
		p.chipAt(s, "+"+strconv.Itoa(p.grew), "", s.Sun, x+28, y+(high-68)/2+40)
		s.Aloud("", p.T("shield-grown", "Topic", p.topicName(p.module.Topic), "Count", p.grew))
	}
	s.Text(text, t, x+72, y+(high-s.TextHeight(text, t, w))/2, w)
	s.Aloud("", p.Say(p.module.Title))
	s.Button(back, s.Width-s.Margin()-bw, y+(high-60)/2, bw, 56, p.Back)
	return high
}

// shieldOf is the shield of the lesson's topic.
func (p *page) shieldOf(now progress) course.Shield { return now.shields[p.module.Topic-1] }

func (p *page) has(part string) bool { return slices.Contains(p.parts, part) }

// last is the form after the lesson, the first time or once more; "" when there is none.
func (p *page) last() string {
	for _, part := range []string{play.PartAfter, play.PartLater} {
		if p.has(part) {
			return part
		}
	}
	return ""
}

// row gives the parts that stand as cards.
func (p *page) row() []string {
	var out []string
	for _, part := range p.parts {
		if part != play.PartBefore && part != p.last() {
			out = append(out, part)
		}
	}
	return out
}

// number is the key of a part, from 1.
func (p *page) number(part string) int { return slices.Index(p.parts, part) + 1 }

// suggested is the part to take next: what was left, else the first not done. A lesson's form before it is offered only
// while nothing of the lesson was done.
func (p *page) suggested() string {
	for _, o := range p.progress.open {
		if o.Module == p.module.ID && o.Part != play.PartReview {
			return o.Part
		}
	}
	d := p.progress.done[p.module.ID]
	for _, part := range p.parts {
		if part == play.PartBefore && (d.Story != nil || d.Quiz != nil || len(d.Activities) > 0) {
			continue
		}
		if p.progress.state(p.module.ID, part) == fresh {
			return part
		}
	}
	return play.PartQuiz
}

// slim draws a form as a low card over the whole width and gives its height.
func (p *page) slim(s *kit.Sheet, part, icon string, y, high float32) float32 {
	m := s.Margin()
	w := s.Width - 2*m
	p.frame(s, part, m, y, w, high)
	s.Icon(icon, s.Ink2, m+24, y+(high-32)/2, 32)
	name := kit.Type{Size: 24, Bold: true, Lines: 1}
	s.Aloud("", strconv.Itoa(p.number(part))+". "+p.partName(p.module, part))
	at := m + 76
	s.Text(p.partName(p.module, part), name, at, y+(high-lineOf(s, 24))/2, w/3)
	at += s.TextWidth(p.partName(p.module, part), name) + 20
	end := p.chip(s, part, m+w-24, y+(high-32)/2)
	about := kit.Type{Size: 20, Colour: s.Ink2, Lines: 1}
	n := len(questions(p.module, part, nil))
	text := p.T("page-"+part+"-about", "Count", n)
	if s.TextWidth(text, about) <= end-at-20 {
		s.Text(text, about, at, y+(high-lineOf(s, 20))/2, end-at)
	}
	s.Hot("part-"+part, p.partName(p.module, part), 24, m, y, w, high, func() { p.begin(part) })
	return high
}

// frame draws the face of a part; the suggested one has a blue border.
func (p *page) frame(s *kit.Sheet, part string, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Radius: 24, Shadow: true}
	if part == p.suggested() {
		box.Line, box.Weight = s.Blue.Base, 4
	}
	s.Box(box, x, y, w, h)
}

// chip draws a part's state with its right end at x and gives its left end. A key stands before it.
func (p *page) chip(s *kit.Sheet, part string, x, y float32) float32 {
	label, icon, tone := p.state(s, part)
	w := s.TextWidth(label, kit.Type{Size: 17, Bold: true, Fixed: true}) + 28
	if icon != "" {
		w += 26
	}
	p.chipAt(s, label, icon, tone, x-w, y)
	return x - w - s.Keycap(strconv.Itoa(p.number(part)), x-w-44, y+2) - 16
}

// chipAt is kit's chip with a line around it where colours are off.
func (p *page) chipAt(s *kit.Sheet, label, icon string, tone kit.Tone, x, y float32) {
	w := s.Chip(label, icon, tone, x, y)
	if s.High && tone.Base != s.Blue.Base {
		s.Box(kit.Box{Line: s.Ink, Weight: 2, Radius: 16}, x, y, w, 32)
	}
}

func (p *page) state(s *kit.Sheet, part string) (label, icon string, tone kit.Tone) {
	quiet := kit.Tone{Base: s.Paper2, Deep: s.Ink2, Tint: s.Paper2, Line: s.Line, On: s.Ink2}
	switch p.progress.state(p.module.ID, part) {
	case begun:
		return p.T("page-go-on"), "play", s.Sun
	case done:
		return p.T("page-done"), "check", s.Green
	}
	if part == p.suggested() {
		return p.T("page-begin"), "play", s.Blue
	}
	return p.T("page-fresh"), "", quiet
}

// cards draws the row of steps and gives its height.
func (p *page) cards(s *kit.Sheet, steps []string, y, room float32) float32 {
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap*float32(len(steps)-1)) / float32(len(steps))
	words := float32(0)
	for _, part := range steps {
		words = max(words, p.wordsHeight(s, part, w))
	}
	picture := max(110, min(room-words-12, w*0.72))
	high := picture + words + 12
	for i, part := range steps {
		p.card(s, i, part, m+float32(i)*(w+gap), y, w, high, picture)
	}
	return high
}

func (p *page) types(w float32) (title, about kit.Type) {
	title, about = kit.Type{Size: 26, Bold: true}, kit.Type{Size: 20}
	if w < 280 {
		title.Size, about.Size = 22, 18
	}
	return title, about
}

// about gives a card's heading and the line below it.
func (p *page) about(part string) (title, about string) {
	switch part {
	case play.PartStory:
		return p.T("part-story"), p.Say(p.module.Story.Title)
	case play.PartQuiz:
		n := min(asked(p.module.Band), len(questions(p.module, part, nil)))
		return p.T("part-quiz"), p.T("page-quiz-about", "Count", n)
	}
	return p.T("part-activity"), p.partName(p.module, part)
}

func (p *page) wordsHeight(s *kit.Sheet, part string, w float32) float32 {
	tt, at := p.types(w)
	title, about := p.about(part)
	return 16 + s.TextHeight(title, tt, w-48) + 4 + s.TextHeight(about, at, w-48) + 14 + 32 + 20
}

func (p *page) card(s *kit.Sheet, i int, part string, x, y, w, h, picture float32) {
	p.frame(s, part, x, y, w, h)
	p.picture(s, i, part, x+12, y+12, w-24, picture-12)
	tt, at := p.types(w)
	title, about := p.about(part)
	s.Aloud("", strconv.Itoa(p.number(part))+". "+title, about)
	top := y + picture + 16
	top += s.Text(title, tt, x+24, top, w-48) + 4
	s.Text(about, kit.Type{Size: at.Size, Colour: s.Ink2}, x+24, top, w-48)
	label, icon, tone := p.state(s, part)
	p.chipAt(s, label, icon, tone, x+24, y+h-52)
	s.Keycap(strconv.Itoa(p.number(part)), x+w-24-28, y+h-50)
	s.Hot("part-"+part, title+" "+about, 24, x, y, w, h, func() { p.begin(part) })
}

// picture is a story's first scene, else a large icon or Khiên on a tint.
func (p *page) picture(s *kit.Sheet, i int, part string, x, y, w, h float32) {
	if part == play.PartStory {
		s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x, y, w, h)
		if img := p.scene(s, p.module, w, h); img != nil {
			s.Rounded(img, 16, x, y, w, h)
		}
		return
	}
	tones := []kit.Tone{s.Blue, s.Violet, s.Teal, s.Sun}
	tone := tones[i%len(tones)]
	box := kit.Box{Fill: tone.Tint, Radius: 16}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, w, h)
	side := min(h*0.86, w*0.86)
	if part == play.PartQuiz {
		khien := p.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "thinking"}, s.Pixels(side))
		s.Image(khien, x+(w-side)/2, y+(h-side)/2, side, side)
		return
	}
	icon := min(side*0.72, 120)
	ink := tone.Deep
	s.Icon(activityIcon(part), ink, x+(w-icon)/2, y+(h-icon)/2, icon)
}

func activityIcon(part string) string {
	switch strings.TrimPrefix(part, play.PartActivity) {
	case lessons.KindSort, lessons.KindMatch:
		return "grid"
	case lessons.KindOrder:
		return "sort"
	case lessons.KindSpot:
		return "eye"
	case lessons.KindSearch:
		return "search"
	case lessons.KindSettings:
		return "gear"
	case lessons.KindChat:
		return "tell"
	case lessons.KindReport:
		return "flag"
	case lessons.KindDial:
		return "phone"
	case lessons.KindPassword:
		return "key"
	}
	return "play"
}

func (p *page) begin(part string) {
	if !p.Busy() {
		p.open(p.module, part, nil)
	}
}

// Focus is on the part to take next.
func (p *page) Focus() string { return "part-" + p.suggested() }

// Key opens a part by its number and goes back to the lessons.
func (p *page) Key(k fyne.KeyName) bool {
	if n, _ := app.Digit(k); n > 0 && n <= len(p.parts) {
		p.begin(p.parts[n-1])
		return true
	}
	return play.CommonKey(p.App, k, p.Back)
}
