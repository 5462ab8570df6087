package doc

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lachanso/assets"
)

var fonts = Once(assets.PrintFont)

// poppler runs one of poppler's programs on a PDF.
func poppler(t testing.TB, d *Document, program string, args ...string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "paper.pdf")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := d.WritePDF(f, fonts); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	args = append(args, path)
	if program == "pdftotext" {
		args = append(args, "-")
	}
	out, err := exec.Command(program, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s (of Debian's poppler-utils): %v %s", program, err, out)
	}
	return string(out)
}

func TestPdfHasPagesFontsAndText(t *testing.T) {
	d := sample()
	if info := poppler(t, d, "pdfinfo"); !strings.Contains(info, "(A4)") || !strings.Contains(info, "Pages:           2") || !strings.Contains(info, "Kế hoạch <3B> & “thử”") {
		t.Errorf("pdfinfo says\n%s", info)
	}
	fonts := strings.Split(strings.TrimSpace(poppler(t, d, "pdffonts")), "\n")[2:]
	for _, line := range fonts {
		if !strings.Contains(strings.ToLower(line), "liberationserif") || !strings.Contains(line, "yes") {
			t.Errorf("font %q", line)
		}
	}
	if len(fonts) < 3 {
		t.Errorf("fonts are %q", fonts)
	}
	text := poppler(t, d, "pdftotext", "-layout")
	for _, want := range []string{"I. MỤC TIÊU", "Em dừng rồi kể.", "Cột một", "trong", "Trang hai"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	pages := strings.Split(text, "\f")
	if strings.HasPrefix(strings.TrimSpace(pages[0]), "1") || !strings.HasPrefix(strings.TrimSpace(pages[1]), "2") {
		t.Error("the number of the page stands on the first, or not at the top of the second")
	}
}

func TestSameDocumentSamePdf(t *testing.T) {
	var a, b bytes.Buffer
	for _, w := range []*bytes.Buffer{&a, &b} {
		if err := sample().WritePDF(w, assets.PrintFont); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(a.Bytes(), b.Bytes()) {
		t.Error("two PDF of one document differ")
	}
}

// A long table goes on over pages: every row is there once, the head on each page, and no line stands outside the page.
func TestLongTableIsCut(t *testing.T) {
	table := &Table{Borders: Thin, Widths: []float64{80, 80}, Rows: []Row{{Head: true, Whole: true, Cells: []Cell{{Blocks: []Block{P("ĐẦU BẢNG")}}, {Blocks: []Block{P("x")}}}}}}
	for _, word := range []string{"một", "hai", "ba"} {
		cell := Cell{}
		for range 60 {
			cell.Blocks = append(cell.Blocks, P("dòng "+word))
		}
		table.Rows = append(table.Rows, Row{Cells: []Cell{cell, {Blocks: []Block{P("bên " + word)}}}})
	}
	d := &Document{Page: A4(), Blocks: []Block{table}}
	text := poppler(t, d, "pdftotext", "-layout")
	pages := strings.Count(text, "\f")
	if pages < 4 {
		t.Fatalf("%d pages", pages)
	}
	if n := strings.Count(text, "ĐẦU BẢNG"); n != pages {
		t.Errorf("the head stands %d times on %d pages", n, pages)
	}
	for _, word := range []string{"một", "hai", "ba"} {
		if n := strings.Count(text, "dòng "+word); n != 60 {
			t.Errorf("line %q stands %d times", word, n)
		}
		if n := strings.Count(text, "bên "+word); n != 1 {
			t.Errorf("%q stands %d times", word, n)
		}
	}
	const lowest = (297 - 20) / point // points
	boxes := regexp.MustCompile(`<word [^>]*yMax="([0-9.]+)"`).FindAllStringSubmatch(poppler(t, d, "pdftotext", "-bbox"), -1)
	if len(boxes) < 180 {
		t.Errorf("only %d words have a place", len(boxes))
	}
	for _, box := range boxes {
		if y, err := strconv.ParseFloat(box[1], 64); err != nil || y > lowest+0.5 {
			t.Errorf("below the margin: %s", box[0])
		}
	}
}

func TestRowThatStaysWholeGoesToTheNextPage(t *testing.T) {
	tall := Row{Whole: true, Height: 150, Cells: []Cell{{Blocks: []Block{P("nguyên vẹn")}}}}
	d := &Document{Page: A4(), Blocks: []Block{&Table{Borders: Cut, Widths: []float64{100}, Rows: []Row{tall, tall, tall}}}}
	if n := strings.Count(poppler(t, d, "pdftotext"), "\f"); n != 3 {
		t.Errorf("three rows of 150 mm stand on %d pages", n)
	}
}

func TestHeadingStaysWithItsText(t *testing.T) {
	for lines := 37; lines < 47; lines++ {
		d := &Document{Page: A4(), Size: 13}
		for range lines {
			d.Blocks = append(d.Blocks, P("dòng"))
		}
		d.Blocks = append(d.Blocks, &Para{Runs: []Run{Bold("TIÊU ĐỀ")}, Style: Heading1}, P("nội dung"))
		pages := strings.Split(poppler(t, d, "pdftotext"), "\f")
		for _, page := range pages {
			if strings.HasSuffix(strings.TrimSpace(page), "TIÊU ĐỀ") {
				t.Errorf("with %d lines before it the heading stands alone", lines)
			}
		}
	}
}

func TestAnyTextIsPrinted(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
			"😀👩\u200d👩\u200d👧 ữ", strings.Repeat("x", 2000), strings.Repeat("ữ ", 1500), "\n\n\n", " ", "", "\x00",
		})).Draw(t, "text")
		width := rapid.Float64Range(3, 60).Draw(t, "width")
		d := &Document{Page: A5(), Blocks: []Block{
			&Para{Runs: []Run{{Text: text, Bold: true}, {Text: text, Italic: true}}, Align: Justify, First: 8},
			&Table{Borders: Thin, Widths: []float64{width, 50}, Rows: []Row{{Cells: []Cell{{Blocks: []Block{P(text)}}, {}}}}},
		}}
		var b bytes.Buffer
		if err := d.WritePDF(&b, fonts); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}
