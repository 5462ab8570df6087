package store

import (
	"pgregory.net/rapid"
)

func sessionActions(s *Store, m *plain) map[string]func(*rapid.T) {
	name := rapid.SampledFrom([]string{"Chào cờ", "Sinh hoạt lớp", "26/3"})
	return map[string]func(*rapid.T){
		"keep plan": func(t *rapid.T) {
			id, called := ID(""), name.Draw(t, "name")
			if len(m.plans) > 0 && rapid.Bool().Draw(t, "again") {
				id = some(t, "plan", m.plans)
			}
			got, err := s.KeepPlan(id, called, []byte(`{"called":"`+called+`"}`))
			must(t, err)
			m.plans[got] = called
		},
		"remove plan": func(t *rapid.T) {
			id := some(t, "plan", m.plans)
			must(t, s.RemovePlan(id))
			m.plans[id] = ""
		},
		"begin session": func(t *rapid.T) {
			id, err := s.BeginSession(name.Draw(t, "name"), []byte(`{}`))
			must(t, err)
			m.sessions[id] = &plainSession{}
		},
		"move session": func(t *rapid.T) {
			id := some(t, "session", m.sessions)
			move := rapid.SampledFrom([]string{"0 next", "5 more 1"}).Draw(t, "move")
			must(t, s.MoveSession(id, []string{move}))
			m.sessions[id].moves = append(m.sessions[id].moves, move)
		},
		"end session": func(t *rapid.T) {
			id := some(t, "session", m.sessions)
			n := rapid.IntRange(1, 300).Draw(t, "pupils")
			must(t, s.EndSession(HeldSession{Session: id, Pupils: n, Record: []byte(`{}`)}))
			m.sessions[id].pupils = n
		},
	}
}

func compareSessions(t *rapid.T, s *Store, m *plain) {
	kept := map[ID]string{}
	for id, name := range m.plans {
		if name != "" {
			kept[id] = name
		}
	}
	all, err := s.Plans()
	must(t, err)
	same(t, len(all), len(kept))
	for _, p := range all {
		same(t, p.Name, kept[p.ID])
		same(t, string(p.Setup), `{"called":"`+p.Name+`"}`)
	}
	for id, want := range m.sessions {
		got, moves, err := s.Session(id)
		must(t, err)
		same(t, moves, want.moves)
		same(t, got.Pupils, want.pupils)
		same(t, got.Ended.IsZero(), want.pupils == 0)
	}
}
