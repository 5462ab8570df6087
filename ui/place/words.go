package place

import (
	"strings"

	"lachanso/lessons"
	"lachanso/lessons/places"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// icons of the kinds of places.
var kindIcons = map[string]string{lessons.PlaceGame: "topic-7", lessons.PlaceNetwork: "topic-2", lessons.PlaceSite: "globe"}

// ageOf words an age: "8+" is from 8 on, "7-13" is a span, else its own label must be read.
func ageOf(a *app.App, age string) string {
	low, high, known := places.Ages(age)
	switch {
	case !known:
		return a.T("place-age-label")
	case high > 0:
		return a.T("place-age-span", "Low", low, "High", high)
	}
	return a.T("place-age-from", "Low", low)
}

// languagesOf words the languages of a place.
func languagesOf(a *app.App, all []string) string {
	var out []string
	for _, lang := range all {
		switch lang {
		case "vi", "en", "fr":
			out = append(out, a.T("place-lang-"+lang))
		default:
			out = append(out, lang)
		}
	}
	return strings.Join(out, ", ")
}

func purposesOf(a *app.App, all []string) string {
	var out []string
	for _, p := range all {
		out = append(out, a.T("place-purpose-"+p))
	}
	return strings.Join(out, ", ")
}

func costOf(a *app.App, e places.Entry) string {
	if cost := a.Say(e.Cost); cost != "" {
		return cost
	}
	return a.T("place-price-" + e.Price)
}

func offlineOf(a *app.App, e places.Entry) string {
	if e.Offline {
		return a.T("place-offline-yes")
	}
	return a.T("place-offline-no")
}

// asOfWords say how old the information is, and whether it is to be looked at again.
func asOfWords(a *app.App, e places.Entry) (text string, again bool) {
	day := places.Day(e.AsOf)
	switch {
	case places.Stale(e.AsOf, a.Now()):
		return a.T("place-as-of-old", "Date", day), true
	case !e.Confirmed:
		return a.T("place-as-of-check", "Date", day), true
	}
	return a.T("place-as-of", "Date", day), false
}

// mark draws how good a criterion is: three bars, of which as many are filled as the mark, and gives how wide that is.
func mark(s *kit.Sheet, n int, x, y, size float32) float32 {
	const bars = 3
	w := size * 0.26
	tone := []kit.Tone{s.Coral, s.Coral, s.Sun, s.Green}[min(max(n, 0), bars)]
	for i := range bars {
		h := size * (0.4 + 0.3*float32(i))
		box := kit.Box{Fill: s.Paper2, Line: s.StrongLine, Weight: 1, Radius: 3}
		if i < n {
			box.Fill, box.Line = tone.Base, tone.Deep
		}
		if s.High {
			box.Fill, box.Line, box.Weight = s.Paper, s.Ink, min(2, w/4)
			if i < n {
				box.Fill = s.Ink
			}
		}
		s.Box(box, x+float32(i)*(w+size*0.1), y+size-h, w, h)
	}
	return bars*(w+size*0.1) - size*0.1
}
