package learn

import (
	"context"
	"encoding/binary"
	"errors"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app/apptest"
)

// listening is a program with an ear, a class and its names in front.
func listening(t *testing.T, ear *apptest.Ear, o apptest.Options) *school {
	t.Helper()
	o.Voice = ear
	return opened(t, o, 4, "Trần Quốc Bảo", "Lê Thị Bích")
}

func TestAQuestionIsReadWithItsOptionsAndThenItsReason(t *testing.T) {
	ear := apptest.NewEar("vi", "en")
	s := listening(t, ear, apptest.Options{})
	q := s.ask("3B", "quiz", "3B-q01")
	now := q.run.Question()
	s.Key(fyne.KeyL)
	first := ear.Heard(t, 1)[0]
	if !strings.HasPrefix(first, "vi: "+q.Say(now.Stem)) || !strings.Contains(first, "A. "+q.Say(q.run.Options()[0].Text)) ||
		!strings.Contains(first, "D. "+q.Say(q.run.Options()[3].Text)) {
		t.Errorf("heard %q", first)
	}
	ear.Done(t)
	if said := ear.Heard(t, 2)[1]; said != "vi: "+q.T("quiz-do-choice") {
		t.Errorf("then heard %q", said)
	}
	ear.Done(t)
	ear.Ended(t, 2)
	s.idle()
	s.Key(letter(t, q, false))
	s.Press("read-aloud")
	reason := ear.Heard(t, 3)[2]
	if want := "vi: " + q.T("quiz-think") + "\n" + q.why(); reason != want {
		t.Errorf("of the reason heard %q, want %q", reason, want)
	}
}

