package play

import (
	"strconv"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// With the largest words a talk may be scrolled, but every answer and every safe button is there, whole and apart from the
// others, and the keyboard brings each into sight.
func TestTheLargestWordsLeaveATalkUsable(t *testing.T) {
	apptest.Plainly(t)
	for _, c := range []struct{ module, part string }{{"2B", "activity:chat"}, {"2D", "activity:chat"}, {"3B", PartStory}} {
		for _, percent := range []int{150, 200} {
			t.Run(c.module+" "+c.part+" "+strconv.Itoa(percent), func(t *testing.T) {
				p := begin(t, apptest.Options{}, c.module, c.part)
				p.wear(look{lang: "vi", width: 1024, percent: percent})
				s := kit.NewSheet(p.App.Look(), p.Window.Canvas().Size())
				p.Front().Draw(s)
				type place struct{ x, y, w, h float32 }
				var had []place
				for _, h := range s.Hots() {
					x, y, w, high := s.Place(h)
					if x < 0 || x+w > s.Width || y+high > s.Bottom()+1 {
						t.Errorf("%s %q lies at %.0f, %.0f, %.0f wide and %.0f high", h.ID, h.Label, x, y, w, high)
					}
					if words := s.TextHeight(h.Label, kit.Type{Size: 20, Bold: true}, w-12); len(h.ID) > 5 && h.ID[:5] == "safe-" && words > high-40 {
						t.Errorf("%q needs %.0f of %.0f", h.Label, words, high)
					}
					for _, o := range had {
						if x < o.x+o.w && o.x < x+w && y < o.y+o.h && o.y < y+high {
							t.Errorf("%s %q lies over another", h.ID, h.Label)
						}
					}
					had = append(had, place{x, y, w, high})
				}
				p.Look("large-" + c.module + "-" + strconv.Itoa(percent) + "-a")
				for range 12 {
					p.Key(fyne.KeyDown)
				}
				p.Look("large-" + c.module + "-" + strconv.Itoa(percent) + "-b")
			})
		}
	}
}

// The largest words stand in what they belong to, and on no others.
func TestTheLargestWordsStandInTheirPlace(t *testing.T) {
	for _, c := range []struct{ module, part, move string }{{"4B", "activity:password", "mark hat strong"}, {"6C", "activity:search", ""}} {
		p := begin(t, apptest.Options{TextPercent: 200}, c.module, c.part)
		if c.move != "" {
			p.force(c.move)
		}
		for _, l := range kit.See(p.Window.Content()).Lines {
			if l.Over != "" || l.Ground != nil && !l.Face.Holds(l.Place) {
				t.Errorf("%s %s: %q does not stand in its place (%q)", c.module, c.part, l.Text, l.Over)
			}
		}
		p.Look("large-place-" + c.module)
	}
}
