package course

import (
	"fmt"
	"maps"
	"time"

	"lachanso/lessons"
)

// Shade is what covers the class's picture. It stays until it is taken away, whatever page comes.
type Shade int

// The shades. Not stored.
const (
	Clear Shade = iota
	Black
	White
)

// textSizes are the steps of the projected text, in percent; a lesson begins at 100.
var textSizes = []int{80, 90, 100, 115, 130, 150, 175, 200}

const normalSize = 2

// MaxTimer is the longest countdown.
const MaxTimer = 3 * time.Hour

// Run is a lesson being projected.
type Run struct {
	module *lessons.Module
	pages  []Page
	pupils int
	seed   uint64
	start  time.Time
	last   time.Duration            // of the last move: the lesson's clock never goes back
	far    int                      // the farthest page that was on the screen, from 0
	spent  map[string]time.Duration // by slide, up to last
	moves  []string
	base   *state // what the first of done was taken in; nil for the beginning
	done   []step // what stands after undoing
	now    state
}

// state is what undo takes back.
type state struct {
	page     int
	shade    Shade
	kept     *state // what the class sees while it is frozen
	size     int
	zoom     Zoom
	ink      map[int][]Stroke // by page
	hands    map[string]*hands
	timerEnd time.Duration // 0: no timer
	turns    turns
	teams    teams
}

// clone is a state that no step on s changes.
func (s *state) clone() *state {
	c := *s
	c.kept, c.ink = nil, maps.Clone(s.ink)
	c.hands = map[string]*hands{}
	for id, h := range s.hands {
		c.hands[id] = h.clone()
	}
	return &c
}

// New starts a lesson at a time. Pupils is how many may be called by chance; they are named by their place in the list.
func New(m *lessons.Module, pupils int, seed uint64, start time.Time) (*Run, error) {
	pages := Pages(m)
	if len(pages) == 0 {
		return nil, fmt.Errorf("start lesson %s: %w", m.ID, ErrEmpty)
	}
	r := &Run{module: m, pages: pages, pupils: max(0, pupils), seed: seed, start: start, spent: map[string]time.Duration{}}
	r.now = r.fresh()
	return r, nil
}

// Resume starts a lesson and repeats stored moves. Its clock goes on at now: the time in between does not count.
// On an error it gives the lesson before the move that no longer fits.
func Resume(m *lessons.Module, pupils int, seed uint64, moves []string, now time.Time) (*Run, error) {
	r, err := New(m, pupils, seed, now)
	if err != nil {
		return nil, err
	}
	for i, move := range moves {
		s, err := readStep(move)
		if err == nil {
			err = r.take(s)
		}
		if err != nil {
			r.start = now.Add(-r.last)
			return r, fmt.Errorf("repeat move %d: %w", i+1, err)
		}
	}
	r.start = now.Add(-r.last)
	return r, nil
}

func (r *Run) fresh() state {
	return state{size: normalSize, ink: map[int][]Stroke{}, hands: map[string]*hands{}, turns: newTurns(r.pupils, r.seed)}
}

// do is every step a teacher takes.
func (r *Run) do(now time.Time, verb string, args ...int) error {
	return r.take(step{at: r.clock(now), verb: verb, args: args})
}

// clock gives the time since the start, in whole milliseconds and never before the last move.
func (r *Run) clock(now time.Time) time.Duration {
	return min(maxTime, max(r.last, now.Sub(r.start).Truncate(time.Millisecond)))
}

func (r *Run) take(s step) error {
	s.at = max(s.at, r.last)
	was := r.slide().ID
	if err := r.apply(s); err != nil {
		return fmt.Errorf("lesson step %q: %w", s, err)
	}
	r.spent[was] += s.at - r.last
	r.last, r.far = s.at, max(r.far, r.now.page)
	r.moves = append(r.moves, s.String())
	return nil
}

func (r *Run) apply(s step) error {
	if s.verb == verbUndo {
		return r.undo()
	}
	if s.verb == verbHere {
		return r.here(s)
	}
	if err := r.change(s); err != nil {
		return err
	}
	r.done = append(r.done, s)
	return nil
}

// here turns to a slide by its id, unless it is on show or not among those to be shown. After such a turn the steps before it
// are no longer taken back: their pages were others.
func (r *Run) here(s step) error {
	to := r.pageOf(s.ink, s.args[0])
	if to < 0 || to == r.now.page {
		return nil
	}
	if err := r.turnTo(to); err != nil {
		return err
	}
	r.base, r.done = r.now.clone(), nil
	return nil
}

// pageOf gives the page, from 0, of a question of a slide, or of the slide where it has no such question; -1 when it is gone.
func (r *Run) pageOf(slide string, ask int) int {
	at := -1
	for i, p := range r.pages {
		if r.module.Slides[p.Slide].ID == slide && (at < 0 || p.Ask == ask) {
			at = i
		}
	}
	return at
}

// undo repeats all steps but the last: slower than keeping every state, but nothing can be forgotten.
func (r *Run) undo() error {
	if len(r.done) == 0 {
		return ErrNotNow
	}
	r.done = r.done[:len(r.done)-1]
	r.now = r.fresh()
	if r.base != nil {
		r.now = *r.base.clone()
	}
	for _, s := range r.done {
		if err := r.change(s); err != nil {
			return err // cannot be: it was taken before from the same state
		}
	}
	return nil
}

