package contest

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/sorted"
)

// Wish says which questions are wanted.
type Wish struct {
	Bands  []lessons.Band // none: all
	Topics []int          // 1–7; none: all
	Count  int
	Kinds  []string // BoardKinds or CornerKinds
	Used   []string // asked in this school year, the oldest first: not again
	Reuse  bool     // where too few are left, ask the oldest again
}

// newYear is the month in which a school year begins to count: what is held in the summer belongs to the year before.
const newYear = time.August

// SchoolYear gives the calendar year in which the school year of a day began: questions are not asked twice within one.
func SchoolYear(day time.Time) int {
	if day.Month() < newYear {
		return day.Year() - 1
	}
	return day.Year()
}

// Lack says that there are fewer questions than are wanted.
type Lack struct {
	Wanted, Free int    // Free were not asked in this school year
	Old          int    // were asked in this school year
	Cells        []Cell // what each band and topic had to give and lacks
	elsewhere    []Cell // free questions of the same bands in other topics
}

// Cell is the questions of a band and topic.
type Cell struct {
	Band  lessons.Band
	Topic int
	Free  int // not asked in this school year
	Lacks int // below its share; 0 where it has enough
}

func (l *Lack) Error() string {
	return fmt.Sprintf("%d questions wanted, %d there, %d asked before: %s", l.Wanted, l.Free, l.Old, QuestionsLack)
}

// Problem gives it as a problem to be worded.
func (l *Lack) Problem() Problem {
	return Problem{Code: QuestionsLack, Args: []string{number(l.Wanted), number(l.Free)}}
}

// Mend is a way to draw all the same.
type Mend struct {
	Kind   string // fewer, topics or reuse
	Count  int    // fewer: so many; reuse: so many are asked again
	Topics []int  // topics: those to add
}

// The kinds of Mend. Not stored.
const (
	MendFewer  = "fewer"
	MendTopics = "topics"
	MendReuse  = "reuse"
)

// Mends gives the ways that are enough, the smallest change first.
func (l *Lack) Mends() []Mend {
	var out []Mend
	if l.Free+l.Old >= l.Wanted {
		out = append(out, Mend{Kind: MendReuse, Count: l.Wanted - l.Free})
	}
	if topics := l.topics(); topics != nil {
		out = append(out, Mend{Kind: MendTopics, Topics: topics})
	}
	if l.Free > 0 {
		out = append(out, Mend{Kind: MendFewer, Count: l.Free})
	}
	return out
}

// topics gives the fewest other topics that have enough, the richest first.
func (l *Lack) topics() []int {
	free := map[int]int{}
	for _, c := range l.elsewhere {
		free[c.Topic] += c.Free
	}
	var all []int
	for t, n := range free {
		if n > 0 {
			all = append(all, t)
		}
	}
	sorted.By(all, func(a, b int) int { return cmp.Or(free[b]-free[a], a-b) })
	need := l.Wanted - l.Free
	for i, t := range all {
		if need -= free[t]; need <= 0 {
			out := all[:i+1]
			slices.Sort(out)
			return out
		}
	}
	return nil
}

// With is the wish as a mend changes it.
func (w Wish) With(m Mend) Wish {
	switch m.Kind {
	case MendFewer:
		w.Count = m.Count
	case MendTopics:
		w.Topics = slices.Concat(w.Topics, m.Topics)
	case MendReuse:
		w.Reuse = true
	}
	return w
}

// found is a question that fits a wish.
type found struct {
	id         string
	module     *lessons.Module
	difficulty int
	kind       string
}

func (f found) cell() Cell { return Cell{Band: f.module.Band, Topic: f.module.Topic} }

// level is how hard a question is among all bands: a step of difficulty counts as much as a band.
func (f found) level() int { return f.difficulty + slices.Index(lessons.Bands, f.module.Band) }

