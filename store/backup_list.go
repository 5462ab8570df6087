package store

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	bolt "go.etcd.io/bbolt"

	"lachanso/lessons/sorted"
)

const (
	backupPrefix = "lachanso-"
	backupSuffix = ".db"
	stampLayout  = "20060102-150405"
)

// nameOf is the name of a backup's file: lachanso-daily-20261129-080000-000007.db.
func nameOf(why Reason, at time.Time, seq int) string {
	return fmt.Sprintf("%s%s-%s-%06d%s", backupPrefix, why, at.Format(stampLayout), seq, backupSuffix)
}

// parseName reads what nameOf wrote. The day is as the clock of the PC had it.
func parseName(name string) (b Backup, ok bool) {
	rest, prefixed := strings.CutPrefix(name, backupPrefix)
	rest, suffixed := strings.CutSuffix(rest, backupSuffix)
	if !prefixed || !suffixed {
		return b, false
	}
	for _, why := range reasons() {
		stamp, of := strings.CutPrefix(rest, string(why)+"-")
		if !of || len(stamp) <= len(stampLayout)+1 {
			continue
		}
		at, err := time.Parse(stampLayout, stamp[:len(stampLayout)])
		seq, wrong := strconv.Atoi(stamp[len(stampLayout)+1:])
		if err == nil && wrong == nil && seq > 0 && stamp[len(stampLayout)] == '-' {
			return Backup{Reason: why, At: at, Seq: seq}, true
		}
	}
	return b, false
}

// namesOf lists the backups in a folder by their names, the newest first; none when the folder is not there.
func namesOf(dir string) ([]Backup, error) {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var all []Backup
	for _, e := range entries {
		b, ok := parseName(e.Name())
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() {
			continue
		}
		b.Path, b.Bytes = filepath.Join(dir, e.Name()), info.Size()
		all = append(all, b)
	}
	sorted.By(all, func(a, b Backup) int { return cmp.Or(b.Seq-a.Seq, b.At.Compare(a.At)) })
	return all, nil
}

// Backups lists the backups of a data folder, the newest first. Those that can no longer be read are among them, not Good.
func Backups(dir string) ([]Backup, error) {
	all, err := namesOf(filepath.Join(dir, BackupsFolder))
	if err != nil {
		return nil, fmt.Errorf("list backups: %w: %w", ErrBackups, explain(err))
	}
	for i, b := range all {
		all[i] = readBackup(b, time.Local)
	}
	return all, nil
}

// readBackup asks a backup what it is; one that does not say it is not Good.
func readBackup(b Backup, in *time.Location) Backup {
	err := withFile(b.Path, func(d *desk) error {
		row, there, err := load[backupRow](d, inMeta, []byte(metaBackup))
		if err == nil && there {
			b = row.backup(b.Path, b.Bytes, in)
		}
		return err
	})
	b.Good = b.Good && err == nil
	return b
}

// withFile reads in a file of ours that nobody has open to write.
func withFile(path string, read func(*desk) error) (err error) {
	if _, err := examine(path); err != nil {
		return err
	}
	db, err := boltOpen(path, Options{ReadOnly: true}.filled())
	if err != nil {
		return err
	}
	err = viewOf(db, read)
	if errors.Is(err, ErrCorrupt) {
		return errors.Join(err, db.abandon()) // after a panic bbolt's own Close may wait for ever
	}
	return errors.Join(err, db.Close())
}

func viewOf(db *data, read func(*desk) error) (err error) {
	defer guard(&err)()
	return db.View(func(tx *bolt.Tx) error { return read(&desk{tx: tx, in: time.Local}) })
}

// checkFile reads a whole file: its structure and the checksum of every value. The views are not folded anew.
func checkFile(path string) error {
	if err := walkAt(path); err != nil {
		return err
	}
	return withFile(path, func(d *desk) error {
		if _, err := readSchema(d); err != nil {
			return err
		}
		if err := boltCheck(d.tx); err != nil {
			return err
		}
		return d.sums()
	})
}

