package store

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	bolt "go.etcd.io/bbolt"
)

var makeFixture = flag.Bool("fixture", false, "write testdata/schema1.db.gz anew; a schema that was shipped must not be")

// TestEveryEarlierSchemaIsOpened opens a file of each schema that was ever shipped and reads from it what it held.
func TestEveryEarlierSchemaIsOpened(t *testing.T) {
	const packed, golden = "testdata/schema1.db.gz", "testdata/schema1.json"
	if *makeFixture {
		must(t, os.MkdirAll("testdata", 0o755))
		var b bytes.Buffer
		z := gzip.NewWriter(&b)
		_, err := z.Write(schoolFile(t))
		must(t, err)
		must(t, z.Close())
		must(t, os.WriteFile(packed, b.Bytes(), 0o644))
	}
	got := pagesOf(t, packed)
	if *makeFixture {
		must(t, os.WriteFile(golden, got, 0o644))
	}
	want, err := os.ReadFile(golden)
	must(t, err)
	same(t, string(got), string(want))
	for _, name := range []string{"schema2", "schema3", "schema4"} {
		later, err := os.ReadFile("testdata/" + name + ".json")
		must(t, err)
		same(t, string(pagesOf(t, "testdata/"+name+".db.gz")), string(later))
	}
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
