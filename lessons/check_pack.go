package lessons

import (
	"fmt"
	"slices"
	"strconv"
)

// scenesShared finds modules that bring no scene of their own: children should be able to tell lessons apart.
func scenesShared(r *reading) {
	scenes := make([]map[string]bool, len(r.pack.Modules))
	for i, m := range r.pack.Modules {
		scenes[i] = map[string]bool{}
		for _, s := range m.Slides {
			if s.Scene != nil {
				scenes[i][fmt.Sprint(s.Scene.Place, s.Scene.Figures(), s.Scene.Props)] = true
			}
		}
	}
	for i, m := range r.pack.Modules {
		for j, other := range r.pack.Modules {
			if i != j && len(scenes[i]) > 0 && within(scenes[i], scenes[j]) {
				r.mark(place{file: "modules/" + m.ID + "/slides.vi.md"}, m.ID, other.ID)
			}
		}
	}
}

func within(some, all map[string]bool) bool {
	for s := range some {
		if !all[s] {
			return false
		}
	}
	return true
}

// yearTopic wants every grade of the year to meet each topic the pack has for it: in a module, a review or a story.
func yearTopic(r *reading) {
	met := map[int]map[int]bool{}
	for _, w := range r.pack.Year {
		if met[w.Grade] == nil {
			met[w.Grade] = map[int]bool{}
		}
		for _, id := range append([]string{w.Module, w.Story}, w.Review...) {
			if m := r.pack.Module(id); m != nil {
				met[w.Grade][m.Topic] = true
			}
		}
	}
	for grade := 1; grade <= 9; grade++ {
		for topic := 1; topic <= 7 && met[grade] != nil; topic++ {
			has := slices.ContainsFunc(r.pack.Modules, func(m *Module) bool { return m.Topic == topic && slices.Contains(m.Grades, grade) })
			if has && !met[grade][topic] {
				r.mark(place{file: yearFile}, strconv.Itoa(grade), strconv.Itoa(topic))
			}
		}
	}
}

// yearGrade finds new modules planned for a grade they were not written for.
func yearGrade(r *reading) {
	for _, w := range r.pack.Year {
		if m := r.pack.Module(w.Module); m != nil && !r.pack.lost[m.ID] && len(m.Grades) > 0 && w.Grade > 0 && !slices.Contains(m.Grades, w.Grade) {
			r.mark(place{file: yearFile}, m.ID, strconv.Itoa(w.Grade))
		}
	}
}
