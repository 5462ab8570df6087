// Package roster reads class lists: from files of spreadsheets and other school programs, typed, or pasted.
//
// # What it owns
//
// [Read] takes a file as it is, whatever its name says: xlsx, xls saved as HTML, csv and tsv in UTF-8, UTF-16,
// Windows-1258, TCVN3 and VNI. It finds the heading row under rows of titles, the columns by their Vietnamese and English
// names, the class in a column, a title or the sheet's name, and stops at sums and signatures. [WriteXLSX] writes what
// it reads. [Paste] takes names alone.
//
// # Rules
//
//   - Taken of a pupil: name, school code, sex, year of birth, class. Every other column is left alone and named in
//     Lists.NotRead: no phone, no identity number, no address comes into memory that outlives the reading.
//   - A row that cannot be taken is in Lists.Refused with its sheet, its row and a reason code; a file that cannot is a
//     *FileError. There are no words here: screens have those. Errors hold no names.
//   - Files come from strangers: sizes, rows and cells are counted while they are read, and nothing is written to disk.
//
// # Caveats
//
// Cells that are computed are read by the result that the file keeps. Colours, hidden rows and filters mean nothing here.
package roster

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Longest is how many signs a pupil's name may have.
const Longest = 80

const longestClass = 40

// Reason says why a name or a row was refused. Message ids are made of them: append only.
type Reason string

// The reasons.
const (
	Empty    Reason = "empty"     // nothing but spaces
	Long     Reason = "long"      // more than Longest signs
	Control  Reason = "control"   // control characters
	Emoji    Reason = "emoji"     // pictures
	NoLetter Reason = "no-letter" // numbers or signs alone
	Sign     Reason = "sign"      // a sign that no name has
	Encoding Reason = "encoding"  // not UTF-8
	BadBirth Reason = "birth"     // no date or year, or one that cannot be
	BadSex   Reason = "sex"       // neither Nam nor Nữ
	BadCode  Reason = "code"      // no number of a school
	BadClass Reason = "class"     // no name of a class
	Twice    Reason = "twice"     // the school's number of a person above
)

// Refusal is a line that gives no name.
type Refusal struct {
	Line   int // counted from 1
	Text   string
	Reason Reason
}

// Error says which line and why, without the text: errors go to logs, and logs hold no names.
func (r *Refusal) Error() string { return fmt.Sprintf("line %d: not a name: %s", r.Line, r.Reason) }

// Clean makes a name of what was typed: composed letters, single spaces, nothing invisible. A reason means there is none.
func Clean(text string) (string, Reason) {
	if !utf8.ValidString(text) {
		return "", Encoding
	}
	name, reason := tidy(text)
	if reason != "" {
		return "", reason
	}
	letters := false
	for _, r := range name {
		switch {
		case unicode.IsLetter(r):
			letters = true
		case unicode.Is(unicode.So, r) || unicode.Is(unicode.Sk, r) && r > unicode.MaxASCII:
			return "", Emoji
		case !partOfName(r):
			return "", Sign
		}
	}
	switch {
	case name == "":
		return "", Empty
	case !letters:
		return "", NoLetter
	case utf8.RuneCountInString(name) > Longest:
		return "", Long
	}
	return name, ""
}

// ClassName cleans the name of a class, which may well be numbers alone, such as 4/2.
func ClassName(text string) (string, bool) {
	name, reason := tidy(text)
	return name, utf8.ValidString(text) && reason == "" && name != "" && utf8.RuneCountInString(name) <= longestClass
}

// tidy composes letters, makes all spaces single and drops what cannot be seen.
func tidy(text string) (string, Reason) {
	var b strings.Builder
	space := false
	for _, r := range norm.NFC.String(text) {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
		case unicode.IsControl(r):
			return "", Control
		case unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r):
		default:
			if space {
				b.WriteByte(' ')
				space = false
			}
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String()), ""
}

func partOfName(r rune) bool {
	return unicode.IsMark(r) || unicode.IsDigit(r) || strings.ContainsRune(" -–'’ʼ.,()/", r)
}
