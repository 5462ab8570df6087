package play

import (
	"fmt"
	"image"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// report is the screen of the practice phone on which to save, block, report and tell: the phone with its bar of
// buttons at the left, the step that is open at the right.
type report struct {
	*game
	m    *activity.Report
	said *activity.Feedback
}

func newReport(g *game, m *activity.Report) app.Screen { return &report{game: g, m: m} }

func (r *report) move(move string) {
	open := r.m.Open()
	r.play(move, func(f activity.Feedback) {
		r.said = &f
		r.Redraw()
		if now := r.m.Open(); now != open || f.Done {
			r.App.Focus(r.Focus())
		} else if f.Right && now != nil && now.Kind == activity.StepBuild {
			r.App.Focus(r.Focus()) // the next part
		}
	})
}

// Draw draws the phone, and what is to be done with it.
func (r *report) Draw(s *kit.Sheet) {
	done, of := r.m.Progress()
	defer r.bar(s, r.T("play-step", "At", min(done+1, of), "Of", of), min(done, of-1), of)
	m := s.Margin()
	w := phoneWidth(s)
	if !s.IsWide() {
		w += 24
	}
	defer r.phone(s, area{m, 96, w, 640}) // last: the keyboard comes to the options first
	x := m + w + 28
	if s.IsWide() {
		x += 20
	}
	at := area{x, 104, s.Width - m - x, 632}
	switch step := r.m.Open(); {
	case r.m.Done():
		r.drawEnd(s, at)
	case step == nil:
		r.drawChoice(s, at)
	case step.Kind == activity.StepBuild:
		r.drawBuild(s, step, at)
	default:
		r.drawStep(s, step, at)
	}
}

const (
	barButton = 64
	barGap    = 8
)

// phone draws the phone with its bar of buttons at the foot.
func (r *report) phone(s *kit.Sheet, at area) {
	data := r.m.Phone()
	var talk []kit.Bubble
	for i, m := range data.Chat {
		talk = append(talk, bubbles(r.App, m, m.From == data.Who, i == 0)...)
	}
	p := practice(s, r.App, data.App, data.Other, talk)
	rows := float32((len(data.Buttons) + 1) / 2)
	p.Foot = rows*(barButton+barGap) + 4
	s.Phone(p, at.x, at.y, at.w, at.h)
	in := area{at.x + 24, at.y + at.h - 20 - p.Foot, at.w - 48, p.Foot}
	s.Rule(at.x+12, in.y-6, at.w-24)
	w := (in.w - barGap) / 2
	var hots []func()
	for i, b := range data.Buttons {
		x := in.x + float32(i%2)*(w+barGap)
		y := in.y + 4 + float32(i/2)*(barButton+barGap)
		r.button(s, b, i, area{x, y, w, barButton})
		hots = append(hots, func() {
			hot := s.Hot("bar-"+b.ID, r.Say(b.Text), 14, x, y, w, barButton, func() { r.move(activity.Line(activity.VerbPress, b.ID)) })
			if r.m.Done() {
				hot.Disable()
			}
		})
	}
	for _, hot := range hots { // over all of them: the ring of the focus stands outside its button
		hot()
	}
}

// button draws a button of the phone's bar: all look alike, so that none is given away.
func (r *report) button(s *kit.Sheet, b lessons.ReportButton, i int, at area) {
	box := kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 2, Radius: 14}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	s.Keycap(strconv.Itoa(i+1), at.x+8, at.y+(at.h-28)/2)
	t := kit.Type{Size: 19, Bold: true}
	for (s.TextHeight(r.Say(b.Text), t, at.w-50) > at.h-6 || longestWord(s, r.Say(b.Text), t) > at.w-50) && t.Size > 12 {
		t.Size--
	}
	high := s.TextHeight(r.Say(b.Text), t, at.w-50)
	s.Text(r.Say(b.Text), t, at.x+44, at.y+(at.h-high)/2, at.w-50)
}

// longestWord is how wide the widest word of a text is, which cannot be broken.
func longestWord(s *kit.Sheet, text string, t kit.Type) float32 {
	most := float32(0)
	for _, word := range strings.Fields(text) {
		most = max(most, s.TextWidth(word, t))
	}
	return most
}

