package paper

import (
	"lachanso/lessons"
	"lachanso/lessons/course"
)

// stage is one of the four activities that both forms of a plan have.
type stage int

// The stages: opening, new knowledge, practice, use.
const (
	opening stage = iota
	learning
	practising
	using
	stages
)

// Names of the stages in messages.
var stageNames = [stages]string{"open", "learn", "practise", "use"}

// home of a phase among the stages. Slides of the teacher's own have no phase and fit everywhere.
var phaseStage = map[string]stage{
	"open": opening, "recall": opening, "learn": learning, "activity": practising,
	"scenario": using, "check": using, "home": using,
}

// step is one slide of a plan.
type step struct {
	*lessons.Slide
	number      int // of the slide in the lesson, from 1
	first, last int // its pages on the screen, from 1: a slide of questions has one for each
}

// part is a stage with its steps.
type part struct {
	stage   stage
	minutes int
	steps   []step
}

// parts cuts the slides, in the order they are taught, into the four stages, so that as few minutes as possible stand in
// a stage that is not theirs. A stage without slides is left out.
func parts(slides []lessons.Slide) []part {
	cuts := bestCuts(slides)
	all := make([]step, len(slides))
	for i, page := range course.Pages(&lessons.Module{Slides: slides}) {
		s := &all[page.Slide]
		if s.Slide == nil {
			*s = step{&slides[page.Slide], page.Slide + 1, i + 1, i + 1}
		}
		s.last = i + 1
	}
	var out []part
	for s := range stages {
		p := part{stage: s}
		for i := cuts[s]; i < cuts[s+1]; i++ {
			p.steps = append(p.steps, all[i])
			p.minutes += slides[i].Minutes
		}
		if len(p.steps) > 0 {
			out = append(out, p)
		}
	}
	return out
}

// bestCuts gives where each stage begins, and the end.
func bestCuts(slides []lessons.Slide) [stages + 1]int {
	n := len(slides)
	wrong := func(s stage, i int) int { // minutes of slide i that do not belong into stage s
		own, known := phaseStage[slides[i].Phase]
		if !known || own == s {
			return 0
		}
		return max(1, slides[i].Minutes)
	}
	const far = 1 << 30
	type state struct{ cost, from int }
	best := make([][stages]state, n+1) // best[i][s]: slides before i are placed, the last of them in a stage up to s
	for i := 1; i <= n; i++ {
		for s := range stages {
			best[i][s] = state{far, 0}
			for from := range s + 1 { // the slide before stood in stage from
				if cost := best[i-1][from].cost + wrong(s, i-1); cost < best[i][s].cost {
					best[i][s] = state{cost, int(from)}
				}
			}
		}
	}
	last := opening
	for s := range stages {
		if best[n][s].cost < best[n][last].cost {
			last = s
		}
	}
	var cuts [stages + 1]int
	for s := last + 1; s <= stages; s++ {
		cuts[s] = n
	}
	for i := n; i > 0; i-- {
		from := stage(best[i][last].from)
		if i == 1 {
			from = opening
		}
		for s := from + 1; s <= last; s++ {
			cuts[s] = i - 1
		}
		last = from
	}
	return cuts
}

// minutesOf is how long the slides take.
func minutesOf(slides []lessons.Slide) int {
	sum := 0
	for _, s := range slides {
		sum += s.Minutes
	}
	return sum
}

// items gives the lines of a slide's list in a language; without a list its other lines.
func items(s *lessons.Slide, lang string) []string {
	var list, lines []string
	for _, b := range s.Body[lang] {
		switch b.Kind {
		case lessons.Item:
			list = append(list, bare(b.Text.String()))
		case lessons.Para:
			lines = append(lines, b.Text.String())
		case lessons.Bubble:
			if b.Who != "" {
				lines = append(lines, b.Who+": "+quoted(b.Text.String()))
			} else {
				lines = append(lines, quoted(b.Text.String()))
			}
		}
	}
	if len(list) > 0 {
		return list
	}
	return lines
}

// titleOf is a slide's heading, or its first question.
func titleOf(s *lessons.Slide, lang string) string {
	for _, b := range s.Body[lang] {
		if b.Kind == lessons.Title {
			return b.Text.String()
		}
	}
	if len(s.Asks) > 0 {
		return s.Asks[0].Stem[lang].String()
	}
	for _, b := range s.Body[lang] {
		return b.Text.String()
	}
	return ""
}
