package activity_test

import (
	"errors"
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"

	"pgregory.net/rapid"
)

// rightSetting puts the first wanted switch right that is not, or says that the goal is reached.
func rightSetting(m *activity.Settings) string {
	want := m.Goal().Want
	for _, p := range m.Phone().Pages {
		for _, s := range p.Switches {
			if good, ok := want[s.ID]; ok && !slices.Contains(good, m.Stands(s.ID)) {
				return activity.Line(activity.VerbSet, s.ID, good[0])
			}
		}
	}
	return activity.VerbCheck
}

// rightFind does the next right thing of a search.
func rightFind(m *activity.Search) string {
	if m.Ready() {
		return activity.VerbCheck
	}
	for _, r := range m.Task().Results {
		if m.Stage() == activity.StageJudge && m.Mark(r.ID) == "" {
			return activity.Line(activity.VerbMark, r.ID, map[bool]string{true: activity.Use, false: activity.Leave}[r.Use])
		}
	}
	return findOption(m, true)
}

// wrongFind takes what is not right in the present stage.
func wrongFind(m *activity.Search) string {
	if m.Stage() != activity.StageJudge {
		return findOption(m, false)
	}
	r := m.Task().Results[0]
	return activity.Line(activity.VerbMark, r.ID, map[bool]string{false: activity.Use, true: activity.Leave}[r.Use])
}

func findOption(m *activity.Search, right bool) string {
	part := ""
	if p := m.Part(); p != nil {
		part = p.ID
	}
	for _, o := range m.Options(part) {
		if o.Correct != right || m.Touched(part, o.ID) {
			continue
		}
		switch m.Stage() {
		case activity.StageWords:
			return activity.Line(activity.VerbPick, o.ID)
		case activity.StageAgree:
			return activity.Line(activity.VerbChoose, o.ID)
		}
		return activity.Line(activity.VerbPart, part, o.ID)
	}
	return "?"
}

func TestSettingsAnswerACheckBySwitch(t *testing.T) {
	a := fromPack(t, "5C", lessons.KindSettings)
	goal := func(i, w int) lessons.Text { return a.Settings.Goals[i].Wrong[w].Why }
	for name, tt := range map[string]struct {
		moves []string
		right bool
		item  string
		text  lessons.Text
		score float64 // of the seven wanted switches
	}{
		"nothing changed":                       {[]string{"check"}, false, "audience", goal(0, 0), 0},
		"changed too far":                       {[]string{"set audience me", "check"}, false, "audience", goal(0, 1), 0},
		"right at once":                         {[]string{"set audience friends", "check"}, true, "friends", lessons.Text{}, 1.0 / 6},
		"right at the second try":               {[]string{"check", "set audience friends", "check"}, true, "friends", lessons.Text{}, 0},
		"changed to and fro":                    {[]string{"set audience me", "set audience friends", "check"}, true, "friends", lessons.Text{}, 1.0 / 6},
		"one of two: the other is named":        {[]string{"set audience friends", "check", "next", "set tags ask", "check"}, false, "requests", goal(1, 0), 2.0 / 6},
		"either choice that the goal allows":    {[]string{"set audience friends", "check", "next", "set tags ask", "set requests nobody", "check"}, true, "strangers", lessons.Text{}, 3.0 / 6},
		"what another goal wants may stand too": {[]string{"set find off", "set audience friends", "check"}, true, "friends", lessons.Text{}, 1.0 / 6},
	} {
		t.Run(name, func(t *testing.T) {
			m := start(t, a, 1).(*activity.Settings)
			f := do(t, m, tt.moves...)
			if f.Right != tt.right || f.Round != tt.right || f.Item != tt.item || f.Text != tt.text {
				t.Errorf("check says %+v", f)
			}
			if got := m.Score(); got < tt.score-1e-9 || got > tt.score+1e-9 {
				t.Errorf("score %v, want %v", got, tt.score)
			}
		})
	}
}

