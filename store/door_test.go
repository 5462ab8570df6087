package store

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/signin"
)

const someSecret = "sun ball kite"

func TestASecretSlowsDownGuessingAlsoAfterARestart(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	_, pupils := classOf(t, s, "Lê An", "Lê Bình")
	pupil := pupils[0].ID
	check := func(secret string, wantOK bool, wantWait time.Duration) {
		t.Helper()
		ok, wait, err := s.CheckSecret(pupil, secret)
		must(t, err)
		if ok != wantOK || wait != wantWait {
			t.Fatalf("%q: %v, %v; want %v, %v", secret, ok, wait, wantOK, wantWait)
		}
	}
	check("anything", true, 0) // none is set
	must(t, s.SetSecret(pupil, someSecret))
	wantErr(t, s.SetSecret(pupil, "drum moon sun"), ErrSecretSet)
	check("ball sun kite", false, 0) // the order counts, and one slip is free
	check("", false, 5*time.Second)
	check(someSecret, false, 5*time.Second) // not even looked at
	w.now = w.now.Add(2 * time.Second)
	must(t, s.Close())
	s = openStore(t, dir, w)
	check(someSecret, false, 3*time.Second)
	door, err := s.Door(pupil)
	must(t, err)
	same(t, door, Door{Secret: true, Wait: 3 * time.Second})
	for _, wait := range []time.Duration{15, 60, 120, 300, 300} {
		w.now = w.now.Add(10 * time.Minute)
		check("wrong", false, wait*time.Second)
	}
	ok, _, err := s.CheckSecret(pupils[1].ID, "another pupil is not slowed")
	must(t, err)
	same(t, ok, true)
	w.now = w.now.Add(5 * time.Minute)
	check(someSecret, true, 0)
	check("a slip is free again", false, 0)
	check(someSecret, true, 0)
}

func TestAClockThatGoesBackMakesNobodyWaitForIt(t *testing.T) {
	for name, tt := range map[string]struct {
		set   func(s *Store, pupil ID) error
		check func(s *Store, pupil ID, secret string) (bool, time.Duration, error)
		wrong int
	}{
		"PIN": {
			func(s *Store, _ ID) error { return s.SetPIN("2468") },
			func(s *Store, _ ID, secret string) (bool, time.Duration, error) { return s.CheckPIN(secret) }, 3,
		},
		"secret": {
			func(s *Store, pupil ID) error { return s.SetSecret(pupil, "2468") },
			func(s *Store, pupil ID, secret string) (bool, time.Duration, error) {
				return s.CheckSecret(pupil, secret)
			}, 2,
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := morning()
			s := openStore(t, t.TempDir(), w)
			_, pupils := classOf(t, s, "Lê An")
			must(t, tt.set(s, pupils[0].ID))
			for range tt.wrong {
				_, _, err := tt.check(s, pupils[0].ID, "1")
				must(t, err)
			}
			w.now = w.now.Add(-3 * 365 * 24 * time.Hour) // the battery of the clock is empty
			_, wait, err := tt.check(s, pupils[0].ID, "2468")
			must(t, err)
			same(t, wait, 5*time.Second)
			w.now = w.now.Add(5 * time.Second)
			ok, _, err := tt.check(s, pupils[0].ID, "2468")
			must(t, err)
			same(t, ok, true)
		})
	}
}

func TestOnlyTheTeacherTakesASecretAway(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, pupils := classOf(t, s, "Lê An")
	pupil := pupils[0].ID
	door := func(want Door) {
		t.Helper()
		got, err := s.Door(pupil)
		must(t, err)
		same(t, got, want)
	}
	door(Door{})
	must(t, s.OfferSecrets(class.ID, true))
	door(Door{May: true})
	must(t, s.PutOffSecret(pupil))
	door(Door{May: true, Later: true})
	must(t, s.SetSecret(pupil, someSecret))
	must(t, s.OfferSecrets(class.ID, false)) // those set stay
	for range 2 {
		_, _, err := s.CheckSecret(pupil, "wrong")
		must(t, err)
	}
	door(Door{Secret: true, Wait: 5 * time.Second, Later: true})
	page, err := s.PupilPage(pupil)
	must(t, err)
	same(t, page.Secret, true)
	must(t, s.ResetSecret(pupil))
	door(Door{})
	must(t, s.SetSecret(pupil, "drum moon sun"))
	ok, wait, err := s.CheckSecret(pupil, someSecret)
	must(t, err)
	same(t, []any{ok, wait}, []any{false, time.Duration(0)}) // neither the old secret nor the old tries
	must(t, s.RenameClass(class.ID, "5A", 5))
	got, err := s.Class(class.ID)
	must(t, err)
	same(t, got.Secrets, false)
	_, err = s.Door("nobody")
	wantErr(t, err, ErrUnknown)
	wantErr(t, s.SetSecret("nobody", someSecret), ErrUnknown)
}

