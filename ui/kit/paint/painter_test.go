package paint

import (
	"image"
	"image/color"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lachanso/lessons"
)

const square10 = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect fill="#FF0000" x="0" y="0" width="10" height="10"/></svg>`

// toy is a painter of a few plain squares.
func toy() *Painter {
	art := map[string][]byte{
		"props/key": []byte(square10), "props/broken": []byte("<svg"),
		"animals/cat": []byte(square10), "animals/dog": []byte(square10),
	}
	return New(lessons.ArtOf(art), nil, func(name string) []byte {
		if name == "dot" {
			return []byte(square10)
		}
		return nil
	})
}

func TestAPartKeepsItsProportions(t *testing.T) {
	img := toy().Part("props/key", 40, 20)
	if got, want := img.Rect, image.Rect(0, 0, 40, 20); got != want {
		t.Fatalf("picture is %v, want %v", got, want)
	}
	if got, want := opaque(img), image.Rect(10, 0, 30, 20); got != want {
		t.Errorf("part fills %v, want %v", got, want)
	}
}

func TestAPartIsPaintedOnce(t *testing.T) {
	p := toy()
	first := p.Part("props/key", 20, 20)
	if again := p.Part("props/key", 20, 20); again != first {
		t.Error("the same part and size was painted twice")
	}
	if other := p.Part("props/key", 20, 21); other == first {
		t.Error("another size gave the same picture")
	}
}

func TestWhatIsNotThereIsGreyAndReported(t *testing.T) {
	p := toy()
	for name, img := range map[string]image.Image{
		"part":         p.Part("props/nothing", 50, 50),
		"broken part":  p.Part("props/broken", 50, 50),
		"picture":      p.Picture("nothing", 50, 50),
		"figure":       p.Figure(lessons.Figure{Who: "nobody"}, 60),
		"portrait":     p.Portrait(lessons.Figure{Who: "nobody"}, 50, color.White, 0),
		"place":        p.Scene(&lessons.Scene{Place: "nowhere"}, 160, 90, image.Rectangle{}),
		"not a mascot": p.Figure(lessons.Figure{Who: lessons.Mascot}, 60),
	} {
		size := img.Bounds().Size()
		c := plainColour(img.At(size.X/2, size.Y*2/3))
		if c.A == 0 || apart(c, color.RGBA64{R: c.G, G: c.G, B: c.G, A: c.A}) > 20 {
			t.Errorf("%s: the middle is %v, want a grey", name, c)
		}
	}
	want := []string{
		"art/characters/nobody/head", "art/mascot/body", "art/places/nowhere",
		"art/props/broken", "art/props/nothing", "icons/nothing",
	}
	if diff := cmp.Diff(want, p.Missing()); diff != "" {
		t.Errorf("missing (-want +got):\n%s", diff)
	}
}

func TestAnIconTakesTheColourAsked(t *testing.T) {
	p := toy()
	blue := color.RGBA{0x17, 0x69, 0xC2, 0xFF}
	if got := p.Icon("dot", blue, 24).RGBAAt(12, 12); got != blue {
		t.Errorf("icon is %v, want %v", got, blue)
	}
	if got := p.Icon("dot", color.White, 24).RGBAAt(12, 12); got.R != 255 || got.B != 255 {
		t.Errorf("second colour is %v, want white", got)
	}
	if got := p.Picture("dot", 24, 24).RGBAAt(12, 12); got.R != 255 || got.B != 0 {
		t.Errorf("a picture is %v, want its own red", got)
	}
}

func TestAnimalsGoRoundInOrderOfName(t *testing.T) {
	p := toy()
	cat, dog := p.Part("animals/cat", 16, 16), p.Part("animals/dog", 16, 16)
	for i, want := range map[int]*image.RGBA{0: cat, 1: dog, 2: cat, -1: dog, 7: dog} {
		if p.Animal(i, 16) != want {
			t.Errorf("animal %d is another one", i)
		}
	}
	if p.Animals() != 2 {
		t.Errorf("%d animals, want 2", p.Animals())
	}
}

func TestSizesOfNothingGiveEmptyPictures(t *testing.T) {
	p := toy()
	for name, img := range map[string]image.Image{
		"part": p.Part("props/key", 0, 10), "icon": p.Icon("dot", color.White, -3),
		"figure": p.Figure(*figure("lan happy"), 0), "portrait": p.Portrait(*figure("lan happy"), 0, color.White, 3),
		"scene": p.Scene(scene("x", "lan happy", "", ""), 0, 0, image.Rectangle{}),
	} {
		if !img.Bounds().Empty() {
			t.Errorf("%s: %v, want an empty picture", name, img.Bounds())
		}
	}
}

func TestAPainterServesManyAtOnce(t *testing.T) {
	p := toy()
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for px := 1; px < 20; px++ {
				p.Part("props/key", px, px)
				p.Icon("dot", color.Gray{uint8(i)}, px)
				p.Part("props/none", px, px)
				p.Scene(scene("x", "lan happy", "khien hello", "", "key"), 40+px, 30, image.Rectangle{})
				p.Missing()
			}
		})
	}
	all.Wait()
}

func TestACacheKeepsToItsBytesAndDropsTheOldest(t *testing.T) {
	c := newCache[string](300) // a 5×5 picture has 100 bytes
	small := image.NewRGBA(image.Rect(0, 0, 5, 5))
	for _, k := range []string{"a", "b", "c"} {
		c.put(k, small)
	}
	c.get("a")
	c.put("d", small)
	c.put("d", small) // once more does not count twice
	c.put("big", image.NewRGBA(image.Rect(0, 0, 50, 50)))
	for k, want := range map[string]bool{"a": true, "b": false, "c": true, "d": true, "big": false} {
		if _, got := c.get(k); got != want {
			t.Errorf("%s: kept %v, want %v", k, got, want)
		}
	}
	if c.used != 300 {
		t.Errorf("counts %d bytes, want 300", c.used)
	}
}
