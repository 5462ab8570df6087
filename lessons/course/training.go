package course

import (
	"slices"

	"lachanso/lessons"
)

// Training is a teacher going through the teachers' course, screen by screen. Questions are answered as often as one likes,
// each answer gives its reason, and nothing is marked or kept but the screen where one stopped.
type Training struct {
	course *lessons.Course
	at     int
	picked map[string]int // option by screen
}

// NewTraining opens a course at the screen where one stopped; at its beginning when that is "", gone, or the last one.
func NewTraining(c *lessons.Course, stopped string) *Training {
	t := &Training{course: c, picked: map[string]int{}}
	t.at = slices.IndexFunc(c.Screens, func(s lessons.CourseScreen) bool { return s.ID == stopped })
	if t.at < 0 || t.at == len(c.Screens)-1 {
		t.at = 0
	}
	return t
}

// Screen gives the present screen, its number from 1, and how many there are.
func (t *Training) Screen() (s *lessons.CourseScreen, i, n int) {
	return &t.course.Screens[t.at], t.at + 1, len(t.course.Screens)
}

// Next goes to the next screen; ErrNotNow on the last one.
func (t *Training) Next() error { return t.turn(+1) }

// Back goes to the screen before; ErrNotNow on the first one.
func (t *Training) Back() error { return t.turn(-1) }

func (t *Training) turn(by int) error {
	if to := t.at + by; to < 0 || to >= len(t.course.Screens) {
		return ErrNotNow
	}
	t.at += by
	return nil
}

// Pick answers the screen's question with an option, from 0; another may be picked after it.
func (t *Training) Pick(option int) error {
	s := &t.course.Screens[t.at]
	if option < 0 || option >= len(s.Options) {
		return ErrNotNow
	}
	t.picked[s.ID] = option
	return nil
}

// Picked gives the option picked last on this screen, and whether one was.
func (t *Training) Picked() (option int, ok bool) {
	option, ok = t.picked[t.course.Screens[t.at].ID]
	return option, ok
}

// Last says that this is the last screen.
func (t *Training) Last() bool { return t.at == len(t.course.Screens)-1 }
