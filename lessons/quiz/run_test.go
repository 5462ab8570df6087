package quiz_test

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/quiz"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestPracticeGivesTheReasonAndAnotherTry(t *testing.T) {
	q := question(t, "3B-q01")
	r := begin(t, []lessons.Question{*q, *question(t, "3B-q02")}, quiz.Practice)
	do(t, r, "answer a")
	if v := r.Verdict(); v == nil || v.Right || v.Whys[0].Text != q.Options[0].Why || r.Over() || !r.Tried("a") {
		t.Errorf("after a wrong answer: %+v", r.Verdict())
	}
	if err := r.Move("next"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("on without an answer: %v", err)
	}
	if r.RightAnswer() != nil {
		t.Error("the answer is given away")
	}
	do(t, r, "answer b")
	if !r.Verdict().Right || !r.Over() {
		t.Errorf("after the right answer: %+v", r.Verdict())
	}
	if err := r.Move("answer c"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("an answer more: %v", err)
	}
	do(t, r, "next", "skip")
	if !r.Skipped() || !slices.Equal(r.RightAnswer(), []string{"a"}) {
		t.Errorf("after a skip the answer is %v", r.RightAnswer())
	}
	do(t, r, "next")
	want := []quiz.Answer{
		{Question: q.ID, Revision: q.Revision, Given: "a", Tries: 2, Over: true},
		{Question: "3B-q02", Revision: question(t, "3B-q02").Revision, Skipped: true, Over: true},
	}
	if d := cmp.Diff(want, r.Answers()); d != "" {
		t.Error(d)
	}
	if err := r.Move("skip"); !errors.Is(err, activity.ErrDone) {
		t.Errorf("a move after the end: %v", err)
	}
}

func TestAMachineQuestionIsRightOnlyWithoutAMistake(t *testing.T) {
	for name, tt := range map[string]struct {
		question string
		wrong    []string
	}{
		"order checked too early": {"3B-q04", []string{"do check"}},
		"sort into another box":   {"3B-q07", []string{"do put c1 what"}},
		"match of another pair":   {"3B-q06", []string{"do pair c1 c2"}},
		"spot of a plain line":    {"3B-q09", []string{"do touch c2"}},
		"no mistake in an order":  {"3B-q04", nil},
		"no mistake in a sort":    {"3B-q07", nil},
		"no mistake in a match":   {"3B-q06", nil},
		"no mistake in a spot":    {"3B-q09", nil},
	} {
		t.Run(name, func(t *testing.T) {
			q := question(t, tt.question)
			r := begin(t, []lessons.Question{*q}, quiz.Practice)
			if r.Machine() == nil || r.Machine().Kind() != q.Kind {
				t.Fatal("no machine runs it")
			}
			do(t, r, tt.wrong...)
			if len(tt.wrong) > 0 && (r.Said().Right || r.Said().Text.Empty()) {
				t.Errorf("the mistake has no reason: %+v", r.Said())
			}
			do(t, r, solve(q)...)
			if got := r.Answers()[0]; !r.Over() || got.Right != (len(tt.wrong) == 0) || got.Tries != 1+len(tt.wrong) {
				t.Errorf("over %v, first try %+v", r.Over(), got)
			}
		})
	}
}

func TestAFormGivesNoReasonBeforeTheEnd(t *testing.T) {
	form := module(t, "3B").With(lessons.UseBefore)
	r := begin(t, form, quiz.WayOf(lessons.UseBefore))
	for i := range form {
		id := options(&form[i], i > 0)[0] // the first one wrong
		do(t, r, quiz.AnswerMove(id))
		if r.Verdict() != nil || r.RightAnswer() != nil || r.Reasons() != nil || !r.Over() {
			t.Fatal("a form says whether an answer was right")
		}
		do(t, r, "next")
	}
	res := r.Result()
	if res.Asked != 4 || res.Right != 3 || !slices.Equal(res.Wrong, []string{form[0].ID}) || res.Stars != 2 {
		t.Errorf("result %+v", res)
	}
	if reasons := r.Reasons(); len(reasons) != 4 || reasons[0].Right || !reasons[1].Right || reasons[0].Whys[0].Text.Empty() {
		t.Errorf("reasons at the end: %+v", reasons)
	}
}

