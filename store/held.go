package store

import (
	"bytes"
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
)

// Held is everything that is kept about a pupil.
type Held struct {
	Pupil    Pupil
	Names    []NameHeld // in their order; the last one holds
	Classes  []ClassHeld
	Secret   time.Time // since when three pictures are asked, zero when none are
	Attempts []AttemptHeld
	Wrong    int  // tries at the three pictures at this PC, since the last right one
	Queued   bool // in a queue at this PC
	Absent   bool // said to be absent at this PC, today or on the last day on which anybody of the class was
	Group    string
}

// NameHeld is what a list told of a pupil from a moment on.
type NameHeld struct {
	Pupil // Name, Code, Sex, Birth
	Since time.Time
}

// ClassHeld is a class a pupil came into; without an ID the pupil left.
type ClassHeld struct {
	Class Class
	Since time.Time
}

// AttemptHeld is an attempt with its answers, in their order.
type AttemptHeld struct {
	Attempt
	Answers []AnswerHeld
}

// AnswerHeld is an answer with its time.
type AnswerHeld struct {
	Answer
	At time.Time
}

// Hold visits everything kept about each of these pupils, one after the other, so that no more than one is in memory. It
// looks through the whole journal once.
func (s *Store) Hold(pupils []ID, visit func(Held) error) error {
	moves := map[ulid.ULID][]ClassHeld{}
	secrets := map[ulid.ULID]time.Time{}
	var ids []ulid.ULID
	err := s.view(func(d *desk) error {
		for _, one := range pupils {
			id, err := d.knownPupil(one)
			if err != nil {
				return err
			}
			ids, moves[id] = append(ids, id), nil
		}
		return d.everyFactOf([]kind{pupilAdded, pupilMoved, secretSet, secretReset}, func(f fact) error {
			at := moment(f.millis(), d.in)
			pupil := f.ID
			if f.Kind != pupilAdded && len(f.Body.Pupil) > 0 {
				pupil = f.Body.Pupil.id()
			}
			if _, wanted := moves[pupil]; !wanted {
				return nil
			}
			switch f.Kind {
			case pupilAdded, pupilMoved:
				moves[pupil] = append(moves[pupil], ClassHeld{Class: Class{ID: f.Body.Class.text()}, Since: at})
			case secretSet:
				secrets[pupil] = at
			case secretReset:
				delete(secrets, pupil)
			}
			return nil
		})
	})
	if err != nil {
		return err
	}
	for _, id := range ids {
		var h Held
		err := s.view(func(d *desk) (err error) {
			h, err = d.held(id, moves[id])
			h.Secret = secrets[id]
			return err
		})
		if err == nil {
			err = visit(h)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (d *desk) held(id ulid.ULID, classes []ClassHeld) (h Held, err error) {
	if h.Pupil, err = d.pupilInClass(id.String()); err != nil {
		return h, err
	}
	err = d.each(inNames, id[:], func(key, value []byte) error {
		var row nameRow
		if err := decode(value, &row); err != nil {
			return err
		}
		var one NameHeld
		one.take(row)
		one.Since = moment(ref(key[16:32]).id().Time(), d.in)
		h.Names = append(h.Names, one)
		return nil
	})
	if err != nil {
		return h, err
	}
	for _, c := range classes {
		if c.Class.ID != "" {
			class, err := parseID("class", c.Class.ID)
			if err != nil {
				return h, err
			}
			row, ok, err := load[classRow](d, viewClass, class[:])
			if err != nil {
				return h, err
			}
			if ok {
				if c.Class, err = d.classAs(class, row); err != nil {
					return h, err
				}
			}
		}
		h.Classes = append(h.Classes, c)
	}
	if err := d.heldAttempts(id, &h); err != nil {
		return h, err
	}
	door, _, err := load[doorRow](d, inMeta, doorKey(id))
	if err != nil {
		return h, err
	}
	h.Wrong = door.Wrong
	if h.Group, err = d.groupOf(id); err != nil {
		return h, err
	}
	err = d.each(inMeta, []byte(metaAbsent), func(_, value []byte) error {
		var row absentRow
		err := decode(value, &row)
		h.Absent = h.Absent || slices.Contains(row.Pupils, id.String())
		return err
	})
	if err != nil {
		return h, err
	}
	return h, d.each(inMeta, []byte(metaQueue), func(_, value []byte) error {
		var row queueRow
		err := decode(value, &row)
		for _, one := range append(row.Waiting, row.Absent...) {
			h.Queued = h.Queued || one == id.String()
		}
		return err
	})
}

// groupOf is the name of the group of the class a pupil is in, "" for none.
func (d *desk) groupOf(pupil ulid.ULID) (string, error) {
	row, ok, err := load[pupilRow](d, viewPupil, pupil[:])
	if err != nil || !ok || len(row.Group) == 0 {
		return "", err
	}
	class, _, err := load[classRow](d, viewClass, row.Class)
	for _, g := range class.Groups {
		if bytes.Equal(g.ID, row.Group) {
			return g.Name, err
		}
	}
	return "", err
}

// heldAttempts reads attempts in the order in which they were begun.
func (d *desk) heldAttempts(pupil ulid.ULID, h *Held) error {
	return d.each(viewAttempt, pupil[:], func(key, value []byte) error {
		id := ref(key[len(pupil):]).id()
		var row attemptRow
		if err := decode(value, &row); err != nil {
			return err
		}
		one, err := d.attempt(pupil, id, false)
		if err != nil {
			return err
		}
		a := AttemptHeld{Attempt: one}
		for _, seq := range row.moves() {
			f, err := d.factAt(seq)
			if err != nil {
				return err
			}
			b := f.Body
			if f.Kind != answerGiven {
				a.Moves = append(a.Moves, b.Move)
				continue
			}
			a.Answers = append(a.Answers, AnswerHeld{
				Answer: Answer{
					Attempt: one.ID, Question: b.Question, Revision: b.Revision, Options: b.Options, Right: f.right(), First: f.first(), Move: b.Move,
				},
				At: moment(f.millis(), d.in),
			})
		}
		h.Attempts = append(h.Attempts, a)
		return nil
	})
}
