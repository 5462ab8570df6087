package contest

import (
	"strings"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// teamNaming asks for the names of the teams: a line each.
type teamNaming struct {
	*app.App
	setup *setup
	field *app.Field
	said  string
}

func (f *setup) naming() {
	n := &teamNaming{App: f.App, setup: f, field: app.NewArea(f.App)}
	n.field.SetText(strings.Join(f.teamNames(), "\n"))
	f.Show(n)
}

// Draw draws the field as one card.
func (n *teamNaming) Draw(s *kit.Sheet) {
	back, keep := kit.Button{ID: "back", Label: n.T("form-back"), Key: "Esc"}, kit.Button{ID: "keep", Label: n.T("form-keep"), Tone: &s.Blue}
	about := n.T("contest-team-names-about", "Count", n.setup.teams, "Most", game.MaxName)
	listCard(s, n.T("contest-team-names"), about, n.said, n.field, back, keep, n.Back, n.keep)
}

// Field gets the focus.
func (n *teamNaming) Field() fyne.Focusable {
	if has, ok := n.Window.Canvas().Focused().(*kit.Hot); ok && has != nil {
		return nil // Tab has gone on to the buttons
	}
	return n.field
}

// keep takes the names. The number of teams follows the lines.
func (n *teamNaming) keep() {
	var names []string
	for line := range strings.Lines(n.field.Text) {
		if line = steps.Clean(line); line != "" {
			names = append(names, line)
		}
	}
	n.said = n.wrong(names)
	if n.said != "" {
		n.Redraw()
		return
	}
	n.setup.names, n.setup.teams, n.setup.said = names, max(n.setup.teams, len(names)), nil
	n.Back()
}

// wrong says what is wrong with the names, "" when nothing is.
func (n *teamNaming) wrong(names []string) string {
	if len(names) > game.TeamsMost {
		return n.T("contest-wrong-teams", "Number", len(names), "Least", n.setup.numbers[0].low, "Most", game.TeamsMost)
	}
	seen := map[string]bool{}
	for _, name := range names {
		low := strings.ToLower(name)
		switch {
		case len([]rune(name)) > game.MaxName:
			return n.T("contest-team-long", "Name", shortened(name), "Most", game.MaxName)
		case seen[low]:
			return n.T("contest-team-twice", "Name", shortened(name))
		}
		seen[low] = true
	}
	return ""
}

// Key goes back on Escape.
func (n *teamNaming) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		n.Back()
		return true
	}
	return false
}
