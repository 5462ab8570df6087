package doc

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// docx is a document on its way into Word's format.
type docx struct {
	*Document
	pictures [][]byte
	named    map[[sha256.Size]byte]int // number of a picture by what it shows, from 1
	placed   int                       // pictures placed so far
	inTable  bool
	together bool // this row stays with the next
}

// WriteDOCX writes the document as Word and LibreOffice read it.
func (d *Document) WriteDOCX(w io.Writer) error {
	x := &docx{Document: d, named: map[[sha256.Size]byte]int{}}
	body := x.body() // finds the pictures
	z := zip.NewWriter(w)
	for _, f := range x.files(body) {
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate})
		if err == nil {
			_, err = part.Write(f.data)
		}
		if err != nil {
			return fmt.Errorf("write docx part %s: %w", f.name, err)
		}
	}
	if err := z.Close(); err != nil {
		return fmt.Errorf("write docx: %w", err)
	}
	return nil
}

type part struct {
	name string
	data []byte
}

// files are the parts in the order in which they are written; Word wants the list of contents first.
func (x *docx) files(body []byte) []part {
	files := []part{
		{"[Content_Types].xml", x.contentTypes()},
		{"_rels/.rels", packageLinks()},
		{"docProps/core.xml", x.core()},
		{"word/document.xml", body},
		{"word/_rels/document.xml.rels", x.links()},
		{"word/styles.xml", x.styles()},
		{"word/settings.xml", settings()},
		{"word/header1.xml", x.header(true)},
		{"word/header2.xml", x.header(false)},
	}
	for i, p := range x.pictures {
		files = append(files, part{"word/media/" + mediaName(i+1, p), p})
	}
	return files
}

func mediaName(i int, image []byte) string { return fmt.Sprintf("image%d.%s", i, extension(image)) }

func extension(image []byte) string {
	if bytes.HasPrefix(image, []byte("\xff\xd8")) {
		return "jpeg"
	}
	return "png"
}

