package command

import (
	"errors"
	"fmt"
	"os"

	"lachanso/store"
)

// verified is what verify prints as JSON. Keys are read by other programs: append only.
type verified struct {
	Clean bool `json:"clean"`
	store.Findings
}

// findings reads the data, or a backup that is named.
func (j *job) findings() (what string, found store.Findings, err error) {
	if len(j.words) == 0 {
		what = j.dir()
		found, err = store.VerifyAt(what, j.Now())
		return what, found, err
	}
	what = j.words[0]
	locked, err := store.IsSealed(what)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return what, found, failing("command-restore-unread", "Path", what)
	case err != nil:
		return what, found, err
	case !locked:
		found, err = store.VerifyFile(what, j.Now())
		return what, found, err
	}
	phrase, err := j.passphrase()
	if err != nil {
		return what, found, err
	}
	within := "" // what is opened lies in the data folder while it is read, where there is one
	if info, err := os.Stat(j.dir()); err == nil && info.IsDir() {
		within = j.dir()
	}
	dir, err := os.MkdirTemp(within, "lachanso-verify-*")
	if err != nil {
		return what, found, store.Explain(err)
	}
	defer func() { _ = os.RemoveAll(dir) }()
	file, err := store.Carry(dir, what, phrase)
	if err != nil {
		return what, found, j.uncarried(err)
	}
	found, err = store.VerifyFile(file.Path, j.Now())
	return what, found, err
}

// verify reads the whole data against itself and prints what does not hold. It ends with 1 when something is wrong.
func (j *job) verify() error {
	what, found, err := j.findings()
	if err != nil {
		return err
	}
	if !found.Clean() {
		j.code = failed
	}
	if found.Problems == nil {
		found.Problems = []store.Finding{}
	}
	if j.json() {
		return j.print(verified{found.Clean(), found})
	}
	for _, p := range found.Problems {
		fmt.Fprintln(j.Out, oneLine(j.T("command-finding-"+p.Code)+" "+p.Where))
	}
	j.say("command-verify-sum", "Dir", what, "Facts", found.Facts, "Names", found.Names, "Classes", found.Classes, "Pupils", found.Pupils, "Answers", found.Answers)
	if found.Clean() {
		j.say("command-verify-clean")
	} else {
		j.say("command-verify-broken")
	}
	return nil
}
