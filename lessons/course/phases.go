package course

import (
	"slices"
	"time"

	"lachanso/lessons"
)

// Phase is a part of a lesson, such as its opening, all its slides together: how long it was planned and how long it took.
type Phase struct {
	ID      string // see lessons.Slide
	Planned time.Duration
	Spent   time.Duration
}

// Phases gives the parts of a module in the order in which they first come, with their planned time.
func Phases(m *lessons.Module) []Phase {
	var out []Phase
	for i := range m.Slides {
		p := phase(&out, m.Slides[i].Phase)
		p.Planned += time.Duration(m.Slides[i].Minutes) * time.Minute
	}
	return out
}

func phase(all *[]Phase, id string) *Phase {
	i := slices.IndexFunc(*all, func(p Phase) bool { return p.ID == id })
	if i < 0 {
		i = len(*all)
		*all = append(*all, Phase{ID: id})
	}
	return &(*all)[i]
}

// Phases gives how long each part of the lesson has taken so far against the plan, over all visits.
func (r *Run) Phases(now time.Time) []Phase {
	out := Phases(r.module)
	for i := range r.module.Slides {
		sl := &r.module.Slides[i]
		phase(&out, sl.Phase).Spent += r.SlideElapsed(sl.ID, now)
	}
	return out
}
