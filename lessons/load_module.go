package lessons

import (
	"cmp"
	"maps"
	"path"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"go.yaml.in/yaml/v3"

	"lachanso/lessons/sorted"
)

var moduleForm = regexp.MustCompile(`^[1-7][A-D]$`)

// readModules reads every folder below modules/.
func (l *loader) readModules() {
	var folders []string
	for _, name := range l.sorted() {
		parts := strings.Split(name, "/")
		if parts[0] == "modules" && len(parts) > 2 && !slices.Contains(folders, "modules/"+parts[1]) {
			folders = append(folders, "modules/"+parts[1])
		}
	}
	l.beside(folders)
	sorted.By(l.pack.Modules, func(a, b *Module) int {
		return cmp.Or(cmp.Compare(a.Topic, b.Topic), cmp.Compare(a.Band, b.Band), cmp.Compare(a.ID, b.ID))
	})
}

// beside reads modules on as many goroutines as there are processors: most of the time of a start is this. What they find
// is put together in the order of the folders, as if they had been read one after the other.
func (l *loader) beside(folders []string) {
	parts := make([]*loader, len(folders))
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(len(folders), runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			for i := int(next.Add(1)) - 1; i < len(folders); i = int(next.Add(1)) - 1 {
				parts[i] = l.aside()
				parts[i].readModule(folders[i])
			}
		})
	}
	all.Wait()
	for _, part := range parts {
		l.take(part)
	}
}

// aside gives a loader for one module. It shares only what is read.
func (l *loader) aside() *loader {
	return &loader{
		fsys: l.fsys, files: l.files, facts: l.facts, claims: &[]claimed{},
		pack: &Pack{Heads: l.pack.Heads, Art: l.pack.Art, lost: map[string]bool{}, sounds: map[string]recording{}},
	}
}

// take adds what was read aside.
func (l *loader) take(part *loader) {
	l.pack.Modules = append(l.pack.Modules, part.pack.Modules...)
	l.pack.wordings = append(l.pack.wordings, part.pack.wordings...)
	maps.Copy(l.pack.lost, part.pack.lost)
	maps.Copy(l.pack.sounds, part.pack.sounds)
	l.problems = append(l.problems, part.problems...)
	for _, c := range *part.claims {
		l.claim(c.id, c.at)
	}
}

// readModule reads one module. Its parts are read even when module.yaml is broken, so that all faults come at once.
func (l *loader) readModule(dir string) {
	m := &Module{ID: path.Base(dir)}
	l.pack.Modules = append(l.pack.Modules, m)
	var head *keyed
	if !l.needFile(dir + "/" + moduleFile) {
		l.pack.lost[m.ID] = true
	} else if k, ok := l.open(dir+"/"+moduleFile, m); ok {
		head = k
		l.readModuleHead(k, m)
	}
	l.readSlides(dir, m)
	l.readQuestions(dir, m)
	l.readStory(dir, m)
	l.readActivities(dir, m)
	m.Home = l.readPage(dir, "home", m)
	m.Unplugged = l.readPage(dir, "unplugged", m)
	m.Card = l.readPage(dir, "teacher-card", m)
	if head != nil {
		head.readModuleLinks(m)
		head.end()
	}
	l.slideRefs(m)
	l.readSounds(dir, m)
	if l.pack.lost[m.ID] {
		l.problems = slices.DeleteFunc(l.problems, func(p Problem) bool {
			return slices.Contains(followers, p.Code) && strings.HasPrefix(p.File, dir+"/")
		})
	}
}

// followers are faults that only follow when something they name could not be read.
var followers = []string{"ref-unknown", "slide-language", "term-slide", "activity-unlisted"}

func (l *loader) readModuleHead(k *keyed, m *Module) {
	if n := k.need("id"); n != nil {
		id := k.word(n, "id")
		if id != m.ID || !moduleForm.MatchString(id) {
			k.fail(k.at(n), "module-id", id, m.ID)
		}
	}
	m.Topic = k.num("topic", 1, Topics)
	m.Band = Band(k.choice("band", "", "A", "B", "C", "D"))
	for _, n := range k.list("grades") {
		m.Grades = append(m.Grades, k.number(n, "grades", 1, 9))
	}
	m.Minutes = k.num("minutes", 1, 180)
	m.Title = k.text("title", forTitle)
	m.Summary = k.text("summary", forTeacher)
	if n := k.need("skills"); n != nil {
		all := k.keyed(n)
		for _, key := range all.keys {
			m.Skills = append(m.Skills, Skill{ID: key.Value, Text: k.textOf(all.values[key.Value], key.Value, forSay)})
		}
	}
	k.readLinks(m)
	for _, n := range k.listMay("recalls") {
		id := k.word(n, "recalls")
		k.checkRecall(id, m, k.at(n))
		m.Recalls = append(m.Recalls, id)
	}
	m.Tell = k.text("tell", forSay)
	m.Kinds = k.words("activities")
	m.Materials = k.text("materials", forTeacher)
	m.Before = k.text("before_you_teach", forTeacher)
}

