package contest_test

import (
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/contest"
)

func TestTeamsSolveACrossword(t *testing.T) {
	c, err := contest.NewCrossword(thePack(), crosswordSetup(t, 3, "mật khẩu", 1, 2), bell)
	if err != nil {
		t.Fatal(err)
	}
	scores := func(want ...int) {
		t.Helper()
		if got := points(c.View().Places); !slices.Equal(got, want) {
			t.Fatalf("scores %v, wanted %v", got, want)
		}
	}
	must(t, c.Row(4, bell), c.Clock(bell), c.Right(bell), c.Next(bell))
	if v := c.View(); v.Rows[3] != contest.TileOpen || v.Turn != 2 || v.Worth != 100 {
		t.Fatalf("%+v", v)
	}
	scores(10, 0, 0)
	must(t, c.Row(1, bell))
	if v := c.View(); v.Clue != c.Layout().Rows[0].Clue || v.Rows[0] != contest.TileAsked {
		t.Fatalf("%+v", v)
	}
	must(t, c.Wrong(bell))
	if c.Buzz(2, bell) == nil {
		t.Error("the team in turn has pressed for its own row")
	}
	must(t, c.Buzz(3, bell), c.Buzz(1, bell), c.Wrong(bell), c.Right(bell), c.Next(bell))
	scores(15, 0, 0)
	must(t, c.Row(2, bell), c.Wrong(bell), c.Answer(bell), c.Next(bell)) // opened, no points
	scores(15, 0, 0)
	must(t, c.Row(3, bell), c.Guess(2, false, bell), c.Guess(3, true, bell))
	scores(15, 0, 80)
	v := c.View()
	if v.Phase != contest.Over || !v.Found || v.Winner.Team != 3 || slices.Contains(v.Rows, contest.TileClosed) {
		t.Fatalf("%+v", v)
	}
	r := c.Record(bell)
	if len(r.Asked) != 4 || !r.Asked[3].Void || r.Asked[1].Right != 1 || r.Asked[1].Of != 3 {
		t.Errorf("%+v", r.Asked)
	}
}

func TestAWholeClassSolvesACrosswordAlone(t *testing.T) {
	s := crosswordSetup(t, 1, "mật khẩu", 0, 2)
	s.Teams = []string{"Lớp 4A"}
	c, err := contest.NewCrossword(thePack(), s, bell)
	if err != nil {
		t.Fatal(err)
	}
	for row := range c.Layout().Rows {
		must(t, c.Row(row+1, bell), c.Wrong(bell), c.Next(bell))
	}
	if v := c.View(); v.Worth != contest.KeywordStep {
		t.Fatalf("%+v", v)
	}
	must(t, c.Guess(1, true, bell))
	if v := c.View(); v.Phase != contest.Over || v.Places[0].Score != 20 || v.Winner.Team != 1 {
		t.Errorf("%+v", v)
	}
}

func TestACrosswordThatCannotBegin(t *testing.T) {
	good := crosswordSetup(t, 2, "mật khẩu", 0, 2)
	change := func(do func(*contest.CrosswordSetup)) contest.CrosswordSetup {
		s := good
		s.Words = slices.Clone(good.Words)
		do(&s)
		return s
	}
	for want, s := range map[string]contest.CrosswordSetup{
		contest.TeamsFew:     change(func(s *contest.CrosswordSetup) { s.Teams = nil }),
		contest.LettersUnfit: change(func(s *contest.CrosswordSetup) { s.Keyword = "mật khẩu w" }),
		contest.WordsUnfit:   change(func(s *contest.CrosswordSetup) { s.Words = append(s.Words, "password") }),
	} {
		c, err := contest.NewCrossword(thePack(), s, bell)
		cannot(t, c == nil, err, want)
		if want == contest.WordsUnfit && err.(contest.Problems)[0].Args[0] != "mật khẩu" {
			t.Error(err)
		}
	}
	for _, n := range []int{2, 21} {
		s := change(func(s *contest.CrosswordSetup) { s.Words = terms(n, 1) })
		if c, err := contest.NewCrossword(thePack(), s, bell); c != nil || err == nil {
			t.Errorf("%d words make a crossword", n)
		}
	}
	if ids := contest.Keywords(thePack(), "vi", good.Words, 2); !slices.Contains(ids, "password") {
		t.Error("the words of a keyword do not find it again:", ids)
	}
	if lessons.Languages[0] != good.Lang {
		t.Error("the words are of", good.Lang)
	}
}
