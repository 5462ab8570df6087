package learn

import (
	"strings"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// skillsMost is how many skills a result names, skillsLeast how many where there is no room for all.
const (
	skillsMost  = 4
	skillsLeast = 2
)

// skill is a line of the result.
type skill struct {
	text  string
	known bool
}

// skills are what the quiz says about each skill, what is known first.
func (r *result) skills() []skill {
	var known, practise []skill
	for _, one := range r.got.Skills {
		text := r.Say(r.module.Skill(one.ID))
		switch {
		case text == "":
		case one.Known:
			known = append(known, skill{text, true})
		default:
			practise = append(practise, skill{text, false})
		}
	}
	practise = practise[:min(len(practise), r.most-1)]
	return append(known[:min(len(known), r.most-len(practise))], practise...)
}

const skillGap = 8

// lists gives the two lists with their headings: each is left out when it is empty.
func (r *result) lists() (lists [2][]skill, heads [2]string) {
	heads = [2]string{r.T("result-known"), r.T("result-practise")}
	for _, one := range r.skills() {
		i := 1
		if one.known {
			i = 0
		}
		lists[i] = append(lists[i], one)
	}
	return lists, heads
}

func (r *result) knownHeight(s *kit.Sheet, w float32) float32 {
	return r.drawKnown(s, 0, 0, w, false) + 44
}

func (r *result) known(s *kit.Sheet, x, y, w, h float32) {
	s.Card(x, y, w, h)
	r.drawKnown(s, x, y+22, w, true)
}

// drawKnown draws the lists and gives their height; without draw it only measures.
func (r *result) drawKnown(s *kit.Sheet, x, y, w float32, draw bool) float32 {
	from := y
	lists, heads := r.lists()
	head, line := kit.Type{Size: 25, Bold: true}, kit.Type{Size: 22}
	for i, list := range lists {
		if len(list) == 0 {
			continue
		}
		if y > from {
			y += 8
		}
		if draw {
			s.Text(heads[i], head, x+28, y, w-56)
			s.Aloud("", heads[i])
		}
		y += s.TextHeight(heads[i], head, w-56) + 6
		for _, one := range list {
			high := max(32, s.TextHeight(one.text, line, w-116))
			if draw {
				r.mark(s, one.known, x+28, y)
				s.Aloud("", one.text)
				s.Text(one.text, line, x+76, y+(high-s.TextHeight(one.text, line, w-116))/2, w-116)
			}
			y += high + skillGap
		}
	}
	return y - from
}

// mark is a tick in green or an arrow in yellow.
func (r *result) mark(s *kit.Sheet, known bool, x, y float32) {
	tone, icon := s.Sun, "right"
	if known {
		tone, icon = s.Green, "check"
	}
	box := kit.Box{Fill: tone.Base, Radius: 16}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, 32, 32)
	s.Icon(icon, tone.On, x+6, y+6, 20)
}

// homeTask reads the first task and the sentence to say from a lesson's page for the family.
func homeTask(page string) (task, say string) {
	for _, line := range strings.Split(page, "\n") {
		line = strings.ReplaceAll(strings.TrimSpace(line), "**", "")
		switch {
		case task == "" && strings.HasPrefix(line, "1. "):
			task = strings.TrimPrefix(line, "1. ")
		case say == "" && strings.HasPrefix(line, "> "):
			say = strings.TrimPrefix(line, "> ")
		}
	}
	return task, say
}

// homeParts are what to do at home and what to say there, from the page for the family; else the lesson's first aim.
func (r *result) homeParts() []string {
	task, say := homeTask(r.Say(r.module.Home.Text))
	if task == "" && len(r.module.Objectives) > 0 {
		return []string{r.Say(r.module.Objectives[0].Text)}
	}
	if say == "" {
		return []string{task}
	}
	return []string{task, r.T("result-say", "Words", say)}
}

// partGap keeps what to do and what to say apart.
const partGap = 12

// homeWords draws those, each as a paragraph of its own, and gives their height; without draw it only measures.
func (r *result) homeWords(s *kit.Sheet, x, y, w float32, draw bool) float32 {
	from := y
	for i, part := range r.homeParts() {
		t := r.homeType(s)
		if i > 0 {
			y += partGap
			t.Bold = true
		}
		if draw {
			s.Text(part, t, x, y, w)
		}
		y += s.TextHeight(part, t, w)
	}
	return y - from
}

const familySide = 84

func (r *result) homeType(s *kit.Sheet) kit.Type {
	if s.IsWide() {
		return kit.Type{Size: 24}
	}
	if r.tight {
		return kit.Type{Size: 20}
	}
	return kit.Type{Size: 22}
}

func (r *result) homeHeight(s *kit.Sheet, w float32) float32 {
	return 28 + lineOf(s, 25) + 12 + r.homeWords(s, 0, 0, w-56, false) + 24
}

// home draws the card of the task, with parent and child where there is room.
func (r *result) home(s *kit.Sheet, x, y, w, h float32) {
	box := kit.Box{Fill: s.Teal.Tint, Line: s.Teal.Line, Weight: 3, Radius: 24}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, x, y, w, h)
	s.Icon("home", s.Teal.Deep, x+28, y+24, 30)
	s.Text(r.T("result-home"), kit.Type{Size: 25, Bold: true, Colour: s.Teal.Deep, Lines: 1}, x+70, y+22, w-98)
	s.Aloud("", append([]string{r.T("result-home")}, r.homeParts()...)...)
	top := y + 28 + lineOf(s, 25) + 8
	end := top + r.homeWords(s, x+28, top, w-56, true)
	if end+familySide+12 > y+h {
		return
	}
	back, px := s.Teal.Line, s.Pixels(familySide)
	if s.High {
		back = s.Ink
	}
	for i, who := range []string{"me", "lan"} {
		img := r.Painter.Portrait(lessons.Figure{Who: who, Mood: "happy"}, px, back, float64(px)/2)
		s.Image(img, x+w-24-float32(2-i)*(familySide+8)+8, y+h-familySide-16, familySide, familySide)
	}
}
