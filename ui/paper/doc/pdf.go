package doc

import (
	"fmt"
	"io"
	"strings"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/image/font/sfnt"
)

// Fonts gives the bytes of a TrueType face for a PDF.
type Fonts func(bold, italic bool) ([]byte, error)

// Once remembers faces, for laying out several documents on one goroutine.
func Once(fonts Fonts) Fonts {
	known := map[[2]bool][]byte{}
	return func(bold, italic bool) ([]byte, error) {
		if data := known[[2]bool{bold, italic}]; data != nil {
			return data, nil
		}
		data, err := fonts(bold, italic)
		if err == nil {
			known[[2]bool{bold, italic}] = data
		}
		return data, err
	}
}

// pdf is a document on its way onto pages.
type pdf struct {
	*Document
	out     *fpdf.Fpdf
	fonts   Fonts
	face    *sfnt.Font // what the typeface has is asked here
	buf     sfnt.Buffer
	has     map[rune]bool
	loaded  map[string]bool
	y       float64
	top     bool    // nothing stands on this page yet
	waiting []piece // wait for what they stay with
	widths  map[string]float64
}

const family = "LiberationSerif"

// WritePDF writes the document with its pages laid out.
func (d *Document) WritePDF(w io.Writer, fonts Fonts) error {
	p, err := d.lay(fonts)
	if err == nil {
		err = p.out.Output(w)
	}
	if err != nil {
		return fmt.Errorf("write pdf: %w", err)
	}
	return nil
}

// Pages tells how many pages the document has as PDF.
func (d *Document) Pages(fonts Fonts) (int, error) {
	p, err := d.lay(fonts)
	if err != nil {
		return 0, fmt.Errorf("lay out pages: %w", err)
	}
	return p.out.PageCount(), nil
}

// lay puts everything onto pages.
func (d *Document) lay(fonts Fonts) (*pdf, error) {
	regular, err := fonts(false, false)
	if err != nil {
		return nil, err
	}
	face, err := sfnt.Parse(regular)
	if err != nil {
		return nil, fmt.Errorf("read typeface: %w", err)
	}
	p := &pdf{Document: d, fonts: fonts, face: face, has: map[rune]bool{}, loaded: map[string]bool{}, widths: map[string]float64{}}
	p.out = fpdf.NewCustom(&fpdf.InitType{UnitStr: "mm", Size: fpdf.SizeType{Wd: d.Page.Width, Ht: d.Page.Height}})
	p.out.SetCatalogSort(true)
	p.out.SetCreationDate(d.Made.UTC())
	p.out.SetModificationDate(d.Made.UTC())
	p.out.SetTitle(oneLine(d.Title), true)
	p.out.SetLang(d.Lang)
	p.out.SetMargins(0, 0, 0)
	p.out.SetAutoPageBreak(false, 0)
	p.newPage()
	p.flow()
	return p, p.out.Error()
}

func (p *pdf) newPage() {
	p.out.AddPage()
	p.y, p.top = p.Page.Top, true
	if p.Page.Frame {
		p.frame()
	}
	if n := p.out.PageNo(); p.Numbered && n > 1 {
		text := fmt.Sprint(n)
		f := fragment{text: text, size: numberSize}
		w := p.width(f)
		p.put(f, p.Page.Left+(p.Page.Room()-w)/2, min(10, p.Page.Top/2)+numberSize*point)
	}
}

// frame draws the double line around the page.
func (p *pdf) frame() {
	p.out.SetDrawColor(rgb(frameColour))
	for _, l := range []struct{ in, thick float64 }{{8.5, 1.1}, {10.2, 0.3}} {
		p.out.SetLineWidth(l.thick)
		p.out.Rect(l.in, l.in, p.Page.Width-2*l.in, p.Page.Height-2*l.in, "D")
	}
	p.out.SetDrawColor(0, 0, 0)
}

func rgb(hex string) (r, g, b int) {
	_, _ = fmt.Sscanf(hex, "%02x%02x%02x", &r, &g, &b) // what is no colour is black
	return r, g, b
}

// bottom is where the text of a page ends.
func (p *pdf) bottom() float64 { return p.Page.Height - p.Page.Bottom }

// flow puts the blocks onto pages.
func (p *pdf) flow() {
	for _, b := range p.Blocks {
		switch v := b.(type) {
		case *Table:
			p.flowTable(v)
		case Break:
			p.release(0)
			p.newPage()
		default:
			for _, one := range p.pieces([]Block{b}, p.Page.Room()) {
				p.place(one)
			}
		}
	}
	p.release(0)
}

// place puts a piece on the page, or lets it wait for what it stays with.
func (p *pdf) place(one piece) {
	p.waiting = append(p.waiting, one)
	if !one.keep {
		p.release(0)
	}
}

// release draws what waits, on a new page when it and the next millimetres have no room on this one.
func (p *pdf) release(next float64) {
	need := next
	for _, one := range p.waiting {
		need += one.before + one.high
	}
	if p.y+need > p.bottom()+0.01 && !p.top && need <= p.bottom()-p.Page.Top {
		p.newPage()
	}
	for _, one := range p.waiting {
		before := one.before
		if !p.top && p.y+before+one.high > p.bottom()+0.01 {
			p.newPage()
		}
		if p.top && p.out.PageNo() > 1 {
			before = 0
		}
		p.y += before
		one.draw(p.Page.Left, p.y)
		p.y += one.high
		p.top = false
	}
	p.waiting = p.waiting[:0]
}

// font makes a face ready and chooses it.
func (p *pdf) font(bold, italic bool, size float64) {
	style := ""
	if bold {
		style += "B"
	}
	if italic {
		style += "I"
	}
	if !p.loaded[style] {
		p.loaded[style] = true
		data, err := p.fonts(bold, italic)
		if err != nil {
			p.out.SetError(err)
			return
		}
		p.out.AddUTF8FontFromBytes(family, style, data)
	}
	p.out.SetFont(family, style, size)
}

// known replaces what the typeface does not have.
func (p *pdf) known(text string) string {
	return strings.Map(func(r rune) rune {
		has, asked := p.has[r]
		if !asked {
			glyph, err := p.face.GlyphIndex(&p.buf, r)
			has = err == nil && glyph != 0 && r <= 0xFFFF
			p.has[r] = has
		}
		switch {
		case has, r == lineEnd:
			return r
		case r > 0x2000 && r < 0x2070: // spaces and joiners
			return ' '
		}
		return '□'
	}, text)
}
