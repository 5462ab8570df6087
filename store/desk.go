package store

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"slices"
	"time"

	"github.com/oklog/ulid/v2"
	bolt "go.etcd.io/bbolt"
)

// Buckets. Stored data: append only.
const (
	inMeta    = "meta"
	inDevices = "devices" // number → ULID of a device
	inJournal = "journal" // local sequence → fact
	inIDs     = "ids"     // ULID → local sequence
	inNames   = "names"   // pupil, ULID → nameRow

	viewClass   = "v-class"   // class → classRow
	viewPupil   = "v-pupil"   // pupil → pupilRow
	viewMember  = "v-member"  // class, pupil → nothing, or memberFormer
	viewAttempt = "v-attempt" // pupil, attempt → attemptRow
	viewOpen    = "v-open"    // pupil, module, 0, part → attempt
	viewDone    = "v-done"    // pupil, module → doneRow
	viewTries   = "v-tries"   // pupil, module → one byte a first try, 0 or 1
	viewStat    = "v-stat"    // class, module, 0, "0" before or "1", question → statRow
	viewLesson  = "v-lesson"  // class, lesson → lessonRow
	viewGone    = "v-gone"    // erased pupil → nothing
	viewSlides  = "v-slides"  // class, module → slidesRow
	viewPicture = "v-picture" // class, SHA-256 → place in the journal
	viewContest = "v-contest" // contest → contestRow
	viewPlace   = "v-place"   // placeOfPack and its id, placeOwn and the fact, or placeList and the class → keptRow
	viewSpeaker = "v-speaker" // contact or letter → keptRow
	viewPlan    = "v-plan"    // plan of a session → planRow
	viewSession = "v-session" // session → sessionRow
)

// Keys in meta. Stored data: append only.
const (
	metaFormat   = "format"   // formatMark: tells our files from other programs' bbolt files
	metaSchema   = "schema"   // uvarint
	metaDevice   = "device"   // uvarint, this device's number
	metaOpen     = "open"     // there while a program has it open, left behind by an unclean exit
	metaCompact  = "compact"  // there when erased bytes wait to be dropped
	metaSettings = "settings" // Settings
	metaPIN      = "pin"      // pinRow
	metaReading  = "reading"  // Reading
	metaDoor     = "door"     // with a pupil's ID behind it: doorRow
	metaQueue    = "queue"    // with a class's ID behind it: queueRow
	metaAbsent   = "absent"   // with a class's ID behind it: absentRow
	metaRecovery = "recovery" // recoveryRow
	metaReset    = "reset"    // resetRow
	metaBackup   = "backup"   // in a backup alone: backupRow
	metaWritten  = "written"  // writtenRow
	formatMark   = "lachanso"
)

func allBuckets() []string {
	return append([]string{inMeta, inDevices, inJournal, inIDs, inNames}, allViews()...)
}

func allViews() []string {
	return []string{
		viewClass, viewPupil, viewMember, viewAttempt, viewOpen,
		viewDone, viewTries, viewStat, viewLesson, viewGone, viewSlides, viewPicture, viewContest,
		viewPlace, viewSpeaker, viewPlan, viewSession,
	}
}

// laterViews were made by later steps: a file of an earlier schema that is only read lacks them, and has no facts for them.
var laterViews = []string{viewSlides, viewPicture, viewContest, viewPlace, viewSpeaker, viewPlan, viewSession}

// appended are the buckets whose keys come in order: their pages are filled to the brim.
const appendedFill = 0.95

// desk is where one transaction is worked at, for reading.
type desk struct {
	tx *bolt.Tx
	in *time.Location
}

// get reads a value, nil when there is none. It lies in the file: decode it before the transaction ends.
func (d *desk) get(bucket string, key []byte) ([]byte, error) {
	b := d.tx.Bucket([]byte(bucket))
	if b == nil && slices.Contains(laterViews, bucket) {
		return nil, nil
	}
	if b == nil {
		return nil, corrupt("no bucket %s", bucket)
	}
	sealed := b.Get(key)
	if sealed == nil {
		return nil, nil
	}
	value, err := unseal(key, sealed)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", bucket, err)
	}
	return value, nil
}

