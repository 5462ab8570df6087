package store

import (
	"slices"
	"strings"
	"time"

	"github.com/oklog/ulid/v2"
)

// Field is something that is kept about pupils. Message ids are made of it.
type Field string

// The fields, in the order in which they are shown.
const (
	KeptName       Field = "name"
	KeptCode       Field = "code"
	KeptSex        Field = "sex"
	KeptBirth      Field = "birth"
	KeptClass      Field = "class"  // coming into a class
	KeptFormer     Field = "former" // classes before the one now
	KeptGroup      Field = "group"
	KeptAnimal     Field = "animal" // and number, of who came without a name
	KeptSecret     Field = "secret" // of three pictures, hashed
	KeptQuizzes    Field = "quizzes"
	KeptAnswers    Field = "answers"
	KeptActivities Field = "activities"
	KeptStories    Field = "stories"
	KeptSteps      Field = "steps"
	KeptTries      Field = "tries"   // wrong ones at the three pictures
	KeptQueue      Field = "queue"   // places in it
	KeptAbsent     Field = "absent"  // today
	KeptLessons    Field = "lessons" // of the class
	KeptHands      Field = "hands"
	KeptNotes      Field = "notes"
	KeptPictures   Field = "pictures"
	KeptErased     Field = "erased" // tombstones
)

// Fields are all of them.
func Fields() []Field {
	return []Field{
		KeptName, KeptCode, KeptSex, KeptBirth, KeptClass, KeptFormer, KeptGroup, KeptAnimal, KeptSecret, KeptQuizzes, KeptAnswers,
		KeptActivities, KeptStories, KeptSteps, KeptTries, KeptQueue, KeptAbsent, KeptLessons, KeptHands, KeptNotes, KeptPictures, KeptErased,
	}
}

// Where something is kept. Message ids are made of it.
type Where string

// The places: the names of the data file, its journal, and what belongs to this PC alone and is not carried to others.
const (
	InNames   Where = "names"
	InJournal Where = "journal"
	AtThisPC  Where = "pc"
)

// In is where a field is kept.
func (f Field) In() Where {
	switch f {
	case KeptName, KeptCode, KeptSex, KeptBirth:
		return InNames
	case KeptTries, KeptQueue, KeptAbsent:
		return AtThisPC
	}
	return InJournal
}

// Amount is how much of a field is kept, counted in the file, and since when: the times of the first and the last of it, zero
// where none is known.
type Amount struct {
	Field       Field
	Count       int
	First, Last time.Time
}

// Whose says about whom: a pupil, else a class, else the whole school, with those who have left.
type Whose struct{ Class, Pupil ID }

// WhatIsKept counts what is kept, of every field that has any, in the order of Fields. It looks through the whole journal.
func (s *Store) WhatIsKept(of Whose) ([]Amount, error) {
	var all []Amount
	err := s.view(func(d *desk) error {
		c := &counting{desk: d, rows: map[Field]*Amount{}, attempts: map[ulid.ULID]bool{}, lessons: map[ulid.ULID]bool{}}
		if err := c.aim(of); err != nil {
			return err
		}
		for _, part := range []func() error{c.names, c.journal, c.pc} {
			if err := part(); err != nil {
				return err
			}
		}
		for _, f := range Fields() {
			if row := c.rows[f]; row != nil {
				all = append(all, *row)
			}
		}
		return nil
	})
	return all, err
}

// counting counts what is kept.
type counting struct {
	*desk
	pupils   map[ulid.ULID]bool // nil: all
	class    ref                // whose own things count; nil: all, or none of a pupil's
	whole    bool
	attempts map[ulid.ULID]bool // that count
	lessons  map[ulid.ULID]bool
	rows     map[Field]*Amount
}

// aim finds out who counts.
func (c *counting) aim(of Whose) error {
	switch {
	case of.Pupil != "":
		id, err := c.knownPupil(of.Pupil)
		c.pupils = map[ulid.ULID]bool{id: true}
		return err
	case of.Class != "":
		id, err := parseID("class", of.Class)
		if err != nil {
			return err
		}
		c.class, c.pupils = refTo(id), map[ulid.ULID]bool{}
		return c.members(c.class, func(pupil ulid.ULID, former bool) error {
			if !former {
				c.pupils[pupil] = true
			}
			return nil
		})
	}
	c.whole = true
	return nil
}

func (c *counting) counts(pupil ref) bool {
	return len(pupil) > 0 && (c.pupils == nil || c.pupils[pupil.id()])
}

