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
// of the wish bring), then others of the glossary, around the keyword that takes most of them. The wish's Count is the number of
// spare questions. It gives a *Lack when there are too few of these, and a *Misfit when no keyword has so many letters.
func DrawCrossword(pack *lessons.Pack, w Wish, rows int, wanted []string, s CrosswordSetup) (CrosswordSetup, error) {
	if len(wanted) == 0 {
		wanted = WordsOf(pack, w)
	}
	best := -1
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

// RowCounts gives how many rows a crossword may have in a language: there is a keyword with so many letters.
func RowCounts(pack *lessons.Pack, lang string) []int {
	var out []int
	for n := RowsLeast; n <= RowsMost; n++ {
		if len(KeywordsOf(pack, lang, n)) > 0 {
			out = append(out, n)
		}
	}
	return out
}
