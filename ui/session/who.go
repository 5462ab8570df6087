package session

import (
	"slices"

	plans "lachanso/lessons/session"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// usualWho are those who usually lead a part: the endings of their messages.
var usualWho = []string{"leader", "teacher", "squad", "guest"}

// mostOffered is how many names are offered beside the field.
const mostOffered = 8

// newWho makes the form that asks who is in charge of a part, from 0: typed, or one of those offered.
func newWho(a *app.App, p plans.Plan, part int, take func(name string)) app.Screen {
	field := form.Filled(a, p.Parts[part].Who, 1)
	offered := offeredWho(a, p)
	picks := func() (all []kit.Pick) {
		for _, name := range offered {
			all = append(all, kit.Pick{ID: "who-" + name, Label: name, On: name == field.Text, Do: func() { field.SetText(name); a.Redraw() }})
		}
		return all
	}
	rows := []form.Row{
		{ID: "who", Label: a.T("session-who"), Field: field},
		{ID: "usual", Label: a.T("session-who-usual"), Picks: picks, Columns: 2},
	}
	about := a.T("session-who-about", "Title", a.Say(p.Parts[part].Title), "When", p.When(part))
	return form.New(a, a.T("session-who-title"), about, rows, func() (wrong, said string) {
		name := plain(field.Text)
		if n := len([]rune(name)); n > plans.MostWho {
			return "who", a.T("session-who-long", "Count", n, "Most", plans.MostWho)
		}
		a.Back()
		take(name)
		return "", ""
	})
}

// offeredWho are those already in charge of a part, those whom the ready plan names, and the usual ones, each once.
func offeredWho(a *app.App, p plans.Plan) []string {
	var all []string
	add := func(name string) {
		if name != "" && !slices.Contains(all, name) && len(all) < mostOffered {
			all = append(all, name)
		}
	}
	for _, part := range p.Parts {
		add(part.Who)
	}
	if r := plans.Ready(a.Pack, p); r != nil {
		for _, role := range r.Roles {
			add(a.Say(role.Who))
		}
	}
	for _, id := range usualWho {
		add(a.T("session-who-" + id))
	}
	return all
}
