//go:build packed

package assets

import (
	"archive/zip"
	"embed"
	"io/fs"
	"strings"
	"sync"
)

// The program that schools get carries its pack zipped, at a quarter of the size: `make` presses it (folder press).
//
//go:embed packs/lachanso.zip
var packed string

var unpacked = sync.OnceValue(func() fs.FS { return unzipped(packed) })

// packedFonts are zipped too, at half their size: four milliseconds for each at a start.
//
//go:embed packs/screen-fonts.zip
var packedFonts string

func screenFonts() fs.FS { return unzipped(packedFonts) }

func unzipped(data string) fs.FS {
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		panic(err) // the same build made it
	}
	return z
}

// messages are the words of the screens as `make` has parsed them already (folder ui/messages/prepare).
//
//go:embed packs/messages.cbor.z
var messages []byte

// Messages is what ui/messages.Prepare wrote of Lang; nil when the program was built without it.
func Messages() []byte { return messages }

// Lang holds no files where Messages are there.
func Lang() fs.FS { return embed.FS{} }

// prepared is the same pack as `make` has loaded it already (folder lessons/prepare).
//
//go:embed packs/lachanso.cbor.z
var prepared []byte

// Prepared is what lessons.Prepare wrote of the pack; nil when the program was built without it.
func Prepared() []byte { return prepared }

// Pack is the built-in pack, with pack.yaml at its root.
func Pack() fs.FS { return unpacked() }
