package course

import "time"

// Part is a stretch of the lesson's plan: slides of one phase that follow each other.
type Part struct {
	Phase   string // see lessons.Slide
	Minutes int
	First   int // the number of its first page, from 1
	Last    int // and of its last
}

// Plan gives the parts of the lesson in order.
func (r *Run) Plan() []Part {
	var out []Part
	slide := -1
	for i, p := range r.pages {
		s := &r.module.Slides[p.Slide]
		if n := len(out); n == 0 || out[n-1].Phase != s.Phase {
			out = append(out, Part{Phase: s.Phase, First: i + 1})
		}
		last := &out[len(out)-1]
		last.Last = i + 1
		if p.Slide != slide {
			slide = p.Slide
			last.Minutes += s.Minutes
		}
	}
	return out
}

// Pace says how the lesson stands against its plan: how far it is behind (positive) or ahead (negative). It is 0 while
// the teacher's slide is shown within the minutes planned for it.
func (r *Run) Pace(now time.Time) time.Duration {
	until := r.PlannedUntil()
	from := until - time.Duration(r.slide().Minutes)*time.Minute
	switch at := r.clock(now); {
	case at > until:
		return at - until
	case at < from:
		return at - from
	}
	return 0
}
