package lessons

import (
	"strings"
)

// readPage reads a printed page in both languages. The Vietnamese head says all; the English one only id.
func (l *loader) readPage(dir, name string, m *Module) Page {
	page := Page{}
	for _, lang := range Languages {
		file := dir + "/" + name + "." + lang + ".md"
		d, text, ok := l.needText(file, m)
		if !ok {
			continue
		}
		p, ok := d.page(text)
		if !ok {
			continue
		}
		k, ok := d.headOf(p)
		if !ok {
			continue
		}
		id := k.id("id")
		if lang == "vi" {
			k.pageHead(&page, id, name)
		} else if id != page.ID && page.ID != "" && id != "" {
			k.fail(k.at(k.values["id"]), "page-id", id, page.ID)
		}
		k.end()
		whole := d.pageText(p, lang, pageRole(name))
		if lang == "vi" {
			page.Text.VI = whole
		} else {
			page.Text.EN = whole
		}
	}
	return page
}

func pageRole(name string) role {
	if name == "home" {
		return forHome
	}
	return forTeacher
}

// pageHead reads the keys of a page's Vietnamese head. Some are for the reader only and are not kept.
func (k *keyed) pageHead(page *Page, id, name string) {
	page.ID = id
	if id != "" {
		k.ofModule(id)
		k.claim(id, k.at(k.values["id"]))
	}
	switch name {
	case "home":
		page.Minutes = k.numMay("minutes", 1, 180)
		k.flag("together")
	case "unplugged":
		page.Minutes = k.num("minutes", 1, 180)
		page.Doing = k.numMay("doing", 0, 180)
		k.strMay("devices")
		k.numMay("groups", 1, 60)
	default:
		k.strMay("for")
		page.First = k.flag("read_before")
	}
}

// page cuts the head from the text below it; further “---” lines are rules between printed parts.
func (d *doc) page(text string) (piece, bool) {
	lines := strings.Split(text, "\n")
	if strings.TrimRight(lines[0], " ") != "---" {
		d.fail(place{d.file, 1, 1}, "slide-head")
		return piece{}, false
	}
	for i := 1; i < len(lines); i++ {
		if strings.TrimRight(lines[i], " ") == "---" {
			return piece{head: lines[1:i], headLine: 2, body: lines[i+1:], bodyLine: i + 2}, true
		}
	}
	d.fail(place{d.file, 1, 1}, "slide-head")
	return piece{}, false
}

// pageText keeps a page's Markdown whole, with its facts in place.
func (d *doc) pageText(p piece, lang string, r role) string {
	var out strings.Builder
	words := false
	for i, line := range p.body {
		if strings.TrimSpace(line) != "" {
			words = true
			line = d.say(line, lang, r, place{d.file, p.bodyLine + i, 1})
		}
		out.WriteString(line)
		out.WriteByte('\n')
	}
	if !words {
		d.fail(place{d.file, p.bodyLine, 1}, "value-empty", d.file)
	}
	return strings.TrimSpace(out.String()) + "\n"
}
