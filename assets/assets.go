// Package assets holds the bytes that travel inside the program: the built-in pack, the fonts, the words of the
// screens and the icons. Its subroom solid packs them for the program that schools get.
//
// It owns bytes and knows no meaning: lessons reads packs, ui reads the rest. Everything here is read-only and may be
// used from any goroutine; the slices it gives are shared and must not be written to. The folders draw (generators of
// the art), press (packs the pack) and readme (pictures for the front page) stay outside the program.
package assets

import (
	"embed"
	"io/fs"
	"sync"
)

//go:embed icons/*.svg
var icons embed.FS

// The fonts' licence asks that its text goes wherever the fonts go.
//
//go:embed fonts/OFL.txt
var fontLicence string

//go:embed fonts/OFL-Liberation.txt
var printedLicence string

// Font gives Andika, the typeface of every screen and page, unmodified as its licence demands.
func Font(isBold bool) []byte {
	if isBold {
		return bold()
	}
	return regular()
}

var (
	regular = sync.OnceValue(func() []byte { return face("Andika-Regular.ttf") })
	bold    = sync.OnceValue(func() []byte { return face("Andika-Bold.ttf") })
)

// face reads a file of the screens' fonts. The same build put it there.
func face(name string) []byte {
	data, err := fs.ReadFile(screenFonts(), name)
	if err != nil {
		panic(err)
	}
	return data
}

// PrintFont gives Liberation Serif, the typeface of printed papers, as wide letter by letter as Times New Roman. It is
// unmodified, and kept packed since papers are seldom printed: each call unpacks it.
func PrintFont(bold, italic bool) ([]byte, error) {
	style := map[[2]bool]string{{false, false}: "Regular", {true, false}: "Bold", {false, true}: "Italic", {true, true}: "BoldItalic"}
	return printFont("LiberationSerif-" + style[[2]bool{bold, italic}] + ".ttf")
}

// FontLicence is the licence of the fonts, to be shown where the program tells about itself.
func FontLicence() string { return fontLicence + "\n\n" + printedLicence }

// Icon gives the SVG of icons/NAME.svg, or nil when there is none.
func Icon(name string) []byte {
	svg, err := icons.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return nil
	}
	return svg
}

// inside narrows files to dir. It cannot fail for the folders named above: the embedding itself would have.
func inside(files embed.FS, dir string) fs.FS {
	sub, err := fs.Sub(files, dir)
	if err != nil {
		panic(err)
	}
	return sub
}
