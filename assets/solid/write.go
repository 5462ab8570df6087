package solid

import (
	"archive/zip"
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"path"
	"strings"

	"github.com/klauspost/compress/zstd"
)

// largest is how much of a folder's pictures lies in one block, in bytes: to read one, all of its block is inflated.
const largest = 256 << 10

// Write packs the files of a folder whose names fit the pattern, as path.Match reads it; of a gzipped one what it holds, under
// its name without .gz. The same files always give the same bytes. like may be text that resembles the texts of the folder, nil for none: what is in it takes no room again, but
// Open needs it too.
func Write(to io.Writer, folder fs.FS, pattern string, like []byte) error {
	w, err := newWriter(like)
	if err == nil {
		err = fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() {
				return err
			}
			if fits, err := path.Match(pattern, path.Base(name)); err != nil || !fits {
				return err
			}
			data, err := read(folder, name)
			if err == nil {
				w.take(strings.TrimSuffix(name, zipped), data)
			}
			return err
		})
	}
	if err == nil {
		err = w.write(to)
	}
	if err != nil {
		return fmt.Errorf("pack folder: %w", err)
	}
	return nil
}

const zipped = ".gz"

func read(folder fs.FS, name string) ([]byte, error) {
	data, err := fs.ReadFile(folder, name)
	if err != nil || path.Ext(name) != zipped {
		return data, err
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return io.ReadAll(z)
}

// Deflate compresses one piece; Inflate reads it.
func Deflate(data []byte) ([]byte, error) {
	z, err := encoder(nil)
	if err != nil {
		return nil, fmt.Errorf("deflate: %w", err)
	}
	return z.EncodeAll(data, nil), nil
}

func encoder(like []byte) (*zstd.Encoder, error) {
	options := []zstd.EOption{
		zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithWindowSize(8 << 20), zstd.WithEncoderConcurrency(1), zstd.WithEncoderCRC(false),
	}
	if like != nil {
		options = append(options, zstd.WithEncoderDictRaw(likeID, like))
	}
	return zstd.NewWriter(nil, options...)
}

type writer struct {
	plain, alike   *zstd.Encoder
	folder         string // of the pictures of the block that is being filled
	pictures, text block
	packed         []byte
	files          []file
}

// block is being filled; files are the places of its files among all.
type block struct {
	data  []byte
	files []int
}

type file struct {
	header zip.FileHeader
	place  place
}

func newWriter(like []byte) (*writer, error) {
	plain, err := encoder(nil)
	if err != nil {
		return nil, err
	}
	w := &writer{plain: plain, alike: plain}
	if like != nil {
		w.alike, err = encoder(like)
	}
	return w, err
}

// take puts a file into its block: pictures with others of their folder, everything else together.
func (w *writer) take(name string, data []byte) {
	b := &w.text
	if path.Ext(name) == ".svg" {
		b = &w.pictures
		if folder := path.Dir(name); folder != w.folder || len(b.data)+len(data) > largest {
			w.flush(b, w.plain)
			w.folder = folder
		}
	}
	w.files = append(w.files, file{
		header: zip.FileHeader{Name: name, Method: method, CRC32: crc32.ChecksumIEEE(data), UncompressedSize64: uint64(len(data))},
		place:  place{from: uint64(len(b.data)), to: uint64(len(b.data) + len(data)), alike: b == &w.text && w.alike != w.plain},
	})
	b.files = append(b.files, len(w.files)-1)
	b.data = append(b.data, data...)
}

// flush compresses a block, and says to its files where it lies.
func (w *writer) flush(b *block, z *zstd.Encoder) {
	if len(b.files) == 0 {
		return
	}
	at := uint64(len(w.packed))
	w.packed = z.EncodeAll(b.data, w.packed)
	for _, i := range b.files {
		w.files[i].place.block, w.files[i].place.length = at, uint64(len(w.packed))-at
	}
	*b = block{}
}

func (w *writer) write(to io.Writer) error {
	w.flush(&w.pictures, w.plain)
	w.flush(&w.text, w.alike)
	var index bytes.Buffer
	z := zip.NewWriter(&index)
	for _, f := range w.files {
		at := f.place.bytes()
		f.header.CompressedSize64 = uint64(len(at))
		entry, err := z.CreateRaw(&f.header)
		if err == nil {
			_, err = entry.Write(at)
		}
		if err != nil {
			return err
		}
	}
	if err := z.Close(); err != nil {
		return err
	}
	head := w.plain.EncodeAll(index.Bytes(), nil)
	for _, part := range [][]byte{binary.AppendUvarint(nil, uint64(len(head))), head, w.packed} {
		if _, err := to.Write(part); err != nil {
			return err
		}
	}
	return nil
}
