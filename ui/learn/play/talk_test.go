package play

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// safest answers until the end, always with the safe reply; by press or by key.
func (p *pupilStage) safest(keys bool) {
	p.t.Helper()
	m := p.Front().(*chat).m
	for !m.Done() {
		if m.CanGoOn() {
			p.way(keys, "next", fyne.KeyReturn)
			continue
		}
		for i, r := range m.Replies() {
			if r.Kind == lessons.Safe {
				p.way(keys, "reply-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
				break
			}
		}
	}
}

func (p *pupilStage) way(keys bool, press string, key fyne.KeyName) {
	p.t.Helper()
	if keys {
		p.Key(key)
	} else {
		p.Press(press)
	}
}

func TestAPupilAnswersSafelyToTheEnd(t *testing.T) {
	for _, how := range []struct {
		name string
		keys bool
	}{{"by taps", false}, {"by keys alone", true}} {
		t.Run(how.name, func(t *testing.T) {
			p := begin(t, apptest.Options{}, "2D", "activity:chat")
			p.way(how.keys, "safe-save", fyne.Key1)
			p.MustShow("Đã lưu lời nhắn")
			p.safest(how.keys)
			m := p.Front().(*chat).m
			seen := ""
			for range 8 {
				if p.done {
					break
				}
				seen += p.Shown()
				p.way(how.keys, "next", fyne.KeyReturn)
			}
			for _, step := range m.Steps() {
				if !strings.Contains(seen, step.Meaning.VI) {
					t.Errorf("the replay does not say %q", step.Meaning.VI)
				}
			}
			if !strings.Contains(seen, m.Node().Help.VI) {
				t.Errorf("the way to help %q is missing", m.Node().Help.VI)
			}
			p.mustFinish(1)
		})
	}
}

func TestASafeButtonPressedTooEarlyExplainsAndLosesNothing(t *testing.T) {
	p := begin(t, apptest.Options{}, "3D", "activity:chat")
	p.Press("safe-report")
	p.MustShow("Bây giờ Tín cần người nghe hơn.")
	if p.Front().(*chat).m.Pressed("report") {
		t.Error("the button is ticked")
	}
	p.MustShow("Nam đáp thế nào?")
}

func TestAnAccountIsBlockedAtOnce(t *testing.T) {
	p := begin(t, apptest.Options{}, "2D", "activity:chat")
	p.Press("safe-block")
	p.MustShow("Nam đã chặn tài khoản Hạ My.")
	p.MustShow("Lưu lại thì kể dễ hơn.")
	p.safest(false)
	if a := p.stored(); !a.Done || a.Score != 1 {
		t.Errorf("stored: done %v, score %v", a.Done, a.Score)
	}
}

// Where an answer is to be chosen nothing has the focus: Enter alone chooses nothing, and no answer stands out. The first
// arrow key comes to the first answer, also after a press with the mouse.
func TestNoAnswerHasTheFocusByItself(t *testing.T) {
	for _, c := range []struct{ module, part, first string }{
		{"2B", "activity:chat", "reply-0"},
		{"2C", "activity:chat", "reply-0"},
		{"2D", "activity:chat", "reply-0"},
		{"3D", "activity:chat", "reply-0"},
		{"3B", PartStory, "choice-0"},
	} {
		t.Run(c.module+" "+c.part, func(t *testing.T) {
			p := begin(t, apptest.Options{}, c.module, c.part)
			for range 2 {
				p.Key(fyne.KeyReturn)
				if n := len(p.stored().Moves); p.Focused() != "" || n > 1 {
					t.Fatalf("the focus is on %q, and Enter made %d moves", p.Focused(), n)
				}
				p.Key(fyne.KeyDown)
				if p.Focused() != c.first {
					t.Fatalf("the arrow comes to %q", p.Focused())
				}
				p.Press(c.first)
				if m, ok := p.Front().(*chat); ok && m.m.CanGoOn() || !ok && p.Front().(*story).m.Node().Next != "" {
					p.Key(fyne.KeyReturn)
					break
				}
			}
		})
	}
}

func TestTheOtherSideIsSeenTypingUnlessLessMotionIsWanted(t *testing.T) {
	p := begin(t, apptest.Options{}, "2D", "activity:chat")
	c := p.Front().(*chat)
	p.force("reply b")
	if c.typing {
		t.Error("dots are shown though less motion is wanted")
	}
	c.Settings.LessMotion = false
	c.dots()
	if talk := c.talk(); !c.typing || !talk[len(talk)-1].Dots {
		t.Error("nobody is seen typing")
	}
	c.Leave()
	if talk := c.talk(); c.typing || talk[len(talk)-1].Dots {
		t.Error("the dots stay")
	}
}

func TestARiskyReplyLeadsOnAndIsExplainedInTheEnd(t *testing.T) {
	p := begin(t, apptest.Options{}, "2D", "activity:chat")
	p.force("reply a")
	p.MustShow("Lúc nào cũng quay lại được.")
	p.safest(false)
	p.Press("next")
	p.MustShow("Tên lớp và chỗ ở giúp người chưa quen tìm ra Nam.")
	p.MustShow("Cần cẩn thận") // said by word and by shape, not by colour alone
	p.MustShow("An toàn")
	c := p.Front().(*chat)
	s := kit.NewSheet(p.App.Look(), p.Window.Canvas().Size())
	signs := map[string]bool{}
	for _, kind := range []string{lessons.Safe, lessons.Risky, lessons.Unsure} {
		_, icon := c.kindLook(s, activity.Step{Kind: kind})
		signs[icon] = true
	}
	if len(signs) != 3 {
		t.Errorf("three kinds of choice have %d signs", len(signs))
	}
	if a := p.stored(); !a.Done || a.Score >= 1 {
		t.Errorf("stored: done %v, score %v", a.Done, a.Score)
	}
}

func TestAPupilSavesBlocksReportsAndTells(t *testing.T) {
	for _, how := range []struct {
		name string
		keys bool
	}{{"by taps", false}, {"by keys alone", true}} {
		t.Run(how.name, func(t *testing.T) {
			p := begin(t, apptest.Options{}, "3B", "activity:report")
			r := p.Front().(*report)
			for !r.m.Done() {
				done, _ := r.m.Progress()
				step := r.m.Phone().Steps[done]
				for i, b := range r.m.Phone().Buttons {
					if b.ID == step.Button {
						p.way(how.keys, "bar-"+b.ID, fyne.KeyName(rune('1'+i)))
					}
				}
				p.solveStep(r, how.keys)
			}
			p.MustShow("người chơi tên Thợ Săn")
			p.MustShow("hai bà cháu gọi 111")
			p.way(how.keys, "next", fyne.KeyReturn)
			p.mustFinish(1)
		})
	}
}

// solveStep takes the right options of the open step.
func (p *pupilStage) solveStep(r *report, keys bool) {
	p.t.Helper()
	open := r.m.Open()
	for r.m.Open() == open {
		part := ""
		if now := r.part(open); now != nil {
			part = now.ID
		}
		for i, o := range r.m.Options(part) {
			if o.Correct && !r.m.Touched(part, o.ID) {
				p.way(keys, "option-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
				break
			}
		}
	}
}

func TestButtonsOfThePhoneThatDoNotHelpSayWhy(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:report")
	p.Press("bar-report")
	p.MustShow("Báo cáo là đúng! Em lưu và chặn trước cho chắc.")
	p.Press("bar-delete")
	p.MustShow("Xoá rồi thì khó cho người lớn xem.")
	p.Press("bar-save")
	p.Press("Mật khẩu trò chơi của Pao")
	p.MustShow("Mật khẩu là của riêng Pao.")
	p.Key(fyne.KeyEscape)
	p.MustShow("Em bấm nút nào trên điện thoại?")
	if p.left {
		t.Error("Escape left the activity instead of the step")
	}
}

func TestAPupilPlaysTheStoryToAnEnding(t *testing.T) {
	for _, how := range []struct {
		name string
		keys bool
	}{{"by taps", false}, {"by keys alone", true}} {
		t.Run(how.name, func(t *testing.T) {
			p := begin(t, apptest.Options{}, "3B", PartStory)
			m := p.Front().(*story).m
			for !m.Done() {
				p.safeChoice(m, how.keys)
			}
			p.MustShow("Cả nhà cùng lo")
			p.MustShow("Em cũng có người để kể.")
			p.way(how.keys, "next", fyne.KeyReturn)
			if a := p.stored(); !a.Done || a.Ending != "end-family" || !p.done {
				t.Errorf("stored: done %v, ending %q; OnDone %v", a.Done, a.Ending, p.done)
			}
		})
	}
}

// A child presses the last button of a story twice: it ends once, and nothing is said of a fault.
func TestAStoryEndsOnceThoughItsButtonIsPressedTwice(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", PartStory)
	left := 0
	p.run.OnDone = func() { left++ }
	m := p.Front().(*story).m
	for !m.Done() {
		p.safeChoice(m, false)
	}
	p.PressTwice("next")
	if a := p.stored(); !a.Done || left != 1 {
		t.Errorf("stored: done %v; it was left %d times", a.Done, left)
	}
	if _, ok := p.Front().(*story); !ok {
		t.Errorf("in front is %T, which says: %s", p.Front(), p.Shown())
	}
}

func (p *pupilStage) safeChoice(m *activity.Story, keys bool) {
	p.t.Helper()
	if m.Node().Next != "" {
		p.way(keys, "next", fyne.KeyReturn)
		return
	}
	for i, c := range m.Choices() {
		if c.Kind == lessons.Safe {
			p.way(keys, "choice-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
			return
		}
	}
}

func TestARiskyChoiceShowsWhatHappenedAndHowToRecover(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", PartStory)
	p.Press("Nhắn lại: “Bạn cũng chơi dở mà!”")
	p.MustShow("Dừng lúc này vẫn kịp.")
}

func TestFromAnEndingAPupilGoesBackToAnyChoice(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", PartStory)
	m := p.Front().(*story).m
	for !m.Done() {
		p.safeChoice(m, false)
	}
	p.Press("Xem lại lựa chọn khác")
	p.MustShow("Em đã chọn: Chụp tin nhắn và tên tài khoản.")
	p.Press("back-1")
	p.mustHaveMoved("back 2")
	p.MustShow("Mai làm gì với tin nhắn này?")
	p.force("choose c")
	p.MustShow("Cách này cũng giúp được.")
	p.Key(fyne.KeyReturn)
	for !m.Done() {
		p.safeChoice(m, true)
	}
	p.Key(fyne.KeyR, fyne.KeyEscape)
	p.MustShow("Cả nhà cùng lo")
}
