package lessons_test

import (
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/BurntSushi/toml"

	"lachanso/lessons"
)

var mark = regexp.MustCompile(`\{\{[^}]*\}\}`)

// messages reads the words of a language as ui does, by id.
func messages(lang string) (map[string]map[string]string, error) {
	raw, err := os.ReadFile("../assets/lang/check." + lang + ".toml")
	if err != nil {
		return nil, err
	}
	var all map[string]map[string]string
	return all, toml.Unmarshal(raw, &all)
}

var english = sync.OnceValues(func() (map[string]map[string]string, error) { return messages("en") })

// canBeWorded wants a problem to carry everything its message speaks of.
func canBeWorded(t *testing.T, p lessons.Problem) {
	t.Helper()
	all, err := english()
	if err != nil {
		t.Fatal(err)
	}
	message := all["check-"+p.Code]["other"]
	if strings.Contains(message, "{{.A}}") && len(p.Args) < 1 || strings.Contains(message, "{{.B}}") && len(p.Args) < 2 {
		t.Errorf("%v has too little for %q", p, message)
	}
}

// TestEveryCodeHasAMessageInEveryLanguage also holds the messages to {{.A}} and {{.B}}, all that ui fills in.
func TestEveryCodeHasAMessageInEveryLanguage(t *testing.T) {
	for _, lang := range lessons.Languages {
		all, err := messages(lang)
		if err != nil {
			t.Fatal(lang, err)
		}
		for _, code := range lessons.Codes() {
			message := all["check-"+code]["other"]
			if message == "" {
				t.Errorf("%s has no message check-%s", lang, code)
			}
			for _, m := range mark.FindAllString(message, -1) {
				if m != "{{.A}}" && m != "{{.B}}" {
					t.Errorf("%s: check-%s has %s", lang, code, m)
				}
			}
		}
	}
}
