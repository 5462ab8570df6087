package contest_test

import (
	"slices"
	"strings"
	"testing"

	"lachanso/lessons/contest"
)

var fourRounds = []contest.RaceRound{
	{Kind: contest.RoundWarmup, Each: 2},
	{Kind: contest.RoundObstacle, Each: 4},
	{Kind: contest.RoundSpeed, Each: 2},
	{Kind: contest.RoundFinish, Each: 1},
}

func newRace(t *testing.T, teams, spare int, rounds ...contest.RaceRound) *contest.Race {
	t.Helper()
	r, err := contest.NewRace(thePack(), raceSetup(t, teams, rounds, spare, 5), bell)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// points gives the scores by team.
func points(places []contest.Place) []int {
	out := make([]int, len(places))
	for _, p := range places {
		out[p.Team-1] = p.Score
	}
	return out
}

func scores(t *testing.T, r *contest.Race, want ...int) {
	t.Helper()
	if got := points(r.View().Places); !slices.Equal(got, want) {
		t.Fatalf("scores %v, wanted %v", got, want)
	}
}

// TestFourTeamsRace goes through all rounds by the rules as they are printed.
func TestFourTeamsRace(t *testing.T) {
	r := newRace(t, 4, 2, fourRounds...)
	now := bell
	for team := 1; team <= 4; team++ {
		must(t, r.Clock(now))
		if v := r.View(); v.Turn != team || v.Number != 1 || v.Of != 2 || v.Ask == nil || v.Seconds != contest.WarmupSeconds {
			t.Fatalf("%+v", v)
		}
		must(t, r.Right(now))
		if team == 4 {
			must(t, r.Next(now)) // time is over
		} else {
			must(t, r.Wrong(now))
		}
	}
	scores(t, r, 10, 10, 10, 10)

	if v := r.View(); v.Round != contest.RoundObstacle || v.Worth != 100 || len(v.Tiles) != 4 {
		t.Fatalf("%+v", v)
	}
	must(t, r.Tile(3, now), r.Clock(now), r.Answer(now), r.Right(now, 1, 3), r.Right(now, 1, 4), r.Next(now))
	scores(t, r, 20, 10, 10, 20)
	must(t, r.Guess(2, false, now))
	if v := r.View(); v.Worth != 80 || v.Tiles[2] != contest.TileOpen || v.Turn != 2 || !slices.Equal(v.Gone, []int{2}) {
		t.Fatalf("%+v", v)
	}
	if r.Guess(2, true, now) == nil || r.Tile(3, now) == nil || r.Tile(5, now) == nil {
		t.Error("a team guessed twice, or a tile was chosen that may not be")
	}
	must(t, r.Tile(1, now), r.Answer(now), r.Next(now)) // nobody is right
	if v := r.View(); v.Tiles[0] != contest.TileAsked || v.Worth != 60 {
		t.Fatalf("%+v", v)
	}
	must(t, r.Guess(3, true, now))
	scores(t, r, 20, 10, 70, 20)

	must(t, r.Ask(now), r.Clock(now), r.Buzz(2, now), r.Buzz(4, now), r.Buzz(1, now), r.Answer(now), r.Right(now, 1, 2, 3), r.Next(now))
	scores(t, r, 50, 50, 80, 20) // 2 first, 1 second, 3 pressed nowhere
	must(t, r.Ask(now), r.Void(now))

	if v := r.View(); v.Round != contest.RoundFinish || v.Turn != 1 {
		t.Fatalf("%+v", v)
	}
	must(t, r.Star(now), r.Choose(30, now), r.Clock(now), r.Right(now), r.Next(now))
	scores(t, r, 110, 50, 80, 20)
	must(t, r.Star(now), r.Choose(20, now), r.Wrong(now), r.Buzz(3, now), r.Buzz(1, now), r.Right(now), r.Next(now))
	scores(t, r, 110, 30, 100, 20)
	must(t, r.Choose(30, now), r.Wrong(now), r.Buzz(4, now), r.Wrong(now), r.Next(now))
	scores(t, r, 110, 30, 100, 5)
	must(t, r.Judge(3, 10, "cổ vũ đẹp", now))
	must(t, r.Star(now), r.Choose(30, now), r.Wrong(now), r.Answer(now), r.Next(now))
	scores(t, r, 110, 30, 110, 0) // never below 0

	v := r.View()
	if v.Round != contest.PartTie || !slices.Equal(v.Tied, []int{1, 3}) || v.Phase != contest.Ready {
		t.Fatalf("%+v", v)
	}
	must(t, r.Ask(now))
	if r.Buzz(2, now) == nil {
		t.Error("a team that is not tied has pressed")
	}
	must(t, r.Buzz(3, now), r.Wrong(now), r.Buzz(1, now), r.Wrong(now), r.Next(now))
	must(t, r.Ask(now), r.Buzz(3, now), r.Right(now))
	rec := r.Record(now)
	if !rec.Over || rec.Winner != (contest.Winner{Known: true, Team: 3, By: contest.ByQuestion}) {
		t.Fatalf("%+v", rec.Winner)
	}
	var order []int
	for _, p := range rec.Places {
		order = append(order, p.Place, p.Team)
	}
	if !slices.Equal(order, []int{1, 3, 2, 1, 3, 2, 4, 4}) {
		t.Errorf("places and teams %v", order)
	}
	if e := rec.Points[len(rec.Points)-2]; e.Reason != "cổ vũ đẹp" || e.Points != 10 || e.Round != contest.PartJudge {
		t.Errorf("the judge's points are %+v", e)
	}
	for r.CanUndo() {
		must(t, r.Undo(now))
	}
	scores(t, r, 0, 0, 0, 0)
}

func TestATieWithoutQuestionsIsDrawnByLot(t *testing.T) {
	r := newRace(t, 3, 0, contest.RaceRound{Kind: contest.RoundSpeed, Each: 1})
	must(t, r.Ask(bell), r.Answer(bell), r.Right(bell, 1, 2), r.Next(bell))
	if v := r.View(); !v.CanLot || r.Ask(bell) == nil {
		t.Fatalf("%+v", v)
	}
	must(t, r.Lot(bell))
	if w := r.View().Winner; !w.Known || w.By != contest.ByLot || w.Team > 2 {
		t.Errorf("%+v", w)
	}
}

func TestAJudgeGivesAReason(t *testing.T) {
	r := newRace(t, 2, 0, contest.RaceRound{Kind: contest.RoundSpeed, Each: 1})
	long := strings.Repeat("đ", 101)
	for _, reason := range []string{"", "  \n", long} {
		if r.Judge(1, 10, reason, bell) == nil {
			t.Errorf("%.10q was taken for a reason", reason)
		}
	}
	if r.Judge(3, 10, "có", bell) == nil || r.Judge(1, 0, "có", bell) == nil || r.Judge(1, 101, "có", bell) == nil {
		t.Error("a team that is not there, or points that may not be given")
	}
	must(t, r.Judge(1, 10, " nói \n rõ "+long[:120], bell), r.Judge(2, -20, "10 lần nói trước", bell))
	again, err := contest.ResumeRace(thePack(), r.Setup(), r.Moves(), bell)
	if err != nil || again.Record(bell).Points[0].Reason != "nói rõ "+long[:120] || again.Record(bell).Points[1].Points != 0 {
		t.Error(again.Record(bell).Points, err)
	}
}

func TestARaceThatCannotBegin(t *testing.T) {
	good := raceSetup(t, 2, fourRounds, 1, 1)
	change := func(do func(*contest.RaceSetup)) contest.RaceSetup {
		s := good
		s.Teams, s.Rounds = slices.Clone(good.Teams), slices.Clone(good.Rounds)
		do(&s)
		return s
	}
	only := func(s *contest.RaceSetup) { s.Rounds = s.Rounds[2:3] } // speed does not ask how many teams there are
	hundred := strings.Repeat("Đ", 100)
	for want, all := range map[string][]contest.RaceSetup{
		contest.TeamsFew: {
			change(func(s *contest.RaceSetup) { only(s); s.Teams = nil }),
			change(func(s *contest.RaceSetup) { only(s); s.Teams = s.Teams[:1] }),
		},
		contest.TeamsMany:    {change(func(s *contest.RaceSetup) { only(s); s.Teams = strings.Split("a b c d e f g h i", " ") })},
		contest.NameEmpty:    {change(func(s *contest.RaceSetup) { s.Teams[1] = " \u200b" })},
		contest.NameTwice:    {change(func(s *contest.RaceSetup) { s.Teams[1] = " SAO  mai" })},
		contest.NameLong:     {change(func(s *contest.RaceSetup) { s.Teams[1] = hundred + "a" })},
		contest.RoundUnknown: {change(func(s *contest.RaceSetup) { s.Rounds[2].Kind = "sprint" })},
		contest.RoundTwice: {change(func(s *contest.RaceSetup) {
			s.Rounds[3] = s.Rounds[0]
			s.Rounds[0].Questions, s.Rounds[0].Each = good.Spare, 0
		})},
		contest.RoundShort:  {change(func(s *contest.RaceSetup) { s.Rounds[1].Questions = s.Rounds[1].Questions[:3] })},
		contest.RoundLong:   {change(func(s *contest.RaceSetup) { s.Rounds[0].Each = 1 })},
		contest.KeywordGone: {change(func(s *contest.RaceSetup) { s.Keyword = "" })},
		contest.NoQuestion:  {change(func(s *contest.RaceSetup) { s.Rounds = nil })},
		contest.NumberRange: {change(func(s *contest.RaceSetup) { s.Pupils = 1001 }), change(func(s *contest.RaceSetup) { s.Pupils = -1 })},
	} {
		for _, s := range all {
			r, err := contest.NewRace(thePack(), s, bell)
			if want == contest.RoundTwice {
				if r != nil || !strings.Contains(err.Error(), want) {
					t.Errorf("wanted %s: %v", want, err)
				}
				continue
			}
			cannot(t, r == nil, err, want)
		}
	}
	r, err := contest.NewRace(thePack(), change(func(s *contest.RaceSetup) { s.Teams[0] = hundred }), bell)
	if err != nil || r.View().Places[0].Name != hundred {
		t.Error("a name of a hundred letters is kept whole:", err)
	}
}
