package manage

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"lachanso/ui/app"
)

// A PIN has so many digits.
const (
	leastPIN = 4
	mostPIN  = 8
)

// longestSchool is how many letters of a school's name are kept.
const longestSchool = 100

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// badPIN says what is wrong with a PIN typed twice, or gives "".
func badPIN(a *app.App, pin, again string) string {
	switch {
	case len(pin) < leastPIN || len(pin) > mostPIN:
		return a.T("pin-length", "Least", leastPIN, "Most", mostPIN)
	case pin != again:
		return a.T("pin-differs")
	}
	return ""
}

// cleanLine makes one line of composed letters and single spaces of what was typed.
func cleanLine(text string) string {
	letters := []rune(strings.Join(strings.Fields(norm.NFC.String(text)), " "))
	return string(letters[:min(len(letters), longestSchool)])
}
