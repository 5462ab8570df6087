package session

import (
	"maps"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/steps"
)

// stored data: append only
const (
	verbNext = "next" // on to the next part; after the last, the end
	verbBack = "back" // to the part before
	verbGo   = "go"   // go PART, from 1
	verbMore = "more" // more MINUTES for this part; below 0, less
	verbEnd  = "end"  // the session is over
)

var runForms = steps.Forms{verbNext: {}, verbBack: {}, verbGo: {Numbers: 1}, verbMore: {Numbers: 1}, verbEnd: {}}

// Run is a session being held.
type Run struct {
	*steps.Log
	game *runGame
}

type runGame struct {
	plan  Plan
	part  int
	since time.Duration         // the running time at which the part was turned to
	spent map[int]time.Duration // before since, by part
	more  map[int]int           // minutes given to a part while it ran
	over  bool
}

// NewRun starts a session.
func NewRun(p Plan, now time.Time) (*Run, error) { return ResumeRun(p, nil, now) }

// ResumeRun starts a session and repeats stored moves; see steps.Again.
func ResumeRun(p Plan, moves []string, now time.Time) (*Run, error) {
	if len(p.Parts) == 0 {
		return nil, ErrParts
	}
	g := &runGame{plan: p.sound()}
	l, err := steps.Again(g, runForms, moves, now)
	return &Run{l, g}, err
}

func (g *runGame) Reset() {
	g.part, g.since, g.over = 0, 0, false
	g.spent, g.more = map[int]time.Duration{}, map[int]int{}
}

// Until is 0: a session loses little when a power cut takes some seconds.
func (g *runGame) Until() time.Duration { return 0 }

// Play does one step.
func (g *runGame) Play(s steps.Step) error {
	to := g.part
	switch s.Verb {
	case verbNext:
		to++
	case verbBack:
		to--
	case verbGo:
		to = s.Numbers[0] - 1
	case verbMore:
		return g.give(s.Numbers[0])
	}
	if g.over && s.Verb != verbBack && s.Verb != verbGo {
		return steps.ErrNotNow
	}
	if g.over && s.Verb == verbBack {
		to = g.part // back into the part that was left last
	}
	end := s.Verb == verbEnd || to == len(g.plan.Parts) && s.Verb == verbNext
	if !end && (to < 0 || to >= len(g.plan.Parts) || to == g.part && !g.over) {
		return steps.ErrNotNow
	}
	if !g.over {
		g.spent[g.part] += s.At - g.since
	}
	if g.since, g.over = s.At, end; !end {
		g.part = to
	}
	return nil
}

func (g *runGame) give(minutes int) error {
	n := g.minutes(g.part) + minutes
	if g.over || minutes == 0 || n < 1 || n > MostMinutes {
		return steps.ErrNotNow
	}
	g.more[g.part] += minutes
	return nil
}

// minutes gives what a part may take now.
func (g *runGame) minutes(part int) int { return g.plan.Parts[part].Minutes + g.more[part] }

// Word is what the session says about its time, for ui to word calmly.
type Word string

// The words.
const (
	InTime   Word = "in-time"
	PartOver Word = "part-over" // the part has had its minutes: come to an end when it suits
	Late     Word = "late"      // the parts still to come do not fit into the occasion: shorten or leave one out
	TimeOver Word = "time-over" // the occasion's minutes are over: go to the recap, or end
)

// View is all that a picture of a running session needs.
type View struct {
	Part      int // from 1
	Of        int
	Now       Part
	Next      *Part // nil at the last
	Minutes   int   // this part's, with those given to it
	Spent     time.Duration
	Left      time.Duration // of the part; below 0 it is over its time
	Elapsed   time.Duration // of the session
	TotalLeft time.Duration // of the occasion; below 0 it is over
	When      string        // from when to when this part was planned; see Plan.When
	Off       time.Duration // by so much later than planned the session ends as things are; below 0 earlier
	Behind    time.Duration // by so much the parts to come are too long for what is left; 0 when they fit
	Drop      int           // when late: the part, from 1, that makes up for it best when it is left out; 0 when none does
	Word      Word
	Over      bool
}

// View gives the session as it stands. The time of day at which it began is reckoned by the clock of now, in its place.
func (r *Run) View(now time.Time) View {
	g := r.game
	v := View{
		Part: g.part + 1, Of: len(g.plan.Parts), Now: g.plan.Parts[g.part], Minutes: g.minutes(g.part), Elapsed: r.At(now), Over: g.over,
		Spent: g.spent[g.part],
	}
	if !g.over {
		v.Spent += v.Elapsed - g.since
	}
	v.Left = minutes(v.Minutes) - v.Spent
	v.TotalLeft = minutes(g.occasion()) - v.Elapsed
	if g.part+1 < v.Of {
		next := g.plan.Parts[g.part+1]
		v.Next = &next
	}
	to := max(0, v.Left)
	for i := g.part + 1; i < v.Of; i++ {
		to += minutes(g.minutes(i))
	}
	v.Behind = max(0, to-max(0, v.TotalLeft))
	v.When = g.plan.When(g.part)
	v.Off = v.Elapsed + to - minutes(g.plan.Total()) + g.plan.delay(v.Elapsed, now)
	v.Word = g.word(v)
	if v.Word == Late {
		v.Drop = g.drop(v.Behind)
	}
	return v
}

