package contest

import (
	"strconv"

	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// places draws the teams in their order with their points, then what the judge has given and why.
func (r *results) places(s *kit.Sheet, rec game.Record, x, y, w, high float32) float32 {
	s.Text(r.T("contest-board"), kit.Type{Size: 24, Bold: true, Lines: 1}, x+28, y+16, w-56)
	row := s.Grown(48)
	n := max(1, int((high-60-66)/row))
	lines := len(rec.Places)
	var judged []game.Entry
	for _, e := range rec.Points {
		if e.Round == game.PartJudge {
			judged = append(judged, e)
		}
	}
	if len(judged) > 0 {
		lines += 1 + len(judged)
	}
	pages := max(1, (lines+n-1)/n)
	r.page = min(max(r.page, 0), pages-1)
	best := max(1, rec.Places[0].Score)
	for _, p := range rec.Places {
		best = max(best, p.Score)
	}
	at := y + 60
	for i := r.page * n; i < min(lines, (r.page+1)*n); i++ {
		switch {
		case i < len(rec.Places):
			r.place(s, rec.Places[i], best, x+28, at, w-56, row)
		case i == len(rec.Places):
			s.Text(r.T("contest-judge"), kit.Type{Size: 20, Bold: true, Lines: 1}, x+28, at+12, w-56)
		default:
			e := judged[i-len(rec.Places)-1]
			badge(s, e.Team, false, x+28, at+8, 32)
			s.Fit(signed(e.Points)+" · "+e.Reason, kit.Type{Size: 19}, x+72, at, w-100, row)
		}
		at += row
	}
	r.pager(s, pages, x, y+high)
	return y + high
}

// place draws a team: its place, its name, a bar of its points.
func (r *results) place(s *kit.Sheet, p game.Place, best int, x, y, w, row float32) {
	s.Text(strconv.Itoa(p.Place)+".", kit.Type{Size: 20, Bold: true, Lines: 1}, x, y+10, 44)
	badge(s, p.Team, false, x+40, y+6, 36)
	name := w * 0.46
	s.Fit(p.Name, kit.Type{Size: 20, Bold: p.Place == 1}, x+88, y, name, row)
	at := x + 96 + name
	bar := w - (at - x) - 64
	s.Box(kit.Box{Fill: s.Paper2, Radius: 8}, at, y+14, bar, 20)
	if p.Score > 0 {
		s.Box(kit.Box{Fill: s.Sun.Base, Radius: 8}, at, y+14, max(16, bar*float32(p.Score)/float32(best)), 20)
	}
	s.Text(strconv.Itoa(p.Score), kit.Type{Size: 20, Bold: true, Lines: 1, Align: kit.Right}, at+bar, y+10, 64)
}
