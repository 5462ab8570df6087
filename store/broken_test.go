package store

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// flipped are the places of each page at which a byte is changed: its head, its elements, its middle, its end. The proof
// changes every seventh byte.
func flipped() []int {
	if !everyFlip {
		return []int{0, 8, 10, 12, 17, 21, 40, 300, 2049, pageSize - 1}
	}
	var all []int
	for at := 0; at < pageSize; at += 7 {
		all = append(all, at)
	}
	return all
}

// flipsOf says how many flips there are of a file, and flip does one of them to a copy, in which page and at which byte of it.
func flipsOf(file []byte) int { return len(file) / pageSize * len(flipped()) }

func flip(file []byte, n int) (damaged []byte, page, at int) {
	flips := flipped()
	page, at = n/len(flips), flips[n%len(flips)]
	damaged = bytes.Clone(file)
	damaged[page*pageSize+at] ^= 0x20
	return damaged, page, at
}

// TestAFlippedByteInEachPageIsNoticedAndRecovered changes one byte of the file in every page: the program opens as if
// nothing was, with all its data, or the damage is noticed and the newest good backup takes the file's place, which is kept.
func TestAFlippedByteInEachPageIsNoticedAndRecovered(t *testing.T) {
	w, dir := morning(), t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, FileName), schoolFile(t), 0o600))
	s, err := Open(dir, Options{Now: w.Now, Entropy: chance(3)})
	must(t, err)
	_, err = s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	school, err := os.ReadFile(filepath.Join(dir, FileName))
	must(t, err)
	var harmless, refused, met int
	for n := range flipsOf(school) {
		damaged, page, at := flip(school, n)
		must(t, os.WriteFile(filepath.Join(dir, FileName), damaged, 0o600))
		s, err := Open(dir, Options{Now: w.Now, Entropy: chance(uint64(n)), noSync: true})
		if err == nil {
			err = s.Check()
		}
		good, _, found := GoodBackup(dir)
		must(t, found)
		var done Recovery
		switch {
		case err == nil:
			harmless++
		case !Damaged(err):
			t.Fatalf("page %d byte %d: %v", page, at, err)
		case s == nil:
			refused++
			s, done, err = Recover(dir, good.Path, Options{Now: w.Now, Entropy: chance(uint64(n)), noSync: true})
			must(t, err)
			kept, err := os.ReadFile(done.Broken)
			must(t, err)
			if !bytes.Equal(kept, damaged) {
				t.Fatalf("page %d byte %d: the damaged file was changed", page, at)
			}
		default:
			met++
			done, err = s.Recover(good.Path)
			must(t, err)
			if _, err := os.Stat(done.Broken); err != nil {
				t.Fatalf("page %d byte %d: the damaged file is gone: %v", page, at, err)
			}
		}
		wholeSchool(t, s)
		must(t, s.Close())
		if done.Broken != "" {
			must(t, os.Remove(done.Broken))
		}
	}
	t.Logf("%d pages: %d flips were harmless, %d refused at the start, %d met later", len(school)/pageSize, harmless, refused, met)
	if harmless == 0 || refused == 0 || met == 0 {
		t.Error("one of the three never happened")
	}
}

// wholeSchool expects what schoolFile made.
func wholeSchool(t *testing.T, s *Store) {
	t.Helper()
	classes, err := s.Classes()
	must(t, err)
	pupils, err := s.Pupils(classes[0].ID)
	must(t, err)
	if len(pupils) != 3 || pupils[0].Name != "Nguyễn Văn An" {
		t.Fatalf("pupils are %v", pupils)
	}
	for _, p := range pupils {
		left, err := s.Unfinished(p.ID)
		must(t, err)
		if len(left) != 1 || len(left[0].Moves) != 12 {
			t.Fatalf("%s has %v", p.Name, left)
		}
	}
}

func TestTheNewestGoodBackupIsFoundPastBadOnes(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	_, _, err := GoodBackup(dir)
	wantErr(t, err, ErrNoBackup)
	classOf(t, s, "Lê An")
	var made []Backup
	for range 3 {
		b, err := s.Backup(ByHand)
		must(t, err)
		made = append(made, b)
	}
	damage(t, made[2].Path, viewClass)
	must(t, os.Truncate(made[1].Path, 100))
	good, bad, err := GoodBackup(dir)
	must(t, err)
	same(t, []any{good.Seq, bad}, []any{1, 2})
}

func TestAKillBetweenTheTwoNamesOfARecoveryIsGoneOnWith(t *testing.T) {
	dir, w := t.TempDir(), morning()
	data := schoolFile(t)
	must(t, os.WriteFile(filepath.Join(dir, FileName+readySuffix), data, 0o600))
	must(t, os.WriteFile(filepath.Join(dir, FileName+brokenSuffix+"x"), []byte("hỏng"), 0o600))
	wholeSchool(t, openStore(t, dir, w))
}

func TestTwoCopiesRecoverOnce(t *testing.T) {
	dir, w := t.TempDir(), morning()
	must(t, os.WriteFile(filepath.Join(dir, FileName), schoolFile(t), 0o600))
	s, err := Open(dir, Options{Now: w.Now})
	must(t, err)
	b, err := s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	must(t, os.Truncate(filepath.Join(dir, FileName), 3*pageSize))
	first, done, err := Recover(dir, b.Path, Options{Now: w.Now})
	must(t, err)
	_, _, err = Recover(dir, b.Path, Options{Now: w.Now})
	wantErr(t, err, ErrLocked)
	must(t, first.Close())
	second, again, err := Recover(dir, b.Path, Options{Now: w.Now}) // nothing is damaged any more
	must(t, err)
	same(t, []bool{done.Broken != "", again.Broken == ""}, []bool{true, true})
	wholeSchool(t, second)
	must(t, second.Close())
	entries, err := os.ReadDir(dir)
	must(t, err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	same(t, strings.Join(names, " "), "backups lachanso.db lachanso.db.broken-20261123-091400")
}

func TestASecondDamagedFileIsKeptBesideTheFirst(t *testing.T) {
	dir, w := t.TempDir(), morning()
	must(t, os.WriteFile(filepath.Join(dir, FileName), schoolFile(t), 0o600))
	s, err := Open(dir, Options{Now: w.Now})
	must(t, err)
	b, err := s.Backup(Daily)
	must(t, err)
	must(t, s.Close())
	for _, text := range []string{"", "một", "hai"} {
		must(t, os.WriteFile(filepath.Join(dir, FileName), []byte(text), 0o600))
		s, done, err := Recover(dir, b.Path, Options{Now: w.Now})
		must(t, err)
		kept, err := os.ReadFile(done.Broken)
		must(t, err)
		same(t, string(kept), text)
		must(t, s.Close())
	}
}

func TestABackupOfAnotherPCBecomesANewDeviceWhenItReplacesADamagedFile(t *testing.T) {
	w := morning()
	other := openStore(t, t.TempDir(), w)
	classOf(t, other, "Lê An")
	b, err := other.Backup(ByHand)
	must(t, err)
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, FileName), nil, 0o600))
	s, done, err := Recover(dir, b.Path, Options{Now: w.Now})
	must(t, err)
	if deviceOf(t, s) == deviceOf(t, other) || done.Backup.Pupils != 1 {
		t.Fatalf("recovered %+v as the device of another PC", done)
	}
	must(t, s.Close())
}
