package store

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lachanso/store/roster"
)

// tester is what testing.TB and rapid.T have in common.
type tester interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

// watch is a clock that tests turn.
type watch struct{ now time.Time }

func (w *watch) Now() time.Time { return w.now }

func morning() *watch { return &watch{time.Date(2026, 11, 23, 9, 14, 0, 0, time.UTC)} }

// chance repeats itself, so that a failing test fails again.
func chance(seed uint64) demoEntropy { return demoEntropy{rand.New(rand.NewPCG(seed, 1))} }

// openStore opens real data and, at the end, closes it and expects it to be verified without a finding.
func openStore(t testing.TB, dir string, w *watch) *Store {
	t.Helper()
	s, err := Open(dir, Options{Now: w.Now, Entropy: chance(7)})
	must(t, err)
	t.Cleanup(func() {
		if s.db == nil {
			return
		}
		must(t, s.Close())
		clean(t, dir, w.now)
	})
	return s
}

func clean(t tester, dir string, now time.Time) Findings {
	t.Helper()
	found, err := VerifyAt(dir, now)
	must(t, err)
	if !found.Clean() {
		t.Fatalf("not clean: %+v", found.Problems)
	}
	return found
}

func must(t tester, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wantErr(t tester, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Fatalf("error %v, want %v", err, want)
	}
}

func same(t tester, got, want any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Fatalf("(-want +got)\n%s", diff)
	}
}

func classOf(t testing.TB, s *Store, names ...string) (Class, []Pupil) {
	t.Helper()
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	pupils, err := s.AddPupils(class.ID, names)
	must(t, err)
	return class, pupils
}

func TestWhatAScreenConfirmedIsThereAfterOpeningAgain(t *testing.T) {
	dir, w := filepath.Join(t.TempDir(), "Dữ liệu lớp học"), morning()
	s := openStore(t, dir, w)
	if !s.Saved().IsZero() {
		t.Fatal("saved before anything happened")
	}
	class, pupils := classOf(t, s, "Nguyễn Văn An", "Trần Thị Bích")
	quiz, err := s.BeginAttempt(Attempt{
		Pupil: pupils[0].ID, Module: "3B", Part: "quiz", Seed: 42,
		Questions: []string{"3B-q01", "3B-q02"}, Pack: "lachanso", Version: "1.0",
	})
	must(t, err)
	must(t, s.Answer(Answer{Attempt: quiz.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Move: "q01 b"}))
	must(t, s.Answer(Answer{Attempt: quiz.ID, Question: "3B-q01", Options: []string{"a"}, Right: true, Move: "q01 a"}))
	same(t, s.Saved(), w.now)
	copyFile(t, s.path, filepath.Join(dir, "killed", FileName)) // as a kill would leave it

	for name, where := range map[string]string{"closed": dir, "killed": filepath.Join(dir, "killed")} {
		t.Run(name, func(t *testing.T) {
			if where == dir {
				must(t, s.Close())
			}
			again := openStore(t, where, w)
			left, err := again.Unfinished(pupils[0].ID)
			must(t, err)
			quiz.Moves = []string{"q01 b", "q01 a"}
			same(t, left, []Attempt{quiz})
			must(t, again.Answer(Answer{Attempt: quiz.ID, Question: "3B-q02", Options: []string{"c"}, Right: true, First: true}))
			must(t, again.Finish(Finished{Attempt: quiz.ID, Asked: 2, Right: 1, Score: 0.5}))
			wantErr(t, again.Finish(Finished{Attempt: quiz.ID}), ErrDone)
			wantErr(t, again.Move(quiz.ID, "late"), ErrDone)
			progress, err := again.Progress(class.ID)
			must(t, err)
			same(t, progress.Rows[0].Modules, map[string]Done{"3B": {Module: "3B", Quiz: &Marks{2, 1}, Last: w.now}})
			tries, err := again.FirstTries(pupils[0].ID)
			must(t, err)
			same(t, tries, map[string][]bool{"3B": {false, true}})
			hardest, err := again.Hardest(class.ID, 5)
			must(t, err)
			same(t, hardest, []QuestionStat{{Module: "3B", Question: "3B-q01", Asked: 1, Options: map[string]int{"b": 1}}})
		})
	}
}

func copyFile(t testing.TB, from, to string) {
	t.Helper()
	data, err := os.ReadFile(from)
	must(t, err)
	must(t, os.MkdirAll(filepath.Dir(to), 0o700))
	must(t, os.WriteFile(to, data, 0o600))
}

