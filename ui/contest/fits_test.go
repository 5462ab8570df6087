package contest

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"

	game "lachanso/lessons/contest"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// Every question of the pack that a contest may draw stands on one page or on two, in letters of 1/16 of the height.
func TestEveryQuestionOfThePackFits(t *testing.T) {
	apptest.Plainly(t)
	for _, lang := range []string{"vi", "en"} {
		s := apptest.New(t, apptest.Options{Lang: lang, Whole: true})
		for _, of := range []struct {
			kinds []string
			lead  float32
		}{{game.BoardKinds, 0}, {game.CornerKinds, countWide}} {
			g := &stage{App: s.App, lead: of.lead}
			two, all := 0, 0
			for _, size := range []fyne.Size{{Width: 1024, Height: 768}, {Width: 1366, Height: 768}} {
				sheet := kit.NewSheet(g.Look(), size)
				for _, m := range s.Pack.Modules {
					for _, q := range m.With("contest") {
						if !slices.Contains(of.kinds, q.Kind) {
							continue
						}
						all++
						stem := g.Say(q.Stem)
						if g.planned(sheet, stem, q.Options).fits {
							continue
						}
						two++
						if !g.planned(sheet, stem, nil).fits || !g.planned(sheet, "", q.Options).fits {
							t.Errorf("%s in %s does not fit two pages of %v: %q", q.ID, lang, size, stem)
						}
					}
				}
			}
			if all < 200 {
				t.Errorf("only %d questions were seen", all)
			}
			t.Logf("%s, room for numbers %v: %d of %d on two pages", lang, of.lead, two, all)
		}
	}
}
