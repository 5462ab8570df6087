package app

import (
	"errors"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"lachanso/store"
	"lachanso/store/sealed"
	"lachanso/ui/kit"
)

// Unmerged words why a file of another PC is not merged, and what to do about it: "" when the error is not about a file.
func Unmerged(w *kit.Words, err error) string {
	var file *store.Refusal
	if !errors.As(err, &file) {
		return ""
	}
	for _, known := range []struct {
		err error
		id  string
	}{
		{store.ErrSelf, "self"},
		{store.ErrSealed, "sealed"},
		{sealed.ErrPassphrase, "phrase"},
		{sealed.ErrOtherwise, "otherwise"},
		{sealed.ErrDamaged, "damaged"},
		{store.ErrNoFile, "none"},
		{store.ErrLocked, "locked"},
		{store.ErrNewer, "newer"},
		{store.ErrForeign, "foreign"},
		{store.ErrTruncated, "damaged"},
		{store.ErrCorrupt, "damaged"},
		{store.ErrNoSpace, "space"},
	} {
		if errors.Is(file.Err, known.err) {
			return w.Say("merge-bad-"+known.id, "File", filepath.Base(file.File))
		}
	}
	return w.Say("merge-bad-unread", "File", filepath.Base(file.File))
}

// Kinds of lines of a merge. Message ids are made of them: append only.
const (
	MergeNew      = "new"
	MergeChanged  = "changed"
	MergeConflict = "conflict"
	MergeErased   = "erased"
	MergeNote     = "note"
)

// MergeKinds are all kinds, in the order in which lines of them stand: what needs looking at first.
func MergeKinds() []string {
	return []string{MergeConflict, MergeErased, MergeNote, MergeChanged, MergeNew}
}

// MergeLine is a line about one thing that a merge changes.
type MergeLine struct {
	Kind, Name, Class, Note string
	Pupil                   bool // Name is a pupil's
	Telling                 bool // Note has names of pupils
}

// Hidden is the line without names, where it has some.
func (l MergeLine) Hidden(a *App) MergeLine {
	if l.Pupil {
		l.Name = a.HiddenName(0)
	}
	if l.Telling {
		l.Note = a.HiddenName(0)
	}
	return l
}

// MergeLines words a plan, line by line.
func MergeLines(w *kit.Words, plan store.MergePlan) []MergeLine {
	l := mergeWords{w}
	var all []MergeLine
	for _, c := range plan.Conflicts {
		all = append(all, l.change(MergeConflict, c))
	}
	for _, name := range plan.Gone {
		all = append(all, MergeLine{Kind: MergeErased, Name: name, Note: w.Say("merge-line-class-erased")})
	}
	for _, p := range plan.Erased {
		all = append(all, MergeLine{Kind: MergeErased, Name: l.pupil(p), Class: p.Class, Note: w.Say("merge-line-erased"), Pupil: true})
	}
	if plan.Speakers > 0 {
		all = append(all, MergeLine{Kind: MergeErased, Name: w.Say("merge-speakers", "Count", plan.Speakers), Note: w.Say("merge-line-erased")})
	}
	all = append(all, l.notes(plan)...)
	for _, c := range plan.Changes {
		all = append(all, l.change(MergeChanged, c))
	}
	for _, c := range plan.Classes {
		all = append(all, MergeLine{Kind: MergeNew, Name: c.Name, Note: w.Say("merge-line-class", "Count", c.Pupils)})
	}
	for _, p := range plan.Pupils {
		all = append(all, MergeLine{Kind: MergeNew, Name: l.pupil(p), Class: p.Class, Note: w.Say("merge-line-pupil"), Pupil: true})
	}
	return all
}

type mergeWords struct{ *kit.Words }

