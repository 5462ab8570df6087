package store

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/sorted"
)

// RestoreDays is for how many days a removed class can be brought back.
const RestoreDays = 30

// RemovedClass is a class that was taken off the lists. Nothing of it is erased by the passing of time: the clocks of school
// PCs are not to be trusted with that. When Days is 0 it can only be erased.
type RemovedClass struct {
	Class
	At   time.Time
	Days int // left to bring it back, rounded up
}

// RemovedClasses are the classes that were removed and not erased, those removed last first. It looks through the whole
// journal.
func (s *Store) RemovedClasses() ([]RemovedClass, error) {
	var out []RemovedClass
	err := s.view(func(d *desk) (err error) {
		out, err = d.removedClasses(s.options.Now())
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("read removed classes: %w", err)
	}
	return out, nil
}

// CountRemoved is how many classes were removed and not erased.
func (s *Store) CountRemoved() (n int, err error) {
	err = s.view(func(d *desk) error {
		return d.each(viewClass, nil, func(_, value []byte) error {
			var row classRow
			err := decode(value, &row)
			if row.Removed {
				n++
			}
			return err
		})
	})
	return n, err
}

func (d *desk) removedClasses(now time.Time) ([]RemovedClass, error) {
	var out []RemovedClass
	all, err := d.classesWhere(func(row classRow) bool { return row.Removed })
	if err != nil || len(all) == 0 {
		return nil, err
	}
	for _, c := range all {
		out = append(out, RemovedClass{Class: c})
	}
	at, err := d.removals()
	for i := range out {
		out[i].At = moment(at[out[i].ID], d.in)
		out[i].Days = daysLeft(out[i].At, now)
	}
	sorted.By(out, func(a, b RemovedClass) int { return cmp.Or(b.At.Compare(a.At), strings.Compare(b.ID, a.ID)) })
	return out, err
}

// removals finds when each class was removed last, in milliseconds.
func (d *desk) removals() (map[ID]uint64, error) {
	at, last := map[ID]uint64{}, map[ID]ulid.ULID{}
	err := d.everyFactOf([]kind{classRemoved}, func(f fact) error {
		id := f.Body.Class.text()
		if before := last[id]; bytes.Compare(f.ID[:], before[:]) > 0 {
			last[id], at[id] = f.ID, f.millis()
		}
		return nil
	})
	return at, err
}

// daysLeft gives the days left to bring back what was removed at a time, rounded up. A time to come counts as now.
func daysLeft(at, now time.Time) int {
	const day = 24 * time.Hour
	left := RestoreDays*day - max(0, now.Sub(at))
	return max(0, int((left+day-1)/day))
}

// RestoreClass brings a removed class back to the lists, with its pupils and all they did. After RestoreDays it is
// ErrTooLate; where another class has its name by now, ErrClassTaken.
func (s *Store) RestoreClass(id ID) error {
	err := s.write(func(p *pen) error {
		removed, err := p.removedClasses(p.now())
		if err != nil {
			return err
		}
		i := slices.IndexFunc(removed, func(c RemovedClass) bool { return c.ID == id })
		if i < 0 {
			return fmt.Errorf("class %q: %w", id, ErrUnknown)
		}
		if removed[i].Days == 0 {
			return ErrTooLate
		}
		class, err := parseID("class", id)
		if err != nil {
			return err
		}
		if !removed[i].Archived {
			if _, err := p.freeName(removed[i].Name, class); err != nil {
				return err
			}
		}
		_, err = p.record(classRestored, body{Class: refTo(class)})
		return err
	})
	if err != nil {
		return fmt.Errorf("restore class: %w", err)
	}
	return nil
}
