package play

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
)

// openResult opens the page behind a result, turning the pages of results to it.
func (p *pupilStage) openResult(g *search, id string, keys bool) {
	p.t.Helper()
	if keys {
		p.Key([]fyne.KeyName{fyne.Key1, fyne.Key2, fyne.Key3, fyne.Key4, fyne.Key5, fyne.Key6, fyne.Key7, fyne.Key8, fyne.Key9, fyne.Key0}[g.place(id)])
		return
	}
	for n := 1; !strings.Contains(strings.Join(p.Labels(), "\n"), "result-"+id+" "); n++ {
		p.Press("page-" + string(rune('0'+n)))
	}
	p.Press("result-" + id)
}

// solveSearch does what is right in the present stage, by presses or by keys.
func (p *pupilStage) solveSearch(g *search, keys bool) {
	p.t.Helper()
	switch stage := g.m.Stage(); stage {
	case activity.StageWords:
		for _, o := range g.m.Options("") {
			if o.Correct && !g.full() {
				if keys {
					p.walkTo("word-" + o.ID)
					p.Key(fyne.KeySpace)
				} else {
					p.Press("word-" + o.ID)
				}
			}
		}
		p.way(keys, "next", fyne.KeyReturn)
	case activity.StageJudge:
		for _, r := range g.m.Task().Results {
			p.openResult(g, r.ID, keys)
			p.MustShow(r.Page.VI)
			p.MustShow(r.By.VI)
			if r.Use {
				p.way(keys, "mark-use", fyne.KeyA)
			} else {
				p.way(keys, "mark-leave", fyne.KeyB)
			}
			p.MustShow(r.Why.VI)
			p.MustShow(p.T("play-kind-" + r.Kind))
		}
		p.way(keys, "next", fyne.KeyReturn)
	default:
		for i, o := range g.m.Options(g.part()) {
			if o.Correct {
				p.way(keys, "option-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
				return
			}
		}
	}
}

func TestAPupilFindsWhatCanBeTrusted(t *testing.T) {
	for _, module := range []string{"6B", "6D", "7D"} {
		for _, how := range []struct {
			name string
			keys bool
		}{{"by taps", false}, {"by keys alone", true}} {
			t.Run(module+" "+how.name, func(t *testing.T) {
				p := begin(t, apptest.Options{}, module, "activity:search")
				g := p.Front().(*search)
				for !g.m.Done() {
					if st := g.m.Stage(); !g.m.RoundDone() && g.opened == "" && (st == activity.StageAgree || st == activity.StageCite) {
						moves := len(g.m.Moves())
						p.Key(fyne.KeyReturn)
						if p.Focused() != "" || len(g.m.Moves()) != moves {
							t.Errorf("at the question %q has the focus, and Enter alone did %q", p.Focused(), g.m.Moves()[moves:])
						}
					}
					if !g.m.RoundDone() {
						p.solveSearch(g, how.keys)
						continue
					}
					p.MustShow(g.m.Task().Done.VI)
					p.way(how.keys, "next", fyne.KeyReturn)
				}
				for range 3 {
					if !p.done {
						p.way(how.keys, "next", fyne.KeyReturn)
					}
				}
				p.mustFinish(1)
			})
		}
	}
}

func TestNothingTellsTheKindOfAResultBeforeItIsJudged(t *testing.T) {
	p := begin(t, apptest.Options{}, "7D", "activity:search")
	g := p.Front().(*search)
	kinds := func() int {
		n := 0
		for _, k := range lessons.ResultKinds {
			n += strings.Count(p.Shown(), " "+p.T("play-kind-"+k)+" ")
		}
		return n
	}
	first := g.m.Task().Results[0]
	if kinds() != 0 {
		t.Errorf("a kind is shown before anything is judged:\n%s", p.Shown())
	}
	p.Press("result-" + first.ID)
	if kinds() != 0 {
		t.Errorf("an open page tells its kind:\n%s", p.Shown())
	}
	wrong := "mark-use"
	if first.Use {
		wrong = "mark-leave"
	}
	p.Press(wrong)
	p.MustShow("Nhìn kĩ nhé!")
	p.MustShow(p.T("play-kind-" + first.Kind))
	p.Press("next")
	if g.opened != g.m.Task().Results[1].ID {
		t.Errorf("%q is open after the first page, want the second", g.opened)
	}
	p.Key(fyne.KeyEscape)
	if g.opened != "" || p.left {
		t.Error("Escape does not close the page, or leaves the activity")
	}
}

func TestAKeyWordThatDoesNotHelpSaysWhy(t *testing.T) {
	p := begin(t, apptest.Options{}, "6B", "activity:search")
	p.Press("bạn ơi")
	p.MustShow("Lời chào để dành cho người.")
	p.Key(fyne.KeyG)
	p.MustShow("Em hỏi: Ai viết? Viết khi nào? Họ muốn gì?")
	p.Press("rùa")
	p.MustShow("Đây là con vật cần tìm.")
	if g := p.Front().(*search); g.m.Ready() || len(g.m.Picked()) != 1 {
		t.Errorf("picked %v, ready %v", g.m.Picked(), g.m.Ready())
	}
}

// TestEnterSearchesAsSoonAsTheButtonSaysSo: the word that was taken last no longer keeps the key to itself.
func TestEnterSearchesAsSoonAsTheButtonSaysSo(t *testing.T) {
	p := begin(t, apptest.Options{}, "6C", "activity:search")
	g := p.Front().(*search)
	for _, o := range g.m.Options("") {
		if o.Correct && !g.m.Ready() {
			p.walkTo("word-" + o.ID)
			p.Key(fyne.KeyReturn)
		}
	}
	if g.full() || p.Focused() != "next" {
		t.Fatalf("with the fewest words taken the focus is on %q", p.Focused())
	}
	p.Key(fyne.KeyReturn)
	if g.m.Stage() != activity.StageJudge {
		t.Errorf("Enter led to stage %v", g.m.Stage())
	}
}

// TestASearchGoesOnAmongTheResultsThatAreLeft: not on a page on which all is judged.
func TestASearchGoesOnAmongTheResultsThatAreLeft(t *testing.T) {
	p := begin(t, apptest.Options{}, "6C", "activity:search")
	g := p.Front().(*search)
	p.solveSearch(g, false)
	list := g.m.Task().Results
	for _, r := range list[:7] {
		p.openResult(g, r.ID, false)
		p.Press("mark-leave")
	}
	p.Quit()
	p = begin(t, apptest.Options{Dir: p.Dir()}, "6C", "activity:search")
	if want := "result-" + list[7].ID; p.Focused() != want {
		t.Errorf("the focus is on %q, not on %q", p.Focused(), want)
	}
}

// A key word of one long line stands beside the mark that says whether it helps.
func TestALongKeyWordStandsBesideItsMark(t *testing.T) {
	p := begin(t, apptest.Options{}, "6C", "activity:search")
	g := p.Front().(*search)
	const word = "05/11/2026"
	for _, o := range g.m.Options("") {
		if o.Text.VI == word {
			p.Press("word-" + o.ID)
		}
	}
	for _, l := range kit.See(p.Window.Content()).Lines {
		if l.Text == word && l.Place.Left < l.Face.Left+42 {
			t.Errorf("it begins %.0f from the left, where the mark ends at 40", l.Place.Left-l.Face.Left)
		}
	}
	p.Look("search-word-marked")
}
