package app

import (
	"strings"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/dossier"
	"lachanso/store/report"
	"lachanso/ui/kit"
)

// DossierWords says what a dossier's questions, options and modules are.
func DossierWords(w *kit.Words, pack *lessons.Pack) dossier.Words {
	question := func(id string) *lessons.Question {
		for _, m := range pack.Modules {
			if strings.HasPrefix(id, m.ID) {
				if q := m.Question(id); q != nil {
					return q
				}
			}
		}
		return nil
	}
	return dossier.Words{
		Question: func(id string) string {
			if q := question(id); q != nil {
				return q.Stem.In(w.Lang)
			}
			return ""
		},
		Option: func(id, option string) string {
			if q := question(id); q != nil {
				for _, o := range q.Options {
					if o.ID == option {
						return o.Text.In(w.Lang)
					}
				}
			}
			return ""
		},
		Module: func(id string) string {
			if m := pack.Module(id); m != nil {
				return m.Title.In(w.Lang)
			}
			return ""
		},
	}
}

// DossierHeads are the words of a dossier's workbook.
func DossierHeads(w *kit.Words, pack *lessons.Pack) dossier.Heads {
	sheet := func(name string, heads ...string) dossier.Sheet {
		s := dossier.Sheet{Name: report.SheetName(w.Say(name))}
		for _, h := range heads {
			s.Head = append(s.Head, w.Say(h))
		}
		return s
	}
	const name, code, sex, birth = "written-name", "written-code", "written-sex", "written-birth"
	const since, module, title, part, question, words = "whole-since", "whole-module", "whole-title", "whole-part", "whole-question", "whole-words"
	return dossier.Heads{
		Words: DossierWords(w, pack),
		Pupils: sheet("whole-pupils", name, code, sex, birth, "whole-animal", "whole-secret", "whole-wrong", "whole-queued", "whole-certificates", "whole-absent",
			"whole-group"),
		Names:   sheet("whole-names", "whole-now", name, code, sex, birth, since),
		Classes: sheet("whole-classes", name, "written-class", "whole-year", since),
		Attempts: sheet("whole-attempts", name, "written-class", module, title, part, "whole-begun", "whole-ended", "whole-score", "whole-ending",
			"whole-asked", "whole-right", "whole-steps"),
		Answers: sheet("whole-answers", name, module, part, question, words, "whole-options", "whole-chosen", "whole-is-right", "whole-first", "whole-at"),
		Lessons: sheet("whole-lessons", module, title, "whole-begun", "whole-taught", "whole-minutes", "whole-note"),
		Hands:   sheet("whole-hands", module, "whole-begun", question, words, "whole-round", "whole-option", "whole-count"),
		Part: func(part string) string {
			if kind, ok := strings.CutPrefix(part, "activity:"); ok {
				return w.Say("part-activity") + ": " + kind
			}
			switch part {
			case "story", "quiz", "before", "after", "later", "review":
				return w.Say("part-" + part)
			}
			return part
		},
		Male: w.Say("sex-male"), Female: w.Say("sex-female"), Yes: w.Say("whole-yes"), No: w.Say("whole-no"), Left: w.Say("whole-left"),
		Name: func(p store.Pupil) string { return NameOf(w, p) },
	}
}
