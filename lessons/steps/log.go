package steps

import (
	"fmt"
	"slices"
	"time"
)

// Game is what the steps change.
type Game interface {
	// Reset brings the game to its start.
	Reset()
	// Play does one step; on an error it has changed nothing.
	Play(Step) error
	// Until gives the running time at which a countdown ends, or 0 where none runs.
	Until() time.Duration
}

// Log is the steps taken in a game, and its clock.
type Log struct {
	game  Game
	forms Forms
	moves []string
	done  []Step // what stands after undoing

	last   time.Duration // of the last move
	at     time.Duration // the running time when wall was seen
	wall   time.Time     // the last present that was given
	paused bool
}

// New starts a game.
func New(game Game, forms Forms, now time.Time) *Log {
	game.Reset()
	return &Log{game: game, forms: forms, wall: now}
}

// Again starts a game and repeats stored moves. Its running time goes on at now: the time in between does not count. On an
// error it gives the game before the move that no longer fits.
func Again(game Game, forms Forms, moves []string, now time.Time) (*Log, error) {
	l := New(game, forms, now)
	for i, move := range moves {
		s, err := forms.Read(move)
		if err == nil {
			err = l.take(s)
		}
		if err != nil {
			return l, fmt.Errorf("repeat move %d: %w", i+1, err)
		}
	}
	return l, nil
}

// At gives the running time.
func (l *Log) At(now time.Time) time.Duration {
	if gone := now.Sub(l.wall); gone > 0 && !l.paused {
		l.at = min(maxTime, l.at+gone)
	}
	l.wall = now
	return l.at
}

// Do takes a step. The text is cleaned; one that is too long, like a step that does not fit, is refused whole.
func (l *Log) Do(now time.Time, verb, text string, numbers ...int) error {
	return l.take(Step{At: l.At(now).Truncate(time.Millisecond), Verb: verb, Numbers: slices.Clone(numbers), Text: Clean(text)})
}

func (l *Log) take(s Step) error {
	s.At = max(s.At, l.last)
	err := l.forms.check(s)
	if err == nil {
		err = l.apply(s)
	}
	if err != nil {
		return fmt.Errorf("step %q: %w", s, err)
	}
	l.last = s.At
	l.at = max(l.at, s.At)
	l.moves = append(l.moves, s.String())
	return nil
}

func (l *Log) apply(s Step) error {
	switch s.Verb {
	case Tick:
		return nil
	case Pause, Resume:
		if l.paused == (s.Verb == Pause) {
			return ErrNotNow
		}
		l.paused = !l.paused
		return nil
	case Undo:
		return l.undo()
	}
	if err := l.game.Play(s); err != nil {
		return err
	}
	l.done = append(l.done, s)
	return nil
}

// undo repeats all steps but the last: slower than keeping every state, but nothing can be forgotten.
func (l *Log) undo() error {
	if len(l.done) == 0 {
		return ErrNotNow
	}
	l.done = l.done[:len(l.done)-1]
	l.game.Reset()
	for _, s := range l.done {
		if err := l.game.Play(s); err != nil {
			return err // cannot be: it was taken before from the same state
		}
	}
	return nil
}

// Undo takes the last step back.
func (l *Log) Undo(now time.Time) error { return l.Do(now, Undo, "") }

// CanUndo says that there is a step to take back.
func (l *Log) CanUndo() bool { return len(l.done) > 0 }

// Pause stops the running time, and a countdown with it. Steps may still be taken, as corrections are.
func (l *Log) Pause(now time.Time) error { return l.Do(now, Pause, "") }

// Continue lets the running time go on.
func (l *Log) Continue(now time.Time) error { return l.Do(now, Resume, "") }

// Paused says that the running time stands.
func (l *Log) Paused() bool { return l.paused }

// How often a tick is worth a move: a power cut loses no more running time than this.
const (
	tickCounting = time.Second
	tickElse     = 15 * time.Second
)

// Tick keeps the running time, once a second while a countdown runs and seldom else, and says whether it has made a move. A
// screen calls it several times a second and stores the move.
func (l *Log) Tick(now time.Time) bool {
	at := l.At(now)
	every := tickElse
	if l.game.Until() > l.last {
		every = tickCounting
	}
	return !l.paused && at-l.last >= every && l.Do(now, Tick, "") == nil
}

// Left gives what the countdown shows, never below 0, and whether one runs.
func (l *Log) Left(now time.Time) (left time.Duration, on bool) {
	until := l.game.Until()
	if until == 0 {
		return 0, false
	}
	return max(0, until-l.At(now)), true
}

// Moves gives all moves so far, for storing.
func (l *Log) Moves() []string { return slices.Clone(l.moves) }

// Done gives the steps that stand: those taken and not undone.
func (l *Log) Done() []Step { return slices.Clone(l.done) }