// each visits the values whose keys begin with prefix, in order. visit must not write.
func (d *desk) each(bucket string, prefix []byte, visit func(key, value []byte) error) error {
	b := d.tx.Bucket([]byte(bucket))
	if b == nil && slices.Contains(laterViews, bucket) {
		return nil
	}
	if b == nil {
		return corrupt("no bucket %s", bucket)
	}
	c := b.Cursor()
	for k, sealed := c.Seek(prefix); k != nil && bytes.HasPrefix(k, prefix); k, sealed = c.Next() {
		value, err := unseal(k, sealed)
		if err != nil {
			return fmt.Errorf("%s: %w", bucket, err)
		}
		if err := visit(k, value); err != nil {
			return err
		}
	}
	return nil
}

// factAt reads the fact at a place of the journal.
func (d *desk) factAt(seq uint64) (fact, error) {
	data, err := d.get(inJournal, seqKey(seq))
	if err != nil {
		return fact{}, err
	}
	if data == nil {
		return fact{}, corrupt("no fact at %d", seq)
	}
	f, err := decodeFact(data)
	f.Seq = seq
	return f, err
}

// movesAt reads the moves of a lesson, a contest or a session from the facts that tell them, of which steps says the places (see
// places).
func (d *desk) movesAt(first uint64, steps []byte) (moves []string, err error) {
	for _, seq := range places(first, steps) {
		f, err := d.factAt(seq)
		if err != nil {
			return nil, err
		}
		moves = append(moves, f.Body.Moves...)
	}
	return moves, nil
}

// fact finds a fact by its ID; ok is false when there is none.
func (d *desk) fact(id ulid.ULID) (f fact, ok bool, err error) {
	data, err := d.get(inIDs, id[:])
	if err != nil || data == nil {
		return f, false, err
	}
	seq, n := binary.Uvarint(data)
	if n <= 0 {
		return f, false, corrupt("place of %v", id)
	}
	if f, err = d.factAt(seq); err == nil && f.ID != id {
		err = corrupt("fact at %d is not %v", seq, id)
	}
	return f, err == nil, err
}

// newest is the greatest ID, the zero ID when nothing has happened.
func (d *desk) newest() (last ulid.ULID, err error) {
	b := d.tx.Bucket([]byte(inIDs))
	if b == nil {
		return last, corrupt("no bucket %s", inIDs)
	}
	k, _ := b.Cursor().Last()
	if k != nil && len(k) != len(last) {
		return last, corrupt("id of %d bytes", len(k))
	}
	copy(last[:], k)
	return last, nil
}

// pen is a desk where facts are written.
type pen struct {
	desk
	clock *clock
	now   func() time.Time
	mine  uint64 // this device's number
}

func (p *pen) put(bucket string, key, value []byte) error {
	b := p.tx.Bucket([]byte(bucket))
	if b == nil {
		return corrupt("no bucket %s", bucket)
	}
	if bucket == inJournal || bucket == inIDs {
		b.FillPercent = appendedFill
	}
	return b.Put(key, seal(key, value))
}

func (p *pen) del(bucket string, key []byte) error {
	b := p.tx.Bucket([]byte(bucket))
	if b == nil {
		return corrupt("no bucket %s", bucket)
	}
	return b.Delete(key)
}

// record writes a fact and folds it into the views.
func (p *pen) record(k kind, b body) (ulid.ULID, error) {
	id, wall, err := p.clock.next(p.now())
	if err != nil {
		return id, err
	}
	return id, p.recordAs(fact{ID: id, Device: p.mine, Kind: k, Wall: wall, Body: b})
}

func (p *pen) recordAs(f fact) error {
	journal := p.tx.Bucket([]byte(inJournal))
	if journal == nil {
		return corrupt("no bucket %s", inJournal)
	}
	var err error
	if f.Seq, err = journal.NextSequence(); err != nil {
		return err
	}
	data, err := encodeFact(f)
	if err != nil {
		return err
	}
	if err := p.put(inJournal, seqKey(f.Seq), data); err != nil {
		return err
	}
	if err := p.put(inIDs, f.ID[:], binary.AppendUvarint(nil, f.Seq)); err != nil {
		return err
	}
	return fold(p, f)
}

// forget removes a fact for good.
func (p *pen) forget(f fact) error {
	if err := p.del(inJournal, seqKey(f.Seq)); err != nil {
		return err
	}
	return p.del(inIDs, f.ID[:])
}
