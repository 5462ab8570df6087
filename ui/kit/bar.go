package kit

// BarHeight is the height of a teacher's top bar, PupilBar that of a pupil's.
const (
	BarHeight   = 88
	PupilHeight = 96
)

// TopBar draws a teacher's bar: the way back, the title, and gives where its right end is free, for actions.
func (s *Sheet) TopBar(title, back string, do func()) {
	m := s.Margin()
	b := Button{ID: "back", Label: back, Icon: "back", Key: "Esc"}
	w := s.ButtonWidth(b)
	s.Button(b, m, 16, w, 56, do)
	s.Text(title, Type{Size: 30, Bold: true, Lines: 1}, m+w+20, 24, s.Width-2*m-w-20)
}

// HelpPill draws "Em cần giúp" at the right end of a bar, and gives its left edge.
func (s *Sheet) HelpPill(do func()) float32 {
	b := Button{ID: "help", Label: s.Words.Say("help-me"), Icon: "hand", Key: "H", Tone: &s.Palette.Coral, Pill: true}
	w := s.ButtonWidth(b)
	x := s.Width - s.Margin() - w
	s.Button(b, x, 20, w, 56, do)
	return x
}

// PupilBar is what stands above everything a pupil does: the animal and name, how far, and the way to help.
type PupilBar struct {
	Animal int
	Name   string
	Step   string // "Câu 3 / 5"
	At, Of int    // pills: At counts from 0
	Help   func()
	Leave  func()  // goes out and keeps what was done; nil where the screen has its own way out
	Ease   func()  // opens the ease of reading; nil for no button
	Read   func()  // reads aloud or stops; nil where nothing can speak
	Reads  bool    // it is reading now
	Slim   bool    // reading aloud shows its icon alone, since other buttons stand in the bar
	More   float32 // room of the other buttons of a slim bar, which the name leaves them; 0 for none
}

// leastStep is the size below which the words of the steps are left out.
const leastStep = 15

// The room of a round button of the pupil's bar, and the space before it.
const (
	roundSide = 56
	roundGap  = 12
)

// PupilBar draws the bar and gives where, left of the help, its free room ends.
func (s *Sheet) PupilBar(b PupilBar) float32 {
	x := s.Margin()
	if b.Leave != nil {
		s.IconButton(Button{ID: "leave", Label: s.Words.Say("leave"), Icon: "back", Pill: true}, x, 20, b.Leave)
		x += roundSide + roundGap
	}
	s.Animal(b.Animal, x, 18, 60)
	name := Type{Size: 24, Bold: true, Lines: 1}
	room, right := s.Width/3-x-72, float32(0)
	if b.More > 0 {
		right = s.Tools(b, s.HelpPill(b.Help), 0)
		room = min(room, right-b.More-16-x-72)
	}
	name.Size = s.Within(b.Name, name, max(room, 1))
	s.Text(b.Name, name, x+72, s.middle(name), room)
	left := x + 72 + min(room, s.TextWidth(b.Name, name)) + 28
	if b.More == 0 {
		right = s.Tools(b, s.HelpPill(b.Help), left)
	}
	if b.Of > 0 {
		s.steps(b, left, right)
	}
	return right
}

// middle is where a line of text begins that stands in the middle of a pupil's bar.
func (s *Sheet) middle(t Type) float32 {
	if s.Look.Text <= 1 && !s.Look.Spaced {
		return 49 - t.Size*LineHeight/2
	}
	return 48 - s.LineOf(t)/2
}

// Tools draws a bar's buttons for reading left of right, and gives where the first begins. Reading aloud says its name
// where that leaves the room from left on to the steps.
func (s *Sheet) Tools(b PupilBar, right, left float32) float32 {
	if b.Ease != nil {
		right -= roundSide + roundGap
		s.IconButton(Button{ID: "ease", Label: s.Words.Say("ease-open"), Icon: "text-size", Pill: true}, right, 20, b.Ease)
	}
	if b.Read == nil {
		return right
	}
	read := s.readButton(b.Reads)
	w := s.ButtonWidth(read)
	if steps := s.stepsWidth(b, 40); b.Slim || right-roundGap-w-left < steps+24 {
		right -= roundSide + roundGap
		s.IconButton(read, right, 20, b.Read)
		return right
	}
	right -= w + roundGap
	s.Button(read, right, 20, w, 56, b.Read)
	return right
}

