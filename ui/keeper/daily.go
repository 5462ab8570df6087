package keeper

import (
	"errors"
	"log"
	"time"

	"lachanso/store"
	"lachanso/ui/app"
)

// again is how often it is asked whether the day's backup is due: what is first done at ten is backed up before noon.
const again = 20 * time.Minute

// BackUpDaily makes the day's backup beside what people do, now and later in the day. That the disk is nearly full, or the
// data damaged, is said on the first screen; in a lesson nobody is disturbed, and the hub tells of it.
func BackUpDaily(a *app.App) {
	a.Store.BackupSoon(func(_ bool, err error) {
		if err == nil {
			return
		}
		log.Printf("daily backup: %v", err)
		a.Later(0, func() {
			switch {
			case a.Depth() > 1 || errors.Is(err, store.ErrClosed):
			case store.Damaged(err):
				a.Fail(err)
			case errors.Is(err, store.ErrNoSpace):
				a.Show(app.NewNotice(a, "daily-nospace"))
			}
		})
	})
	a.Later(again, func() { BackUpDaily(a) })
}