// drawChoice asks which button comes next, and answers the last press.
func (r *report) drawChoice(s *kit.Sheet, at area) {
	done, _ := r.m.Progress()
	p := speech{mood: "hello", text: r.instruction(r.data), item: r.data.ID}
	if len(r.m.Moves()) == 0 {
		for _, m := range r.m.Phone().Chat {
			s.Aloud("", r.Say(m.Text))
		}
	} else {
		p.item = ""
	}
	switch {
	case r.said != nil && !r.said.More.Empty(): // a step was completed
		p = speech{mood: "happy", right: true, title: r.Say(r.said.More), text: r.Say(r.said.Text)}
	case r.said != nil && !r.said.Text.Empty():
		p = speech{mood: "cheering", text: r.Say(r.said.Text), title: r.T("play-think-again")}
		if r.said.Note == activity.NoteEarly {
			p.title = r.T("play-soon")
		}
	case done > 0:
		p.text = r.Say(r.m.Phone().Steps[done-1].Done)
	}
	y := r.scene(s, area{at.x, at.y - 8, at.w, 264}) + 20
	high := max(120, p.stripHeight(s, at.w))
	p.strip(s, r.App, area{at.x, y, at.w, high})
	y += high + 24
	y += s.Text(r.T("play-which-button"), kit.Type{Size: 30, Bold: true}, at.x, y, at.w) + 4
	s.Text(r.T("play-on-phone"), kit.Type{Size: 24, Colour: s.Ink2}, at.x, y, at.w)
	s.Also(r.T("play-which-button"))
	for i, b := range r.m.Phone().Buttons {
		s.Also(strconv.Itoa(i+1) + ". " + r.Say(b.Text))
	}
}

// scene shows whose phone it is, and gives where the picture ends.
func (r *report) scene(s *kit.Sheet, at area) float32 {
	data := r.m.Phone()
	if data.Scene == nil {
		return at.y
	}
	person := *data.Scene // without the phone, which stands beside it already
	for _, f := range []**lessons.Figure{&person.Left, &person.Mid, &person.Right} {
		if *f != nil && (*f).PhoneChat() {
			*f = nil
		}
	}
	w, h := s.Pixels(at.w), s.Pixels(at.h)
	key := fmt.Sprintf("play/%s/%dx%d", r.data.ID, w, h)
	if img, ok := r.Shelf.Get(key); ok {
		s.Rounded(img, 24, at.x, at.y, at.w, at.h)
		return at.y + at.h
	}
	painter := r.Painter
	r.Shelf.Want(key, func() image.Image { return painter.Scene(&person, w, h, image.Rect(0, h/12, w, h*4/5)) })
	s.Box(kit.Box{Fill: s.Paper2, Radius: 24}, at.x, at.y, at.w, at.h)
	return at.y + at.h
}

// reason is what Khiên says in an open step: why the last touch was right or not.
func (r *report) reason(step *lessons.ReportStep) (speech, bool) {
	if r.said == nil || r.said.Text.Empty() || r.said.Note == activity.NoteOpened {
		return speech{}, false
	}
	p := speech{mood: "cheering", title: r.T("play-think-again"), text: r.Say(r.said.Text)}
	if r.said.Right {
		p.mood, p.right, p.title = "happy", true, ""
		if step.Kind == activity.StepPick {
			p.title = r.T("play-more-to-find")
		}
	}
	return p, true
}

// drawStep draws the options of a step to pick or choose from.
func (r *report) drawStep(s *kit.Sheet, step *lessons.ReportStep, at area) {
	y := at.y + s.Text(r.Say(step.Ask), kit.Type{Size: 30, Bold: true}, at.x, at.y, at.w) + 14
	s.Aloud("", r.Say(step.Ask))
	y = r.options(s, step, "", area{at.x, y, at.w, 16})
	r.below(s, step, area{at.x, y + 6, at.w, at.y + at.h - y - 6})
}

// options draws the options of a step, or of one of its parts, and gives where they end. A few of them may be higher
// by the area's height.
func (r *report) options(s *kit.Sheet, step *lessons.ReportStep, part string, at area) float32 {
	y := at.y
	options := r.m.Options(part)
	breath := float32(0)
	if len(options) <= 3 {
		breath = at.h
	}
	for i, o := range options {
		a := kit.Answer{ID: "option-" + strconv.Itoa(i), Place: i, Text: lessons.Rich{{Text: r.Say(o.Text)}}, Size: 24, Badge: 46}
		s.Aloud("", kit.Lettered(i, r.Say(o.Text)))
		switch touched := r.m.Touched(part, o.ID); {
		case touched && o.Correct:
			a.State = kit.RightState
		case touched:
			a.State = kit.WrongState
		}
		high := max(66+breath, s.AnswerHeight(a, at.w)-18)
		s.Answer(a, at.x, y, at.w, high, func() { r.choose(step, part, o.ID) })
		y += high + 14
	}
	return y
}

// below draws Khiên's reason under the options, or the way back to the phone.
func (r *report) below(s *kit.Sheet, step *lessons.ReportStep, at area) {
	p, ok := r.reason(step)
	if !ok {
		back := kit.Button{ID: "back", Label: r.T("play-back-phone"), Icon: "back", Key: "Esc"}
		s.Button(back, at.x, at.y+8, s.ButtonWidth(back), 60, r.back)
		return
	}
	high := p.stripHeight(s, at.w)
	p.strip(s, r.App, area{at.x, max(at.y, min(at.y+16, at.y+at.h-high)), at.w, high})
}

// part gives the part of a sentence that is built now.
func (r *report) part(step *lessons.ReportStep) *lessons.ReportPart {
	for i := range step.Parts {
		if r.m.Built(step.Parts[i].ID) == nil {
			return &step.Parts[i]
		}
	}
	return nil
}

