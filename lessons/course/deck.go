package course

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"lachanso/lessons"
)

// stored data: append only
//
// An edit of a module's slides for a class is one line: `VERB [SLIDE [AFTER] [CONTENT]]`. SLIDE and AFTER are ids of slides;
// AFTER is “-” for the front. Never rename a verb or change what it does.
const (
	editHide   = "hide"   // hide SLIDE
	editShow   = "show"   // show SLIDE
	editMove   = "move"   // move SLIDE AFTER
	editOwn    = "own"    // own SLIDE AFTER CONTENT: a slide of the teacher's
	editChange = "change" // change SLIDE CONTENT: write an own slide anew
	editDrop   = "drop"   // drop SLIDE: an own one
	editReset  = "reset"  // back to the pack's slides
	editUndo   = "undo"   // take the last edit back
)

// editLost stands in the place of a stored edit that no longer fits, so that the undo that follows it takes back nothing else.
const editLost = ""

// front is AFTER where a slide stands first.
const front = "-"

// MaxEdit is the longest an edit may be, in bytes.
const MaxEdit = 16 << 10

var (
	// ErrEdit is returned for an edit that cannot be read.
	ErrEdit = errors.New("no such edit")
	// ErrGone is returned for an edit of a slide that the module does not have (any more).
	ErrGone = errors.New("slide is not there")
	// ErrLast is returned where no slide would be left to project.
	ErrLast = errors.New("the last slide stays")
)

// Deck is a module's slides as a class sees them: the pack's, less those hidden, in the teacher's order, with the teacher's
// own among them. The pack is never touched. A Deck comes from lines that are stored; when the pack has changed since, the
// edits that no longer fit are left out and named by Lost.
type Deck struct {
	module *lessons.Module
	done   []edit
	lost   []string
	slides []DeckSlide
}

// DeckSlide is one slide of a Deck.
type DeckSlide struct {
	ID     string
	Own    *Own // nil for the pack's
	Hidden bool

	slide *lessons.Slide // of the pack
}

type edit struct {
	verb, slide, after string
	own                Own
}

// NewDeck gives the slides of a module after stored edits.
func NewDeck(m *lessons.Module, lines []string) *Deck {
	d := &Deck{module: m}
	d.restart()
	for _, line := range lines {
		if err := d.Take(line); err != nil {
			d.lose(line, err)
		}
	}
	return d
}

// lose keeps the place of a stored edit that no longer fits, and notes the slide that it names and the module no longer has.
// An undo of nothing, or a hiding of what is the last slide now, loses nothing that anybody could miss.
func (d *Deck) lose(line string, err error) {
	if line != editUndo {
		d.done = append(d.done, edit{verb: editLost})
	}
	if errors.Is(err, ErrLast) || errors.Is(err, ErrNotNow) {
		return
	}
	name := line
	if words := strings.SplitN(line, " ", 3); len(words) > 1 {
		name = words[1]
	}
	name = fmt.Sprintf("%.40s", name)
	if !slices.Contains(d.lost, name) {
		d.lost = append(d.lost, name)
	}
}

func (d *Deck) restart() {
	d.slides = nil
	for i := range d.module.Slides {
		s := &d.module.Slides[i]
		d.slides = append(d.slides, DeckSlide{ID: s.ID, slide: s})
	}
}

// Take takes an edit. On an error nothing has changed.
func (d *Deck) Take(line string) error {
	e, err := readEdit(line)
	if err == nil {
		err = d.apply(e)
	}
	if err != nil {
		return fmt.Errorf("edit %.60q: %w", line, err)
	}
	return nil
}

func (d *Deck) apply(e edit) error {
	if e.verb != editUndo {
		if err := d.change(e); err != nil {
			return err
		}
		d.done = append(d.done, e)
		return nil
	}
	if len(d.done) == 0 {
		return ErrNotNow
	}
	d.done = d.done[:len(d.done)-1]
	d.restart()
	for _, e := range d.done {
		if err := d.change(e); err != nil {
			return err // cannot be: it was taken before from the same slides
		}
	}
	return nil
}

