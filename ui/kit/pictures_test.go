package kit_test

import (
	"image"
	"image/color"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"lachanso/ui/kit"
)

// picturesOf draws pictures on a sheet and gives the objects that show them.
func picturesOf(all *kit.Pictures, imgs ...image.Image) []*canvas.Image {
	all.Begin()
	s := kit.NewSheet(&kit.Look{Palette: kit.Colours(), Pictures: all}, fyne.NewSize(1024, 768))
	var objects []*canvas.Image
	for _, img := range imgs {
		objects = append(objects, s.Image(img, 0, 0, 100, 100))
	}
	return objects
}

func TestADrawingTakesOverThePicturesOfTheOneBefore(t *testing.T) {
	scene, other, small := image.NewRGBA(image.Rect(0, 0, 400, 300)), image.NewRGBA(image.Rect(0, 0, 400, 300)), image.NewRGBA(image.Rect(0, 0, 20, 20))
	var all kit.Pictures
	first := picturesOf(&all, scene, scene, other, small)
	all.End()
	if first[0] == first[1] {
		t.Fatal("one object shows two pictures of a drawing")
	}
	broken := picturesOf(&all, scene) // and is not ended
	second := picturesOf(&all, scene, small, scene, scene)
	all.End()
	if broken[0] != first[0] && broken[0] != first[1] {
		t.Error("a picture was not taken over")
	}
	had := map[*canvas.Image]bool{first[0]: true, first[1]: true}
	if !had[second[0]] || !had[second[2]] || second[0] == second[2] {
		t.Error("two pictures were not taken over as two")
	}
	if had[second[3]] || second[3] == first[2] || second[1] != first[3] {
		t.Error("a picture took the object of another, or not its own")
	}
	if first[2].Image != nil {
		t.Error("the pixels of a picture that is gone are still held")
	}
	for _, c := range second {
		if c.Image == nil {
			t.Error("a picture that is shown has lost its pixels")
		}
	}
	third := picturesOf(&all, other)
	all.End()
	if third[0] == first[2] {
		t.Error("a picture came back that was gone for a drawing")
	}
}

func TestAPictureWhosePixelsChangeIsNotTakenOver(t *testing.T) {
	var all kit.Pictures
	var shown []fyne.CanvasObject
	stroke := kit.NewInk(color.Black, 4, 100, 100)
	for range 2 {
		stroke.To(kit.Spot{X: 0.5, Y: 0.5})
		all.Begin()
		s := kit.NewSheet(&kit.Look{Palette: kit.Colours(), Pictures: &all}, fyne.NewSize(1024, 768))
		s.Inked(stroke, 0, 0, 100, 100)
		all.End()
		shown = append(shown, s.Object().(*fyne.Container).Objects[0])
	}
	if shown[0] == shown[1] {
		t.Error("the stroke of the drawing before is shown")
	}
}

func TestAPictureTakenOverHasNoCornersLeft(t *testing.T) {
	scene := image.NewRGBA(image.Rect(0, 0, 400, 300))
	var all kit.Pictures
	for _, radius := range []float32{20, 0} {
		all.Begin()
		s := kit.NewSheet(&kit.Look{Palette: kit.Colours(), Pictures: &all}, fyne.NewSize(1024, 768))
		if radius > 0 {
			s.Rounded(scene, radius, 0, 0, 100, 100)
		} else if c := s.Image(scene, 0, 0, 100, 100); c.CornerRadius != 0 {
			t.Errorf("the corners are %v", c.CornerRadius)
		}
		all.End()
	}
}

func TestADrawingThatIsNotKeptNeedsNoPictures(t *testing.T) {
	s := kit.NewSheet(&kit.Look{Palette: kit.Colours()}, fyne.NewSize(1024, 768))
	if s.Image(image.NewRGBA(image.Rect(0, 0, 400, 300)), 0, 0, 100, 100) == nil || s.Image(nil, 0, 0, 1, 1) != nil {
		t.Error("a picture was not shown")
	}
}
