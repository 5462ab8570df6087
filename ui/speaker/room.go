package speaker

import (
	"slices"

	"lachanso/lessons"
	"lachanso/lessons/speakers"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
)

// contact is a stored contact, letter a stored letter.
type (
	contact struct {
		speakers.Contact
		id store.ID
	}
	letter struct {
		speakers.Letter
		id store.ID
	}
)

// room is what the screens of guests share.
type room struct {
	*app.App
	contacts []contact
	letters  []letter // the newest first
	classes  []store.Class
	read     bool
}

type reading struct {
	kept    []store.Kept
	classes []store.Class
}

func read(s *store.Store) (got reading, err error) {
	if got.kept, err = s.Speakers(); err != nil {
		return got, err
	}
	got.classes, err = s.EveryClass() // a letter of last year names its class still
	return got, err
}

func (r *room) records() form.Records[reading] {
	return form.Records[reading]{App: r.App, Read: read, Take: r.take}
}

// load reads everything anew and then calls then.
func (r *room) load(then func()) { r.records().Load(then) }

func (r *room) take(got reading) {
	r.contacts, r.letters, r.classes, r.read = nil, nil, got.classes, true
	for _, k := range got.kept {
		switch k.Sort {
		case speakers.SortContact:
			if c, ok := speakers.ReadContact(k.Value); ok {
				r.contacts = append(r.contacts, contact{c, k.ID})
			}
		case speakers.SortLetter:
			if l, ok := speakers.ReadLetter(k.Value); ok {
				r.letters = append(r.letters, letter{l, k.ID})
			}
		}
	}
	slices.Reverse(r.letters)
}

// save keeps something and reads everything anew; then is called when that is done.
func (r *room) save(work func(*store.Store) error, then func()) { r.records().Save(work, then) }

// keepLetter keeps a letter; then gets its id.
func (r *room) keepLetter(l letter, then func(id store.ID)) {
	id := l.id
	r.save(func(s *store.Store) (err error) {
		id, err = s.KeepSpeaker(l.id, speakers.SortLetter, speakers.Value(l.Letter))
		return err
	}, func() { then(id) })
}

// contactOf finds the contact of an office of the pack, or one by its id.
func (r *room) contactOf(office string, id store.ID) (contact, bool) {
	i := slices.IndexFunc(r.contacts, func(c contact) bool { return id != "" && c.id == id || id == "" && office != "" && c.Office == office })
	if i < 0 {
		return contact{}, false
	}
	return r.contacts[i], true
}

func (r *room) letterOf(id store.ID) (letter, bool) {
	i := slices.IndexFunc(r.letters, func(l letter) bool { return l.id == id })
	if i < 0 {
		return letter{}, false
	}
	return r.letters[i], true
}

// entry is a line of the directory: an office of the pack, with the school's contact if it has one, or a contact alone.
type entry struct {
	office  *lessons.Office
	contact contact
	known   bool // the contact
}

func (r *room) directory() []entry {
	var all []entry
	for i := range r.Pack.Offices {
		o := &r.Pack.Offices[i]
		c, known := r.contactOf(o.ID, "")
		all = append(all, entry{o, c, known})
	}
	for _, c := range r.contacts {
		if r.officeOf(c.Office) == nil {
			all = append(all, entry{nil, c, true})
		}
	}
	return all
}

func (r *room) officeOf(id string) *lessons.Office {
	for i := range r.Pack.Offices {
		if r.Pack.Offices[i].ID == id {
			return &r.Pack.Offices[i]
		}
	}
	return nil
}

// id is a line's own.
func (e entry) id() string {
	if e.office != nil {
		return e.office.ID
	}
	return e.contact.id
}

// name is what the school calls the office, else the pack.
func (r *room) name(e entry) string {
	if e.known {
		return e.contact.Name
	}
	return r.Say(e.office.Name)
}

// addressee names whom a letter goes to: the contact, or what the pack calls the office when the contact was erased.
func (r *room) addressee(l letter) string {
	if c, ok := r.contactOf("", l.Contact); ok {
		return c.Name
	}
	if o := r.officeOf(l.Office); o != nil {
		return r.Say(o.Name)
	}
	return r.T("speaker-erased")
}
