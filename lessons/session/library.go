package session

import (
	"cmp"
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/contest"
	"lachanso/lessons/sorted"
)

// Choice is a part a session may have.
type Choice struct {
	Ref    string // how a Plan names it; stored, so never changed: PLAN/PART, story:MODULE, quiz:MODULE, unplugged:MODULE, contest:KIND
	Bands  []lessons.Band
	Topics []int
	Part   lessons.PlanPart // with the minutes it usually takes; of a module's part the title alone is worded
}

// The usual minutes of parts that the pack's plans do not word.
const (
	minutesDecision = 2 // of a story: read, think, count hands
	minutesRead     = 2 // of a story: begin and end
	minutesQuiz     = 8
	minutesContest  = 20
)

// The rate at which contests ask, in minutes a question, doubled.
var contestPace = map[string]int{contest.KindBell: 2, contest.KindRace: 2, contest.KindCrossword: 4, contest.KindCorners: 3}

// ContestQuestions gives how many questions fit into the minutes of a contest, at least three; of a crossword its rows.
func ContestQuestions(kind string, minutes int) int {
	n := max(3, 2*(minutes-2)/max(1, contestPace[kind]))
	if kind == contest.KindCrossword {
		n = min(n, contest.RowsMost)
	}
	return min(n, contest.BellMostQuestion)
}

// Library gives all parts, those of the ready plans first.
func Library(pack *lessons.Pack) []Choice {
	var out []Choice
	for _, p := range pack.Plans {
		for _, part := range p.Parts {
			c := Choice{Ref: p.ID + "/" + part.ID, Bands: p.Bands, Topics: p.Topics, Part: part}
			if m := pack.Module(part.Module); m != nil {
				c.Topics = []int{m.Topic}
			}
			out = append(out, c)
		}
	}
	for _, m := range pack.Modules {
		out = append(out, ofModule(m)...)
	}
	for _, r := range pack.Contests {
		part := lessons.PlanPart{Kind: lessons.PartContest, Title: r.Title, Contest: r.Kind, Minutes: minutesContest}
		switch part.Questions = ContestQuestions(r.Kind, part.Minutes); r.Kind {
		case contest.KindBell:
			part.Needs, part.Most = []string{lessons.NeedBoards}, contest.BellMost
		case contest.KindCorners:
			part.Most = contest.CornersMost
		}
		out = append(out, Choice{Ref: "contest:" + r.Kind, Bands: lessons.Bands, Part: part})
	}
	return out
}

func ofModule(m *lessons.Module) []Choice {
	choice := func(kind, ref string, minutes int, title lessons.Text) Choice {
		return Choice{
			Ref: ref + ":" + m.ID, Bands: []lessons.Band{m.Band}, Topics: []int{m.Topic},
			Part: lessons.PlanPart{Kind: kind, Minutes: minutes, Title: title, Module: m.ID},
		}
	}
	var out []Choice
	if m.Story != nil {
		out = append(out, choice(lessons.PartStory, "story", minutesRead+minutesDecision*decisions(m.Story), m.Story.Title))
	}
	if len(m.With(lessons.UseContest)) > 0 {
		out = append(out, choice(lessons.PartQuiz, "quiz", minutesQuiz, m.Title))
	}
	if m.Unplugged.Minutes > 0 {
		c := choice(lessons.PartActivity, "unplugged", m.Unplugged.Minutes, m.Title)
		c.Part.Most = contest.CornersMost // a class: it is done in groups of four
		out = append(out, c)
	}
	return out
}

func decisions(s *lessons.Story) int {
	n := 0
	for _, node := range s.Nodes {
		if len(node.Choices) > 0 {
			n++
		}
	}
	return n
}

// find gives a part by its reference, nil when it is gone.
func find(library []Choice, ref string) *Choice {
	if i := slices.IndexFunc(library, func(c Choice) bool { return c.Ref == ref }); i >= 0 {
		return &library[i]
	}
	return nil
}

// suits says whether a part can be done: with what is at hand, by so many, of these ages.
func (c Choice) suits(w Wish) bool {
	for _, need := range c.Part.Needs {
		if !slices.Contains(w.Have, need) {
			return false
		}
	}
	if c.Part.Most > 0 && c.Part.Most < w.Pupils || c.Part.Contest == contest.KindBell && w.Pupils < contest.BellLeast {
		return false
	}
	return slices.ContainsFunc(c.Bands, func(b lessons.Band) bool { return len(w.Bands) == 0 || slices.Contains(w.Bands, b) })
}

// Choices gives the parts of a kind that suit a wish and are not bound to their plan, the best first; "" gives all kinds. Parts
// of the wished topics come first, then those that fit all the ages; the rest follows the seed.
func Choices(pack *lessons.Pack, kind string, w Wish) []Choice {
	return choices(Library(pack), []string{kind}, w)
}

func choices(library []Choice, kinds []string, w Wish) []Choice {
	var out []Choice
	for _, c := range activity.Shuffled(library, w.Seed, "session/"+strings.Join(kinds, "/")) {
		if c.suits(w) && !c.Part.Bound && (kinds[0] == "" || slices.Contains(kinds, c.Part.Kind)) {
			out = append(out, c)
		}
	}
	sorted.By(out, func(a, b Choice) int { return cmp.Compare(b.worth(kinds, w), a.worth(kinds, w)) })
	return out
}

// worth says how well a part fits.
func (c Choice) worth(kinds []string, w Wish) int {
	n := -8 * slices.Index(kinds, c.Part.Kind)
	switch {
	case len(c.Topics) == 0:
		n += 28 // a contest: its questions are drawn from the wished topics
	case slices.ContainsFunc(w.Topics, func(t int) bool { return slices.Contains(c.Topics, t) }):
		n += 30 - 2*len(c.Topics) // a part that speaks of one topic says more about it
	}
	switch {
	case c.Part.Contest == contest.KindBell && w.Pupils > contest.CornersMost:
		n += 5 // where it can be, a yard plays this: all answer at once
	case c.Part.Contest == contest.KindCorners:
		n += 4 // and a class this
	}
	for _, b := range w.Bands {
		if slices.Contains(c.Bands, b) {
			n += 4
		}
	}
	if len(c.Part.Say)+len(c.Part.Do) > 0 {
		n += 3 // worded for the presenter
	}
	if slices.Contains(w.Avoid, c.Ref) {
		n -= 50
	}
	return n
}
