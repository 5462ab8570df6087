package store

import (
	"fmt"
	"os"
	"testing"
	"time"
)

const (
	usedPerAnswer      = 350
	compactedPerAnswer = 250
)

// answering is a class that answers quizzes of ten questions, as a school does: each pupil in turn.
type answering struct {
	s       *Store
	w       *watch
	pupils  []Pupil
	attempt string
	n       int
}

func newAnswering(t testing.TB, dir string, noSync bool) *answering {
	t.Helper()
	w := morning()
	s, err := Open(dir, Options{Now: w.Now, noSync: noSync})
	must(t, err)
	var names []string
	for i := range 38 {
		names = append(names, fmt.Sprintf("Nguyễn Văn An %d", i))
	}
	_, pupils := classOf(t, s, names...)
	return &answering{s: s, w: w, pupils: pupils}
}

// answer gives one answer in one transaction; every tenth begins and ends a quiz too.
func (a *answering) answer(t testing.TB) {
	a.w.now = a.w.now.Add(7 * time.Second)
	turn := a.n / 10 / len(a.pupils) % 28
	module, question := fmt.Sprintf("%d%c", 1+turn%7, 'A'+turn/7), a.n%10
	if question == 0 {
		if a.attempt != "" {
			must(t, a.s.Finish(Finished{Attempt: a.attempt, Asked: 10, Right: 7, Score: 0.7}))
		}
		var questions []string
		for q := range 10 {
			questions = append(questions, fmt.Sprintf("%s-q%02d", module, q))
		}
		begun, err := a.s.BeginAttempt(Attempt{
			Pupil: a.pupils[a.n/10%len(a.pupils)].ID, Module: module, Part: "quiz", Seed: uint64(a.n) * 0x9E3779B97F4A7C15,
			Questions: questions, Pack: "lachanso", Version: "1.0.0",
		})
		must(t, err)
		a.attempt = begun.ID
	}
	id := fmt.Sprintf("%s-q%02d", module, question)
	must(t, a.s.Answer(Answer{
		Attempt: a.attempt, Question: id, Revision: 1, Options: []string{string(rune('a' + a.n%4))},
		Right: a.n%3 > 0, First: true, Move: id + " " + string(rune('a'+a.n%4)),
	}))
	a.n++
}

func fileSize(t testing.TB, path string) int64 {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	return info.Size()
}

func TestAnAnswerTakesLittleOfTheDisk(t *testing.T) {
	const answers = 20_000
	dir := t.TempDir()
	a := newAnswering(t, dir, true)
	before := fileSize(t, a.s.path)
	for range answers {
		a.answer(t)
	}
	used := float64(fileSize(t, a.s.path)-before) / answers
	must(t, a.s.compact())
	compacted := float64(fileSize(t, a.s.path)-before) / answers
	must(t, a.s.Close())
	same(t, clean(t, dir, a.w.now).Answers, answers)
	t.Logf("%.0f bytes of file an answer as used, %.0f compacted", used, compacted)
	if used > usedPerAnswer || compacted > compactedPerAnswer {
		t.Errorf("%.0f and %.0f bytes, at most %d and %d are wanted", used, compacted, usedPerAnswer, compactedPerAnswer)
	}
}

// BenchmarkAnswer is one confirmed answer with its fsync.
func BenchmarkAnswer(b *testing.B) {
	a := newAnswering(b, b.TempDir(), false)
	before := fileSize(b, a.s.path)
	for b.Loop() {
		a.answer(b)
	}
	b.ReportMetric(float64(fileSize(b, a.s.path)-before)/float64(b.N), "file-B/op")
	must(b, a.s.Close())
}
