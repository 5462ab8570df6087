package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	bolt "go.etcd.io/bbolt"
)

// schoolFile makes data with something in it and gives its bytes.
func schoolFile(t testing.TB) []byte {
	t.Helper()
	dir := t.TempDir()
	s := openStore(t, dir, morning())
	_, pupils := classOf(t, s, "Nguyễn Văn An", "Trần Thị Bích", "Lê Chi")
	for _, p := range pupils {
		a, err := s.BeginAttempt(Attempt{Pupil: p.ID, Module: "3B", Part: "quiz", Questions: []string{"3B-q01"}})
		must(t, err)
		for range 12 {
			must(t, s.Answer(Answer{Attempt: a.ID, Question: "3B-q01", Options: []string{"b"}, First: true, Move: "q01 b"}))
		}
	}
	must(t, s.Close())
	data, err := os.ReadFile(filepath.Join(dir, FileName))
	must(t, err)
	return data
}

func foreignBolt(t testing.TB) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "other.db")
	db, err := bolt.Open(path, 0o600, &bolt.Options{PageSize: pageSize})
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error { _, err := tx.CreateBucket([]byte("meta")); return err }))
	must(t, db.Close())
	data, err := os.ReadFile(path)
	must(t, err)
	return data
}

// edited changes a value of meta.
func edited(t testing.TB, data []byte, key string, value []byte) []byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "edited.db")
	must(t, os.WriteFile(path, data, 0o600))
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error {
		p := &pen{desk: desk{tx: tx}}
		return p.put(inMeta, []byte(key), value)
	}))
	must(t, db.Close())
	data, err = os.ReadFile(path)
	must(t, err)
	return data
}

// brokenPage damages a page that the root hangs from and marks the exit as unclean.
func brokenPage(t testing.TB, data []byte) []byte {
	data = edited(t, data, metaOpen, nil)
	newest, _, err := readHeads(bytes.NewReader(data), int64(len(data)))
	must(t, err)
	binary.LittleEndian.PutUint16(data[newest.Root*pageSize+10:], 9999)
	return data
}

func TestAFileThatIsRefusedStaysAsItIs(t *testing.T) {
	school := schoolFile(t)
	newest, _, err := readHeads(bytes.NewReader(school), int64(len(school)))
	must(t, err)
	bothHeads := bytes.Clone(school)
	bothHeads[headAt+60] ^= 1
	bothHeads[pageSize+headAt+60] ^= 1
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"an empty file":                      {[]byte{}, ErrTruncated},
		"a text":                             {[]byte("Danh sách lớp 4A\n"), ErrForeign},
		"a long foreign file":                {bytes.Repeat([]byte("PK\x03\x04 xin chào "), 4000), ErrForeign},
		"another program's bbolt file":       {foreignBolt(t), ErrForeign},
		"a file cut in the middle":           {school[:int64(newest.Pages)*pageSize/2], ErrTruncated},
		"a file cut by one byte of its used": {school[:int64(newest.Pages)*pageSize-1], ErrTruncated},
		"a file cut within its heads":        {school[:pageSize+20], ErrTruncated},
		"both heads damaged":                 {bothHeads, ErrCorrupt},
		"a newer schema":                     {edited(t, school, metaSchema, binary.AppendUvarint(nil, 99)), ErrNewer},
		"no schema number":                   {edited(t, school, metaSchema, nil), ErrCorrupt},
		"another format's mark":              {edited(t, school, metaFormat, []byte("khác")), ErrForeign},
		"a broken page after a power cut":    {brokenPage(t, school), ErrCorrupt},
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			path := filepath.Join(dir, FileName)
			must(t, os.WriteFile(path, tt.data, 0o600))
			for _, readOnly := range []bool{false, true} {
				_, err := Open(dir, Options{ReadOnly: readOnly})
				wantErr(t, err, tt.want)
			}
			found, err := Verify(dir)
			if err == nil && found.Clean() || err != nil && !errors.Is(err, tt.want) {
				t.Errorf("verify: %v, %+v", err, found)
			}
			after, err := os.ReadFile(path)
			must(t, err)
			if !bytes.Equal(after, tt.data) {
				t.Error("the file was changed")
			}
			entries, err := os.ReadDir(dir)
			must(t, err)
			if len(entries) != 1 {
				t.Errorf("left behind: %v", entries)
			}
		})
	}
}

