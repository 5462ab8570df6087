package course

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"lachanso/lessons"
)

// Kinds of a teacher's own slide. Stored data: append only.
const (
	OwnText     = "text"
	OwnPicture  = "picture"
	OwnQuestion = "question"
)

// OwnKinds in the order in which they are offered.
var OwnKinds = []string{OwnText, OwnPicture, OwnQuestion}

// MostOptions and LeastOptions bound the answers of a teacher's own question.
const (
	MostOptions  = 4
	LeastOptions = 2
)

// MostMinutes is the longest an own slide may be planned.
const MostMinutes = 30

// Own is what a teacher wrote for a class. Stored data: names of keys are append only.
type Own struct {
	Kind    string      `json:"kind"`
	Title   string      `json:"title,omitempty"`   // heading; below a picture; the question
	Text    string      `json:"text,omitempty"`    // OwnText: lines, those that begin with “- ” are a list
	Picture string      `json:"picture,omitempty"` // OwnPicture: the name of the picture in the store
	Options []OwnOption `json:"options,omitempty"` // OwnQuestion
	Minutes int         `json:"minutes,omitempty"`
}

// OwnOption is one answer and, where the teacher wrote one, its reason.
type OwnOption struct {
	Text  string `json:"text"`
	Why   string `json:"why,omitempty"`
	Right bool   `json:"right,omitempty"`
}

// What is wrong with an own slide. Message ids are made of them.
const (
	FlawEmpty   = "empty"   // nothing is written
	FlawPicture = "picture" // no picture is chosen
	FlawStem    = "stem"    // a question without words
	FlawFew     = "few"     // under two answers
	FlawRight   = "right"   // no answer, or several, are marked right
	FlawLong    = "long"    // more letters than any slide holds
)

// longest are the letters that an own slide may have in one text; what fits on the screen is less and is measured there.
const longest = 800

// Clean gives the slide as it is kept: composed letters, single spaces, no control characters, no empty answers, and no
// field that its kind does not have.
func (o Own) Clean() Own {
	c := Own{Kind: o.Kind, Minutes: max(1, min(o.Minutes, MostMinutes)), Title: cleanLine(o.Title)}
	switch o.Kind {
	case OwnPicture:
		c.Picture = o.Picture
	case OwnQuestion:
		for _, one := range o.Options {
			one.Text, one.Why = cleanLine(one.Text), cleanLine(one.Why)
			if one.Text != "" {
				c.Options = append(c.Options, one)
			}
		}
	default:
		var lines []string
		for line := range strings.Lines(o.Text) {
			if line = cleanLine(line); line != "" && line != "-" {
				lines = append(lines, line)
			}
		}
		c.Text = strings.Join(lines, "\n")
	}
	return c
}

// cleanLine makes one line of composed letters and single spaces.
func cleanLine(text string) string {
	text = strings.ToValidUTF8(norm.NFC.String(text), "")
	text = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case unicode.IsControl(r), unicode.Is(unicode.Bidi_Control, r), r == '\uFEFF', r == utf8.RuneError:
			return -1
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}

// Flaw gives what keeps a clean slide from being projected, or "".
func (o Own) Flaw() string {
	right := 0
	for _, one := range o.Options {
		if one.Right {
			right++
		}
	}
	switch {
	case slices.ContainsFunc(o.texts(), func(t string) bool { return utf8.RuneCountInString(t) > longest }):
		return FlawLong
	case o.Kind == OwnPicture && o.Picture == "":
		return FlawPicture
	case o.Kind == OwnPicture:
		return ""
	case o.Kind == OwnQuestion && o.Title == "":
		return FlawStem
	case o.Kind == OwnQuestion && (len(o.Options) < LeastOptions || len(o.Options) > MostOptions):
		return FlawFew
	case o.Kind == OwnQuestion && right != 1:
		return FlawRight
	case o.Kind != OwnQuestion && o.Title == "" && o.Text == "":
		return FlawEmpty
	}
	return ""
}

func (o Own) texts() []string {
	all := []string{o.Title, o.Text}
	for _, one := range o.Options {
		all = append(all, one.Text, one.Why)
	}
	return all
}

// Slide makes the slide that is projected; it is the same in both languages. Its part of the lesson is that of the slide
// before it.
func (o Own) Slide(id, phase string) lessons.Slide {
	s := lessons.Slide{ID: id, Phase: phase, Minutes: o.Minutes, Layout: lessons.LayoutIdea}
	switch o.Kind {
	case OwnPicture:
		s.Layout, s.Picture = lessons.LayoutPicture, o.Picture
	case OwnQuestion:
		s.Layout, s.Doing = lessons.LayoutAsk, o.Minutes
		q := lessons.SlideQuestion{Stem: both(o.Title)}
		for _, one := range o.Options {
			q.Options = append(q.Options, lessons.SlideOption{Text: both(one.Text), Why: both(one.Why), Correct: one.Right})
		}
		s.Asks = []lessons.SlideQuestion{q}
		return s
	}
	var body []lessons.Block
	if o.Title != "" {
		body = append(body, lessons.Block{Kind: lessons.Title, Text: plain(o.Title)})
	}
	for line := range strings.Lines(o.Text) {
		line = strings.TrimSpace(line)
		if item, ok := strings.CutPrefix(line, "- "); ok {
			body = append(body, lessons.Block{Kind: lessons.Item, Text: plain(item)})
		} else if line != "" {
			body = append(body, lessons.Block{Kind: lessons.Para, Text: plain(line)})
		}
	}
	s.Body = map[string][]lessons.Block{}
	for _, lang := range lessons.Languages {
		s.Body[lang] = body
	}
	return s
}

func plain(text string) lessons.Rich { return lessons.Rich{{Text: text}} }

func both(text string) map[string]lessons.Rich {
	out := map[string]lessons.Rich{}
	for _, lang := range lessons.Languages {
		out[lang] = plain(text)
	}
	return out
}

func (o Own) line() string {
	data, err := json.Marshal(o)
	if err != nil {
		return "{}" // strings and numbers: cannot be
	}
	return string(data)
}

// readOwn reads an own slide and takes only one that could be projected.
func readOwn(text string) (Own, bool) {
	var o Own
	if json.Unmarshal([]byte(text), &o) != nil || !slices.Contains(OwnKinds, o.Kind) {
		return Own{}, false
	}
	o = o.Clean()
	return o, o.Flaw() == ""
}
