package command

import (
	"errors"
	"math/rand/v2"
	"os"
	"path/filepath"
	"time"

	"lachanso/store"
)

// mergeData walks through merging with the file of another PC: choosing, why one is refused, what it changes, and that again.
func mergeData(w *walk) {
	dir, err := os.MkdirTemp("", "lachanso-stick-*")
	if err != nil {
		w.err = err
		return
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "truong.lachanso")
	if err := w.elsewhere(dir, file); err != nil && w.err == nil {
		w.err = err
	}
	w.press("settings")
	w.press("door-data")
	w.press("door-merge")
	w.take("e0-merge")
	w.typed("/media/usb/truong.lachanso")
	w.take("e1-merge-refused")
	w.press("back")
	w.press("door-merge")
	w.typed(file)
	w.take("e2-merge-plan")
	w.press("apply")
	w.take("e3-merge-erasing")
	w.press("yes")
	w.take("e4-merged")
	w.press("back")
	w.press("door-merge")
	w.typed(file)
	w.take("e5-merge-nothing")
	w.home()
}

// typed types a path into the first field, and looks.
func (w *walk) typed(path string) {
	w.focus(1)
	w.write(path)
	w.press("look")
}

// elsewhere makes a copy of the data, works on both, and gives the other's file a name on the stick.
func (w *walk) elsewhere(dir, file string) error {
	there := filepath.Join(dir, "there")
	if err := os.Mkdir(there, 0o700); err != nil {
		return err
	}
	if _, err := w.app.Store.BackupOut(filepath.Join(there, store.FileName), "", false); err != nil {
		return err
	}
	later := func() time.Time { return photoDay().Add(26 * time.Hour) }
	s, err := store.Open(there, store.Options{Now: later, Entropy: &dice{rand.New(rand.NewPCG(3, 4))}})
	if err != nil {
		return err
	}
	err = errors.Join(workOn(w.app.Store, s), s.Close())
	if err != nil {
		return err
	}
	return os.Rename(filepath.Join(there, store.FileName), file)
}

// workOn does here and there what a plan has to say something about.
func workOn(here, there *store.Store) error {
	classes, err := here.Classes()
	if err != nil || len(classes) < 2 {
		return errors.Join(err, store.ErrUnknown)
	}
	pupils, err := here.Pupils(classes[0].ID)
	if err != nil || len(pupils) < 4 {
		return errors.Join(err, store.ErrUnknown)
	}
	made, err := there.MakeClass("5C", 5)
	if err != nil {
		return err
	}
	_, twin := here.MakeClass("5D", 5)
	_, other := there.MakeClass("5d", 5)
	_, added := there.AddPupils(made.ID, []string{"Lò Thị Mai", "Nguyễn Hoàng Khánh Ngọc", "Đinh Văn Đức"})
	return errors.Join(
		twin, other, added, here.RenamePupil(pupils[0].ID, "Bùi Minh Anh"), there.RenamePupil(pupils[0].ID, "Bùi Minh Ánh"),
		there.RenamePupil(pupils[1].ID, "Cao Thị Hồng Ân"), there.ErasePupil(pupils[2].ID), here.ErasePupil(pupils[3].ID),
	)
}
