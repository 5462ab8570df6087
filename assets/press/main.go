// Press zips what the program that schools get carries zipped (build tag packed): the built-in pack, and the fonts of its
// screens. The same files always give the same bytes: names in order, no times. With a pattern, as path.Match reads it, it
// takes the files of such names alone.
//
//	press FOLDER FILE.zip [PATTERN]
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
)

func main() {
	if len(os.Args) != 3 && len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "press FOLDER FILE.zip [PATTERN]")
		os.Exit(2)
	}
	pattern := "*"
	if len(os.Args) == 4 {
		pattern = os.Args[3]
	}
	if err := press(os.DirFS(os.Args[1]), os.Args[2], pattern); err != nil {
		fmt.Fprintln(os.Stderr, "press:", err)
		os.Exit(1)
	}
}

// press writes the zip only when it is another than before, so that nothing is built anew without need.
func press(folder fs.FS, file, pattern string) error {
	var b bytes.Buffer
	if err := write(&b, folder, pattern); err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func write(w io.Writer, folder fs.FS, pattern string) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	err := fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if fits, err := path.Match(pattern, path.Base(name)); err != nil || !fits {
			return err
		}
		data, err := fs.ReadFile(folder, name)
		if err != nil {
			return err
		}
		to, err := z.Create(name)
		if err == nil {
			_, err = to.Write(data)
		}
		return err
	})
	if err != nil {
		return err
	}
	return z.Close()
}
