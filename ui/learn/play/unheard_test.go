package play

import (
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/voice"
)

// Only who can hear something is told to listen: by a voice of the PC, or by a teacher who reads to the class.
func TestNobodyIsToldToListenWhereNothingIsHeard(t *testing.T) {
	for name, c := range map[string]struct {
		voice    voice.Voice
		together bool
		says     string
	}{
		"a voice":       {voice.Whisper{}, false, "Em nghe thẻ. Em chọn một hộp."},
		"no voice":      {voice.None{}, false, "Em đọc thẻ. Em chọn một hộp."},
		"a whole class": {voice.None{}, true, "Em nghe thẻ. Em chọn một hộp."},
	} {
		t.Run(name, func(t *testing.T) {
			p := begin(t, apptest.Options{Voice: c.voice}, "5A", PartActivity+lessons.KindSort)
			p.run.Together = c.together
			p.Open(p.screen(PartActivity + lessons.KindSort))
			p.MustShow(c.says)
		})
	}
}

// Every lesson of the pack says what to do without hearing it.
func TestEveryInstructionToListenHasOneToRead(t *testing.T) {
	p := apptest.New(t, apptest.Options{Whole: true})
	told := 0
	for _, m := range p.Pack.Modules {
		for i := range m.Activities {
			a := &m.Activities[i]
			if listens(a.Say) {
				told++
			}
			if listens(a.Say) != !a.Unheard.Empty() || listens(a.Unheard) || listens(a.Hint) || listens(a.Praise) {
				t.Errorf("%s tells to listen, where nothing may be heard: %q, unheard %q, %q, %q", a.ID, a.Say.VI, a.Unheard.VI, a.Hint.VI, a.Praise.VI)
			}
		}
	}
	if told == 0 {
		t.Error("no instruction tells to listen: this test looks for the wrong words")
	}
}

func listens(t lessons.Text) bool { return strings.HasPrefix(t.VI, "Em nghe") }