// checkRecall wants an older module: not itself, and not of an older class. It need not be in this pack.
func (l *loader) checkRecall(id string, m *Module, at place) {
	if id == "" {
		return
	}
	if !moduleForm.MatchString(id) || id == m.ID || m.Band != "" && Band(id[1:]) > m.Band {
		l.fail(at, "recall-order", id, m.ID)
	}
}

func (k *keyed) readLinks(m *Module) {
	n := k.need("links")
	if n == nil {
		return
	}
	e := k.keyed(n)
	if n := e.need("digital_competence"); n != nil {
		c := e.keyed(n)
		m.Links.Competence.Fact = c.fact(c.need("fact"), "fact")
		m.Links.Competence.Domain = c.num("domain", 1, 6)
		m.Links.Competence.Codes = c.words("codes")
		m.Links.Competence.Confirmed = c.flag("codes_confirmed")
		c.end()
	}
	for _, n := range e.list("subject") {
		m.Links.Subject = append(m.Links.Subject, e.readLink(n))
	}
	if n := e.need("conduct_rule"); n != nil {
		m.Links.Conduct = e.readLink(n)
	}
	e.end()
}

func (k *keyed) readLink(n *yaml.Node) Link {
	e := k.keyed(n)
	t := e.languages("link", forTeacher)
	link := Link{Fact: e.fact(e.may("fact"), "fact"), VI: t.VI, EN: t.EN}
	e.end()
	return link
}

// readModuleLinks reads the keys that name slides, questions and activities, when these are known.
func (k *keyed) readModuleLinks(m *Module) {
	seen := ids{}
	for _, n := range k.list("objectives") {
		e := k.keyed(n)
		o := Objective{ID: e.id("id"), Text: e.text("text", forTeacher)}
		seen.add(e, o.ID)
		for _, n := range e.list("measured_by") {
			id := e.word(n, "measured_by")
			if id != "" && !m.measures(id) {
				e.fail(e.at(n), "ref-unknown", "measured_by", id)
			}
			o.MeasuredBy = append(o.MeasuredBy, id)
		}
		e.end()
		m.Objectives = append(m.Objectives, o)
	}
	seen = ids{}
	for _, n := range k.listMay("terms") {
		e := k.keyed(n)
		t := ModuleTerm{ID: e.id("id"), Slide: e.str("slide")}
		name := e.languages("term", forTerm)
		t.VI, t.EN = name.VI, name.EN
		t.Child = e.text("child", forTerm)
		seen.add(e, t.ID)
		if s := m.slide(t.Slide); t.Slide != "" && s == nil {
			e.fail(e.at(e.values["slide"]), "ref-unknown", "slide", t.Slide)
		} else if s != nil && s.Term != t.ID {
			e.fail(e.at(e.values["slide"]), "term-slide", t.ID, t.Slide)
		}
		e.end()
		m.Terms = append(m.Terms, t)
	}
	k.checkKinds(m)
}

// checkKinds compares the key activities with the folder activities/.
func (k *keyed) checkKinds(m *Module) {
	n := k.values["activities"]
	if n == nil {
		return
	}
	for _, kind := range m.Kinds {
		if m.Activity(kind) == nil {
			k.fail(k.at(n), "ref-unknown", "activities", kind)
		}
	}
	for _, a := range m.Activities {
		if !slices.Contains(m.Kinds, a.Kind) {
			k.fail(k.at(n), "activity-unlisted", a.Kind)
		}
	}
}

// measures says whether id is something that shows what a pupil can do.
func (m *Module) measures(id string) bool {
	return m.Question(id) != nil || m.Story != nil && m.Story.ID == id ||
		slices.ContainsFunc(m.Activities, func(a Activity) bool { return a.ID == id })
}

func (m *Module) slide(id string) *Slide {
	for i := range m.Slides {
		if m.Slides[i].ID == id {
			return &m.Slides[i]
		}
	}
	return nil
}

// skills takes the key skill: one id or a list, all of them the module's.
func (k *keyed) skills() []string {
	n := k.need("skill")
	if n == nil {
		return nil
	}
	return k.skillList(n, "skill")
}

func (k *keyed) skillList(n *yaml.Node, key string) []string {
	out := k.wordsOf(n, key)
	for _, id := range out {
		if id != "" && k.module.Skill(id).Empty() && !slices.ContainsFunc(k.module.Skills, func(s Skill) bool { return s.ID == id }) {
			k.fail(k.at(n), "ref-unknown", key, id)
		}
	}
	return out
}

// item takes the id of something that is remembered for ever: it begins with the module's.
func (k *keyed) item() string {
	id := k.id("id")
	k.ofModule(id)
	if id != "" {
		k.claim(id, k.at(k.values["id"]))
	}
	return id
}

// ofModule wants id to begin with the module's. Where the folder has a name that no module may have, that is said alone.
func (k *keyed) ofModule(id string) {
	if id != "" && !strings.HasPrefix(id, k.module.ID+"-") && moduleForm.MatchString(k.module.ID) {
		k.fail(k.at(k.values["id"]), "id-module", id, k.module.ID)
	}
}
