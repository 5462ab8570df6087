package activity_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"

	"pgregory.net/rapid"
)

// words gives everything that may stand in a move of the activity, and things that may not.
func words(a *lessons.Activity) []string {
	out := []string{"", "0", "1", "2", "3", "9", "-1", "không-có", "a,b"}
	add := func(id string) { out = append(out, id) }
	if a.Sort != nil {
		for _, b := range a.Sort.Bins {
			add(b.ID)
		}
		for _, r := range a.Sort.Rounds {
			for _, c := range r.Cards {
				add(c.ID)
			}
		}
	}
	if a.Order != nil {
		for _, r := range a.Order.Rounds {
			for _, c := range slices.Concat(r.Cards, r.Extra) {
				add(c.ID)
			}
		}
	}
	if a.Match != nil {
		for _, r := range a.Match.Rounds {
			for _, p := range r.Pairs {
				add(p.ID)
			}
		}
	}
	if a.Spot != nil {
		for _, r := range a.Spot.Rounds {
			for _, l := range r.Spots {
				add(l.ID)
			}
		}
	}
	if a.Chat != nil {
		for _, b := range a.Chat.Buttons {
			add(b.ID)
		}
	}
	if a.Report != nil {
		for _, b := range a.Report.Buttons {
			add(b.ID)
		}
		for _, s := range a.Report.Steps {
			for _, p := range s.Parts {
				add(p.ID)
			}
		}
	}
	if a.Settings != nil {
		for _, p := range a.Settings.Pages {
			for _, s := range p.Switches {
				add(s.ID)
				out = append(out, s.ChoiceIDs()...)
			}
		}
	}
	if a.Search != nil {
		out = append(out, activity.Use, activity.Leave)
		for _, r := range a.Search.Rounds {
			for _, result := range r.Results {
				add(result.ID)
			}
			if r.Cite != nil {
				for _, p := range r.Cite.Parts {
					add(p.ID)
				}
			}
		}
	}
	if a.Password != nil {
		out = append(out, activity.Strong, activity.Weak)
		for _, s := range a.Password.Steps {
			for _, p := range s.Passwords {
				add(p.ID)
			}
		}
	}
	if a.Dial != nil {
		out = append(out, activity.PressHangUp, activity.PressAgain, "1", "1", "1", "#")
	}
	return append(out, "a", "b", "c", "d", "e")
}

var verbs = []string{
	activity.VerbNext, activity.VerbPut, activity.VerbUp, activity.VerbDown, activity.VerbOut, activity.VerbCheck, activity.VerbPair,
	activity.VerbTouch, activity.VerbReply, activity.VerbPress, activity.VerbPick, activity.VerbChoose, activity.VerbPart, activity.VerbBack,
	activity.VerbSet, activity.VerbMark, activity.VerbMade,
}

// verbsOf keeps the chance of a move that fits high.
var verbsOf = map[string][]string{
	lessons.KindSort:   {activity.VerbPut, activity.VerbNext},
	lessons.KindOrder:  {activity.VerbPut, activity.VerbUp, activity.VerbDown, activity.VerbOut, activity.VerbCheck, activity.VerbNext},
	lessons.KindMatch:  {activity.VerbPair, activity.VerbNext},
	lessons.KindSpot:   {activity.VerbTouch, activity.VerbNext},
	lessons.KindChat:   {activity.VerbReply, activity.VerbPress, activity.VerbNext},
	lessons.KindReport: {activity.VerbPress, activity.VerbPick, activity.VerbChoose, activity.VerbPart, activity.VerbBack},

	lessons.KindSettings: {activity.VerbSet, activity.VerbCheck, activity.VerbNext},
	lessons.KindSearch:   {activity.VerbPick, activity.VerbMark, activity.VerbCheck, activity.VerbChoose, activity.VerbPart, activity.VerbNext},
	lessons.KindPassword: {activity.VerbMark, activity.VerbMade, activity.VerbPick, activity.VerbChoose, activity.VerbNext},
	lessons.KindDial:     {activity.VerbPress, activity.VerbPress, activity.VerbReply, activity.VerbNext},
}

func anyMove(t *rapid.T, verbs, words []string) string {
	if rapid.IntRange(0, 20).Draw(t, "odd") == 0 {
		return rapid.OneOf(rapid.String(), rapid.Just(strings.Repeat("x ", 70)), rapid.Just(" next"), rapid.Just("put  a b")).Draw(t, "nonsense")
	}
	verb := rapid.SampledFrom(verbs).Draw(t, "verb")
	return activity.Line(verb, rapid.SliceOfN(rapid.SampledFrom(words), 0, 2).Draw(t, "args")...)
}

func TestAnyMovesLeaveAStateThatItsStoredMovesGiveAgain(t *testing.T) {
	for _, a := range everyActivity(t) {
		t.Run(a.ID, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				seed := rapid.Uint64().Draw(t, "seed")
				m, err := activity.New(a, seed)
				if err != nil {
					t.Fatal(err)
				}
				some := append(slices.Concat(verbsOf[a.Kind], verbsOf[a.Kind], verbsOf[a.Kind]), verbs...)
				for range rapid.IntRange(0, 25).Draw(t, "moves") {
					before := len(m.Moves())
					f, err := m.Move(anyMove(t, some, words(a)))
					kept := len(m.Moves()) - before
					if kept != map[bool]int{true: 0, false: 1}[err != nil] {
						t.Fatalf("error %v, and %d moves kept", err, kept)
					}
					if err != nil && f != (activity.Feedback{}) {
						t.Fatal("a refused move has feedback")
					}
					sound(t, a, m, seed)
				}
			})
		})
	}
}

