package session

import (
	"slices"

	"lachanso/lessons"
)

// Ready gives the ready plan that a plan came from, nil when there is none.
func Ready(pack *lessons.Pack, p Plan) *lessons.Plan {
	i := slices.IndexFunc(pack.Plans, func(r lessons.Plan) bool { return r.ID == p.From })
	if p.From == "" || i < 0 {
		return nil
	}
	return &pack.Plans[i]
}

// Materials gives what a plan's parts take, each line once: what the ready plan lists that it came from, the materials of
// contests and of modules.
func Materials(pack *lessons.Pack, p Plan) []lessons.Text {
	var out []lessons.Text
	add := func(all ...lessons.Text) {
		for _, t := range all {
			if !t.Empty() && !slices.Contains(out, t) {
				out = append(out, t)
			}
		}
	}
	if r := Ready(pack, p); r != nil {
		add(r.Materials...)
	}
	for _, w := range Wholes(pack, p) {
		for _, r := range pack.Contests {
			if w.Kind == lessons.PartContest && r.Kind == w.Words.Contest {
				add(r.Materials...)
			}
		}
		m := pack.Module(w.Words.Module)
		if m != nil && w.Kind == lessons.PartActivity && len(w.Words.Say)+len(w.Words.Do) == 0 {
			add(m.Materials)
		}
	}
	return out
}

// NeedsOf gives what a plan's parts need of what a school may have at hand, in their order.
func NeedsOf(pack *lessons.Pack, p Plan) []string {
	var out []string
	wholes := Wholes(pack, p)
	for _, n := range lessons.Needs {
		if slices.ContainsFunc(wholes, func(w Whole) bool { return slices.Contains(w.Words.Needs, n) }) {
			out = append(out, n)
		}
	}
	return out
}

// Lacks gives what a plan's parts need and is not at hand.
func Lacks(pack *lessons.Pack, p Plan) []string {
	return slices.DeleteFunc(NeedsOf(pack, p), func(n string) bool { return slices.Contains(p.Have, n) })
}
