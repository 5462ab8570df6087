package teach

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/kit"
)

// drawPlan draws what the lesson is for: objectives, minutes, needs, the programme, and when the class had it before.
func (r *ready) drawPlan(s *kit.Sheet, y float32) {
	m, gap := s.Margin(), s.Gap()
	w := (s.Width - 2*m - gap) / 2
	x := m + w + gap
	if r.under != nil {
		y = r.drawUnder(s, m, y, s.Width-2*m)
	}
	left := r.part(s, r.T("ready-aims"), r.aims(), m, y, w)
	right := r.minutes(s, x, y, w)
	put := func(title string, lines []string) { // in the shorter column
		if left <= right {
			left = r.part(s, title, lines, m, left, w)
		} else {
			right = r.part(s, title, lines, x, right, w)
		}
	}
	put(r.T("ready-needs"), []string{r.Say(r.module.Materials), r.Say(r.module.Before)})
	if r.under != nil {
		return // who goes on has more use for the room than for the programme and what was before
	}
	put(r.T("ready-serves"), r.serves())
	if r.past != nil {
		put(r.T("ready-past", "Date", r.past.Begun.Local().Format("02/01/2006"), "Count", r.past.Minutes), r.pastLines())
	}
	if r.drawn != nil {
		b := kit.Button{ID: "drawings", Label: r.T("drawings-past"), Icon: "edit", Key: "V", Size: 18}
		if left <= right {
			s.Button(b, m, left, s.ButtonWidth(b), 48, r.look)
		} else {
			s.Button(b, x, right, s.ButtonWidth(b), 48, r.look)
		}
	}
}

// drawUnder says how far the lesson under way has come, and offers to see its drawings or to begin anew: in a row, or where
// that has no room in several. It gives where the rest begins.
func (r *ready) drawUnder(s *kit.Sheet, x, y, w float32) float32 {
	u := r.under
	t := kit.Type{Size: 18, Bold: true}
	text := r.T("underway-text", "Page", u.page, "Pages", u.of, "Date", u.Begun.Local().Format("02/01/2006"))
	if u.drawn > 0 {
		text += " " + r.T("underway-drawn", "Count", u.drawn)
	}
	ways := []kit.Action{{Button: kit.Button{ID: "anew", Label: r.T("underway-anew"), Icon: "refresh", Size: 18}, Do: r.anew}}
	if r.drawn != nil {
		ways = append(ways, kit.Action{Button: kit.Button{ID: "drawings", Label: r.T("drawings-show"), Icon: "edit", Key: "V", Size: 18}, Do: r.look})
	}
	wide := float32(0)
	for _, one := range ways {
		wide += s.ButtonWidth(one.Button) + 12
	}
	room, below := w-40-wide, float32(0)
	if room < 300 {
		room, below = w-40, s.TextHeight(text, t, w-40)+8
	}
	high := max(s.TextHeight(text, t, room), 48) + 20
	if below > 0 {
		high = below + 48 + 24
	}
	s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Line, Weight: 2, Radius: 20}, x, y, w, high)
	if below > 0 {
		s.Text(text, t, x+20, y+10, room)
	} else {
		s.Text(text, t, x+20, y+(high-s.TextHeight(text, t, room))/2, room)
	}
	left := x + w - 8 - wide
	for _, one := range ways {
		bw := s.ButtonWidth(one.Button)
		s.Button(one.Button, left, y+high-58, bw, 48, one.Do)
		left += bw + 12
	}
	return y + high + 16
}

func (r *ready) aims() []string {
	var out []string
	for _, o := range r.module.Objectives {
		out = append(out, "• "+r.Say(o.Text))
	}
	return out
}

func (r *ready) pastLines() []string {
	if r.past.Note == "" {
		return nil
	}
	return []string{r.T("ready-past-note", "Note", r.past.Note)}
}

