package teach

import (
	"strings"
	"time"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
)

// askTeams asks how many teams are to be drawn, or draws lots again when there are some.
func (p *projector) askTeams() {
	if n := len(p.run.Teams()); n > 0 {
		p.do(func(now time.Time) error { return p.run.DrawTeams(n, now) })
		return
	}
	p.known(func() {
		most := min(course.MostTeams, p.run.Here())
		p.number = &entry{title: p.T("teams-ask", "Most", most), take: func(n int) {
			p.do(func(now time.Time) error { return p.run.DrawTeams(n, now) })
		}}
		p.Redraw()
	})
}

// known does something that needs to know how many pupils there are; in a class without a list it asks first.
func (p *projector) known(do func()) {
	if p.run.Listed() > 0 {
		do()
		return
	}
	p.number = &entry{title: p.T("class-ask"), take: func(n int) {
		if p.run.Pupils(n, p.Now()) == nil {
			p.keepMoves()
			do()
		}
	}}
	p.Redraw()
}

// drawTeams shows the teams over the page, in letters as large as all find room in.
func (p *projector) drawTeams(s *kit.Sheet) {
	teams := p.run.Teams()
	if teams == nil {
		return
	}
	foot := float32(28)
	if !p.ClassShown() {
		foot = 64
	}
	x, y, w, h := float32(24), float32(24), s.Width-48, s.Height-24-foot
	s.Box(kit.Box{Fill: s.Paper}, 0, 0, s.Width, s.Height)
	columns := (len(teams) + 1) / 2
	if len(teams) <= 3 {
		columns = len(teams)
	}
	rows := (len(teams) + columns - 1) / columns
	cw, ch := (w-16*float32(columns-1))/float32(columns), (h-16*float32(rows-1))/float32(rows)
	size, across := p.teamType(s, teams, cw-40, ch-teamHead-20)
	for i, team := range teams {
		p.drawTeam(s, i, team, size, across, x+float32(i%columns)*(cw+16), y+float32(i/columns)*(ch+16), cw, ch)
	}
	if !p.ClassShown() {
		s.Hints([]kit.Hint{{Keys: []string{"D"}, Says: p.T("teams-again")}, {Keys: []string{"Esc"}, Says: p.T("called-done")}}, 32, s.Height-48)
	}
}

const teamHead = 64

// teamType finds the largest letters, and how many names stand beside each other.
func (p *projector) teamType(s *kit.Sheet, teams [][]int, w, h float32) (size float32, across int) {
	most, widest := 0, ""
	for _, team := range teams {
		most = max(most, len(team))
		for _, i := range team {
			if name := p.short(i); s.TextWidth(name, kit.Type{Size: 40, Fixed: true}) > s.TextWidth(widest, kit.Type{Size: 40, Fixed: true}) {
				widest = name
			}
		}
	}
	for size = 48; size > 18; size -= 2 {
		for across = 1; across <= 4; across++ {
			lines := (most + across - 1) / across
			if float32(lines)*size*kit.LineHeight <= h && s.TextWidth(widest, kit.Type{Size: size, Fixed: true})+16 <= w/float32(across) {
				return size, across
			}
		}
	}
	return size, 3
}

func (p *projector) drawTeam(s *kit.Sheet, i int, team []int, size float32, across int, x, y, w, h float32) {
	tone := s.Letter(i)
	s.Box(kit.Box{Fill: s.Palette.Card, Line: tone.Base, Weight: 4, Radius: 20}, x, y, w, h)
	title := p.T("teams-name", "Number", i+1) + " · " + p.T("class-pupils", "Count", len(team))
	s.Text(title, kit.Type{Size: 32, Bold: true, Fixed: true, Lines: 1, Colour: s.Ink}, x+20, y+12, w-40)
	lines := (len(team) + across - 1) / across
	for at, pupil := range team {
		nx := x + 20 + float32(at/lines)*(w-40)/float32(across)
		name := strings.TrimSpace(p.short(pupil))
		s.Text(name, kit.Type{Size: size, Fixed: true, Lines: 1}, nx, y+teamHead+float32(at%lines)*size*kit.LineHeight, (w-40)/float32(across))
	}
}
