// Press zips the built-in pack for the program that schools get (build tag packed). The same files always give the same
// bytes: names in order, no times.
//
//	press FOLDER FILE.zip
package main

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"io/fs"
	"os"
)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "press FOLDER FILE.zip")
		os.Exit(2)
	}
	if err := press(os.DirFS(os.Args[1]), os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, "press:", err)
		os.Exit(1)
	}
}

// press writes the zip only when it is another than before, so that nothing is built anew without need.
func press(pack fs.FS, file string) error {
	var b bytes.Buffer
	if err := write(&b, pack); err != nil {
		return err
	}
	if old, err := os.ReadFile(file); err == nil && bytes.Equal(old, b.Bytes()) {
		return nil
	}
	return os.WriteFile(file, b.Bytes(), 0o644)
}

func write(w io.Writer, pack fs.FS) error {
	z := zip.NewWriter(w)
	z.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) { return flate.NewWriter(w, flate.BestCompression) })
	err := fs.WalkDir(pack, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := fs.ReadFile(pack, name)
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
