package teach

import (
	"context"
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/app"
	"lachanso/ui/kit/slide"
)

// ownForm is where a teacher writes a slide for the class: a text, a picture or a question.
type ownForm struct {
	*app.App
	app.Fields
	ready   *ready
	id      string // of the slide being written anew, "" for a new one
	kind    string
	minutes int
	right   int // place of the right answer, or -1

	title, caption, stem, path *app.Field
	text                       *app.Field
	options, whys              [course.MostOptions]*app.Field

	photo photo
	tried bool // what is missing is said in earnest
	was   string
}

// newOwnForm makes the form; one is the slide to write anew, nil for a new one behind the chosen slide.
func newOwnForm(r *ready, one *course.DeckSlide) *ownForm {
	f := &ownForm{App: r.App, ready: r, kind: course.OwnText, minutes: 2, right: -1}
	field := func(text string) *app.Field {
		e := app.NewField(r.App, false)
		e.SetText(text)
		e.OnChanged = func(string) { f.Redraw() }
		e.OnSubmitted = func(string) { f.save() }
		return e
	}
	var own course.Own
	if one != nil {
		own = *one.Own
		f.id, f.kind, f.minutes, f.photo.name = one.ID, own.Kind, own.Minutes, own.Picture
	}
	f.title, f.caption, f.stem, f.path = field(own.Title), field(own.Title), field(own.Title), field("")
	f.path.OnChanged = nil
	f.path.OnSubmitted = func(string) { f.load(f.path.Path()) }
	f.text = app.NewArea(r.App)
	f.text.SetText(own.Text)
	f.text.OnChanged = func(string) { f.Redraw() }
	f.text.OnSubmitted = func(string) { f.save() }
	all := []fyne.Focusable{f.title, f.caption, f.stem, f.path, f.text}
	for i := range f.options {
		option := course.OwnOption{}
		if i < len(own.Options) {
			option = own.Options[i]
		}
		if option.Right {
			f.right = i
		}
		f.options[i], f.whys[i] = field(option.Text), field(option.Why)
		all = append(all, f.options[i], f.whys[i])
	}
	f.Fields = app.NewFields(r.App, all...)
	f.was = fmt.Sprint(f.own())
	return f
}

// first is the field in which one begins to write.
func (f *ownForm) first() fyne.Focusable {
	switch f.kind {
	case course.OwnPicture:
		return f.path
	case course.OwnQuestion:
		return f.stem
	}
	return f.title
}

// Enter lets a picture be dropped on the window.
func (f *ownForm) Enter() {
	f.Want(f.first())
	f.TakeDropped(func(path string) {
		f.kind = course.OwnPicture
		f.load(path)
	})
}

// Leave ends that.
func (f *ownForm) Leave() { f.Window.SetOnDropped(nil) }

// own is the slide as it is written now, clean.
func (f *ownForm) own() course.Own {
	o := course.Own{Kind: f.kind, Minutes: f.minutes, Title: f.title.Text, Text: f.text.Text}
	switch f.kind {
	case course.OwnPicture:
		o.Title, o.Picture = f.caption.Text, f.photo.name
	case course.OwnQuestion:
		o.Title = f.stem.Text
		for i, e := range f.options {
			o.Options = append(o.Options, course.OwnOption{Text: e.Text, Why: f.whys[i].Text, Right: i == f.right})
		}
	}
	return o.Clean()
}

// missing says what keeps the slide from being projected, or gives "".
func (f *ownForm) missing(o course.Own) string {
	if flaw := o.Flaw(); flaw != "" {
		return f.T("own-flaw-" + flaw)
	}
	sl := o.Slide("own", "learn")
	what, at := slide.TooLong(f.Look(), slide.Page{Module: f.ready.module, Slide: &sl, Lang: f.Lang()})
	if what == "" {
		return ""
	}
	return f.T("own-long-"+what, "Letter", course.Letter(at))
}

func (f *ownForm) choose(kind string) {
	f.kind, f.tried = kind, false
	f.Want(f.first())
	f.Redraw()
}

func (f *ownForm) mark(right int) {
	f.right = right
	f.Redraw()
}

func (f *ownForm) last(by int) {
	f.minutes = max(1, min(f.minutes+by, course.MostMinutes))
	f.Redraw()
}

// save keeps picture and slide, and goes back to all slides with the new one chosen.
func (f *ownForm) save() {
	o := f.own()
	if f.Busy() || f.photo.reading {
		return
	}
	if f.missing(o) != "" {
		f.tried = true
		f.Redraw()
		return
	}
	id, photo := f.id, f.photo
	line := func() string {
		if f.id == "" {
			return f.ready.deck.Add(o, f.ready.slides.chosen, f.Seed())
		}
		return f.ready.deck.Rewrite(f.id, o)
	}
	f.Commit(func(context.Context) error {
		if o.Kind == course.OwnPicture && photo.kept.Data != nil {
			name, err := f.Store.KeepPicture(f.ready.class.ID, photo.kept.Data, photo.kept.Format)
			if err != nil {
				return fmt.Errorf("keep own slide: %w", err)
			}
			o.Picture = name
		}
		edit := line()
		id = strings.Fields(edit)[1]
		return f.Store.EditSlides(f.ready.class.ID, f.ready.module.ID, edit)
	}, func(err error) {
		if err != nil {
			f.Fail(err)
			return
		}
		f.ready.slides.chosen = id
		f.Back()
	})
}

// written says that something would be lost.
func (f *ownForm) written() bool {
	if f.id != "" {
		return fmt.Sprint(f.own()) != f.was
	}
	text := f.title.Text + f.caption.Text + f.stem.Text + f.text.Text
	for i := range f.options {
		text += f.options[i].Text + f.whys[i].Text
	}
	return strings.TrimSpace(text) != "" || f.photo.kept.Data != nil
}

// Key goes back on Escape.
func (f *ownForm) Key(k fyne.KeyName) bool {
	if k != fyne.KeyEscape {
		return false
	}
	if f.Busy() { // it is being saved, and goes back by itself
		return true
	}
	if f.written() {
		f.Warn("own-leave", f.Back)
		return true
	}
	f.Back()
	return true
}
