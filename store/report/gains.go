package report

import (
	"lachanso/lessons/sorted"
	"lachanso/store"
)

// Gain is what a pupil knew of a topic before its lessons, after them, and a month later: marks of the same forms added
// up. Only lessons whose form was taken before and after count, so that the two can be held beside each other.
type Gain struct {
	Topic  int   `json:"topic"` // 1–7, the first sign of a module's id
	Before Marks `json:"before"`
	After  Marks `json:"after"`
	// Later are the marks a month later, of those lessons whose form was taken then too; nil when there is none.
	// LaterFrom are the marks before those lessons.
	Later     *Marks `json:"later"`
	LaterFrom *Marks `json:"laterFrom"`
}

// Gains gives the gains of a pupil's topics, in their order. A topic without any is left out.
func Gains(modules []store.Done) []Gain {
	by := map[int]*Gain{}
	var out []Gain
	for _, d := range modules {
		topic := topicOf(d.Module)
		if topic == 0 || d.Before == nil || d.After == nil {
			continue
		}
		g := by[topic]
		if g == nil {
			g = &Gain{Topic: topic}
			by[topic] = g
		}
		g.Before.add(d.Before)
		g.After.add(d.After)
		if d.Later != nil {
			if g.Later == nil {
				g.Later, g.LaterFrom = &Marks{}, &Marks{}
			}
			g.Later.add(d.Later)
			g.LaterFrom.add(d.Before)
		}
	}
	for _, g := range by {
		out = append(out, *g)
	}
	sorted.By(out, func(a, b Gain) int { return a.Topic - b.Topic })
	return out
}

func topicOf(module string) int {
	if module == "" || module[0] < '1' || module[0] > '7' {
		return 0
	}
	return int(module[0] - '0')
}

func (m *Marks) add(more *store.Marks) {
	m.Asked += more.Asked
	m.Right += more.Right
}

// Percent is the share of right answers, 0–100, rounded; 0 when nothing was asked.
func (m Marks) Percent() int {
	if m.Asked == 0 {
		return 0
	}
	return (200*m.Right + m.Asked) / (2 * m.Asked)
}