func TestTheClassListIsInVietnameseOrder(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s,
		"Nguyễn Thị Ánh", "Lê Văn Ước", "Đỗ Đạt", "Trần Dao", "Nguyễn Thị Ảnh", "Phạm Đào", "An", "Vũ Uyên", "Hoàng Ân",
		"Nguyê\u0303n Va\u0306n An", "lê thị ánh", "Cao Ăn", "Bùi Đăng", "Lê Văn Y", "Nguyễn Văn An")
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	var names []string
	for _, p := range pupils {
		names = append(names, p.Shown())
	}
	same(t, names, []string{
		"An", "Nguyễn Văn An", "Nguyễn Văn An (2)", "Nguyễn Thị Ảnh", "lê thị ánh", "Nguyễn Thị Ánh", "Cao Ăn", "Hoàng Ân",
		"Trần Dao", "Phạm Đào", "Đỗ Đạt", "Bùi Đăng", "Vũ Uyên", "Lê Văn Ước", "Lê Văn Y",
	})
}

func TestTwoOfOneNameStayTwo(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, added := classOf(t, s, "Trần Minh", " Trần\t Minh ", "Lê Minh")
	same(t, []int{added[0].Twin, added[1].Twin, added[2].Twin}, []int{0, 2, 0})
	more, err := s.AddPupils(class.ID, []string{"trần minh"})
	must(t, err)
	same(t, more[0].Twin, 3)
	must(t, s.RenamePupil(added[0].ID, "Trần Minh Anh"))
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	twins := map[ID]int{}
	for _, p := range pupils {
		twins[p.ID] = p.Twin
	}
	same(t, twins, map[ID]int{added[0].ID: 0, added[1].ID: 0, added[2].ID: 0, more[0].ID: 2})
	one, err := s.Pupil(more[0].ID)
	must(t, err)
	same(t, []string{one.Shown(), one.Given(), one.Family()}, []string{"trần minh (2)", "minh", "trần"})
}

func TestNeighboursHaveDifferentAnimals(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	r := rand.New(rand.NewPCG(1, 1))
	var names []string
	for range 38 {
		names = append(names, madeUpName(r))
	}
	class, _ := classOf(t, s, names[:20]...)
	for _, name := range names[20:] {
		_, err := s.AddPupils(class.ID, []string{name})
		must(t, err)
	}
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	used := map[int]int{}
	for i, p := range pupils {
		used[p.Animal]++
		if i > 0 && pupils[i-1].Animal == p.Animal {
			t.Errorf("%d and %d both have animal %d", i-1, i, p.Animal)
		}
	}
	pictures := map[int]bool{}
	for _, p := range pupils {
		pictures[p.Picture()] = true
		if p.Disc >= (len(pupils)+Animals-1)/Animals {
			t.Errorf("%s stands on disc %d of %d pupils", p.Name, p.Disc, len(pupils))
		}
	}
	same(t, len(pictures), len(pupils))
	if len(used) != Animals {
		t.Errorf("%d of %d animals used", len(used), Animals)
	}
}

func TestAListWithABadNameAddsNobody(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s)
	_, err := s.AddPupils(class.ID, []string{"Lê An", "Lê 🐯"})
	var refused *roster.Refusal
	if !errors.As(err, &refused) || refused.Line != 2 || refused.Reason != roster.Emoji {
		t.Fatalf("error %v", err)
	}
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(pupils), 0)
}

func TestClassesAreMadeRenamedAndRemoved(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	for _, name := range []string{"4/10", "4/2", " 4/1 "} {
		_, err := s.MakeClass(name, 4)
		must(t, err)
	}
	two, err := s.MakeClass("2A", 2)
	must(t, err)
	_, err = s.MakeClass("2a", 2)
	wantErr(t, err, ErrClassTaken)
	_, err = s.MakeClass(" \t", 2)
	wantErr(t, err, ErrClassName)
	must(t, s.RenameClass(two.ID, "2A", 2))
	wantErr(t, s.RenameClass(two.ID, "4/1", 2), ErrClassTaken)
	must(t, s.RenameClass(two.ID, "5A", 5))
	names := func() (names []string) {
		classes, err := s.Classes()
		must(t, err)
		for _, c := range classes {
			names = append(names, c.Name)
		}
		return names
	}
	same(t, names(), []string{"4/1", "4/2", "4/10", "5A"})
	must(t, s.RemoveClass(two.ID))
	same(t, names(), []string{"4/1", "4/2", "4/10"})
	wantErr(t, s.RemoveClass(two.ID), ErrUnknown)
	_, err = s.Pupils(two.ID)
	wantErr(t, err, ErrUnknown)
	_, err = s.MakeClass("5A", 5)
	must(t, err)
}

