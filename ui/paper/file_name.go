package paper

import (
	"strings"
	"unicode/utf8"

	"lachanso/ui/paper/doc"
)

// A name holds so much, well below what file systems take: of one word so many letters, of all so many bytes. What is put behind
// it, a number and the kind of file, comes to a few more.
const (
	longestWord = 40
	longestName = 120
)

// FileName makes a name of words: what, for whom, when. Windows, Linux and sticks of any age (FAT) take it: it has none of the signs
// that one of them refuses, none that command lines and lists of files read otherwise (a comma), no dot, and is no name of a device.
// Letters keep their accents, each as one sign: all of these systems keep them, and teachers look for names as they are written.
// What is too long is cut where it is longest, so that the day is not.
func FileName(words ...string) string {
	var out []string
	size := -len("_")
	for _, w := range words {
		w = strings.Map(func(r rune) rune {
			switch {
			case r == ',', r == ';':
				return ' '
			case strings.ContainsRune(`<>:"/\|?*.`, r) || r < ' ':
				return '-'
			}
			return r
		}, doc.Clean(w))
		if w = trimmed(strings.Join(strings.Fields(w), "-"), longestWord); w != "" {
			out = append(out, w)
			size += len("_") + len(w)
		}
	}
	for ; size > longestName; size = len(strings.Join(out, "_")) {
		longest := 0
		for i, w := range out {
			if len(w) > len(out[longest]) {
				longest = i
			}
		}
		out[longest] = trimmed(out[longest], utf8.RuneCountInString(out[longest])-1)
	}
	name := strings.Join(out, "_")
	if device(name) {
		name += "_"
	}
	return name
}

// trimmed is so much of a word, without dashes around it.
func trimmed(word string, letters int) string {
	all := []rune(strings.Trim(word, "-"))
	return strings.TrimRight(string(all[:min(len(all), letters)]), "-")
}

// device says that Windows takes the name for one of its devices, in large and in small letters, whatever the kind of the file is.
func device(name string) bool {
	name = strings.ToUpper(name)
	switch name {
	case "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$":
		return true
	}
	number, port := strings.CutPrefix(name, "COM")
	if !port {
		number, port = strings.CutPrefix(name, "LPT")
	}
	return port && utf8.RuneCountInString(number) == 1 && strings.ContainsAny(number, "0123456789¹²³")
}
