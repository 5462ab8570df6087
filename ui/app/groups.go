package app

import (
	"slices"

	"lachanso/store"
)

// Filled gives the groups that have pupils: the others show nobody.
func Filled(groups []store.Group) []store.Group {
	return slices.DeleteFunc(groups, func(g store.Group) bool { return len(g.Pupils) == 0 })
}

// GroupNamed gives the short name of a group for a button; that of the whole class where there is none of that ID.
func (a *App) GroupNamed(groups []store.Group, id store.ID) string {
	i := slices.IndexFunc(groups, func(g store.Group) bool { return g.ID == id })
	if i < 0 {
		return a.T("group-all")
	}
	return ShortName(groups[i].Name)
}

// ShortName cuts the name of a class or a group so that it has room on a button.
func ShortName(name string) string {
	if letters := []rune(name); len(letters) > 14 {
		return string(letters[:13]) + "…"
	}
	return name
}

// GroupAsk is the question which group of a class is shown; do gets "" for the whole class. id names the messages ID-title and
// ID-text.
func (a *App) GroupAsk(id string, groups []store.Group, now store.ID, do func(store.ID)) *Ask {
	pick := func(id store.ID) func() { return func() { a.Back(); do(id) } }
	answers := []Answer{
		{ID: "back", Label: a.T("form-back"), Key: "Esc", Do: a.Back},
		{ID: "group-all", Label: a.T("group-all"), Main: now == "", Do: pick("")},
	}
	for _, g := range groups {
		answers = append(answers, Answer{ID: "group-" + g.ID, Label: a.GroupNamed(groups, g.ID), Main: g.ID == now, Do: pick(g.ID)})
	}
	return &Ask{App: a, Mood: "hello", Title: a.T(id + "-title"), Text: a.T(id + "-text"), Answers: answers}
}
