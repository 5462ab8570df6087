package roster

import (
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/text/unicode/norm"
)

// mostSpan is the widest and highest cell that is believed.
const mostSpan = 64

// page reads the tables of an HTML file, as school programs save it under the name of .xls. All of them are one sheet,
// and words between them are rows of their own: titles often stand there. Nested tables are a cell's words.
type page struct {
	rows    []row
	line    int
	depth   int // of tables
	cells   []string
	waiting map[int]int // column → rows for which the cell above still stands there
	cell    strings.Builder
	open    bool // a cell
	begun   bool // a row
	span    [2]int
	words   strings.Builder // outside of tables
	total   int
}

func readHTML(text string) ([]row, error) {
	p := &page{waiting: map[int]int{}}
	z := html.NewTokenizer(strings.NewReader(text))
	skip := ""
	for {
		kind := z.Next()
		if kind == html.ErrorToken {
			break // the end: of what was cut short, all until there is read
		}
		if p.line > MostRows || len(p.rows) > MostRows || p.total > mostCells {
			return nil, bad(BadRows, nil)
		}
		if kind == html.TextToken {
			if skip == "" {
				p.say(string(z.Text()))
			}
			continue
		}
		if kind == html.CommentToken || kind == html.DoctypeToken {
			continue
		}
		name, more := z.TagName()
		tag := string(name)
		ends := kind == html.EndTagToken
		switch {
		case skip != "":
			if ends && tag == skip {
				skip = ""
			}
		case !ends && (tag == "style" || tag == "script"):
			if kind == html.StartTagToken {
				skip = tag
			}
		default:
			var attributes map[string]string
			if more && !ends {
				attributes = attributesOf(z)
			}
			p.tag(tag, ends, attributes)
		}
	}
	p.endRow()
	p.endWords()
	return p.rows, nil
}

func attributesOf(z *html.Tokenizer) map[string]string {
	all := map[string]string{}
	for more := true; more; {
		var key, value []byte
		key, value, more = z.TagAttr()
		all[string(key)] = string(value)
	}
	return all
}

// say adds words to what is open, up to the length of a cell.
func (p *page) say(text string) {
	to := &p.words
	if p.open {
		to = &p.cell
	} else if p.depth > 0 {
		return
	}
	if to.Len() < longest*4 {
		to.WriteString(text)
	}
}

func (p *page) tag(tag string, ends bool, attributes map[string]string) {
	switch tag {
	case "table":
		if !ends {
			p.endWords()
			p.depth++
			return
		}
		if p.depth--; p.depth <= 0 {
			p.depth = 0
			p.endRow()
			p.waiting = map[int]int{}
		}
	case "tr":
		if p.depth <= 1 {
			p.endRow()
		}
		if !ends {
			p.begun = true
			p.depth = max(1, p.depth) // a table that was never begun
		}
	case "td", "th":
		if p.depth > 1 {
			p.say(" ")
			return
		}
		p.endCell()
		if !ends {
			p.open = true
			p.span = [2]int{spanOf(attributes["colspan"]), spanOf(attributes["rowspan"])}
		}
	case "br", "p", "div", "h1", "h2", "h3", "h4", "li", "title":
		p.say(" ")
		if !p.open {
			p.endWords()
		}
	}
}

func spanOf(text string) int {
	n, err := strconv.Atoi(strings.TrimSpace(text))
	if err != nil {
		return 1
	}
	return max(1, min(n, mostSpan))
}

// stand leaves out the columns in which a cell of a row above still stands.
func (p *page) stand() {
	for p.waiting[len(p.cells)] > 0 && len(p.cells) < mostColumns {
		p.waiting[len(p.cells)]--
		p.cells = append(p.cells, "")
	}
}

func (p *page) endCell() {
	if !p.open {
		return
	}
	p.open = false
	p.stand()
	text := cellText(strings.Join(strings.Fields(norm.NFC.String(p.cell.String())), " "))
	p.cell.Reset()
	for i := range p.span[0] {
		if len(p.cells) >= mostColumns {
			break
		}
		if p.span[1] > 1 {
			p.waiting[len(p.cells)] = p.span[1] - 1
		}
		if i > 0 {
			text = ""
		}
		p.cells = append(p.cells, text)
	}
}

func (p *page) endRow() {
	p.endCell()
	if p.cells == nil && !p.begun {
		return
	}
	p.begun = false
	for last := len(p.cells); last < mostColumns; last++ {
		if p.waiting[last] > 0 {
			p.waiting[last]--
		}
	}
	p.line++
	p.total += len(p.cells)
	if strings.Join(p.cells, "") != "" {
		p.rows = append(p.rows, row{line: p.line, cells: p.cells})
	}
	p.cells = nil
}

func (p *page) endWords() {
	text := cellText(strings.Join(strings.Fields(norm.NFC.String(p.words.String())), " "))
	p.words.Reset()
	if text != "" && p.depth == 0 {
		p.rows = append(p.rows, row{line: p.line, cells: []string{text}})
	}
}