func TestALineOfTheProfileIsHiddenAndShownAgain(t *testing.T) {
	a := fromPack(t, "5C", lessons.KindSettings)
	m := start(t, a, 1).(*activity.Settings)
	posts, nick := a.Settings.Profile[1], a.Settings.Profile[0]
	seen := func(l lessons.ProfileLine) [2]bool {
		before, now := m.Seen(l)
		return [2]bool{before, now}
	}
	if seen(posts) != [2]bool{true, true} {
		t.Error("the posts are not seen at the start")
	}
	do(t, m, "set audience friends")
	if seen(posts) != [2]bool{true, false} || seen(nick) != [2]bool{true, true} {
		t.Errorf("posts for friends: seen %v, the name %v", seen(posts), seen(nick))
	}
	do(t, m, "set audience all")
	if seen(posts) != [2]bool{true, true} {
		t.Error("posts for all are hidden")
	}
}

func TestSettingsRefuseWhatIsNoChange(t *testing.T) {
	for move, want := range map[string]error{
		"set audience all":       activity.ErrNotNow,
		"set audience everybody": activity.ErrMove,
		"set colour red":         activity.ErrMove,
		"set audience":           activity.ErrMove,
		"next":                   activity.ErrMove,
		"check audience":         activity.ErrMove,
	} {
		m := start(t, fromPack(t, "5C", lessons.KindSettings), 1)
		if _, err := m.Move(move); !errors.Is(err, want) || len(m.Moves()) != 0 {
			t.Errorf("%q: %v, want %v", move, err, want)
		}
	}
}

func TestSearchAnswersEachStage(t *testing.T) {
	a := fromPack(t, "6D", lessons.KindSearch)
	round := a.Search.Rounds[1]
	for name, tt := range map[string]struct {
		stage string
		right bool
		then  string
	}{
		"a key word that helps":              {activity.StageWords, true, activity.StageWords},
		"a key word that does not":           {activity.StageWords, false, activity.StageWords},
		"a result judged right":              {activity.StageJudge, true, activity.StageJudge},
		"a result judged wrong":              {activity.StageJudge, false, activity.StageJudge},
		"what good pages agree on":           {activity.StageAgree, true, activity.StageCite},
		"what only one page says":            {activity.StageAgree, false, activity.StageAgree},
		"the first part of the source line":  {activity.StageCite, true, activity.StageCite},
		"a part by which nobody can find it": {activity.StageCite, false, activity.StageCite},
	} {
		t.Run(name, func(t *testing.T) {
			m := start(t, a, 5).(*activity.Search)
			for i, _ := m.Round(); i < 2 || m.Stage() != tt.stage; i, _ = m.Round() {
				do(t, m, rightMove(m))
			}
			before := m.Score()
			move := rightFind(m)
			if !tt.right {
				move = wrongFind(m)
			}
			f := do(t, m, move)
			if f.Right != tt.right || f.Text.Empty() || m.Stage() != tt.then {
				t.Errorf("%q says %+v and leads to %s", move, f, m.Stage())
			}
			if m.Score() < before || !tt.right && m.Score() != before {
				t.Errorf("score %v after %v", m.Score(), before)
			}
		})
	}
	if round.Cite == nil {
		t.Error("the round has no source line to build")
	}
}

func TestSearchTakesKeyWordsWithinTheirNumberAndEachResultOnce(t *testing.T) {
	a := fromPack(t, "6B", lessons.KindSearch)
	m := start(t, a, 1).(*activity.Search)
	refuse := func(move string) {
		t.Helper()
		if _, err := m.Move(move); !errors.Is(err, activity.ErrNotNow) {
			t.Errorf("%q: %v", move, err)
		}
	}
	do(t, m, "pick a")
	refuse("check") // one word is too few
	refuse("mark r1 leave")
	do(t, m, "pick c")
	refuse("pick c")
	if f := do(t, m, "check"); f.Text != a.Search.Rounds[0].Words.Done {
		t.Errorf("after the key words: %+v", f)
	}
	if f := do(t, m, "mark r1 use"); f.Right || f.Text != a.Search.Rounds[0].Results[0].Why {
		t.Errorf("an advert that is used says %+v", f)
	}
	refuse("mark r1 leave")
	refuse("check") // nine are not judged yet
	refuse("pick e")
}

