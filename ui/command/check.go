package command

import (
	"fmt"
	"io/fs"

	"lachanso/assets"
	"lachanso/lessons"
)

// check prints the problems of packs, the built-in one when none is named. It ends with 1 when one is an error.
func (j *job) check() error {
	if len(j.words) == 0 {
		return j.checkPack("", assets.Pack(), nil)
	}
	for _, path := range j.words {
		fsys, closer, problems, err := lessons.OpenPack(path)
		if err != nil {
			j.fail(j.T("command-check-open", "Path", path))
			j.code = failed
			continue
		}
		err = j.checkPack(path, fsys, problems)
		if closer != nil {
			_ = closer() // was only read
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// checkPack checks one pack. fsys is nil when it must not be read on; problems say why.
func (j *job) checkPack(path string, fsys fs.FS, problems []lessons.Problem) error {
	pack := &lessons.Pack{}
	if fsys != nil {
		var found []lessons.Problem
		pack, found = lessons.Load(fsys, lessons.Options{})
		problems = append(append(problems, found...), lessons.Check(pack)...)
	}
	errs := 0
	for _, p := range problems {
		if p.Severity == lessons.Error {
			errs++
			j.code = failed
		}
	}
	if j.json() {
		return j.print(lessons.Summary(pack, problems, j.sentence))
	}
	for _, p := range problems {
		at := p.File
		if at == "." { // the pack itself
			at = path
		}
		if p.Line > 0 {
			at = fmt.Sprintf("%s:%d:%d", at, p.Line, p.Column)
		}
		fmt.Fprintf(j.Out, "%s: %s: %s\n", at, j.T("command-check-"+string(p.Severity)), j.sentence(p))
	}
	if path == "" {
		path = pack.ID
	}
	j.say("command-check-sum", "Path", path, "Modules", len(pack.Modules), "Errors", errs, "Warnings", len(problems)-errs)
	return nil
}

// sentence words a problem: what is wrong, what to do. The arguments are A, B, C in the message.
func (j *job) sentence(p lessons.Problem) string {
	var args []any
	for i, a := range p.Args {
		args = append(args, string(rune('A'+i)), a)
	}
	return oneLine(j.T("check-"+p.Code, args...))
}
