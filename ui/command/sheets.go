package command

import (
	"errors"
	"fmt"
	"image"
	"image/color"
	"image/png"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/image/draw"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/math/fixed"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/ui/kit/paint"
)

// Sizes of contact sheets, in pixels.
const (
	sheetWide  = 1600
	sheetEdge  = 20
	sheetLabel = 26 // under each picture
)

// contact is contact sheets of a pack's art, for those who draw.
type contact struct {
	*album
	paint *paint.Painter
	face  font.Face
}

// artSheets lays all art out on contact sheets: each figure in all moods and poses, the heads, places, props and animals.
func (al *album) artSheets() error {
	parsed, err := opentype.Parse(assets.Font(false))
	if err != nil {
		return err
	}
	face, err := opentype.NewFace(parsed, &opentype.FaceOptions{Size: 18, DPI: 72})
	if err != nil {
		return err
	}
	c := &contact{album: al, paint: paint.New(al.pack.Art, al.pack.Heads, assets.Icon), face: face}
	who := c.named("characters")
	var heads []cell
	for _, name := range who {
		var all []cell
		for _, pose := range lessons.Poses {
			for _, mood := range lessons.Moods {
				f := lessons.Figure{Who: name, Mood: mood, Pose: pose}
				all = append(all, cell{mood + " " + pose, c.paint.Figure(f, 380)})
			}
		}
		heads = append(heads, cell{name, c.paint.Portrait(lessons.Figure{Who: name, Mood: "happy"}, 180, color.White, 0)})
		if err := c.sheet("art-figure-"+name, all); err != nil {
			return err
		}
	}
	var shield []cell
	for _, pose := range lessons.MascotPoses {
		shield = append(shield, cell{pose, c.paint.Figure(lessons.Figure{Who: lessons.Mascot, Mood: pose}, 300)})
	}
	return errors.Join(
		c.sheet("art-heads", heads), c.sheet("art-mascot", shield), c.sheet("art-places", c.parts("places", 768, 432)),
		c.sheet("art-props", c.parts("props", 140, 140)), c.sheet("art-animals", c.parts("animals", 140, 140)),
	)
}

// named gives the names of a kind of art: files of a folder, or folders.
func (c *contact) named(kind string) []string {
	var out []string
	for _, name := range c.pack.Art.Names() {
		if rest, ok := strings.CutPrefix(name, kind+"/"); ok {
			first, _, _ := strings.Cut(rest, "/")
			out = append(out, first)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c *contact) parts(kind string, w, h int) []cell {
	var out []cell
	for _, name := range c.named(kind) {
		out = append(out, cell{name, c.paint.Part(path.Join(kind, name), w, h)})
	}
	return out
}

// cell is one picture of a sheet and what stands under it.
type cell struct {
	label   string
	picture *image.RGBA
}

// sheet saves cells of one size in rows, as many as fit beside each other.
func (c *contact) sheet(name string, cells []cell) error {
	if len(cells) == 0 || !strings.HasPrefix(name, c.only) {
		return nil
	}
	size := cells[0].picture.Bounds().Size().Add(image.Pt(sheetEdge, sheetEdge+sheetLabel))
	in := max(1, (sheetWide-sheetEdge)/size.X)
	rows := (len(cells) + in - 1) / in
	img := image.NewRGBA(image.Rect(0, 0, sheetEdge+in*size.X, sheetEdge+rows*size.Y))
	draw.Draw(img, img.Bounds(), image.White, image.Point{}, draw.Src)
	for i, one := range cells {
		at := image.Pt(sheetEdge+i%in*size.X, sheetEdge+i/in*size.Y)
		b := one.picture.Bounds()
		draw.Draw(img, b.Sub(b.Min).Add(at), one.picture, b.Min, draw.Over)
		pen := font.Drawer{Dst: img, Src: image.Black, Face: c.face, Dot: fixed.P(at.X, at.Y+b.Dy()+20)}
		pen.DrawString(one.label)
	}
	f, err := os.Create(filepath.Join(c.dir, name+".png"))
	if err == nil {
		err = errors.Join(png.Encode(f, img), f.Close())
	}
	if err != nil {
		return failing("command-shots-failed", "Name", fmt.Sprintf("%s.png", name), "Dir", c.dir)
	}
	c.taken++
	return nil
}
