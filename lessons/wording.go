package lessons

import (
	"regexp"
	"strings"
)

// role says who reads a text and how it is set; the editor's rules depend on it.
type role int

// The roles. Free to reorder.
const (
	forTeacher role = iota // plans, aims, notes, the teacher's card
	forHome                // the page for the family
	forAlt                 // said instead of a picture
	forTitle
	forLine
	forItem
	forBubble // said by somebody on a slide
	forStem
	forOption
	forWhy
	forStory  // a situation that is read
	forSay    // instructions and praise
	forTerm   // a new word and its explanation
	forMock   // on a made-up screen: it may look like the real, bad thing
	forAction // a choice in a story, a reply in a chat, a card
	forWorld  // facts, places, glossary: outside the lessons
)

// pupils says whether children read it.
func (r role) pupils() bool { return r != forTeacher && r != forWorld && r != forHome }

// wording is one text as the author wrote it. Check reads these; nothing else does.
type wording struct {
	place
	module string
	lang   string
	role   role
	raw    string // with its {fact:ID} marks
	text   string
}

var factMark = regexp.MustCompile(`\{fact:([^{}\n]*)\}`)

// say records a text for the editor's rules and puts the facts into it.
func (d *doc) say(raw, lang string, r role, at place) string {
	text := d.fill(raw, lang, at)
	id := ""
	if d.module != nil {
		id = d.module.ID
	}
	d.pack.wordings = append(d.pack.wordings, wording{at, id, lang, r, raw, text})
	return text
}

// fill replaces every {fact:ID} by the fact's text.
func (d *doc) fill(raw, lang string, at place) string {
	if !strings.Contains(raw, "{fact") {
		return raw
	}
	text := factMark.ReplaceAllStringFunc(raw, func(mark string) string {
		id := factMark.FindStringSubmatch(mark)[1]
		fact, ok := d.facts[id]
		if !ok {
			d.fail(at, "fact-unknown", id)
			return mark
		}
		return fact.In(lang)
	})
	if strings.Contains(factMark.ReplaceAllString(raw, ""), "{fact") {
		d.fail(at, "fact-form")
	}
	return text
}

// Forget drops what only Check and Summary need: every text with its place. Call it before long use.
func (p *Pack) Forget() { p.wordings = nil }
