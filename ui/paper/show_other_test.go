//go:build !windows

package paper

import "testing"

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
