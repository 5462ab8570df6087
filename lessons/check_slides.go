package lessons

import (
	"slices"
	"strconv"
)

// What a period allows, by band A, B, C, D.
var (
	periodMinutes = [4]int{35, 35, 45, 45}
	wordsBeside   = [4]int{16, 30, 45, 60}   // on a slide with a scene
	wordsAlone    = [4]int{25, 60, 110, 150} // on a slide without
	titleSigns    = [4]int{22, 22, 34, 34}
	itemSigns     = [4]int{30, 30, 44, 44}
	stemSigns     = [4]int{60, 60, 90, 90}
	optionSigns   = [4]int{26, 26, 40, 40}
	bubbleSigns   = [4]int{34, 34, 34, 34}
)

// phasePlan is the share of a period for each phase; opening and recalling count together.
var phasePlan = []struct {
	name    string
	phases  []string
	minutes [4]int
}{
	{"open, recall", []string{"open", "recall"}, [4]int{3, 3, 5, 5}},
	{"learn", []string{"learn"}, [4]int{6, 6, 8, 8}},
	{"activity", []string{"activity"}, [4]int{12, 12, 15, 15}},
	{"scenario", []string{"scenario"}, [4]int{9, 9, 10, 10}},
	{"check", []string{"check"}, [4]int{4, 4, 5, 5}},
	{"home", []string{"home"}, [4]int{1, 1, 2, 2}},
}

func (s *Slide) place() place { return place{s.File, s.Line, 1} }

func slidesCount(r *reading) {
	if n := len(r.Slides); n < 10 || n > 14 {
		r.mark(r.file("slides.vi.md", 0), strconv.Itoa(n), "10–14")
	}
}

func (r *reading) count(has func(s *Slide) bool) int {
	n := 0
	for i := range r.Slides {
		if has(&r.Slides[i]) {
			n++
		}
	}
	return n
}

func layoutMissing(r *reading) {
	for _, layout := range layouts {
		if r.count(func(s *Slide) bool { return s.Layout == layout }) == 0 {
			r.mark(r.file("slides.vi.md", 0), layout)
		}
	}
}

func asksFew(r *reading) {
	if n := r.count(func(s *Slide) bool { return s.Layout == LayoutAsk }); n < 3 {
		r.mark(r.file("slides.vi.md", 0), strconv.Itoa(n), "3")
	}
}

func recallMissing(r *reading) {
	recalls := func(s *Slide) bool { return s.Layout == LayoutAsk && len(s.Recall) == 3 && len(s.Asks) == 3 }
	if r.count(recalls) == 0 {
		r.mark(r.file("slides.vi.md", 0))
	}
}

func tellMissing(r *reading) {
	if r.count(func(s *Slide) bool { return s.Tell && hasBubble(*s) }) == 0 {
		r.mark(r.file("slides.vi.md", 0))
	}
}

func scenesFew(r *reading) {
	if n := r.count(func(s *Slide) bool { return s.Scene != nil }); n < 8 {
		r.mark(r.file("slides.vi.md", 0), strconv.Itoa(n), "8")
	}
}

func (r *reading) minutes(has func(s *Slide) bool) (sum, doing int) {
	for i := range r.Slides {
		if has(&r.Slides[i]) {
			sum += r.Slides[i].Minutes
			doing += r.Slides[i].Doing
		}
	}
	return sum, doing
}

func everySlide(*Slide) bool { return true }

func minutesSum(r *reading) {
	if sum, _ := r.minutes(everySlide); sum != r.Minutes {
		r.mark(r.file("slides.vi.md", 0), strconv.Itoa(sum), strconv.Itoa(r.Minutes))
	}
}

func minutesBand(r *reading) {
	if want := r.pick(periodMinutes); r.Minutes != want {
		r.mark(r.file(moduleFile, 1), strconv.Itoa(r.Minutes), strconv.Itoa(want))
	}
}

