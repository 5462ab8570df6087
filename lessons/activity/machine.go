package activity

import (
	"fmt"
	"slices"

	"lachanso/lessons"
)

// Note says what came of a move, for a screen that shows more than the text.
type Note string

// The notes. Not stored.
const (
	NoteMoved   Note = "moved"   // something changed its place; nothing is judged
	NoteRight   Note = "right"   // it belongs there
	NoteWrong   Note = "wrong"   // it does not; Text is the reason, the pupil may try again
	NoteExtra   Note = "extra"   // order: Item belongs outside
	NoteMissing Note = "missing" // order: Item is still outside
	NoteEarly   Note = "early"   // chat, report: a good button, but not yet
	NoteNever   Note = "never"   // report: a button that does not help
	NoteOpened  Note = "opened"  // report: a step has opened, Text asks
	NoteArrived Note = "arrived" // chat, story, dial: a node was entered
	NotePressed Note = "pressed" // chat, dial: a button was pressed, Text is what it did
)

// Feedback is the answer to a move.
type Feedback struct {
	Note  Note
	Right bool         // the move was right (a choice in a story or chat: it was safe)
	Item  string       // the id of what is meant: card, line, option, node, button
	Text  lessons.Text // the reason, or what to do; may be empty
	More  lessons.Text // praise, when a round or step was completed by it
	Round bool         // it completed the round
	Done  bool         // it completed the activity
}

// Machine is a running activity.
type Machine interface {
	// Kind is the kind of the activity.
	Kind() string
	// Move does what the pupil did. An error means that nothing has changed.
	Move(move string) (Feedback, error)
	// Moves gives all moves so far, for storing.
	Moves() []string
	// Done says that nothing is left to do.
	Done() bool
	// Score is from 0 to 1; what is not done yet counts 0.
	Score() float64
	// Slips names what was not right at the first try, each once, in the order it came; kinds whose pieces have no short
	// name (a whole screen, a question) give nothing.
	Slips() []lessons.Text
	// Clean says that in the present round everything was right at the first try so far.
	Clean() bool
	// Round gives the present round, from 1, and how many there are.
	Round() (i, n int)
	// RoundDone says that the present round is complete; `next` goes on unless it was the last.
	RoundDone() bool
}

// WellFrom is the score from which on an activity went well: most of it was right at the first try.
const WellFrom = 0.6

// New starts an activity.
func New(a *lessons.Activity, seed uint64) (Machine, error) {
	m, err := build(a, seed)
	if err != nil {
		return nil, fmt.Errorf("start activity %q: %w", a.ID, err)
	}
	return m, nil
}

// Playable says whether New would give a machine: some kinds are done away from the screen until they have one.
func Playable(a *lessons.Activity) bool {
	if a == nil {
		return false
	}
	_, err := New(a, 0)
	return err == nil
}

func build(a *lessons.Activity, seed uint64) (Machine, error) {
	t := turns{a: a, seed: seed}
	switch {
	case a.Kind == lessons.KindSort && a.Sort != nil:
		return started(newSort(t))
	case a.Kind == lessons.KindOrder && a.Order != nil:
		return started(newOrder(t))
	case a.Kind == lessons.KindMatch && a.Match != nil:
		return started(newMatch(t))
	case a.Kind == lessons.KindSpot && a.Spot != nil:
		return started(newSpot(t))
	case a.Kind == lessons.KindChat && a.Chat != nil:
		return started(newChat(t))
	case a.Kind == lessons.KindReport && a.Report != nil:
		return started(newReport(t))
	case a.Kind == lessons.KindSettings && a.Settings != nil:
		return started(newSettings(t))
	case a.Kind == lessons.KindSearch && a.Search != nil:
		return started(newSearch(t))
	case a.Kind == lessons.KindPassword && a.Password != nil:
		return started(newPassword(t))
	case a.Kind == lessons.KindDial && a.Dial != nil:
		return started(newDial(t))
	case slices.Contains(lessons.ActivityKinds, a.Kind):
		return nil, fmt.Errorf("%s: %w", a.Kind, ErrKind)
	}
	return nil, fmt.Errorf("kind %q: %w", a.Kind, ErrKind)
}

