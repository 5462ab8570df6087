package manage

import "golang.org/x/sys/windows"

// ownFolder is one of the user's folders by the id of its place, wherever it was moved: OneDrive moves most of them. "" is none.
func ownFolder(id string) string {
	known := map[string]*windows.KNOWNFOLDERID{
		"downloads": windows.FOLDERID_Downloads, "desktop": windows.FOLDERID_Desktop, "documents": windows.FOLDERID_Documents, "home": windows.FOLDERID_Profile,
	}
	dir, err := windows.KnownFolderPath(known[id], 0)
	if err != nil {
		return ""
	}
	return dir
}
