package play

import (
	"strings"
	"testing"

	"lachanso/ui/app/apptest"
)

// TestEachKindLooksAsItDid compares each kind of activity, and the story, at its start, after the first move, half-way and
// done. What is wrong comes among the first moves of each play.
func TestEachKindLooksAsItDid(t *testing.T) {
	apptest.Plainly(t)
	compared := map[string]bool{}
	had := map[string]bool{}
	for _, play := range plays {
		if had[play.part] || len(play.moves) == 0 {
			continue
		}
		had[play.part] = true
		t.Run(play.part, func(t *testing.T) {
			p := begin(t, apptest.Options{}, play.module, play.part)
			golden := func(state string) {
				name := "goldens/" + strings.TrimPrefix(play.part, "activity:") + "-" + state
				compared[name+".png"] = true
				p.Golden(name)
			}
			golden("1-start")
			for i, step := range play.moves {
				p.force(step)
				switch i {
				case 0:
					golden("2-first")
				case 2:
					golden("3-early")
				case len(play.moves) / 2:
					golden("4-half")
				}
			}
			golden("5-done")
		})
	}
	apptest.OnlyGoldens(t, "goldens", compared)
}
