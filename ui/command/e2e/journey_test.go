//go:build e2e

package e2e

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"
	"testing"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/course"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/store/report"
)

// journey is a first day at school.
type journey struct {
	*running
	dir    string
	module *lessons.Module
	band   []*lessons.Module // the lessons of its age, in the order of topics
}

// place tells where 3B stands among the lessons of its age, and where another one does.
func (j *journey) place(id string) int {
	return slices.IndexFunc(j.band, func(m *lessons.Module) bool { return m.ID == id })
}

func TestAFirstDayByKeyboardAlone(t *testing.T) {
	t.Parallel()
	pack, _ := lessons.Load(assets.Pack(), lessons.Options{})
	dir := t.TempDir()
	d := newDisplay(t)
	j := &journey{running: start(d, "-data", dir, "-seed", "1"), dir: dir, module: pack.Module("3B")}
	for _, m := range pack.Modules {
		if m.Band == j.module.Band {
			j.band = append(j.band, m)
		}
	}
	j.firstStart()
	j.teach()
	pupil := j.openQuiz()
	j.answer(pupil, 3)
	j.kill()
	j.running = start(d, "-data", dir)
	j.goOn()
	j.answer(pupil, 0)
	if code := j.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, j.errs.String())
	}
	j.proves()
}

// firstStart gives language, school and class, and sets no PIN.
func (j *journey) firstStart() {
	j.t.Helper()
	j.turn(func() { j.key("1") })
	j.turn(func() {
		j.key("Return")
		j.waits("the language is kept", func(s store.Settings) bool { return s.Session == "first 1" })
	})
	j.turn(func() {
		j.write("Truong Hoa Sen", "")
		j.waits("the school is kept", func(s store.Settings) bool { return s.Session == "first 2" && s.School == "Truong Hoa Sen" })
	})
	j.write("4A", "")
	j.write("Nguyen Van An", "Tran Thi Binh", "Le Chi")
	j.turn(func() {
		j.key("shift+Return")
		j.waits("the class is kept", func(s store.Settings) bool { return s.Session == "first 3" })
	})
	j.turn(func() {
		j.key("Tab", "Tab", "Tab", "Return") // the PIN again, on, skip
		j.waits("the first start is over", func(s store.Settings) bool { return s.SetUp && s.Lang == "vi" })
	})
}

func (j *journey) waits(what string, so func(store.Settings) bool) {
	j.t.Helper()
	stored(j.t, j.dir, what, func(s *store.Store) bool {
		settings, err := s.Settings()
		return err == nil && so(settings)
	})
}

// teach projects 3B to its end and counts hands at its first question.
func (j *journey) teach() {
	j.t.Helper()
	j.turn(func() { j.key("1") })
	j.turn(func() { j.key("Return") })
	j.turn(func() { j.key("F5") })                                // 3B is the first lesson of the year, so it is suggested
	j.key("Next", "Next", "Next", "Next", "Next", "Next", "Next") // to the end of the teacher's card
	j.turn(func() {
		j.key("Return")
		j.lesson("the lesson begins", func(l store.Lesson) bool { return l.Module == "3B" && !l.Taught })
	})
	pages := course.Pages(j.module)
	ask := slices.IndexFunc(pages, func(p course.Page) bool { return p.Kind == course.Ask })
	for range ask {
		j.key("Right") // a clicker's keys in a burst are one
	}
	j.key("1", "1", "2", "Return")
	for range len(pages) - ask {
		j.key("Right")
	}
	j.lesson("the hands are kept", func(l store.Lesson) bool { return len(l.Hands) == 1 })
	j.turn(func() {
		j.key("Return") // yes, it is over
		j.lesson("the lesson is over", func(l store.Lesson) bool { return l.Taught })
	})
	j.turn(func() { j.key("Return") }) // home
}

func (j *journey) lesson(what string, so func(store.Lesson) bool) {
	j.t.Helper()
	stored(j.t, j.dir, what, func(s *store.Store) bool {
		classes, err := s.Classes()
		if err != nil || len(classes) != 1 {
			return false
		}
		l, err := s.TaughtTo(classes[0].ID)
		return err == nil && len(l) == 1 && so(l[0])
	})
}

// openQuiz goes as the first pupil of the class to the quiz of 3B.
func (j *journey) openQuiz() (pupil store.ID) {
	j.t.Helper()
	j.turn(func() { j.key("2") })
	j.turn(func() { j.key("Return") }) // the first name
	for range j.place("3B") / 2 {      // two lessons stand in a row
		j.turn(func() { j.key("Down") })
	}
	for range j.place("3B") % 2 {
		j.turn(func() { j.key("Right") })
	}
	j.turn(func() { j.key("Return") })
	before := 1 + 1 + len(j.module.Activities)
	j.turn(func() { j.key(strconv.Itoa(before + 1)) })
	stored(j.t, j.dir, "the quiz begins", func(s *store.Store) bool {
		classes, err := s.Classes()
		if err != nil || len(classes) != 1 {
			return false
		}
		pupils, err := s.Pupils(classes[0].ID)
		if err != nil || len(pupils) != 3 {
			return false
		}
		pupil = pupils[0].ID
		at, ok := quizOf(s, pupil)
		return ok && at.Part == "quiz"
	})
	return pupil
}

