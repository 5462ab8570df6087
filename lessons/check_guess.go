package lessons

import (
	"regexp"
	"strconv"
)

// guessedMost is the part of a module's choice questions, in percent, that somebody who has not had the module may get right
// by one simple habit.
const guessedMost = 60

// habit is a way to answer without reading the question: it counts how much of something an option has, and takes the one with most.
type habit struct {
	name  string
	count func(stem, option string) int
}

var polite = map[string]*regexp.Regexp{
	"vi": regexp.MustCompile(`(?i)(^|[^\pL])(xin|ạ|cảm ơn|vui lòng|nhẹ nhàng|lịch sự|tử tế)([^\pL]|$)`),
	"en": regexp.MustCompile(`(?i)\b(please|thanks?|thank you|kindly|gently|politely)\b`),
}

var grownUps = map[string]*regexp.Regexp{
	"vi": regexp.MustCompile(`(?i)(^|[^\pL])(kể|người lớn|cha mẹ|bố|mẹ|thầy|cô|ông|bà|công an|tổng đài)([^\pL]|$)`),
	"en": regexp.MustCompile(`(?i)\b(tell|adults?|parents?|mum|dad|teachers?|grandma|grandpa|police|helpline)\b`),
}

func habits(lang string) []habit {
	matches := func(form *regexp.Regexp) func(string, string) int {
		return func(_, option string) int { return len(form.FindAllString(option, -1)) }
	}
	return []habit{
		{"polite", matches(polite[lang])},
		{"adult", matches(grownUps[lang])},
		{"echo", func(stem, option string) int { return bagOf(stem).shares(bagOf(option)) }},
	}
}

// takes gives the option the habit takes, or -1 where none stands out.
func (h habit) takes(q *Question, lang string) int {
	best, most, twice := -1, 0, false
	for i, o := range q.Options {
		switch n := h.count(q.Stem.In(lang), o.Text.In(lang)); {
		case n > most:
			best, most, twice = i, n, false
		case n == most:
			twice = true
		}
	}
	if most == 0 || twice {
		return -1
	}
	return best
}

// rightGuessed finds modules whose questions can be answered by a habit, without having had the lesson.
func rightGuessed(r *reading) {
	for _, lang := range Languages {
		for _, h := range habits(lang) {
			n := 0
			total := r.choices(func(q *Question, right int) {
				if h.takes(q, lang) == right {
					n++
				}
			})
			if 100*n > guessedMost*total {
				r.mark(r.questionsFile(), h.name+" ("+lang+"): "+percent(n, total), strconv.Itoa(guessedMost))
			}
		}
	}
}
