package manage

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/ui/app"
)

// The steps of the first start, in their order.
const (
	stepLanguage = iota
	stepSchool
	stepClass
	stepPIN
	steps
)

// sessionFirst heads Settings.Session while the first start is under way; the step follows it. Stored data.
const sessionFirst = "first "

// first is the first start: language, school, a class, a PIN. What was given is saved at each step, so that a program
// that was killed goes on where it stopped.
type first struct {
	*app.App
	fields
	done func()
	step int
	said string

	school, class, pin, again *app.Field
	names                     *app.Field
	count                     *app.Field // of pupils who are numbers
	numbers                   bool       // there are no names: the class is made of numbers
	grade                     int
	chosen                    bool // the grade, by hand
	made                      store.Class
	has                       []store.Pupil // of the class made
}

// NewFirst makes the first start. done is called when it is through.
func NewFirst(a *app.App, done func()) app.Screen {
	f := &first{App: a, done: done}
	f.at = a
	f.school, f.class = app.NewField(a, false), app.NewField(a, false)
	f.pin, f.again = app.NewField(a, true), app.NewField(a, true)
	f.names = app.NewArea(a)
	f.count = newCount(a, f.next)
	f.all = []fyne.Focusable{f.school, f.class, f.names, f.count, f.pin, f.again}
	f.school.OnSubmitted = func(string) { f.next() }
	f.class.OnSubmitted = func(string) { a.Window.Canvas().Focus(f.pupils()) }
	f.class.OnChanged = f.named
	f.names.OnChanged = func(string) { a.Redraw() }
	f.names.OnSubmitted = func(string) { f.next() }
	f.pin.OnSubmitted = func(string) { a.Window.Canvas().Focus(f.again) }
	f.again.OnSubmitted = func(string) { f.next() }
	f.pin.OnChanged, f.again.OnChanged = f.digits(f.pin), f.digits(f.again)
	f.school.SetText(a.Settings.School)
	f.step = stepOf(a.Settings.Session)
	return f
}

// stepOf reads where the first start stopped.
func stepOf(session string) int {
	rest, ok := strings.CutPrefix(session, sessionFirst)
	n, err := strconv.Atoi(rest)
	if !ok || err != nil {
		return stepLanguage
	}
	return max(stepLanguage, min(n, stepPIN))
}

// Enter looks for a class that was made before the program was killed.
func (f *first) Enter() {
	var classes []store.Class
	var has []store.Pupil
	f.Read(func() (err error) {
		if classes, err = f.Store.Classes(); err == nil && len(classes) > 0 {
			has, err = f.Store.Pupils(classes[0].ID)
		}
		return err
	}, func() {
		if len(classes) > 0 {
			f.made, f.has = classes[0], has
			if f.step == stepClass && f.made.Pupils > 0 {
				f.step = stepPIN
			}
			if f.class.Text == "" {
				f.class.SetText(f.made.Name)
				f.grade = f.made.Grade // which a name may not tell
			}
		}
		f.arrive()
	})
}

// arrive puts the focus where the step begins and words the fields.
func (f *first) arrive() {
	f.said = ""
	f.school.SetPlaceHolder(f.T("first-school-hint"))
	f.class.SetPlaceHolder(f.T("first-class-hint"))
	f.names.SetPlaceHolder(f.T("names-hint"))
	f.count.SetPlaceHolder(f.T("numbers-hint"))
	f.pin.SetPlaceHolder(f.T("pin-hint"))
	f.again.SetPlaceHolder(f.T("pin-again"))
	f.want = map[int]fyne.Focusable{stepSchool: f.school, stepClass: f.class, stepPIN: f.pin}[f.step]
	f.Redraw()
	if f.step == stepLanguage {
		f.App.Focus("lang-" + f.Lang())
	}
}

// named guesses the grade until it is chosen by hand.
func (f *first) named(name string) {
	if !f.chosen {
		f.grade = roster.Grade(name)
	}
	f.said = ""
	f.Redraw()
}

// digits keeps a PIN to the digits of every keyboard: typed through a Vietnamese keyboard, letters become others.
func (f *first) digits(field *app.Field) func(string) {
	return func(text string) {
		if clean := onlyDigits(text); clean != text {
			field.SetText(clean)
			return
		}
		if f.said != "" {
			f.said = ""
			f.Redraw()
		}
	}
}

// pick takes a language over at once; the one on screen taken again goes on.
func (f *first) pick(lang string) {
	if lang == f.Settings.Lang {
		f.next()
		return
	}
	s := f.Settings
	s.Lang = lang
	f.keep(s, func() { f.arrive(); f.App.Focus("next") })
}

