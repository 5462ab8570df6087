package lessons_test

import (
	"os"
	"testing"

	"lachanso/lessons"
)

func BenchmarkLoadShipped(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		lessons.Load(os.DirFS("../assets/packs/lachanso"), lessons.Options{})
	}
}

func BenchmarkCheckShipped(b *testing.B) {
	p, _ := lessons.Load(os.DirFS("../assets/packs/lachanso"), lessons.Options{})
	for b.Loop() {
		lessons.Check(p)
	}
}
