package roster

import (
	"bytes"
	"slices"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// decodeText makes letters of bytes whose encoding nobody tells: UTF-8, UTF-16, else the one of Windows-1258, TCVN3 and VNI in
// which more words could be Vietnamese. ok is false when it is no text at all.
func decodeText(data []byte) (text string, ok bool) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		data = data[3:]
	case bytes.HasPrefix(data, []byte("\xff\xfe")):
		return wide(data[2:], false)
	case bytes.HasPrefix(data, []byte("\xfe\xff")):
		return wide(data[2:], true)
	case bytes.IndexByte(data, 0) >= 0:
		return unmarked(data)
	}
	if utf8.Valid(data) {
		return norm.NFC.String(string(data)), plain(data)
	}
	if !plain(data) {
		return "", false
	}
	windows := ""
	if out, err := charmap.Windows1258.NewDecoder().Bytes(data); err == nil {
		windows = norm.NFC.String(string(out))
	}
	if font := fontOf(windows, data); font != nil {
		return font(data), true
	}
	return windows, windows != ""
}

// fontOf gives the old font in which more words of data could be Vietnamese than in text, nil where there is none.
func fontOf(text string, data []byte) (font func([]byte) string) {
	most := score(text)
	for _, one := range []func([]byte) string{fromTCVN3, fromVNI} {
		if n := score(one(data)); n > most {
			font, most = one, n
		}
	}
	return font
}

// plain says whether there are no control characters as in programs and pictures.
func plain(data []byte) bool {
	for _, b := range data {
		if b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != '\v' {
			return false
		}
	}
	return true
}

// unmarked reads UTF-16 without a mark: every second byte of most of its signs is zero.
func unmarked(data []byte) (string, bool) {
	var zeros [2]int
	head := data[:min(len(data), 512)]
	for i, b := range head {
		if b == 0 {
			zeros[i%2]++
		}
	}
	switch {
	case zeros[1] > len(head)/5 && zeros[0] == 0:
		return wide(data, false)
	case zeros[0] > len(head)/5 && zeros[1] == 0:
		return wide(data, true)
	}
	return "", false
}

func wide(data []byte, big bool) (string, bool) {
	units := make([]uint16, len(data)/2)
	for i := range units {
		a, b := uint16(data[2*i]), uint16(data[2*i+1])
		if big {
			a, b = b, a
		}
		units[i] = a | b<<8
	}
	text := string(utf16.Decode(units))
	return norm.NFC.String(text), plain([]byte(text)) && !strings.ContainsRune(text, utf8.RuneError)
}

// tcvn3 is what the bytes from 0xA1 on mean in fonts named .VnTime and the like.
const tcvn3 = "ĂÂÊÔƠƯĐăâêôơưđ\x00\x00\x00\x00\x00\x00àảãáạ\x00ằẳẵắ\x00\x00\x00\x00\x00\x00\x00ặầẩẫấậè\x00ẻẽéẹềểễếệìỉ\x00\x00\x00ĩíịò\x00ỏõóọồổỗốộờởỡớợù\x00ủũúụừửữứựỳỷỹýỵ"

// fromTCVN3 reads TCVN3, which has no capitals with tones: they are capitals where the word, or the words beside it, say so.
func fromTCVN3(data []byte) string {
	table := []rune(tcvn3)
	var b strings.Builder
	for _, c := range data {
		switch {
		case c < utf8.RuneSelf:
			b.WriteByte(c)
		case c >= 0xA1 && int(c-0xA1) < len(table) && table[c-0xA1] != 0:
			b.WriteRune(table[c-0xA1])
		case c == 0xA0:
			b.WriteByte(' ')
		default:
			b.WriteRune(utf8.RuneError)
		}
	}
	return capitals(b.String())
}

// vni are the bytes, as Latin-1 and small, that fonts named VNI-Times and the like write Vietnamese with, and vniMeans what each
// is: a letter, or marks of the letter before it.
const vni = "ñöôíìæóòîùøûõïâáàåãäêéèúüë"

var vniMeans = strings.Fields("đ ư ơ í ì ỉ ĩ ị ỵ \u0301 \u0300 \u0309 \u0303 \u0323 " +
	"\u0302 \u0302\u0301 \u0302\u0300 \u0302\u0309 \u0302\u0303 \u0302\u0323 \u0306 \u0306\u0301 \u0306\u0300 \u0306\u0309 \u0306\u0303 \u0306\u0323")

// fromVNI reads VNI.
func fromVNI(data []byte) string {
	signs := []rune(vni)
	var b strings.Builder
	for _, c := range data {
		small := rune(c)
		if c < 0xE0 {
			small += 0x20
		}
		i := slices.Index(signs, small)
		switch {
		case c < utf8.RuneSelf:
			b.WriteByte(c)
		case c == 0xA0:
			b.WriteByte(' ')
		case i < 0:
			b.WriteRune(utf8.RuneError)
		case c < 0xE0:
			b.WriteString(strings.ToUpper(vniMeans[i]))
		default:
			b.WriteString(vniMeans[i])
		}
	}
	return norm.NFC.String(b.String())
}