func minutesPhase(r *reading) {
	for _, part := range phasePlan {
		sum, _ := r.minutes(func(s *Slide) bool { return slices.Contains(part.phases, s.Phase) })
		if want := r.pick(part.minutes); sum != want {
			r.mark(r.file("slides.vi.md", 0), part.name+": "+strconv.Itoa(sum), strconv.Itoa(want))
		}
	}
}

func doingOver(r *reading) {
	for i := range r.Slides {
		if s := &r.Slides[i]; s.Doing > s.Minutes {
			r.mark(s.place(), strconv.Itoa(s.Doing), strconv.Itoa(s.Minutes))
		}
	}
}

func doingShare(r *reading) {
	if sum, doing := r.minutes(everySlide); 10*doing < 6*sum {
		r.mark(r.file("slides.vi.md", 0), percent(doing, sum), "60")
	}
}

// at is where a slide stands in the file of one language.
func (s *Slide) at(r *reading, lang string) place {
	if lang == "en" {
		return r.file("slides.en.md", s.LineEN)
	}
	return s.place()
}

// screens gives the texts that are on the screen together: the slide, or each of its questions.
func (s *Slide) screens(lang string) [][]string {
	var lines []string
	for _, b := range s.Body[lang] {
		lines = append(lines, b.Who+" "+b.Text.String())
	}
	if len(s.Asks) == 0 {
		return [][]string{lines}
	}
	var out [][]string
	for _, q := range s.Asks {
		one := append(slices.Clone(lines), q.Stem[lang].String())
		for _, o := range q.Options {
			one = append(one, o.Text[lang].String())
		}
		out = append(out, one)
	}
	return out
}

func slideWords(r *reading) {
	for i := range r.Slides {
		s := &r.Slides[i]
		limit := r.pick(wordsAlone)
		if s.Scene != nil {
			limit = r.pick(wordsBeside)
		}
		for _, lang := range Languages {
			for _, screen := range s.screens(lang) {
				n := 0
				for _, line := range screen {
					n += countWords(line)
				}
				if n > limit {
					r.mark(s.at(r, lang), strconv.Itoa(n), strconv.Itoa(limit))
				}
			}
		}
	}
}

func titleLong(r *reading)  { r.tooLong(forTitle, titleSigns) }
func itemLong(r *reading)   { r.tooLong(forItem, itemSigns) }
func stemLong(r *reading)   { r.tooLong(forStem, stemSigns) }
func optionLong(r *reading) { r.tooLong(forOption, optionSigns) }

// tooLong finds slide texts with more signs than a line of the projected picture holds.
func (r *reading) tooLong(role role, signs [4]int) {
	for _, w := range r.words {
		if w.role == role && w.onSlide() {
			r.longer(w, r.pick(signs))
		}
	}
}

func (r *reading) longer(w wording, limit int) {
	if n := countSigns(w.text); n > limit {
		r.mark(w.place, strconv.Itoa(n), strconv.Itoa(limit))
	}
}

// bubbleLong looks at bubbles inside the mock phone of a scene.
func bubbleLong(r *reading) {
	for i := range r.Slides {
		s := &r.Slides[i]
		if s.Scene == nil || !slices.ContainsFunc(s.Scene.Figures(), Figure.PhoneChat) {
			continue
		}
		for _, w := range r.words {
			if w.role == forBubble && w.onSlide() && r.slideOf(w) == s {
				r.longer(w, r.pick(bubbleSigns))
			}
		}
	}
}

// slideOf finds the slide a text of a slides file stands on.
func (r *reading) slideOf(w wording) *Slide {
	var best *Slide
	for i := range r.Slides {
		s := &r.Slides[i]
		at, found := s.at(r, w.lang), 0
		if best != nil {
			found = best.at(r, w.lang).line
		}
		if at.line > 0 && at.line <= w.line && at.line > found {
			best = s
		}
	}
	return best
}
