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
