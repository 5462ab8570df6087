package command

import (
	"fmt"
	"strings"

	"lachanso/ui"
)

// window opens the program as everybody knows it.
func (j *job) window() error {
	j.code = j.Window(j.opening())
	return nil
}

// present projects a module at once.
func (j *job) present() error {
	o := j.opening()
	o.Module = strings.ToUpper(j.words[0])
	o.Class = j.class
	j.code = j.Window(o)
	return nil
}

func (j *job) opening() ui.Open {
	return ui.Open{
		Dir: j.dir(), Lang: j.lang, Bundle: j.bundle, Standing: standing(j.dir()), Now: j.Now, Seed: j.chance(),
		Print: func(sentence string) { fmt.Fprintln(j.Err, oneLine(sentence)) },
	}
}
