package play

import (
	"fmt"
	"testing"

	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// The scene on show is painted and stays whatever is painted ahead, on windows of every size and with large words; at the usual
// size of words the scenes are ready to which its choices lead.
func TestTheSceneOfAStoryStaysWhereverItsChoicesLead(t *testing.T) {
	for _, c := range []struct {
		width, height float32
		percent       int
	}{{1024, 768, 100}, {1366, 768, 100}, {1366, 768, 200}, {1920, 1080, 100}} {
		t.Run(fmt.Sprintf("%.0f×%.0f at %d", c.width, c.height, c.percent), func(t *testing.T) {
			p := begin(t, apptest.Options{Width: c.width, Height: c.height, TextPercent: c.percent}, "3B", PartStory)
			p.Settle()
			st := p.Front().(*story)
			sheet := kit.NewSheet(p.App.Look(), p.Window.Canvas().Size())
			node := st.m.Node()
			if len(node.Choices) != 3 {
				t.Fatalf("%s has %d choices; the test wants three", node.ID, len(node.Choices))
			}
			st.Draw(sheet)
			if _, ok := p.Shelf.Get(st.shelfKey(sheet, node, st.panelTop(sheet, node))); !ok {
				t.Error("the scene on show is not there")
			}
			for _, way := range node.Choices {
				n := st.data.Node(way.To)
				if _, ok := p.Shelf.Get(st.shelfKey(sheet, *n, st.panelTop(sheet, *n))); !ok && c.percent == 100 {
					t.Errorf("the scene of %s is not ready", n.ID)
				}
			}
		})
	}
}
