package store

import (
	"context"
	"encoding/binary"
	"errors"
	"math"
	"os"
	"path/filepath"
	"testing"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// FuzzMergeFact puts a fact that anybody may have made into a file: it is refused, or what is merged is whole.
func FuzzMergeFact(f *testing.F) {
	dir := f.TempDir()
	s, err := Open(dir, Options{Now: morning().Now, Entropy: chance(1), noSync: true})
	must(f, err)
	class, pupils := classOf(f, s, "Lê An", "Trần Bình")
	quizOf(f, s, pupils[0].ID, true)
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(f, err)
	must(f, s.EndLesson(Taught{Lesson: lesson, Minutes: 35}))
	must(f, s.view(func(d *desk) error {
		return d.everyFact(func(one fact) error {
			payload, err := encode(one.Body)
			f.Add(uint8(one.Kind), payload, []byte(nil))
			return err
		})
	}))
	must(f, s.Close())
	for _, k := range []kind{pupilErased, classErased, pupilMoved, speakerKept, placeKept, groupJoined} {
		payload, err := encode(body{Pupil: ref{1, 2}, Class: refTo(ulid.ULID{1}), Subject: ref{}, Kept: []byte("{}")})
		must(f, err)
		f.Add(uint8(k), payload, []byte{0xa1, 0x01, 0x61, 0x41})
	}
	plain, err := os.ReadFile(filepath.Join(dir, FileName))
	must(f, err)
	f.Fuzz(func(t *testing.T, k uint8, payload, name []byte) {
		file, home := planted(t, plain, k, payload, name), t.TempDir()
		s, err := Open(home, Options{Now: morning().Now, Entropy: chance(2), noSync: true})
		must(t, err)
		defer func() { _ = s.Close() }()
		b, err := s.Bring(context.Background(), []string{file}, "")
		if err != nil {
			if !errors.Is(err, ErrCorrupt) {
				t.Fatalf("unexplained: %v", err)
			}
			return
		}
		_, err = b.Merge(context.Background(), nil)
		must(t, err)
		must(t, b.Close())
		classes, err := s.Classes()
		must(t, err)
		for _, c := range classes {
			_, err = s.Progress(c.ID)
			must(t, err)
			_, err = s.TaughtTo(c.ID)
			must(t, err)
		}
		must(t, s.Close())
		clean(t, home, morning().now.AddDate(300, 0, 0))
	})
}

// planted is a file with one more fact in it, and with a name for it where there is one.
func planted(t *testing.T, plain []byte, k uint8, payload, name []byte) (file string) {
	t.Helper()
	file = filepath.Join(t.TempDir(), "x.db")
	must(t, os.WriteFile(file, plain, 0o600))
	db, err := bolt.Open(file, 0o600, &bolt.Options{NoSync: true})
	must(t, err)
	id := ulid.ULID{1, 0x9b, 0, 0, 0, 0, 15: 1}
	must(t, db.Update(func(tx *bolt.Tx) error {
		p := &pen{desk: desk{tx: tx}}
		seq := uint64(1 << 20)
		data := append(append(id[:], 1, k), payload...)
		if name != nil {
			must(t, p.put(inNames, pair(id[:], string(id[:])), name))
		}
		must(t, p.put(inJournal, seqKey(seq), data))
		return p.put(inIDs, id[:], binary.AppendUvarint(nil, seq))
	}))
	must(t, db.Close())
	return file
}

// What is counted with or drawn by is held to bounds before it is merged: a pupil of the animal 99 ended the next enrolling with
// data that seemed damaged, and a secret of no round could never be tried.
func TestAFactOfImpossibleNumbersIsRefused(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(dir, Options{Now: morning().Now, Entropy: chance(1), noSync: true})
	must(t, err)
	class, pupils := classOf(t, s, "Lê An")
	must(t, s.Close())
	plain, err := os.ReadFile(filepath.Join(dir, FileName))
	must(t, err)
	in := func(id ID) ref {
		u, err := parseID("x", id)
		must(t, err)
		return refTo(u)
	}
	secret := func(passes, memory uint32) *hashed {
		return &hashed{Salt: make([]byte, saltBytes), Hash: make([]byte, hashBytes), Passes: passes, Memory: memory}
	}
	name, err := encode(nameRow{Name: "Trần Bình"})
	must(t, err)
	for what, c := range map[string]struct {
		kind   kind
		body   body
		name   []byte
		refuse bool
	}{
		"an animal that is there":        {pupilAdded, body{Class: in(class.ID), Animal: Animals - 1}, name, false},
		"an animal that is not there":    {pupilAdded, body{Class: in(class.ID), Animal: Animals}, name, true},
		"an animal before the first":     {pupilAdded, body{Class: in(class.ID), Animal: -1}, name, true},
		"a grade below none":             {classMade, body{Name: "5B", Grade: -3}, nil, true},
		"a score that is no number":      {attemptDone, body{Attempt: in(class.ID), Score: math.NaN()}, nil, true},
		"a score of more than all":       {attemptDone, body{Attempt: in(class.ID), Score: 2}, nil, true},
		"a secret as it is made":         {secretSet, body{Pupil: in(pupils[0].ID), Secret: secret(secretPasses, secretMemory)}, nil, false},
		"a secret of no round":           {secretSet, body{Pupil: in(pupils[0].ID), Secret: secret(0, secretMemory)}, nil, true},
		"a secret of more than a memory": {secretSet, body{Pupil: in(pupils[0].ID), Secret: secret(1, 1<<31)}, nil, true},
		"a secret of a year's rounds":    {secretSet, body{Pupil: in(pupils[0].ID), Secret: secret(1<<30, 8)}, nil, true},
	} {
		t.Run(what, func(t *testing.T) {
			payload, err := encode(c.body)
			must(t, err)
			s := openStore(t, t.TempDir(), morning())
			b, err := s.Bring(context.Background(), []string{planted(t, plain, uint8(c.kind), payload, c.name)}, "")
			if errors.Is(err, ErrCorrupt) != c.refuse {
				t.Fatalf("refused: %v", err)
			}
			if err == nil {
				must(t, b.Close())
			}
		})
	}
}

// FuzzBring reads files of which bytes were changed.
func FuzzBring(f *testing.F) {
	dir := f.TempDir()
	s, err := Open(dir, Options{Now: morning().Now, Entropy: chance(1), noSync: true})
	must(f, err)
	_, pupils := classOf(f, s, "Lê An")
	quizOf(f, s, pupils[0].ID, true)
	must(f, s.Close())
	plain, err := os.ReadFile(filepath.Join(dir, FileName))
	must(f, err)
	f.Add(uint32(10), []byte{1})
	f.Add(uint32(2*pageSize+8), []byte{0xff, 0xff})
	f.Add(uint32(5*pageSize+20), []byte("\x00\x00\x00\x00\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, at uint32, change []byte) {
		data := append([]byte(nil), plain...)
		copy(data[int(at)%len(data):], change)
		file := filepath.Join(t.TempDir(), "x.db")
		must(t, os.WriteFile(file, data, 0o600))
		home := t.TempDir()
		s, err := Open(home, Options{Now: morning().Now, Entropy: chance(2), noSync: true})
		must(t, err)
		defer func() { _ = s.Close() }()
		b, err := s.Bring(context.Background(), []string{file}, "")
		if err != nil {
			return
		}
		_, err = b.Merge(context.Background(), nil)
		must(t, err)
		must(t, b.Close())
		must(t, s.Close())
		clean(t, home, morning().now)
	})
}
