package quiz

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// ErrGone is returned by Again for a question that is no longer in the module.
var ErrGone = errors.New("question is gone")

// Way is how a quiz is taken.
type Way int

// Practice gives a reason after each try and waits until it is right or skipped; Form takes one answer a question and
// gives no reason before the end.
const (
	Practice Way = iota
	Form
)

// Later is the after form a month after the lesson.
const Later = "later"

// WayOf gives the way of a use: the before and after forms are taken as such, whenever they are.
func WayOf(use string) Way {
	if use == lessons.UseBefore || use == lessons.UseAfter || use == Later {
		return Form
	}
	return Practice
}

// Run is a running quiz.
type Run struct {
	questions []lessons.Question
	way       Way
	seed      uint64
	moves     []string
	first     []Answer // one a question
	asked     []int    // the questions of this round
	at        int      // place in asked; len(asked) is the end
	rounds    int      // review rounds begun

	// of the question that is asked
	machine activity.Machine
	said    *activity.Feedback // the machine's last answer
	verdict *Verdict
	tried   []string // options tried and found wrong
	over    bool
	skipped bool
	typed   string // the last words given, as they are kept
}

// New starts a quiz with these questions, in this order.
func New(questions []lessons.Question, way Way, seed uint64) (*Run, error) {
	if len(questions) == 0 {
		return nil, fmt.Errorf("start quiz: no question: %w", activity.ErrData)
	}
	r := &Run{questions: slices.Clone(questions), way: way, seed: seed}
	for i := range r.questions {
		q := &r.questions[i]
		if err := playable(q); err != nil {
			return nil, fmt.Errorf("start quiz: question %q: %w", q.ID, err)
		}
		r.first = append(r.first, newAnswer(q))
		r.asked = append(r.asked, i)
	}
	r.ask()
	return r, nil
}

// Replay starts a quiz and repeats stored moves; on an error it gives the state before the move that no longer fits.
func Replay(questions []lessons.Question, way Way, seed uint64, moves []string) (*Run, error) {
	r, err := New(questions, way, seed)
	if err != nil {
		return nil, err
	}
	for i, move := range moves {
		if err := r.Move(move); err != nil {
			return r, fmt.Errorf("repeat move %d: %w", i+1, err)
		}
	}
	return r, nil
}

// playable makes sure that a question has a right answer that can be given.
func playable(q *lessons.Question) error {
	switch {
	case played(q):
		_, err := machine(q, 0)
		return err
	case q.Kind == lessons.Short && len(q.Answers) > 0:
		return nil
	case slices.ContainsFunc(q.Options, func(o lessons.Option) bool { return o.Correct }):
		return answerable(q)
	}
	return activity.ErrData
}

// answerable makes sure that every answer of options can be written as a move: of several options also all of them.
func answerable(q *lessons.Question) error {
	var ids []string
	for _, o := range q.Options {
		ids = append(ids, o.ID)
	}
	if err := activity.CheckIDs("option", ids); err != nil {
		return err
	}
	if all := AnswerMove(ids...); q.Kind == lessons.Multi && len(all) > activity.MaxMove {
		return fmt.Errorf("an answer of %d bytes: %w", len(all), activity.ErrData)
	}
	return nil
}

// Question gives the question that is asked, or nil at the end.
func (r *Run) Question() *lessons.Question {
	if r.Done() {
		return nil
	}
	return &r.questions[r.asked[r.at]]
}

// Place gives the number of the question in this round, from 1, and how many there are.
func (r *Run) Place() (i, n int) { return min(r.at+1, len(r.asked)), len(r.asked) }

// Done says that every question of the round is over.
func (r *Run) Done() bool { return r.at == len(r.asked) }

// Reviewing says that this is a review round: the questions that were wrong are asked again.
func (r *Run) Reviewing() bool { return r.rounds > 0 }

// Options gives the options in the order shown; true and false keep theirs.
func (r *Run) Options() []lessons.Option {
	q := r.Question()
	if q == nil {
		return nil
	}
	if q.Kind == lessons.TrueFalse {
		return slices.Clone(q.Options)
	}
	return activity.Shuffled(q.Options, r.seed, q.ID)
}

// Machine gives the machine that runs an order, sort, match or spot question for the screen to draw, else nil.
// Move it through the quiz only (DoMove).
func (r *Run) Machine() activity.Machine { return r.machine }

// Said gives the machine's answer to the last move on this question, or nil.
func (r *Run) Said() *activity.Feedback { return r.said }

// Verdict gives what the last answer to this question was worth; nil before it, and always in a form.
func (r *Run) Verdict() *Verdict {
	if r.way == Form {
		return nil
	}
	return r.verdict
}

// Tried says that the option was tried and found wrong, so it is greyed.
func (r *Run) Tried(option string) bool { return slices.Contains(r.tried, option) }

// Typed gives the words that were last given for the question that is asked, "" before that. Of words that were no
// accepted answer nothing is kept: then ok is false.
func (r *Run) Typed() (words string, ok bool) {
	if r.typed == wrongText {
		return "", false
	}
	return r.typed, r.typed != ""
}

// Over says that the question is over: right, skipped, or in a form answered. Then comes `next`.
func (r *Run) Over() bool { return r.over }