func TestOneDamagedHeadIsSurvived(t *testing.T) {
	for _, at := range []int{0, pageSize} {
		data := schoolFile(t)
		data[at+headAt+60] ^= 1
		dir := t.TempDir()
		must(t, os.WriteFile(filepath.Join(dir, FileName), data, 0o600))
		s := openStore(t, dir, morning())
		classes, err := s.Classes()
		must(t, err)
		same(t, classes[0].Pupils, 3)
	}
}

func TestASecondCopyIsTold(t *testing.T) {
	dir := t.TempDir()
	s := openStore(t, dir, morning())
	classOf(t, s, "Lê An")
	for _, readOnly := range []bool{false, true} {
		_, err := Open(dir, Options{ReadOnly: readOnly})
		wantErr(t, err, ErrLocked)
	}
	_, err := Verify(dir)
	wantErr(t, err, ErrLocked)
}

func TestReadersShareAndCannotWrite(t *testing.T) {
	dir, w := t.TempDir(), morning()
	_, err := Open(filepath.Join(dir, "not", "there"), Options{ReadOnly: true})
	wantErr(t, err, ErrNoFile)
	_, err = Open(dir, Options{ReadOnly: true})
	wantErr(t, err, ErrNoFile)
	_, err = Verify(dir)
	wantErr(t, err, ErrNoFile)
	must(t, openStore(t, dir, w).Close())
	for range 2 {
		s, err := Open(dir, Options{ReadOnly: true})
		must(t, err)
		defer func() { must(t, s.Close()) }()
		_, err = s.MakeClass("4A", 4)
		wantErr(t, err, ErrReadOnly)
	}
}

func TestAClosedStoreSaysSo(t *testing.T) {
	s := openStore(t, t.TempDir(), morning())
	must(t, s.Close())
	must(t, s.Close())
	_, err := s.MakeClass("4A", 4)
	wantErr(t, err, ErrClosed)
	_, err = s.Classes()
	wantErr(t, err, ErrClosed)
}

func TestAFolderThatCannotBeIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	must(t, os.WriteFile(path, nil, 0o600))
	_, err := Open(path, Options{})
	wantErr(t, err, ErrNoFolder)
	_, err = Open(filepath.Join(path, "below"), Options{})
	wantErr(t, err, ErrNoFolder)
}

func TestAHalfMadeFileIsMadeAnew(t *testing.T) {
	for name, half := range map[string][]byte{"empty": {}, "rubbish": []byte("half"), "cut": schoolFile(t)[:3*pageSize]} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			must(t, os.WriteFile(filepath.Join(dir, FileName+newSuffix), half, 0o600))
			classOf(t, openStore(t, dir, morning()), "Lê An")
		})
	}
}

// TestAFileCutWhileOpenIsNoCrash: a synchronising program or a pulled stick can do that.
func TestAFileCutWhileOpenIsNoCrash(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("Windows does not cut a mapped file")
	}
	dir := t.TempDir()
	s, err := Open(dir, Options{})
	must(t, err)
	class, _ := classOf(t, s, "Lê An")
	must(t, os.Truncate(s.path, 0))
	_, err = s.Pupils(class.ID)
	wantErr(t, err, ErrCorrupt)
	_, err = s.MakeClass("5A", 5)
	wantErr(t, err, ErrCorrupt)
	_ = s.Close()
}

