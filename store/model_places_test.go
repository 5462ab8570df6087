package store

import (
	"pgregory.net/rapid"
)

// plainPlaces is what a school keeps about places, in a notebook.
type plainPlaces struct {
	pack  map[string]string
	own   map[ID]string
	lists map[ID]string // by class
}

func placeActions(s *Store, m *plain) map[string]func(*rapid.T) {
	anyValue := func(t *rapid.T) string {
		return rapid.SampledFrom([]string{`{"a":1}`, `{"b":2}`, `{"c":3}`}).Draw(t, "value")
	}
	return map[string]func(*rapid.T){
		"keep place": func(t *rapid.T) {
			place, value := rapid.SampledFrom([]string{"scratch", "gcompris"}).Draw(t, "place"), anyValue(t)
			must(t, s.KeepPlace(place, []byte(value)))
			m.places.pack[place] = value
		},
		"add place": func(t *rapid.T) {
			value := anyValue(t)
			id, err := s.KeepOwnPlace("", []byte(value))
			must(t, err)
			m.places.own[id] = value
		},
		"change place": func(t *rapid.T) {
			id, value := some(t, "place", m.places.own), anyValue(t)
			_, err := s.KeepOwnPlace(id, []byte(value))
			must(t, err)
			m.places.own[id] = value
		},
		"remove place": func(t *rapid.T) {
			id := some(t, "place", m.places.own)
			must(t, s.RemoveOwnPlace(id))
			wantErr(t, s.RemoveOwnPlace(id), ErrUnknown)
			delete(m.places.own, id)
		},
		"give places": func(t *rapid.T) {
			c, value := m.someClass(t), anyValue(t)
			if err := s.KeepPlaceList(c, []byte(value)); m.removed[c] {
				wantErr(t, err, ErrUnknown)
				return
			} else if err != nil {
				t.Fatal(err)
			}
			m.places.lists[c] = value
		},
		"add speaker": func(t *rapid.T) {
			value := anyValue(t)
			id, err := s.KeepSpeaker("", "contact", []byte(value))
			must(t, err)
			m.speakers[id] = value
		},
		"change speaker": func(t *rapid.T) {
			id, value := some(t, "speaker", m.speakers), anyValue(t)
			_, err := s.KeepSpeaker(id, "contact", []byte(value))
			must(t, err)
			_, err = s.KeepSpeaker(id, "letter", []byte(value))
			wantErr(t, err, ErrUnknown)
			m.speakers[id] = value
		},
		"erase speaker": func(t *rapid.T) {
			if rapid.IntRange(0, 3).Draw(t, "seldom") > 0 {
				t.Skip()
			}
			id := some(t, "speaker", m.speakers)
			must(t, s.EraseSpeaker(id))
			wantErr(t, s.EraseSpeaker(id), ErrUnknown)
			delete(m.speakers, id)
		},
	}
}

func comparePlaces(t *rapid.T, s *Store, m *plain) {
	all, err := s.Places()
	must(t, err)
	own, pack, lists := map[ID]string{}, map[string]string{}, map[ID]string{}
	for _, k := range all.Own {
		own[k.ID] = string(k.Value)
	}
	for id, value := range all.Pack {
		pack[id] = string(value)
	}
	for id, value := range all.Lists {
		lists[id] = string(value)
	}
	same(t, plainPlaces{pack, own, lists}.parts(), m.places.parts())
	kept, err := s.Speakers()
	must(t, err)
	speakers := map[ID]string{}
	for _, k := range kept {
		speakers[k.ID] = string(k.Value)
	}
	same(t, speakers, m.speakers)
}

func (p plainPlaces) parts() []any { return []any{p.pack, p.own, p.lists} }
