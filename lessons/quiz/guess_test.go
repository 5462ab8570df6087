package quiz_test

import (
	"math/rand/v2"
	"regexp"
	"testing"
	"unicode/utf8"

	"lachanso/lessons"
)

// A habit takes one of the options without understanding the question.
type habit func(q lessons.Question, lang string, rng *rand.Rand) int

var politeWords = map[string]*regexp.Regexp{
	"vi": regexp.MustCompile(`(?i)(^|[^\pL])(xin|ạ|cảm ơn|vui lòng|nhẹ nhàng|lịch sự|tử tế)([^\pL]|$)`),
	"en": regexp.MustCompile(`(?i)\b(please|thanks?|kindly|gently|politely)\b`),
}

// most takes the option with the highest count, one of them by chance where several have it.
func most(q lessons.Question, rng *rand.Rand, count func(option string) int, lang string) int {
	var best []int
	high := -1
	for i, o := range q.Options {
		switch n := count(o.Text.In(lang)); {
		case n > high:
			best, high = []int{i}, n
		case n == high:
			best = append(best, i)
		}
	}
	return best[rng.IntN(len(best))]
}

var habits = map[string]habit{
	"always the longest": func(q lessons.Question, lang string, rng *rand.Rand) int {
		return most(q, rng, utf8.RuneCountInString, lang)
	},
	"always the shortest": func(q lessons.Question, lang string, rng *rand.Rand) int {
		return most(q, rng, func(s string) int { return 1000 - utf8.RuneCountInString(s) }, lang)
	},
	"always B": func(lessons.Question, string, *rand.Rand) int { return 1 },
	"always the most polite": func(q lessons.Question, lang string, rng *rand.Rand) int {
		return most(q, rng, func(s string) int { return len(politeWords[lang].FindAllString(s, -1)) }, lang)
	},
}

// TestNoHabitBeatsChance draws 30 choice questions of a band, a thousand times, and answers them by each habit.
func TestNoHabitBeatsChance(t *testing.T) {
	const draws, size, margin = 1000, 30, 0.10
	bands := map[lessons.Band][]lessons.Question{}
	for _, m := range thePack().Modules {
		for _, q := range m.Questions {
			if q.Kind == lessons.Choice && len(q.Options) > 2 {
				bands[m.Band] = append(bands[m.Band], q)
			}
		}
	}
	for band, pool := range bands {
		if len(pool) < size {
			t.Errorf("band %s has only %d choice questions", band, len(pool))
			continue
		}
		for name, take := range habits {
			for _, lang := range lessons.Languages {
				rng := rand.New(rand.NewPCG(7, 11))
				right, chance := 0.0, 0.0
				for range draws {
					rng.Shuffle(len(pool), func(i, j int) { pool[i], pool[j] = pool[j], pool[i] })
					for _, q := range pool[:size] {
						chance += 1 / float64(len(q.Options))
						if q.Options[take(q, lang, rng)].Correct {
							right++
						}
					}
				}
				share, luck := right/(draws*size), chance/(draws*size)
				if share > luck+margin {
					t.Errorf("band %s, %s: %s is right in %.0f %%, chance is %.0f %%", band, lang, name, 100*share, 100*luck)
				}
			}
		}
	}
}
