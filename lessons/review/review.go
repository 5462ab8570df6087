// Package review plans when a pupil is asked again what a lesson taught: a day later, then after 7, 30 and 90 days.
//
// Rules. A lesson's review questions wait from the day its quiz was first answered. A right answer brings a question to the
// next step, a wrong one back by one; the next day counts from the day of the answer. A question that is due stays due until
// it is asked, so a day without school only moves it on. Nothing here has a clock or a store.
//
// The steps follow the finding that widening gaps keep best (N. J. Cepeda and others, “Spacing effects in learning”,
// Psychological Science 19, 2008); a school year and two holidays set their lengths.
package review

import (
	"cmp"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/sorted"
)

// Steps are the days between one answer and the next, by how often it was right.
var Steps = [...]int{1, 7, 30, 90}

// Try is a first answer to a question. Day counts days (see Day).
type Try struct {
	Question string
	Right    bool
	Day      int
	Again    bool // in a review; else in the lesson's quiz
}

// Card is a review question of a lesson that was learned, and when it is due.
type Card struct {
	Question *lessons.Question
	Module   *lessons.Module
	Step     int // place in Steps of the wait it is in
	Due      int // day
}

// Day numbers the day of a moment where it is: the same number all day long, the next one the day after.
func Day(t time.Time) int {
	y, m, d := t.Date()
	return int(time.Date(y, m, d, 12, 0, 0, 0, time.UTC).Unix() / (24 * 60 * 60))
}

// Plan gives the review questions of every module whose quiz was begun. Tries are in the order they happened; one that lies
// after today (a clock was wrong) counts as of the day of the next one that does not, before which it must have been, and as
// today's as long as there is none.
func Plan(pack *lessons.Pack, tries []Try, today int) []Card {
	tries = believed(tries, today)
	home := map[string]*lessons.Module{}
	for _, m := range pack.Modules {
		for i := range m.Questions {
			home[m.Questions[i].ID] = m
		}
	}
	learned := map[*lessons.Module]int{}
	for _, t := range tries {
		if m := home[t.Question]; m != nil && !t.Again {
			if _, known := learned[m]; !known {
				learned[m] = t.Day
			}
		}
	}
	var cards []Card
	for _, m := range pack.Modules {
		day, ok := learned[m]
		if !ok {
			continue
		}
		for i := range m.Questions {
			if q := &m.Questions[i]; q.Has(lessons.UseReview) {
				cards = append(cards, card(m, q, tries, day))
			}
		}
	}
	return cards
}

// believed gives the tries with days that can have been.
func believed(tries []Try, today int) []Try {
	tries = slices.Clone(tries)
	for i, next := len(tries)-1, today; i >= 0; i-- {
		if tries[i].Day > today {
			tries[i].Day = next
		}
		next = tries[i].Day
	}
	return tries
}

func card(m *lessons.Module, q *lessons.Question, tries []Try, learned int) Card {
	c := Card{Question: q, Module: m, Due: learned + Steps[0]}
	for _, t := range tries {
		if t.Question != q.ID || !t.Again {
			continue
		}
		if t.Right {
			c.Step = min(c.Step+1, len(Steps)-1)
		} else {
			c.Step = max(c.Step-1, 0)
		}
		c.Due = t.Day + Steps[c.Step]
	}
	return c
}

// fromOne is how many questions of one lesson are asked in a row of few, as long as other lessons have some.
const fromOne = 2

// Today gives up to n of the cards that are due: the longest overdue first, from several lessons and topics, never two of a
// topic after each other where it can be helped.
func Today(cards []Card, today, n int) []Card {
	var due []Card
	for _, c := range cards {
		if c.Due <= today {
			due = append(due, c)
		}
	}
	sorted.By(due, func(a, b Card) int { return cmp.Or(a.Due-b.Due, a.Step-b.Step) })
	taken := map[*lessons.Module]int{}
	var first, rest []Card
	for _, c := range due {
		if taken[c.Module]++; taken[c.Module] <= fromOne {
			first = append(first, c)
		} else {
			rest = append(rest, c)
		}
	}
	due = append(first, rest...)
	return mixed(due[:min(n, len(due))])
}

// mixed orders the cards so that another topic follows, as far as it goes: each time the one with most cards left, of those
// the first.
func mixed(cards []Card) []Card {
	var out []Card
	for len(cards) > 0 {
		left := map[int]int{}
		for _, c := range cards {
			left[c.Module.Topic]++
		}
		if len(out) > 0 && len(left) > 1 {
			delete(left, out[len(out)-1].Module.Topic)
		}
		best := -1
		for i, c := range cards {
			if n := left[c.Module.Topic]; n > 0 && (best < 0 || n > left[cards[best].Module.Topic]) {
				best = i
			}
		}
		out = append(out, cards[best])
		cards = slices.Delete(slices.Clone(cards), best, best+1)
	}
	return out
}
