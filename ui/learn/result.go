package learn

import (
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// result is the end of a quiz or a form: stars, what is known, one thing for at home. Only this pupil sees it, and one
// press hands the PC over.
type result struct {
	*seat
	module *lessons.Module
	part   string
	run    *quiz.Run
	list   []lessons.Question
	got    quiz.Result
	at     store.ID
	shield *grown // of the lesson's topic; nil until it is read, and for what has none
	came   time.Time
}

func newResult(q *asking) *result {
	return &result{seat: q.seat, module: q.module, part: q.attempt.Part, run: q.run, list: q.questions, got: q.run.Result(), at: q.attempt.ID}
}

// unread is how long a result has been seen by nobody yet: a press so soon after it came was meant for the last question.
const unread = time.Second

// Enter reads how the shield has grown.
func (r *result) Enter() {
	r.came = r.Now()
	topic := topicOf(r.module)
	if topic == 0 || r.plain() || r.part == play.PartReview {
		return
	}
	load(r.App, func() (grown, error) { return r.grownBy(topic, r.at) }, func(g grown) { r.shield = &g })
}

// starred says that stars are shown: a form measures a lesson, and a review counts for nothing. Empty ones alone would
// only say what is missing.
func (r *result) starred() bool { return r.part == play.PartQuiz && r.got.Stars > 0 }

// festive says that most was right at the first try: then confetti lies about.
func (r *result) festive() bool {
	return r.part != play.PartBefore && float64(r.got.Right) >= activity.WellFrom*float64(r.got.Asked)
}

// Draw draws the praise at the left, what is known and the task at home at the right, and the ways on below.
func (r *result) Draw(s *kit.Sheet) {
	r.bar(s)
	m, gap := s.Margin(), s.Gap()
	left := (s.Width - 2*m - gap) * 0.484
	right := s.Width - 2*m - gap - left
	y, foot := float32(96), float32(72)
	high := s.Height - y - foot - 48
	known := r.knownHeight(s, right)
	home := r.homeHeight(s, right)
	if r.plain() {
		known, home = 0, 0
	}
	high = max(high, known+home+20)
	if r.plain() {
		r.praise(s, m, y, s.Width-2*m, high)
	} else {
		r.praise(s, m, y, left, high)
		r.known(s, m+left+gap, y, right, max(known, (high-20)*0.42))
		top := max(known, (high-20)*0.42) + 20
		r.home(s, m+left+gap, y+top, right, high-top)
	}
	r.ways(s, y+high+20, foot)
}

// plain says that there is nothing but the praise: before a lesson, and where questions came from several.
func (r *result) plain() bool { return r.part == play.PartBefore || r.module.ID == store.Mixed }

// words are the praise and the line below it.
func (r *result) words() (title, text string) {
	name := r.called()
	switch {
	case r.part == play.PartBefore:
		return r.T("result-before"), r.T("result-before-text")
	case r.part == play.PartReview:
		return r.T("result-review", "Name", name), r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
	case r.part == play.PartRecall:
		return r.T("result-recall", "Name", name), r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
	case r.part == play.PartLater:
		return r.T("result-later", "Name", name), r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
	case r.part == play.PartAfter:
		return r.T("result-after", "Name", name), r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
	}
	return r.T("result-stars-"+string(rune('0'+r.got.Stars)), "Name", name),
		r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
}

func (r *result) praise(s *kit.Sheet, x, y, w, h float32) {
	box := kit.Box{Fill: s.Sun.Tint, Radius: 24, Shadow: true}
	s.Box(box, x, y, w, h)
	title, text := r.words()
	khien := min(160, w*0.27)
	tw := w - khien - 80
	tt, bt := kit.Type{Size: 38, Bold: true}, kit.Type{Size: 25}
	if w < 520 {
		tt.Size, bt.Size = 30, 22
	}
	words := s.TextHeight(title, tt, tw) + s.TextHeight(text, bt, tw) + 6
	low := max(khien, words)
	top := float32(0)
	if r.starred() {
		top = 190
	}
	if r.shield != nil {
		h -= r.shieldHeight()
		r.drawShield(s, x+16, y+h-8, w-32)
	}
	at := y + max(28, (h-top-low-30)/2)
	r.confetti(s, area{x, y, w, h}, at, at+top, at+top+30+low)
	if r.starred() {
		r.stars(s, x, at, w)
		at += top + 30
	}
	wide := min(tw, max(s.TextWidth(title, tt), s.TextWidth(text, bt))+8)
	kx := x + max(24, (w-khien-24-wide)/2)
	mood := "happy"
	switch {
	case r.part == play.PartBefore:
		mood = "hello"
	case !r.festive():
		mood = "cheering"
	}
	s.Image(r.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, s.Pixels(khien)), kx, at+(low-khien)/2, khien, khien)
	s.Aloud("", title, text)
	ty := at + (low-words)/2
	ty += s.Text(title, tt, kx+khien+24, ty, tw) + 6
	s.Text(text, bt, kx+khien+24, ty, tw)
}

