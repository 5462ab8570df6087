package dossier

import (
	"io"
	"os"
	"testing"
	"time"

	"lachanso/store"
)

// BenchmarkAMillionAnswers writes everything about a class of the school that store's benchmark of this name made in the folder
// which LACHANSO_MILLION names, as both files.
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
	for b.Loop() {
		began := time.Now()
		d, err := OfClass(s, classes[0])
		must(b, err)
		b.ReportMetric(time.Since(began).Seconds(), "read-s")
		began = time.Now()
		must(b, d.WriteJSON(io.Discard, s, words()))
		b.ReportMetric(time.Since(began).Seconds(), "json-s")
		began = time.Now()
		must(b, d.WriteXLSX(io.Discard, s, heads(), Temporary(b.TempDir())))
		b.ReportMetric(time.Since(began).Seconds(), "xlsx-s")
	}
}
