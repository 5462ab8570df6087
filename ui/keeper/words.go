package keeper

import (
	"strings"

	"lachanso/store"
	"lachanso/ui/app"
)

// sizeOf writes a size as people say it: "1,4 MB".
func sizeOf(a *app.App, bytes int64) string {
	mb := float64(bytes) / (1 << 20)
	digits := 1
	if mb >= 10 {
		digits = 0
	}
	return a.T("keeper-megabytes", "Number", a.Words.Decimal(max(mb, 0.1), digits))
}

// focusFirst puts the focus where a screen wants it when what it shows was read for the first time.
func focusFirst(a *app.App, screen interface{ Focus() string }, first bool) {
	if first {
		a.Redraw()
		a.Focus(screen.Focus())
	}
}

// tallyOf writes what a file holds: "4 lớp · 132 em · 5211 câu trả lời".
func tallyOf(a *app.App, t store.Tally) string {
	return strings.Join([]string{
		a.T("backup-classes", "Count", t.Classes), a.T("backup-pupils", "Count", t.Pupils), a.T("backup-answers", "Count", t.Answers),
	}, " · ")
}

// whenOf writes the moment of a backup.
func whenOf(b store.Backup) string { return b.At.Local().Format(app.DayAndTime) }
