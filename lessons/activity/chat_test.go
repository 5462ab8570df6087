package activity_test

import (
	"errors"
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"

	"github.com/google/go-cmp/cmp"
)

func TestChatRemembersWhatWasDone(t *testing.T) {
	for name, tt := range map[string]struct {
		moves   []string
		bubbles []string
		ending  string
		score   float64
	}{
		"safe all the way":                         {[]string{"reply b", "reply a", "next"}, []string{"m1", "b", "m2", "a"}, "end", 1},
		"a risky reply brings another message":     {[]string{"reply a", "reply a", "next"}, []string{"m1", "a", "m1", "a"}, "end", 0.5},
		"what was saved is shown and leads on":     {[]string{"press save", "reply b", "reply a", "next"}, []string{"m1", "b", "m2", "m3", "a"}, "end-saved", 1},
		"unsure, then safe at the same place":      {[]string{"reply c", "next", "reply b", "reply a", "next"}, []string{"m1", "c", "b", "m2", "a"}, "end", 1},
		"unsure, then risky at the same place":     {[]string{"reply c", "next", "reply a", "reply a", "next"}, []string{"m1", "c", "a", "m1", "a"}, "end", 0.5},
		"unsure last, and the talk ended well":     {[]string{"reply b", "reply b", "next"}, []string{"m1", "b", "m2", "b"}, "end", 1},
		"telling at once is the safe choice there": {[]string{"press tell", "next"}, []string{"m1"}, "end", 1},
		"blocking early loses nothing":             {[]string{"press block", "reply b", "press block", "press block", "reply a", "next"}, []string{"m1", "b", "m2", "a"}, "end", 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := start(t, talk(), 5).(*activity.Chat)
			f := do(t, m, tt.moves...)
			if !f.Done || f.Item != tt.ending || m.Node().ID != tt.ending {
				t.Errorf("it ends with %+v", f)
			}
			all, _ := m.Transcript()
			var got []string
			for _, b := range all {
				got = append(got, b.ID)
			}
			if d := cmp.Diff(tt.bubbles, got); d != "" {
				t.Error("transcript:", d)
			}
			if m.Score() != tt.score {
				t.Errorf("score %v, want %v", m.Score(), tt.score)
			}
		})
	}
}

func TestChatButtons(t *testing.T) {
	m := start(t, talk(), 5).(*activity.Chat)
	if f := do(t, m, "press block"); f.Note != activity.NoteEarly || f.Text != text("sớm") || m.Pressed("block") || len(m.Steps()) != 0 {
		t.Errorf("a button before its time says %+v", f)
	}
	if f := do(t, m, "press save", "press save"); f.Text != text("đã lưu") || !m.Marked("saved") || len(m.Steps()) != 1 {
		t.Errorf("a button pressed twice says %+v, steps %v", f, m.Steps())
	}
	if f := do(t, m, "press tell"); f.Text != text("đã kể") || m.Node().ID != "telling" {
		t.Errorf("telling says %+v at %s", f, m.Node().ID)
	}
	if f := do(t, m, "press tell"); f.Note != activity.NotePressed || m.Node().ID != "telling" {
		t.Errorf("telling again says %+v at %s", f, m.Node().ID)
	}
	if _, err := m.Move("reply a"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("an answer where nothing is asked: %v", err)
	}
	do(t, m, "next")
	want := []string{"save", "tell"}
	var got []string
	for _, s := range m.Steps() {
		if s.Meaning.Empty() {
			t.Errorf("step %q has no meaning", s.Button)
		}
		got = append(got, s.Button)
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error("the list at the end:", d)
	}
}