const (
	officeDocument = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageSchema  = "http://schemas.openxmlformats.org/package/2006/"
	wordSchema     = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
	drawingSchema  = "http://schemas.openxmlformats.org/drawingml/2006/"
	wordTypes      = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

func (x *docx) contentTypes() []byte {
	t := el("Types", "xmlns", packageSchema+"content-types")
	byEnding := func(ending, kind string) { t.add(el("Default", "Extension", ending, "ContentType", kind)) }
	byEnding("rels", "application/vnd.openxmlformats-package.relationships+xml")
	byEnding("xml", "application/xml")
	byEnding("png", "image/png")
	byEnding("jpeg", "image/jpeg")
	byName := func(name, kind string) { t.add(el("Override", "PartName", name, "ContentType", kind)) }
	byName("/word/document.xml", wordTypes+"document.main+xml")
	byName("/word/styles.xml", wordTypes+"styles+xml")
	byName("/word/settings.xml", wordTypes+"settings+xml")
	byName("/word/header1.xml", wordTypes+"header+xml")
	byName("/word/header2.xml", wordTypes+"header+xml")
	byName("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
	return t.file()
}

func packageLinks() []byte {
	return el("Relationships", "xmlns", packageSchema+"relationships").add(
		el("Relationship", "Id", "rId1", "Type", officeDocument+"/officeDocument", "Target", "word/document.xml"),
		el("Relationship", "Id", "rId2", "Type", packageSchema+"relationships/metadata/core-properties", "Target", "docProps/core.xml"),
	).file()
}

// Names of the links from the document to its parts; pictures follow as rId11, rId12 …
const (
	linkStyles   = "rId1"
	linkSettings = "rId2"
	linkHeader   = "rId3"
	linkFirst    = "rId4"
)

func pictureLink(n int) string { return "rId" + strconv.Itoa(10+n) }

func (x *docx) links() []byte {
	r := el("Relationships", "xmlns", packageSchema+"relationships").add(
		el("Relationship", "Id", linkStyles, "Type", officeDocument+"/styles", "Target", "styles.xml"),
		el("Relationship", "Id", linkSettings, "Type", officeDocument+"/settings", "Target", "settings.xml"),
		el("Relationship", "Id", linkHeader, "Type", officeDocument+"/header", "Target", "header1.xml"),
		el("Relationship", "Id", linkFirst, "Type", officeDocument+"/header", "Target", "header2.xml"),
	)
	for i, p := range x.pictures {
		r.add(el("Relationship", "Id", pictureLink(i+1), "Type", officeDocument+"/image", "Target", "media/"+mediaName(i+1, p)))
	}
	return r.file()
}

func (x *docx) core() []byte {
	at := x.Made.UTC().Format(time.RFC3339)
	return el("cp:coreProperties", "xmlns:cp", packageSchema+"metadata/core-properties",
		"xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
		"xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance").add(
		words("dc:title", oneLine(x.Title)),
		words("dcterms:created", at, "xsi:type", "dcterms:W3CDTF"),
		words("dcterms:modified", at, "xsi:type", "dcterms:W3CDTF"),
	).file()
}

func words(name, text string, attrs ...string) *node {
	n := el(name, attrs...)
	n.text = text
	return n
}

func oneLine(text string) string { return strings.Join(strings.Fields(Clean(text)), " ") }

func settings() []byte {
	return el("w:settings", "xmlns:w", wordSchema).add(
		el("w:zoom", "w:percent", "100"),
		el("w:defaultTabStop", "w:val", "720"),
		el("w:compat").add(
			el("w:compatSetting", "w:name", "compatibilityMode", "w:uri", "http://schemas.microsoft.com/office/word", "w:val", "15"),
		),
	).file()
}

// numberSize is the size of page numbers.
const numberSize = 13

// header is the number of the page, or nothing.
func (x *docx) header(number bool) []byte {
	p := el("w:p").add(el("w:pPr").add(
		el("w:spacing", "w:before", "0", "w:after", "0"),
		el("w:jc", "w:val", "center"),
	))
	if number && x.Numbered {
		p.add(
			el("w:r").add(sized(numberSize), el("w:fldChar", "w:fldCharType", "begin")),
			el("w:r").add(sized(numberSize), words("w:instrText", " PAGE ", "xml:space", "preserve")),
			el("w:r").add(sized(numberSize), el("w:fldChar", "w:fldCharType", "separate")),
			el("w:r").add(sized(numberSize), words("w:t", "2")),
			el("w:r").add(sized(numberSize), el("w:fldChar", "w:fldCharType", "end")),
		)
	}
	return el("w:hdr", "xmlns:w", wordSchema).add(p).file()
}

func sized(points float64) *node {
	half := strconv.Itoa(whole(points * 2))
	return el("w:rPr").add(el("w:sz", "w:val", half), el("w:szCs", "w:val", half))
}

// styleNames are Word's own, so that its outline and its menus know them.
var styleNames = map[Style][2]string{
	Title:    {"Title", "Title"},
	Heading1: {"Heading1", "heading 1"},
	Heading2: {"Heading2", "heading 2"},
	Heading3: {"Heading3", "heading 3"},
}

func (x *docx) styles() []byte {
	lang := map[string]string{"vi": "vi-VN", "en": "en-GB"}[x.Lang]
	if lang == "" {
		lang = "vi-VN"
	}
	const face = "Times New Roman"
	fonts := func() *node {
		return el("w:rFonts", "w:ascii", face, "w:hAnsi", face, "w:eastAsia", face, "w:cs", face)
	}
	half := strconv.Itoa(whole(x.size() * 2))
	s := el("w:styles", "xmlns:w", wordSchema).add(
		el("w:docDefaults").add(
			el("w:rPrDefault").add(el("w:rPr").add(fonts(), el("w:sz", "w:val", half), el("w:szCs", "w:val", half),
				el("w:lang", "w:val", lang, "w:eastAsia", lang, "w:bidi", "ar-SA"))),
			el("w:pPrDefault").add(el("w:pPr").add(el("w:spacing", "w:after", "0", "w:line", lines(normalLine), "w:lineRule", "auto"))),
		),
		el("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal").add(el("w:name", "w:val", "Normal"), el("w:qFormat")),
		el("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal").add(
			el("w:name", "w:val", "Normal Table"), el("w:uiPriority", "w:val", "99"), el("w:semiHidden"), el("w:unhideWhenUsed"),
			el("w:tblPr").add(el("w:tblInd", "w:w", "0", "w:type", "dxa"), margins("w:tblCellMar", 0)),
		),
	)
	for _, style := range []Style{Title, Heading1, Heading2, Heading3} {
		p := el("w:pPr").add(el("w:keepNext"), el("w:keepLines"))
		if style != Title {
			p.add(el("w:outlineLvl", "w:val", strconv.Itoa(int(style-Heading1))))
		}
		s.add(el("w:style", "w:type", "paragraph", "w:styleId", styleNames[style][0]).add(
			el("w:name", "w:val", styleNames[style][1]), el("w:basedOn", "w:val", "Normal"), el("w:next", "w:val", "Normal"),
			el("w:qFormat"), p, el("w:rPr").add(el("w:b"), el("w:bCs")),
		))
	}
	return s.file()
}

// lines is a height of lines as Word counts it.
func lines(n float64) string { return strconv.Itoa(whole(n * 240)) }
