package contest_test

import (
	"slices"
	"time"

	"lachanso/lessons/contest"

	"pgregory.net/rapid"
)

// log is what all contests share.
type log interface {
	Moves() []string
	Undo(time.Time) error
	CanUndo() bool
	Pause(time.Time) error
	Continue(time.Time) error
	Paused() bool
	Tick(time.Time) bool
	Left(time.Time) (time.Duration, bool)
	At(time.Time) time.Duration
}

// running is a contest under test.
type running struct {
	log
	look   func() any // all that a picture shows but the clock
	record func(time.Time) contest.Record
	step   func(*rapid.T, time.Time) error
}

// any contest, begun with some moves.
type contestUnder struct {
	name  string
	begin func(t *rapid.T, seed uint64) func(moves []string, now time.Time) (running, error)
}

var everything = contest.Wish{Kinds: contest.BoardKinds}

func bellSetup(t interface{ Fatal(...any) }, pupils, questions, spare int, seed uint64) contest.BellSetup {
	w := everything
	w.Count = questions
	s, err := contest.DrawBell(thePack(), w, spare, contest.BellSetup{Pupils: pupils, Seconds: 15, Rescues: 1, Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func underBell(s contest.BellSetup) func([]string, time.Time) (running, error) {
	return func(moves []string, now time.Time) (running, error) {
		b, err := contest.ResumeBell(thePack(), s, moves, now)
		if b == nil {
			return running{}, err
		}
		return running{
			b, func() any { return b.View() },
			func(now time.Time) contest.Record { return b.Record(now, map[int]string{3: "Lan", 4: "Minh"}) },
			func(t *rapid.T, now time.Time) error { return bellStep(t, b, now) },
		}, err
	}
}

func bellStep(t *rapid.T, b *contest.Bell, now time.Time) error {
	if likely(t) {
		return bellOn(t, b, now)
	}
	n := rapid.IntRange(-1, 32)
	switch rapid.IntRange(0, 18).Draw(t, "step") {
	case 0, 1, 2:
		return b.Ask(now)
	case 3:
		return b.Clock(now)
	case 4, 5:
		return b.Answer(now)
	case 6, 7:
		return b.Out(now, rapid.SliceOfN(n, 0, 8).Draw(t, "out")...)
	case 8:
		return b.Back(now, rapid.SliceOfN(n, 0, 8).Draw(t, "back")...)
	case 9, 10:
		return b.Remain(n.Draw(t, "remain"), now)
	case 11:
		return b.Judge(rapid.Bool().Draw(t, "right"), now)
	case 12, 13, 14:
		return b.Next(now)
	case 15:
		return b.Void(now)
	case 16:
		return b.Rescue(now)
	case 17:
		return b.Last(now, rapid.SliceOfNDistinct(n, 0, b.View().Left, rapid.ID[int]).Draw(t, "last")...)
	}
	if rapid.IntRange(0, 9).Draw(t, "enough") == 0 {
		return b.Enough(now)
	}
	return b.Lot(now)
}

// likely says that a step that fits is to be taken, so that contests come to their end.
func likely(t *rapid.T) bool { return rapid.IntRange(0, 3).Draw(t, "likely") > 0 }

func bellOn(t *rapid.T, b *contest.Bell, now time.Time) error {
	v := b.View()
	switch {
	case v.CanLot:
		return b.Lot(now)
	case v.Phase == contest.Ready && v.CanRescue && rapid.Bool().Draw(t, "rescue"):
		return b.Rescue(now)
	case v.Phase == contest.Ready:
		return b.Ask(now)
	case v.Phase == contest.Reading:
		return b.Clock(now)
	case v.Phase == contest.Counting:
		return b.Answer(now)
	case v.Part == contest.PartBell && !v.CanNext:
		return b.Judge(rapid.Bool().Draw(t, "right"), now)
	case v.Left < v.Before, v.Left > v.Before, rapid.IntRange(0, 3).Draw(t, "all right") == 0:
		return b.Next(now)
	case v.Part == contest.PartRescue:
		return b.Remain(rapid.IntRange(v.Left, v.Left+5).Draw(t, "left"), now)
	case rapid.Bool().Draw(t, "numbers") && len(v.Last) > 0:
		return b.Out(now, v.Last[:rapid.IntRange(1, len(v.Last)).Draw(t, "how many")]...)
	}
	return b.Remain(rapid.IntRange(0, v.Left).Draw(t, "left"), now)
}

func raceSetup(t interface{ Fatal(...any) }, teams int, rounds []contest.RaceRound, spare int, seed uint64) contest.RaceSetup {
	s := contest.RaceSetup{
		Teams:   raceTeams[:teams],
		Seconds: 15, Keyword: "password", Rounds: rounds, Seed: seed,
	}
	s, err := contest.DrawRace(thePack(), everything, spare, s)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func underRace(s contest.RaceSetup) func([]string, time.Time) (running, error) {
	return func(moves []string, now time.Time) (running, error) {
		r, err := contest.ResumeRace(thePack(), s, moves, now)
		if r == nil {
			return running{}, err
		}
		return running{
			r, func() any { return r.View() }, r.Record,
			func(t *rapid.T, now time.Time) error { return raceStep(t, r, now) },
		}, err
	}
}

func raceStep(t *rapid.T, r *contest.Race, now time.Time) error {
	if likely(t) {
		return raceOn(t, r, now)
	}
	team := rapid.IntRange(0, 9)
	switch rapid.IntRange(0, 20).Draw(t, "step") {
	case 0, 1:
		return r.Ask(now)
	case 2, 3:
		return r.Clock(now)
	case 4, 5:
		return r.Buzz(team.Draw(t, "buzz"), now)
	case 6:
		return r.Answer(now)
	case 7, 8:
		return r.Right(now, rapid.SliceOfN(team, 0, 3).Draw(t, "right")...)
	case 9:
		return r.Right(now)
	case 10, 11:
		return r.Wrong(now)
	case 12, 13:
		return r.Next(now)
	case 14:
		return r.Void(now)
	case 15:
		return r.Tile(team.Draw(t, "tile"), now)
	case 16:
		return r.Guess(team.Draw(t, "team"), rapid.IntRange(0, 5).Draw(t, "found") == 0, now)
	case 17:
		return r.Choose(10*rapid.IntRange(0, 4).Draw(t, "points"), now)
	case 18:
		return r.Star(now)
	case 19:
		return r.Judge(team.Draw(t, "team"), rapid.IntRange(-110, 110).Draw(t, "points"), "nói trước hiệu lệnh", now)
	}
	if rapid.IntRange(0, 2).Draw(t, "enough") == 0 {
		return r.Enough(now)
	}
	return r.Lot(now)
}

func raceOn(t *rapid.T, r *contest.Race, now time.Time) error {
	v, right := r.View(), rapid.Bool()
	ready := v.Phase == contest.Ready
	switch v.Round {
	case contest.RoundWarmup:
		if ready {
			return r.Clock(now)
		}
	case contest.RoundObstacle:
		if closed := slices.Index(v.Tiles, contest.TileClosed); ready && closed >= 0 {
			return r.Tile(closed+1, now)
		} else if ready {
			return r.Next(now)
		}
	case contest.RoundFinish:
		if ready && right.Draw(t, "star") && r.Star(now) == nil {
			return nil
		} else if ready {
			return r.Choose(10*rapid.IntRange(1, 3).Draw(t, "points"), now)
		}
	default:
		if ready && v.CanLot {
			return r.Lot(now)
		} else if ready {
			return r.Ask(now)
		}
	}
	answers := v.Round == contest.RoundObstacle || v.Round == contest.RoundSpeed
	switch {
	case v.Phase == contest.Reading:
		return r.Clock(now)
	case v.Phase == contest.Answered && answers && len(v.Right) == 0 && right.Draw(t, "some"):
		return r.Right(now, rapid.IntRange(1, len(v.Places)).Draw(t, "right"))
	case v.Phase == contest.Answered:
		return r.Next(now)
	case v.Phase == contest.Counting && answers && right.Draw(t, "answer"):
		return r.Answer(now)
	case len(v.Buzzed) == 0 && v.Round != contest.RoundWarmup && (v.Phase == contest.Stealing || v.Round != contest.RoundFinish):
		return r.Buzz(rapid.IntRange(1, len(v.Places)).Draw(t, "team"), now)
	case right.Draw(t, "right"):
		return r.Right(now)
	}
	return r.Wrong(now)
}

func crosswordSetup(t interface{ Fatal(...any) }, teams int, keyword string, spare int, seed uint64) contest.CrosswordSetup {
	ids, err := contest.WordsFor(thePack(), "vi", keyword, seed)
	if err != nil {
		t.Fatal(err)
	}
	w := everything
	s := contest.CrosswordSetup{
		Teams: raceTeams[:teams], Lang: "vi", Keyword: keyword, Words: ids, Seconds: 15, Seed: seed,
	}
	if w.Count = spare; spare > 0 {
		if s.Spare, err = contest.Draw(thePack(), w, seed); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

var raceTeams = []string{"Sao Mai", "Búp Măng", "Đồng Xanh", "Sông Vàm", "Hoa Sen", "Chim Non", "Mặt Trời", "Cánh Diều"}

func underCrossword(s contest.CrosswordSetup) func([]string, time.Time) (running, error) {
	return func(moves []string, now time.Time) (running, error) {
		c, err := contest.ResumeCrossword(thePack(), s, moves, now)
		if c == nil {
			return running{}, err
		}
		return running{
			c, func() any { return c.View() }, c.Record,
			func(t *rapid.T, now time.Time) error { return crosswordStep(t, c, now) },
		}, err
	}
}

func crosswordStep(t *rapid.T, c *contest.Crossword, now time.Time) error {
	if likely(t) {
		return crosswordOn(t, c, now)
	}
	n := rapid.IntRange(0, 9)
	switch rapid.IntRange(0, 16).Draw(t, "step") {
	case 0, 1, 2:
		return c.Row(n.Draw(t, "row"), now)
	case 3:
		return c.Clock(now)
	case 4, 5:
		return c.Buzz(rapid.IntRange(0, 5).Draw(t, "buzz"), now)
	case 6, 7:
		return c.Right(now)
	case 8, 9:
		return c.Wrong(now)
	case 10:
		return c.Answer(now)
	case 11, 12:
		return c.Next(now)
	case 13:
		return c.Void(now)
	case 14:
		return c.Guess(rapid.IntRange(0, 5).Draw(t, "team"), rapid.IntRange(0, 5).Draw(t, "found") == 0, now)
	case 15:
		return c.Judge(rapid.IntRange(0, 5).Draw(t, "team"), rapid.IntRange(-110, 110).Draw(t, "points"), "cổ vũ đẹp", now)
	}
	switch rapid.IntRange(0, 5).Draw(t, "end") {
	case 0:
		return c.Enough(now)
	case 1, 2:
		return c.Lot(now)
	}
	return c.Ask(now)
}

func crosswordOn(t *rapid.T, c *contest.Crossword, now time.Time) error {
	v, right := c.View(), rapid.Bool()
	closed := slices.Index(v.Rows, contest.TileClosed)
	switch {
	case v.Phase == contest.Ready && v.CanLot:
		return c.Lot(now)
	case v.Phase == contest.Ready && v.Tying:
		return c.Ask(now)
	case v.Phase == contest.Ready && closed >= 0:
		return c.Row(closed+1, now)
	case v.Phase == contest.Ready, v.Phase == contest.Answered:
		return c.Next(now)
	case v.Phase == contest.Reading:
		return c.Clock(now)
	case len(v.Buzzed) == 0 && (v.Tying || v.Phase == contest.Stealing) && right.Draw(t, "buzz"):
		return c.Buzz(rapid.IntRange(1, len(v.Places)).Draw(t, "team"), now)
	case right.Draw(t, "right"):
		return c.Right(now)
	case v.Phase == contest.Stealing && len(v.Buzzed) == 0:
		return c.Answer(now)
	}
	return c.Wrong(now)
}

func cornersSetup(t interface{ Fatal(...any) }, pupils, questions int, stay bool, seed uint64) contest.CornersSetup {
	w := everything
	w.Count = questions
	s, err := contest.DrawCorners(thePack(), w, contest.CornersSetup{Pupils: pupils, Seconds: 20, Stay: stay, Seed: seed})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func underCorners(s contest.CornersSetup) func([]string, time.Time) (running, error) {
	return func(moves []string, now time.Time) (running, error) {
		c, err := contest.ResumeCorners(thePack(), s, moves, now)
		if c == nil {
			return running{}, err
		}
		return running{
			c, func() any { return c.View() }, c.Record,
			func(t *rapid.T, now time.Time) error { return cornersStep(t, c, now) },
		}, err
	}
}

func cornersStep(t *rapid.T, c *contest.Corners, now time.Time) error {
	switch rapid.IntRange(0, 10).Draw(t, "step") {
	case 0, 1:
		return c.Ask(now)
	case 2:
		return c.Clock(now)
	case 3, 4, 5:
		return c.Stand(rapid.IntRange(0, 5).Draw(t, "corner"), rapid.IntRange(-1, 20).Draw(t, "n"), now)
	case 6, 7:
		return c.Answer(now)
	case 8, 9:
		return c.Next(now)
	}
	if rapid.IntRange(0, 9).Draw(t, "enough") == 0 {
		return c.Enough(now)
	}
	return c.Void(now)
}

var allContests = []contestUnder{
	{contest.KindBell, func(t *rapid.T, seed uint64) func([]string, time.Time) (running, error) {
		return underBell(bellSetup(t, rapid.IntRange(20, 30).Draw(t, "pupils"), rapid.IntRange(1, 8).Draw(t, "questions"), rapid.IntRange(0, 4).Draw(t, "spare"), seed))
	}},
	{contest.KindRace, func(t *rapid.T, seed uint64) func([]string, time.Time) (running, error) {
		rounds := []contest.RaceRound{
			{Kind: contest.RoundWarmup, Each: 2},
			{Kind: contest.RoundObstacle, Each: 4},
			{Kind: contest.RoundSpeed, Each: 2},
			{Kind: contest.RoundFinish, Each: 1},
		}
		rounds = rapid.SliceOfNDistinct(rapid.SampledFrom(rounds), 1, 4, func(r contest.RaceRound) string { return r.Kind }).Draw(t, "rounds")
		return underRace(raceSetup(t, rapid.IntRange(2, 4).Draw(t, "teams"), rounds, rapid.IntRange(0, 2).Draw(t, "spare"), seed))
	}},
	{contest.KindCrossword, func(t *rapid.T, seed uint64) func([]string, time.Time) (running, error) {
		return underCrossword(crosswordSetup(t, rapid.IntRange(1, 4).Draw(t, "teams"), "mật khẩu", rapid.IntRange(0, 2).Draw(t, "spare"), seed))
	}},
	{contest.KindCorners, func(t *rapid.T, seed uint64) func([]string, time.Time) (running, error) {
		return underCorners(cornersSetup(t, rapid.IntRange(4, 40).Draw(t, "pupils"), rapid.IntRange(1, 8).Draw(t, "questions"), rapid.Bool().Draw(t, "stay"), seed))
	}},
}
