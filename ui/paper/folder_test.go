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

func TestOnlyFilesOfThisComputerAreOpened(t *testing.T) {
	if got := address("/home/may/Tài liệu/a b.docx").String(); got != "file:///home/may/T%C3%A0i%20li%E1%BB%87u/a%20b.docx" {
		t.Error(got)
	}
	for _, path := range []string{"//server/share/x", "http://x"} {
		if u := address(path); u.Scheme != "file" || u.Host != "" {
			t.Errorf("%s gives %s", path, u)
		}
	}
}
