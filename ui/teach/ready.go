package teach

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// ready is what a teacher reads before a lesson: objectives, what is needed, and the teacher's card.
type ready struct {
	*app.App
	module *lessons.Module
	start  func()
	print  func()
}

func newReady(a *app.App, m *lessons.Module, start, print func()) *ready {
	return &ready{App: a, module: m, start: start, print: print}
}

// Draw draws one long page; it scrolls.
func (r *ready) Draw(s *kit.Sheet) {
	back := r.T("back-lessons")
	s.TopBar("", back, r.Back)
	b := kit.Button{ID: "project", Label: r.T("choose-project"), Icon: "play", Key: "F5", Tone: &s.Blue}
	bw := s.ButtonWidth(b)
	m := s.Margin()
	s.Button(b, s.Width-m-bw, 16, bw, 56, r.start)
	papers := kit.Button{ID: "print", Label: r.T("print-button"), Icon: "print"}
	pw := s.ButtonWidth(papers)
	s.Button(papers, s.Width-m-bw-16-pw, 16, pw, 56, r.print)
	left := m + s.ButtonWidth(kit.Button{Label: back, Icon: "back", Key: "Esc"}) + 20
	s.Fit(r.module.ID+". "+r.Say(r.module.Title), kit.Type{Size: 30, Bold: true}, left, 12, s.Width-m-bw-32-pw-left, 64)
	w := s.Width - 2*m
	y := float32(104)
	y = r.part(s, r.T("ready-aims"), r.aims(), m, y, w)
	y = r.part(s, r.T("ready-needs"), []string{r.Say(r.module.Materials), r.Say(r.module.Before)}, m, y, w)
	r.part(s, r.T("ready-card"), plain(r.Say(r.module.Card.Text)), m, y, w)
}

func (r *ready) aims() []string {
	var out []string
	for _, o := range r.module.Objectives {
		out = append(out, "• "+r.Say(o.Text))
	}
	return out
}

// part draws a heading and paragraphs in a card, and gives where the next may begin.
func (r *ready) part(s *kit.Sheet, title string, lines []string, x, y, w float32) float32 {
	t := kit.Type{Size: 20}
	high := float32(76)
	for _, l := range lines {
		high += s.RichHeight(bold(l), t, w-64) + 10
	}
	s.Card(x, y, w, high)
	s.Text(title, kit.Type{Size: 24, Bold: true}, x+32, y+20, w-64)
	at := y + 64
	for _, l := range lines {
		at += s.Rich(bold(l), t, x+32, at, w-64) + 10
	}
	return y + high + 20
}

// plain turns a page of Markdown into paragraphs to read on screen; headings become bold lines.
func plain(md string) []string {
	var out []string
	for _, line := range strings.Split(md, "\n") {
		line = strings.TrimSpace(line)
		switch {
		case line == "", strings.HasPrefix(line, "|--"), strings.HasPrefix(line, "# "):
		case strings.HasPrefix(line, "#"):
			out = append(out, "**"+strings.TrimSpace(strings.TrimLeft(line, "#"))+"**")
		case strings.HasPrefix(line, "- "):
			out = append(out, "• "+line[2:])
		case strings.HasPrefix(line, "|"):
			out = append(out, strings.Join(strings.FieldsFunc(line, func(r rune) bool { return r == '|' }), "   "))
		default:
			out = append(out, strings.Trim(line, "*"))
		}
	}
	return out
}

// bold reads **bold** marks.
func bold(line string) lessons.Rich {
	var out lessons.Rich
	for i, part := range strings.Split(line, "**") {
		if part != "" {
			out = append(out, lessons.Span{Text: part, Bold: i%2 == 1})
		}
	}
	return out
}

// Focus is on the way to the projector.
func (r *ready) Focus() string { return "project" }

// Key projects on F5 and goes back on Escape.
func (r *ready) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		r.Back()
	case fyne.KeyF5:
		r.start()
	default:
		return false
	}
	return true
}
