package play

import (
	"slices"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
)

// wrongFirst plays an activity to its end, everything wrong before it is right.
func (p *pupilStage) wrongFirst() {
	p.t.Helper()
	for {
		switch m := p.machine().(type) {
		case *activity.Sort:
			for _, card := range m.Tray() {
				for _, bin := range m.Bins() {
					if bin.ID != card.Bin {
						p.force("put " + card.ID + " " + bin.ID)
					}
				}
				p.force("put " + card.ID + " " + card.Bin)
			}
		case *activity.Match:
			left := m.Left()
			for i, l := range left {
				if i+1 < len(left) && left[i+1].Right != l.Right {
					p.force("pair " + l.ID + " " + left[i+1].ID)
				}
				p.force("pair " + l.ID + " " + l.ID)
			}
		case *activity.Settings:
			p.force("check")
			goal := m.Goal()
			for id, want := range goal.Want {
				if !slices.Contains(want, m.Stands(id)) {
					p.force("set " + id + " " + want[0])
				}
			}
			p.force("check")
		case *activity.Chat:
			p.riskiest(m)
		}
		if p.machine().Done() {
			return
		}
		if p.machine().RoundDone() {
			p.force("next")
		}
	}
}

func (p *pupilStage) riskiest(m *activity.Chat) {
	p.t.Helper()
	for !m.Done() {
		if m.CanGoOn() {
			p.force("next")
			continue
		}
		replies := m.Replies()
		at := max(0, slices.IndexFunc(replies, func(r lessons.ChatReply) bool { return r.Kind == lessons.Risky }))
		p.force("reply " + replies[at].ID)
	}
}

func (p *pupilStage) machine() activity.Machine {
	p.t.Helper()
	switch g := p.Front().(type) {
	case *rounds:
		return g.m
	case *settings:
		return g.m
	case *chat:
		return g.m
	}
	p.t.Fatalf("in front is %T", p.Front())
	return nil
}

// Who presses anything until it fits is not praised, but told kindly what to try once more, and may do so at once.
func TestPraiseFollowsWhatWasRightAtTheFirstTry(t *testing.T) {
	apptest.Plainly(t)
	for _, c := range []struct{ module, part string }{
		{"5A", "activity:sort"},
		{"5D", "activity:sort"},
		{"7C", "activity:sort"},
		{"7A", "activity:match"},
		{"5C", "activity:settings"},
		{"2D", "activity:chat"},
	} {
		for _, l := range []look{{name: "vi-1024", lang: "vi", width: 1024}, {name: "en-1366", lang: "en", width: 1366}} {
			t.Run(c.module+" "+c.part+" "+l.lang, func(t *testing.T) {
				p := begin(t, apptest.Options{}, c.module, c.part)
				again := false
				p.run.OnAgain = func() { again = true }
				p.wear(l)
				p.wrongFirst()
				m := p.machine()
				if m.Score() >= activity.WellFrom {
					t.Fatalf("the score is %.2f", m.Score())
				}
				praise := p.run.Module.Activity(m.Kind()).Praise.In(l.lang)
				for range 8 {
					p.mustFit()
					p.Look("ending-" + c.module + "-" + m.Kind() + "-" + l.name)
					if strings.Contains(p.Shown(), praise) {
						t.Fatalf("it is praised:\n%s", p.Shown())
					}
					if p.has("again") {
						break
					}
					p.Press("next")
				}
				if l.lang == "vi" {
					p.MustShow("Em đã đi hết bài.")
					p.MustShow("Cùng thử lại mấy chỗ này nhé: “")
					if slips := m.Slips(); len(slips) > 0 {
						p.MustShow(strings.TrimRight(slips[0].VI, "."))
					}
				}
				if p.Press("again"); !again {
					t.Error("it is not played again")
				}
			})
		}
	}
}

func (p *pupilStage) has(id string) bool {
	for _, h := range p.Hots() {
		if h.ID == id {
			return true
		}
	}
	return false
}

func TestARoundWithSlipsIsDoneAndNotPraised(t *testing.T) {
	p := begin(t, apptest.Options{}, "5A", "activity:sort")
	for _, step := range plays[0].moves[:7] {
		p.force(step)
	}
	p.MustShow("Xong phần này rồi!")
	if strings.Contains(p.Shown(), "Em làm được rồi!") {
		t.Error("it says that all was managed")
	}
}
