// Prepare loads the built-in pack once and for all, for the program that schools get (build tag packed): its start then
// need not parse a thousand files. It refuses a pack with an error.
//
//	prepare FOLDER FILE
package main

import (
	"fmt"
	"io"
	"os"

	"lachanso/lessons"
	"lachanso/lessons/prebuilt"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "prepare FOLDER FILE")
		os.Exit(2)
	}
	if err := prepare(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "prepare:", err)
		os.Exit(1)
	}
}

func prepare(folder, file string) error {
	p, problems := lessons.Load(os.DirFS(folder), lessons.Options{ArtLater: true})
	for _, problem := range problems {
		if problem.Severity == lessons.Error {
			return fmt.Errorf("%s:%d: %s %q", problem.File, problem.Line, problem.Code, problem.Args)
		}
	}
	p.Forget()
	return prebuilt.Keep(file, func(to io.Writer) error { return lessons.Prepare(to, p) })
}
