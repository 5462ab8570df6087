package play

import (
	"strconv"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// words are the types of a story's panel.
func storyTypes(s *kit.Sheet) (text, ask kit.Type) {
	size := float32(26)
	if !s.IsWide() {
		size = 25
	}
	return kit.Type{Size: size}, kit.Type{Size: 30, Bold: true}
}

// columns says how wide the words are, and the choices beside or below them.
func columns(s *kit.Sheet) (words, choices float32) {
	inner := s.Width - 2*(s.Margin()-16) - 2*panelPad
	if s.IsWide() {
		return inner*0.46 - 16, inner*0.54 - 16
	}
	return inner, inner
}

// panelHeight tells how high the panel is for a node.
func (t *story) panelHeight(s *kit.Sheet, node lessons.StoryNode) float32 {
	words, choices := columns(s)
	left := t.wordsHeight(s, node, words)
	right := t.choicesHeight(s, node, choices)
	switch {
	case len(node.Choices) == 0:
		inner := s.Width - 2*(s.Margin()-16) - 2*panelPad
		return t.wordsHeight(s, node, t.stepWidth(s, node, inner)) + t.endHeight(s, node, inner) + 2*panelPad
	case s.IsWide():
		return max(left, right) + 2*panelPad
	}
	return left + 18 + right + 2*panelPad
}

// stepWidth leaves room for the button beside a step's words.
func (t *story) stepWidth(s *kit.Sheet, node lessons.StoryNode, w float32) float32 {
	if node.Next == "" {
		return w
	}
	return w - s.ButtonWidth(t.nextButton(s)) - 64
}

func (t *story) wordsHeight(s *kit.Sheet, node lessons.StoryNode, w float32) float32 {
	text, ask := storyTypes(s)
	high := s.TextHeight(t.tale(node), text, w)
	if !node.Ending.Empty() {
		high += s.TextHeight(t.Say(node.Ending), kit.Type{Size: 34, Bold: true}, w) + 8
	}
	if !node.Ask.Empty() {
		high += 8 + s.TextHeight(t.Say(node.Ask), ask, w)
	}
	return high
}

func (t *story) answer(i int, c lessons.StoryChoice) kit.Answer {
	return kit.Answer{ID: "choice-" + strconv.Itoa(i), Place: i, Text: lessons.Rich{{Text: t.Say(c.Text)}}, Size: 24, Badge: 48}
}

func (t *story) choicesHeight(s *kit.Sheet, node lessons.StoryNode, w float32) float32 {
	high := float32(-12)
	for i, c := range node.Choices {
		high += t.choiceHeight(s, i, c, w) + 12
	}
	return max(0, high)
}

func (t *story) choiceHeight(s *kit.Sheet, i int, c lessons.StoryChoice, w float32) float32 {
	return max(68, s.AnswerHeight(t.answer(i, c), w)-12)
}

// panel draws what happens, and what may be done.
func (t *story) panel(s *kit.Sheet, node lessons.StoryNode, at area) {
	words, choices := columns(s)
	text, ask := storyTypes(s)
	if len(node.Choices) == 0 {
		words = t.stepWidth(s, node, at.w)
	}
	s.Aloud(lessons.SoundOf(t.data.ID, node.ID), t.spoken(node)...)
	y := at.y
	if !node.Ending.Empty() {
		y += s.Text(t.Say(node.Ending), kit.Type{Size: 34, Bold: true}, at.x, y, words) + 8
	}
	y += s.Text(t.tale(node), text, at.x, y, words)
	if !node.Ask.Empty() {
		y += 8
		y += s.Text(t.Say(node.Ask), ask, at.x, y, words)
	}
	switch {
	case len(node.Choices) > 0 && s.IsWide():
		t.choices(s, at.x+at.w-choices, at.y, choices)
	case len(node.Choices) > 0:
		t.choices(s, at.x, y+18, choices)
	case node.Next != "":
		b := t.nextButton(s)
		w := s.ButtonWidth(b) + 24
		s.Button(b, at.x+at.w-w, at.y+(at.h-64)/2, w, 64, t.next)
	default:
		t.ending(s, node, area{at.x, y + 14, at.w, 0})
	}
}

// spoken are the words of a node as they are read aloud: what happens, what is asked, and the answers by their letters.
func (t *story) spoken(node lessons.StoryNode) []string {
	words := []string{t.Say(node.Ending), t.tale(node), t.Say(node.Ask)}
	for i, c := range t.m.Choices() {
		words = append(words, kit.Lettered(i, t.Say(c.Text)))
	}
	return words
}

func (t *story) nextButton(s *kit.Sheet) kit.Button {
	return kit.Button{ID: "next", Label: t.T("play-next"), Icon: "right", Key: "Enter", Tone: &s.Blue, Size: 24}
}

// choices draws the answers; those who are not sure get a card like the others.
func (t *story) choices(s *kit.Sheet, x, y, w float32) {
	for i, c := range t.m.Choices() {
		a := t.answer(i, c)
		high := t.choiceHeight(s, i, c, w)
		s.Answer(a, x, y, w, high, func() { t.choose(c) })
		y += high + 12
	}
}

// endHeight is the room for the way to help and the two ways on at an ending.
func (t *story) endHeight(s *kit.Sheet, node lessons.StoryNode, w float32) float32 {
	if node.Next != "" {
		return 0
	}
	return 14 + s.TextHeight(t.Say(node.Help), kit.Type{Size: 26}, w-140) + s.TextHeight(t.T("play-help-way"), kit.Type{Size: 26, Bold: true}, w-140) + 48 + 16 + 68
}

// ending draws the way to help, back to another choice, and the end.
func (t *story) ending(s *kit.Sheet, node lessons.StoryNode, at area) {
	y := helpCard(s, t.App, t.Say(node.Help), at) + 16
	done := kit.Button{ID: "next", Label: t.T("play-done"), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 24}
	w := s.ButtonWidth(done) + 40
	if len(t.m.Decisions()) > 0 && !t.Attempt.Done {
		back := kit.Button{ID: "again", Label: t.T("play-other-choice"), Icon: "back", Key: "R"}
		s.Button(back, at.x, y, s.ButtonWidth(back), 64, t.openBack)
	}
	s.Button(done, at.x+at.w-w, y, w, 64, t.done)
}

// drawBack lists the decisions of this way, to go back to one.
func (t *story) drawBack(s *kit.Sheet) {
	m := s.Margin()
	w := s.Width - 2*m
	y := float32(104)
	y += s.Text(t.T("play-back-title"), kit.Type{Size: 34, Bold: true}, m, y, w) + 16
	s.Aloud("", t.T("play-back-title"))
	back := kit.Button{ID: "stay", Label: t.T("play-back-stay"), Icon: "back", Key: "Esc"}
	turns := t.turns()
	room := s.Height - y - 96
	p := backPackings[0]
	for _, p = range backPackings {
		need := float32(0)
		for _, d := range turns {
			need += t.decisionHeight(s, d, p, w) + p.gap
		}
		if need <= room {
			break
		}
	}
	for i, d := range turns {
		high := max(t.decisionHeight(s, d, p, w), min(108, room/float32(len(turns))-p.gap))
		t.decision(s, i, d, p, area{m, y, w, high})
		y += high + p.gap
	}
	s.Button(back, m, max(y+8, s.Height-84), s.ButtonWidth(back), 64, func() { t.backKey("Escape") })
}

// turn is a decision that can be gone back to: the first at its place, with what was chosen there in the end.
type turn struct {
	number int // for the move, from 1
	node   *lessons.StoryNode
	choice string
}

// turns gives every place of this way where something was chosen, once.
func (t *story) turns() []turn {
	var out []turn
	at := map[string]int{}
	for i, d := range t.m.Decisions() {
		if j, ok := at[d.Node]; ok {
			out[j].choice = d.Choice
			continue
		}
		at[d.Node] = len(out)
		out = append(out, turn{i + 1, t.data.Node(d.Node), d.Choice})
	}
	return out
}

// backPacking is how close the decisions stand: the sizes of what was asked and what was chosen, how high a row is at least, and
// what is between two.
type backPacking struct{ ask, took, least, gap float32 }

// backPackings are tried one after the other, until all decisions fit.
var backPackings = [...]backPacking{{24, 22, 72, 12}, {22, 20, 60, 6}}

func (p backPacking) types(s *kit.Sheet) (ask, took kit.Type) {
	return kit.Type{Size: p.ask, Bold: true}, kit.Type{Size: p.took, Colour: s.Ink2}
}

// taken says what was chosen there.
func (t *story) taken(d turn) string {
	for _, c := range d.node.Choices {
		if c.ID == d.choice {
			return t.T("play-you-chose", "Choice", t.Say(c.Text))
		}
	}
	return ""
}

// decisionHeight is how high a row that is w wide must be for its words.
func (t *story) decisionHeight(s *kit.Sheet, d turn, p backPacking, w float32) float32 {
	ask, took := p.types(s)
	return max(p.least, s.TextHeight(t.Say(d.node.Ask), ask, w-100)+2+s.TextHeight(t.taken(d), took, w-100)+4)
}

// decision draws one place: what was asked, and what was chosen.
func (t *story) decision(s *kit.Sheet, i int, d turn, p backPacking, at area) {
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Palette.Line, Weight: 3, Radius: 20, Shadow: true}, at.x, at.y, at.w, at.h)
	s.Keycap(strconv.Itoa(i+1), at.x+24, at.y+(at.h-28)/2)
	taken := t.taken(d)
	ask, took := p.types(s)
	y := at.y + (at.h-s.TextHeight(t.Say(d.node.Ask), ask, at.w-100)-s.TextHeight(taken, took, at.w-100)-2)/2
	s.Aloud("", strconv.Itoa(i+1)+". "+t.Say(d.node.Ask), taken)
	y += s.Text(t.Say(d.node.Ask), ask, at.x+76, y, at.w-100) + 2
	s.Text(taken, took, at.x+76, y, at.w-100)
	s.Hot("back-"+strconv.Itoa(i), t.Say(d.node.Ask), 20, at.x, at.y, at.w, at.h, func() { t.goBack(d.number) })
}
