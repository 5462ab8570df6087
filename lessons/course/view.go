package course

import (
	"slices"
	"time"

	"lachanso/lessons"
)

// Module is what is taught.
func (r *Run) Module() *lessons.Module { return r.module }

// Pages gives all pages.
func (r *Run) Pages() []Page { return slices.Clone(r.pages) }

// Page gives the teacher's page, its number from 1, and how many there are.
func (r *Run) Page() (p Page, i, n int) { return r.pages[r.now.page], r.now.page + 1, len(r.pages) }

// Through says whether the last page has been on the screen: else the lesson has not come to its end.
func (r *Run) Through() bool { return r.far == len(r.pages)-1 }

// Shown gives the page the class sees: the teacher's, or the one it was frozen at.
func (r *Run) Shown() Page { return r.pages[r.shown().page] }

func (r *Run) shown() *state {
	if r.Frozen() {
		return r.now.kept
	}
	return &r.now
}

// Slide gives the teacher's slide.
func (r *Run) Slide() *lessons.Slide { return r.slide() }

func (r *Run) slide() *lessons.Slide { return &r.module.Slides[r.pages[r.now.page].Slide] }

// Shade gives what covers the class's picture.
func (r *Run) Shade() Shade { return r.now.shade }

// Frozen says that the class keeps its page while the teacher turns others.
func (r *Run) Frozen() bool { return r.now.kept != nil }

// TextSize gives the size of the text in percent.
func (r *Run) TextSize() int { return textSizes[r.now.size] }

// Moves gives all moves so far, for storing.
func (r *Run) Moves() []string { return slices.Clone(r.moves) }

// MovesSince gives the moves after the first n.
func (r *Run) MovesSince(n int) []string { return slices.Clone(r.moves[min(max(n, 0), len(r.moves)):]) }

// CanUndo says that there is a step to take back.
func (r *Run) CanUndo() bool { return len(r.done) > 0 }

// TimeLeft gives what the timer shows, never below 0, and whether there is one.
func (r *Run) TimeLeft(now time.Time) (left time.Duration, on bool) {
	if r.now.timerEnd == 0 {
		return 0, false
	}
	return max(0, r.now.timerEnd-r.clock(now)), true
}

// Elapsed gives the time since the start.
func (r *Run) Elapsed(now time.Time) time.Duration { return r.clock(now) }

// SlideElapsed gives the time spent on a slide, over all its pages and visits.
func (r *Run) SlideElapsed(id string, now time.Time) time.Duration {
	d := r.spent[id]
	if r.slide().ID == id {
		d += r.clock(now) - r.last
	}
	return d
}

// PlannedUntil gives the planned time from the start to the end of the teacher's slide.
func (r *Run) PlannedUntil() time.Duration {
	minutes := 0
	for i := range r.pages[r.now.page].Slide + 1 {
		minutes += r.module.Slides[i].Minutes
	}
	return time.Duration(minutes) * time.Minute
}

// Planned gives the planned time of the whole lesson.
func (r *Run) Planned() time.Duration { return time.Duration(r.module.Minutes) * time.Minute }

// View is all that a picture of a page needs.
type View struct {
	Page     Page
	Number   int // from 1
	Of       int
	TextSize int // percent
	Zoom     Zoom
	Strokes  []Stroke
	Hands    []int // by option, in the present round; nil on other pages than questions
	Before   []int // the hands of the first round, in the second
	Round    int   // from 1; 0 on other pages
	Revealed bool
	Reason   int // 1-based: the option whose reason is shown
	Manner   Manner
}

// View gives the teacher's page.
func (r *Run) View() View { return r.view(&r.now) }

// ClassView gives what the class sees below the shade: the teacher's page, or what it was frozen at.
func (r *Run) ClassView() View { return r.view(r.shown()) }

func (r *Run) view(s *state) View {
	v := View{
		Page: r.pages[s.page], Number: s.page + 1, Of: len(r.pages), TextSize: textSizes[s.size], Zoom: s.zoom,
		Strokes: slices.Clone(s.ink[s.page]),
	}
	if h := r.handsIn(s); h != nil {
		v.Hands, v.Round, v.Revealed, v.Reason, v.Manner = slices.Clone(h.counts[h.round]), h.round+1, h.revealed, h.reason, h.manner
		if h.round > 0 {
			v.Before = slices.Clone(h.counts[0])
		}
	}
	return v
}

// PageView gives a page, from 1, as it would be shown when it were turned to.
func (r *Run) PageView(number int) View {
	s := r.now
	s.page, s.zoom = min(max(number, 1), len(r.pages))-1, Zoom{}
	return r.view(&s)
}
