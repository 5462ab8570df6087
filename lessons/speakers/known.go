package speakers

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/course"
)

// Known is what the pupils of a class know of a topic.
type Known struct {
	Topic  int
	Taught []string // ids of the lessons that were taught
	Level  string   // one of the levels
}

// Levels of knowing. Message ids are made of them.
const (
	Unclear = "unclear" // too few pupils have answered
	Firm    = "firm"
	Half    = "half"
	Shaky   = "shaky"
)

// fewest is from how many pupils on a class is spoken of: fewer would be single children.
const fewest = 5

// Knowledge tells what a class knows of each topic, of which something was taught or answered. tries are the first tries of
// each pupil by module, oldest first; taught are the modules whose lesson was held.
func Knowledge(pack *lessons.Pack, taught []string, tries []map[string][]bool) []Known {
	var out []Known
	for topic := 1; topic <= lessons.Topics; topic++ {
		k := Known{Topic: topic, Level: Unclear}
		var modules []string
		for _, m := range pack.Modules {
			if m.Topic == topic {
				modules = append(modules, m.ID)
				if slices.Contains(taught, m.ID) {
					k.Taught = append(k.Taught, m.ID)
				}
			}
		}
		sum, n := 0.0, 0
		for _, pupil := range tries {
			var all []bool
			for _, id := range modules {
				all = append(all, pupil[id]...)
			}
			if share, known := course.Mastery(all); known {
				sum, n = sum+share, n+1
			}
		}
		if n >= fewest {
			k.Level = level(sum / float64(n))
		}
		if len(k.Taught) > 0 || n >= fewest {
			out = append(out, k)
		}
	}
	return out
}

func level(share float64) string {
	switch {
	case share >= 0.75:
		return Firm
	case share >= 0.5:
		return Half
	}
	return Shaky
}