// keep takes settings over and saves them before it goes on.
func (f *first) keep(s store.Settings, then func()) {
	if f.Busy() {
		return
	}
	f.Apply(s)
	save(f.App, func() error { return f.Store.SaveSettings(s) }, nil, then)
}

// goTo saves that a step is reached and shows it.
func (f *first) goTo(step int, s store.Settings) {
	s.Session = sessionFirst + strconv.Itoa(step)
	f.keep(s, func() { f.step = step; f.arrive() })
}

// next saves what the step asks for and goes on.
func (f *first) next() {
	s := f.Settings
	switch f.step {
	case stepLanguage:
		s.Lang = f.Lang()
		f.goTo(stepSchool, s)
	case stepSchool:
		s.School = cleanLine(f.school.Text)
		f.goTo(stepClass, s)
	case stepClass:
		f.makeClass()
	case stepPIN:
		f.setPIN()
	}
}

// skip leaves a step out.
func (f *first) skip() {
	if f.step == stepPIN {
		f.finish()
		return
	}
	f.goTo(f.step+1, f.Settings)
}

func (f *first) back() {
	if f.step > stepLanguage {
		f.goTo(f.step-1, f.Settings)
	}
}

// importList reads the class from a file, or from cells of a spreadsheet; the first start goes on when there are pupils.
func (f *first) importList() { f.Show(NewImport(f.App, cleanLine(f.class.Text))) }

// pupils is the field that says who is in the class.
func (f *first) pupils() fyne.Focusable {
	if f.numbers {
		return f.count
	}
	return f.names
}

// turnNumbers changes between names and numbers. What was typed stays.
func (f *first) turnNumbers() {
	f.numbers = !f.numbers
	f.said, f.want = "", f.pupils()
	f.Redraw()
}

// comes is how many pupils the class gets with this step.
func (f *first) comes() int {
	if f.numbers {
		return max(0, counted(f.count.Text))
	}
	return f.plan().adding()
}

// plan says what the names typed so far would give. A pupil whom the class has already comes only once.
func (f *first) plan() plan { return newPlan(f.names.Text, f.has, false) }

func (f *first) makeClass() {
	name, names, count := f.class.Text, f.plan().toAdd(), 0
	if f.numbers {
		names, count = nil, counted(f.count.Text)
	}
	if strings.TrimSpace(name) == "" {
		f.said = f.T("first-class-empty")
		f.want = f.class
		f.Redraw()
		return
	}
	if count < 0 || count > store.MostNumbers { // which stands below the field
		f.want = f.count
		f.Redraw()
		return
	}
	made, has := f.made, f.has
	save(f.App, func() (err error) {
		if made, err = f.sameClass(made, name); err != nil || len(names)+count == 0 {
			return err
		}
		if count > 0 {
			_, err = f.Store.AddNumbers(made.ID, count)
		} else {
			_, err = f.Store.AddPupils(made.ID, names)
		}
		if err != nil {
			return err
		}
		has, err = f.Store.Pupils(made.ID)
		return err
	}, func(said string) { f.said, f.want = said, f.class }, func() {
		f.made, f.has = made, has
		f.names.SetText("")
		f.count.SetText("")
		f.goTo(stepPIN, f.Settings)
	})
}

// sameClass makes the class, or takes over the one that this first start made before.
func (f *first) sameClass(made store.Class, name string) (store.Class, error) {
	if made.ID == "" {
		return f.Store.MakeClass(name, f.grade)
	}
	if made.Name == cleanLine(name) && made.Grade == f.grade {
		return made, nil
	}
	return made, f.Store.RenameClass(made.ID, name, f.grade)
}

func (f *first) setPIN() {
	if f.pin.Text == "" && f.again.Text == "" {
		f.said, f.want = f.T("pin-empty"), f.pin
		f.Redraw()
		return
	}
	if said := badPIN(f.App, f.pin.Text, f.again.Text); said != "" {
		f.said, f.want = said, f.pin
		f.again.SetText("")
		f.said = said
		f.Redraw()
		return
	}
	pin := f.pin.Text
	setPIN(f.App, pin, f.finish)
}

func (f *first) finish() {
	s := f.Settings
	s.Session, s.SetUp = "", true
	if s.Lang == "" {
		s.Lang = f.Lang()
	}
	f.keep(s, f.done)
}

// Key chooses a language by its number and goes a step back on Escape.
func (f *first) Key(k fyne.KeyName) bool {
	switch {
	case k == fyne.KeyEscape:
		f.back()
	case f.step == stepLanguage && k == fyne.Key1:
		f.pick("vi")
	case f.step == stepLanguage && k == fyne.Key2:
		f.pick("en")
	default:
		return false
	}
	return true
}
