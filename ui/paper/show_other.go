//go:build !windows

package paper

import (
	"net/url"

	"fyne.io/fyne/v2"
)

// show opens a file or a folder in the system's own program.
func show(f fyne.App, path string) error { return f.OpenURL(address(path)) }

// address is a file's address for the system's own programs: always one of this computer.
func address(path string) *url.URL { return &url.URL{Scheme: "file", Path: path} }
