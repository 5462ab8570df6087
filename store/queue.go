package store

import (
	"fmt"
	"slices"

	"github.com/oklog/ulid/v2"

	"lachanso/lessons/signin"
)

// queueRow is the queue of a class at this PC. It is no fact either.
type queueRow struct {
	Waiting []string `cbor:"1,keyasint,omitempty"`
	Absent  []string `cbor:"2,keyasint,omitempty"`
}

// Queue is the queue that the teacher set for a class at this PC, without those who have left the class; on is false
// when there is none.
func (s *Store) Queue(class ID) (q signin.Queue, on bool, err error) {
	err = s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err == nil {
			q, on, err = d.queue(id)
		}
		return err
	})
	return q, on, err
}

func (d *desk) queue(class ulid.ULID) (q signin.Queue, on bool, err error) {
	row, on, err := load[queueRow](d, inMeta, queueKey(class))
	if err != nil || !on {
		return q, false, err
	}
	pupils, err := d.pupils(class)
	there := make([]string, len(pupils))
	for i, p := range pupils {
		there[i] = p.ID
	}
	q = signin.Queue{Waiting: row.Waiting, Absent: row.Absent}.Only(there)
	return q, !q.Empty(), err
}

func queueKey(class ulid.ULID) []byte { return pair([]byte(metaQueue), string(class[:])) }

// SetQueue sets the queue of a class at this PC; an empty one ends it.
func (s *Store) SetQueue(class ID, q signin.Queue) error {
	err := s.write(func(p *pen) error {
		id, _, err := p.class(class)
		if err != nil {
			return err
		}
		return p.keepQueue(id, q)
	})
	if err != nil {
		return fmt.Errorf("set queue: %w", err)
	}
	return nil
}

func (p *pen) keepQueue(class ulid.ULID, q signin.Queue) error {
	if q.Empty() {
		return p.del(inMeta, queueKey(class))
	}
	return keep(p, inMeta, queueKey(class), queueRow{Waiting: q.Waiting, Absent: q.Absent})
}

// MoveQueue changes the queue of a class, where there is one, and ends one of which nobody is left.
func (s *Store) MoveQueue(class ID, how func(signin.Queue) signin.Queue) error {
	q, on, err := s.Queue(class)
	if err != nil || !on {
		return err
	}
	next := how(q)
	if slices.Equal(next.Waiting, q.Waiting) && slices.Equal(next.Absent, q.Absent) {
		return nil
	}
	return s.SetQueue(class, next)
}

// forgetDoor takes a pupil out of what this PC keeps beside the facts.
func (p *pen) forgetDoor(pupil ulid.ULID) error {
	if err := p.del(inMeta, doorKey(pupil)); err != nil {
		return err
	}
	if err := p.leaveAbsent(pupil); err != nil {
		return err
	}
	return p.leaveQueues(pupil)
}

// leaveQueues takes a pupil out of the queues at this PC.
func (p *pen) leaveQueues(pupil ulid.ULID) error {
	queues := map[ulid.ULID]signin.Queue{}
	err := p.each(inMeta, []byte(metaQueue), func(key, value []byte) error {
		var row queueRow
		err := decode(value, &row)
		queues[ref(key[len(metaQueue):]).id()] = signin.Queue{Waiting: row.Waiting, Absent: row.Absent}.Without(pupil.String())
		return err
	})
	if err != nil {
		return err
	}
	for class, q := range queues {
		if err := p.keepQueue(class, q); err != nil {
			return err
		}
	}
	return nil
}
