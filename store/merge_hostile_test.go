package store

import (
	"context"
	"encoding/binary"
	"errors"
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
		file, home := filepath.Join(t.TempDir(), "x.db"), t.TempDir()
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
