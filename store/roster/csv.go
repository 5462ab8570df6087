package roster

import (
	"strings"

	"golang.org/x/text/unicode/norm"
)

// lines cuts pasted text into its rows.
func lines(text string) []row { return cut(tidyBreaks(text), '\t') }

// tidyBreaks makes one kind of line break of all and composes letters.
func tidyBreaks(text string) string {
	text = strings.TrimPrefix(text, "\ufeff")
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u0085", "\n").Replace(text)
	return norm.NFC.String(text)
}

// separated reads csv and tsv: the sign between cells is the one that gives a heading, else the commonest of the first lines.
func separated(text string) []row {
	text = tidyBreaks(text)
	if first, rest, ok := strings.Cut(text, "\n"); ok && len(first) == 5 && strings.HasPrefix(strings.ToLower(first), "sep=") {
		rows := cut(rest, rune(first[4]))
		for i := range rows {
			rows[i].line++
		}
		return rows
	}
	best, most := ',', -1
	for _, sep := range []rune{',', ';', '\t', '|'} {
		n := 0
		for _, one := range cut(firstLines(text), sep) {
			n = max(n, len(one.cells)-1)
			if isHeading(one, 2) {
				n = 1 << 20
				break
			}
		}
		if n > most {
			best, most = sep, n
		}
	}
	return cut(text, best)
}

// firstLines is where a heading may be.
func firstLines(text string) string {
	at := 0
	for range 2 * headingWithin {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			return text
		}
		at += next + 1
	}
	return text[:at]
}

// cut cuts text into rows of cells. A cell in quotes may hold the sign between cells, breaks and doubled quotes. A quote
// that is never closed is a letter like others.
func cut(text string, sep rune) []row {
	var rows []row
	cells := 0
	for line, rest := 1, text; rest != "" && len(rows) <= MostRows && cells < mostCells; line++ {
		one := row{line: line}
		before := rest
		for more := true; more; {
			var cell string
			cell, rest, more = cutCell(rest, sep)
			if len(one.cells) < mostColumns {
				one.cells = append(one.cells, cellText(cell))
			}
		}
		cells += len(one.cells)
		one.text = strings.TrimSpace(before[:len(before)-len(rest)])
		if strings.Join(one.cells, "") != "" {
			rows = append(rows, one)
		}
	}
	return rows
}

// longestQuoted is how far the end of a quoted cell is looked for.
const longestQuoted = 4096

// cutCell takes the first cell off; more says that another follows in the same row.
func cutCell(text string, sep rune) (cell, rest string, more bool) {
	if cell, rest, more, ok := quotedCell(strings.TrimLeft(text, " "), sep); ok {
		return cell, rest, more
	}
	end := strings.IndexFunc(text, func(r rune) bool { return r == sep || r == '\n' })
	if end < 0 {
		return text, "", false
	}
	return text[:end], text[end+1:], text[end] != '\n'
}

// quotedCell takes a cell in quotes off; ok is false when there is none.
func quotedCell(text string, sep rune) (cell, rest string, more, ok bool) {
	if !strings.HasPrefix(text, `"`) {
		return "", "", false, false
	}
	var b strings.Builder
	for at := 1; at < longestQuoted; {
		end := strings.IndexByte(text[at:min(len(text), longestQuoted)], '"')
		if end < 0 {
			break
		}
		b.WriteString(text[at : at+end])
		at += end + 1
		if strings.HasPrefix(text[at:], `"`) {
			b.WriteByte('"')
			at++
			continue
		}
		after := strings.TrimLeft(text[at:], " ")
		switch {
		case after == "":
			return b.String(), "", false, true
		case after[0] == '\n':
			return b.String(), after[1:], false, true
		case rune(after[0]) == sep:
			return b.String(), after[1:], true, true
		}
		return "", "", false, false // letters follow: the quotes are letters too
	}
	return "", "", false, false
}

// cellText is a cell without spaces around it, without the sign that says it is text, and no longer than a name can be.
func cellText(cell string) string {
	cell = strings.TrimSpace(cell)
	if len(cell) > 1 && cell[0] == '\'' && strings.ContainsRune(formulas, rune(cell[1])) {
		cell = cell[1:]
	}
	if len(cell) > longest*4 {
		letters := []rune(cell)
		cell = string(letters[:min(len(letters), longest)])
	}
	return cell
}

// formulas are the signs with which a formula may begin.
const formulas = "=+-@"
