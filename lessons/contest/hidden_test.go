package contest_test

import (
	"slices"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/contest"
)

// Behind the tiles lies the slide of a lesson that was asked for, with the word which that slide brings.
func TestWhatLiesBehindTheTilesIsOfTheLessonsWanted(t *testing.T) {
	for _, band := range lessons.Bands {
		all := contest.Hide(thePack(), contest.Wish{Bands: []lessons.Band{band}}, 3)
		if len(all) < 3 {
			t.Errorf("band %s has only %d pictures to hide", band, len(all))
		}
		for _, h := range all {
			i := slices.IndexFunc(thePack().Modules, func(m *lessons.Module) bool {
				return slices.ContainsFunc(m.Terms, func(t lessons.ModuleTerm) bool { return t.ID == h.Keyword && t.Slide == h.Picture })
			})
			if i < 0 || thePack().Modules[i].Band != band {
				t.Errorf("%+v is not of band %s", h, band)
			}
			if contest.SceneOf(thePack(), h.Picture) == nil {
				t.Errorf("%+v has no scene", h)
			}
		}
	}
	s := raceSetup(t, 4, []contest.RaceRound{{Kind: contest.RoundObstacle, Each: 6}}, 2, 9)
	s.Keyword = ""
	w := everything
	w.Topics = []int{2}
	s, err := contest.DrawRace(thePack(), w, 2, s)
	if err != nil || s.Keyword == "" || s.Picture == "" || len(s.Check(thePack())) > 0 {
		t.Fatalf("%+v: %v %v", s, err, s.Check(thePack()))
	}
	again, _ := contest.DrawRace(thePack(), w, 2, contest.RaceSetup{Teams: s.Teams, Rounds: []contest.RaceRound{{Kind: contest.RoundObstacle, Each: 6}}, Seconds: 15, Seed: s.Seed})
	if again.Keyword != s.Keyword || again.Picture != s.Picture {
		t.Errorf("the same seed hides %s and %s", again.Picture, s.Picture)
	}
	s.Picture = "9Z-01"
	if ps := s.Check(thePack()); len(ps) != 1 || ps[0].Code != contest.PictureGone {
		t.Errorf("a picture that is gone: %v", ps)
	}
}

func TestACrosswordIsDrawnFromTheLessonsWanted(t *testing.T) {
	for _, lang := range lessons.Languages {
		for rows := contest.LaidLeast; rows <= contest.LaidMost; rows++ {
			for seed := range uint64(3) {
				w := contest.Wish{Topics: []int{4, 5}, Count: 3}
				s, err := contest.DrawCrossword(thePack(), w, rows, rows, nil, contest.CrosswordSetup{Teams: raceTeams[:4], Lang: lang, Seconds: 15, Seed: seed})
				if err != nil || len(s.Words) != rows || len(s.Spare) != 3 || len(s.Check(thePack())) > 0 {
					t.Fatalf("%s, %d rows: %+v %v %v", lang, rows, s, err, s.Check(thePack()))
				}
				l, err := contest.Lay(thePack(), lang, s.Keyword, s.Words, s.Seed)
				if err != nil {
					t.Fatal(err)
				}
				whole(t, l, s.Words)
				if l.Width > contest.RowBefore+contest.RowAfter+1 {
					t.Errorf("%s: a crossword of %d rows is %d squares wide", lang, rows, l.Width)
				}
			}
		}
	}
	want := []string{"password", "phishing", "otp"}
	s, err := contest.DrawCrossword(thePack(), contest.Wish{}, 5, contest.LaidMost, want, contest.CrosswordSetup{Teams: raceTeams[:2], Lang: "vi", Seconds: 15, Seed: 5})
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range want {
		if !slices.Contains(s.Words, id) {
			t.Errorf("%s was wanted and is not in %v", id, s.Words)
		}
	}
}

// A crossword for small pupils has words that they know, as far as there are enough, and never one of the oldest as its keyword
// where there is another.
func TestACrosswordForSmallPupilsHasWordsTheyKnow(t *testing.T) {
	for _, lang := range lessons.Languages {
		for _, band := range lessons.Bands {
			var known []string
			for _, m := range thePack().Modules {
				for _, term := range m.Terms {
					if m.Band <= band {
						known = append(known, term.ID)
					}
				}
			}
			strange := 0
			for rows := contest.LaidLeast; rows <= contest.LaidMost; rows++ {
				w := contest.Wish{Bands: []lessons.Band{band}}
				s, err := contest.DrawCrossword(thePack(), w, rows, rows, nil, contest.CrosswordSetup{Teams: raceTeams[:2], Lang: lang, Seconds: 15, Seed: 11})
				if err != nil {
					t.Fatal(err)
				}
				for _, id := range s.Words {
					if !slices.Contains(known, id) {
						strange++
					}
				}
			}
			t.Logf("%s, band %s: %d of 81 words are not known", lang, band, strange)
			if strange > map[lessons.Band]int{"A": 20, "B": 8}[band] {
				t.Errorf("%s, band %s: %d words are not known", lang, band, strange)
			}
		}
	}
}

// Too few questions for a tie keep no crossword from being held.
func TestACrosswordNeedsNoTieQuestions(t *testing.T) {
	w := contest.Wish{Bands: []lessons.Band{"A"}, Topics: []int{3}, Count: 30, Kinds: contest.BoardKinds}
	s, err := contest.DrawCrossword(thePack(), w, 6, 6, nil, contest.CrosswordSetup{Teams: raceTeams[:2], Lang: "vi", Seconds: 15, Seed: 1})
	if err != nil || len(s.Spare) == 0 || len(s.Spare) >= 30 || len(s.Check(thePack())) > 0 {
		t.Errorf("%d questions: %v %v", len(s.Spare), err, s.Check(thePack()))
	}
}
