package activity

import (
	"slices"
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/passphrase"
)

// Draft is a phrase that a pupil puts together or types in a password workshop. It is in memory only, as long as the step is
// open: it is no part of any machine, and there is no way from it into a move.
type Draft struct {
	data  *lessons.PasswordData
	step  *lessons.PasswordStep
	taken []int // of each group, or -1
	join  int
	typed string
	About passphrase.About // what others know of the pupil
}

func newDraft(d *lessons.PasswordData, s *lessons.PasswordStep) *Draft {
	return &Draft{data: d, step: s, taken: slices.Repeat([]int{-1}, len(s.Groups))}
}

// Take takes a word of a group, both counted from 0; what is not there is left alone.
func (d *Draft) Take(group, word int) {
	if group >= 0 && group < len(d.taken) && word >= 0 && word < len(d.step.Groups[group].Words) {
		d.taken[group] = word
	}
}

// Taken gives the word of a group that was taken, or -1.
func (d *Draft) Taken(group int) int { return d.taken[group] }

// Join puts another sign between the words.
func (d *Draft) Join(i int) {
	if i >= 0 && i < len(d.step.Joins) {
		d.join = i
	}
}

// Joined gives the place of the sign between the words.
func (d *Draft) Joined() int { return d.join }

// Type takes what the pupil typed, all of it.
func (d *Draft) Type(text string) { d.typed = text }

// Words gives what was taken in the order of the groups.
func (d *Draft) Words() []lessons.Text {
	var out []lessons.Text
	for g, w := range d.taken {
		if w >= 0 {
			out = append(out, d.step.Groups[g].Words[w])
		}
	}
	return out
}

// Phrase is the phrase as it is typed on a page: words without marks and spaces, the sign between them; or what was typed.
func (d *Draft) Phrase(lang string) string {
	if d.step.Kind == lessons.StepType {
		return d.typed
	}
	var words []string
	for _, w := range d.Words() {
		words = append(words, strings.ReplaceAll(passphrase.Unmarked(w.In(lang)), " ", ""))
	}
	return strings.Join(words, d.step.Joins[d.join])
}

// Rate measures the phrase.
func (d *Draft) Rate(lang string) passphrase.Rating {
	var examples []string
	for _, s := range d.data.Steps {
		for _, p := range s.Passwords {
			examples = append(examples, p.Text)
		}
	}
	return passphrase.Measure(d.Phrase(lang), d.data.Signs, d.About, examples)
}

// Good says that the step is fulfilled: a word of every group, or a phrase with nothing against it.
func (d *Draft) Good(lang string) bool {
	if d.step.Kind == lessons.StepBuild {
		return !slices.Contains(d.taken, -1)
	}
	return d.Rate(lang).Good()
}

// Why says the gravest weakness of what was typed, empty where there is none.
func (d *Draft) Why(lang string) lessons.Text {
	if weak := d.Rate(lang).Weak; len(weak) > 0 {
		return d.step.Weak[weak[0]]
	}
	return lessons.Text{}
}

// Time tells how long the machine needs.
func (d *Draft) Time(lang string) lessons.Text {
	kind := d.Rate(lang).Time
	if at := find(d.data.Times, kind, func(t lessons.PasswordTime) string { return t.ID }); at >= 0 {
		return d.data.Times[at].Text
	}
	return lessons.Text{}
}
