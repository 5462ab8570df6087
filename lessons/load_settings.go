package lessons

import (
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (k *keyed) settingsData() *SettingsData {
	d := &SettingsData{App: k.app(), Who: k.person("who")}
	switches, pages := map[string]*Switch{}, ids{}
	for _, n := range k.list("pages") {
		e := k.keyed(n)
		p := SettingsPage{ID: e.id("id"), Title: e.text("title", forMock)}
		for _, s := range e.list("switches") {
			p.Switches = append(p.Switches, e.settingsSwitch(s, switches))
		}
		pages.add(e, p.ID)
		e.end()
		d.Pages = append(d.Pages, p)
	}
	seen := ids{}
	for i, n := range k.items(k.need("profile"), "profile") {
		e := k.keyed(n)
		line := e.profileLine(i, switches)
		seen.add(e, line.ID)
		e.end()
		d.Profile = append(d.Profile, line)
	}
	goals := ids{}
	for _, n := range k.list("goals") {
		e := k.keyed(n)
		g := e.settingsGoal(switches)
		goals.add(e, g.ID)
		e.end()
		d.Goals = append(d.Goals, g)
	}
	return d
}

func (k *keyed) settingsSwitch(n *yaml.Node, all map[string]*Switch) Switch {
	e := k.keyed(n)
	s := Switch{ID: e.id("id"), Text: e.text("text", forMock), Detail: e.textMay("detail", forMock)}
	seen := ids{}
	for _, c := range e.listMay("choices") {
		choice := e.keyed(c)
		s.Choices = append(s.Choices, SwitchChoice{ID: choice.id("id"), Text: choice.text("text", forMock)})
		seen.add(choice, s.Choices[len(s.Choices)-1].ID)
		choice.end()
	}
	if len(s.Choices) == 1 {
		e.fail(e.at(e.values["choices"]), "options-count", "1", "2–4")
	}
	s.Start = e.choice("start", "", s.ChoiceIDs()...)
	if s.ID != "" && all[s.ID] != nil {
		e.fail(e.at(e.values["id"]), "id-twice", s.ID, e.file)
	}
	all[s.ID] = &s
	e.end()
	return s
}

// switchNamed takes the name of a switch that stands on one of the pages.
func (k *keyed) switchNamed(n *yaml.Node, all map[string]*Switch) *Switch {
	name := k.word(n, "switch")
	if name != "" && all[name] == nil {
		k.fail(k.at(n), "ref-unknown", "switch", name)
	}
	return all[name]
}

// choicesOf takes choices that the switch has.
func (k *keyed) choicesOf(n *yaml.Node, s *Switch) []string {
	out := k.wordsOf(n, "choices")
	if n != nil && n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
		k.fail(k.at(n), "value-empty", "choices")
	}
	for _, c := range out {
		if s != nil && !slices.Contains(s.ChoiceIDs(), c) {
			k.fail(k.at(n), "value-unknown", c, strings.Join(s.ChoiceIDs(), ", "))
		}
	}
	return out
}

func (k *keyed) profileLine(i int, all map[string]*Switch) ProfileLine {
	line := ProfileLine{
		ID: k.idOr("id", cardID(i)), Role: k.choice("role", "", "picture", "name", "text", "place", "list", "time"),
		Text: k.text("text", forMock),
	}
	if n := k.may("seen"); n != nil {
		e := k.keyed(n)
		s := e.switchNamed(e.need("switch"), all)
		if line.Choices = e.choicesOf(e.need("choices"), s); s != nil {
			line.Switch = s.ID
		}
		e.end()
	}
	return line
}

func (k *keyed) settingsGoal(all map[string]*Switch) SettingsGoal {
	g := SettingsGoal{
		ID: k.id("id"), Story: k.text("story", forStory), Ask: k.text("ask", forStem), Done: k.text("done", forSay),
		Want: map[string][]string{},
	}
	want := k.need("want")
	if want != nil {
		e := k.keyed(want)
		for _, key := range e.keys {
			e.may(key.Value)
			g.Want[key.Value] = e.choicesOf(e.values[key.Value], e.switchNamed(key, all))
		}
	}
	for _, n := range k.listMay("wrong") {
		e := k.keyed(n)
		s := e.switchNamed(e.need("switch"), all)
		w := WrongSetting{Why: e.why("why")}
		if c := e.choicesOf(e.need("choice"), s); s != nil && len(c) == 1 {
			w.Switch, w.Choice = s.ID, c[0]
		}
		e.end()
		g.Wrong = append(g.Wrong, w)
	}
	k.wrongSettings(want, g, all)
	return g
}

// wrongSettings wants a reason for every choice that does not reach the goal.
func (k *keyed) wrongSettings(at *yaml.Node, g SettingsGoal, all map[string]*Switch) {
	for id, good := range g.Want {
		s := all[id]
		if s == nil {
			continue
		}
		for _, c := range s.ChoiceIDs() {
			told := slices.ContainsFunc(g.Wrong, func(w WrongSetting) bool { return w.Switch == id && w.Choice == c })
			if !slices.Contains(good, c) && !told {
				k.fail(k.at(at), "wrong-missing", id+": "+c)
			}
		}
	}
}
