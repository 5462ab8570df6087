package manage_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/manage"
	"lachanso/ui/results"
)

// locked is a program with a PIN, a class of one pupil, and the teacher in the settings, come in by the PIN.
func locked(t testing.TB) *apptest.Stage {
	t.Helper()
	s := apptest.New(t, apptest.Options{})
	s.Forgotten = manage.NewForgotten
	must(t, s.Store.SetPIN("2468"))
	class, err := s.Store.MakeClass("4A", 4)
	must(t, err)
	_, err = s.Store.AddPupils(class.ID, []string{"Lê Hoài An"})
	must(t, err)
	s.Open(&blank{})
	unlock(s)
	s.MustShow("Ngôn ngữ")
	return s
}

// enter comes to the teacher's door.
func enter(s *apptest.Stage) {
	s.Unlocked(func() { s.Show(manage.NewSettings(s.App)) })
	s.Settle()
}

// unlock goes there and enters the PIN.
func unlock(s *apptest.Stage) {
	enter(s)
	s.Type("2468")
	s.Key(fyne.KeyReturn)
}

// rest lets time pass and the program's clock look at it.
func rest(s *apptest.Stage, d time.Duration) {
	s.Pass(d)
	s.Attend()
	s.Settle()
}

func TestTheTeachersScreenLocksItselfAndComesBackAsItWas(t *testing.T) {
	s := locked(t)
	s.Press("school")
	clearField(s, 20)
	s.Type("Trường Tân Trụ")
	rest(s, 9*time.Minute)
	s.MustShow("Tên trường")
	s.Type("x") // somebody is there
	s.Key(fyne.KeyBackspace)
	rest(s, 9*time.Minute)
	s.MustShow("Tên trường")
	rest(s, time.Minute)
	s.MustShow("Màn hình của thầy cô đã khoá")
	if strings.Contains(s.Shown(), "Tên trường") {
		t.Error("what was open can be seen")
	}
	s.Type("1111")
	s.Key(fyne.KeyReturn)
	s.MustShow("chưa đúng")
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	s.Press("keep") // what was typed is there
	got, err := s.Store.Settings()
	must(t, err)
	if got.School != "Trường Tân Trụ" {
		t.Errorf("school %q", got.School)
	}
}

func TestATouchAfterTheTimeIsUpOpensNothing(t *testing.T) {
	for name, touch := range map[string]func(*apptest.Stage){
		"a key":   func(s *apptest.Stage) { s.Key(fyne.KeyF9) },
		"a press": func(s *apptest.Stage) { s.Press("licences") },
	} {
		t.Run(name, func(t *testing.T) {
			s := locked(t)
			s.Pass(11 * time.Minute) // the PC slept, and its clock rang nobody
			touch(s)
			s.MustShow("Màn hình của thầy cô đã khoá")
		})
	}
}

func TestWhoGoesHomeFromTheLockLosesNothing(t *testing.T) {
	s := locked(t)
	s.Press("school")
	s.Type("!")
	rest(s, 10*time.Minute)
	s.Key(fyne.KeyEscape)
	s.MustShow("nothing here")
	rest(s, time.Hour) // a pupil may learn meanwhile
	s.MustShow("nothing here")
	unlock(s)
	s.MustShow("Việc đang làm vẫn còn đó")
	s.Key(fyne.KeyReturn)
	s.MustShow("Tên trường")
	rest(s, 10*time.Minute)
	s.MustShow("đã khoá")
	s.Press("back")
	unlock(s)
	s.Press("drop")
	s.MustShow("Ngôn ngữ")
	s.Key(fyne.KeyEscape)
	rest(s, time.Hour)
	s.MustShow("nothing here")
}

// TestWhatIsParkedBelowAPupilIsOfferedWithTheNextPIN: damaged data may be met by a pupil, and the teacher's screens stand on theirs.
func TestWhatIsParkedBelowAPupilIsOfferedWithTheNextPIN(t *testing.T) {
	s := locked(t)
	s.Home()
	s.Open(&blank{}) // a pupil's
	unlock(s)
	s.Press("school")
	s.Type("!")
	rest(s, 10*time.Minute)
	s.Key(fyne.KeyEscape)
	s.MustShow("nothing here")
	s.Home()
	for range 2 { // Escape there drops nothing
		unlock(s)
		s.MustShow("Việc đang làm vẫn còn đó")
		s.Key(fyne.KeyEscape)
		s.MustShow("nothing here")
	}
	unlock(s)
	s.Press("on")
	s.MustShow("Tên trường")
	rest(s, 10*time.Minute)
	s.MustShow("đã khoá")
}

func TestNothingLocksWithoutAPINOrWhereItIsOff(t *testing.T) {
	s := locked(t)
	must(t, s.Store.SetPIN(""))
	rest(s, time.Hour)
	s.MustShow("Ngôn ngữ")
	must(t, s.Store.SetPIN("1357"))
	s.Press("pin")
	s.MustShow("Tự khoá")
	s.Press("idle--1")
	rest(s, time.Hour)
	s.MustShow("Tự khoá")
	s.Press("idle-3")
	rest(s, 3*time.Minute)
	s.MustShow("đã khoá")
}

