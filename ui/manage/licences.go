package manage

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/assets"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

// licences says under which terms program, lessons and fonts may be used; the fonts' own text is shown whole.
type licences struct {
	*app.App
	pager
}

func newLicences(a *app.App) *licences { return &licences{App: a} }

// Draw draws the program's own terms, and a page of the fonts' licence.
func (l *licences) Draw(s *kit.Sheet) {
	y := bar(s, l.T("licences-title"), l.T("form-back"), l.Back) + 8
	m := s.Margin()
	w := s.Width - 2*m
	for _, id := range []string{"licence-program", "licence-lessons", "licence-fonts", "licence-parts"} {
		y += s.Text(l.T(id), kit.Type{Size: 19}, m, y, w) + 6
	}
	y += 8
	body := kit.Type{Size: 16}
	room := max(s.Height-y-32-76, grown(s, 200))
	pages := paged(s, assets.FontLicence(), body, w-56, room)
	page, _ := l.cut(len(pages), 1)
	s.Card(m, y, w, room+32)
	at := y + 16
	for _, paragraph := range pages[page] {
		at += s.Text(paragraph, body, m+28, at, w-56) + 8
	}
	l.draw(l.App, s, m, max(s.Height-60, y+room+48))
}

// paged puts paragraphs on pages of a height.
func paged(s *kit.Sheet, text string, t kit.Type, w, room float32) [][]string {
	var pages [][]string
	var page []string
	used := float32(0)
	for _, paragraph := range strings.Split(strings.ReplaceAll(text, "\r", ""), "\n\n") {
		paragraph = breakable(strings.Join(strings.Fields(paragraph), " "))
		if paragraph == "" {
			continue
		}
		high := s.TextHeight(paragraph, t, w) + 8
		if used+high > room && len(page) > 0 {
			pages, page, used = append(pages, page), nil, 0
		}
		page, used = append(page, paragraph), used+high
	}
	return append(pages, page)
}

// longestRun is how many letters stand together before a break is allowed.
const longestRun = 48

// breakable lets a line end inside what has no spaces, such as a path, and shortens rows of signs.
func breakable(text string) string {
	words := strings.Fields(text)
	for i, w := range words {
		if strings.Trim(w, "-=*") == "" && len(w) > 8 {
			words[i] = w[:8]
			continue
		}
		letters := []rune(w)
		if len(letters) <= longestRun {
			continue
		}
		var b strings.Builder
		for n, r := range letters {
			if n > 0 && n%longestRun == 0 {
				b.WriteByte(' ')
			}
			b.WriteRune(r)
		}
		words[i] = b.String()
	}
	return strings.Join(words, " ")
}

// Focus is on the way back.
func (l *licences) Focus() string { return "back" }

// Key turns pages and goes back.
func (l *licences) Key(k fyne.KeyName) bool {
	if k == fyne.KeyEscape {
		l.Back()
		return true
	}
	return l.key(l.App, k)
}