// capitals mends the capitals of each cell of a text that came from TCVN3.
func capitals(text string) string {
	cells := strings.FieldsFunc(text, func(r rune) bool { return r == '\t' || r == '\n' || r == '\r' || r == ',' || r == ';' })
	at := 0
	var b strings.Builder
	for _, cell := range cells {
		from := at + strings.Index(text[at:], cell)
		b.WriteString(text[at:from])
		b.WriteString(capitalCell(cell))
		at = from + len(cell)
	}
	b.WriteString(text[at:])
	return b.String()
}

// capitalCell writes a cell in capitals that has capitals inside a word and no small letter without an accent; in one
// whose other words begin large, as in names, the first letters become large too.
func capitalCell(cell string) string {
	words := strings.Split(cell, " ")
	inside, small, large, begins := false, false, false, true
	for _, w := range words {
		for i, r := range w {
			inside = inside || i > 0 && r >= 'A' && r <= 'Z'
			small = small || r >= 'a' && r <= 'z'
			large = large || i == 0 && unicode.IsUpper(r)
			begins = begins && (i > 0 || r < 'a' || r > 'z')
		}
	}
	if inside && !small {
		return strings.ToUpper(cell)
	}
	for i, w := range words {
		first, size := utf8.DecodeRuneInString(w)
		if large && begins && size > 0 && first >= utf8.RuneSelf { // nothing stands between two spaces
			words[i] = string(unicode.ToUpper(first)) + w[size:]
		}
	}
	return strings.Join(words, " ")
}

// score counts the words with letters beyond ASCII that could be Vietnamese, less those that could not.
func score(text string) int {
	n := 0
	for _, word := range strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != utf8.RuneError && r < 0x80
	}) {
		if strings.IndexFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			continue
		}
		if syllable(word) {
			n++
		} else {
			n--
		}
	}
	return n
}

// syllable says whether a word could be one Vietnamese syllable, written small, large, or with a large first letter.
func syllable(word string) bool {
	if lower, first := strings.ToLower(word), strings.TrimPrefix(word, string([]rune(word)[:1])); word != lower && word != strings.ToUpper(word) && first != strings.ToLower(first) {
		return false
	}
	tones := 0
	var letters []rune
	for _, r := range norm.NFD.String(strings.ToLower(word)) {
		switch r {
		case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
			tones++
		default:
			letters = append(letters, r)
		}
	}
	rest := norm.NFC.String(string(letters))
	cut := func(all ...string) {
		for _, one := range all {
			if after, ok := strings.CutPrefix(rest, one); ok {
				rest = after
				return
			}
		}
	}
	cut("ngh", "ng", "nh", "ch", "gh", "gi", "kh", "ph", "qu", "th", "tr", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x")
	vowels := strings.TrimLeft(rest, "aăâeêioôơuưy")
	count := utf8.RuneCountInString(rest) - utf8.RuneCountInString(vowels)
	switch vowels {
	case "", "c", "ch", "m", "n", "ng", "nh", "p", "t":
		return tones <= 1 && count <= 3 && (count > 0 || strings.HasPrefix(strings.ToLower(flat(word)), "gi"))
	}
	return false
}

// unfont turns cells that were written with a font of TCVN3 or VNI, and stand there as letters of western Europe, into letters.
func unfont(rows []row) []row {
	var sample strings.Builder
	for _, one := range rows {
		for _, cell := range one.cells {
			if high(cell) && sample.Len() < 1<<16 {
				sample.WriteString(cell + "\n")
			}
		}
	}
	mixed := slices.ContainsFunc(rows, func(one row) bool { return slices.ContainsFunc(one.cells, beyond) })
	text := sample.String()
	font := fontOf(text, narrow(text))
	if text == "" || font == nil {
		return rows
	}
	for _, one := range rows {
		for i, cell := range one.cells {
			if !high(cell) {
				continue
			}
			if old := font(narrow(cell)); score(old) > score(cell) || !mixed && score(old) == score(cell) {
				one.cells[i] = norm.NFC.String(old)
			}
		}
	}
	return rows
}

// high says whether a cell has letters beyond ASCII and none beyond Latin-1.
func high(cell string) bool {
	some := false
	for _, r := range cell {
		if r > 0xff {
			return false
		}
		some = some || r >= 0xA1
	}
	return some
}

// beyond says whether a cell has letters that no old font had.
func beyond(cell string) bool {
	return strings.ContainsFunc(cell, func(r rune) bool { return r > 0xff && unicode.IsLetter(r) })
}

func narrow(text string) []byte {
	out := make([]byte, 0, len(text))
	for _, r := range text {
		out = append(out, byte(r))
	}
	return out
}
