//go:build !windows

package manage

import (
	"os"
	"path/filepath"
)

// ownFolder is one of the user's folders by the id of its place; "" is none.
func ownFolder(id string) string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	return filepath.Join(home, map[string]string{"downloads": "Downloads", "desktop": "Desktop", "documents": "Documents"}[id])
}
