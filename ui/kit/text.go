package kit

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"lachanso/lessons"
)

// LineHeight is how far apart the lines of one text stand, in ems. Andika's own line is 1.6 em; set closer, the lines of one text read as one.
const LineHeight = 1.3

// Type is how a text is set. Size is in design pixels before the reader's text size.
type Type struct {
	Size   float32
	Bold   bool
	Colour color.Color // nil for ink
	Align  Align
	Fixed  bool // the reader's text size does not change it (projected text has its own)
	Lines  int  // at most so many, the last one ends in an ellipsis; 0 for as many as needed
	Even   bool // lines of about one width, as many as there would be otherwise
}

// Align says where lines stand.
type Align int

// The alignments.
const (
	Left Align = iota
	Centre
	Right
)

// Text draws a text that wraps in w and gives its height in design pixels.
func (s *Sheet) Text(text string, t Type, x, y, w float32) float32 {
	return s.Rich(lessons.Rich{{Text: text, Bold: t.Bold}}, t, x, y, w)
}

// TextHeight tells how high Text would be, without drawing.
func (s *Sheet) TextHeight(text string, t Type, w float32) float32 {
	return s.RichHeight(lessons.Rich{{Text: text, Bold: t.Bold}}, t, w)
}

// TextWidth tells how wide a text is on one line.
func (s *Sheet) TextWidth(text string, t Type) float32 {
	return s.measure(s.set(text, t), s.size(t), t.Bold)
}

// RichHeight tells how high Rich would be, without drawing.
func (s *Sheet) RichHeight(r lessons.Rich, t Type, w float32) float32 {
	return float32(len(s.lines(r, t, w))) * s.LineOf(t)
}

// Rich draws text with bold runs, wrapped in w, and gives its height in design pixels.
func (s *Sheet) Rich(r lessons.Rich, t Type, x, y, w float32) float32 {
	size, step := s.size(t), s.LineOf(t)
	lines := s.wrap(r, t, w)
	widest := widestRuns(lines)
	for i, line := range lines {
		wide := runsWidth(line)
		if s.spaced(t) && t.Align == Centre { // the block stands in the middle, its lines begin below each other
			wide = widest
		}
		at := x
		switch t.Align {
		case Centre:
			at += (w - wide) / 2
		case Right:
			at += w - wide
		}
		for _, run := range line {
			s.run(run.text, size, run.bold, t.Colour, at, y+float32(i)*step, step)
			at += run.width
		}
	}
	return float32(len(lines)) * step
}

func widestRuns(lines [][]run) float32 {
	most := float32(0)
	for _, line := range lines {
		most = max(most, runsWidth(line))
	}
	return most
}

func runsWidth(line []run) float32 {
	wide := float32(0)
	for _, run := range line {
		wide += run.width
	}
	return wide
}

func (s *Sheet) size(t Type) float32 {
	if t.Fixed || s.Look.Text <= 0 {
		return t.Size
	}
	return t.Size * s.Look.Text
}

func (s *Sheet) measure(text string, size float32, bold bool) float32 {
	return fyne.MeasureText(text, size*s.scale, fyne.TextStyle{Bold: bold}).Width / s.scale
}

// run draws one run on the line whose top is y and which is line high. The object keeps Andika's own 1.6 em, so it starts a little higher.
func (s *Sheet) run(text string, size float32, bold bool, c color.Color, x, y, line float32) {
	if text == "" {
		return
	}
	if c == nil {
		c = s.Ink
	}
	o := canvas.NewText(text, c)
	o.TextSize = size * s.scale
	o.TextStyle.Bold = bold
	own := o.MinSize()
	height := own.Height / s.scale
	s.Put(o, x, y-(height-line)/2, own.Width/s.scale, height)
}

type run struct {
	text  string
	bold  bool
	width float32
}

// wrap breaks text into lines of runs.
func (s *Sheet) wrap(r lessons.Rich, t Type, w float32) [][]run {
	lines := s.lines(r, t, w)
	out := make([][]run, len(lines))
	for i, l := range lines {
		out[i] = s.runs(l, t)
	}
	return out
}

// lines breaks text into lines of words. A lone last word takes the word before it along where there is room.
func (s *Sheet) lines(r lessons.Rich, t Type, w float32) [][]word {
	words := s.words(r, t)
	space := s.measure(s.gap(t), s.size(t), false)
	lines := broken(words, w, space)
	if t.Even {
		lines = even(words, lines, w, space)
	}
	lines = noLoneWord(lines, w, space)
	if t.Lines > 0 && len(lines) > t.Lines {
		lines = lines[:t.Lines]
		last := slices.Clone(lines[t.Lines-1])
		last[len(last)-1].text += "…"
		lines[t.Lines-1] = last
	}
	return lines
}

