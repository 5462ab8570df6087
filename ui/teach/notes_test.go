package teach_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit"
	"lachanso/ui/teach"
)

// TestEveryNoteIsReadWhole turns through all pages of every lesson on the console: no letter of the notes is under 18, and
// each word is there, on the first page of the notes or the next.
func TestEveryNoteIsReadWhole(t *testing.T) {
	apptest.Plainly(t)
	for _, o := range []apptest.Options{{Two: true}, {Two: true, Width: 1366, Height: 768, Lang: "en"}, {}} {
		s := apptest.New(t, o)
		class, err := s.Store.MakeClass("4A", 4)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range s.Pack.Modules {
			teach.Project(s.App, m, class)
			s.Settle()
			if !o.Two {
				s.Key(fyne.KeyN)
			}
			for i := range m.Slides {
				readNotes(t, s, m, &m.Slides[i], o.Two)
				for range max(1, len(m.Slides[i].Asks)) {
					s.Key(fyne.KeyRight)
				}
			}
			s.Home()
			s.Settle()
		}
	}
}

func readNotes(t *testing.T, s *apptest.Stage, m *lessons.Module, sl *lessons.Slide, console bool) {
	t.Helper()
	n := sl.Notes[s.Lang()]
	whole, size := packed(n.Say.String()+n.Ask.String()+n.Often.String()+n.More.String()), s.Window.Canvas().Size()
	said, missing := "", ""
	for range 8 {
		for _, l := range kit.See(s.Window.Content()).Lines {
			low := l.Place.Top > size.Height*0.48 && l.Place.Left > size.Width*0.46 // below the small pictures
			if low && len(l.Text) > 16 && strings.Contains(whole, packed(l.Text)) && l.Size < 18-0.01 {
				t.Errorf("%s: %q is %.1f high", sl.ID, l.Text, l.Size)
			}
		}
		said += packed(s.Shown())
		missing = missed(said, n.Say, n.Ask, n.Often, n.More)
		if missing == "" || !console {
			break
		}
		s.Key(fyne.KeyN)
	}
	if missing != "" {
		t.Errorf("%s %s: %q of the notes is not shown", m.ID, sl.ID, missing)
	}
}

// missed gives a word that was not said, or "".
func missed(said string, parts ...lessons.Rich) string {
	for _, part := range parts {
		for word := range strings.FieldsSeq(part.String()) {
			if !strings.Contains(said, packed(word)) {
				return word
			}
		}
	}
	return ""
}

func packed(s string) string { return strings.Join(strings.Fields(s), "") }
