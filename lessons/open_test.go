package lessons_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"unicode/utf8"

	"lachanso/lessons"
)

// zipped packs files into a zip; more may add what no honest program writes.
func zipped(t testing.TB, files fs.FS, more func(w *zip.Writer)) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	if files != nil {
		if err := w.AddFS(files); err != nil {
			t.Fatal(err)
		}
	}
	if more != nil {
		more(w)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func entry(t testing.TB, name string, text string) func(w *zip.Writer) {
	return func(w *zip.Writer) {
		f, err := w.Create(name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := f.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
}

func codesOf(found []lessons.Problem) []string {
	var codes []string
	for _, p := range found {
		if !slices.Contains(codes, p.Code) {
			codes = append(codes, p.Code)
		}
	}
	return codes
}

func TestAFolderAndItsZipAreTheSamePack(t *testing.T) {
	good := goodPack(t)
	nested := fstest.MapFS{}
	for name, f := range good {
		nested["thu-0.1/"+name] = f
	}
	dir := t.TempDir()
	paths := map[string][]byte{"flat.zip": zipped(t, good, nil), "with a folder, có dấu.zip": zipped(t, nested, nil)}
	names := []string{"testdata/good"}
	for name, raw := range paths {
		file := filepath.Join(dir, name)
		if err := os.WriteFile(file, raw, 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, file)
	}
	for _, name := range names {
		fsys, done, refused, err := lessons.OpenPack(name)
		if err != nil || len(refused) > 0 {
			t.Fatal(name, refused, err)
		}
		p, found := lessons.Load(fsys, lessons.Options{})
		if len(found) > 0 || p.ID != "thu" || len(p.Modules) != 1 || len(p.Modules[0].Slides) != 11 {
			t.Errorf("%s: %q with %d modules, %v", name, p.ID, len(p.Modules), found)
		}
		if err := done(); err != nil {
			t.Error(err)
		}
	}
}

// A folder in a folder, what a Mac adds, and a stick that holds nothing but the pack's folder are opened at the pack.
func TestAPackIsFoundInTheFoldersAroundIt(t *testing.T) {
	deep := fstest.MapFS{"__MACOSX/own/._pack.yaml": {Data: []byte("\x00\x05")}, "own/.DS_Store": {Data: []byte("x")}}
	for name, f := range goodPack(t) {
		deep["own/Gói của trường/"+name] = f
	}
	dir := t.TempDir()
	if err := os.CopyFS(filepath.Join(dir, "stick"), deep); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "deep.zip"), zipped(t, deep, nil), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"stick", "deep.zip"} {
		fsys, done, refused, err := lessons.OpenPack(filepath.Join(dir, name))
		if err != nil || len(refused) > 0 {
			t.Fatal(name, refused, err)
		}
		if p, found := lessons.Load(fsys, lessons.Options{}); len(found) > 0 || p.ID != "thu" || len(p.Modules) != 1 {
			t.Errorf("%s: %q with %d modules, %v", name, p.ID, len(p.Modules), found)
		}
		if err := done(); err != nil {
			t.Error(err)
		}
	}
}

// One sentence says that a folder is no pack: a lesson's own folder has a dozen files that a pack does not know.
func TestAFolderThatIsNoPackIsSaidOnce(t *testing.T) {
	lesson, err := fs.Sub(goodPack(t), "modules/1B")
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string]fs.FS{"a lesson": lesson, "nothing": fstest.MapFS{}} {
		if found := problems(files); !slices.Equal(codesOf(found), []string{"pack-none"}) || len(found) != 1 || found[0].File != "pack.yaml" {
			t.Errorf("%s: %v", name, found)
		}
	}
	pack := goodPack(t)
	drop("modules/")(pack)
	for _, file := range []string{"year.yaml", "plans/"} { // they name the lesson
		drop(file)(pack)
	}
	if found := problems(pack); !slices.Equal(codesOf(found), []string{"pack-none"}) || found[0].File != "modules" {
		t.Errorf("no lessons: %v", found)
	}
}

