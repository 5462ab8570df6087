package roster

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// longestCode is how many signs a school's number of a pupil has at the most.
const longestCode = 32

// cleanCode cleans a school code. Spreadsheets make numbers of codes: 2103.0 and 1.2E+3 are whole numbers again.
func cleanCode(cell string) (string, Reason) {
	code := strings.TrimPrefix(strings.TrimSpace(cell), "'")
	if strings.ContainsAny(code, ".eE") && strings.Trim(code, "0123456789.+eE") == "" {
		if f, err := strconv.ParseFloat(code, 64); err == nil && f >= 0 && f < 1e15 && f == float64(int64(f)) {
			code = strconv.FormatInt(int64(f), 10)
		}
	}
	if strings.Trim(code, "0") == "" {
		return "", "" // a formula's nothing
	}
	if utf8.RuneCountInString(code) > longestCode {
		return "", BadCode
	}
	for _, r := range code {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_./ ", r) {
			return "", BadCode
		}
	}
	if !strings.ContainsFunc(code, unicode.IsDigit) {
		return "", BadCode
	}
	return code, ""
}

// CodeKey is the same for one code however it is written: spreadsheets take zeros off its beginning.
func CodeKey(code string) string {
	if onlyDigits(code) {
		code = strings.TrimLeft(code, "0")
	}
	return strings.ToLower(code)
}

// earliest is the year before which nobody is born who goes to a school of ours. A mere number of days, which may as well
// be a year with a digit too many, is believed for the last so many years.
const (
	earliest = 1950
	believed = 40
)

var (
	dayFirst  = regexp.MustCompile(`^(\d{1,2})\s*[/.\-\s]\s*(\d{1,2})\s*[/.\-\s]\s*(\d{4}|\d{2})$`)
	yearFirst = regexp.MustCompile(`^(\d{4})\s*[/.\-]\s*(\d{1,2})\s*[/.\-]\s*(\d{1,2})$`)
	monthYear = regexp.MustCompile(`^(\d{1,2})\s*[/.\-]\s*(\d{4})$`)
	inWords   = regexp.MustCompile(`^(?:ngay)?\s*(\d{1,2})\s*(?:thang)\s*(\d{1,2})\s*(?:nam)\s*(\d{4})$`)
	timeOfDay = regexp.MustCompile(`[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:AM|PM|SA|CH|Z))?$`)
)

// birthYear takes the year alone out of a date as people write it, or as spreadsheets count days. An empty cell is year 0.
func birthYear(cell string, days, now int) (int, Reason) {
	cell = strings.TrimSpace(strings.TrimPrefix(cell, "'"))
	if cell == "" {
		return 0, ""
	}
	fits := func(year int) (int, Reason) {
		if year < earliest || year > now {
			return 0, BadBirth
		}
		return year, ""
	}
	if f, err := strconv.ParseFloat(cell, 64); err == nil {
		switch {
		case f == float64(int(f)) && f >= 1000 && f < 3000:
			return fits(int(f))
		case f >= 3000 && f < 100000:
			if year := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC).AddDate(0, 0, int(f)+days).Year(); year > now-believed {
				return fits(year)
			}
		}
		return 0, BadBirth
	}
	date := timeOfDay.ReplaceAllString(cell, "")
	number := func(s string) int { n, _ := strconv.Atoi(s); return n }
	day, month, year := 1, 1, 0
	if m := dayFirst.FindStringSubmatch(date); m != nil {
		day, month, year = number(m[1]), number(m[2]), number(m[3])
		if len(m[3]) == 2 {
			year += 2000
			if year > now {
				year -= 100
			}
		}
	} else if m := yearFirst.FindStringSubmatch(date); m != nil {
		day, month, year = number(m[3]), number(m[2]), number(m[1])
	} else if m := monthYear.FindStringSubmatch(date); m != nil {
		month, year = number(m[1]), number(m[2])
	} else if m := inWords.FindStringSubmatch(flat(date)); m != nil {
		day, month, year = number(m[1]), number(m[2]), number(m[3])
	}
	if month > 12 && day <= 12 {
		day, month = month, day // as Americans write it
	}
	if day < 1 || month < 1 || time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() != day || month > 12 {
		return 0, BadBirth
	}
	return fits(year)
}

// sexOf reads the column of sexes, or the one where girls have a cross.
func sexOf(cell, cross string, crossed bool) (Sex, Reason) {
	switch bare(cell) {
	case "nam", "trai", "male", "m", "boy", "be trai":
		return Male, ""
	case "nu", "gai", "female", "f", "girl", "be gai":
		return Female, ""
	case "":
		if cell != "" {
			return Unsaid, BadSex
		}
	default:
		return Unsaid, BadSex
	}
	if !crossed {
		return Unsaid, ""
	}
	switch b := bare(cross); {
	case b == "nam" || b == "male" || cross == "":
		return Male, ""
	default:
		return Female, ""
	}
}
