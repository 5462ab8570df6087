//go:build e2e

package e2e

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/store"
)

// drillEnv names the folder of a drill: the test's own program then takes quizzes there until it is killed.
const drillEnv = "LACHANSO_DRILL"

// drill takes quiz after quiz as the screen does: the move is saved first, then printed, as the screen would show it.
func drill(dir string) int {
	if err := practise(dir); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	return 1 // it ends by being killed alone
}

func practise(dir string) error {
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	module := pack.Module("3B")
	s, err := store.Open(dir, store.Options{})
	if err != nil {
		return err
	}
	pupil, err := drillPupil(s)
	if err != nil {
		return err
	}
	for {
		at, run, err := goOn(s, module, pupil)
		if err != nil {
			return err
		}
		for !run.Done() {
			if err := step(s, at, run); err != nil {
				return err
			}
			if moves := run.Moves(); moves[len(moves)-1] != quiz.VerbNext {
				fmt.Println("answer", at.ID, len(moves), moves[len(moves)-1])
			}
		}
		r := run.Result()
		if err := s.Finish(store.Finished{Attempt: at.ID, Asked: r.Asked, Right: r.Right}); err != nil {
			return err
		}
		fmt.Println("done", at.ID)
	}
}

// drillPupil is the first of the first class, made where there is none.
func drillPupil(s *store.Store) (store.Pupil, error) {
	classes, err := s.Classes()
	if err != nil {
		return store.Pupil{}, err
	}
	if len(classes) == 0 {
		c, err := s.MakeClass("4A", 4)
		if err != nil {
			return store.Pupil{}, err
		}
		classes = append(classes, c)
	}
	pupils, err := s.Pupils(classes[0].ID)
	if err == nil && len(pupils) == 0 {
		pupils, err = s.AddPupils(classes[0].ID, []string{"Nguyễn Văn An"})
	}
	if err != nil {
		return store.Pupil{}, err
	}
	return pupils[0], nil
}

// goOn resumes what was left, as the screens do, or begins a quiz of all questions that are options.
func goOn(s *store.Store, m *lessons.Module, p store.Pupil) (store.Attempt, *quiz.Run, error) {
	left, err := s.Unfinished(p.ID)
	if err != nil {
		return store.Attempt{}, nil, err
	}
	if len(left) == 0 {
		at := store.Attempt{Pupil: p.ID, Module: m.ID, Part: "quiz", Seed: rand.Uint64() >> 1}
		for _, q := range m.With(lessons.UseCheck) {
			if len(q.Options) > 0 {
				at.Questions = append(at.Questions, q.ID)
			}
		}
		at, err = s.BeginAttempt(at)
		if err != nil {
			return at, nil, err
		}
		left = []store.Attempt{at}
	}
	questions, err := quiz.Again(m, left[0].Questions)
	if err != nil {
		return left[0], nil, err
	}
	run, err := quiz.Replay(questions, quiz.Practice, left[0].Seed, left[0].Moves)
	return left[0], run, err
}

// step takes one step: an answer, sometimes a wrong one, or on to the next question.
func step(s *store.Store, at store.Attempt, run *quiz.Run) error {
	if run.Over() {
		if err := s.Move(at.ID, quiz.VerbNext); err != nil {
			return err
		}
		return run.Move(quiz.VerbNext)
	}
	q := run.Question()
	var ids []string
	for _, o := range q.Options {
		if o.Correct {
			ids = append(ids, o.ID)
		}
	}
	first := len(run.Moves()) == 0 || run.Moves()[len(run.Moves())-1] == quiz.VerbNext
	if first && rand.IntN(3) == 0 && q.Kind != lessons.Multi {
		for _, o := range q.Options {
			if !o.Correct {
				ids = []string{o.ID}
			}
		}
	}
	move := quiz.AnswerMove(ids...)
	if err := run.Move(move); err != nil {
		return err
	}
	a := store.Answer{Attempt: at.ID, Question: q.ID, Revision: q.Revision, Options: ids, Right: run.Over(), First: first, Move: move}
	return s.Answer(a)
}

// kills is how often is killed.
func kills() int {
	if n, err := strconv.Atoi(os.Getenv("LACHANSO_KILLS")); err == nil {
		return n
	}
	return 30
}

func TestWhatTheScreenConfirmedOutlivesEveryKill(t *testing.T) {
	kills := kills()
	dir := t.TempDir()
	confirmed := map[string]string{} // attempt and place → move
	ended := map[string]bool{}
	for i := range kills {
		killed(t, dir, confirmed, ended)
		holds(t, i, dir, confirmed, ended)
	}
	if len(confirmed) < kills {
		t.Errorf("only %d answers were given in %d kills: nothing was tried", len(confirmed), kills)
	}
	t.Logf("%d kills, %d answers and %d ends confirmed, all there", kills, len(confirmed), len(ended))
}

// killed lets a drill run, kills it at a moment of chance and takes down what it had confirmed.
func killed(t *testing.T, dir string, confirmed map[string]string, ended map[string]bool) {
	t.Helper()
	var out, errs bytes.Buffer
	c := exec.Command(os.Args[0], "-test.run", "^$")
	c.Env = append(os.Environ(), drillEnv+"="+dir)
	c.Stdout, c.Stderr = &out, &errs
	check(t, c.Start())
	// The first half of the kills come while it starts and opens its data, the others in the middle of answers.
	time.AfterFunc(time.Duration(rand.IntN(900))*time.Millisecond, func() { _ = c.Process.Kill() })
	var exit *exec.ExitError
	if err := c.Wait(); !errors.As(err, &exit) || exit.Exited() {
		t.Fatalf("the drill ended by itself: %v\n%s", err, errs.String())
	}
	lines := bufio.NewScanner(&out)
	for lines.Scan() {
		f := strings.SplitN(lines.Text(), " ", 4)
		switch {
		case f[0] == "answer" && len(f) == 4:
			confirmed[f[1]+" "+f[2]] = f[3]
		case f[0] == "done" && len(f) == 2:
			ended[f[1]] = true
		}
	}
}

// holds makes sure that the data is whole and has all that was confirmed.
func holds(t *testing.T, kill int, dir string, confirmed map[string]string, ended map[string]bool) {
	t.Helper()
	found, err := store.Verify(dir)
	if errors.Is(err, store.ErrNoFile) && len(confirmed) == 0 {
		return // killed before there was any
	}
	if err != nil || !found.Clean() {
		t.Fatalf("kill %d: verify: %v, %+v", kill, err, found.Problems)
	}
	s, err := store.Open(dir, store.Options{ReadOnly: true})
	check(t, err)
	defer s.Close()
	classes, err := s.Classes()
	check(t, err)
	there, isEnded := map[string]string{}, map[string]bool{}
	for _, c := range classes {
		pupils, err := s.Pupils(c.ID)
		check(t, err)
		for _, p := range pupils {
			attempts, err := s.Attempts(p.ID)
			check(t, err)
			for _, a := range attempts {
				isEnded[a.ID] = a.Done
				for i, move := range a.Moves {
					there[a.ID+" "+strconv.Itoa(i+1)] = move
				}
			}
		}
	}
	for key, move := range confirmed {
		if there[key] != move {
			t.Fatalf("kill %d: answer %s was confirmed as %q and is %q", kill, key, move, there[key])
		}
	}
	for id := range ended {
		if !isEnded[id] {
			t.Fatalf("kill %d: the end of %s was confirmed and is lost", kill, id)
		}
	}
}
