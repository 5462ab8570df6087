package doc

import (
	"bytes"
	"encoding/xml"
	"strconv"
)

// node is an element of XML. Names carry their prefix ("w:p").
type node struct {
	name  string
	attrs []string // name, value, name, value …
	kids  []*node
	text  string
}

func el(name string, attrs ...string) *node { return &node{name: name, attrs: attrs} }

// add puts children in and gives the parent.
func (n *node) add(kids ...*node) *node {
	for _, k := range kids {
		if k != nil {
			n.kids = append(n.kids, k)
		}
	}
	return n
}

// write writes the element. Writing to a buffer cannot fail.
func (n *node) write(b *bytes.Buffer) {
	b.WriteByte('<')
	b.WriteString(n.name)
	for i := 0; i+1 < len(n.attrs); i += 2 {
		b.WriteByte(' ')
		b.WriteString(n.attrs[i])
		b.WriteString(`="`)
		_ = xml.EscapeText(b, []byte(n.attrs[i+1]))
		b.WriteByte('"')
	}
	if len(n.kids) == 0 && n.text == "" {
		b.WriteString("/>")
		return
	}
	b.WriteByte('>')
	_ = xml.EscapeText(b, []byte(n.text))
	for _, k := range n.kids {
		k.write(b)
	}
	b.WriteString("</")
	b.WriteString(n.name)
	b.WriteByte('>')
}

// file is the element as a file.
func (n *node) file() []byte {
	var b bytes.Buffer
	b.WriteString(xml.Header)
	n.write(&b)
	return b.Bytes()
}

// Word counts a point as 20 twips, a millimetre as 36,000 units of drawing.
func twips(mm float64) string       { return strconv.Itoa(whole(mm * 1440 / 25.4)) }
func twipsOf(points float64) string { return strconv.Itoa(whole(points * 20)) }
func drawn(mm float64) string       { return strconv.Itoa(whole(mm * 36000)) }

func whole(v float64) int {
	if v < 0 {
		return -int(-v + 0.5)
	}
	return int(v + 0.5)
}
