package learn

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons/signin"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// The pictures stand in two rows, as their keys do on the number row of a keyboard.
const pictureColumns = 5

func pictureID(name string) string { return "picture-" + name }

// pictureOf gives the picture of a number key: 1 to 9, and 0 for the tenth.
func pictureOf(k fyne.KeyName) string {
	n, _ := app.Digit(k)
	if k == fyne.Key0 {
		n = 10
	}
	if all := signin.Pictures(); n > 0 && n <= len(all) {
		return all[n-1]
	}
	return ""
}

// pictures draws the pictures to press into the height h. Those that are off are shown and cannot be pressed.
func pictures(s *kit.Sheet, a *app.App, y, h float32, off bool, press func(name string)) {
	const gap = 16
	m := s.Margin()
	all := signin.Pictures()
	rows := float32((len(all) + pictureColumns - 1) / pictureColumns)
	w, high := (s.Width-2*m-gap*(pictureColumns-1))/pictureColumns, (h-gap*(rows-1))/rows
	t := kit.Type{Size: 20, Align: kit.Centre, Lines: 1}
	words := lineOf(s, t.Size)
	side := min(w-72, high-words-30)
	for i, name := range all {
		x, top := m+float32(i%pictureColumns)*(w+gap), y+float32(i/pictureColumns)*(high+gap)
		label := a.T(pictureID(name))
		s.Card(x, top, w, high)
		if s.High { // dark things must be seen there too
			s.Box(kit.Box{Fill: s.Ink, Radius: 20}, x+(w-side)/2, top+14, side, side)
		}
		s.Image(a.Painter.Part("props/"+name, s.Pixels(side), s.Pixels(side)), x+(w-side)/2, top+14, side, side)
		s.Text(label, t, x+8, top+high-words-10, w-16)
		s.Keycap(strconv.Itoa((i+1)%10), x+12, top+12)
		if off {
			s.Box(kit.Box{Fill: kit.Fade(s.Paper, 0.7), Radius: 24}, x, top, w, high)
			continue
		}
		s.Hot(pictureID(name), label, 24, x, top, w, high, func() { press(name) })
	}
}

// slotSide is how high a row of slots is.
const slotSide = 84

// slotsWidth is how wide a row of slots is.
const slotsWidth = signin.Length*slotSide + (signin.Length-1)*slotGap

const slotGap = 12

// slots draws the places of a secret: empty ones with their number, full ones with their picture, or with a star where
// others must not see it. The next one to fill has a blue border.
func slots(s *kit.Sheet, a *app.App, row signin.Row, shown, active bool, x, y float32) {
	for i := range signin.Length {
		box := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 20}
		if active && i == len(row) {
			box.Line, box.Weight = s.Blue.Base, 5
		}
		s.Box(box, x, y, slotSide, slotSide)
		const inset = 10
		in := float32(slotSide - 2*inset)
		switch {
		case i < len(row) && shown:
			if s.High {
				s.Box(kit.Box{Fill: s.Ink, Radius: 14}, x+inset, y+inset, in, in)
			}
			s.Image(a.Painter.Part("props/"+row[i], s.Pixels(in), s.Pixels(in)), x+inset, y+inset, in, in)
		case i < len(row):
			s.Image(a.Painter.Picture("star-full", s.Pixels(in), s.Pixels(in)), x+inset, y+inset, in, in)
		default:
			t := kit.Type{Size: 32, Bold: true, Colour: s.Ink2, Align: kit.Centre, Fixed: true}
			s.Text(strconv.Itoa(i+1), t, x, y+(slotSide-32*kit.LineHeight)/2, slotSide)
		}
		x += slotSide + slotGap
	}
}

// The places of what stands above and below the pictures.
const (
	picturesTitle = 100
	picturesFoot  = 84 // the buttons, from below
)

// picturesHead draws the title, a line below it and the slots, and gives where the pictures begin.
func picturesHead(s *kit.Sheet, title, about string, wide float32, draw func(x, y float32)) float32 {
	m := s.Margin()
	w := s.Width - 2*m
	y := float32(picturesTitle)
	y += s.Text(title, kit.Type{Size: 32, Bold: true, Align: kit.Centre}, m, y, w) + 2
	y += s.Text(about, kit.Type{Size: 20, Colour: s.Ink2, Align: kit.Centre}, m, y, w) + 14
	s.Aloud("", about) // the title may count seconds
	draw((s.Width-wide)/2, y)
	return y + slotSide + 20
}

// picturesHeight is the room for the pictures from y down.
func picturesHeight(s *kit.Sheet, y float32) float32 { return max(300, s.Height-y-picturesFoot-16) }

// picturesWays draws the way back at the left and taking back at the right, below the pictures.
func picturesWays(s *kit.Sheet, back, undo kit.Button, y float32, goBack, takeBack func()) {
	m := s.Margin()
	s.Button(back, m, y, s.ButtonWidth(back), 60, goBack)
	w := s.ButtonWidth(undo)
	s.Button(undo, s.Width-m-w, y, w, 60, takeBack).Again = true
}

// undoButton takes a picture back.
func undoButton(a *app.App, off bool) kit.Button {
	return kit.Button{ID: "undo", Label: a.T("secret-undo"), Icon: "refresh", Key: "Backspace", Off: off}
}

// firstPicture has the focus before anything is pressed.
func firstPicture() string { return pictureID(signin.Pictures()[0]) }