// add counts one more, from a moment in milliseconds; 0 is not known.
func (c *counting) add(f Field, n int, ms uint64) {
	if n == 0 {
		return
	}
	row := c.rows[f]
	if row == nil {
		row = &Amount{Field: f}
		c.rows[f] = row
	}
	row.Count += n
	at := moment(ms, c.in)
	if at.IsZero() {
		return
	}
	if row.First.IsZero() || at.Before(row.First) {
		row.First = at
	}
	if at.After(row.Last) {
		row.Last = at
	}
}

// names counts names, those before them too, and what else a list told.
func (c *counting) names() error {
	return c.each(inNames, nil, func(key, value []byte) error {
		var row nameRow
		if err := decode(value, &row); err != nil || len(key) < 32 || !c.counts(ref(key[:16])) {
			return err
		}
		ms := ref(key[16:32]).id().Time()
		for f, has := range map[Field]bool{KeptName: row.Name != "", KeptCode: row.Code != "", KeptSex: row.Sex != 0, KeptBirth: row.Birth != 0} {
			if has {
				c.add(f, 1, ms)
			}
		}
		return nil
	})
}

func (c *counting) journal() error {
	return c.everyFact(func(f fact) error {
		b, ms := f.Body, f.millis()
		own := c.whole || c.class != nil && slices.Equal(b.Class, c.class) // the class's, not a pupil's
		switch f.Kind {
		case pupilAdded:
			if c.counts(refTo(f.ID)) {
				c.add(KeptClass, 1, ms)
				c.add(KeptAnimal, 1, ms)
			}
		case pupilMoved:
			if c.counts(b.Pupil) {
				c.add(KeptFormer, 1, ms)
			}
		case groupJoined:
			if c.counts(b.Pupil) {
				c.add(KeptGroup, 1, ms)
			}
		case secretSet:
			if c.counts(b.Pupil) {
				c.add(KeptSecret, 1, ms)
			}
		case attemptBegun:
			if c.counts(b.Pupil) {
				c.attempts[f.ID] = true
				c.add(partField(b.Part), 1, ms)
			}
		case attemptMoved:
			if c.attempts[b.Attempt.id()] {
				c.add(KeptSteps, 1, ms)
			}
		case answerGiven:
			if c.attempts[b.Attempt.id()] {
				c.add(KeptAnswers, 1, ms)
			}
		case lessonBegun:
			if own {
				c.lessons[f.ID] = true
				c.add(KeptLessons, 1, ms)
			}
		case handsCounted:
			if c.lessons[b.Lesson.id()] {
				c.add(KeptHands, 1, ms)
			}
		case lessonNoted:
			if c.lessons[b.Lesson.id()] {
				c.add(KeptNotes, 1, ms)
			}
		case pictureKept:
			if own {
				c.add(KeptPictures, 1, ms)
			}
		case pupilErased:
			if c.whole {
				c.add(KeptErased, 1, ms)
			}
		}
		return nil
	})
}

// partField is what an attempt at a part is counted as.
func partField(part string) Field {
	switch {
	case part == partStory:
		return KeptStories
	case strings.HasPrefix(part, activityPrefix):
		return KeptActivities
	}
	return KeptQuizzes
}

// pc counts what this PC keeps beside the facts.
func (c *counting) pc() error {
	err := c.each(inMeta, []byte(metaDoor), func(key, value []byte) error {
		var row doorRow
		if err := decode(value, &row); err != nil || len(key) != len(metaDoor)+16 || !c.counts(ref(key[len(metaDoor):])) {
			return err
		}
		c.add(KeptTries, row.Wrong, uint64(max(row.WrongAt, 0)))
		return nil
	})
	if err != nil {
		return err
	}
	list := func(f Field, ids []string) {
		for _, id := range ids {
			if u, err := ulid.ParseStrict(id); err == nil && c.counts(refTo(u)) {
				c.add(f, 1, 0)
			}
		}
	}
	err = c.each(inMeta, []byte(metaQueue), func(_, value []byte) error {
		var row queueRow
		err := decode(value, &row)
		list(KeptQueue, append(slices.Clone(row.Waiting), row.Absent...))
		return err
	})
	if err != nil {
		return err
	}
	return c.each(inMeta, []byte(metaAbsent), func(_, value []byte) error {
		var row absentRow
		err := decode(value, &row)
		list(KeptAbsent, row.Pupils)
		return err
	})
}
