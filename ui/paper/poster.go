package paper

import (
	"image"
	"image/color"
	"image/draw"

	"lachanso/lessons"
	"lachanso/ui/paper/doc"
)

// Poster is the poster of the helpline, on A4 or A3. Numbers and names are the school's facts.
func (p *Press) Poster(large bool) *doc.Document {
	page, k := doc.Page{Width: 210, Height: 297, Top: 20, Bottom: 16, Left: 20, Right: 20, Frame: true}, 1.0
	if large {
		page, k = doc.A3(), 1.41
		page.Frame = true
	}
	d := p.paper(p.say("paper-poster-title"), page, 13)
	d.Numbered = false
	line := func(text string, size, after float64, colour string, bold bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: size * k, Colour: colour}}, Align: doc.Centre, After: after * k, Line: 1}
	}
	d.Blocks = append(d.Blocks, line(p.say("paper-poster-ask"), 40, 4, deepBlue, true))
	if pic := p.khien("caring", 52*k); pic != nil {
		d.Blocks = append(d.Blocks, pic)
	}
	d.Blocks = append(
		d.Blocks,
		line(p.say("paper-poster-call"), 28, 0, "", true),
		line(p.fact("helpline"), 170, 0, coral, true),
		line(p.fact("helpline-name"), 20, 4, "", true),
		line(capital(p.fact("helpline-cost"))+" · "+p.fact("helpline-hours"), 20, 14, deepBlue, true),
		line(p.say("paper-poster-facts"), 22, 6, "", true),
	)
	for _, id := range []string{"paper-poster-fact-1", "paper-poster-fact-2", "paper-poster-fact-3"} {
		d.Blocks = append(d.Blocks, line(p.say(id), 20, 3, "", false))
	}
	return p.posterFoot(d, line)
}

func (p *Press) posterFoot(d *doc.Document, line func(string, float64, float64, string, bool) *doc.Para) *doc.Document {
	before := line(p.say("paper-poster-fault"), 22, 6, deepBlue, true)
	before.Before = before.After * 2
	d.Blocks = append(
		d.Blocks, before,
		line(p.say("paper-poster-adult", "Dots", dots(18)), 16, 8, "", false),
		line(p.say("paper-poster-danger", "Police", p.fact("police"), "Ambulance", p.fact("ambulance")), 16, 0, "", true),
	)
	return d
}

const (
	deepBlue = "0E4A8C"
	coral    = "C73E1D"
)

// fact gives a fact of the pack in the language.
func (p *Press) fact(id string) string {
	for _, f := range p.Pack.Facts {
		if f.ID == id {
			return p.in(f.Text)
		}
	}
	return dots(6)
}

// khien is the mascot in a mood, so many millimetres high, or nil where there is no art.
func (p *Press) khien(mood string, high float64) *doc.Picture {
	if p.Art == nil {
		return nil
	}
	const dots = 8 // a millimetre: 200 an inch
	drawn := p.Art.Figure(lessons.Figure{Who: lessons.Mascot, Mood: mood}, int(high*dots))
	flat := image.NewRGBA(drawn.Rect) // on white: not every printer's driver knows transparency
	draw.Draw(flat, flat.Rect, image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Rect, drawn, drawn.Rect.Min, draw.Over)
	data := encoded(flat)
	if data == nil {
		return nil
	}
	size := drawn.Rect.Size()
	return &doc.Picture{Image: data, Width: high * float64(size.X) / float64(max(1, size.Y)), Height: high, Align: doc.Centre, Alt: p.say("paper-khien")}
}
