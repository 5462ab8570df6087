package dossier

import (
	"encoding/json"
	"fmt"
	"io"
	"time"

	"lachanso/store"
	"lachanso/store/roster"
)

// Words says what questions, options and modules are, "" for those it does not know.
type Words struct {
	Question func(id string) string
	Option   func(question, id string) string
	Module   func(id string) string
}

type class struct {
	Name  string `json:"name"`
	Grade int    `json:"grade,omitempty"`
	Year  int    `json:"year,omitempty"`
	Since string `json:"since,omitempty"`
	Left  bool   `json:"left,omitempty"`
}

type lesson struct {
	Module  string  `json:"module"`
	Title   string  `json:"title,omitempty"`
	Begun   string  `json:"begun"`
	Taught  bool    `json:"taught"`
	Minutes int     `json:"minutes,omitempty"`
	Note    string  `json:"note,omitempty"`
	Hands   []hands `json:"hands,omitempty"`
}

type hands struct {
	Question string         `json:"question"`
	Words    string         `json:"words,omitempty"`
	Round    int            `json:"round"`
	Counts   map[string]int `json:"counts"`
}

type group struct {
	Name   string   `json:"name"`
	Pupils []string `json:"pupils"`
}

type pupil struct {
	ID           string     `json:"id"`
	Name         string     `json:"name,omitempty"`
	Number       int        `json:"number,omitempty"`
	Code         string     `json:"code,omitempty"`
	Sex          roster.Sex `json:"sex,omitempty"`
	Birth        int        `json:"birth_year,omitempty"`
	Animal       int        `json:"animal"`
	Names        []name     `json:"names"`
	Classes      []class    `json:"classes"`
	Secret       string     `json:"pictures_since,omitempty"` // three pictures are asked; which ones is kept as a hash alone
	Wrong        int        `json:"wrong_pictures,omitempty"`
	Queued       bool       `json:"in_queue,omitempty"`
	Absent       bool       `json:"absent,omitempty"`
	Group        string     `json:"group,omitempty"`
	Certificates []string   `json:"certificates"`
	Attempts     []attempt  `json:"attempts"`
}

type name struct {
	Name  string     `json:"name,omitempty"`
	Code  string     `json:"code,omitempty"`
	Sex   roster.Sex `json:"sex,omitempty"`
	Birth int        `json:"birth_year,omitempty"`
	Since string     `json:"since"`
}

type attempt struct {
	Module  string   `json:"module"`
	Title   string   `json:"title,omitempty"`
	Part    string   `json:"part"`
	Class   string   `json:"class,omitempty"`
	Begun   string   `json:"begun"`
	Ended   string   `json:"ended,omitempty"`
	Score   *float64 `json:"score,omitempty"`
	Ending  string   `json:"ending,omitempty"`
	Asked   int      `json:"asked,omitempty"`
	Right   int      `json:"right,omitempty"`
	Pack    string   `json:"pack,omitempty"`
	Version string   `json:"version,omitempty"`
	Steps   []string `json:"steps,omitempty"`
	Answers []answer `json:"answers,omitempty"`
}

type answer struct {
	Question string   `json:"question"`
	Words    string   `json:"words,omitempty"`
	Revision int      `json:"revision,omitempty"`
	Options  []string `json:"options"`
	Chosen   []string `json:"chosen,omitempty"` // their words
	Right    bool     `json:"right"`
	First    bool     `json:"first"`
	At       string   `json:"at"`
}

// WriteJSON writes the dossier: {"format", "made", "school", "class", "lessons", "groups", "pupils"}.
func (d Dossier) WriteJSON(w io.Writer, s *store.Store, words Words) error {
	head := map[string]any{"format": Format, "made": stamp(d.Made), "school": d.School}
	if d.Class != nil {
		head["class"] = class{Name: d.Class.Name, Grade: d.Class.Grade, Year: d.Class.Year}
	}
	if d.Whole {
		head["lessons"], head["groups"] = d.lessons(words), []group{}
		for _, g := range d.Groups {
			head["groups"] = append(head["groups"].([]group), group{g.Name, g.Pupils})
		}
	}
	data, err := json.Marshal(head)
	if err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	if _, err := fmt.Fprintf(w, "%s,\n\"pupils\":[", data[:len(data)-1]); err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	first := true
	err = d.each(s, func(h store.Held, done []string) error {
		if !first {
			if _, err := io.WriteString(w, ","); err != nil {
				return err
			}
		}
		first = false
		return e.Encode(written(h, done, words))
	})
	if err == nil {
		_, err = io.WriteString(w, "]}\n")
	}
	if err != nil {
		return fmt.Errorf("write dossier: %w", err)
	}
	return nil
}

func (d Dossier) lessons(words Words) []lesson {
	out := []lesson{}
	for _, l := range d.Lessons {
		one := lesson{Module: l.Module, Title: words.Module(l.Module), Begun: stamp(l.Begun), Taught: l.Taught, Minutes: l.Minutes, Note: l.Note}
		for _, h := range l.Hands {
			one.Hands = append(one.Hands, hands{h.Question, words.Question(h.Question), h.Round, h.Counts})
		}
		out = append(out, one)
	}
	return out
}

func written(h store.Held, done []string, words Words) pupil {
	p := pupil{
		ID: h.Pupil.ID, Name: h.Pupil.Name, Number: h.Pupil.Number, Code: h.Pupil.Code, Sex: h.Pupil.Sex, Birth: h.Pupil.Birth,
		Animal: h.Pupil.Animal, Names: []name{}, Classes: []class{}, Secret: stamp(h.Secret), Wrong: h.Wrong, Queued: h.Queued, Absent: h.Absent, Group: h.Group, Certificates: done,
		Attempts: []attempt{},
	}
	for _, n := range h.Names {
		p.Names = append(p.Names, name{n.Name, n.Code, n.Sex, n.Birth, stamp(n.Since)})
	}
	names := map[store.ID]string{}
	for _, c := range h.Classes {
		names[c.Class.ID] = c.Class.Name
		p.Classes = append(p.Classes, class{c.Class.Name, c.Class.Grade, c.Class.Year, stamp(c.Since), c.Class.ID == ""})
	}
	for _, a := range h.Attempts {
		one := attempt{
			Module: a.Module, Title: words.Module(a.Module), Part: a.Part, Class: names[a.Class], Begun: stamp(a.Begun), Ended: stamp(a.Ended),
			Ending: a.Ending, Asked: a.Asked, Right: a.Right, Pack: a.Pack, Version: a.Version, Steps: a.Moves,
		}
		if a.Done {
			one.Score = &a.Score
		}
		for _, g := range a.Answers {
			one.Answers = append(one.Answers, answer{
				g.Question, words.Question(g.Question), g.Revision, g.Options, words.chosen(g.Answer), g.Right, g.First, stamp(g.At),
			})
		}
		p.Attempts = append(p.Attempts, one)
	}
	return p
}

// chosen are the words of the options of an answer, nil where none is known.
func (w Words) chosen(a store.Answer) []string {
	var out []string
	for _, o := range a.Options {
		if text := w.Option(a.Question, o); text != "" {
			out = append(out, text)
		}
	}
	return out
}

func stamp(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339)
}
