package store

import (
	"bytes"
	"fmt"
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
)

// MovedUp is a move up that was carried out.
type MovedUp struct {
	At      time.Time
	Classes int  // that were archived by it
	Pupils  int  // who went on or repeat
	Used    bool // the new classes were worked in since, so that it cannot be taken back
}

// LastMoveUp is the last move up, if its classes are still archived; ok is false when there is none. It looks through the
// whole journal.
func (s *Store) LastMoveUp() (last MovedUp, ok bool, err error) {
	err = s.view(func(d *desk) error {
		back, err := d.lastMove()
		if err != nil || back == nil {
			return err
		}
		last = MovedUp{At: moment(back.at, d.in), Classes: len(back.ended), Pupils: len(back.moved), Used: back.used}
		ok = true
		return nil
	})
	return last, ok, err
}

// UndoMoveUp takes the last move up back, as long as nobody worked in its classes: everybody is in the class of before, the
// classes of the new year are off the lists. Groups made in them are gone. None is ErrUnknown, one that was worked with ErrTooLate.
func (s *Store) UndoMoveUp() error {
	err := s.write(func(p *pen) error {
		back, err := p.lastMove()
		if err != nil {
			return err
		}
		if back == nil {
			return ErrUnknown
		}
		if back.used {
			return ErrTooLate
		}
		return p.takeBack(back)
	})
	if err != nil {
		return fmt.Errorf("undo move up: %w", err)
	}
	return nil
}

// movedUp is what a move up wrote.
type movedUp struct {
	first ulid.ULID
	at    uint64 // milliseconds
	ended []ulid.ULID
	made  []ulid.ULID
	moved []fact // pupilMoved
	used  bool
}

// lastMove reads the last move up; nil when there is none, or its classes are not archived any more.
func (d *desk) lastMove() (*movedUp, error) {
	m := &movedUp{}
	err := d.everyFactOf([]kind{classArchived}, func(f fact) error {
		if f.Body.Flags&flagMove != 0 && f.ID.Compare(m.first) > 0 {
			m.first = f.ID
		}
		return nil
	})
	if err != nil || m.first == (ulid.ULID{}) {
		return nil, err
	}
	worked := map[ulid.ULID]bool{} // classes
	err = d.everyFactOf([]kind{classMade, classArchived, pupilAdded, pupilMoved, lessonBegun, attemptBegun}, func(f fact) error {
		m.take(f)
		if works := f.Kind == attemptBegun || f.Kind == lessonBegun || f.Kind == pupilAdded; works && len(f.Body.Class) > 0 {
			worked[f.Body.Class.id()] = true
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	for _, class := range m.ended {
		row, ok, err := load[classRow](d, viewClass, class[:])
		if err != nil || !ok || !row.Archived || row.Removed {
			return nil, err
		}
	}
	m.used = slices.ContainsFunc(m.made, func(class ulid.ULID) bool { return worked[class] })
	return m, nil
}

// take notes a fact that is a part of the move.
func (m *movedUp) take(f fact) {
	mine := bytes.Equal(f.Body.Subject, m.first[:])
	switch {
	case f.Kind == classArchived && (mine || f.ID == m.first):
		m.ended = append(m.ended, f.Body.Class.id())
		if f.ID == m.first {
			m.at = f.millis()
		}
	case f.Kind == pupilMoved && mine:
		m.moved = append(m.moved, f)
		m.makes(f.Body.Class.id())
	case f.Kind == classMade && len(f.Body.Subject) > 0 && slices.Contains(m.ended, f.Body.Subject.id()):
		m.makes(f.ID)
	}
}

// makes notes a class if it was made by the move, and not there before.
func (m *movedUp) makes(class ulid.ULID) {
	if class.Compare(m.first) > 0 && !slices.Contains(m.made, class) {
		m.made = append(m.made, class)
	}
}

func (p *pen) takeBack(m *movedUp) error {
	for _, f := range m.moved {
		row, ok, err := load[pupilRow](p, viewPupil, f.Body.Pupil)
		if err != nil {
			return err
		}
		if !ok || !bytes.Equal(row.Class, f.Body.Class) || len(row.Former) == 0 {
			continue // went on to elsewhere since
		}
		b := body{Pupil: f.Body.Pupil, Class: row.Former[len(row.Former)-1]}
		if _, err := p.record(pupilMoved, b); err != nil {
			return err
		}
		if err := p.leaveQueues(f.Body.Pupil.id()); err != nil {
			return err
		}
	}
	for _, class := range m.made {
		if err := p.removeEmpty(class); err != nil {
			return err
		}
	}
	for _, class := range m.ended {
		if err := p.unarchive(class.String()); err != nil {
			return err
		}
	}
	return nil
}

// removeEmpty takes a class off the lists if nobody is in it.
func (p *pen) removeEmpty(class ulid.ULID) error {
	row, ok, err := load[classRow](p, viewClass, class[:])
	if err != nil || !ok || row.Removed {
		return err
	}
	pupils, err := p.pupils(class)
	if err != nil || len(pupils) > 0 {
		return err
	}
	if _, err := p.record(classRemoved, body{Class: refTo(class)}); err != nil {
		return err
	}
	return p.leaveDesk(class)
}
