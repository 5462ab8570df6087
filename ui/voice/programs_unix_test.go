//go:build !windows

package voice

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

const table = `Pty Language       Age/Gender VoiceName          File                 Other Languages
 5  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
 5  vi-vn-x-south   --/M      Vietnamese_(Southern) aav/vi-VN-x-south
 5  vi              --/M      Vietnamese_(Northern) aav/vi
`

// fake makes a program of a name in a folder that is all of PATH, beside what scripts need.
func fake(t *testing.T, dir, name, script string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte("#!/bin/sh\n"+script), 0o700); err != nil {
		t.Fatal(err)
	}
}

// talking is a folder with an espeak-ng that lists voices and otherwise runs a script.
func talking(t *testing.T, script string) string {
	t.Helper()
	dir := t.TempDir()
	fake(t, dir, "espeak-ng", "if [ \"$1\" = --voices ]; then /bin/cat <<'E'\n"+table+"E\nexit; fi\n"+script)
	t.Setenv("PATH", dir)
	return dir
}

func TestItSaysWhatItIsGivenOnStandardInput(t *testing.T) {
	dir := talking(t, `echo "$@" > "$0.args"; exec /bin/cat > "$0.said"`)
	v := System()
	f := v.Find(context.Background())
	if f.Voices["vi"] != "vi" || f.Voices["en"] != "en-gb" || f.Player != "" {
		t.Fatalf("found %+v", f)
	}
	const text = `-w /tmp/x; $(touch y) "Em gọi 111" & 'kể'`
	if err := v.Say(context.Background(), f, "vi", text); err != nil {
		t.Fatal(err)
	}
	args, _ := os.ReadFile(filepath.Join(dir, "espeak-ng.args"))
	if got := strings.TrimSpace(string(args)); got != "-v vi -s 140 -b 1 --stdin" {
		t.Errorf("called with %q", got)
	}
	said, _ := os.ReadFile(filepath.Join(dir, "espeak-ng.said"))
	if got := strings.TrimSpace(string(said)); got != Spoken(text) {
		t.Errorf("said %q", got)
	}
}

func TestWithoutAVietnameseVoiceOnlyEnglishSpeaks(t *testing.T) {
	dir := t.TempDir()
	fake(t, dir, "espeak-ng", "echo ' 5  en  --/M  English  gmw/en'")
	t.Setenv("PATH", dir)
	v := System()
	f := v.Find(context.Background())
	if f.Speaks("vi") || !f.Speaks("en") {
		t.Fatalf("found %+v", f)
	}
	if err := v.Say(context.Background(), f, "vi", "Xin chào"); !errors.Is(err, ErrSilent) {
		t.Errorf("says %v", err)
	}
}

func TestWithoutProgramsNothingIsFound(t *testing.T) {
	t.Setenv("PATH", t.TempDir())
	v := System()
	f := v.Find(context.Background())
	if f.Speaks("vi") || f.Speaks("en") || f.Program != "" || f.Player != "" {
		t.Errorf("found %+v", f)
	}
	if err := v.Play(context.Background(), f, []byte("RIFF"), time.Second); !errors.Is(err, ErrSilent) {
		t.Errorf("plays: %v", err)
	}
}

// hangs is a script that starts a child of its own, notes its number, and never ends.
const hangs = `/bin/sleep 600 & echo $! > "$0.child"; wait`

func TestAProgramThatHangsIsKilledWithItsChildren(t *testing.T) {
	for name, end := range map[string]func(v programs, f Found) error{
		"because it takes too long": func(v programs, f Found) error {
			v.limit = func(string) time.Duration { return 300 * time.Millisecond }
			return v.Say(context.Background(), f, "vi", "Xin chào")
		},
		"because the pupil stops it": func(v programs, f Found) error {
			ctx, cancel := context.WithCancel(context.Background())
			defer time.AfterFunc(300*time.Millisecond, cancel).Stop()
			return v.Say(ctx, f, "vi", "Xin chào")
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := talking(t, hangs)
			v := programs{limit: Limit}
			begun := time.Now()
			err := end(v, v.Find(context.Background()))
			if took := time.Since(begun); took > 5*time.Second {
				t.Errorf("it took %v", took)
			}
			if !errors.Is(err, context.DeadlineExceeded) && !errors.Is(err, context.Canceled) {
				t.Errorf("said %v", err)
			}
			child, _ := os.ReadFile(filepath.Join(dir, "espeak-ng.child"))
			if alive(strings.TrimSpace(string(child))) {
				t.Errorf("child %s lives on", child)
			}
		})
	}
}

// alive says whether a process runs; one that only waits to be counted by its parent does not.
func alive(pid string) bool {
	for range 50 {
		state, err := os.ReadFile("/proc/" + pid + "/stat")
		if err != nil || strings.Contains(string(state), ") Z ") {
			return false
		}
		time.Sleep(20 * time.Millisecond)
	}
	return true
}

func TestAProgramThatFailsSaysSo(t *testing.T) {
	talking(t, "exit 3")
	v := System()
	err := v.Say(context.Background(), v.Find(context.Background()), "vi", "Xin chào")
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 3 {
		t.Errorf("said %v", err)
	}
}

func TestAListThatHangsIsGivenUp(t *testing.T) {
	dir := t.TempDir()
	fake(t, dir, "espeak-ng", "exec /bin/sleep 600")
	t.Setenv("PATH", dir)
	begun := time.Now()
	f := System().Find(context.Background())
	if took := time.Since(begun); f.Speaks("vi") || took > findLimit+2*time.Second {
		t.Errorf("found %+v after %v", f, took)
	}
}

func TestARecordingIsPlayedFromAFileThatGoesAgain(t *testing.T) {
	dir := t.TempDir()
	fake(t, dir, "aplay", `echo "$1" > "$0.name"; exec /bin/cat "$1" > "$0.heard"`)
	t.Setenv("PATH", dir)
	v := System()
	f := v.Find(context.Background())
	if err := v.Play(context.Background(), f, []byte("RIFF and so on"), time.Second); err != nil {
		t.Fatal(err)
	}
	heard, _ := os.ReadFile(filepath.Join(dir, "aplay.heard"))
	if string(heard) != "RIFF and so on" {
		t.Errorf("heard %q", heard)
	}
	name, _ := os.ReadFile(filepath.Join(dir, "aplay.name"))
	if _, err := os.Stat(strings.TrimSpace(string(name))); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s is left: %v", name, err)
	}
}

func TestListedTakesTheLanguageItself(t *testing.T) {
	for lang, want := range map[string]string{"vi": "vi", "en": "en-gb", "fr": "", "e": ""} {
		if got := listed(table, lang); got != want {
			t.Errorf("%s: %q, want %q", lang, got, want)
		}
	}
}
