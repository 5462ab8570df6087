package paint

import (
	"cmp"
	"image"
	"math"
	"slices"

	"lachanso/lessons/sorted"
)

// grounded props stand on the floor; the others hang beside the figures, bubbles with their tail to the speaker.
var grounded = []string{"podium"}

// propSide is a prop's usual side in units of the place.
const propSide = 172.0

// placeProps finds a spot for each prop: beside a head, off all faces, off other props.
func (l *layout) placeProps(names []string) {
	side := min(propSide*l.scale, 0.36*float64(l.free.Dy()), 0.3*float64(l.free.Dx()))
	if len(l.stands) == 0 {
		side = min(1.6*side, 0.8*float64(l.free.Dy()))
	}
	if slices.Contains(names, "podium") && !l.behindPanel() {
		names = l.placePodium(names, 1.15*side)
	}
	for i, name := range names {
		l.things = append(l.things, thing{name, l.spot(i, len(names), side)})
	}
}

// placePodium stands the podium on the floor between the figures, with the trophy on it, and gives the props left.
func (l *layout) placePodium(names []string, side float64) []string {
	x, floor := l.widestGap(), float64(l.place.Y)+852*l.scale
	podium := square(x, floor-0.48*side, side) // the podium stands on 196 of 200
	l.things = append(l.things, thing{"podium", podium})
	left := slices.DeleteFunc(slices.Clone(names), func(n string) bool { return slices.Contains(grounded, n) })
	if i := slices.Index(left, "trophy"); i >= 0 {
		l.things = append(l.things, thing{"trophy", podium.Sub(image.Pt(0, round(0.93*side)))})
		left = slices.Delete(left, i, i+1)
	}
	return left
}

// widestGap is the middle of the widest stretch of floor on which nobody stands; one between two figures counts
// double, so that a podium stands among those it honours.
func (l *layout) widestGap() float64 {
	bodies := make([]image.Rectangle, 0, len(l.stands)+1)
	for _, st := range l.stands {
		bodies = append(bodies, st.body())
	}
	sorted.By(bodies, func(a, b image.Rectangle) int { return cmp.Compare(a.Min.X, b.Min.X) })
	bodies = append(bodies, image.Rect(l.free.Max.X, 0, l.free.Max.X, 0))
	reach, middle, widest := l.free.Min.X, 0.0, math.MinInt
	for i, body := range bodies {
		wide := body.Min.X - reach
		if i > 0 && i < len(bodies)-1 {
			wide *= 2
		}
		if wide > widest {
			middle, widest = float64(reach+body.Min.X)/2, wide
		}
		reach = max(reach, body.Max.X)
	}
	return middle
}

// spot looks over the free part for the best place of prop i of n; if none is clear it tries smaller ones.
func (l *layout) spot(i, n int, side float64) image.Rectangle {
	wantX, wantY := l.wish(i, n, side)
	best, lowest := image.Rectangle{}, math.Inf(1)
	for try := 0; try < 4; try++ {
		gap := 0.1 * side
		step := max(2, side/8)
		half := side/2 + gap
		for y := float64(l.free.Min.Y) + half; y <= float64(l.free.Max.Y)-half; y += step {
			for x := float64(l.free.Min.X) + half; x <= float64(l.free.Max.X)-half; x += step {
				at := square(x, y, side)
				cost := math.Hypot(x-wantX, y-wantY)/side + l.inTheWay(at, gap)
				if cost < lowest {
					best, lowest = at, cost
				}
			}
		}
		if lowest < blocked {
			break
		}
		side *= 0.8
	}
	return best
}

// wish is where prop i would best be: at the height of a head, on the side that looks to the middle; the next prop
// goes to the next figure, or to the other side of the only one.
func (l *layout) wish(i, n int, side float64) (x, y float64) {
	free := l.free
	if len(l.stands) == 0 {
		return float64(free.Min.X) + float64(free.Dx())*(float64(i)+0.5)/float64(n), float64(free.Min.Y) + 0.42*float64(free.Dy())
	}
	st := l.stands[i%len(l.stands)]
	middle := float64(free.Min.X+free.Max.X) / 2
	way := 1.0
	if st.head.X > middle+1 {
		way = -1
	}
	if i/len(l.stands)%2 == 1 {
		way = -way
	}
	return st.head.X + way*(1.05*st.head.R+0.6*side), st.head.Y - 0.35*st.head.R
}

// blocked is the cost of covering a face or another prop.
const blocked = 1000

// inTheWay is what a prop at this place would hide.
func (l *layout) inTheWay(at image.Rectangle, gap float64) float64 {
	cost := 0.0
	for _, st := range l.stands {
		// The nearest point of the prop to the head's middle.
		dx := st.head.X - min(max(st.head.X, float64(at.Min.X)), float64(at.Max.X))
		dy := st.head.Y - min(max(st.head.Y, float64(at.Min.Y)), float64(at.Max.Y))
		if math.Hypot(dx, dy) < 1.02*st.head.R {
			cost += blocked
		}
		hidden := at.Intersect(st.body())
		cost += 6 * float64(hidden.Dx()*hidden.Dy()) / float64(at.Dx()*at.Dy())
	}
	for _, t := range l.things {
		if at.Inset(-round(gap)).Overlaps(t.at) {
			cost += blocked
		}
	}
	return cost
}

// body is the rectangle a figure fills, arms and hair and a waving hand included.
func (st stand) body() image.Rectangle {
	half := 0.32 * boxOf(st.figure).w * st.scale
	left, right := half, half
	if st.figure.Pose == "wave" && st.flip {
		left = waveReach * st.scale
	} else if st.figure.Pose == "wave" {
		right = waveReach * st.scale
	}
	return image.Rect(round(st.x-left), round(st.soles-st.tall), round(st.x+right), round(st.soles))
}

func square(x, y, side float64) image.Rectangle {
	return image.Rect(round(x-side/2), round(y-side/2), round(x-side/2)+round(side), round(y-side/2)+round(side))
}
