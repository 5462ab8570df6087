// Package roster reads class lists: names typed one on a line, or pasted from a spreadsheet.
//
// It cleans what people write (spaces, tabs, decomposed letters), refuses what is no name with a line number and a
// reason code, and gives no words: screens have those. Nothing but names is taken from a list.
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

// Reason says why a name was refused. Message ids are made of them: append only.
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
