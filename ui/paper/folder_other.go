//go:build !windows

package paper

import (
	"os"
	"path/filepath"
)

// documents is the user's folder of documents, by the name it has in the user's language, or "".
func documents() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	config := os.Getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(config) {
		config = filepath.Join(home, ".config")
	}
	if file, err := os.ReadFile(filepath.Join(config, "user-dirs.dirs")); err == nil {
		if dir := named(string(file), home); dir != "" {
			return dir
		}
	}
	return underHome()
}
