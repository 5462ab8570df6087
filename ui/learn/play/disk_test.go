package play

import (
	"fmt"
	"testing"

	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
)

// What a disk could not keep is not there at all: who does it once more has done it once.
func TestAMoveThatCouldNotBeKeptIsNotThereHalf(t *testing.T) {
	for room := range 2 { // the last move, the end
		t.Run(fmt.Sprint(room), func(t *testing.T) {
			disk := &apptest.Disk{}
			p := begin(t, apptest.Options{Disk: disk}, "3B", "activity:order")
			for _, move := range []string{"put stop 1", "put save 2", "put block 3", "check", "next", "out answer", "out show", "put stop 1", "put save 2", "put block 3"} {
				p.force(move)
			}
			before := len(p.stored().Moves)
			disk.Fill(room)
			g := p.Front().(*rounds)
			g.move(activity.VerbCheck)
			p.Settle()
			if at := p.stored(); at.Done || len(at.Moves) != before {
				t.Errorf("half of it was kept: %+v", at)
			}
			disk.Empty()
			p.Press("back")
			g.move(activity.VerbCheck)
			p.Settle()
			if at := p.stored(); !at.Done || len(at.Moves) != before+1 || at.Score != 1 {
				t.Errorf("the store has %+v", at)
			}
		})
	}
}

// An attempt that is begun anew, since its lesson was changed, is begun with all that still fits or not at all.
func TestMovesThatStillFitAreKeptTogether(t *testing.T) {
	disk := &apptest.Disk{}
	first := begin(t, apptest.Options{Disk: disk}, "5A", "activity:sort")
	id := first.run.Attempt.ID
	for _, move := range []string{"put colour share", "put gone share"} {
		if err := first.Store.Move(id, move); err != nil {
			t.Fatal(err)
		}
	}
	first.run.Attempt = first.stored()
	disk.Fill(1) // the beginning, but not its move
	first.Open(first.screen("activity:sort"))
	all, err := first.Store.Attempts(first.run.Pupil.ID)
	if err != nil || len(all) != 1 {
		t.Errorf("attempts %+v, %v: want the one there was", all, err)
	}
}
