package store

import (
	"bytes"
	"errors"
	"os"
	"runtime"
	"testing"

	"golang.org/x/text/unicode/norm"
)

func TestErasingLeavesNoTraceOfAName(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Đặng Thuỳ Trâm Anh", "Lê Bình")
	for _, p := range pupils {
		a, err := s.BeginAttempt(Attempt{Pupil: p.ID, Module: "3B", Part: "quiz"})
		must(t, err)
		must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Right: p.Given() == "Anh"}))
		must(t, s.Finish(Finished{Attempt: a.ID, Asked: 1, Right: 1}))
	}
	must(t, s.RenamePupil(pupils[0].ID, "Đặng Thuỳ Trâm Oanh"))
	must(t, s.ErasePupil(pupils[0].ID))
	wantErr(t, s.ErasePupil(pupils[0].ID), ErrUnknown)
	_, err := s.Attempts(pupils[0].ID)
	wantErr(t, err, ErrUnknown)
	hardest, err := s.Hardest(class.ID, 0)
	must(t, err)
	same(t, hardest, []QuestionStat{{Module: "3B", Question: "3B-q01", Asked: 1, Options: map[string]int{"b": 1}}})
	left, err := s.Pupils(class.ID)
	must(t, err)
	same(t, len(left), 1)
	must(t, s.RenamePupil(left[0].ID, "Lê Bình An")) // the compacted file is worked on
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, trace := range []string{"Trâm", norm.NFD.String("Trâm"), "Oanh", "Đặng"} {
		if bytes.Contains(data, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	same(t, clean(t, dir, w.now).Names, 2)
}

func TestErasingLeavesNoTraceOfWhatAListToldOfAPupil(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	imported(t, s, list(t, "HS-TRACE-77|Đặng Thuỳ Trâm|Nữ|2016|4A", "2|Lê An|Nam|2016|4A"))
	imported(t, s, list(t, "HS-TRACE-77|Đặng Thuỳ Oanh|Nữ|2015|4B"))
	classes, err := s.Classes()
	must(t, err)
	pupils, err := s.Pupils(classes[1].ID)
	must(t, err)
	same(t, pupils[0].Code, "HS-TRACE-77")
	must(t, s.write(func(p *pen) error { return p.relocate(pupils[0].ID, "") })) // also of one who has left
	must(t, s.ErasePupil(pupils[0].ID))
	must(t, s.RenameClass(classes[0].ID, "4C", 4)) // the compacted file is worked on
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, trace := range []string{"TRACE-77", "Trâm", "Oanh", "Đặng"} {
		if bytes.Contains(data, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	same(t, clean(t, dir, w.now).Names, 1)
}

func TestWhatWasNotCompactedIsCompactedNextTime(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	_, pupils := classOf(t, s, "Đặng Thuỳ Trâm", "Lê Bình")
	must(t, s.write(func(p *pen) error { return p.erase(pupils[0].ID) })) // killed before compacting
	must(t, s.Close())
	must(t, openStore(t, dir, w).Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	if bytes.Contains(data, []byte("Trâm")) {
		t.Error("the name is still in the file")
	}
}

// A school's journal has a million facts: to read it once for each pupil of a class takes minutes.
func TestManyAreErasedInOneReading(t *testing.T) {
	a := newAnswering(t, t.TempDir(), true)
	for range 2000 {
		a.answer(t)
	}
	leaving, err := a.s.MakeClass("5B", 5)
	must(t, err)
	gone, err := a.s.AddPupils(leaving.ID, []string{"Lê An", "Lê Bình", "Lê Chi", "Lê Dung", "Lê Giang", "Lê Hà"})
	must(t, err)
	allocated := func(work func() error) uint64 {
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		must(t, work())
		runtime.ReadMemStats(&after)
		return after.Mallocs - before.Mallocs
	}
	reading := allocated(func() error {
		return a.s.view(func(d *desk) error { return d.everyFact(func(fact) error { return nil }) })
	})
	undone := errors.New("undone")
	for name, erase := range map[string]func(*pen) error{
		"class":  func(p *pen) error { return p.eraseClass(leaving.ID) },
		"pupils": func(p *pen) error { return p.erasePast(Past{Pupils: gone}) },
	} {
		took := allocated(func() error {
			err := a.s.write(func(p *pen) error { return errors.Join(erase(p), undone) })
			same(t, err.Error(), undone.Error())
			return nil
		})
		if took > 2*reading {
			t.Errorf("%s: %d pupils took %.1f readings", name, len(gone), float64(took)/float64(reading))
		}
	}
	must(t, a.s.Close())
}
