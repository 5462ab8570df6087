//go:build !packed

package assets

import (
	"embed"
	"io/fs"
)

//go:embed packs/lachanso
var packs embed.FS

// Prepared is what lessons.Prepare wrote of the pack: nothing here, where its files may have changed since.
func Prepared() []byte { return nil }

// Pack is the built-in pack, with pack.yaml at its root.
func Pack() fs.FS { return inside(packs, "packs/lachanso") }
