package session

import (
	"errors"
	"fmt"
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/contest"
)

// Wish says what session is wanted.
type Wish struct {
	Occasion string // see lessons.Occasions
	Bands    []lessons.Band
	Topics   []int
	Pupils   int
	Have     []string // see lessons.Needs; none: nothing at hand but a voice
	Avoid    []string // references of parts held lately
	Seed     uint64
}

// Plan is a session as it is planned, and stored as JSON under these names: append only.
type Plan struct {
	Title    lessons.Text // of the ready plan it came from, or what the leader typed, in both languages; may be empty
	From     string       // id of the ready plan it came from, or ""
	Occasion string
	Bands    []lessons.Band
	Topics   []int
	Pupils   int
	Have     []string
	Parts    []Part
	Start    string `json:",omitempty"` // the time of day at which it begins, as 07:15; "" while nobody said
}

// Part is a part of a Plan.
type Part struct {
	Ref     string // see Choice
	Kind    string // see lessons.PartKinds
	Title   lessons.Text
	Minutes int
	Who     string `json:",omitempty"` // who is in charge of it, as the leader wrote it; "" while nobody said
}

// Total gives the minutes of all parts.
func (p Plan) Total() int {
	sum := 0
	for _, part := range p.Parts {
		sum += part.Minutes
	}
	return sum
}

// Spare gives the minutes of the occasion that are not planned; below 0 the plan is too long.
func (p Plan) Spare() int { return lessons.OccasionMinutes(p.Occasion) - p.Total() }

// sound gives a plan whose parts take from a minute to ten hours: one that was merged from elsewhere may have any numbers.
func (p Plan) sound() Plan {
	p.Parts = slices.Clone(p.Parts)
	for i, part := range p.Parts {
		p.Parts[i].Minutes = min(max(part.Minutes, 1), 600)
	}
	return p
}

// MostPupils is the most a session is planned for.
const MostPupils = 1000

var (
	// ErrOccasion is returned for an occasion that is not known.
	ErrOccasion = errors.New("no such occasion")
	// ErrPupils is returned for a number of pupils outside 1–MostPupils.
	ErrPupils = errors.New("number of pupils")
	// ErrParts is returned when the pack has no parts for a session.
	ErrParts = errors.New("no part fits")
)

// slot is a place in the shape of a session: kinds in the order they are preferred, and minutes.
type slot struct {
	kinds        []string
	lo, best, hi int
}

// shapes say what a session of each occasion is made of; their best minutes add up to it.
var shapes = map[string][]slot{
	lessons.OccasionFlag: {
		{[]string{lessons.PartGame}, 2, 3, 4},
		{[]string{lessons.PartStory, lessons.PartQuiz, lessons.PartActivity}, 5, 8, 11},
		{[]string{lessons.PartPledge}, 1, 2, 3},
		{[]string{lessons.PartRecap}, 1, 2, 3},
	},
	lessons.OccasionClass: {
		{[]string{lessons.PartGame}, 3, 4, 6},
		{[]string{lessons.PartStory, lessons.PartQuiz}, 7, 10, 14},
		{[]string{lessons.PartActivity, lessons.PartContest, lessons.PartQuiz}, 6, 10, 14},
		{[]string{lessons.PartPledge}, 2, 3, 4},
		{[]string{lessons.PartRecap}, 2, 3, 4},
	},
	lessons.OccasionTroop: {
		{[]string{lessons.PartGame}, 3, 5, 7},
		{[]string{lessons.PartStory, lessons.PartQuiz}, 8, 11, 14},
		{[]string{lessons.PartActivity, lessons.PartQuiz}, 8, 10, 14},
		{[]string{lessons.PartContest, lessons.PartQuiz}, 9, 13, 18},
		{[]string{lessons.PartPledge}, 2, 3, 4},
		{[]string{lessons.PartRecap}, 2, 3, 4},
	},
	lessons.OccasionOuting: {
		{[]string{lessons.PartGame}, 5, 8, 12},
		{[]string{lessons.PartStory, lessons.PartQuiz}, 10, 14, 18},
		{[]string{lessons.PartActivity, lessons.PartQuiz}, 10, 18, 45},
		{[]string{lessons.PartContest, lessons.PartQuiz}, 20, 38, 50},
		{[]string{lessons.PartPledge}, 3, 6, 8},
		{[]string{lessons.PartRecap}, 3, 6, 8},
	},
}

