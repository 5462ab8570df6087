package paint

import (
	"cmp"
	"image"
	"math"

	"lachanso/lessons"
	"lachanso/lessons/sorted"
)

// A place's own box, and where in it wall and floor meet.
const (
	placeW = 1600.0
	placeH = 900.0
	floorY = 640.0
)

// layout says where everything of a scene stands, in pixels of the picture.
type layout struct {
	size   image.Point
	free   image.Rectangle
	scale  float64     // pixels per unit of the place
	place  image.Point // the place's top left corner, at or outside the picture's
	stands []stand     // farthest first
	things []thing
}

// stand is a figure on the floor.
type stand struct {
	figure lessons.Figure
	head   lessons.Circle // in pixels
	x      float64        // middle
	soles  float64
	scale  float64 // pixels per unit of the figure's box
	tall   float64 // from the hair to the soles, in pixels
	flip   bool
}

// thing is a prop.
type thing struct {
	name string
	at   image.Rectangle
}

// people gives how large people stand by their number; the last is for all larger ones.
var people = []float64{1.3, 1.3, 1.2, 1.12}

// Khiên stands at this share of a person's scale.
const mascotShare = 0.77

// elbowRoom is what a person needs across, in units of the box, with a raised hand or a wheelchair.
const elbowRoom = 270.0

// waveReach is how far a waving hand is from the middle.
const waveReach = 175.0

// What must be seen of a figure whose feet a panel hides: a person to the waist, Khiên to the knees.
const (
	personSeen = 0.66
	mascotSeen = 0.9
)

// arrange lays out a scene. Figures and props keep to free; an empty one means the whole picture less the side that
// the mock phone takes. What lies below free counts as hidden by a panel, so figures may stand behind that.
func (p *Painter) arrange(s *lessons.Scene, w, h int, free image.Rectangle) layout {
	l := layout{size: image.Pt(w, h), free: free.Intersect(image.Rect(0, 0, w, h))}
	l.scale = max(float64(w)/placeW, float64(h)/placeH)
	if l.free.Empty() {
		l.free = withoutPhone(s, w, h)
	}
	// The floor stays at the foot; sideways the place's calm middle follows the free part as far as it can.
	middle := float64(l.free.Min.X+l.free.Max.X) / 2
	left := min(0, max(float64(w)-placeW*l.scale, middle-placeW/2*l.scale))
	l.place = image.Pt(round(left), h-int(math.Ceil(placeH*l.scale)))

	l.standPeople(s, p.head)
	l.placeProps(s.Props)
	return l
}

// withoutPhone is the whole picture less the side of the mock phone.
func withoutPhone(s *lessons.Scene, w, h int) image.Rectangle {
	all := image.Rect(0, 0, w, h)
	phone := round(min(0.42*float64(w), 0.58*float64(h)))
	isPhone := func(f *lessons.Figure) bool { return f != nil && f.PhoneChat() }
	switch {
	case isPhone(s.Left), isPhone(s.Mid) && s.Left == nil && s.Right != nil:
		all.Min.X += phone
	case isPhone(s.Right), isPhone(s.Mid):
		all.Max.X -= phone
	}
	return all
}

// standPeople gives every figure its place on the floor and one common scale.
func (l *layout) standPeople(s *lessons.Scene, head func(lessons.Figure) lessons.Circle) {
	var who []lessons.Figure
	var slots []int // -1 left, 0 middle, 1 right
	for i, f := range []*lessons.Figure{s.Left, s.Mid, s.Right} {
		if f != nil && !f.PhoneChat() {
			who, slots = append(who, *f), append(slots, i-1)
		}
	}
	if len(who) == 0 {
		return
	}
	k := l.commonScale(who, head)
	for i, f := range who {
		l.stands = append(l.stands, l.stand(f, head(f), k, l.across(i, len(who), slots[i], s)))
	}
	l.flipWaves()
	sorted.By(l.stands, func(a, b stand) int { return cmp.Compare(a.soles, b.soles) })
}

