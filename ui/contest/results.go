package contest

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// results is what came of a contest: who has won, how the floor went down, and the papers.
type results struct {
	*app.App
	stage *stage
	names map[int]string // of finalists who agree, by number; typed for the papers, never stored
	page  int
}

func newResults(g *stage) *results { return &results{App: g.App, stage: g, names: map[int]string{}} }

func (r *results) record() game.Record {
	if b, ok := r.stage.screen.(*bell); ok {
		return b.run.Record(r.Now(), r.names)
	}
	return r.stage.screen.record()
}

// Draw draws the winner at the left and the questions at the right.
func (r *results) Draw(s *kit.Sheet) {
	s.TopBar(r.T("contest-results", "Contest", titleOf(r.App, r.stage.kind)), r.T("contest-home-back"), r.Back)
	m, gap := s.Margin(), s.Gap()
	y := float32(kit.BarHeight + 8)
	left := (s.Width - 2*m - gap) * 0.44
	rec := r.record()
	if s.Look.Text > 1.2 {
		at := r.winner(s, rec, m, y, s.Width-2*m, 0) + gap
		at = r.questions(s, rec, m, at, s.Width-2*m, 560) + gap
		r.foot(s, rec, at)
		return
	}
	high := s.Height - y - 112
	r.winner(s, rec, m, y, left, high)
	r.questions(s, rec, m+left+gap, y, s.Width-2*m-gap-left, high)
	r.foot(s, rec, y+high+20)
}

// winner draws who has won, how it was, and the finalists.
func (r *results) winner(s *kit.Sheet, rec game.Record, x, y, w, least float32) float32 {
	who := r.T("contest-sum-pupils", "Count", rec.Pupils)
	if rec.Places != nil {
		who = r.T("contest-sum-teams", "Count", len(rec.Places))
	}
	var lines []string
	if rec.Places != nil && rec.Pupils > 0 {
		lines = append(lines, r.T("contest-sum-taking", "Count", rec.Pupils))
	}
	lines = append(lines, who, r.T("contest-sum-asked", "Count", len(rec.Asked)), r.T("minutes", "Count", rec.Minutes))
	title, text := r.wonWords(rec), kit.Type{Size: 22}
	if rec.Class != nil {
		_, reached := r.stage.outcome(rec)
		lines = append([]string{reached}, lines...)
	}
	t := kit.Type{Size: 30, Bold: true}
	high := 168 + s.TextHeight(title, t, w-56) + float32(len(lines))*34*max(1, s.Look.Text) + 24
	var known []string
	for _, f := range rec.Finalist {
		if f.Number > 0 {
			known = append(known, strings.TrimSpace(strconv.Itoa(f.Number)+" "+f.Name))
		}
	}
	about := r.T("contest-finalists", "Names", strings.Join(known, ", "))
	if len(known) > 0 {
		high += s.TextHeight(about, text, w-56) + 12
	}
	high = max(high, least)
	s.Card(x, y, w, high)
	s.Disc(s.Sun.Tint, x+28, y+24, 112)
	s.Icon(kindIcons[r.stage.kind], s.Sun.Deep, x+50, y+46, 68)
	at := y + 152
	at += s.Text(title, t, x+28, at, w-56) + 14
	for _, l := range lines {
		s.Icon("check", s.Green.Deep, x+28, at+3, 22)
		at += s.Text(l, text, x+60, at, w-88) + 6
	}
	if len(known) > 0 {
		s.Text(about, text, x+28, at+6, w-56)
	}
	return y + high
}

func (r *results) wonWords(rec game.Record) string {
	switch {
	case rec.Class != nil:
		title, _ := r.stage.outcome(rec)
		return title
	case !rec.Winner.Known:
		return r.T("contest-none-won")
	case rec.Winner.Team > 0:
		return r.T("contest-team-won", "Team", rec.Places[0].Name)
	case rec.Winner.Rang:
		return r.T("contest-rang")
	case rec.Winner.By == game.ByLot:
		return r.T("contest-won-lot")
	}
	return r.T("contest-won")
}

// questions draws each question with how many were left after it.
func (r *results) questions(s *kit.Sheet, rec game.Record, x, y, w, high float32) float32 {
	s.Card(x, y, w, high)
	if rec.Places != nil {
		return r.places(s, rec, x, y, w, high)
	}
	s.Text(r.T("contest-floor-"+r.stage.kind), kit.Type{Size: 24, Bold: true, Lines: 1}, x+28, y+16, w-56)
	row := 44 * max(1, s.Look.Text)
	n := max(1, int((high-60-60)/row))
	pages := max(1, (len(rec.Asked)+n-1)/n)
	r.page = min(max(r.page, 0), pages-1)
	at := y + 60
	for i := r.page * n; i < min(len(rec.Asked), (r.page+1)*n); i++ {
		a := rec.Asked[i]
		s.Text(strconv.Itoa(i+1), kit.Type{Size: 20, Bold: true, Lines: 1}, x+28, at+8, 44)
		bar := w - 56 - 48 - 150
		share := float32(a.Right) / float32(max(1, rec.Pupils))
		s.Box(kit.Box{Fill: s.Paper2, Radius: 8}, x+76, at+12, bar, 20)
		if share > 0 {
			s.Box(kit.Box{Fill: s.Sun.Base, Radius: 8}, x+76, at+12, max(16, bar*share), 20)
		}
		s.Fit(r.afterWords(a), kit.Type{Size: 19}, x+76+bar+12, at, 146, row)
		at += row
	}
	r.pager(s, pages, x, y+high)
	return y + high
}

