package store

import (
	"bytes"
	"cmp"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// restoreSuffix is of a file while it is made ready to take the data's place.
const restoreSuffix = ".restore"

// Difference is what one file has and another has not, counted.
type Difference struct {
	Classes  int       `json:"classes"`
	Pupils   int       `json:"pupils"`
	Answers  int       `json:"answers"`
	Lessons  int       `json:"lessons"`  // taught
	Sessions int       `json:"sessions"` // contests and sessions held
	Others   int       `json:"others"`   // smaller things, such as steps of a story
	First    time.Time `json:"first"`    // the oldest of it
	Last     time.Time `json:"last"`
}

// None says that there is nothing.
func (d Difference) None() bool { return d.First.IsZero() }

func (d *Difference) count(f fact, in *time.Location) {
	switch f.Kind {
	case classMade:
		d.Classes++
	case pupilAdded:
		d.Pupils++
	case answerGiven:
		d.Answers++
	case lessonTaught:
		d.Lessons++
	case contestScored, sessionHeld:
		d.Sessions++
	default:
		d.Others++
	}
	at := moment(f.millis(), in)
	if d.First.IsZero() || at.Before(d.First) {
		d.First = at
	}
	if at.After(d.Last) {
		d.Last = at
	}
}

// RestorePlan is what putting a file in the place of the data would change.
type RestorePlan struct {
	Backup Backup     `json:"backup"`
	Now    Tally      `json:"now"`
	Lost   Difference `json:"lost"`   // done since, and not in the backup
	Gained Difference `json:"gained"` // in the backup, and not here, but for what stays erased
	Own    bool       `json:"own"`    // it was made on this PC
	Erased int        `json:"erased"` // pupils who were erased since, and stay erased
}

// PlanRestore reads a backup, or any whole data file, to its end and says what restoring it would change; nothing is
// changed. Errors are those of a file that is refused, and of the data itself.
func (s *Store) PlanRestore(path string) (RestorePlan, error) {
	plan, err := s.planRestore(path)
	if err != nil {
		return RestorePlan{}, fmt.Errorf("plan to restore %s: %w", path, explain(err))
	}
	return plan, nil
}

func (s *Store) planRestore(path string) (plan RestorePlan, err error) {
	if err := checkFile(path); err != nil {
		return plan, err
	}
	info, err := os.Stat(path)
	if err != nil {
		return plan, err
	}
	err = withFile(path, func(then *desk) error {
		return s.view(func(now *desk) error { return plan.compare(now, then, path, info) })
	})
	return plan, err
}

func (p *RestorePlan) compare(now, then *desk, path string, info os.FileInfo) (err error) {
	row, marked, err := load[backupRow](then, inMeta, []byte(metaBackup))
	if err != nil {
		return err
	}
	if p.Backup = row.backup(path, info.Size(), now.in); !marked {
		p.Backup.Reason, p.Backup.At = ByHand, info.ModTime().In(now.in) // a data file that was copied by hand
	}
	if p.Backup.Tally, err = then.tally(); err != nil {
		return err
	}
	if p.Now, err = now.tally(); err != nil {
		return err
	}
	ours, err := now.device()
	if err != nil {
		return err
	}
	theirs, err := then.device()
	if err != nil {
		return err
	}
	p.Own = ours == theirs
	gone, err := now.erasedIn(then)
	p.Erased = len(gone)
	if err != nil {
		return err
	}
	if err := now.notIn(then, newErasure(), &p.Lost); err != nil {
		return err
	}
	all, err := now.readThrough(context.Background(), false)
	if err != nil {
		return err
	}
	return then.notIn(now, all.erased, &p.Gained)
}

// notIn counts the facts that another file does not have, but for those that go with what is erased.
func (d *desk) notIn(other *desk, erased *erasure, into *Difference) error {
	theirs := other.tx.Bucket([]byte(inIDs))
	if theirs == nil {
		return corrupt("no bucket %s", inIDs)
	}
	c := theirs.Cursor()
	k, _ := c.First()
	return d.each(inIDs, nil, func(id, value []byte) error {
		for k != nil && bytes.Compare(k, id) < 0 {
			k, _ = c.Next()
		}
		if bytes.Equal(k, id) {
			return nil
		}
		seq, n := binary.Uvarint(value)
		if n <= 0 {
			return corrupt("place of %x", id)
		}
		f, err := d.factAt(seq)
		if err == nil && !erased.takes(f) {
			into.count(f, d.in)
		}
		return err
	})
}

// erasedIn gives the pupils who are erased here and still named in another file.
func (d *desk) erasedIn(other *desk) (gone []ulid.ULID, err error) {
	err = d.each(viewGone, nil, func(k, _ []byte) error {
		there, err := other.get(viewPupil, k)
		if err == nil && there != nil {
			gone = append(gone, ref(k).id())
		}
		return err
	})
	return gone, err
}

// device is this file's own device.
func (d *desk) device() (id ulid.ULID, err error) {
	number, err := d.get(inMeta, []byte(metaDevice))
	if err != nil {
		return id, err
	}
	full, err := d.get(inDevices, number)
	if err != nil {
		return id, err
	}
	if len(full) != len(id) {
		return id, corrupt("device of this file")
	}
	copy(id[:], full)
	return id, nil
}

// ownMeta are the keys of meta that stay as they are on this PC, whatever is restored: a teacher knows today's PIN.
func ownMeta() []string {
	return []string{metaSettings, metaPIN, metaRecovery, metaReset, metaReading}
}

// kept is what a PC keeps of itself when a file takes the place of its data.
type kept struct {
	device ulid.ULID
	meta   map[string][]byte // nil values are not there
	gone   []ulid.ULID
	erased *erasure
	newest ulid.ULID
}

// Restore puts a file in the place of the data while the program goes on. What is there now is backed up first, always.
// What was erased, pupils, classes and contacts, stays erased, and settings and PIN stay as they are on this PC. A file of
// another PC gets a device of its own, so that both can be merged later. Nothing is changed when it returns an error.
func (s *Store) Restore(path string) (RestorePlan, error) {
	plan, err := s.PlanRestore(path)
	if err != nil {
		return plan, err
	}
	if _, err := s.Backup(BeforeRestore); err != nil {
		return plan, fmt.Errorf("before restoring: %w", err)
	}
	if err := s.restore(path); err != nil {
		return plan, fmt.Errorf("restore %s: %w", path, explain(err))
	}
	if waiting, err := s.waiting(); err != nil || !waiting {
		return plan, err
	}
	if err := s.compact(); err != nil && !errors.Is(err, ErrNotCompacted) {
		return plan, fmt.Errorf("restore %s: %w", path, explain(err))
	}
	return plan, nil
}

func (s *Store) restore(path string) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	var own kept
	err := s.viewHeld(func(now *desk) error {
		return withFile(path, func(then *desk) (err error) {
			own, err = now.keptFor(then)
			return err
		})
	})
	if err != nil {
		return err
	}
	fresh := s.path + restoreSuffix
	copied, err := readyFile(path, fresh, s.options, &own, false)
	if err != nil {
		_ = os.Remove(fresh)
		return err
	}
	if err := s.exchange(copied, fresh); err != nil {
		return err
	}
	return s.viewHeld(s.readDeviceAfter(own.newest))
}