// Skipped says that the question was given up; RightAnswer may be shown.
func (r *Run) Skipped() bool { return r.skipped }

// RightAnswer gives the ids of the right answer once the question is over; nothing in a form.
func (r *Run) RightAnswer() []string {
	if !r.over || r.way == Form || r.Done() {
		return nil
	}
	return rightAnswer(r.Question())
}

// Moves gives all moves so far, for storing.
func (r *Run) Moves() []string { return slices.Clone(r.moves) }

// Move does what the pupil did. An error means that nothing has changed.
func (r *Run) Move(move string) error {
	if err := r.play(move); err != nil {
		return fmt.Errorf("quiz move %.40q: %w", move, err)
	}
	r.moves = append(r.moves, move)
	return nil
}

func (r *Run) play(move string) error {
	verb, args, err := activity.Read(move)
	if err != nil {
		return err
	}
	rest := strings.Join(args, " ")
	switch {
	case verb == VerbReview && rest == "":
		return r.review()
	case r.Done():
		return activity.ErrDone
	case verb == VerbNext && rest == "":
		return r.next()
	case r.over:
		return activity.ErrNotNow
	case verb == VerbSkip && rest == "":
		r.skip()
		return nil
	case verb == VerbAnswer && len(args) == 1, verb == VerbText && rest != "":
		return r.answer(verb, rest)
	case verb == VerbDo && rest != "":
		return r.do(rest)
	}
	return activity.ErrMove
}

// ask lays out the question at r.at.
func (r *Run) ask() {
	r.machine, r.said, r.verdict, r.tried, r.over, r.skipped, r.typed = nil, nil, nil, nil, false, false, ""
	q := r.Question()
	if q == nil || !played(q) || r.way == Form {
		return
	}
	// New has made sure that it can be started. A review round deals anew.
	r.machine, _ = machine(q, r.seed+uint64(r.rounds))
}

func (r *Run) next() error {
	if !r.over {
		return activity.ErrNotNow
	}
	r.at++
	r.ask()
	return nil
}

func (r *Run) skip() {
	r.over, r.skipped = true, true
	if a := r.record(); a != nil {
		a.Skipped, a.Over = true, true
	}
}

// record gives the question's first-try record, or nil in a review round, which counts for nothing.
func (r *Run) record() *Answer {
	if r.Reviewing() {
		return nil
	}
	return &r.first[r.asked[r.at]]
}

// count enters a try into the record: the first says whether the question was right.
func (r *Run) count(given string, right, over bool) {
	r.over = over
	a := r.record()
	if a == nil {
		return
	}
	if a.Tries == 0 {
		a.Given, a.Right = given, right
	}
	a.Tries++
	a.Over = over
}

// answer takes a whole answer.
func (r *Run) answer(verb, rest string) error {
	q := r.Question()
	if r.machine != nil || (verb == VerbText) != (q.Kind == lessons.Short) {
		return activity.ErrNotNow
	}
	g := given(verb, rest)
	if verb == VerbAnswer && !fits(q, g.IDs) {
		return activity.ErrMove
	}
	v := Mark(q, g)
	r.verdict, r.typed = &v, g.Text
	if !v.Right && len(g.IDs) == 1 && q.Kind != lessons.Multi {
		r.tried = append(r.tried, g.IDs[0])
	}
	r.count(rest, v.Right, v.Right || r.way == Form)
	return nil
}

// fits says whether ids may answer the question: each once, and known.
func fits(q *lessons.Question, ids []string) bool {
	seen := map[string]bool{}
	for _, id := range ids {
		if seen[id] || id == "" || !played(q) && option(q, id) == nil {
			return false
		}
		seen[id] = true
	}
	return q.Kind == lessons.Multi || played(q) || len(ids) == 1
}

// do moves the question's machine. The first thing that goes wrong settles that it was not right at the first try.
func (r *Run) do(move string) error {
	if r.machine == nil {
		return activity.ErrNotNow
	}
	f, err := r.machine.Move(move)
	if err != nil {
		return err
	}
	r.said = &f
	switch {
	case f.Done:
		r.count("", r.machine.Score() >= 1, true)
	case f.Note != activity.NoteMoved && !f.Right:
		r.count("", false, false)
	}
	return nil
}

// review asks again what was wrong at the first try, and in further rounds what was skipped again or not.
func (r *Run) review() error {
	if !r.Done() {
		return activity.ErrNotNow
	}
	var wrong []int
	for i, a := range r.first {
		if !a.Right {
			wrong = append(wrong, i)
		}
	}
	if len(wrong) == 0 {
		return activity.ErrNotNow
	}
	r.way = Practice // also after a form: it is over, reasons may be given
	r.rounds++
	r.asked, r.at = wrong, 0
	r.ask()
	return nil
}

// Reasons gives, after the end of a form, what each answer was worth, in the order asked; before it nothing.
func (r *Run) Reasons() []Verdict {
	if !r.Done() {
		return nil
	}
	var out []Verdict
	for i := range r.questions {
		q := &r.questions[i]
		verb := VerbAnswer
		if q.Kind == lessons.Short {
			verb = VerbText
		}
		out = append(out, Mark(q, given(verb, r.first[i].Given)))
	}
	return out
}
