package kit

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
)

// Ahead turns a drawing that is not shown yet into an object of no size. Painted beside what is shown it puts nothing on the
// window, but sets the drawing's words in type and sends its pictures to the graphics, where they are ready when the drawing
// itself is shown. Fyne forgets what was not painted for a minute.
func (s *Sheet) Ahead() fyne.CanvasObject {
	return container.NewClip(container.NewWithoutLayout(costly(s.content, nil)...))
}

// costly lists the words and pictures of an object, all moved into the same corner: what lies outside of a clip is not
// painted at all.
func costly(o fyne.CanvasObject, all []fyne.CanvasObject) []fyne.CanvasObject {
	switch v := o.(type) {
	case *canvas.Text, *canvas.Image:
		v.Move(fyne.Position{})
		return append(all, v)
	case *fyne.Container:
		for _, c := range v.Objects {
			all = costly(c, all)
		}
	}
	return all
}
