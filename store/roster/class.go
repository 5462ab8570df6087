package roster

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// flat takes the accents off and leaves everything else where it is: the n-th letter stays the n-th.
func flat(text string) string {
	return strings.Map(func(r rune) rune {
		if r == 'đ' || r == 'Đ' {
			return 'd'
		}
		base := []rune(norm.NFD.String(string(r)))[0]
		return unicode.ToLower(base)
	}, norm.NFC.String(text))
}

var (
	titled  = regexp.MustCompile(`(?:^|[^a-z])lop\s*[:.]?\s*(\S+)`)
	sheeted = regexp.MustCompile(`^(?:ds|danh sach|hoc sinh|hs|lop|class|[\s_\-:.])*(\d{1,2}\s?[a-z]?[a-z0-9./_-]{0,6})$`)
	filed   = regexp.MustCompile(`(?:^|[^a-z0-9])(\d{1,2}[a-z]\d{0,2})(?:$|[^a-z0-9])`)
	year    = regexp.MustCompile(`\d{3,}`)
)

// group gives what a pattern found in flat text, with the accents that it has in text.
func group(pattern *regexp.Regexp, text string) string {
	composed := []rune(norm.NFC.String(text))
	plain := flat(text)
	at := pattern.FindStringSubmatchIndex(plain)
	if at == nil {
		return ""
	}
	from := len([]rune(plain[:at[2]]))
	return string(composed[from : from+len([]rune(plain[at[2]:at[3]]))])
}

// classInTitle finds the class in a line above a list: "DANH SÁCH HỌC SINH LỚP 4A", "Khối 6 - Lớp 6/1".
func classInTitle(text string) string {
	name := strings.Trim(group(titled, text), ",;:.()[]-–“”\"'")
	if !strings.ContainsFunc(name, unicode.IsDigit) || year.MatchString(name) {
		return ""
	}
	return properClass(name)
}

// classInSheet takes a sheet's name for the class when it is one: "4A", "Lớp 4/2", "DS 12.6", and not "Sheet1" or "2026".
func classInSheet(name string) string {
	class := strings.TrimSpace(group(sheeted, strings.TrimSpace(name)))
	if year.MatchString(class) {
		return ""
	}
	return properClass(class)
}

// classInFile finds the class in the name of a file: "Danh sach 4A.xlsx", "DS_Lop_4A_2026.csv".
func classInFile(name string) string {
	name = strings.ReplaceAll(name, "_", " ")
	if class := classInTitle(name); class != "" {
		return class
	}
	return properClass(group(filed, name))
}

// properClass cleans a class's name, and takes the word Lớp from before it.
func properClass(text string) string {
	name, ok := ClassName(text)
	if !ok {
		return ""
	}
	if word, rest, cut := strings.Cut(name, " "); cut && (flat(strings.TrimRight(word, ":.")) == "lop" || strings.EqualFold(word, "class")) {
		return strings.TrimLeft(rest, " :")
	}
	return name
}

// ClassKey is the same for names of one class: "Lớp 4A", "4 a" and "4A".
func ClassKey(name string) string {
	key := strings.ToLower(properClass(name))
	return strings.Join(strings.Fields(key), "")
}

// Grade guesses a grade from a class's name: the first number in it, from 1 to 9, else 0.
func Grade(name string) int {
	at := strings.IndexAny(name, "0123456789")
	if at < 0 {
		return 0
	}
	digits := name[at:]
	if end := strings.IndexFunc(digits, func(r rune) bool { return r < '0' || r > '9' }); end >= 0 {
		digits = digits[:end]
	}
	if len(digits) != 1 || digits == "0" {
		return 0
	}
	return int(digits[0] - '0')
}
