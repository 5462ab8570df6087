package contest

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"lachanso/lessons"
	"lachanso/lessons/activity"

	"golang.org/x/text/unicode/norm"
)

// Layout is a crossword: rows of which one letter each reads as the keyword from top to bottom.
type Layout struct {
	Keyword string   // as it is written
	Cells   []string // and its cells
	Rows    []CrossRow
	Column  int // of the keyword, from 0
	Width   int // columns in all
}

// CrossRow is a word in its row.
type CrossRow struct {
	Term  string // id
	Word  string // as it is written
	Cells []string
	Start int // column of the first cell
	Key   int // place in Cells of the keyword's letter
	Clue  string
}

// GridCell is a square of the printed grid; outside the words Letter is "".
type GridCell struct {
	Letter string
	Key    bool
}

// Grid gives the squares, row by row.
func (l *Layout) Grid() [][]GridCell {
	out := make([][]GridCell, len(l.Rows))
	for i, r := range l.Rows {
		out[i] = make([]GridCell, l.Width)
		for j, c := range r.Cells {
			out[i][r.Start+j] = GridCell{Letter: c, Key: j == r.Key}
		}
	}
	return out
}

// Misfit says why words make no crossword with a keyword.
type Misfit struct {
	Keyword string   // the one that comes nearest
	Words   []string // ids of the words that do not fit
	Letters []string // cells of the keyword for which there is no word
}

func (m *Misfit) Error() string {
	return "no crossword: words " + strings.Join(m.Words, ", ") + "; letters " + strings.Join(m.Letters, " ")
}

// problems words it.
func (m *Misfit) problems(pack *lessons.Pack, lang string) Problems {
	var ps Problems
	if len(m.Words) > 0 {
		var words []string
		for _, id := range m.Words {
			words = append(words, wordOf(pack, id, lang))
		}
		ps.add(WordsUnfit, strings.Join(words, ", "))
	}
	if len(m.Letters) > 0 {
		ps.add(LettersUnfit, strings.Join(m.Letters, " "))
	}
	return ps
}

func wordOf(pack *lessons.Pack, id, lang string) string {
	t := term(pack, id)
	if t == nil {
		return id
	}
	return lessons.Text{VI: t.VI, EN: t.EN}.In(lang)
}

// CellsOf gives the cells of a word: capital letters with their marks, and digits; what stands between is dropped.
func CellsOf(word string) []string {
	var out []string
	for _, r := range norm.NFC.String(word) {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			out = append(out, string(unicode.ToUpper(r)))
		}
	}
	return out
}

// Lay lays out glossary words around a keyword so that each word has one row. When a word or a letter is left over it gives
// a *Misfit. Rows with several ways to stand follow the seed.
func Lay(pack *lessons.Pack, lang, keyword string, ids []string, seed uint64) (*Layout, error) {
	key := CellsOf(keyword)
	rowOf := match(key, cellsOf(pack, lang, key, ids, seed))
	m := &Misfit{Keyword: keyword}
	for i, c := range key {
		if rowOf[i] == "" {
			m.Letters = append(m.Letters, c)
		}
	}
	for _, id := range ids {
		if !slices.Contains(rowOf, id) {
			m.Words = append(m.Words, id)
		}
	}
	if len(m.Words)+len(m.Letters) > 0 {
		return nil, m
	}
	l := &Layout{Keyword: keyword, Cells: key}
	for i, id := range rowOf {
		t := term(pack, id)
		row := CrossRow{Term: id, Word: wordOf(pack, id, lang), Clue: t.Child.In(lang)}
		row.Cells = CellsOf(row.Word)
		row.Key = middle(row.Cells, key[i])
		l.Column = max(l.Column, row.Key)
		l.Rows = append(l.Rows, row)
	}
	for i := range l.Rows {
		r := &l.Rows[i]
		r.Start = l.Column - r.Key
		l.Width = max(l.Width, r.Start+len(r.Cells))
	}
	return l, nil
}

// middle gives the place of a letter nearest the middle of a word, so that the grid stays narrow; -1 where the word does not
// have it, or would reach too far to one side (RowBefore, RowAfter).
func middle(cells []string, letter string) int {
	best, far := -1, 0
	for i, c := range cells {
		if c != letter || i > RowBefore || len(cells)-1-i > RowAfter {
			continue
		}
		if d := max(2*i-len(cells)+1, len(cells)-1-2*i); best < 0 || d < far {
			best, far = i, d
		}
	}
	return best
}

// worded is a word and its cells.
type worded struct {
	id    string
	cells []string
}

