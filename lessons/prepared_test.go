package lessons_test

import (
	"bytes"
	"os"
	"reflect"
	"testing"
	"testing/fstest"

	"lachanso/lessons"
)

const shipped = "../assets/packs/lachanso"

// asStarted is a pack as Prepare meets it: without what only Check needs.
func asStarted(t testing.TB, dir string) *lessons.Pack {
	t.Helper()
	p, _ := lessons.Load(os.DirFS(dir), lessons.Options{ArtLater: true})
	p.Forget()
	return p
}

func preparedBytes(t testing.TB, p *lessons.Pack) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := lessons.Prepare(&b, p); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestAPreparedPackIsThePackItself(t *testing.T) {
	for _, dir := range []string{shipped, "testdata/good"} {
		p := asStarted(t, dir)
		b := preparedBytes(t, p)
		if !bytes.Equal(b, preparedBytes(t, asStarted(t, dir))) {
			t.Errorf("%s: the same pack gave other bytes", dir)
		}
		got, err := lessons.Prepared(os.DirFS(dir), b)
		if err != nil {
			t.Fatal(err)
		}
		if !reflect.DeepEqual(got.Art.Names(), p.Art.Names()) || len(p.Art.Names()) == 0 {
			t.Errorf("%s: %d drawings, want %d", dir, len(got.Art.Names()), len(p.Art.Names()))
		}
		for _, name := range p.Art.Names()[:1] {
			if !bytes.Equal(got.Art.SVG(name), p.Art.SVG(name)) {
				t.Errorf("%s: the drawing %s is another", dir, name)
			}
		}
		want, have := reflect.ValueOf(*p), reflect.ValueOf(*got)
		for i := range want.NumField() {
			name := want.Type().Field(i).Name
			if name == "Art" || !want.Type().Field(i).IsExported() {
				continue
			}
			if !reflect.DeepEqual(have.Field(i).Interface(), want.Field(i).Interface()) {
				t.Errorf("%s: %s is another", dir, name)
			}
		}
	}
}

func TestRecordingsOfAPreparedPackAreFound(t *testing.T) {
	files := goodPack(t)
	for _, lang := range lessons.Languages {
		files["modules/1B/audio/"+lang+"/1B-q01.wav"] = &fstest.MapFile{Data: tone(8000, 1, 8, 2)}
	}
	p, _ := lessons.Load(files, lessons.Options{ArtLater: true})
	p.Forget()
	got, err := lessons.Prepared(files, preparedBytes(t, p))
	if err != nil {
		t.Fatal(err)
	}
	want, lasts, ok := p.Sound("vi", "1B-q01")
	if !ok {
		t.Fatal("the pack has no recording")
	}
	if wav, l, ok := got.Sound("vi", "1B-q01"); !ok || l != lasts || !bytes.Equal(wav, want) {
		t.Errorf("the recording is %d bytes, %v, %v", len(wav), l, ok)
	}
}

func TestWhatIsNoPreparedPackIsRefused(t *testing.T) {
	good := preparedBytes(t, asStarted(t, "testdata/good"))
	for name, b := range map[string][]byte{
		"empty": {}, "cut": good[:len(good)/2], "another thing": []byte("lachanso"),
		"nothing in it": {0x28, 0xb5, 0x2f, 0xfd, 0x04, 0x00, 0x09, 0x00, 0x00, 0x61, 0x5b, 0x6e, 0x8c, 0xa9}, // compressed "a"
	} {
		if p, err := lessons.Prepared(fstest.MapFS{}, b); err == nil {
			t.Errorf("%s: read as a pack of %d modules", name, len(p.Modules))
		}
	}
}

func TestTheLessonsComeWithOrWithoutTheirPreparation(t *testing.T) {
	files, want := os.DirFS("testdata/good"), asStarted(t, "testdata/good")
	good := preparedBytes(t, want)
	own := lessons.Options{ArtLater: true, Facts: map[string]lessons.Text{want.Facts[0].ID: {VI: "của trường", EN: "the school's"}}}
	for name, tt := range map[string]struct {
		ready []byte
		opt   lessons.Options
		fact  lessons.Text
	}{
		"prepared":                    {good, lessons.Options{ArtLater: true}, want.Facts[0].Text},
		"not prepared":                {nil, lessons.Options{ArtLater: true}, want.Facts[0].Text},
		"badly prepared":              {good[:9], lessons.Options{ArtLater: true}, want.Facts[0].Text},
		"prepared, with a fact's own": {good, own, lessons.Text{VI: "của trường", EN: "the school's"}},
	} {
		p := lessons.Begin(files, tt.ready, tt.opt)()
		if !reflect.DeepEqual(p.Modules[0].Title, want.Modules[0].Title) || p.Facts[0].Text != tt.fact {
			t.Errorf("%s: the pack has %v and the fact %v", name, p.Modules[0].Title, p.Facts[0].Text)
		}
	}
}

func BenchmarkPrepared(b *testing.B) {
	ready := preparedBytes(b, asStarted(b, shipped))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := lessons.Prepared(os.DirFS(shipped), ready); err != nil {
			b.Fatal(err)
		}
	}
}
