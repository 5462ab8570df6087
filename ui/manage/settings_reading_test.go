package manage_test

import (
	"os"
	"strings"
	"testing"

	"lachanso/ui/app/apptest"
	"lachanso/ui/manage"
)

func TestSpacingAndReadingAreKeptForTheClass(t *testing.T) {
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewSettings(s.App))
	s.Press("spacing")
	s.Press("aloud")
	if got, err := s.Store.Settings(); err != nil || !got.Spacing || !got.ReadAloud {
		t.Errorf("kept %+v, %v", got, err)
	}
	if !s.App.Look().Spaced {
		t.Error("letters do not stand farther apart")
	}
	s.Press("spacing")
	if got, err := s.Store.Settings(); err != nil || got.Spacing || !got.ReadAloud {
		t.Errorf("kept %+v, %v", got, err)
	}
}

func TestSettingsNameTheVersionOfThePackage(t *testing.T) {
	data, err := os.ReadFile("../../FyneApp.toml")
	_, rest, found := strings.Cut(string(data), "\nVersion = \"")
	version, _, closed := strings.Cut(rest, "\"")
	if err != nil || !found || !closed {
		t.Fatal(err, string(data))
	}
	s := apptest.New(t, apptest.Options{})
	s.Open(manage.NewSettings(s.App))
	s.MustShow("Phiên bản " + version + " ·")
}

func TestSettingsSayHowToAddAVoice(t *testing.T) {
	s := apptest.New(t, apptest.Options{Voice: apptest.NewEar("en")})
	s.Open(manage.NewSettings(s.App))
	s.MustShow("chưa có giọng đọc tiếng Việt")
	for _, h := range s.Hots() {
		if h.ID == "aloud" {
			t.Error("what cannot be done can be switched on")
		}
	}
	s.Press("en")
	s.Press("aloud")
	if got, err := s.Store.Settings(); err != nil || !got.ReadAloud {
		t.Errorf("kept %+v, %v", got, err)
	}
}
