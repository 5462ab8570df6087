package teach

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"os"
	"runtime/debug"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"lachanso/lessons/picture"
)

// photo is the picture of an own slide while it is chosen.
type photo struct {
	name    string          // in the store, or something while it is not kept yet
	kept    picture.Picture // to be kept; without Data when it is in the store already
	shown   image.Image     // to be looked at
	reading bool
	said    string // why the last file was not taken
}

// errFolder is returned for what is no plain file.
var errFolder = errors.New("not a file")

// pending is the name of a picture that is not in the store yet.
const pending = "new"

// load reads a file off Fyne's goroutine and makes it small.
func (f *ownForm) load(path string) {
	path = strings.Trim(strings.TrimSpace(path), `"'`)
	if path == "" || f.photo.reading {
		return
	}
	f.photo.reading, f.photo.said = true, ""
	f.Redraw()
	var kept picture.Picture
	var shown image.Image
	f.Background(func(context.Context) (err error) {
		defer debug.FreeOSMemory() // a large photo takes hundreds of megabytes for a moment
		if kept, err = readPicture(path); err == nil {
			shown, err = picture.Fit(kept.Data, 800, 600)
		}
		return err
	}, func(err error) {
		f.photo.reading = false
		if err != nil {
			f.photo.said = f.refused(err)
		} else {
			f.photo = photo{name: pending, kept: kept, shown: shown}
			f.Want(f.caption)
		}
		f.Redraw()
	})
}

func readPicture(path string) (picture.Picture, error) {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return picture.Picture{}, fmt.Errorf("look at picture: %w", err)
	case !info.Mode().IsRegular():
		return picture.Picture{}, errFolder
	case info.Size() > picture.MaxFile:
		return picture.Picture{}, picture.ErrFile
	}
	file, err := os.Open(path)
	if err != nil {
		return picture.Picture{}, fmt.Errorf("open picture: %w", err)
	}
	defer func() { _ = file.Close() }()
	return picture.Read(file)
}

// refused says why a file was not taken, and what to do.
func (f *ownForm) refused(err error) string {
	var large *picture.TooLarge
	switch {
	case errors.As(err, &large):
		return f.T("photo-large", "Width", large.Width, "Height", large.Height)
	case errors.Is(err, picture.ErrFile):
		return f.T("photo-file", "Megabytes", picture.MaxFile>>20)
	case errors.Is(err, picture.ErrKind):
		return f.T("photo-kind")
	case errors.Is(err, picture.ErrBroken):
		return f.T("photo-broken")
	case errors.Is(err, errFolder):
		return f.T("photo-folder")
	case errors.Is(err, fs.ErrNotExist):
		return f.T("photo-gone")
	case errors.Is(err, fs.ErrPermission):
		return f.T("photo-denied")
	}
	return f.T("photo-unreadable")
}

// browse opens the window's own choice of a file.
func (f *ownForm) browse() {
	d := dialog.NewFileOpen(func(file fyne.URIReadCloser, err error) {
		if err != nil {
			f.photo.said = f.refused(err)
			f.Redraw()
			return
		}
		if file == nil {
			return // nothing was chosen
		}
		path := file.URI().Path()
		_ = file.Close()
		f.load(path)
	}, f.Window)
	d.SetFilter(storage.NewExtensionFileFilter([]string{".jpg", ".jpeg", ".png", ".gif", ".webp", ".bmp", ".JPG", ".JPEG", ".PNG"}))
	size := f.Window.Canvas().Size()
	d.Resize(fyne.NewSize(size.Width*0.85, size.Height*0.85))
	d.Show()
}