// goOn resumes what the first pupil left.
func (j *journey) goOn() {
	j.t.Helper()
	j.turn(func() { j.key("2") })
	j.turn(func() { j.key("Return") })
	j.turn(func() { j.key("Return") })
}

func quizOf(s *store.Store, pupil store.ID) (store.Attempt, bool) {
	all, err := s.Attempts(pupil)
	if err != nil || len(all) == 0 {
		return store.Attempt{}, false
	}
	return all[0], true
}

// mostSteps is more than any quiz needs.
const mostSteps = 100

// answer answers until so many questions are over, or with 0 all: those with options wrong at first when they are a
// choice or true and false, everything else right.
func (j *journey) answer(pupil store.ID, most int) {
	j.t.Helper()
	for range mostSteps {
		var at store.Attempt
		stored(j.t, j.dir, "the quiz can be read", func(s *store.Store) (ok bool) { at, ok = quizOf(s, pupil); return ok })
		if at.Done {
			return
		}
		questions, err := quiz.Again(j.module, at.Questions)
		check(j.t, err)
		run, err := quiz.Replay(questions, quiz.Practice, at.Seed, at.Moves)
		check(j.t, err)
		if place, _ := run.Place(); most > 0 && place > most {
			return
		}
		j.key(keysFor(run)...)
		moves := len(at.Moves)
		stored(j.t, j.dir, "the move is kept: "+strings.Join(keysFor(run), " "), func(s *store.Store) bool {
			now, ok := quizOf(s, pupil)
			return ok && (len(now.Moves) > moves || now.Done)
		})
	}
	j.t.Fatalf("the quiz is not over after %d steps", mostSteps)
}

// keysFor gives the keys of the next step.
func keysFor(run *quiz.Run) []string {
	if run.Over() {
		return []string{"Return"}
	}
	q := run.Question()
	switch m := run.Machine().(type) {
	case *activity.Match:
		return matchKeys(m)
	case *activity.Sort:
		card := m.Tray()[0]
		bin := slices.IndexFunc(m.Bins(), func(b lessons.Bin) bool { return b.ID == card.Bin })
		return []string{strconv.Itoa(bin + 1)}
	case *activity.Spot:
		line := slices.IndexFunc(m.Screen().Spots, func(l lessons.SpotLine) bool { return l.Correct && !m.Touched(l.ID) })
		return []string{strconv.Itoa(line + 1), "Return"}
	case *activity.Order:
		return orderKeys(m, q.Items)
	}
	return optionKeys(run, q)
}

func matchKeys(m *activity.Match) []string {
	for i, l := range m.Left() {
		if m.Found(l.ID) != "" {
			continue
		}
		for k, r := range m.Right() {
			if r.ID == l.ID {
				return []string{strconv.Itoa(i + 1), string(rune('a' + k))}
			}
		}
	}
	return nil
}

// orderKeys puts the first card that is not in its place there, and checks when all are. It brings the focus up to the
// help above the cards, and from there down.
func orderKeys(m *activity.Order, want []lessons.Card) []string {
	line := m.Line()
	keys := slices.Repeat([]string{"Up"}, len(line)+1)
	down := func(n int) []string { return append(keys, slices.Repeat([]string{"Down"}, n+1)...) }
	for place, card := range want {
		if line[place].ID != card.ID {
			at := slices.IndexFunc(line, func(c lessons.OrderCard) bool { return c.ID == card.ID })
			return append(down(at), "Return", strconv.Itoa(place+1))
		}
	}
	return append(down(len(line)), "Return")
}

func optionKeys(run *quiz.Run, q *lessons.Question) []string {
	var right, wrong []string
	for i, o := range run.Options() {
		key := string(rune('a' + i))
		if o.Correct {
			right = append(right, key)
		} else {
			wrong = append(wrong, key)
		}
	}
	tried := run.Verdict() != nil
	switch {
	case q.Kind == lessons.Multi: // no option has the focus: Enter gives what was chosen
		return append(right, "Return")
	case tried:
		return []string{"Return", right[0]}
	}
	return wrong[:1]
}

// proves holds what the commands say against what was done.
func (j *journey) proves() {
	j.t.Helper()
	if out, errs, code := command(j.t, "verify", "-data", j.dir); code != 0 {
		j.t.Errorf("verify: %d %s %s", code, out, errs)
	}
	out, errs, code := command(j.t, "report", "-class", "4A", "-format", "json", "-data", j.dir)
	var r report.Report
	if err := json.Unmarshal([]byte(out), &r); err != nil || code != 0 {
		j.t.Fatalf("report: %d %v %s", code, err, errs)
	}
	if len(r.Pupils) != 3 || len(r.Pupils[0].Modules) != 1 || len(r.Taught) != 1 {
		j.t.Fatalf("the report says %s", out)
	}
	m := r.Pupils[0].Modules[0]
	if m.ID != "3B" || m.Quiz == nil || m.Quiz.Asked-m.Quiz.Right != 2 || m.Quiz.Asked < 5 || m.Unfinished {
		j.t.Errorf("the quiz is %s", out)
	}
	t := r.Taught[0]
	if t.Module != "3B" || len(t.Hands) != 1 || len(t.Hands[0].Rounds) != 1 || t.Hands[0].Rounds[0]["A"] != 2 || t.Hands[0].Rounds[0]["B"] != 1 {
		j.t.Errorf("the lesson is %s", out)
	}
}
