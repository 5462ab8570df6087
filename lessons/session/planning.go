package session

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"lachanso/lessons"
	"lachanso/lessons/steps"
)

// MostParts and MostMinutes are the most parts of a session, and the longest part.
const (
	MostParts   = 30
	MostMinutes = 180
)

// stored data: append only
const (
	verbMove   = "move"   // move FROM TO, from 1
	verbLong   = "long"   // long PART MINUTES
	verbSwap   = "swap"   // swap PART REF: another in its place, as long as it was
	verbRemove = "remove" // remove PART
	verbAdd    = "add"    // add PART REF: before this part, or after the last
	verbFit    = "fit"    // share the occasion's minutes among the parts
	verbWhom   = "whom"   // whom PUPILS BANDS: their letters with spaces between, or allBands
	verbStart  = "start"  // start TIME: as 07:15, or unsaid
	verbWho    = "who"    // who PART NAME: who is in charge of it, or unsaid
)

// allBands is how a step writes that no band is named: all of them. unsaid is a time or a person that nobody said.
const (
	allBands = "-"
	unsaid   = "-"
)

// MostWho is how many letters say who is in charge of a part.
const MostWho = 60

var planningForms = steps.Forms{
	verbMove: {Numbers: 2}, verbLong: {Numbers: 2}, verbSwap: {Numbers: 1, Text: true}, verbRemove: {Numbers: 1},
	verbAdd: {Numbers: 1, Text: true}, verbFit: {}, verbWhom: {Numbers: 1, Text: true},
	verbStart: {Text: true}, verbWho: {Numbers: 1, Text: true},
}

// Planning is a plan being changed.
type Planning struct {
	*steps.Log
	game *draft
}

type draft struct {
	library []Choice
	start   Plan
	now     Plan
}

// NewPlanning begins to change a plan.
func NewPlanning(pack *lessons.Pack, p Plan, now time.Time) *Planning {
	pl, _ := ResumePlanning(pack, p, nil, now) // no move can be wrong
	return pl
}

// ResumePlanning begins to change a plan and repeats stored moves; see steps.Again.
func ResumePlanning(pack *lessons.Pack, p Plan, moves []string, now time.Time) (*Planning, error) {
	d := &draft{library: Library(pack), start: p.sound()}
	l, err := steps.Again(d, planningForms, moves, now)
	return &Planning{l, d}, err
}

func (d *draft) Reset() {
	d.now = d.start
	d.now.Parts = slices.Clone(d.start.Parts)
}

func (d *draft) Until() time.Duration { return 0 }

// Play does one step.
func (d *draft) Play(s steps.Step) error {
	parts := d.now.Parts
	switch s.Verb {
	case verbFit:
		return d.fit()
	case verbWhom:
		return d.whom(s.Numbers[0], s.Text)
	case verbStart:
		return d.begin(said(s.Text))
	}
	i := s.Numbers[0] - 1
	if i < 0 || i >= len(parts) && (s.Verb != verbAdd || i > len(parts)) {
		return steps.ErrMove
	}
	switch s.Verb {
	case verbMove:
		to := s.Numbers[1] - 1
		if to < 0 || to >= len(parts) {
			return steps.ErrMove
		}
		if to == i {
			return steps.ErrNotNow
		}
		part := parts[i]
		d.now.Parts = slices.Insert(slices.Delete(slices.Clone(parts), i, i+1), to, part)
	case verbLong:
		n := s.Numbers[1]
		if n < 1 || n > MostMinutes {
			return steps.ErrMove
		}
		d.now.Parts = slices.Clone(parts)
		d.now.Parts[i].Minutes = n
	case verbSwap, verbAdd:
		return d.put(i, s.Text, s.Verb == verbSwap)
	case verbWho:
		who := said(s.Text)
		if utf8.RuneCountInString(who) > MostWho {
			return steps.ErrMove
		}
		if who == parts[i].Who {
			return steps.ErrNotNow
		}
		d.now.Parts = slices.Clone(parts)
		d.now.Parts[i].Who = who
	case verbRemove:
		if len(parts) == 1 {
			return steps.ErrNotNow
		}
		d.now.Parts = slices.Delete(slices.Clone(parts), i, i+1)
	}
	return nil
}

func (d *draft) put(i int, ref string, swap bool) error {
	c := find(d.library, ref)
	switch {
	case c == nil:
		return steps.ErrMove
	case d.now.has(ref) || !swap && len(d.now.Parts) == MostParts:
		return steps.ErrNotNow
	}
	part := c.part()
	parts := slices.Clone(d.now.Parts)
	if swap {
		part.Minutes, part.Who = parts[i].Minutes, parts[i].Who
		parts[i] = part
	} else {
		parts = slices.Insert(parts, i, part)
	}
	d.now.Parts = parts
	return nil
}

