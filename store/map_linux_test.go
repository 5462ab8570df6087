package store

import (
	"fmt"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

func TestAMapThatCannotGrowIsMadeAnew(t *testing.T) {
	dir, w := t.TempDir(), morning()
	s := openStore(t, dir, w)
	class, pupils := classOf(t, s, "Lê An")
	a, err := s.BeginAttempt(Attempt{Pupil: pupils[0].ID, Module: "3B", Part: "story"})
	must(t, err)
	many := func(p *pen) error {
		for n := range 5000 {
			if err := p.move(a.ID, fmt.Sprintf("%0200d", n)); err != nil {
				return err
			}
		}
		return nil
	}
	// Under bbolt's hands the file becomes one that cannot be read, and so not be mapped.
	decoy, err := os.OpenFile(filepath.Join(t.TempDir(), "decoy"), os.O_WRONLY|os.O_CREATE, 0o600)
	must(t, err)
	must(t, decoy.Truncate(fileSize(t, s.path)))
	must(t, syscall.Dup3(int(decoy.Fd()), int(s.db.file.Fd()), 0))
	must(t, decoy.Close())
	if err := s.write(many); err == nil {
		t.Fatal("the map could grow")
	}
	got, err := s.Pupils(class.ID)
	must(t, err)
	same(t, got[0].Name, "Lê An")
	must(t, s.write(many)) // and what was refused can be saved now
	left, err := s.Unfinished(pupils[0].ID)
	must(t, err)
	same(t, len(left[0].Moves), 5000)
}
