package paint

import (
	"image"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func picture() image.Image { return image.NewRGBA(image.Rect(0, 0, 5, 5)) }

// shelf gives a shelf of room for three pictures, not started, and the keys it reports.
func shelf(t testing.TB) (*Shelf, chan string) {
	t.Helper()
	ready := make(chan string, 100)
	s := NewShelf(300, func(key string, _ image.Image) { ready <- key })
	t.Cleanup(s.Close)
	return s, ready
}

func take(ready chan string, n int) []string {
	var keys []string
	for range n {
		keys = append(keys, <-ready)
	}
	return keys
}

func TestShelfPaintsThePageOnShowBeforeItsNeighbours(t *testing.T) {
	for name, c := range map[string]struct {
		ask  func(s *Shelf)
		want []string
	}{
		"in the order asked": {func(s *Shelf) {
			s.Want("3", picture)
			s.Soon("4", picture)
			s.Soon("2", picture)
		}, []string{"3", "4", "2"}},
		"a new page comes before the old one's neighbours": {func(s *Shelf) {
			s.Want("3", picture)
			s.Soon("4", picture)
			s.Soon("2", picture)
			s.Want("9", picture)
			s.Soon("10", picture)
			s.Soon("8", picture)
		}, []string{"9", "10", "8", "3", "4", "2"}},
		"a neighbour that becomes the page moves to the front": {func(s *Shelf) {
			s.Want("3", picture)
			s.Soon("4", picture)
			s.Want("4", picture)
			s.Soon("5", picture)
			s.Soon("3", picture)
		}, []string{"4", "5", "3"}},
		"asked twice is painted once": {func(s *Shelf) {
			s.Want("3", picture)
			s.Want("3", picture)
			s.Soon("3", picture)
		}, []string{"3"}},
		"what was forgotten is not painted": {func(s *Shelf) {
			s.Want("3", picture)
			s.Soon("4", picture)
			s.Forget()
			s.Want("7", picture)
		}, []string{"7"}},
	} {
		t.Run(name, func(t *testing.T) {
			s, ready := shelf(t)
			c.ask(s)
			s.Start()
			if diff := cmp.Diff(c.want, take(ready, len(c.want))); diff != "" {
				t.Errorf("order (-want +got):\n%s", diff)
			}
			s.Close()
			if len(ready) > 0 {
				t.Errorf("painted %q as well", <-ready)
			}
		})
	}
}

func TestShelfGivesWhatIsDoneAndDropsTheOldest(t *testing.T) {
	s, ready := shelf(t)
	s.Start()
	for _, key := range []string{"1", "2", "3", "4"} {
		s.Want(key, picture)
		take(ready, 1)
	}
	for key, want := range map[string]bool{"1": false, "2": true, "3": true, "4": true, "5": false} {
		if _, got := s.Get(key); got != want {
			t.Errorf("%s: on the shelf %v, want %v", key, got, want)
		}
	}
}

func TestShelfKeepsThePageOnShowWhateverIsPaintedAhead(t *testing.T) {
	s, _ := shelf(t)
	s.Want("shown", picture)
	for _, key := range []string{"1", "2", "3", "4"} {
		s.Ahead(key, picture)
	}
	s.Start()
	s.Wait()
	if _, ok := s.Get("shown"); !ok {
		t.Error("pages that nobody looks at pushed it out")
	}
	s.Want("shown", func() image.Image { t.Error("painted again"); return picture() })
	s.Hold(100)
	s.Ahead("5", picture)
	s.Wait()
	for key, want := range map[string]bool{"shown": true, "5": false} {
		if _, got := s.Get(key); got != want {
			t.Errorf("with room for one, %s: on the shelf %v, want %v", key, got, want)
		}
	}
}

func TestShelfBoundsWhatWaits(t *testing.T) {
	s, ready := shelf(t)
	for i := range 50 {
		s.Soon(string(rune('A'+i)), picture)
		s.Want(string(rune('a'+i)), picture)
	}
	if n := len(s.waiting); n != waitingMost {
		t.Errorf("%d wait, want %d", n, waitingMost)
	}
	s.Start()
	if got, want := take(ready, 1)[0], string(rune('a'+49)); got != want {
		t.Errorf("first came %q, want the last wanted, %q", got, want)
	}
}

func TestShelfTellsNothingOfAPictureThatIsNotToBeHad(t *testing.T) {
	s, ready := shelf(t)
	s.Want("none", func() image.Image { return nil })
	s.Soon("one", picture)
	s.Start()
	if got := take(ready, 1)[0]; got != "one" {
		t.Errorf("told of %q", got)
	}
	if _, ok := s.Get("none"); ok {
		t.Error("nothing stands on the shelf as a picture")
	}
}

func TestShelfCloseWaitsForThePictureInWork(t *testing.T) {
	s, ready := shelf(t)
	begun, goOn := make(chan struct{}), make(chan struct{})
	var finished atomic.Bool
	s.Want("slow", func() image.Image {
		close(begun)
		<-goOn
		finished.Store(true)
		return picture()
	})
	s.Start()
	s.Start()
	<-begun
	s.Want("slow", picture) // in work already
	closed := make(chan struct{})
	go func() { s.Close(); close(closed) }()
	close(goOn)
	<-closed
	if !finished.Load() {
		t.Error("Close came back before the painting ended")
	}
	s.Close() // again does no harm
	s.Want("late", picture)
	if len(s.waiting) > 0 {
		t.Error("a closed shelf takes wishes")
	}
	for len(ready) > 0 {
		if key := <-ready; key == "late" {
			t.Error("told of a picture wanted after Close")
		}
	}
}

func TestShelfWaitReturnsWhenAllIsPaintedAndTold(t *testing.T) {
	s, ready := shelf(t)
	s.Wait() // not started: at once
	s.Want("1", picture)
	s.Soon("2", picture)
	s.Start()
	s.Wait()
	if len(ready) != 2 {
		t.Errorf("told of %d pictures, want 2", len(ready))
	}
	s.Close()
	s.Wait()
}

func TestAShelfThatNeverStartedCloses(t *testing.T) {
	s, _ := shelf(t)
	s.Want("x", picture)
	s.Close()
	s.Start()
	if s.started {
		t.Error("a closed shelf started")
	}
}

func TestShelfTellsOfAPicturePaintedAheadOnlyWhenItIsWanted(t *testing.T) {
	s, ready := shelf(t)
	s.Ahead("next", picture)
	s.Ahead("shown", picture)
	s.Want("shown", picture)
	s.Start()
	s.Wait()
	if got := take(ready, 1)[0]; got != "shown" || len(ready) > 0 {
		t.Errorf("told of %q and %d more, want shown alone", got, len(ready))
	}
	if _, ok := s.Get("next"); !ok {
		t.Error("what was asked for ahead is not on the shelf")
	}
}

func TestAPictureThatBreaksOffIsLeftOut(t *testing.T) {
	s, ready := shelf(t)
	s.Want("1", func() image.Image { panic("an odd drawing") })
	s.Soon("2", picture)
	s.Start()
	if diff := cmp.Diff([]string{"2"}, take(ready, 1)); diff != "" {
		t.Errorf("painted (-want +got):\n%s", diff)
	}
	if _, ok := s.Get("1"); ok {
		t.Error("the picture that broke off is there")
	}
}
