// Package sealed encrypts files that leave the PC with a passphrase, and opens them again: age files (age-encryption.org)
// with one scrypt recipient, which the age program of any system opens with the same passphrase.
//
// Where the first bytes of a file hold, a damaged wrapping of its key cannot be told from a wrong passphrase. Whatever
// [Open] gives before its end is authentic, but only io.EOF says that it is all.
package sealed

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"filippo.io/age"
	"golang.org/x/text/unicode/norm"
)

// Suffix is how the names of whole-data files end that are sealed to be carried.
const Suffix = ".lachanso"

// LeastSigns is how many signs a passphrase has at least.
const LeastSigns = 8

var (
	// ErrShort is returned for a passphrase of fewer than LeastSigns signs.
	ErrShort = errors.New("passphrase is too short")
	// ErrPassphrase is returned when the passphrase does not open the file.
	ErrPassphrase = errors.New("not this passphrase")
	// ErrNotSealed is returned for a file that was not sealed.
	ErrNotSealed = errors.New("file is not sealed")
	// ErrOtherwise is returned for a file that was sealed for a key, or so that opening it would take too much memory.
	ErrOtherwise = errors.New("file was not sealed by this program")
	// ErrDamaged is returned when a sealed file was cut or changed.
	ErrDamaged = errors.New("sealed file is cut or damaged")
)

const (
	intro = "age-encryption.org/v1\n"
	// Each try of a passphrase takes 2^workFactor KiB of memory: 64 MB, and a fifth of a second, on an old PC one second.
	workFactor = 16
	// greatestFactor is what the age program uses: 256 MB. Greater ones only a hostile file has.
	greatestFactor = 18
	// A header with one scrypt recipient has 150 bytes.
	greatestHeader = 512
)

// Is says whether the first bytes of a file are those of a sealed one; 22 are enough.
func Is(first []byte) bool { return bytes.HasPrefix(first, []byte(intro)) }

// Check says whether Seal takes a passphrase: the error is ErrShort.
func Check(passphrase string) error {
	if utf8.RuneCountInString(plain(passphrase)) < LeastSigns {
		return ErrShort
	}
	return nil
}

// Seal gives a writer whose Close ends the sealed file; it does not close w. The error is ErrShort, or one of w.
func Seal(w io.Writer, passphrase string) (io.WriteCloser, error) {
	if err := Check(passphrase); err != nil {
		return nil, err
	}
	to, err := age.NewScryptRecipient(plain(passphrase))
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	to.SetWorkFactor(workFactor)
	sealing, err := age.Encrypt(w, to)
	if err != nil {
		return nil, fmt.Errorf("seal: %w", err)
	}
	return sealing, nil
}

// Open gives what was sealed. Errors, also of the reader, are ErrPassphrase, ErrNotSealed, ErrOtherwise, ErrDamaged, or
// those of r.
func Open(r io.Reader, passphrase string) (io.Reader, error) {
	source := &source{from: r}
	all := bufio.NewReaderSize(source, greatestHeader)
	head, err := all.Peek(greatestHeader)
	if err != nil && !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("open sealed file: %w", err)
	}
	if err := looks(head); err != nil {
		return nil, err
	}
	phrase := plain(passphrase)
	if phrase == "" {
		return nil, ErrPassphrase
	}
	with, err := age.NewScryptIdentity(phrase)
	if err != nil {
		return nil, fmt.Errorf("open sealed file: %w", err)
	}
	with.SetMaxWorkFactor(greatestFactor)
	opened, err := age.Decrypt(all, with)
	switch {
	case source.failed != nil:
		return nil, fmt.Errorf("open sealed file: %w", source.failed)
	case errors.Is(err, age.ErrIncorrectIdentity):
		return nil, fmt.Errorf("%w: %w", ErrPassphrase, err)
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrDamaged, err)
	}
	return &reader{from: opened, source: source}, nil
}

// plain is the passphrase as it is used: the same letters typed on another system may come in other bytes.
func plain(passphrase string) string { return norm.NFC.String(passphrase) }

// looks refuses a header that we did not write before anything is worked out for it.
func looks(head []byte) error {
	if !Is(head) {
		if len(head) < len(intro) && len(head) > 0 && strings.HasPrefix(intro, string(head)) {
			return fmt.Errorf("%w: %d bytes", ErrDamaged, len(head))
		}
		return ErrNotSealed
	}
	first, rest, whole := bytes.Cut(head[len(intro):], []byte("\n"))
	if !whole {
		return fmt.Errorf("%w: in its header", ErrDamaged)
	}
	words := strings.Fields(string(first))
	if len(words) != 4 || words[1] != "scrypt" {
		return fmt.Errorf("%w: not for a passphrase", ErrOtherwise)
	}
	factor, err := strconv.Atoi(words[3])
	if err != nil {
		return fmt.Errorf("%w: in its header", ErrDamaged)
	}
	if factor > greatestFactor {
		return fmt.Errorf("%w: work factor %d", ErrOtherwise, factor)
	}
	if !bytes.Contains(rest, []byte("\n--- ")) {
		return fmt.Errorf("%w: in its header", ErrDamaged)
	}
	return nil
}

// source remembers why reading failed, so that a bad disk is not taken for a damaged file.
type source struct {
	from   io.Reader
	failed error
}

func (s *source) Read(p []byte) (int, error) {
	n, err := s.from.Read(p)
	if err != nil && !errors.Is(err, io.EOF) {
		s.failed = err
	}
	return n, err
}

type reader struct {
	from   io.Reader
	source *source
}

func (r *reader) Read(p []byte) (int, error) {
	n, err := r.from.Read(p)
	switch {
	case err == nil || err == io.EOF: // as it is: an EOF within comes as io.ErrUnexpectedEOF
		return n, err
	case r.source.failed != nil:
		return n, fmt.Errorf("read sealed file: %w", r.source.failed)
	}
	return n, fmt.Errorf("%w: %w", ErrDamaged, err)
}
