package paint

import (
	"image"
	"image/color"
	"path"
	"strings"
	"testing"

	"golang.org/x/image/draw"

	"lachanso/lessons"
)

// everybody lists the figures that ship, people first.
func everybody(t testing.TB, p *Painter) []string {
	t.Helper()
	var who []string
	for _, name := range []string{"ba", "chu", "co", "lan", "mai", "me", "minh", "nam", "pao", "vy"} {
		if !p.art.Has("characters/" + name + "/head") {
			t.Fatalf("%s has no head", name)
		}
		who = append(who, name)
	}
	return append(who, lessons.Mascot)
}

// moods are the expressions of a person and the poses of Khiên, pairwise.
var moods = [][2]string{
	{"happy stand", "hello"},
	{"worried phone", "thinking"},
	{"neutral wave", "warning"},
	{"sad stand", "happy"},
	{"surprised wave", "caring"},
	{"angry phone", "phoning"},
}

func moodOf(who string, i int) lessons.Figure {
	if who == lessons.Mascot {
		return *figure(who + " " + moods[i][1])
	}
	return *figure(who + " " + moods[i][0])
}

func TestEveryFigureHasAllItsParts(t *testing.T) {
	p := shipped(t)
	for _, who := range everybody(t, p) {
		for i := range moods {
			p.Figure(moodOf(who, i), 60)
		}
	}
	if missing := p.Missing(); len(missing) > 0 {
		t.Errorf("missing: %v", missing)
	}
}

func TestEveryCharacterHasAHeadThatFitsItsArt(t *testing.T) {
	p := shipped(t)
	measured := New(p.art, nil, p.icons)
	for _, name := range p.art.Names() {
		if dir, part := path.Split(name); part != "head" || !strings.HasPrefix(dir, "characters/") {
			continue
		}
		f := lessons.Figure{Who: path.Base(path.Dir(name))}
		said, seen := p.head(f), measured.head(f)
		if dx, dy := said.X-seen.X, said.Y-seen.Y; dx*dx+dy*dy > seen.R*seen.R/4 {
			t.Errorf("%s: heads.yaml says %v, the part shows %v", f.Who, said, seen)
		}
	}
}

func TestPortraitsShowHeadAndChest(t *testing.T) {
	p := shipped(t)
	who := everybody(t, p)
	sheet := image.NewRGBA(image.Rect(0, 0, len(who)*64, 3*64))
	for i, name := range who {
		for row, radius := range []float64{32, 12, 0} {
			img := p.Portrait(moodOf(name, row), 64, color.RGBA{0xE3, 0xEF, 0xFB, 0xFF}, radius)
			draw.Draw(sheet, img.Rect.Add(image.Pt(i*64, row*64)), img, image.Point{}, draw.Src)
		}
	}
	matches(t, "portraits", sheet)
}

func TestAPortraitHasTheCornersAsked(t *testing.T) {
	p := shipped(t)
	for radius, want := range map[float64]uint8{0: 255, 20: 0, 500: 0} {
		img := p.Portrait(*figure("lan happy"), 80, color.White, radius)
		if got := img.RGBAAt(1, 1).A; got != want {
			t.Errorf("radius %v: the corner's cover is %d, want %d", radius, got, want)
		}
		if got := img.RGBAAt(40, 1).A; got == 0 {
			t.Errorf("radius %v: the middle of the edge is empty", radius)
		}
	}
}

func TestAFlippedFigureIsTheMirrorOfItself(t *testing.T) {
	p := shipped(t)
	f := *figure("lan happy wave")
	a, b := p.figure(f, 90, false), p.figure(f, 90, true)
	for y := range 90 {
		for x := range 60 {
			if a.RGBAAt(x, y) != b.RGBAAt(59-x, y) {
				t.Fatalf("point %d,%d is not mirrored", x, y)
			}
		}
	}
}
