package play

import (
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// phoneWidth is the width of a phone at the left of a screen.
func phoneWidth(s *kit.Sheet) float32 {
	if s.IsWide() {
		return 400
	}
	return 348
}

// practice makes the picture of a practice phone: the invented app, the other side, and the talk so far.
func practice(s *kit.Sheet, a *app.App, data lessons.App, other lessons.Contact, talk []kit.Bubble) kit.Phone {
	under := a.Say(data.Name)
	if other.Account != "" {
		under = a.Say(data.Name) + ", " + other.Account
	}
	return kit.Phone{Name: a.Say(other.Name), Under: under, Tone: s.Named(data.Colour), Bubbles: talk, Size: 20}
}

// bubbles gives a message as the phone shows it: its hour where it stands at the head of a talk, its sticker, its words.
// What is done, or said to somebody else (in brackets), is no bubble.
func bubbles(a *app.App, m lessons.Message, mine, head bool) []kit.Bubble {
	var out []kit.Bubble
	if head && m.Time != "" {
		out = append(out, kit.Bubble{Note: m.Time})
	}
	text := a.Say(m.Text)
	if m.From == activity.FromApp {
		return append(out, kit.Bubble{Note: text})
	}
	if m.Sticker != "" {
		out = append(out, kit.Bubble{Part: m.Sticker, Mine: mine})
	}
	if rest, ok := strings.CutPrefix(text, "("); ok {
		note, said, _ := strings.Cut(rest, ")")
		if said = strings.TrimSpace(said); said != "" { // how it is said, and what
			note += ": " + said
		}
		return append(out, kit.Bubble{Note: note})
	}
	if text != "" {
		out = append(out, kit.Bubble{Text: lessons.Rich{{Text: text}}, Mine: mine})
	}
	return out
}
