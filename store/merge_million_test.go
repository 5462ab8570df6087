//go:build proof

package store

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"
)

// BenchmarkMerge500k merges a file with another of the same school, each with half a million answers that the other does not
// have. LACHANSO_MERGE names a folder that keeps both for the next time; to make them takes minutes.
func BenchmarkMerge500k(b *testing.B) {
	kept := cmp.Or(os.Getenv("LACHANSO_MERGE"), b.TempDir())
	files := []string{filepath.Join(kept, "a"), filepath.Join(kept, "b")}
	if _, err := os.Stat(filepath.Join(files[1], FileName)); err != nil {
		halves(b, files)
	}
	for b.Loop() {
		b.StopTimer()
		dir := b.TempDir()
		copyFile(b, filepath.Join(files[0], FileName), filepath.Join(dir, FileName))
		s, err := Open(dir, Options{})
		must(b, err)
		most, stop := watchMemory()
		b.StartTimer()
		began := time.Now()
		brought, err := s.Bring(context.Background(), []string{files[1]}, "")
		must(b, err)
		read := time.Since(began)
		began = time.Now()
		_, err = brought.Plan(context.Background())
		must(b, err)
		planned := time.Since(began)
		began = time.Now()
		plan, err := brought.Merge(context.Background(), nil)
		must(b, err)
		b.ReportMetric(time.Since(began).Seconds(), "merge-s")
		must(b, brought.Close())
		b.StopTimer()
		stop()
		b.ReportMetric(read.Seconds(), "read-s")
		b.ReportMetric(planned.Seconds(), "plan-s")
		b.ReportMetric(float64(*most)/(1<<20), "heap-MB")
		b.ReportMetric(float64(fileSize(b, s.path))/float64(plan.New.Answers+plan.Here.Answers), "file-B/answer")
		must(b, s.Close())
		b.StartTimer()
	}
}

// watchMemory looks at the heap twenty times a second.
func watchMemory() (most *uint64, stop func()) {
	most = new(uint64)
	ending, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		for {
			select {
			case <-ending:
				return
			case <-time.After(50 * time.Millisecond):
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				*most = max(*most, m.HeapAlloc)
			}
		}
	}()
	return most, func() { close(ending); <-ended }
}

// halves makes the two files: one school, copied before its pupils answered.
func halves(b *testing.B, dirs []string) {
	w := morning()
	s, err := Open(dirs[0], Options{Now: w.Now, noSync: true})
	must(b, err)
	pupils := enrol(b, s)
	must(b, s.Close())
	copyFile(b, filepath.Join(dirs[0], FileName), filepath.Join(dirs[1], FileName))
	for _, dir := range dirs {
		s, err := Open(dir, Options{Now: w.Now, noSync: true})
		must(b, err)
		a := &answering{s: s, w: w, pupils: pupils}
		for range schoolAnswers / 2 {
			a.answer(b)
		}
		must(b, s.Close())
	}
}
