package lessons

import "slices"

// Report is a pack in numbers, as the command check prints it in JSON. Its keys are read by other programs: append only.
type Report struct {
	Pack     string          `json:"pack"`
	Version  string          `json:"version"`
	Modules  []ModuleReport  `json:"modules"`
	Places   int             `json:"places"`
	Plans    int             `json:"plans"`
	Facts    int             `json:"facts"`
	Glossary int             `json:"glossary"`
	Problems []ProblemReport `json:"problems"`
}

// ModuleReport is a module in numbers.
type ModuleReport struct {
	ID         string    `json:"id"`
	Topic      int       `json:"topic"`
	Band       Band      `json:"band"`
	Title      JSONText  `json:"title"`
	Slides     JSONCount `json:"slides"`
	Questions  int       `json:"questions"` // without the forms
	Before     int       `json:"before"`
	After      int       `json:"after"`
	Review     int       `json:"review"`
	Contest    int       `json:"contest"`
	Decisions  int       `json:"decisions"`
	Endings    int       `json:"endings"`
	Activities []string  `json:"activities"`
	Words      JSONCount `json:"words"` // that pupils read
}

// JSONText is a text in both languages.
type JSONText struct {
	VI string `json:"vi"`
	EN string `json:"en"`
}

// JSONCount is a number for each language.
type JSONCount struct {
	VI int `json:"vi"`
	EN int `json:"en"`
}

// ProblemReport is a problem with its sentence.
type ProblemReport struct {
	File     string   `json:"file"`
	Line     int      `json:"line"`
	Column   int      `json:"column"`
	Severity Severity `json:"severity"`
	Code     string   `json:"code"`
	Message  string   `json:"message"`
}

// Summary counts a pack; message words a problem in the reader's language.
func Summary(p *Pack, problems []Problem, message func(Problem) string) Report {
	r := Report{
		Pack: p.ID, Version: p.Version, Modules: []ModuleReport{}, Places: len(p.Places), Plans: len(p.Plans),
		Facts: len(p.Facts), Glossary: len(p.Glossary), Problems: []ProblemReport{},
	}
	for _, m := range p.Modules {
		r.Modules = append(r.Modules, p.count(m))
	}
	for _, pr := range problems {
		r.Problems = append(r.Problems, ProblemReport{pr.File, pr.Line, pr.Column, pr.Severity, pr.Code, message(pr)})
	}
	return r
}

func (p *Pack) count(m *Module) ModuleReport {
	r := ModuleReport{
		ID: m.ID, Topic: m.Topic, Band: m.Band, Title: JSONText(m.Title),
		Before: len(m.With(UseBefore)), After: len(m.With(UseAfter)), Review: len(m.With(UseReview)), Contest: len(m.With(UseContest)),
		Activities: slices.Clone(m.Kinds),
	}
	if r.Activities == nil {
		r.Activities = []string{}
	}
	for i := range m.Questions {
		if !m.Questions[i].form() {
			r.Questions++
		}
	}
	for _, s := range m.Slides {
		if s.Line > 0 {
			r.Slides.VI++
		}
		if s.LineEN > 0 {
			r.Slides.EN++
		}
	}
	if m.Story != nil {
		for _, n := range m.Story.Nodes {
			if len(n.Choices) > 0 {
				r.Decisions++
			}
			if !n.Ending.Empty() {
				r.Endings++
			}
		}
	}
	for _, w := range p.wordings {
		if w.module != m.ID || !w.role.pupils() {
			continue
		}
		if w.lang == "en" {
			r.Words.EN += countWords(w.text)
		} else {
			r.Words.VI += countWords(w.text)
		}
	}
	return r
}
