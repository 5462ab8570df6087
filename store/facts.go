package store

import (
	"time"

	"github.com/oklog/ulid/v2"
)

// Stored data: append only. Numbers, keys and names in this file are in the files of every school.

// kind says what a fact is about.
type kind uint8

const (
	classMade      kind = 1  // Name, Grade, Also, Year, Subject: the class it goes on from
	classChanged   kind = 2  // Class, Name, Grade, Also, Year: none leaves it
	classRemoved   kind = 3  // Class
	pupilAdded     kind = 4  // Class, Animal, Number; the name is in names/
	pupilRenamed   kind = 5  // Pupil; the name, and what else is known, is in names/
	pupilErased    kind = 6  // Pupil: the tombstone
	lessonBegun    kind = 7  // Class, Module
	handsCounted   kind = 8  // Lesson, Question, Round, Counts
	lessonTaught   kind = 9  // Lesson, Minutes, Moves
	attemptBegun   kind = 10 // Pupil, Class, Module, Part, Seed, Questions, Pack, Version
	attemptMoved   kind = 11 // Attempt, Move
	answerGiven    kind = 12 // Attempt, Question, Revision, Options, Flags, Move
	attemptDone    kind = 13 // Attempt, Score, Ending, Asked, Right
	contestScored  kind = 14 // Contest, Minutes, Flags: 1 when it was given up
	pupilMoved     kind = 15 // Pupil, Class; without a class the pupil has left; Subject: the fact with which a move up began
	classRestored  kind = 16 // Class
	secretSet      kind = 17 // Pupil, Secret
	secretReset    kind = 18 // Pupil
	secretsOffered kind = 19 // Class, Flags: 1 while its pupils are offered secrets
	lessonMoved    kind = 20 // Lesson, Moves
	slidesEdited   kind = 23 // Class, Module, Edit
	lessonNoted    kind = 24 // Lesson, Note
	pictureKept    kind = 25 // Class, Picture, Format
	contestBegun   kind = 26 // Part: the kind of contest, Setup
	contestMoved   kind = 27 // Contest, Moves, Questions: those shown meanwhile
	sessionPlanned kind = 28 // Session: none for a new plan, Name, Setup, Flags: 1 when it is removed
	sessionHeld    kind = 29 // begun: Name, Setup; then Session, with Moves, or Minutes, Pupils, Record, Note, Flags: 1 held, 2 given up
	classErased    kind = 30 // Class: the tombstone
	classArchived  kind = 31 // Class, Flags: 1 while it is archived, 2 when a move up begins with it, Subject: the fact with which it began
	groupKept      kind = 32 // Class, Subject (none: a new one), Name, Flags: 1 when it is gone
	groupJoined    kind = 33 // Pupil, Subject: the group; without one the pupil is in none
	placeKept      kind = 34 // Place (the pack's), Class (its list) or Subject (the school's own; none: a new one), Kept; Flags: 1 when it is gone
	speakerKept    kind = 35 // Part: what sort, Subject (none: a new one), Kept; Flags: 1 when it is erased, the tombstone
	newestKind          = speakerKept
	kindHasWall    kind = 0x80
	flagRight           = 1
	flagFirst           = 2
	flagOn              = 1
	flagMove            = 2
	partBefore          = "before"
	partAfter           = "after"
	partQuiz            = "quiz"
	partReview          = "review"
	partLater           = "later" // the after form a month later
	partStory           = "story"
	activityPrefix      = "activity:"
)

// Mixed is the module of attempts that ask questions of several: each answer counts for the module its question begins with.
const Mixed = "*"

// ref is another fact's ID.
type ref []byte

func (r ref) id() ulid.ULID {
	var u ulid.ULID
	copy(u[:], r)
	return u
}

// memberFormer is the value of a pupil among the members of a class who is there no more: what was done there counts there.
const memberFormer = 1

// text is the ID as it is given out, "" of none: that of a pupil who has left.
func (r ref) text() ID {
	if len(r) == 0 {
		return ""
	}
	return r.id().String()
}

func refTo(u ulid.ULID) ref { return append(ref(nil), u[:]...) }

