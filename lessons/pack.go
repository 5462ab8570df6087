package lessons

import (
	"io/fs"
	"slices"
)

// Format is the only pack format this program reads (key `format` of pack.yaml).
const Format = 1

// Languages of a pack, the first is the one a missing text falls back to.
var Languages = []string{"vi", "en"}

// Text is one text in both languages.
type Text struct {
	VI string `yaml:"vi"`
	EN string `yaml:"en"`
}

// In gives the text in lang ("vi" or "en"); any other code gives Vietnamese.
func (t Text) In(lang string) string {
	if lang == "en" {
		return t.EN
	}
	return t.VI
}

// Empty says that neither language has a word.
func (t Text) Empty() bool { return t.VI == "" && t.EN == "" }

// Pack is one folder or zip of lessons, loaded whole.
type Pack struct {
	ID        string
	Version   string
	Title     Text
	Authors   []string
	Licence   string
	Languages []string

	Modules  []*Module // in order of topic, then band
	Facts    []Fact
	Glossary []Term
	Places   []Place
	Avoid    []Avoid
	Plans    []Plan
	Contests []ContestRules
	Offices  []Office
	Briefing Briefing
	Year     []YearWeek
	Course   *Course // nil when the pack has none

	// Heads holds, for every character and the mascot, the circle around its head in its own box (400×600 or 400×400).
	Heads map[string]Circle
	Art   Art

	fsys     fs.FS                // what it was read from, for its recordings
	sounds   map[string]recording // by language and item: "vi/3B-q01"
	wordings []wording            // every text with its place, for Check and Summary
	lost     map[string]bool      // modules of which a file or a head could not be read at all: counting in them would mislead
}

// Module finds a module by its id ("3B"), or nil.
func (p *Pack) Module(id string) *Module {
	for _, m := range p.Modules {
		if m.ID == id {
			return m
		}
	}
	return nil
}

// Circle is a place in a part's own box.
type Circle struct {
	X float64 `yaml:"x"`
	Y float64 `yaml:"y"`
	R float64 `yaml:"r"`
}

// Band is the age group of a module.
type Band string

// The four bands: grades 1–2, 3–5, 6–7, 8–9.
const (
	BandA Band = "A"
	BandB Band = "B"
	BandC Band = "C"
	BandD Band = "D"
)

// Bands in their order.
var Bands = []Band{BandA, BandB, BandC, BandD}

// BandOf gives the band of a grade from 1 to 9; other grades give the nearest.
func BandOf(grade int) Band {
	switch {
	case grade <= 2:
		return BandA
	case grade <= 5:
		return BandB
	case grade <= 7:
		return BandC
	}
	return BandD
}

// BandsOf gives the bands of several grades, each once, in their order.
func BandsOf(grades ...int) []Band {
	var out []Band
	for _, b := range Bands {
		if slices.ContainsFunc(grades, func(g int) bool { return BandOf(g) == b }) {
			out = append(out, b)
		}
	}
	return out
}

// Topics is how many topics the curriculum has (1–7).
const Topics = 7

// Module is one period of teaching: slides, a story, activities, questions and papers.
type Module struct {
	ID      string
	Topic   int // 1–7
	Band    Band
	Grades  []int
	Minutes int
	Title   Text
	Summary Text

	Objectives []Objective
	Skills     []Skill // in the order of the file
	Links      Links
	Recalls    []string
	Terms      []ModuleTerm
	Tell       Text
	Kinds      []string // kinds of activity, as module.yaml lists them
	Materials  Text
	Before     Text // what the teacher does before the lesson

	Slides     []Slide
	Questions  []Question
	Story      *Story // nil when the module has none
	Activities []Activity
	Home       Page
	Unplugged  Page
	Card       Page // the teacher's card
}

// Skill finds a skill's name by id.
func (m *Module) Skill(id string) Text {
	for _, s := range m.Skills {
		if s.ID == id {
			return s.Text
		}
	}
	return Text{}
}

// Activity finds an activity by kind, or nil.
func (m *Module) Activity(kind string) *Activity {
	for i := range m.Activities {
		if m.Activities[i].Kind == kind {
			return &m.Activities[i]
		}
	}
	return nil
}

// Question finds a question by id, or nil.
func (m *Module) Question(id string) *Question {
	for i := range m.Questions {
		if m.Questions[i].ID == id {
			return &m.Questions[i]
		}
	}
	return nil
}

// With gives the questions that have the use ("check", "before", …), in file order.
func (m *Module) With(use string) []Question {
	var out []Question
	for _, q := range m.Questions {
		if q.Has(use) {
			out = append(out, q)
		}
	}
	return out
}

// Skill is something the module trains.
type Skill struct {
	ID   string
	Text Text
}

// Objective is a measurable aim and the items that measure it.
type Objective struct {
	ID         string   `yaml:"id"`
	Text       Text     `yaml:"text"`
	MeasuredBy []string `yaml:"measured_by"`
}

// Links tie a module to the school programme.
type Links struct {
	Competence struct {
		Fact      string   `yaml:"fact"`
		Domain    int      `yaml:"domain"`
		Codes     []string `yaml:"codes"`
		Confirmed bool     `yaml:"codes_confirmed"`
	} `yaml:"digital_competence"`
	Subject []Link `yaml:"subject"`
	Conduct Link   `yaml:"conduct_rule"`
}

// Link is a line of a programme, with the fact that names its law if there is one.
type Link struct {
	Fact string `yaml:"fact"`
	VI   string `yaml:"vi"`
	EN   string `yaml:"en"`
}

// ModuleTerm is a new word and the slide that brings it.
type ModuleTerm struct {
	ID    string `yaml:"id"`
	VI    string `yaml:"vi"`
	EN    string `yaml:"en"`
	Slide string `yaml:"slide"`
	Child Text   `yaml:"child"`
}

// Page is a printed page in Markdown, one text a language (slides' inline marks, tables and lists).
type Page struct {
	ID      string
	Minutes int
	Doing   int
	First   bool // of a teacher's card: to be read before the lesson is projected
	Text    Text
}

// Fact is something lessons may state only by name: a helpline, a law, an office, a figure.
type Fact struct {
	ID      string
	Kind    string // phone, office, service, law, figure
	Text    Text
	Label   Text
	Source  string
	Checked string // date, yyyy-mm-dd
	ToCheck bool   // shown to teachers only, marked "cần kiểm tra"
}

// Term is an entry of the glossary.
type Term struct {
	ID    string `yaml:"id"`
	VI    string `yaml:"vi"`
	EN    string `yaml:"en"`
	Child Text   `yaml:"child"`
}

// YearWeek is one line of a grade's school year (year.yaml).
type YearWeek struct {
	Grade  int      `yaml:"grade"`
	Week   int      `yaml:"week"`
	Module string   `yaml:"module"`
	Review []string `yaml:"review"`
	Story  string   // the module whose story is read again
}
