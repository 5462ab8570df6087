package report

import (
	"encoding/json"
	"slices"
	"time"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	plans "lachanso/lessons/session"
	"lachanso/store"
)

// Events gives everything that was held: sessions, contests that were ended, lessons taught to classes. It reads much: not for
// the goroutine of a window.
func Events(s *store.Store, pack *lessons.Pack) ([]plans.Event, error) {
	var all []plans.Event
	sessions, err := s.Sessions()
	if err != nil {
		return nil, err
	}
	for _, one := range sessions {
		if !one.Ended.IsZero() && !one.GivenUp {
			all = append(all, sessionEvent(pack, one))
		}
	}
	contests, err := s.Contests()
	if err != nil {
		return nil, err
	}
	for _, c := range contests {
		if c.Ended.IsZero() || c.GivenUp {
			continue
		}
		whole, _, err := s.Contest(c.ID)
		if err != nil {
			return nil, err
		}
		all = append(all, contestEvent(pack, whole))
	}
	classes, err := EveryClass(s)
	if err != nil {
		return nil, err
	}
	for _, class := range classes {
		taught, err := s.TaughtTo(class.ID)
		if err != nil {
			return nil, err
		}
		for _, l := range taught {
			if l.Taught {
				all = append(all, lessonEvent(pack, class, l))
			}
		}
	}
	return all, nil
}

func sessionEvent(pack *lessons.Pack, one store.Session) plans.Event {
	e := plans.Event{
		ID: one.ID, Kind: plans.EventSession, At: one.Begun, Minutes: one.Minutes, Title: lessons.Text{VI: one.Name, EN: one.Name},
		Pupils: one.Pupils, Note: one.Note,
	}
	var held plans.Held
	if json.Unmarshal(one.Record, &held) != nil {
		return e // of a later program: what the store itself knows counts
	}
	e.Occasion, e.Bands, e.Parts, e.Whom = held.Plan.Occasion, held.Plan.Bands, len(held.Parts), held.Whom
	e.Topics = plans.Topics(pack, held.Plan, held.Parts)
	for _, part := range held.Parts {
		if part.Kind == lessons.PartGuest {
			e.Guests++
		}
	}
	e.At = held.Day(one.Begun, time.Local)
	return e
}

func contestEvent(pack *lessons.Pack, c store.Contest) plans.Event {
	e := plans.Event{ID: c.ID, Kind: plans.EventContest, At: c.Begun, Minutes: c.Minutes, Contest: c.Kind, Title: lessons.Text{VI: c.Kind, EN: c.Kind}}
	for _, r := range pack.Contests {
		if r.Kind == c.Kind {
			e.Title = r.Title
		}
	}
	var setup game.BellSetup // every setup that counts pupils calls them so
	if json.Unmarshal(c.Setup, &setup) == nil {
		e.Pupils = setup.Pupils
	}
	for _, id := range c.Asked {
		if m, _ := find(pack, id); m != nil {
			if !slices.Contains(e.Topics, m.Topic) {
				e.Topics = append(e.Topics, m.Topic)
			}
			if !slices.Contains(e.Bands, m.Band) {
				e.Bands = append(e.Bands, m.Band)
			}
		}
	}
	slices.Sort(e.Topics)
	slices.Sort(e.Bands)
	return e
}

func lessonEvent(pack *lessons.Pack, class store.Class, l store.Lesson) plans.Event {
	e := plans.Event{
		ID: l.ID, Kind: plans.EventLesson, At: l.Begun, Minutes: l.Minutes, Class: class.Name, Pupils: class.Pupils,
		Title: lessons.Text{VI: l.Module, EN: l.Module}, Bands: []lessons.Band{lessons.BandOf(class.Grade)},
	}
	if m := pack.Module(l.Module); m != nil {
		e.Title = lessons.Text{VI: m.ID + ". " + m.Title.VI, EN: m.ID + ". " + m.Title.EN}
		e.Topics = []int{m.Topic}
	}
	return e
}
