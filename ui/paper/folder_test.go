package paper

import (
	"path/filepath"
	"testing"
)

func TestTheFolderOfDocumentsHasTheUsersName(t *testing.T) {
	for _, c := range []struct{ file, want string }{
		{"# made by xdg\nXDG_DESKTOP_DIR=\"$HOME/Desktop\"\nXDG_DOCUMENTS_DIR=\"$HOME/Tài liệu\"\n", "/home/may/Tài liệu"},
		{"XDG_DOCUMENTS_DIR=\"/srv/docs/\"", "/srv/docs"},
		{"XDG_DOCUMENTS_DIR=\"docs\"", ""},
		{"", ""},
	} {
		if got := filepath.ToSlash(named(c.file, "/home/may")); got != c.want {
			t.Errorf("%q gives %q", c.file, got)
		}
	}
}
