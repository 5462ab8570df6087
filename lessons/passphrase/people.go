package passphrase

import (
	"regexp"
	"slices"
	"strings"

	"github.com/trustelem/zxcvbn/match"
)

// famous are people and figures whose names pupils like.
var famous = []string{
	"doraemon", "doremon", "nobita", "shizuka", "pikachu", "pokemon", "conan", "naruto", "songoku", "luffy", "elsa", "hellokitty",
	"blackpink", "jennie", "messi", "ronaldo", "neymar", "sontung", "quanghai", "congphuong", "mickey", "spiderman", "batman",
}

// families are family names that are no other word.
var families = []string{"nguyen", "huynh"}

// named finds the pupil's own name, a password of nothing but names, names that are most of it, and famous ones.
func (w *weighing) named() bool {
	whole := letters(w.text)
	if w.own(whole) || onlyNames(whole) {
		return true
	}
	if slices.ContainsFunc(tokens(w.text), func(t string) bool { return slices.Contains(families, t) }) {
		return true
	}
	if slices.ContainsFunc(famous, func(f string) bool { return strings.Contains(whole, f) }) {
		return true
	}
	return slices.ContainsFunc(w.parts, func(m *match.Match) bool {
		return m.Pattern == patternWord && m.DictionaryName == names && len(m.Token) >= 4 && 5*len(m.Token) >= 2*len(w.text)
	})
}

// own finds the given name among the words, or the last two words of the name written as one.
func (w *weighing) own(whole string) bool {
	parts := tokens(w.about.Name)
	if len(parts) == 0 {
		return false
	}
	given := parts[len(parts)-1]
	if len(given) > 1 && slices.ContainsFunc(tokens(w.text), func(t string) bool { return letters(t) == given }) {
		return true
	}
	return len(parts) > 1 && strings.Contains(whole, parts[len(parts)-2]+given)
}

// A name of a person has so many letters at most, and a part of one so many at least.
const (
	longName  = 18
	shortPart = 2
)

// onlyNames says that letters can be read as names, one after the other.
func onlyNames(whole string) bool {
	if whole == "" || len(whole) > longName {
		return false
	}
	ends := make([]bool, len(whole)+1)
	ends[0] = true
	for i := range whole {
		for j := i + shortPart; ends[i] && j <= len(whole); j++ {
			ends[j] = ends[j] || known(names, whole[i:j])
		}
	}
	return ends[len(whole)]
}

var (
	// classNames are 3B, 7A2, lop5, lop 9.
	classNames = regexp.MustCompile(`(^|[^a-z0-9])[1-9][a-k][0-9]{0,2}([^a-z0-9]|$)|lop *[1-9]`)
	// schoolWords stand in names of schools.
	schoolWords = regexp.MustCompile(`thcs|tieuhoc|tieu hoc|truong(em|toi|minh|hoc)|(^|[^a-z])truong([^a-z]|$)|hocsinh|hoc sinh`)
)

// school finds the class, the school, and words for them.
func (w *weighing) school() bool {
	small := plain(w.text)
	if classNames.MatchString(small) || schoolWords.MatchString(small) {
		return true
	}
	whole := bare(w.text)
	if class := bare(w.about.Class); len(class) > 1 && slices.Contains(tokens(w.text), class) {
		return true
	}
	name := bare(schoolName(w.about.School))
	return len(name) >= 4 && strings.Contains(whole, name)
}

// schoolName is what a school is called by, without what every school is called.
func schoolName(school string) string {
	name := " " + plain(school) + " "
	for _, every := range []string{" truong ", " tieu hoc ", " trung hoc co so ", " thcs ", " th ", " th&thcs ", " pho thong "} {
		name = strings.ReplaceAll(name, every, " ")
	}
	return name
}
