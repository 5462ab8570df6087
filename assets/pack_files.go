//go:build !packed

package assets

import (
	"embed"
	"io/fs"
)

//go:embed packs/lachanso
var packs embed.FS

// Pack is the built-in pack, with pack.yaml at its root.
func Pack() fs.FS { return inside(packs, "packs/lachanso") }
