package store

import (
	"encoding/binary"
	"fmt"
	"io"
	"time"

	"github.com/oklog/ulid/v2"
)

// ID is the ULID of a class, pupil, lesson or attempt as 26 letters; empty means none.
type ID = string

// wallSlack is how far the clock's reading may lie from the time in an ID before it is written beside it.
const wallSlack = 2000

// futureSlack is how far after now a fact may be dated before it is flagged.
const futureSlack = 24 * time.Hour

// clock hands out IDs that always grow: hybrid logical time (milliseconds, then a count) in the first eight bytes,
// chance in the other eight. A clock that goes back or stands still only makes it count.
type clock struct {
	last    ulid.ULID
	entropy io.Reader
}

// next gives the ID for something that happens at now and the clock's own reading where the ID does not say it.
func (c *clock) next(now time.Time) (id ulid.ULID, wall uint64, err error) {
	reading := uint64(max(now.UnixMilli(), 1))
	ms, count := reading, uint16(0)
	if last := c.last.Time(); last >= ms && c.last != (ulid.ULID{}) {
		ms = last
		count = binary.BigEndian.Uint16(c.last[6:8]) + 1
		if count == 0 {
			ms++
		}
	}
	if err := id.SetTime(ms); err != nil {
		return id, 0, fmt.Errorf("time of a fact: %w", err)
	}
	binary.BigEndian.PutUint16(id[6:8], count)
	if _, err := io.ReadFull(c.entropy, id[8:]); err != nil {
		return id, 0, fmt.Errorf("chance for an id: %w", err)
	}
	c.last = id
	if ms-min(ms, reading) > wallSlack {
		wall = reading
	}
	return id, wall, nil
}

// parseID reads an ID; anything else is unknown.
func parseID(what string, id ID) (ulid.ULID, error) {
	u, err := ulid.ParseStrict(id)
	if err != nil {
		return u, fmt.Errorf("%s %q: %w", what, id, ErrUnknown)
	}
	return u, nil
}

// found gives the row of a view that a plan, a session or a contest has; what names it in the error of one that is not there.
func found[T any](d *desk, what, view string, id ID) (u ulid.ULID, row T, err error) {
	if u, err = parseID(what, id); err != nil {
		return u, row, err
	}
	row, ok, err := load[T](d, view, u[:])
	if err == nil && !ok {
		err = fmt.Errorf("%s %q: %w", what, id, ErrUnknown)
	}
	return u, row, err
}

// ClockState says whether the PC's clock can be believed.
type ClockState struct {
	Now    time.Time
	Newest time.Time     // of the newest fact
	Behind time.Duration // how far now lies before the newest fact, 0 if it does not
	Wrong  bool          // behind by more than a day: the clock is wrong now, or was when facts were written
}

// Clock compares the PC's clock with the newest fact.
func (s *Store) Clock() (ClockState, error) {
	now := s.options.Now()
	state := ClockState{Now: now}
	err := s.view(func(d *desk) error {
		last, err := d.newest()
		if err != nil || last == (ulid.ULID{}) {
			return err
		}
		state.Newest = time.UnixMilli(int64(last.Time())).In(now.Location())
		return nil
	})
	if !state.Newest.IsZero() && state.Newest.After(now) {
		state.Behind = state.Newest.Sub(now)
		state.Wrong = state.Behind > futureSlack
	}
	return state, err
}
