package steps_test

import (
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"lachanso/lessons/steps"

	"pgregory.net/rapid"
)

// tally is a game: it adds numbers and keeps words.
type tally struct {
	sum   int
	words []string
	until time.Duration
}

var forms = steps.Forms{"add": {Many: true}, "word": {Numbers: 1, Text: true}, "clock": {}}

func (g *tally) Reset()               { *g = tally{} }
func (g *tally) Until() time.Duration { return g.until }

func (g *tally) Play(s steps.Step) error {
	switch s.Verb {
	case "add":
		for _, n := range s.Numbers {
			g.sum += n
		}
	case "word":
		if s.Numbers[0] != len(g.words) {
			return steps.ErrNotNow
		}
		g.words = append(g.words, s.Text)
	case "clock":
		g.until = s.At + 10*time.Second
	}
	return nil
}

var noon = time.Date(2026, 11, 16, 12, 0, 0, 0, time.UTC)

func TestOnlyWhatIsWrittenIsRead(t *testing.T) {
	for _, good := range []string{
		"0 add", "12 add 1 -2 3", "5 undo", "7 tick", "604800000 pause", "1 word 0 Mỗi đội 10 điểm", "1 word -4 7",
	} {
		s, err := forms.Read(good)
		if err != nil || s.String() != good {
			t.Errorf("%q is read as %q: %v", good, s, err)
		}
	}
	for _, bad := range []string{
		"", "add", "x add", "-1 add", "604800001 pause", "01 add", "1 sing", "1 add x", "1 add 1.5", "1  add", "1 add ", "1 undo 1",
		"1 word 0", "1 word", "1 word 0  hai cách", "1 word 0 a\nb", "1 word 0 hoa\u0300", "1 add +1", "1 word 0 " + strings.Repeat("a", 101),
		"1 add" + strings.Repeat(" 1", 201), "99999999999999999999 add",
	} {
		if s, err := forms.Read(bad); !errors.Is(err, steps.ErrMove) {
			t.Errorf("%.40q is read as %+v", bad, s)
		}
	}
}

func TestWhatIsDoneCanBeReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var g, h tally
		l := steps.New(&g, forms, noon)
		now := noon
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			now = now.Add(time.Duration(rapid.IntRange(-2000, 4000).Draw(t, "ms")) * time.Millisecond)
			switch rapid.IntRange(0, 6).Draw(t, "what") {
			case 0:
				_ = l.Do(now, "add", "", rapid.SliceOfN(rapid.Int(), 0, 300).Draw(t, "numbers")...)
			case 1:
				_ = l.Do(now, "word", rapid.String().Draw(t, "text"), len(g.words))
			case 2:
				_ = l.Undo(now)
			case 3:
				_ = l.Pause(now)
			case 4:
				_ = l.Continue(now)
			case 5:
				_ = l.Do(now, "clock", "")
			default:
				l.Tick(now)
			}
		}
		again, err := steps.Again(&h, forms, l.Moves(), noon.Add(time.Hour))
		if err != nil {
			t.Fatal(err)
		}
		if g.sum != h.sum || g.until != h.until || !slices.Equal(g.words, h.words) || l.Paused() != again.Paused() || len(l.Done()) != len(again.Done()) {
			t.Fatalf("%+v became %+v", g, h)
		}
		for l.CanUndo() {
			if err := l.Undo(now); err != nil {
				t.Fatal(err)
			}
		}
		if g.sum != 0 || g.until != 0 || len(g.words) > 0 {
			t.Fatalf("undone to the start it is %+v", g)
		}
	})
}

func TestTicksKeepTheTime(t *testing.T) {
	var g tally
	l := steps.New(&g, forms, noon)
	now, ticks := noon, 0
	run := func(seconds int) (n int) {
		for range seconds * 4 {
			now = now.Add(250 * time.Millisecond)
			if l.Tick(now) {
				n++
			}
		}
		return n
	}
	if ticks = run(60); ticks != 4 {
		t.Errorf("%d ticks in a minute without a countdown", ticks)
	}
	if err := l.Do(now, "clock", ""); err != nil {
		t.Fatal(err)
	}
	if ticks = run(10); ticks != 10 {
		t.Errorf("%d ticks in ten seconds of a countdown", ticks)
	}
	if ticks = run(30); ticks != 2 {
		t.Errorf("%d ticks in half a minute after it", ticks)
	}
	if err := l.Pause(now); err != nil || run(60) != 0 {
		t.Error("ticks while paused", err)
	}
	short := steps.WithoutTicks(l.Moves())
	if !slices.Equal(short, []string{"60000 clock", "100000 pause"}) {
		t.Errorf("without ticks: %v", short)
	}
}

func TestADamagedMoveGivesWhatCameBefore(t *testing.T) {
	var g tally
	l, err := steps.Again(&g, forms, []string{"5 add 3", "6 word 1 sớm quá", "7 add 9"}, noon)
	if !errors.Is(err, steps.ErrNotNow) || g.sum != 3 || len(l.Moves()) != 1 || !strings.Contains(err.Error(), "move 2") {
		t.Errorf("%+v %v", g, err)
	}
}
