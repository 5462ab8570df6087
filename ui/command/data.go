package command

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"lachanso/store"
)

// beside is the data folder next to the program, for use from a USB stick.
const beside = "data"

// dir is the data folder: -data, else data/ beside the program, else the user's own folder for programs' data.
func (j *job) dir() string {
	if j.data != "" {
		if full, err := filepath.Abs(j.data); err == nil {
			return full
		}
		return j.data
	}
	if j.Program != "" {
		own := filepath.Join(filepath.Dir(j.Program), beside)
		if info, err := os.Stat(own); err == nil && info.IsDir() {
			return own
		}
	}
	return filepath.Join(home(runtime.GOOS, os.Getenv), "lachanso")
}

// home is where programs keep a user's data. On Windows the local folder, since the roaming one is copied over networks.
func home(system string, getenv func(string) string) string {
	in := func(name string, below ...string) string {
		if dir := getenv(name); filepath.IsAbs(dir) {
			return filepath.Join(append([]string{dir}, below...)...)
		}
		return ""
	}
	var tries []string
	switch system {
	case "windows":
		tries = []string{in("LOCALAPPDATA"), in("APPDATA"), in("USERPROFILE")}
	case "darwin":
		tries = []string{in("HOME", "Library", "Application Support")}
	default:
		tries = []string{in("XDG_DATA_HOME"), in("HOME", ".local", "share")}
	}
	for _, dir := range tries {
		if dir != "" {
			return dir
		}
	}
	return "."
}

// open opens the data and speaks its language from then on.
func (j *job) open(readOnly bool) (*store.Store, error) {
	s, err := store.Open(j.dir(), store.Options{Now: j.Now, ReadOnly: readOnly})
	if err != nil {
		return nil, err
	}
	if settings, err := s.Settings(); err == nil {
		j.speak(settings.Lang)
	}
	return s, nil
}

// Where a folder stands when it does not stand on this PC alone.
const (
	synced  = "synced"  // another program copies it, in the middle of a save too
	network = "network" // its lock cannot be relied on
)

// standing says where a folder stands: "" is on this PC.
func standing(dir string) string {
	if strings.HasPrefix(dir, `\\`) || remote(dir) {
		return network
	}
	for _, part := range strings.FieldsFunc(strings.ToLower(dir), func(r rune) bool { return r == '/' || r == '\\' }) {
		for _, service := range []string{"onedrive", "dropbox", "google drive", "googledrive", "my drive", "icloud", "nextcloud", "owncloud", "pcloud", "mega"} {
			if part == service || strings.HasPrefix(part, service+" ") || strings.HasPrefix(part, service+"drive") {
				return synced
			}
		}
	}
	return ""
}

// nearest is the folder, or the first one above it that exists.
func nearest(dir string) string {
	for {
		if info, err := os.Stat(dir); err == nil && info.IsDir() {
			return dir
		}
		up := filepath.Dir(dir)
		if up == dir {
			return dir
		}
		dir = up
	}
}
