package lessons

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// doc is a piece of YAML being read: a file, or the head of a slide that begins offset lines into its file.
type doc struct {
	*loader
	file   string
	offset int
	module *Module
}

func (d *doc) at(n *yaml.Node) place {
	return place{d.file, n.Line + d.offset, n.Column}
}

// parse turns text into nodes. What could harm (aliases, deep nesting) is refused before anything reads it.
func (d *doc) parse(text string) (*yaml.Node, bool) {
	if line, col := tabIndent(text); line > 0 {
		d.fail(place{d.file, line + d.offset, col}, "yaml-indent")
		return nil, false
	}
	dec := yaml.NewDecoder(strings.NewReader(text))
	root, err := decodeNode(dec)
	if errors.Is(err, io.EOF) {
		d.fail(place{d.file, 1 + d.offset, 1}, "yaml-empty")
		return nil, false
	}
	if err != nil {
		d.yamlError(text, err)
		return nil, false
	}
	if bad, code := refused(root, 0); bad != nil {
		d.fail(d.at(bad), code)
		return nil, false
	}
	if next, err := decodeNode(dec); err == nil {
		d.fail(d.at(next), "yaml-documents")
		return nil, false
	} else if !errors.Is(err, io.EOF) {
		d.yamlError(text, err)
		return nil, false
	}
	if len(root.Content) == 0 {
		d.fail(place{d.file, 1 + d.offset, 1}, "yaml-empty")
		return nil, false
	}
	return root.Content[0], true
}

// decodeNode reads one document. The YAML package panics on a few broken inputs; for us these are broken files.
func decodeNode(dec *yaml.Decoder) (root *yaml.Node, err error) {
	defer func() {
		if r := recover(); r != nil {
			err = fmt.Errorf("yaml: %v", r)
		}
	}()
	root = &yaml.Node{}
	err = dec.Decode(root)
	return root, err
}

// tabIndent finds a tab in the indentation of a line.
func tabIndent(text string) (line, col int) {
	for i, l := range strings.Split(text, "\n") {
		blank := len(l) - len(strings.TrimLeft(l, " \t"))
		if tab := strings.IndexByte(l[:blank], '\t'); tab >= 0 && blank < len(l) {
			return i + 1, tab + 1
		}
	}
	return 0, 0
}

var yamlLine = regexp.MustCompile(`line (\d+): (.*)`)

// yamlError words a fault of the YAML itself. Most are a wrong indentation, or a quotation mark left open.
func (d *doc) yamlError(text string, err error) {
	line, reason := 1, err.Error()
	if m := yamlLine.FindStringSubmatch(reason); m != nil {
		line, _ = strconv.Atoi(m[1])
		reason = m[2]
	}
	line, col := faultyLine(text, line)
	code := "yaml-syntax"
	for _, sign := range []string{"indent", "did not find expected key", "did not find expected '-'", "mapping values are not allowed", "block sequence entries are not allowed", "could not find expected ':'"} {
		if strings.Contains(reason, sign) {
			code = "yaml-indent"
		}
	}
	d.fail(place{d.file, line + d.offset, col}, code, reason)
}

// maxSearch is the length of a text in which the faulty line is looked for; longer ones take the parser's guess.
// A value may run over searchBack lines.
const (
	maxSearch  = 256 << 10
	searchBack = 12
)

// faultyLine finds the line that breaks a text. The parser names the line where the broken list or mapping began,
// which may be pages above; the line after the last one up to which the text is whole is the one to mend.
func faultyLine(text string, guess int) (line, col int) {
	lines := strings.Split(strings.TrimRight(text, "\n"), "\n")
	line = min(max(guess, 1), len(lines))
	if len(text) <= maxSearch {
		whole, broken := 0, len(lines)
		for broken-whole > 1 {
			mid := (whole + broken) / 2
			n := mid
			for n > max(whole, mid-searchBack) && !wholeYAML(lines[:n]) {
				n--
			}
			if n > max(whole, mid-searchBack) {
				whole = n
			} else {
				broken = mid
			}
		}
		line = whole + 1
	}
	l := lines[line-1]
	return line, 1 + len(l) - len(strings.TrimLeft(l, " "))
}

func wholeYAML(lines []string) bool {
	_, err := decodeNode(yaml.NewDecoder(strings.NewReader(strings.Join(lines, "\n") + "\n")))
	return err == nil || errors.Is(err, io.EOF)
}

// refused finds what a lesson never needs and a bomb is made of: anchors, aliases, merge keys, deep nesting.
func refused(n *yaml.Node, depth int) (*yaml.Node, string) {
	switch {
	case depth > maxDepth:
		return n, "yaml-deep"
	case n.Kind == yaml.AliasNode || n.Anchor != "" || n.Tag == "!!merge":
		return n, "yaml-alias"
	}
	for _, child := range n.Content {
		if bad, code := refused(child, depth+1); bad != nil {
			return bad, code
		}
	}
	return nil, ""
}
