package ui_test

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"lachanso/assets"
	"lachanso/lessons"
)

// The line: each room imports only rooms that stand left of it, lessons takes an fs.FS and not the assets, nothing left of
// ui knows fyne, and only store knows bbolt.
func TestRoomsImportOnlyToTheLeft(t *testing.T) {
	list := exec.Command("go", "list", "-tags", "x11,migrated_fynedo", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "./...")
	list.Dir = ".."
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	lines := strings.Split(strings.TrimSpace(string(out)), "\n")
	if len(lines) < 10 {
		t.Fatalf("only %d packages seen", len(lines))
	}
	for _, line := range lines {
		fields := strings.Fields(line)
		for _, imported := range fields[1:] {
			if why := breach(fields[0], imported); why != "" {
				t.Errorf("%s imports %s: %s", fields[0], imported, why)
			}
		}
	}
}

// rooms from left to right.
var rooms = []string{"assets", "lessons", "store", "ui", ""}

func room(path string) string {
	rest, ours := strings.CutPrefix(path, "lachanso")
	if !ours {
		return "?"
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(rest, "/"), "/")
	return first
}

func breach(from, to string) string {
	here := room(from)
	switch {
	case strings.HasPrefix(to, "fyne.io/") && here != "ui" && here != "":
		return "only ui knows windows"
	case strings.HasPrefix(to, "go.etcd.io/bbolt") && here != "store":
		return "only store knows the database"
	case room(to) == "?":
		return ""
	case here == "lessons" && room(to) == "assets":
		return "lessons takes an fs.FS"
	case slices.Index(rooms, room(to)) > slices.Index(rooms, here):
		return "it stands to the right"
	}
	return ""
}

// Goroutines of the user interface are begun in two places only: the queue of background work and the shelf of pictures.
func TestNoGoroutineBeginsElsewhere(t *testing.T) {
	allowed := []string{"app/queue.go", "kit/paint/shelf.go"}
	begun := 0
	eachFile(t, ".", func(path string, file *ast.File) {
		ast.Inspect(file, func(n ast.Node) bool {
			if _, ok := n.(*ast.GoStmt); ok {
				begun++
				if !slices.Contains(allowed, filepath.ToSlash(path)) {
					t.Errorf("%s begins a goroutine: use App.Background", path)
				}
			}
			return true
		})
	})
	if begun < len(allowed) {
		t.Errorf("only %d goroutines are begun, so this test looks at the wrong place", begun)
	}
}

var plainly = regexp.MustCompile(`(?m)^func Test[A-Za-z0-9]*\(t \*testing\.T\) \{\n\tapptest\.Plainly\(t\)$`)

// What the race detector skips is run without it: the Makefile finds a test by its first line.
func TestWhatTheRaceDetectorSkipsIsFound(t *testing.T) {
	found := 0
	err := filepath.WalkDir(".", func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") || path == "rules_test.go" {
			return err
		}
		text, err := os.ReadFile(path)
		found += len(plainly.FindAll(text, -1))
		if n, first := bytes.Count(text, []byte(".Plainly(")), len(plainly.FindAll(text, -1)); n != first {
			t.Errorf("%s: of %d calls of Plainly %d are the first line of a test", path, n, first)
		}
		return err
	})
	if err != nil || found == 0 {
		t.Errorf("%d tests are found, %v", found, err)
	}
}

