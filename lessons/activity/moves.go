package activity

import (
	"errors"
	"fmt"
	"strings"
)

// stored data: append only
//
// A move is a verb and its arguments with single spaces between them, at most MaxMove bytes.
// Arguments are ids of the data, or numbers from 1. Never rename a verb or change what it does.
const (
	// VerbNext goes on: to the next round once this one is complete,
	// to the next node where there is nothing to choose (chat, story, dial).
	VerbNext = "next"

	// VerbPut is `put CARD BIN` in sort, `put CARD PLACE` in order (PLACE from 1; from the line or from outside).
	VerbPut = "put"

	// VerbUp, VerbDown and VerbOut are `up CARD`, `down CARD` and `out CARD` in order: one place earlier, one later, outside.
	VerbUp   = "up"
	VerbDown = "down"
	VerbOut  = "out"

	// VerbCheck is `check` in order, in settings, and in search where it goes on from key words or results.
	VerbCheck = "check"

	// VerbPair is `pair LEFT RIGHT` in match, both named by the id of their pair.
	VerbPair = "pair"

	// VerbTouch is `touch LINE` in spot.
	VerbTouch = "touch"

	// VerbReply is `reply REPLY` in chat and dial.
	VerbReply = "reply"

	// VerbPress is `press BUTTON` in chat and report, and `press KEY`, `press hang-up`, `press again` in dial.
	VerbPress = "press"

	// VerbSet is `set SWITCH CHOICE` in settings.
	VerbSet = "set"

	// VerbMark is `mark RESULT use` or `mark RESULT leave` in search, `mark PASSWORD strong` or `mark PASSWORD weak` in password.
	VerbMark = "mark"

	// VerbMade is `made` in password: a phrase is good enough. It does not say which.
	VerbMade = "made"

	// VerbPick, VerbChoose and VerbPart are `pick OPTION`, `choose OPTION` and `part PART OPTION` in an open step of report,
	// without one in search; `pick OPTION` and `choose OPTION` also in password, `choose CHOICE` in a story.
	VerbPick   = "pick"
	VerbChoose = "choose"
	VerbPart   = "part"

	// VerbBack is `back` in report (closes the open step, nothing is lost)
	// and `back N` in a story that has ended (to its Nth decision, from 1).
	VerbBack = "back"
)

// MaxMove is the longest a move may be, in bytes.
const MaxMove = 120

// maxID keeps two ids and their verb below MaxMove, even inside a move of quiz.
const maxID = 48

var (
	// ErrMove is returned for a move that cannot be read, or names something that is not there.
	ErrMove = errors.New("no such move")
	// ErrNotNow is returned for a move that is right in itself but does not fit the present state.
	ErrNotNow = errors.New("move does not fit now")
	// ErrDone is returned for every move after the end.
	ErrDone = errors.New("already at the end")
	// ErrData is returned by New for data that cannot be played; the checker of package lessons says what is wrong with it.
	ErrData = errors.New("data cannot be played")
	// ErrKind is returned by New for a kind of activity that has no machine.
	ErrKind = errors.New("no machine for this kind")
)

// Line writes a move: its verb and its arguments.
func Line(verb string, args ...string) string {
	return strings.Join(append([]string{verb}, args...), " ")
}

// Read splits a move into its verb and its arguments, or returns ErrMove.
func Read(move string) (verb string, args []string, err error) {
	words := strings.Fields(move)
	if len(move) > MaxMove || len(words) == 0 || strings.Join(words, " ") != move {
		return "", nil, fmt.Errorf("read move %.40q: %w", move, ErrMove)
	}
	return words[0], words[1:], nil
}

// goodID says whether an id can stand in a move, here and in the lists of package quiz.
func goodID(id string) bool {
	words := strings.Fields(id)
	return len(words) == 1 && words[0] == id && len(id) <= maxID && !strings.ContainsAny(id, ",:")
}

// CheckIDs returns ErrData when an id cannot stand in a move or comes twice.
func CheckIDs(what string, ids []string) error {
	seen := map[string]bool{}
	for _, id := range ids {
		if !goodID(id) || seen[id] {
			return fmt.Errorf("%s %q: %w", what, id, ErrData)
		}
		seen[id] = true
	}
	return nil
}
