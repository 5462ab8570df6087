package activity

import (
	"fmt"
	"maps"
	"slices"

	"lachanso/lessons"
)

// Settings is a running settings activity: the pages of a made-up app, and goals to reach on them one after the other.
// Each goal is a round; the settings stay as they are from one to the next. The score is the share of the wanted switches
// that stood right when the pupil first said that a goal was reached.
type Settings struct {
	turns
	stands map[string]string // switch → choice
	asked  bool              // this goal was checked before
	got    int               // switches right at the first check, of all goals
}

func newSettings(t turns) (*Settings, error) {
	if err := checkSettings(t.a.Settings); err != nil {
		return nil, err
	}
	t.rounds = len(t.a.Settings.Goals)
	return &Settings{turns: t, stands: starts(t.a.Settings)}, nil
}

// starts gives how the switches stand when the pupil comes.
func starts(d *lessons.SettingsData) map[string]string {
	out := map[string]string{}
	for _, s := range switches(d) {
		out[s.ID] = s.Start
	}
	return out
}

func switches(d *lessons.SettingsData) []lessons.Switch {
	var out []lessons.Switch
	for _, p := range d.Pages {
		out = append(out, p.Switches...)
	}
	return out
}

func (s *Settings) deal() { s.asked = false }

// Phone gives the whole data: the app, its pages, and the lines of the profile.
func (s *Settings) Phone() lessons.SettingsData { return *s.a.Settings }

// Goal gives the present goal.
func (s *Settings) Goal() lessons.SettingsGoal { return s.a.Settings.Goals[s.round] }

// Stands gives the choice at which a switch stands.
func (s *Settings) Stands(id string) string { return s.stands[id] }

// Page gives the place of the page on which a switch is, or -1.
func (s *Settings) Page(id string) int {
	return slices.IndexFunc(s.a.Settings.Pages, func(p lessons.SettingsPage) bool { return find(p.Switches, id, switchID) >= 0 })
}

// Seen says whether somebody outside saw a line of the profile before anything was changed, and whether they see it now.
func (s *Settings) Seen(l lessons.ProfileLine) (before, now bool) {
	if l.Switch == "" {
		return true, true
	}
	at := find(switches(s.a.Settings), l.Switch, switchID)
	return at >= 0 && slices.Contains(l.Choices, switches(s.a.Settings)[at].Start), slices.Contains(l.Choices, s.stands[l.Switch])
}

// Move takes `set SWITCH CHOICE`, `check` and `next`.
func (s *Settings) Move(move string) (Feedback, error) { return s.take(s, move) }

func (s *Settings) play(verb string, args []string) (Feedback, error) {
	switch {
	case verb == VerbSet && len(args) == 2:
		return s.set(args[0], args[1])
	case verb == VerbCheck && len(args) == 0:
		return s.check(), nil
	}
	return Feedback{}, ErrMove
}

func (s *Settings) set(id, choice string) (Feedback, error) {
	all := switches(s.a.Settings)
	at := find(all, id, switchID)
	switch {
	case at < 0 || !slices.Contains(all[at].ChoiceIDs(), choice):
		return Feedback{}, ErrMove
	case s.stands[id] == choice:
		return Feedback{}, ErrNotNow
	}
	s.stands[id] = choice
	return Feedback{Note: NoteMoved, Item: id}, nil
}

// check answers with the first switch, from the top, that does not stand as the goal wants it.
func (s *Settings) check() Feedback {
	goal, wrong := s.Goal(), ""
	for _, one := range switches(s.a.Settings) {
		want, wanted := goal.Want[one.ID]
		switch right := slices.Contains(want, s.stands[one.ID]); {
		case wanted && right && !s.asked:
			s.got++
		case wanted && !right:
			if !s.asked {
				s.slip(one.Text)
			}
			if wrong == "" {
				wrong = one.ID
			}
		}
	}
	s.asked = true
	if wrong != "" {
		return Feedback{Note: NoteWrong, Item: wrong, Text: s.why(wrong)}
	}
	f := Feedback{Note: NoteRight, Right: true, Item: goal.ID}
	s.complete(&f, goal.Done)
	return f
}

// why tells why the goal is not reached while the switch stands as it does.
func (s *Settings) why(id string) lessons.Text {
	for _, w := range s.Goal().Wrong {
		if w.Switch == id && w.Choice == s.stands[id] {
			return w.Why
		}
	}
	return s.a.Hint
}

// Score is the share of the wanted switches that were right when their goal was first checked.
func (s *Settings) Score() float64 {
	all := 0
	for _, g := range s.a.Settings.Goals {
		all += len(g.Want)
	}
	return share(s.got, all)
}

func switchID(s lessons.Switch) string { return s.ID }

// checkSettings makes sure that every goal can be reached, and that every line of the profile follows a switch that is there.
func checkSettings(d *lessons.SettingsData) error {
	all := switches(d)
	if err := CheckIDs("switch", ids(all, switchID)); err != nil {
		return err
	}
	choices := map[string][]string{}
	for _, s := range all {
		choices[s.ID] = s.ChoiceIDs()
		if err := CheckIDs("choice", s.ChoiceIDs()); err != nil {
			return err
		}
		if !slices.Contains(choices[s.ID], s.Start) {
			return fmt.Errorf("switch %q starts at %q: %w", s.ID, s.Start, ErrData)
		}
	}
	for _, l := range d.Profile {
		if l.Switch != "" && choices[l.Switch] == nil {
			return fmt.Errorf("profile %q: no switch %q: %w", l.ID, l.Switch, ErrData)
		}
	}
	if len(d.Goals) == 0 {
		return fmt.Errorf("no goal: %w", ErrData)
	}
	for _, g := range d.Goals {
		if len(g.Want) == 0 {
			return fmt.Errorf("goal %q wants nothing: %w", g.ID, ErrData)
		}
		for _, id := range slices.Sorted(maps.Keys(g.Want)) {
			if !slices.ContainsFunc(g.Want[id], func(c string) bool { return slices.Contains(choices[id], c) }) {
				return fmt.Errorf("goal %q: %q cannot be reached: %w", g.ID, id, ErrData)
			}
		}
	}
	return nil
}
