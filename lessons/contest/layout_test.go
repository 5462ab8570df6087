package contest_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/contest"
)

var bell = time.Date(2026, 11, 16, 7, 15, 0, 0, time.UTC)

var thePack = sync.OnceValue(func() *lessons.Pack {
	p, _ := lessons.Load(os.DirFS("../../assets/packs/lachanso"), lessons.Options{ArtLater: true})
	p.Forget()
	return p
})

func terms(n int, seed uint64) []string {
	var ids []string
	for _, t := range activity.Shuffled(thePack().Glossary, seed, "test")[:n] {
		ids = append(ids, t.ID)
	}
	return ids
}

// TestTwelveWordsMakeACrossword also says how often twelve words taken blindly do.
func TestTwelveWordsMakeACrossword(t *testing.T) {
	for _, lang := range lessons.Languages {
		fits, slowest := 0, time.Duration(0)
		for seed := range uint64(60) {
			ids := terms(12, seed)
			begin := time.Now()
			l, err := contest.LayAny(thePack(), lang, ids, seed)
			slowest = max(slowest, time.Since(begin))
			if err == nil {
				fits++
				whole(t, l, ids)
				continue
			}
			var m *contest.Misfit
			if !errors.As(err, &m) || len(m.Words)+len(m.Letters) == 0 {
				t.Fatal("no reason:", err)
			}
			for _, id := range m.Words {
				if !slices.Contains(ids, id) {
					t.Errorf("%s was not among the words", id)
				}
			}
		}
		t.Logf("%s: %d of 60 times twelve words fit a keyword of the glossary, slowest %v", lang, fits, slowest)
	}
}

// whole holds a layout to what a crossword is.
func whole(t *testing.T, l *contest.Layout, ids []string) {
	t.Helper()
	var read, words []string
	for i, line := range l.Grid() {
		row := l.Rows[i]
		words = append(words, row.Term)
		if !line[l.Column].Key || line[l.Column].Letter == "" {
			t.Fatalf("row %d has no letter in the keyword's column", i)
		}
		read = append(read, line[l.Column].Letter)
		var letters []string
		for _, c := range line {
			if c.Letter != "" {
				letters = append(letters, c.Letter)
			}
		}
		if got := strings.Join(letters, ""); got != strings.Join(contest.CellsOf(row.Word), "") || len(line) != l.Width || row.Clue == "" {
			t.Fatalf("row %d reads %s, its word is %s", i, got, row.Word)
		}
	}
	if strings.Join(read, "") != strings.Join(contest.CellsOf(l.Keyword), "") {
		t.Fatalf("the column reads %v, the keyword is %s", read, l.Keyword)
	}
	if slices.Sort(words); !slices.Equal(words, slices.Sorted(slices.Values(ids))) {
		t.Fatalf("words %v, wanted %v", words, ids)
	}
}

func TestWordsForAKeyword(t *testing.T) {
	for _, c := range []struct {
		lang, keyword string
		rows          int
	}{
		{"vi", "Lá chắn số", 8},
		{"vi", "quyền truy cập", 12},
		{"vi", "mật khẩu", 7},
		{"vi", "mạng xã hội", 9},
		{"en", "digital shield", 13},
		{"en", "trusted adult", 12},
	} {
		ids, err := contest.WordsFor(thePack(), c.lang, c.keyword, 4)
		if err != nil || len(ids) != c.rows {
			t.Error(c, ids, err)
			continue
		}
		l, err := contest.Lay(thePack(), c.lang, c.keyword, ids, 4)
		if err != nil {
			t.Error(c, err)
			continue
		}
		whole(t, l, ids)
	}
	var m *contest.Misfit
	if _, err := contest.WordsFor(thePack(), "vi", "wow", 4); !errors.As(err, &m) || !slices.Equal(m.Letters, []string{"W", "W"}) && !slices.Equal(m.Letters, []string{"W", "O", "W"}) {
		t.Error("letters without a word:", err)
	}
}

// TestCrosswordsOfEverySize wants a keyword for crosswords of five to thirteen rows.
func TestCrosswordsOfEverySize(t *testing.T) {
	for _, lang := range lessons.Languages {
		for rows := contest.LaidLeast; rows <= contest.LaidMost; rows++ {
			ids := contest.KeywordsOf(thePack(), lang, rows)
			if len(ids) == 0 {
				t.Errorf("%s: no keyword for %d rows", lang, rows)
			}
			for _, id := range ids {
				if i := slices.IndexFunc(thePack().Glossary, func(t lessons.Term) bool { return t.ID == id }); i < 0 {
					t.Errorf("%s is no term", id)
				}
			}
		}
	}
}

// TestWordsThatDoNotFitAreNamed and can be mended: the others stay, and words of the glossary come in their place.
func TestWordsThatDoNotFitAreNamed(t *testing.T) {
	for seed := range uint64(60) {
		ids := terms(12, seed)
		_, err := contest.LayAny(thePack(), "vi", ids, seed)
		var m *contest.Misfit
		if !errors.As(err, &m) {
			continue
		}
		mended, err := contest.WordsFor(thePack(), "vi", m.Keyword, seed, ids)
		if err != nil {
			t.Logf("%s cannot be filled from the glossary: %v", m.Keyword, err)
			continue
		}
		for _, id := range ids {
			if slices.Contains(m.Words, id) == slices.Contains(mended, id) {
				t.Fatalf("%s: word %s, said not to fit: %v, in the mended crossword: %v", m.Keyword, id, m.Words, mended)
			}
		}
		l, err := contest.Lay(thePack(), "vi", m.Keyword, mended, seed)
		if err != nil {
			t.Fatal(err)
		}
		whole(t, l, mended)
	}
}

func TestCellsAreLettersWithTheirMarks(t *testing.T) {
	for word, want := range map[string]string{
		"mật khẩu": "M Ậ T K H Ẩ U", "dụ dỗ, thao túng": "D Ụ D Ỗ T H A O T Ú N G", "nghỉ 20-20": "N G H Ỉ 2 0 2 0",
		"one-time code": "O N E T I M E C O D E", "": "", "hoa\u0300": "H O À",
	} {
		if got := strings.Join(contest.CellsOf(word), " "); got != want {
			t.Errorf("%q has the cells %s", word, got)
		}
	}
}
