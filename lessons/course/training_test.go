package course_test

import (
	"errors"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/course"

	"pgregory.net/rapid"
)

func threeScreens() *lessons.Course {
	return &lessons.Course{Screens: []lessons.CourseScreen{
		{ID: "one", Options: []lessons.Option{{ID: "a"}, {ID: "b", Correct: true}}}, {ID: "two"}, {ID: "three"},
	}}
}

func TestTheTeachersCourseGoesOnWhereOneStopped(t *testing.T) {
	for stopped, want := range map[string]int{"": 1, "two": 2, "three": 1, "gone since": 1} {
		if _, i, n := course.NewTraining(threeScreens(), stopped).Screen(); i != want || n != 3 {
			t.Errorf("stopped at %q it begins at %d of %d, want %d", stopped, i, n, want)
		}
	}
}

func TestAnswersOfTheTeachersCourse(t *testing.T) {
	c := course.NewTraining(threeScreens(), "")
	if _, ok := c.Picked(); ok {
		t.Error("an answer is picked before anybody has")
	}
	must(t, c.Pick(0), c.Pick(1), c.Next())
	if _, ok := c.Picked(); ok || !errors.Is(c.Pick(0), course.ErrNotNow) {
		t.Error("a screen without a question was answered")
	}
	must(t, c.Back())
	if option, ok := c.Picked(); !ok || option != 1 {
		t.Errorf("picked %d, %v", option, ok)
	}
	for _, option := range []int{-1, 2} {
		if err := c.Pick(option); !errors.Is(err, course.ErrNotNow) {
			t.Errorf("option %d: %v", option, err)
		}
	}
}

func TestAnyWayThroughTheRealCourseStaysInIt(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := course.NewTraining(thePack().Course, rapid.SampledFrom([]string{"", "no-fear", "x"}).Draw(t, "stopped"))
		for range rapid.IntRange(0, 30).Draw(t, "steps") {
			_, was, n := c.Screen()
			var err error
			by := rapid.SampledFrom([]int{-1, 0, 1}).Draw(t, "by")
			switch by {
			case 1:
				err = c.Next()
			case -1:
				err = c.Back()
			default:
				err = c.Pick(rapid.IntRange(-1, 4).Draw(t, "option"))
				by = 0
			}
			if err != nil {
				by = 0
			}
			if _, i, _ := c.Screen(); i != was+by || i < 1 || i > n || c.Last() != (i == n) {
				t.Fatalf("from %d by %d to %d of %d", was, by, i, n)
			}
		}
	})
}
