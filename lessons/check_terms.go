package lessons

import (
	"slices"
	"strings"
)

// termGlossary wants every new word of a module to stand in the glossary too, where a child looks it up later.
func termGlossary(r *reading) {
	if len(r.pack.Glossary) == 0 {
		return
	}
	for _, t := range r.Terms {
		if g := r.pack.term(t.ID); g == nil || !strings.EqualFold(g.VI, t.VI) || !strings.EqualFold(g.EN, t.EN) {
			r.mark(r.file(moduleFile, 1), t.ID, t.VI)
		}
	}
}

func (p *Pack) term(id string) *Term {
	for i := range p.Glossary {
		if p.Glossary[i].ID == id {
			return &p.Glossary[i]
		}
	}
	return nil
}

// termEnglish finds English words in Vietnamese texts for which the glossary has a Vietnamese one. A module that brings the
// term as its own may name it in English too.
func termEnglish(r *reading) {
	for _, w := range r.words {
		if w.lang != "vi" || !w.role.pupils() || w.role == forMock {
			continue
		}
		text := plainWords(w.text)
		for _, t := range r.pack.Glossary {
			if slices.ContainsFunc(r.Terms, func(own ModuleTerm) bool { return own.ID == t.ID }) {
				continue
			}
			english := strings.ToLower(t.EN)
			if !strings.Contains(plainWords(t.VI), " "+english+" ") && strings.Contains(text, " "+english+" ") && !vietnamese[english] {
				r.mark(w.place, t.EN, t.VI)
			}
		}
	}
}

// vietnamese are English words that are Vietnamese ones too, written alike.
var vietnamese = map[string]bool{"ai": true}