// change does one step; on an error it has changed nothing.
func (r *Run) change(s step) error {
	st := &r.now
	switch s.verb {
	case verbNext:
		return r.turnTo(st.page + 1)
	case verbBack:
		return r.turnTo(st.page - 1)
	case verbGo:
		return r.turnTo(s.args[0] - 1)
	case verbBlack:
		st.cover(Black)
	case verbWhite:
		st.cover(White)
	case verbFreeze:
		st.freeze()
	case verbBigger:
		return st.resize(+1)
	case verbSmaller:
		return st.resize(-1)
	case verbTimer:
		return st.setTimer(s.at, s.args[0])
	case verbInk, verbWipe, verbDraw, verbRub:
		return r.mark(s)
	case verbZoom:
		return st.enlarge(Zoom{s.args[0], s.args[1], s.args[2]})
	case verbCount, verbAdd, verbRound, verbReveal, verbWhy, verbManner:
		return r.handsUp(s)
	case verbClass, verbTeams:
		return r.gather(s)
	case verbCall, verbPass, verbAbsent, verbDismiss, verbAway, verbNaming:
		return st.turns.change(s)
	default:
		return ErrMove
	}
	return nil
}

func (r *Run) turnTo(page int) error {
	if page < 0 || page >= len(r.pages) {
		return ErrNotNow
	}
	if h := r.handsOf(); h != nil {
		h.reason = 0
	}
	r.now.page, r.now.zoom = page, Zoom{}
	return nil
}

// cover puts a shade on, or takes it off when it is on.
func (s *state) cover(with Shade) {
	if s.shade == with {
		with = Clear
	}
	s.shade = with
}

func (s *state) freeze() {
	if s.kept != nil {
		s.kept = nil
		return
	}
	s.kept = s.clone()
}

func (s *state) resize(by int) error {
	if to := s.size + by; to >= 0 && to < len(textSizes) {
		s.size = to
		return nil
	}
	return ErrNotNow
}

func (s *state) setTimer(at time.Duration, seconds int) error {
	if seconds < 0 || seconds > int(MaxTimer/time.Second) {
		return ErrMove
	}
	s.timerEnd = 0
	if seconds > 0 {
		s.timerEnd = at + time.Duration(seconds)*time.Second
	}
	return nil
}

// Next turns to the next page.
func (r *Run) Next(now time.Time) error { return r.do(now, verbNext) }

// Back turns to the page before.
func (r *Run) Back(now time.Time) error { return r.do(now, verbBack) }

// GoTo turns to a page, from 1.
func (r *Run) GoTo(page int, now time.Time) error { return r.do(now, verbGo, page) }

// Bookmark notes which slide is on show, by its id: slides may be hidden, moved and added before the lesson goes on.
func (r *Run) Bookmark(now time.Time) error {
	return r.take(step{at: r.clock(now), verb: verbHere, args: []int{r.asks()}, ink: r.slide().ID})
}

// Black makes the class's screen black, or clears it.
func (r *Run) Black(now time.Time) error { return r.do(now, verbBlack) }

// White makes the class's screen white, or clears it.
func (r *Run) White(now time.Time) error { return r.do(now, verbWhite) }

// Freeze keeps the class's page while the teacher turns others, or lets it follow again.
func (r *Run) Freeze(now time.Time) error { return r.do(now, verbFreeze) }

// Bigger makes the text one step larger; ErrNotNow at the largest.
func (r *Run) Bigger(now time.Time) error { return r.do(now, verbBigger) }

// Smaller makes the text one step smaller; ErrNotNow at the smallest.
func (r *Run) Smaller(now time.Time) error { return r.do(now, verbSmaller) }

// Undo takes the last step back.
func (r *Run) Undo(now time.Time) error { return r.do(now, verbUndo) }

// Timer starts counting down; 0 takes the timer away.
func (r *Run) Timer(d time.Duration, now time.Time) error {
	return r.do(now, verbTimer, int(d/time.Second))
}

// Taught is what is remembered of a lesson: no name, only hands.
type Taught struct {
	Module  string
	Minutes int // rounded up
	Slides  int // slides that were on the screen
	Hands   []QuestionHands
}

// QuestionHands is what was counted at one question.
type QuestionHands struct {
	Question string           // see QuestionID
	Rounds   []map[string]int // letter → hands, one map a round; a round without a hand is empty
}

// End gives what is remembered when the lesson ends now. It changes nothing: a lesson may be looked at again.
func (r *Run) End(now time.Time) Taught {
	t := Taught{Module: r.module.ID, Minutes: int((r.clock(now) + time.Minute - 1) / time.Minute)}
	spent := maps.Clone(r.spent)
	spent[r.slide().ID] = 0 // only counted here
	t.Slides = len(spent)
	for _, p := range r.pages {
		id := QuestionID(&r.module.Slides[p.Slide], p.Ask)
		if h := r.now.hands[id]; p.Kind == Ask && h != nil && h.any() {
			t.Hands = append(t.Hands, QuestionHands{Question: id, Rounds: h.letters()})
		}
	}
	return t
}
