package manage

import (
	"cmp"
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/lessons/picture"
	"lachanso/lessons/sorted"
	"lachanso/store"
	"lachanso/store/roster"
	"lachanso/store/sealed"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// drives stands for no folder, but for what is plugged into the computer.
const drives = ""

// mostEntries of a folder are shown; nobody looks for a file among more.
const mostEntries = 2000

// entry is a folder or a file that may be the one.
type entry struct {
	name, path string
	folder     bool
}

// place is a folder that is one press away. Its message is files- and the id.
type place struct{ id, path string }

// files lets a file be chosen, in folders that are walked through. Fyne's own dialog names places in English alone.
type files struct {
	*app.App
	pager
	places  []place
	dir     string
	entries []entry
	loaded  bool
	closed  bool // the folder may not be looked into
	title   string
	none    string   // what is said of a folder without any
	kinds   []string // ends of names, in small letters
	whole   bool     // a folder is chosen, no file
	picked  func(path string)
}

// newFiles makes the screen; picked is called with the file after it has gone. dir is where it begins, "" for where
// browsers put what they fetch.
func newFiles(a *app.App, dir string, picked func(path string)) *files {
	return &files{App: a, dir: dir, title: a.T("import-choose"), none: a.T("files-none"), kinds: roster.Kinds[:], picked: picked}
}

// NewPictures makes the same screen for a picture.
func NewPictures(a *app.App, dir string, picked func(path string)) app.Screen {
	return &files{App: a, dir: dir, title: a.T("photo-choose"), none: a.T("photo-none"), kinds: picture.Kinds, picked: picked}
}

// NewDataFiles makes the same screen for a data file of the program.
func NewDataFiles(a *app.App, dir string, picked func(path string)) app.Screen {
	kinds := []string{sealed.Suffix, filepath.Ext(store.FileName)}
	return &files{App: a, dir: dir, title: a.T("merge-choose"), none: a.T("merge-choose-none"), kinds: kinds, picked: picked}
}

// NewFolders makes the same screen for a folder to write into; it begins at the USB stick, or at the drives.
func NewFolders(a *app.App, title string, picked func(dir string)) app.Screen {
	return &files{App: a, title: title, none: a.T("folders-none"), whole: true, picked: picked}
}

// firstStick is the folder of the only USB stick, else the drives.
func firstStick() string {
	if all := drivesHere(); runtime.GOOS != "windows" && len(all) == 2 { // and the root
		return all[0].path
	}
	return drives
}

// choose takes the folder that is looked into.
func (f *files) choose() {
	if f.whole && f.dir != drives && !f.closed {
		f.Back()
		f.picked(f.dir)
	}
}

// Enter looks into the folder.
func (f *files) Enter() { f.look(f.dir, f.dir == "") }

// look reads a folder off Fyne's goroutine; first says that the best place to begin is to be found.
func (f *files) look(dir string, first bool) {
	var places []place
	var entries []entry
	var err error
	f.Background(func(context.Context) error {
		places = placesHere()
		switch {
		case first && f.whole:
			dir = firstStick()
		case first && len(places) > 1:
			dir = places[0].path
		}
		entries, err = entriesOf(dir, f.kinds)
		return nil // a folder that may not be looked into is said below
	}, func(error) {
		f.places, f.dir, f.entries, f.loaded, f.closed, f.list.At = places, dir, entries, true, err != nil, 0
		f.Redraw()
	})
}

// placesHere are the folders where lists are found, the likeliest first, and the drives.
func placesHere() []place {
	var all []place
	for _, id := range []string{"downloads", "desktop", "documents", "home"} {
		path := ownFolder(id)
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			all = append(all, place{id, path})
		}
	}
	return append(all, place{"drives", drives})
}

