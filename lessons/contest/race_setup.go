package contest

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// Rounds of a Race. Stored data: append only.
const (
	RoundWarmup   = "warmup"   // khởi động
	RoundObstacle = "obstacle" // vượt chướng ngại vật
	RoundSpeed    = "speed"    // tăng tốc
	RoundFinish   = "finish"   // về đích
)

// Rounds in their order; a Race has any of them, each at most once.
var Rounds = []string{RoundWarmup, RoundObstacle, RoundSpeed, RoundFinish}

// RaceRound is a round and its questions.
type RaceRound struct {
	Kind      string
	Each      int      // warm-up, finish: questions for each team
	Questions []string // obstacle: one for each tile
}

// RaceSetup is what a Race begins with. It is stored as it is.
type RaceSetup struct {
	Teams   []string
	Rounds  []RaceRound
	Spare   []string // for a tie
	Seconds int      // of each countdown but the warm-up's
	Keyword string   // id of a glossary term, for the obstacle round
	Picture string   // id of the slide whose scene lies behind the tiles of the obstacle round; "" for none
	Seed    uint64
	Pupils  int  `json:",omitempty"` // that take part, of all teams and those who look on; 0: nobody said
	Sounds  bool `json:",omitempty"` // short sounds are played
}

// mostEach and mostSpeed keep a race within an afternoon.
const (
	mostEach  = 12
	mostSpeed = 10
)

// Check gives what keeps the contest from beginning.
func (s RaceSetup) Check(pack *lessons.Pack) Problems {
	var ps Problems
	ps.between(TeamsFew, TeamsMany, len(s.Teams), TeamsLeast, TeamsMost)
	ps.names(s.Teams)
	ps.seconds(s.Seconds)
	ps.taking(s.Pupils)
	if len(s.Rounds) == 0 {
		ps.add(NoQuestion)
	}
	lists, seen := [][]string{s.Spare}, map[string]bool{}
	for _, r := range s.Rounds {
		lists = append(lists, r.Questions)
		switch {
		case !slices.Contains(Rounds, r.Kind):
			ps.add(RoundUnknown, r.Kind)
			continue
		case seen[r.Kind]:
			ps.add(RoundTwice, r.Kind)
		}
		seen[r.Kind] = true
		lo, hi := r.needs(len(s.Teams))
		ps.length(r, lo, hi)
		if r.Kind == RoundObstacle && term(pack, s.Keyword) == nil {
			ps.add(KeywordGone, s.Keyword)
		}
	}
	if s.Picture != "" && SceneOf(pack, s.Picture) == nil {
		ps.add(PictureGone, s.Picture)
	}
	newBank(pack).check(&ps, BoardKinds, lists...)
	return ps
}

func (ps *Problems) length(r RaceRound, lo, hi int) {
	switch n := len(r.Questions); {
	case (r.Kind == RoundWarmup || r.Kind == RoundFinish) && (r.Each < 1 || r.Each > mostEach):
		ps.add(NumberRange, r.Kind, 1, mostEach)
	case n < lo:
		ps.add(RoundShort, r.Kind, n, lo)
	case n > hi:
		ps.add(RoundLong, r.Kind, n, hi)
	}
}

// needs gives how many questions the round must have, and may have.
func (r RaceRound) needs(teams int) (lo, hi int) {
	switch r.Kind {
	case RoundWarmup:
		return teams * r.Each, teams * r.Each
	case RoundObstacle:
		return TilesLeast, TilesMost
	case RoundSpeed:
		return 1, mostSpeed
	}
	return teams * r.Each, TeamsMost * mostEach
}

// DrawRace draws the questions of a Race, and what lies behind the tiles unless that is given. Of each round it wants Each questions a team; obstacle and speed take Each as the
// number of questions.
func DrawRace(pack *lessons.Pack, w Wish, spare int, s RaceSetup) (RaceSetup, error) {
	if hides := Hide(pack, w, s.Seed); s.Keyword == "" && len(hides) > 0 && slices.ContainsFunc(s.Rounds, func(r RaceRound) bool { return r.Kind == RoundObstacle }) {
		s.Keyword, s.Picture = hides[0].Keyword, hides[0].Picture
	}
	w.Kinds, w.Count = BoardKinds, max(spare, 0)
	counts := make([]int, len(s.Rounds))
	for i, r := range s.Rounds {
		counts[i] = r.Each
		if r.Kind == RoundWarmup || r.Kind == RoundFinish {
			counts[i] *= len(s.Teams)
		}
		w.Count += counts[i]
	}
	rest, err := Draw(pack, w, s.Seed)
	if err != nil {
		return s, err
	}
	// The warm-up takes the easiest, the others are spread over all that is left.
	s.Rounds = slices.Clone(s.Rounds)
	for i := range s.Rounds {
		r := &s.Rounds[i]
		if r.Kind == RoundWarmup {
			r.Questions, rest = rest[:counts[i]:counts[i]], rest[counts[i]:]
		}
	}
	for i := range s.Rounds {
		if r := &s.Rounds[i]; r.Kind != RoundWarmup && len(rest) > 0 {
			r.Questions, rest = apart(rest, counts[i])
		}
	}
	s.Spare = rest
	return s, nil
}

// SceneOf gives the scene of a slide by the slide's id, nil where there is none.
func SceneOf(pack *lessons.Pack, slide string) *lessons.Scene {
	for _, m := range pack.Modules {
		for i := range m.Slides {
			if m.Slides[i].ID == slide {
				return m.Slides[i].Scene
			}
		}
	}
	return nil
}

// A keyword of the obstacle round has so many letters in each language: fewer are guessed at once, more do not fit the hall's picture.
const (
	keywordLeast  = 4
	keywordLetter = 16
)

// Hidden is what may lie behind the tiles: a word that a lesson teaches, and the slide that brings it.
type Hidden struct{ Keyword, Picture string }

// Hide gives what may lie behind the tiles of the obstacle round, in an order that follows the seed. Where the lessons wanted
// bring no word with a scene, those of all are taken.
func Hide(pack *lessons.Pack, w Wish, seed uint64) []Hidden {
	var out []Hidden
	for _, m := range pack.Modules {
		if !w.wants(m) {
			continue
		}
		for _, t := range m.Terms {
			g, scene := term(pack, t.ID), SceneOf(pack, t.Slide)
			if g == nil || scene == nil || scene.Place == "" {
				continue
			}
			if vi, en := len(CellsOf(g.VI)), len(CellsOf(g.EN)); min(vi, en) >= keywordLeast && max(vi, en) <= keywordLetter {
				out = append(out, Hidden{t.ID, t.Slide})
			}
		}
	}
	if len(out) == 0 && len(w.Bands)+len(w.Topics) > 0 {
		return Hide(pack, Wish{}, seed)
	}
	return activity.Shuffled(out, seed, "hidden")
}

// term finds a word of the glossary, or nil.
func term(pack *lessons.Pack, id string) *lessons.Term {
	for i := range pack.Glossary {
		if pack.Glossary[i].ID == id {
			return &pack.Glossary[i]
		}
	}
	return nil
}