// Programs that write names with backslashes, or in letters of old Windows, do so for every file of a folder.
func TestAZipWithUnusableNamesIsRefusedInOneSentence(t *testing.T) {
	for name, top := range map[string]string{"backslashes": `own\`, "letters of old Windows": "B\x85i c\xa1a c\x93/"} {
		raw := zipped(t, nil, func(w *zip.Writer) {
			for _, file := range []string{"pack.yaml", "facts.yaml", "year.yaml"} {
				entry(t, top+file, "a: 1")(w)
			}
		})
		fsys, found := lessons.OpenZip(bytes.NewReader(raw), int64(len(raw)))
		if fsys != nil || len(found) != 1 || found[0].Code != "file-path" || !utf8.ValidString(found[0].Args[0]) {
			t.Errorf("%s: %v", name, found)
		}
	}
}

// What a later format writes is not judged by this one.
func TestANewerPackIsOnlySaidToBeNewer(t *testing.T) {
	pack := goodPack(t)
	edit(t, pack, "pack.yaml", "format: 1", "format: 2\nregion: north")
	edit(t, pack, module, "topic: 1", "topic: 9")
	if found := problems(pack); !slices.Equal(codesOf(found), []string{"format-unknown"}) {
		t.Error(found)
	}
}

// A folder that is named freely is one fault, whatever stands in it.
func TestALessonInAFolderOfAnyNameIsOneFault(t *testing.T) {
	pack := goodPack(t)
	for name, f := range goodPack(t) {
		if rest, inside := strings.CutPrefix(name, "modules/1B/"); inside {
			delete(pack, name)
			pack["modules/Bài mới/"+rest] = f
		}
	}
	drop("year.yaml")(pack) // names the lesson
	drop("plans/")(pack)
	if found := problems(pack); len(found) != 1 || found[0].Code != "module-id" {
		t.Error(found)
	}
}

func TestOpenPackOfNothingIsAnError(t *testing.T) {
	if _, _, _, err := lessons.OpenPack(filepath.Join(t.TempDir(), "none.zip")); err == nil {
		t.Error("no error")
	}
}

func TestAHarmfulZipIsRefused(t *testing.T) {
	many := func(w *zip.Writer) {
		for i := range 5001 {
			if _, err := w.CreateHeader(&zip.FileHeader{Name: fmt.Sprint("f", i)}); err != nil {
				t.Fatal(err)
			}
		}
	}
	link := func(w *zip.Writer) {
		h := &zip.FileHeader{Name: "pack.yaml"}
		h.SetMode(fs.ModeSymlink | 0o777)
		if _, err := w.CreateHeader(h); err != nil {
			t.Fatal(err)
		}
	}
	for name, tt := range map[string]struct {
		raw  []byte
		code string
	}{
		"climbing out of its folder": {zipped(t, nil, entry(t, "../pack.yaml", "format: 1")), "file-path"},
		"beginning at the root":      {zipped(t, nil, entry(t, "/etc/pack.yaml", "format: 1")), "file-path"},
		"with a Windows path":        {zipped(t, nil, entry(t, `modules\1B\x.yaml`, "a: 1")), "file-path"},
		"with a drive":               {zipped(t, nil, entry(t, `C:x.yaml`, "a: 1")), "file-path"},
		"with a link":                {zipped(t, nil, link), "file-link"},
		"with one name twice":        {zipped(t, nil, func(w *zip.Writer) { entry(t, "a.yaml", "")(w); entry(t, "A.yaml", "")(w) }), "file-twice"},
		"with a bomb":                {zipped(t, nil, entry(t, "pack.yaml", strings.Repeat("a", 900<<10))), "zip-bomb"},
		"with too many files":        {zipped(t, nil, many), "files-too-many"},
		"that is none":               {[]byte("PK, but no zip"), "zip-broken"},
		"that is empty":              {nil, "zip-broken"},
	} {
		t.Run("a zip "+name, func(t *testing.T) {
			fsys, found := lessons.OpenZip(bytes.NewReader(tt.raw), int64(len(tt.raw)))
			if fsys != nil || !slices.Equal(codesOf(found), []string{tt.code}) {
				t.Errorf("opened %v, %v", fsys != nil, found)
			}
		})
	}
}

func TestAZipThatClaimsToBeHugeIsRefusedUnread(t *testing.T) {
	_, found := lessons.OpenZip(nil, 65<<20)
	if !slices.Equal(codesOf(found), []string{"pack-too-big"}) {
		t.Error(found)
	}
}

// A directory of contents that would fill the memory is seen by its length, before it is read.
func TestAZipWithALongDirectoryIsRefusedUnread(t *testing.T) {
	raw := append(bytes.Repeat([]byte{'x'}, 5<<20), "PK\x05\x06\x00\x00\x00\x00\xff\xff\xff\xff\x00\x00\x50\x00\x00\x00\x00\x00\x00\x00"...)
	_, found := lessons.OpenZip(bytes.NewReader(raw), int64(len(raw)))
	if !slices.Equal(codesOf(found), []string{"files-too-many"}) {
		t.Error(found)
	}
}

// bigFS is a folder whose one file says it is size bytes long, and fails the test when it is read.
type bigFS struct {
	fs.FS
	t    *testing.T
	size int64
}

func (b bigFS) Open(name string) (fs.File, error) {
	f, err := b.FS.Open(name)
	if err == nil && strings.HasSuffix(name, ".yaml") {
		return bigFile{f, b}, nil
	}
	return f, err
}

type bigFile struct {
	fs.File
	big bigFS
}

type bigInfo struct {
	fs.FileInfo
	size int64
}

func (i bigInfo) Size() int64 { return i.size }

func (f bigFile) Stat() (fs.FileInfo, error) {
	info, err := f.File.Stat()
	return bigInfo{info, f.big.size}, err
}

func (f bigFile) Read([]byte) (int, error) {
	f.big.t.Error("a file too big was read")
	return 0, fs.ErrInvalid
}

func TestAFileOf100MBIsRefusedUnread(t *testing.T) {
	pack := fstest.MapFS{"pack.yaml": {Data: []byte("format: 1")}}
	_, found := lessons.Load(bigFS{pack, t, 100 << 20}, lessons.Options{})
	if !slices.Equal(codesOf(found), []string{"file-too-big"}) {
		t.Error(found)
	}
}

func TestWholeFilesThatCannotBeUsed(t *testing.T) {
	utf16 := []byte("\xff\xfef\x00o\x00r\x00m\x00a\x00t\x00")
	for name, tt := range map[string]struct {
		change func(pack fstest.MapFS)
		codes  []string
		file   string
		line   int
	}{
		"text too long": {put(module, strings.Repeat("# a\n", 300<<10)), []string{"file-too-big"}, module, 0},
		"art too big":   {put(lanHead, strings.Repeat(" ", 2<<20+1)), []string{"file-too-big", "art-missing"}, lanHead, 0},
		"not UTF-8":     {put("glossary.yaml", "terms:\n  - {id: a\xe9}"), []string{"file-encoding"}, "glossary.yaml", 2},
		"UTF-16":        {put("glossary.yaml", string(utf16)), []string{"file-encoding"}, "glossary.yaml", 1},
		"a link": {func(p fstest.MapFS) {
			p["year.yaml"] = &fstest.MapFile{Mode: fs.ModeSymlink, Data: []byte("pack.yaml")}
		}, []string{"file-link"}, "year.yaml", 0},
		"a name nobody reads":         {put("modules/1B/question.yaml", "a: 1"), []string{"file-unknown"}, "modules/1B/question.yaml", 0},
		"no pack.yaml":                {drop("pack.yaml"), []string{"file-missing"}, "pack.yaml", 0},
		"empty slides":                {put(slidesVI, "\n"), []string{"yaml-empty"}, slidesVI, 1},
		"empty English slides":        {put(slidesEN, ""), []string{"yaml-empty"}, slidesEN, 1},
		"no English slides":           {drop(slidesEN), []string{"file-missing"}, slidesEN, 0},
		"no questions":                {drop(questions), []string{"file-missing"}, questions, 0},
		"no story":                    {drop(story), []string{"ref-unknown", "story-missing"}, story, 0},
		"no activities":               {drop("modules/1B/activities/"), []string{"ref-unknown", "activity-missing"}, module, 1},
		"folders in folders":          {put(strings.Repeat("a/", 40)+"b", ""), []string{"file-path"}, strings.TrimSuffix(strings.Repeat("a/", 33), "/"), 0},
		"more text than anyone reads": {fill(), []string{"pack-too-big"}, ".", 0},
	} {
		t.Run(name, func(t *testing.T) {
			pack := goodPack(t)
			tt.change(pack)
			found := problems(pack)
			for _, p := range found {
				canBeWorded(t, p)
			}
			if codes := codesOf(found); !sameCodes(codes, tt.codes) {
				t.Errorf("want %v, found %v", tt.codes, found)
			}
			if !slices.ContainsFunc(found, func(p lessons.Problem) bool { return p.File == tt.file && p.Line == tt.line }) {
				t.Errorf("want %s:%d, found %v", tt.file, tt.line, found)
			}
		})
	}
}

func sameCodes(a, b []string) bool {
	for _, code := range a {
		if !slices.Contains(b, code) && code != "help-route" {
			return false
		}
	}
	for _, code := range b {
		if !slices.Contains(a, code) {
			return false
		}
	}
	return true
}

func put(name, text string) func(fstest.MapFS) {
	return func(pack fstest.MapFS) { pack[name] = &fstest.MapFile{Data: []byte(text)} }
}

func drop(prefix string) func(fstest.MapFS) {
	return func(pack fstest.MapFS) {
		for name := range pack {
			if strings.HasPrefix(name, prefix) {
				delete(pack, name)
			}
		}
	}
}

// fill makes a pack of 65 files that share one MB of memory.
func fill() func(fstest.MapFS) {
	return func(pack fstest.MapFS) {
		data := bytes.Repeat([]byte{'\n'}, 1<<20)
		for i := range 65 {
			pack[fmt.Sprintf("teachers/%d.md", i)] = &fstest.MapFile{Data: data}
		}
	}
}

func TestTooManyFilesInAFolder(t *testing.T) {
	pack := fstest.MapFS{}
	for i := range 5001 {
		pack[fmt.Sprint("f", i)] = &fstest.MapFile{}
	}
	if found := problems(pack); !slices.Equal(codesOf(found), []string{"files-too-many"}) {
		t.Error(codesOf(found))
	}
}

// A symlink that leads out of the folder is neither followed by the list nor opened.
func TestAFolderWithALinkOutside(t *testing.T) {
	dir := t.TempDir()
	if err := os.Symlink("/etc/passwd", filepath.Join(dir, "pack.yaml")); err != nil {
		t.Skip("links cannot be made here")
	}
	fsys, done, _, err := lessons.OpenPack(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer done()
	_, found := lessons.Load(fsys, lessons.Options{})
	if !slices.Contains(codesOf(found), "file-link") {
		t.Error(found)
	}
}

func FuzzZip(f *testing.F) {
	f.Add(zipped(f, fstest.MapFS{"pack.yaml": {Data: []byte("format: 1\nid: a\n")}}, nil))
	f.Add(zipped(f, nil, entry(f, "../a", "x")))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		fsys, found := lessons.OpenZip(bytes.NewReader(raw), int64(len(raw)))
		if fsys == nil {
			if len(found) == 0 {
				t.Error("refused without a reason")
			}
			return
		}
		problems(fsys)
	})
}
