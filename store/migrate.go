package store

import (
	"encoding/binary"
	"fmt"
	"io"

	bolt "go.etcd.io/bbolt"
)

// step brings a file from the schema before it to its own.
type step func(tx *bolt.Tx, entropy io.Reader) error

// steps in their order; the schema of a file is how many it has had. Append only. A step that changes what fold does
// must rebuild the views. Every schema before the newest has a file in testdata.
func steps() []step {
	return []step{
		layOut,   // 1
		addViews, // 2: slides of a class, its pictures
		addViews, // 3: contests
		addViews, // 4: places, speakers
		addViews, // 5: plans of sessions, sessions held
	}
}

// addViews makes the views that a file of an earlier schema does not have. There are no facts for them yet.
func addViews(tx *bolt.Tx, _ io.Reader) error {
	for _, name := range allViews() {
		if _, err := tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	return nil
}

// layOut makes the buckets of schema 1.
func layOut(tx *bolt.Tx, entropy io.Reader) error {
	for _, name := range allBuckets() {
		if _, err := tx.CreateBucketIfNotExists([]byte(name)); err != nil {
			return err
		}
	}
	p := &pen{desk: desk{tx: tx}}
	if err := p.put(inMeta, []byte(metaFormat), []byte(formatMark)); err != nil {
		return err
	}
	return newDevice(tx, entropy)
}

// migrate does the steps that the file has not had, and writes the new number, all in one transaction.
func migrate(tx *bolt.Tx, all []step, entropy io.Reader) error {
	had := uint64(0)
	d := &desk{tx: tx}
	if tx.Bucket([]byte(inMeta)) != nil {
		number, err := d.get(inMeta, []byte(metaSchema))
		if err != nil {
			return err
		}
		had, _ = binary.Uvarint(number)
	}
	if had >= uint64(len(all)) {
		return nil
	}
	for n := had; n < uint64(len(all)); n++ {
		if err := all[n](tx, entropy); err != nil {
			return fmt.Errorf("step to schema %d: %w", n+1, err)
		}
	}
	p := &pen{desk: *d}
	return p.put(inMeta, []byte(metaSchema), binary.AppendUvarint(nil, uint64(len(all))))
}

// migrateFrom backs an older file up before it changes it.
func (s *Store) migrateFrom(schema uint64) error {
	if schema == uint64(len(steps())) {
		return nil
	}
	if _, err := s.Backup(BeforeSchema); err != nil {
		return fmt.Errorf("before schema %d: %w", len(steps()), err)
	}
	return s.write(func(p *pen) error { return migrate(p.tx, steps(), s.options.Entropy) })
}
