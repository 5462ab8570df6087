package contest

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/activity"
)

// WordsOf gives the words of the glossary, by id, that the lessons wanted bring, each once.
func WordsOf(pack *lessons.Pack, w Wish) []string {
	var out []string
	for _, m := range pack.Modules {
		if !w.wants(m) {
			continue
		}
		for _, t := range m.Terms {
			if term(pack, t.ID) != nil && !slices.Contains(out, t.ID) {
				out = append(out, t.ID)
			}
		}
	}
	return out
}

// DrawCrossword lays out a crossword of so many rows: as many of the wanted words as fit (none wanted: those that the lessons
// of the wish bring), then others of the glossary, around the keyword that takes most of them. Where words are wanted that have no
// row, it takes more rows, up to most. The wish's Count is the number of spare questions. It gives a *Lack when there are too few
// of these, and a *Misfit when no keyword has so many letters.
func DrawCrossword(pack *lessons.Pack, w Wish, rows, most int, wanted []string, s CrosswordSetup) (CrosswordSetup, error) {
	if len(wanted) == 0 {
		wanted, most = WordsOf(pack, w), rows
	}
	best := -1
	for n := rows; n <= most && best < len(wanted); n++ {
		best = s.fill(pack, n, wanted, best)
	}
	if best < 0 {
		return s, &Misfit{Words: slices.Clone(wanted)}
	}
	if s.Spare = nil; w.Count > 0 {
		var err error
		w.Kinds = BoardKinds
		if s.Spare, err = Draw(pack, w, s.Seed); err != nil {
			return s, err
		}
	}
	return s, nil
}

// fill takes the keyword of so many letters around which most of the wanted words stand, if these are more than best, and gives how
// many.
func (s *CrosswordSetup) fill(pack *lessons.Pack, rows int, wanted []string, best int) int {
	for _, id := range activity.Shuffled(KeywordsOf(pack, s.Lang, rows), s.Seed, "keyword") {
		keyword := wordOf(pack, id, s.Lang)
		words, err := WordsFor(pack, s.Lang, keyword, slices.DeleteFunc(slices.Clone(wanted), func(w string) bool { return w == id }), s.Seed)
		if err != nil {
			continue
		}
		taken := 0
		for _, one := range words {
			if slices.Contains(wanted, one) {
				taken++
			}
		}
		if taken > best {
			best, s.Keyword, s.Words = taken, keyword, words
		}
	}
	return best
}