// idle waits until the program has heard that nothing is read any more.
func (s *school) idle() {
	s.t.Helper()
	for range 500 {
		s.Settle()
		if !s.IsReading() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	s.t.Fatal("it reads on")
}

func TestPressingAgainStops(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listening(t, ear, apptest.Options{})
	s.ask("3B", "quiz", "3B-q01")
	for n, how := range []func(){func() { s.Press("read-aloud") }, func() { s.Key(fyne.KeyL) }, func() { s.Key(fyne.KeyF2) }} {
		how()
		ear.Heard(t, n+1)
		if !s.IsReading() {
			t.Fatal("it does not read")
		}
		s.MustHave(t, "Dừng đọc")
		how()
		if err := ear.Ended(t, n+1); !errors.Is(err, context.Canceled) {
			t.Errorf("it ended with %v", err)
		}
		if s.IsReading() {
			t.Error("it reads on")
		}
		s.MustHave(t, "Đọc cho em nghe")
	}
}

// MustHave fails unless something to press has the label.
func (s *school) MustHave(t *testing.T, label string) {
	t.Helper()
	if labels := strings.Join(s.Labels(), "\n"); !strings.Contains(labels, label) {
		t.Errorf("nothing is called %q among\n%s", label, labels)
	}
}

func TestReadingStopsWhenTheScreenIsLeftOrItsWordsChange(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listening(t, ear, apptest.Options{})
	for n, away := range []func(*asking){
		func(q *asking) { s.Key(fyne.KeyEscape) },
		func(q *asking) { s.Key(fyne.KeyH) },
		func(q *asking) { s.Key(fyne.KeyF3) },
		func(q *asking) { s.Key(letter(t, q, false)) },
		func(q *asking) { s.Home() },
	} {
		q := s.ask("3B", "quiz", "3B-q01")
		s.Key(fyne.KeyL)
		ear.Heard(t, n+1)
		away(q)
		if err := ear.Ended(t, n+1); !errors.Is(err, context.Canceled) {
			t.Errorf("%d: it ended with %v", n, err)
		}
		if s.IsReading() {
			t.Errorf("%d: it reads on", n)
		}
		s.BackTo(0)
		s.Settle()
	}
}

// A voice that never ends holds up neither the screen nor a save.
func TestAPupilGoesOnWhileItReads(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listening(t, ear, apptest.Options{})
	q := s.ask("3B", "quiz", "3B-q01", "3B-q02")
	s.Key(fyne.KeyL)
	ear.Heard(t, 1)
	s.Key(letter(t, q, true))
	if s.asking().tries() != 1 {
		t.Error("the answer was not taken while it read")
	}
	at, err := s.Store.Unfinished(q.pupil.ID)
	if err != nil || len(at) != 1 || len(at[0].Moves) != 1 {
		t.Errorf("kept %+v, %v", at, err)
	}
	s.Key(fyne.KeyL)
	ear.Heard(t, 2)
	s.App.Close() // does not wait for the voice
	if err := ear.Ended(t, 2); !errors.Is(err, context.Canceled) {
		t.Errorf("it ended with %v", err)
	}
}

func TestAVoiceThatFailsIsNoHarm(t *testing.T) {
	ear := apptest.NewEar("vi")
	ear.Fail = errors.New("no sound card")
	s := listening(t, ear, apptest.Options{})
	s.ask("3B", "quiz", "3B-q01")
	s.Key(fyne.KeyL)
	ear.Ended(t, 2) // the question and what Khiên says: each is tried
	s.idle()
	s.MustHave(t, "Đọc cho em nghe")
}

func TestWithoutAVoiceOfTheLanguageThereIsNoButton(t *testing.T) {
	for name, c := range map[string]struct {
		voices []string
		lang   string
		want   bool
	}{
		"none":                  {nil, "vi", false},
		"English only":          {[]string{"en"}, "vi", false},
		"English, and is asked": {[]string{"en"}, "en", true},
		"Vietnamese":            {[]string{"vi"}, "vi", true},
	} {
		ear := apptest.NewEar(c.voices...)
		s := listening(t, ear, apptest.Options{Lang: c.lang})
		s.ask("3B", "quiz", "3B-q01")
		if got := strings.Contains(strings.Join(s.Labels(), "\n"), "read-aloud"); got != c.want {
			t.Errorf("%s: the button is there: %v", name, got)
		}
		if !c.want {
			s.Key(fyne.KeyL, fyne.KeyF2)
			if s.IsReading() {
				t.Errorf("%s: it reads", name)
			}
			s.Key(fyne.KeyF3)
			s.MustShow("chưa có giọng đọc")
		}
	}
}

func TestEveryScreenOfALessonHasSomethingToRead(t *testing.T) {
	ear := apptest.NewEar("vi")
	ear.Fail = errors.New("quiet")
	s := listening(t, ear, apptest.Options{})
	s.Open(NewNames(s.App, s.class))
	s.Press("Trần Quốc Bảo")
	heard := 0
	hear := func(screen, want string) {
		t.Helper()
		s.Key(fyne.KeyF2)
		s.idle()
		got := ear.Heard(t, ear.Count())
		if all := strings.Join(got[heard:], "\n"); !strings.Contains(all, want) {
			t.Errorf("%s reads %q, without %q", screen, all, want)
		}
		heard = len(got)
	}
	m := s.Pack.Module("3B")
	hear("shelf", s.Say(m.Title))
	s.Key(fyne.KeyH)
	hear("help", "Gọi 111")
	s.Key(fyne.KeyEscape)
	s.Press("module-3B")
	hear("page", "1. "+s.T("part-before"))
	for _, a := range m.Activities {
		s.Press("part-activity:" + a.Kind)
		hear(a.Kind, s.Say(a.Say))
		s.Key(fyne.KeyEscape)
	}
	s.Press("part-story")
	hear("story", s.Say(m.Story.Intro))
	s.Press("ease")
	hear("ease", s.T("ease-spacing"))
}

func TestARecordingIsPlayedInsteadOfTheVoice(t *testing.T) {
	files := fstest.MapFS{
		"modules/3B/audio/vi/3B-q01.wav": {Data: silence(3)}, "modules/3B/audio/vi/3B-story.d1.wav": {Data: silence(2)},
	}
	for name, deaf := range map[string]bool{"with a player": false, "without": true} {
		ear := apptest.NewEar("vi")
		ear.Deaf = deaf
		s := listening(t, ear, apptest.Options{Files: files})
		s.ask("3B", "quiz", "3B-q01")
		s.Key(fyne.KeyL)
		if heard := ear.Heard(t, 1)[0]; strings.HasPrefix(heard, "wav: 3s") == deaf {
			t.Errorf("%s: heard %q", name, heard)
		}
		s.Key(fyne.KeyL)
	}
	alone := apptest.NewEar() // no voice at all
	s := listening(t, alone, apptest.Options{Files: files})
	s.ask("3B", "quiz", "3B-q01")
	s.Press("read-aloud")
	if heard := alone.Heard(t, 1)[0]; heard != "wav: 3s" {
		t.Errorf("heard %q", heard)
	}
}

// silence is a wav file of so many seconds.
func silence(seconds int) []byte {
	le := binary.LittleEndian
	n := uint32(8000 * seconds)
	out := append([]byte("RIFF"), le.AppendUint32(nil, 36+n)...)
	out = append(append(out, "WAVEfmt "...), 16, 0, 0, 0, 1, 0, 1, 0)
	out = append(le.AppendUint32(le.AppendUint32(out, 8000), 8000), 1, 0, 8, 0)
	out = append(out, "data"...)
	return append(le.AppendUint32(out, n), make([]byte, n)...)
}

func TestWhatIsNewIsReadByItselfWhereThePupilWishes(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listening(t, ear, apptest.Options{})
	s.Open(NewNames(s.App, s.class))
	s.Press("Trần Quốc Bảo")
	s.Key(fyne.KeyF3)
	s.Press("aloud")
	ear.Heard(t, 1) // the switch
	s.Press("back")
	heard := len(ear.Heard(t, 2)) // the shelf
	s.Press("module-3B")
	if got := ear.Heard(t, heard+1); !strings.Contains(got[heard], s.Say(s.Pack.Module("3B").Title)) {
		t.Errorf("heard %q", got[heard])
	}
	s.Redraw()
	ear.Heard(t, heard+1) // the same words are not read again
	s.Key(fyne.KeyL)      // stops
	if s.IsReading() {
		t.Error("it reads on")
	}
	if kept, err := s.Store.Settings(); err != nil || kept.ReadAloud {
		t.Errorf("kept %+v, %v", kept, err)
	}
}

func TestAPupilsWishesEndWithTheSitting(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo", "Lê Thị Bích")
	class := s.Own()
	s.Open(NewNames(s.App, s.class))
	for n, leave := range []func(){
		func() { s.Key(fyne.KeyEscape) }, // hands over
		func() { s.BackTo(0) },
		func() { s.Home() },
	} {
		s.Press("Trần Quốc Bảo")
		s.Press("ease")
		s.Press("more")
		s.Press("more")
		s.Press("spacing")
		s.Press("aloud")
		s.Key(fyne.KeyEscape, fyne.KeyPlus)
		if own := s.Own(); own.TextPercent != 130 || !own.Spacing || !own.ReadAloud {
			t.Fatalf("%d: holds %+v", n, own)
		}
		s.Press("module-3B")
		if own := s.Own(); own.TextPercent != 130 || !own.Spacing {
			t.Errorf("%d: on the next screen holds %+v", n, own)
		}
		s.Key(fyne.KeyEscape)
		leave()
		s.Settle()
		if own := s.Own(); own != class {
			t.Errorf("%d: the next pupil finds %+v, not %+v", n, own, class)
		}
		if kept, err := s.Store.Settings(); err != nil || kept.TextPercent > 100 || kept.Spacing || kept.ReadAloud {
			t.Errorf("%d: kept %+v, %v", n, kept, err)
		}
	}
}

func TestOutsideASittingTheWishesAreTheClasss(t *testing.T) {
	s := opened(t, apptest.Options{}, 4, "Trần Quốc Bảo")
	s.Open(NewClasses(s.App))
	s.BackTo(0)
	s.StandUp()
	s.Ease()
	s.Settle()
	s.Press("spacing")
	s.Press("more")
	want := store.Settings{Lang: "vi", School: "Trường Hoa Sen", TextPercent: 110, LessMotion: true, SetUp: true, Spacing: true, KeysShown: true}
	if kept, err := s.Store.Settings(); err != nil || kept != want {
		t.Errorf("kept %+v, want %+v, %v", kept, want, err)
	}
}

func TestTheNamesAndTheReasonsCanBeReadToo(t *testing.T) {
	ear := apptest.NewEar("vi")
	ear.Fail = errors.New("quiet")
	s := listening(t, ear, apptest.Options{})
	s.Open(NewNames(s.App, s.class))
	s.Press("read-aloud")
	if got := ear.Heard(t, 1)[0]; !strings.Contains(got, s.T("names-title")) {
		t.Errorf("the names read %q", got)
	}
	s.idle()
	q := s.ask("3B", "after")
	stem := q.Say(q.run.Question().Stem)
	for range 40 {
		if _, done := s.Front().(*result); done {
			break
		}
		s.Press("skip")
	}
	s.Press("again")
	before := ear.Count()
	s.Key(fyne.KeyL)
	s.idle()
	all := strings.Join(ear.Heard(t, ear.Count())[before:], "\n")
	if !strings.Contains(all, stem) || !strings.Contains(all, s.T("reasons-look")) {
		t.Errorf("the reasons read %q", all)
	}
}

// TestWhoseTurnItIsIsRead: small children wait for their name and cannot read it fast.
func TestWhoseTurnItIsIsRead(t *testing.T) {
	ear := apptest.NewEar("vi", "en")
	s := listening(t, ear, apptest.Options{})
	s.queueOf(1, 0)
	s.Open(NewNames(s.App, s.class))
	s.Key(fyne.KeyL)
	var heard strings.Builder
	for n := range 3 { // the head, the one, the next
		heard.WriteString(ear.Heard(t, n+1)[n] + "\n")
		ear.Done(t)
	}
	if want := "Đến lượt " + s.NameOf(s.seat(1).pupil); !strings.Contains(heard.String(), want) {
		t.Errorf("heard %q, not %q", heard.String(), want)
	}
}
