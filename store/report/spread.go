package report

import (
	"cmp"
	"fmt"
	"slices"

	"lachanso/lessons/sorted"
	"lachanso/store"
)

// FewPupils is the number under which what a class gained is said to be of few: one child alone moves it much.
const FewPupils = 10

// Spread is how the shares of several pupils lie, in whole percent: half of the pupils lie from Low to High.
// The quartiles are the middles of the lower and the upper half, without the middle one where the number is odd, as schools teach
// it (D. S. Moore, G. P. McCabe, “Introduction to the Practice of Statistics”).
type Spread struct {
	Low    int `json:"low"`
	Middle int `json:"middle"` // the median
	High   int `json:"high"`
}

// String writes the middle, and where half of the pupils lie: 60% (40–80).
func (s Spread) String() string { return fmt.Sprintf("%d%% (%d–%d)", s.Middle, s.Low, s.High) }

// ClassGain is what the pupils of a class gained in a topic. Only those count who have done the same forms before and after.
type ClassGain struct {
	Topic  int    `json:"topic"`
	Pupils int    `json:"pupils"`
	Few    bool   `json:"few"` // under FewPupils
	Before Spread `json:"before"`
	After  Spread `json:"after"`
	Up     int    `json:"up"` // pupils with more right after than before
	Same   int    `json:"same"`
	Down   int    `json:"down"`
	// Later is of the LaterPupils who have done the form a month later too, LaterFrom what these knew before.
	LaterPupils int     `json:"laterPupils"`
	Later       *Spread `json:"later"`
	LaterFrom   *Spread `json:"laterFrom"`
}

// ClassGains brings the gains of pupils together, by topic in their order.
func ClassGains(pupils [][]Gain) []ClassGain {
	by := map[int][]Gain{}
	for _, gains := range pupils {
		for _, g := range gains {
			if g.Before.Asked > 0 && g.After.Asked > 0 {
				by[g.Topic] = append(by[g.Topic], g)
			}
		}
	}
	var out []ClassGain
	for topic, gains := range by {
		out = append(out, classGain(topic, gains))
	}
	sorted.By(out, func(a, b ClassGain) int { return a.Topic - b.Topic })
	return out
}

func classGain(topic int, gains []Gain) ClassGain {
	c := ClassGain{Topic: topic, Pupils: len(gains), Few: len(gains) < FewPupils}
	var before, after, later, from []Marks
	for _, g := range gains {
		before, after = append(before, g.Before), append(after, g.After)
		switch d := g.After.against(g.Before); {
		case d > 0:
			c.Up++
		case d < 0:
			c.Down++
		default:
			c.Same++
		}
		if g.Later != nil && g.Later.Asked > 0 {
			later, from = append(later, *g.Later), append(from, *g.LaterFrom)
		}
	}
	c.Before, c.After = spread(before), spread(after)
	if c.LaterPupils = len(later); c.LaterPupils > 0 {
		l, f := spread(later), spread(from)
		c.Later, c.LaterFrom = &l, &f
	}
	return c
}

// and adds marks to marks; nil are none.
func (m *Marks) and(more *Marks) *Marks {
	switch {
	case more == nil:
		return m
	case m == nil:
		m = &Marks{}
	}
	return &Marks{Asked: m.Asked + more.Asked, Right: m.Right + more.Right}
}

// against compares two shares without rounding: more than 0 when m is the greater.
func (m Marks) against(o Marks) int { return cmp.Compare(m.Right*o.Asked, o.Right*m.Asked) }

func (m Marks) share() float64 { return float64(m.Right) / float64(m.Asked) }

func spread(all []Marks) Spread {
	shares := make([]float64, len(all))
	for i, m := range all {
		shares[i] = m.share()
	}
	slices.Sort(shares)
	n := len(shares)
	if n == 0 {
		return Spread{}
	}
	low, high := shares[:n/2], shares[(n+1)/2:]
	if n == 1 {
		low, high = shares, shares
	}
	return Spread{Low: whole(middle(low)), Middle: whole(middle(shares)), High: whole(middle(high))}
}

func middle(sorted []float64) float64 {
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

// whole is a share as whole percent; a half goes up.
func whole(share float64) int { return int(share*100 + 0.5 + 1e-9) }

// TopicDone is what was done of a topic.
type TopicDone struct {
	Topic    int    `json:"topic"`
	Begun    int    `json:"begun"`    // lessons of which something was done
	Complete int    `json:"complete"` // of these, lessons that are complete
	Quiz     *Marks `json:"quiz"`     // the latest quizzes of its lessons together
	Known    *Marks `json:"-"`        // of one pupil: the last first tries at its questions; of several: what each is judged by, together
}

// Judged are the marks by which the topic is judged: what is known of it, or, where too little was tried, the latest quizzes; nil
// where there is neither.
func (t TopicDone) Judged() *Marks {
	if t.Known != nil {
		return t.Known
	}
	return judged(nil, t.Quiz)
}

// TopicsDone gives what was done of each topic, in their order, of a pupil's lessons and first tries by lesson; a topic of which
// nothing was done is left out.
func TopicsDone(modules []store.Done, tries map[string][]bool) []TopicDone {
	by := map[int]*TopicDone{}
	for _, d := range modules {
		topic := topicOf(d.Module)
		if topic == 0 || !d.Anything() {
			continue
		}
		t := by[topic]
		if t == nil {
			t = &TopicDone{Topic: topic}
			by[topic] = t
		}
		t.Begun++
		if d.Stage() == store.Complete {
			t.Complete++
		}
		if d.Quiz != nil {
			if t.Quiz == nil {
				t.Quiz = &Marks{}
			}
			t.Quiz.add(d.Quiz)
		}
	}
	var out []TopicDone
	for _, t := range by {
		t.Known = judged(triesOf(t.Topic, modules, tries), nil)
		out = append(out, *t)
	}
	sorted.By(out, func(a, b TopicDone) int { return a.Topic - b.Topic })
	return out
}

// together adds what was done of topics.
func together(all, more []TopicDone) []TopicDone {
	for _, t := range more {
		i := slices.IndexFunc(all, func(o TopicDone) bool { return o.Topic == t.Topic })
		if i < 0 {
			i = len(all)
			all = append(all, TopicDone{Topic: t.Topic})
		}
		all[i].Begun += t.Begun
		all[i].Complete += t.Complete
		all[i].Known = all[i].Known.and(t.Judged())
		all[i].Quiz = all[i].Quiz.and(t.Quiz)
	}
	sorted.By(all, func(a, b TopicDone) int { return a.Topic - b.Topic })
	return all
}
