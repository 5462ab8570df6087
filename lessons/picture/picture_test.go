package picture_test

import (
	"bytes"
	"encoding/binary"
	"errors"
	"hash/crc32"
	"image"
	"image/color"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"

	"lachanso/lessons/picture"
)

// corner is a picture that is red in its upper left quarter and blue elsewhere.
func corner(w, h int) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		for x := range w {
			c := color.RGBA{B: 255, A: 255}
			if x < w/2 && y < h/2 {
				c = color.RGBA{R: 255, A: 255}
			}
			img.SetRGBA(x, y, c)
		}
	}
	return img
}

func asJPEG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func asPNG(t testing.TB, img image.Image) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// giant is the head of a PNG of any size; there are no dots behind it.
func giant(w, h uint32) []byte {
	head := binary.BigEndian.AppendUint32([]byte("IHDR"), w)
	head = append(binary.BigEndian.AppendUint32(head, h), 8, 2, 0, 0, 0)
	out := append([]byte("\x89PNG\r\n\x1a\n"), 0, 0, 0, 13)
	out = append(out, head...)
	return binary.BigEndian.AppendUint32(out, crc32.ChecksumIEEE(head))
}

func TestPicturesThatAreRefused(t *testing.T) {
	whole := asJPEG(t, corner(800, 600))
	for name, tt := range map[string]struct {
		data []byte
		want error
	}{
		"nothing":                    {nil, picture.ErrKind},
		"a program with a new name":  {append([]byte("MZ\x90\x00\x03"), make([]byte, 4096)...), picture.ErrKind},
		"a text":                     {[]byte("đây là một bức ảnh"), picture.ErrKind},
		"a cut JPEG":                 {whole[:len(whole)/2], picture.ErrBroken},
		"only the head of a JPEG":    {whole[:4], picture.ErrBroken},
		"a PNG without its dots":     {giant(100, 100), picture.ErrBroken},
		"a PNG without size":         {giant(0, 100), picture.ErrBroken},
		"more bytes than are taken":  {make([]byte, picture.MaxFile+1), picture.ErrFile},
		"a telephone's HEIC":         {[]byte("\x00\x00\x00\x24ftypheic\x00\x00\x00\x00mif1heic"), picture.ErrKind},
		"a drawing of lines, an SVG": {[]byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), picture.ErrKind},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := picture.Read(bytes.NewReader(tt.data)); !errors.Is(err, tt.want) {
				t.Errorf("error %v, want %v", err, tt.want)
			}
		})
	}
}

func TestAHugePictureIsRefusedBeforeItIsDecoded(t *testing.T) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, err := picture.Read(bytes.NewReader(giant(12_000, 9_000)))
	runtime.ReadMemStats(&after)
	var large *picture.TooLarge
	if !errors.As(err, &large) || large.Width != 12_000 || large.Height != 9_000 {
		t.Fatalf("error %v", err)
	}
	if taken := after.TotalAlloc - before.TotalAlloc; taken > 1<<20 {
		t.Errorf("looking at it took %d bytes", taken)
	}
	if _, err := picture.Read(bytes.NewReader(giant(1<<20, 1<<20))); !errors.As(err, &large) {
		t.Errorf("error %v", err)
	}
}

func TestPicturesAreMadeSmallAndUpright(t *testing.T) {
	red := func(c color.Color) bool { r, _, b, _ := c.RGBA(); return r > 0xc000 && b < 0x4000 }
	for name, tt := range map[string]struct {
		data   []byte
		w, h   int
		format string
		right  bool // the red quarter is at the right
		low    bool // and below
	}{
		"a small PNG stays as it is":      {asPNG(t, corner(400, 300)), 400, 300, "png", false, false},
		"a photo":                         {asJPEG(t, corner(4000, 3000)), 1333, 1000, "jpg", false, false},
		"a high one":                      {asJPEG(t, corner(3000, 4000)), 1000, 1333, "jpg", false, false},
		"a banner":                        {asPNG(t, corner(5000, 10)), 1250, 2, "png", false, false},
		"one dot":                         {asPNG(t, corner(1, 1)), 1, 1, "png", true, true},
		"a camera held upright":           {held(t, 6, 'M'), 300, 400, "jpg", true, false},
		"a camera held upright, other":    {held(t, 8, 'I'), 300, 400, "jpg", false, true},
		"a camera upside down":            {held(t, 3, 'I'), 400, 300, "jpg", true, true},
		"a mirror":                        {held(t, 2, 'M'), 400, 300, "jpg", true, false},
		"a mirror, upside down":           {held(t, 4, 'M'), 400, 300, "jpg", false, true},
		"a mirror, turned":                {held(t, 5, 'I'), 300, 400, "jpg", false, false},
		"a mirror, turned the other way":  {held(t, 7, 'I'), 300, 400, "jpg", true, true},
		"a camera that says nonsense":     {held(t, 77, 'I'), 400, 300, "jpg", false, false},
		"a camera whose words are cut":    {cut(t), 400, 300, "jpg", false, false},
		"a picture that moves: its first": {moving(t), 40, 30, "png", false, false},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := picture.Read(bytes.NewReader(tt.data))
			if err != nil {
				t.Fatal(err)
			}
			if p.Width != tt.w || p.Height != tt.h || p.Format != tt.format {
				t.Errorf("kept %d × %d as %s", p.Width, p.Height, p.Format)
			}
			img, _, err := image.Decode(bytes.NewReader(p.Data))
			if err != nil {
				t.Fatal(err)
			}
			if p.Width == 1 {
				return
			}
			x, y := p.Width/4, p.Height/4
			if tt.right {
				x = p.Width * 3 / 4
			}
			if tt.low {
				y = p.Height * 3 / 4
			}
			if !red(img.At(x, y)) || red(img.At(p.Width-1-x, p.Height-1-y)) {
				t.Error("it does not stand upright")
			}
			if bytes.Contains(p.Data, []byte("Exif")) {
				t.Error("what the camera wrote is still in it")
			}
		})
	}
}

