package apptest

import (
	"image"
	"image/png"
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/image/draw"
)

// How far a picture may be from its golden: typefaces are drawn a little differently from PC to PC.
const (
	mostMean   = 0.4
	mostStrong = 0.002
)

// Alike says whether a picture is as its golden, and if not, how far they are apart.
func Alike(got, golden image.Image) (mean, strong float64, alike bool) {
	mean, strong = Difference(got, golden)
	return mean, strong, mean <= mostMean && strong <= mostStrong
}

// Difference gives how far two pictures are apart on average, 0 to 255, and the share of pixels that are far apart.
func Difference(a, b image.Image) (mean, strong float64) {
	if a.Bounds() != b.Bounds() {
		return 255, 1
	}
	r := a.Bounds()
	sum, far := 0, 0
	for y := r.Min.Y; y < r.Max.Y; y++ {
		for x := r.Min.X; x < r.Max.X; x++ {
			most := 0
			ar, ag, ab, _ := a.At(x, y).RGBA()
			br, bg, bb, _ := b.At(x, y).RGBA()
			for _, d := range []int{int(ar) - int(br), int(ag) - int(bg), int(ab) - int(bb)} {
				most = max(most, d>>8, -d>>8)
			}
			sum += most
			if most > 48 {
				far++
			}
		}
	}
	all := float64(r.Dx() * r.Dy())
	return float64(sum) / all, float64(far) / all
}

// WriteGoldens says that goldens are to be taken anew: LACHANSO_GOLDEN=write.
func WriteGoldens() bool { return os.Getenv("LACHANSO_GOLDEN") == "write" }

// Plainly skips a test that draws or measures very many screens while the race detector runs: it would take ten times as
// long, and more memory than a PC has. The plain run of the tests takes it.
func Plainly(t testing.TB) {
	t.Helper()
	if raced {
		t.Skip("the plain run draws and measures these screens")
	}
}

// Small is a picture as goldens are taken: at a quarter of its size it still shows that a word is gone, and weighs a tenth.
func Small(whole image.Image) *image.RGBA {
	const share = 4
	return scaled(whole, whole.Bounds().Dx()/share, whole.Bounds().Dy()/share)
}

// Like is a picture in the size of a golden; older ones are larger.
func Like(golden, whole image.Image) *image.RGBA {
	return scaled(whole, golden.Bounds().Dx(), golden.Bounds().Dy())
}

func scaled(whole image.Image, w, h int) *image.RGBA {
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.ApproxBiLinear.Scale(small, small.Rect, whole, whole.Bounds(), draw.Src, nil)
	return small
}

// Golden compares what is on screen with the picture in testdata/NAME.png, or takes it anew, small.
func (s *Stage) Golden(name string) {
	s.t.Helper()
	whole := s.Picture()
	path := filepath.Join("testdata", name+".png")
	golden, err := readPNG(path)
	if err == nil {
		mean, strong, alike := Alike(Like(golden, whole), golden)
		if alike {
			return
		}
		if !WriteGoldens() {
			s.t.Errorf("%s differs from its golden: %.2f in the mean, %.2f %% of it strongly", name, mean, 100*strong)
			return
		}
	}
	if !WriteGoldens() {
		s.t.Errorf("%s has no golden: %v; take it with LACHANSO_GOLDEN=write", name, err)
		return
	}
	if err := writePNG(path, Small(whole)); err != nil {
		s.t.Fatal(err)
	}
}

func readPNG(path string) (image.Image, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return png.Decode(f)
}

func writePNG(path string, img image.Image) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	if err := png.Encode(f, img); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

// OnlyGoldens fails for every picture in a folder that no test compares any more.
func OnlyGoldens(t testing.TB, dir string, names map[string]bool) {
	t.Helper()
	files, err := os.ReadDir(filepath.Join("testdata", dir))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		if names[dir+"/"+f.Name()] {
			continue
		}
		if WriteGoldens() {
			if err := os.Remove(filepath.Join("testdata", dir, f.Name())); err != nil {
				t.Fatal(err)
			}
			continue
		}
		t.Errorf("%s/%s is compared by no test", dir, f.Name())
	}
}
