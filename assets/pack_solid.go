//go:build packed

package assets

import (
	"embed"
	"io/fs"
	"sync"

	"lachanso/assets/solid"
)

// The program that schools get carries its pack packed, at a fifth of the size: `make` presses it (folder press).
//
//go:embed packs/lachanso.solid
var packed []byte

// unpacked reads the pack's texts with the help of prepared, which holds the same.
var unpacked = sync.OnceValue(func() fs.FS { return opened(packed) })

// packedFonts are half their size: a few milliseconds at a start.
//
//go:embed packs/screen-fonts.solid
var packedFonts []byte

var screenFonts = sync.OnceValue(func() fs.FS { return opened(packedFonts) })

//go:embed packs/print-fonts.solid
var packedPrint []byte

func printFont(name string) ([]byte, error) { return fs.ReadFile(opened(packedPrint), name) }

func opened(data []byte) fs.FS {
	files, err := solid.Open(data, func() ([]byte, error) { return solid.Inflate(prepared) })
	if err != nil {
		panic(err) // the same build made it
	}
	return files
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
