package play

import (
	"math/rand/v2"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/lessons/quiz"
	"lachanso/ui/app"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// asked is a screen that shows nothing but the board of one question of a quiz, with room as a quiz has it.
type asked struct {
	*app.App
	run   *quiz.Run
	board Board
	high  float32
	t     testing.TB
}

func (q *asked) move(move string) {
	if err := q.run.Move(quiz.DoMove(move)); err != nil {
		q.t.Errorf("move %q: %v", move, err)
	}
	q.board.Said(q.run.Said())
	q.Redraw()
}

func (q *asked) Draw(s *kit.Sheet)         { q.board.Draw(s, s.Margin(), 190, s.Width-2*s.Margin(), q.high) }
func (q *asked) Key(k fyne.KeyName) bool   { return q.board.Key(k) }
func (q *asked) Focus() string             { return q.board.Focus() }
func (q *asked) need(s *kit.Sheet) float32 { return q.board.Height(s, s.Width-2*s.Margin()) }

// ask puts a question's board on the stage; projected when size is not 0.
func ask(t testing.TB, o apptest.Options, q lessons.Question, size float32) (*pupilStage, *asked) {
	t.Helper()
	p := &pupilStage{Stage: apptest.New(t, o), t: t}
	run, err := quiz.New([]lessons.Question{q}, quiz.Practice, 5)
	if err != nil {
		t.Fatal(err)
	}
	s := &asked{App: p.App, run: run, high: 400, t: t}
	s.board = NewBoard(p.App, run.Machine(), s.move)
	if size > 0 {
		s.high = 540
		s.board = NewProjectedBoard(p.App, run.Machine(), size, s.move)
	}
	p.Open(s)
	return p, s
}

// boards gives the questions of the pack that are played on boards.
func boards(t testing.TB) []lessons.Question {
	t.Helper()
	var out []lessons.Question
	for _, m := range apptest.New(t, apptest.Options{}).Pack.Modules {
		for _, q := range m.Questions {
			switch q.Kind {
			case lessons.Order, lessons.Sort, lessons.Match, lessons.Spot:
				out = append(out, q)
			}
		}
	}
	return out
}

func TestEveryQuestionWithABoardIsSolvedByTaps(t *testing.T) {
	for _, q := range boards(t) {
		t.Run(q.ID, func(t *testing.T) {
			p, s := ask(t, apptest.Options{}, q, 0)
			p.Look("question-" + q.ID + "-a")
			p.solve(s, q)
			p.Look("question-" + q.ID + "-b")
			if !s.run.Over() || s.run.Result().Right != 1 {
				t.Errorf("over %v, right %d; the screen says:\n%s", s.run.Over(), s.run.Result().Right, p.Shown())
			}
		})
	}
}

// solve presses the right answer together.
func (p *pupilStage) solve(s *asked, q lessons.Question) {
	p.t.Helper()
	switch m := s.run.Machine().(type) {
	case *activity.Sort:
		for len(m.Tray()) > 0 {
			p.Press("board-bin-" + m.Tray()[0].Bin)
		}
	case *activity.Order:
		for i, c := range q.Items {
			if there := m.Line()[i].ID; there != c.ID {
				p.Press("board-card-" + c.ID)
				p.Press("board-card-" + there)
			}
		}
		p.Press("board-check")
	case *activity.Match:
		for _, pair := range q.Pairs {
			p.Press("board-left-" + pair.ID)
			p.Press("board-right-" + pair.ID)
		}
	case *activity.Spot:
		for _, l := range q.Spots {
			if l.Correct {
				p.Press("board-line-" + l.ID)
			}
		}
	}
}

func TestABoardFitsBesideItsQuestionAndOnTheProjector(t *testing.T) {
	for _, lang := range lessons.Languages {
		for _, q := range boards(t) {
			t.Run(lang+" "+q.ID, func(t *testing.T) {
				p, s := ask(t, apptest.Options{Lang: lang}, q, 0)
				sheet := kit.NewSheet(p.App.Look(), p.Window.Canvas().Size())
				if need := s.need(sheet); need > 440 {
					t.Errorf("the board needs %.0f", need)
				}
				if lang == "vi" {
					p, _ = ask(t, apptest.Options{}, q, 36)
					p.Look("projected-" + q.ID)
				}
			})
		}
	}
}

func TestALockedBoardTakesNoPressAndNoKey(t *testing.T) {
	for _, q := range boards(t) {
		t.Run(q.ID, func(t *testing.T) {
			p, s := ask(t, apptest.Options{}, q, 0)
			s.board.Lock()
			s.Redraw()
			for _, h := range p.Hots() {
				if !h.Disabled() {
					t.Errorf("%s can be pressed", h.ID)
				}
			}
			p.Key(fyne.Key1, fyne.KeyA, fyne.KeyReturn)
			if moves := s.run.Moves(); len(moves) > 0 {
				t.Errorf("moves %q were made", moves)
			}
		})
	}
}

// matching begins the activity screen of the kind match, which no lesson of the pack has yet, with a lesson's pairs.
func matching(t testing.TB, o apptest.Options) *pupilStage {
	t.Helper()
	p := begin(t, o, "3B", "activity:order")
	module := *p.run.Module
	pairs := p.run.Module.Question("3B-q06").Pairs
	module.Activities = append(module.Activities[:len(module.Activities):len(module.Activities)], lessons.Activity{
		ID: "3B-match", Kind: lessons.KindMatch, Say: lessons.Text{VI: "Em nối.", EN: "Match."}, Praise: lessons.Text{VI: "Em nối xong rồi!", EN: "All matched!"},
		After: lessons.Text{VI: "Em kể với người lớn.", EN: "Tell an adult."},
		Match: &lessons.MatchData{Rounds: []lessons.MatchRound{{ID: "one", Story: lessons.Text{VI: "Bốn bước.", EN: "Four steps."}, Pairs: pairs}}},
	})
	p.run.Module = &module
	p.run.Attempt = p.attempt(p.run.Pupil, "3B", "activity:match")
	p.Open(NewActivity(p.App, p.run))
	return p
}

func TestAPupilMatchesEveryPair(t *testing.T) {
	for _, how := range []struct {
		name string
		keys bool
	}{{"by taps", false}, {"by keys alone", true}} {
		t.Run(how.name, func(t *testing.T) {
			p := matching(t, apptest.Options{Width: 1366, Height: 768})
			m := p.Front().(*rounds).m.(*activity.Match)
			for i, l := range m.Left() {
				for j, r := range m.Right() {
					if l.ID == r.ID {
						p.way(how.keys, "board-left-"+l.ID, fyne.KeyName(rune('1'+i)))
						p.Look("match-" + string(rune('a'+i)))
						p.way(how.keys, "board-right-"+r.ID, fyne.KeyName(rune('A'+j)))
					}
				}
				p.MustShow(l.Why.VI)
			}
			p.way(how.keys, "next", fyne.KeyReturn)
			p.MustShow("Em kể với người lớn.")
			p.way(how.keys, "next", fyne.KeyReturn)
			p.mustFinish(1)
		})
	}
}

func TestTwoSidesThatDoNotBelongTogetherAreExplainedAndTheMatchGoesOn(t *testing.T) {
	p := matching(t, apptest.Options{})
	m := p.Front().(*rounds).m.(*activity.Match)
	l, r := m.Left()[0], m.Right()[0]
	if l.ID == r.ID {
		r = m.Right()[1]
	}
	p.Press("board-left-" + l.ID)
	p.Press("board-right-" + r.ID)
	p.MustShow("Nghĩ lại nhé!")
	p.MustShow(l.Why.VI)
	p.Look("match-wrong")
	p.Quit()

	again := matching(t, apptest.Options{Dir: p.Dir()})
	if moves := again.run.Attempt.Moves; len(moves) != 1 || !strings.HasPrefix(moves[0], "pair ") {
		t.Errorf("resumed with %q", moves)
	}
	again.Press("board-left-" + l.ID)
	again.Press("board-right-" + l.ID)
	again.MustShow(l.Left.VI)
}

// Chance presses whatever can be pressed: the screen and the store never part.
func TestWhateverIsPressedTheStoreReplaysToTheSameScreen(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	for _, play := range plays {
		t.Run(play.module+" "+play.part, func(t *testing.T) {
			p := begin(t, apptest.Options{}, play.module, play.part)
			for range 24 {
				hots := p.Hots()
				h := hots[rng.IntN(len(hots))]
				if h.ID == "help" || h.ID == "ease" || h.Disabled() || p.done {
					continue
				}
				p.Press(h.ID)
			}
			p.mustReplay(play)
		})
	}
}

func (p *pupilStage) mustReplay(play play) {
	p.t.Helper()
	moves, a := p.stored().Moves, p.run.Module.Activity(p.run.Kind())
	var now []string
	var err error
	if play.part == PartStory {
		now = p.Front().(*story).m.Moves()
		_, err = activity.ReplayStory(p.run.Module.Story, p.run.Attempt.Seed, moves)
	} else {
		now = p.Front().(interface{ shown() activity.Machine }).shown().Moves()
		_, err = activity.Replay(a, p.run.Attempt.Seed, moves)
	}
	if err != nil || strings.Join(now, ",") != strings.Join(moves, ",") {
		p.t.Errorf("the store has %q, the screen %q: %v", moves, now, err)
	}
}

func (g *game) shown() activity.Machine { return g.m }
