package contest

import (
	"strings"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// teamNaming asks for the names of the teams: a line each.
type teamNaming struct {
	*app.App
	setup  *setup
	field  *app.Field
	groups []classGroups
	said   string
}

// classGroups are the names of a class's groups: they may be the teams.
type classGroups struct {
	class store.Class
	names []string
}

// Enter reads which classes have groups.
func (n *teamNaming) Enter() {
	var found []classGroups
	n.Read(func() error {
		classes, err := n.Store.Classes()
		if err != nil {
			return err
		}
		for _, c := range classes {
			groups, err := n.Store.Groups(c.ID)
			if err != nil {
				return err
			}
			one := classGroups{class: c}
			for _, g := range groups {
				one.names = append(one.names, g.Name)
			}
			if len(groups) >= 2 {
				found = append(found, one)
			}
		}
		return nil
	}, func() { n.groups = found })
}

// drawGroups draws a button for each class that has groups.
func (n *teamNaming) drawGroups(s *kit.Sheet, y float32) {
	if len(n.groups) == 0 {
		return
	}
	w := min(s.Width-2*s.Margin(), 760)
	left := (s.Width - w) / 2
	y += s.Text(n.T("contest-team-groups"), kit.Type{Size: 20, Bold: true}, left, y+16, w) + 24
	x := left
	for _, g := range n.groups {
		b := kit.Button{ID: "groups-" + g.class.ID, Label: n.T("class-of", "Name", g.class.Name), Icon: "people", Size: 18}
		bw := min(s.ButtonWidth(b), w)
		if x > left && x+bw > left+w {
			x, y = left, y+60
		}
		s.Button(b, x, y, bw, 52, func() {
			n.field.SetText(strings.Join(g.names, "\n"))
			n.said = ""
			n.Redraw()
		})
		x += bw + 12
	}
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
	end := listCard(s, n.T("contest-team-names"), about, n.said, n.field, back, keep, n.leave, n.keep)
	n.drawGroups(s, end)
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

func (n *teamNaming) leave() {
	app.LeaveTyped(n.App, n.said == "" && n.field.Text != strings.Join(n.setup.teamNames(), "\n"))
}

// Key goes back on Escape.
func (n *teamNaming) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		n.leave()
		return true
	}
	return false
}