// pager draws the way to other pages, above the end of a card.
func (r *results) pager(s *kit.Sheet, pages int, x, end float32) {
	if pages < 2 {
		return
	}
	before := kit.Button{ID: "page-before", Icon: "up", Label: r.T("page-before"), Key: "PgUp", Off: r.page == 0, Size: 18}
	next := kit.Button{ID: "page-next", Icon: "down", Label: r.T("page-next"), Key: "PgDn", Off: r.page == pages-1, Size: 18}
	bw := s.ButtonWidth(before)
	s.Button(before, x+28, end-58, bw, 48, func() { r.turn(-1) })
	s.Button(next, x+44+bw, end-58, s.ButtonWidth(next), 48, func() { r.turn(1) })
}

func (r *results) turn(by int) {
	r.page += by
	r.Redraw()
}

// afterWords says what came of a question.
func (r *results) afterWords(a game.Asked) string {
	switch {
	case a.Void:
		return r.T("contest-after-void")
	case a.Part == game.PartRescue:
		return r.T("contest-after-back", "Count", a.Right)
	case a.Part == game.PartBell && a.Right == 1:
		return r.T("contest-after-bell")
	case r.stage.kind == game.KindCorners:
		return r.T("contest-after-right", "Right", a.Right, "Of", a.Of)
	}
	return r.T("contest-left", "Count", a.Right)
}

func (r *results) foot(s *kit.Sheet, rec game.Record, y float32) {
	m := s.Margin()
	buttons := []struct {
		kit.Button
		do func()
	}{
		{kit.Button{ID: "undo", Label: r.T("contest-go-on"), Icon: "back", Key: "U", Size: 20}, r.undo},
		{kit.Button{ID: "names", Label: r.T("contest-names"), Icon: "edit", Key: "N", Size: 20, Off: len(rec.Finalist) == 0}, r.ask},
		{kit.Button{ID: "print", Label: r.T("contest-papers"), Icon: "print", Key: "P", Tone: &s.Blue, Size: 22}, r.print},
	}
	if rec.Class != nil || rec.Places != nil { // there are no finalists
		buttons = slices.Delete(buttons, 1, 2)
	}
	all := 2*m - 16
	for _, b := range buttons {
		all += s.ButtonWidth(b.Button) + 16
	}
	if all > s.Width { // else the button that leads on was below the window
		for i := range buttons[:len(buttons)-1] {
			buttons[i].Icon = ""
		}
	}
	x := m
	for i, b := range buttons {
		w := s.ButtonWidth(b.Button)
		if i == len(buttons)-1 {
			if x+w > s.Width-m { // large text
				x, y = m, y+76
			}
			w = max(w, min(320, s.Width-m-x))
			x = s.Width - m - w
		} else if x+w > s.Width-m {
			x, y = m, y+76
		}
		s.Button(b.Button, x, y, w, 64, b.do)
		x += w + 16
	}
}

// undo goes back into the contest: its last step is taken back.
func (r *results) undo() {
	if !r.stage.log.CanUndo() {
		return
	}
	if r.record().Over {
		r.stage.screen.keys()[fyne.KeyU]()
	}
	r.Replace(r.stage.screen)
}

func (r *results) ask() {
	if rec := r.record(); len(rec.Finalist) > 0 {
		r.Show(newNaming(r))
	}
}

// print makes the minutes and the certificates.
func (r *results) print() {
	c := paper.Contest{Kind: r.stage.kind, Record: r.record(), Begun: r.stage.begun.Local(), Seconds: r.stage.seconds}
	if cross, ok := r.stage.screen.(*crossword); ok {
		c.Layout = cross.run.Layout()
	}
	r.Show(paper.NewContest(r.App, c))
}

// Focus is on the papers.
func (r *results) Focus() string { return "print" }

// Key prints, names, turns pages and goes back.
func (r *results) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		r.Back()
	case fyne.KeyP:
		r.print()
	case fyne.KeyN:
		r.ask()
	case fyne.KeyU:
		r.undo()
	case fyne.KeyPageDown:
		r.turn(1)
	case fyne.KeyPageUp:
		r.turn(-1)
	case fyne.KeyH:
		r.HelpMe()
	default:
		return false
	}
	return true
}
