package paper

import "golang.org/x/sys/windows"

// documents is the user's folder of documents, wherever the user has moved it, or "".
func documents() string {
	if dir, err := windows.KnownFolderPath(windows.FOLDERID_Documents, 0); err == nil {
		return dir
	}
	return underHome()
}
