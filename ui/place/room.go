package place

import (
	"lachanso/lessons/places"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
)

// room is what the screens of places share: the book as it was last read, the classes, and what is being compared.
type room struct {
	*app.App
	book    *places.Book
	classes []store.Class
	lists   map[store.ID]places.List
	class   int // of classes: whose list is made
	side    places.Side
	read    bool
}

// reading is what is read off Fyne's goroutine.
type reading struct {
	kept    store.Places
	classes []store.Class
}

func (r *room) records() form.Records[reading] {
	return form.Records[reading]{App: r.App, Read: read, Take: r.take}
}

// load reads everything anew and then calls then.
func (r *room) load(then func()) { r.records().Load(then) }

func read(s *store.Store) (got reading, err error) {
	if got.kept, err = s.Places(); err != nil {
		return got, err
	}
	got.classes, err = s.Classes()
	return got, err
}

func (r *room) take(got reading) {
	kept := places.Kept{Pack: got.kept.Pack}
	for _, one := range got.kept.Own {
		kept.Own = append(kept.Own, places.Row{ID: one.ID, Value: one.Value})
	}
	r.book = places.Open(r.Pack, kept)
	r.lists = map[store.ID]places.List{}
	for class, value := range got.kept.Lists {
		r.lists[class] = places.ReadList(value)
	}
	r.classes = got.classes
	r.class = min(r.class, max(0, len(r.classes)-1))
	r.read = true
}

// save keeps something and reads everything anew; then is called when that is done.
func (r *room) save(work func(*store.Store) error, then func()) { r.records().Save(work, then) }

// of is the class whose list is made; ok is false where there is no class yet.
func (r *room) of() (class store.Class, ok bool) {
	if len(r.classes) == 0 {
		return class, false
	}
	return r.classes[r.class], true
}

// list is the list of that class.
func (r *room) list() places.List {
	class, _ := r.of()
	return r.lists[class.ID]
}

// give puts a place on the class's list or takes it away, and says why it cannot.
func (r *room) give(e places.Entry) {
	class, ok := r.of()
	if !ok {
		r.Show(app.NewNotice(r.App, "place-no-class"))
		return
	}
	list, why := r.list().Toggle(e)
	if why != "" {
		r.Show(app.NewNotice(r.App, "place-refused-"+string(why), "Most", places.MostListed))
		return
	}
	r.save(func(s *store.Store) error { return s.KeepPlaceList(class.ID, places.Value(list)) }, r.Redraw)
}

// compare chooses a place to stand beside others.
func (r *room) compare(e places.Entry) {
	if r.side.Toggle(e.ID) {
		r.Show(app.NewNotice(r.App, "place-side-full", "Most", places.MostCompared))
		return
	}
	r.Redraw()
}

// say keeps what the school says about a place of the pack.
func (r *room) say(id string, about places.About, then func()) {
	r.save(func(s *store.Store) error { return s.KeepPlace(id, places.Value(about)) }, then)
}
