package play

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// Stored data: append only. The parts of a module as the journal names them.
const (
	PartStory    = "story"
	PartQuiz     = "quiz"
	PartBefore   = "before"
	PartAfter    = "after"
	PartReview   = "review"
	PartRecall   = "recall"    // questions of several lessons, some time after them; its module is store.Mixed
	PartLater    = "later"     // the form after the lesson once more, a month later
	PartActivity = "activity:" // and the kind
)

// Run is one pupil at one part of a module. Package learn makes it: the attempt has been begun in the store, or was
// found there unfinished, with its moves to be replayed. The screen that gets it keeps every move with Store.Move before
// it shows what came of it, ends the attempt with Store.Finish, and then calls OnDone when the pupil presses on.
// OnLeave is what Escape does before that: nothing is lost, the lesson's page offers to go on.
//
// The screens of this package are NewActivity(a, run) and NewStory(a, run). Both draw their bar with Bar and take the
// key H with a.HelpMe. Neither shows marks.
//
// Questions of kind order, sort, match and spot of a quiz are played on the boards of this package:
// NewBoard(a, machine, move) gives the Board for a machine of such a kind, nil for any other. The activity screens use
// the same boards.
type Run struct {
	*app.App
	Pupil   store.Pupil
	Class   store.Class
	Module  *lessons.Module
	Attempt store.Attempt
	OnDone  func()
	OnLeave func()
	// OnAgain plays the part once more from its start; nil where that is not offered.
	OnAgain func()
	// Together says that a whole class plays at the projector: nothing is kept.
	Together bool
}

// Kind is the kind of activity that the attempt plays, "" for the other parts.
func (r *Run) Kind() string {
	kind, ok := strings.CutPrefix(r.Attempt.Part, PartActivity)
	if !ok {
		return ""
	}
	return kind
}

// Board is the playing field of one order, sort, match or spot machine, without frame, stem or reason: those are the
// screen's. It never moves its machine itself. What the pupil does becomes a move line (activity.Line) that is given to
// the move function of NewBoard; the screen commits it, moves the machine, calls Said, and redraws.
type Board interface {
	// Height tells how high the board needs to be when it is w wide.
	Height(s *kit.Sheet, w float32) float32
	// Draw draws the machine's state into the rectangle. IDs of what can be pressed begin with "board-".
	// A machine that is done (or a board that was locked) shows everything and can be pressed nowhere.
	Draw(s *kit.Sheet, x, y, w, h float32)
	// Key takes a key that the focused piece did not use, and says whether it did something.
	Key(fyne.KeyName) bool
	// Focus is the piece that should have the focus first.
	Focus() string
	// Said tells what came of the last move, so that the piece it speaks of is marked; nil takes the marks away.
	Said(*activity.Feedback)
	// Lock makes the board show only (the question is over).
	Lock()
}

// instruction is what an activity tells to do first. Who hears nothing is not told to listen; to a class the teacher reads.
func (r *Run) instruction(data *lessons.Activity) string {
	if !data.Unheard.Empty() && !r.Together && !r.CanRead() {
		return r.Say(data.Unheard)
	}
	return r.Say(data.Say)
}

// BarName is a pupil's name as the bar shows it: the last two words, since the given name stands last, and the number
// that tells twins apart.
func BarName(a *app.App, p store.Pupil) string {
	if p.Numbered() {
		return a.NameOf(p)
	}
	words := strings.Fields(p.Name)
	return strings.Join(words[max(0, len(words)-2):], " ") + p.Behind()
}

// Bar draws the bar above everything a pupil does: the way out, who it is, how far (step says it in words, at counts from
// 0; of 0 for none), and the ways to read and to help. It gives where the room left of the help ends.
func Bar(s *kit.Sheet, a *app.App, p store.Pupil, leave func(), step string, at, of int) float32 {
	bar := BarOf(a, p)
	bar.Step, bar.At, bar.Of = step, at, of
	bar.Leave = func() {
		if !a.Busy() { // what was done last is still being saved
			leave()
		}
	}
	return s.PupilBar(bar)
}

// bar is the bar of a part: out of it leads what Escape does.
func (r *Run) bar(s *kit.Sheet, step string, at, of int) {
	Bar(s, r.App, r.Pupil, r.OnLeave, step, at, of)
}

// BarOf is the bar of a pupil, without steps.
func BarOf(a *app.App, p store.Pupil) kit.PupilBar {
	bar := Tools(a)
	bar.Animal, bar.Name = p.Picture(), BarName(a, p)
	return bar
}

// Tools are the ways to help and to read, of a bar in which no pupil's name stands yet.
func Tools(a *app.App) kit.PupilBar {
	bar := kit.PupilBar{Help: a.HelpMe, Ease: a.Ease, Reads: a.IsReading()}
	if a.CanRead() {
		bar.Read = a.ReadAloud
	}
	return bar
}

// Speech is what Khiên says in a quiz, with the buttons that answer it; the same picture as in the activities.
type Speech struct {
	Mood  string // Khiên's pose
	Title string
	Text  string
	Right bool // in green
	Press []Press
	Item  string // of the recording of a reason
	Among bool   // read aloud in its turn with all that is on screen, not alone
}

// Press is a button of a Speech and what it does.
type Press struct {
	kit.Button
	Do func()
}

func (p Speech) speech() *speech {
	out := &speech{mood: p.Mood, title: p.Title, text: p.Text, right: p.Right, item: p.Item, among: p.Among}
	for _, b := range p.Press {
		out.press = append(out.press, press{b.Button, b.Do})
	}
	return out
}

// Side draws the speech as a column, at the right of a wide screen.
func (p Speech) Side(s *kit.Sheet, a *app.App, x, y, w, h float32) {
	p.speech().side(s, a, area{x, y, w, h})
}

// StripHeight tells how high Strip is. A bare line leaves its room to what it speaks of.
func (p Speech) StripHeight(s *kit.Sheet, w float32) float32 {
	high := p.speech().stripHeight(s, w)
	if p.Text == "" && len(p.Press) == 0 && high <= 112 {
		return 76
	}
	return high
}

// Strip draws the speech as a strip, below what it speaks of.
func (p Speech) Strip(s *kit.Sheet, a *app.App, x, y, w, h float32) {
	p.speech().strip(s, a, area{x, y, w, h})
}
