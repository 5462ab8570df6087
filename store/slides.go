package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// What a teacher may add, at most.
const (
	MaxPicture = 1 << 20  // bytes of a picture
	MaxNote    = 2000     // letters of a note
	maxEdit    = 16 << 10 // bytes of an edit
)

// slidesRow are the edits of a module's slides for a class, in their order.
type slidesRow struct {
	Edits []string `cbor:"1,keyasint,omitempty"`
}

// foldEdit adds an edit. What it means is known to lessons/course.
func foldEdit(s shelf, f fact) error {
	if row, err := s.get(viewClass, f.Body.Class); err != nil || row == nil {
		return err
	}
	key := pair(f.Body.Class, f.Body.Module)
	row, _, err := load[slidesRow](s, viewSlides, key)
	if err != nil {
		return err
	}
	row.Edits = append(row.Edits, f.Body.Edit)
	return keep(s, viewSlides, key, row)
}

// foldPicture points at the fact instead of repeating the picture. The same picture kept twice, on two PCs, is one.
func foldPicture(s shelf, f fact) error {
	if row, err := s.get(viewClass, f.Body.Class); err != nil || row == nil {
		return err
	}
	sum := sha256.Sum256(f.Body.Picture)
	key := pair(f.Body.Class, string(sum[:]))
	if row, err := s.get(viewPicture, key); err != nil || row != nil {
		return err
	}
	return s.put(viewPicture, key, binary.AppendUvarint(nil, f.Seq))
}

// EditSlides keeps one edit of a module's slides for a class. The pack is not touched.
func (s *Store) EditSlides(class ID, module, edit string) error {
	err := s.write(func(p *pen) error {
		id, _, err := p.class(class)
		switch {
		case err != nil:
			return err
		case module == "" || edit == "":
			return fmt.Errorf("edit without module or words: %w", ErrUnknown)
		case len(edit) > maxEdit:
			return ErrTooMuch
		}
		_, err = p.record(slidesEdited, body{Class: refTo(id), Module: module, Edit: edit})
		return err
	})
	if err != nil {
		return fmt.Errorf("edit slides of %s: %w", module, err)
	}
	return nil
}

// SlideEdits are the edits of a module's slides for a class, in the order in which they were made.
func (s *Store) SlideEdits(class ID, module string) ([]string, error) {
	var edits []string
	err := s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		row, _, err := load[slidesRow](d, viewSlides, pair(refTo(id), module))
		edits = row.Edits
		return err
	})
	return edits, err
}

// KeepPicture keeps a picture for a class and gives its name. Keeping the same one again changes nothing. format is "jpg" or
// "png"; larger ones than MaxPicture are ErrTooMuch.
func (s *Store) KeepPicture(class ID, picture []byte, format string) (name string, err error) {
	sum := sha256.Sum256(picture)
	err = s.write(func(p *pen) error {
		id, _, err := p.class(class)
		if err != nil {
			return err
		}
		if len(picture) == 0 || len(picture) > MaxPicture {
			return ErrTooMuch
		}
		if there, err := p.get(viewPicture, pair(refTo(id), string(sum[:]))); err != nil || there != nil {
			return err
		}
		_, err = p.record(pictureKept, body{Class: refTo(id), Picture: picture, Format: format})
		return err
	})
	if err != nil {
		return "", fmt.Errorf("keep picture: %w", err)
	}
	return hex.EncodeToString(sum[:]), nil
}

// Picture is a picture that was kept for a class.
func (s *Store) Picture(class ID, name string) (picture []byte, err error) {
	sum, err := hex.DecodeString(name)
	if err != nil || len(sum) != sha256.Size {
		return nil, fmt.Errorf("picture %q: %w", name, ErrUnknown)
	}
	err = s.view(func(d *desk) error {
		id, _, err := d.class(class)
		if err != nil {
			return err
		}
		at, err := d.get(viewPicture, pair(refTo(id), string(sum)))
		if err != nil {
			return err
		}
		if at == nil {
			return fmt.Errorf("picture %q: %w", name, ErrUnknown)
		}
		seq, n := binary.Uvarint(at)
		if n <= 0 {
			return corrupt("place of a picture")
		}
		f, err := d.factAt(seq)
		picture = bytes.Clone(f.Body.Picture)
		return err
	})
	return picture, err
}

// NoteLesson keeps the teacher's note on a lesson that was begun; a later one replaces it, an empty one takes it away.
func (s *Store) NoteLesson(lesson ID, note string) error {
	note = strings.TrimSpace(norm.NFC.String(strings.ToValidUTF8(note, "")))
	err := s.write(func(p *pen) error {
		if utf8.RuneCountInString(note) > MaxNote {
			return ErrTooMuch
		}
		id, err := p.knownLesson(lesson)
		if err == nil {
			_, err = p.record(lessonNoted, body{Lesson: refTo(id), Note: note})
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("note lesson: %w", err)
	}
	return nil
}
