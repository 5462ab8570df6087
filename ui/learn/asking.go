package learn

import (
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// asking is a running quiz or form: one question a screen, no marks while it runs.
type asking struct {
	*seat
	module    *lessons.Module
	attempt   store.Attempt
	questions []lessons.Question
	run       *quiz.Run
	board     play.Board // of an order, sort, match or spot question
	field     *app.Field // of a short answer
	chosen    []string   // not confirmed yet: of several options, or in a form
	again     bool       // "Thử lại" was pressed: the reason has gone
}

// newAsking makes the screen of a quiz as far as its moves go. The attempt fits the lesson (see seat.open).
func newAsking(a *seat, m *lessons.Module, at store.Attempt) app.Screen {
	run, list, err := replay(m, at)
	if err != nil {
		n := app.NewNotice(a.App, "quiz-broken")
		n.Pupil = true
		return n
	}
	q := &asking{seat: a, module: m, attempt: at, questions: list, run: run}
	q.layOut()
	return q
}

func (q *asking) form() bool { return quiz.WayOf(q.attempt.Part) == quiz.Form }

// layOut makes what the question that is asked needs.
func (q *asking) layOut() {
	q.board, q.field, q.chosen, q.again = nil, nil, nil, false
	now := q.run.Question()
	switch {
	case now == nil:
	case now.Kind == lessons.Short:
		q.field = app.NewField(q.App, false)
		q.field.SetPlaceHolder(q.T("quiz-short-field"))
		q.field.OnSubmitted = func(string) { q.confirm() }
		if words, ok := q.run.Typed(); ok { // gone on with after it was answered
			q.field.SetText(words)
		}
	case q.run.Machine() != nil:
		q.board = play.NewBoard(q.App, q.run.Machine(), func(move string) { q.move(quiz.DoMove(move)) })
		q.board.Said(q.run.Said())
		if q.run.Over() {
			q.board.Lock()
		}
	}
}

// Enter ends what was complete when the program stopped before it could be ended.
func (q *asking) Enter() {
	switch {
	case q.run.Done():
		q.finish()
	case q.form() && q.run.Over():
		q.move(quiz.VerbNext)
	}
}

// tries is how often the question was tried.
func (q *asking) tries() int {
	for _, a := range q.run.Answers() {
		if now := q.run.Question(); now != nil && a.Question == now.ID {
			return a.Tries
		}
	}
	return 0
}

// press is a press of an option: it answers, or it chooses where more than one press makes the answer.
func (q *asking) press(id string) {
	now := q.run.Question()
	switch {
	case q.Busy() || q.run.Over() || q.run.Tried(id):
	case now.Kind == lessons.Multi:
		q.again = true
		if i := slices.Index(q.chosen, id); i >= 0 {
			q.chosen = slices.Delete(q.chosen, i, i+1)
		} else {
			q.chosen = append(q.chosen, id)
		}
		q.Redraw()
	case q.form():
		q.chosen = []string{id}
		q.Redraw()
		q.App.Focus("answer")
	default:
		q.move(quiz.AnswerMove(id))
	}
}

// confirm gives the answer that was chosen or typed.
func (q *asking) confirm() {
	if q.run.Over() || q.Busy() {
		return
	}
	var move string
	switch {
	case q.field != nil && strings.TrimSpace(q.field.Text) != "":
		move = quiz.KeptText(q.run.Question(), q.field.Text)
	case len(q.chosen) > 0:
		move = quiz.AnswerMove(q.chosen...)
	default:
		q.Redraw() // which gives the field the focus back
		return
	}
	q.after(move)
}

// after makes a move; in a form the next question comes at once.
func (q *asking) after(move string) {
	if q.form() {
		q.move(move, quiz.VerbNext)
		return
	}
	q.move(move)
}

func (q *asking) skip() { q.after(quiz.VerbSkip) }

// retry takes the reason away; of several options the right ones stay chosen.
func (q *asking) retry() {
	q.again = true
	if v := q.run.Verdict(); v != nil && q.run.Question().Kind == lessons.Multi {
		q.chosen = nil
		for _, w := range v.Whys {
			if w.Right {
				q.chosen = append(q.chosen, w.ID)
			}
		}
	}
	q.Redraw()
	q.App.Begin(q.Focus())
}

func (q *asking) forward() { q.move(quiz.VerbNext) }

// Field is that of a short answer while it may be typed.
func (q *asking) Field() fyne.Focusable {
	if q.field == nil || q.run.Over() || q.reason() {
		return nil
	}
	return q.field
}

// reason says that Khiên speaks about the last answer.
func (q *asking) reason() bool {
	return !q.again && !q.form() && (q.run.Verdict() != nil || q.run.Said() != nil && !q.run.Said().Text.Empty())
}

// Focus is where the pupil goes on: the way on, or the board. It is on none of the options: Enter alone must answer nothing.
func (q *asking) Focus() string {
	now := q.run.Question()
	switch {
	case now == nil:
		return ""
	case q.run.Over():
		return "next"
	case q.board != nil:
		return q.board.Focus()
	case q.reason():
		return "retry"
	}
	return ""
}

func optionID(id string) string { return "option-" + id }

// Key answers by letter or number, and takes Enter for what is to be done next.
func (q *asking) Key(k fyne.KeyName) bool {
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch {
	case q.run.Done():
		return play.CommonKey(q.App, k, q.Back)
	case enter && q.run.Over():
		q.forward()
	case q.board != nil && !q.run.Over() && q.board.Key(k):
	case q.option(k):
	case enter && q.reason() && q.board == nil:
		q.retry()
	case enter:
		q.confirm()
	default:
		return play.CommonKey(q.App, k, q.Back)
	}
	return true
}

// option presses the option of a letter or a number.
func (q *asking) option(k fyne.KeyName) bool {
	options := q.run.Options()
	at, _ := app.Digit(k)
	at--
	if len(k) == 1 && k[0] >= 'A' && k[0] <= 'F' {
		at = int(k[0] - 'A')
	}
	if q.board != nil || at < 0 || at >= len(options) {
		return false
	}
	q.press(options[at].ID)
	return true
}

// Draw draws the question, what answers it, and Khiên: at the right, or below on a narrow screen.
func (q *asking) Draw(s *kit.Sheet) {
	if q.run.Done() {
		q.bar(s)
		loading(s, q.App)
		return
	}
	i, n := q.run.Place()
	defer play.Bar(s, q.App, q.pupil, q.Back, q.T("quiz-place", "At", i, "Of", n), i-1, n)
	m := s.Margin()
	y := float32(104)
	say := q.speech(s)
	least, gap := q.fit(s, &say)
	if least == 0 {
		y = 98
	}
	y += stem(s, q.App, q.run.Question(), y, least) + gap
	q.aloud(s)
	bottom := s.Height - 66
	if s.IsWide() {
		const side = 412
		w := s.Width - 2*m - side - 32
		end := q.body(s, m, y, w, bottom-y)
		say.Side(s, q.App, s.Width-m-side, y, side, max(end, bottom)-y)
	} else {
		quiet := say.Press[min(1, len(say.Press)):] // at the foot, so that the strip stays low
		say.Press = say.Press[:min(1, len(say.Press))]
		w := s.Width - 2*m
		high := say.StripHeight(s, w)
		end := q.body(s, m, y, w, bottom-y-high-12)
		say.Strip(s, q.App, m, max(end+12, bottom-high), w, high)
		foot(s, q.App, q.hints(s), false)
		q.atFoot(s, quiet, max(end+12+high, bottom)+2)
		return
	}
	foot(s, q.App, q.hints(s), false)
}

// fit makes room on a narrow screen where the question, what answers it and Khiên's strip would not stand on it: first the stem is
// as high as its words, then the reason has no heading. It gives how high the stem is at least, and the room below it.
func (q *asking) fit(s *kit.Sheet, say *play.Speech) (least, gap float32) {
	least, gap = leastStem, stemGap
	w := s.Width - 2*s.Margin()
	body := float32(0)
	switch {
	case s.IsWide() || s.Look.Text > 1:
		return least, gap
	case q.board != nil && !q.run.Skipped():
		body = q.board.Height(s, w)
	case q.board == nil && q.field == nil:
		body = leastOptions(s, q.choices(), w)
	}
	bottom := s.Height
	if len(say.Press) > 1 { // a button at the foot
		bottom -= 62
	}
	strip := *say
	strip.Press = say.Press[:min(1, len(say.Press))]
	needs := func() float32 {
		return 98 + min(6, least) + stemHeight(s, q.App, q.run.Question(), least) + gap + body + 12 + strip.StripHeight(s, w)
	}
	if needs() > bottom {
		least, gap = 0, 8
	}
	if needs() > bottom && say.Text != "" {
		say.Title = ""
	}
	return least, gap
}

// aloud notes the question and its options as they are read aloud.
func (q *asking) aloud(s *kit.Sheet) {
	now := q.run.Question()
	words := []string{q.Say(now.Stem)}
	for i, o := range q.run.Options() {
		words = append(words, kit.Lettered(i, q.Say(o.Text)))
	}
	s.Aloud(now.ID, words...)
}

// atFoot draws the quiet ways on at the right of the foot.
func (q *asking) atFoot(s *kit.Sheet, buttons []play.Press, y float32) {
	x := s.Width - s.Margin()
	for _, b := range buttons {
		w := max(120, s.ButtonWidth(b.Button))
		x -= w
		s.Button(b.Button, x, y, w, 56, b.Do)
		x -= 16
	}
}

// body draws what answers the question and gives where it ends.
func (q *asking) body(s *kit.Sheet, x, y, w, h float32) float32 {
	switch {
	case q.field != nil:
		return q.short(s, x, y, w)
	case q.board != nil && q.run.Skipped():
		return q.answerLines(s, x, y, w)
	case q.board != nil:
		high := max(h, q.board.Height(s, w))
		q.board.Draw(s, x, y, w, high)
		return y + high
	}
	return options(s, q.choices(), x, y, w, h, q.press)
}

func (q *asking) hints(s *kit.Sheet) []kit.Hint {
	var hints []kit.Hint
	if n := len(q.run.Options()); n > 0 && q.board == nil {
		letters := []string{"A", "B", "C", "D", "E", "F"}
		hints = append(hints, kit.Hint{Keys: letters[:min(n, len(letters))], Says: q.T("quiz-hint-answer")})
	}
	if b, ok := q.board.(interface{ Hints() []kit.Hint }); ok && !q.run.Over() {
		hints = append(hints, b.Hints()...)
	}
	if q.Field() == nil { // or they would be typed
		hints = append(hints, kit.Hint{Keys: []string{"+", "-"}, Says: q.T("quiz-hint-text")})
	}
	hints = append(hints, kit.Hint{Keys: []string{"Esc"}, Says: q.T("page-hint-back")})
	room := s.Width - 2*s.Margin()
	if !s.IsWide() {
		room -= 220 // of atFoot
	}
	for len(hints) > 1 && s.HintsWidth(hints) > room {
		hints = hints[:len(hints)-1]
	}
	return hints
}
