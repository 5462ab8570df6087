package paper

import (
	"strconv"

	"lachanso/ui/paper/doc"
)

// Pupil is one who gets an answer card: number in the class's list, and name ("" for a number alone).
type Pupil struct {
	Number int
	Name   string
}

const (
	cardSide   = 137.0 // two of them stand on an A4 page
	letterSide = 45.0
)

// Cards are paper answer cards, one for each pupil: a square with a large letter at each edge, upright when that edge is up.
// The pupil turns the chosen letter up and shows the card; the teacher reads the letters by eye.
func (p *Press) Cards(pupils []Pupil) *doc.Document {
	page := doc.Page{Width: 210, Height: 297, Top: 11, Bottom: 10, Left: 15, Right: 15}
	d := p.paper(p.say("paper-cards-title", "Class", or(p.Class, 4)), page, 13)
	d.Numbered = false
	var letters [4][]byte
	for i := range letters {
		letters[i] = encoded(answerLetter(i, i)) // A looks up, B to the right, C down, D to the left
	}
	t := &doc.Table{Borders: doc.Cut, Align: doc.Centre, Widths: []float64{cardSide}, Pad: 0.01}
	for _, one := range pupils {
		card := p.card(one, letters)
		t.Rows = append(t.Rows, doc.Row{Whole: true, Height: cardSide, Cells: []doc.Cell{{Blocks: []doc.Block{card}, Middle: true}}})
	}
	d.Blocks = []doc.Block{t}
	return d
}

func (p *Press) card(one Pupil, letters [4][]byte) *doc.Table {
	const middle = cardSide - 2*letterSide - 4
	empty := doc.Cell{}
	at := func(i int) doc.Cell {
		pic := &doc.Picture{Image: letters[i], Width: letterSide - 2, Height: letterSide - 2, Align: doc.Centre, Alt: letter(i)}
		return doc.Cell{Blocks: []doc.Block{pic}, Middle: true}
	}
	line := func(text string, size float64, bold bool) *doc.Para {
		return &doc.Para{Runs: []doc.Run{{Text: text, Bold: bold, Size: size}}, Align: doc.Centre, Line: 1}
	}
	centre := []doc.Block{line(strconv.Itoa(one.Number), 34, true)}
	if one.Name != "" {
		centre = append(centre, line(one.Name, 13, true))
	}
	if p.Class != "" {
		centre = append(centre, line(p.say("paper-class", "Class", p.Class), 11, false))
	}
	centre = append(centre, line(p.say("paper-cards-how"), 9, false))
	row := func(high float64, cells ...doc.Cell) doc.Row { return doc.Row{Whole: true, Height: high, Cells: cells} }
	return &doc.Table{
		Widths: []float64{letterSide + 1, middle, letterSide + 1}, Pad: 0.5, Align: doc.Centre,
		Rows: []doc.Row{
			row(letterSide, empty, at(0), empty),
			row(middle, at(3), doc.Cell{Blocks: centre, Middle: true}, at(1)),
			row(letterSide, empty, at(2), empty),
		},
	}
}
