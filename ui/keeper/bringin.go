package keeper

import (
	"context"
	"errors"
	"path/filepath"

	"lachanso/store"
	"lachanso/store/sealed"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/manage"
)

// bringIn begins with a file from elsewhere, to be restored.
func (b *backups) bringIn() {
	b.Show(manage.NewDataFiles(b.App, "", func(path string) { bring(b.App, path) }))
}

// bring copies the file beside the data, asks for its passphrase where it is sealed, and shows what restoring it would change.
func bring(a *app.App, path string) {
	var locked bool
	a.Commit(func(context.Context) (err error) { locked, err = store.IsSealed(path); return err }, func(err error) {
		switch {
		case err != nil:
			a.Told(err)
		case locked:
			a.Show(opening(a, path))
		default:
			carry(a, path, "", func(err error) { refused(a, path, err) })
		}
	})
}

// opening asks for the passphrase of a sealed file.
func opening(a *app.App, path string) app.Screen {
	field := app.NewField(a, true)
	var f *form.Form
	said := ""
	f = form.New(a, a.T("bringin-title"), filepath.Base(path), []form.Row{{ID: "phrase", Label: a.T("takeout-phrase"), Field: field}},
		func() (wrong, why string) {
			if said != "" { // of the last try
				why, said = said, ""
				return "phrase", why
			}
			carry(a, path, field.Text, func(err error) {
				if !errors.Is(err, sealed.ErrPassphrase) {
					refused(a, path, err)
					return
				}
				said = a.T("bringin-wrong")
				field.SetText("")
				f.Keep()
			})
			return "", ""
		})
	return f
}

// refused says why a file is not taken; the data has no part in it.
func refused(a *app.App, path string, err error) {
	if store.Damaged(err) || errors.Is(err, sealed.ErrDamaged) || errors.Is(err, sealed.ErrOtherwise) {
		a.Show(app.NewNotice(a, "bringin-refused", "File", filepath.Base(path)))
		return
	}
	a.Told(err)
}

// carry takes the file and goes on to the plan, in the place of the screen in front when that asked for the passphrase.
func carry(a *app.App, path, passphrase string, refused func(error)) {
	var b store.Backup
	dir := a.Store.Dir()
	a.Commit(func(context.Context) (err error) { b, err = store.Carry(dir, path, passphrase); return err }, func(err error) {
		if err != nil {
			refused(err)
			return
		}
		p := newPutBack(a, b)
		p.carried = true
		if _, asked := a.Front().(*form.Form); asked {
			a.Replace(p)
			return
		}
		a.Show(p)
	})
}
