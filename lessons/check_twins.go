package lessons

import "strings"

// Two texts say the same when they share this part of their different words, in percent. A name or a place that was
// changed leaves a question the same question.
const (
	stemsSame   = 86
	optionsSame = 80
)

// bag is the different words of a text.
type bag map[string]bool

func bagOf(text string) bag {
	b := bag{}
	for _, w := range strings.Fields(plainWords(text)) {
		b[w] = true
	}
	return b
}

// shares gives the part of words in both among the words in either, in percent.
func (b bag) shares(other bag) int {
	both := 0
	for w := range b {
		if other[w] {
			both++
		}
	}
	either := len(b) + len(other) - both
	if either == 0 {
		return 0
	}
	return 100 * both / either
}

// stemTwice finds questions of a module that ask what another one asks already.
func stemTwice(r *reading) {
	for _, lang := range Languages {
		bags := make([]bag, len(r.Questions))
		for i := range r.Questions {
			bags[i] = bagOf(r.Questions[i].Stem.In(lang))
			for j := range i {
				if bags[i].shares(bags[j]) >= stemsSame {
					r.mark(r.Questions[i].place(), r.Questions[i].ID, r.Questions[j].ID)
				}
			}
		}
	}
}

// stemOnSlide finds questions that were answered on a slide already: whoever remembers the screen need not think.
func stemOnSlide(r *reading) {
	for _, lang := range Languages {
		for i := range r.Slides {
			for _, ask := range r.Slides[i].Asks {
				shown := bagOf(ask.Stem[lang].String())
				for j := range r.Questions {
					if q := &r.Questions[j]; shown.shares(bagOf(q.Stem.In(lang))) >= stemsSame {
						r.mark(q.place(), q.ID, r.Slides[i].ID)
					}
				}
			}
		}
	}
}

// optionsAlike finds two answers that say nearly the same, so that a child must guess which one is meant.
func optionsAlike(r *reading) {
	for i := range r.Questions {
		q := &r.Questions[i]
		for _, lang := range Languages {
			for a := range q.Options {
				for b := range a {
					one, two := q.Options[a].Text.In(lang), q.Options[b].Text.In(lang)
					if bagOf(one).shares(bagOf(two)) >= optionsSame {
						r.mark(q.place(), one, two)
					}
				}
			}
		}
	}
}
