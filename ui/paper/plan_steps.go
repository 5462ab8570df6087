package paper

import (
	"strings"

	"lachanso/lessons"
)

// lesson is a module as it is taught to a class, with what a plan says of each of its slides.
type lesson struct {
	*Press
	m      *lessons.Module
	slides []lessons.Slide
}

// name is a step's title in a plan: what is read or played, not the whole question of an ask slide.
func (l *lesson) name(s step) string {
	switch {
	case s.Layout == lessons.LayoutCover:
		return l.say("paper-step-cover")
	case len(s.Asks) > 0 && s.Phase == "recall":
		return l.say("paper-step-recall")
	case len(s.Asks) > 0:
		return l.say("paper-step-ask")
	case s.Layout == lessons.LayoutScenario && l.m.Story != nil:
		return l.say("paper-step-scenario", "Title", inner(bare(l.in(l.m.Story.Title))))
	case s.Tell:
		return l.say("paper-step-tell", "Title", l.title(s))
	case s.Layout == lessons.LayoutRecap:
		return l.say("paper-step-recap")
	case s.Layout == lessons.LayoutHome:
		return l.say("paper-step-home")
	}
	return l.title(s)
}

// title is a slide's heading, or says that the slide is the teacher's own.
func (l *lesson) title(s step) string {
	if title := inner(bare(titleOf(s.Slide, l.Words.Lang))); title != "" {
		return title
	}
	if s.Layout == lessons.LayoutPicture {
		return l.say("paper-step-picture")
	}
	return l.say("paper-step-own")
}

// content says what a step is about, for the line “nội dung”.
func (l *lesson) content(s step) string {
	lang := l.Words.Lang
	switch {
	case s.Layout == lessons.LayoutCover, s.Layout == lessons.LayoutRecap, s.Layout == lessons.LayoutHome:
		return ""
	case len(s.Asks) > 0:
		var stems []string
		for _, q := range s.Asks {
			stems = append(stems, quoted(q.Stem[lang].String()))
		}
		return l.say("paper-content-ask", "Count", len(stems), "Stems", strings.Join(stems, " "))
	case s.Layout == lessons.LayoutScenario && l.m.Story != nil:
		return l.say("paper-content-scenario", "Title", inner(bare(l.in(l.m.Story.Title))), "Intro", sentence(l.in(l.m.Story.Intro)))
	case s.Layout == lessons.LayoutActivity && l.m.Activity(s.Activity) != nil:
		a := l.m.Activity(s.Activity)
		return l.say("paper-content-activity", "Title", inner(bare(l.in(a.Title))), "Say", sentence(l.in(a.Say)))
	case s.Tell:
		return l.say("paper-content-tell")
	case s.Layout == lessons.LayoutStory:
		return l.say("paper-content-story", "Title", l.title(s), "Text", sentence(strings.Join(paras(s.Slide, lang), " ")))
	}
	return l.say("paper-content-idea", "Title", l.title(s))
}

// paras gives the lines of a slide that are told, without lists and bubbles.
func paras(s *lessons.Slide, lang string) []string {
	var out []string
	for _, b := range s.Body[lang] {
		if b.Kind == lessons.Para {
			out = append(out, sentence(b.Text.String()))
		}
	}
	return out
}

// doing says how the pupils take part.
func (l *lesson) doing(s step) string {
	switch {
	case s.Layout == lessons.LayoutActivity && l.m.Activity(s.Activity) != nil:
		return l.say("paper-doing-" + s.Activity)
	case s.Layout == lessons.LayoutScenario:
		return l.say("paper-doing-scenario")
	case len(s.Asks) > 0 && s.Phase == "recall":
		return l.say("paper-doing-recall")
	case len(s.Asks) > 0:
		return l.say("paper-doing-ask")
	case s.Tell:
		return l.say("paper-doing-tell")
	case s.Layout == lessons.LayoutPicture:
		return l.say("paper-doing-cover")
	case s.Layout == lessons.LayoutCover, s.Layout == lessons.LayoutStory, s.Layout == lessons.LayoutRecap, s.Layout == lessons.LayoutHome:
		return l.say("paper-doing-" + s.Layout)
	case s.Doing > 0:
		return l.say("paper-doing-act")
	}
	return l.say("paper-doing-idea")
}

// told is what the teacher says; a slide without notes is introduced by its title.
func (l *lesson) told(s step) lessons.Rich {
	n := s.Notes[l.Words.Lang]
	if len(n.Say) > 0 {
		return n.Say
	}
	return lessons.Rich{{Text: l.say("paper-told-own", "Title", l.title(s))}}
}

// concluded is how the teacher rounds a step off.
func (l *lesson) concluded(s step) string {
	switch {
	case len(s.Asks) > 0:
		return l.say("paper-end-ask")
	case s.Layout == lessons.LayoutActivity && l.m.Activity(s.Activity) != nil:
		if after := sentence(l.in(l.m.Activity(s.Activity).After)); after != "" {
			return l.say("paper-end-activity", "After", after)
		}
		return l.say("paper-end-work")
	case s.Layout == lessons.LayoutScenario && l.m.Story != nil:
		return l.say("paper-end-scenario")
	case s.Term != "":
		if t := l.term(s.Term); t != nil {
			return l.say("paper-end-term", "Term", l.in(lessons.Text{VI: t.VI, EN: t.EN}), "Child", sentence(l.in(t.Child)))
		}
	case s.Tell:
		return l.say("paper-end-tell")
	case s.Layout == lessons.LayoutCover, s.Layout == lessons.LayoutStory, s.Layout == lessons.LayoutRecap, s.Layout == lessons.LayoutHome:
		return l.say("paper-end-"+s.Layout, "Title", inner(bare(l.in(l.m.Title))))
	}
	if len(items(s.Slide, l.Words.Lang)) == 0 { // a picture, or a title alone
		return l.say("paper-end-story")
	}
	return l.say("paper-end-idea", "Title", l.title(s))
}

// term finds a term the module brings.
func (l *lesson) term(id string) *lessons.ModuleTerm {
	for i := range l.m.Terms {
		if l.m.Terms[i].ID == id {
			return &l.m.Terms[i]
		}
	}
	return nil
}

// product names what a step leaves, for the line “sản phẩm”.
func (l *lesson) product(s step) string {
	switch {
	case s.Layout == lessons.LayoutCover, s.Layout == lessons.LayoutStory:
		return ""
	case len(s.Asks) > 0:
		return l.say("paper-product-ask", "Count", len(s.Asks))
	case s.Layout == lessons.LayoutActivity && l.m.Activity(s.Activity) != nil:
		return l.say("paper-product-"+s.Activity, "Title", inner(bare(l.in(l.m.Activity(s.Activity).Title))))
	case s.Layout == lessons.LayoutScenario:
		return l.say("paper-product-scenario")
	case s.Tell:
		return l.say("paper-product-tell")
	case s.Layout == lessons.LayoutRecap, s.Layout == lessons.LayoutHome:
		return l.say("paper-product-" + s.Layout)
	}
	return l.say("paper-product-idea", "Title", l.title(s))
}
