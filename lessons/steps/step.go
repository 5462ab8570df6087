package steps

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// stored data: append only
//
// A move is `MS VERB [NUMBERS] [TEXT]` with single spaces, at most MaxMove bytes; MS is the running time in milliseconds.
// These verbs are every log's own; a game adds its own and never renames one.
const (
	Undo   = "undo"   // take the last step back
	Pause  = "pause"  // the running time stands
	Resume = "resume" // and goes on
	Tick   = "tick"   // nothing happened, but the time is kept
)

// MaxMove is the longest a move may be, in bytes; MaxNumbers is the most numbers in one, and MaxText the letters of its text.
const (
	MaxMove    = 1000
	MaxNumbers = 200
	MaxText    = 100
)

// maxTime is longer than anything that runs; a larger number in a move is damage.
const maxTime = 7 * 24 * time.Hour

var (
	// ErrMove is returned for a move that cannot be read, or names something that is not there.
	ErrMove = errors.New("no such move")
	// ErrNotNow is returned for a step that does not fit now.
	ErrNotNow = errors.New("step does not fit now")
)

// Step is a move that has been read.
type Step struct {
	At      time.Duration // running time, whole milliseconds
	Verb    string
	Numbers []int
	Text    string // single spaces, NFC
}

// Form says what follows a verb.
type Form struct {
	Numbers int  // so many numbers
	Many    bool // or more
	Text    bool // then a text, which may not be empty
}

// Forms are the verbs of a game.
type Forms map[string]Form

var own = Forms{Undo: {}, Pause: {}, Resume: {}, Tick: {}}

// String writes the move.
func (s Step) String() string {
	words := []string{strconv.FormatInt(s.At.Milliseconds(), 10), s.Verb}
	for _, n := range s.Numbers {
		words = append(words, strconv.Itoa(n))
	}
	if s.Text != "" {
		words = append(words, s.Text)
	}
	return strings.Join(words, " ")
}

// Read reads a move and accepts only what String writes.
func (f Forms) Read(move string) (Step, error) {
	bad := fmt.Errorf("read move %.40q: %w", move, ErrMove)
	words := strings.Split(move, " ")
	if len(words) < 2 {
		return Step{}, bad
	}
	ms, err := strconv.ParseInt(words[0], 10, 64)
	if err != nil || ms < 0 || ms > maxTime.Milliseconds() {
		return Step{}, bad
	}
	s := Step{At: time.Duration(ms) * time.Millisecond, Verb: words[1]}
	form, ok := f.form(s.Verb)
	if !ok {
		return Step{}, bad
	}
	words = words[2:]
	for len(words) > 0 && (len(s.Numbers) < form.Numbers || form.Many) {
		n, err := strconv.Atoi(words[0])
		if err != nil {
			break
		}
		s.Numbers, words = append(s.Numbers, n), words[1:]
	}
	s.Text = strings.Join(words, " ")
	if f.check(s) != nil || s.String() != move {
		return Step{}, bad
	}
	return s, nil
}

func (f Forms) form(verb string) (Form, bool) {
	if form, ok := own[verb]; ok {
		return form, true
	}
	form, ok := f[verb]
	return form, ok
}

// check makes sure that Read will accept what String writes.
func (f Forms) check(s Step) error {
	form, ok := f.form(s.Verb)
	switch n := len(s.Numbers); {
	case !ok, n < form.Numbers, n > form.Numbers && !form.Many, n > MaxNumbers, form.Text != (s.Text != ""):
		return ErrMove
	case s.Text != Clean(s.Text), utf8.RuneCountInString(s.Text) > MaxText, len(s.String()) > MaxMove:
		return ErrMove
	}
	return nil
}

// Clean makes a text fit for a move: NFC, single spaces, nothing that cannot be seen. It does not shorten it.
func Clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, norm.NFC.String(strings.ToValidUTF8(text, "")))
	return strings.Join(strings.Fields(text), " ")
}

// WithoutTicks leaves out the ticks that later moves have made needless.
func WithoutTicks(moves []string) []string {
	return slices.DeleteFunc(slices.Clone(moves), func(m string) bool {
		return strings.HasSuffix(m, " "+Tick) && m != moves[len(moves)-1]
	})
}