// drawBuild draws the sentence as far as it is built, and the options of its next part.
func (r *report) drawBuild(s *kit.Sheet, step *lessons.ReportStep, at area) {
	y := at.y + s.Text(r.Say(step.Ask), kit.Type{Size: 28, Bold: true}, at.x, at.y, at.w) + 10
	part := r.part(step)
	if part == nil {
		return
	}
	var words lessons.Rich
	words = append(words, lessons.Span{Text: r.Say(step.Opening)})
	for i := range step.Parts {
		if o := r.m.Built(step.Parts[i].ID); o != nil {
			words = append(words, lessons.Span{Text: " " + r.Say(o.Text), Bold: true})
		} else {
			words = append(words, lessons.Span{Text: " ______"})
		}
	}
	if !step.Closing.Empty() {
		words = append(words, lessons.Span{Text: " " + r.Say(step.Closing)})
	}
	s.Aloud("", r.Say(step.Ask), words.String(), r.Say(part.Label))
	y = r.sentence(s, words, area{at.x, y, at.w, 0}) + 14
	y += s.Text(r.Say(part.Label), kit.Type{Size: 26, Bold: true, Colour: s.Blue.Deep}, at.x, y, at.w) + 14
	y = r.options(s, step, part.ID, area{at.x, y, at.w, 0})
	r.below(s, step, area{at.x, y + 2, at.w, at.y + at.h - y - 2})
}

// sentence draws what Pao will say, on a card, and gives where it ends.
func (r *report) sentence(s *kit.Sheet, words lessons.Rich, at area) float32 {
	t := kit.Type{Size: 26}
	high := s.RichHeight(words, t, at.w-48) + 28
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Sun.Line, Weight: 3, Radius: 20, Shadow: true}, at.x, at.y, at.w, high)
	s.Rich(words, t, at.x+24, at.y+14, at.w-48)
	return at.y + high
}

// drawEnd draws what it came to: the sentence to be said aloud, how it ended, the way to help.
func (r *report) drawEnd(s *kit.Sheet, at area) {
	data := r.m.Phone()
	last := data.Steps[len(data.Steps)-1]
	y := at.y + s.Text(r.Say(last.Done), kit.Type{Size: 30, Bold: true}, at.x, at.y, at.w) + 12
	s.Aloud("", r.Say(last.Done))
	if words := r.m.Sentence(last.ID); last.Kind == activity.StepBuild && len(words) > 0 {
		y = r.sentence(s, lessons.Rich{{Text: "“" + joined(r.App, words) + "”", Bold: true}}, area{at.x, y, at.w, 0}) + 16
		s.Aloud("", joined(r.App, words))
	}
	p := speech{among: true, mood: "happy", right: true, text: r.Say(data.End)}
	if !r.well() {
		p.mood, p.right, p.more = "cheering", false, r.practise()
	}
	high := p.stripHeight(s, at.w)
	p.strip(s, r.App, area{at.x, y, at.w, high})
	y = helpCard(s, r.App, r.Say(data.Help), area{at.x, y + high + 16, at.w, 0}) + 20
	next := kit.Button{ID: "next", Label: r.T("play-done"), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 24}
	w := s.ButtonWidth(next) + 40
	y = max(y, at.y+at.h-72)
	s.Button(next, at.x+at.w-w, y, w, 68, r.done)
	r.drawAgain(s, at.x, y)
}

func (r *report) choose(step *lessons.ReportStep, part, option string) {
	switch step.Kind {
	case activity.StepBuild:
		r.move(activity.Line(activity.VerbPart, part, option))
	case activity.StepPick:
		r.move(activity.Line(activity.VerbPick, option))
	default:
		r.move(activity.Line(activity.VerbChoose, option))
	}
}

func (r *report) back() { r.move(activity.VerbBack) }

// Focus is on the first button of the phone, or on the way on; on none of the options: Enter alone must choose nothing.
func (r *report) Focus() string {
	switch {
	case r.m.Done():
		return "next"
	case r.m.Open() != nil:
		return ""
	}
	return "bar-" + r.m.Phone().Buttons[0].ID
}

// Key presses the phone's buttons by number and the options by letter; Escape closes an open step.
func (r *report) Key(k fyne.KeyName) bool {
	buttons, step := r.m.Phone().Buttons, r.m.Open()
	if r.m.Done() {
		return r.commonKey(k)
	}
	if n := digit(k); n > 0 && n <= len(buttons) {
		r.move(activity.Line(activity.VerbPress, buttons[n-1].ID))
		return true
	}
	if step == nil {
		return r.commonKey(k)
	}
	part := ""
	if p := r.part(step); p != nil && step.Kind == activity.StepBuild {
		part = p.ID
	}
	options := r.m.Options(part)
	switch n := letter(k, len(options)); {
	case n > 0:
		r.choose(step, part, options[n-1].ID)
	case k == fyne.KeyEscape:
		r.back()
	default:
		return r.commonKey(k)
	}
	return true
}