// readDeviceAfter reads the device of a file that took the place of another; what happens next comes after both.
func (s *Store) readDeviceAfter(newest ulid.ULID) func(*desk) error {
	return func(d *desk) error {
		if err := s.readDevice(d); err != nil {
			return err
		}
		if s.clock.last.Compare(newest) < 0 {
			s.clock.last = newest
		}
		return nil
	}
}

func (d *desk) keptFor(then *desk) (own kept, err error) {
	if own.device, err = d.device(); err != nil {
		return own, err
	}
	own.meta = map[string][]byte{}
	set, err := d.get(inMeta, []byte(metaSettings))
	if err != nil {
		return own, err
	}
	for _, key := range ownMeta() {
		if set == nil {
			break // nobody has set this PC up: all of it comes with the file
		}
		value, err := d.get(inMeta, []byte(key))
		if err != nil {
			return own, err
		}
		own.meta[key] = bytes.Clone(value)
	}
	if own.newest, err = d.newest(); err != nil {
		return own, err
	}
	if own.gone, err = d.erasedIn(then); err != nil {
		return own, err
	}
	all, err := d.readThrough(context.Background(), false)
	own.erased = all.erased
	return own, err
}

// readyFile copies a file beside the data and makes it ready to take its place: today's schema, this PC's own things, who is
// erased stays so. own may be nil: then nothing is known of this PC, as the data cannot be read, and a file from elsewhere
// (foreign) becomes a new device.
func readyFile(path, fresh string, o Options, own *kept, foreign bool) (db *data, err error) {
	if err := copyFileTo(path, fresh); err != nil {
		return nil, err
	}
	if err := checkFile(fresh); err != nil {
		return nil, err
	}
	if db, err = boltOpen(fresh, o); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			_ = db.Close()
		}
	}()
	defer guard(&err)()
	err = db.Update(func(tx *bolt.Tx) error {
		if err := migrate(tx, steps(), o.Entropy); err != nil {
			return err
		}
		d := desk{tx: tx, in: o.Now().Location()}
		clock := clock{entropy: o.Entropy}
		var err error
		if clock.last, err = d.newest(); err != nil {
			return err
		}
		p := &pen{desk: d, clock: &clock, now: o.Now}
		if err := p.del(inMeta, []byte(metaBackup)); err != nil {
			return err
		}
		if own == nil {
			if !foreign {
				return nil
			}
			return p.newIdentity(o.Entropy)
		}
		if err := p.put(inMeta, []byte(metaOpen), nil); err != nil {
			return err
		}
		return p.settle(own)
	})
	return db, err
}

