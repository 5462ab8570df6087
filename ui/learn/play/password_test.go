package play

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"golang.org/x/text/unicode/norm"

	"lachanso/lessons"
	"lachanso/lessons/activity"
	"lachanso/ui/app/apptest"
)

// strange is a phrase that nobody guesses, written with marks.
const strange = "Ốc sên gội đầu trong tủ lạnh"

// solvePassword does what is right in the present step, by presses or by keys.
func (p *pupilStage) solvePassword(g *password, keys bool) {
	p.t.Helper()
	p.MustShow(g.m.Workshop().NeverReal.VI)
	switch g.m.Step().Kind {
	case lessons.StepJudge:
		one := g.present()
		if one.Strong {
			p.way(keys, "mark-strong", fyne.KeyA)
		} else {
			p.way(keys, "mark-weak", fyne.KeyB)
		}
		p.MustShow(one.Why.VI)
		if !g.m.RoundDone() {
			p.way(keys, "next", fyne.KeyReturn)
		}
	case lessons.StepBuild:
		for i := range g.m.Step().Groups {
			id := "word-" + string(rune('0'+i)) + "-1"
			if keys {
				p.walkTo(id)
				p.Key(fyne.KeySpace)
			} else {
				p.Press(id)
			}
		}
		p.MustShow(g.draft.Phrase("vi"))
		if keys {
			p.walkTo("made")
			p.Key(fyne.KeySpace)
		} else {
			p.Press("made")
		}
	case lessons.StepType:
		p.Type("Châu2016")
		p.MustShow(g.m.Step().Weak[lessons.WeakName].VI)
		p.clear(g)
		p.Type(strange)
		p.MustShow(p.T("play-strong-title"))
		if keys {
			p.Key(fyne.KeyReturn)
		} else {
			p.Press("made")
		}
	default:
		for i, o := range g.m.Options() {
			if o.Correct && !g.m.Touched(o.ID) {
				p.way(keys, "option-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
				p.MustShow(o.Why.VI)
			}
		}
	}
}

// clear rubs out what stands in the field, as a pupil does.
func (p *pupilStage) clear(g *password) {
	for g.field.Text != "" {
		p.Key(fyne.KeyBackspace)
	}
}

func TestAPupilMakesAStrongPhrase(t *testing.T) {
	for _, module := range []string{"4B", "4C"} {
		for _, how := range []struct {
			name string
			keys bool
		}{{"by taps", false}, {"by keys alone", true}} {
			t.Run(module+" "+how.name, func(t *testing.T) {
				p := begin(t, apptest.Options{}, module, "activity:password")
				g := p.Front().(*password)
				for !g.m.Done() {
					if !g.m.RoundDone() {
						p.solvePassword(g, how.keys)
						continue
					}
					p.MustShow(g.m.Step().Done.VI)
					p.way(how.keys, "next", fyne.KeyReturn)
				}
				p.way(how.keys, "next", fyne.KeyReturn)
				p.MustShow(g.Say(g.data.After))
				p.way(how.keys, "next", fyne.KeyReturn)
				p.mustFinish(1)
				p.mustNotKeep(strange)
			})
		}
	}
}

// mustNotKeep fails when anything in the program's folder holds the text, however it is written.
func (p *pupilStage) mustNotKeep(text string) {
	p.t.Helper()
	p.Quit()
	files := 0
	err := filepath.WalkDir(p.Dir(), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		files++
		data, err := os.ReadFile(path)
		for _, form := range []string{text, norm.NFD.String(text), "Oc sen goi dau", "ocsengoidau", strings.ToLower(text)} {
			if bytes.Contains(data, []byte(form)) {
				p.t.Errorf("%s holds %q", path, form)
			}
		}
		return err
	})
	if err != nil || files == 0 {
		p.t.Errorf("%d files were read: %v", files, err)
	}
}

// TestAFieldTakesWhatAnInputMethodSends: it rubs out what it wrote and writes it anew, composed or not.
func TestAFieldTakesWhatAnInputMethodSends(t *testing.T) {
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		p := begin(t, apptest.Options{}, "4B", "activity:password")
		g := p.Front().(*password)
		for g.m.Step().Kind != lessons.StepType {
			if g.m.RoundDone() {
				p.Press("next")
				continue
			}
			p.solvePassword(g, false)
		}
		p.Type("Oc")
		p.Key(fyne.KeyBackspace, fyne.KeyBackspace)
		p.Type(form.String("Ốc sê"))
		p.Type("n tím")
		if got := norm.NFC.String(g.draft.Phrase("vi")); got != "Ốc sên tím" {
			t.Errorf("the draft holds %q", got)
		}
		if rating := g.draft.Rate("vi"); rating.Signs != 10 || rating.Words != 3 {
			t.Errorf("it is measured %+v", rating)
		}
		p.Quit()
	}
}

