package contest

import (
	"context"
	"encoding/json"
	"errors"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// spare is how many questions are drawn besides, for rescues, ties and the bell.
const spare = 6

// setup asks what a contest is to be: for whom, about what, how many.
type setup struct {
	*app.App
	kind    string
	wish    game.Wish
	spare   int // questions drawn besides
	pupils  int
	seconds int
	rescues int  // Bell
	stay    bool // Corners
	sounds  bool
	teams   int
	names   []string        // of the teams, as far as they were typed
	rounds  map[string]*int // Race: questions, or tiles; 0 for no such round
	rows    int             // Crossword
	words   []string        // Crossword: ids of the words that were chosen
	numbers []number
	entry   *entry
	said    []string // what keeps it from beginning
}

func newSetup(a *app.App, kind string) *setup {
	f := &setup{App: a, kind: kind}
	switch kind {
	case game.KindRace:
		f.race()
		return f
	case game.KindCrossword:
		f.crossword()
		return f
	case game.KindCorners:
		f.wish.Count, f.pupils, f.seconds = 10, 35, game.CornersSeconds
		f.numbers = []number{
			{id: "pupils", at: &f.pupils, by: 1, low: game.CornersLeast, high: game.CornersMost},
			{id: "questions", at: &f.wish.Count, by: 1, low: 1, high: game.BellMostQuestion},
			{id: "seconds", at: &f.seconds, by: 5, low: game.LeastSeconds, high: game.MostSeconds},
		}
		return f
	}
	f.wish.Count, f.spare, f.pupils, f.seconds, f.rescues = 20, spare, 100, game.BellSeconds, game.BellRescues
	f.numbers = []number{
		{id: "pupils", at: &f.pupils, by: 10, low: game.BellLeast, high: game.BellMost},
		{id: "questions", at: &f.wish.Count, by: 1, low: 1, high: game.BellMostQuestion},
		{id: "seconds", at: &f.seconds, by: 5, low: game.LeastSeconds, high: game.MostSeconds},
		{id: "rescues", at: &f.rescues, by: 1, low: 0, high: game.BellMostRescues},
	}
	return f
}

// Draw draws for whom and about what at the left, the numbers at the right.
func (f *setup) Draw(s *kit.Sheet) {
	y := s.Bar(titleOf(f.App, f.kind), f.T("form-back"), f.Back, f.soundsAction(s)) + 8
	m, gap := s.Margin(), s.Gap()
	stacked := s.Look.Text > 1.2
	left := (s.Width - 2*m - gap) * 0.5
	if f.teams > 0 {
		left *= 0.9 // more numbers stand at the right
	}
	right := s.Width - 2*m - gap - left
	if stacked {
		left, right = s.Width-2*m, s.Width-2*m
	}
	high := max(f.left(layer{nil, s}, m, y, left), s.Height-y-128)
	s.Card(m, y, left, high)
	f.left(layer{s, s}, m, y, left)
	x, ry := m+left+gap, y
	if stacked {
		x, ry = m, y+high+gap
	}
	rhigh := max(f.right(layer{nil, s}, x, ry, right), s.Height-ry-128)
	s.Card(x, ry, right, rhigh)
	f.right(layer{s, s}, x, ry, right)
	f.foot(s, max(y+high, ry+rhigh)+24)
	if f.entry != nil {
		f.entry.draw(f.App, s)
	}
}

// foot draws the rules' page, what else a contest asks for, and the way on.
func (f *setup) foot(s *kit.Sheet, y float32) {
	m := s.Margin()
	begin := kit.Button{ID: "begin", Label: f.T("contest-begin"), Key: "Enter", Tone: &s.Blue, Size: 26}
	w := min(s.ButtonWidth(begin)+40, s.Width-2*m)
	all := []kit.Action{{Button: kit.Button{ID: "rules", Label: f.T("contest-rules-print"), Icon: "print", Key: "P"}, Do: f.rules}}
	if f.teams > 0 {
		all = append(all, kit.Action{Button: kit.Button{ID: "names", Label: f.T("contest-team-names"), Icon: "edit", Key: "N"}, Do: f.naming})
	}
	if f.rows > 0 {
		all = append(all, kit.Action{Button: kit.Button{ID: "words", Label: f.T("contest-words"), Icon: "search", Key: "W"}, Do: f.pick})
	}
	wide := float32(0)
	for _, a := range all {
		wide += s.ButtonWidth(a.Button) + 16
	}
	x := m
	for _, a := range all {
		if wide > s.Width-2*m-w {
			a.Icon, a.Size = "", 20
		}
		aw := s.ButtonWidth(a.Button)
		if x+aw > s.Width-m { // large text
			x, y = m, y+76
		}
		s.Button(a.Button, x, y, aw, 64, a.Do)
		x += aw + 16
	}
	if x+w > s.Width-m {
		y += 76
	}
	s.Button(begin, s.Width-m-w, y, w, 68, f.begin)
}

func (f *setup) rules() {
	for i := range f.Pack.Contests {
		if f.Pack.Contests[i].Kind == f.kind {
			f.Show(paper.NewRules(f.App, &f.Pack.Contests[i], f.seconds))
		}
	}
}

func (f *setup) left(l layer, x, y, w float32) float32 {
	at := y + 16
	at += l.text(f.T("contest-bands"), kit.Type{Size: 20, Bold: true}, x+28, at, w-56) + 8
	var bands, topics []option
	for _, b := range lessons.Bands {
		bands = append(bands, option{"band-" + string(b), f.T("band-" + string(b)), slices.Contains(f.wish.Bands, b), func() { f.wish.Bands = toggled(f.wish.Bands, b); f.changed() }})
	}
	for t := 1; t <= lessons.Topics; t++ {
		topics = append(topics, option{"topic-" + strconv.Itoa(t), f.T("topic-" + strconv.Itoa(t)), slices.Contains(f.wish.Topics, t), func() { f.wish.Topics = toggled(f.wish.Topics, t); f.changed() }})
	}
	at = l.options(bands, 2, x+28, at, w-56) + 8
	at += l.text(f.T("contest-topics"), kit.Type{Size: 20, Bold: true}, x+28, at, w-56) + 8
	at = l.options(topics, 1, x+28, at, w-56)
	return at + 8 - y
}

func toggled[T comparable](list []T, one T) []T {
	if i := slices.Index(list, one); i >= 0 {
		return slices.Delete(slices.Clone(list), i, i+1)
	}
	return append(slices.Clone(list), one)
}

func (f *setup) right(l layer, x, y, w float32) float32 {
	at, between := y+20, float32(10)
	if f.rounds != nil {
		at, between = y+16, 2
	}
	for _, n := range f.numbers {
		at = f.number(l, n, x+28, at, w-56) + between
	}
	if f.rounds != nil {
		at += l.text(f.T("contest-rounds-about"), kit.Type{Size: 17, Colour: l.s.Ink2}, x+28, at, w-56)
	}
	if f.kind == game.KindCorners {
		choices := []option{{"stay", f.T("contest-stay"), f.stay, func() { f.stay = !f.stay; f.changed() }}}
		at = l.options(choices, 1, x+28, at, w-56) + 4
		at += l.text(f.T("contest-stay-about"), kit.Type{Size: 17, Colour: l.s.Ink2}, x+28, at, w-56) + 8
	}
	for _, said := range f.said {
		at += l.text(said, kit.Type{Size: 20, Bold: true, Colour: l.s.Coral.Deep}, x+28, at, w-56) + 8
	}
	return at + 20 - y
}

func (f *setup) changed() {
	f.said = nil
	f.Redraw()
}

// check says what is wrong with the numbers.
func (f *setup) check() bool {
	f.said = nil
	for _, n := range f.numbers {
		if *n.at < n.low || *n.at > n.high || *n.at > 0 && *n.at < n.skip {
			id := "contest-wrong-" + n.id
			if f.kind == game.KindCorners && n.id == "pupils" {
				id = "contest-wrong-corners"
			}
			f.said = append(f.said, f.T(id, "Number", *n.at, "Least", max(n.low, n.skip), "Most", n.high))
		}
	}
	if f.rounds != nil && len(f.raceRounds()) == 0 {
		f.said = append(f.said, f.T("contest-no-round"))
	}
	f.Redraw()
	return len(f.said) == 0
}

// begin draws the questions and begins, or says what is lacking.
func (f *setup) begin() {
	if !f.check() || f.Busy() {
		return
	}
	f.draw(f.wish)
}

func (f *setup) draw(w game.Wish) {
	if f.kind == game.KindCrossword {
		f.layOut(w)
		return
	}
	seed := f.Seed()
	var id store.ID
	f.Commit(func(context.Context) error {
		asked, err := f.Store.Asked(schoolYear(f.Now()))
		if err != nil {
			return err
		}
		w.Used = asked
		data, err := f.drawn(w, seed)
		if err == nil {
			id, err = f.Store.BeginContest(f.kind, data)
		}
		return err
	}, func(err error) {
		if err != nil {
			f.refused(err, w)
			return
		}
		open(f.App, id, f.Replace)
	})
}

// refused says why a contest cannot begin: which questions are lacking, or what does not fit.
func (f *setup) refused(err error, w game.Wish) {
	var lack *game.Lack
	var problems game.Problems
	switch {
	case errors.As(err, &lack):
		f.Show(&lacking{App: f.App, setup: f, lack: lack, wish: w})
	case errors.As(err, &problems):
		f.said = nil
		for _, p := range problems {
			f.said = append(f.said, f.T("contest-problem", "Code", p.Error()))
		}
		f.Redraw()
	default:
		f.Fail(err)
	}
}

// drawn draws the questions and gives the whole setup as it is stored.
func (f *setup) drawn(w game.Wish, seed uint64) ([]byte, error) {
	switch f.kind {
	case game.KindRace:
		return f.drawnRace(w, seed)
	case game.KindCorners:
		c, err := game.DrawCorners(f.Pack, w, game.CornersSetup{Pupils: f.pupils, Seconds: f.seconds, Stay: f.stay, Sounds: f.sounds, Seed: seed})
		if err != nil {
			return nil, err
		}
		if ps := c.Check(f.Pack); len(ps) > 0 {
			return nil, ps
		}
		return json.Marshal(c)
	}
	b, err := game.DrawBell(f.Pack, w, f.spare, game.BellSetup{Pupils: f.pupils, Seconds: f.seconds, Rescues: f.rescues, Sounds: f.sounds, Seed: seed})
	if err != nil {
		return nil, err
	}
	if ps := b.Check(f.Pack); len(ps) > 0 {
		return nil, ps
	}
	return json.Marshal(b)
}

// Focus is on the way on, unless something is typed.
func (f *setup) Focus() string {
	if f.entry != nil {
		return ""
	}
	return "begin"
}

// Key types a number, prints the rules, goes back.
func (f *setup) Key(k fyne.KeyName) bool {
	if f.entry != nil {
		if done, numbers := f.entry.key(k); done {
			e := f.entry
			f.entry = nil
			if len(numbers) > 0 {
				e.take(numbers)
			}
		}
		f.Redraw()
		return true
	}
	switch k {
	case fyne.KeyEscape:
		f.Back()
	case fyne.KeyP:
		f.rules()
	case fyne.KeyN:
		if f.teams > 0 {
			f.naming()
		}
	case fyne.KeyW:
		if f.rows > 0 {
			f.pick()
		}
	case fyne.KeyM:
		f.toggleSounds()
	case fyne.KeyH:
		f.HelpMe()
	default:
		return false
	}
	return true
}

// Offered says whether a kind of contest can be set up here.
func Offered(kind string) bool { return slices.Contains(kinds, kind) }

// Wanted is what a session wants of a contest; 0 and none leave what is usual.
type Wanted struct {
	Bands             []lessons.Band
	Topics            []int
	Pupils, Questions int
}

// NewSetup makes the screen that sets up a contest of an offered kind, with what a session wants filled in. What does not fit
// the contest's rules is brought within them.
func NewSetup(a *app.App, kind string, w Wanted) app.Screen {
	f := newSetup(a, kind)
	f.wish.Bands, f.wish.Topics = slices.Clone(w.Bands), slices.Clone(w.Topics)
	for _, n := range f.numbers {
		for id, wanted := range map[string]int{"pupils": w.Pupils, "taking": w.Pupils, "questions": w.Questions} {
			if n.id == id && wanted > 0 {
				*n.at = min(max(wanted, n.low), n.high)
			}
		}
	}
	return f
}