func TestRepliesAreShuffledBySeedAndStay(t *testing.T) {
	orders := map[string]bool{}
	for seed := range uint64(40) {
		m := start(t, talk(), seed).(*activity.Chat)
		order := ""
		for _, r := range m.Replies() {
			order += r.ID
		}
		orders[order] = true
		do(t, m, "reply c", "next")
		again := ""
		for _, r := range m.Replies() {
			again += r.ID
		}
		if again != order {
			t.Fatalf("replies were %s and are %s after coming back", order, again)
		}
	}
	if len(orders) != 6 {
		t.Errorf("three replies come in %d orders", len(orders))
	}
}

func TestStoryMaiFindsAnEndingAndGoesBack(t *testing.T) {
	story := module(t, "3B").Story
	s, err := activity.NewStory(story, 9)
	if err != nil {
		t.Fatal(err)
	}
	choose := func(kind string) string {
		for _, c := range s.Choices() {
			if c.Kind == kind {
				return activity.Line(activity.VerbChoose, c.ID)
			}
		}
		t.Fatalf("no %s choice at %s", kind, s.Node().ID)
		return ""
	}
	toTheEnd := func() {
		for !s.Done() {
			if s.Node().Next != "" {
				do(t, s, activity.VerbNext)
				continue
			}
			do(t, s, choose(lessons.Safe))
		}
	}
	if f := do(t, s, choose(lessons.Risky)); f.Right || !s.Node().Recover {
		t.Errorf("a risky choice leads to %q: %+v", s.Node().ID, f)
	}
	if _, err := s.Move("back 1"); !errors.Is(err, activity.ErrNotNow) {
		t.Errorf("back before the end: %v", err)
	}
	do(t, s, activity.VerbNext)
	toTheEnd()
	first := s.Ending()
	if first != "end-family" || s.Node().Help.Empty() {
		t.Errorf("the story ends at %q", first)
	}
	if _, err := s.Move(activity.VerbNext); !errors.Is(err, activity.ErrDone) {
		t.Errorf("next after the end: %v", err)
	}
	decisions := s.Decisions()
	do(t, s, "back 2")
	if s.Node().ID != decisions[1].Node || len(s.Decisions()) != 1 || s.Done() {
		t.Errorf("back stands at %q with %v", s.Node().ID, s.Decisions())
	}
	if !slices.Equal(s.Endings(), []string{first}) {
		t.Errorf("the endings are %v", s.Endings())
	}
	do(t, s, choose(lessons.Unsure), activity.VerbNext) // a hint and back: another path than the first
	toTheEnd()
	do(t, s, "back 3")
	if s.Node().ID != decisions[1].Node || len(s.Endings()) != 2 {
		t.Errorf("back a second time stands at %q, endings %v", s.Node().ID, s.Endings())
	}
	if len(decisions) != 5 {
		t.Errorf("decisions handed out have changed: %v", decisions)
	}
}

// Whoever wants to block does so, at whatever place of the talk, and it is safe.
func TestBlockingIsNeverPutOff(t *testing.T) {
	chats := 0
	for _, m := range thePack().Modules {
		a := m.Activity(lessons.KindChat)
		if a == nil || !slices.ContainsFunc(a.Chat.Buttons, func(b lessons.ChatButton) bool { return b.ID == "block" }) {
			continue
		}
		chats++
		c := start(t, a, 1).(*activity.Chat)
		f := do(t, c, "press block")
		if f.Note != activity.NotePressed || !f.Right || !c.Pressed("block") {
			t.Errorf("%s: at the first message %+v", a.ID, f)
		}
		for !c.Done() {
			if c.CanGoOn() {
				do(t, c, activity.VerbNext)
				continue
			}
			replies := c.Replies()
			safe := slices.IndexFunc(replies, func(r lessons.ChatReply) bool { return r.Kind == lessons.Safe })
			do(t, c, activity.Line(activity.VerbReply, replies[safe].ID))
		}
		if c.Score() != 1 {
			t.Errorf("%s: blocking at once scores %.2f", a.ID, c.Score())
		}
	}
	if chats < 3 {
		t.Errorf("only %d talks can be blocked", chats)
	}
}
