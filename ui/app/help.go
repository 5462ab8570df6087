package app

import (
	"fyne.io/fyne/v2"

	"lachanso/lessons"
	"lachanso/ui/kit"
)

// helpMe is "Em cần giúp": whom to tell, what to say, 111. Opening it is never recorded.
type helpMe struct{ *App }

// HelpMe opens "Em cần giúp" above whatever is on screen.
func (a *App) HelpMe() {
	if _, open := a.Front().(*helpMe); open {
		return
	}
	a.Show(&helpMe{a})
}

// Draw draws three calm cards and the words that matter.
func (h *helpMe) Draw(s *kit.Sheet) {
	m := s.Margin()
	s.Image(h.Painter.Figure(lessons.Figure{Who: lessons.Mascot, Mood: "caring"}, s.Pixels(112)), m, 20, 112, 112)
	s.Text(h.T("help-title"), kit.Type{Size: 38, Bold: true}, m+132, 28, s.Width-2*m-132)
	s.Text(h.T("help-not-fault"), kit.Type{Size: 26, Colour: s.Ink2}, m+132, 80, s.Width-2*m-132)
	if h.CanRead() {
		s.ReadButton(h.IsReading(), s.Width-m, 16, h.ReadAloud)
	}
	s.Aloud("", h.T("help-title"), h.T("help-not-fault"))
	y := float32(156)
	gap := float32(20)
	w := (s.Width - 2*m - 2*gap) / 3
	cards := []struct {
		icon string
		tone kit.Tone
		id   string
	}{{"tell", s.Blue, "adult"}, {"notes", s.Violet, "words"}, {"phone", s.Green, "call"}}
	high := float32(0)
	for _, c := range cards {
		high = max(high, h.cardHeight(s, c.id, w))
	}
	high = max(high, s.Height-y-130)
	for i, c := range cards {
		h.card(s, c.icon, c.tone, c.id, i+1, m+float32(i)*(w+gap), y, w, high)
	}
	b := kit.Button{ID: "back", Label: h.T("help-back"), Key: "Esc", Tone: &s.Blue, Size: 24}
	bw := s.ButtonWidth(b) + 40
	y += high + 24
	s.Text(h.T("help-private"), kit.Type{Size: 20, Colour: s.Ink2}, m, y+20, s.Width-2*m-bw-40)
	s.Button(b, s.Width-m-bw, y, bw, 68, h.Back)
}

func (h *helpMe) cardHeight(s *kit.Sheet, id string, w float32) float32 {
	return 150 + s.TextHeight(h.said(id), kit.Type{Size: 28, Bold: true}, w-56) +
		s.TextHeight(h.said(id+"-text"), kit.Type{Size: 24}, w-56)
}

func (h *helpMe) card(s *kit.Sheet, icon string, tone kit.Tone, id string, n int, x, y, w, high float32) {
	s.Card(x, y, w, high)
	s.Box(kit.Box{Fill: tone.Tint, Radius: 20}, x+28, y+28, 76, 76)
	s.Icon(icon, tone.Deep, x+46, y+46, 40)
	at := y + 124
	s.Aloud("", h.said(id), h.said(id+"-text"))
	at += s.Text(h.said(id), kit.Type{Size: 28, Bold: true, Colour: tone.Deep}, x+28, at, w-56) + 8
	at += s.Text(h.said(id+"-text"), kit.Type{Size: 24}, x+28, at, w-56) + 16
	if room := min(160, y+high-24-at); room >= 64 {
		h.faces(s, id, x+28, y+high-24-room, w-56, room)
	}
}

// helpers are the faces below each card's words: who listens.
var helpers = map[string][]lessons.Figure{
	"adult": {{Who: "me", Mood: "happy"}, {Who: "ba", Mood: "happy"}, {Who: "co", Mood: "happy"}},
	"words": {{Who: "minh", Mood: "neutral"}, {Who: "chu", Mood: "happy"}},
	"call":  {{Who: lessons.Mascot, Mood: "phoning"}},
}

// faces draws as many round portraits as fit side by side.
func (h *helpMe) faces(s *kit.Sheet, id string, x, y, w, size float32) {
	who := helpers[id]
	size = min(size, (w-12*float32(len(who)-1))/float32(len(who)))
	x += (w - size*float32(len(who)) - 12*float32(len(who)-1)) / 2
	for _, f := range who {
		px := s.Pixels(size)
		s.Image(h.Painter.Portrait(f, px, s.Paper2, float64(px)/2), x, y, size, size)
		x += size + 12
	}
}

// said gives a card's words; the helpline comes from the pack's facts, which a school may override.
func (h *helpMe) said(id string) string {
	fact := func(name string) string {
		for _, f := range h.Pack.Facts {
			if f.ID == name {
				return h.Say(f.Text)
			}
		}
		return ""
	}
	return h.T("help-"+id, "Helpline", fact("helpline"), "Hours", fact("helpline-hours"), "Cost", fact("helpline-cost"), "Police", fact("police"))
}

// Focus is on the way back.
func (h *helpMe) Focus() string { return "back" }

// Key goes back on Escape and on H.
func (h *helpMe) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape || k == fyne.KeyH {
		h.Back()
		return true
	}
	return false
}

// DrawClass shows the class the same, where it has a display of its own.
func (h *helpMe) DrawClass(s *kit.Sheet) { h.Draw(s) }
