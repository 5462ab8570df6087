package contest

import (
	"cmp"
	"errors"
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

// known gives the words that pupils of the bands wanted may have met: those that lessons of these bands and of younger ones bring.
func known(pack *lessons.Pack, w Wish) []string {
	oldest := lessons.Bands[len(lessons.Bands)-1]
	if len(w.Bands) > 0 {
		oldest = slices.Max(w.Bands)
	}
	var young Wish
	for _, b := range lessons.Bands {
		if b <= oldest {
			young.Bands = append(young.Bands, b)
		}
	}
	return WordsOf(pack, young)
}

// DrawCrossword lays out a crossword of so many rows: as many of the wanted words as fit (none wanted: those that the lessons
// of the wish bring), then words that its bands know, and only then others of the glossary. Of the keywords it takes the one with
// the fewest words that the pupils do not know, then with the most that are wanted. Where words are wanted that have no row, it
// takes more rows, up to most. The wish's Count is the number of questions for a tie; where there are fewer, lots are drawn sooner.
// It gives a *Misfit when no keyword has so many letters.
func DrawCrossword(pack *lessons.Pack, w Wish, rows, most int, wanted []string, s CrosswordSetup) (CrosswordSetup, error) {
	if len(wanted) == 0 {
		wanted, most = WordsOf(pack, w), rows
	}
	fill := filling{pack: pack, wanted: wanted, known: slices.Concat(wanted, known(pack, w)), setup: s}
	for n := rows; n <= most && (fill.words == nil || fill.taken < len(wanted)); n++ {
		fill.try(n)
	}
	if fill.words == nil {
		return s, &Misfit{Words: slices.Clone(wanted)}
	}
	s.Keyword, s.Words, s.Spare = fill.keyword, fill.words, nil
	w.Kinds = BoardKinds
	for w.Count > 0 {
		var lack *Lack
		ids, err := Draw(pack, w, s.Seed)
		switch {
		case errors.As(err, &lack):
			w.Count = lack.Free
			continue
		case err != nil:
			return s, err
		}
		s.Spare = ids
		break
	}
	return s, nil
}

// filling looks for the best keyword and its words.
type filling struct {
	pack          *lessons.Pack
	wanted, known []string
	setup         CrosswordSetup

	keyword        string
	words          []string // nil before one was found
	strange, taken int      // words that are not known, and wanted ones
}

// try looks at all keywords of so many letters.
func (f *filling) try(rows int) {
	for _, id := range activity.Shuffled(KeywordsOf(f.pack, f.setup.Lang, rows), f.setup.Seed, "keyword") {
		keyword := wordOf(f.pack, id, f.setup.Lang)
		without := func(ids []string) []string {
			return slices.DeleteFunc(slices.Clone(ids), func(one string) bool { return one == id })
		}
		words, err := WordsFor(f.pack, f.setup.Lang, keyword, f.setup.Seed, without(f.wanted), without(f.known))
		if err != nil {
			continue
		}
		strange, taken := 0, 0
		for _, one := range append(slices.Clone(words), id) {
			if !slices.Contains(f.known, one) {
				strange++
			}
			if one != id && slices.Contains(f.wanted, one) {
				taken++
			}
		}
		more := cmp.Or(strange-f.strange, f.taken-taken) < 0
		if len(words) > len(f.words) { // more rows are taken for wanted words alone
			more = taken > f.taken
		}
		if f.words == nil || more {
			f.keyword, f.words, f.strange, f.taken = keyword, words, strange, taken
		}
	}
}