// occasion gives the minutes there are: the occasion's, or the plan's where that is not known.
func (g *runGame) occasion() int {
	if n := lessons.OccasionMinutes(g.plan.Occasion); n > 0 {
		return n
	}
	return g.plan.Total()
}

func (g *runGame) word(v View) Word {
	switch {
	case g.over:
		return InTime
	case v.TotalLeft < 0:
		return TimeOver
	case v.Behind >= time.Minute:
		return Late
	case v.Left < 0:
		return PartOver
	}
	return InTime
}

// drop gives the shortest part to come that makes up for the delay, else the longest; never the pledge and the recap, which
// are short and carry the session.
func (g *runGame) drop(behind time.Duration) int {
	best := -1
	for i := g.part + 1; i < len(g.plan.Parts); i++ {
		kind := g.plan.Parts[i].Kind
		if kind == lessons.PartPledge || kind == lessons.PartRecap {
			continue
		}
		n, enough := g.minutes(i), minutes(g.minutes(i)) >= behind
		switch {
		case best < 0:
			best = i
		case minutes(g.minutes(best)) >= behind:
			if enough && n < g.minutes(best) {
				best = i
			}
		case n > g.minutes(best):
			best = i
		}
	}
	return best + 1
}

func minutes(n int) time.Duration { return time.Duration(n) * time.Minute }

// Plan gives what is held.
func (r *Run) Plan() Plan { return r.game.plan }

// Next goes on to the next part; after the last the session is over.
func (r *Run) Next(now time.Time) error { return r.Do(now, verbNext, "") }

// Back goes to the part before; after the end, into the part that was left.
func (r *Run) Back(now time.Time) error { return r.Do(now, verbBack, "") }

// GoTo goes to a part, from 1.
func (r *Run) GoTo(part int, now time.Time) error { return r.Do(now, verbGo, "", part) }

// More gives the part so many minutes more, or less.
func (r *Run) More(minutes int, now time.Time) error { return r.Do(now, verbMore, "", minutes) }

// End ends the session.
func (r *Run) End(now time.Time) error { return r.Do(now, verbEnd, "") }

// Held is what is remembered of a session, stored as JSON under these names: append only.
type Held struct {
	Plan    Plan
	Minutes int // rounded up
	Parts   []HeldPart
	Over    bool
	Whom    string `json:",omitempty"` // for whom it was, as the leader wrote it
	On      string `json:",omitempty"` // the day, as 2026-11-23, of a session that was written down afterwards
}

// AsPlanned gives what is remembered of a session that was held as it was planned, without a clock.
func AsPlanned(p Plan) Held {
	h := Held{Plan: p, Minutes: p.Total(), Over: true}
	for _, part := range p.Parts {
		h.Parts = append(h.Parts, HeldPart{part, part.Minutes})
	}
	return h
}

// dayForm is how Held.On is written.
const dayForm = "2006-01-02"

// SetDay notes the day of a session that was written down afterwards.
func (h *Held) SetDay(day time.Time) { h.On = day.Format(dayForm) }

// Day gives when a session was held: the day that was written down, at noon of the given place, else begun.
func (h Held) Day(begun time.Time, in *time.Location) time.Time {
	day, err := time.ParseInLocation(dayForm, h.On, in)
	if err != nil {
		return begun
	}
	return day.Add(12 * time.Hour)
}

// HeldPart is a part that was held; one that was only passed by is not there.
type HeldPart struct {
	Part
	Took int // minutes, rounded up
}

// passed is how long a part must have been on to count as held.
const passed = 10 * time.Second

// Held gives what is remembered when the session is looked at now.
func (r *Run) Held(now time.Time) Held {
	g := r.game
	h := Held{Plan: g.plan, Minutes: up(r.At(now)), Over: g.over}
	spent := maps.Clone(g.spent)
	if !g.over {
		spent[g.part] += r.At(now) - g.since
	}
	for _, i := range slices.Sorted(maps.Keys(spent)) {
		if spent[i] >= passed {
			h.Parts = append(h.Parts, HeldPart{g.plan.Parts[i], up(spent[i])})
		}
	}
	return h
}

func up(d time.Duration) int { return int((d + time.Minute - 1) / time.Minute) }
