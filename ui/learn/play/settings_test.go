package play

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
)

// reach sets every switch that the goal wants as it wants it, by presses or by keys.
func (p *pupilStage) reach(g *settings, keys bool) {
	p.t.Helper()
	for i, page := range g.m.Phone().Pages {
		for _, one := range page.Switches {
			want, wanted := g.m.Goal().Want[one.ID]
			if !wanted || slices.Contains(want, g.m.Stands(one.ID)) {
				continue
			}
			id := "set-" + one.ID
			if len(one.Choices) > 0 {
				id += "-" + want[0]
			}
			if p.way(keys, "tab-"+string(rune('1'+i)), fyne.KeyName(rune('1'+i))); keys {
				p.walkTo(id)
				p.Key(fyne.KeySpace)
			} else {
				p.Press(id)
			}
			p.mustHaveMoved("set " + one.ID + " " + want[0])
		}
	}
}

func TestAPupilReachesEveryGoalInTheSettings(t *testing.T) {
	for _, module := range []string{"5C", "7C", "4D"} {
		for _, how := range []struct {
			name string
			keys bool
		}{{"by taps", false}, {"by keys alone", true}} {
			t.Run(module+" "+how.name, func(t *testing.T) {
				p := begin(t, apptest.Options{}, module, "activity:settings")
				g := p.Front().(*settings)
				for !g.m.Done() {
					p.MustShow(g.m.Goal().Ask.VI)
					p.reach(g, how.keys)
					p.way(how.keys, "check", fyne.KeyK)
					p.MustShow(g.m.Goal().Done.VI)
					p.way(how.keys, "next", fyne.KeyReturn)
				}
				p.MustShow(g.Say(g.data.After))
				p.way(how.keys, "next", fyne.KeyReturn)
				p.mustFinish(1)
			})
		}
	}
}

func TestAGoalThatIsNotReachedSaysWhyAndTurnsToTheSwitch(t *testing.T) {
	p := begin(t, apptest.Options{}, "5C", "activity:settings")
	p.Press("tab-2")
	p.Press("check")
	p.MustShow("Để mọi người thì người bình luận ấy vẫn xem tiếp.")
	if want := "set-audience-all"; p.Focused() != want {
		t.Errorf("the focus is on %q, want %q", p.Focused(), want)
	}
	p.Key(fyne.KeyG)
	p.MustShow("Em tự hỏi: dòng nào đang cho người lạ biết điều này?")
}

func TestWhatOutsidersSeeFollowsTheSwitches(t *testing.T) {
	p := begin(t, apptest.Options{}, "5C", "activity:settings")
	posts := "12 bài: sạp vải, sân bóng, mèo Vện"
	shown := func() int { return strings.Count(p.Shown(), posts) }
	if shown() != 2 {
		t.Errorf("the posts are seen %d times before anything is changed, want 2", shown())
	}
	p.Press("Bạn bè")
	if shown() != 1 {
		t.Errorf("the posts are seen %d times for friends only, want 1", shown())
	}
	p.MustShow("Đã giấu")
	p.Press("Mọi người")
	if shown() != 2 {
		t.Errorf("the posts are seen %d times for all again, want 2", shown())
	}
}

func TestWithoutAProfileTheSwitchesHaveTheWholeScreen(t *testing.T) {
	p := begin(t, apptest.Options{}, "4D", "activity:settings")
	m := *p.run.Module
	m.Activities = slices.Clone(m.Activities)
	at := slices.IndexFunc(m.Activities, func(a lessons.Activity) bool { return a.Kind == lessons.KindSettings })
	data := *m.Activities[at].Settings
	data.Profile = nil
	m.Activities[at].Settings = &data
	p.run.Module = &m
	p.Open(NewActivity(p.App, p.run))
	for _, l := range looks[:4] {
		p.wear(l)
		for _, page := range []fyne.KeyName{fyne.KeyPageDown, fyne.KeyPageDown, fyne.KeyPageUp} {
			p.Key(page)
			p.mustFit()
			p.Look("settings-bare-" + string(page) + "-" + l.name)
		}
	}
	if strings.Contains(p.Shown(), p.T("play-outside-sees")) {
		t.Error("a profile is shown though there is none")
	}
}
