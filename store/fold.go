package store

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/oklog/ulid/v2"
)

// shelf is where views lie: in the file, or in memory while they are rebuilt to be compared.
type shelf interface {
	get(view string, key []byte) ([]byte, error)
	put(view string, key, value []byte) error
	del(view string, key []byte) error
	each(view string, prefix []byte, visit func(key, value []byte) error) error
	fact(id ulid.ULID) (fact, bool, error)
	factAt(seq uint64) (fact, error)
}

// load reads a row; ok is false when there is none.
func load[T any](s interface {
	get(view string, key []byte) ([]byte, error)
}, view string, key []byte,
) (row T, ok bool, err error) {
	data, err := s.get(view, key)
	if err != nil || data == nil {
		return row, false, err
	}
	return row, true, decode(data, &row)
}

func keep(s shelf, view string, key []byte, row any) error {
	data, err := encode(row)
	if err != nil {
		return err
	}
	return s.put(view, key, data)
}

func pair(a ref, b string) []byte { return append(append(make([]byte, 0, len(a)+len(b)), a...), b...) }

func openKey(pupil ref, module, part string) []byte { return pair(pupil, module+"\x00"+part) }

// moduleOf is the module for which an answer counts. The ids of a module's questions begin with its own and a hyphen.
func moduleOf(begun, answer fact) string {
	module := begun.Body.Module
	if own, _, ok := strings.Cut(answer.Body.Question, "-"); ok && module == Mixed {
		return own
	}
	return module
}

// statKey keeps what was asked before a lesson apart from what was asked in and after it.
func statKey(class ref, module, part, question string) []byte {
	when := "1"
	if part == partBefore {
		when = "0"
	}
	return pair(class, module+"\x00"+when+question)
}

// fold takes one fact into the views. Facts are folded in the order of their IDs; a fact whose class, pupil, lesson or
// attempt is not there (erased since, on another PC) changes nothing.
func fold(s shelf, f fact) error {
	switch f.Kind {
	case classMade:
		b := f.Body
		return keep(s, viewClass, f.ID[:], classRow{Name: b.Name, Grade: b.Grade, Also: b.Also, Year: b.Year, From: b.Subject})
	case classChanged, classArchived, groupKept:
		return change(s, viewClass, f.Body.Class, func(c *classRow) { c.take(f) })
	case groupJoined:
		return change(s, viewPupil, f.Body.Pupil, func(p *pupilRow) { p.Group = f.Body.Subject })
	case classRemoved:
		return change(s, viewClass, f.Body.Class, func(c *classRow) { c.Removed = true })
	case classRestored:
		return change(s, viewClass, f.Body.Class, func(c *classRow) { c.Removed = false })
	case pupilAdded:
		return foldAdded(s, f)
	case pupilMoved:
		return foldMoved(s, f)
	case pupilErased:
		return foldErased(s, f.Body.Pupil)
	case secretSet, secretReset:
		return change(s, viewPupil, f.Body.Pupil, func(p *pupilRow) { p.Secret = f.Body.Secret })
	case secretsOffered:
		return change(s, viewClass, f.Body.Class, func(c *classRow) { c.Secrets = f.Body.Flags&flagOn != 0 })
	case lessonBegun:
		row := lessonRow{Module: f.Body.Module, Begun: f.millis()}
		return keep(s, viewLesson, pair(f.Body.Class, string(f.ID[:])), row)
	case handsCounted, lessonTaught, lessonMoved, lessonNoted:
		return foldLesson(s, f)
	case slidesEdited:
		return foldEdit(s, f)
	case pictureKept:
		return foldPicture(s, f)
	case contestBegun, contestMoved, contestScored:
		return foldContest(s, f)
	case placeKept:
		return foldPlace(s, f)
	case speakerKept:
		return foldSpeaker(s, f)
	case sessionPlanned:
		return foldPlan(s, f)
	case sessionHeld:
		return foldSession(s, f)
	case attemptBegun:
		return foldBegun(s, f)
	case attemptMoved, answerGiven, attemptDone:
		return foldAttempt(s, f)
	}
	return nil // pupilRenamed changes names/ alone, classErased left nothing to change; reserved kinds mean nothing yet
}

func change[T any](s shelf, view string, key []byte, how func(*T)) error {
	row, ok, err := load[T](s, view, key)
	if err != nil || !ok {
		return err
	}
	how(&row)
	return keep(s, view, key, row)
}

