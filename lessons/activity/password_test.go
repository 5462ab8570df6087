package activity_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/passphrase"

	"pgregory.net/rapid"
)

// passwordMove does the next right thing of a workshop, or what is not right; where nothing can go wrong, "made".
func passwordMove(m *activity.Password, right bool) string {
	step := m.Step()
	switch step.Kind {
	case lessons.StepJudge:
		for _, p := range m.Passwords() {
			if m.Judged(p.ID) == "" {
				return activity.Line(activity.VerbMark, p.ID, map[bool]string{true: activity.Strong, false: activity.Weak}[p.Strong == right])
			}
		}
	case lessons.StepBuild, lessons.StepType:
		return activity.VerbMade
	}
	for _, o := range m.Options() {
		if o.Correct == right && !m.Touched(o.ID) {
			return activity.Line(map[string]string{lessons.StepPick: activity.VerbPick, lessons.StepChoose: activity.VerbChoose}[step.Kind], o.ID)
		}
	}
	return "?"
}

func TestAPasswordWorkshopAnswersEachStep(t *testing.T) {
	for _, module := range []string{"4B", "4C"} {
		a := fromPack(t, module, lessons.KindPassword)
		m := start(t, a, 4).(*activity.Password)
		score := 0.0
		for !m.Done() {
			step := m.Step()
			if step.Kind != lessons.StepBuild && step.Kind != lessons.StepType {
				f := do(t, m, passwordMove(m, false))
				if f.Right || f.Text.Empty() || m.Score() != score {
					t.Errorf("%s: a wrong move says %+v, score %v", step.ID, f, m.Score())
				}
			}
			var f activity.Feedback
			for !m.RoundDone() {
				f = do(t, m, passwordMove(m, true))
			}
			if f.More != step.Done || !f.Round {
				t.Errorf("%s ends with %+v", step.ID, f)
			}
			if choosing := step.Kind == lessons.StepPick || step.Kind == lessons.StepChoose; choosing != (m.Score() == score) {
				t.Errorf("%s brings the score from %v to %v", step.ID, score, m.Score())
			}
			score = m.Score()
			if !m.Done() {
				do(t, m, activity.VerbNext)
			}
		}
	}
}

func TestAWorkshopRefusesWhatDoesNotFit(t *testing.T) {
	for move, want := range map[string]error{
		"mark birthday good":   activity.ErrMove,
		"mark nothing strong":  activity.ErrMove,
		"made":                 activity.ErrNotNow,
		"made vit-do-an-trang": activity.ErrMove,
		"pick a":               activity.ErrMove,
		"next":                 activity.ErrMove,
	} {
		m := start(t, fromPack(t, "4B", lessons.KindPassword), 1)
		if _, err := m.Move(move); !errors.Is(err, want) && !errors.Is(err, activity.ErrNotNow) || len(m.Moves()) != 0 {
			t.Errorf("%q: %v, want %v", move, err, want)
		}
	}
	m := start(t, fromPack(t, "4B", lessons.KindPassword), 1)
	do(t, m, "mark birthday weak")
	if _, err := m.Move("mark birthday strong"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("an example is judged twice: %v", err)
	}
}

// drafting gives the workshop at the step of a kind.
func drafting(t testing.TB, module, kind string) *activity.Password {
	t.Helper()
	m := start(t, fromPack(t, module, lessons.KindPassword), 1).(*activity.Password)
	for m.Step().Kind != kind {
		do(t, m, rightMove(m))
	}
	return m
}

func TestAPhraseIsPutTogetherOfOneWordFromEachBox(t *testing.T) {
	m := drafting(t, "4B", lessons.StepBuild)
	d := m.Draft()
	for i, move := range [][2]int{{0, 2}, {2, 1}, {1, 4}, {3, 0}, {0, 0}} {
		if d.Good("vi") != (i == 4) {
			t.Errorf("after %d words good is %v", i, d.Good("vi"))
		}
		d.Take(move[0], move[1])
	}
	d.Take(9, 9)
	d.Take(0, 99)
	if got := d.Phrase("vi"); got != "trau-macaomua-laixuong-mattrang" {
		t.Errorf("the phrase is %q", got)
	}
	d.Join(1)
	d.Join(7)
	if got := d.Phrase("en"); got != "buffalo.rainy.rows.moon" {
		t.Errorf("the English phrase is %q", got)
	}
	if d.Time("vi") != m.Workshop().Times[4].Text {
		t.Errorf("it lasts %v", d.Time("vi"))
	}
}

