package command

import (
	"encoding/json"
	"errors"
	"math/rand/v2"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/contest"
	"lachanso/lessons/speakers"
	"lachanso/store"
)

// demoWeeks are how many weeks ago the made-up school held its contest of teams and its Bell.
const (
	demoRaceWeeks = 5
	demoBellWeeks = 2
)

// demoContests adds two contests that are over: one of teams, and a Rung chuông vàng.
func demoContests(p *lessons.Pack, plan *store.DemoPlan) error {
	race, err := demoRace(p, plan.Seed)
	if err != nil {
		return err
	}
	bell, err := demoBell(p, plan.Seed+1, race.Asked)
	if err != nil {
		return err
	}
	plan.Contests = []store.DemoContest{race, bell}
	return nil
}

// demoSteps are more than a contest takes.
const demoSteps = 1000

// errLong says that a contest does not come to its end.
var errLong = errors.New("made-up contest does not end")

// played gives what is stored of a contest.
func played(kind string, setup any, moves []string, r contest.Record, weeks int) (store.DemoContest, error) {
	data, err := json.Marshal(setup)
	return store.DemoContest{
		Kind: kind, Setup: data, Moves: moves, Asked: r.Questions(), Minutes: r.Minutes, Before: time.Duration(weeks)*7*24*time.Hour + time.Hour,
	}, err
}

// demoRace plays a contest of three teams.
func demoRace(p *lessons.Pack, seed uint64) (store.DemoContest, error) {
	setup, err := contest.DrawRace(p, contest.Wish{Bands: lessons.BandsOf(4, 5)}, 3, contest.RaceSetup{
		Teams: []string{"Sao Mai", "Hoa Sen", "Cánh Diều"}, Seconds: contest.RaceSeconds, Seed: seed, Pupils: 114,
		Rounds: []contest.RaceRound{
			{Kind: contest.RoundWarmup, Each: 2}, {Kind: contest.RoundObstacle, Each: contest.TilesLeast}, {Kind: contest.RoundSpeed, Each: 3}, {Kind: contest.RoundFinish, Each: 1},
		},
	})
	if err != nil {
		return store.DemoContest{}, err
	}
	now := time.Unix(0, 0)
	r, err := contest.NewRace(p, setup, now)
	chance := rand.New(rand.NewPCG(seed, 2029))
	for range demoSteps {
		if err != nil {
			return store.DemoContest{}, err
		}
		v := r.View()
		if v.Phase == contest.Over {
			return played(contest.KindRace, setup, r.Moves(), r.Record(now), demoRaceWeeks)
		}
		now = now.Add(time.Duration(8+chance.IntN(10)) * time.Second)
		err = raceOn(r, v, chance, now)
	}
	return store.DemoContest{}, errLong
}

// raceOn takes the step that comes.
func raceOn(r *contest.Race, v contest.RaceView, chance *rand.Rand, now time.Time) error {
	together := v.Round == contest.RoundObstacle || v.Round == contest.RoundSpeed
	right := chance.IntN(4) > 0
	switch v.Phase {
	case contest.Ready:
		switch v.Round {
		case contest.RoundWarmup:
			return r.Clock(now)
		case contest.RoundObstacle:
			if closed := slices.Index(v.Tiles, contest.TileClosed); closed >= 0 {
				return r.Tile(closed+1, now)
			}
			return r.Next(now)
		case contest.RoundFinish:
			return r.Choose(contest.FinishPoints[chance.IntN(len(contest.FinishPoints))], now)
		}
		if v.CanLot {
			return r.Lot(now)
		}
		return r.Ask(now)
	case contest.Reading:
		return r.Clock(now)
	case contest.Answered:
		if together && len(v.Right) == 0 && right {
			teams := chance.Perm(len(v.Places))[:1+chance.IntN(len(v.Places))]
			for i := range teams {
				teams[i]++
			}
			return r.Right(now, teams...)
		}
		return r.Next(now)
	case contest.Stealing:
		return r.Answer(now)
	}
	switch {
	case together:
		return r.Answer(now)
	case v.Round == contest.PartTie && len(v.Buzzed) == 0:
		return r.Buzz(v.Tied[chance.IntN(len(v.Tied))], now)
	case right:
		return r.Right(now)
	}
	return r.Wrong(now)
}

// demoBell plays a Rung chuông vàng of sixty pupils.
func demoBell(p *lessons.Pack, seed uint64, used []string) (store.DemoContest, error) {
	wish := contest.Wish{Bands: lessons.BandsOf(3, 4, 5, 6), Count: 12, Used: used}
	setup, err := contest.DrawBell(p, wish, 8, contest.BellSetup{Pupils: 60, Seconds: contest.BellSeconds, Rescues: contest.BellRescues, Seed: seed})
	if err != nil {
		return store.DemoContest{}, err
	}
	now := time.Unix(0, 0)
	b, err := contest.NewBell(p, setup, now)
	chance := rand.New(rand.NewPCG(seed, 2029))
	counted := false
	for range demoSteps {
		if err != nil {
			return store.DemoContest{}, err
		}
		v := b.View()
		known := v.Left > 1 || v.Winner.Number > 0
		if v.Phase == contest.Over && known {
			return played(contest.KindBell, setup, b.Moves(), b.Record(now, nil), demoBellWeeks)
		}
		now = now.Add(time.Duration(15+chance.IntN(15)) * time.Second)
		switch {
		case v.Phase == contest.Over:
			err = b.Last(now, 1+chance.IntN(setup.Pupils))
		case v.CanLot:
			err = b.Lot(now)
		case v.Phase == contest.Ready && v.CanRescue && v.Part != contest.PartRescue:
			err = b.Rescue(now)
		case v.Phase == contest.Ready:
			err, counted = b.Ask(now), false
		case v.Phase == contest.Reading:
			err = b.Clock(now)
		case v.Phase == contest.Counting:
			err = b.Answer(now)
		case v.Part == contest.PartBell && !v.CanNext:
			err = b.Judge(true, now)
		case v.Part == contest.PartBell || counted:
			err = b.Next(now)
		case v.Part == contest.PartRescue:
			err, counted = b.Remain(v.Left+(setup.Pupils-v.Left)/8, now), true
		default:
			err, counted = b.Remain(max(1, v.Left*(55+chance.IntN(25))/100), now), true
		}
	}
	return store.DemoContest{}, errLong
}

// keepThanked keeps an invitation of a made-up guest who came and was thanked.
func keepThanked(s *store.Store, now time.Time) error {
	contact, err := s.KeepSpeaker("", speakers.SortContact, speakers.Value(speakers.Contact{
		Office: "commune-youth", Name: "Đoàn xã Hoa Sen", Person: "Anh Trần Minh Khôi", Role: "Bí thư Đoàn xã",
	}))
	if err != nil {
		return err
	}
	day := func(before int) string { return now.AddDate(0, 0, -before).Format(time.DateOnly) }
	_, err = s.KeepSpeaker("", speakers.SortLetter, speakers.Value(speakers.Letter{
		Kind: speakers.Invite, Contact: contact, Office: "commune-youth", Topics: []int{3}, Pupils: 298, Day: day(42), Time: "07:15", Minutes: 20,
		Steps: []speakers.Step{{What: speakers.Sent, Day: day(56)}, {What: speakers.Yes, Day: day(51)}, {What: speakers.Came, Day: day(42)}, {What: speakers.Thanked, Day: day(41)}},
	}))
	return err
}
