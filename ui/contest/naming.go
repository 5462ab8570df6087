package contest

import (
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// naming asks for the numbers of the last pupils and, of those who agree, their names: a line each.
type naming struct {
	*app.App
	results *results
	field   *app.Field
	was     string // before anything was typed
	said    string
}

func newNaming(r *results) *naming {
	n := &naming{App: r.App, results: r, field: app.NewArea(r.App)}
	var lines []string
	for _, f := range r.record().Finalist {
		if f.Number > 0 {
			lines = append(lines, strings.TrimSpace(strconv.Itoa(f.Number)+" "+f.Name))
		}
	}
	n.was = strings.Join(lines, "\n")
	n.field.SetText(n.was)
	return n
}

// Draw draws the field as one card.
func (n *naming) Draw(s *kit.Sheet) {
	back, keep := kit.Button{ID: "back", Label: n.T("form-back"), Key: "Esc"}, kit.Button{ID: "keep", Label: n.T("form-keep"), Tone: &s.Blue}
	about := n.T("contest-names-about", "Count", len(n.results.record().Finalist))
	listCard(s, n.T("contest-names-title"), about, n.said, n.field, back, keep, n.leave, n.keep)
}

// listCard draws a field of several lines as one card: what it is for, what is wrong with it, back and keep. It gives where
// the card ends.
func listCard(s *kit.Sheet, heading, about, wrong string, field *app.Field, back, keep kit.Button, goBack, take func()) float32 {
	w := min(s.Width-2*s.Margin(), 760)
	x, y := (s.Width-w)/2, float32(48)
	title, text := kit.Type{Size: 30, Bold: true}, kit.Type{Size: 20, Colour: s.Ink2}
	said := kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}
	head := 40 + s.TextHeight(heading, title, w-64) + s.TextHeight(about, text, w-64) + 16
	const room = 300
	high := head + room + 112
	if wrong != "" {
		high += s.TextHeight(wrong, said, w-64) + 12
	}
	s.Card(x, y, w, high)
	at := y + 28
	at += s.Text(heading, title, x+32, at, w-64) + 8
	s.Text(about, text, x+32, at, w-64)
	at = y + head
	s.Put(field, x+32, at, w-64, room)
	at += room + 12
	if wrong != "" {
		s.Text(wrong, said, x+32, at, w-64)
	}
	kw := s.ButtonWidth(keep) + 24
	s.Button(back, x+32, y+high-88, s.ButtonWidth(back), 60, goBack)
	s.Button(keep, x+w-32-kw, y+high-88, kw, 60, take)
	return y + high
}

// Field gets the focus.
func (n *naming) Field() fyne.Focusable {
	if has, ok := n.Window.Canvas().Focused().(*kit.Hot); ok && has != nil {
		return nil // Tab has gone on to the buttons
	}
	return n.field
}

// keep takes numbers and names.
func (n *naming) keep() {
	numbers, names, bad := readNames(n.field.Text)
	b, ok := n.results.stage.screen.(*bell)
	if !ok {
		return
	}
	v := b.run.View()
	finalists := n.results.record().Finalist
	n.said = ""
	switch {
	case bad != "":
		n.said = n.T("contest-names-line", "Line", bad)
	case v.Last == nil && v.Finalists && len(numbers) > 0:
		if !b.take(func(now time.Time) error { return b.run.Last(now, numbers...) }) {
			n.said = n.T("contest-last-wrong", "Count", v.Left)
		}
	default:
		for _, one := range numbers {
			if !slices.ContainsFunc(finalists, func(f game.Finalist) bool { return f.Number == one }) {
				n.said = n.T("contest-names-other", "Number", one)
			}
		}
	}
	if n.said != "" {
		n.Redraw()
		return
	}
	n.results.names = names
	n.Back()
}

// readNames reads lines of a number and, perhaps, a name. bad is a line that has no number or a name that is too long.
func readNames(text string) (numbers []int, names map[int]string, bad string) {
	names = map[int]string{}
	for line := range strings.Lines(text) {
		line = steps.Clean(line)
		if line == "" {
			continue
		}
		end := strings.IndexFunc(line, func(r rune) bool { return r < '0' || r > '9' })
		if end < 0 {
			end = len(line)
		}
		number, err := strconv.Atoi(line[:end])
		name := strings.TrimLeftFunc(line[end:], func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(".:,;-–", r) })
		if err != nil || number < 1 || len([]rune(name)) > game.MaxName {
			return nil, nil, shortened(line)
		}
		numbers = append(numbers, number)
		if name != "" {
			names[number] = name
		}
	}
	return numbers, names, ""
}

func shortened(line string) string {
	if letters := []rune(line); len(letters) > 40 {
		return string(letters[:40]) + "…"
	}
	return line
}

func (n *naming) leave() { app.LeaveTyped(n.App, n.said == "" && n.field.Text != n.was) }

// Key goes back on Escape.
func (n *naming) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		n.leave()
		return true
	}
	return false
}

// joined writes numbers as a list.
func joined(numbers []int) string {
	var all []string
	for _, n := range numbers {
		all = append(all, strconv.Itoa(n))
	}
	return strings.Join(all, ", ")
}
