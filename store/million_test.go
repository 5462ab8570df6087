package store

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// The school of DESIGN's budget: 2,000 pupils who gave a million answers.
const (
	schoolClasses = 50
	classPupils   = 40
	schoolAnswers = 1_000_000
)

// BenchmarkAMillionAnswers opens the file of a large school, reads the grids of its classes and confirms answers in it, and
// weighs it compacted.
// LACHANSO_MILLION names a folder that keeps the file for the next time; to make it takes minutes.
func BenchmarkAMillionAnswers(b *testing.B) {
	dir := cmp.Or(os.Getenv("LACHANSO_MILLION"), b.TempDir())
	if _, err := os.Stat(filepath.Join(dir, FileName)); err != nil {
		million(b, dir)
	}
	size := fileSize(b, filepath.Join(dir, FileName))
	var opens, grids, hardest, answers []time.Duration
	for b.Loop() {
		began := time.Now()
		s, err := Open(dir, Options{})
		opens = append(opens, time.Since(began))
		must(b, err)
		classes, err := s.Classes()
		must(b, err)
		for range 4 {
			for _, c := range classes {
				began := time.Now()
				_, err := s.Progress(c.ID)
				must(b, err)
				grids = append(grids, time.Since(began))
			}
		}
		for _, c := range classes {
			began := time.Now()
			_, err := s.HardestSince(c.ID, time.Time{}, 0)
			must(b, err)
			hardest = append(hardest, time.Since(began))
		}
		pupils, err := s.Pupils(classes[0].ID)
		must(b, err)
		at, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "quiz", Questions: []string{"3B-q01"}})
		must(b, err)
		for range 50 {
			began := time.Now()
			must(b, s.Answer(Answer{Attempt: at.ID, Question: "3B-q01", Options: []string{"a"}, Move: "3B-q01 a"}))
			answers = append(answers, time.Since(began))
		}
		must(b, s.Close())
	}
	b.ReportMetric(float64(size)/schoolAnswers, "file-B/answer")
	b.ReportMetric(float64(compacted(b, dir))/schoolAnswers, "compacted-B/answer")
	for name, all := range map[string][]time.Duration{"open": opens, "grid": grids, "hardest": hardest, "answer": answers} {
		slices.Sort(all)
		b.ReportMetric(float64(all[(len(all)*99-1)/100].Microseconds())/1000, name+"-p99-ms")
	}
}

// compacted is the size of the file without its free pages, in bytes.
func compacted(b *testing.B, dir string) int64 {
	s, err := Open(dir, Options{})
	must(b, err)
	fresh := filepath.Join(b.TempDir(), FileName)
	tight, err := s.compactTo(fresh)
	must(b, err)
	must(b, tight.Close())
	must(b, s.Close())
	return fileSize(b, fresh)
}

// million makes the file, without waiting for the disk.
func million(b *testing.B, dir string) {
	w := morning()
	s, err := Open(dir, Options{Now: w.Now, noSync: true})
	must(b, err)
	a := &answering{s: s, w: w, pupils: enrol(b, s)}
	for range schoolAnswers {
		a.answer(b)
	}
	must(b, s.Close())
}

// enrol makes the school's classes and gives their pupils.
func enrol(b *testing.B, s *Store) (all []Pupil) {
	var names []string
	for i := range classPupils {
		names = append(names, fmt.Sprintf("Nguyễn Văn An %d", i))
	}
	for i := range schoolClasses {
		class, err := s.MakeClass(fmt.Sprintf("%d%c", 1+i/6, 'A'+i%6), 1+i/6)
		must(b, err)
		pupils, err := s.AddPupils(class.ID, names)
		must(b, err)
		all = append(all, pupils...)
	}
	return all
}
