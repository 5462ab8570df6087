package learn

import (
	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// deeds are the parts that were done to their end, much of it right at the first try: who only pressed through a part may
// play it once more. A story has no right and wrong.
func deeds(attempts []store.Attempt) []course.Deed {
	var out []course.Deed
	for _, a := range attempts {
		if a.Done && (a.Part == play.PartStory || a.Score >= course.DeedFrom) {
			out = append(out, course.Deed{Module: a.Module, Part: a.Part})
		}
	}
	return out
}

// rights are the questions that were right at a first try.
func rights(tries []store.Try) []string {
	var out []string
	for _, t := range tries {
		if t.Right {
			out = append(out, t.Question)
		}
	}
	return out
}

// grown is a shield before and after an attempt.
type grown struct{ before, after course.Shield }

// pieces are those that the attempt added.
func (g grown) pieces() int { return g.after.Pieces() - g.before.Pieces() }

// grownBy tells how a topic's shield stood without an attempt, and how it stands with it.
func (a *seat) grownBy(topic int, attempt store.ID) (grown, error) {
	page, err := a.Store.PupilPage(a.pupil.ID)
	if err != nil {
		return grown{}, err
	}
	tries, err := a.Store.Tries(a.pupil.ID)
	if err != nil {
		return grown{}, err
	}
	with := course.Shields(a.Pack.Modules, deeds(page.Attempts), rights(tries))
	var earlier []store.Attempt
	for _, one := range page.Attempts {
		if one.ID != attempt {
			earlier = append(earlier, one)
		}
	}
	var known []store.Try
	for _, t := range tries {
		if t.Attempt != attempt {
			known = append(known, t)
		}
	}
	without := course.Shields(a.Pack.Modules, deeds(earlier), rights(known))
	return grown{without[topic-1], with[topic-1]}, nil
}

// shieldSide is how large a shield is below the praise.
const shieldSide = 92

// shieldHeight is the room of the shield's growth in a praise that is w wide; large text takes more.
func (r *result) shieldHeight(s *kit.Sheet, w float32) float32 {
	switch {
	case r.shield == nil:
		return 0
	case s.Look.Text <= 1:
		return 132
	}
	title, text := r.grownWords()
	return max(132, s.TextHeight(title+"\n"+text, kit.Type{Size: 20}, w-32-shieldSide-36)+24)
}

// grownWords say what has grown, and how far it is.
func (r *result) grownWords() (title, text string) {
	g := *r.shield
	title = r.T("shield-same", "Topic", r.topicName(g.after.Topic))
	if n := g.pieces(); n > 0 {
		title = r.T("shield-grown", "Topic", r.topicName(g.after.Topic), "Count", n)
	}
	text = r.shieldSaid(g.after)
	if !g.after.Whole() {
		text += ". " + r.T("shield-next", "Count", g.after.ToPiece())
	}
	return title, text
}

// drawShield draws the topic's shield as it stands now, and what it has gained.
func (r *result) drawShield(s *kit.Sheet, x, y, w, h float32) {
	box := kit.Box{Fill: s.Palette.Card, Radius: 20}
	if s.High {
		box.Line, box.Weight = s.Ink, 3
	}
	s.Box(box, x, y, w, h)
	const side = shieldSide
	s.Shield(pictured(r.shield.after), x+12, y+(h-side)/2, side)
	title, text := r.grownWords()
	s.Fit(title+"\n"+text, kit.Type{Size: 20}, x+side+24, y+4, w-side-36, h-8)
	s.Aloud("", title, text)
}

// topicOf is the topic of a lesson, 0 for one that mixes several.
func topicOf(m *lessons.Module) int {
	if m.ID == store.Mixed {
		return 0
	}
	return m.Topic
}
