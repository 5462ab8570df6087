package contest_test

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	ui "lachanso/ui/contest"
	"lachanso/ui/voice"
)

// listened is a race of four teams in a hall with an ear in it: warm-up alone.
func listened(t *testing.T, ear *apptest.Ear, sounds bool) *apptest.Stage {
	t.Helper()
	s := hall(t, apptest.Options{Voice: ear})
	do(t, s, "kind-race")
	for _, id := range []string{"obstacle", "speed", "finish"} {
		do(t, s, id)
		s.Key(digits("0")...)
	}
	do(t, s, "warmup")
	s.Key(digits("2")...)
	if sounds {
		s.Key(fyne.KeyM)
		s.MustShow("Âm thanh: bật")
	}
	do(t, s, "begin")
	return s
}

// last waits until n sounds were begun, and gives the last one.
func last(t *testing.T, ear *apptest.Ear, n int) string {
	t.Helper()
	all := ear.Heard(t, n)
	return all[n-1]
}

func sounds(tone voice.Tone) string {
	_, lasts := tone.Wav()
	return "wav: " + lasts.String()
}

// until lets the clock that looks once a second go on.
func until(t *testing.T, s *apptest.Stage, ear *apptest.Ear, n int) string {
	t.Helper()
	for begin := time.Now(); ear.Count() < n && time.Since(begin) < 5*time.Second; time.Sleep(20 * time.Millisecond) {
		s.Settle()
	}
	return last(t, ear, n)
}

func TestAContestIsSilentUnlessSoundsAreWanted(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listened(t, ear, false)
	s.Key(enter, plus, minus)
	s.Key(enter, plus, minus)
	if n := ear.Count(); n != 0 {
		t.Errorf("%d sounds were played", n)
	}
}

func TestSoundsSayRightWrongTimeAndTheEnd(t *testing.T) {
	ear := apptest.NewEar("vi")
	s := listened(t, ear, true)
	if got := last(t, ear, 1); got != sounds(voice.Right) {
		t.Errorf("turned on, it sounds %q", got)
	}
	s.Key(enter, plus)
	if got := last(t, ear, 2); got != sounds(voice.Right) {
		t.Errorf("right sounds %q", got)
	}
	s.Key(minus)
	if got := last(t, ear, 3); got != sounds(voice.Wrong) {
		t.Errorf("wrong sounds %q", got)
	}
	s.Key(enter)
	for begin := time.Now(); time.Since(begin) < 1200*time.Millisecond; time.Sleep(20 * time.Millisecond) {
		s.Settle() // the clock has been seen running
	}
	s.Pass(56 * time.Second)
	if got := until(t, s, ear, 4); got != sounds(voice.Soon) {
		t.Errorf("four seconds before the end it sounds %q", got)
	}
	s.Pass(5 * time.Second)
	if got := until(t, s, ear, 5); got != sounds(voice.Over) {
		t.Errorf("at the end of the time it sounds %q", got)
	}
	s.Key(fyne.KeyM)
	s.MustShow("Đã tắt âm thanh")
	s.Key(enter, enter, plus)
	s.Key(fyne.KeyM)
	s.Key(plus) // the last of this team
	if got := last(t, ear, 6); got != sounds(voice.Right) {
		t.Errorf("turned on again it sounds %q", got)
	}
	s.Key(enter, minus, minus)
	if got := last(t, ear, 8); got != sounds(voice.Bell) {
		t.Errorf("the end sounds %q", got)
	}
	s.MustShow("Chúc mừng Đội 3!")
}

func TestWithoutAPlayerTheContestSaysSoAndRuns(t *testing.T) {
	s := hall(t, apptest.Options{Voice: &apptest.Ear{Deaf: true}})
	s.Key(fyne.Key1)
	s.MustShow("Âm thanh: tắt")
	s.Press("sounds")
	s.MustShow("Chưa phát được âm thanh")
	s.Key(fyne.KeyEscape)
	s.MustShow("Âm thanh: tắt")
	s.Key(enter)
	s.Key(fyne.KeyM)
	s.MustShow("Chưa phát được âm thanh")
	s.Key(fyne.KeyEscape)
	question(s, "60")
	s.MustShow("60")
}

func TestSoundsStayOnAfterAPowerCut(t *testing.T) {
	s := listened(t, apptest.NewEar("vi"), true)
	dir := s.Dir()
	s.Quit()
	ear := apptest.NewEar("vi")
	s = apptest.New(t, apptest.Options{Dir: dir, Whole: true, Voice: ear})
	s.Open(ui.NewHall(s.App))
	s.Key(enter) // goes on
	s.Key(enter)
	if strings.Contains(s.Shown(), "Đang tạm dừng") {
		s.Key(enter)
	}
	s.Key(plus)
	if got := last(t, ear, 1); got != sounds(voice.Right) {
		t.Errorf("right sounds %q", got)
	}
}
