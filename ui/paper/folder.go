package paper

import (
	"os"
	"path/filepath"
	"strings"
)

// Where papers go. Message ids are made of them.
const (
	inDocuments = "documents" // the user's own documents
	inData      = "data"      // beside the data, for a program carried on a stick
)

var places = []string{inDocuments, inData}

// folderName is the folder of papers, the same in both languages so that a school has one.
const folderName = "giay-to"

// folder gives the folder of a place; dataDir is where the program keeps its data.
func folder(place, dataDir string) string {
	if place == inData {
		return filepath.Join(dataDir, folderName)
	}
	if dir := documents(); dir != "" {
		return filepath.Join(dir, "La Chan So")
	}
	return filepath.Join(dataDir, folderName)
}

// underHome is the folder of documents where the system names none.
func underHome() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, "Documents")
}

// named reads XDG_DOCUMENTS_DIR of a file user-dirs.dirs: `XDG_DOCUMENTS_DIR="$HOME/Tài liệu"`.
func named(file, home string) string {
	for line := range strings.Lines(file) {
		value, ok := strings.CutPrefix(strings.TrimSpace(line), "XDG_DOCUMENTS_DIR=")
		if !ok {
			continue
		}
		value = strings.Replace(strings.Trim(value, `"`), "$HOME", home, 1)
		if filepath.IsAbs(value) {
			return filepath.Clean(value)
		}
	}
	return ""
}
