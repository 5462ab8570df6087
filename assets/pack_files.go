//go:build !packed

package assets

import (
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"io/fs"
)

//go:embed packs/lachanso
var packs embed.FS

//go:embed lang/*.toml
var words embed.FS

//go:embed fonts/Andika-*.ttf
var fonts embed.FS

func screenFonts() fs.FS { return inside(fonts, "fonts") }

//go:embed fonts/LiberationSerif-*.ttf.gz
var printed embed.FS

func printFont(name string) ([]byte, error) {
	packed, err := printed.Open("fonts/" + name + ".gz")
	if err != nil {
		return nil, err
	}
	z, err := gzip.NewReader(packed)
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	face, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("unpack %s: %w", name, err)
	}
	return face, nil
}

// Lang holds the words of the screens, TOML files named ROOM.vi.toml and ROOM.en.toml.
func Lang() fs.FS { return inside(words, "lang") }

// Messages is what ui/messages.Prepare wrote of Lang: nothing here, where its files may have changed since.
func Messages() []byte { return nil }

// Prepared is what lessons.Prepare wrote of the pack: nothing here, where its files may have changed since.
func Prepared() []byte { return nil }

// Pack is the built-in pack, with pack.yaml at its root.
func Pack() fs.FS { return inside(packs, "packs/lachanso") }
