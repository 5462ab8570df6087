package contest

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/lessons/steps"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// judging asks the judge whom points are given or taken, how many, and why: a reason that can be said aloud, about what was
// done and not about a child.
type judging struct {
	*app.App
	app.Fields
	sides  *sides
	team   int // 0 before it is chosen
	points int
	field  *app.Field // the reason
	said   string
}

// pointStep is by how much − and + change the points.
const pointStep = 5

// reasons are those that are ready to be chosen.
var reasons = []string{"help", "cheer", "early", "mistake"}

func newJudging(t *sides) *judging {
	j := &judging{App: t.App, sides: t, points: pointStep, field: app.NewField(t.App, false)}
	j.Fields = app.NewFields(t.App, j.field)
	return j
}

// Draw draws the teams, the points, the reason.
func (j *judging) Draw(s *kit.Sheet) {
	s.TopBar(j.T("contest-judge"), j.T("form-back"), j.Back)
	m := s.Margin()
	w := min(s.Width-2*m, 960)
	x, y := (s.Width-w)/2, float32(kit.BarHeight+8)
	high := j.form(layer{nil, s}, x, y, w)
	s.Card(x, y, w, high)
	j.form(layer{s, s}, x, y, w)
	back := kit.Button{ID: "cancel", Label: j.T("form-back"), Key: "Esc"}
	give := kit.Button{ID: "give", Label: j.T("contest-judge-give"), Key: "Enter", Tone: &s.Blue}
	gw := s.ButtonWidth(give) + 24
	s.Button(back, x, y+high+16, s.ButtonWidth(back), 60, j.Back)
	s.Button(give, x+w-gw, y+high+16, gw, 60, j.give)
}

func (j *judging) form(l layer, x, y, w float32) float32 {
	bold := kit.Type{Size: 20, Bold: true}
	at := y + 16
	at += l.text(j.T("contest-judge-team"), bold, x+28, at, w-56) + 6
	var teams, whys []option
	for n := 1; n <= len(j.sides.names); n++ {
		teams = append(teams, option{"judge-" + strconv.Itoa(n), strconv.Itoa(n) + ". " + j.sides.name(n), j.team == n, func() { j.choose(n) }})
	}
	at = l.options(teams, 2, x+28, at, w-56) + 6
	at += l.text(j.T("contest-judge-points"), bold, x+28, at, w-56) + 6
	if s := l.on; s != nil {
		s.IconButton(kit.Button{ID: "less", Icon: "minus", Label: j.T("contest-less", "What", j.T("contest-judge-points"))}, x+28, at, func() { j.by(-pointStep) })
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 16}, x+92, at, 150, 56)
		s.Text(signed(j.points), kit.Type{Size: 30, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}, x+92, at+9, 150)
		s.IconButton(kit.Button{ID: "more", Icon: "plus", Label: j.T("contest-more", "What", j.T("contest-judge-points"))}, x+250, at, func() { j.by(pointStep) })
		s.Keycap("-", x+324, at+14)
		s.Keycap("+", x+360, at+14)
	}
	at += 72
	at += l.text(j.T("contest-judge-why"), bold, x+28, at, w-56) + 6
	for _, id := range reasons {
		text := j.T("contest-reason-" + id)
		whys = append(whys, option{"reason-" + id, text, j.field.Text == text, func() { j.field.SetText(text); j.said = ""; j.Redraw() }})
	}
	at = l.options(whys, 2, x+28, at, w-56) + 6
	if l.on != nil {
		l.on.Put(j.field, x+28, at, w-56, 52)
	}
	at += 62
	if j.said != "" {
		at += l.text(j.said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+28, at, w-56)
	}
	return at + 12 - y
}

// signed writes points with their sign.
func signed(n int) string {
	if n > 0 {
		return "+" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

func (j *judging) choose(team int) {
	j.team, j.said = team, ""
	j.Redraw()
}

// by changes the points, past 0 to the other side.
func (j *judging) by(step int) {
	if j.points += step; j.points == 0 {
		j.points = step
	}
	j.points = min(max(j.points, -game.JudgeMost), game.JudgeMost)
	j.Redraw()
}

// give gives the points, or says what is lacking.
func (j *judging) give() {
	reason := steps.Clean(j.field.Text)
	switch {
	case j.team == 0:
		j.said = j.T("contest-judge-no-team")
	case reason == "":
		j.said = j.T("contest-judge-no-why")
	case len([]rune(reason)) > game.MaxName:
		j.said = j.T("contest-judge-long", "Most", game.MaxName)
	default:
		j.Back()
		j.sides.take(func(now time.Time) error { return j.sides.game.Judge(j.team, j.points, reason, now) })
		return
	}
	j.Redraw()
}

// Focus is on giving the points.
func (j *judging) Focus() string { return "give" }

// Key chooses a team by its number and changes the points.
func (j *judging) Key(k fyne.KeyName) bool {
	n, digit := app.Digit(k)
	switch {
	case digit && n >= 1 && n <= len(j.sides.names):
		j.choose(n)
	case k == fyne.KeyPlus || k == fyne.KeyEqual:
		j.by(pointStep)
	case k == fyne.KeyMinus:
		j.by(-pointStep)
	case k == fyne.KeyEscape:
		j.Back()
	default:
		return false
	}
	return true
}