func TestALessonIsTaughtWithHands(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	class, _ := classOf(t, s, "Lê An")
	first, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	ask := Hands{Lesson: first, Class: class.ID, Module: "3B", Question: "3B-02", Round: 1, Counts: map[string]int{"A": 3, "B": 20}}
	again := Hands{Lesson: first, Class: class.ID, Module: "3B", Question: "3B-02", Round: 2, Counts: map[string]int{"A": 1, "B": 30}}
	must(t, s.CountHands(ask))
	must(t, s.CountHands(again))
	ask.Counts["A"] = 4
	must(t, s.CountHands(ask))
	must(t, s.EndLesson(Taught{Lesson: first, Minutes: 35, Moves: []string{"open", "recap"}}))
	w.now = w.now.Add(time.Hour)
	second, err := s.BeginLesson(class.ID, "5A")
	must(t, err)
	got, err := s.TaughtTo(class.ID)
	must(t, err)
	same(t, got, []Lesson{
		{ID: second, Class: class.ID, Module: "5A", Begun: w.now},
		{
			ID: first, Class: class.ID, Module: "3B", Begun: w.now.Add(-time.Hour), Taught: true, Minutes: 35,
			Moves: []string{"open", "recap"}, Hands: []Hands{ask, again},
		},
	})
	wantErr(t, s.CountHands(Hands{Lesson: class.ID}), ErrUnknown)
	wantErr(t, s.EndLesson(Taught{Lesson: "nonsense"}), ErrUnknown)
}

func TestALessonsMovesAreKeptAsTheyCome(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, _ := classOf(t, s, "Lê An")
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	other, err := s.BeginLesson(class.ID, "5A")
	must(t, err)
	moves := func(s *Store, of ID, want ...string) {
		t.Helper()
		got, err := s.LessonMoves(of)
		must(t, err)
		same(t, got, want)
	}
	moves(s, lesson)
	must(t, s.MoveLesson(lesson, []string{"10 next", "20 next"}))
	must(t, s.MoveLesson(other, []string{"15 black"}))
	must(t, s.MoveLesson(lesson, []string{"30 back"}))
	must(t, s.Close())
	s = openStore(t, dir, w)
	moves(s, lesson, "10 next", "20 next", "30 back")
	moves(s, other, "15 black")
	must(t, s.EndLesson(Taught{Lesson: lesson, Minutes: 35}))
	moves(s, lesson, "10 next", "20 next", "30 back")
	must(t, s.EndLesson(Taught{Lesson: lesson, Minutes: 35, Moves: []string{"10 next"}})) // without the rest, as the teacher wished
	moves(s, lesson, "10 next")
	wantErr(t, s.MoveLesson(class.ID, nil), ErrUnknown)
	_, err = s.LessonMoves("nonsense")
	wantErr(t, err, ErrUnknown)
}

func TestOnlyTheLastUnfinishedOfAPartIsOffered(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	_, pupils := classOf(t, s, "Lê An")
	begin := func(module, part string) Attempt {
		a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: module, Part: part})
		must(t, err)
		return a
	}
	begin("3B", "quiz")
	story := begin("3B", "story")
	quiz := begin("3B", "quiz")
	other := begin("3B2", "quiz")
	left, err := s.Unfinished(pupils[0].ID)
	must(t, err)
	same(t, left, []Attempt{other, quiz, story})
	must(t, s.Finish(Finished{Attempt: story.ID, Ending: "told"}))
	must(t, s.Finish(Finished{Attempt: quiz.ID, Asked: 10, Right: 9}))
	page, err := s.PupilPage(pupils[0].ID)
	must(t, err)
	same(t, len(page.Attempts), 4)
	same(t, []bool{page.Modules[0].Unfinished, page.Modules[1].Unfinished}, []bool{false, true})
}

func TestSettingsAndSessionAreKept(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	want := Settings{Lang: "vi", School: "Tiểu học Kim Đồng", TextPercent: 120, Contrast: true, SetUp: true, Session: "{…}"}
	must(t, s.SaveSettings(want))
	must(t, s.Close())
	got, err := openStore(t, dir, w).Settings()
	must(t, err)
	same(t, got, want)
}

