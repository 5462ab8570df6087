package contest

import (
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// entry is a number being typed, or several with spaces between them.
type entry struct {
	title string
	list  bool
	typed string
	take  func([]int)
}

// longestTyped keeps a list of numbers readable in its box; the next ones are typed after it.
const longestTyped = 60

// key takes a key; done says that the entry is over, and numbers are what was typed.
func (e *entry) key(k fyne.KeyName) (done bool, numbers []int) {
	n, digit := app.Digit(k)
	switch {
	case digit && (e.list && len(e.typed) < longestTyped || len(e.typed) < 3):
		e.typed += strconv.Itoa(n)
	case e.list && slices.Contains([]fyne.KeyName{fyne.KeySpace, fyne.KeyComma, fyne.KeyPlus}, k) && e.typed != "" && !strings.HasSuffix(e.typed, " "):
		e.typed += " "
	case k == fyne.KeyBackspace && e.typed != "":
		e.typed = e.typed[:len(e.typed)-1]
	case k == fyne.KeyEscape:
		return true, nil
	case k == fyne.KeyReturn || k == fyne.KeyEnter:
		for _, word := range strings.Fields(e.typed) {
			if n, err := strconv.Atoi(word); err == nil {
				numbers = append(numbers, n)
			}
		}
		return true, numbers
	}
	return false, nil
}

func (e *entry) draw(a *app.App, s *kit.Sheet) {
	var hints []kit.Hint
	if e.list {
		hints = append(hints, kit.Hint{Keys: []string{a.T("key-space")}, Says: a.T("contest-next-number")})
	}
	hints = append(hints, kit.Hint{Keys: []string{"Enter"}, Says: a.T("hint-take")}, kit.Hint{Keys: []string{"Esc"}, Says: a.T("hint-leave")})
	s.Typing(e.title, e.typed, hints)
}
