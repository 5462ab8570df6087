package keeper

import (
	"context"
	"crypto/rand"
	"errors"
	"path/filepath"

	"lachanso/store"
	"lachanso/store/sealed"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/manage"
	"lachanso/ui/paper"
)

// takeOut writes the whole data to a file that leaves the PC: a folder, a passphrase twice, done.
type takeOut struct {
	*app.App
	dir           string
	phrase, again *app.Field
	made          func(said string)
	depth         int // of the list of backups
}

// takeAway begins with the folder.
func (b *backups) takeAway() {
	depth := b.Depth() - 1
	b.Show(manage.NewFolders(b.App, b.T("takeout-where"), func(dir string) {
		t := &takeOut{App: b.App, dir: dir, depth: depth, made: func(said string) { b.said = said }}
		b.Show(t.form())
	}))
}

// form asks for the passphrase, and suggests one that can be written down.
func (t *takeOut) form() *form.Form {
	t.phrase, t.again = app.NewField(t.App, true), app.NewField(t.App, true)
	about := t.T("takeout-about", "File", t.name(), "Dir", t.dir)
	if suggested, err := sealed.Suggest(rand.Reader); err == nil {
		about += "\n" + t.T("takeout-suggest", "Words", suggested)
	}
	return form.New(t.App, t.T("takeout-title"), about, []form.Row{
		{ID: "phrase", Label: t.T("takeout-phrase"), Field: t.phrase},
		{ID: "again", Label: t.T("takeout-again"), Field: t.again},
	}, t.keep)
}

// name is the name of the file: la-chan-so-<school>-2026-11-29.lachanso.
func (t *takeOut) name() string {
	return OutName(t.Settings.School, t.Now().Format("2006-01-02"))
}

// OutName is the name of a whole-data file that leaves the PC.
func OutName(school, day string) string {
	name := "la-chan-so"
	if school = paper.FileName(school); school != "" {
		name += "-" + school
	}
	return name + "-" + day + sealed.Suffix
}

func (t *takeOut) keep() (wrong, said string) {
	switch {
	case sealed.Check(t.phrase.Text) != nil:
		return "phrase", t.T("takeout-short", "Count", sealed.LeastSigns)
	case t.phrase.Text != t.again.Text:
		return "again", t.T("takeout-differs")
	}
	t.write(false)
	return "", ""
}

func (t *takeOut) write(over bool) {
	path, phrase := filepath.Join(t.dir, t.name()), t.phrase.Text
	var made store.Backup
	t.Commit(func(context.Context) (err error) { made, err = t.Store.BackupOut(path, phrase, over); return err }, func(err error) {
		switch {
		case errors.Is(err, store.ErrThere):
			t.overwrite()
		case err != nil:
			t.Fail(err)
		default:
			t.made(t.T("takeout-made", "File", path, "Size", sizeOf(t.App, made.Bytes)))
			t.BackTo(t.depth)
		}
	})
}

// overwrite asks before a file of the name is replaced; the focus stands on keeping it.
func (t *takeOut) overwrite() {
	t.Warn("takeout-there", func() { t.write(true) }, "File", t.name())
}