// Draw takes questions for contests, as evenly as can be from the bands and topics, then from the kinds and difficulties, and
// gives their ids with rising difficulty. With too few it gives a *Lack and nothing else; with Reuse, those asked longest ago
// are asked again.
func Draw(pack *lessons.Pack, w Wish, seed uint64) ([]string, error) {
	if w.Count < 1 {
		return nil, Problem{Code: CountFew}
	}
	free, old := w.find(pack, seed)
	if len(free) < w.Count && (!w.Reuse || len(free)+len(old) < w.Count) {
		return nil, w.lack(pack, free, len(old))
	}
	drawn := even(free, min(w.Count, len(free)))
	drawn = append(drawn, old[:w.Count-len(drawn)]...)
	sorted.By(drawn, func(a, b found) int { return cmp.Compare(a.level(), b.level()) })
	var out []string
	for _, f := range drawn {
		out = append(out, f.id)
	}
	return out, nil
}

// find gives the questions not asked yet, shuffled, and those asked, the oldest first.
func (w Wish) find(pack *lessons.Pack, seed uint64) (free, old []found) {
	for _, m := range pack.Modules {
		if !w.wants(m) {
			continue
		}
		for _, q := range m.With(lessons.UseContest) {
			if slices.Contains(w.Kinds, q.Kind) {
				f := found{q.ID, m, q.Difficulty, q.Kind}
				if slices.Contains(w.Used, q.ID) {
					old = append(old, f)
				} else {
					free = append(free, f)
				}
			}
		}
	}
	// A question may have been asked twice by reuse: its last time counts.
	last := map[string]int{}
	for i, id := range w.Used {
		last[id] = i
	}
	sorted.By(old, func(a, b found) int { return last[a.id] - last[b.id] })
	return activity.Shuffled(free, seed, "draw"), old
}

func (w Wish) wants(m *lessons.Module) bool {
	return (len(w.Bands) == 0 || slices.Contains(w.Bands, m.Band)) && (len(w.Topics) == 0 || slices.Contains(w.Topics, m.Topic))
}

// even takes n questions one by one, each time of the cell, then the kind, then the difficulty taken least so far.
func even(all []found, n int) []found {
	cells, kinds, levels := map[Cell]int{}, map[string]int{}, map[int]int{}
	fewer := func(a, b found) bool {
		return cmp.Or(cmp.Compare(cells[a.cell()], cells[b.cell()]), cmp.Compare(levels[a.level()], levels[b.level()]),
			cmp.Compare(kinds[a.kind], kinds[b.kind])) < 0
	}
	all = slices.Clone(all)
	var out []found
	for range n {
		best := 0
		for i := range all {
			if fewer(all[i], all[best]) {
				best = i
			}
		}
		f := all[best]
		cells[f.cell()]++
		kinds[f.kind]++
		levels[f.level()]++
		out = append(out, f)
		all = slices.Delete(all, best, best+1)
	}
	return out
}

// lack says which bands and topics have less than their share.
func (w Wish) lack(pack *lessons.Pack, free []found, old int) *Lack {
	l := &Lack{Wanted: w.Count, Free: len(free), Old: old}
	have := map[Cell]int{}
	for _, f := range free {
		have[f.cell()]++
	}
	for _, m := range pack.Modules {
		if c := (Cell{Band: m.Band, Topic: m.Topic}); w.wants(m) {
			c.Free = have[c]
			l.Cells = append(l.Cells, c)
		}
	}
	for i := range l.Cells {
		share := w.Count / len(l.Cells)
		if i < w.Count%len(l.Cells) {
			share++
		}
		l.Cells[i].Lacks = max(0, share-l.Cells[i].Free)
	}
	if len(w.Topics) > 0 {
		all := w
		all.Topics = nil
		rest, _ := all.find(pack, 0)
		for _, f := range rest {
			if !slices.Contains(w.Topics, f.module.Topic) {
				c := f.cell()
				c.Free = 1
				l.elsewhere = append(l.elsewhere, c)
			}
		}
	}
	return l
}
