// Press packs what the program that schools get carries packed (build tag packed): the built-in pack, and the fonts of its
// screens. With a pattern, as path.Match reads it, it takes the files of such names alone. What is in the file LIKE, which
// a build made before of the same texts, takes no room again.
//
//	press FOLDER FILE PATTERN [LIKE]
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"

	"lachanso/assets/solid"
)

func main() {
	if len(os.Args) != 4 && len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "press FOLDER FILE PATTERN [LIKE]")
		os.Exit(2)
	}
	like := ""
	if len(os.Args) == 5 {
		like = os.Args[4]
	}
	if err := press(os.DirFS(os.Args[1]), os.Args[2], os.Args[3], like); err != nil {
		fmt.Fprintln(os.Stderr, "press:", err)
		os.Exit(1)
	}
}

// press writes the file only when it is another than before, so that nothing is built anew without need.
func press(folder fs.FS, file, pattern, like string) error {
	var texts []byte
	if like != "" {
		packed, err := os.ReadFile(like)
		if err == nil {
			texts, err = solid.Inflate(packed)
		}
		if err != nil {
			return err
		}
	}
	var b bytes.Buffer
	if err := solid.Write(&b, folder, pattern, texts); err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}
