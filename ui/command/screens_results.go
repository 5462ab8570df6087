package command

import "fyne.io/fyne/v2"

// resultPages walks through the pages of results, the tables behind them, and comments.
func resultPages(w *walk) {
	for _, page := range []string{"topics", "gains", "hard", "taught", "school", "items"} {
		w.press("tab-" + page)
		if page == "hard" {
			w.press("since") // of all time
		}
		w.take("30-results-" + page)
		w.keys(fyne.KeyT)
		w.take("30-results-" + page + "-table")
		w.keys(fyne.KeyT)
	}
	w.press("more")
	w.take("30-results-more")
	w.press("remarks")
	w.take("30-results-remarks")
	w.keys(fyne.KeyEscape)
	w.press("tab-grid")
	w.press("pupil-")
	w.press("remarks")
	w.take("31-pupil-remarks")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
}
