package command

import (
	"errors"

	"lachanso/store"
)

// pin tells whether this PC has a teacher's PIN. With -reset it takes a forgotten one away: the written way of the keeper, who
// has the data folder in hand. The next teacher who comes in is told.
func (j *job) pin() error {
	l, err := j.teachersLock(true, (*store.Store).TeachersLock)
	switch {
	case err != nil:
		return err
	case !l.PIN:
		j.say("command-pin-none")
		return nil
	case j.reset:
		_, err := j.teachersLock(false, func(s *store.Store) (store.TeachersLock, error) { return l, s.ResetPIN() })
		if err == nil {
			j.say("command-pin-reset")
		}
		return err
	}
	j.say("command-pin-set")
	if l.Recovery.IsZero() {
		j.say("command-pin-no-sheet")
		return nil
	}
	j.say("command-pin-sheet", "Date", l.Recovery.Format("02/01/2006"))
	return nil
}

func (j *job) teachersLock(readOnly bool, do func(*store.Store) (store.TeachersLock, error)) (store.TeachersLock, error) {
	s, err := j.open(readOnly)
	if err != nil {
		return store.TeachersLock{}, err
	}
	l, err := do(s)
	return l, errors.Join(err, s.Close())
}