// notes are what is worth knowing, though nothing is to be decided.
func (l mergeWords) notes(plan store.MergePlan) (all []MergeLine) {
	for _, name := range plan.Twins {
		all = append(all, MergeLine{Kind: MergeNote, Name: name, Note: l.Say("merge-line-twin")})
	}
	for _, c := range plan.Codes {
		var names []string
		for _, p := range c.Pupils {
			names = append(names, strings.TrimSpace(l.pupil(p)+" "+p.Class))
		}
		all = append(all, MergeLine{Kind: MergeNote, Name: c.Code, Note: l.Say("merge-line-code", "Names", strings.Join(names, ", ")), Pupil: true, Telling: true})
	}
	for _, f := range plan.Future {
		all = append(all, MergeLine{Kind: MergeNote, Name: f.Day.Format(day), Note: l.Say("merge-line-future", "Count", f.Facts)})
	}
	if n := plan.Kept.Pupils; n > 0 {
		all = append(all, MergeLine{Kind: MergeNote, Name: l.Say("merge-pupils", "Count", n), Note: l.Say("merge-line-kept")})
	}
	if n := plan.Kept.Classes; n > 0 {
		all = append(all, MergeLine{Kind: MergeNote, Name: l.Say("merge-classes", "Count", n), Note: l.Say("merge-line-kept")})
	}
	if n := plan.Kept.Speakers; n > 0 {
		all = append(all, MergeLine{Kind: MergeNote, Name: l.Say("merge-speakers", "Count", n), Note: l.Say("merge-line-kept")})
	}
	return all
}

// pupil is the name of a pupil, or the number.
func (l mergeWords) pupil(p store.MergePupil) string {
	if p.Name == "" {
		return l.Say("pupil-numbered", "Number", p.Number)
	}
	return p.Name
}

// change words what is not the same on both sides, and which of the two holds.
func (l mergeWords) change(kind string, c store.MergeChange) MergeLine {
	line := MergeLine{Kind: kind, Name: c.Subject, Class: c.Class}
	line.Pupil = c.What != store.ChangeCalled && c.What != store.ChangeRemoved
	line.Telling = c.What == store.ChangeName || c.What == store.ChangeDetails
	if _, err := strconv.Atoi(c.Subject); err == nil && line.Pupil {
		line.Name = l.Say("pupil-numbered", "Number", c.Subject)
	}
	value := func(text string) string {
		switch {
		case c.What == store.ChangeRemoved && text == "":
			return l.Say("merge-on-list")
		case c.What == store.ChangeRemoved:
			return l.Say("merge-off-list")
		case c.What == store.ChangeClass && text == "":
			return l.Say("merge-no-class")
		case text == "":
			return l.Say("merge-empty")
		}
		return text
	}
	here, there := value(c.Here), value(c.There)
	what := l.Say("merge-what-" + c.What)
	if kind == MergeChanged {
		line.Note = l.Say("merge-line-changed", "What", what, "Here", here, "There", there)
		return line
	}
	holds := here
	if c.Theirs {
		holds = there
	}
	hereAt, thereAt := moments(c.HereAt, c.ThereAt)
	line.Note = l.Say("merge-line-conflict", "What", what, "Here", here, "There", there, "HereAt", hereAt, "ThereAt", thereAt, "Holds", holds)
	return line
}

// DayAndTime is how people write a moment, day how they write its day.
const (
	DayAndTime = day + " 15:04"
	day        = "02/01/2006"
)

// moments writes two times as days, with the time of day where both lie on one day.
func moments(a, b time.Time) (string, string) {
	form := day
	if a.Format(form) == b.Format(form) {
		form = DayAndTime
	}
	return a.Format(form), b.Format(form)
}

// MergeSum words what a tally counts, without what there is none of, and without the smaller things behind the first most.
func MergeSum(w *kit.Words, t store.MergeTally, most int) string {
	var parts []string
	if t.Answers > 0 {
		t.Attempts = 0 // which say less of the same
	}
	for _, one := range []struct {
		id string
		n  int
	}{
		{"merge-classes", t.Classes},
		{"merge-pupils", t.Pupils},
		{"merge-lessons", t.Lessons},
		{"merge-attempts", t.Attempts},
		{"merge-answers", t.Answers},
		{"merge-sessions", t.Sessions + t.Contests},
		{"merge-plans", t.Plans},
		{"merge-places", t.Places},
		{"merge-speakers", t.Speakers},
	} {
		if one.n > 0 {
			parts = append(parts, w.Say(one.id, "Count", one.n))
		}
	}
	if len(parts) == 0 && t.Facts > 0 {
		parts = append(parts, w.Say("merge-facts", "Count", t.Facts))
	}
	return strings.Join(parts[:min(most, len(parts))], " · ")
}