// change does one edit; on an error it has changed nothing.
func (d *Deck) change(e edit) error {
	switch e.verb {
	case editLost:
		return nil
	case editReset:
		d.restart()
		return nil
	}
	at := d.place(e.slide)
	if e.verb == editOwn {
		return d.add(e, at)
	}
	if at < 0 {
		return ErrGone
	}
	s := &d.slides[at]
	switch e.verb {
	case editHide, editDrop:
		if e.verb == editHide && s.Hidden || e.verb == editDrop && s.Own == nil {
			return ErrNotNow
		}
		if !s.Hidden && d.shown() == 1 {
			return ErrLast
		}
		if e.verb == editDrop {
			d.slides = slices.Delete(slices.Clone(d.slides), at, at+1)
			return nil
		}
		s.Hidden = true
	case editShow:
		if !s.Hidden {
			return ErrNotNow
		}
		s.Hidden = false
	case editChange:
		if s.Own == nil {
			return ErrNotNow
		}
		own := e.own
		s.Own = &own
	case editMove:
		return d.move(at, e.after)
	}
	return nil
}

// add puts an own slide in. Where what it stood behind has gone it comes last: what a teacher wrote is never lost.
func (d *Deck) add(e edit, at int) error {
	if at >= 0 {
		return ErrNotNow
	}
	to := len(d.slides)
	if e.after == front {
		to = 0
	} else if i := d.place(e.after); i >= 0 {
		to = i + 1
	}
	own := e.own
	d.slides = slices.Insert(slices.Clone(d.slides), to, DeckSlide{ID: e.slide, Own: &own})
	return nil
}

func (d *Deck) move(at int, after string) error {
	if after != front && d.place(after) < 0 {
		return ErrGone
	}
	if after == d.slides[at].ID {
		return ErrNotNow
	}
	s := d.slides[at]
	rest := slices.Delete(slices.Clone(d.slides), at, at+1)
	to := 0
	if after != front {
		to = 1 + slices.IndexFunc(rest, func(o DeckSlide) bool { return o.ID == after })
	}
	d.slides = slices.Insert(rest, to, s)
	return nil
}

func (d *Deck) place(id string) int {
	return slices.IndexFunc(d.slides, func(s DeckSlide) bool { return s.ID == id })
}

func (d *Deck) shown() (n int) {
	for _, s := range d.slides {
		if !s.Hidden {
			n++
		}
	}
	return n
}

// Slides gives all slides in order, the hidden ones too.
func (d *Deck) Slides() []DeckSlide { return slices.Clone(d.slides) }

// Lost gives the ids of slides that stored edits name and the module no longer has.
func (d *Deck) Lost() []string { return slices.Clone(d.lost) }

// CanUndo says that there is an edit to take back.
func (d *Deck) CanUndo() bool {
	return slices.ContainsFunc(d.done, func(e edit) bool { return e.verb != editLost })
}

// Changed says that the slides are not just the pack's.
func (d *Deck) Changed() bool {
	if len(d.slides) != len(d.module.Slides) {
		return true
	}
	for i, s := range d.slides {
		if s.Hidden || s.ID != d.module.Slides[i].ID {
			return true
		}
	}
	return false
}

// Pack is the module as the pack has it.
func (d *Deck) Pack() *lessons.Module { return d.module }

// Module gives the module to project: a copy with the slides shown and their minutes; the pack's own where nothing is edited.
func (d *Deck) Module() *lessons.Module {
	if !d.Changed() {
		return d.module
	}
	m := *d.module
	m.Slides, m.Minutes = nil, 0
	for i, s := range d.slides {
		if s.Hidden {
			continue
		}
		one := d.Slide(i)
		m.Slides = append(m.Slides, one)
		m.Minutes += one.Minutes
	}
	return &m
}