func TestAFormTakesEveryKindWhole(t *testing.T) {
	whole := map[string]string{"3B-q04": "answer c1,c2,c3,c4", "3B-q07": "answer c1:who,c2:where,c3:what,c4:where,c5:who,c6:what", "3B-q06": "answer c1:c1,c2:c2,c3:c3,c4:c4", "3B-q09": "answer c1,c3,c4"}
	for id, move := range whole {
		r := begin(t, []lessons.Question{*question(t, id)}, quiz.Form)
		do(t, r, move, "next")
		if r.Machine() != nil || r.Result().Right != 1 {
			t.Errorf("%s: %+v", id, r.Result())
		}
	}
}

func TestResult(t *testing.T) {
	for name, tt := range map[string]struct{ right, asked, stars int }{
		"all":               {7, 7, 3},
		"85 in 100":         {85, 100, 3},
		"just below 85":     {84, 100, 2},
		"60 in 100":         {60, 100, 2},
		"just below 60":     {59, 100, 1},
		"35 in 100":         {35, 100, 1},
		"what chance gives": {1, 4, 0},
		"none":              {0, 5, 0},
		"nothing was asked": {0, 0, 0},
	} {
		if got := quiz.Stars(tt.right, tt.asked); got != tt.stars {
			t.Errorf("%s: %d stars, want %d", name, got, tt.stars)
		}
	}
}

func TestReviewAsksAgainWhatWasWrongAndChangesNoResult(t *testing.T) {
	a, b, c := question(t, "3B-q01"), question(t, "3B-q02"), question(t, "3B-q04")
	r := begin(t, []lessons.Question{*a, *b, *c}, quiz.Practice)
	do(t, r, "answer a", "answer b", "next", "answer a", "next", "do check", "skip", "next")
	before := r.Result()
	if want := (quiz.SkillResult{ID: "stop", Asked: 2}); before.Skills[0] != want {
		t.Errorf("skill %+v, want %+v", before.Skills[0], want)
	}
	if i := slices.IndexFunc(before.Skills, func(s quiz.SkillResult) bool { return s.ID == "helpline" }); !before.Skills[i].Known {
		t.Errorf("a skill answered rightly is not known: %+v", before.Skills[i])
	}
	do(t, r, "review")
	if i, n := r.Place(); i != 1 || n != 2 || !r.Reviewing() || r.Question().ID != a.ID {
		t.Errorf("review asks %d of %d", i, n)
	}
	do(t, r, "answer b", "next")
	do(t, r, solve(c)...)
	do(t, r, "next")
	if d := cmp.Diff(before, r.Result()); d != "" || !r.Done() {
		t.Error("review changed the result:", d)
	}
	all := begin(t, []lessons.Question{*b}, quiz.Practice)
	do(t, all, "answer a", "next")
	if err := all.Move("review"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("review with nothing wrong: %v", err)
	}
}

func TestOptionsAreShuffledButTrueAndFalseAreNot(t *testing.T) {
	firsts := map[string]bool{}
	for seed := range uint64(40) {
		r, err := quiz.New([]lessons.Question{*question(t, "3B-q01"), *question(t, "3B-q02")}, quiz.Practice, seed)
		if err != nil {
			t.Fatal(err)
		}
		firsts[r.Options()[0].ID] = true
		do(t, r, "skip", "next")
		if r.Options()[0].ID != "a" {
			t.Fatal("false stands before true")
		}
	}
	if len(firsts) != 4 {
		t.Errorf("first on the screen: %v", firsts)
	}
}

func TestQuestionsThatCannotBeAnsweredAreRefused(t *testing.T) {
	for name, q := range map[string]lessons.Question{
		"no right option":        {Kind: lessons.Choice, Options: []lessons.Option{{ID: "a"}}},
		"an order without cards": {Kind: lessons.Order},
		"no accepted answer":     {Kind: lessons.Short},
		"an unknown kind":        {Kind: "riddle"},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := quiz.New([]lessons.Question{q}, quiz.Practice, 1); err == nil {
				t.Error("it starts")
			}
		})
	}
	if _, err := quiz.New(nil, quiz.Practice, 1); !errors.Is(err, activity.ErrData) {
		t.Errorf("a quiz without questions: %v", err)
	}
}

// anyQuiz is a quiz over real questions of every kind.
func anyQuiz(t *rapid.T) ([]lessons.Question, quiz.Way, uint64) {
	all := append([]lessons.Question{*short()}, thePack().Module("3B").Questions...)
	questions := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 5, func(q lessons.Question) string { return q.ID }).Draw(t, "questions")
	return questions, rapid.SampledFrom([]quiz.Way{quiz.Practice, quiz.Form}).Draw(t, "way"), rapid.Uint64().Draw(t, "seed")
}

