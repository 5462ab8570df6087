package paint

import (
	"image"
	"math"
	"testing"

	"pgregory.net/rapid"

	"lachanso/lessons"
)

var whole = image.Rectangle{}

func TestScenesLookAsTheyShould(t *testing.T) {
	p := shipped(t)
	panel := image.Rect(24, 24, 1342, 545)
	for _, c := range []struct {
		name  string
		scene *lessons.Scene
		w, h  int
		free  image.Rectangle
	}{
		{"a-girl-beside-the-phone", scene("home-evening", "lan worried phone", "", "phone chat"), 1366, 768, whole},
		{"the-same-over-a-panel", scene("home-evening", "lan worried phone", "", "phone chat"), 1024, 768, image.Rect(0, 0, 596, 560)},
		{"three-in-the-classroom", scene("classroom", "co happy wave", "khien thinking", "minh happy wave", "speech-bubble"), 1366, 768, whole},
		{"a-trophy-on-its-podium", scene("school-yard", "lan happy", "", "mai happy wave", "trophy", "podium"), 1366, 768, whole},
		{"two-things-over-a-panel", scene("home-day", "lan worried", "", "me worried", "phishing-mail", "clock"), 1366, 768, panel},
		{"khien-alone-in-a-small-box", scene("library", "", "", "khien hello"), 600, 420, whole},
		{"two-in-the-street-on-4-to-3", scene("street", "minh worried", "", "chu neutral", "speech-bubble"), 1024, 768, whole},
	} {
		t.Run(c.name, func(t *testing.T) { matches(t, c.name, p.Scene(c.scene, c.w, c.h, c.free)) })
	}
	if missing := p.Missing(); len(missing) > 0 {
		t.Errorf("missing: %v", missing)
	}
}

func TestASceneIsTheCallersOwn(t *testing.T) {
	p := shipped(t)
	s := scene("classroom", "lan happy", "", "")
	a := p.Scene(s, 160, 90, whole)
	clear(a.Pix)
	if b := p.Scene(s, 160, 90, whole); opaque(b) != b.Rect {
		t.Error("drawing into one scene spoiled the next")
	}
}

func TestNoSceneIsPaper(t *testing.T) {
	for name, s := range map[string]*lessons.Scene{"nil": nil, "empty": {}} {
		if got := toy().Scene(s, 16, 9, whole).RGBAAt(8, 4); got != paper {
			t.Errorf("%s: %v, want paper", name, got)
		}
	}
}

func TestTheFloorStaysAndThePlaceCoversAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, _, _ := drawLayout(t)
		right := float64(l.place.X) + math.Ceil(placeW*l.scale)
		foot := l.place.Y + int(math.Ceil(placeH*l.scale))
		if l.place.X > 0 || l.place.Y > 0 || right < float64(l.size.X)-1 || foot != l.size.Y {
			t.Fatalf("place at %v scaled %v leaves %v open", l.place, l.scale, l.size)
		}
	})
}

// Whoever is in a scene and however the panels lie: heads are in the free part, apart from each other, and free of props.
func TestFacesAreFree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l, s, free := drawLayout(t)
		if len(l.stands) != countPeople(s) {
			t.Fatalf("%d figures stand, want %d", len(l.stands), countPeople(s))
		}
		for i, st := range l.stands {
			c := st.head
			if c.X-c.R < float64(l.free.Min.X)-2 || c.X+c.R > float64(l.free.Max.X)+2 ||
				c.Y-c.R < float64(l.free.Min.Y)-2 || c.Y+c.R > float64(l.free.Max.Y)+2 {
				t.Fatalf("head of %s %v is outside %v (free %v)", st.figure.Who, c, l.free, free)
			}
			for _, other := range l.stands[i+1:] {
				if math.Abs(c.X-other.head.X) < c.R+other.head.R-1 {
					t.Fatalf("heads of %s and %s overlap", st.figure.Who, other.figure.Who)
				}
			}
		}
		for i, th := range l.things {
			if !th.at.In(l.free.Inset(-2)) {
				t.Fatalf("%s at %v is outside %v", th.name, th.at, l.free)
			}
			if cost := (&layout{free: l.free, stands: l.stands, things: l.things[:i]}).inTheWay(th.at, 0); cost >= blocked && th.name != "trophy" {
				t.Fatalf("%s at %v hides a face or another prop", th.name, th.at)
			}
		}
	})
}

func countPeople(s *lessons.Scene) int {
	n := 0
	for _, f := range s.Figures() {
		if !f.PhoneChat() {
			n++
		}
	}
	return n
}

// drawLayout draws a scene and the panels around it as screens have them.
func drawLayout(t *rapid.T) (layout, *lessons.Scene, image.Rectangle) {
	heads := map[string]lessons.Circle{
		"lan": {X: 200, Y: 214, R: 122}, "mai": {X: 200, Y: 226, R: 122}, "co": {X: 200, Y: 124, R: 108},
		lessons.Mascot: {X: 200, Y: 194, R: 158},
	}
	who := func(label string, more ...string) string {
		return rapid.SampledFrom(append([]string{
			"lan happy", "mai worried phone", "co happy wave", "lan sad wave", "khien warning",
		}, more...)).Draw(t, label)
	}
	s := scene("classroom", who("left", "", "phone chat"), rapid.SampledFrom([]string{"", "", "khien hello", "lan happy"}).Draw(t, "mid"), who("right", "", "phone chat"))
	things := []string{"key", "clock", "trophy", "speech-bubble"}
	s.Props = things[:rapid.IntRange(0, 2).Draw(t, "props")]
	w, h := rapid.IntRange(700, 1920).Draw(t, "w"), rapid.IntRange(540, 1080).Draw(t, "h")
	free := image.Rectangle{}
	if rapid.Bool().Draw(t, "panels") {
		free = image.Rect(0, 0, w-rapid.IntRange(0, w*4/10).Draw(t, "phone"), h-rapid.IntRange(0, h*4/10).Draw(t, "panel"))
	}
	p := New(lessons.Art{}, heads, nil)
	return p.arrange(s, w, h, free), s, free
}

func BenchmarkSceneCold(b *testing.B) {
	p, s := shipped(b), twentyParts()
	for b.Loop() {
		New(p.art, p.heads, p.icons).Scene(s, 1366, 768, whole)
	}
}

func BenchmarkSceneWithPartsKept(b *testing.B) {
	p, s := shipped(b), twentyParts()
	p.Scene(s, 1366, 768, whole)
	for b.Loop() {
		p.Scene(s, 1366, 768, whole)
	}
}

// twentyParts is a place, three figures of five, four and five layers, their shadows and two props.
func twentyParts() *lessons.Scene {
	return scene("classroom", "co happy wave", "khien thinking", "mai happy wave", "speech-bubble", "key")
}