func foldAdded(s shelf, f fact) error {
	if gone, err := s.get(viewGone, f.ID[:]); err != nil || gone != nil {
		return err
	}
	if err := s.put(viewMember, pair(f.Body.Class, string(f.ID[:])), nil); err != nil {
		return err
	}
	return keep(s, viewPupil, f.ID[:], pupilRow{Class: f.Body.Class, Animal: f.Body.Animal, Number: f.Body.Number})
}

// foldMoved takes a pupil to another class, or to none. What was done before stays with the class where it was done.
func foldMoved(s shelf, f fact) error {
	row, ok, err := load[pupilRow](s, viewPupil, f.Body.Pupil)
	if err != nil || !ok {
		return err
	}
	if bytes.Equal(row.Class, f.Body.Class) {
		return nil
	}
	if len(row.Class) > 0 {
		row.Former = append(row.Former, row.Class)
		if err := s.put(viewMember, pair(row.Class, string(f.Body.Pupil)), []byte{memberFormer}); err != nil {
			return err
		}
	}
	row.Class, row.Group = f.Body.Class, nil
	row.Former = slices.DeleteFunc(row.Former, func(r ref) bool { return bytes.Equal(r, row.Class) })
	if len(row.Class) > 0 {
		if err := s.put(viewMember, pair(row.Class, string(f.Body.Pupil)), nil); err != nil {
			return err
		}
	}
	return keep(s, viewPupil, f.Body.Pupil, row)
}

func foldLesson(s shelf, f fact) error {
	begun, ok, err := s.fact(f.Body.Lesson.id())
	if err != nil || !ok {
		return err
	}
	return change(s, viewLesson, pair(begun.Body.Class, string(f.Body.Lesson)), func(l *lessonRow) {
		switch f.Kind {
		case lessonTaught:
			l.Taught, l.Minutes, l.Moves = true, f.Body.Minutes, f.Body.Moves
			return
		case lessonMoved:
			if l.First == 0 {
				l.First, l.Last = f.Seq, f.Seq
			}
			l.Steps = binary.AppendUvarint(l.Steps, f.Seq-l.Last)
			l.Last = f.Seq
			return
		case lessonNoted:
			l.Note = f.Body.Note
			return
		}
		hand := handRow{Question: f.Body.Question, Round: f.Body.Round, Counts: f.Body.Counts}
		same := func(h handRow) bool { return h.Question == hand.Question && h.Round == hand.Round }
		if i := slices.IndexFunc(l.Hands, same); i >= 0 {
			l.Hands[i] = hand // counted again
			return
		}
		l.Hands = append(l.Hands, hand)
	})
}

func foldBegun(s shelf, f fact) error {
	b := f.Body
	if row, err := s.get(viewPupil, b.Pupil); err != nil || row == nil {
		return err
	}
	open := openKey(b.Pupil, b.Module, b.Part)
	earlier, err := s.get(viewOpen, open)
	if err != nil {
		return err
	}
	if earlier != nil {
		left := func(a *attemptRow) { a.State = attemptLeft }
		if err := change(s, viewAttempt, pair(b.Pupil, string(earlier)), left); err != nil {
			return err
		}
	}
	if err := s.put(viewOpen, open, f.ID[:]); err != nil {
		return err
	}
	row := attemptRow{Module: b.Module, Part: b.Part, Begin: f.Seq, Last: f.Seq}
	return keep(s, viewAttempt, pair(b.Pupil, string(f.ID[:])), row)
}

func foldAttempt(s shelf, f fact) error {
	begun, ok, err := s.fact(f.Body.Attempt.id())
	if err != nil || !ok {
		return err
	}
	key := pair(begun.Body.Pupil, string(f.Body.Attempt))
	row, ok, err := load[attemptRow](s, viewAttempt, key)
	if err != nil || !ok || row.State == attemptEnded {
		return err
	}
	if f.Kind == attemptDone {
		return foldDone(s, f, begun, key, row)
	}
	row.Moves = binary.AppendUvarint(row.Moves, f.Seq-row.Last)
	row.Last = f.Seq
	if err := keep(s, viewAttempt, key, row); err != nil {
		return err
	}
	if f.Kind != answerGiven || !f.first() {
		return nil
	}
	if err := count(s, f, begun, 1); err != nil || begun.Body.Part == partBefore {
		return err
	}
	return foldTry(s, f, begun)
}

