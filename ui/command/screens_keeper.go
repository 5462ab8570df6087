package command

import (
	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/keeper"
)

// keepData walks through the rooms of the school's data: the hub, backups, putting one back.
func keepData(w *walk) {
	w.press("settings")
	w.press("door-data")
	w.take("d0-data")
	w.press("door-backups")
	w.take("d1-backups-none")
	w.keys(fyne.KeyN)
	w.take("d2-backups-made")
	w.class("5B")
	w.press("backup-lachanso-by-hand")
	w.take("d3-backup-restore")
	w.press("remove")
	w.take("d4-backup-remove")
	w.keys(fyne.KeyEscape)
	w.press("restore")
	w.take("d5-backup-restored")
	w.press("back")
	w.press("settings")
	w.press("door-data")
	w.take("d6-data-backed-up")
	w.press("door-backups")
	w.take("d7-backups")
	w.keys(fyne.KeyU)
	w.press("place-home")
	w.take("d8-backup-out-where")
	w.press("here")
	w.write("ngắn")
	w.press("keep")
	w.take("d9-backup-out-short")
	w.keys(fyne.KeyEscape, fyne.KeyM)
	w.take("da-backup-in")
	w.keys(fyne.KeyEscape)
	w.home()
	leave := app.Answer{ID: "close", Label: w.app.T("command-close"), Key: "Esc", Main: true, Do: w.app.Back}
	keeper.Mending{
		App: w.app, Dir: w.app.Store.Dir(), Err: store.ErrMissing, Anew: func() error { return nil }, Leave: leave,
	}.Offer()
	w.take("db-missing")
	w.home()
}

// class makes a class with two pupils in the store, as a teacher would meanwhile.
func (w *walk) class(name string) {
	class, err := w.app.Store.MakeClass(name, 5)
	if err == nil {
		_, err = w.app.Store.AddPupils(class.ID, []string{"Nguyễn Gia Bảo", "Trần Ngọc Ánh"})
	}
	if w.err == nil {
		w.err = err
	}
}
