package teach

import (
	"context"
	"errors"
	"fmt"
	"image"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"

	"lachanso/lessons/picture"
	"lachanso/ui/manage"
)

// photo is the picture of an own slide while it is chosen.
type photo struct {
	name    string          // in the store, or something while it is not kept yet
	kept    picture.Picture // to be kept; without Data when it is in the store already
	shown   image.Image     // to be looked at
	reading bool
	said    string // why the last file was not taken
	folder  string // where the last one was looked for
}

// errFolder is returned for what is no plain file.
var errFolder = errors.New("not a file")

// pending is the name of a picture that is not in the store yet.
const pending = "new"

// load reads a file off Fyne's goroutine and makes it small.
func (f *ownForm) load(path string) {
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
			f.photo = photo{name: pending, kept: kept, shown: shown, folder: f.photo.folder}
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

// browse lets a picture be looked for, beginning where the last one was.
func (f *ownForm) browse() {
	f.Show(manage.NewPictures(f.App, f.photo.folder, func(path string) {
		f.photo.folder = filepath.Dir(path)
		f.load(path)
	}))
}
