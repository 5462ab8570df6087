package course

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// stored data: append only
//
// A move is `MS VERB [ARGUMENTS]` with single spaces, at most MaxMove bytes; MS is the time since the start of the lesson
// in milliseconds. Never rename a verb or change what it does.
const (
	verbNext    = "next"    // next page
	verbBack    = "back"    // page before
	verbGo      = "go"      // go PAGE, from 1
	verbBlack   = "black"   // black screen on, or off
	verbWhite   = "white"   // white screen on, or off
	verbFreeze  = "freeze"  // keep the class's page, or let it follow again
	verbCount   = "count"   // count OPTION N: so many hands; OPTION from 1
	verbAdd     = "add"     // add OPTION DELTA
	verbRound   = "round"   // round N: count the hands of round N, from 1
	verbReveal  = "reveal"  // show the answer
	verbBigger  = "bigger"  // text one step larger
	verbSmaller = "smaller" // text one step smaller
	verbTimer   = "timer"   // timer SECONDS: count down; 0 takes it away
	verbCall    = "call"    // call a pupil by chance
	verbPass    = "pass"    // the pupil called passes: call another
	verbAbsent  = "absent"  // the pupil called is not here: call another, and not again today
	verbDismiss = "dismiss" // the pupil called has had the turn
	verbUndo    = "undo"    // take the last step back
	verbWhy     = "why"     // why OPTION: show the reason of an option, from 1; 0 takes it away
	verbManner  = "manner"  // manner N: how the class answers the question, see Manner
	verbInk     = "ink"     // ink TOOL POINTS: a stroke on the teacher's page, see Stroke; of earlier versions
	verbWipe    = "wipe"    // take the strokes of the teacher's page away; of earlier versions
	verbZoom    = "zoom"    // zoom X Y PERCENT: enlarge the part around X, Y (thousandths of the page); 100 shows it whole
	verbClass   = "class"   // class N: so many pupils, where there is no list
	verbAway    = "away"    // away PUPIL: not here today, or here after all; from 1
	verbNaming  = "naming"  // call by number, or by name again
	verbTeams   = "teams"   // teams N: draw lots for N teams; 0 takes them away
	verbHere    = "here"    // here ASK SLIDE: on show is this slide, by its id, or its question, from 0; no step of the teacher's
	verbDraw    = "draw"    // draw TOOL ASK SLIDE POINTS: a stroke on a slide, by its id, or its question, from 0
	verbRub     = "rub"     // rub ASK SLIDE: take the strokes of a slide, or its question, away
)

// MaxMove is the longest a move may be, in bytes. Only a stroke comes near it.
const MaxMove = 1000

var (
	// ErrMove is returned for a move that cannot be read, or names something that is not there.
	ErrMove = errors.New("no such move")
	// ErrNotNow is returned for a step that does not fit now, such as next on the last page.
	ErrNotNow = errors.New("step does not fit now")
	// ErrEmpty is returned for a module without slides.
	ErrEmpty = errors.New("module has no slides")
)

// step is a move that has been read.
type step struct {
	at   time.Duration
	verb string
	args []int
	ink  string // the points of a stroke, the id of a slide, or both with a space between, which stand after the arguments
}

// String writes the move.
func (s step) String() string {
	words := []string{strconv.FormatInt(s.at.Milliseconds(), 10), s.verb}
	for _, a := range s.args {
		words = append(words, strconv.Itoa(a))
	}
	if s.ink != "" {
		words = append(words, s.ink)
	}
	return strings.Join(words, " ")
}

// arguments of each verb.
var arguments = map[string]int{
	verbNext: 0, verbBack: 0, verbGo: 1, verbBlack: 0, verbWhite: 0, verbFreeze: 0, verbCount: 2, verbAdd: 2, verbRound: 1,
	verbReveal: 0, verbBigger: 0, verbSmaller: 0, verbTimer: 1, verbCall: 0, verbPass: 0, verbAbsent: 0, verbDismiss: 0, verbUndo: 0,
	verbWhy: 1, verbManner: 1, verbInk: 1, verbWipe: 0, verbZoom: 3, verbClass: 1, verbAway: 1, verbNaming: 0, verbTeams: 1, verbHere: 1,
	verbDraw: 2, verbRub: 1,
}

// behind are the words that stand after the arguments of a verb.
var behind = map[string]int{verbInk: 1, verbHere: 1, verbRub: 1, verbDraw: 2}

// maxTime is longer than any lesson; a larger number in a move is damage.
const maxTime = 7 * 24 * time.Hour

// readStep reads a move and accepts only what String writes.
func readStep(move string) (step, error) {
	bad := fmt.Errorf("read move %.40q: %w", move, ErrMove)
	words := strings.Fields(move)
	if len(move) > MaxMove || len(words) < 2 {
		return step{}, bad
	}
	ms, err := strconv.ParseInt(words[0], 10, 64)
	if err != nil || ms < 0 || ms > maxTime.Milliseconds() {
		return step{}, bad
	}
	s := step{at: time.Duration(ms) * time.Millisecond, verb: words[1]}
	words = words[2:]
	if at := len(words) - behind[s.verb]; at >= 0 {
		words, s.ink = words[:at], strings.Join(words[at:], " ")
	}
	if n, ok := arguments[s.verb]; !ok || n != len(words) {
		return step{}, bad
	}
	for _, w := range words {
		n, err := strconv.Atoi(w)
		if err != nil {
			return step{}, bad
		}
		s.args = append(s.args, n)
	}
	if s.String() != move {
		return step{}, bad
	}
	return s, nil
}
