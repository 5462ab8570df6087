package store

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
)

// absentRow are the pupils who are not at school on a day. It is this PC's and no fact: the next day it says nothing.
type absentRow struct {
	Day    string   `cbor:"1,keyasint,omitempty"` // when it was said, as the PC's clock told it; earlier versions kept the day alone
	Pupils []string `cbor:"2,keyasint,omitempty"`
}

func absentKey(class ulid.ULID) []byte { return pair([]byte(metaAbsent), string(class[:])) }

// Absent are the pupils of a class who were said to be absent today at this PC, without those who have left the class.
func (s *Store) Absent(class ID) ([]ID, error) {
	var out []ID
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		row, ok, err := load[absentRow](d, inMeta, absentKey(id))
		if err != nil || !ok || !today(row.Day, s.options.Now()) {
			return err
		}
		return d.members(id[:], func(pupil ulid.ULID, former bool) error {
			if one := pupil.String(); !former && slices.Contains(row.Pupils, one) {
				out = append(out, one)
			}
			return nil
		})
	})
	return out, err
}

// SetAbsent says who of a class is absent today, at this PC and until the day is over.
func (s *Store) SetAbsent(class ID, pupils []ID) error {
	err := s.write(func(p *pen) error {
		id, _, err := p.class(class)
		if err != nil {
			return err
		}
		if len(pupils) == 0 {
			return p.del(inMeta, absentKey(id))
		}
		return keep(p, inMeta, absentKey(id), absentRow{Day: p.now().Format(time.RFC3339), Pupils: pupils})
	})
	if err != nil {
		return fmt.Errorf("set absent: %w", err)
	}
	return nil
}

// leaveAbsent takes a pupil out of those who are absent.
func (p *pen) leaveAbsent(pupil ulid.ULID) error {
	rows := map[string]absentRow{}
	err := p.each(inMeta, []byte(metaAbsent), func(key, value []byte) error {
		var row absentRow
		err := decode(value, &row)
		if i := slices.Index(row.Pupils, pupil.String()); i >= 0 {
			row.Pupils = slices.Delete(row.Pupils, i, i+1)
			rows[string(bytes.Clone(key))] = row
		}
		return err
	})
	if err != nil {
		return err
	}
	for key, row := range rows {
		if err := keep(p, inMeta, []byte(key), row); err != nil {
			return err
		}
	}
	return nil
}
