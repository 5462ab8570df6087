package teach

import (
	"fmt"
	"image"
	"log"

	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/lessons/picture"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// readDeck reads a module's slides as a class sees them. Call it off Fyne's goroutine.
func readDeck(a *app.App, class store.Class, m *lessons.Module) (*course.Deck, error) {
	if class.ID == "" {
		return course.NewDeck(m, nil), nil
	}
	edits, err := a.Store.SlideEdits(class.ID, m.ID)
	if err != nil {
		return nil, fmt.Errorf("read slides: %w", err)
	}
	return course.NewDeck(m, edits), nil
}

// ownPicture gives the teacher's picture of a page as large as its frame, or nil and has it fetched; nil for other pages.
func ownPicture(a *app.App, s *kit.Sheet, class store.Class, p slide.Page) image.Image {
	w, h, ok := slide.Frame(s, p)
	if !ok || p.Slide.Picture == "" {
		return nil
	}
	name := p.Slide.Picture
	key := fmt.Sprintf("own %s %dx%d", name, w, h)
	if img, ok := a.Shelf.Get(key); ok {
		return img
	}
	a.Shelf.Soon(key, func() image.Image {
		data, err := a.Store.Picture(class.ID, name)
		if err == nil {
			var img image.Image
			if img, err = picture.Fit(data, w, h); err == nil {
				return img
			}
		}
		log.Printf("own picture: %v", err)
		return nil
	})
	return nil
}

// sceneWhole paints a scene of which all is seen.
func sceneWhole(a *app.App, sc *lessons.Scene, w, h int) func() image.Image {
	return func() image.Image { return a.Painter.Scene(sc, w, h, image.Rect(0, 0, w, h)) }
}
