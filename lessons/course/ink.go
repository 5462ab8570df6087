package course

import (
	"slices"
	"strings"
	"time"
)

// Tool is what a stroke is drawn with.
type Tool int

// The tools. Stored in moves: append only.
const (
	Pen         Tool = 1
	Highlighter Tool = 2
)

// Point is a place on a page as shares of its width and height, 0 to 1.
type Point struct{ X, Y float32 }

// Stroke is one line drawn on a page, without the pen being lifted. It has at least one point.
type Stroke struct {
	Tool   Tool
	Points []Point
}

// A stroke's points are stored as four letters each, two for X and two for Y, high letter first: 12 bits of the page's
// width or height. Stored data: never change it.
const (
	inkLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
	inkSteps   = 1<<12 - 1
	inkPoint   = 4   // letters
	inkMost    = 240 // points that are read
	inkKept    = 220 // points that are written: what a move has room for beside the id of its slide
)

// encodeInk writes points; more than a stroke may have are thinned out.
func encodeInk(points []Point) string {
	for slack := float32(1) / inkSteps; len(points) > inkKept; slack *= 2 {
		points = thinned(points, slack)
	}
	var b strings.Builder
	for _, p := range points {
		for _, v := range []float32{p.X, p.Y} {
			n := int(min(max(v, 0), 1)*inkSteps + 0.5)
			b.WriteByte(inkLetters[n>>6])
			b.WriteByte(inkLetters[n&63])
		}
	}
	return b.String()
}

func decodeInk(text string) ([]Point, error) {
	if len(text) == 0 || len(text)%inkPoint != 0 || len(text) > inkMost*inkPoint {
		return nil, ErrMove
	}
	var v []float32
	for i := 0; i < len(text); i += 2 {
		high, low := strings.IndexByte(inkLetters, text[i]), strings.IndexByte(inkLetters, text[i+1])
		if high < 0 || low < 0 {
			return nil, ErrMove
		}
		v = append(v, float32(high<<6|low)/inkSteps)
	}
	var out []Point
	for i := 0; i < len(v); i += 2 {
		out = append(out, Point{v[i], v[i+1]})
	}
	return out, nil
}

// thinned leaves out points that lie no farther than slack from the line without them (Ramer, Douglas, Peucker).
func thinned(points []Point, slack float32) []Point {
	if len(points) < 3 {
		return points
	}
	first, last := points[0], points[len(points)-1]
	far, at := float32(0), 0
	for i, p := range points[1 : len(points)-1] {
		if d := offLine(p, first, last); d > far {
			far, at = d, i+1
		}
	}
	if far <= slack*slack {
		return []Point{first, last}
	}
	return append(slices.Clip(thinned(points[:at+1], slack)), thinned(points[at:], slack)[1:]...)
}

// offLine is the square of a point's distance from the line a–b.
func offLine(p, a, b Point) float32 {
	dx, dy := b.X-a.X, b.Y-a.Y
	along := float32(0)
	if long := dx*dx + dy*dy; long > 0 {
		along = min(max(((p.X-a.X)*dx+(p.Y-a.Y)*dy)/long, 0), 1)
	}
	x, y := p.X-a.X-along*dx, p.Y-a.Y-along*dy
	return x*x + y*y
}

// Zoom is an enlarged part of a page. The zero value shows it whole.
type Zoom struct {
	X, Y    int // its middle, in thousandths of width and height
	Percent int
}

// MaxZoom is the most a page is enlarged, in percent.
const MaxZoom = 400

// Part gives the corner of the part that is shown, and how much of width and height it has, all as shares of the page.
func (z Zoom) Part() (x, y, share float32) {
	if z.Percent <= 100 {
		return 0, 0, 1
	}
	share = 100 / float32(z.Percent)
	inside := func(middle int) float32 { return min(max(float32(middle)/1000-share/2, 0), 1-share) }
	return inside(z.X), inside(z.Y), share
}

// mark draws and wipes: on the slide that the step names, in moves of earlier versions on the page on show. On a slide that
// is hidden meanwhile nothing comes of it, but it stays a step.
func (r *Run) mark(st step) error {
	page, points := r.now.page, st.ink
	if st.verb == verbDraw || st.verb == verbRub {
		var slide string
		slide, points, _ = strings.Cut(st.ink, " ")
		page = r.pageOf(slide, st.args[len(st.args)-1])
	}
	if st.verb == verbWipe || st.verb == verbRub {
		return r.now.wipe(page)
	}
	tool := Tool(st.args[0])
	line, err := decodeInk(points)
	if err != nil || tool != Pen && tool != Highlighter {
		return ErrMove
	}
	if page >= 0 {
		r.now.ink[page] = append(slices.Clip(r.now.ink[page]), Stroke{tool, line}) // clipped: a kept picture must not get it
	}
	return nil
}

func (s *state) wipe(page int) error {
	if page >= 0 && len(s.ink[page]) == 0 {
		return ErrNotNow
	}
	delete(s.ink, page)
	return nil
}

func (s *state) enlarge(z Zoom) error {
	if z.X < 0 || z.Y < 0 || z.X > 1000 || z.Y > 1000 || z.Percent < 100 || z.Percent > MaxZoom {
		return ErrMove
	}
	if z.Percent == 100 {
		z = Zoom{}
	}
	if z == s.zoom {
		return ErrNotNow
	}
	s.zoom = z
	return nil
}

// Draw draws a stroke on the teacher's page.
func (r *Run) Draw(st Stroke, now time.Time) error {
	return r.take(step{at: r.clock(now), verb: verbDraw, args: []int{int(st.Tool), r.asks()}, ink: r.slide().ID + " " + encodeInk(st.Points)})
}

// Wipe takes the strokes of the teacher's page away; ErrNotNow where there are none.
func (r *Run) Wipe(now time.Time) error {
	return r.take(step{at: r.clock(now), verb: verbRub, args: []int{r.asks()}, ink: r.slide().ID})
}

// asks is the question of the slide on show, from 0.
func (r *Run) asks() int { return r.pages[r.now.page].Ask }

// Enlarge shows the part of the page around a point, in percent of its size; 100 shows it whole again. The next page is
// shown whole.
func (r *Run) Enlarge(around Point, percent int, now time.Time) error {
	return r.do(now, verbZoom, int(around.X*1000+0.5), int(around.Y*1000+0.5), percent)
}

// Inked gives the numbers of the pages with strokes, from 1, in order.
func (r *Run) Inked() []int {
	var out []int
	for page, strokes := range r.now.ink {
		if len(strokes) > 0 {
			out = append(out, page+1)
		}
	}
	slices.Sort(out)
	return out
}

// WithoutInk gives moves without the strokes and what was done to them, for a lesson whose drawings are not kept.
// Undone steps and their undoing go too, so that what is left gives the same lesson but for its drawings.
func WithoutInk(moves []string) []string {
	var out []string
	for _, move := range moves {
		s, err := readStep(move)
		switch {
		case err != nil:
			return out
		case s.verb == verbHere: // no step, and the lesson is over
		case s.verb == verbUndo && len(out) > 0:
			out = out[:len(out)-1]
		default:
			out = append(out, move)
		}
	}
	return slices.DeleteFunc(out, func(move string) bool {
		s, err := readStep(move)
		return err != nil || s.verb == verbInk || s.verb == verbWipe || s.verb == verbDraw || s.verb == verbRub
	})
}