func TestErasingAPupilRemovesTheSecretTheTriesAndThePlaceInTheQueue(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Lê An", "Lê Bình")
	pupil := pupils[0].ID
	id := ulid.MustParse(pupil)
	must(t, s.SetSecret(pupil, someSecret))
	must(t, s.SetSecret(pupils[1].ID, someSecret))
	_, _, err := s.CheckSecret(pupil, "wrong")
	must(t, err)
	must(t, s.SetQueue(class.ID, signin.InLine([]string{pupil, pupils[1].ID})))
	var row pupilRow
	must(t, s.view(func(d *desk) (err error) { row, _, err = load[pupilRow](d, viewPupil, id[:]); return err }))
	traces := map[string][]byte{"hash": row.Secret.Hash, "salt": row.Secret.Salt, "tries": doorKey(id), "place": []byte(pupil)}
	holds := func() (found []string) {
		data, err := os.ReadFile(filepath.Join(dir, FileName))
		must(t, err)
		for name, trace := range traces {
			if bytes.Contains(data, trace) {
				found = append(found, name)
			}
		}
		return found
	}
	if found := holds(); len(found) != len(traces) {
		t.Fatalf("before erasing the file holds only %q", found)
	}
	must(t, s.ErasePupil(pupil))
	must(t, s.Close())
	if found := holds(); len(found) > 0 {
		t.Errorf("the file still holds %q", found)
	}
	s = openStore(t, dir, w)
	q, on, err := s.Queue(class.ID)
	must(t, err)
	same(t, []any{q.Waiting, on}, []any{[]string{pupils[1].ID}, true})
	ok, _, err := s.CheckSecret(pupils[1].ID, someSecret)
	must(t, err)
	same(t, ok, true)
	must(t, s.ErasePupil(pupils[1].ID))
	_, on, err = s.Queue(class.ID)
	must(t, err)
	same(t, on, false)
}

// TestSecretsFromTwoPCsComeInTheOrderOfWhatHappened folds facts that came late, as a merge does.
func TestSecretsFromTwoPCsComeInTheOrderOfWhatHappened(t *testing.T) {
	w := morning()
	s := openStore(t, t.TempDir(), w)
	class, pupils := classOf(t, s, "Lê An")
	id := ulid.MustParse(pupils[0].ID)
	late := func(at time.Time, k kind, b body) {
		t.Helper()
		must(t, s.write(func(p *pen) error {
			c := clock{entropy: chance(3)}
			u, _, err := c.next(at)
			if err != nil {
				return err
			}
			return p.recordAs(fact{ID: u, Device: 2, Kind: k, Body: b})
		}))
		must(t, s.RebuildViews())
	}
	secret := func() bool {
		t.Helper()
		door, err := s.Door(pupils[0].ID)
		must(t, err)
		return door.Secret
	}
	h, err := s.hash(someSecret, secretPasses, secretMemory)
	must(t, err)
	began := w.now
	w.now = began.Add(time.Hour)
	must(t, s.ResetSecret(pupils[0].ID))
	late(began.Add(30*time.Minute), secretSet, body{Pupil: refTo(id), Secret: &h})
	same(t, secret(), false) // it was set before the teacher took it away
	late(began.Add(90*time.Minute), secretSet, body{Pupil: refTo(id), Secret: &h})
	same(t, secret(), true)
	w.now = began.Add(2 * time.Hour)
	must(t, s.OfferSecrets(class.ID, false))
	late(began.Add(time.Minute), secretsOffered, body{Class: refTo(ulid.MustParse(class.ID)), Flags: flagOn})
	got, err := s.Class(class.ID)
	must(t, err)
	same(t, got.Secrets, false)
	must(t, s.write(func(p *pen) error { _, err := p.record(pupilErased, body{Pupil: refTo(id)}); return err }))
	must(t, s.view(func(d *desk) error {
		m := &memory{desk: d, rows: map[string]map[string][]byte{viewPupil: {}}}
		must(t, fold(m, fact{Kind: secretSet, Body: body{Pupil: refTo(id), Secret: &h}}))
		same(t, len(m.rows[viewPupil]), 0) // nobody comes to life by a secret
		return nil
	}))
}

