package keeper

import (
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// kept is the table of what is kept: each field, how many, since when and where, counted from the data.
type kept struct {
	*app.App
	form.Pages
	all []store.Amount
}

// draw draws the table into a card, and gives where it ends. room is how high it may be.
func (k *kept) draw(s *kit.Sheet, x, y, w, room float32) float32 {
	row, head := s.Grown(46), s.Grown(40)
	if len(k.all) == 0 {
		s.Card(x, y, w, s.Grown(110))
		s.Fit(k.T("kept-nothing"), kit.Type{Size: 22}, x+24, y+12, w-48, s.Grown(86))
		return y + s.Grown(110)
	}
	from, to := k.Cut(len(k.all), max(4, int((room-head-16)/row)))
	foot := float32(0)
	if to-from < len(k.all) {
		from, to = k.Cut(len(k.all), max(4, int((room-head-16-76)/row)))
		foot = 68
	}
	high := head + row*float32(to-from) + 12 + foot
	s.Card(x, y, w, high)
	columns := [5]float32{0, w * 0.34, w * 0.46, w * 0.76, w - 20}
	for i, id := range []string{"kept-what", "kept-count", "kept-since", "kept-where"} {
		s.Fit(k.T(id), kit.Type{Size: 17, Colour: s.Ink2}, x+20+columns[i], y+4, columns[i+1]-columns[i]-12, head-4)
	}
	at := y + head
	for _, a := range k.all[from:to] {
		s.Rule(x, at, w)
		s.Fit(k.T("kept-"+string(a.Field)), kit.Type{Size: 18, Bold: true}, x+20, at+2, columns[1]-12, row-4)
		s.Fit(k.Words.Number(a.Count), kit.Type{Size: 18, Bold: true}, x+20+columns[1], at+2, columns[2]-columns[1]-12, row-4)
		s.Fit(k.when(a), kit.Type{Size: 17}, x+20+columns[2], at+2, columns[3]-columns[2]-12, row-4)
		s.Fit(k.T("kept-in-"+string(a.Field.In())), kit.Type{Size: 17, Colour: s.Ink2}, x+20+columns[3], at+2, columns[4]-columns[3]-16, row-4)
		at += row
	}
	if foot > 0 {
		k.Pages.Draw(k.App, s, x+20, at+10)
	}
	return y + high
}

// when says since when, and until when where that is another day.
func (k *kept) when(a store.Amount) string {
	const day = "02/01/2006"
	first, last := a.First.Format(day), a.Last.Format(day)
	switch {
	case a.First.IsZero():
		return k.T("kept-now")
	case first == last:
		return first
	case a.First.Year() == a.Last.Year():
		first = a.First.Format("02/01")
	}
	return first + " – " + last
}
