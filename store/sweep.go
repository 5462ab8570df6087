package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"time"
)

// Sweep is how far the whole data has been read, a part at a time; the zero value begins.
type Sweep struct {
	bucket, key string // what was read last
}

// readAtOnce is about how many bytes of keys and values are read in one part: whoever saves waits for no more.
const readAtOnce = 64 << 10

// errPart ends a part.
var errPart = errors.New("a part was read")

// ReadOn reads the next part of the open data from the disk, every value against its checksum, and says where to go on, and when
// nothing is left. It reads the file and not its map, so that nothing of it stays in memory. ErrCorrupt says that something does
// not hold; Check then tells whether it is so.
func (s *Store) ReadOn(from Sweep) (next Sweep, done bool, err error) {
	s.mu.Lock() // nothing is written meanwhile
	defer s.mu.Unlock()
	if err := s.usable(); err != nil {
		return from, false, err
	}
	next, done, err = readPart(s.path, from)
	if err != nil {
		return next, false, fmt.Errorf("read data: %w", explain(err))
	}
	return next, done, nil
}

func readPart(path string, from Sweep) (next Sweep, done bool, err error) {
	f, err := os.Open(path)
	if err != nil {
		return from, false, err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return from, false, err
	}
	newest, _, err := readHeads(f, info.Size())
	if err != nil {
		return from, false, err
	}
	r := &reader{from: from, left: readAtOnce}
	w := walker{file: f, head: newest, seen: map[uint64]bool{0: true, 1: true}, part: r}
	if from.bucket == "" {
		if err := w.freelist(newest.Freelist); err != nil {
			return from, false, err
		}
	}
	switch err := w.page(newest.Root, 0); {
	case errors.Is(err, errPart):
		return r.from, false, nil
	case err != nil:
		return from, false, err
	}
	return Sweep{}, true, nil
}

// reader goes through the pages to where it stopped, and on from there.
type reader struct {
	from   Sweep
	bucket string // that is being read; "" among the names of buckets
	left   int    // bytes to read
}

// element reads what hangs from the element i of n of a page, unless it was read before.
func (r *reader) element(w *walker, data []byte, i, n, depth int) error {
	flags := binary.LittleEndian.Uint16(data[8:])
	at := pageHeader + i*elementSize
	key, value, _, err := elementBytes(data, at, data[at:at+elementSize], flags)
	switch {
	case err != nil:
		return err
	case flags == flagBranch:
		if next := at + elementSize; i+1 < n {
			after, _, _, err := elementBytes(data, next, data[next:next+elementSize], flags)
			if err != nil {
				return err
			}
			if r.behind(after) { // all keys below are smaller
				return nil
			}
		}
		return w.page(binary.LittleEndian.Uint64(data[at+8:]), depth+1)
	case data[at]&bucketEntry != 0:
		if r.bucket != "" {
			return corrupt("bucket in bucket %s", r.bucket)
		}
		if r.behind(key) {
			return nil
		}
		r.bucket = string(key)
		err := w.bucket(value, depth+1)
		r.bucket = ""
		return err
	case r.behind(key):
		return nil
	}
	if _, err := unseal(key, value); err != nil {
		return fmt.Errorf("%s: %w", r.bucket, err)
	}
	if r.left -= len(key) + len(value); r.left <= 0 {
		r.from = Sweep{r.bucket, string(key)}
		return errPart
	}
	return nil
}

// behind says that what begins with a key, or ends before it, was read before.
func (r *reader) behind(key []byte) bool {
	if r.bucket == "" {
		return string(key) < r.from.bucket
	}
	return r.bucket == r.from.bucket && string(key) <= r.from.key
}

// readSuffix ends the name of the file that tells when the data was read to its end.
const readSuffix = ".read"

// ReadToday says whether the data was read to its end today. What cannot be told is no.
func (s *Store) ReadToday() bool {
	noted, err := os.ReadFile(s.path + readSuffix)
	return err == nil && today(string(noted), s.options.Now())
}

// NoteRead notes that it was read.
func (s *Store) NoteRead() error {
	if err := os.WriteFile(s.path+readSuffix, []byte(s.options.Now().Format(time.RFC3339)), 0o600); err != nil {
		return fmt.Errorf("note that data was read: %w", explain(err))
	}
	return nil
}