func foldTry(s shelf, f, begun fact) error {
	key := pair(begun.Body.Pupil, moduleOf(begun, f))
	tries, err := s.get(viewTries, key)
	if err != nil {
		return err
	}
	try := byte(0)
	if f.right() {
		try = 1
	}
	return s.put(viewTries, key, append(bytes.Clone(tries), try))
}

func foldDone(s shelf, f, begun fact, key []byte, row attemptRow) error {
	b := begun.Body
	row.State, row.End = attemptEnded, f.Seq
	if err := keep(s, viewAttempt, key, row); err != nil {
		return err
	}
	open := openKey(b.Pupil, b.Module, b.Part)
	current, err := s.get(viewOpen, open)
	if err != nil {
		return err
	}
	if bytes.Equal(current, f.Body.Attempt) {
		if err := s.del(viewOpen, open); err != nil {
			return err
		}
	}
	if b.Module == Mixed {
		return nil
	}
	done, _, err := load[doneRow](s, viewDone, pair(b.Pupil, b.Module))
	if err != nil {
		return err
	}
	done.take(b.Part, f)
	return keep(s, viewDone, pair(b.Pupil, b.Module), done)
}

// take adds a finished part.
func (d *doneRow) take(part string, f fact) {
	marks := &markRow{Asked: f.Body.Asked, Right: f.Body.Right}
	d.Last = f.millis()
	switch {
	case part == partStory:
		d.Story, d.Ending = true, f.Body.Ending
	case part == partQuiz:
		d.Quiz = marks
	case part == partBefore && d.Before == nil:
		d.Before = marks
	case part == partAfter:
		d.After = marks
	case part == partReview:
		d.Review = marks
	case part == partLater:
		d.Later = marks
	case strings.HasPrefix(part, activityPrefix):
		name := strings.TrimPrefix(part, activityPrefix)
		if d.Activities == nil {
			d.Activities = map[string]float64{}
		}
		d.Activities[name] = max(d.Activities[name], f.Body.Score)
	}
}

// count adds a first try to the statistics of its question, or takes it away again when its pupil is erased.
func count(s shelf, f, begun fact, by int) error {
	key := statKey(begun.Body.Class, moduleOf(begun, f), begun.Body.Part, f.Body.Question)
	stat, _, err := load[statRow](s, viewStat, key)
	if err != nil {
		return err
	}
	stat.Asked += by
	if f.right() {
		stat.Right += by
	}
	if stat.Counts == nil {
		stat.Counts = map[string]int{}
	}
	for _, o := range f.Body.Options {
		if stat.Counts[o] += by; stat.Counts[o] == 0 {
			delete(stat.Counts, o)
		}
	}
	if stat.Asked == 0 {
		return s.del(viewStat, key)
	}
	return keep(s, viewStat, key, stat)
}

// foldErased takes a pupil out of every view; only viewGone remembers that there was one.
func foldErased(s shelf, pupil ref) error {
	row, there, err := load[pupilRow](s, viewPupil, pupil)
	if err != nil {
		return err
	}
	if !there {
		return s.put(viewGone, pupil, nil)
	}
	if err := uncount(s, pupil); err != nil {
		return err
	}
	for _, view := range []string{viewAttempt, viewOpen, viewDone, viewTries, viewPupil} {
		var keys [][]byte
		if err := s.each(view, pupil, func(k, _ []byte) error { keys = append(keys, bytes.Clone(k)); return nil }); err != nil {
			return err
		}
		for _, k := range keys {
			if err := s.del(view, k); err != nil {
				return err
			}
		}
	}
	for _, class := range append(row.Former, row.Class) {
		if err := s.del(viewMember, pair(class, string(pupil))); err != nil {
			return err
		}
	}
	return s.put(viewGone, pupil, nil)
}

func uncount(s shelf, pupil ref) error {
	var rows []attemptRow
	err := s.each(viewAttempt, pupil, func(_, value []byte) error {
		var row attemptRow
		err := decode(value, &row)
		rows = append(rows, row)
		return err
	})
	if err != nil {
		return err
	}
	for _, row := range rows {
		begun, err := s.factAt(row.Begin)
		if err != nil {
			return err
		}
		for _, seq := range row.moves() {
			f, err := s.factAt(seq)
			if err != nil {
				return err
			}
			if f.Kind != answerGiven || !f.first() {
				continue
			}
			if err := count(s, f, begun, -1); err != nil {
				return err
			}
		}
	}
	return nil
}
