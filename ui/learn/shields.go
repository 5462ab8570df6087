package learn

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// shields shows the seven shields of a pupil: how far each has grown, and what makes it grow. Nobody else's are seen.
type shields struct {
	*seat
	all    [lessons.Topics]course.Shield
	loaded bool
}

// Enter reads what the pupil has done.
func (p *shields) Enter() {
	load(p.App, p.seat.progress, func(now progress) { p.all, p.loaded = now.shields, true })
}

// topicName names a topic.
func (a *seat) topicName(topic int) string { return a.T("topic-" + string(rune('0'+topic))) }

// pictured is a shield as it is drawn.
func pictured(s course.Shield) kit.Shield {
	return kit.Shield{Topic: s.Topic, Filled: s.Filled(), Stronger: s.Stronger()}
}

// said tells how far a shield is.
func (a *seat) shieldSaid(s course.Shield) string {
	if s.Whole() {
		return a.T("shield-whole", "Of", course.ShieldPieces)
	}
	return a.T("shield-pieces", "At", s.Filled(), "Of", course.ShieldPieces)
}

// Draw draws the shields in two rows, and what makes them grow.
func (p *shields) Draw(s *kit.Sheet) {
	p.bar(s)
	if !p.loaded {
		loading(s, p.App)
		return
	}
	m, gap := s.Margin(), float32(16)
	back := kit.Button{ID: "back", Label: p.T("page-back"), Icon: "back", Key: "Esc"}
	bw := s.ButtonWidth(back)
	y := float32(100)
	s.Button(back, s.Width-m-bw, y, bw, 56, p.Back)
	s.Text(p.T("shields-title"), kit.Type{Size: 34, Bold: true, Lines: 1}, m, y+6, s.Width-2*m-bw-20)
	s.Aloud("", p.T("shields-title"))
	y += 74
	const row = 4
	w := (s.Width - 2*m - (row-1)*gap) / row
	high := (s.Height - y - 60 - gap) / 2
	size := min(high, w)
	for _, one := range p.all {
		size = min(size, high-p.wordsHeight(s, one, w)-28, w-40)
	}
	for i := range p.all {
		at := area{m + float32(i%row)*(w+gap), y + float32(i/row)*(high+gap), w, high}
		p.card(s, p.all[i], at, size)
	}
	i := len(p.all)
	p.how(s, area{m + float32(i%row)*(w+gap), y + float32(i/row)*(high+gap), w, high})
	foot(s, p.App, []kit.Hint{{Keys: []string{"Esc"}, Says: p.T("page-hint-back")}}, false)
}

// shieldTypes are the types of a topic's name and of how far its shield is.
func shieldTypes(s *kit.Sheet) (name, said kit.Type) {
	return kit.Type{Size: 21, Bold: true, Align: kit.Centre}, kit.Type{Size: 19, Colour: s.Ink2, Align: kit.Centre}
}

func (p *shields) wordsHeight(s *kit.Sheet, one course.Shield, w float32) float32 {
	name, said := shieldTypes(s)
	return s.TextHeight(p.topicName(one.Topic), name, w-24) + s.TextHeight(p.shieldSaid(one), said, w-24) + 18
}

// card draws a topic's shield, in the one size that fits all.
func (p *shields) card(s *kit.Sheet, one course.Shield, at area, size float32) {
	s.Card(at.x, at.y, at.w, at.h)
	name, said := shieldTypes(s)
	words := p.wordsHeight(s, one, at.w)
	s.Shield(pictured(one), at.x+(at.w-size)/2, at.y+(at.h-words-size)/2+4, size)
	y := at.y + at.h - words
	y += s.Text(p.topicName(one.Topic), name, at.x+12, y, at.w-24)
	s.Text(p.shieldSaid(one), said, at.x+12, y+2, at.w-24)
	s.Aloud("", p.topicName(one.Topic), p.shieldSaid(one))
}

// how says what makes a shield grow.
func (p *shields) how(s *kit.Sheet, at area) {
	box := kit.Box{Fill: s.Sun.Tint, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	side := min(76, at.h*0.28)
	khien := p.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "happy"}, s.Pixels(side))
	s.Image(khien, at.x+(at.w-side)/2, at.y+14, side, side)
	text := p.T("shields-how", "Count", course.RightsAPiece)
	s.Fit(text, kit.Type{Size: 20}, at.x+18, at.y+side+18, at.w-36, at.h-side-30)
	s.Aloud("", text)
}

// Focus is on the way back.
func (p *shields) Focus() string { return "back" }

// Key goes back.
func (p *shields) Key(k fyne.KeyName) bool {
	if k == fyne.KeyK {
		p.Back()
		return true
	}
	return play.CommonKey(p.App, k, p.Back)
}

// ways draws into the bar the ways out of the lessons, and the way to the shields.
func (l *shelf) ways(s *kit.Sheet, right float32) {
	b := kit.Button{ID: "shields", Label: l.T("shields-title"), Icon: "shield-line", Pill: true}
	s.IconButton(b, l.barWays(s, right, wayRoom)-wayRoom, 20, l.showShields)
}

func (l *shelf) showShields() {
	if !l.Busy() {
		l.Show(&shields{seat: l.seat})
	}
}