// Slide gives the slide at a place of Slides as it is projected.
func (d *Deck) Slide(at int) lessons.Slide {
	s := d.slides[at]
	if s.Own == nil {
		return *s.slide
	}
	return s.Own.Slide(s.ID, d.phase(at))
}

// phase is the part of the lesson that an own slide belongs to.
func (d *Deck) phase(at int) string {
	for i := at - 1; i >= 0; i-- {
		if s := d.slides[i]; s.slide != nil && !s.Hidden {
			return s.slide.Phase
		}
	}
	for _, s := range d.slides[at:] {
		if s.slide != nil && !s.Hidden {
			return s.slide.Phase
		}
	}
	return "learn"
}

// Minutes is how long the slides shown are planned together.
func (d *Deck) Minutes() int { return d.Module().Minutes }

// Fits says what keeps an edit from being taken now; nil when nothing does. Nothing is changed.
func (d *Deck) Fits(line string) error {
	try := &Deck{module: d.module, done: slices.Clone(d.done), slides: slices.Clone(d.slides)}
	return try.Take(line)
}

// Hide, Show, Move, Add, Rewrite, Drop, Reset and Undo give the lines of edits; Take takes them.
// Hide takes a slide out of the lesson.
func (d *Deck) Hide(id string) string { return editHide + " " + id }

// Show brings a hidden slide back.
func (d *Deck) Show(id string) string { return editShow + " " + id }

// Move brings a slide by places forward (or backward, below 0), past hidden ones too; "" where it stands at the end already.
func (d *Deck) Move(id string, by int) string {
	at := d.place(id)
	to := at + by
	if at < 0 || to < 0 || to >= len(d.slides) || by == 0 {
		return ""
	}
	after := front
	if by > 0 {
		after = d.slides[to].ID
	} else if to > 0 {
		after = d.slides[to-1].ID
	}
	return editMove + " " + id + " " + after
}

// Add puts an own slide behind another, "" for the front. chance makes its id.
func (d *Deck) Add(own Own, after string, chance uint64) string {
	if after == "" {
		after = front
	}
	id := ownID(chance)
	for d.place(id) >= 0 {
		chance++
		id = ownID(chance)
	}
	return editOwn + " " + id + " " + after + " " + own.Clean().line()
}

func ownID(chance uint64) string { return fmt.Sprintf("own-%010x", chance&(1<<40-1)) }

// Rewrite writes an own slide anew.
func (d *Deck) Rewrite(id string, own Own) string {
	return editChange + " " + id + " " + own.Clean().line()
}

// Drop throws an own slide away.
func (d *Deck) Drop(id string) string { return editDrop + " " + id }

// Reset goes back to the pack's slides.
func (d *Deck) Reset() string { return editReset }

// Undo takes the last edit back.
func (d *Deck) Undo() string { return editUndo }

// editWords is how many words each verb has, its content counted as one.
var editWords = map[string]int{
	editHide: 2, editShow: 2, editMove: 3, editOwn: 4, editChange: 3, editDrop: 2, editReset: 1, editUndo: 1,
}

func readEdit(line string) (edit, error) {
	verb, _, _ := strings.Cut(line, " ")
	n, ok := editWords[verb]
	if !ok || len(line) > MaxEdit {
		return edit{}, ErrEdit
	}
	parts := strings.SplitN(line, " ", n)
	content := verb == editOwn || verb == editChange
	if len(parts) != n || slices.Contains(parts, "") || !content && strings.Contains(parts[n-1], " ") {
		return edit{}, ErrEdit
	}
	e := edit{verb: verb}
	if n > 1 {
		e.slide = parts[1]
	}
	if verb == editMove || verb == editOwn {
		e.after = parts[2]
	}
	if content {
		if e.own, ok = readOwn(parts[n-1]); !ok {
			return edit{}, ErrEdit
		}
	}
	return e, nil
}