// settle makes a file that came from elsewhere this PC's own.
func (p *pen) settle(own *kept) error {
	if p.clock.last.Compare(own.newest) < 0 {
		p.clock.last = own.newest
	}
	if err := p.becomes(own.device); err != nil {
		return err
	}
	for key, value := range own.meta {
		var err error
		if value == nil {
			err = p.del(inMeta, []byte(key))
		} else {
			err = p.put(inMeta, []byte(key), value)
		}
		if err != nil {
			return err
		}
	}
	gone := newErasure()
	for _, pupil := range own.gone {
		gone.pupil(pupil)
	}
	if err := p.eraseAll(gone); err != nil {
		return err
	}
	return p.erasedStays(own.erased)
}

// becomes makes a device this file's own: the number it has here, or a new one.
func (p *pen) becomes(device ulid.ULID) error {
	var greatest, number uint64
	err := p.each(inDevices, nil, func(key, value []byte) error {
		n, _ := binary.Uvarint(key)
		if greatest = max(greatest, n); bytes.Equal(value, device[:]) {
			number = n
		}
		return nil
	})
	if err != nil {
		return err
	}
	p.mine = cmp.Or(number, greatest+1)
	key := deviceKey(p.mine)
	if number == 0 {
		if err := p.put(inDevices, key, slices.Clone(device[:])); err != nil {
			return err
		}
	}
	return p.put(inMeta, []byte(metaDevice), key)
}

// copyFileTo copies a file.
func copyFileTo(from, to string) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer func() { _ = in.Close() }()
	info, err := in.Stat()
	if err != nil {
		return err
	}
	if room, err := Room(filepath.Dir(to)); err == nil && room < uint64(info.Size()) {
		return fmt.Errorf("%w: %d bytes are free, a copy needs %d", ErrNoSpace, room, info.Size())
	}
	return writeFile(to, func(out io.Writer) error {
		_, err := io.Copy(out, in)
		return err
	})
}
