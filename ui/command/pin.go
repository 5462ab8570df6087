package command

// pin tells whether this PC has a teacher's PIN. With -reset it takes a forgotten one away: the written way of the keeper, who
// has the data folder in hand. The next teacher who comes in is told.
func (j *job) pin() error {
	s, err := j.open(!j.reset)
	if err != nil {
		return err
	}
	if j.reset {
		err = s.ResetPIN()
	}
	l, readErr := s.TeachersLock()
	if closed := s.Close(); err == nil {
		err = closed
	}
	switch {
	case err != nil:
		return err
	case readErr != nil:
		return readErr
	case j.reset:
		j.say("command-pin-reset")
	case l.PIN && l.Recovery.IsZero():
		j.say("command-pin-set")
		j.say("command-pin-no-sheet")
	case l.PIN:
		j.say("command-pin-set")
		j.say("command-pin-sheet", "Date", l.Recovery.Format("02/01/2006"))
	default:
		j.say("command-pin-none")
	}
	return nil
}