func anyMove(t *rapid.T, r *quiz.Run) string {
	id := rapid.SampledFrom([]string{"a", "b", "c", "d", "c1", "c2", "c3", "c4", "1", "2", "who", "what", "where", "z", ""})
	move := rapid.OneOf(
		rapid.SampledFrom([]string{"next", "next", "skip", "review", "do check", "do next", "", "text", "text mat khau", "answer c1,c2,c3,c4", "answer a,a"}),
		rapid.Map(id, func(a string) string { return quiz.AnswerMove(a) }),
		rapid.Custom(func(t *rapid.T) string {
			verb := rapid.SampledFrom([]string{"put", "pair", "touch", "up", "out"}).Draw(t, "verb")
			return quiz.DoMove(activity.Line(verb, rapid.SliceOfN(id, 1, 2).Draw(t, "ids")...))
		}),
		rapid.String(),
	).Draw(t, "move")
	if q := r.Question(); q != nil && rapid.IntRange(0, 3).Draw(t, "right") == 0 {
		return solve(q)[0]
	}
	return move
}

func TestAnyMovesLeaveAQuizThatItsStoredMovesGiveAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		questions, way, seed := anyQuiz(t)
		r, err := quiz.New(questions, way, seed)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 40).Draw(t, "moves") {
			before := len(r.Moves())
			if err := r.Move(anyMove(t, r)); (err == nil) != (len(r.Moves()) == before+1) {
				t.Fatalf("error %v, and %d moves kept", err, len(r.Moves())-before)
			}
			again, err := quiz.Replay(questions, way, seed, r.Moves())
			if err != nil || !reflect.DeepEqual(r, again) {
				t.Fatalf("after %q: %v\n%+v\nbut repeated\n%+v", r.Moves(), err, r, again)
			}
			res := r.Result()
			if res.Right > res.Asked || res.Asked > len(questions) || res.Stars < 0 || res.Stars > 3 || len(res.Wrong) != res.Asked-res.Right {
				t.Fatalf("result %+v", res)
			}
			if r.Done() != (r.Question() == nil) {
				t.Fatal("done, but a question is asked")
			}
		}
	})
}

func TestEveryQuestionOfThePackCanBeAnsweredRightly(t *testing.T) {
	for _, m := range thePack().Modules {
		r := begin(t, m.Questions, quiz.Practice)
		for !r.Done() {
			q := r.Question()
			do(t, r, solve(q)...)
			if !r.Over() {
				t.Fatalf("%s is not over after its right answer", q.ID)
			}
			do(t, r, "next")
		}
		if res := r.Result(); res.Right != len(m.Questions) || res.Stars != 3 {
			t.Errorf("%s: %+v", m.ID, res)
		}
	}
}

// A question of which an answer could not be kept is none: who answered it would press and nothing would happen.
func TestAQuestionWhoseAnswerIsTooLongIsNotAsked(t *testing.T) {
	question := func(kind string, ids ...string) []lessons.Question {
		q := lessons.Question{ID: "q", Kind: kind}
		for _, id := range ids {
			q.Options = append(q.Options, lessons.Option{ID: id, Correct: true})
		}
		return []lessons.Question{q}
	}
	long := func(c string) string { return strings.Repeat(c, 40) }
	for name, c := range map[string]struct {
		list []lessons.Question
		good bool
	}{
		"short ids":                    {question(lessons.Multi, "a", "b", "c"), true},
		"long ids, one of which given": {question(lessons.Choice, long("a"), long("b"), long("c")), true},
		"long ids, all of which given": {question(lessons.Multi, long("a"), long("b"), long("c")), false},
		"an id of 2,000 letters":       {question(lessons.Choice, "a", strings.Repeat("b", 2000)), false},
		"an id that looks like two":    {question(lessons.Multi, "a", "b,c"), false},
		"an id twice":                  {question(lessons.Choice, "a", "a"), false},
		"no id":                        {question(lessons.Choice, "a", ""), false},
	} {
		r, err := quiz.New(c.list, quiz.Practice, 1)
		if c.good != (err == nil) || err != nil && !errors.Is(err, activity.ErrData) {
			t.Errorf("%s: %v", name, err)
		}
		if c.good && c.list[0].Kind == lessons.Multi {
			if err := r.Move(quiz.AnswerMove("a", "b", "c")); err != nil {
				t.Errorf("%s: all of them: %v", name, err)
			}
		}
	}
}