// broken breaks words into lines no wider than w, as many on each as fit.
func broken(words []word, w, space float32) [][]word {
	var lines [][]word
	var line []word
	wide := float32(0)
	for _, wd := range words {
		extra := wd.width
		if len(line) > 0 && wd.spaced {
			extra += space
		}
		if (len(line) > 0 && wide+extra > w+0.5 && wd.spaced) || wd.newline {
			lines, line, wide, extra = append(lines, line), nil, 0, wd.width
		}
		line, wide = append(line, wd), wide+extra
	}
	if len(line) > 0 || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}

// even breaks words anew in the least width that gives no more lines.
func even(words []word, lines [][]word, w, space float32) [][]word {
	if len(lines) < 2 {
		return lines
	}
	low, high := w/2, w
	for high-low > w/64 {
		mid := (low + high) / 2
		if tried := broken(words, mid, space); len(tried) == len(lines) && widestOf(tried, space) <= w {
			high, lines = mid, tried
		} else {
			low = mid
		}
	}
	return lines
}

func widestOf(lines [][]word, space float32) float32 {
	most := float32(0)
	for _, l := range lines {
		most = max(most, widthOf(l, space))
	}
	return most
}

func widthOf(line []word, space float32) float32 {
	wide := float32(0)
	for i, wd := range line {
		if i > 0 && wd.spaced {
			wide += space
		}
		wide += wd.width
	}
	return wide
}

// LastAsk puts the question that ends a text on a line of its own.
func LastAsk(text string) string {
	if !strings.HasSuffix(text, "?") {
		return text
	}
	if i := strings.LastIndexAny(text[:len(text)-1], ".!?”"); i >= 0 {
		if j := strings.Index(text[i:], " "); j > 0 && strings.ContainsAny(text[i:i+j], ".!?") {
			return text[:i+j] + "\n" + text[i+j+1:]
		}
	}
	return text
}

type word struct {
	text    string
	bold    bool
	spaced  bool // a space stands before it
	newline bool // a line ends before it
	width   float32
}

func (s *Sheet) words(r lessons.Rich, t Type) []word {
	size := s.size(t)
	var out []word
	spaced, newline := false, false
	for _, span := range r {
		text := span.Text
		for text != "" {
			i := strings.IndexAny(text, " \n")
			if i == 0 {
				spaced, newline = true, newline || text[0] == '\n'
				text = text[1:]
				continue
			}
			piece := text
			if i > 0 {
				piece, text = text[:i], text[i:]
			} else {
				text = ""
			}
			piece = s.set(piece, t)
			if n := len(out); n > 0 && (piece == "-" || piece == "–") && spaced && !newline && out[n-1].bold == span.Bold {
				out[n-1].text += s.gap(t) + piece // a dash never begins a line
				out[n-1].width = s.measure(out[n-1].text, size, span.Bold)
				spaced = false
				continue
			}
			out = append(out, word{piece, span.Bold, spaced, newline && len(out) > 0, s.measure(piece, size, span.Bold)})
			spaced, newline = false, false
		}
	}
	return out
}

// noLoneWord moves the last but one word down to a last line that would hold only one.
func noLoneWord(lines [][]word, w, space float32) [][]word {
	n := len(lines)
	if n < 2 || units(lines[n-1]) != 1 || units(lines[n-2]) < 3 || lines[n-1][0].newline {
		return lines
	}
	above := lines[n-2]
	at := len(above) - 1
	for !above[at].spaced {
		at--
	}
	last := append(slices.Clone(above[at:]), lines[n-1]...)
	if widthOf(last, space) > w {
		return lines
	}
	lines[n-2], lines[n-1] = above[:at], last
	return lines
}

// EndsLone says that a wrapped text ends in a line of one word.
func (s *Sheet) EndsLone(r lessons.Rich, t Type, w float32) bool {
	lines := s.lines(r, t, w)
	return len(lines) > 1 && units(lines[len(lines)-1]) == 1
}

// units counts the words of a line that spaces part: bold ones and the comma behind them are two words but one unit.
func units(line []word) int {
	n := 1
	for i, wd := range line {
		if i > 0 && wd.spaced {
			n++
		}
	}
	return n
}

// runs joins words of one weight, so that a line is few objects.
func (s *Sheet) runs(line []word, t Type) []run {
	var out []run
	for i, wd := range line {
		text := wd.text
		if i > 0 && wd.spaced {
			text = s.gap(t) + text
		}
		if n := len(out); n > 0 && out[n-1].bold == wd.bold {
			out[n-1].text += text
			continue
		}
		out = append(out, run{text: text, bold: wd.bold})
	}
	for i := range out {
		out[i].width = s.measure(out[i].text, s.size(t), out[i].bold)
	}
	return out
}
