package report

import (
	"os"
	"slices"
	"testing"
	"time"

	"lachanso/store"
)

// BenchmarkAMillionAnswers reports on the classes, and on the whole, of the school that store's benchmark of this name made in the folder which
// LACHANSO_MILLION names.
func BenchmarkAMillionAnswers(b *testing.B) {
	dir := os.Getenv("LACHANSO_MILLION")
	if dir == "" {
		b.Skip("LACHANSO_MILLION names no folder")
	}
	s, err := store.Open(dir, store.Options{ReadOnly: true})
	must(b, err)
	defer func() { must(b, s.Close()) }()
	classes, err := s.Classes()
	must(b, err)
	var all []time.Duration
	for b.Loop() {
		for _, c := range classes {
			began := time.Now()
			_, err := Class(s, c)
			must(b, err)
			all = append(all, time.Since(began))
		}
	}
	slices.Sort(all)
	began := time.Now()
	events, err := Events(s, thePack())
	must(b, err)
	_, err = OfSchool(s, thePack(), events, classes[0].Year, 0, time.Now())
	must(b, err)
	b.ReportMetric(time.Since(began).Seconds(), "school-s")
	b.ReportMetric(float64(all[(len(all)*99-1)/100].Microseconds())/1000, "class-p99-ms")
}
