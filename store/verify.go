package store

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// Codes of findings. Message ids are made of them: append only.
const (
	FindingHead      = "head"      // one of the two heads is damaged: usual after a power cut, mended by the next save
	FindingStructure = "structure" // pages do not hang together
	FindingChecksum  = "checksum"  // a value is not what was written
	FindingFact      = "fact"      // a fact cannot be read, found, or found twice
	FindingName      = "name"      // a name without its pupil, or a pupil without a name
	FindingView      = "view"      // a view differs from what the facts say
	FindingFuture    = "future"    // a fact is dated more than a day after now: its clock was wrong
)

// Finding is one thing that does not hold.
type Finding struct {
	Code   string `json:"code"`
	Where  string `json:"where"`  // bucket and key in hexadecimal: no name
	Detail string `json:"detail"` // for the log
}

// Findings are what Verify found.
type Findings struct {
	Schema   int       `json:"schema"`
	Bytes    int64     `json:"bytes"` // of the file
	Facts    int       `json:"facts"`
	Names    int       `json:"names"`
	Classes  int       `json:"classes"`
	Pupils   int       `json:"pupils"`
	Answers  int       `json:"answers"`
	Problems []Finding `json:"problems"`
}

// Clean says whether nothing is wrong with the data. A date in the future and a damaged spare head lose nothing.
func (f Findings) Clean() bool {
	return !slices.ContainsFunc(f.Problems, func(p Finding) bool { return p.Code != FindingFuture && p.Code != FindingHead })
}

// mostProblems are listed; a file that is all rubbish needs no longer list.
const mostProblems = 200

// Verify reads the data in dir without changing it: the structure of the file, the checksum of every value, every
// fact, and every view against one folded anew from the facts. What is wrong with the data is in the findings; the
// error says that it could not be looked at at all, or that it is not ours, cut or newer.
func Verify(dir string) (Findings, error) { return VerifyAt(dir, time.Now()) }

// VerifyAt is Verify with a clock.
func VerifyAt(dir string, now time.Time) (Findings, error) {
	found, err := verifyAt(dir, now)
	if err != nil {
		return found, fmt.Errorf("verify data in %q: %w", dir, explain(err))
	}
	return found, nil
}

// VerifyFile is Verify of one file, such as a backup.
func VerifyFile(path string, now time.Time) (Findings, error) {
	found, err := verifyFile(path, now)
	if err != nil {
		return found, fmt.Errorf("verify %s: %w", path, explain(err))
	}
	return found, nil
}

func verifyAt(dir string, now time.Time) (found Findings, err error) {
	if err := prepareFolder(dir, true); err != nil {
		return found, err
	}
	return verifyFile(filepath.Join(dir, FileName), now)
}

func verifyFile(path string, now time.Time) (found Findings, err error) {
	f, err := os.Open(path)
	if errors.Is(err, os.ErrNotExist) {
		return found, ErrNoFile
	} else if err != nil {
		return found, err
	}
	defer func() { _ = f.Close() }()
	v := &verifier{found: &found, now: now}
	suspect, err := examine(path)
	if err != nil {
		return found, err
	}
	if suspect {
		v.add(FindingHead, "", "one of two is damaged")
	}
	// The lock first: pages are not to be walked while another copy writes them.
	db, err := boltOpen(path, Options{ReadOnly: true}.filled())
	if err != nil && !errors.Is(err, ErrCorrupt) {
		return found, err
	}
	if info, statErr := f.Stat(); statErr == nil {
		found.Bytes = info.Size()
		if err := walk(f, info.Size()); err != nil {
			v.add(FindingStructure, "", err.Error())
			err = nil
			if db != nil {
				err = db.Close()
			}
			return found, err // nothing of it can be trusted enough to be followed
		}
	}
	if err != nil {
		v.add(FindingStructure, "", err.Error())
		return found, nil
	}
	if err := v.all(db); errors.Is(err, ErrCorrupt) {
		v.add(FindingStructure, "", err.Error())
		return found, db.abandon() // after a panic bbolt's own Close may wait for ever
	} else if err != nil {
		return found, errors.Join(err, db.Close())
	}
	return found, db.Close()
}

type verifier struct {
	found *Findings
	now   time.Time
}

func (v *verifier) add(code, where, detail string) {
	if len(v.found.Problems) < mostProblems {
		v.found.Problems = append(v.found.Problems, Finding{Code: code, Where: where, Detail: detail})
	}
}

func (v *verifier) all(db *data) (err error) {
	defer guard(&err)()
	return db.View(func(tx *bolt.Tx) error {
		d := &desk{tx: tx, in: v.now.Location()}
		if err := boltCheck(tx); err != nil {
			v.add(FindingStructure, "", err.Error())
		}
		schema, err := readSchema(d)
		switch {
		case errors.Is(err, ErrForeign), errors.Is(err, ErrNewer):
			return err
		case err != nil:
			v.add(FindingChecksum, inMeta, err.Error())
		}
		v.found.Schema = int(schema)
		v.checksums(tx)
		facts := v.facts(d)
		v.names(d, facts)
		v.views(d, facts)
		return nil
	})
}

// checksums reads every value of every bucket.
func (v *verifier) checksums(tx *bolt.Tx) {
	older := v.found.Schema < len(steps())
	known := map[string]bool{}
	for _, name := range allBuckets() {
		known[name] = true
		if tx.Bucket([]byte(name)) == nil && !(older && slices.Contains(laterViews, name)) {
			v.add(FindingStructure, name, "bucket is missing")
		}
	}
	_ = tx.ForEach(func(name []byte, b *bolt.Bucket) error {
		if !known[string(name)] {
			v.add(FindingStructure, fmt.Sprintf("%q", name), "bucket is not ours")
		}
		return b.ForEach(func(k, sealed []byte) error {
			if _, err := unseal(k, sealed); err != nil {
				v.add(FindingChecksum, fmt.Sprintf("%s/%x", name, k), err.Error())
			}
			return nil
		})
	})
}

