package solid

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

func pack(t *testing.T, folder fs.FS, pattern string, like []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, folder, pattern, like); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, packed, like []byte) fs.FS {
	t.Helper()
	got, err := Open(packed, func() ([]byte, error) { return like, nil })
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// The packed pack is the folder, file for file: what the tests read from the folder holds for the program schools get.
func TestTheWholePackIsInIt(t *testing.T) {
	pack1 := os.DirFS("../packs/lachanso")
	like, err := fs.ReadFile(pack1, "pack.yaml")
	if err != nil {
		t.Fatal(err)
	}
	packed := pack(t, pack1, "*", like)
	got, n, size := open(t, packed, like), 0, 0
	err = fs.WalkDir(pack1, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		want, err := fs.ReadFile(pack1, name)
		if err != nil {
			return err
		}
		if n, size = n+1, size+len(want); !bytes.Equal(want, content(t, got, name)) {
			t.Errorf("%s differs", name)
		}
		return nil
	})
	there := 0
	walked := fs.WalkDir(got, ".", func(_ string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() {
			there++
		}
		return err
	})
	if err := errors.Join(err, walked); err != nil || n < 500 || there != n {
		t.Errorf("%d files in the folder, %d packed, %v", n, there, err)
	}
	if len(packed)*3 > size {
		t.Errorf("%d bytes packed are %d", size, len(packed))
	}
}

func content(t *testing.T, from fs.FS, name string) []byte {
	t.Helper()
	data, err := fs.ReadFile(from, name)
	if err != nil {
		t.Errorf("%s: %v", name, err)
	}
	return data
}

func TestTheSameFilesGiveTheSameBytes(t *testing.T) {
	folder := fstest.MapFS{"a.yaml": {Data: []byte("a")}, "b/c.svg": {Data: []byte("c"), ModTime: time.Unix(1, 0)}}
	first := pack(t, folder, "*", nil)
	folder["b/c.svg"].ModTime = time.Unix(2, 0)
	if !bytes.Equal(first, pack(t, folder, "*", nil)) {
		t.Error("the time of a file matters")
	}
	folder["a.yaml"].Data = []byte("b")
	if bytes.Equal(first, pack(t, folder, "*", nil)) {
		t.Error("what is in a file does not matter")
	}
}

func TestAPatternTakesTheFilesOfItsNameAlone(t *testing.T) {
	folder := fstest.MapFS{"A-Bold.ttf": {Data: []byte("a")}, "in/A-Light.ttf": {Data: []byte("l")}, "A.txt": {}, "B-Bold.ttf": {}}
	got := open(t, pack(t, folder, "A-*.ttf", nil), nil)
	if err := fstest.TestFS(got, "A-Bold.ttf", "in/A-Light.ttf"); err != nil {
		t.Error(err)
	}
	if _, err := fs.Stat(got, "A.txt"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("another file: %v", err)
	}
	if err := Write(io.Discard, folder, "[", nil); err == nil {
		t.Error("a pattern that is none was taken")
	}
}

// Large folders of pictures are more than one block, and files of no length are files.
func TestBlocks(t *testing.T) {
	folder := fstest.MapFS{"empty.svg": {}, "empty.md": {}}
	for _, name := range []string{"a/1.svg", "a/2.svg", "a/3.svg", "b/1.svg", "text.md"} {
		folder[name] = &fstest.MapFile{Data: []byte(strings.Repeat(name, 1+largest/2/len(name)))}
	}
	like := []byte(strings.Repeat("text.md", 100))
	got := open(t, pack(t, folder, "*", like), like)
	for range 2 {
		for name, f := range folder {
			if !bytes.Equal(f.Data, content(t, got, name)) {
				t.Errorf("%s differs", name)
			}
		}
	}
}

// Whatever is cut off or changed, there is an error, and nobody reads another file's bytes.
func TestDamageIsAnError(t *testing.T) {
	folder := fstest.MapFS{"a.yaml": {Data: []byte(strings.Repeat("lá chắn số ", 50))}, "c.svg": {Data: []byte(strings.Repeat("<svg/>", 9))}}
	whole := pack(t, folder, "*", nil)
	like := func() ([]byte, error) { return nil, errors.New("no dictionary") }
	for i := range whole {
		for name, broken := range map[string][]byte{"cut": whole[:i], "changed": append(bytes.Clone(whole[:i]), append([]byte{whole[i] ^ 0x55}, whole[i+1:]...)...)} {
			got, err := Open(broken, like)
			if err != nil {
				continue
			}
			for file, f := range folder {
				if data, err := fs.ReadFile(got, file); err == nil && !bytes.Equal(data, f.Data) {
					t.Errorf("%s at %d: %s reads %q", name, i, file, data)
				}
			}
		}
	}
	got, err := Open(pack(t, folder, "*", []byte("lá chắn số")), like)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := fs.ReadFile(got, "a.yaml"); err == nil || err.Error() != "no dictionary" {
		t.Errorf("without its dictionary: %v", err)
	}
}

func TestOnePiece(t *testing.T) {
	z, err := Deflate([]byte(strings.Repeat("một ", 1000)))
	if err != nil || len(z) > 100 {
		t.Errorf("%d bytes, %v", len(z), err)
	}
	if got, err := Inflate(z); err != nil || len(got) != 1000*len("một ") {
		t.Errorf("%d bytes, %v", len(got), err)
	}
	if _, err := Inflate(z[:len(z)/2]); err == nil {
		t.Error("half a piece was taken")
	}
}

func TestAZippedFileIsPackedAsWhatItHolds(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if _, err := z.Write([]byte("chữ in")); err != nil {
		t.Fatal(err)
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	folder := fstest.MapFS{"a.ttf.gz": {Data: b.Bytes()}}
	if got := content(t, open(t, pack(t, folder, "*", nil), nil), "a.ttf"); string(got) != "chữ in" {
		t.Errorf("%q", got)
	}
	folder["a.ttf.gz"].Data = b.Bytes()[:9]
	if err := Write(io.Discard, folder, "*", nil); err == nil {
		t.Error("half a file was packed")
	}
}
