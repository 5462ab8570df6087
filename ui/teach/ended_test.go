package teach_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/teach"
)

// taught teaches 3B for twelve minutes, counts two rounds at its first question, and ends it.
func taught(t *testing.T, s *apptest.Stage) store.Lesson {
	t.Helper()
	project(t, s)
	s.Pass(4 * time.Minute)
	s.Key(fyne.KeyRight, fyne.Key3, fyne.Key3, fyne.Key1, fyne.KeyP, fyne.Key3)
	s.Pass(8 * time.Minute)
	s.Key(fyne.KeyEscape)
	s.Press("yes")
	s.MustShow("Đã dạy xong")
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Store.TaughtTo(classes[0].ID)
	if err != nil || len(all) == 0 {
		t.Fatalf("taught %v, %v", all, err)
	}
	return all[0]
}

func TestTheEndTellsTimeAndBothRounds(t *testing.T) {
	s := classroom(t, apptest.Options{})
	taught(t, s)
	for _, words := range []string{"12 phút", "Mở đầu 4 / 1 phút", "Nhớ lại 8 / 2 phút", "Lần 1 1 0 2 0", "Lần 2 0 0 1 0", "Tuần sau lớp ôn lại"} {
		s.MustShow(words)
	}
}

func TestATeachersNoteIsKeptWithTheLesson(t *testing.T) {
	s := classroom(t, apptest.Options{})
	taught(t, s)
	s.MustShow("Không ghi chuyện một em đã kể.")
	s.Key(fyne.KeyN)
	s.MustShow("không ghi tên em nào")
	s.Type("Bước Lưu còn nhầm.")
	s.Press("save")
	s.MustShow("Bước Lưu còn nhầm.")
	s.Key(fyne.KeyN)
	s.Type(" Tập lại.")
	s.Key(fyne.KeyEscape, fyne.KeyReturn) // a hasty Enter throws nothing away
	s.Key(fyne.KeyEscape)
	s.MustShow("Bỏ ghi chú đang viết?")
	s.Press("yes") // not kept
	lesson := func() store.Lesson {
		classes, err := s.Store.Classes()
		if err != nil {
			t.Fatal(err)
		}
		all, err := s.Store.TaughtTo(classes[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		return all[0]
	}
	if got := lesson().Note; got != "Bước Lưu còn nhầm." {
		t.Errorf("kept %q", got)
	}
	s.Key(fyne.KeyEscape)
	s.Press("lesson-3B") // the only one of its age here: it is still chosen, so its page opens
	s.MustShow("Lớp đã học ngày 23/11/2026, 12 phút")
	s.MustShow("Ghi chú lần ấy: Bước Lưu còn nhầm.")
}

// TestANoteGoesOnWhereItEnded: opened once more, what is typed stands behind the lines of before.
func TestANoteGoesOnWhereItEnded(t *testing.T) {
	s := classroom(t, apptest.Options{})
	taught(t, s)
	want := ""
	for _, more := range []string{strings.Repeat("Lớp còn nhầm bước Lưu. ", 8), "Tổ 2", " làm tốt."} {
		s.Key(fyne.KeyN)
		s.Type(more)
		s.Press("save")
		want += more
	}
	classes, err := s.Store.Classes()
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.Store.TaughtTo(classes[0].ID)
	if err != nil || all[0].Note != want {
		t.Errorf("kept %q, %v, want %q", all[0].Note, err, want)
	}
}

func TestANoteTooLongIsSaidAndNotCut(t *testing.T) {
	s := classroom(t, apptest.Options{})
	l := taught(t, s)
	s.Key(fyne.KeyN)
	s.Type(strings.Repeat("dài ", store.MaxNote/4) + "x")
	s.MustShow("2001/2000")
	s.Press("save")
	s.MustShow("2001/2000")
	if l.Note != "" {
		t.Errorf("kept %q", l.Note)
	}
}

func TestTheQuizAtThePCsLeadsToTheLesson(t *testing.T) {
	s := classroom(t, apptest.Options{})
	taught(t, s)
	s.Key(fyne.KeyQ)
	s.MustShow("Em tên gì?")
	s.Key(fyne.KeyReturn)
	s.MustShow("Dừng - Lưu - Chặn - Kể")
	if labels := strings.Join(s.Labels(), " "); !strings.Contains(labels, "part-quiz") {
		t.Errorf("there are %s", labels)
	}
	s.Key(fyne.KeyEscape) // to all lessons, and it does not open again
	if labels := strings.Join(s.Labels(), " "); !strings.Contains(labels, "module-3B") {
		t.Errorf("there are %s", labels)
	}
}

func TestTheSheetForHomeIsPrintedAtTheEnd(t *testing.T) {
	s := classroom(t, apptest.Options{})
	taught(t, s)
	s.Key(fyne.KeyP)
	s.MustShow("Dừng - Lưu - Chặn - Kể")
	s.Key(fyne.KeyEscape)
	s.MustShow("Đã dạy xong")
	s.Key(fyne.KeyEscape)
	s.Press("lesson-3B")
	s.Key(fyne.KeyP, fyne.KeyEscape)
	s.MustShow("Thời gian: 35 phút")
}

func TestAClassWithoutPupilsIsTaughtToItsEnd(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	if _, err := s.Store.MakeClass("4A", 4); err != nil {
		t.Fatal(err)
	}
	s.Open(teach.NewClasses(s.App))
	s.Key(fyne.KeyReturn)
	s.Press("ready")
	s.MustShow("Lớp 4A · 0 em")
	s.Key(fyne.Key2, fyne.KeyX, fyne.KeyF5)
	readCard(t, s)
	s.Key(fyne.Key3, fyne.KeyR)
	s.MustShow("Lớp có bao nhiêu em?")
	s.Key(fyne.KeyEscape)
	s.Pass(time.Second) // a clicker's keys are tamed
	s.Key(fyne.KeyEscape)
	s.Press("yes")
	s.MustShow("Đã dạy xong")
	s.Key(fyne.KeyQ) // nobody to answer
	s.MustShow("Đã dạy xong")
	if labels := strings.Join(s.Labels(), " "); strings.Contains(labels, "quiz") {
		t.Errorf("a quiz is offered: %s", labels)
	}
}

func TestTheEndIsLegible(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range sizes {
		s := classroom(t, o)
		s.Key(fyne.KeyReturn, fyne.KeyF5)
		readCard(t, s)
		for range 20 { // hands at every question, of two rounds
			s.Key(fyne.KeyRight, fyne.Key1, fyne.KeyP, fyne.Key2)
			if strings.Contains(strings.Join(s.Labels(), " "), "yes ") {
				break
			}
		}
		s.Pass(50 * time.Minute)
		s.Press("yes")
		legible(t, s)
		s.Key(fyne.KeyPageDown)
		legible(t, s)
		s.Key(fyne.KeyN)
		s.Type(strings.Repeat("Lớp còn nhầm bước Lưu. ", 8))
		legible(t, s)
		s.Press("save")
		legible(t, s)
	}
}