// sound checks what must hold in every state: above all that the stored moves alone lead to it.
func sound(t *rapid.T, a *lessons.Activity, m activity.Machine, seed uint64) {
	if s := m.Score(); s < 0 || s > 1 {
		t.Fatalf("score %v", s)
	}
	i, n := m.Round()
	if i < 1 || i > n || m.Done() && i != n {
		t.Fatalf("round %d of %d, done %v", i, n, m.Done())
	}
	again, err := activity.Replay(a, seed, m.Moves())
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(m, again) {
		t.Fatalf("after %q:\n%+v\nbut repeated\n%+v", m.Moves(), m, again)
	}
}

// solve does everything right, to the end.
func solve(t *rapid.T, m activity.Machine) {
	for !m.Done() {
		move := rightMove(m)
		if f, err := m.Move(move); err != nil || f.Note == activity.NoteWrong {
			t.Fatalf("right move %q: %v, %+v", move, err, f)
		}
		if len(m.Moves()) > 200 {
			t.Fatal("no end after 200 right moves")
		}
	}
}

func rightMove(m activity.Machine) string {
	if m.RoundDone() {
		return activity.VerbNext
	}
	switch m := m.(type) {
	case *activity.Sort:
		c := m.Tray()[0]
		return activity.Line(activity.VerbPut, c.ID, c.Bin)
	case *activity.Match:
		for _, p := range m.Left() {
			if m.Found(p.ID) == "" {
				return activity.Line(activity.VerbPair, p.ID, p.ID)
			}
		}
	case *activity.Spot:
		for _, l := range m.Screen().Spots {
			if l.Correct && !m.Touched(l.ID) {
				return activity.Line(activity.VerbTouch, l.ID)
			}
		}
	case *activity.Chat:
		for _, r := range m.Replies() {
			if r.Kind == lessons.Safe {
				return activity.Line(activity.VerbReply, r.ID)
			}
		}
		return activity.VerbNext
	case *activity.Report:
		return rightStep(m)
	case *activity.Settings:
		return rightSetting(m)
	case *activity.Search:
		return rightFind(m)
	case *activity.Password:
		return passwordMove(m, true)
	case *activity.Dial:
		return rightCall(m)
	}
	return "?"
}

func rightStep(m *activity.Report) string {
	s := m.Open()
	if s == nil {
		done, _ := m.Progress()
		return activity.Line(activity.VerbPress, m.Phone().Steps[done].Button)
	}
	for _, p := range s.Parts {
		for _, o := range m.Options(p.ID) {
			if o.Correct && m.Built(p.ID) == nil {
				return activity.Line(activity.VerbPart, p.ID, o.ID)
			}
		}
	}
	verb := map[string]string{activity.StepPick: activity.VerbPick, activity.StepChoose: activity.VerbChoose}[s.Kind]
	for _, o := range m.Options("") {
		if o.Correct && !m.Touched("", o.ID) {
			return activity.Line(verb, o.ID)
		}
	}
	return "?"
}

func TestDoingEverythingRightEndsWithTheWholeScore(t *testing.T) {
	for _, a := range everyActivity(t) {
		t.Run(a.ID, func(t *testing.T) {
			if a.Kind == lessons.KindOrder {
				t.Skip("order is solved in its own test")
			}
			rapid.Check(t, func(t *rapid.T) {
				m, err := activity.New(a, rapid.Uint64().Draw(t, "seed"))
				if err != nil {
					t.Fatal(err)
				}
				solve(t, m)
				if m.Score() != 1 {
					t.Fatalf("score %v", m.Score())
				}
				if _, err := m.Move(activity.VerbNext); err == nil {
					t.Fatal("it goes on after the end")
				}
			})
		})
	}
}

func TestStoriesEndWhenTheSafeChoiceIsTakenAndGiveTheirStateAgain(t *testing.T) {
	for _, m := range thePack().Modules {
		if m.Story == nil {
			continue
		}
		t.Run(m.Story.ID, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				seed := rapid.Uint64().Draw(t, "seed")
				s, err := activity.NewStory(m.Story, seed)
				if err != nil {
					t.Fatal(err)
				}
				some := []string{activity.VerbChoose, activity.VerbChoose, activity.VerbNext, activity.VerbNext, activity.VerbBack, activity.VerbPut}
				for range rapid.IntRange(0, 25).Draw(t, "moves") {
					s.Move(anyMove(t, some, []string{"a", "b", "c", "1", "2", "99", "01"})) // refused or not: the state must be sound
				}
				same, err := activity.ReplayStory(m.Story, seed, s.Moves())
				if err != nil || !reflect.DeepEqual(s, same) {
					t.Fatalf("%v: %+v\nbut repeated\n%+v", err, s, same)
				}
				walkSafely(t, m.Story, s)
			})
		})
	}
}

// walkSafely goes on from any state by the safe choice; the end must come within the number of nodes.
func walkSafely(t *rapid.T, story *lessons.Story, s *activity.Story) {
	for range len(story.Nodes) + 1 {
		if s.Done() {
			return
		}
		move := activity.VerbNext
		for _, c := range s.Choices() {
			if c.Kind == lessons.Safe {
				move = activity.Line(activity.VerbChoose, c.ID)
			}
		}
		if _, err := s.Move(move); err != nil {
			t.Fatal(err)
		}
	}
	t.Fatalf("no ending; path %v", s.Path())
}
