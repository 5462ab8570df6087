package doc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean composes letters and drops what cannot be printed. Line ends stay.
func Clean(text string) string {
	text = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t', r == 0x2028, r == 0x2029:
			return ' '
		case r == utf8.RuneError, unicode.IsControl(r), r == 0xFEFF, r >= 0xFDD0 && r <= 0xFDEF, r&0xFFFE == 0xFFFE:
			return -1
		case unicode.Is(unicode.Bidi_Control, r), r >= 0xFE00 && r <= 0xFE0F, r == 0x200B:
			return -1
		}
		return r
	}, strings.ToValidUTF8(text, ""))
	return norm.NFC.String(text)
}

// Marked reads **bold** and *italic* marks. A mark without its partner is a plain star.
func Marked(text string) []Run {
	if strings.Count(text, "**")%2 == 1 {
		return slant(text, false)
	}
	var out []Run
	for i, part := range strings.Split(text, "**") {
		out = append(out, slant(part, i%2 == 1)...)
	}
	return out
}

func slant(text string, bold bool) []Run {
	parts := strings.Split(text, "*")
	if len(parts)%2 == 0 {
		parts = []string{text}
	}
	var out []Run
	for i, part := range parts {
		if part != "" {
			out = append(out, Run{Text: part, Bold: bold, Italic: i%2 == 1})
		}
	}
	return out
}

// P is a paragraph of marked text.
func P(text string) *Para { return &Para{Runs: Marked(text)} }

// Bold is a run.
func Bold(text string) Run { return Run{Text: text, Bold: true} }

// Plain is a run.
func Plain(text string) Run { return Run{Text: text} }

// Words gives the words of a document in reading order, a line for each paragraph.
func (d *Document) Words() string {
	var b strings.Builder
	collect(&b, d.Blocks)
	return b.String()
}

func collect(b *strings.Builder, blocks []Block) {
	for _, block := range blocks {
		switch v := block.(type) {
		case *Para:
			for _, r := range v.Runs {
				b.WriteString(r.Text)
			}
			b.WriteByte('\n')
		case *Table:
			for _, row := range v.Rows {
				for _, c := range row.Cells {
					collect(b, c.Blocks)
				}
			}
		}
	}
}