// serves says which lines of the school's programme the lesson serves. What has to be checked says so.
func (r *ready) serves() []string {
	l := r.module.Links
	mark := func(text string, sure bool) string {
		if sure {
			return text
		}
		return text + " (" + r.T("to-check") + ")"
	}
	var out []string
	if text, sure := r.fact(l.Competence.Fact); text != "" {
		text += ": " + r.T("ready-domain", "Domain", l.Competence.Domain, "Codes", strings.Join(l.Competence.Codes, ", "))
		out = append(out, mark(text, sure && l.Competence.Confirmed))
	}
	for _, link := range append(slices.Clone(l.Subject), l.Conduct) {
		text := r.Say(lessons.Text{VI: link.VI, EN: link.EN})
		law, sure := r.fact(link.Fact)
		switch {
		case text == "" && law == "":
			continue
		case law != "" && text != "":
			text = law + ": " + text
		case law != "":
			text = law
		default:
			sure = true // it names no law
		}
		out = append(out, mark(text, sure))
	}
	return out
}

// fact gives the words of a fact, and whether they need no more checking.
func (r *ready) fact(id string) (text string, sure bool) {
	for _, f := range r.Pack.Facts {
		if f.ID == id {
			return r.Say(f.Text), !f.ToCheck
		}
	}
	return "", true
}

// minutes draws the parts as a bar to scale, and below it each with its minutes.
func (r *ready) minutes(s *kit.Sheet, x, y, w float32) float32 {
	m := r.deck.Module()
	all := course.Phases(m)
	row, inner := s.Grown(30), w-56
	columns := 2
	if s.Look.Text > 1.2 {
		columns = 1
	}
	rows := (len(all) + columns - 1) / columns
	high := s.Grown(30) + 20 + 12 + 34 + 14 + float32(rows)*row + 16
	s.Card(x, y, w, high)
	title := r.T("ready-minutes", "Count", m.Minutes)
	if m.Minutes != r.module.Minutes {
		title += " " + r.T("ready-minutes-pack", "Count", r.module.Minutes)
	}
	s.Fit(title, kit.Type{Size: 22, Bold: true}, x+28, y+18, inner, s.Grown(30))
	at, top := x+28, y+18+s.Grown(30)+10
	total := float32(max(1, m.Minutes))
	tones := r.tones(s)
	for i, p := range all {
		pw := inner * float32(p.Planned/time.Minute) / total
		if pw < 1 {
			continue
		}
		box := kit.Box{Fill: tones[i%len(tones)].Base, Radius: 6}
		if s.High {
			box.Line, box.Weight = s.Ink, 2
		}
		s.Box(box, at, top, max(2, pw-3), 34)
		if t := (kit.Type{Size: 17, Bold: true, Colour: tones[i%len(tones)].On, Align: kit.Centre, Fixed: true, Lines: 1}); pw > 26 {
			s.Text(strconv.Itoa(int(p.Planned/time.Minute)), t, at, top+6, pw-3)
		}
		at += pw
	}
	top += 34 + 14
	for i, p := range all {
		cx, cy := x+28+float32(i/rows)*inner/float32(columns), top+float32(i%rows)*row
		s.Box(kit.Box{Fill: tones[i%len(tones)].Base, Radius: 5}, cx, cy+row/2-8, 16, 16)
		text := r.T("phase-"+p.ID) + ": " + strconv.Itoa(int(p.Planned/time.Minute))
		s.Text(text, kit.Type{Size: 18, Lines: 1}, cx+26, cy+2, inner/float32(columns)-30)
	}
	return y + high + 16
}

// tones tell the parts of a lesson apart; they mean nothing else.
func (r *ready) tones(s *kit.Sheet) []kit.Tone {
	return []kit.Tone{s.Blue, s.Violet, s.Teal, s.Sun, s.Rose, {Base: s.Ink2, On: s.Palette.Card}, s.Green}
}

// part draws a heading and paragraphs in a card, and gives where the next may begin.
func (r *ready) part(s *kit.Sheet, title string, lines []string, x, y, w float32) float32 {
	t := kit.Type{Size: 17}
	head := kit.Type{Size: 22, Bold: true}
	high := 18 + s.TextHeight(title, head, w-56) + 6
	for _, l := range lines {
		high += s.TextHeight(l, t, w-56) + 6
	}
	high += 12
	s.Card(x, y, w, high)
	at := y + 18
	at += s.Text(title, head, x+28, at, w-56) + 6
	for _, l := range lines {
		at += s.Text(l, t, x+28, at, w-56) + 6
	}
	return y + high + 16
}
