package play

import (
	"math/rand/v2"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// longest gives the moves of the way through a story on which most is decided, of a few hundred by chance.
func longest(t testing.TB, s *lessons.Story) (moves []string) {
	t.Helper()
	r, most := rand.New(rand.NewPCG(1, 2)), 0
	for range 300 {
		m, err := activity.NewStory(s, 7)
		if err != nil {
			t.Fatal(err)
		}
		for n := 0; !m.Done() && n < 60; n++ {
			move := activity.VerbNext
			if c := m.Choices(); len(c) > 0 {
				move = activity.Line(activity.VerbChoose, c[r.IntN(len(c))].ID)
			}
			if _, err := m.Move(move); err != nil {
				t.Fatal(err)
			}
		}
		places := map[string]bool{}
		for _, d := range m.Decisions() {
			places[d.Node] = true
		}
		if m.Done() && len(places) > most {
			most, moves = len(places), m.Moves()
		}
	}
	return moves
}

// Every decision of the longest way through each story stands on the screen that leads back to one, in large text below each other.
func TestAllDecisionsStandOnTheWayBack(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {TextPercent: 200}} {
		o.Whole = true
		p := begin(t, o, "2B", PartStory)
		for _, m := range p.Pack.Modules {
			at, err := p.Store.BeginAttempt(store.Attempt{Pupil: p.run.Pupil.ID, Module: m.ID, Part: PartStory, Seed: 7, Moves: longest(t, m.Story)})
			if err != nil {
				t.Fatal(err)
			}
			run := *p.run
			run.Module, run.Attempt = m, at
			p.Open(NewStory(p.App, &run))
			p.Key(fyne.KeyR)
			p.MustShow(p.T("play-back-title"))
			if o.TextPercent == 0 {
				p.mustFit()
			}
			for _, l := range kit.See(p.Window.Content()).Lines {
				if l.Over != "" || l.Ground != nil && !l.Face.Holds(l.Place) {
					t.Errorf("%s %s %d %%: %q does not stand in its row (%q)", m.ID, o.Lang, o.TextPercent, l.Text, l.Over)
				}
			}
			p.Back()
		}
	}
}