func TestAPINFromBeforeSecretsStillOpens(t *testing.T) {
	type oldRow struct {
		Salt    []byte `cbor:"1,keyasint,omitempty"`
		Hash    []byte `cbor:"2,keyasint,omitempty"`
		Passes  uint32 `cbor:"3,keyasint,omitempty"`
		Memory  uint32 `cbor:"4,keyasint,omitempty"`
		Wrong   int    `cbor:"5,keyasint,omitempty"`
		WrongAt int64  `cbor:"6,keyasint,omitempty"`
	}
	old, err := encode(oldRow{[]byte{1, 2}, []byte{3}, 2, 32 << 10, 1, 77})
	must(t, err)
	now, err := encode(pinRow{hashed{[]byte{1, 2}, []byte{3}, 2, 32 << 10}, guesses{1, 77}})
	must(t, err)
	same(t, now, old)
}

func TestTheQueueIsKeptAndMovesOn(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Lê An", "Lê Bình", "Lê Chi")
	a, b, c := pupils[0].ID, pupils[1].ID, pupils[2].ID
	must(t, s.MoveQueue(class.ID, func(q signin.Queue) signin.Queue { t.Error("there is none"); return q }))
	must(t, s.SetQueue(class.ID, signin.InLine([]string{c, a, b, "gone"})))
	must(t, s.MoveQueue(class.ID, func(q signin.Queue) signin.Queue { return q.Skip(c) }))
	must(t, s.Close())
	s = openStore(t, dir, w)
	q, on, err := s.Queue(class.ID)
	must(t, err)
	same(t, on, true)
	same(t, q, signin.Queue{Waiting: []string{a, b}, Absent: []string{c}})
	for _, p := range []string{a, b, c} {
		must(t, s.MoveQueue(class.ID, func(q signin.Queue) signin.Queue { return q.Without(p) }))
	}
	_, on, err = s.Queue(class.ID)
	must(t, err)
	same(t, on, false)
	must(t, s.SetQueue(class.ID, signin.InLine([]string{a})))
	must(t, s.RemoveClass(class.ID))
	_, _, err = s.Queue(class.ID)
	wantErr(t, err, ErrUnknown)
	must(t, s.view(func(d *desk) error {
		return d.each(inMeta, []byte(metaQueue), func(k, _ []byte) error { t.Errorf("%x is left", k); return nil })
	}))
}

func TestAClassMayBeNumbers(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	class, err := s.MakeNumberedClass("4A", 4, 12)
	must(t, err)
	same(t, class.Pupils, 12)
	shown := func() (out []string) {
		t.Helper()
		pupils, err := s.Pupils(class.ID)
		must(t, err)
		for i, p := range pupils {
			out = append(out, p.Shown())
			if i > 0 && p.Animal == pupils[i-1].Animal {
				t.Errorf("%s and the one before have the same animal", p.Shown())
			}
		}
		return out
	}
	same(t, shown(), []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"})
	pupils, err := s.Pupils(class.ID)
	must(t, err)
	must(t, s.RenamePupil(pupils[2].ID, "Vũ Lan"))
	must(t, s.ErasePupil(pupils[5].ID))
	_, err = s.AddPupils(class.ID, []string{"Lê An"})
	must(t, err)
	more, err := s.AddNumbers(class.ID, 2)
	must(t, err)
	same(t, []string{more[0].Given(), more[1].Family()}, []string{"13", ""})
	same(t, shown(), []string{"1", "2", "4", "5", "7", "8", "9", "10", "11", "12", "13", "14", "Lê An", "Vũ Lan"})
	for _, n := range []int{-1, 0, MostNumbers - 13} {
		_, err = s.AddNumbers(class.ID, n)
		wantErr(t, err, ErrNumbers)
	}
	_, err = s.MakeNumberedClass("4B", 4, 0)
	wantErr(t, err, ErrNumbers)
	classes, err := s.Classes()
	must(t, err)
	same(t, len(classes), 1) // all or nothing
}
