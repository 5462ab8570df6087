package lessons

import (
	"maps"
	"slices"
	"strings"
)

// Art is a pack's drawings: SVG, named by path below art/ without ".svg" ("characters/lan/head").
// The zero Art has none. It may be used from any goroutine.
type Art struct {
	names []string // sorted
	svg   func(name string) []byte
}

// ArtOf makes art of drawings by name.
func ArtOf(drawings map[string][]byte) Art {
	return Art{slices.Sorted(maps.Keys(drawings)), func(name string) []byte { return drawings[name] }}
}

// Names are the names of all drawings, sorted.
func (a Art) Names() []string { return a.names }

// Has says whether there is a drawing of this name.
func (a Art) Has(name string) bool {
	_, there := slices.BinarySearch(a.names, name)
	return there
}

// SVG gives a drawing, nil when there is none.
func (a Art) SVG(name string) []byte {
	if !a.Has(name) {
		return nil
	}
	return a.svg(name)
}

// readArt finds every drawing below art/, and reads them unless they are to be read when asked for.
func (l *loader) readArt(later bool) {
	drawings, names := map[string][]byte{}, []string{}
	for _, file := range l.sorted() {
		name, isArt := artName(file)
		if !isArt {
			continue
		}
		if later {
			names = append(names, name)
		} else if raw, ok := l.bytes(file, maxArt); ok {
			drawings[name] = raw
		}
	}
	l.pack.Art = ArtOf(drawings)
	if later {
		slices.Sort(names)
		l.pack.Art = Art{names, l.drawing}
	}
}

// drawing reads a drawing that was not read before. What cannot be read then is not there.
func (l *loader) drawing(name string) []byte {
	aside := &loader{fsys: l.fsys}
	raw, _ := aside.bytes("art/"+name+".svg", maxArt)
	return raw
}

func artName(file string) (string, bool) {
	name, below := strings.CutPrefix(file, "art/")
	name, svg := strings.CutSuffix(name, ".svg")
	return name, below && svg
}
