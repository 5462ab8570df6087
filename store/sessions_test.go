package store

import (
	"strings"
	"testing"
	"time"
)

func TestASavedPlanIsAsItWasSavedLast(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	first, err := s.KeepPlan("", "Tháng 9", []byte(`{"Occasion":"flag"}`))
	must(t, err)
	w.now = w.now.Add(time.Minute)
	second, err := s.KeepPlan("", "Tháng 10", []byte(`{"Occasion":"class"}`))
	must(t, err)
	w.now = w.now.Add(time.Minute)
	again, err := s.KeepPlan(first, "Tháng 9, sân trường", []byte(`{"Occasion":"troop"}`))
	must(t, err)
	same(t, again, first)
	must(t, s.Close())
	s = openStore(t, dir, w)
	all, err := s.Plans()
	must(t, err)
	same(t, len(all), 2)
	same(t, all[0].ID, first)
	same(t, all[0].Name, "Tháng 9, sân trường")
	same(t, string(all[0].Setup), `{"Occasion":"troop"}`)
	must(t, s.RemovePlan(first))
	must(t, s.RemovePlan(first)) // twice is once
	all, err = s.Plans()
	must(t, err)
	same(t, len(all), 1)
	same(t, all[0].ID, second)
	_, err = s.KeepPlan(first, "Về lại", []byte(`{}`)) // saved on another PC after it was removed here
	must(t, err)
	all, err = s.Plans()
	must(t, err)
	same(t, len(all), 2)
	must(t, s.Close())
	clean(t, dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC))
}

func TestASessionGoesOnAfterThePowerIsCut(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	id, err := s.BeginSession("Chào cờ", []byte(`{"Occasion":"flag"}`))
	must(t, err)
	other, err := s.BeginSession("Ngoại khoá", []byte(`{"Occasion":"outing"}`))
	must(t, err)
	must(t, s.MoveSession(id, []string{"0 next"}))
	must(t, s.MoveSession(other, []string{"5 next"}))
	must(t, s.MoveSession(id, []string{"900 more 2", "901 undo"}))
	must(t, s.Close())
	s = openStore(t, dir, w)
	one, moves, err := s.Session(id)
	must(t, err)
	same(t, moves, []string{"0 next", "900 more 2", "901 undo"})
	same(t, string(one.Setup), `{"Occasion":"flag"}`)
	same(t, one.Ended.IsZero(), true)
	must(t, s.EndSession(HeldSession{Session: other, GivenUp: true, Minutes: 1}))
	must(t, s.EndSession(HeldSession{Session: id, Minutes: 15, Pupils: 280, Record: []byte(`{"a":1}`), Note: "Sân nắng."}))
	must(t, s.EndSession(HeldSession{Session: id, Minutes: 15, Pupils: 300, Record: []byte(`{"a":2}`), Note: "Sân nắng, đổi chỗ."}))
	all, err := s.Sessions()
	must(t, err)
	same(t, len(all), 2)
	same(t, all[0].GivenUp, true)
	same(t, all[1].Pupils, 300)
	same(t, string(all[1].Record), `{"a":2}`)
	same(t, all[1].Note, "Sân nắng, đổi chỗ.")
	same(t, all[1].Ended.IsZero(), false)
	must(t, s.Close())
	clean(t, dir, time.Date(2200, 1, 1, 0, 0, 0, 0, time.UTC))
}

func TestWhatIsNoPlanAndNoSessionIsRefused(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, _ := classOf(t, s, "An")
	plan, err := s.KeepPlan("", "Một", []byte(`{}`))
	must(t, err)
	for _, err := range []error{
		s.MoveSession("nonsense", nil), s.MoveSession(plan, nil), s.EndSession(HeldSession{Session: class.ID}), s.RemovePlan(class.ID), s.RemovePlan(""),
	} {
		wantErr(t, err, ErrUnknown)
	}
	_, err = s.KeepPlan(class.ID, "Một", []byte(`{}`))
	wantErr(t, err, ErrUnknown)
	_, err = s.KeepPlan("", "  ", []byte(`{}`))
	wantErr(t, err, ErrUnknown)
	_, err = s.BeginSession("", []byte(`{}`))
	wantErr(t, err, ErrUnknown)
	_, err = s.KeepPlan("", strings.Repeat("ế", MaxPlanName+1), []byte(`{}`))
	wantErr(t, err, ErrTooMuch)
	_, err = s.KeepPlan("", strings.Repeat("ế", MaxPlanName), []byte(`{}`))
	must(t, err)
	_, err = s.BeginSession("Một", make([]byte, maxSetup+1))
	wantErr(t, err, ErrTooMuch)
	session, err := s.BeginSession("Một", []byte(`{}`))
	must(t, err)
	wantErr(t, s.EndSession(HeldSession{Session: session, Note: strings.Repeat("ế", MaxNote+1)}), ErrTooMuch)
	one, _, err := s.Session(session)
	must(t, err)
	same(t, one.Ended.IsZero(), true)
}