func TestThePINSlowsDownGuessing(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	check := func(pin string, wantOK bool, wantWait time.Duration) {
		t.Helper()
		ok, wait, err := s.CheckPIN(pin)
		must(t, err)
		if ok != wantOK || wait != wantWait {
			t.Fatalf("%v, %v; want %v, %v", ok, wait, wantOK, wantWait)
		}
	}
	check("anything", true, 0)
	must(t, s.SetPIN("2468"))
	has, err := s.HasPIN()
	must(t, err)
	same(t, has, true)
	check("1", false, 0)
	check("2", false, 0)
	check("3", false, 5*time.Second)
	check("2468", false, 5*time.Second) // not even looked at
	w.now = w.now.Add(3 * time.Second)
	check("2468", false, 2*time.Second)
	w.now = w.now.Add(-time.Hour) // a clock that went back
	check("2468", false, 5*time.Second)
	w.now = w.now.Add(time.Hour + 2*time.Second)
	check("4", false, 10*time.Second)
	w.now = w.now.Add(10 * time.Second)
	check("2468", true, 0)
	check("5", false, 0)
	must(t, s.SetPIN(""))
	check("5", true, 0)
}

func TestTheOrderHoldsWhateverTheClockDoes(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Lê Một")
	for _, jump := range []time.Duration{-30 * 365 * 24 * time.Hour, 3 * 365 * 24 * time.Hour, time.Millisecond, 0, 60 * 365 * 24 * time.Hour} {
		w.now = morning().now.Add(jump)
		must(t, s.RenamePupil(pupils[0].ID, "Lê "+jump.String()))
	}
	w.now = morning().now
	must(t, s.RenamePupil(pupils[0].ID, "Lê Cuối"))
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	got, err := s.Pupils(class.ID)
	must(t, err)
	same(t, got[0].Name, "Lê Cuối")
	taught, err := s.TaughtTo(class.ID)
	must(t, err)
	same(t, taught[0].ID, lesson)
	same(t, taught[0].Begun, w.now) // though the ID is dated sixty years on
	state, err := s.Clock()
	must(t, err)
	same(t, state.Wrong, true)
	must(t, s.Close())
	future := 0
	for _, p := range clean(t, dir, w.now).Problems {
		if p.Code == FindingFuture {
			future++
		}
	}
	same(t, future, 2)
}

// Steps and the end of an attempt that are taken together are kept together: all, or with an error none.
func TestWhatIsTakenTogetherIsKeptTogether(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	_, pupils := classOf(t, s, "Lê An")
	a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "quiz", Moves: []string{"hint"}})
	must(t, err)
	one := Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"a"}, Right: true, First: true, Move: "answer a"}
	steps := []Step{{Move: one.Move, Answer: &one}, {Move: "next"}}
	wantErr(t, s.Take(a.ID, steps, &Finished{Attempt: pupils[0].ID}), ErrUnknown)
	left, err := s.Unfinished(pupils[0].ID)
	must(t, err)
	same(t, left[0].Moves, []string{"hint"})
	must(t, s.Take(a.ID, steps, &Finished{Attempt: a.ID, Asked: 1, Right: 1}))
	wantErr(t, s.Take(a.ID, steps, nil), ErrDone)
	all, err := s.Attempts(pupils[0].ID)
	must(t, err)
	same(t, all[0].Moves, []string{"hint", "answer a", "next"})
	if !all[0].Done || all[0].Right != 1 {
		t.Errorf("the attempt is %+v", all[0])
	}
}

// While the version stays nothing was written; whatever is written, or put in the file's place, makes it grow.
func TestTheVersionGrowsWithWhatIsWritten(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	last := s.Version()
	grown := func(what string, does bool) {
		t.Helper()
		if now := s.Version(); now > last != does || now < last {
			t.Errorf("after %s the version is %d, it was %d", what, now, last)
		}
		last = s.Version()
	}
	class, err := s.MakeClass("4A", 4)
	must(t, err)
	grown("a class was made", true)
	_, err = s.MakeClass("4A", 4)
	if err == nil {
		t.Error("two classes have one name")
	}
	_, err = s.Classes()
	must(t, err)
	grown("a write that was refused, and reading", false)
	pupils, err := s.AddPupils(class.ID, []string{"Lê An"})
	must(t, err)
	grown("a pupil was added", true)
	must(t, s.compact())
	grown("the file was exchanged", true)
	must(t, s.ErasePupil(pupils[0].ID))
	grown("a pupil was erased", true)
}