func TestGoingOnFromAnyStepEndsAsIfNothingHadHappened(t *testing.T) {
	for _, a := range everyActivity(t) {
		if !slices.Contains([]string{lessons.KindSettings, lessons.KindSearch, lessons.KindPassword, lessons.KindDial}, a.Kind) {
			continue
		}
		t.Run(a.ID, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				seed := rapid.Uint64().Draw(t, "seed")
				m, err := activity.New(a, seed)
				if err != nil {
					t.Fatal(err)
				}
				stop := rapid.IntRange(0, 40).Draw(t, "stop")
				for i := 0; !m.Done(); i++ {
					move := rightMove(m)
					if w := wrongMove(m); !m.RoundDone() && w != "?" && rapid.IntRange(0, 4).Draw(t, "slip") == 0 {
						move = w
					}
					if i == stop {
						if m, err = activity.Replay(a, seed, m.Moves()); err != nil {
							t.Fatal(err)
						}
					}
					if _, err := m.Move(move); err != nil && move == rightMove(m) {
						t.Fatalf("%q: %v", move, err)
					}
				}
				sound(t, a, m, seed)
			})
		})
	}
}

func TestWorkshopsThatCannotBeFinishedAreRefused(t *testing.T) {
	settings := func(change func(*lessons.SettingsData)) *lessons.Activity {
		d := &lessons.SettingsData{
			Pages: []lessons.SettingsPage{{ID: "p", Switches: []lessons.Switch{{ID: "s", Start: lessons.On}}}},
			Goals: []lessons.SettingsGoal{{ID: "g", Want: map[string][]string{"s": {lessons.Off}}}},
		}
		change(d)
		return &lessons.Activity{ID: "x", Kind: lessons.KindSettings, Settings: d}
	}
	search := func(change func(*lessons.SearchRound)) *lessons.Activity {
		good := []lessons.Option{{ID: "a", Correct: true}, {ID: "b"}}
		r := lessons.SearchRound{
			ID: "r", Words: &lessons.KeyWords{Least: 1, Most: 1, Options: good}, Results: []lessons.Result{{ID: "r1", Use: true}},
			Agree: &lessons.SearchChoice{Options: good}, Cite: &lessons.Citation{Parts: []lessons.ReportPart{{ID: "who", Options: good}}},
		}
		change(&r)
		return &lessons.Activity{ID: "x", Kind: lessons.KindSearch, Search: &lessons.SearchData{Rounds: []lessons.SearchRound{r}}}
	}
	none := []lessons.Option{{ID: "a"}, {ID: "b"}}
	for name, a := range map[string]*lessons.Activity{
		"no goal":                       settings(func(d *lessons.SettingsData) { d.Goals = nil }),
		"a goal that wants nothing":     settings(func(d *lessons.SettingsData) { d.Goals[0].Want = nil }),
		"a goal with no switch":         settings(func(d *lessons.SettingsData) { d.Goals[0].Want = map[string][]string{"t": {"on"}} }),
		"a choice that is not there":    settings(func(d *lessons.SettingsData) { d.Goals[0].Want = map[string][]string{"s": {"half"}} }),
		"a start that is not there":     settings(func(d *lessons.SettingsData) { d.Pages[0].Switches[0].Start = "half" }),
		"two switches of one name":      settings(func(d *lessons.SettingsData) { d.Pages = append(d.Pages, d.Pages[0]) }),
		"a profile of no switch":        settings(func(d *lessons.SettingsData) { d.Profile = []lessons.ProfileLine{{ID: "l", Switch: "t"}} }),
		"no result":                     search(func(r *lessons.SearchRound) { r.Results = nil }),
		"two results of one name":       search(func(r *lessons.SearchRound) { r.Results = append(r.Results, r.Results[0]) }),
		"key words without a right one": search(func(r *lessons.SearchRound) { r.Words.Options = none }),
		"more key words than are right": search(func(r *lessons.SearchRound) { r.Words.Least, r.Words.Most = 2, 2 }),
		"nothing that pages agree on":   search(func(r *lessons.SearchRound) { r.Agree.Options = none }),
		"a source line without parts":   search(func(r *lessons.SearchRound) { r.Cite.Parts = nil }),
		"a part without a right option": search(func(r *lessons.SearchRound) { r.Cite.Parts[0].Options = none }),
		"no round":                      {ID: "x", Kind: lessons.KindSearch, Search: &lessons.SearchData{}},
	} {
		if _, err := activity.New(a, 1); !errors.Is(err, activity.ErrData) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := activity.New(settings(func(*lessons.SettingsData) {}), 1); err != nil {
		t.Error(err)
	}
	if _, err := activity.New(search(func(*lessons.SearchRound) {}), 1); err != nil {
		t.Error(err)
	}
}
