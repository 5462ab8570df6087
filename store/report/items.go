package report

import (
	"cmp"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/lessons/sorted"
	"lachanso/store"
)

// Item is how a question does, for those who write questions: over all classes, at the first try, without the forms before
// lessons.
type Item struct {
	Question string   `json:"question"`
	Module   string   `json:"module"`
	Level    int      `json:"level"`  // 1–3, how hard its author takes it for; 0 when the pack lacks it
	Pupils   int      `json:"pupils"` // who answered it
	Asked    int      `json:"asked"`
	Right    int      `json:"right"`
	Options  []Option `json:"options"`
	// Discrimination is −1 to 1 (see quiz.Discrimination); nil when it is not known.
	Discrimination *float64 `json:"discrimination"`
	Hints          []string `json:"hints"` // HintHard and others
}

// What an author may look at.
const (
	HintHard  = "hard" // under hardShare were right
	HintEasy  = "easy" // more than easyShare were right
	HintWeak  = "weak" // those who know the lesson are hardly more often right
	HintIdle  = "idle" // a wrong option that hardly anybody chose
	HintTrap  = "trap" // a wrong option was chosen more often than the right one
	hardShare = 30     // percent
	easyShare = 95     // percent
	weakUnder = 0.2    // the usual bound (R. L. Ebel, “Essentials of Educational Measurement”, 1972)
	idleUnder = 2      // percent of the answers
	hintsFrom = quiz.DiscriminationFrom
)

// Items gives the questions that were answered in the classes named, by lesson and question. It reads every answer, class after
// class, so that nobody who writes waits for long.
func Items(s *store.Store, pack *lessons.Pack, classes []store.Class) ([]Item, error) {
	g := gathering{by: map[string]*gathered{}}
	for _, c := range classes {
		if err := s.ClassTries(c.ID, time.Time{}, g.take); err != nil {
			return nil, err
		}
		g.end()
	}
	out := []Item{}
	for id, one := range g.by {
		out = append(out, one.item(pack, id))
	}
	sorted.By(out, func(a, b Item) int {
		return cmp.Or(cmp.Compare(a.Module, b.Module), cmp.Compare(a.Question, b.Question))
	})
	return out, nil
}

// gathering takes answers as they come: an attempt's together.
type gathering struct {
	by    map[string]*gathered
	sheet []store.ClassTry // of the attempt that is being read
}

type gathered struct {
	module string
	pupils map[store.ID]bool
	right  int
	asked  int
	chosen map[string]int
	seen   []quiz.Seen
}

func (g *gathering) take(t store.ClassTry) {
	if t.Part == "before" {
		return
	}
	if len(g.sheet) > 0 && g.sheet[0].Attempt != t.Attempt {
		g.end()
	}
	g.sheet = append(g.sheet, t)
}

// end counts an attempt. Where it asked two questions only, or one, its rest says too little.
func (g *gathering) end() {
	right := 0
	for _, t := range g.sheet {
		if t.Right {
			right++
		}
	}
	for _, t := range g.sheet {
		one := g.by[t.Question]
		if one == nil {
			one = &gathered{module: t.Module, pupils: map[store.ID]bool{}, chosen: map[string]int{}}
			g.by[t.Question] = one
		}
		one.asked++
		one.pupils[t.Pupil] = true
		others := right
		if t.Right {
			one.right++
			others--
		}
		for _, o := range t.Options {
			one.chosen[o]++
		}
		if rest := len(g.sheet) - 1; rest >= 2 {
			one.seen = append(one.seen, quiz.Seen{Right: t.Right, Rest: float64(others) / float64(rest)})
		}
	}
	g.sheet = g.sheet[:0]
}

func (g *gathered) item(pack *lessons.Pack, id string) Item {
	i := Item{Question: id, Module: g.module, Pupils: len(g.pupils), Asked: g.asked, Right: g.right, Hints: []string{}}
	m, q := find(pack, id)
	i.Options = options(q, g.chosen)
	if q != nil {
		i.Module, i.Level = m.ID, q.Difficulty
	}
	if r, known := quiz.Discrimination(g.seen); known {
		i.Discrimination = &r
	}
	if i.Asked >= hintsFrom {
		i.Hints = i.hints()
	}
	return i
}

func (i Item) hints() []string {
	out := []string{}
	share := Marks{Asked: i.Asked, Right: i.Right}.Percent()
	if share < hardShare {
		out = append(out, HintHard)
	}
	if share > easyShare {
		out = append(out, HintEasy)
	}
	if i.Discrimination != nil && *i.Discrimination < weakUnder {
		out = append(out, HintWeak)
	}
	least, most, right := i.Asked, 0, 0
	for _, o := range i.Options {
		if o.Right {
			right = max(right, o.Chosen)
			continue
		}
		least, most = min(least, o.Chosen), max(most, o.Chosen)
	}
	if len(i.Options) > 2 && least*100 < i.Asked*idleUnder { // of true and false one is idle when it is easy
		out = append(out, HintIdle)
	}
	if most > right && right > 0 {
		out = append(out, HintTrap)
	}
	return out
}

// Percent is the share of right answers.
func (i Item) Percent() int { return Marks{Asked: i.Asked, Right: i.Right}.Percent() }

// Percent is the share of right answers.
func (h Hard) Percent() int { return Marks{Asked: h.Asked, Right: h.Right}.Percent() }
