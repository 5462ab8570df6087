package command

import (
	"fmt"

	"lachanso/store"
)

// verified is what verify prints as JSON. Keys are read by other programs: append only.
type verified struct {
	Clean bool `json:"clean"`
	store.Findings
}

// verify reads the whole data against itself and prints what does not hold. It ends with 1 when something is wrong.
func (j *job) verify() error {
	found, err := store.VerifyAt(j.dir(), j.Now())
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
	j.say("command-verify-sum", "Dir", j.dir(), "Facts", found.Facts, "Names", found.Names, "Classes", found.Classes, "Pupils", found.Pupils, "Answers", found.Answers)
	if found.Clean() {
		j.say("command-verify-clean")
	} else {
		j.say("command-verify-broken")
	}
	return nil
}
