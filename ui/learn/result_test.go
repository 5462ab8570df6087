package learn

import (
	"strconv"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/quiz"
	"lachanso/store"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/learn/play"
)

// Every result stands on its screen whole, at the least size too: nothing scrolls, no button's words break.
func TestNoResultScrolls(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {Spacing: true}, {Lang: "en", Spacing: true}, {Width: 1366, Height: 768}, {Contrast: true}} {
		s := opened(t, o, 4, "Nguyễn Phương Thanh")
		for _, c := range []struct{ module, part string }{
			{"3B", play.PartQuiz},
			{"3B", play.PartBefore},
			{"3B", play.PartAfter},
			{"3B", play.PartLater},
			{"3B", play.PartReview},
			{store.Mixed, play.PartRecall},
		} {
			a := s.seat(0)
			m := s.Pack.Module("3B")
			if c.module == store.Mixed {
				m = a.mixed()
			}
			var ids []string
			for _, q := range m.Questions {
				if q.Kind == lessons.Choice && len(ids) < 3 {
					ids = append(ids, q.ID)
				}
			}
			at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Class: a.class.ID, Module: c.module, Part: c.part, Seed: 7, Questions: ids})
			if err != nil {
				t.Fatal(err)
			}
			s.Open(newPage(a, s.Pack.Module("3B")))
			s.Open(a.part(m, at))
			for range 20 {
				if _, done := s.Front().(*result); done {
					break
				}
				q := s.asking()
				switch {
				case q.run.Over():
					s.Press("next")
				case q.form():
					s.Press("skip")
				case q.tries() > 0:
					s.Press("skip")
				default:
					s.Key(letter(t, q, false))
				}
			}
			if _, done := s.Front().(*result); !done {
				t.Fatalf("%+v %s: in front is %T", o, c.part, s.Front())
			}
			seen := kit.See(s.Window.Content())
			if seen.Scroll {
				t.Errorf("%+v: the result of %s scrolls", o, c.part)
			}
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) || l.Ground != nil && !l.Face.Holds(l.Place) || strings.HasSuffix(l.Text, "…") {
					t.Errorf("%+v, %s: %q does not fit", o, c.part, l.Text)
				}
			}
			s.Look("result-" + c.part + "-" + o.Lang)
		}
	}
}

// With large text a result scrolls, and nothing of it lies on anything else or does not stand in what it stands on.
func TestALargeResultIsReadWhole(t *testing.T) {
	for _, o := range []apptest.Options{{TextPercent: 150}, {TextPercent: 200}, {TextPercent: 200, Lang: "en"}} {
		s := opened(t, o, 4, "Nguyễn Phương Thanh")
		for _, part := range []string{play.PartQuiz, play.PartLater} {
			q := s.ask("3B", part, s.choices("3B")[:2]...)
			for !q.run.Done() {
				if q.run.Over() {
					q.forward()
				} else {
					q.skip()
				}
				s.Settle()
			}
			seen := kit.See(s.Window.Content())
			for _, l := range seen.Lines {
				if !seen.Window.Holds(l.Place) || l.Ground != nil && !l.Face.Holds(l.Place) || strings.HasSuffix(l.Text, "…") || l.Over != "" {
					t.Errorf("%d %% %s, %s: %q does not fit (%q)", o.TextPercent, o.Lang, part, l.Text, l.Over)
				}
			}
			s.Look("large-result-" + part + "-" + o.Lang + strconv.Itoa(o.TextPercent))
		}
	}
}

// The result of every lesson of the pack stands on its screen whole, however many skills it names.
func TestNoResultOfThePackScrolls(t *testing.T) {
	for _, o := range []apptest.Options{{}, {Lang: "en"}, {Width: 1366, Height: 768}} {
		o.Whole = true
		s := opened(t, o, 4, "Nguyễn Phương Thanh")
		a := s.seat(0)
		for _, m := range s.Pack.Modules {
			at, err := s.Store.BeginAttempt(store.Attempt{Pupil: a.pupil.ID, Module: m.ID, Part: play.PartQuiz, Seed: 7})
			if err != nil {
				t.Fatal(err)
			}
			r := &result{seat: a, module: m, part: play.PartQuiz, at: at.ID, got: quiz.Result{Asked: 6, Right: 3, Stars: 1, Wrong: []string{"x"}}}
			for i, skill := range m.Skills {
				r.got.Skills = append(r.got.Skills, quiz.SkillResult{ID: skill.ID, Known: i == 0})
			}
			s.Open(r)
			if kit.See(s.Window.Content()).Scroll || r.shield == nil {
				t.Errorf("%+v: the result of %s scrolls, its shield is %v", o, m.ID, r.shield)
			}
			s.Back()
		}
	}
}
