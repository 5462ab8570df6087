package roster

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"
)

// now is when all lists of these tests are read. Every pupil in them is made up.
func now() time.Time { return time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC) }

// workbook builds an xlsx: sheets by name, cells as people type them, and what else is to be done to it.
func workbook(t testing.TB, more func(*excelize.File), sheets ...any) []byte {
	t.Helper()
	f := excelize.NewFile()
	defer func() { _ = f.Close() }()
	for i := 0; i < len(sheets); i += 2 {
		name := sheets[i].(string)
		if i == 0 {
			must(t, f.SetSheetName("Sheet1", name))
		} else {
			_, err := f.NewSheet(name)
			must(t, err)
		}
		for r, cells := range sheets[i+1].([][]any) {
			must(t, f.SetSheetRow(name, fmt.Sprintf("A%d", r+1), &cells))
		}
	}
	if more != nil {
		more(f)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// fataler is a test or a try of a property.
type fataler interface {
	Helper()
	Fatalf(format string, args ...any)
}

// zipped builds a zip of parts, for workbooks that no library would write.
func zipped(t testing.TB, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		w, err := z.Create(parts[i])
		must(t, err)
		_, err = w.Write([]byte(parts[i+1]))
		must(t, err)
	}
	must(t, z.Close())
	return b.Bytes()
}

const (
	kindsPart = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`
	rootPart  = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`
	bookPart  = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="4A" sheetId="1" r:id="rId1"/></sheets></workbook>`
	relsPart  = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`
)

// byHand is a workbook whose only sheet is written by hand.
func byHand(t testing.TB, sheet string) []byte {
	t.Helper()
	return zipped(t, "[Content_Types].xml", kindsPart, "_rels/.rels", rootPart, "xl/workbook.xml", bookPart,
		"xl/_rels/workbook.xml.rels", relsPart, "xl/worksheets/sheet1.xml",
		`<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`+sheet+`</sheetData></worksheet>`)
}

func text(cell, words string) string {
	return fmt.Sprintf(`<c r="%s" t="inlineStr"><is><t>%s</t></is></c>`, cell, words)
}

// utf16Text writes UTF-16, with or without the mark at its beginning.
func utf16Text(text string, big, mark bool) []byte {
	if mark {
		text = "\ufeff" + text
	}
	var out []byte
	for _, unit := range utf16.Encode([]rune(text)) {
		if big {
			out = append(out, byte(unit>>8), byte(unit))
		} else {
			out = append(out, byte(unit), byte(unit>>8))
		}
	}
	return out
}

// windows1258 writes letters as Vietnamese Windows did: vowels composed, tones as marks behind them.
func windows1258(t fataler, text string) []byte {
	t.Helper()
	var out []byte
	for _, r := range norm.NFC.String(text) {
		if b, ok := charmap.Windows1258.EncodeRune(r); ok {
			out = append(out, b)
			continue
		}
		var tone, base []rune
		for _, part := range norm.NFD.String(string(r)) {
			if strings.ContainsRune("\u0300\u0301\u0303\u0309\u0323", part) {
				tone = append(tone, part)
			} else {
				base = append(base, part)
			}
		}
		for _, part := range append([]rune(norm.NFC.String(string(base))), tone...) {
			b, ok := charmap.Windows1258.EncodeRune(part)
			if !ok {
				t.Fatalf("%q of %q is not in Windows-1258", part, r)
			}
			out = append(out, b)
		}
	}
	return out
}

// vnTime writes letters as the fonts of TCVN3 did, capitals with tones as small ones.
func vnTime(t fataler, text string) []byte {
	t.Helper()
	codes := map[rune]byte{}
	for i, r := range []rune(tcvn3) {
		codes[r] = byte(0xA1 + i)
	}
	var out []byte
	for _, r := range norm.NFC.String(text) {
		code, ok := codes[r]
		if !ok {
			code, ok = codes[[]rune(strings.ToLower(string(r)))[0]]
		}
		switch {
		case r < 0x80:
			out = append(out, byte(r))
		case ok:
			out = append(out, code)
		default:
			t.Fatalf("%q is not in TCVN3", r)
		}
	}
	return out
}

// vniTimes writes letters as the fonts of VNI did.
func vniTimes(t fataler, text string) []byte {
	t.Helper()
	marks := map[string]string{}
	for i, sign := range []rune(vni) {
		marks[vniMeans[i]] = string(sign)
		marks[strings.ToUpper(vniMeans[i])] = strings.ToUpper(string(sign))
	}
	var out []byte
	for _, r := range norm.NFC.String(text) {
		parts := []rune(norm.NFD.String(string(r)))
		small := norm.NFC.String(string(parts[0]))
		signs, found := marks[string(r)]
		switch {
		case r < 0x80:
			signs, found = string(r), true
		case !found:
			var rest []rune // above first, as in the table: ậ is decomposed into a, dot, circumflex
			for _, mark := range parts[1:] {
				if mark == '\u031b' { // of ơ and ư, which have a sign of their own
					small = norm.NFC.String(small + string(mark))
				} else if mark == '\u0302' || mark == '\u0306' {
					rest = append([]rune{mark}, rest...)
				} else {
					rest = append(rest, mark)
				}
			}
			if own, ok := marks[small]; ok {
				small = own
			}
			signs, found = marks[string(rest)]
			if unicode.IsUpper(r) {
				signs = strings.ToUpper(signs)
			}
			signs = small + signs
		}
		if !found {
			t.Fatalf("%q is not in VNI", r)
		}
		for _, sign := range signs {
			out = append(out, byte(sign))
		}
	}
	return out
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// said writes lists as lines, so that tests read like lists: class, sheet and row, name, code, sex, year.
func said(l *Lists) string {
	var b strings.Builder
	for _, c := range l.Classes {
		for _, p := range c.People {
			fmt.Fprintf(&b, "%s %s:%d %s", c.Name, p.Sheet, p.Row, p.Name)
			if p.Code != "" {
				b.WriteString(" #" + p.Code)
			}
			if p.Sex != "" {
				b.WriteString(" " + string(p.Sex))
			}
			if p.Birth > 0 {
				fmt.Fprintf(&b, " %d", p.Birth)
			}
			b.WriteByte('\n')
		}
	}
	for _, r := range l.Refused {
		fmt.Fprintf(&b, "refused %s:%d %s %q\n", r.Sheet, r.Row, r.Why, r.Cell)
	}
	if l.NotRead != nil {
		b.WriteString("not read: " + strings.Join(l.NotRead, " | ") + "\n")
	}
	return b.String()
}

func expect(t testing.TB, data []byte, file, want string) {
	t.Helper()
	l, err := Read(data, Options{Now: now(), Name: file})
	if err != nil {
		t.Fatal(err)
	}
	want = strings.ReplaceAll(strings.TrimLeft(want, "\n"), "\t", "")
	if diff := cmp.Diff(want, said(l)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
