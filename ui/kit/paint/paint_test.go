package paint

import (
	"bytes"
	"image"
	"image/color"
	"image/png"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"
	"golang.org/x/image/draw"

	"lachanso/assets"
	"lachanso/lessons"
)

// shipped is a painter of the built-in pack's art.
func shipped(t testing.TB) *Painter {
	t.Helper()
	art := map[string][]byte{}
	files, err := fs.Sub(assets.Pack(), "art")
	if err != nil {
		t.Fatal(err)
	}
	err = fs.WalkDir(files, ".", func(p string, _ fs.DirEntry, err error) error {
		if err == nil && path.Ext(p) == ".svg" {
			art[strings.TrimSuffix(p, ".svg")], err = fs.ReadFile(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text, err := fs.ReadFile(files, "heads.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var heads map[string]lessons.Circle
	if err := yaml.Unmarshal(text, &heads); err != nil {
		t.Fatal(err)
	}
	return New(lessons.ArtOf(art), heads, assets.Icon)
}

// figure reads "lan worried phone"; "" is nobody.
func figure(words string) *lessons.Figure {
	w := append(strings.Fields(words), "", "")
	if w[0] == "" {
		return nil
	}
	f := &lessons.Figure{Who: w[0], Mood: w[1], Pose: w[2]}
	if f.Pose == "" && f.Who != lessons.Mascot {
		f.Pose = "stand"
	}
	return f
}

func scene(place, left, mid, right string, props ...string) *lessons.Scene {
	return &lessons.Scene{Place: place, Left: figure(left), Mid: figure(mid), Right: figure(right), Props: props}
}

// matches compares img, shrunk to a width of 240, with testdata/NAME.png. A few levels of grey at edges may differ;
// a figure moved by a hand's width may not. What was painted instead is left in testdata/failed.
func matches(t testing.TB, name string, img image.Image) {
	t.Helper()
	size := img.Bounds().Size()
	got := image.NewRGBA(image.Rect(0, 0, 240, 240*size.Y/size.X))
	draw.BiLinear.Scale(got, got.Rect, img, img.Bounds(), draw.Src, nil)
	file, err := os.ReadFile(filepath.Join("testdata", name+".png"))
	if err != nil {
		leave(t, name, got)
		t.Fatal(err)
	}
	want, err := png.Decode(bytes.NewReader(file))
	if err != nil {
		t.Fatal(err)
	}
	if want.Bounds() != got.Rect {
		t.Fatalf("%s: %v, want %v", name, got.Rect, want.Bounds())
	}
	if n := differing(got, want, 16); n > got.Rect.Dx()*got.Rect.Dy()/200 {
		leave(t, name, got)
		t.Errorf("%s: %d points differ", name, n)
	}
}

func leave(t testing.TB, name string, img image.Image) {
	t.Helper()
	var buf bytes.Buffer
	if err := png.Encode(&buf, img); err != nil {
		t.Fatal(err)
	}
	if os.MkdirAll("testdata/failed", 0o755) == nil {
		_ = os.WriteFile(filepath.Join("testdata/failed", name+".png"), buf.Bytes(), 0o644)
	}
}

// differing counts the points of which a channel is more than levels (of 255) apart.
func differing(a, b image.Image, levels int) int {
	n := 0
	for y := a.Bounds().Min.Y; y < a.Bounds().Max.Y; y++ {
		for x := a.Bounds().Min.X; x < a.Bounds().Max.X; x++ {
			if apart(a.At(x, y), b.At(x, y)) > levels {
				n++
			}
		}
	}
	return n
}

func apart(a, b color.Color) int {
	p, q := plainColour(a), plainColour(b)
	far := 0
	for _, d := range []int{
		int(p.R) - int(q.R), int(p.G) - int(q.G), int(p.B) - int(q.B), int(p.A) - int(q.A),
	} {
		far = max(far, d, -d)
	}
	return far >> 8
}