// stars draws three, those earned full.
func (r *result) stars(s *kit.Sheet, x, y, w float32) {
	sizes := [...]float32{128, 156, 128}
	gap := (w - 412) / 8
	at := x + (w-412-2*gap)/2
	for i, size := range sizes {
		name := "star-empty"
		if i < r.got.Stars {
			name = "star-full"
		}
		top := y + 44
		if i == 1 {
			top = y
		}
		s.Image(r.Painter.Picture(name, s.Pixels(size), s.Pixels(size)), at, top, size, size)
		at += size + gap
	}
}

// confettiMost is how many places confetti may have; those over stars and words stay empty.
const confettiMost = 56

// area is a rectangle on a sheet, in design pixels.
type area struct{ x, y, w, h float32 }

// confetti lies still, above and below what stands from a height till another, and beside the stars, which end at words;
// in high contrast there is none.
func (r *result) confetti(s *kit.Sheet, at area, from, words, till float32) {
	if s.High || !r.festive() {
		return
	}
	tones := []kit.Tone{s.Coral, s.Blue, s.Green, s.Sun, s.Violet, s.Teal, s.Rose}
	// Places in the order of a sunflower's seeds: spread evenly, and always the same.
	for i := range confettiMost {
		turn := float32(i) * 0.618
		turn -= float32(int(turn))
		fx, fy := turn, (float32(i)+0.5)/confettiMost
		px, py := at.x+20+fx*(at.w-54), at.y+18+fy*(at.h-50)
		beside := at.w > 520 && py < words && (fx < 0.05 || fx > 0.95)
		if py > from-20 && py < till+6 && !beside { // where stars and words are
			continue
		}
		s.Box(kit.Box{Fill: tones[i%len(tones)].Base, Radius: 4}, px, py, 14, 14)
	}
}

// ways draws the buttons: look again, back to the lesson, hand over.
func (r *result) ways(s *kit.Sheet, y, h float32) {
	m := s.Margin()
	buttons := []kit.Button{{ID: "lesson", Label: r.T("result-lesson"), Icon: "back", Key: "Esc"}}
	if r.module.ID == store.Mixed {
		buttons[0].Label = r.T("page-back")
	}
	do := []func(){r.Back}
	switch {
	case quiz.WayOf(r.part) == quiz.Form:
		buttons = append(buttons, kit.Button{ID: "again", Label: r.T("result-reasons"), Icon: "eye"})
		do = append(do, r.reasons)
	case len(r.got.Wrong) > 0:
		buttons = append(buttons, kit.Button{ID: "again", Label: r.T("result-again"), Icon: "refresh"})
		do = append(do, r.again)
	}
	last := kit.Button{ID: "next-pupil", Label: r.T("result-next"), Icon: "people", Key: "Enter", Tone: &s.Blue, Size: 24}
	if r.part == play.PartBefore { // the lesson comes now
		last = kit.Button{ID: "next-pupil", Label: r.T("result-next"), Icon: "people"}
		buttons[0].Tone, buttons[0].Size, buttons[0].Key = &s.Blue, 24, "Enter"
		buttons[0].Label, buttons[0].Icon = r.T("result-into"), "right"
	}
	buttons, do = append(buttons, last), append(do, r.over)
	gap, total := float32(20), float32(0)
	for _, b := range buttons {
		total += s.ButtonWidth(b)
	}
	room := s.Width - 2*m - gap*float32(len(buttons)-1)
	shrink := min(1, room/total)
	x := m
	for i, b := range buttons {
		w := s.ButtonWidth(b) * shrink
		if i == len(buttons)-1 {
			x = s.Width - m - w
		}
		s.Button(b, x, y, w, h-8, do[i])
		x += w + gap
	}
}

// again asks the questions that went wrong once more, in a review of their own.
func (r *result) again() {
	if r.Busy() {
		return
	}
	r.Back()
	r.open(r.module, play.PartReview, r.got.Wrong)
}

// over hands the PC over, unless that is the second of two presses of which the first brought this page.
func (r *result) over() {
	if gap := r.Now().Sub(r.came); gap > 0 && gap < unread {
		return
	}
	r.next()
}

func (r *result) reasons() { r.Show(&reasons{seat: r.seat, list: r.list, run: r.run}) }

// Focus is on what comes next.
func (r *result) Focus() string {
	if r.part == play.PartBefore {
		return "lesson"
	}
	return "next-pupil"
}

// Key hands over on Enter.
func (r *result) Key(k fyne.KeyName) bool {
	if k == fyne.KeyReturn || k == fyne.KeyEnter {
		if r.part == play.PartBefore {
			r.Back()
		} else {
			r.over()
		}
		return true
	}
	return play.CommonKey(r.App, k, r.Back)
}