// started keeps a nil pointer from becoming a Machine that is not nil.
func started[M Machine](m M, err error) (Machine, error) {
	if err != nil {
		return nil, err
	}
	return m, nil
}

// Replay starts an activity and repeats stored moves. When one of them no longer fits (the lesson was changed),
// it gives the state before that move together with the error, so the pupil can go on from there.
func Replay(a *lessons.Activity, seed uint64, moves []string) (Machine, error) {
	m, err := New(a, seed)
	if err != nil {
		return nil, err
	}
	return m, again(m, moves)
}

// again repeats moves on a machine or story.
func again(m interface {
	Move(string) (Feedback, error)
}, moves []string,
) error {
	for i, move := range moves {
		if _, err := m.Move(move); err != nil {
			return fmt.Errorf("repeat move %d: %w", i+1, err)
		}
	}
	return nil
}

// player is what each kind of machine adds to turns.
type player interface {
	// play does one move; on an error it must not have changed anything.
	play(verb string, args []string) (Feedback, error)
	// deal lays out the round that begins.
	deal()
}

// turns is what all machines share: the moves so far and the rounds.
type turns struct {
	a      *lessons.Activity
	seed   uint64
	moves  []string
	round  int // from 0
	rounds int
	closed bool // the round is complete
	slips  []lessons.Text
	soiled bool // something of the round was not right at the first try
}

// Kind is the kind of the activity.
func (t *turns) Kind() string { return t.a.Kind }

// Moves gives all moves so far.
func (t *turns) Moves() []string { return slices.Clone(t.moves) }

// Round gives the present round, from 1, and how many there are.
func (t *turns) Round() (i, n int) { return t.round + 1, t.rounds }

// RoundDone says that the round is complete; `next` goes on unless it was the last.
func (t *turns) RoundDone() bool { return t.closed }

// Done says that nothing is left to do.
func (t *turns) Done() bool { return t.closed && t.round == t.rounds-1 }

// Slips names what was not right at the first try.
func (t *turns) Slips() []lessons.Text { return slices.Clone(t.slips) }

// Clean says that in the present round everything was right at the first try so far.
func (t *turns) Clean() bool { return !t.soiled }

// slip notes that something was not right at the first try; its name may be empty.
func (t *turns) slip(name lessons.Text) {
	t.soiled = true
	if !name.Empty() && !slices.Contains(t.slips, name) {
		t.slips = append(t.slips, name)
	}
}

// take reads a move, lets the machine play it and keeps it.
func (t *turns) take(p player, move string) (Feedback, error) {
	verb, args, err := Read(move)
	if err != nil {
		return Feedback{}, err
	}
	if t.Done() {
		return Feedback{}, ErrDone
	}
	f, err := t.turn(p, verb, args)
	if err != nil {
		return Feedback{}, fmt.Errorf("move %q: %w", move, err)
	}
	t.moves = append(t.moves, move)
	f.Done = t.Done()
	return f, nil
}

// turn plays within a round, and between two rounds takes nothing but `next`.
func (t *turns) turn(p player, verb string, args []string) (Feedback, error) {
	if !t.closed {
		return p.play(verb, args)
	}
	if verb != VerbNext || len(args) != 0 {
		return Feedback{}, ErrNotNow
	}
	t.round++
	t.closed, t.soiled = false, false
	p.deal()
	return Feedback{Note: NoteMoved}, nil
}

// complete closes the round and adds its praise to the feedback of the move that completed it.
func (t *turns) complete(f *Feedback, praise lessons.Text) {
	t.closed = true
	f.Round = true
	f.More = praise
}

// salt names a shuffle of the present round.
func (t *turns) salt(what string) string { return fmt.Sprintf("%s/%d/%s", t.a.ID, t.round, what) }

// ids gives the ids of a list.
func ids[T any](list []T, id func(T) string) []string {
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = id(v)
	}
	return out
}

// find gives the place of an id in a list, or -1.
func find[T any](list []T, id string, of func(T) string) int {
	return slices.IndexFunc(list, func(v T) bool { return of(v) == id })
}

// share is part of whole from 0 to 1; of nothing it is 0.
func share(part, whole int) float64 {
	if whole <= 0 {
		return 0
	}
	return min(1, max(0, float64(part)/float64(whole)))
}
