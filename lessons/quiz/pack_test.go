package quiz_test

import (
	"math/rand/v2"
	"os"
	"strings"
	"sync"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/quiz"
)

// thePack is the real pack: a quiz is tested on what schools will ask.
var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{})
	return p
})

func module(t testing.TB, id string) *lessons.Module {
	t.Helper()
	m := thePack().Module(id)
	if m == nil {
		t.Fatalf("the pack has no module %s", id)
	}
	return m
}

func question(t testing.TB, id string) *lessons.Question {
	t.Helper()
	q := module(t, id[:2]).Question(id)
	if q == nil {
		t.Fatalf("no question %s", id)
	}
	return q
}

func text(s string) lessons.Text { return lessons.Text{VI: s, EN: s} }

// short is a question with a typed answer.
func short() *lessons.Question {
	return &lessons.Question{ID: "x-short", Kind: lessons.Short, Skills: []string{"word"}, Answers: []lessons.Text{{VI: "Mật khẩu", EN: "password"}}, Why: text("vì thế")}
}

func chance(seed uint64) *rand.Rand { return rand.New(rand.NewPCG(seed, 0)) }

func begin(t testing.TB, questions []lessons.Question, way quiz.Way) *quiz.Run {
	t.Helper()
	r, err := quiz.New(questions, way, 11)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func do(t testing.TB, r *quiz.Run, moves ...string) {
	t.Helper()
	for _, m := range moves {
		if err := r.Move(m); err != nil {
			t.Fatal(err)
		}
	}
}

// options gives the ids of right or wrong options.
func options(q *lessons.Question, right bool) []string {
	var out []string
	for _, o := range q.Options {
		if o.Correct == right {
			out = append(out, o.ID)
		}
	}
	return out
}

// solve gives moves that answer a question rightly at the first try.
func solve(q *lessons.Question) []string {
	var out []string
	machine := func(words ...string) { out = append(out, quiz.DoMove(strings.Join(words, " "))) }
	switch q.Kind {
	case lessons.Short:
		return []string{quiz.TextMove(q.Answers[0].VI)}
	case lessons.Order:
		for i, c := range q.Items {
			machine(activity.VerbPut, c.ID, string(rune('1'+i)))
		}
		machine(activity.VerbCheck)
	case lessons.Sort:
		for _, c := range q.Items {
			machine(activity.VerbPut, c.ID, c.Bin)
		}
	case lessons.Match:
		for _, p := range q.Pairs {
			machine(activity.VerbPair, p.ID, p.ID)
		}
	case lessons.Spot:
		for _, l := range q.Spots {
			if l.Correct {
				machine(activity.VerbTouch, l.ID)
			}
		}
	default:
		return []string{quiz.AnswerMove(options(q, true)...)}
	}
	return out
}
