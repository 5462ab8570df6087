package learn

import (
	"testing"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// TestNoShelfScrolls: the lessons of every age stand whole below what is offered first.
func TestNoShelfScrolls(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {Spacing: true}} {
		o.Whole = true
		s := opened(t, o, 8, "Hoài An")
		a := s.seat(0)
		at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Class: a.class.ID, Module: "5D", Part: play.PartStory, Seed: 1})
		if err == nil {
			err = s.Store.Move(at.ID, "next") // begun, so that it is offered
		}
		if err != nil {
			t.Fatal(err)
		}
		l := newShelf(a)
		s.Open(l)
		if l.unfinished() == nil || len(l.pages) != len(lessons.Bands) {
			t.Fatalf("%d pages, and %v is offered", len(l.pages), l.unfinished())
		}
		for page := range l.pages {
			l.turn(page)
			s.Settle()
			if kit.See(s.Window.Content()).Scroll {
				t.Errorf("%+v: page %d scrolls", o, page)
			}
			s.Look("shelf-" + string(rune('0'+page)) + o.Lang)
		}
	}
}
