package lessons_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"lachanso/lessons"
)

var example = regexp.MustCompile("(?ms)^```[a-z]+ (\\S+)\n(.*?)^```$")

// examples are the fenced blocks of FORMAT.md that name a file, with the shipped drawings.
func examples(t testing.TB) fstest.MapFS {
	t.Helper()
	text, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	pack := fstest.MapFS{}
	for name, f := range inMemory(t, os.DirFS("../assets/packs/lachanso")) {
		if strings.HasPrefix(name, "art/") && strings.HasSuffix(name, ".svg") {
			pack[name] = f
		}
	}
	for _, m := range example.FindAllStringSubmatch(string(text), -1) {
		if pack[m[1]] != nil {
			t.Errorf("two examples of %s", m[1])
		}
		pack[m[1]] = &fstest.MapFile{Data: []byte(m[2])}
	}
	return pack
}

func TestTheExamplesOfTheFormatAreAPack(t *testing.T) {
	p := load(t, examples(t), lessons.Options{})
	m := p.Module("1A")
	if m == nil {
		t.Fatal("no module 1A")
	}
	kinds := map[string]bool{}
	for _, q := range m.Questions {
		kinds[q.Kind] = true
	}
	for _, kind := range lessons.QuestionKinds {
		if !kinds[kind] {
			t.Errorf("FORMAT.md shows no question of kind %s", kind)
		}
	}
	for _, kind := range lessons.ActivityKinds {
		if m.Activity(kind) == nil {
			t.Errorf("FORMAT.md shows no activity of kind %s", kind)
		}
	}
	if len(p.Places) == 0 || len(p.Offices) == 0 || len(p.Year) == 0 || len(p.Plans) == 0 || len(p.Glossary) == 0 || len(p.Heads) == 0 || p.Course == nil {
		t.Error("FORMAT.md does not show every file")
	}
	if m.Home.Minutes != 10 || m.Unplugged.Doing != 25 || !strings.Contains(m.Card.Text.EN, "comes alone") {
		t.Errorf("pages are %+v %+v %+v", m.Home, m.Unplugged, m.Card)
	}
}

// TestTheFormatNamesEveryWord holds the prose of FORMAT.md against the words the loader knows.
func TestTheFormatNamesEveryWord(t *testing.T) {
	raw, err := os.ReadFile("FORMAT.md")
	if err != nil {
		t.Fatal(err)
	}
	text := string(raw)
	for _, word := range append(append([]string{}, lessons.ActivityKinds...), lessons.QuestionKinds...) {
		if !strings.Contains(text, word) {
			t.Errorf("FORMAT.md does not name %s", word)
		}
	}
}
