package store

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	bolt "go.etcd.io/bbolt"
)

const (
	readySuffix  = ".ready"    // a whole file that is about to take the place of a damaged one
	lockSuffix   = ".recover"  // locked while a damaged file is replaced
	brokenSuffix = ".broken-"  // with the time behind it: a damaged file, as it was found
	brokenStamp  = stampLayout // of that time
)

// Damaged says whether an error tells of a data file that a backup should replace: broken, cut, or no longer to be told for
// one of ours.
func Damaged(err error) bool {
	return errors.Is(err, ErrCorrupt) || errors.Is(err, ErrTruncated) || errors.Is(err, ErrForeign)
}

// Recovery is what was done about a damaged file.
type Recovery struct {
	Backup Backup `json:"backup"` // what took its place
	Broken string `json:"broken"` // where the damaged file is kept as it was found; "" when there was none
}

// Recover replaces data that Open refuses, or that is missing, by a whole file, a backup, and opens it. The damaged file is kept beside under
// another name, byte for byte, and nothing is overwritten. When the data can be opened after all, as when another copy of
// the program was faster, it is opened and Recovery is zero.
func Recover(dir, path string, o Options) (*Store, Recovery, error) {
	o = o.filled()
	s, done, err := recoverData(dir, path, o)
	if err != nil {
		return nil, done, fmt.Errorf("recover data in %q: %w", dir, explain(err))
	}
	return s, done, nil
}

func recoverData(dir, path string, o Options) (s *Store, done Recovery, err error) {
	let, err := lockRecovery(dir)
	if err != nil {
		return nil, done, err
	}
	defer let()
	if s, err = open(dir, o); err == nil {
		if _, err = s.Settings(); err == nil {
			return s, done, nil
		}
		err = errors.Join(err, s.Close())
	}
	if !Damaged(err) && !errors.Is(err, ErrMissing) {
		return nil, done, err
	}
	if done, err = replaceBroken(dir, path, o); err != nil {
		return nil, done, err
	}
	s, err = open(dir, o)
	return s, done, err
}

// Recover does the same for data that turned out to be damaged while it was open.
func (s *Store) Recover(path string) (Recovery, error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	s.mu.Lock()
	defer s.mu.Unlock()
	done, err := s.recoverOpen(path)
	if err != nil {
		return done, fmt.Errorf("recover data in %q: %w", s.dir, explain(err))
	}
	s.backupFault = nil
	return done, nil
}

func (s *Store) recoverOpen(path string) (done Recovery, err error) {
	let, err := lockRecovery(s.dir)
	if err != nil {
		return done, err
	}
	defer let()
	last := s.clock.last
	if s.db != nil {
		_ = s.letGo() // what is wrong with it is known
	}
	done, err = replaceBroken(s.dir, path, s.options)
	again, opened := open(s.dir, s.options) // also when nothing could be replaced
	if opened != nil {
		return done, errors.Join(err, opened)
	}
	s.db, s.mine, s.clock = again.db, again.mine, again.clock
	s.version.Add(1)
	s.broken.Store(false)
	if s.clock.last.Compare(last) < 0 {
		s.clock.last = last
	}
	return done, err
}

// lockRecovery makes sure that one program alone replaces a damaged file, also when one of them is killed at it.
func lockRecovery(dir string) (let func(), err error) {
	path := filepath.Join(dir, FileName+lockSuffix)
	db, err := boltAnew(path, Options{noSync: true}.filled())
	if err != nil {
		return nil, err
	}
	return func() {
		_ = db.Close()
		_ = os.Remove(path)
	}, nil
}

// replaceBroken makes a whole file ready, then gives the damaged one another name and the whole one its own. A kill in
// between leaves the ready file, and the next Open goes on with it.
func replaceBroken(dir, path string, o Options) (done Recovery, err error) {
	file := filepath.Join(dir, FileName)
	fresh, ready := file+restoreSuffix, file+readySuffix
	db, err := readyFile(path, fresh, o, nil, filepath.Dir(path) != filepath.Join(dir, BackupsFolder))
	if err == nil {
		err = db.Close()
	}
	if err == nil {
		err = Replace(fresh, ready)
	}
	if err != nil {
		_ = os.Remove(fresh)
		return done, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return done, err
	}
	done.Backup = readBackup(Backup{Path: path, Bytes: info.Size(), At: info.ModTime(), Reason: ByHand}, o.Now().Location())
	if _, err := os.Lstat(file); err == nil {
		if done.Broken, err = brokenName(file, o.Now()); err != nil {
			return done, err
		}
		if err := Replace(file, done.Broken); err != nil {
			return done, err
		}
	}
	if err := Replace(ready, file); err != nil {
		return done, err
	}
	syncFolder(dir)
	return done, nil
}

// brokenName finds a name for a damaged file that none has yet.
func brokenName(file string, now time.Time) (string, error) {
	for n := range 100 {
		name := file + brokenSuffix + now.Format(brokenStamp)
		if n > 0 {
			name += fmt.Sprintf("-%d", n+1)
		}
		if _, err := os.Lstat(name); errors.Is(err, fs.ErrNotExist) {
			return name, nil
		}
	}
	return "", fmt.Errorf("%w: too many damaged files are kept", ErrReadOnly)
}

// finishRecovery gives a ready file its name where a kill came between the two renames.
func finishRecovery(path string) error {
	ready := path + readySuffix
	if _, err := examine(ready); err != nil {
		return nil // there is none
	}
	if err := Replace(ready, path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	syncFolder(filepath.Dir(path))
	return nil
}

// Check reads the whole of the open data: its structure and the checksum of every value; whoever saves waits meanwhile.
// ErrCorrupt says that it does not hold.
func (s *Store) Check() error {
	s.mu.Lock() // or bbolt's list of free pages would change while it is held against the pages
	defer s.mu.Unlock()
	err := s.viewHeld(func(d *desk) error {
		if err := s.walkFile(); err != nil {
			return err
		}
		if err := boltCheck(d.tx); err != nil {
			return err
		}
		return d.sums()
	})
	if err != nil {
		return fmt.Errorf("check data: %w", explain(err))
	}
	return nil
}

// sums holds every value against its checksum, and what has none against the rest: names of buckets, and the journal's count.
func (d *desk) sums() error {
	known := allBuckets()
	held := map[string]int{}
	err := d.tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		if !slices.Contains(known, string(name)) {
			return corrupt("bucket %q is not ours", name)
		}
		return b.ForEach(func(k, sealed []byte) error {
			held[string(name)]++
			if _, err := unseal(k, sealed); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	for _, name := range known {
		if d.tx.Bucket([]byte(name)) == nil && !slices.Contains(laterViews, name) {
			return corrupt("no bucket %s", name)
		}
	}
	if held[inJournal] != held[inIDs] {
		return corrupt("%d facts, %d ids", held[inJournal], held[inIDs])
	}
	journal := d.tx.Bucket([]byte(inJournal))
	if last, _ := journal.Cursor().Last(); seqOf(last) > journal.Sequence() {
		return corrupt("fact at %d, the journal counts to %d", seqOf(last), journal.Sequence())
	}
	return nil
}

// newIdentity gives a file that came from elsewhere a device of its own, when nothing is known of this PC.
func (p *pen) newIdentity(entropy io.Reader) error {
	id, err := drawDevice(entropy)
	if err != nil {
		return err
	}
	return p.becomes(id)
}
