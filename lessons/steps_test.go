package lessons_test

import (
	"io/fs"
	"os"
	"path"
	"regexp"
	"strings"
	"testing"
)

// stepChain is a row of at least three of the steps that children learn by heart.
var stepChain = regexp.MustCompile(`(?i)(?:` + aStep + `)(?:(?: - | – |, |\. )(?:rồi |và )?(?:` + aStep + `)){2,}`)

const aStep = `dừng|không trả tiền|không|lưu tin nhắn|lưu|chặn|kể`

// stepOrders are the rows as the curriculum has them: one against strangers for the small ones, one against threats, one
// where money is demanded. A row may leave steps out, but never change their order.
var stepOrders = [][]string{
	{"không", "dừng", "kể"},
	{"dừng", "lưu", "chặn", "kể"},
	{"dừng", "không trả tiền", "lưu", "kể"},
}

// inOrder says that the steps of a row stand in one of those orders.
func inOrder(row string) bool {
	steps := regexp.MustCompile(`(?i)`+aStep).FindAllString(strings.ReplaceAll(strings.ToLower(row), "lưu tin nhắn", "lưu"), -1)
	for _, order := range stepOrders {
		at := 0
		for _, step := range order {
			if at < len(steps) && steps[at] == step {
				at++
			}
		}
		if at == len(steps) {
			return true
		}
	}
	return false
}

// A child who learns the steps in one lesson meets them in the same order in every other, and on the program's own screens.
func TestTheStepsStandInOneOrderInEveryLesson(t *testing.T) {
	seen := 0
	for _, root := range []string{"../assets/packs/lachanso", "../assets/lang"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(name string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || path.Ext(name) == ".svg" {
				return err
			}
			data, err := os.ReadFile(root + "/" + name)
			if err != nil {
				return err
			}
			for i, line := range strings.Split(string(data), "\n") {
				if strings.HasPrefix(strings.TrimSpace(line), "- [ ]") { // an answer that is wrong
					continue
				}
				for _, row := range stepChain.FindAllString(strings.ReplaceAll(line, "kể cả", "cả"), -1) {
					seen++
					if !inOrder(row) {
						t.Errorf("%s/%s:%d: %q", root, name, i+1, row)
					}
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if seen < 15 {
		t.Errorf("only %d rows of steps were found", seen)
	}
	for row, want := range map[string]bool{
		"Dừng - Lưu - Chặn - Kể": true, "Dừng, kể và chặn": false, "Không, Dừng, Kể": true, "Dừng – Không – Kể": false, "Kể, chặn, lưu": false,
		"Dừng - Không trả tiền - Lưu tin nhắn - Kể": true,
	} {
		if inOrder(row) != want {
			t.Errorf("%q is in order: %v", row, !want)
		}
	}
}
