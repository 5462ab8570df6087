package ui

import (
	"io"
	"strings"
	"testing"

	"fyne.io/fyne/v2/lang"

	"lachanso/assets"
	"lachanso/ui/kit"
	"lachanso/ui/messages"
)

func TestFynesOwnWordsFollowTheLanguage(t *testing.T) {
	bundle, err := messages.Load(assets.Lang())
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []struct{ lang, cancel, name string }{{"vi", "Huỷ", "Tên"}, {"en", "Cancel", "Name"}, {"vi", "Huỷ", "Tên"}} {
		words := kit.NewWords(bundle, want.lang)
		for _, key := range fyneKeys() {
			if said := words.Say(fyneID(key)); strings.HasPrefix(said, "[") {
				t.Errorf("%s: %q has no words", want.lang, key)
			}
		}
		sayForFyne(words.Say)
		if got := lang.L("Cancel"); got != want.cancel {
			t.Errorf("%s: Cancel is %q, want %q", want.lang, got, want.cancel)
		}
		if got := lang.X("file.name", "Name"); got != want.name {
			t.Errorf("%s: file.name is %q, want %q", want.lang, got, want.name)
		}
	}
}

func TestTheLogTellsOfAWindowThatCouldNotBeMade(t *testing.T) {
	for name, tt := range map[string]struct {
		lines []string
		want  string
	}{
		"nothing was logged":        {nil, ""},
		"something else was logged": {[]string{"Fyne error:  failed to watch theme settings\n", "  Cause: no bus\n"}, ""},
		"no graphics": {[]string{
			"2026/11/23 Fyne error:  window creation error\n", "2026/11/23   Cause: APIUnavailable: WGL: no OpenGL\n", "2026/11/23   At: x.go:1\n",
		}, "APIUnavailable: WGL: no OpenGL"},
		"no cause is told": {[]string{"Fyne error:  failed to initialise GLFW\n"}, "Fyne error:  failed to initialise GLFW"},
	} {
		t.Run(name, func(t *testing.T) {
			w := &watch{to: io.Discard}
			for _, line := range tt.lines {
				if _, err := io.WriteString(w, line); err != nil {
					t.Fatal(err)
				}
			}
			got := ""
			if err := w.trouble(); err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("trouble is %q, want %q", got, tt.want)
			}
		})
	}
}
