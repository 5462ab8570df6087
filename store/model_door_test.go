package store

import (
	"maps"
	"slices"

	"pgregory.net/rapid"

	"lachanso/lessons/signin"
)

func doorActions(s *Store, m *plain) map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"add numbers": func(t *rapid.T) {
			c := m.someClass(t)
			n := rapid.IntRange(0, 25).Draw(t, "n")
			last := 0
			for p := range m.names {
				if m.class[p] == c {
					last = max(last, m.number[p])
				}
			}
			pupils, err := s.AddNumbers(c, n)
			switch {
			case m.removed[c]:
				wantErr(t, err, ErrUnknown)
				return
			case n == 0 || last+n > MostNumbers:
				wantErr(t, err, ErrNumbers)
				return
			}
			must(t, err)
			for i, p := range pupils {
				m.names[p.ID], m.class[p.ID], m.number[p.ID] = "", c, last+1+i
			}
		},
		"set secret": func(t *rapid.T) {
			p := m.somePupil(t)
			secret := rapid.SampledFrom([]string{"sun ball kite", "ball sun kite"}).Draw(t, "secret")
			if err := s.SetSecret(p, secret); m.secret[p] != "" {
				wantErr(t, err, ErrSecretSet)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			m.secret[p] = secret
		},
		"reset secret": func(t *rapid.T) {
			p := m.somePupil(t)
			must(t, s.ResetSecret(p))
			delete(m.secret, p)
		},
		"offer secrets": func(t *rapid.T) {
			c := m.someClass(t)
			on := rapid.Bool().Draw(t, "on")
			if err := s.OfferSecrets(c, on); m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			m.offered[c] = on
		},
		"queue": func(t *rapid.T) {
			c := m.someClass(t)
			if m.removed[c] {
				t.Skip()
			}
			var q signin.Queue
			for _, p := range slices.Sorted(maps.Keys(m.names)) {
				if m.class[p] == c {
					q = q.Toggle(p)
				}
			}
			if p, ok := q.Turn(); ok && rapid.Bool().Draw(t, "first is absent") {
				q = q.Skip(p)
			}
			must(t, s.SetQueue(c, q))
			m.queue[c] = q
		},
	}
}
