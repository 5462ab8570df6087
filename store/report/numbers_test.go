package report

import (
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/store"
)

// thePack has two lessons of three questions with options a (right), b and c, and a year map.
func thePack() *lessons.Pack {
	p := &lessons.Pack{Year: []lessons.YearWeek{
		{Grade: 4, Week: 2, Module: "3B"},
		{Grade: 4, Week: 20, Module: "5B"},
		{Grade: 4, Week: 6, Story: "1A"},
		{Grade: 4, Week: 7, Review: []string{"3B"}},
	}}
	for i, id := range []string{"1A", "3B", "5B"} {
		m := &lessons.Module{ID: id, Topic: int(id[0] - '0'), Objectives: []lessons.Objective{{ID: "g" + strconv.Itoa(i), MeasuredBy: []string{id + "-q1"}}}}
		for n := 1; n <= 3; n++ {
			m.Questions = append(m.Questions, lessons.Question{
				ID: fmt.Sprintf("%s-q%d", id, n), Kind: lessons.Choice, Skills: []string{"s" + id}, Difficulty: n,
				Options: []lessons.Option{{ID: "a", Correct: true}, {ID: "b"}, {ID: "c"}},
			})
		}
		p.Modules = append(p.Modules, m)
	}
	return p
}

// Whatever pupils do, the numbers are what their attempts and answers say when they are read one by one.
func TestNumbersAreWhatTheAnswersSay(t *testing.T) {
	n := 0
	root := t.TempDir()
	rapid.Check(t, func(t *rapid.T) {
		n++
		s, err := store.Open(filepath.Join(root, strconv.Itoa(n)), store.Options{})
		if err != nil {
			t.Fatal(err)
		}
		defer s.Close()
		class, err := s.MakeNumberedClass("4A", 4, rapid.IntRange(1, 12).Draw(t, "pupils"))
		if err != nil {
			t.Fatal(err)
		}
		pupils, err := s.Pupils(class.ID)
		if err != nil {
			t.Fatal(err)
		}
		for range rapid.IntRange(0, 20).Draw(t, "attempts") {
			attempt(t, s, pupils[rapid.IntRange(0, len(pupils)-1).Draw(t, "pupil")])
		}
		checkClass(t, s, class, pupils)
		checkAnswers(t, s, class, pupils)
	})
}

func attempt(t *rapid.T, s *store.Store, p store.Pupil) {
	module := rapid.SampledFrom([]string{"3B", "5B"}).Draw(t, "module")
	part := rapid.SampledFrom([]string{"before", "quiz", "after", "later", "story", "review"}).Draw(t, "part")
	a, err := s.BeginAttempt(store.Attempt{Pupil: p.ID, Module: module, Part: part})
	if err != nil {
		t.Fatal(err)
	}
	end := store.Finished{Attempt: a.ID}
	if part != "story" {
		for q := 1; q <= rapid.IntRange(1, 3).Draw(t, "asked"); q++ {
			option := rapid.SampledFrom([]string{"a", "a", "b", "c", "gone"}).Draw(t, "option")
			answer := store.Answer{Attempt: a.ID, Question: fmt.Sprintf("%s-q%d", module, q), Options: []string{option}, Right: option == "a", First: true}
			if err := s.Answer(answer); err != nil {
				t.Fatal(err)
			}
			if answer.First, answer.Right = false, true; option != "a" { // a second try counts nowhere
				if err := s.Answer(answer); err != nil {
					t.Fatal(err)
				}
			}
			end.Asked++
			if option == "a" {
				end.Right++
			}
		}
	}
	if rapid.IntRange(0, 5).Draw(t, "left") == 0 {
		return
	}
	if err := s.Finish(end); err != nil {
		t.Fatal(err)
	}
}

// form finds the marks that count of a part: of before the first that was ended, else the last.
func form(attempts []store.Attempt, module, part string) (m Marks, ok bool) {
	for _, a := range slices.Backward(attempts) { // the oldest first
		if a.Done && a.Module == module && a.Part == part && (!ok || part != "before") {
			m, ok = Marks{a.Asked, a.Right}, true
		}
	}
	return m, ok
}

