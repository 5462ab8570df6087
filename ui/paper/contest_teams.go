package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons/contest"
	"lachanso/ui/paper/doc"
)

// teams names the teams in the order of their numbers.
func (p *Press) teams(r contest.Record) string {
	names := make([]string, len(r.Places))
	for _, place := range r.Places {
		names[place.Team-1] = place.Name
	}
	return strings.Join(names, ", ")
}

// teamName names a team by its number.
func (p *Press) teamName(r contest.Record, team int) string {
	for _, place := range r.Places {
		if place.Team == team {
			return place.Name
		}
	}
	return ""
}

// answered words what came of a question of a contest of teams.
func (p *Press) answered(r contest.Record, a contest.Asked) string {
	switch {
	case a.Of > 1 && a.Team == 0 || a.Part == contest.RoundObstacle:
		return p.say("paper-minutes-teams-right", "Right", a.Right, "Of", a.Of)
	case a.Right > 0 && a.Of == 1 && a.Team > 0:
		return p.say("paper-minutes-team-right", "Team", p.teamName(r, a.Team))
	case a.Right > 0:
		return p.say("paper-minutes-other-right")
	}
	return p.say("paper-minutes-none-right")
}

// teamOutcome words which team has won and how.
func (p *Press) teamOutcome(r contest.Record) []string {
	if !r.Winner.Known {
		return []string{p.say("paper-minutes-team-open")}
	}
	return []string{p.say("paper-minutes-team-won-"+r.Winner.By, "Team", r.Places[0].Name)}
}

// placesTable lists the teams with their places and points.
func (p *Press) placesTable(r contest.Record) *doc.Table {
	t := &doc.Table{Widths: []float64{20, 110, 30}, Pad: 1.2, Borders: doc.Thin, Whole: true}
	row := func(bold bool, cells ...string) {
		var out doc.Row
		out.Whole = true
		for i, text := range cells {
			align := doc.Centre
			if i == 1 {
				align = doc.Left
			}
			out.Cells = append(out.Cells, doc.Cell{Blocks: []doc.Block{&doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: 12}}, Align: align, Line: 1}}})
		}
		t.Rows = append(t.Rows, out)
	}
	row(true, p.say("paper-minutes-col-place"), p.say("paper-minutes-col-team"), p.say("paper-minutes-col-points"))
	for _, place := range r.Places {
		row(false, strconv.Itoa(place.Place), place.Name, strconv.Itoa(place.Score))
	}
	return t
}

// judged words what the judge has given or taken, and why.
func (p *Press) judged(r contest.Record) (out []string) {
	for _, e := range r.Points {
		if e.Round != contest.PartJudge {
			continue
		}
		points := strconv.Itoa(e.Points)
		if e.Points > 0 {
			points = "+" + points
		}
		out = append(out, p.say("paper-minutes-judged", "Team", p.teamName(r, e.Team), "Points", points, "Reason", strings.TrimSuffix(e.Reason, ".")))
	}
	return out
}

// teamHonours are the certificates of the teams: the winner's, and one for each that went all the way.
func (p *Press) teamHonours(r contest.Record) (all []honour) {
	for _, place := range r.Places {
		what := p.say("paper-honour-team", "Count", place.Score)
		if r.Winner.Known && place.Team == r.Winner.Team {
			what = p.say("paper-honour-team-won", "Count", place.Score)
		}
		all = append(all, honour{p.say("paper-honour-team-whom"), place.Name, what})
	}
	return all
}
