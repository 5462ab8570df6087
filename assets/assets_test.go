package assets

import (
	"bytes"
	"io/fs"
	"path"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"
	"github.com/fyne-io/oksvg"
	"golang.org/x/image/font/sfnt"
)

// svgs gives every SVG that ships, by its path.
func svgs(t testing.TB) map[string][]byte {
	t.Helper()
	found := map[string][]byte{}
	for name, files := range map[string]fs.FS{"pack": Pack(), "icons": inside(icons, "icons")} {
		err := fs.WalkDir(files, ".", func(p string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(p) != ".svg" {
				return err
			}
			found[path.Join(name, p)], err = fs.ReadFile(files, p)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return found
}

func TestEveryShippedPictureIsReadWithoutComplaint(t *testing.T) {
	all := svgs(t)
	if len(all) < 100 {
		t.Fatalf("only %d pictures ship", len(all))
	}
	for name, svg := range all {
		icon, err := oksvg.ReadIconStream(bytes.NewReader(svg), oksvg.StrictErrorMode)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if icon.ViewBox.W <= 0 || icon.ViewBox.H <= 0 {
			t.Errorf("%s: has no view box", name)
		}
	}
}

func TestGeneratorsAndReadmePicturesStayOutside(t *testing.T) {
	err := fs.WalkDir(packs, ".", func(p string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(p, ".py") || strings.Contains(p, "/draw/") || strings.Contains(p, "/readme/") {
			t.Errorf("%s is embedded", p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func TestFontsDrawVietnamese(t *testing.T) {
	for _, isBold := range []bool{false, true} {
		f, err := sfnt.Parse(Font(isBold))
		if err != nil {
			t.Fatal(err)
		}
		var buf sfnt.Buffer
		for _, r := range "ẮẶễữợỵđĐ“”–×" {
			if i, err := f.GlyphIndex(&buf, r); err != nil || i == 0 {
				t.Errorf("bold %v: no sign for %q (%v)", isBold, r, err)
			}
		}
	}
	if bytes.Equal(Font(true), Font(false)) {
		t.Error("bold and regular are the same face")
	}
	if !strings.Contains(FontLicence(), "SIL OPEN FONT LICENSE Version 1.1") {
		t.Error("the licence of the fonts is not there")
	}
}

func TestWordsAreReadable(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		files, err := fs.Glob(Lang(), "*."+lang+".toml")
		if err != nil || len(files) == 0 {
			t.Fatalf("words of %s: %v, %v", lang, files, err)
		}
		for _, name := range files {
			text, err := fs.ReadFile(Lang(), name)
			if err != nil {
				t.Fatal(err)
			}
			var words map[string]any
			if err := toml.Unmarshal(text, &words); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

func TestAnIconThatDoesNotExistIsNil(t *testing.T) {
	if svg := Icon("no-such-icon"); svg != nil {
		t.Errorf("got %d bytes", len(svg))
	}
}
