package course

import (
	"fmt"

	"lachanso/lessons"
)

// PageKind says what a page shows.
type PageKind int

// The kinds of page. Not stored.
const (
	Plain    PageKind = iota // a slide
	Ask                      // one question of an ask slide
	Activity                 // the activity of an activity slide
	Scenario                 // the story of a scenario slide
)

// Page is one thing to project. An ask slide is a page for each of its questions; from an activity or
// scenario slide the class plays.
type Page struct {
	Kind  PageKind
	Slide int // place in the module's Slides
	Ask   int // Ask: place in the slide's Asks
}

// Pages gives the pages of a module in order.
func Pages(m *lessons.Module) []Page {
	var out []Page
	for i, s := range m.Slides {
		switch {
		case s.Layout == lessons.LayoutAsk && len(s.Asks) > 0:
			for j := range s.Asks {
				out = append(out, Page{Kind: Ask, Slide: i, Ask: j})
			}
		case s.Layout == lessons.LayoutActivity:
			out = append(out, Page{Kind: Activity, Slide: i})
		case s.Layout == lessons.LayoutScenario:
			out = append(out, Page{Kind: Scenario, Slide: i})
		default:
			out = append(out, Page{Slide: i})
		}
	}
	return out
}

// QuestionID names a question of a slide in what is stored: the slide's id, and its number from 1 when the slide has several.
// Stored data: never change it.
func QuestionID(s *lessons.Slide, ask int) string {
	if len(s.Asks) < 2 {
		return s.ID
	}
	return fmt.Sprintf("%s-%d", s.ID, ask+1)
}
