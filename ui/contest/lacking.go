package contest

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// lacking says which questions are lacking, and offers what is enough.
type lacking struct {
	*app.App
	setup *setup
	lack  *game.Lack
	wish  game.Wish
}

// shownCells is how many bands and topics are named.
const shownCells = 4

// Draw draws Khiên, what is lacking, and the mends one below the other.
func (k *lacking) Draw(s *kit.Sheet) {
	w := min(s.Width-2*s.Margin(), 900)
	x, y := (s.Width-w)/2, float32(40)
	title, text := kit.Type{Size: 32, Bold: true}, kit.Type{Size: 22}
	said := k.T("contest-lack-text", "Wanted", k.lack.Wanted-k.setup.spare, "Spare", k.setup.spare, "Free", k.lack.Free)
	where := k.where()
	high := 96 + s.TextHeight(k.T("contest-lack-title"), title, w-280) + s.TextHeight(said, text, w-280) + s.TextHeight(where, text, w-280)
	mends := k.mends()
	high = max(high, 260) + float32(len(mends)+1)*76 + 24
	s.Card(x, y, w, high)
	s.Image(k.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "thinking"}, s.Pixels(180)), x+32, y+36, 180, 180)
	at := y + 36
	at += s.Text(k.T("contest-lack-title"), title, x+240, at, w-280) + 10
	at += s.Text(said, text, x+240, at, w-280) + 10
	s.Text(where, text, x+240, at, w-280)
	at = y + high - float32(len(mends)+1)*76 - 12
	for i, m := range mends {
		b := kit.Button{ID: "mend-" + m.Kind, Label: k.worded(m), Key: strconv.Itoa(i + 1)}
		if i == 0 {
			b.Tone = &s.Blue
		}
		s.Button(b, x+32, at, w-64, 60, func() { k.take(m) })
		at += 76
	}
	s.Button(kit.Button{ID: "back", Label: k.T("form-back"), Key: "Esc"}, x+32, at, w-64, 60, k.Back)
}

// where names the bands and topics that have too few.
func (k *lacking) where() string {
	var all []string
	for _, c := range k.lack.Cells {
		if c.Lacks > 0 {
			all = append(all, k.T("contest-lack-cell", "Band", k.T("band-"+string(c.Band)), "Topic", k.T("topic-"+strconv.Itoa(c.Topic)), "Free", c.Free))
		}
	}
	more := ""
	if len(all) > shownCells {
		more = k.T("contest-lack-more", "Count", len(all)-shownCells)
		all = all[:shownCells]
	}
	return strings.TrimSpace(strings.Join(all, "\n") + "\n" + more)
}

// mends are those that leave at least one question besides the spare ones, and a race a round.
func (k *lacking) mends() []game.Mend {
	return slices.DeleteFunc(k.lack.Mends(), func(m game.Mend) bool {
		return m.Kind == game.MendFewer && (m.Count <= k.setup.spare || k.setup.rounds != nil && k.setup.shorter(m.Count-k.setup.spare) == nil)
	})
}

func (k *lacking) worded(m game.Mend) string {
	switch m.Kind {
	case game.MendFewer:
		return k.T("contest-mend-fewer", "Count", m.Count-k.setup.spare)
	case game.MendTopics:
		var names []string
		for _, t := range m.Topics {
			names = append(names, k.T("topic-"+strconv.Itoa(t)))
		}
		return k.T("contest-mend-topics", "Topics", strings.Join(names, "; ")) // a topic's name has commas
	}
	return k.T("contest-mend-reuse", "Count", m.Count)
}

func (k *lacking) take(m game.Mend) {
	w := k.wish.With(m)
	if m.Kind == game.MendFewer {
		w.Count -= k.setup.spare
		k.setup.fewer(w.Count)
	}
	k.Back()
	k.setup.wish.Count, k.setup.wish.Topics = w.Count, w.Topics
	k.setup.draw(w)
}

// Focus is on the smallest change.
func (k *lacking) Focus() string {
	if m := k.mends(); len(m) > 0 {
		return "mend-" + m[0].Kind
	}
	return "back"
}

// Key takes a mend by its number.
func (k *lacking) Key(name fyne.KeyName) bool {
	n, digit := app.Digit(name)
	mends := k.mends()
	switch {
	case digit && n >= 1 && n <= len(mends):
		k.take(mends[n-1])
	case name == fyne.KeyEscape:
		k.Back()
	case name == fyne.KeyH:
		k.HelpMe()
	default:
		return false
	}
	return true
}
