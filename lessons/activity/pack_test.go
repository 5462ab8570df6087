package activity_test

import (
	"os"
	"sync"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// thePack is the real pack: the machines are tested on what schools will play.
var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{})
	return p
})

func module(t testing.TB, id string) *lessons.Module {
	t.Helper()
	m := thePack().Module(id)
	if m == nil {
		t.Fatalf("the pack has no module %s", id)
	}
	return m
}

func fromPack(t testing.TB, moduleID, kind string) *lessons.Activity {
	t.Helper()
	a := module(t, moduleID).Activity(kind)
	if a == nil {
		t.Fatalf("module %s has no activity %s", moduleID, kind)
	}
	return a
}

func text(s string) lessons.Text { return lessons.Text{VI: s, EN: s} }

func start(t testing.TB, a *lessons.Activity, seed uint64) activity.Machine {
	t.Helper()
	m, err := activity.New(a, seed)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// do makes moves that must be taken, and gives the last feedback.
func do(t testing.TB, m interface {
	Move(string) (activity.Feedback, error)
}, moves ...string,
) activity.Feedback {
	t.Helper()
	var f activity.Feedback
	for _, move := range moves {
		var err error
		if f, err = m.Move(move); err != nil {
			t.Fatal(err)
		}
	}
	return f
}

// matching is a match activity of two rounds; two right sides of the first say the same.
func matching() *lessons.Activity {
	pair := func(id, left, right string) lessons.Pair {
		return lessons.Pair{ID: id, Left: text(left), Right: text(right), Why: text("vì " + id)}
	}
	return &lessons.Activity{ID: "x-match", Kind: lessons.KindMatch, Praise: text("giỏi"), Match: &lessons.MatchData{Rounds: []lessons.MatchRound{
		{ID: "r1", Pairs: []lessons.Pair{pair("a", "ảnh", "lưu"), pair("b", "nút", "chặn"), pair("c", "giấy", "lưu")}},
		{ID: "r2", Pairs: []lessons.Pair{pair("a", "mẹ", "kể"), pair("b", "tay", "dừng")}},
	}}}
}

// talk is a small chat that has everything: marks, a branch, a hint and back, buttons early, leading and repeated.
func talk() *lessons.Activity {
	reply := func(id, kind, to, mark string) lessons.ChatReply {
		return lessons.ChatReply{ID: id, Kind: kind, Text: text("nói " + id), Meaning: text("nghĩa " + id), To: to, Mark: mark}
	}
	message := func(id, when, unless string) lessons.Message {
		return lessons.Message{ID: id, From: activity.FromOther, Text: text(id), When: when, Unless: unless}
	}
	return &lessons.Activity{ID: "x-chat", Kind: lessons.KindChat, Praise: text("giỏi"), Chat: &lessons.ChatData{
		Who: "nam", Start: "hello",
		Nodes: []lessons.ChatNode{
			{ID: "hello", Messages: []lessons.Message{message("m1", "", "")}, Ask: text("Nam trả lời thế nào?"), Replies: []lessons.ChatReply{
				reply("a", lessons.Risky, "more", "sent"), reply("b", lessons.Safe, "more", ""), reply("c", lessons.Unsure, "hint", ""),
			}},
			{ID: "hint", Next: "hello"},
			{ID: "more", Messages: []lessons.Message{message("m1", "sent", ""), message("m2", "", "sent"), message("m3", "saved", "")}, Ask: text("Rồi sao?"), Replies: []lessons.ChatReply{
				reply("a", lessons.Safe, "step", ""), reply("b", lessons.Unsure, "step", ""),
			}},
			{ID: "step", Branch: []lessons.ChatBranch{{When: "saved", To: "end-saved"}}, Next: "end"},
			{ID: "telling", Recover: true, Next: "end"},
			{ID: "end", Ending: text("Hết"), Help: text("kể")},
			{ID: "end-saved", Ending: text("Có bằng chứng"), Help: text("kể")},
		},
		Buttons: []lessons.ChatButton{
			{ID: "save", Text: text("Lưu"), Done: text("đã lưu"), Meaning: text("giữ lại")},
			{ID: "block", Text: text("Chặn"), From: "more", Early: text("sớm"), Done: text("đã chặn"), Meaning: text("yên")},
			{ID: "tell", Text: text("Kể"), Done: text("đã kể"), Meaning: text("được giúp"), To: "telling"},
		},
	}}
}

// everyActivity gives one of each kind, real ones where the pack has them.
func everyActivity(t testing.TB) []*lessons.Activity {
	t.Helper()
	out := []*lessons.Activity{matching(), talk()}
	for _, m := range thePack().Modules {
		for i := range m.Activities {
			out = append(out, &m.Activities[i])
		}
	}
	return out
}
