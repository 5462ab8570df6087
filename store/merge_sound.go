package store

import (
	"math"
	"unicode/utf8"
)

const (
	// mostText is how many bytes a name, an id of the pack or a step may have in a file from elsewhere. Views have them in keys.
	mostText = 4 << 10
	// mostWords is how many steps, questions or options a fact has at most.
	mostWords = 10_000
	// latestTime is the end of the year 9999: a file with later facts would leave no time for those to come.
	latestTime = 253_402_300_799_999
)

// sound says whether this program could have written a fact. Files from elsewhere may be made by anybody: a reference that
// is cut would point at everything that begins like it.
func (f fact) sound() error {
	b := f.Body
	if f.ID.Time() > latestTime || f.Wall > latestTime || f.ID.Time() == 0 {
		return corrupt("time of %v", f.ID)
	}
	if needs, any := f.needs(); any && len(needs) == 0 {
		return corrupt("fact %v of kind %d speaks of nothing", f.ID, f.Kind)
	}
	for _, r := range []ref{b.Class, b.Pupil, b.Lesson, b.Attempt, b.Contest, b.Session, b.Subject} {
		if len(r) != 0 && len(r) != len(f.ID) {
			return corrupt("reference of %v", f.ID)
		}
	}
	gone := f.Kind == speakerKept && b.Flags&flagGone != 0
	if gone && len(b.Subject) == 0 {
		return corrupt("tombstone %v of nothing", f.ID)
	}
	for _, text := range []string{b.Module, b.Name, b.Question, b.Part, b.Pack, b.Version, b.Ending, b.Format, b.Place} {
		if len(text) > mostText || !utf8.ValidString(text) {
			return corrupt("text of %v", f.ID)
		}
	}
	if least := min(b.Animal, b.Number, b.Grade, b.Also, b.Year, b.Round, b.Revision, b.Minutes, b.Pupils, b.Asked, b.Right); least < 0 ||
		b.Animal >= Animals || math.IsNaN(b.Score) || b.Score < 0 || b.Score > 1 || b.Secret != nil && !b.Secret.sound() {
		return corrupt("numbers of %v", f.ID)
	}
	switch {
	case len(b.Picture) > MaxPicture, len(b.Edit) > maxEdit, len(b.Kept) > maxKept, len(b.Setup) > maxSetup, len(b.Record) > maxSetup,
		utf8.RuneCountInString(b.Note) > MaxNote, len(b.Move) > maxSetup,
		len(b.Moves) > mostWords, len(b.Questions) > mostWords, len(b.Options) > mostWords, len(b.Counts) > mostWords:
		return corrupt("size of %v", f.ID)
	}
	return nil
}

// needs is what a fact cannot be without.
func (f fact) needs() (r ref, any bool) {
	switch f.Kind {
	case classChanged, classRemoved, classErased, classRestored, secretsOffered, pupilAdded, lessonBegun, slidesEdited, pictureKept,
		classArchived, groupKept:
		return f.Body.Class, true
	case pupilRenamed, pupilErased, pupilMoved, secretSet, secretReset, attemptBegun, groupJoined:
		return f.Body.Pupil, true
	case handsCounted, lessonTaught, lessonMoved, lessonNoted:
		return f.Body.Lesson, true
	case attemptMoved, answerGiven, attemptDone:
		return f.Body.Attempt, true
	case contestMoved, contestScored:
		return f.Body.Contest, true
	}
	return nil, false
}
