package doc

import (
	"bytes"
	"strings"
)

const (
	point   = 25.4 / 72 // millimetres
	natural = 1.149     // height of a line of the typeface, in its size
	descent = 0.216     // below the baseline

	lineEnd = '\n'
)

// piece is what is never cut by the end of a page: a line, a picture, a row.
type piece struct {
	high   float64
	before float64 // left out at the top of a page
	keep   bool    // stays with the next piece
	draw   func(x, y float64)
}

// fragment is text of one look without line ends.
type fragment struct {
	text         string
	bold, italic bool
	size         float64
	colour       string
}

// token is a word with all the looks it may have, and what stands before it.
type token struct {
	parts []fragment
	wide  float64
	space float64 // width of the space before it
	end   bool    // a line ends before it
}

func (p *pdf) width(f fragment) float64 {
	p.font(f.bold, f.italic, f.size)
	return p.out.GetStringWidth(f.text)
}

// put writes a fragment with its baseline at y.
func (p *pdf) put(f fragment, x, y float64) {
	p.font(f.bold, f.italic, f.size)
	p.out.SetTextColor(rgb(f.colour))
	p.out.Text(x, y, f.text)
}

// tokens cuts runs into words.
func (p *pdf) tokens(para *Para) []token {
	var out []token
	glue := false // the next fragment belongs to the last word
	space, end := 0.0, false
	for _, r := range para.Runs {
		look := fragment{bold: r.Bold, italic: r.Italic, size: p.sizeOf(para, r), colour: r.Colour}
		for i, line := range strings.Split(p.known(Clean(r.Text)), string(lineEnd)) {
			if i > 0 {
				glue, end = false, true
			}
			for j, word := range strings.Split(line, " ") {
				if j > 0 {
					glue = false
					look.text = " "
					space += p.width(look)
				}
				if word == "" {
					continue
				}
				part := look
				part.text = word
				w := p.width(part)
				if glue && len(out) > 0 {
					last := &out[len(out)-1]
					last.parts, last.wide = append(last.parts, part), last.wide+w
				} else {
					out = append(out, token{parts: []fragment{part}, wide: w, space: space, end: end})
				}
				glue, space, end = true, 0, false
			}
		}
	}
	return out
}

// row is one line of a paragraph.
type row struct {
	tokens []token
	wide   float64
	last   bool // its right edge stays ragged
}

// rows breaks words into lines; the first has less room by first.
func (p *pdf) rows(all []token, room, first float64) []row {
	var out []row
	now := row{}
	flush := func(last bool) {
		now.last = last
		out = append(out, now)
		now = row{}
	}
	for len(all) > 0 {
		t := all[0]
		limit := room
		if len(out) == 0 {
			limit -= first
		}
		if t.end && (len(now.tokens) > 0 || len(out) == 0) {
			flush(true)
			all[0].end = false
			continue
		}
		lead := t.space
		if len(now.tokens) == 0 {
			lead = 0
		}
		switch {
		case now.wide+lead+t.wide <= limit+0.01:
			t.space = lead
			now.tokens, now.wide = append(now.tokens, t), now.wide+lead+t.wide
			all = all[1:]
		case len(now.tokens) > 0:
			flush(false)
		default: // a word longer than a line
			head, rest := p.cut(t, limit)
			now.tokens, now.wide = []token{head}, head.wide
			all[0] = rest
			flush(false)
			if len(rest.parts) == 0 {
				all = all[1:]
			}
		}
	}
	if len(now.tokens) > 0 || len(out) == 0 {
		flush(true)
	}
	return out
}

// cut takes as many letters of a word as a line holds, at least one.
func (p *pdf) cut(t token, limit float64) (head, rest token) {
	for i, part := range t.parts {
		letters := []rune(part.text)
		for n := range letters {
			one := part
			one.text = string(letters[:n+1])
			if head.wide+p.width(one) <= limit || n == 0 && len(head.parts) == 0 {
				continue
			}
			if n > 0 {
				one.text = string(letters[:n])
				head.parts, head.wide = append(head.parts, one), head.wide+p.width(one)
			}
			part.text = string(letters[n:])
			rest.parts = append([]fragment{part}, t.parts[i+1:]...)
			for _, f := range rest.parts {
				rest.wide += p.width(f)
			}
			return head, rest
		}
		head.parts, head.wide = append(head.parts, part), head.wide+p.width(part)
	}
	return head, rest
}

// para gives the lines of a paragraph.
func (p *pdf) para(v *Para, room float64) []piece {
	room -= v.Left + v.Right
	rows := p.rows(p.tokens(v), room, v.First)
	var out []piece
	for i, r := range rows {
		size := 0.0
		for _, t := range r.tokens {
			for _, f := range t.parts {
				size = max(size, f.size)
			}
		}
		if size == 0 {
			size = p.sizeOf(v, Run{})
		}
		in, wide := v.Left, room
		if i == 0 {
			in, wide = in+v.First, wide-v.First
		}
		one := piece{high: size * natural * v.line() * point, keep: v.Keep || v.Style != Body}
		base := one.high - size*descent*point
		one.draw = func(x, y float64) { p.row(r, v.Align, x+in, y+base, wide) }
		if i == 0 {
			one.before = v.Before * point
		}
		if n := len(rows); i == n-1 {
			one.high += v.After * point
		} else if i == 0 || i == n-2 { // neither a first nor a last line stands alone
			one.keep = true
		}
		out = append(out, one)
	}
	return out
}

// row writes a line.
func (p *pdf) row(r row, align Align, x, base, room float64) {
	stretch := 0.0
	switch spare := room - r.wide; align {
	case Centre:
		x += spare / 2
	case Right:
		x += spare
	case Justify:
		if n := len(r.tokens) - 1; !r.last && n > 0 {
			stretch = spare / float64(n)
		}
	}
	for i, t := range r.tokens {
		if i > 0 {
			x += t.space + stretch
		}
		for _, f := range t.parts {
			p.put(f, x, base)
			x += p.width(f)
		}
	}
}

// picture gives a picture as a piece.
func (p *pdf) picture(v *Picture, room float64) piece {
	return piece{high: v.Height, draw: func(x, y float64) {
		name := v.Alt + string(v.Image[:min(len(v.Image), 64)]) + string(v.Image[len(v.Image)/2:])
		kind := map[string]string{"png": "PNG", "jpeg": "JPG"}[extension(v.Image)]
		p.out.RegisterImageReader(name, kind, bytes.NewReader(v.Image))
		p.out.Image(name, x+shift(v.Align, room-v.Width), y, v.Width, v.Height, false, kind, 0, "")
	}}
}

// shift is how far to the right a narrow thing stands.
func shift(a Align, spare float64) float64 {
	switch a {
	case Centre:
		return spare / 2
	case Right:
		return spare
	}
	return 0
}
