package manage

import (
	"strconv"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// newCount makes a field for how many pupils are numbers; done is what Enter does.
func newCount(a *app.App, done func()) *app.Field {
	f := app.NewField(a, false)
	f.SetPlaceHolder(a.T("numbers-hint"))
	f.OnChanged = func(text string) {
		if clean := onlyDigits(text); clean != text {
			f.SetText(clean)
			return
		}
		a.Redraw()
	}
	f.OnSubmitted = func(string) { done() }
	return f
}

// counted is what was typed: 0 for nothing, and -1, which is no number of pupils, for what is none.
func counted(text string) int {
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 {
		return -1
	}
	return n
}

// newNumbers asks how many pupils without names come into a class.
func newNumbers(a *app.App, class store.Class, kept func()) *typing {
	t := newTyping(a, a.T("numbers-title", "Name", class.Name), a.T("numbers-about"), "", func(text string) error {
		_, err := a.Store.AddNumbers(class.ID, counted(text))
		return err
	}, func(string) { kept() })
	t.field.SetPlaceHolder(a.T("numbers-hint"))
	t.field.OnChanged = func(text string) {
		if clean := onlyDigits(text); clean != text {
			t.field.SetText(clean)
		}
	}
	return t
}

// numbersTally says which numbers there will be, and gives how high that is.
func numbersTally(l layer, a *app.App, n int, x, y, w float32) float32 {
	s := l.s
	switch {
	case n == 0:
		return l.text(a.T("numbers-about"), kit.Type{Size: 18, Colour: s.Ink2}, x, y, w)
	case n < 0 || n > store.MostNumbers:
		l.icon("warning", s.Coral.Deep, x, y+2, 24)
		return l.text(a.T("numbers-bad", "Most", store.MostNumbers), kit.Type{Size: 20, Bold: true, Colour: s.Coral.Deep}, x+34, y, w-34)
	}
	l.icon("check", s.Green.Deep, x, y+2, 24)
	return l.text(a.T("numbers-tally", "Last", n), kit.Type{Size: 20, Bold: true, Colour: s.Green.Deep}, x+34, y, w-34)
}
