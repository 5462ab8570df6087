package command

import (
	"fyne.io/fyne/v2"

	"lachanso/ui/learn"
	"lachanso/ui/results"
)

// years walks through what is done with a class as a whole, and through moving up.
func years(w *walk) {
	w.press("results")
	w.press("more")
	w.press("list")
	w.press("4A")
	w.press("arrange")
	w.take("g1-arrange")
	w.press("absent")
	w.press("pupil-")
	w.take("g1-arrange-absent")
	w.keys(fyne.KeyF5)
	w.press("groups")
	w.press("add")
	w.press("add")
	w.press("add")
	w.press("evenly")
	w.take("g1-arrange-groups")
	w.keys(fyne.KeyF5)
	w.press("split")
	w.press("pupil-")
	w.take("g1-arrange-split")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
	w.press("queue")
	w.take("g1-queue-groups")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
	w.groupsUsed()
	w.press("move-up")
	w.take("g2-moving-1")
	w.press("line-")
	w.press("pupil-")
	w.take("g2-moving-2-class")
	w.keys(fyne.KeyEscape, fyne.KeyF5)
	w.take("g2-moving-3-sum")
	w.press("carry-out")
	w.press("yes") // in the middle of a school year it asks
	w.take("g2-moving-4-done")
	w.press("back")
	w.press("earlier")
	w.take("g3-earlier")
	w.press("results-")
	w.take("g3-earlier-results")
	w.keys(fyne.KeyEscape)
	w.press("undo")
	w.take("g3-earlier-undo")
}

// groupsUsed looks at results and at the names of a class that has groups, and comes back.
func (w *walk) groupsUsed() {
	w.app.Settle()
	classes, err := w.app.Store.Classes()
	if err != nil {
		w.err = err
		return
	}
	for _, c := range classes {
		if groups, err := w.app.Store.Groups(c.ID); err != nil || len(groups) == 0 {
			continue
		}
		w.app.Show(results.NewOf(w.app, c))
		w.keys(fyne.KeyG)
		w.take("g1-results-groups")
		w.press("group-0")
		w.take("g1-results-group")
		w.keys(fyne.KeyEscape)
		w.app.Show(learn.NewNames(w.app, c))
		w.take("g1-names-groups")
		w.keys(fyne.KeyG)
		w.take("g1-names-choose")
		w.keys(fyne.KeyEscape)
		w.app.Back()
		return
	}
}
