package activity_test

import (
	"errors"
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// rightCall dials the number, and tells a fact wherever one may be told.
func rightCall(m *activity.Dial) string {
	switch {
	case m.HungUp():
		return activity.Line(activity.VerbPress, activity.PressAgain)
	case !m.OnCall():
		at := len(m.Dialled())
		return activity.Line(activity.VerbPress, m.Number()[at:at+1])
	case m.CanGoOn():
		return activity.VerbNext
	}
	replies := m.Replies()
	at := slices.IndexFunc(replies, func(r lessons.DialReply) bool { return r.Kind == lessons.ReplyFact })
	return activity.Line(activity.VerbReply, replies[max(0, at)].ID)
}

// wrongCall dials beside the number.
func wrongCall(m *activity.Dial) string {
	if m.OnCall() || m.HungUp() {
		return rightCall(m)
	}
	return activity.Line(activity.VerbPress, "#")
}

func TestACallTellsThreeFacts(t *testing.T) {
	a := fromPack(t, "3A", lessons.KindDial)
	for name, tt := range map[string]struct {
		moves []string
		told  int
		score float64
	}{
		"nobody has answered":             {[]string{"press 1", "press 1"}, 0, 0},
		"the number at once":              {[]string{"press 1", "press 1", "press 1"}, 0, 1.0 / 4},
		"the number after a slip":         {[]string{"press 1", "press 2", "press 1", "press 1", "press 1"}, 0, 0},
		"a fact":                          {[]string{"press 1", "press 1", "press 1", "reply b"}, 1, 2.0 / 4},
		"silence first, which costs none": {[]string{"press 1", "press 1", "press 1", "reply a", "next", "reply b"}, 1, 2.0 / 4},
		"a feeling first":                 {[]string{"press 1", "press 1", "press 1", "reply d", "reply c", "next", "reply a"}, 1, 2.0 / 4},
		"the address first":               {[]string{"press 1", "press 1", "press 1", "reply c", "next", "reply b"}, 1, 1.0 / 4},
		"all three":                       {[]string{"press 1", "press 1", "press 1", "reply b", "reply c", "reply a", "next"}, 3, 1},
		"hung up, and called again":       {[]string{"press 1", "press 1", "press 1", "reply b", "press hang-up", "press again", "press 1", "press 1", "press 1", "reply c", "reply a", "next"}, 3, 1},
	} {
		t.Run(name, func(t *testing.T) {
			m := start(t, a, 1).(*activity.Dial)
			f := do(t, m, tt.moves...)
			told := 0
			for _, fact := range a.Dial.Facts {
				if m.Told(fact.ID) {
					told++
				}
			}
			if told != tt.told || m.Score() != tt.score || m.Done() != (told == 3) || m.Done() != f.Done {
				t.Errorf("%d told, score %v, done %v", told, m.Score(), m.Done())
			}
		})
	}
}

func TestAWrongDigitIsSaidAtOnceAndNothingIsLost(t *testing.T) {
	a := fromPack(t, "3A", lessons.KindDial)
	m := start(t, a, 1).(*activity.Dial)
	do(t, m, "press 1", "press 1")
	if f := do(t, m, "press 3"); f.Note != activity.NoteWrong || f.Text != a.Dial.Misdial || m.Dialled() != "" || m.OnCall() {
		t.Errorf("a wrong digit says %+v, dialled %q", f, m.Dialled())
	}
}

func TestHangingUpIsFineAndTheTalkGoesOnWhereItWas(t *testing.T) {
	a := fromPack(t, "3A", lessons.KindDial)
	m := start(t, a, 1).(*activity.Dial)
	do(t, m, "press 1", "press 1", "press 1", "reply b")
	node := m.Node().ID
	if f := do(t, m, "press hang-up"); f.Text != a.Dial.HangUp.Says || m.OnCall() || len(m.Replies()) != 0 {
		t.Errorf("hanging up says %+v", f)
	}
	for _, move := range []string{"press 1", "reply a", "next", "press hang-up"} {
		if _, err := m.Move(move); !errors.Is(err, activity.ErrNotNow) {
			t.Errorf("%q while hung up: %v", move, err)
		}
	}
	talk, _ := m.Talk()
	do(t, m, "press again", "press 1", "press 1", "press 1")
	if after, _ := m.Talk(); m.Node().ID != node || !m.Told("what") || len(after) != len(talk) {
		t.Errorf("the talk goes on at %s with %d of %d messages", m.Node().ID, len(after), len(talk))
	}
}

func TestASchoolsOwnWordingOfTheNumberCanBeDialled(t *testing.T) {
	for wording, want := range map[string]string{"111": "111", "Tổng đài 111 (24/7)": "111", "0912 345": "0912", "tổng đài": ""} {
		d := *fromPack(t, "3A", lessons.KindDial).Dial
		d.Number = text(wording)
		m, err := activity.New(&lessons.Activity{ID: "x", Kind: lessons.KindDial, Dial: &d}, 1)
		switch {
		case want == "" && !errors.Is(err, activity.ErrData):
			t.Errorf("%q: %v", wording, err)
		case want != "" && (err != nil || m.(*activity.Dial).Number() != want):
			t.Errorf("%q: %v, %v", wording, m, err)
		}
	}
}

func TestACallThatLeadsNowhereIsRefused(t *testing.T) {
	for name, nodes := range map[string][]lessons.DialNode{
		"no start":         {{ID: "other", Ending: text("hết")}},
		"two ways":         {{ID: "a", Next: "a", Ending: text("hết")}},
		"a reply to where": {{ID: "a", Replies: []lessons.DialReply{{ID: "x", To: "b"}}}},
		"one name twice":   {{ID: "a", Ending: text("hết")}, {ID: "a", Ending: text("hết")}},
	} {
		d := &lessons.DialData{Number: text("111"), Start: "a", Nodes: nodes}
		if _, err := activity.New(&lessons.Activity{ID: "x", Kind: lessons.KindDial, Dial: d}, 1); !errors.Is(err, activity.ErrData) {
			t.Errorf("%s: %v", name, err)
		}
	}
}
