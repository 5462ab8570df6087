package command

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"lachanso/store"
	"lachanso/ui/app"
)

// phraseVariable may hold the passphrase of sealed files, for programs that call this one.
const phraseVariable = "LACHANSO_PASSPHRASE"

// mostPhrase is how many bytes of a passphrase file are read.
const mostPhrase = 4 << 10

// passphrase is what opens or seals files: the first line of -passphrase-file, else the variable, else "". It is never an
// argument, since everybody on a PC can read those.
func (j *job) passphrase() (string, error) {
	if j.secret == "" {
		return os.Getenv(phraseVariable), nil
	}
	f, err := os.Open(j.secret)
	if err != nil {
		return "", failing("command-passphrase-unread", "Path", j.secret)
	}
	defer func() { _ = f.Close() }()
	data := make([]byte, mostPhrase)
	n, _ := f.Read(data) // an empty file is no passphrase
	line, _, _ := strings.Cut(strings.TrimPrefix(string(data[:n]), "\ufeff"), "\n")
	if line = strings.TrimSuffix(line, "\r"); line == "" {
		return "", failing("command-passphrase-unread", "Path", j.secret)
	}
	return line, nil
}

// mergeAnswer is the answer of merge for other programs. Its shape is append only.
type mergeAnswer struct {
	Applied bool `json:"applied"`
	Nothing bool `json:"nothing"` // all of it is here already
	store.MergePlan
}

// merge shows what uniting the data with that of other PCs would change, and with -apply does it, after a backup.
func (j *job) merge() error {
	phrase, err := j.passphrase()
	if err != nil {
		return err
	}
	s, err := j.openToApply()
	if err != nil {
		return err
	}
	defer func() { _ = s.Close() }() // what was written is on the disk
	ctx := context.Background()
	b, err := s.Bring(ctx, j.words, phrase)
	if err != nil {
		if said := app.Unmerged(j.speech, err); said != "" {
			return failing("command-merge-refused", "Why", said)
		}
		return err
	}
	defer func() { _ = b.Close() }()
	plan, err := b.Plan(ctx)
	if err == nil && j.apply && !plan.Nothing() {
		if err = s.BackupBefore(store.BeforeMerge); err == nil {
			plan, err = b.Merge(ctx, nil)
		}
	}
	if err != nil {
		return err
	}
	if j.json() {
		return j.print(mergeAnswer{j.apply && !plan.Nothing(), plan.Nothing(), plan.Filled()})
	}
	j.sayMerge(plan)
	return nil
}

// sayMerge prints what is merged or would be.
func (j *job) sayMerge(plan store.MergePlan) {
	for _, f := range plan.Files {
		j.say("command-merge-file", "File", filepath.Base(f.Path), "Date", f.Newest.Format(app.DayAndTime))
	}
	var rows [][]string
	for _, l := range app.MergeLines(j.speech, plan) {
		rows = append(rows, []string{j.T("merge-kind-" + l.Kind), l.Name, l.Class, l.Note})
	}
	j.columns(rows)
	for _, one := range []struct {
		id    string
		tally store.MergeTally
	}{{"new", plan.New}, {"same", plan.Same}, {"here", plan.Here}} {
		if sum := app.MergeSum(j.speech, one.tally, plenty); sum != "" {
			fmt.Fprintln(j.Out, j.T("merge-sum-"+one.id)+": "+sum)
		}
	}
	if plan.Renewed {
		j.say("merge-renewed")
	}
	switch {
	case plan.Nothing():
		j.say("merge-nothing")
	case !j.apply:
		j.say("command-merge-apply")
	default:
		j.say("command-merge-done")
	}
}
