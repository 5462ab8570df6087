package lessons

import (
	"cmp"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"lachanso/lessons/sorted"
)

// Options of Load.
type Options struct {
	Facts map[string]Text // a school's own wording of facts; an empty language keeps the pack's
	// ArtLater reads a drawing each time it is asked for: the files must stay open and as they are. It saves time and
	// memory where drawings are painted once and kept as pictures.
	ArtLater bool
}

// Names of the files of a pack. Part of format 1.
const (
	packFile     = "pack.yaml"
	factsFile    = "facts.yaml"
	placesFile   = "places.yaml"
	glossaryFile = "glossary.yaml"
	yearFile     = "year.yaml"
	courseFile   = "teachers/course.yaml"
	officesFile  = "offices.yaml"
	contestsFile = "contests.yaml"
	headsFile    = "art/heads.yaml"
	moduleFile   = "module.yaml"
)

// loader reads one pack and keeps what it finds wrong.
type loader struct {
	fsys     fs.FS
	pack     *Pack
	files    map[string]bool
	facts    map[string]Text
	used     map[string]place // ids of slides, questions, activities, stories and pages, over the whole pack
	claims   *[]claimed       // of a module that is read beside others; nil where used is looked at at once
	problems []Problem
}

// Load reads a pack. It never stops at the first fault: the Pack holds what could be read, and it may be used when
// no problem is an Error. Run Check on it afterwards for the editor's rules.
func Load(fsys fs.FS, opt Options) (*Pack, []Problem) {
	l := &loader{
		fsys:  fsys,
		pack:  &Pack{Heads: map[string]Circle{}, lost: map[string]bool{}, fsys: fsys, sounds: map[string]recording{}},
		files: map[string]bool{},
		facts: map[string]Text{},
		used:  map[string]place{},
	}
	if l.list() && l.isPack() {
		l.readArt(opt.ArtLater)
		if l.readPack(opt) {
			l.readModules()
			l.readAround()
			l.unknownFiles()
		}
		if len(l.pack.Modules) == 0 && len(l.problems) == 0 {
			l.fail(place{file: "modules"}, "pack-none")
		}
	}
	sortProblems(l.problems)
	return l.pack, l.problems
}

// sortProblems puts problems in the order of files and lines.
func sortProblems(ps []Problem) {
	sorted.By(ps, func(a, b Problem) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column),
			strings.Compare(a.Code, b.Code), slices.Compare(a.Args, b.Args))
	})
}

// fail notes a fault that keeps the pack from being used.
func (l *loader) fail(at place, code string, args ...string) {
	l.problems = append(l.problems, Problem{at.file, at.line, at.col, Error, code, args})
}

// remark notes something that is odd but harmless.
func (l *loader) remark(at place, code string, args ...string) {
	l.problems = append(l.problems, Problem{at.file, at.line, at.col, Warning, code, args})
}

// claim takes an id of the pack; two things may not share one, since answers are remembered by it for ever.
func (l *loader) claim(id string, at place) {
	if id == "" {
		return
	}
	if l.claims != nil {
		*l.claims = append(*l.claims, claimed{id, at})
		return
	}
	if first, twice := l.used[id]; twice {
		l.fail(at, "id-twice", id, first.file)
		return
	}
	l.used[id] = at
}

// claimed is an id that something asks for.
type claimed struct {
	id string
	at place
}

func (l *loader) sorted() []string { return slices.Sorted(maps.Keys(l.files)) }

// open reads and parses a YAML file that may be absent.
func (l *loader) open(name string, m *Module) (*keyed, bool) {
	if !l.files[name] {
		return nil, false
	}
	d := &doc{loader: l, file: name, module: m}
	text, ok := l.text(name)
	if !ok {
		d.lose()
		return nil, false
	}
	root, ok := d.parse(text)
	if !ok {
		d.lose()
		return nil, false
	}
	k := d.keyed(root)
	if k.broken {
		d.lose()
	}
	return k, !k.broken
}

// lose remembers that a part of the module could not be read, so that what names it is not reported as well.
func (d *doc) lose() {
	if d.module != nil {
		d.pack.lost[d.module.ID] = true
	}
}

// needText reads a Markdown file of a module that must be there.
func (l *loader) needText(name string, m *Module) (*doc, string, bool) {
	d := &doc{loader: l, file: name, module: m}
	if !l.needFile(name) {
		d.lose()
		return d, "", false
	}
	text, ok := l.text(name)
	if !ok {
		d.lose()
	}
	return d, text, ok
}

// isPack looks for what every pack has, so that a folder that is none is said to be none and nothing else.
func (l *loader) isPack() bool {
	is := l.files[packFile] || len(l.problems) > 0 ||
		slices.ContainsFunc(l.sorted(), func(name string) bool { return strings.HasPrefix(name, "modules/") })
	if !is {
		l.fail(place{file: packFile}, "pack-none")
	}
	return is
}

// needFile reports a file that must be there.
func (l *loader) needFile(name string) bool {
	if !l.files[name] {
		l.fail(place{file: name}, "file-missing", path.Base(name))
	}
	return l.files[name]
}

// unknownFiles warns of files nobody reads: most are a name written wrongly.
func (l *loader) unknownFiles() {
	roots := []string{packFile, factsFile, placesFile, glossaryFile, yearFile, officesFile, contestsFile}
	for _, name := range l.sorted() {
		base, dir := path.Base(name), strings.Split(name, "/")[0]
		switch {
		case strings.HasPrefix(base, "."), strings.HasPrefix(base, "README"), strings.HasPrefix(base, "LICENSE"):
		case dir == name && slices.Contains(roots, name):
		case dir == "art" && (path.Ext(name) == ".svg" || name == headsFile):
		case dir == "plans" && path.Ext(name) == ".yaml":
		case name == courseFile:
		case dir == "modules" && l.moduleHas(name):
		default:
			l.remark(place{file: name}, "file-unknown", name)
		}
	}
}

// moduleHas says whether name is a file that belongs into a module's folder.
func (l *loader) moduleHas(name string) bool {
	parts := strings.Split(name, "/")
	if len(parts) > 3 && parts[2] == "audio" {
		return true // readSounds has looked at it
	}
	if len(parts) == 4 {
		kind, isYAML := strings.CutSuffix(parts[3], ".yaml")
		return parts[2] == "activities" && isYAML && slices.Contains(ActivityKinds, kind)
	}
	return len(parts) == 3 && slices.Contains(moduleFiles, parts[2])
}

var moduleFiles = []string{
	moduleFile, "questions.yaml", "scenario.yaml", "slides.vi.md", "slides.en.md", "home.vi.md", "home.en.md",
	"unplugged.vi.md", "unplugged.en.md", "teacher-card.vi.md", "teacher-card.en.md",
}

// override puts a school's own wording over a fact's.
func override(t, own Text) Text {
	return Text{VI: cmp.Or(norm.NFC.String(own.VI), t.VI), EN: cmp.Or(norm.NFC.String(own.EN), t.EN)}
}
