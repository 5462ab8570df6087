package play

import (
	"fmt"
	"image"
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// NewStory makes the screen of a module's story, as far as the attempt's stored moves go.
func NewStory(a *app.App, run *Run) app.Screen {
	if run.Module.Story == nil {
		return broken(a, run.OnLeave)
	}
	m, err := activity.ReplayStory(run.Module.Story, run.Attempt.Seed, run.Attempt.Moves)
	if m == nil {
		return broken(a, run.OnLeave)
	}
	return &story{Run: run, data: run.Module.Story, m: m, outdated: err != nil}
}

// story is the screen of a branching story: the scene, and on a panel over its lower part what happens and what may be
// done. At an ending it gives the way to help, and leads back to any choice.
type story struct {
	*Run
	data     *lessons.Story
	m        *activity.Story
	outdated bool
	choosing bool // which decision to go back to
}

// Enter begins the attempt anew where stored moves no longer fit.
func (t *story) Enter() {
	if t.outdated {
		t.outdated = false
		t.renew(t.m.Moves())
	}
}

// move tries a move on a story of its own, saves it when it fits, and only then moves the one that is shown.
func (t *story) move(move string) {
	if t.Busy() {
		return
	}
	trial, err := activity.ReplayStory(t.data, t.Attempt.Seed, t.m.Moves())
	if err == nil {
		_, err = trial.Move(move)
	}
	if err != nil {
		return
	}
	t.keep(move, nil, func() {
		if _, err := t.m.Move(move); err == nil {
			t.choosing = false
			t.Redraw()
			t.App.Begin(t.Focus())
		}
	})
}

func (t *story) next() { t.move(activity.VerbNext) }

func (t *story) done() {
	t.finish(store.Finished{Attempt: t.Attempt.ID, Score: 1, Ending: t.m.Ending()}, t.OnDone)
}

// Draw draws the scene and the panel over it.
func (t *story) Draw(s *kit.Sheet) {
	if t.choosing {
		t.bar(s, "", 0, 0)
		t.drawBack(s)
		return
	}
	node := t.m.Node()
	high := t.panelHeight(s, node)
	top := t.panelTop(s, node)
	t.scene(s, node, top)
	m := s.Margin() - 16
	at := area{m, top, s.Width - 2*m, high}
	box := kit.Box{Fill: s.Palette.Card, Radius: 28, Shadow: true}
	if s.High {
		box.Line, box.Weight = s.Ink, 4
	}
	s.Box(box, at.x, at.y, at.w, at.h)
	t.panel(s, node, area{at.x + panelPad, at.y + panelPad, at.w - 2*panelPad, at.h - 2*panelPad})
	t.bar(s, "", 0, 0)
}

const panelPad = 26

// scene shows the node's picture under the bar down to the window's foot; its figures keep above the panel.
func (t *story) scene(s *kit.Sheet, node lessons.StoryNode, panel float32) {
	y, h := float32(kit.PupilHeight), max(s.Height, s.Bottom())-kit.PupilHeight
	if node.Scene == nil || s.Tried() {
		return
	}
	key := t.shelfKey(s, node, panel)
	t.Shelf.Want(key, t.painting(s, node, panel))
	if img, ok := t.Shelf.Get(key); ok {
		s.Image(img, 0, y, s.Width, h)
	} else {
		s.Box(kit.Box{Fill: s.Paper2}, 0, y, s.Width, h)
	}
	t.soon(s, node)
	if side := phoneSide(node.Scene); side != 0 {
		w := phoneRoom(s)
		x := s.Width - w - s.Margin() - 24
		if side < 0 {
			x = s.Margin() + 24
		}
		dots := []kit.Bubble{{Dots: true}, {Dots: true}}
		s.Phone(kit.Phone{Tone: s.Violet, Bubbles: dots, Size: 24}, x, y+28, w, 420)
	}
}

// panelTop is where the panel begins: at the foot of the window, but never so high that nothing is seen of the scene.
func (t *story) panelTop(s *kit.Sheet, node lessons.StoryNode) float32 {
	return max(s.Height-t.panelHeight(s, node)-24, kit.PupilHeight+150)
}

// phoneSide says on which side of a scene the mock phone stands: -1 left, 1 right, 0 nowhere.
func phoneSide(scene *lessons.Scene) int {
	switch is := func(f *lessons.Figure) bool { return f != nil && f.PhoneChat() }; {
	case is(scene.Left):
		return -1
	case is(scene.Right), is(scene.Mid):
		return 1
	}
	return 0
}

func phoneRoom(s *kit.Sheet) float32 {
	if s.IsWide() {
		return 250
	}
	return 210
}

func (t *story) shelfKey(s *kit.Sheet, node lessons.StoryNode, panel float32) string {
	return fmt.Sprintf("play/%s/%s/%dx%d/%d", t.data.ID, node.ID, s.Pixels(s.Width), s.Pixels(s.Height), s.Pixels(panel))
}

// painting paints a node's scene; what it needs is taken now, since it runs on another goroutine.
func (t *story) painting(s *kit.Sheet, node lessons.StoryNode, panel float32) func() image.Image {
	w, h := s.Pixels(s.Width), s.Pixels(max(s.Height, s.Bottom())-kit.PupilHeight)
	free := image.Rect(0, s.Pixels(10), w, s.Pixels(panel-kit.PupilHeight))
	room := s.Pixels(phoneRoom(s) + s.Margin() + 24)
	switch phoneSide(node.Scene) {
	case -1:
		free.Min.X += room
	case 1:
		free.Max.X -= room
	}
	painter, scene := t.Painter, node.Scene
	return func() image.Image { return painter.Scene(scene, w, h, free) }
}

// soon has the scenes painted that may come next.
func (t *story) soon(s *kit.Sheet, node lessons.StoryNode) {
	ways := []string{node.Next}
	for _, c := range node.Choices {
		ways = append(ways, c.To)
	}
	for _, id := range ways {
		if n := t.data.Node(id); n != nil && n.Scene != nil {
			panel := t.panelTop(s, *n)
			t.Shelf.Ahead(t.shelfKey(s, *n, panel), t.painting(s, *n, panel))
		}
	}
}

// tale is the text of a node: before the first one stands what the story is about.
func (t *story) tale(node lessons.StoryNode) string {
	if node.ID == t.data.Start && len(t.m.Moves()) == 0 {
		return t.Say(t.data.Intro) + "\n" + t.Say(node.Text)
	}
	return t.Say(node.Text)
}

// Key answers by letter and goes on with Enter; Escape leaves the list of choices first.
func (t *story) Key(k fyne.KeyName) bool {
	choices := t.m.Choices()
	enter := k == fyne.KeyReturn || k == fyne.KeyEnter
	switch n := letter(k, len(choices)); {
	case t.choosing:
		return t.backKey(k)
	case n > 0:
		t.choose(choices[n-1])
	case enter && t.m.Node().Next != "":
		t.next()
	case enter && t.m.Done():
		t.done()
	case k == fyne.KeyR && t.m.Done():
		t.openBack()
	default:
		return t.commonKey(k)
	}
	return true
}

func (t *story) choose(c lessons.StoryChoice) {
	t.move(activity.Line(activity.VerbChoose, c.ID))
}

// Focus is on the way on; on none of the choices: Enter alone must choose nothing.
func (t *story) Focus() string {
	switch {
	case t.choosing:
		return "back-0"
	case len(t.m.Choices()) > 0:
		return ""
	}
	return "next"
}

func (t *story) openBack() {
	t.choosing = true
	t.Redraw()
	t.App.Focus("back-0")
}

// backKey takes the keys of the list of choices.
func (t *story) backKey(k fyne.KeyName) bool {
	if n, turns := digit(k), t.turns(); n > 0 && n <= len(turns) {
		t.goBack(turns[n-1].number)
		return true
	}
	if k == fyne.KeyEscape {
		t.choosing = false
		t.Redraw()
		t.App.Focus("next")
		return true
	}
	return t.commonKey(k)
}

func (t *story) goBack(n int) {
	t.move(activity.Line(activity.VerbBack, strconv.Itoa(n)))
}
