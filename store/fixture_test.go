package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

var makeFixture = flag.Bool("fixture", false, "write the file of today's schema to testdata anew; one that was shipped must not be")

// TestEverySchemaIsOpened opens a file of each schema that was ever shipped and reads from it what it held. Today's is there
// too: it is the next step's earlier one.
func TestEverySchemaIsOpened(t *testing.T) {
	newest := fmt.Sprintf("testdata/schema%d", len(steps()))
	if *makeFixture {
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, err := z.Write(wholeFile(t))
		must(t, err)
		must(t, z.Close())
		must(t, os.WriteFile(newest+".db.gz", b.Bytes(), 0o644))
		must(t, os.WriteFile(newest+".json", pagesOf(t, newest+".db.gz"), 0o644))
	}
	for n := range steps() {
		name := fmt.Sprintf("testdata/schema%d", n+1)
		want, err := os.ReadFile(name + ".json")
		must(t, err)
		same(t, string(pagesOf(t, name+".db.gz")), string(want))
	}
}

// wholeFile is a school's file that has something in every view.
func wholeFile(t *testing.T) []byte {
	t.Helper()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, FileName), schoolFile(t), 0o600))
	s := openStore(t, dir, morning())
	classes, err := s.Classes()
	must(t, err)
	class := classes[0]
	lesson, err := s.BeginLesson(class.ID, "3B")
	must(t, err)
	must(t, s.CountHands(Hands{Lesson: lesson, Class: class.ID, Module: "3B", Question: "3B-q01", Round: 1, Counts: map[string]int{"a": 2}}))
	must(t, s.EndLesson(Taught{Lesson: lesson, Class: class.ID, Module: "3B", Minutes: 35}))
	must(t, s.EditSlides(class.ID, "3B", "hide 3"))
	contest, err := s.BeginContest("bell", []byte("{}"))
	must(t, err)
	must(t, s.EndContest(contest, 12, false))
	must(t, s.KeepPlace("scratch", []byte("{}")))
	_, err = s.KeepPlan("", "Chào cờ", []byte("{}"))
	must(t, err)
	_, err = s.KeepSpeaker("", "contact", []byte("{}"))
	must(t, err)
	must(t, s.SaveSettings(Settings{School: "Hoa Sen", SetUp: true}))
	must(t, s.SetPIN("2468"))
	must(t, s.Close())
	data, err := os.ReadFile(s.path)
	must(t, err)
	return data
}

func unpacked(t *testing.T, packed string) []byte {
	t.Helper()
	f, err := os.Open(packed)
	must(t, err)
	defer func() { _ = f.Close() }()
	z, err := gzip.NewReader(f)
	must(t, err)
	data, err := io.ReadAll(z)
	must(t, err)
	return data
}

// pagesOf opens a packed file and gives the pages of its pupils; contests, places and sessions can be kept in it then.
func pagesOf(t *testing.T, packed string) []byte {
	t.Helper()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, FileName), unpacked(t, packed), 0o600))
	s := openStore(t, dir, morning())
	_, err := s.BeginContest("bell", []byte("{}"))
	must(t, err)
	must(t, s.KeepPlace("scratch", []byte("{}")))
	_, err = s.KeepPlan("", "Chào cờ", []byte("{}"))
	must(t, err)
	_, err = s.BeginSession("Chào cờ", []byte("{}"))
	must(t, err)
	classes, err := s.Classes()
	must(t, err)
	var pages []PupilPage
	pupils, err := s.Pupils(classes[0].ID)
	must(t, err)
	for _, p := range pupils {
		page, err := s.PupilPage(p.ID)
		must(t, err)
		pages = append(pages, page)
	}
	got, err := json.MarshalIndent(pages, "", "\t")
	must(t, err)
	return got
}

func TestStepsAreDoneOnceInOneTransaction(t *testing.T) {
	path := filepath.Join(t.TempDir(), "x.db")
	must(t, os.WriteFile(path, schoolFile(t), 0o600))
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	done := 0
	count := func(*bolt.Tx, io.Reader) error { done++; return nil }
	for range 2 {
		must(t, db.Update(func(tx *bolt.Tx) error { return migrate(tx, append(steps(), count, count), chance(1)) }))
	}
	same(t, done, 2)
	fail := func(*bolt.Tx, io.Reader) error { return io.ErrUnexpectedEOF }
	wantErr(t, db.Update(func(tx *bolt.Tx) error {
		return migrate(tx, append(steps(), count, count, count, fail), chance(1))
	}), io.ErrUnexpectedEOF)
	must(t, db.View(func(tx *bolt.Tx) error {
		_, err := readSchema(&desk{tx: tx})
		wantErr(t, err, ErrNewer) // three, of one known
		return nil
	}))
}
