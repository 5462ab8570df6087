package contest_test

import (
	"regexp"
	"slices"
	"testing"

	"lachanso/lessons/contest"
)

// stand puts pupils at the right corner, and the others elsewhere.
func stand(t *testing.T, c *contest.Corners, right, wrong int) {
	t.Helper()
	must(t, c.Ask(bell), c.Clock(bell))
	v := c.View()
	good := v.Ask.Right[0]
	must(t, c.Stand(good+1, right, bell), c.Stand((good+1)%len(v.Ask.Options)+1, wrong, bell), c.Answer(bell))
	if v = c.View(); v.Right != right || v.Counted != right+wrong {
		t.Fatalf("%+v", v)
	}
	must(t, c.Next(bell))
}

func TestAClassInFourCorners(t *testing.T) {
	for _, stay := range []bool{false, true} {
		c, err := contest.NewCorners(thePack(), cornersSetup(t, 38, 4, stay, 1), bell)
		if err != nil {
			t.Fatal(err)
		}
		stand(t, c, 30, 8)
		left := 38
		if stay {
			left = 30
		}
		if v := c.View(); v.Left != left || v.Points != 30 || v.PointOf != 38 || v.Stars != 2 {
			t.Errorf("stay %v: %+v", stay, v)
		}
		stand(t, c, 0, 5) // nobody is right: all stay
		if v := c.View(); v.Left != left || v.Points != 30 {
			t.Errorf("stay %v: %+v", stay, v)
		}
		must(t, c.Ask(bell))
		if c.Stand(1, left+1, bell) == nil || c.Stand(5, 1, bell) == nil || c.Stand(1, -1, bell) == nil {
			t.Error("more pupils than there are, or a corner that is not there")
		}
		must(t, c.Answer(bell), c.Next(bell)) // nobody was counted
		stand(t, c, 2, 10)
		r := c.Record(bell)
		if !r.Over || r.Class.Points != 32 || len(r.Finalist) > 0 || !r.Asked[2].Void || stay != (r.Class.Left == 2) {
			t.Errorf("stay %v: %+v", stay, r)
		}
	}
}

func TestCornersThatCannotBegin(t *testing.T) {
	good := cornersSetup(t, 38, 2, false, 1)
	few, many, none := good, good, good
	few.Pupils, many.Pupils, none.Questions = 1, 500, nil
	for want, s := range map[string]contest.CornersSetup{contest.PupilsFew: few, contest.PupilsMany: many, contest.NoQuestion: none} {
		c, err := contest.NewCorners(thePack(), s, bell)
		cannot(t, c == nil, err, want)
	}
	for _, m := range thePack().Modules {
		for _, q := range m.Questions {
			if q.Kind == "short" {
				short := good
				short.Questions = []string{q.ID}
				c, err := contest.NewCorners(thePack(), short, bell)
				cannot(t, c == nil, err, contest.QuestionKind)
			}
		}
	}
}

// TestTheRulesAreWordedWithTheirNumbers wants a page for each contest, and no mark left open in it.
func TestTheRulesAreWordedWithTheirNumbers(t *testing.T) {
	open := regexp.MustCompile(`[{}]`)
	var kinds []string
	for _, r := range thePack().Contests {
		kinds = append(kinds, r.Kind)
		page := contest.Page(r, 25)
		if len(page) < 6 || len(r.Leader) == 0 || len(r.Materials) == 0 {
			t.Errorf("%s has a page of %d lines", r.Kind, len(page))
		}
		for _, line := range page {
			if open.MatchString(line.VI + line.EN) {
				t.Error(line)
			}
		}
	}
	if slices.Sort(kinds); !slices.Equal(kinds, slices.Sorted(slices.Values(contest.Kinds))) {
		t.Errorf("there are pages of %v", kinds)
	}
}