// whom changes how many pupils there are, and of which ages.
func (d *draft) whom(pupils int, bands string) error {
	var all []lessons.Band
	if bands != allBands {
		for _, b := range strings.Fields(bands) {
			band := lessons.Band(b)
			if !slices.Contains(lessons.Bands, band) || slices.Contains(all, band) {
				return steps.ErrMove
			}
			all = append(all, band)
		}
	}
	switch {
	case pupils < 1 || pupils > MostPupils:
		return ErrPupils
	case pupils == d.now.Pupils && slices.Equal(all, d.now.Bands):
		return steps.ErrNotNow
	}
	d.now.Pupils, d.now.Bands = pupils, all
	return nil
}

// said gives what a step says, "" for unsaid.
func said(text string) string {
	if text == unsaid {
		return ""
	}
	return text
}

// begin changes the time at which the session begins.
func (d *draft) begin(at string) error {
	if clean, ok := ReadTime(at); !ok || clean != at {
		return steps.ErrMove
	}
	if at == d.now.Start {
		return steps.ErrNotNow
	}
	d.now.Start = at
	return nil
}

// fit shares the occasion's minutes among the parts as they are long now, each at least one: what is over after whole minutes goes
// to those that lost most by rounding, so that no part grows while the plan is too long, nor shrinks while there is time to spare.
func (d *draft) fit() error {
	total, want := d.now.Total(), lessons.OccasionMinutes(d.now.Occasion)
	if total == want || want < len(d.now.Parts) {
		return steps.ErrNotNow
	}
	parts := slices.Clone(d.now.Parts)
	lost := make([]int, len(parts))
	for i := range parts {
		share := parts[i].Minutes * want
		parts[i].Minutes, lost[i] = share/total, share%total
		if parts[i].Minutes == 0 {
			parts[i].Minutes, lost[i] = 1, 0
		}
	}
	d.now.Parts = parts
	for d.now.Spare() != 0 {
		most := 0
		if d.now.Spare() > 0 {
			for i := range lost {
				if lost[i] > lost[most] {
					most = i
				}
			}
			parts[most].Minutes++
			lost[most] = 0
			continue
		}
		for i := range parts {
			if parts[i].Minutes > parts[most].Minutes {
				most = i
			}
		}
		parts[most].Minutes--
	}
	return nil
}

// Plan gives the plan as it stands.
func (p *Planning) Plan() Plan {
	out := p.game.now
	out.Parts = slices.Clone(out.Parts)
	return out
}

// Move puts a part, from 1, at another place.
func (p *Planning) Move(part, to int, now time.Time) error { return p.Do(now, verbMove, "", part, to) }

// Lengthen gives a part so many minutes.
func (p *Planning) Lengthen(part, minutes int, now time.Time) error {
	return p.Do(now, verbLong, "", part, minutes)
}

// Swap puts another part in a part's place, as long as that was and with who was in charge of it.
func (p *Planning) Swap(part int, ref string, now time.Time) error {
	return p.Do(now, verbSwap, ref, part)
}

// Remove takes a part away; the last one stays.
func (p *Planning) Remove(part int, now time.Time) error { return p.Do(now, verbRemove, "", part) }

// Add puts a part before another, or after the last.
func (p *Planning) Add(before int, ref string, now time.Time) error {
	return p.Do(now, verbAdd, ref, before)
}

// Whom changes how many pupils there are, and of which ages; no band is all of them. A number outside 1–MostPupils is ErrPupils.
func (p *Planning) Whom(pupils int, bands []lessons.Band, now time.Time) error {
	text := allBands
	for i, b := range bands {
		if i == 0 {
			text = ""
		}
		text += " " + string(b)
	}
	return p.Do(now, verbWhom, text, pupils)
}

// Fit shares the occasion's minutes among the parts.
func (p *Planning) Fit(now time.Time) error { return p.Do(now, verbFit, "") }

// Start says at what time of day the session begins; see ReadTime. "" is unsaid.
func (p *Planning) Start(at string, now time.Time) error { return p.Do(now, verbStart, or(at)) }

// Who says who is in charge of a part, from 1, in at most MostWho letters; "" is unsaid.
func (p *Planning) Who(part int, who string, now time.Time) error {
	return p.Do(now, verbWho, or(steps.Clean(who)), part)
}

// or writes what a step says.
func or(text string) string {
	if text == "" {
		return unsaid
	}
	return text
}
