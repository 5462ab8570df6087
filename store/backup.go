package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	bolt "go.etcd.io/bbolt"
)

// BackupsFolder is the folder of backups in the data folder.
const BackupsFolder = "backups"

// Reason says why a backup was made. Names of files and message ids are made of them: append only.
type Reason string

// Reasons of backups.
const (
	Daily         Reason = "daily"
	ByHand        Reason = "by-hand"
	BeforeSchema  Reason = "before-schema"  // a newer version of the program changes the file
	BeforeRestore Reason = "before-restore" // what there was before a backup was put back
	BeforeImport  Reason = "before-import"  // of a class list
	BeforeMerge   Reason = "before-merge"
	BeforeYear    Reason = "before-year" // classes move up
)

func reasons() []Reason {
	return []Reason{Daily, ByHand, BeforeSchema, BeforeRestore, BeforeImport, BeforeMerge, BeforeYear}
}

// risky says that something was done after the backup which may be wished undone.
func (r Reason) risky() bool { return r != Daily && r != ByHand }

var (
	// ErrNoBackup is returned when there is no backup that holds.
	ErrNoBackup = errors.New("no good backup")
	// ErrBackups is returned when the folder of backups cannot be made or written.
	ErrBackups = errors.New("folder of backups cannot be written")
)

const (
	partialSuffix = ".partial" // a backup while it is made
	spareRoom     = 32 << 20   // bytes that a backup leaves free, for the lessons of years
)

// Tally is what a file holds, counted.
type Tally struct {
	Classes int `json:"classes"` // that were not removed
	Pupils  int `json:"pupils"`
	Answers int `json:"answers"`
}

// backupRow is what a backup says of itself.
type backupRow struct {
	At      uint64 `cbor:"1,keyasint,omitempty"` // milliseconds
	Reason  string `cbor:"2,keyasint,omitempty"`
	Seq     int    `cbor:"3,keyasint,omitempty"`
	Classes int    `cbor:"4,keyasint,omitempty"`
	Pupils  int    `cbor:"5,keyasint,omitempty"`
	Answers int    `cbor:"6,keyasint,omitempty"`
	Journal uint64 `cbor:"7,keyasint,omitempty"` // the last place of the journal
}

// Backup is a whole copy of the data.
type Backup struct {
	Path   string    `json:"path"`
	Reason Reason    `json:"reason"`
	At     time.Time `json:"at"`
	Seq    int       `json:"seq"` // counts up, whatever the clock says
	Bytes  int64     `json:"bytes"`
	Good   bool      `json:"good"` // it was checked when it was written, and still says so
	Tally

	journal uint64
}

// Backup writes a whole copy of the data into the folder of backups while the program goes on, checks it, and takes away
// those that are too many. Only a copy that was read back without a fault counts. The error is ErrNoSpace when the disk
// would be nearly full, ErrCorrupt when the data itself is damaged, ErrBackups, ErrReadOnly or ErrClosed.
func (s *Store) Backup(why Reason) (Backup, error) {
	s.backing.Lock()
	defer s.backing.Unlock()
	b, err := s.backup(why)
	s.backupFault = err
	if err != nil {
		return Backup{}, fmt.Errorf("back up: %w", explain(err))
	}
	return b, nil
}

func (s *Store) backup(why Reason) (Backup, error) {
	if s.options.ReadOnly {
		return Backup{}, ErrReadOnly
	}
	dir := filepath.Join(s.dir, BackupsFolder)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return Backup{}, fmt.Errorf("%w: %w", ErrBackups, err)
	}
	all, err := namesOf(dir)
	if err != nil {
		return Backup{}, fmt.Errorf("%w: %w", ErrBackups, err)
	}
	row := backupRow{At: uint64(s.options.Now().UnixMilli()), Reason: string(why), Seq: 1}
	if len(all) > 0 {
		row.Seq = all[0].Seq + 1
	}
	path := filepath.Join(dir, nameOf(why, s.options.Now(), row.Seq))
	part := path + partialSuffix
	if err = s.copyWhole(part, &row); err == nil {
		err = s.stampBackup(part, row)
	}
	if err == nil {
		err = Replace(part, path)
	}
	if err != nil {
		_ = os.Remove(part)
		if errors.Is(explain(err), ErrReadOnly) {
			err = fmt.Errorf("%w: %w", ErrBackups, err)
		}
		return Backup{}, err
	}
	syncFolder(dir)
	s.takeAway(dir)
	info, err := os.Stat(path)
	if err != nil {
		return Backup{}, err
	}
	return row.backup(path, info.Size(), s.options.Now().Location()), nil
}