func TestATypedPhraseIsToldItsGravestWeaknessUntilItIsGood(t *testing.T) {
	m := drafting(t, "4B", lessons.StepType)
	d := m.Draft()
	d.About = passphrase.About{Name: "Trần Minh Khôi", Class: "4A", School: "Trường Tiểu học Hoa Sen"}
	for _, tt := range []struct{ text, weak string }{
		{"", lessons.WeakShort},
		{"ốc", lessons.WeakWord},
		{"vit-do-an-trang", lessons.WeakExample},
		{"khôi-bay-trên-mây", lessons.WeakName},
		{"hoasen-bay-tren-may", lessons.WeakSchool},
		{"ốc sên gội đầu đáy giếng", ""},
	} {
		d.Type(tt.text)
		if got := d.Why("vi"); got != m.Step().Weak[tt.weak] || d.Good("vi") != (tt.weak == "") {
			t.Errorf("%q: %q, good %v", tt.text, got.VI, d.Good("vi"))
		}
	}
}

// TestWhatIsTypedNeverBecomesAMove: whatever a draft holds, the machine's moves are the same.
func TestWhatIsTypedNeverBecomesAMove(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`[a-zà-ỹ0-9 .-]{5,30}`).Draw(t, "text")
		m, err := activity.New(fromPackRapid(t), 1)
		if err != nil {
			t.Fatal(err)
		}
		for !m.Done() {
			if p := m.(*activity.Password); p.Step().Kind == lessons.StepType {
				p.Draft().Type(text)
			}
			if _, err := m.Move(rightMove(m)); err != nil {
				t.Fatal(err)
			}
		}
		if slices.ContainsFunc(m.Moves(), func(move string) bool { return strings.Contains(move, text) }) {
			t.Fatalf("%q is in a move", text)
		}
	})
}

func fromPackRapid(t *rapid.T) *lessons.Activity {
	a := thePack().Module("4B").Activity(lessons.KindPassword)
	if a == nil {
		t.Fatal("no workshop")
	}
	return a
}

func TestAWorkshopThatCannotBeFinishedIsRefused(t *testing.T) {
	good := []lessons.Option{{ID: "a", Correct: true}}
	for name, s := range map[string]lessons.PasswordStep{
		"nothing to judge":     {Kind: lessons.StepJudge},
		"two of one name":      {Kind: lessons.StepJudge, Passwords: []lessons.Password{{ID: "a"}, {ID: "a"}}},
		"nothing to build of":  {Kind: lessons.StepBuild, Joins: []string{"-"}},
		"no sign between":      {Kind: lessons.StepBuild, Groups: []lessons.WordGroup{{ID: "g", Words: []lessons.Text{text("ốc")}}}},
		"a box without a word": {Kind: lessons.StepBuild, Joins: []string{"-"}, Groups: []lessons.WordGroup{{ID: "g"}}},
		"no right option":      {Kind: lessons.StepPick, Options: []lessons.Option{{ID: "a"}}},
		"a strange kind":       {Kind: "sing", Options: good},
	} {
		a := &lessons.Activity{ID: "x", Kind: lessons.KindPassword, Password: &lessons.PasswordData{Steps: []lessons.PasswordStep{s}}}
		if _, err := activity.New(a, 1); !errors.Is(err, activity.ErrData) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := activity.New(&lessons.Activity{ID: "x", Kind: lessons.KindPassword, Password: &lessons.PasswordData{}}, 1); !errors.Is(err, activity.ErrData) {
		t.Errorf("no step: %v", err)
	}
}