// Suggest makes a plan of the pack's parts that fills the occasion. No part comes twice.
func Suggest(pack *lessons.Pack, w Wish) (Plan, error) {
	shape, known := shapes[w.Occasion]
	switch {
	case !known:
		return Plan{}, fmt.Errorf("occasion %q: %w", w.Occasion, ErrOccasion)
	case w.Pupils < 1 || w.Pupils > MostPupils:
		return Plan{}, fmt.Errorf("%d pupils: %w", w.Pupils, ErrPupils)
	}
	p := Plan{
		Occasion: w.Occasion, Bands: slices.Clone(w.Bands), Topics: slices.Clone(w.Topics), Pupils: w.Pupils, Have: slices.Clone(w.Have),
	}
	library := Library(pack)
	var limits []slot
	for _, s := range shape {
		for _, c := range choices(library, s.kinds, w) {
			// A story cut short has no end, and a lesson of 35 minutes is no game of ten.
			if c.Part.Minutes > s.hi && !c.elastic() || p.has(c.Ref) {
				continue
			}
			part := c.part()
			usual := part.Minutes
			switch {
			case c.elastic():
				part.Minutes = s.best
				if c.Part.Kind == lessons.PartQuiz {
					s.hi = min(s.hi, 2*usual) // one lesson has only so many questions
				}
			case c.Part.Kind == lessons.PartStory:
				s.lo, s.hi = max(s.lo, usual), min(s.hi, usual*5/4)
			default:
				s.lo, s.hi = max(s.lo, usual*2/3), min(s.hi, usual*3/2)
			}
			part.Minutes = min(max(part.Minutes, s.lo), s.hi)
			p.Parts, limits = append(p.Parts, part), append(limits, s)
			break
		}
	}
	if len(p.Parts) == 0 {
		return p, ErrParts
	}
	p.fill(limits)
	return p, nil
}

// elastic says that a part is as long as there is time: contests and questions of a lesson can always ask more.
func (c Choice) elastic() bool {
	return c.Part.Kind == lessons.PartContest || c.Part.Kind == lessons.PartQuiz && len(c.Part.Say) == 0
}

func (p Plan) has(ref string) bool {
	return slices.ContainsFunc(p.Parts, func(part Part) bool { return part.Ref == ref })
}

func (c Choice) part() Part {
	return Part{Ref: c.Ref, Kind: c.Part.Kind, Title: c.Part.Title, Minutes: c.Part.Minutes}
}

// fill gives or takes minutes one by one, where there is most room, until the total is the occasion's.
func (p *Plan) fill(limits []slot) {
	for p.Spare() != 0 {
		step := 1
		if p.Spare() < 0 {
			step = -1
		}
		best, room := 0, -1<<30
		for i, part := range p.Parts {
			r := limits[i].hi - part.Minutes
			if step < 0 {
				r = part.Minutes - limits[i].lo
			}
			if r > room && part.Minutes+step >= 1 {
				best, room = i, r
			}
		}
		p.Parts[best].Minutes += step
	}
}

// FromReady makes a plan of one of the pack's ready ones.
func FromReady(ready lessons.Plan, pupils int) Plan {
	p := Plan{
		Title: ready.Title, From: ready.ID, Occasion: ready.Occasion, Bands: slices.Clone(ready.Bands), Topics: slices.Clone(ready.Topics), Pupils: pupils,
	}
	for _, part := range ready.Parts {
		p.Parts = append(p.Parts, Choice{Ref: ready.ID + "/" + part.ID, Part: part}.part())
		for _, n := range part.Needs {
			if !slices.Contains(p.Have, n) {
				p.Have = append(p.Have, n)
			}
		}
	}
	return p
}

// Whole is a part of a plan with what the pack says of it.
type Whole struct {
	Part
	Gone      bool             // the pack has it no longer
	Words     lessons.PlanPart // say, do, needs
	Questions int              // of a contest, for these minutes
}

// Wholes gives the parts of a plan with what the pack says of them.
func Wholes(pack *lessons.Pack, p Plan) []Whole {
	library := Library(pack)
	var out []Whole
	for _, part := range p.Parts {
		w := Whole{Part: part}
		if c := find(library, part.Ref); c != nil {
			w.Words = c.Part
			w.Questions = c.Part.Questions
			if c.Part.Kind == lessons.PartContest && c.Part.Minutes != part.Minutes {
				w.Questions = ContestQuestions(c.Part.Contest, part.Minutes)
			}
		} else {
			w.Gone = true
		}
		out = append(out, w)
	}
	return out
}

// Rules gives the page of rules of a contest's part, nil of other parts.
func (w Whole) Rules(pack *lessons.Pack) []lessons.Text {
	for _, r := range pack.Contests {
		if w.Kind == lessons.PartContest && r.Kind == w.Words.Contest {
			return contest.Page(r, 0)
		}
	}
	return nil
}
