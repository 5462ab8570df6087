// Prepare parses the words of the screens once and for all, for the program that schools get (build tag packed).
//
//	prepare FOLDER FILE
package main

import (
	"bytes"
	"fmt"
	"os"

	"lachanso/ui/messages"
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

// prepare writes the file only when it is another than before, so that nothing is built anew without need.
func prepare(folder, file string) error {
	var b bytes.Buffer
	if err := messages.Prepare(&b, os.DirFS(folder)); err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