// body is the payload of every kind; a kind fills the fields named beside it. Keys under 24 take one byte: an answer's
// are among them.
type body struct {
	Class     ref            `cbor:"1,keyasint,omitempty"`
	Pupil     ref            `cbor:"2,keyasint,omitempty"`
	Lesson    ref            `cbor:"3,keyasint,omitempty"`
	Attempt   ref            `cbor:"4,keyasint,omitempty"`
	Module    string         `cbor:"5,keyasint,omitempty"`
	Name      string         `cbor:"6,keyasint,omitempty"`
	Grade     int            `cbor:"7,keyasint,omitempty"`
	Question  string         `cbor:"8,keyasint,omitempty"`
	Revision  int            `cbor:"9,keyasint,omitempty"`
	Options   []string       `cbor:"10,keyasint,omitempty"`
	Flags     int            `cbor:"11,keyasint,omitempty"`
	Move      string         `cbor:"12,keyasint,omitempty"`
	Round     int            `cbor:"13,keyasint,omitempty"`
	Counts    map[string]int `cbor:"14,keyasint,omitempty"`
	Minutes   int            `cbor:"15,keyasint,omitempty"`
	Moves     []string       `cbor:"16,keyasint,omitempty"`
	Part      string         `cbor:"17,keyasint,omitempty"`
	Seed      uint64         `cbor:"18,keyasint,omitempty"`
	Questions []string       `cbor:"19,keyasint,omitempty"`
	Pack      string         `cbor:"20,keyasint,omitempty"`
	Version   string         `cbor:"21,keyasint,omitempty"`
	Score     float64        `cbor:"22,keyasint,omitempty"`
	Ending    string         `cbor:"23,keyasint,omitempty"`
	Asked     int            `cbor:"24,keyasint,omitempty"`
	Right     int            `cbor:"25,keyasint,omitempty"`
	Animal    int            `cbor:"26,keyasint,omitempty"`
	Secret    *hashed        `cbor:"27,keyasint,omitempty"`
	Number    int            `cbor:"28,keyasint,omitempty"` // of a pupil who came without a name
	Edit      string         `cbor:"34,keyasint,omitempty"`
	Note      string         `cbor:"35,keyasint,omitempty"`
	Picture   []byte         `cbor:"36,keyasint,omitempty"`
	Format    string         `cbor:"37,keyasint,omitempty"`
	Contest   ref            `cbor:"38,keyasint,omitempty"`
	Setup     []byte         `cbor:"39,keyasint,omitempty"` // JSON: what a contest or a session began with
	Session   ref            `cbor:"40,keyasint,omitempty"` // the first fact of a plan, or of a session
	Pupils    int            `cbor:"41,keyasint,omitempty"` // how many took part
	Record    []byte         `cbor:"42,keyasint,omitempty"` // JSON: what was held
	Subject   ref            `cbor:"43,keyasint,omitempty"` // the fact that something was begun with
	Place     string         `cbor:"44,keyasint,omitempty"` // id of a place of the pack
	Kept      []byte         `cbor:"45,keyasint,omitempty"` // JSON: all that is kept of the subject now
	Year      int            `cbor:"47,keyasint,omitempty"` // in which the school year begins; a class without one is of the year in which it was made
	Also      int            `cbor:"48,keyasint,omitempty"` // the other grade of a class of two
}

// fact is one thing that happened.
type fact struct {
	ID     ulid.ULID
	Seq    uint64 // its place in this file's journal
	Device uint64 // number of the device in this file
	Kind   kind
	Wall   uint64 // the clock's reading in milliseconds, where the ID does not say it
	Body   body
}

// millis is when the clock said it happened.
func (f fact) millis() uint64 {
	if f.Wall != 0 {
		return f.Wall
	}
	return f.ID.Time()
}

func (f fact) right() bool { return f.Body.Flags&flagRight != 0 }
func (f fact) first() bool { return f.Body.Flags&flagFirst != 0 }

func moment(ms uint64, in *time.Location) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(int64(ms)).In(in)
}

// nameRow is a pupil's name from one moment on, with what else a list tells; an empty name leaves the number.
type nameRow struct {
	Name  string `cbor:"1,keyasint,omitempty"`
	Code  string `cbor:"2,keyasint,omitempty"` // the school's own
	Sex   int    `cbor:"3,keyasint,omitempty"` // sexMale, sexFemale
	Birth int    `cbor:"4,keyasint,omitempty"` // year
}

const (
	sexMale   = 1
	sexFemale = 2
)
