package command

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"lachanso/store"
	"lachanso/store/sealed"
	"lachanso/ui/app"
	"lachanso/ui/keeper"
)

// backedUp is the answer of backup for other programs. Its shape is append only.
type backedUp struct {
	Path    string `json:"path"`
	Bytes   int64  `json:"bytes"`
	Sealed  bool   `json:"sealed"`
	Checked bool   `json:"checked"` // it was read back to its end
	store.Tally
}

// backup writes a whole copy of the data: among the backups of the data folder, or with -out elsewhere, then sealed with a
// passphrase where -sealed asks for it.
func (j *job) backup() error {
	phrase := ""
	if j.sealed {
		var err error
		if phrase, err = j.passphrase(); err != nil {
			return err
		}
		if phrase == "" {
			return failing("command-passphrase-none")
		}
	}
	s, err := j.openThere()
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // what was written is on the disk
	made, err := j.copyOut(s, phrase)
	switch {
	case errors.Is(err, store.ErrThere):
		return failing("command-backup-there", "Path", j.outPath(s))
	case errors.Is(err, sealed.ErrShort):
		return failing("command-passphrase-short", "Count", sealed.LeastSigns)
	case err != nil:
		return err
	}
	if j.json() {
		return j.print(backedUp{made.Path, made.Bytes, phrase != "", true, made.Tally})
	}
	j.say("command-backup-made", "Path", made.Path, "Classes", made.Classes, "Pupils", made.Pupils, "Answers", made.Answers)
	return nil
}

func (j *job) copyOut(s *store.Store, phrase string) (store.Backup, error) {
	if j.out == "" {
		return s.Backup(store.ByHand)
	}
	path := j.outPath(s)
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return store.Backup{}, fmt.Errorf("%w: %w", store.ErrNoFolder, err)
	}
	return s.BackupOut(path, phrase, j.force)
}

// outPath is where -out means: a folder that is there gets a file named by school and day.
func (j *job) outPath(s *store.Store) string {
	if info, err := os.Stat(j.out); err != nil || !info.IsDir() {
		return j.out
	}
	school := ""
	if settings, err := s.Settings(); err == nil {
		school = settings.School
	}
	name := keeper.OutName(school, j.Now().Format(time.DateOnly))
	if !j.sealed {
		name = strings.TrimSuffix(name, sealed.Suffix) + filepath.Ext(store.FileName)
	}
	return filepath.Join(j.out, name)
}

// openThere opens data that is there: looking for it makes none.
func (j *job) openThere() (*store.Store, error) {
	if _, err := os.Stat(filepath.Join(j.dir(), store.FileName)); errors.Is(err, os.ErrNotExist) {
		return nil, store.ErrNoFile
	}
	return j.open(false)
}

// openToApply opens the data that -apply changes, and makes it where there is none; without -apply only data that is there.
func (j *job) openToApply() (*store.Store, error) {
	if j.apply {
		return j.open(false)
	}
	return j.openThere()
}

// putBack is the answer of restore for other programs. Its shape is append only.
type putBack struct {
	Applied bool   `json:"applied"`
	Broken  string `json:"broken"` // where damaged data is kept that was replaced; "" when it was whole
	store.RestorePlan
}

// restore shows what putting a backup in the place of the data would change, and with -apply does it. Damaged data is replaced
// too, and kept beside.
func (j *job) restore() error {
	phrase, err := j.passphrase()
	if err != nil {
		return err
	}
	dir := j.dir()
	s, sick := j.openToApply()
	if sick != nil && !store.Damaged(sick) && !errors.Is(sick, store.ErrMissing) {
		return sick
	}
	if s != nil {
		defer func() { _ = s.Close() }() // what was written is on the disk
	}
	file, err := store.Carry(dir, j.words[0], phrase)
	if err != nil {
		return j.uncarried(err)
	}
	defer func() { _ = store.DropCarried(dir) }()
	if sick != nil {
		return j.replace(sick, file)
	}
	plan, err := s.PlanRestore(file.Path)
	if err == nil && j.apply {
		plan, err = s.Restore(file.Path)
	}
	if err != nil {
		return err
	}
	plan.Backup.Path = j.words[0]
	if j.json() {
		return j.print(putBack{j.apply, "", plan})
	}
	j.sayRestore(plan)
	return nil
}

// uncarried words why a file is not taken.
func (j *job) uncarried(err error) error {
	switch {
	case errors.Is(err, sealed.ErrPassphrase):
		return failing("command-passphrase-wrong", "Path", j.words[0])
	case store.Damaged(err), errors.Is(err, sealed.ErrDamaged), errors.Is(err, sealed.ErrOtherwise), errors.Is(err, os.ErrNotExist):
		return failing("command-restore-unread", "Path", j.words[0])
	}
	return err
}

// replace puts a file in the place of data that cannot be opened.
func (j *job) replace(sick error, file store.Backup) error {
	if !j.apply {
		j.say("command-restore-damaged", "When", file.At.Local().Format(app.DayAndTime), "Classes", file.Classes, "Pupils", file.Pupils, "Answers", file.Answers)
		j.say("command-restore-apply")
		return sick
	}
	s, done, err := store.Recover(j.dir(), file.Path, store.Options{Now: j.Now})
	if err != nil {
		return err
	}
	if err := s.Close(); err != nil {
		return err
	}
	if j.json() {
		done.Backup.Path = j.words[0]
		return j.print(putBack{true, done.Broken, store.RestorePlan{Backup: done.Backup}})
	}
	j.say("command-restore-done")
	if done.Broken != "" {
		j.say("command-restore-broken", "File", done.Broken)
	}
	return nil
}

func (j *job) sayRestore(plan store.RestorePlan) {
	j.say("command-restore-now", "Classes", plan.Now.Classes, "Pupils", plan.Now.Pupils, "Answers", plan.Now.Answers)
	j.say("command-restore-then", "When", plan.Backup.At.Local().Format(app.DayAndTime), "Classes", plan.Backup.Classes, "Pupils", plan.Backup.Pupils, "Answers", plan.Backup.Answers)
	if plan.Lost.None() {
		j.say("putback-nothing-lost")
	} else {
		j.say("putback-lost", "What", keeper.Said(j.speech, plan.Lost), "From", plan.Lost.First.Local().Format(app.DayAndTime), "To", plan.Lost.Last.Local().Format(app.DayAndTime))
	}
	if !plan.Gained.None() {
		j.say("putback-gained", "What", keeper.Said(j.speech, plan.Gained))
	}
	if plan.Erased > 0 {
		j.say("putback-erased", "Count", plan.Erased)
	}
	if j.apply {
		j.say("command-restore-done")
	} else {
		j.say("putback-aside")
		j.say("command-restore-apply")
	}
}
