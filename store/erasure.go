package store

import "github.com/oklog/ulid/v2"

// erasure is what is erased, and takes what belongs to it: the one rule for erasing here and for merging with a file in
// which it is not erased.
type erasure struct {
	pupils, classes, speakers map[ulid.ULID]bool
	attempts, lessons         map[ulid.ULID]bool // of them, as they are come upon
}

func newErasure() *erasure {
	none := func() map[ulid.ULID]bool { return map[ulid.ULID]bool{} }
	return &erasure{none(), none(), none(), none(), none()}
}

func (e *erasure) pupil(id ulid.ULID) *erasure   { e.pupils[id] = true; return e }
func (e *erasure) class(id ulid.ULID) *erasure   { e.classes[id] = true; return e }
func (e *erasure) speaker(id ulid.ULID) *erasure { e.speakers[id] = true; return e }

func (e *erasure) nothing() bool { return len(e.pupils)+len(e.classes)+len(e.speakers) == 0 }

// takes says whether a fact goes with what is erased. Tombstones stay. An attempt and a lesson must be asked for before
// what belongs to them, as they lie in every file.
func (e *erasure) takes(f fact) bool {
	b := f.Body
	has := func(ids map[ulid.ULID]bool, r ref) bool { return len(r) > 0 && ids[r.id()] }
	switch f.Kind {
	case pupilErased, classErased, classRemoved: // the last is the tombstone of classes that were erased by earlier versions
		return false
	case speakerKept:
		return b.Flags&flagGone == 0 && (e.speakers[f.ID] || has(e.speakers, b.Subject))
	case attemptBegun:
		if has(e.pupils, b.Pupil) {
			e.attempts[f.ID] = true
		}
	case lessonBegun:
		if has(e.classes, b.Class) {
			e.lessons[f.ID] = true
		}
	}
	return e.pupils[f.ID] || has(e.pupils, b.Pupil) || has(e.attempts, b.Attempt) || has(e.lessons, b.Lesson) ||
		e.classes[f.ID] || has(e.classes, b.Class) && !ofPupil(f.Kind)
}

// ofPupil are facts that name a class and are a pupil's, who may be in another by now.
func ofPupil(k kind) bool { return k == pupilAdded || k == pupilMoved || k == attemptBegun }
