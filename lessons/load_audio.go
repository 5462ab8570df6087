package lessons

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
)

// What a recording may be: two minutes are long for a child to listen.
const (
	maxSound    = 6 << 20
	longestTalk = 2 * time.Minute
)

// recording is a wav file of the pack, and how long it lasts.
type recording struct {
	file  string
	lasts time.Duration
}

// Sound reads the recording of an item in a language: a question, one of its options (its reason), a story's node or an
// activity. ok is false when there is none. It reads a file: call it off the UI goroutine, and only while what Load
// read from is open.
func (p *Pack) Sound(lang, item string) (wav []byte, lasts time.Duration, ok bool) {
	r, ok := p.sounds[lang+"/"+item]
	if !ok {
		return nil, 0, false
	}
	wav, err := fs.ReadFile(p.fsys, r.file)
	if err != nil || len(wav) > maxSound {
		return nil, 0, false
	}
	return wav, r.lasts, true
}

// HasSound says whether an item was recorded in a language.
func (p *Pack) HasSound(lang, item string) bool {
	_, ok := p.sounds[lang+"/"+item]
	return ok
}

// SoundOf is the name of a recording of a part of something: an option of a question, a node of a story.
func SoundOf(whole, part string) string { return whole + "." + part }

// readSounds looks at every file of a module's folder audio/.
func (l *loader) readSounds(dir string, m *Module) {
	items := m.recordable()
	there := map[string][]string{} // languages by item
	for _, name := range l.sorted() {
		rest, below := strings.CutPrefix(name, dir+"/audio/")
		if !below || strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(path.Base(name), "README") {
			continue
		}
		at := place{file: name}
		lang, file, _ := strings.Cut(rest, "/")
		item, isWav := strings.CutSuffix(file, ".wav")
		switch {
		case !slices.Contains(Languages, lang):
			l.fail(at, "sound-place", name)
			continue
		case !isWav:
			l.fail(at, "sound-form", name)
			continue
		case !slices.Contains(items, item):
			if !l.pack.lost[m.ID] {
				l.fail(at, "sound-unknown", item)
			}
			continue
		}
		raw, ok := l.bytes(name, maxSound)
		if !ok {
			continue
		}
		w, err := ReadWav(raw)
		switch {
		case err != nil:
			l.fail(at, "sound-form", name)
			continue
		case w.Lasts > longestTalk:
			l.fail(at, "sound-long", strconv.Itoa(int(w.Lasts/time.Second)), strconv.Itoa(int(longestTalk/time.Second)))
			continue
		}
		l.pack.sounds[lang+"/"+item] = recording{name, w.Lasts}
		there[item] = append(there[item], lang)
	}
	for _, item := range items {
		for _, lang := range Languages {
			if len(there[item]) > 0 && !slices.Contains(there[item], lang) {
				l.remark(place{file: dir + "/audio/" + there[item][0] + "/" + item + ".wav"}, "sound-alone", item, lang)
			}
		}
	}
}

// recordable are the names that recordings of a module may have.
func (m *Module) recordable() []string {
	var out []string
	for _, q := range m.Questions {
		out = append(out, q.ID)
		for _, o := range q.Options {
			out = append(out, SoundOf(q.ID, o.ID))
		}
	}
	if m.Story != nil {
		for _, n := range m.Story.Nodes {
			out = append(out, SoundOf(m.Story.ID, n.ID))
		}
	}
	for _, a := range m.Activities {
		out = append(out, a.ID)
	}
	return out
}
