package store

import (
	"fmt"
	"time"
)

// Reading is where the teachers at this PC are with what they read. It is this PC's, not a fact.
type Reading struct {
	Course string            `cbor:"1,keyasint,omitempty"` // the screen of the teachers' course where one stopped; "" before the start
	Done   bool              `cbor:"2,keyasint,omitempty"` // the course was gone through once
	Cards  map[string]uint64 `cbor:"3,keyasint,omitempty"` // module → when its teacher's card was last read, in milliseconds
}

// CardRead says whether the card of a module was read on the day of now.
func (r Reading) CardRead(module string, now time.Time) bool {
	y, m, d := moment(r.Cards[module], now.Location()).Date()
	ny, nm, nd := now.Date()
	return r.Cards[module] != 0 && y == ny && m == nm && d == nd
}

// Reading is the zero Reading until something was read.
func (s *Store) Reading() (Reading, error) {
	var r Reading
	err := s.view(func(d *desk) (err error) {
		r, _, err = load[Reading](d, inMeta, []byte(metaReading))
		return err
	})
	if err != nil {
		return Reading{}, fmt.Errorf("read reading: %w", err)
	}
	return r, nil
}

// SaveCourse remembers the screen of the teachers' course, and that it is gone through, which stays so.
func (s *Store) SaveCourse(screen string, done bool) error {
	return s.saveReading(func(r *Reading) { r.Course, r.Done = screen, r.Done || done })
}

// SaveCardRead remembers that the teacher's card of a module was read now.
func (s *Store) SaveCardRead(module string) error {
	return s.saveReading(func(r *Reading) {
		if r.Cards == nil {
			r.Cards = map[string]uint64{}
		}
		r.Cards[module] = uint64(s.options.Now().UnixMilli())
	})
}

func (s *Store) saveReading(what func(*Reading)) error {
	err := s.write(func(p *pen) error {
		r, _, err := load[Reading](p, inMeta, []byte(metaReading))
		if err != nil {
			return err
		}
		what(&r)
		return keep(p, inMeta, []byte(metaReading), r)
	})
	if err != nil {
		return fmt.Errorf("save reading: %w", err)
	}
	return nil
}
