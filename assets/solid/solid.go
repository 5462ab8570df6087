// Package solid packs a folder into one piece for the program that schools get, and reads it there as an fs.FS. Files that
// are alike lie together in blocks that are compressed as a whole (Zstandard, RFC 8878): a thousand small files compressed
// one by one take twice as much.
//
// Its form: the length of the index as a uvarint, the index, the blocks. The index is a compressed zip whose entries hold,
// instead of their data, where their data lies; so archive/zip gives names, folders and checksums. It is read by the
// program that was built with it and by no other: there is no version in it.
package solid

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"io/fs"
	"sync"

	"github.com/klauspost/compress/zstd"
)

const (
	method = 0x4c43 // of the entries of the index: no number of a method in use
	likeID = 1      // of the dictionary, in frames of text
	most   = 64 << 20
)

// inflate gives what a frame holds. like is the dictionary it was made with, nil for none.
func inflate(frame, like []byte) ([]byte, error) {
	options := []zstd.DOption{zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxMemory(most)}
	if like != nil {
		options = append(options, zstd.WithDecoderDictRaw(likeID, like))
	}
	z, err := zstd.NewReader(nil, options...)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	return z.DecodeAll(frame, nil)
}

// Inflate gives what one compressed piece holds, at most 64 MiB.
func Inflate(frame []byte) ([]byte, error) {
	data, err := inflate(frame, nil)
	if err != nil {
		return nil, fmt.Errorf("inflate: %w", err)
	}
	return data, nil
}

// place is where a file lies: the block in the packed bytes, and the file in the block.
type place struct {
	block, length, from, to uint64
	alike                   bool // its block was made with the dictionary
}

func (p place) bytes() []byte {
	var b []byte
	for _, field := range []uint64{p.block, p.length, p.from, p.to} {
		b = binary.AppendUvarint(b, field)
	}
	if p.alike {
		return append(b, 1)
	}
	return append(b, 0)
}

func readPlace(b []byte) (p place, err error) {
	for _, field := range []*uint64{&p.block, &p.length, &p.from, &p.to} {
		n := 0
		if *field, n = binary.Uvarint(b); n <= 0 {
			return p, fmt.Errorf("index: %w", io.ErrUnexpectedEOF)
		}
		b = b[n:]
	}
	if len(b) != 1 {
		return p, fmt.Errorf("index: %w", io.ErrUnexpectedEOF)
	}
	p.alike = b[0] == 1
	return p, nil
}

// Open reads what Write wrote; its files may be read from any goroutine. like gives the same dictionary that Write had, and
// is asked only when a file needs it.
func Open(packed []byte, like func() ([]byte, error)) (fs.FS, error) {
	long, n := binary.Uvarint(packed)
	if n <= 0 || long > uint64(len(packed)-n) {
		return nil, fmt.Errorf("open packed folder: %w", io.ErrUnexpectedEOF)
	}
	index, err := Inflate(packed[n : n+int(long)])
	if err != nil {
		return nil, fmt.Errorf("open packed folder: %w", err)
	}
	z, err := zip.NewReader(bytes.NewReader(index), int64(len(index)))
	if err != nil {
		return nil, fmt.Errorf("open packed folder: %w", err)
	}
	b := &blocks{all: packed[n+int(long):], like: like}
	z.RegisterDecompressor(method, b.file)
	return folder{z}, nil
}

// folder hides that it is a zip: who is careful with zips would take its sizes for those of its files.
type folder struct{ files fs.FS }

// Open opens a file or a folder.
func (f folder) Open(name string) (fs.File, error) { return f.files.Open(name) }

// blocks inflate one at a time, and keep the last: files that lie together are read one after the other.
type blocks struct {
	all  []byte
	like func() ([]byte, error)

	mu   sync.Mutex
	last place
	open []byte
}

// file gives a file whose place is read from r. The zip checks it.
func (b *blocks) file(r io.Reader) io.ReadCloser {
	at, err := io.ReadAll(r)
	if err != nil {
		return failing{err}
	}
	p, err := readPlace(at)
	if err != nil {
		return failing{err}
	}
	block, err := b.inflated(p)
	if err != nil {
		return failing{err}
	}
	if p.from > p.to || p.to > uint64(len(block)) {
		return failing{io.ErrUnexpectedEOF}
	}
	return io.NopCloser(bytes.NewReader(block[p.from:p.to]))
}

func (b *blocks) inflated(p place) ([]byte, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.open != nil && p.block == b.last.block {
		return b.open, nil
	}
	if p.block > uint64(len(b.all)) || p.length > uint64(len(b.all))-p.block {
		return nil, io.ErrUnexpectedEOF
	}
	var like []byte
	if p.alike {
		var err error
		if like, err = b.like(); err != nil {
			return nil, err
		}
	}
	open, err := inflate(b.all[p.block:p.block+p.length], like)
	if err != nil {
		return nil, err
	}
	b.last, b.open = p, open
	return open, nil
}

// failing is a file that cannot be read.
type failing struct{ err error }

func (f failing) Read([]byte) (int, error) { return 0, f.err }
func (f failing) Close() error             { return nil }
