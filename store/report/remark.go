package report

import (
	"slices"

	"lachanso/store"
)

// Remark is a sentence of routine assessment by comments: what was done, what is known or has grown, what to do next. Its words are
// made where people read them, of ID and Manner; they hold no number of right answers and no mark.
type Remark struct {
	ID     string `json:"id"` // RemarkDone and others
	Topics []int  `json:"topics,omitempty"`
	Count  int    `json:"count,omitempty"` // lessons
}

// The sentences. Message ids are made of them.
const (
	RemarkStart    = "start"    // nothing was done yet
	RemarkBegun    = "begun"    // lessons were begun, none is complete
	RemarkDone     = "done"     // Count lessons are complete
	RemarkWell     = "well"     // Topics are known well
	RemarkGrew     = "grew"     // more is known of Topics than before their lessons
	RemarkFair     = "fair"     // the main things of Topics are known
	RemarkTrying   = "trying"   // Topics were taken up
	RemarkPractise = "practise" // next: Topics once more
	RemarkFinish   = "finish"   // next: Count lessons to their end
	RemarkApply    = "apply"    // next: to do at home and at school what was learned
	RemarkFirst    = "first"    // next: the first lesson
)

// Manners of wording: by circular 27/2020 in grades 1–5, by circular 22/2021 in grades 6–9.
const (
	MannerPrimary   = "primary"
	MannerSecondary = "secondary"
)

// Manner gives the manner of a grade.
func Manner(grade int) string {
	if grade <= 5 {
		return MannerPrimary
	}
	return MannerSecondary
}

// mostNamed is how many topics a sentence names: a comment is short.
const mostNamed = 2

// known is what a comment is chosen by.
type known struct {
	complete, underway   int   // lessons
	well, fair, practise []int // topics
	grew                 []int
	shaky                []int // topics with a lesson to practise: nobody is told of these that they are known well
}

// Remarks chooses the sentences for a pupil, from the lessons' results and the first tries by lesson: up to three, the last always
// says what to do next. What is praised is not asked for once more.
func Remarks(modules []store.Done, tries map[string][]bool) []Remark {
	k := known{}
	for _, d := range modules {
		if StandingOf(d, tries[d.Module]) == Practise {
			k.shaky = append(k.shaky, topicOf(d.Module))
		}
		switch {
		case topicOf(d.Module) == 0:
		case d.Stage() == store.Complete:
			k.complete++
		case d.Stage() == store.Underway:
			k.underway++
		}
	}
	for _, t := range TopicsDone(modules, tries) {
		k.take(t)
	}
	for _, g := range Gains(modules) {
		if g.After.against(g.Before) > 0 {
			k.grew = append(k.grew, g.Topic)
		}
	}
	return k.remarks()
}

// ClassRemarks chooses the sentences for a class as a whole.
func ClassRemarks(r Report) []Remark {
	k := known{}
	for _, l := range r.Lessons {
		switch {
		case l.Taught > 0 || 2*l.Complete >= len(r.Pupils) && l.Complete > 0:
			k.complete++
		case l.Begun > 0:
			k.underway++
		}
	}
	for _, t := range r.Topics {
		k.take(t)
	}
	for _, g := range r.Gains {
		if g.Up > g.Down+g.Same {
			k.grew = append(k.grew, g.Topic)
		}
	}
	return k.remarks()
}

func (k *known) take(t TopicDone) {
	switch t.Judged().Standing() {
	case Well:
		if slices.Contains(k.shaky, t.Topic) {
			k.fair = append(k.fair, t.Topic)
			return
		}
		k.well = append(k.well, t.Topic)
	case Fair:
		k.fair = append(k.fair, t.Topic)
	case Practise:
		k.practise = append(k.practise, t.Topic)
	}
}

func (k known) remarks() []Remark {
	k.grew = slices.DeleteFunc(k.grew, func(topic int) bool { return slices.Contains(k.practise, topic) })
	switch {
	case k.complete == 0 && k.underway == 0:
		return []Remark{{ID: RemarkStart}, {ID: RemarkFirst}}
	case k.complete == 0:
		return slices.Concat([]Remark{{ID: RemarkBegun, Count: k.underway}}, k.knows(), k.next())
	}
	return slices.Concat([]Remark{{ID: RemarkDone, Count: k.complete}}, k.knows(), k.next())
}

// knows is one sentence about what is good, the best that can be said; none where nothing is known of it yet.
func (k known) knows() []Remark {
	for _, one := range []struct {
		id     string
		topics []int
	}{{RemarkWell, k.well}, {RemarkGrew, k.grew}, {RemarkFair, k.fair}, {RemarkTrying, k.practise}} {
		if len(one.topics) > 0 {
			return []Remark{{ID: one.id, Topics: named(one.topics)}}
		}
	}
	return nil
}

func (k known) next() []Remark {
	switch {
	case len(k.practise) > 0:
		return []Remark{{ID: RemarkPractise, Topics: named(k.practise)}}
	case k.underway > 0:
		return []Remark{{ID: RemarkFinish, Count: k.underway}}
	}
	return []Remark{{ID: RemarkApply}}
}

func named(topics []int) []int { return slices.Clone(topics[:min(len(topics), mostNamed)]) }
