package doc

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

func sample() *Document {
	return &Document{
		Title: "Kế hoạch <3B> & “thử”", Lang: "vi", Made: time.Date(2026, 11, 23, 1, 2, 3, 0, time.UTC), Page: A4(), Size: 13, Numbered: true,
		Blocks: []Block{
			&Para{Runs: []Run{Bold("I. MỤC TIÊU")}, Style: Heading1, Keep: true},
			&Para{Runs: Marked("Em **dừng** rồi *kể*."), Align: Justify, First: 10, After: 6},
			&Table{Borders: Thin, Widths: []float64{100, 60}, Rows: []Row{
				{Head: true, Whole: true, Cells: []Cell{{Blocks: []Block{P("Cột một")}, Fill: "EDF3FA"}, {Blocks: []Block{P("Cột hai")}}}},
				{Height: 20, Cells: []Cell{{Span: 2, Middle: true, Blocks: []Block{&Table{Borders: Cut, Widths: []float64{30}, Rows: []Row{{Cells: []Cell{{Blocks: []Block{P("trong")}}}}}}}}}},
			}},
			&Rule{Width: 40, Align: Centre},
			&Lines{Count: 2, Height: 8},
			Break{},
			P("Trang hai"),
		},
	}
}

// unpack gives the parts of a docx, each of which must be well-formed XML or a picture.
func unpack(t rapidOrTest, d *Document) map[string]string {
	var b bytes.Buffer
	if err := d.WriteDOCX(&b); err != nil {
		t.Fatalf("write: %v", err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatalf("open: %v", err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatalf("open %s: %v", f.Name, err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatalf("read %s: %v", f.Name, err)
		}
		if strings.HasSuffix(f.Name, ".xml") || strings.HasSuffix(f.Name, ".rels") {
			wellFormed(t, f.Name, data)
		}
		parts[f.Name] = string(data)
	}
	return parts
}

type rapidOrTest interface {
	Fatalf(format string, args ...any)
}

func wellFormed(t rapidOrTest, name string, data []byte) {
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		_, err := d.Token()
		if errors.Is(err, io.EOF) {
			return
		}
		if err != nil {
			t.Fatalf("%s is not well-formed: %v", name, err)
		}
	}
}

// texts gives the text of the main part, runs put together.
func texts(t rapidOrTest, document string) string {
	var out strings.Builder
	d := xml.NewDecoder(strings.NewReader(document))
	in := false
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return out.String()
		}
		if err != nil {
			t.Fatalf("read: %v", err)
		}
		switch v := token.(type) {
		case xml.StartElement:
			in = v.Name.Local == "t"
			if v.Name.Local == "br" {
				out.WriteByte('\n')
			}
		case xml.EndElement:
			in = false
		case xml.CharData:
			if in {
				out.Write(v)
			}
		}
	}
}

func TestDocxHasWhatWordWants(t *testing.T) {
	parts := unpack(t, sample())
	for name, wants := range map[string][]string{
		"word/document.xml": {
			`<w:pStyle w:val="Heading1"/>`, `<w:pgSz w:w="11906" w:h="16838"/>`,
			`w:top="1134" w:right="1134" w:bottom="1134" w:left="1701"`, `<w:titlePg/>`, `<w:tblHeader/>`, `<w:cantSplit/>`,
			`<w:gridSpan w:val="2"/>`, `w:firstLine="567"`, `<w:br w:type="page"/>`, `w:leader="dot"`, `w:val="dashed"`, `w:fill="EDF3FA"`,
		},
		"word/styles.xml":              {`w:ascii="Times New Roman"`, `<w:sz w:val="26"/>`, `w:val="vi-VN"`, `<w:outlineLvl w:val="0"/>`},
		"word/header1.xml":             {` PAGE `, `<w:jc w:val="center"/>`},
		"docProps/core.xml":            {`Kế hoạch &lt;3B&gt; &amp; “thử”`, `2026-11-23T01:02:03Z`},
		"word/settings.xml":            {`compatibilityMode`},
		"word/header2.xml":             {`<w:hdr`},
		"word/_rels/document.xml.rels": {`header1.xml`, `header2.xml`},
	} {
		for _, want := range wants {
			if !strings.Contains(parts[name], want) {
				t.Errorf("%s lacks %s", name, want)
			}
		}
	}
	if strings.Contains(parts["word/header2.xml"], "PAGE") {
		t.Error("the first page shows its number")
	}
	if strings.Contains(parts["word/document.xml"], "</w:tbl></w:tc>") {
		t.Error("a cell ends without a paragraph, which Word refuses")
	}
	if got := texts(t, parts["word/document.xml"]); !strings.Contains(got, "Em dừng rồi kể.") {
		t.Errorf("text is %q", got)
	}
}

func TestSameDocumentSameBytes(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := sample().WriteDOCX(w); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two docx of one document differ")
	}
}

func TestMarks(t *testing.T) {
	for _, c := range []struct {
		text string
		want []Run
	}{
		{"một **hai** *ba*", []Run{{Text: "một "}, {Text: "hai", Bold: true}, {Text: " "}, {Text: "ba", Italic: true}}},
		{"**a *b* c**", []Run{{Text: "a ", Bold: true}, {Text: "b", Bold: true, Italic: true}, {Text: " c", Bold: true}}},
		{"2 * 3", []Run{{Text: "2 * 3"}}},
		{"", nil},
	} {
		got := Marked(c.text)
		if len(got) != len(c.want) {
			t.Errorf("%q gives %v", c.text, got)
			continue
		}
		for i := range got {
			if got[i] != c.want[i] {
				t.Errorf("%q gives %v", c.text, got)
			}
		}
	}
}

// Whatever text a school, a pack or a teacher gives, the file is well-formed and says it, composed and without what cannot
// be printed.
func TestAnyTextIsWellFormed(t *testing.T) {
	hard := rapid.SampledFrom([]string{
		"Nguyễn Thị Ánh", "ữ ẫ ế", "a & b < c > \"d\" 'e'", "]]>", "<w:p/>", "\x00\x01\x1f\u007f\u0085", "\ufffe\uffff\ufeff", "\xff\xfe",
		"😀👩\u200d👩\u200d👧", "\u202e\u2066đảo", "dòng một\ndòng hai\r\ndòng ba", "\t\ttab", strings.Repeat("chữ dài ", 250), strings.Repeat("x", 2000), "",
	})
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(hard, rapid.String()).Draw(t, "text")
		d := &Document{Title: text, Lang: "vi", Page: A4(), Blocks: []Block{
			&Para{Runs: []Run{{Text: text, Bold: true}}, Style: Heading1},
			&Table{Widths: []float64{30, 40}, Rows: []Row{{Cells: []Cell{{Blocks: []Block{&Para{Runs: []Run{Plain(text)}}}}, {}}}}},
		}}
		got := texts(t, unpack(t, d)["word/document.xml"])
		want := strings.ReplaceAll(Clean(text), "\r", "")
		if got != want+want {
			t.Fatalf("%q is written as %q", text, got)
		}
		if !norm.NFC.IsNormalString(got) {
			t.Fatalf("%q is not composed", got)
		}
	})
}
