package play

import (
	"os"
	"testing"

	"lachanso/ui/app/apptest"
)

// TestLook plays every kind on the real lessons, in both sizes and languages, and saves a picture of each state where
// LACHANSO_LOOK names a folder.
func TestEveryStateDrawsWithAllItsWords(t *testing.T) {
	looks := []struct {
		name string
		o    apptest.Options
	}{
		{"1024-vi", apptest.Options{Width: 1024, Height: 768}},
		{"1366-vi", apptest.Options{Width: 1366, Height: 768}},
		{"1024-en", apptest.Options{Width: 1024, Height: 768, Lang: "en"}},
		{"1366-en", apptest.Options{Width: 1366, Height: 768, Lang: "en"}},
		{"1024-vi-150", apptest.Options{Width: 1024, Height: 768, TextPercent: 150}},
		{"1024-vi-high", apptest.Options{Width: 1024, Height: 768, Contrast: true}},
	}
	for _, l := range looks {
		if only := os.Getenv("LACHANSO_ONLY"); only != "" && only != l.name {
			continue
		}
		t.Run(l.name, func(t *testing.T) {
			for _, play := range plays {
				t.Run(play.module+" "+play.part, func(t *testing.T) {
					p := begin(t, l.o, play.module, play.part)
					for i, move := range append([]string{""}, play.moves...) {
						if move != "" {
							p.force(move)
						}
						p.mustHaveWords()
						if l.o.TextPercent == 0 && p.run.App.Look().Text == 1 {
							p.mustFit()
						}
						p.Look(play.module + "-" + part(play.part) + "-" + string(rune('a'+i)) + "-" + l.name)
					}
				})
			}
		})
	}
}
