package teach

import (
	"strconv"
	"strings"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// notes are the teacher's notes of the page, on as many pages as they take in letters that are read at a desk.
type notes struct {
	size  float32 // that the teacher chose; 0 is as large as they fit, down to the least
	of    int     // the lesson's page whose notes are shown, from 1
	page  int     // of the notes, from 0
	pages int     // as drawn last
}

const (
	noteSize  = 22
	leastNote = 18
	noteGap   = 5
)

// turn shows the next page of the notes, after the last the first.
func (n *notes) turn() { n.page = (n.page + 1) % max(1, n.pages) }

// parts gives the notes of the page, each with its name.
func (p *projector) noteParts() []lessons.Rich {
	n := p.run.Slide().Notes[p.Lang()]
	var out []lessons.Rich
	for _, part := range []struct {
		id   string
		text lessons.Rich
	}{{"notes-say", n.Say}, {"notes-ask", n.Ask}, {"notes-often", n.Often}, {"notes-more", n.More}} {
		if len(part.text) > 0 {
			out = append(out, append(lessons.Rich{{Text: p.T(part.id) + ": ", Bold: true}}, part.text...))
		}
	}
	return out
}

// noteLines draws the notes in a box: all where they fit, else a page of them.
func (p *projector) noteLines(s *kit.Sheet, x, y, w, h float32) {
	n := &p.paper
	if _, at, _ := p.run.Page(); at != n.of {
		n.of, n.page = at, 0
	}
	parts := p.noteParts()
	size := n.size
	if size == 0 {
		for size = noteSize; size > leastNote && notesHeight(s, parts, size, w) > h; size-- {
		}
	}
	t := kit.Type{Size: size, Fixed: true}
	pages := notePages(s, parts, t, w, h)
	n.pages = len(pages)
	n.page = min(n.page, max(0, n.pages-1))
	if n.pages == 0 {
		return
	}
	for _, part := range pages[n.page] {
		y += s.Rich(part, t, x, y, w) + noteGap
	}
}

// drawNoteTurn draws, right of x, which page of the notes this is, and the way to the next; nothing where there is one.
func (p *projector) drawNoteTurn(s *kit.Sheet, x, y float32) {
	n := &p.paper
	if n.pages < 2 {
		return
	}
	t := kit.Type{Size: 18, Fixed: true, Lines: 1, Colour: s.Ink2}
	where := strconv.Itoa(n.page+1) + " / " + strconv.Itoa(n.pages)
	key := s.KeycapWidth("N")
	w := s.TextWidth(where, t) + key + 32
	s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 8}, x, y+6, w, 32)
	s.Text(where, t, x+10, y+9, w)
	s.Keycap("N", x+w-key-8, y+8)
	s.Hot("notes-turn", p.T("notes-turn"), 8, x, y, w, 44, p.turnNotes)
}

func (p *projector) turnNotes() { p.paper.turn(); p.Redraw() }

func notesHeight(s *kit.Sheet, parts []lessons.Rich, size, w float32) float32 {
	high := float32(0)
	for _, part := range parts {
		high += s.RichHeight(part, kit.Type{Size: size, Fixed: true}, w) + noteGap
	}
	return high
}

// notePages cuts notes into pages no higher than h: between two parts where that leaves no page half empty, else between two
// words.
func notePages(s *kit.Sheet, parts []lessons.Rich, t kit.Type, w, h float32) [][]lessons.Rich {
	var out [][]lessons.Rich
	var page []lessons.Rich
	room := h
	full := func() {
		if len(page) > 0 {
			out = append(out, page)
		}
		page, room = nil, h
	}
	for len(parts) > 0 {
		part := parts[0]
		if high := s.RichHeight(part, t, w); high <= room {
			page, parts, room = append(page, part), parts[1:], room-high-noteGap
			continue
		}
		if len(page) > 0 && room < h/2 {
			full()
			continue
		}
		head, tail := cutRich(s, part, t, w, room)
		if len(head) == 0 && len(page) > 0 {
			full()
			continue
		}
		if len(head) == 0 || len(tail) == 0 { // not even a line has room: rather over the edge than lost
			page, parts = append(page, part), parts[1:]
			full()
			continue
		}
		page, parts = append(page, head), append([]lessons.Rich{tail}, parts[1:]...)
		full()
	}
	full()
	return out
}

// cutRich cuts a text between two words, so that the first part is as long as has room in h.
func cutRich(s *kit.Sheet, text lessons.Rich, t kit.Type, w, h float32) (head, tail lessons.Rich) {
	var words lessons.Rich
	for _, span := range text {
		for _, word := range strings.SplitAfter(span.Text, " ") {
			if word != "" {
				words = append(words, lessons.Span{Text: word, Bold: span.Bold})
			}
		}
	}
	low, high := 0, len(words)
	for low < high {
		middle := (low + high + 1) / 2
		if s.RichHeight(words[:middle], t, w) <= h {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return joined(words[:low]), joined(words[low:])
}

// joined puts words of one weight together again.
func joined(words lessons.Rich) lessons.Rich {
	var out lessons.Rich
	for _, one := range words {
		if n := len(out); n > 0 && out[n-1].Bold == one.Bold {
			out[n-1].Text += one.Text
			continue
		}
		out = append(out, one)
	}
	return out
}