// cellsOf gives the words that may stand in a row: those of the glossary, each once, and not the keyword itself.
func cellsOf(pack *lessons.Pack, lang string, key, ids []string, seed uint64) []worded {
	var out []worded
	for _, id := range ids {
		if term(pack, id) == nil || slices.ContainsFunc(out, func(w worded) bool { return w.id == id }) {
			continue
		}
		if cells := CellsOf(wordOf(pack, id, lang)); !slices.Equal(cells, key) {
			out = append(out, worded{id, cells})
		}
	}
	return activity.Shuffled(out, seed, "crossword")
}

// match gives each letter a word that has it, as many as can be (Kuhn's way of augmenting paths); "" where there is none.
// It uses up the first list before it takes from the next: a word once placed keeps a place.
func match(key []string, lists ...[]worded) []string {
	letterOf := map[string]int{} // by word
	rowOf := make([]string, len(key))
	var words []worded
	var find func(letter int, seen map[string]bool) bool
	find = func(letter int, seen map[string]bool) bool {
		for _, w := range words {
			if seen[w.id] || middle(w.cells, key[letter]) < 0 {
				continue
			}
			seen[w.id] = true
			other, taken := letterOf[w.id]
			if !taken || find(other, seen) {
				letterOf[w.id], rowOf[letter] = letter, w.id
				return true
			}
		}
		return false
	}
	for _, list := range lists {
		words = append(words, list...)
		for i := range key {
			if rowOf[i] == "" {
				find(i, map[string]bool{})
			}
		}
	}
	return rowOf
}

// Keywords gives the glossary terms, by id, that may be the keyword of these words, none left over.
func Keywords(pack *lessons.Pack, lang string, ids []string, seed uint64) []string {
	var out []string
	for _, t := range pack.Glossary {
		if len(CellsOf(wordOf(pack, t.ID, lang))) != len(ids) || slices.Contains(ids, t.ID) {
			continue
		}
		if _, err := Lay(pack, lang, wordOf(pack, t.ID, lang), ids, seed); err == nil {
			out = append(out, t.ID)
		}
	}
	return out
}

// KeywordsOf gives the glossary terms, by id, that can be the keyword of a crossword of so many rows, with words of the glossary.
func KeywordsOf(pack *lessons.Pack, lang string, rows int) []string {
	var out []string
	for _, t := range pack.Glossary {
		if word := wordOf(pack, t.ID, lang); len(CellsOf(word)) == rows {
			if _, err := WordsFor(pack, lang, word, 0); err == nil {
				out = append(out, t.ID)
			}
		}
	}
	return out
}

// LayAny lays words out around whichever glossary term fits. When none does it gives the *Misfit of the one with the fewest
// words left over.
func LayAny(pack *lessons.Pack, lang string, ids []string, seed uint64) (*Layout, error) {
	var best *Misfit
	for _, t := range activity.Shuffled(pack.Glossary, seed, "keyword") {
		word := wordOf(pack, t.ID, lang)
		if slices.Contains(ids, t.ID) || len(CellsOf(word)) < RowsLeast {
			continue
		}
		l, err := Lay(pack, lang, word, ids, seed)
		m, unfit := err.(*Misfit)
		if !unfit {
			return l, nil
		}
		// Letters without a word can be helped by more words of the glossary; words left over cannot.
		if best == nil || cmp.Or(len(m.Words)-len(best.Words), len(m.Letters)-len(best.Letters)) < 0 {
			best = m
		}
	}
	if best == nil {
		best = &Misfit{Words: slices.Clone(ids)}
	}
	return nil, best
}

// WordsFor chooses words for a keyword, by their ids: as many as fit of those wanted most, then of those wanted next, then others
// of the glossary. When a letter has none it gives a *Misfit with the letters.
func WordsFor(pack *lessons.Pack, lang, keyword string, seed uint64, wanted ...[]string) ([]string, error) {
	var all []string
	for _, t := range pack.Glossary {
		all = append(all, t.ID)
	}
	key := CellsOf(keyword)
	var lists [][]worded
	var seen []string
	for _, ids := range append(slices.Clone(wanted), all) {
		ids = slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return slices.Contains(seen, id) })
		seen = append(seen, ids...)
		lists = append(lists, cellsOf(pack, lang, key, ids, seed))
	}
	rowOf := match(key, lists...)
	m := &Misfit{Keyword: keyword}
	for i, id := range rowOf {
		if id == "" {
			m.Letters = append(m.Letters, key[i])
		}
	}
	if len(m.Letters) > 0 {
		return nil, m
	}
	return rowOf, nil
}
