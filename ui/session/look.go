package session

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"lachanso/lessons"
	plans "lachanso/lessons/session"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/paper"
)

// kindIcons are the icons of the kinds of a plan's part.
var kindIcons = map[string]string{
	lessons.PartGame: "play", lessons.PartStory: "book", lessons.PartActivity: "people", lessons.PartContest: "bell", lessons.PartQuiz: "hand",
	lessons.PartPledge: "shield", lessons.PartRecap: "flag", lessons.PartTalk: "tell", lessons.PartGuest: "tell", lessons.PartSong: "sound",
	lessons.PartOther: "notes",
}

// toneOf gives the colour of a kind of part.
func toneOf(s *kit.Sheet, kind string) kit.Tone {
	switch kind {
	case lessons.PartStory, lessons.PartTalk, lessons.PartGuest:
		return s.Violet
	case lessons.PartActivity, lessons.PartSong:
		return s.Teal
	case lessons.PartContest:
		return s.Sun
	case lessons.PartPledge:
		return s.Coral
	case lessons.PartQuiz:
		return s.Rose
	case lessons.PartRecap:
		return s.Green
	}
	return s.Blue
}

// badge draws the icon of a part on its colour.
func badge(s *kit.Sheet, kind string, x, y, size float32) {
	tone := toneOf(s, kind)
	box := kit.Box{Fill: tone.Base, Radius: size / 4}
	if s.High {
		box.Line, box.Weight = s.Ink, 2
	}
	s.Box(box, x, y, size, size)
	s.Icon(kindIcons[kind], tone.On, x+size*0.2, y+size*0.2, size*0.6)
}

// clockOf writes a duration as 4:05.
func clockOf(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "+", -d
	} else {
		d += time.Second - 1 // what is left is shown until it is gone
	}
	n := int(d / time.Second)
	return fmt.Sprintf("%s%d:%02d", sign, n/60, n%60)
}

// bandWords names the grades of a plan.
func bandWords(a *app.App, bands []lessons.Band) string { return paper.BandWords(a.Words, bands) }

// aboutPlan says in a line what a plan is for.
func aboutPlan(a *app.App, p plans.Plan) string {
	return a.T("session-about", "Occasion", a.T("occasion-"+p.Occasion), "Bands", bandWords(a, p.Bands), "Pupils", p.Pupils)
}

// needWords names what is needed, "" for nothing.
func needWords(a *app.App, needs []string) string {
	var all []string
	for _, n := range needs {
		all = append(all, a.T("need-"+n))
	}
	return strings.Join(all, ", ")
}

// onlyDigits takes everything else from what is typed as a number.
func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// newNumber makes a field for a number of at most four digits.
func newNumber(a *app.App, n int, done func()) *app.Field {
	f := app.NewField(a, false)
	f.SetText(strconv.Itoa(n))
	f.OnChanged = func(text string) {
		clean := onlyDigits(text)
		if clean = clean[:min(len(clean), 4)]; clean != text {
			f.SetText(clean)
			return
		}
		a.Redraw()
	}
	f.OnSubmitted = func(string) { done() }
	return f
}

// numberOf reads such a field, 0 when it is empty.
func numberOf(f *app.Field) int {
	n, err := strconv.Atoi(f.Text)
	if err != nil {
		return 0
	}
	return n
}

// pills draws things to choose one of, in rows, and gives where they end; without pick it only measures.
func pills(s *kit.Sheet, all []kit.Button, chosen string, x, y, w float32, pick func(id string)) float32 {
	at := x
	for _, b := range all {
		b.Size, b.Pill = 17, true
		if b.ID == chosen {
			b.Tone = &s.Blue
		}
		bw := s.ButtonWidth(b) - 12
		if at > x && at+bw > x+w {
			at, y = x, y+54
		}
		if pick != nil {
			s.Button(b, at, y, bw, 44, func() { pick(b.ID) })
		}
		at += bw + 8
	}
	return y + 50
}

// pupilsRow draws a number of pupils that is typed, with ten fewer and ten more at its sides.
func pupilsRow(a *app.App, s *kit.Sheet, f *app.Field, x, y float32) {
	add := func(by int) func() {
		return func() {
			f.SetText(strconv.Itoa(min(max(numberOf(f)+by, 1), plans.MostPupils)))
			a.Redraw()
		}
	}
	s.IconButton(kit.Button{ID: "less-pupils", Icon: "minus", Label: a.T("session-less-pupils")}, x, y, add(-10))
	s.Put(f, x+68, y, 132, 56)
	s.IconButton(kit.Button{ID: "more-pupils", Icon: "plus", Label: a.T("session-more-pupils")}, x+212, y, add(10))
}
