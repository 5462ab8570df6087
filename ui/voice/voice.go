// Package voice speaks: a text by the system's own voice, a recording by the system's own player.
//
// It owns the other programs and the system calls for that, and knows nothing of screens. On Linux it is espeak-ng with
// paplay or aplay, on Windows the speech interface SAPI with winmm. Nothing of it is required: what Find does not find is
// not offered.
//
// Rules. Find, Say and Play wait for other programs: call them off the UI goroutine. Say and Play end when all is spoken,
// when their context ends, or after a time in which the text could have been read twice; then what hangs is killed.
// A text is given to a program on its standard input, never on a command line.
package voice

import (
	"context"
	"errors"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"
)

// ErrSilent says that nothing here can speak the language or play the recording.
var ErrSilent = errors.New("no voice")

// Found is what can speak on this computer. The zero Found is silent.
type Found struct {
	Program string            // what speaks, "" for none; for people to read
	Voices  map[string]string // the voice of a language, by "vi" and "en"; the name is the program's own
	Player  string            // what plays recordings, "" for none
}

// Speaks says whether there is a voice of the language.
func (f Found) Speaks(lang string) bool { return f.Voices[lang] != "" }

// Voice speaks. System gives the computer's, None one that never does; tests give their own.
type Voice interface {
	Find(ctx context.Context) Found
	// Say speaks a text in a language with what was found.
	Say(ctx context.Context, f Found, lang, text string) error
	// Play plays a recording: the bytes of a wav file, and how long it lasts.
	Play(ctx context.Context, f Found, wav []byte, lasts time.Duration) error
}

// None is silent.
type None struct{}

// Find finds nothing.
func (None) Find(context.Context) Found { return Found{} }

// Say cannot.
func (None) Say(context.Context, Found, string, string) error { return ErrSilent }

// Play cannot.
func (None) Play(context.Context, Found, []byte, time.Duration) error { return ErrSilent }

// Whisper says that it can speak, and is done at once without a sound: for pictures of screens, which must not depend on
// the computer that takes them.
type Whisper struct{}

// Find finds a voice of every language.
func (Whisper) Find(context.Context) Found {
	return Found{Program: "eSpeak NG", Voices: map[string]string{"vi": "vi", "en": "en"}, Player: "aplay"}
}

// Say says nothing.
func (Whisper) Say(context.Context, Found, string, string) error { return nil }

// Play plays nothing.
func (Whisper) Play(context.Context, Found, []byte, time.Duration) error { return nil }

// Limit is how long a text may take to be spoken: about twice what a slow voice needs, and a while to begin.
func Limit(text string) time.Duration {
	return 15*time.Second + time.Duration(utf8.RuneCountInString(text))*150*time.Millisecond
}

var (
	gaps    = regexp.MustCompile(`_{2,}`)
	calls   = regexp.MustCompile(`\b1\d\d\b`)
	unheard = strings.NewReplacer("→", ", ", "✓", "", "•", ", ", "“", "", "”", "", "*", "", "…", "...", "\u200a", "", "\u00a0", " ")
)

// Spoken is a text as it is said aloud: a gap to fill becomes a pause, the helpline is called by its digits, marks that
// voices would name are left out.
func Spoken(text string) string {
	text = gaps.ReplaceAllString(text, "...")
	text = calls.ReplaceAllStringFunc(text, func(n string) string { return strings.Join(strings.Split(n, ""), " ") })
	return strings.TrimSpace(unheard.Replace(text))
}
