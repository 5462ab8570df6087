package lessons

import (
	"path"
	"regexp"
)

// longNumber is a number of eight digits or more, whatever stands between them: somebody's telephone.
var longNumber = regexp.MustCompile(`\d(?:[ .-]?\d){7,}`)

// officeNumber keeps telephone numbers out of the directory: those that are known are facts, the others are the school's.
func officeNumber(r *reading) {
	for _, w := range r.words {
		if w.module == "" && path.Base(w.file) == officesFile {
			if n := longNumber.FindString(w.raw); n != "" {
				r.mark(w.place, n)
			}
		}
	}
}

// placeLink keeps addresses out of what is printed for pupils about places; source alone may name one.
func placeLink(r *reading) {
	for _, w := range r.words {
		if w.module == "" && path.Base(w.file) == placesFile {
			if address := linkForms[0].FindString(w.text); address != "" {
				r.mark(w.place, address)
			}
		}
	}
}