func (r backupRow) backup(path string, size int64, in *time.Location) Backup {
	return Backup{
		Path: path, Reason: Reason(r.Reason), At: moment(r.At, in), Seq: r.Seq, Bytes: size, Good: true,
		Tally: Tally{r.Classes, r.Pupils, r.Answers}, journal: r.Journal,
	}
}

// copyWhole writes the data as it is at one moment, and counts it. Where erased bytes wait to be dropped, the copy is made
// without them.
func (s *Store) copyWhole(part string, row *backupRow) error {
	waiting := false
	err := s.view(func(d *desk) error {
		if err := roomFor(part, d.tx.Size()); err != nil {
			return err
		}
		mark, err := d.get(inMeta, []byte(metaCompact))
		if err != nil {
			return err
		}
		tally, err := d.tally()
		if err != nil {
			return err
		}
		row.Classes, row.Pupils, row.Answers = tally.Classes, tally.Pupils, tally.Answers
		row.Journal = d.tx.Bucket([]byte(inJournal)).Sequence()
		if waiting = mark != nil; waiting {
			return nil
		}
		return copyOut(d.tx, part)
	})
	if err != nil || !waiting {
		return err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	if err := s.usable(); err != nil {
		return err
	}
	copied, err := s.compactTo(part)
	if err != nil {
		return err
	}
	return copied.Close()
}

// roomFor says whether a file of so many bytes may be written without filling the disk.
func roomFor(path string, bytes int64) error {
	room, err := Room(filepath.Dir(path))
	if err != nil {
		return nil // then it is tried
	}
	if room < 2*uint64(bytes)+min(spareRoom, 8*uint64(bytes)) {
		return fmt.Errorf("%w: %d bytes are free, a copy needs %d", ErrNoSpace, room, bytes)
	}
	return nil
}

// stampBackup writes into a copy what it is, and then reads all of it.
func (s *Store) stampBackup(part string, row backupRow) error {
	db, err := boltOpen(part, Options{noSync: s.options.noSync}.filled())
	if err != nil {
		return err
	}
	err = db.Update(func(tx *bolt.Tx) error {
		p := &pen{desk: desk{tx: tx}}
		if err := p.del(inMeta, []byte(metaOpen)); err != nil {
			return err
		}
		return keep(p, inMeta, []byte(metaBackup), row)
	})
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return checkFile(part)
}

// tally counts what the file holds, and reads the whole journal for it.
func (d *desk) tally() (t Tally, err error) {
	if d.tx.Bucket([]byte(inJournal)) == nil {
		return t, corrupt("no bucket %s", inJournal)
	}
	err = d.each(inJournal, nil, func(_, value []byte) error {
		if k, ok := kindIn(value); ok && k == answerGiven {
			t.Answers++
		}
		return nil
	})
	if err != nil {
		return t, err
	}
	err = d.each(viewPupil, nil, func(_, _ []byte) error { t.Pupils++; return nil })
	if err != nil {
		return t, err
	}
	err = d.each(viewClass, nil, func(_, value []byte) error {
		var row classRow
		err := decode(value, &row)
		if err == nil && !row.Removed {
			t.Classes++
		}
		return err
	})
	return t, err
}

// kindIn reads the kind of a fact without the rest.
func kindIn(data []byte) (kind, bool) {
	const id = 16
	if len(data) <= id {
		return 0, false
	}
	_, n := binary.Uvarint(data[id:])
	if n <= 0 || len(data) <= id+n {
		return 0, false
	}
	return kind(data[id+n]) &^ kindHasWall, true
}

// changedSince says whether anything has happened since a backup; data that was begun anew has nothing to back up.
func (s *Store) changedSince(b Backup) (changed bool, err error) {
	err = s.view(func(d *desk) error {
		journal := d.tx.Bucket([]byte(inJournal))
		if journal == nil {
			return corrupt("no bucket %s", inJournal)
		}
		changed = journal.Sequence() != 0 && journal.Sequence() != b.journal
		return nil
	})
	return changed, err
}

// newest is the newest backup that says what it is, the zero Backup when there is none.
func (s *Store) newest() (Backup, error) {
	names, err := namesOf(filepath.Join(s.dir, BackupsFolder))
	if err != nil {
		return Backup{}, fmt.Errorf("%w: %w", ErrBackups, err)
	}
	for _, b := range names {
		if b = readBackup(b, s.options.Now().Location()); b.Good {
			return b, nil
		}
	}
	return Backup{}, nil
}

// BackupDaily makes a backup when something has happened since the newest and today has none yet. Where the clock was set back
// since, as that of a PC without a battery is with every start, nobody knows which day it is: then it counts as another one.
func (s *Store) BackupDaily() (made bool, err error) {
	back, err := s.setBack()
	if err != nil {
		return false, err
	}
	return s.backupIf(Daily, func(b Backup) bool { return back || !sameDay(b.At, s.options.Now()) })
}

// setBack says whether the clock shows less than when the newest fact was written.
func (s *Store) setBack() (back bool, err error) {
	err = s.view(func(d *desk) error {
		last, err := d.newest()
		if err != nil {
			return err
		}
		f, ok, err := d.fact(last)
		back = ok && moment(f.millis(), d.in).After(s.options.Now())
		return err
	})
	return back, err
}

// closingBytes is how large the data may be for a backup when the program ends: nobody waits longer than a second then.
const closingBytes = 24 << 20

// BackupClosing makes a backup when something has happened since the newest and the data is small enough to be copied while
// somebody waits for the program to end.
func (s *Store) BackupClosing() (made bool, err error) {
	info, err := os.Stat(s.path)
	if err != nil || info.Size() > closingBytes {
		return false, nil
	}
	return s.backupIf(Daily, func(Backup) bool { return true })
}

// BackupBefore makes a backup before something risky, when there is anything the newest backup does not hold. Whoever asks
// decides whether to go on without one, as on a full disk (ErrNoSpace).
func (s *Store) BackupBefore(why Reason) error {
	_, err := s.backupIf(why, func(Backup) bool { return true })
	return err
}

func (s *Store) backupIf(why Reason, due func(newest Backup) bool) (made bool, err error) {
	b, err := s.newest()
	if err != nil {
		return false, err
	}
	changed, err := s.changedSince(b)
	if err != nil || !changed || !due(b) {
		return false, err
	}
	_, err = s.Backup(why)
	return err == nil, err
}

func sameDay(a, b time.Time) bool {
	return a.In(b.Location()).Format(time.DateOnly) == b.Format(time.DateOnly)
}

// today says whether something was noted today: on this day, and not after now, as yesterday's is where each day is the same.
func today(noted string, now time.Time) bool {
	at, err := time.Parse(time.RFC3339, noted)
	return err == nil && sameDay(at, now) && !at.After(now)
}

// BackupSoon makes the daily backup beside the lessons, on a goroutine of its own that Close waits for, and then calls
// done, which may be nil.
func (s *Store) BackupSoon(done func(made bool, err error)) {
	s.later.Go(func() {
		made, err := s.BackupDaily()
		if done != nil {
			done(made, err)
		}
	})
}

// BackupFault says why the last backup of this run was not made, nil when it was.
func (s *Store) BackupFault() error {
	s.backing.Lock()
	defer s.backing.Unlock()
	return s.backupFault
}

// RemoveBackup removes a backup for good.
func (s *Store) RemoveBackup(b Backup) error {
	if _, ok := parseName(filepath.Base(b.Path)); !ok || filepath.Dir(b.Path) != filepath.Join(s.dir, BackupsFolder) {
		return fmt.Errorf("remove backup: %w", ErrUnknown)
	}
	err := os.Remove(b.Path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return fmt.Errorf("remove backup: %w", explain(err))
	}
	syncFolder(filepath.Dir(b.Path))
	return nil
}
