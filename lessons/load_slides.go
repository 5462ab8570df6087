package lessons

import (
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

var (
	layouts = []string{LayoutCover, LayoutIdea, LayoutStory, LayoutAsk, LayoutActivity, LayoutScenario, LayoutRecap, LayoutHome}
	phases  = []string{"open", "recall", "learn", "activity", "scenario", "check", "home"}
)

// piece is a slide as it stands in a file: a YAML head and the lines of its body.
type piece struct {
	head     []string
	headLine int // line number of the head's first line
	body     []string
	bodyLine int
}

// split cuts a file of slides at its “---” lines: head, body, head, body.
func (d *doc) split(text string) []piece {
	lines := strings.Split(text, "\n")
	var out []piece
	inHead := false
	for i, line := range lines {
		switch {
		case strings.TrimRight(line, " ") == "---":
			if inHead = !inHead; inHead {
				out = append(out, piece{headLine: i + 2})
			} else {
				out[len(out)-1].bodyLine = i + 2
			}
		case len(out) == 0:
			if strings.TrimSpace(line) != "" {
				d.fail(place{d.file, i + 1, 1}, "slide-head")
				d.lose()
				return nil
			}
		case inHead:
			out[len(out)-1].head = append(out[len(out)-1].head, line)
		default:
			out[len(out)-1].body = append(out[len(out)-1].body, line)
		}
	}
	if inHead {
		d.fail(place{d.file, out[len(out)-1].headLine, 1}, "slide-head")
		d.lose()
		out = out[:len(out)-1]
	}
	if len(out) == 0 && !inHead {
		d.fail(place{d.file, 1, 1}, "yaml-empty")
		d.lose()
	}
	return out
}

// headOf parses the head of a slide or page.
func (d *doc) headOf(p piece) (*keyed, bool) {
	h := *d
	h.offset = p.headLine - 1
	root, ok := h.parse(strings.Join(p.head, "\n") + "\n")
	if !ok {
		d.lose()
		return nil, false
	}
	k := h.keyed(root)
	if k.broken {
		d.lose()
	}
	return k, !k.broken
}

// readSlides reads both files of slides. The Vietnamese head says all; the English one only id and alt.
func (l *loader) readSlides(dir string, m *Module) {
	en := l.englishSlides(dir+"/slides.en.md", m)
	name := dir + "/slides.vi.md"
	d, text, ok := l.needText(name, m)
	if !ok {
		return
	}
	for _, p := range d.split(text) {
		k, ok := d.headOf(p)
		if !ok {
			continue
		}
		s := k.slideHead()
		l.claim(s.ID, place{name, s.Line, 1})
		s.Body, s.Notes = map[string][]Block{}, map[string]Notes{}
		asks := d.slideBody(&s, "vi", p)
		m.Slides = append(m.Slides, s)
		d.join(&m.Slides[len(m.Slides)-1], asks, en[s.ID])
	}
	l.compareOrder(dir, m, en)
}

// english is a slide of slides.en.md, until it is joined to the Vietnamese one.
type english struct {
	slide  Slide
	asks   []askText
	number int
	line   int
}

func (l *loader) englishSlides(name string, m *Module) map[string]*english {
	out := map[string]*english{}
	d, text, ok := l.needText(name, m)
	if !ok {
		return out
	}
	for i, p := range d.split(text) {
		k, ok := d.headOf(p)
		if !ok {
			continue
		}
		e := &english{number: i, line: p.headLine}
		e.slide.ID = k.id("id")
		e.slide.Alt.EN = k.altIn("en")
		k.end()
		if out[e.slide.ID] != nil {
			k.fail(k.at(k.node), "id-twice", e.slide.ID, name)
			continue
		}
		e.slide.Body, e.slide.Notes = map[string][]Block{}, map[string]Notes{}
		e.asks = d.slideBody(&e.slide, "en", p)
		out[e.slide.ID] = e
	}
	return out
}

// altIn takes the alt of a slide, one plain text in the file's language.
func (k *keyed) altIn(lang string) string {
	n := k.may("alt")
	s := k.word(n, "alt")
	if s == "" {
		return ""
	}
	return k.say(s, lang, forAlt, k.at(n))
}

func (k *keyed) slideHead() Slide {
	at := k.at(k.node)
	s := Slide{File: at.file, Line: at.line}
	s.ID = k.id("id")
	k.ofModule(s.ID)
	s.Layout = k.choice("layout", "", layouts...)
	s.Phase = k.choice("phase", "", phases...)
	s.Minutes = k.num("minutes", 1, 180)
	s.Doing = k.numMay("doing", 0, 180)
	s.Scene = k.scene()
	s.Alt.VI = k.altIn("vi")
	s.Term = k.idOr("term", "")
	s.Activity = k.strMay("activity")
	s.Scenario = k.strMay("scenario")
	s.Tell = k.flag("tell")
	s.Recall = k.wordsMay("recall")
	for _, id := range s.Recall {
		k.checkRecall(id, k.module, k.at(k.values["recall"]))
	}
	s.Portraits = k.portraits()
	k.end()
	return s
}

// portraits takes one figure for all questions, or a list with one for each.
func (k *keyed) portraits() []Figure {
	n := k.may("portrait")
	if n == nil {
		return nil
	}
	list := []*yaml.Node{n}
	if n.Kind == yaml.SequenceNode {
		list = n.Content
	}
	var out []Figure
	for _, n := range list {
		if f := k.portrait(n, "portrait"); f != nil {
			out = append(out, *f)
		}
	}
	return out
}

// join puts the English slide beside the Vietnamese one and compares them.
func (d *doc) join(s *Slide, asks []askText, e *english) {
	at := place{s.File, s.Line, 1}
	if e == nil {
		d.fail(at, "slide-language", s.ID, "slides.en.md")
		e = &english{}
	} else {
		s.Alt.EN, s.LineEN = e.slide.Alt.EN, e.line
		s.Body["en"], s.Notes["en"] = e.slide.Body["en"], e.slide.Notes["en"]
		enAt := place{strings.TrimSuffix(s.File, "vi.md") + "en.md", e.line, 1}
		d.compareBlocks(s, enAt)
		d.compareAsks(asks, e.asks, enAt)
		d.slideAlt(s, at, enAt)
	}
	s.Asks = joinAsks(asks, e.asks)
	if s.Layout == LayoutAsk && len(s.Asks) == 0 {
		d.fail(at, "ask-empty", s.ID)
	}
	if s.Layout != LayoutAsk && len(s.Asks) > 0 {
		d.fail(at, "ask-layout", s.ID, s.Layout)
	}
	if len(s.Portraits) > 1 && len(s.Portraits) != len(s.Asks) {
		d.fail(at, "portrait-count", strconv.Itoa(len(s.Portraits)), strconv.Itoa(len(s.Asks)))
	}
	if len(s.Recall) > 0 && len(s.Recall) != len(s.Asks) {
		d.fail(at, "recall-count", strconv.Itoa(len(s.Recall)), strconv.Itoa(len(s.Asks)))
	}
}

// slideAlt wants words for those who cannot see the scene, in both languages, and none where there is no scene.
func (d *doc) slideAlt(s *Slide, vi, en place) {
	switch {
	case s.Scene != nil && s.Alt.VI == "":
		d.fail(vi, "alt-missing")
	case s.Scene != nil && s.Alt.EN == "":
		d.fail(en, "alt-missing")
	case s.Scene == nil && s.Alt.EN != "":
		d.remark(en, "alt-alone", s.ID)
	}
}

// compareOrder wants the same slides in the same order.
func (l *loader) compareOrder(dir string, m *Module, en map[string]*english) {
	name := dir + "/slides.en.md"
	for id, e := range en {
		if id != "" && m.slide(id) == nil {
			l.fail(place{name, e.line, 1}, "slide-language", id, "slides.vi.md")
		}
	}
	last := -1
	for _, s := range m.Slides {
		if e := en[s.ID]; e != nil {
			if e.number < last {
				l.fail(place{name, e.line, 1}, "slide-order", s.ID)
			}
			last = max(last, e.number)
		}
	}
}

// compareBlocks wants the same kinds of text in both languages.
func (d *doc) compareBlocks(s *Slide, at place) {
	count := func(lang string) [4]int {
		var n [4]int
		for _, b := range s.Body[lang] {
			n[b.Kind]++
		}
		return n
	}
	vi, en := count("vi"), count("en")
	for kind, name := range []string{"#", "text", "list", ">"} {
		if vi[kind] != en[kind] {
			d.fail(at, "slide-step", name, vs(vi[kind], en[kind]))
		}
	}
}

// vs sets the counts of both languages side by side.
func vs(vi, en int) string { return "vi " + strconv.Itoa(vi) + ", en " + strconv.Itoa(en) }

// slideRefs looks up what slides name, once the whole module is known.
func (l *loader) slideRefs(m *Module) {
	for _, s := range m.Slides {
		at := place{s.File, s.Line, 1}
		if s.Activity != "" && m.Activity(s.Activity) == nil {
			l.fail(at, "ref-unknown", "activity", s.Activity)
		}
		if s.Scenario != "" && (m.Story == nil || m.Story.ID != s.Scenario) {
			l.fail(at, "ref-unknown", "scenario", s.Scenario)
		}
		if s.Term != "" && !slices.ContainsFunc(m.Terms, func(t ModuleTerm) bool { return t.ID == s.Term }) {
			l.fail(at, "ref-unknown", "term", s.Term)
		}
		if s.Layout == LayoutActivity && s.Activity == "" && !s.Tell && !hasBubble(s) {
			l.remark(at, "slide-idle", s.ID)
		}
		if s.Layout == LayoutScenario && s.Scenario == "" {
			l.fail(at, "key-missing", "scenario")
		}
	}
}

func hasBubble(s Slide) bool {
	return slices.ContainsFunc(s.Body["vi"], func(b Block) bool { return b.Kind == Bubble })
}
