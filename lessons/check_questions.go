package lessons

import (
	"slices"
	"strconv"
	"strings"
)

var questionsAtLeast = [4]int{10, 12, 14, 14}

const (
	kindsAtLeast   = 4
	checkAtLeast   = 8
	reviewAtLeast  = 6
	contestAtLeast = 5
	formItems      = 4
)

func (q *Question) place() place { return place{q.File, q.Line, 1} }

// form says whether the question belongs to a before or after form.
func (q *Question) form() bool { return q.Has(UseBefore) || q.Has(UseAfter) }

func (r *reading) questionsFile() place { return r.file("questions.yaml", 0) }

func questionsFew(r *reading) {
	n := 0
	for i := range r.Questions {
		if !r.Questions[i].form() {
			n++
		}
	}
	if want := r.pick(questionsAtLeast); n < want {
		r.mark(r.questionsFile(), strconv.Itoa(n), strconv.Itoa(want))
	}
}

func questionsKinds(r *reading) {
	kinds := map[string]bool{}
	for _, q := range r.Questions {
		kinds[q.Kind] = true
	}
	if len(kinds) < kindsAtLeast {
		r.mark(r.questionsFile(), strconv.Itoa(len(kinds)), strconv.Itoa(kindsAtLeast))
	}
}

func questionsUse(r *reading) {
	for _, want := range []struct {
		use   string
		least int
	}{{UseCheck, checkAtLeast}, {UseReview, reviewAtLeast}, {UseContest, contestAtLeast}} {
		if n := len(r.With(want.use)); n < want.least {
			r.mark(r.questionsFile(), want.use+": "+strconv.Itoa(n), strconv.Itoa(want.least))
		}
	}
}

func formsCount(r *reading) {
	for _, use := range []string{UseBefore, UseAfter} {
		if n := len(r.With(use)); n != formItems {
			r.mark(r.questionsFile(), use+": "+strconv.Itoa(n), strconv.Itoa(formItems))
		}
	}
}

func formsKind(r *reading) {
	for i := range r.Questions {
		if q := &r.Questions[i]; q.form() && (q.Kind != Choice || len(q.Uses) != 1) {
			r.mark(q.place(), q.ID)
		}
	}
}

// formsPairs wants every item of one form to have its partner in the other.
func formsPairs(r *reading) {
	for i := range r.Questions {
		q := &r.Questions[i]
		if !q.form() {
			continue
		}
		other := UseAfter
		if q.Has(UseAfter) {
			other = UseBefore
		}
		partners := 0
		for _, p := range r.With(other) {
			if p.Parallel == q.Parallel {
				partners++
			}
		}
		if q.Parallel == "" || partners != 1 {
			r.mark(q.place(), q.ID, q.Parallel)
		}
	}
}

func shortMany(r *reading) {
	allowed := r.pick([4]int{0, 1, 1, 1})
	seen := 0
	for i := range r.Questions {
		if q := &r.Questions[i]; q.Kind == Short {
			if seen++; seen > allowed {
				r.mark(q.place(), q.ID, strconv.Itoa(allowed))
			}
		}
	}
}

func difficultyMissing(r *reading) {
	for level := 1; level <= 3; level++ {
		if !slices.ContainsFunc(r.Questions, func(q Question) bool { return q.Difficulty == level }) {
			r.mark(r.questionsFile(), strconv.Itoa(level))
		}
	}
}

// choices gives the choice questions and the place of their right answer.
func (r *reading) choices(visit func(q *Question, right int)) int {
	n := 0
	for i := range r.Questions {
		q := &r.Questions[i]
		right := slices.IndexFunc(q.Options, func(o Option) bool { return o.Correct })
		if q.Kind != Choice || right < 0 || len(q.Options) < 3 {
			continue
		}
		n++
		visit(q, right)
	}
	return n
}

// lettersUneven wants A, B, C, D right about equally often, so that nobody passes by always pressing C.
func lettersUneven(r *reading) {
	var counts [4]int
	total := r.choices(func(_ *Question, right int) { counts[min(right, 3)]++ })
	for i, n := range counts {
		if total > 0 && (100*n < 15*total || 100*n > 35*total) {
			r.mark(r.questionsFile(), strings.ToUpper(letter(i)), percent(n, total))
		}
	}
}

func rightLongest(r *reading) {
	r.rightStands(35, func(right, other int) bool { return right > other })
}

func rightShortest(r *reading) {
	r.rightStands(40, func(right, other int) bool { return right < other })
}

// rightStands counts, for each language, how often the right answer stands out from all others by its length.
func (r *reading) rightStands(most int, out func(right, other int) bool) {
	for _, lang := range Languages {
		n := 0
		total := r.choices(func(q *Question, right int) {
			if standsOut(q.Options, right, lang, out) {
				n++
			}
		})
		if 100*n > most*total {
			r.mark(r.questionsFile(), lang+": "+percent(n, total), strconv.Itoa(most))
		}
	}
}

func standsOut(options []Option, right int, lang string, out func(right, other int) bool) bool {
	length := countSigns(options[right].Text.In(lang))
	for i, o := range options {
		if i != right && !out(length, countSigns(o.Text.In(lang))) {
			return false
		}
	}
	return true
}

func activityMissing(r *reading) {
	if len(r.Activities) == 0 {
		r.mark(r.file(moduleFile, 1))
	}
}

func roundsCount(r *reading) {
	if a := r.Activity(KindSpot); a != nil && a.Spot != nil {
		if n := len(a.Spot.Rounds); n < 3 || n > 4 {
			r.mark(place{file: a.File}, strconv.Itoa(n), "3–4")
		}
	}
}

func cardsCount(r *reading) {
	a := r.Activity(KindSort)
	if a == nil || a.Sort == nil {
		return
	}
	for _, round := range a.Sort.Rounds {
		if n := len(round.Cards); n < 4 || n > 8 {
			r.mark(place{file: a.File}, round.ID+": "+strconv.Itoa(n), "4–8")
		}
	}
}

func spotsCount(r *reading) {
	a := r.Activity(KindSpot)
	if a == nil || a.Spot == nil {
		return
	}
	for _, round := range a.Spot.Rounds {
		if n := len(round.Spots); n < 5 || n > 8 {
			r.mark(place{file: a.File}, round.ID+": "+strconv.Itoa(n), "5–8")
		}
	}
}
