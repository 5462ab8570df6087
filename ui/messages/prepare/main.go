// Prepare parses the words of the screens once and for all, for the program that schools get (build tag packed).
//
//	prepare FOLDER FILE
package main

import (
	"fmt"
	"io"
	"os"

	"lachanso/lessons/prebuilt"
	"lachanso/ui/messages"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "prepare FOLDER FILE")
		os.Exit(2)
	}
	err := prebuilt.Keep(os.Args[2], func(to io.Writer) error { return messages.Prepare(to, os.DirFS(os.Args[1])) })
	if err != nil {
		fmt.Fprintln(os.Stderr, "prepare:", err)
		os.Exit(1)
	}
}