var codeOf = regexp.MustCompile(`\d{4}( \d{4}){4}`)

func TestARecoverySheetSetsANewPINOnce(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Forgotten = manage.NewForgotten
	s.Open(&blank{})
	s.Open(manage.NewSettings(s.App))
	s.Press("pin")
	s.MustShow("không mã hoá tệp dữ liệu")
	s.Press("pin")
	s.MustShow("không mã hoá tệp dữ liệu")
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	s.Type("2468")
	s.Key(fyne.KeyReturn)
	code := codeOf.FindString(s.Shown())
	if code == "" {
		t.Fatalf("no code is shown: %s", s.Shown())
	}
	s.Key(fyne.KeyEscape)
	s.MustShow("đã ghi lại mã chưa")
	s.Press("no")
	s.MustShow(code)
	s.Press("done")
	s.Press("yes")
	s.MustShow("Làm ngày 23/11/2026")
	s.Home()
	enter(s)
	s.Type("1111")
	s.Key(fyne.KeyReturn)
	s.MustShow("Mã PIN chưa đúng")
	s.Press("forgot")
	s.MustShow("lachanso pin -reset")
	s.Press("enter")
	wrong := strings.Map(func(r rune) rune {
		if r == ' ' {
			return r
		}
		return '0' + (r-'0'+1)%10
	}, code)
	fill := func(code string) {
		s.Type(code)
		s.Key(fyne.KeyReturn)
		for range 2 {
			s.Type("9753")
			s.Key(fyne.KeyReturn)
		}
	}
	fill(wrong)
	s.MustShow("Mã khôi phục chưa đúng")
	clearField(s, 30)
	s.Type(strings.ReplaceAll(code, " ", "-"))
	s.Press("keep")
	next := codeOf.FindString(s.Shown())
	if next == "" || next == code {
		t.Fatalf("the next code is %q: %s", next, s.Shown())
	}
	s.Press("done")
	s.Press("yes")
	s.MustShow("Thầy cô nhập mã PIN")
	if strings.Contains(s.Shown(), "Mã PIN chưa đúng") {
		t.Error("the wrong PIN of before is still spoken of")
	}
	s.Type("9753")
	s.Key(fyne.KeyReturn)
	s.MustShow("Ngôn ngữ")
	if ok, _, err := s.Store.CheckRecovery(code); ok || err != nil {
		t.Errorf("the used code still opens: %v", err)
	}
	if ok, _, err := s.Store.CheckRecovery(next); !ok || err != nil {
		t.Errorf("the new code does not open: %v", err)
	}
}

func TestTheKeepersWayIsToldToTheNextTeacher(t *testing.T) {
	s := locked(t)
	s.Home()
	must(t, s.Store.ResetPIN())
	enter(s)
	s.MustShow("Mã PIN đã được gỡ")
	s.Key(fyne.KeyReturn)
	s.MustShow("Ngôn ngữ")
	s.Home()
	enter(s)
	s.MustShow("Ngôn ngữ")
	l, err := s.Store.TeachersLock()
	must(t, err)
	if l != (store.TeachersLock{}) {
		t.Errorf("%+v", l)
	}
}

// TestHiddenNamesStayHiddenOnEveryTeachersScreen walks through the screens with names.
func TestHiddenNamesStayHiddenOnEveryTeachersScreen(t *testing.T) {
	s, _, pupils := classPage(t, apptest.Options{}, "Lê Hoài An", "Trần Gia Bảo")
	hidden := func(place string) {
		t.Helper()
		for _, p := range pupils {
			if strings.Contains(s.Shown(), p.Name) || strings.Contains(strings.Join(s.Labels(), "\n"), p.Name) {
				t.Errorf("%s: %q is shown", place, p.Name)
			}
		}
	}
	s.Key(fyne.KeyF9)
	s.MustShow("Em 1")
	hidden("class")
	s.Press("pupil-" + pupils[0].ID)
	s.MustShow("Em 1")
	hidden("pupil")
	s.Press("erase")
	hidden("question")
	s.Press("no")
	s.Press("back")
	s.Press("queue")
	s.MustShow("Em 2")
	hidden("queue")
	s.Press("back")
	s.Press("add")
	s.Type("Lê Hoài An\nTrần Gia Bảo\nLê Hoài An\n")
	s.Press("look")
	hidden("preview")
	s.Home()
	s.Open(results.New(s.App))
	s.MustShow("Em 1")
	hidden("results")
	s.Press("hide")
	s.MustShow("Lê Hoài An")
}

// blank is the lowest screen: nothing that needs a PIN.
type blank struct{}

func (*blank) Draw(s *kit.Sheet)     { s.Text("nothing here", kit.Type{Size: 20}, 20, 20, 400) }
func (*blank) Key(fyne.KeyName) bool { return false }
