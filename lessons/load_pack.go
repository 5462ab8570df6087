package lessons

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readPack reads pack.yaml, the facts, which everything else may name, and the heads. It says false when the pack is of
// another format, which this program must not judge.
func (l *loader) readPack(opt Options) bool {
	if l.needFile(packFile) {
		if k, ok := l.open(packFile, nil); ok && !l.readHead(k) {
			return false
		}
	}
	l.readFacts(opt)
	if k, ok := l.open(headsFile, nil); ok {
		l.readHeads(k)
	}
	return true
}

func (l *loader) readHead(k *keyed) bool {
	if f := k.num("format", 1, 1<<20); f > 0 && f != Format {
		k.fail(k.at(k.values["format"]), "format-unknown", strconv.Itoa(f), strconv.Itoa(Format))
		return false
	}
	p := l.pack
	p.ID = k.id("id")
	p.Version = k.str("version")
	p.Title = k.text("title", forWorld)
	p.Authors = k.words("authors")
	p.Licence = k.str("licence")
	p.Languages = k.words("languages")
	for _, lang := range Languages {
		if n := k.values["languages"]; n != nil && !slices.Contains(p.Languages, lang) {
			k.fail(k.at(n), "language-missing", "languages", lang)
		}
	}
	k.end()
	return true
}

func (l *loader) readFacts(opt Options) {
	k, ok := l.open(factsFile, nil)
	if !ok {
		return
	}
	n := k.need("facts")
	k.end()
	if n == nil {
		return
	}
	all := k.keyed(n)
	for _, key := range all.keys {
		f := k.keyed(all.values[key.Value])
		fact := Fact{ID: key.Value}
		if !idForm.MatchString(fact.ID) {
			k.fail(k.at(key), "id-form", fact.ID)
		}
		fact.Kind = f.choice("kind", "", "phone", "office", "service", "law", "figure")
		fact.Text = f.text("text", forWorld)
		fact.Label = f.textMay("label", forWorld)
		fact.Source = f.str("source")
		fact.Checked = f.date("checked")
		fact.ToCheck = f.flag("to_check")
		f.end()
		fact.Text = override(fact.Text, opt.Facts[fact.ID])
		l.pack.Facts = append(l.pack.Facts, fact)
		l.facts[fact.ID] = fact.Text
	}
}

// fact takes the name of a fact.
func (k *keyed) fact(n *yaml.Node, key string) string {
	if n == nil {
		return ""
	}
	id := k.word(n, key)
	if _, known := k.facts[id]; id != "" && !known {
		k.fail(k.at(n), "fact-unknown", id)
	}
	return id
}

func (l *loader) readHeads(k *keyed) {
	for _, key := range k.keys {
		c := k.keyed(k.values[key.Value])
		l.pack.Heads[key.Value] = Circle{X: c.float("x"), Y: c.float("y"), R: c.float("r")}
		c.end()
	}
}

// readAround reads what stands around the modules. It comes after them, since plans and weeks name modules.
func (l *loader) readAround() {
	if k, ok := l.open(glossaryFile, nil); ok {
		l.each(k, "terms", l.readTerm)
	}
	if k, ok := l.open(placesFile, nil); ok {
		l.readAvoid(k)
		l.each(k, "places", l.readPlace)
	}
	if k, ok := l.open(officesFile, nil); ok {
		l.readBriefing(k)
		l.each(k, "offices", l.readOffice)
	}
	if k, ok := l.open(yearFile, nil); ok {
		l.each(k, "weeks", l.readWeek)
	}
	if k, ok := l.open(courseFile, nil); ok {
		l.readCourse(k)
	}
	if k, ok := l.open(contestsFile, nil); ok {
		l.each(k, "contests", l.readContest)
	}
	for _, name := range l.sorted() {
		if path.Dir(name) != "plans" || path.Ext(name) != ".yaml" {
			continue
		}
		if k, ok := l.open(name, nil); ok {
			l.readPlan(k)
			k.end()
		}
	}
}

// each reads the one list of a file, and reports ids that come twice in it.
func (l *loader) each(k *keyed, key string, read func(*keyed) string) {
	seen := ids{}
	for _, n := range k.list(key) {
		e := k.keyed(n)
		seen.add(e, read(e))
		e.end()
	}
	k.end()
}

// ids finds the ones that come twice in one list.
type ids map[string]bool

func (s ids) add(k *keyed, id string) {
	if id == "" {
		return
	}
	if s[id] {
		k.fail(k.at(k.node), "id-twice", id, k.file)
	}
	s[id] = true
}

func (l *loader) readTerm(k *keyed) string {
	t := Term{ID: k.id("id")}
	name := k.languages("term", forTerm)
	t.VI, t.EN = name.VI, name.EN
	t.Child = k.text("child", forTerm)
	l.pack.Glossary = append(l.pack.Glossary, t)
	return t.ID
}

func (l *loader) readWeek(k *keyed) string {
	w := YearWeek{Grade: k.num("grade", 1, 9), Week: k.num("week", 1, 53), Module: k.moduleRef(k.may("module"), "module"), Story: k.moduleRef(k.may("story"), "story")}
	for _, n := range k.listMay("review") {
		w.Review = append(w.Review, k.moduleRef(n, "review"))
	}
	l.pack.Year = append(l.pack.Year, w)
	return strconv.Itoa(w.Grade) + "." + strconv.Itoa(w.Week)
}

// moduleRef takes the id of a module of this pack.
func (k *keyed) moduleRef(n *yaml.Node, key string) string {
	if n == nil {
		return ""
	}
	id := k.word(n, key)
	if id != "" && k.pack.Module(id) == nil {
		k.fail(k.at(n), "ref-unknown", key, id, strings.Join(moduleIDs(k.pack), ", "))
	}
	return id
}

func moduleIDs(p *Pack) []string {
	var out []string
	for _, m := range p.Modules {
		out = append(out, m.ID)
	}
	return out
}
