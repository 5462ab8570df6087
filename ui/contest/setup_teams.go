package contest

import (
	"encoding/json"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
)

// What a race is before anybody changes it: about forty minutes for four teams.
const (
	usualTeams  = 4
	teamSpare   = 4 // questions drawn besides, for a tie
	usualWarmup = 3
	usualTiles  = 6
	usualSpeed  = 4
	usualFinish = 2
	mostEach    = 12
	mostSpeed   = 10
)

// race sets up a race.
func (f *setup) race() {
	f.teams, f.spare, f.seconds = usualTeams, teamSpare, game.RaceSeconds
	warmup, tiles, speed, finish := usualWarmup, usualTiles, usualSpeed, usualFinish
	f.rounds = map[string]*int{game.RoundWarmup: &warmup, game.RoundObstacle: &tiles, game.RoundSpeed: &speed, game.RoundFinish: &finish}
	f.numbers = []number{
		{id: "teams", at: &f.teams, by: 1, low: game.TeamsLeast, high: game.TeamsMost},
		{id: "taking", at: &f.pupils, by: 10, high: game.TakingMost},
		{id: "seconds", at: &f.seconds, by: 5, low: game.LeastSeconds, high: game.MostSeconds},
		{id: game.RoundWarmup, at: &warmup, by: 1, high: mostEach},
		{id: game.RoundObstacle, at: &tiles, by: 1, high: game.TilesMost, skip: game.TilesLeast},
		{id: game.RoundSpeed, at: &speed, by: 1, high: mostSpeed},
		{id: game.RoundFinish, at: &finish, by: 1, high: mostEach},
	}
}

// raceRounds are the rounds that are to be played, in their order.
func (f *setup) raceRounds() []game.RaceRound {
	var out []game.RaceRound
	for _, kind := range game.Rounds {
		if n := *f.rounds[kind]; n > 0 {
			out = append(out, game.RaceRound{Kind: kind, Each: n})
		}
	}
	return out
}

// teamNames are the names typed, and for the other teams their number.
func (f *setup) teamNames() []string {
	var out []string
	for n := range f.teams {
		name := f.T("contest-team", "Number", n+1)
		if n < len(f.names) {
			if typed := steps.Clean(f.names[n]); typed != "" {
				name = typed
			}
		}
		out = append(out, name)
	}
	return out
}

// drawnRace draws the questions of a race and gives its setup as it is stored.
func (f *setup) drawnRace(w game.Wish, seed uint64) ([]byte, error) {
	r, err := game.DrawRace(f.Pack, w, f.spare, game.RaceSetup{Teams: f.teamNames(), Rounds: f.raceRounds(), Seconds: f.seconds, Pupils: f.pupils, Sounds: f.sounds, Seed: seed})
	if err != nil {
		return nil, err
	}
	if ps := r.Check(f.Pack); len(ps) > 0 {
		return nil, ps
	}
	return json.Marshal(r)
}

// fewer makes the rounds of a race so short that they need no more questions than there are.
func (f *setup) fewer(questions int) {
	for kind, n := range f.shorter(questions) {
		*f.rounds[kind] = n
	}
}

// shorter gives the rounds of a race with no more questions than there are, the longest ones cut first; nil where none is left, and
// for other contests.
func (f *setup) shorter(questions int) map[string]int {
	if f.rounds == nil {
		return nil
	}
	rounds := map[string]int{}
	for kind, n := range f.rounds {
		rounds[kind] = *n
	}
	for {
		sum, longest, most := 0, "", 0
		for _, kind := range game.Rounds {
			n := rounds[kind]
			if kind == game.RoundWarmup || kind == game.RoundFinish {
				n *= f.teams
			}
			if sum += n; n > most {
				longest, most = kind, n
			}
		}
		switch {
		case sum == 0:
			return nil
		case sum <= questions:
			return rounds
		}
		if rounds[longest]--; longest == game.RoundObstacle && rounds[longest] < game.TilesLeast {
			rounds[longest] = 0
		}
	}
}