// readButton reads aloud, or stops.
func (s *Sheet) readButton(reads bool) Button {
	if reads {
		return Button{ID: "read-aloud", Label: s.Words.Say("read-aloud-stop"), Icon: "stop", Key: "L", Tone: &s.Palette.Blue, Pill: true}
	}
	return Button{ID: "read-aloud", Label: s.Words.Say("read-aloud"), Icon: "sound", Key: "L", Pill: true}
}

// ReadButton draws the button that reads aloud or stops with its right end at x, and gives its left end.
func (s *Sheet) ReadButton(reads bool, x, y float32, do func()) float32 {
	b := s.readButton(reads)
	w := s.ButtonWidth(b)
	s.Button(b, x-w, y, w, 56, do)
	return x - w
}

// stepsWidth is the room of the steps with pills of a width; 0 without steps.
func (s *Sheet) stepsWidth(b PupilBar, pill float32) float32 {
	if b.Of == 0 {
		return 0
	}
	return s.TextWidth(b.Step, Type{Size: 22, Bold: true, Lines: 1}) + 16 + float32(min(b.Of, 12))*(pill+8)
}

// steps draws the pills of progress between the name and the buttons at the right.
func (s *Sheet) steps(b PupilBar, left, right float32) {
	t := Type{Size: 22, Bold: true, Lines: 1}
	of := min(b.Of, 12)
	t.Size = s.Within(b.Step, t, max(1, right-left-40-float32(of)*12)) // large words leave the pills their room
	if s.size(t) < leastStep {                                         // better the pills alone than words nobody can read
		b.Step = ""
	}
	wide := s.TextWidth(b.Step, t)
	left = max(left, min(s.Width/3, right-s.stepsWidth(b, 48)-24))
	pill := max(4, min(48, (right-left-wide-40)/float32(of)-8))
	total := wide + 16 + float32(of)*(pill+8)
	x := left + max(0, (right-left-total)/2)
	s.Text(b.Step, t, x, s.middle(t), wide+4)
	x += wide + 16
	for i := range of {
		fill, wpill := s.Paper2, pill
		if !s.High {
			fill = s.StrongLine
			fill = Fade(fill, 0.5)
		}
		if i*b.Of/of <= b.At {
			fill = s.Blue.Base
		}
		box := Box{Fill: fill, Radius: 8}
		if s.High {
			box.Line, box.Weight = s.Ink, 2
		}
		s.Box(box, x, 40, wpill, 16)
		x += wpill + 8
	}
}

// Animal draws a pupil's animal on its disc. Numbers beyond the last animal begin again, on a disc of another colour and
// with a ring around it, which high contrast keeps.
func (s *Sheet) Animal(i int, x, y, size float32) {
	if s.Artist == nil {
		s.Disc(s.Paper2, x, y, size)
		return
	}
	disc := Box{Fill: s.Paper2, Radius: size / 2}
	if s.High {
		disc.Fill = white
	}
	if n := s.Artist.Animals(); n > 0 && i >= n {
		tone := [...]Tone{s.Sun, s.Teal, s.Rose, s.Violet}[(i/n-1)%4]
		disc.Line, disc.Weight = tone.Base, max(2, size/24)
		if s.High {
			disc.Line, disc.Weight = s.Ink, float32(min(6, 2*(i/n)))
		} else {
			disc.Fill = tone.Line
		}
	}
	s.Box(disc, x, y, size, size)
	in := size * 0.92
	s.Image(s.Artist.Animal(i, s.Pixels(in)), x+(size-in)/2, y+(size-in)/2, in, in)
}

// Saved draws the line at the foot that says when the last thing was saved.
func (s *Sheet) Saved(text string, x, y float32) {
	s.Icon("check", s.Green.Deep, x, y+2, 22)
	s.Text(text, Type{Size: 18, Bold: true, Colour: s.Green.Deep, Lines: 1}, x+30, y, 500)
}

// Title draws a pupil's or a card's title and gives its height.
func (s *Sheet) Title(text string, size, x, y, w float32) float32 {
	return s.Text(text, Type{Size: size, Bold: true}, x, y, w)
}
