package play

import (
	"slices"
	"testing"

	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui/app/apptest"
)

func TestEveryPartGoesOnWhereItStopped(t *testing.T) {
	for _, play := range plays {
		if len(play.moves) < 4 {
			continue
		}
		t.Run(play.module+" "+play.part, func(t *testing.T) {
			first := begin(t, apptest.Options{}, play.module, play.part)
			var moves []string
			for _, move := range play.moves[:4] {
				if move != "key G" {
					first.force(move)
					moves = append(moves, move)
				}
			}
			shown := unsaid(first)
			first.Quit()

			again := begin(t, apptest.Options{Dir: first.Dir()}, play.module, play.part)
			if again.run.Attempt.ID != first.run.Attempt.ID || !slices.Equal(again.run.Attempt.Moves, moves) {
				t.Fatalf("found attempt %s with %q, want %s with %q", again.run.Attempt.ID, again.run.Attempt.Moves, first.run.Attempt.ID, moves)
			}
			if now := unsaid(again); now != shown {
				t.Errorf("the screen says\n%s\nand said\n%s", now, shown)
			}
			again.force(play.moves[4])
		})
	}
}

// unsaid gives the words on screen without those that answered the last move, which are not kept.
func unsaid(p *pupilStage) string {
	switch s := p.Front().(type) {
	case *rounds:
		s.said = nil
		s.board.Said(nil)
	case *chat:
		s.said = nil
	case *report:
		s.said = nil
	case *settings:
		s.said = nil
	case *search:
		s.said, s.opened, s.page = nil, "", 0
	case *password:
		s.said, s.front = nil, ""
	case *dial:
		s.said = nil
	}
	p.Redraw()
	p.Settle()
	return p.Shown()
}

func TestAnAttemptKilledBetweenItsLastMoveAndItsEndIsEnded(t *testing.T) {
	first := begin(t, apptest.Options{}, "3B", "activity:order")
	for _, move := range []string{
		"put stop 1", "put save 2", "put block 3", "check", "next",
		"out answer", "out show", "put stop 1", "put save 2", "put block 3", "check",
	} {
		if err := first.Store.Move(first.run.Attempt.ID, move); err != nil {
			t.Fatal(err)
		}
	}
	first.Quit()
	again := begin(t, apptest.Options{Dir: first.Dir()}, "3B", "activity:order")
	again.MustShow("Nếu sợ quá, em kể ngay.")
	again.Press("Xong")
	again.mustFinish(1)
}

func TestMovesThatNoLongerFitAreLeftBehind(t *testing.T) {
	first := begin(t, apptest.Options{}, "5A", "activity:sort")
	id := first.run.Attempt.ID
	for _, move := range []string{"put colour share", "put gone share", "put song share"} {
		if err := first.Store.Move(id, move); err != nil {
			t.Fatal(err)
		}
	}
	first.Quit()
	again := begin(t, apptest.Options{Dir: first.Dir()}, "5A", "activity:sort")
	if m := again.Front().(*rounds).m.(*activity.Sort); len(m.Inside("share")) != 1 {
		t.Fatalf("the box holds %d cards, want the one before the move that no longer fits", len(m.Inside("share")))
	}
	again.force("put song share")
	if moves := again.stored().Moves; again.run.Attempt.ID == id || !slices.Equal(moves, []string{"put colour share", "put song share"}) {
		t.Errorf("attempt %s has %q", again.run.Attempt.ID, moves)
	}
}

func TestAPartThatIsNotThereSaysSo(t *testing.T) {
	p := begin(t, apptest.Options{}, "3B", "activity:order")
	run := *p.run
	run.Attempt = store.Attempt{Part: "activity:password"}
	p.Open(NewActivity(p.App, &run))
	p.MustShow("Bài của em vẫn còn nguyên.")
	p.Press("back")
	if !p.left {
		t.Error("the notice does not lead back")
	}
}
