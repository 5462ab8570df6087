package command

import (
	"encoding/json"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
)

// demoHeld are the sessions of the made-up school: ready plans that were held, how many weeks ago, and by how many.
var demoHeld = []struct {
	plan   string
	weeks  int
	pupils int
}{
	{"march-26", 34, 312}, {"month-04", 32, 280}, {"may-15", 28, 296}, {"month-09", 10, 305}, {"stars-11", 7, 32}, {"month-10", 6, 298}, {"friends-12", 3, 41},
}

// demoSessions adds what the youth leader held, and two plans for the days to come.
func demoSessions(p *lessons.Pack, lang string, plan *store.DemoPlan) error {
	ready := map[string]lessons.Plan{}
	for _, one := range p.Plans {
		ready[one.ID] = one
	}
	for _, h := range demoHeld {
		one, known := ready[h.plan]
		if !known {
			continue
		}
		setup := session.FromReady(one, h.pupils)
		held := session.AsPlanned(setup)
		data, err := json.Marshal(setup)
		if err != nil {
			return err
		}
		record, err := json.Marshal(held)
		if err != nil {
			return err
		}
		plan.Sessions = append(plan.Sessions, store.DemoSession{
			Name: one.Title.In(lang), Setup: data, Record: record, Minutes: held.Minutes, Pupils: h.pupils,
			Before: time.Duration(h.weeks)*7*24*time.Hour + 2*time.Hour,
		})
	}
	for _, id := range []string{"month-12", "safer-internet-day"} {
		one, known := ready[id]
		if !known {
			continue
		}
		data, err := json.Marshal(session.FromReady(one, 300))
		if err != nil {
			return err
		}
		plan.Plans = append(plan.Plans, store.DemoSession{Name: one.Title.In(lang), Setup: data})
	}
	return nil
}
