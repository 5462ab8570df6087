package learn

import (
	"slices"
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
	most   int  // skills that are named, as drawn last
	tight  bool // the task at home in smaller letters, as drawn last
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
	y := float32(96)
	ways := r.ways(s)
	foot := 72 * float32(len(ways))
	high := s.Height - y - foot - 48
	r.fit(s, right, high+32) // the screen ends lower than the room that is shared out
	known, home := r.knownHeight(s, right), r.homeHeight(s, right)
	if r.plain() {
		known, home = 0, 0
	}
	high = max(high, known+home+20, r.praiseHeight(s, left))
	if r.plain() {
		r.praise(s, m, y, s.Width-2*m, high)
	} else {
		r.praise(s, m, y, left, high)
		share := max(known, min((high-20)*0.42, high-20-home))
		r.known(s, m+left+gap, y, right, share)
		top := share + 20
		r.home(s, m+left+gap, y+top, right, high-top)
	}
	for i, row := range ways {
		r.drawWays(s, row, y+high+20+72*float32(i))
	}
}

// fit names fewer skills, and then writes the task in smaller letters, where both would not stand on the screen.
func (r *result) fit(s *kit.Sheet, w, high float32) {
	for _, r.tight = range []bool{false, true} {
		for r.most = skillsMost; r.most >= skillsLeast; r.most-- {
			if s.Look.Text > 1 || r.knownHeight(s, w)+r.homeHeight(s, w)+20 <= high {
				return
			}
		}
	}
	r.most = skillsLeast
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
		return r.T("result-review", "Name", name), r.right()
	case r.part == play.PartRecall:
		return r.T("result-recall", "Name", name), r.right()
	case r.part == play.PartLater:
		return r.T("result-later", "Name", name), r.right()
	case r.part == play.PartAfter:
		return r.T("result-after", "Name", name), r.right()
	}
	return r.T("result-stars-"+string(rune('0'+r.got.Stars)), "Name", name), r.right()
}

// right says how much was right at once. A child who had nothing right is told what was done: a nought helps nobody.
func (r *result) right() string {
	if r.got.Right == 0 {
		return r.T("result-tried", "Count", r.got.Asked)
	}
	return r.T("result-right", "Right", r.got.Right, "Asked", r.got.Asked)
}

// praised is how the praise stands in a width: how large Khiên is, how wide and high the words beside it are in their types,
// how high both are, and the stars above them.
type praised struct {
	khien, tw, words, low, top float32
	tt, bt                     kit.Type
}

func (r *result) praised(s *kit.Sheet, w float32) praised {
	p := praised{khien: min(160, w*0.27), tt: kit.Type{Size: 38, Bold: true}, bt: kit.Type{Size: 25}}
	p.tw = w - p.khien - 80
	if w < 520 {
		p.tt.Size, p.bt.Size = 30, 22
	}
	title, text := r.words()
	p.words = s.TextHeight(title, p.tt, p.tw) + s.TextHeight(text, p.bt, p.tw) + 6
	p.low = max(p.khien, p.words)
	if r.starred() {
		p.top = 190
	}
	return p
}

// praiseHeight is what large text takes with all that stands around it.
func (r *result) praiseHeight(s *kit.Sheet, w float32) float32 {
	if s.Look.Text <= 1 {
		return 0
	}
	p := r.praised(s, w)
	return 28 + p.top + 30 + p.low + 28 + r.shieldHeight(s, w)
}

func (r *result) praise(s *kit.Sheet, x, y, w, h float32) {
	box := kit.Box{Fill: s.Sun.Tint, Radius: 24, Shadow: true}
	s.Box(box, x, y, w, h)
	title, text := r.words()
	p := r.praised(s, w)
	khien, tw, words, low, top, tt, bt := p.khien, p.tw, p.words, p.low, p.top, p.tt, p.bt
	if r.shield != nil {
		shield := r.shieldHeight(s, w)
		h -= shield
		r.drawShield(s, x+16, y+h-8, w-32, shield-8)
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

// ways are the buttons: back to the lesson, look again, hand over. They stand in one row, or each in its own where large
// text would not stand in them.
func (r *result) ways(s *kit.Sheet) [][]play.Press {
	back := play.Press{Button: kit.Button{ID: "lesson", Label: r.T("result-lesson"), Icon: "back", Key: "Esc"}, Do: r.Back}
	if r.module.ID == store.Mixed {
		back.Label = r.T("page-back")
	}
	last := play.Press{Button: kit.Button{ID: "next-pupil", Label: r.T("result-next"), Icon: "people", Key: "Enter", Tone: &s.Blue, Size: 24}, Do: r.over}
	if r.part == play.PartBefore { // the lesson comes now
		last.Key, last.Tone, last.Size = "", nil, 0
		back.Tone, back.Size, back.Key = &s.Blue, 24, "Enter"
		back.Label, back.Icon = r.T("result-into"), "right"
	}
	all := []play.Press{back}
	switch {
	case quiz.WayOf(r.part) == quiz.Form:
		all = append(all, play.Press{Button: kit.Button{ID: "again", Label: r.T("result-reasons"), Icon: "eye"}, Do: r.reasons})
	case len(r.got.Wrong) > 0:
		all = append(all, play.Press{Button: kit.Button{ID: "again", Label: r.T("result-again"), Icon: "refresh"}, Do: r.again})
	}
	all = append(all, last)
	if waysShrink(s, all) >= 0.7 {
		return [][]play.Press{all}
	}
	return slices.Collect(slices.Chunk(all, 1))
}

const waysGap = 20

// waysShrink is how much of their width the buttons of a row get.
func waysShrink(s *kit.Sheet, row []play.Press) float32 {
	total := float32(0)
	for _, b := range row {
		total += s.ButtonWidth(b.Button)
	}
	return min(1, (s.Width-2*s.Margin()-waysGap*float32(len(row)-1))/total)
}

func (r *result) drawWays(s *kit.Sheet, row []play.Press, y float32) {
	shrink, x := waysShrink(s, row), s.Margin()
	for i, b := range row {
		w := s.ButtonWidth(b.Button) * shrink
		if i > 0 && i == len(row)-1 {
			x = s.Width - s.Margin() - w
		}
		s.Button(b.Button, x, y, w, 64, b.Do)
		x += w + waysGap
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
