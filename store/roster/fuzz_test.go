package roster

import (
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// sound checks what every reader promises, whatever it was given.
func sound(t *testing.T, l *Lists, err error) {
	t.Helper()
	if err != nil {
		if l != nil {
			t.Fatal("lists beside an error")
		}
		return
	}
	for _, c := range l.Classes {
		if c.Name != "" {
			if name, ok := ClassName(c.Name); !ok || name != c.Name {
				t.Fatalf("class %q is not clean", c.Name)
			}
		}
		for _, p := range c.People {
			again, why := Clean(p.Name)
			if again != p.Name || why != "" || !norm.NFC.IsNormalString(p.Name) || p.Row < 1 {
				t.Fatalf("%+v is not clean", p)
			}
			if code, why := cleanCode(p.Code); code != p.Code || why != "" || utf8.RuneCountInString(code) > longestCode {
				t.Fatalf("code %q is not clean", p.Code)
			}
			if p.Birth != 0 && (p.Birth < earliest || p.Birth > now().Year()) {
				t.Fatalf("born %d", p.Birth)
			}
		}
	}
	for _, r := range l.Refused {
		if r.Why == "" || r.Row < 0 {
			t.Fatalf("refused without a reason: %+v", r)
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(separatedList))
	f.Add(windows1258(f, separatedList))
	f.Add(vnTime(f, separatedList))
	f.Add(utf16Text(separatedList, true, true))
	f.Add([]byte("sep=;\n\"Họ \"\"và\"\" tên\";\"Lớp\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Read(data, Options{Now: now(), Name: "4A.csv"})
		sound(t, l, err)
	})
}

func FuzzHTML(f *testing.F) {
	f.Add(string(asHTML(f)))
	f.Add("<table><tr><td rowspan=9>Họ tên<td colspan=99>Lớp<tr><td>An<table><tr><td>x</table>")
	f.Fuzz(func(t *testing.T, text string) {
		rows, err := readHTML(text)
		if err != nil {
			return
		}
		r := newReading(Options{Now: now()})
		r.sheet(sheet{rows: rows})
		l, err := r.done()
		sound(t, l, err)
	})
}

func FuzzXLSX(f *testing.F) {
	f.Add(computed(f))
	f.Add(sheetPerClass(f))
	f.Add(zipped(f, "[Content_Types].xml", kindsPart, "xl/workbook.xml", bookPart))
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := Read(data, Options{Now: now()})
		sound(t, l, err)
	})
}

// FuzzSheetXML writes the sheet itself, which a fuzzer of packed bytes seldom reaches.
func FuzzSheetXML(f *testing.F) {
	f.Add(`<row r="1">` + text("A1", "Họ tên") + text("B1", "Lớp") + `</row><row r="2"><c r="A2" t="s"><v>9</v></c><c r="B2"><f>1</f><v>4</v></c></row>`)
	f.Fuzz(func(t *testing.T, sheet string) {
		l, err := Read(byHand(t, sheet), Options{Now: now()})
		sound(t, l, err)
	})
}

func FuzzPasted(f *testing.F) {
	f.Add("STT\tMã HS\tHọ và tên\t\tNgày sinh\n1\t7\tLê\tAn\t42000")
	f.Add("LỚP 4A\nLê An\nTổng số: 1")
	f.Fuzz(func(t *testing.T, text string) {
		l, err := Pasted(text, Options{Now: now()})
		sound(t, l, err)
	})
}