func eachFile(t *testing.T, root string, see func(path string, file *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") || strings.Contains(path, "e2e") {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err == nil {
			see(path, file)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// messages gives the messages of a language with their plural forms.
func messages(t *testing.T, lang string) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	err := fs.WalkDir(assets.Lang(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(name, lang+".toml") {
			return err
		}
		data, err := fs.ReadFile(assets.Lang(), name)
		if err != nil {
			return err
		}
		one := map[string]map[string]string{}
		if err := toml.Unmarshal(data, &one); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for id := range one {
			if _, twice := all[id]; twice {
				t.Errorf("%s: message %s stands elsewhere too", name, id)
			}
		}
		maps.Copy(all, one)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var argument = regexp.MustCompile(`\{\{\s*\.(\w+)\s*\}\}`)

func arguments(forms map[string]string) []string {
	var out []string
	for _, text := range forms {
		for _, m := range argument.FindAllStringSubmatch(text, -1) {
			if m[1] != "Count" && !slices.Contains(out, m[1]) {
				out = append(out, m[1])
			}
		}
	}
	slices.Sort(out)
	return out
}

func TestEveryLanguageHasTheSameMessages(t *testing.T) {
	vi := messages(t, "vi")
	for _, lang := range lessons.Languages[1:] {
		other := messages(t, lang)
		for id, forms := range vi {
			if other[id] == nil {
				t.Errorf("message %s is missing in %s", id, lang)
				continue
			}
			if a, b := arguments(forms), arguments(other[id]); !slices.Equal(a, b) {
				t.Errorf("message %s takes %v in vi and %v in %s", id, a, b, lang)
			}
		}
		for id := range other {
			if vi[id] == nil {
				t.Errorf("message %s is missing in vi", id)
			}
		}
	}
	files, err := fs.Glob(assets.Lang(), "*")
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	for _, name := range files {
		part := strings.Split(name, ".") // ROOM.LANG.toml
		if len(part) != 3 || part[2] != "toml" || !slices.Contains(lessons.Languages, part[1]) {
			t.Errorf("%s is a file of no language of lessons.Languages", name)
		}
	}
}

// Messages that are put together from the kind of an activity or question: nobody is told of one that a new kind lacks.
func TestEveryKindHasItsWords(t *testing.T) {
	vi := messages(t, "vi")
	for head, kinds := range map[string][]string{
		"activity-": lessons.ActivityKinds, "paper-doing-": lessons.ActivityKinds, "paper-product-": lessons.ActivityKinds,
		"quiz-do-": lessons.QuestionKinds,
	} {
		for _, kind := range kinds {
			if vi[head+kind] == nil {
				t.Errorf("message %s is missing", head+kind)
			}
		}
	}
}

// A message is named in the code as a whole ("door-teach") or by a part it is put together from ("door-" + id, or
// id + "-title"): every such part is a string of the code.
func TestEveryMessageIsUsedAndEveryUsedMessageIsThere(t *testing.T) {
	vi := messages(t, "vi")
	words := map[string]bool{}
	asked := map[string]string{}
	for _, root := range []string{".", "../lessons"} {
		eachFile(t, root, func(path string, file *ast.File) {
			ast.Inspect(file, func(n ast.Node) bool {
				switch v := n.(type) {
				case *ast.BasicLit:
					if v.Kind == token.STRING {
						words[strings.Trim(v.Value, "\"`")] = true
					}
				case *ast.CallExpr:
					if id := askedFor(v); id != "" {
						asked[id] = path
					}
				}
				return true
			})
		})
	}
	for _, code := range lessons.Codes() {
		words["check-"+code] = true
	}
	for id, path := range asked {
		if vi[id] == nil {
			t.Errorf("%s asks for message %s, which does not exist", path, id)
		}
	}
	for id := range vi {
		if !named(id, words) {
			t.Errorf("message %s is used nowhere", id)
		}
	}
}

// askedFor gives the message that a call of T or Say names by a constant.
func askedFor(call *ast.CallExpr) string {
	sel, ok := call.Fun.(*ast.SelectorExpr)
	if !ok || sel.Sel.Name != "T" && sel.Sel.Name != "Say" || len(call.Args) == 0 {
		return ""
	}
	lit, ok := call.Args[0].(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return ""
	}
	return strings.Trim(lit.Value, "\"`")
}

func named(id string, words map[string]bool) bool {
	if words[id] {
		return true
	}
	for i := range id {
		if id[i] != '-' {
			continue
		}
		head, tail := id[:i+1], id[i:]
		if words[head] || words[head+"%s"] || words[head+"%d"] || words[tail] && words[id[:i]] || words[tail] && hasPart(id[:i], words) {
			return true
		}
	}
	return false
}

func hasPart(id string, words map[string]bool) bool {
	for i := range id {
		if id[i] == '-' && words[id[:i+1]] {
			return true
		}
	}
	return false
}

// Vietnamese on screen is composed (NFC) and spelled as in textbooks.
func TestWordsAreComposed(t *testing.T) {
	err := fs.WalkDir(assets.Lang(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(assets.Lang(), name)
		if err != nil {
			return err
		}
		for _, mark := range []rune{0x0300, 0x0301, 0x0303, 0x0309, 0x0323, 0x0302, 0x0306, 0x031B} {
			if bytes.ContainsRune(data, mark) {
				t.Errorf("%s holds the loose mark %U", name, mark)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}
