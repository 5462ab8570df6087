package command

import "fyne.io/fyne/v2"

// printing walks through the papers of a class, of a pupil and of the school.
func printing(w *walk) {
	w.press("results")
	w.press("more")
	w.press("list")
	w.press("4A")
	w.take("p0-class")
	w.press("papers")
	w.take("p1-class-papers")
	w.press("paper-parents-some")
	w.take("p2-some-families")
	w.keys(fyne.KeyEscape, fyne.KeyEscape)
	w.press("pupil-")
	w.take("p3-pupil")
	w.press("papers")
	w.take("p4-pupil-papers")
	w.home()
	w.press("results")
	w.press("tab-school")
	w.press("papers")
	w.take("p5-school-papers")
	w.press("paper-written")
	w.write("Phòng máy chỉ có 12 máy.")
	w.take("p6-school-written")
	w.home()
}