// facts reads the journal against the ids and gives the places of the facts in the order of their ids.
func (v *verifier) facts(d *desk) []uint64 {
	bySeq := map[uint64]ulid.ULID{}
	v.raw(d, inJournal, func(key, value []byte) {
		f, err := decodeFact(value)
		if err != nil || len(key) != 8 {
			v.add(FindingFact, fmt.Sprintf("%s/%x", inJournal, key), fmt.Sprint(err))
			return
		}
		v.found.Facts++
		if f.Kind == answerGiven {
			v.found.Answers++
		}
		bySeq[seqOf(key)] = f.ID
		if ahead := moment(f.millis(), v.now.Location()).Sub(v.now); ahead > futureSlack {
			v.add(FindingFuture, f.ID.String(), ahead.Round(time.Hour).String())
		}
	})
	var places []uint64
	v.raw(d, inIDs, func(key, value []byte) {
		seq, n := binary.Uvarint(value)
		id, ok := bySeq[seq]
		if n <= 0 || !ok || !bytes.Equal(id[:], key) {
			v.add(FindingFact, fmt.Sprintf("%s/%x", inIDs, key), "points at no such fact")
			return
		}
		delete(bySeq, seq)
		places = append(places, seq)
	})
	for seq := range bySeq {
		v.add(FindingFact, fmt.Sprintf("%s/%d", inJournal, seq), "no id points at it")
	}
	return places
}

// raw visits the values whose checksum holds; the others are found already.
func (v *verifier) raw(d *desk, bucket string, visit func(key, value []byte)) {
	b := d.tx.Bucket([]byte(bucket))
	if b == nil {
		return
	}
	_ = b.ForEach(func(k, sealed []byte) error {
		if value, err := unseal(k, sealed); err == nil {
			visit(k, value)
		}
		return nil
	})
}

// names looks for names without a pupil and pupils without a name.
func (v *verifier) names(d *desk, places []uint64) {
	pupils := map[ulid.ULID]bool{}
	for _, seq := range places {
		if f, err := d.factAt(seq); err == nil && f.Kind == pupilAdded {
			pupils[f.ID] = false
		}
	}
	v.raw(d, inNames, func(key, value []byte) {
		v.found.Names++
		var row nameRow
		if err := decode(value, &row); err != nil || len(key) != 32 {
			v.add(FindingName, fmt.Sprintf("%s/%x", inNames, key), "cannot be read")
			return
		}
		pupil := ref(key[:16]).id()
		if _, ok := pupils[pupil]; !ok {
			v.add(FindingName, fmt.Sprintf("%s/%x", inNames, key), "has no pupil")
			return
		}
		pupils[pupil] = true
	})
	for pupil, named := range pupils {
		if !named {
			v.add(FindingName, pupil.String(), "has no name")
		}
	}
}

// views folds all facts anew in memory and compares.
func (v *verifier) views(d *desk, places []uint64) {
	m, err := refold(d, places)
	if err != nil {
		v.add(FindingView, "", err.Error())
		return
	}
	for _, view := range allViews() {
		want := m.rows[view]
		v.raw(d, view, func(key, value []byte) {
			expected, ok := want[string(key)]
			switch {
			case !ok:
				v.add(FindingView, fmt.Sprintf("%s/%x", view, key), "is there without facts")
			case !bytes.Equal(expected, value):
				v.add(FindingView, fmt.Sprintf("%s/%x", view, key), "differs from the facts")
			}
			delete(want, string(key))
		})
		for _, key := range slices.Sorted(maps.Keys(want)) {
			v.add(FindingView, fmt.Sprintf("%s/%x", view, key), "is missing")
		}
	}
	v.count(d)
}

func (v *verifier) count(d *desk) {
	v.raw(d, viewPupil, func(_, _ []byte) { v.found.Pupils++ })
	v.raw(d, viewClass, func(_, value []byte) {
		var row classRow
		if decode(value, &row) == nil && !row.Removed {
			v.found.Classes++
		}
	})
}

// refold folds the facts at these places into memory.
func refold(d *desk, places []uint64) (*memory, error) {
	m := newMemory(d)
	for _, seq := range places {
		f, err := d.factAt(seq)
		if err != nil {
			return nil, err
		}
		if err := fold(m, f); err != nil {
			return nil, err
		}
	}
	return m, nil
}

// memory is the shelf for views that are folded to be compared. Its facts are the file's.
type memory struct {
	*desk
	rows map[string]map[string][]byte
}

func newMemory(d *desk) *memory {
	m := &memory{desk: d, rows: map[string]map[string][]byte{}}
	for _, view := range allViews() {
		m.rows[view] = map[string][]byte{}
	}
	return m
}

func (m *memory) get(view string, key []byte) ([]byte, error) { return m.rows[view][string(key)], nil }

func (m *memory) put(view string, key, value []byte) error {
	m.rows[view][string(key)] = append([]byte{}, value...) // never nil: there
	return nil
}

func (m *memory) del(view string, key []byte) error {
	delete(m.rows[view], string(key))
	return nil
}

func (m *memory) each(view string, prefix []byte, visit func(key, value []byte) error) error {
	var keys []string
	for k := range m.rows[view] {
		if strings.HasPrefix(k, string(prefix)) {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	for _, k := range keys {
		if err := visit([]byte(k), m.rows[view][k]); err != nil {
			return err
		}
	}
	return nil
}