func TestVerifyFindsAFlippedByteInAnyValue(t *testing.T) {
	school := schoolFile(t)
	dir := t.TempDir()
	path := filepath.Join(dir, FileName)
	must(t, os.WriteFile(path, school, 0o600))
	var values [][]byte
	db, err := bolt.Open(path, 0o600, nil)
	must(t, err)
	must(t, db.View(func(tx *bolt.Tx) error {
		return tx.ForEach(func(_ []byte, b *bolt.Bucket) error {
			return b.ForEach(func(_, v []byte) error { values = append(values, bytes.Clone(v)); return nil })
		})
	}))
	must(t, db.Close())
	r := rand.New(rand.NewPCG(3, 3))
	for _, value := range values {
		damaged := bytes.Clone(school)
		for at := 0; ; at++ { // old pages may hold it too: damage it wherever it stands
			n := bytes.Index(damaged[at:], value)
			if n < 0 {
				break
			}
			at += n
			damaged[at+r.IntN(len(value))] ^= byte(1 << r.IntN(8))
		}
		must(t, os.WriteFile(path, damaged, 0o600))
		found, err := Verify(dir)
		if err == nil && found.Clean() {
			t.Errorf("a changed byte of %x was not found", value)
		}
	}
}

func TestAFlippedByteAnywhereIsFoundOrHarmless(t *testing.T) {
	school := schoolFile(t)
	newest, _, err := readHeads(bytes.NewReader(school), int64(len(school)))
	must(t, err)
	dir, w := t.TempDir(), morning()
	path := filepath.Join(dir, FileName)
	r := rand.New(rand.NewPCG(4, 4))
	for range 600 {
		damaged := bytes.Clone(school)
		at := r.IntN(int(newest.Pages) * pageSize)
		if r.IntN(3) == 0 {
			at = at / pageSize * pageSize // heads of pages and elements, where it hurts
			at += r.IntN(64)
		}
		damaged[at] ^= byte(1 << r.IntN(8))
		must(t, os.WriteFile(path, damaged, 0o600))
		found, err := VerifyAt(dir, w.now)
		if err != nil || !found.Clean() {
			continue
		}
		s, err := Open(dir, Options{Now: w.Now})
		if err != nil {
			t.Fatalf("byte %d: verified, but %v", at, err)
		}
		classes, err := s.Classes()
		must(t, err)
		pupils, err := s.Pupils(classes[0].ID)
		must(t, err)
		if len(pupils) != 3 || pupils[0].Name != "Nguyễn Văn An" {
			t.Fatalf("byte %d: verified, but %v", at, pupils)
		}
		must(t, s.Close())
	}
}

func TestVerifyFindsATamperedView(t *testing.T) {
	for name, tamper := range map[string]func(*pen) error{
		"a row more":    func(p *pen) error { return p.put(viewGone, bytes.Repeat([]byte{1}, 16), nil) },
		"a row changed": func(p *pen) error { return p.put(viewTries, firstKey(p, viewTries), []byte{1, 1, 1}) },
		"a row less":    func(p *pen) error { return p.del(viewStat, firstKey(p, viewStat)) },
		"a name less":   func(p *pen) error { return p.del(inNames, firstKey(p, inNames)) },
		"a fact less":   func(p *pen) error { return p.del(inJournal, firstKey(p, inJournal)) },
		"an id less":    func(p *pen) error { return p.del(inIDs, firstKey(p, inIDs)) },
	} {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			must(t, os.WriteFile(filepath.Join(dir, FileName), schoolFile(t), 0o600))
			s, err := Open(dir, Options{Now: morning().Now})
			must(t, err)
			must(t, s.write(tamper))
			must(t, s.Close())
			found, err := VerifyAt(dir, morning().now)
			must(t, err)
			if found.Clean() {
				t.Fatal("not found")
			}
			if !strings.HasPrefix(name, "a row") {
				return
			}
			s = openStore(t, dir, morning()) // verified clean at the end
			must(t, s.RebuildViews())
		})
	}
}

func firstKey(p *pen, bucket string) []byte {
	k, _ := p.tx.Bucket([]byte(bucket)).Cursor().First()
	return bytes.Clone(k)
}