// held is a JPEG of 400 × 300 with an Exif that says how the camera was held, in either order of bytes.
func held(t testing.TB, how uint16, order byte) []byte {
	t.Helper()
	var o binary.AppendByteOrder = binary.BigEndian
	if order == 'I' {
		o = binary.LittleEndian
	}
	tiff := o.AppendUint32(o.AppendUint16([]byte{order, order}, 42), 8)
	tiff = o.AppendUint16(tiff, 2)
	tiff = append(tiff, make([]byte, 12)...) // another tag
	tiff = o.AppendUint16(o.AppendUint32(o.AppendUint16(o.AppendUint16(tiff, 0x0112), 3), 1), how)
	tiff = append(tiff, 0, 0, 0, 0, 0, 0)
	return withExif(asJPEG(t, corner(400, 300)), tiff)
}

func cut(t testing.TB) []byte {
	t.Helper()
	return withExif(asJPEG(t, corner(400, 300)), []byte("II*\x00\xff\xff\xff\xff"))
}

func withExif(data, tiff []byte) []byte {
	part := append([]byte("Exif\x00\x00"), tiff...)
	out := append([]byte{0xff, 0xd8, 0xff, 0xe1}, byte((len(part)+2)>>8), byte(len(part)+2))
	return append(append(out, part...), data[2:]...)
}

func moving(t testing.TB) []byte {
	t.Helper()
	palette := color.Palette{color.RGBA{B: 255, A: 255}, color.RGBA{R: 255, A: 255}}
	frame := image.NewPaletted(image.Rect(0, 0, 40, 30), palette)
	for y := range 15 {
		for x := range 20 {
			frame.SetColorIndex(x, y, 1)
		}
	}
	var b bytes.Buffer
	if err := gif.EncodeAll(&b, &gif.GIF{Image: []*image.Paletted{frame, image.NewPaletted(frame.Rect, palette)}, Delay: []int{1, 1}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestGlassIsWhite(t *testing.T) {
	p, err := picture.Read(bytes.NewReader(asPNG(t, image.NewNRGBA(image.Rect(0, 0, 20, 20)))))
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(p.Data))
	if err != nil {
		t.Fatal(err)
	}
	if r, g, b, _ := img.At(10, 10).RGBA(); r != 0xffff || g != 0xffff || b != 0xffff {
		t.Errorf("it is %x %x %x", r, g, b)
	}
}

func TestAPictureOfNoiseStillFits(t *testing.T) {
	img := image.NewRGBA(image.Rect(0, 0, 3000, 2000))
	chance := rand.New(rand.NewPCG(1, 1))
	for i := range img.Pix {
		img.Pix[i] = byte(chance.Uint32())
	}
	p, err := picture.Read(bytes.NewReader(asPNG(t, img)))
	if err != nil {
		t.Fatal(err)
	}
	if p.Format != "jpg" || len(p.Data) > 1<<20 {
		t.Errorf("%d bytes as %s", len(p.Data), p.Format)
	}
}

func TestFit(t *testing.T) {
	data := asPNG(t, corner(400, 300))
	for _, tt := range []struct{ w, h, wantW, wantH int }{
		{190, 140, 186, 140}, {1024, 600, 800, 600}, {100, 1000, 100, 75}, {1, 1, 1, 1}, {0, 0, 1, 1},
	} {
		img, err := picture.Fit(data, tt.w, tt.h)
		if err != nil {
			t.Fatal(err)
		}
		if b := img.Bounds(); b.Dx() != tt.wantW || b.Dy() != tt.wantH {
			t.Errorf("in %d × %d it is %v", tt.w, tt.h, b)
		}
	}
	if _, err := picture.Fit([]byte("no"), 10, 10); !errors.Is(err, picture.ErrKind) {
		t.Errorf("error %v", err)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("stick was pulled out") }

func TestAReadersErrorIsHandedOn(t *testing.T) {
	if _, err := picture.Read(io.MultiReader(strings.NewReader("\xff\xd8"), failing{})); err == nil || errors.Is(err, picture.ErrKind) {
		t.Errorf("error %v", err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add(asJPEG(f, corner(40, 30)))
	f.Add(asPNG(f, corner(40, 30)))
	f.Add(held(f, 6, 'M'))
	f.Add(giant(7, 7))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := picture.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		if _, err := picture.Fit(p.Data, 100, 100); err != nil {
			t.Errorf("what was kept cannot be drawn: %v", err)
		}
	})
}
