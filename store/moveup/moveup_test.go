package moveup

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestRaise(t *testing.T) {
	for _, tt := range []struct {
		name  string
		grade int
		want  string
	}{
		{"4A", 4, "5A"},
		{"4/2", 4, "5/2"},
		{"Lớp 4", 4, "Lớp 5"},
		{"9.4", 4, "9.5"},
		{"A14", 4, "A14"},
		{"1A1", 1, "2A1"},
		{"Sao Mai", 3, "Sao Mai"},
	} {
		if got := Raise(tt.name, tt.grade); got != tt.want {
			t.Errorf("%s of grade %d becomes %s, want %s", tt.name, tt.grade, got, tt.want)
		}
	}
}

func primary() []Class {
	return []Class{
		{ID: "a", Name: "3A", Grade: 3, Year: 2025, Pupils: []string{"an", "bình"}},
		{ID: "b", Name: "3B", Grade: 3, Year: 2025, Pupils: []string{"chi"}},
		{ID: "c", Name: "4A", Grade: 4, Year: 2025, Pupils: []string{"dũng", "giang"}},
		{ID: "d", Name: "5A", Grade: 5, Year: 2025, Pupils: []string{"hà", "khoa"}},
		{ID: "e", Name: "CLB Mầm", Year: 2025, Pupils: []string{"lan"}},
		{ID: "f", Name: "1A", Grade: 1, Year: 2026, Pupils: []string{"mai"}},
	}
}

func TestPropose(t *testing.T) {
	p := Propose(2026, primary())
	to := map[string]string{}
	for _, l := range p.Lines {
		to[l.Name] = l.To
	}
	if d := cmp.Diff(map[string]string{"3A": "4A", "3B": "4B", "4A": "5A", "5A": "", "CLB Mầm": "CLB Mầm"}, to); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff([]string{"1A"}, p.There); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(Sum{Classes: 3, Ended: 4, GoOn: 5, Leaving: 2, Kept: 1}, p.Sum()); d != "" {
		t.Error(d)
	}
	whole := Propose(2026, append(primary(), Class{ID: "g", Name: "9A", Grade: 9, Year: 2025}))
	if whole.Lines[3].To != "6A" || whole.Lines[len(whole.Lines)-1].To != "" {
		t.Errorf("in a school up to grade 9: %+v", whole.Lines)
	}
}

func TestWhoRepeatsAndWhoLeaves(t *testing.T) {
	p := Propose(2026, primary())
	p.Lines[2] = p.Lines[2].With("dũng", Repeats)
	p.Lines[1] = p.Lines[1].With("chi", Repeats)
	p.Lines[3] = p.Lines[3].With("hà", Repeats)
	p.Lines[0] = p.Lines[0].With("an", Leaves)
	for i, want := range []string{"3A", "3B", "4A", "5A"} { // nobody comes up to grade 3: its repeaters make a class
		if got := p.AgainIn(i); got != want {
			t.Errorf("repeaters of %s go to %s, want %s", p.Lines[i].Name, got, want)
		}
	}
	p.Lines[2].Again = "4B"
	want := []New{
		{Name: "4A", Grade: 4, From: []string{"3A"}, First: "a", Pupils: 1},
		{Name: "4B", Grade: 4, From: []string{"3B"}, First: "b", Pupils: 1},
		{Name: "5A", Grade: 5, From: []string{"4A"}, First: "c", Pupils: 2},
		{Name: "3B", Grade: 3, Pupils: 1},
	}
	if d := cmp.Diff(want, p.News()); d != "" {
		t.Error(d)
	}
	if d := cmp.Diff(Sum{Classes: 4, Ended: 4, GoOn: 2, Repeating: 3, Leaving: 2, Kept: 1}, p.Sum()); d != "" {
		t.Error(d)
	}
	back := p.Lines[2].With("dũng", GoesOn)
	if back.Fate("dũng") != GoesOn || p.Lines[2].Fate("dũng") != Repeats {
		t.Error("a line changed that others were made of")
	}
}

func TestFatesTurnByPresses(t *testing.T) {
	p := Propose(2026, primary())
	for i, want := range [][]Fate{0: {Repeats, Leaves, GoesOn}, 3: {Repeats, Leaves, Repeats}} {
		l := p.Lines[i]
		for n, f := range want {
			l = l.With(l.Pupils[0], l.Next(l.Fate(l.Pupils[0])))
			if got := l.Fate(l.Pupils[0]); got != f {
				t.Errorf("%s: press %d makes %d, want %d", l.Name, n+1, got, f)
			}
		}
	}
}

func TestFaults(t *testing.T) {
	p := Propose(2026, primary())
	if !p.Holds() {
		t.Fatal("what is proposed does not hold")
	}
	p.Lines[0].To = "4b " // joins
	if d := cmp.Diff([]string{"3A", "3B"}, p.News()[0].From); d != "" || !p.Holds() {
		t.Errorf("joined: %s", d)
	}
	p.Lines[0].To = "clb mầm"
	if p.Fault(0) != FaultKept || p.Holds() {
		t.Error("a name that a kept class has is given")
	}
	p.Lines[0].To = "123456789012345678901234567890123456789012345678901234567890"
	if p.Fault(0) != FaultName {
		t.Error("an overlong name is given")
	}
	for i := range p.Lines {
		p.Lines[i].Keep = true
	}
	if p.Holds() || p.Sum().Kept != 5 {
		t.Error("nothing is to be done, and it is said to hold")
	}
}

func TestAClassOfTwoGradesGoesUpAsOne(t *testing.T) {
	for _, tt := range []struct{ grade, also, wantGrade, wantAlso int }{{1, 2, 2, 3}, {8, 9, 9, 0}, {9, 8, 9, 0}, {3, 0, 4, 0}, {0, 0, 0, 0}} {
		g, a := (Line{Class: Class{Grade: tt.grade, Also: tt.also}}).Grades()
		if g != tt.wantGrade || a != tt.wantAlso {
			t.Errorf("%d and %d become %d and %d", tt.grade, tt.also, g, a)
		}
	}
	p := Propose(2026, []Class{{Name: "Ghép 4+5", Grade: 4, Also: 5, Year: 2025}})
	if p.Lines[0].To != "Ghép 5+5" { // the teacher names it
		t.Errorf("proposed %q", p.Lines[0].To)
	}
}
