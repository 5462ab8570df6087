package lessons

import (
	"bytes"
	"encoding/xml"
	"io"
	"regexp"
	"slices"
	"strings"
)

// Elements the painter draws. All others are lost, ignored, or spoil the whole picture.
var svgElements = []string{
	"svg", "g", "path", "rect", "circle", "ellipse", "polygon", "polyline", "line", "defs", "linearGradient",
	"radialGradient", "stop", "title", "desc",
}

// Attributes the painter ignores or draws wrongly.
var svgDenied = []string{
	"stroke", "stroke-width", "clip-path", "mask", "filter", "display", "visibility", "transform-origin", "marker-start",
	"marker-mid", "marker-end", "href", "fill-rule", "clip-rule",
}

var (
	oneScale   = regexp.MustCompile(`scale\(\s*[-\d.]+\s*\)`)
	badColour  = regexp.MustCompile(`(?i)currentColor|transparent|rgba\(|hsla\(|var\(|^#([0-9a-f]{8}|[0-9a-f]{4})$`)
	gluedArc   = regexp.MustCompile(`(?i)a[^a-z]*?\s[01]{1}[01][\s,]|a[^a-z]*\s[01][01][-\d.]`)
	gradientID = regexp.MustCompile(`^url\(#([^)]+)\)(.*)$`)
)

// artSVG refuses what the painter cannot draw right, before a teacher sees half a picture.
func artSVG(r *reading) {
	for _, part := range r.pack.Art.Names() {
		v := &svg{reading: r, file: "art/" + part + ".svg", ids: map[string]bool{}}
		v.read(r.pack.Art.SVG(part))
	}
}

// svg is one drawing being read.
type svg struct {
	*reading
	file  string
	ids   map[string]bool // gradients defined so far
	depth int
}

func (v *svg) read(raw []byte) {
	d := xml.NewDecoder(bytes.NewReader(raw))
	for {
		token, err := d.Token()
		line, col := d.InputPos()
		at := place{v.file, line, col}
		if err == io.EOF {
			if v.depth == 0 && len(raw) == 0 {
				v.mark(at, "empty")
			}
			return
		}
		if err != nil {
			v.mark(at, "XML")
			return
		}
		switch t := token.(type) {
		case xml.Directive:
			v.mark(at, "<!"+strings.ToUpper(strings.Fields(string(t) + " ?")[0])+">")
		case xml.StartElement:
			v.element(t, at)
			v.depth++
		case xml.EndElement:
			v.depth--
		}
	}
}

func (v *svg) element(t xml.StartElement, at place) {
	name := t.Name.Local
	if !slices.Contains(svgElements, name) {
		v.mark(at, "<"+name+">")
		return
	}
	if name == "svg" && v.depth > 0 {
		v.mark(at, "<svg> in <svg>")
	}
	attrs := map[string]string{}
	for _, a := range t.Attr {
		attrs[a.Name.Local] = a.Value
		v.attribute(a.Name.Local, a.Value, at)
	}
	if name == "rect" && (attrs["rx"] == "") != (attrs["ry"] == "") {
		v.mark(at, "rx, ry")
	}
	if strings.HasSuffix(name, "Gradient") && attrs["id"] != "" {
		v.ids[attrs["id"]] = true
	}
}

func (v *svg) attribute(name, value string, at place) {
	value = strings.TrimSpace(value)
	switch {
	case slices.Contains(svgDenied, name) && (value != "none" || name == "display"):
		v.mark(at, name)
	case name == "class" && len(strings.Fields(value)) > 1:
		v.mark(at, "class")
	case name == "style":
		for decl := range strings.SplitSeq(value, ";") {
			if key, val, ok := strings.Cut(decl, ":"); ok {
				v.attribute(strings.TrimSpace(key), val, at)
			}
		}
	case name == "transform" && oneScale.MatchString(value):
		v.mark(at, oneScale.FindString(value))
	case name == "d" && strings.ContainsAny(value, "aA") && gluedArc.MatchString(value):
		v.mark(at, "arc flags")
	case badColour.MatchString(value) && name != "id":
		v.mark(at, value)
	case strings.HasSuffix(value, "%") && name != "offset":
		v.mark(at, value)
	case name == "fill" && strings.HasPrefix(value, "url("):
		m := gradientID.FindStringSubmatch(value)
		if m == nil || !v.ids[m[1]] || m[2] != "" {
			v.mark(at, value)
		}
	}
}
