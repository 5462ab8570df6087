package lessons

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
)

// What a zip may do. Drawings and texts shrink to about a fifth; a file that shrinks to a two-hundredth is made to harm.
const (
	maxRatio      = 200
	ratioFrom     = 64 << 10 // smaller files may shrink as they like
	maxDirectory  = 4 << 20  // bytes of a zip's table of contents
	endRecord     = 22       // bytes of the record that ends a zip
	maxZipComment = 1<<16 - 1
)

// OpenPack opens the folder or .zip file at name for Load. Call close when the pack is loaded.
// A zip that must not be read gives problems and no fsys; a name that cannot be opened gives an error.
func OpenPack(name string) (fsys fs.FS, closer func() error, problems []Problem, err error) {
	info, err := os.Stat(name)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("open pack: %w", err)
	}
	if info.IsDir() {
		root, err := os.OpenRoot(name)
		if err != nil {
			return nil, nil, nil, fmt.Errorf("open pack: %w", err)
		}
		return inner(root.FS()), root.Close, nil, nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("open pack: %w", err)
	}
	fsys, problems = OpenZip(f, info.Size())
	if fsys == nil {
		f.Close()
		return nil, nil, problems, nil
	}
	return fsys, f.Close, nil, nil
}

// OpenZip opens a zipped pack of size bytes, refusing what would fill the memory or the disk before it is unpacked.
// A zip that holds nothing but a folder with the pack in it is opened at that folder.
func OpenZip(r io.ReaderAt, size int64) (fs.FS, []Problem) {
	refuse := func(code string, args ...string) (fs.FS, []Problem) {
		return nil, []Problem{{File: ".", Severity: Error, Code: code, Args: args}}
	}
	if size > maxTotal {
		return refuse("pack-too-big", strconv.Itoa(maxTotal>>20))
	}
	if directorySize(r, size) > maxDirectory {
		return refuse("files-too-many", strconv.Itoa(maxFiles))
	}
	z, err := zip.NewReader(r, size)
	if err != nil {
		return refuse("zip-broken")
	}
	if problems := checkZip(z); len(problems) > 0 {
		return nil, problems
	}
	return inner(z), nil
}

// directorySize tells how long a zip's table of contents is, before package zip reads it into memory whole.
func directorySize(r io.ReaderAt, size int64) int64 {
	tail := make([]byte, min(size, endRecord+maxZipComment))
	if _, err := r.ReadAt(tail, size-int64(len(tail))); err != nil && err != io.EOF {
		return 0
	}
	at := bytes.LastIndex(tail, []byte("PK\x05\x06"))
	if at < 0 || len(tail)-at < endRecord {
		return 0 // no zip: package zip says so
	}
	length := int64(binary.LittleEndian.Uint32(tail[at+12:]))
	start := int64(binary.LittleEndian.Uint32(tail[at+16:]))
	return max(length, size-start)
}

// checkZip looks at a zip's table of contents only; nothing is unpacked.
func checkZip(z *zip.Reader) []Problem {
	var problems []Problem
	refuse := func(name, code string, args ...string) {
		problems = append(problems, Problem{File: strings.ToValidUTF8(name, "?"), Severity: Error, Code: code, Args: args})
	}
	if len(z.File) > maxFiles {
		refuse(".", "files-too-many", strconv.Itoa(maxFiles))
		return problems
	}
	var total uint64
	seen := map[string]bool{}
	for _, f := range z.File {
		name := strings.TrimSuffix(f.Name, "/")
		// Windows holds two names for one when only the case differs.
		folded := strings.ToLower(name)
		switch {
		case !fs.ValidPath(name) || strings.ContainsAny(name, "\\:\x00"):
			// What a program writes wrongly it writes wrongly for every file of a folder.
			if top, _, _ := strings.Cut(strings.ReplaceAll(name, "\\", "/"), "/"); !seen[top+"/"] {
				seen[top+"/"] = true
				refuse(name, "file-path", strings.ToValidUTF8(name, "?"))
			}
		case seen[folded]:
			refuse(name, "file-twice", name)
		case !f.Mode().IsRegular() && !f.Mode().IsDir():
			refuse(name, "file-link", name)
		case f.UncompressedSize64 > ratioFrom && f.UncompressedSize64/maxRatio > f.CompressedSize64:
			refuse(name, "zip-bomb", name)
		}
		seen[folded] = true
		if total += min(f.UncompressedSize64, maxTotal+1); total > maxTotal {
			refuse(".", "pack-too-big", strconv.Itoa(maxTotal>>20))
			return problems
		}
	}
	return problems
}

// inner steps into the folders around a pack, each of which holds the next one and nothing else, but for what a Mac adds.
func inner(outer fs.FS) fs.FS {
	dir := "."
	for range maxDepth {
		if _, err := fs.Stat(outer, path.Join(dir, packFile)); err == nil {
			if sub, err := fs.Sub(outer, dir); err == nil {
				return sub
			}
			return outer
		}
		entries, err := fs.ReadDir(outer, dir)
		entries = slices.DeleteFunc(entries, func(e fs.DirEntry) bool {
			return e.Name() == "__MACOSX" || strings.HasPrefix(e.Name(), ".")
		})
		if err != nil || len(entries) != 1 || !entries[0].IsDir() {
			return outer
		}
		dir = path.Join(dir, entries[0].Name())
	}
	return outer
}
