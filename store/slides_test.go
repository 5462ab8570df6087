package store

import (
	"bytes"
	"compress/gzip"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

func TestSlidesPicturesAndNotesOfAClassAreKept(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, _ := classOf(t, s)
	other, err := s.MakeClass("4B", 4)
	must(t, err)
	must(t, s.EditSlides(class.ID, "3B", "hide 3B-02"))
	must(t, s.EditSlides(class.ID, "3B", "undo"))
	must(t, s.EditSlides(class.ID, "3", "hide 3-01")) // no edit of 3B, though it begins alike
	picture := bytes.Repeat([]byte{0xff, 0xd8, 3}, 100_000)
	name, err := s.KeepPicture(class.ID, picture, "jpg")
	must(t, err)
	again, err := s.KeepPicture(class.ID, picture, "jpg")
	must(t, err)
	same(t, again, name)
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	must(t, s.NoteLesson(lesson, "một"))
	must(t, s.NoteLesson(lesson, "  Lớp cần tập lại bu\u031bo\u031b\u0301c Lưu. "))
	must(t, s.Close())

	s = openStore(t, dir, w)
	edits, err := s.SlideEdits(class.ID, "3B")
	must(t, err)
	same(t, edits, []string{"hide 3B-02", "undo"})
	edits, err = s.SlideEdits(other.ID, "3B")
	must(t, err)
	same(t, len(edits), 0)
	got, err := s.Picture(class.ID, name)
	must(t, err)
	same(t, bytes.Equal(got, picture), true)
	_, err = s.Picture(other.ID, name)
	wantErr(t, err, ErrUnknown)
	lessons, err := s.TaughtTo(class.ID)
	must(t, err)
	same(t, lessons[0].Note, "Lớp cần tập lại bước Lưu.")
	must(t, s.RebuildViews())
	got, err = s.Picture(class.ID, name)
	must(t, err)
	same(t, len(got), len(picture))
}

func TestWhatIsTooLargeOrUnknownIsNotKept(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s)
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	_, err = s.KeepPicture(class.ID, make([]byte, MaxPicture+1), "png")
	wantErr(t, err, ErrTooMuch)
	_, err = s.KeepPicture(class.ID, nil, "png")
	wantErr(t, err, ErrTooMuch)
	_, err = s.KeepPicture("x", []byte("p"), "png")
	wantErr(t, err, ErrUnknown)
	_, err = s.Picture(class.ID, "../../etc/passwd")
	wantErr(t, err, ErrUnknown)
	wantErr(t, s.EditSlides(class.ID, "3B", strings.Repeat("x", maxEdit+1)), ErrTooMuch)
	wantErr(t, s.EditSlides(class.ID, "", "undo"), ErrUnknown)
	wantErr(t, s.NoteLesson(lesson, strings.Repeat("ữ", MaxNote+1)), ErrTooMuch)
	wantErr(t, s.NoteLesson("x", "y"), ErrUnknown)
	must(t, s.NoteLesson(lesson, strings.Repeat("ữ", MaxNote)))
}

func TestWhatTeachersReadIsRemembered(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	r, err := s.Reading()
	must(t, err)
	same(t, r, Reading{})
	must(t, s.SaveCourse("no-fear", false))
	must(t, s.SaveCourse("results", true))
	must(t, s.SaveCourse("what-works", false)) // read a second time
	must(t, s.SaveCardRead("3B"))
	must(t, s.Close())
	s = openStore(t, dir, w)
	r, err = s.Reading()
	must(t, err)
	same(t, r.Course, "what-works")
	same(t, r.Done, true)
	same(t, r.CardRead("3B", w.now.Add(8*time.Hour)), true)
	same(t, r.CardRead("3B", w.now.Add(24*time.Hour)), false)
	same(t, r.CardRead("2C", w.now), false)
}

// A file of the first schema that is only looked at has no slides; it is no damage that it lacks their views.
func TestAnEarlierFileIsReadWithoutChangingIt(t *testing.T) {
	packed, err := os.ReadFile("testdata/schema1.db.gz")
	must(t, err)
	z, err := gzip.NewReader(bytes.NewReader(packed))
	must(t, err)
	var data bytes.Buffer
	_, err = data.ReadFrom(z)
	must(t, err)
	dir, w := t.TempDir(), morning()
	path := filepath.Join(dir, FileName)
	must(t, os.WriteFile(path, data.Bytes(), 0o600))
	clean(t, dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC))
	s, err := Open(dir, Options{Now: w.Now, ReadOnly: true})
	must(t, err)
	classes, err := s.Classes()
	must(t, err)
	edits, err := s.SlideEdits(classes[0].ID, "3B")
	must(t, err)
	same(t, len(edits), 0)
	must(t, s.Close())
	after, err := os.ReadFile(path)
	must(t, err)
	same(t, bytes.Equal(after, data.Bytes()), true)
}

func TestErasingAClassLeavesNoTraceOfIt(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Đặng Thuỳ Trâm", "Lê Bình")
	other, err := s.MakeClass("4B", 4)
	must(t, err)
	left, err := s.AddPupils(other.ID, []string{"Vũ Chi"})
	must(t, err)
	a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "quiz"})
	must(t, err)
	must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true}))
	for _, c := range []ID{class.ID, other.ID} {
		lesson, err := s.BeginLesson(c, "3B")
		must(t, err)
		must(t, s.CountHands(Hands{Lesson: lesson, Question: "q", Round: 1, Counts: map[string]int{"A": 1}}))
		must(t, s.NoteLesson(lesson, "ghi chú của "+c))
		must(t, s.EndLesson(Taught{Lesson: lesson, Minutes: 35}))
		must(t, s.EditSlides(c, "3B", "own own-1 - slide of "+c))
	}
	picture := bytes.Repeat([]byte("the yard "), 3000)
	_, err = s.KeepPicture(class.ID, picture, "png")
	must(t, err)
	kept, err := s.KeepPicture(other.ID, []byte("the other yard"), "png")
	must(t, err)
	must(t, s.RemoveClass(class.ID)) // off the lists first: it can be erased all the same
	must(t, s.EraseClass(class.ID))
	wantErr(t, s.EraseClass(class.ID), ErrUnknown)
	wantErr(t, s.EraseClass("x"), ErrUnknown)
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	for _, trace := range []string{"Trâm", "Bình", "4A", "the yard", "ghi chú của " + class.ID, "slide of " + class.ID} {
		if bytes.Contains(data, []byte(trace)) {
			t.Errorf("%q is still in the file", trace)
		}
	}
	s = openStore(t, dir, w)
	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 1)
	got, err := s.Pupils(other.ID)
	must(t, err)
	same(t, got[0].ID, left[0].ID)
	lessons, err := s.TaughtTo(other.ID)
	must(t, err)
	same(t, len(lessons[0].Hands), 1)
	_, err = s.Picture(other.ID, kept)
	must(t, err)
	must(t, s.RebuildViews())
	edits, err := s.SlideEdits(other.ID, "3B")
	must(t, err)
	same(t, len(edits), 1)
}
