package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"

	bolt "go.etcd.io/bbolt"
)

// walker follows every page of a bbolt file with its own hands and with bounds. bbolt's Check comes after it: Check
// trusts lengths in pages, and reads outside the file where a byte of them is wrong, in a goroutine nobody can guard.
type walker struct {
	file io.ReaderAt
	head head
	seen map[uint64]bool
	part *reader // where a part of the values is read alone; nil for all pages
}

const (
	pageHeader  = 16
	elementSize = 16
	flagBranch  = 0x01
	flagLeaf    = 0x02
	flagFree    = 0x10
	bucketEntry = 0x01
	inlineRoot  = 16 // bytes before the page of a bucket that lies in its parent
	deepest     = 32
	manyFree    = 0xFFFF
)

// walk checks all pages that can be reached from the newest head.
func walk(file io.ReaderAt, size int64) error {
	newest, _, err := readHeads(file, size)
	if err != nil {
		return err
	}
	w := walker{file: file, head: newest, seen: map[uint64]bool{0: true, 1: true}}
	if err := w.freelist(newest.Freelist); err != nil {
		return err
	}
	return w.page(newest.Root, 0)
}

// read takes a page with its overflow.
func (w *walker) read(id uint64) ([]byte, error) {
	if id < 2 || id >= w.head.Pages {
		return nil, corrupt("page %d of %d", id, w.head.Pages)
	}
	header := make([]byte, pageHeader)
	if _, err := w.file.ReadAt(header, int64(id)*pageSize); err != nil {
		return nil, fmt.Errorf("page %d: %w", id, err)
	}
	more := uint64(binary.LittleEndian.Uint32(header[12:]))
	if binary.LittleEndian.Uint64(header) != id || id+more >= w.head.Pages {
		return nil, corrupt("head of page %d", id)
	}
	for n := id; n <= id+more; n++ {
		if w.seen[n] {
			return nil, corrupt("page %d is used twice", n)
		}
		w.seen[n] = true
	}
	data := make([]byte, (more+1)*pageSize)
	if _, err := w.file.ReadAt(data, int64(id)*pageSize); err != nil {
		return nil, fmt.Errorf("page %d: %w", id, err)
	}
	return data, nil
}

func (w *walker) freelist(id uint64) error {
	data, err := w.read(id)
	if err != nil {
		return err
	}
	n, from := uint64(binary.LittleEndian.Uint16(data[10:])), uint64(pageHeader)
	if binary.LittleEndian.Uint16(data[8:]) != flagFree {
		return corrupt("page %d is no list of free pages", id)
	}
	if n == manyFree {
		n, from = binary.LittleEndian.Uint64(data[pageHeader:]), pageHeader+8
	}
	if n > (uint64(len(data))-from)/8 {
		return corrupt("%d free pages", n)
	}
	before := uint64(1)
	for i := range n {
		free := binary.LittleEndian.Uint64(data[from+8*i:])
		if free <= before || free >= w.head.Pages || w.seen[free] {
			return corrupt("free page %d", free)
		}
		before = free
		w.seen[free] = true
	}
	return nil
}

func (w *walker) page(id uint64, depth int) error {
	if depth > deepest {
		return corrupt("pages %d deep", depth)
	}
	data, err := w.read(id)
	if err != nil {
		return err
	}
	return w.elements(data, depth)
}

// elements checks a page's keys and values, and what hangs from them.
func (w *walker) elements(data []byte, depth int) error {
	flags, n := binary.LittleEndian.Uint16(data[8:]), int(binary.LittleEndian.Uint16(data[10:]))
	if flags != flagBranch && flags != flagLeaf || pageHeader+n*elementSize > len(data) {
		return corrupt("page with flags %x and %d elements", flags, n)
	}
	if n == 0 && len(bytes.Trim(data[pageHeader:], "\x00")) > 0 {
		return corrupt("page without elements that is not empty")
	}
	var before []byte
	next := pageHeader + n*elementSize // keys and values follow the elements and each other: so none is lost unnoticed
	for i := range n {
		at := pageHeader + i*elementSize
		element := data[at : at+elementSize]
		key, value, start, err := elementBytes(data, at, element, flags)
		if err != nil {
			return err
		}
		if start != next {
			return corrupt("element %d at %d, not at %d", i, start, next)
		}
		next += len(key) + len(value)
		if i > 0 && bytes.Compare(before, key) >= 0 {
			return corrupt("order of keys at %x", key)
		}
		before = key
		if w.part != nil {
			if err := w.part.element(w, data, i, n, depth); err != nil {
				return err
			}
			continue
		}
		if flags == flagBranch {
			err = w.page(binary.LittleEndian.Uint64(element[8:]), depth+1)
		} else if element[0]&bucketEntry != 0 {
			err = w.bucket(value, depth+1)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// elementBytes gives key and value of an element, and where in the page they begin.
func elementBytes(data []byte, at int, element []byte, flags uint16) (key, value []byte, begin int, err error) {
	le := binary.LittleEndian
	position, keyLen, valueLen := uint64(le.Uint32(element)), uint64(le.Uint32(element[4:])), uint64(0)
	if flags == flagLeaf {
		if kind := le.Uint32(element); kind > bucketEntry {
			return nil, nil, 0, corrupt("element of kind %d", kind)
		}
		position, keyLen, valueLen = uint64(le.Uint32(element[4:])), uint64(le.Uint32(element[8:])), uint64(le.Uint32(element[12:]))
	}
	start := uint64(at) + position
	if start < pageHeader || start+keyLen+valueLen > uint64(len(data)) {
		return nil, nil, 0, corrupt("element outside its page")
	}
	return data[start : start+keyLen], data[start+keyLen : start+keyLen+valueLen], int(start), nil
}

func (w *walker) bucket(value []byte, depth int) error {
	if len(value) < inlineRoot {
		return corrupt("bucket of %d bytes", len(value))
	}
	if root := binary.LittleEndian.Uint64(value); root != 0 {
		return w.page(root, depth)
	}
	if len(value) < inlineRoot+pageHeader {
		return corrupt("bucket of %d bytes", len(value))
	}
	return w.elements(value[inlineRoot:], depth)
}

// checkStructure walks the file and then lets bbolt check it.
func (s *Store) checkStructure() error {
	if err := s.walkFile(); err != nil {
		return err
	}
	return s.view(func(d *desk) error { return boltCheck(d.tx) })
}

// walkFile walks the file as it lies on the disk. Nothing may be written meanwhile.
func (s *Store) walkFile() error { return walkAt(s.path) }

// walkAt walks the file of a path.
func walkAt(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer func() { _ = f.Close() }()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	return walk(f, info.Size())
}

func boltCheck(tx *bolt.Tx) error {
	var first error
	for err := range tx.Check() { // drained to the end, or its goroutine would stay
		if first == nil {
			first = corrupt("%v", err)
		}
	}
	return first
}
