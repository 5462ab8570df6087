//go:build e2e

package e2e

import (
	"slices"
	"testing"
	"time"

	"lachanso/lessons/signin"
	"lachanso/store"
)

// TestPupilsTakeTurnsAcrossKills: the teacher's queue, a secret chosen, and wrong tries at it outlive a program that is
// taken away from one moment to the next.
func TestPupilsTakeTurnsAcrossKills(t *testing.T) {
	t.Parallel()
	d := &desk{dir: t.TempDir()}
	s, err := store.Open(d.dir, store.Options{})
	check(t, err)
	check(t, s.SaveSettings(store.Settings{Lang: "vi", School: "Hoa Sen", SetUp: true, LessMotion: true}))
	class, err := s.MakeNumberedClass("6A", 6, 3)
	check(t, err)
	d.pupils, err = s.Pupils(class.ID)
	check(t, err)
	one, two, three := d.pupils[0].ID, d.pupils[1].ID, d.pupils[2].ID
	check(t, s.OfferSecrets(class.ID, true))
	check(t, s.SetQueue(class.ID, signin.InLine([]string{two, three, one})))
	check(t, s.Close())
	door := func(what string, so func(store.Door) bool) {
		t.Helper()
		stored(t, d.dir, what, func(s *store.Store) bool {
			got, err := s.Door(two)
			return err == nil && so(got)
		})
	}
	waiting := func(what string, want signin.Queue) {
		t.Helper()
		stored(t, d.dir, what, func(s *store.Store) bool {
			q, _, err := s.Queue(class.ID)
			return err == nil && slices.Equal(q.Waiting, want.Waiting) && slices.Equal(q.Absent, want.Absent)
		})
	}
	screen := newDisplay(t)
	begin := func() {
		t.Helper()
		d.running = start(screen, "-data", d.dir, "-seed", "1")
		d.turn(func() { d.key("2") })
		d.turn(func() { d.key("Return") })
	}

	begin()
	d.turn(func() { d.key("1", "3", "0") })
	d.turn(func() {
		d.key("1", "3", "0")
		door("the pictures are kept", func(door store.Door) bool { return door.Secret })
	})
	d.kill()

	begin() // it is still the turn of two
	d.turn(func() { d.key("2", "3", "4") })
	d.turn(func() {
		d.key("2", "3", "4")
		door("two wrong tries make wait", func(door store.Door) bool { return door.Wait > 0 })
	})
	d.kill()

	begin()
	time.Sleep(5 * time.Second) // what was left of the wait, at most
	d.turn(func() { d.key("1", "3", "0") })
	d.turn(func() { d.key("Up", "Up", "Right") }) // over the ages to the bar, past the shields
	d.turn(func() {
		d.key("Return")
		waiting("two has had a turn", signin.Queue{Waiting: []string{three, one}})
	})
	d.turn(func() {
		d.key("x")
		waiting("three is not here", signin.Queue{Waiting: []string{one}, Absent: []string{three}})
	})
	if code := d.end(); code != 0 {
		t.Errorf("the program ended with %d: %s", code, d.errs.String())
	}
	out, errs, code := command(t, "verify", "-data", d.dir)
	if code != 0 {
		t.Errorf("verify: %d %s %s", code, out, errs)
	}
}
