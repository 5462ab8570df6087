package kit

// Action is a button of a bar with what it does.
type Action struct {
	Button
	Do func()
}

// Bar draws the way back, a title and actions at the right; where they do not stand beside the title they become
// smaller, and then get a row of their own. It gives where the screen goes on.
func (s *Sheet) Bar(title, back string, do func(), actions ...Action) float32 {
	m := s.Margin()
	b := Button{ID: "back", Label: back, Icon: "back", Key: "Esc"}
	w := s.ButtonWidth(b)
	s.Button(b, m, 16, w, 56, do)
	left := m + w + 20
	y, bottom, total := float32(16), float32(BarHeight), s.widths(actions)
	title, t := s.Fitted(title, Type{Size: 30, Bold: true}, s.Width-m-left, 64)
	need := min(s.TextWidth(title, t), 420) * 0.8
	if s.Width-m-left-total < need {
		for i := range actions {
			actions[i].Size, actions[i].Icon = 18, ""
		}
		total = s.widths(actions)
	}
	if s.Width-m-left-total < need {
		y, bottom, total = BarHeight, BarHeight+72, 0
	}
	s.Fit(title, Type{Size: 30, Bold: true}, left, 12, s.Width-m-left-total, 64)
	right := s.Width - m
	for i := len(actions) - 1; i >= 0; i-- {
		w := s.ButtonWidth(actions[i].Button)
		if right-w < m { // one row is not enough
			y, bottom, right = y+72, bottom+72, s.Width-m
		}
		right -= w
		s.Button(actions[i].Button, right, y, w, 56, actions[i].Do)
		right -= 16
	}
	return bottom
}

// widths is how wide actions are together.
func (s *Sheet) widths(actions []Action) float32 {
	total := float32(0)
	for _, a := range actions {
		total += s.ButtonWidth(a.Button) + 16
	}
	return total
}

// Grown is a length that grows with the reader's text, for rows of text.
func (s *Sheet) Grown(v float32) float32 {
	v *= max(1, s.Look.Text)
	if s.Look.Spaced {
		v *= 1.25
	}
	return v
}