// entriesOf reads a folder: folders first, then the files of these kinds.
func entriesOf(dir string, kinds []string) ([]entry, error) {
	if dir == drives {
		return drivesHere(), nil
	}
	found, err := os.ReadDir(dir)
	var entries []entry
	for _, e := range found {
		path := filepath.Join(dir, e.Name())
		folder := e.IsDir()
		if !folder && e.Type()&os.ModeSymlink != 0 {
			info, err := os.Stat(path)
			folder = err == nil && info.IsDir()
		}
		kind := strings.ToLower(filepath.Ext(e.Name()))
		if strings.HasPrefix(e.Name(), ".") || strings.HasPrefix(e.Name(), "~$") || !folder && !slices.Contains(kinds, kind) {
			continue
		}
		entries = append(entries, entry{e.Name(), path, folder})
	}
	sorted.By(entries, func(a, b entry) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return cmp.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return entries[:min(len(entries), mostEntries)], err
}

// drivesHere are the drives of Windows, or the root and the sticks of others.
func drivesHere() []entry {
	var all []entry
	if runtime.GOOS == "windows" {
		for c := 'A'; c <= 'Z'; c++ {
			if path := string(c) + `:\`; c != 'B' {
				if _, err := os.Stat(path); err == nil {
					all = append(all, entry{path, path, true})
				}
			}
		}
		return all
	}
	user := filepath.Base(cmp.Or(os.Getenv("USER"), "-"))
	for _, pattern := range []string{"/media/" + user + "/*", "/run/media/" + user + "/*", "/mnt/*"} {
		sticks, err := filepath.Glob(pattern)
		if err != nil {
			continue // only of a broken pattern
		}
		for _, path := range sticks {
			all = append(all, entry{filepath.Base(path), path, true})
		}
	}
	return append(all, entry{"/", "/", true})
}

// up goes to the folder above, and from the highest to the drives.
func (f *files) up() {
	above := filepath.Dir(f.dir)
	if f.dir == drives {
		return
	}
	if above == f.dir {
		above = drives
	}
	f.look(above, false)
}

func (f *files) open(e entry) {
	if e.folder {
		f.look(e.path, false)
		return
	}
	f.Back()
	f.picked(e.path)
}

// Draw draws the places at the left and the folder at the right.
func (f *files) Draw(s *kit.Sheet) {
	var here []action
	if f.whole {
		b := kit.Button{ID: "here", Label: f.T("folders-here"), Icon: "check", Key: "S", Tone: &s.Blue, Off: f.dir == drives || f.closed}
		here = append(here, action{b, f.choose})
	}
	y := bar(s, f.title, f.T("form-back"), f.Back, here...) + 16
	if !f.loaded {
		return
	}
	m, gap := s.Margin(), s.Gap()
	left := grown(s, 220)
	if stacked(s) {
		y = f.placesInRows(s, m, y)
		f.folder(s, m, y, s.Width-2*m)
		return
	}
	at := y
	for _, p := range f.places {
		f.place(s, p, m, at, left)
		at += 68
	}
	f.folder(s, m+left+gap, y, s.Width-2*m-left-gap)
}

func (f *files) place(s *kit.Sheet, p place, x, y, w float32) {
	b := kit.Button{ID: "place-" + p.id, Label: f.T("files-" + p.id), Size: 18}
	if p.path == f.dir {
		b.Tone = &s.Blue
	}
	s.Button(b, x, y, w, 56, func() { f.look(p.path, false) })
}

// placesInRows draws the places beside each other, for large text.
func (f *files) placesInRows(s *kit.Sheet, m, y float32) float32 {
	x := m
	for _, p := range f.places {
		w := s.ButtonWidth(kit.Button{Label: f.T("files-" + p.id), Size: 18}) + 8
		if x > m && x+w > s.Width-m {
			x, y = m, y+68
		}
		f.place(s, p, x, y, w)
		x += w + 16
	}
	return y + 76
}

func (f *files) folder(s *kit.Sheet, x, y, w float32) {
	name := f.dir
	if f.dir == drives {
		name = f.T("files-drives")
	}
	up := kit.Button{ID: "up", Label: f.T("files-up"), Icon: "up", Size: 18, Off: f.dir == drives}
	uw := s.ButtonWidth(up)
	s.Button(up, x, y, uw, 52, f.up)
	s.Fit(name, kit.Type{Size: 19, Bold: true}, x+uw+16, y, w-uw-16, 52)
	y += 64
	row := grown(s, 52)
	from, to := f.cut(len(f.entries), max(3, int((s.Height-y-92)/row)))
	s.Card(x, y, w, row*float32(max(1, to-from))+8)
	if len(f.entries) == 0 {
		says := f.none
		if f.closed {
			says = f.T("files-closed")
		}
		s.Fit(says, kit.Type{Size: 18, Colour: s.Ink2}, x+24, y+4, w-48, row)
	}
	at := y + 4
	for i, e := range f.entries[from:to] {
		if i > 0 {
			s.Rule(x+16, at, w-32)
		}
		icon, tone := "notes", s.Ink2
		if e.folder {
			icon, tone = "right", s.Blue.Deep
		}
		s.Icon(icon, tone, x+20, at+row/2-12, 24)
		s.Fit(e.name, kit.Type{Size: 19, Bold: !e.folder}, x+60, at+2, w-84, row-4)
		at += row
	}
	for i, e := range f.entries[from:to] { // over all, so that no rule lies on a ring
		s.Hot("file-"+e.name, e.name, 12, x+6, y+6+float32(i)*row, w-12, row-4, func() { f.open(e) })
	}
	f.draw(f.App, s, x, max(s.Height-72, at+20))
}

// Focus is on the first of the folder.
func (f *files) Focus() string {
	if from, to := f.list.Span(); from < to && to <= len(f.entries) {
		return "file-" + f.entries[from].name
	}
	return "up"
}

// Key goes up, turns pages and goes back.
func (f *files) Key(k fyne.KeyName) bool {
	switch k {
	case fyne.KeyEscape:
		f.Back()
	case fyne.KeyBackspace:
		f.up()
	case fyne.KeyS:
		f.choose()
	default:
		return f.key(f.App, k)
	}
	return true
}