func TestHelpIsOneKeyAwayWhileTypingAndALongPhraseIsCut(t *testing.T) {
	p := begin(t, apptest.Options{}, "4B", "activity:password")
	g := p.Front().(*password)
	for g.m.Step().Kind != lessons.StepType {
		if g.m.RoundDone() {
			p.Press("next")
			continue
		}
		p.solvePassword(g, false)
	}
	p.Type("hoa")
	p.Key(fyne.KeyF1)
	p.MustShow(p.T("help-title"))
	p.Key(fyne.KeyEscape)
	if g.field.Text != "hoa" {
		t.Errorf("after the way to help the field holds %q", g.field.Text)
	}
	p.Type(strings.Repeat("ốc sên ", 12))
	if n := len([]rune(g.field.Text)); n != 64 || g.draft.Phrase("vi") != g.field.Text {
		t.Errorf("the field holds %d letters", n)
	}
	p.Key(fyne.KeyEscape)
	if !p.left {
		t.Error("Escape does not leave")
	}
}

func TestAWeakPhraseIsNotTaken(t *testing.T) {
	p := begin(t, apptest.Options{}, "4B", "activity:password")
	g := p.Front().(*password)
	for g.m.Step().Kind != lessons.StepType {
		if g.m.RoundDone() {
			p.Press("next")
			continue
		}
		p.solvePassword(g, false)
	}
	moves := len(g.m.Moves())
	p.Type("vit-do-an-trang")
	p.Key(fyne.KeyReturn)
	p.MustShow(g.m.Step().Weak[lessons.WeakExample].VI)
	if len(g.m.Moves()) != moves {
		t.Errorf("an example of the lesson is taken: %q", g.m.Moves()[moves:])
	}
}

func TestAPupilCallsTheHelpline(t *testing.T) {
	for _, how := range []struct {
		name string
		keys bool
	}{{"by taps", false}, {"by keys alone", true}} {
		t.Run(how.name, func(t *testing.T) {
			p := begin(t, apptest.Options{}, "3A", "activity:dial")
			g := p.Front().(*dial)
			for range 3 {
				p.way(how.keys, "key-1", fyne.Key1)
			}
			for !g.m.Done() {
				p.MustShow(g.m.Node().Says.VI)
				if g.m.CanGoOn() {
					p.way(how.keys, "next", fyne.KeyReturn)
					continue
				}
				for i, r := range g.m.Replies() {
					if r.Kind == lessons.ReplyFact {
						p.way(how.keys, "reply-"+string(rune('0'+i)), fyne.KeyName(rune('A'+i)))
						p.MustShow(r.Meaning.VI)
						break
					}
				}
			}
			p.MustShow(g.Say(g.m.Node().Help))
			p.MustShow(g.Say(g.data.After))
			p.way(how.keys, "next", fyne.KeyReturn)
			p.mustFinish(1)
		})
	}
}

func TestHangingUpAndCallingAgainByKeys(t *testing.T) {
	p := begin(t, apptest.Options{}, "3A", "activity:dial")
	g := p.Front().(*dial)
	p.Key(fyne.Key1, fyne.Key5)
	p.MustShow(g.m.Phone().Misdial.VI)
	p.Key(fyne.Key1, fyne.Key1, fyne.Key1, fyne.KeyX)
	p.MustShow(g.m.Phone().HangUp.Says.VI)
	if p.Focused() != activity.PressAgain {
		t.Errorf("the focus is on %q", p.Focused())
	}
	p.Key(fyne.KeySpace, fyne.Key1, fyne.Key1, fyne.Key1)
	if !g.m.OnCall() {
		t.Errorf("nobody answers again:\n%s", p.Shown())
	}
}

// TestEnterAloneJudgesNothing: no answer has the focus by itself, and the first arrow comes to the first of them.
func TestEnterAloneJudgesNothing(t *testing.T) {
	p := begin(t, apptest.Options{}, "4C", "activity:password")
	for _, k := range []fyne.KeyName{fyne.KeyReturn, fyne.KeySpace} {
		p.Key(k)
	}
	if n := len(p.stored().Moves); n != 0 || p.Focused() != "" {
		t.Fatalf("the focus is on %q, and Enter made %d moves", p.Focused(), n)
	}
	p.Key(fyne.KeyDown)
	if p.Focused() != "mark-"+activity.Strong {
		t.Errorf("the arrow comes to %q", p.Focused())
	}
}