// GoodBackup gives the newest backup of a data folder that holds when all of it is read, and how many newer ones did not.
// The error is ErrNoBackup when there is none.
func GoodBackup(dir string) (good Backup, bad int, err error) {
	all, err := namesOf(filepath.Join(dir, BackupsFolder))
	if err != nil {
		return Backup{}, 0, fmt.Errorf("look for a backup: %w: %w", ErrNoBackup, explain(err))
	}
	for _, b := range all {
		if b = readBackup(b, time.Local); b.Good && checkFile(b.Path) == nil {
			return b, bad, nil
		}
		bad++
	}
	return Backup{}, bad, ErrNoBackup
}

// anyBackup says whether a data folder has a backup that says it is good; whether it holds is asked when it is to be used.
func anyBackup(dir string) bool {
	all, err := namesOf(filepath.Join(dir, BackupsFolder))
	return err == nil && slices.ContainsFunc(all, func(b Backup) bool { return readBackup(b, time.Local).Good })
}

// Missing says whether a data folder has no data while it has good backups of it.
func Missing(dir string) bool {
	_, err := os.Stat(filepath.Join(dir, FileName))
	return errors.Is(err, fs.ErrNotExist) && anyBackup(dir)
}

// How many backups are kept: the newest of each of the newest days, weeks and months that have any, and by sequence alone
// the newest and those made before something risky. Nothing is ever too old: a clock that jumps takes nothing away.
const (
	keptDays   = 7
	keptWeeks  = 4
	keptMonths = 12
	keptNewest = 3
	keptRisky  = 3
)

// tooMany gives those of a list, the newest first, that are not kept.
func tooMany(all []Backup) []Backup {
	keep := make([]bool, len(all))
	newestOf := func(most int, period func(time.Time) string) {
		seen := map[string]bool{}
		for i, b := range all {
			if key := period(b.At); !seen[key] && len(seen) < most {
				seen[key], keep[i] = true, true
			}
		}
	}
	newestOf(keptDays, func(t time.Time) string { return t.Format(time.DateOnly) })
	newestOf(keptWeeks, func(t time.Time) string { y, w := t.ISOWeek(); return fmt.Sprint(y, w) })
	newestOf(keptMonths, func(t time.Time) string { return t.Format("2006-01") })
	risky := 0
	for i, b := range all {
		keep[i] = keep[i] || i < keptNewest
		if b.Reason.risky() && risky < keptRisky {
			keep[i] = true
			risky++
		}
	}
	var gone []Backup
	for i, b := range all {
		if !keep[i] {
			gone = append(gone, b)
		}
	}
	return gone
}

// takeAway removes what is too many, and what was left half-made. What cannot be removed now is removed another day.
func (s *Store) takeAway(dir string) {
	all, err := namesOf(dir)
	if err != nil {
		return
	}
	for _, b := range tooMany(all) {
		_ = os.Remove(b.Path)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"+partialSuffix))
	if err != nil {
		return // only of a broken pattern
	}
	for _, path := range left {
		_ = os.Remove(path)
	}
}

// BackupsHolding gives the backups that still hold a name of one of these pupils, or, when none is given, of any pupil who was
// erased: erasing does not reach into backups. One that cannot be read is among them, since what it holds is not known.
func (s *Store) BackupsHolding(pupils ...ID) ([]Backup, error) {
	var gone [][]byte
	for _, id := range pupils {
		u, err := parseID("pupil", id)
		if err != nil {
			return nil, fmt.Errorf("backups holding: %w", err)
		}
		gone = append(gone, u[:])
	}
	if len(pupils) == 0 {
		err := s.view(func(d *desk) error {
			return d.each(viewGone, nil, func(k, _ []byte) error { gone = append(gone, slices.Clone(k)); return nil })
		})
		if err != nil {
			return nil, fmt.Errorf("backups holding: %w", err)
		}
	}
	if len(gone) == 0 {
		return nil, nil
	}
	all, err := Backups(s.dir)
	if err != nil {
		return nil, err
	}
	return slices.DeleteFunc(all, func(b Backup) bool { return b.Good && !holds(b.Path, gone) }), nil
}

// holds says whether a file has a name of one of these pupils; one that cannot be read may.
func holds(path string, pupils [][]byte) bool {
	found := false
	err := withFile(path, func(d *desk) error {
		for _, pupil := range pupils {
			err := d.each(inNames, pupil, func(_, _ []byte) error { found = true; return nil })
			if err != nil || found {
				return err
			}
		}
		return nil
	})
	return found || err != nil
}
