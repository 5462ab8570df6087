package activity_test

import (
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// endings tries every choice at every node and gives the endings that were come to.
func endings(t testing.TB, story *lessons.Story) map[string]bool {
	t.Helper()
	found, seen := map[string]bool{}, map[string]bool{}
	ways := [][]string{nil}
	for len(ways) > 0 {
		way := ways[len(ways)-1]
		ways = ways[:len(ways)-1]
		s, err := activity.ReplayStory(story, 1, way)
		if err != nil {
			t.Fatalf("way %q: %v", way, err)
		}
		switch node := s.Node(); {
		case seen[node.ID]:
		case s.Done():
			found[s.Ending()] = true
		case len(node.Choices) == 0:
			ways = append(ways, append(slices.Clone(way), activity.VerbNext))
		default:
			for _, c := range node.Choices {
				ways = append(ways, append(slices.Clone(way), activity.Line(activity.VerbChoose, c.ID)))
			}
		}
		seen[s.Node().ID] = true
	}
	return found
}

func TestEveryEndingOfEveryStoryIsComeToByPlaying(t *testing.T) {
	for _, m := range thePack().Modules {
		found := endings(t, m.Story)
		for _, n := range m.Story.Nodes {
			if !n.Ending.Empty() && !found[n.ID] {
				t.Errorf("%s: no way to %s", m.Story.ID, n.ID)
			}
			if !n.Ending.Empty() && n.Help.Empty() {
				t.Errorf("%s: %s names no help", m.Story.ID, n.ID)
			}
		}
		if len(found) < 3 {
			t.Errorf("%s has %d endings", m.Story.ID, len(found))
		}
	}
}

// wrongMove gives a move that a pupil may make and that is not the right one, or "".
func wrongMove(m activity.Machine) string {
	switch m := m.(type) {
	case *activity.Sort:
		c := m.Tray()[0]
		for bin := range c.Wrong {
			return activity.Line(activity.VerbPut, c.ID, bin)
		}
	case *activity.Match:
		return activity.Line(activity.VerbPair, m.Left()[0].ID, other(m.Left()[0].ID, m.Right()))
	case *activity.Spot:
		for _, l := range m.Screen().Spots {
			if !l.Correct {
				return activity.Line(activity.VerbTouch, l.ID)
			}
		}
	case *activity.Chat:
		if m.CanGoOn() {
			return activity.VerbNext
		}
		replies := m.Replies()
		i := slices.IndexFunc(replies, func(r lessons.ChatReply) bool { return r.Kind == lessons.Risky })
		return activity.Line(activity.VerbReply, replies[max(i, 0)].ID)
	case *activity.Order, *activity.Settings:
		return activity.VerbCheck
	case *activity.Search:
		return wrongFind(m)
	case *activity.Report:
		return wrongStep(m)
	case *activity.Password:
		return passwordMove(m, false)
	case *activity.Dial:
		return wrongCall(m)
	}
	return ""
}

func other(id string, pairs []lessons.Pair) string {
	for _, p := range pairs {
		if p.ID != id {
			return p.ID
		}
	}
	return ""
}

// wrongStep opens the first step, and then takes what is not right in it.
func wrongStep(m *activity.Report) string {
	s := m.Open()
	if s == nil {
		return rightStep(m)
	}
	for _, p := range s.Parts {
		for _, o := range m.Options(p.ID) {
			if !o.Correct {
				return activity.Line(activity.VerbPart, p.ID, o.ID)
			}
		}
	}
	verb := map[string]string{activity.StepPick: activity.VerbPick, activity.StepChoose: activity.VerbChoose}[s.Kind]
	for _, o := range m.Options("") {
		if !o.Correct {
			return activity.Line(verb, o.ID)
		}
	}
	return ""
}

// TestEveryActivityCanGoWrong: an activity that takes every answer teaches nothing.
func TestEveryActivityCanGoWrong(t *testing.T) {
	for _, a := range everyActivity(t) {
		t.Run(a.ID, func(t *testing.T) {
			m, err := activity.New(a, 3)
			if err != nil {
				t.Fatal(err)
			}
			for range 12 {
				f, err := m.Move(wrongMove(m))
				if err != nil {
					t.Fatal(err)
				}
				if f.Note == activity.NoteWrong {
					if f.Text.Empty() {
						t.Error("nothing is said to a wrong move")
					}
					return
				}
				if m.Done() {
					break
				}
			}
			if m.Score() == 1 {
				t.Error("wrong moves bring the whole score")
			}
		})
	}
}
