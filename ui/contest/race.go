package contest

import (
	"slices"
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
)

// race is Đua đội: teams go through their rounds.
type race struct {
	sides
	run *game.Race
}

func newRace(g *stage, run *game.Race) *race {
	r := &race{sides: sides{stage: g, game: run, names: run.Setup().Teams}, run: run}
	r.right, r.press = func(now time.Time) error { return run.Right(now) }, r.key
	return r
}

func (r *race) record() game.Record { return r.run.Record(r.Now()) }

// together says that all teams answer at once in this round.
func together(round string) bool { return round == game.RoundObstacle || round == game.RoundSpeed }

// way is what comes next in the round that is played.
func (r *race) way() way {
	v := r.run.View()
	switch {
	case r.bared:
		return r.onward()
	case v.Round == game.PartTie:
		return r.tying(v.Standing)
	}
	var ready way
	switch v.Round {
	case game.RoundWarmup:
		ready = way{"warmup", func() { r.page = 0; r.take(r.run.Clock) }}
	case game.RoundObstacle:
		if ready = (way{id: "tile"}); !slices.Contains(v.Tiles, game.TileClosed) {
			ready = way{"round", func() { r.bared = r.take(r.run.Next); r.Redraw() }}
		}
	case game.RoundSpeed:
		ready = r.showing(r.run.Ask)
	case game.RoundFinish:
		ready = way{id: "choose"}
	}
	if w, ok := r.asking(v.Phase, v.Ask, ready, r.run.Clock); ok {
		return w
	}
	switch {
	case v.Round == game.RoundWarmup && r.page == 0 && r.long(v.Ask):
		return way{"options", func() { r.turn(v.Ask) }}
	case v.Round == game.RoundWarmup && r.ticking():
		return way{id: "say"}
	case v.Round == game.RoundWarmup:
		return r.taking("time", r.run.Next)
	case together(v.Round) && v.Phase == game.Answered:
		return r.taking("next", r.run.Next)
	case together(v.Round) && r.ticking():
		return way{id: "write"}
	case together(v.Round):
		return r.turning("answer", r.run.Answer)
	}
	return r.judging(v.Standing)
}

// key is what a number means now: a tile, points, a team that was right, or one that presses.
func (r *race) key(n int) {
	v := r.run.View()
	switch {
	case v.Phase == game.Ready && v.Round == game.RoundObstacle:
		r.tile(n)
	case v.Phase == game.Ready && v.Round == game.RoundFinish:
		r.choose(n)
	case v.Phase == game.Answered && together(v.Round):
		r.mark(v.Right, n)
	default:
		r.buzz(n)
	}
}

// tile lets the team in turn take a tile.
func (r *race) tile(n int) {
	if r.take(func(now time.Time) error { return r.run.Tile(n, now) }) {
		r.page = 0
		r.Redraw()
	}
}

// choose lets the team in turn take a question: 1 for the fewest points.
func (r *race) choose(n int) {
	if n <= len(game.FinishPoints) && r.take(func(now time.Time) error { return r.run.Choose(game.FinishPoints[n-1], now) }) {
		r.page = 0
		r.Redraw()
	}
}

// mark notes that a team was right, or no longer.
func (r *race) mark(right []int, n int) {
	i := slices.Index(right, n)
	if i >= 0 {
		right = slices.Delete(slices.Clone(right), i, i+1)
	} else {
		right = append(slices.Clone(right), n)
	}
	if r.take(func(now time.Time) error { return r.run.Right(now, right...) }) && i < 0 {
		r.judged(true)
	}
}

func (r *race) star() { r.take(r.run.Star) }

// keys are those of this contest.
func (r *race) keys() map[fyne.KeyName]func() {
	all := r.sides.keys()
	all[fyne.KeyN] = r.star
	return all
}

// tools are the console's buttons: where no keyword is sought, the star of hope stands in its place.
func (r *race) tools() []tool {
	all := r.judgeTools()
	if v := r.run.View(); v.Round == game.RoundFinish {
		i := slices.IndexFunc(all, func(t tool) bool { return t.id == "keyword" })
		all[i] = tool{
			id: "star", icon: "star", key: "N", label: r.T("contest-tool-star"), on: v.Star,
			off: v.Phase != game.Ready || slices.Contains(v.Stars, v.Turn) && !v.Star, do: r.star,
		}
	}
	return all
}

// title names the round, and the question of several.
func (r *race) title() string {
	v := r.run.View()
	switch {
	case r.bared:
		return r.T("contest-round-" + game.RoundObstacle)
	case v.Phase == game.Over:
		return titleOf(r.App, game.KindRace)
	}
	name := r.T("contest-round-" + v.Round)
	if v.Phase == game.Ready && v.Round == game.RoundObstacle {
		return name
	}
	return name + " " + strconv.Itoa(v.Number) + "/" + strconv.Itoa(max(v.Of, v.Number))
}

// about is the answer with its reason, and the keyword.
func (r *race) about() []lessons.Rich {
	v := r.run.View()
	var parts []lessons.Rich
	if v.Ask != nil {
		parts = r.answerWords(v.Ask)
	}
	if k := r.run.Keyword(r.Pack); v.Round == game.RoundObstacle && k != nil {
		word := lessons.Text{VI: k.VI, EN: k.EN}
		parts = append(parts, lessons.Rich{{Text: r.T("contest-keyword-is") + " ", Bold: true}, {Text: r.Say(word)}})
	}
	if len(v.Buzzed) > 0 && v.Ask != nil {
		order := ""
		for i, n := range v.Buzzed {
			if i > 0 {
				order += ", "
			}
			order += r.name(n)
		}
		parts = append(parts, lessons.Rich{{Text: r.T("contest-pressed", "Teams", order)}})
	}
	return parts
}