func checkClass(t *rapid.T, s *store.Store, class store.Class, pupils []store.Pupil) {
	got, err := Class(s, class)
	if err != nil {
		t.Fatal(err)
	}
	type pupil struct{ before, after, later, from []float64 }
	gains := map[int]*pupil{3: {}, 5: {}}
	up, same, down := map[int]int{}, map[int]int{}, map[int]int{}
	begun, complete, quizzed, quizzes := map[string]int{}, map[string]int{}, map[string]int{}, map[string]Marks{}
	for i, p := range pupils {
		page, err := s.PupilPage(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		alone, row := ForPupil(page), got.Pupils[i] // by one rule
		if diff := cmp.Diff(alone.Topics, row.Topics) + cmp.Diff(alone.Remarks, row.Remarks); diff != "" {
			t.Fatal(diff)
		}
		attempts, err := s.Attempts(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		for topic, module := range map[int]string{3: "3B", 5: "5B"} {
			if slices.ContainsFunc(attempts, func(a store.Attempt) bool { return a.Module == module }) {
				begun[module]++
			}
			q, quiz := form(attempts, module, "quiz")
			if _, story := form(attempts, module, "story"); quiz && story {
				complete[module]++
			}
			if quiz {
				quizzed[module]++
				quizzes[module] = Marks{quizzes[module].Asked + q.Asked, quizzes[module].Right + q.Right}
			}
			b, okB := form(attempts, module, "before")
			a, okA := form(attempts, module, "after")
			l, okL := form(attempts, module, "later")
			if !okB || !okA {
				continue
			}
			x, y := float64(b.Right)/float64(b.Asked), float64(a.Right)/float64(a.Asked)
			g := gains[topic]
			g.before, g.after = append(g.before, x), append(g.after, y)
			switch {
			case y > x:
				up[topic]++
			case y < x:
				down[topic]++
			default:
				same[topic]++
			}
			if okL {
				g.later, g.from = append(g.later, float64(l.Right)/float64(l.Asked)), append(g.from, x)
			}
		}
	}
	for _, module := range []string{"3B", "5B"} {
		want := LessonDone{Module: module, Begun: begun[module], Complete: complete[module], Quizzed: quizzed[module]}
		if quizzed[module] > 0 {
			m := quizzes[module]
			want.Quiz = &m
		}
		i := slices.IndexFunc(got.Lessons, func(l LessonDone) bool { return l.Module == module })
		switch {
		case i < 0 && begun[module] > 0:
			t.Fatalf("%s is missing", module)
		case i >= 0:
			if diff := cmp.Diff(want, got.Lessons[i]); diff != "" {
				t.Fatal(diff)
			}
		}
	}
	for topic, g := range gains {
		i := slices.IndexFunc(got.Gains, func(c ClassGain) bool { return c.Topic == topic })
		if (i >= 0) != (len(g.before) > 0) {
			t.Fatalf("topic %d: %+v", topic, got.Gains)
		}
		if i < 0 {
			continue
		}
		want := ClassGain{
			Topic: topic, Pupils: len(g.before), Few: len(g.before) < 10, Before: plainSpread(g.before), After: plainSpread(g.after),
			Up: up[topic], Same: same[topic], Down: down[topic], LaterPupils: len(g.later),
		}
		if len(g.later) > 0 {
			l, f := plainSpread(g.later), plainSpread(g.from)
			want.Later, want.LaterFrom = &l, &f
		}
		if diff := cmp.Diff(want, got.Gains[i]); diff != "" {
			t.Fatal(diff)
		}
	}
}

// plainSpread counts the places of the quartiles out, one length after the other.
func plainSpread(shares []float64) Spread {
	sorted := slices.Sorted(slices.Values(shares))
	at := func(places ...int) int {
		sum := 0.0
		for _, p := range places {
			sum += sorted[p-1]
		}
		return int(100*sum/float64(len(places)) + 0.5 + 1e-9)
	}
	switch n := len(sorted); n {
	case 1:
		return Spread{at(1), at(1), at(1)}
	case 2:
		return Spread{at(1), at(1, 2), at(2)}
	case 3:
		return Spread{at(1), at(2), at(3)}
	case 4:
		return Spread{at(1, 2), at(2, 3), at(3, 4)}
	case 5:
		return Spread{at(1, 2), at(3), at(4, 5)}
	case 6:
		return Spread{at(2), at(3, 4), at(5)}
	case 7:
		return Spread{at(2), at(4), at(6)}
	case 8:
		return Spread{at(2, 3), at(4, 5), at(6, 7)}
	case 9:
		return Spread{at(2, 3), at(5), at(7, 8)}
	case 10:
		return Spread{at(3), at(5, 6), at(8)}
	case 11:
		return Spread{at(3), at(6), at(9)}
	case 12:
		return Spread{at(3, 4), at(6, 7), at(9, 10)}
	default:
		panic(n)
	}
}

func checkAnswers(t *rapid.T, s *store.Store, class store.Class, pupils []store.Pupil) {
	pack := thePack()
	hard, _, err := Hardest(s, pack, class.ID, time.Time{}, 100)
	if err != nil {
		t.Fatal(err)
	}
	items, err := Items(s, pack, []store.Class{class})
	if err != nil {
		t.Fatal(err)
	}
	type plain struct {
		asked, right int
		chosen       map[string]int
		pupils       map[string]bool
		seen         []quiz.Seen
	}
	all := map[string]*plain{}
	for _, p := range pupils {
		tries, err := s.Tries(p.ID)
		if err != nil {
			t.Fatal(err)
		}
		for _, one := range tries {
			if one.Part == "before" {
				continue
			}
			if all[one.Question] == nil {
				all[one.Question] = &plain{chosen: map[string]int{}, pupils: map[string]bool{}}
			}
			q := all[one.Question]
			q.asked++
			q.pupils[p.ID] = true
			q.chosen[one.Options[0]]++
			if one.Right {
				q.right++
			}
			others, right := 0, 0
			for _, o := range tries {
				if o.Attempt == one.Attempt && o.Question != one.Question {
					others++
					if o.Right {
						right++
					}
				}
			}
			if others >= 2 {
				q.seen = append(q.seen, quiz.Seen{Right: one.Right, Rest: float64(right) / float64(others)})
			}
		}
	}
	if len(items) != len(all) {
		t.Fatalf("%d questions, want %d", len(items), len(all))
	}
	for _, i := range items {
		want := all[i.Question]
		if i.Asked != want.asked || i.Right != want.right || i.Pupils != len(want.pupils) || i.Level == 0 {
			t.Fatalf("%+v, want %+v", i, want)
		}
		chosen := map[string]int{}
		for _, o := range i.Options {
			if o.Right != (o.ID == "a") {
				t.Fatalf("%+v is right", o)
			}
			if o.Chosen > 0 {
				chosen[o.ID] = o.Chosen
			}
		}
		if diff := cmp.Diff(want.chosen, chosen); diff != "" {
			t.Fatal(diff)
		}
		r, known := quiz.Discrimination(want.seen)
		if known != (i.Discrimination != nil) || known && *i.Discrimination != r {
			t.Fatalf("%s: %v, want %v %v", i.Question, i.Discrimination, r, known)
		}
	}
	for id, q := range all {
		at := slices.IndexFunc(hard, func(h Hard) bool { return h.Question == id })
		if (at >= 0) != (len(q.pupils) >= 5 && q.right < q.asked) {
			t.Fatalf("%s, of %d pupils: %+v", id, len(q.pupils), hard)
		}
		if at < 0 {
			continue
		}
		h := hard[at]
		most := max(q.chosen["b"], q.chosen["c"], q.chosen["gone"])
		if h.Asked != q.asked || h.Right != q.right || h.Pupils != len(q.pupils) || h.MostWrong() == nil || h.MostWrong().Chosen != most {
			t.Fatalf("%+v, want %+v", h, q)
		}
		if at > 0 && (hard[at-1].Asked-hard[at-1].Right)*h.Asked < (h.Asked-h.Right)*hard[at-1].Asked {
			t.Fatalf("%s stands behind an easier one", id)
		}
	}
}

func TestAHardQuestionSaysWhatToTeachAgain(t *testing.T) {
	h := hard(thePack(), store.QuestionStat{Module: "3B", Question: "3B-q1", Asked: 9, Right: 2, Pupils: 9, Options: map[string]int{"a": 2, "c": 7}})
	want := Hard{
		Question: "3B-q1", Module: "3B", Skills: []string{"s3B"}, Goals: []string{"g1"}, Pupils: 9, Asked: 9, Right: 2,
		Options: []Option{{"a", true, 2}, {"b", false, 0}, {"c", false, 7}},
	}
	if diff := cmp.Diff(want, h); diff != "" {
		t.Error(diff)
	}
	if most := h.MostWrong(); most == nil || most.ID != "c" || h.Percent() != 22 {
		t.Errorf("%+v %d", most, h.Percent())
	}
	lost := hard(thePack(), store.QuestionStat{Module: "9Z", Question: "9Z-q1", Asked: 5, Options: map[string]int{"b": 5}})
	if lost.Module != "9Z" || len(lost.Options) != 1 || lost.Options[0].Right {
		t.Errorf("%+v", lost)
	}
}

func TestHintsForAuthors(t *testing.T) {
	low, good := 0.1, 0.4
	options := func(right int, wrong ...int) (all []Option) {
		all = append(all, Option{"a", true, right})
		for i, n := range wrong {
			all = append(all, Option{string(rune('b' + i)), false, n})
		}
		return all
	}
	for name, c := range map[string]struct {
		item Item
		want []string
	}{
		"as it should be":                {Item{Asked: 100, Right: 60, Options: options(60, 20, 20), Discrimination: &good}, []string{}},
		"hardly anybody is right":        {Item{Asked: 100, Right: 29, Options: options(29, 28, 28), Discrimination: &good}, []string{HintHard}},
		"everybody is":                   {Item{Asked: 100, Right: 96, Options: options(96, 2, 2)}, []string{HintEasy}},
		"knowing the lesson hardly pays": {Item{Asked: 100, Right: 60, Options: options(60, 20, 20), Discrimination: &low}, []string{HintWeak}},
		"an option nobody takes":         {Item{Asked: 100, Right: 60, Options: options(60, 39, 1), Discrimination: &good}, []string{HintIdle}},
		"true or false":                  {Item{Asked: 100, Right: 95, Options: options(95, 1), Discrimination: &good}, []string{}},
		"a trap":                         {Item{Asked: 100, Right: 40, Options: options(40, 45, 15), Discrimination: &good}, []string{HintTrap}},
	} {
		if diff := cmp.Diff(c.want, c.item.hints()); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func ofSchool(s *store.Store, year, term int, now time.Time) (School, error) {
	events, err := Events(s, thePack())
	if err != nil {
		return School{}, err
	}
	return OfSchool(s, thePack(), events, year, term, now)
}

func TestASchoolStandsBesideItsYearMap(t *testing.T) {
	now := time.Date(2026, 9, 15, 9, 0, 0, 0, time.UTC)
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { return now }})
	must(t, err)
	defer func() { must(t, s.Close()) }()
	var classes []store.Class
	for name, grade := range map[string]int{"4A": 4, "4B": 4, "9C": 9} {
		c, err := s.MakeNumberedClass(name, grade, 3)
		must(t, err)
		classes = append(classes, c)
	}
	slices.SortFunc(classes, func(a, b store.Class) int { return strings.Compare(a.Name, b.Name) })
	teach := func(class store.Class, module string, end bool) {
		l, err := s.BeginLesson(class.ID, module)
		must(t, err)
		if end {
			must(t, s.EndLesson(store.Taught{Lesson: l, Minutes: 35}))
		}
	}
	teach(classes[0], "3B", true)
	teach(classes[0], "3B", true)  // once more counts once
	teach(classes[1], "3B", false) // only begun
	teach(classes[1], "5B", true)  // of the second term, in the first
	teach(classes[2], "5B", true)  // the map has none for grade 9
	pupils, err := s.Pupils(classes[1].ID)
	must(t, err)
	for _, p := range pupils[:2] { // two of three
		a, err := s.BeginAttempt(store.Attempt{Pupil: p.ID, Module: "1A", Part: "story"})
		must(t, err)
		must(t, s.Finish(store.Finished{Attempt: a.ID, Ending: "told"}))
	}
	got := map[string]string{}
	for _, term := range []int{0, 1, 2} {
		r, err := ofSchool(s, 2026, term, now)
		must(t, err)
		if r.Classes != 3 || r.Pupils != 9 || len(r.Grades) != 2 || r.Grades[0].Grade != 4 || r.Grades[0].Classes != 2 || r.Grades[0].Pupils != 6 {
			t.Errorf("%+v", r)
		}
		for _, g := range r.Grades {
			for _, c := range g.Topics {
				if c != (Cover{Topic: c.Topic}) {
					got[fmt.Sprintf("%d: %d.%d", term, g.Grade, c.Topic)] = fmt.Sprintf("%d/%d due %d, %d extra, read %d/%d", c.Taught, c.Planned, c.Due, c.Extra, c.Read, c.Stories)
				}
			}
		}
		if want := []int{4, 4, 0}[term]; r.Held.Lessons != want {
			t.Errorf("term %d has %d lessons", term, r.Held.Lessons)
		}
	}
	want := map[string]string{
		"0: 4.1": "0/0 due 0, 0 extra, read 1/2", "0: 4.3": "1/2 due 2, 0 extra, read 0/0", "0: 4.5": "1/2 due 0, 0 extra, read 0/0",
		"0: 9.5": "0/0 due 0, 1 extra, read 0/0",
		"1: 4.1": "0/0 due 0, 0 extra, read 1/2", "1: 4.3": "1/2 due 2, 0 extra, read 0/0", "1: 4.5": "0/0 due 0, 1 extra, read 0/0",
		"1: 9.5": "0/0 due 0, 1 extra, read 0/0",
		"2: 4.5": "1/2 due 0, 0 extra, read 0/0",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	must(t, s.ArchiveClass(classes[0].ID)) // what was done in its year stays
	after, err := ofSchool(s, 2026, 0, now)
	must(t, err)
	if c := after.Grades[0].Topics[2]; after.Classes != 3 || c.Taught != 1 || after.Held.Lessons != 4 {
		t.Errorf("with a class archived: %+v", after)
	}
	next, err := ofSchool(s, 2027, 0, now.AddDate(1, 0, 0))
	must(t, err)
	if c := next.Grades[0].Topics[2]; next.Classes != 2 || c.Taught != 0 || c.Due != 1 || next.Held.Lessons != 0 {
		t.Errorf("a year later: %+v", next)
	}
	last, err := ofSchool(s, 2025, 0, now)
	must(t, err)
	if last.Classes != 0 || last.Held.Lessons != 0 {
		t.Errorf("the year before: %+v", last)
	}

	// A school that has moved up has the same to say of the year that is over, and of the one that is not over yet.
	later := now.AddDate(1, 0, 0)
	before, err := ofSchool(s, 2026, 0, later)
	must(t, err)
	early, err := ofSchool(s, 2026, 0, now)
	must(t, err)
	plan, err := s.PlanMoveUp(2027)
	must(t, err)
	_, err = s.MoveUp(plan)
	must(t, err)
	up, err := ofSchool(s, 2026, 0, later)
	must(t, err)
	if diff := cmp.Diff(before, up); diff != "" {
		t.Errorf("after moving up: %s", diff)
	}
	up, err = ofSchool(s, 2026, 0, now)
	must(t, err)
	if diff := cmp.Diff(early, up); diff != "" {
		t.Errorf("after moving up before the year is over: %s", diff)
	}
}

// Every table of what a pupil did has its sentences: what was done, what is known, what to do next.
func TestRemarks(t *testing.T) {
	quiz := func(right int) *store.Marks { return &store.Marks{Asked: 10, Right: right} }
	done := func(module string, right int) store.Done {
		return store.Done{Module: module, Story: &store.Story{}, Quiz: quiz(right)}
	}
	grown := done("3B", 7)
	grown.Before, grown.After = quiz(2), quiz(6)
	for name, c := range map[string]struct {
		modules []store.Done
		want    []Remark
	}{
		"nothing yet":              {nil, []Remark{{ID: "start"}, {ID: "first"}}},
		"a story alone":            {[]store.Done{{Module: "3B", Story: &store.Story{}}}, []Remark{{ID: "begun", Count: 1}, {ID: "finish", Count: 1}}},
		"questions alone, few":     {[]store.Done{{Module: "3B", Quiz: quiz(2)}}, []Remark{{ID: "begun", Count: 1}, {ID: "trying", Topics: []int{3}}, {ID: "practise", Topics: []int{3}}}},
		"well":                     {[]store.Done{done("3B", 8)}, []Remark{{ID: "done", Count: 1}, {ID: "well", Topics: []int{3}}, {ID: "apply"}}},
		"just not well":            {[]store.Done{{Module: "3B", Story: &store.Story{}, Quiz: &store.Marks{Asked: 100, Right: 79}}}, []Remark{{ID: "done", Count: 1}, {ID: "fair", Topics: []int{3}}, {ID: "apply"}}},
		"the main things":          {[]store.Done{done("3B", 5)}, []Remark{{ID: "done", Count: 1}, {ID: "fair", Topics: []int{3}}, {ID: "apply"}}},
		"more than before":         {[]store.Done{grown}, []Remark{{ID: "done", Count: 1}, {ID: "grew", Topics: []int{3}}, {ID: "apply"}}},
		"to practise":              {[]store.Done{done("3B", 4)}, []Remark{{ID: "done", Count: 1}, {ID: "trying", Topics: []int{3}}, {ID: "practise", Topics: []int{3}}}},
		"one well, one to mend":    {[]store.Done{done("3B", 9), done("5B", 1)}, []Remark{{ID: "done", Count: 2}, {ID: "well", Topics: []int{3}}, {ID: "practise", Topics: []int{5}}}},
		"well, and one begun":      {[]store.Done{done("3B", 9), {Module: "5B", Unfinished: true}}, []Remark{{ID: "done", Count: 1}, {ID: "well", Topics: []int{3}}, {ID: "finish", Count: 1}}},
		"two of four are named":    {[]store.Done{done("1B", 9), done("2B", 9), done("3B", 9), done("4B", 9)}, []Remark{{ID: "done", Count: 4}, {ID: "well", Topics: []int{1, 2}}, {ID: "apply"}}},
		"a topic's lessons in one": {[]store.Done{done("3A", 10), done("3B", 0)}, []Remark{{ID: "done", Count: 2}, {ID: "fair", Topics: []int{3}}, {ID: "apply"}}},
	} {
		if diff := cmp.Diff(c.want, Remarks(c.modules, nil)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
	if Manner(5) != MannerPrimary || Manner(6) != MannerSecondary || Manner(0) != MannerPrimary {
		t.Error("a grade has the other circular's manner")
	}
}

func TestRemarksOfAClass(t *testing.T) {
	for name, c := range map[string]struct {
		r    Report
		want []Remark
	}{
		"nothing": {Report{}, []Remark{{ID: "start"}, {ID: "first"}}},
		"taught and done": {Report{
			Pupils: make([]Pupil, 10), Lessons: []LessonDone{{Module: "3B", Taught: 1}, {Module: "5B", Complete: 5, Begun: 9}, {Module: "7B", Complete: 4, Begun: 9}},
			Topics: []TopicDone{{Topic: 3, Quiz: &Marks{100, 40}}, {Topic: 5, Quiz: &Marks{100, 90}}}, Gains: []ClassGain{{Topic: 3, Up: 6, Same: 2, Down: 2}},
		}, []Remark{{ID: "done", Count: 2}, {ID: "well", Topics: []int{5}}, {ID: "practise", Topics: []int{3}}}},
		"more than half grew": {Report{
			Pupils: make([]Pupil, 10), Lessons: []LessonDone{{Module: "3B", Taught: 1}},
			Topics: []TopicDone{{Topic: 3, Quiz: &Marks{100, 60}}}, Gains: []ClassGain{{Topic: 3, Up: 6, Same: 2, Down: 2}},
		}, []Remark{{ID: "done", Count: 1}, {ID: "grew", Topics: []int{3}}, {ID: "apply"}}},
		"half did not": {Report{
			Pupils: make([]Pupil, 10), Lessons: []LessonDone{{Module: "3B", Taught: 1}},
			Topics: []TopicDone{{Topic: 3, Quiz: &Marks{100, 60}}}, Gains: []ClassGain{{Topic: 3, Up: 5, Same: 2, Down: 3}},
		}, []Remark{{ID: "done", Count: 1}, {ID: "fair", Topics: []int{3}}, {ID: "apply"}}},
	} {
		if diff := cmp.Diff(c.want, ClassRemarks(c.r)); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}
