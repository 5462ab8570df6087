package report

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/store"
)

// fewest is from how many pupils on a guest is told what is known: fewer would be single children.
const fewest = 5

// ForGuest tells what the pupils of several classes know of each topic, of which something was taught or is known of enough pupils:
// it judges them together as the class's own report does.
func ForGuest(s *store.Store, pack *lessons.Pack, classes []store.Class) ([]speakers.Known, error) {
	all := make([]Report, len(classes))
	for i, c := range classes {
		var err error
		if all[i], err = Class(s, c); err != nil {
			return nil, err
		}
	}
	return forGuest(pack, all), nil
}

func forGuest(pack *lessons.Pack, classes []Report) (out []speakers.Known) {
	for topic := 1; topic <= lessons.Topics; topic++ {
		k := speakers.Known{Topic: topic, Level: speakers.Unclear}
		for _, m := range pack.Modules {
			if m.Topic == topic && slices.ContainsFunc(classes, func(r Report) bool { return r.held(m.ID) }) {
				k.Taught = append(k.Taught, m.ID)
			}
		}
		var known *Marks
		n := 0
		for _, r := range classes {
			for _, p := range r.Pupils {
				for _, t := range p.Topics {
					if judged := t.Judged(); t.Topic == topic && judged != nil {
						known, n = known.and(judged), n+1
					}
				}
			}
		}
		if n >= fewest {
			k.Level = level(known.Standing())
		}
		if len(k.Taught) > 0 || n >= fewest {
			out = append(out, k)
		}
	}
	return out
}

// held says that a lesson was taught to the class.
func (r Report) held(module string) bool {
	return slices.ContainsFunc(r.Taught, func(t Taught) bool { return t.Module == module })
}

func level(s Standing) string {
	switch s {
	case Well:
		return speakers.Firm
	case Fair:
		return speakers.Half
	case Practise:
		return speakers.Shaky
	}
	return speakers.Unclear
}
