package store

import (
	"testing"
	"time"
)

func TestAContestGoesOnAfterThePowerIsCut(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	id, err := s.BeginContest("bell", []byte(`{"Pupils":126}`))
	must(t, err)
	other, err := s.BeginContest("corners", []byte(`{}`))
	must(t, err)
	must(t, s.MoveContest(id, []string{"0 ask", "900 clock"}, []string{"3B-q01"}))
	must(t, s.MoveContest(other, []string{"5 ask"}, []string{"3B-q02"}))
	must(t, s.MoveContest(id, []string{"1900 tick"}, nil))
	must(t, s.MoveContest(id, []string{"2000 undo", "2100 ask"}, []string{"3B-q01", "4C-q03"}))
	must(t, s.Close())
	s = openStore(t, dir, w)
	c, moves, err := s.Contest(id)
	must(t, err)
	same(t, moves, []string{"0 ask", "900 clock", "1900 tick", "2000 undo", "2100 ask"})
	same(t, string(c.Setup), `{"Pupils":126}`)
	same(t, c.Asked, []string{"3B-q01", "4C-q03"})
	same(t, c.Ended.IsZero(), true)
	must(t, s.EndContest(id, 31, false))
	must(t, s.EndContest(other, 2, true))
	all, err := s.Contests()
	must(t, err)
	same(t, len(all), 2)
	same(t, all[0].ID, other)
	same(t, all[0].GivenUp, true)
	same(t, all[1].Minutes, 31)
	same(t, all[1].Ended.IsZero(), false)
	must(t, s.Close())
	clean(t, dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC))
}

func TestQuestionsOfASchoolYearAreRemembered(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	for _, q := range []string{"old", "first", "second"} {
		id, err := s.BeginContest("bell", []byte(`{}`))
		must(t, err)
		must(t, s.MoveContest(id, []string{"0 ask"}, []string{q}))
		w.now = w.now.Add(24 * time.Hour)
	}
	got, err := s.Asked(w.now.Add(-60 * time.Hour))
	must(t, err)
	same(t, got, []string{"first", "second"})
}

func TestWhatIsNoContestIsRefused(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s, "An")
	for _, err := range []error{
		s.MoveContest("nonsense", []string{"0 ask"}, nil), s.EndContest(class.ID, 1, false), s.MoveContest("", nil, nil),
	} {
		wantErr(t, err, ErrUnknown)
	}
	_, _, err := s.Contest(class.ID)
	wantErr(t, err, ErrUnknown)
	_, err = s.BeginContest("bell", nil)
	wantErr(t, err, ErrUnknown)
	_, err = s.BeginContest("bell", make([]byte, maxSetup+1))
	wantErr(t, err, ErrTooMuch)
}
