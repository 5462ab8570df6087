package store

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
)

// RebuildViews throws the views away and folds them anew from the facts, in one transaction: the mend for findings of
// FindingView, and what a merge of older facts ends with.
func (s *Store) RebuildViews() error {
	if err := s.write(func(p *pen) error { return p.rebuildViews() }); err != nil {
		return fmt.Errorf("rebuild views: %w", err)
	}
	return nil
}

func (p *pen) rebuildViews() error {
	var places []uint64
	err := p.each(inIDs, nil, func(_, value []byte) error {
		seq, n := binary.Uvarint(value)
		if n <= 0 {
			return corrupt("place of a fact")
		}
		places = append(places, seq)
		return nil
	})
	if err != nil {
		return err
	}
	m, err := refold(&p.desk, places)
	if err != nil {
		return err
	}
	for _, view := range allViews() {
		if p.tx.Bucket([]byte(view)) != nil {
			if err := p.tx.DeleteBucket([]byte(view)); err != nil {
				return err
			}
		}
		if _, err := p.tx.CreateBucket([]byte(view)); err != nil {
			return err
		}
		for _, key := range slices.Sorted(maps.Keys(m.rows[view])) {
			if err := p.put(view, []byte(key), m.rows[view][key]); err != nil {
				return err
			}
		}
	}
	return nil
}
