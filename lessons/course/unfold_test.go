package course_test

import (
	"errors"
	"testing"

	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
)

// onward is what a clicker's next does: what the question keeps back, and then the next page.
func onward(t *testing.T, r *course.Run) {
	t.Helper()
	if r.Folded() {
		must(t, r.Unfold(bell))
		return
	}
	must(t, r.Next(bell))
}

// TestAClickersNextGoesThroughAQuestion: the answer, its reason, the next page; a question that was gone through is passed.
func TestAClickersNextGoesThroughAQuestion(t *testing.T) {
	r := begin(t)
	if r.Folded() || r.Right() != -1 {
		t.Error("the cover keeps something back")
	}
	if err := r.Unfold(bell); !errors.Is(err, course.ErrNotNow) {
		t.Errorf("the cover unfolds: %v", err)
	}
	goToAsk(t, r, 0, bell)
	_, first, _ := r.Page()
	type stand struct {
		page, reason int
		revealed     bool
	}
	now := func() stand {
		_, page, _ := r.Page()
		return stand{page - first, r.View().Reason, r.Revealed()}
	}
	var got []stand
	for range 4 { // the question after it comes at once
		got = append(got, now())
		onward(t, r)
	}
	got = append(got, now())
	right := r.Right() // of the next question
	if right < 0 {
		t.Fatal("the next page is no question")
	}
	must(t, r.GoTo(first, bell))
	right = r.Right()
	want := []stand{{0, 0, false}, {0, 0, true}, {0, right + 1, true}, {1, 0, false}, {1, 0, true}}
	if d := cmp.Diff(want, got, cmp.AllowUnexported(stand{})); d != "" {
		t.Error(d)
	}
	if onward(t, r); now() != (stand{1, 0, true}) {
		t.Errorf("a question that was gone through holds the clicker up: %v", now())
	}
	must(t, r.Undo(bell), r.Explain((right+1)%4, bell)) // another reason is not the right one's
	if onward(t, r); now() != (stand{1, 0, true}) {
		t.Errorf("after another reason: %v", now())
	}
}

// TestAnotherReasonIsNotTheRightOnes: who looked only at a wrong option's reason is still shown why the right one is right.
func TestAnotherReasonIsNotTheRightOnes(t *testing.T) {
	r := begin(t)
	goToAsk(t, r, 0, bell)
	right := r.Right()
	must(t, r.Reveal(bell), r.Explain((right+1)%4, bell), r.Unfold(bell))
	if got := r.View().Reason; got != right+1 {
		t.Errorf("the reason of option %d is shown, the right one is %d", got, right+1)
	}
	if r.Folded() {
		t.Error("and then there is still more")
	}
	again, err := course.Resume(module(t, "3B"), 5, 3, r.Moves(), bell)
	must(t, err)
	if again.Folded() {
		t.Error("after a power cut it is shown once more")
	}
	must(t, r.Undo(bell))
	if !r.Folded() {
		t.Error("taken back, it is not kept back again")
	}
}

// TestWhatTheClassDoesNotSeeIsNotUnfolded: below black, white or a page that is kept only pages turn.
func TestWhatTheClassDoesNotSeeIsNotUnfolded(t *testing.T) {
	r := begin(t)
	goToAsk(t, r, 0, bell)
	for name, cover := range map[string]func() error{
		"black": func() error { return r.Black(bell) }, "white": func() error { return r.White(bell) }, "frozen": func() error { return r.Freeze(bell) },
	} {
		must(t, cover())
		if r.Folded() {
			t.Errorf("%s: the answer is shown to nobody", name)
		}
		if err := r.Unfold(bell); !errors.Is(err, course.ErrNotNow) {
			t.Errorf("%s: %v", name, err)
		}
		must(t, cover())
		if !r.Folded() {
			t.Errorf("%s taken away: nothing is kept back", name)
		}
	}
}

// TestAQuestionOfTheTeachersOwnNeedsNoReason: the answer is the last thing that it keeps back.
func TestAQuestionOfTheTeachersOwnNeedsNoReason(t *testing.T) {
	m := *module(t, "3B")
	own := course.Own{Kind: course.OwnQuestion, Title: "2 + 2?", Options: []course.OwnOption{{Text: "3"}, {Text: "4", Right: true}}, Minutes: 1}
	m.Slides = append(m.Slides[:1:1], own.Slide("own-1", m.Slides[0].Phase))
	r, err := course.New(&m, 5, 3, bell)
	must(t, err)
	must(t, r.Next(bell), r.Unfold(bell))
	if !r.Revealed() || r.Folded() || r.Reasoned(1) {
		t.Error("after the answer an empty reason is to come")
	}
}