// tallOf is a figure's height from the hair, which a tuft may pass a little, to the soles.
func tallOf(f lessons.Figure, head lessons.Circle) float64 {
	return boxOf(f).soles - max(0, head.Y-1.03*head.R)
}

func shares(f lessons.Figure) (scale, seen float64) {
	if f.Who == lessons.Mascot {
		return mascotShare, mascotSeen
	}
	return 1, personSeen
}

// behindPanel says that something covers the lower part of the picture, feet and all.
func (l *layout) behindPanel() bool { return float64(l.size.Y-l.free.Max.Y) > 0.06*float64(l.size.Y) }

// commonScale is the largest scale of a person, up to the usual one, at which all fit the free part.
func (l *layout) commonScale(who []lessons.Figure, head func(lessons.Figure) lessons.Circle) float64 {
	n := len(who)
	k := people[min(n, len(people)-1)] * l.scale
	k = min(k, float64(l.free.Dx())/(float64(n)*elbowRoom))
	air := 0.03 * float64(l.size.Y)
	for _, f := range who {
		share, seen := shares(f)
		tall := share * tallOf(f, head(f))
		k = min(k, (l.floor(f)-float64(l.free.Min.Y)-air)/tall)
		if l.behindPanel() {
			k = min(k, (float64(l.free.Dy())-air)/(seen*tall))
		}
	}
	return max(k, 0.05)
}

// floor is the line on which f stands when nothing lifts it.
func (l *layout) floor(f lessons.Figure) float64 {
	y := 852.0
	if f.Who == lessons.Mascot {
		y = 858
	}
	return float64(l.place.Y) + y*l.scale
}

// across spreads n figures over the free part; they do not drift farther apart than talk carries.
func (l *layout) across(i, n, slot int, s *lessons.Scene) float64 {
	wide := float64(l.free.Dx())
	middle := float64(l.free.Min.X) + wide/2
	if n == 1 {
		if len(s.Figures()) > 1 || wide < 900*l.scale { // beside the phone, or too narrow for sides
			return middle
		}
		return middle + float64(slot)*min(0.16*wide, 260*l.scale)
	}
	gap := min(wide/float64(n), 560*l.scale)
	return middle + (float64(i)-float64(n-1)/2)*gap
}

func (l *layout) stand(f lessons.Figure, head lessons.Circle, k, x float64) stand {
	share, seen := shares(f)
	st := stand{figure: f, x: x, soles: l.floor(f), scale: k * share}
	st.tall = tallOf(f, head) * st.scale
	if l.behindPanel() {
		st.soles = min(st.soles, float64(l.free.Max.Y)+(1-seen)*st.tall)
	}
	b := boxOf(f)
	st.head = lessons.Circle{
		X: x + (head.X-b.w/2)*st.scale,
		Y: st.soles - (b.soles-head.Y)*st.scale,
		R: head.R * st.scale,
	}
	return st
}

// flipWaves turns people who wave so that they wave inwards, or to the other side where there is no room for the hand.
// The stands are still from left to right.
func (l *layout) flipWaves() {
	for i := range l.stands {
		st := &l.stands[i]
		if st.figure.Pose != "wave" {
			continue
		}
		left, right := st.x-float64(l.free.Min.X), float64(l.free.Max.X)-st.x
		if i > 0 {
			left = st.x - l.stands[i-1].x - 110*st.scale
		}
		if i < len(l.stands)-1 {
			right = l.stands[i+1].x - st.x - 110*st.scale
		}
		inward, outward := right, left
		st.flip = len(l.stands) > 1 && i == len(l.stands)-1
		if st.flip {
			inward, outward = left, right
		}
		if inward < waveReach*st.scale && outward > inward {
			st.flip = !st.flip
		}
		if st.flip {
			st.head.X = 2*st.x - st.head.X
		}
	}
}
