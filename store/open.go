package store

import (
	"cmp"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// FileName is the data file in its folder.
const FileName = "lachanso.db"

const (
	newSuffix     = ".new"     // while it is made
	compactSuffix = ".compact" // while it is compacted
	lockWait      = time.Second
	pageSize      = 4096    // the same on every system, so that files can be carried
	growBy        = 1 << 20 // bbolt's 16 MB would be most of a small school's file
)

// renameWhileOpen: elsewhere an open file keeps its lock while it gets its name, so that no second copy can slip in
// between; Windows cannot rename an open file, but neither can it rename over one that another copy has open.
const renameWhileOpen = runtime.GOOS != "windows"

// Options say how a store is opened.
type Options struct {
	Now      func() time.Time // the clock; nil: time.Now
	Entropy  io.Reader        // chance for ids; nil: crypto/rand
	ReadOnly bool             // nothing is written, several may read
	Anew     bool             // an empty file is made also where backups hold what the missing one held

	noSync bool // for tests that measure size, not safety
}

func (o Options) filled() Options {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Entropy == nil {
		o.Entropy = rand.Reader
	}
	return o
}

// Open opens the data in dir, and makes folder and file when they are not there yet. Where the file is missing while good
// backups are there, none is made unless o.Anew says so: the error is ErrMissing. It waits one second for a lock.
// After an unclean exit it checks the whole structure first. A file that is refused stays as it is.
func Open(dir string, o Options) (*Store, error) {
	s, err := open(dir, o.filled())
	if err != nil {
		return nil, fmt.Errorf("open data in %q: %w", dir, explain(err))
	}
	return s, nil
}

func open(dir string, o Options) (*Store, error) {
	path := filepath.Join(dir, FileName)
	if err := prepareFolder(dir, o.ReadOnly); err != nil {
		return nil, err
	}
	db, suspect, err := openFile(path, o)
	if err != nil {
		return nil, err
	}
	s := &Store{dir: dir, path: path, options: o, db: db}
	if err := s.begin(suspect); err != nil {
		return nil, errors.Join(err, s.letGo())
	}
	return s, nil
}

func prepareFolder(dir string, readOnly bool) error {
	info, err := os.Stat(dir)
	switch {
	case err == nil && !info.IsDir():
		return fmt.Errorf("%w: there is a file of that name", ErrNoFolder)
	case err == nil:
		return nil
	case readOnly && errors.Is(err, fs.ErrNotExist):
		return ErrNoFile
	}
	err = os.MkdirAll(dir, 0o700)
	if err == nil || diskFull(err) || errors.Is(explain(err), ErrReadOnly) {
		return err
	}
	return fmt.Errorf("%w: %w", ErrNoFolder, err)
}

// openFile opens the file, or makes it. suspect says that one of its two heads is damaged.
func openFile(path string, o Options) (db *data, suspect bool, err error) {
	_, err = os.Stat(path)
	if errors.Is(err, fs.ErrNotExist) && !o.ReadOnly {
		if err := finishRecovery(path); err != nil {
			return nil, false, err
		}
		_, err = os.Stat(path)
	}
	if errors.Is(err, fs.ErrNotExist) {
		if !o.Anew && anyBackup(filepath.Dir(path)) {
			return nil, false, ErrMissing
		}
		if o.ReadOnly {
			return nil, false, ErrNoFile
		}
		if db, err = makeFile(path, o); !errors.Is(err, fs.ErrExist) {
			return db, false, err
		}
	} else if err != nil {
		return nil, false, err
	}
	if suspect, err = examine(path); err != nil {
		return nil, false, err
	}
	db, err = boltOpen(path, o)
	return db, suspect, err
}

// makeFile makes an empty file of ours under another name and then gives it its own: a half-made one is never found.
func makeFile(path string, o Options) (*data, error) {
	fresh := path + newSuffix
	db, err := boltAnew(fresh, o)
	if err != nil {
		if diskFull(err) {
			_ = os.Remove(fresh)
		}
		return nil, err
	}
	err = db.Update(func(tx *bolt.Tx) error { return migrate(tx, steps(), o.Entropy) })
	if err == nil {
		if _, statErr := os.Stat(path); statErr == nil {
			err = fs.ErrExist // another copy was faster
		}
	}
	if err != nil {
		return nil, errors.Join(err, db.Close(), os.Remove(fresh))
	}
	return rename(db, fresh, path, o)
}

// rename gives the file of db its final name, takes it there and leaves it open.
func rename(db *data, from, to string, o Options) (*data, error) {
	if !renameWhileOpen {
		if err := db.Close(); err != nil {
			return nil, err
		}
	}
	if err := Replace(from, to); err != nil {
		if renameWhileOpen {
			_ = db.Close()
		}
		return nil, err
	}
	if !renameWhileOpen {
		return boltOpen(to, o)
	}
	syncFolder(filepath.Dir(to))
	return db, nil
}

// syncFolder takes the names in a folder to the disk. Not every file system can; they are there either way.
func syncFolder(dir string) {
	folder, err := os.Open(dir)
	if err != nil {
		return
	}
	_ = folder.Sync()
	_ = folder.Close()
}

// data is an open file. The file is kept beside bbolt's to let go of the lock when bbolt itself cannot any more.
type data struct {
	*bolt.DB
	file *os.File
}

// boltOpen opens with our settings and turns every panic of a damaged file into an error, letting go of the lock.
func boltOpen(path string, o Options) (opened *data, err error) {
	var file *os.File
	defer func() {
		if err != nil && file != nil {
			_ = letFileGo(file)
		}
	}()
	defer guard(&err)()
	db, err := bolt.Open(path, 0o600, &bolt.Options{
		Timeout: lockWait, ReadOnly: o.ReadOnly, PageSize: pageSize, NoSync: o.noSync, NoGrowSync: o.noSync,
		FreelistType: bolt.FreelistArrayType, PreLoadFreelist: true, NoStatistics: true,
		OpenFile: func(name string, flag int, mode os.FileMode) (*os.File, error) {
			var err error
			file, err = os.OpenFile(name, flag, mode)
			return file, err
		},
	})
	if err != nil {
		return nil, explain(err)
	}
	db.AllocSize = growBy
	if !named(file, path) {
		return nil, errors.Join(ErrLocked, db.Close())
	}
	return &data{db, file}, nil
}

// boltAnew opens a file that holds nothing of worth: one that a power cut left half-made is made anew. Windows keeps a file that
// bbolt has mapped and then refused, so there the one before goes first; it does not go while another copy has it open.
func boltAnew(path string, o Options) (*data, error) {
	if !renameWhileOpen {
		_ = os.Remove(path)
	}
	db, err := boltOpen(path, o)
	if (errors.Is(err, ErrForeign) || errors.Is(err, ErrCorrupt)) && os.Remove(path) == nil {
		db, err = boltOpen(path, o)
	}
	return db, err
}

// named says whether the open file is the one that has the name now: another copy may have compacted it while we
// waited for the lock.
func named(file *os.File, path string) bool {
	ours, err := file.Stat()
	if err != nil {
		return false
	}
	here, err := os.Stat(path)
	return err == nil && os.SameFile(ours, here)
}

// begin looks at what was opened, brings it to today's schema and marks it as in use.
func (s *Store) begin(suspect bool) error {
	var schema uint64
	err := s.view(func(d *desk) (err error) {
		if schema, err = readSchema(d); err != nil {
			return err
		}
		mark, err := d.get(inMeta, []byte(metaOpen))
		suspect = suspect || mark != nil
		return err
	})
	if errors.Is(err, ErrForeign) || errors.Is(err, ErrCorrupt) {
		return cmp.Or(s.walkFile(), err) // where pages are broken, the mark of ours may only be out of reach
	}
	if err != nil {
		return err
	}
	if suspect {
		if err := s.checkStructure(); err != nil {
			return err
		}
	}
	if s.options.ReadOnly {
		return s.view(s.readDevice)
	}
	for _, suffix := range []string{compactSuffix, restoreSuffix, readySuffix, carriedSuffix, outSuffix} {
		_ = os.Remove(s.path + suffix) // left by a power cut; we hold the lock
	}
	_ = os.RemoveAll(s.path + mergeSuffix)
	if err := s.migrateFrom(schema); err != nil {
		return err
	}
	waiting := false
	err = s.write(func(p *pen) error {
		if err := s.readDevice(&p.desk); err != nil {
			return err
		}
		mark, err := p.get(inMeta, []byte(metaCompact))
		waiting = mark != nil
		if err != nil {
			return err
		}
		return p.put(inMeta, []byte(metaOpen), nil)
	})
	s.saved = time.Time{}
	if err == nil && waiting {
		err = s.compact()
		if errors.Is(err, ErrNotCompacted) {
			err = nil // no room now; the next Open tries again
		}
	}
	return err
}

func (s *Store) readDevice(d *desk) error {
	number, err := d.get(inMeta, []byte(metaDevice))
	if err != nil {
		return err
	}
	var n int
	if s.mine, n = binary.Uvarint(number); n <= 0 {
		return corrupt("number of this device")
	}
	s.clock.entropy = s.options.Entropy
	s.clock.last, err = d.newest()
	return err
}

// readSchema tells our files from others, and which of ours it is.
func readSchema(d *desk) (uint64, error) {
	if d.tx.Bucket([]byte(inMeta)) == nil {
		return 0, ErrForeign
	}
	mark, err := d.get(inMeta, []byte(metaFormat))
	if err != nil {
		return 0, err
	}
	if string(mark) != formatMark {
		return 0, ErrForeign
	}
	number, err := d.get(inMeta, []byte(metaSchema))
	if err != nil {
		return 0, err
	}
	schema, n := binary.Uvarint(number)
	if n <= 0 || schema == 0 {
		return 0, corrupt("schema number")
	}
	if schema > uint64(len(steps())) {
		return schema, fmt.Errorf("%w: schema %d, known up to %d", ErrNewer, schema, len(steps()))
	}
	return schema, nil
}

// newDevice writes this device's identity.
func newDevice(tx *bolt.Tx, entropy io.Reader) error {
	id, err := drawDevice(entropy)
	if err != nil {
		return err
	}
	p := &pen{desk: desk{tx: tx}}
	number := deviceKey(1)
	if err := p.put(inDevices, number, id[:]); err != nil {
		return err
	}
	return p.put(inMeta, []byte(metaDevice), number)
}

// drawDevice makes up the identity of a device.
func drawDevice(entropy io.Reader) (id ulid.ULID, err error) {
	if _, err := io.ReadFull(entropy, id[:]); err != nil {
		return id, fmt.Errorf("chance for a device: %w", err)
	}
	return id, nil
}

// deviceKey is where a device stands among those of a file.
func deviceKey(number uint64) []byte { return binary.AppendUvarint(nil, number) }
