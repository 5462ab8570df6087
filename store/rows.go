package store

import "encoding/binary"

// Rows of views. Stored data: keys are append only (but views may always be rebuilt by a migration).

type classRow struct {
	Name    string `cbor:"1,keyasint,omitempty"`
	Grade   int    `cbor:"2,keyasint,omitempty"`
	Removed bool   `cbor:"3,keyasint,omitempty"`
	Secrets bool   `cbor:"4,keyasint,omitempty"` // its pupils are offered secrets

	Year     int        `cbor:"5,keyasint,omitempty"` // 0 in older facts: see desk.classYear
	Also     int        `cbor:"6,keyasint,omitempty"`
	Archived bool       `cbor:"7,keyasint,omitempty"`
	From     ref        `cbor:"8,keyasint,omitempty"` // the class it goes on from
	Groups   []groupRow `cbor:"9,keyasint,omitempty"` // in the order in which they were made
}

type groupRow struct {
	ID   ref    `cbor:"1,keyasint,omitempty"`
	Name string `cbor:"2,keyasint,omitempty"`
}

type pupilRow struct {
	Class  ref     `cbor:"1,keyasint,omitempty"`
	Animal int     `cbor:"2,keyasint,omitempty"`
	Secret *hashed `cbor:"3,keyasint,omitempty"`
	Number int     `cbor:"4,keyasint,omitempty"`
	Former []ref   `cbor:"5,keyasint,omitempty"` // classes before this one
	Group  ref     `cbor:"6,keyasint,omitempty"` // of this class
}

// How far an attempt is.
const (
	attemptOpen  = 0
	attemptEnded = 1
	attemptLeft  = 2 // begun anew without being finished
)

// attemptRow points at the facts of an attempt instead of repeating them.
type attemptRow struct {
	Module string `cbor:"1,keyasint,omitempty"`
	Part   string `cbor:"2,keyasint,omitempty"`
	State  int    `cbor:"3,keyasint,omitempty"`
	Begin  uint64 `cbor:"4,keyasint,omitempty"` // places in the journal
	Moves  []byte `cbor:"5,keyasint,omitempty"` // uvarints, each the distance from the one before
	Last   uint64 `cbor:"6,keyasint,omitempty"` // of the last move
	End    uint64 `cbor:"7,keyasint,omitempty"`
}

// moves are the places of the moves in the journal.
func (r attemptRow) moves() []uint64 { return places(r.Begin, r.Moves) }

// places reads where facts stand in the journal: uvarints, each the distance from the one before, the first from at.
func places(at uint64, rest []byte) []uint64 {
	var seqs []uint64
	for len(rest) > 0 {
		step, n := binary.Uvarint(rest)
		if n <= 0 {
			break
		}
		at += step
		seqs = append(seqs, at)
		rest = rest[n:]
	}
	return seqs
}

type markRow struct {
	Asked int `cbor:"1,keyasint,omitempty"`
	Right int `cbor:"2,keyasint,omitempty"`
}

type doneRow struct {
	Story      bool               `cbor:"1,keyasint,omitempty"`
	Ending     string             `cbor:"2,keyasint,omitempty"`
	Activities map[string]float64 `cbor:"3,keyasint,omitempty"` // the best score
	Quiz       *markRow           `cbor:"4,keyasint,omitempty"` // the latest
	Before     *markRow           `cbor:"5,keyasint,omitempty"` // the first: a second look is no look before
	After      *markRow           `cbor:"6,keyasint,omitempty"` // the latest
	Review     *markRow           `cbor:"7,keyasint,omitempty"` // the latest
	Last       uint64             `cbor:"8,keyasint,omitempty"` // milliseconds
	Later      *markRow           `cbor:"9,keyasint,omitempty"` // the latest
}

type statRow struct {
	Asked  int            `cbor:"1,keyasint,omitempty"`
	Right  int            `cbor:"2,keyasint,omitempty"`
	Counts map[string]int `cbor:"3,keyasint,omitempty"`
}

type handRow struct {
	Question string         `cbor:"1,keyasint,omitempty"`
	Round    int            `cbor:"2,keyasint,omitempty"`
	Counts   map[string]int `cbor:"3,keyasint,omitempty"`
}

type lessonRow struct {
	Module  string    `cbor:"1,keyasint,omitempty"`
	Begun   uint64    `cbor:"2,keyasint,omitempty"`
	Taught  bool      `cbor:"3,keyasint,omitempty"`
	Minutes int       `cbor:"4,keyasint,omitempty"`
	Moves   []string  `cbor:"5,keyasint,omitempty"`
	Hands   []handRow `cbor:"6,keyasint,omitempty"`
	Note    string    `cbor:"7,keyasint,omitempty"`
	Steps   []byte    `cbor:"8,keyasint,omitempty"`  // where lessonMoved stands in the journal: uvarints, each the distance from the one before
	Last    uint64    `cbor:"9,keyasint,omitempty"`  // of the last of them
	First   uint64    `cbor:"10,keyasint,omitempty"` // of the first of them
}
