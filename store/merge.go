package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"

	bolt "go.etcd.io/bbolt"

	"lachanso/store/sealed"
)

// Why a file of another PC is not merged, beside what Open says.
var (
	// ErrSelf is returned when the data would be merged with itself.
	ErrSelf = errors.New("this is the data that is open")
	// ErrSealed is returned for a sealed file without a passphrase. It is a sealed.ErrPassphrase.
	ErrSealed = fmt.Errorf("file is sealed: %w", sealed.ErrPassphrase)
	// ErrNotMerged is returned when the merged file cannot be put in the old one's place. Nothing was changed.
	ErrNotMerged = errors.New("not merged, nothing was changed")
)

// mergeSuffix names the folder of copies and of the merged file, until it takes the place of the old one.
const mergeSuffix = ".merge"

// Brought are data files carried from other PCs, copied beside the data to be merged with it. The files themselves are read
// once and never changed. Close it; a power cut leaves nothing that the next Open does not clear away.
type Brought struct {
	s      *Store
	folder string
	others []*source
}

// source is a file to be merged with.
type source struct {
	path string // as it was given
	*Store
	reading
}

// Refusal is a file that is not merged with, and why: ErrSelf, ErrSealed, a sentinel of store/sealed, or what Open returns.
// Nothing of it was kept.
type Refusal struct {
	File string
	Err  error
}

func (r *Refusal) Error() string { return fmt.Sprintf("merge with %q: %v", r.File, r.Err) }

// Unwrap gives why.
func (r *Refusal) Unwrap() error { return r.Err }

// Bring copies the data files of other PCs and reads them through: data files, folders with one in them, or sealed files
// that all have one passphrase. Each is checked to its last byte; one that is refused (*Refusal) refuses all.
func (s *Store) Bring(ctx context.Context, files []string, passphrase string) (*Brought, error) {
	if s.options.ReadOnly {
		return nil, ErrReadOnly
	}
	b := &Brought{s: s}
	err := b.bring(ctx, files, passphrase)
	if err != nil {
		return nil, errors.Join(err, b.Close())
	}
	return b, nil
}

func (b *Brought) bring(ctx context.Context, files []string, passphrase string) (err error) {
	base := b.s.path + mergeSuffix
	if err := os.MkdirAll(base, 0o700); err != nil {
		return explain(err)
	}
	if b.folder, err = os.MkdirTemp(base, ""); err != nil {
		return explain(err)
	}
	for i, file := range files {
		dir := filepath.Join(b.folder, strconv.Itoa(i))
		one, err := b.bringOne(ctx, file, passphrase, dir)
		if one != nil {
			b.others = append(b.others, one)
		}
		if errors.Is(err, context.Canceled) {
			return err
		}
		if err != nil {
			return &Refusal{file, explain(err)}
		}
	}
	return nil
}

func (b *Brought) bringOne(ctx context.Context, file, passphrase, dir string) (*source, error) {
	if err := os.Mkdir(dir, 0o700); err != nil {
		return nil, err
	}
	copied := filepath.Join(dir, FileName)
	if err := b.copyIn(ctx, file, passphrase, copied); err != nil {
		return nil, err
	}
	if err := walkAt(copied); err != nil {
		return nil, err
	}
	s, err := open(dir, Options{Now: b.s.options.Now, noSync: true}.filled())
	if err != nil {
		return nil, err
	}
	one := &source{path: file, Store: s}
	err = s.view(func(d *desk) (err error) {
		one.reading, err = d.examined(ctx)
		return err
	})
	return one, err
}

// copyIn copies a file, opened with the passphrase where it is sealed.
func (b *Brought) copyIn(ctx context.Context, file, passphrase, to string) error {
	info, err := os.Stat(file)
	if err == nil && info.IsDir() {
		file = filepath.Join(file, FileName)
		info, err = os.Stat(file)
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return ErrNoFile
	case err != nil:
		return err
	case !info.Mode().IsRegular():
		return fmt.Errorf("%w: not a regular file", ErrForeign)
	}
	if own, err := os.Stat(b.s.path); err == nil && os.SameFile(own, info) {
		return ErrSelf
	}
	from, err := os.Open(file)
	if err != nil {
		return err
	}
	defer func() { _ = from.Close() }()
	locked, err := beginsSealed(from)
	if err != nil {
		return err
	}
	if locked {
		if passphrase == "" {
			return ErrSealed
		}
		opened, err := sealed.Open(from, passphrase)
		if err != nil {
			return err
		}
		return pour(ctx, opened, to)
	}
	if _, err := examine(file); err != nil {
		return err
	}
	// The lock: a file is not to be copied while another program writes it.
	db, err := boltOpen(file, Options{ReadOnly: true}.filled())
	if err != nil {
		return err
	}
	err = pour(ctx, from, to)
	return errors.Join(err, db.Close())
}

// pour writes all that can be read to a new file.
func pour(ctx context.Context, from io.Reader, to string) error {
	f, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, &heeding{ctx, from})
	return errors.Join(err, f.Close())
}

// heeding stops reading when it is not wanted any more.
type heeding struct {
	ctx context.Context
	io.Reader
}

func (h *heeding) Read(p []byte) (int, error) {
	if err := h.ctx.Err(); err != nil {
		return 0, err
	}
	return h.Reader.Read(p)
}

// Close lets the copies go and erases them.
func (b *Brought) Close() error {
	var errs []error
	for _, one := range b.others {
		errs = append(errs, one.Close())
	}
	b.others = nil
	if b.folder != "" {
		errs = append(errs, os.RemoveAll(b.folder))
		_ = os.Remove(filepath.Dir(b.folder)) // it stays while another one is at work
	}
	return errors.Join(errs...)
}

// desks opens this data and all that were brought for reading. The lock of this data must be held.
func (b *Brought) desks(do func([]*desk) error) (err error) {
	if err := b.s.usable(); err != nil {
		return err
	}
	defer guard(&err)()
	var all []*desk
	defer func() {
		for _, d := range all {
			_ = d.tx.Rollback() // of reading: it cannot fail
		}
	}()
	begin := func(db *bolt.DB) error {
		tx, err := db.Begin(false)
		if err == nil {
			all = append(all, &desk{tx: tx, in: b.s.options.Now().Location()})
		}
		return err
	}
	if err := begin(b.s.db.DB); err != nil {
		return err
	}
	for _, one := range b.others {
		if one.db == nil {
			return ErrClosed
		}
		if err := begin(one.db.DB); err != nil {
			return err
		}
	}
	return do(all)
}
