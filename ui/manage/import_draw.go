package manage

import (
	"strconv"
	"strings"

	"lachanso/store"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// look is how a kind of line looks.
func (p *importPlan) look(s *kit.Sheet, kind store.Fate) (icon string, tone kit.Tone) {
	switch kind {
	case lineMend:
		return "warning", s.Coral
	case store.FateChanged:
		return "edit", s.Blue
	case store.FateMoved:
		return "right", s.Teal
	case store.FateAbsent:
		return "minus", s.Sun
	case store.FateNew:
		return "plus", s.Green
	}
	return "check", plain(s)
}

// cards draws how many there are of each kind; a press goes to the first of them.
func (p *importPlan) cards(s *kit.Sheet, m, y float32) float32 {
	var all []form.Count
	for _, kind := range []store.Fate{store.FateNew, store.FateChanged, store.FateMoved, store.FateSame, store.FateAbsent, lineMend} {
		icon, tone := p.look(s, kind)
		all = append(all, form.Count{
			Kind: string(kind), Icon: icon, Tone: tone, N: p.count[kind], Label: p.T("fate-many-" + string(kind)),
			Loud: kind == lineMend, Do: func() { p.jump(kind) },
		})
	}
	return form.Counts(s, all, m, y, s.Width-2*m, grown(s, 88))
}

// column is a column of the table.
type column struct {
	id    string
	wide  float32
	value func(importLine) string
}

// columns are those for which there is room: the code goes first, then sex, class and year.
func (p *importPlan) columns(s *kit.Sheet, w float32) []column {
	all := []column{
		{"list-line", 70, func(l importLine) string {
			if l.row == 0 {
				return ""
			}
			return strconv.Itoa(l.row)
		}},
		{"list-what", 168, nil},
		{"list-name", 0, p.named},
		{"import-column-class", 84, func(l importLine) string { return l.class }},
		{"import-column-code", 112, func(l importLine) string { return p.open(l.code) }},
		{"import-column-sex", 76, func(l importLine) string { return l.sex }},
		{"import-column-birth", 124, func(l importLine) string { return p.open(l.birth) }},
		{"list-note", 0, p.noted},
	}
	for _, goes := range []string{"", "import-column-code", "import-column-sex", "import-column-class", "import-column-birth"} {
		var kept []column
		fixed := float32(0)
		for _, c := range all {
			if c.id != goes {
				kept = append(kept, c)
				fixed += grown(s, c.wide)
			}
		}
		all = kept
		if rest := w - 28 - fixed; rest >= grown(s, 520) || goes == "import-column-birth" {
			for i := range all {
				switch all[i].id {
				case "list-name":
					all[i].wide = rest * 0.42
				case "list-note":
					all[i].wide = rest * 0.58
				default:
					all[i].wide = grown(s, all[i].wide)
				}
			}
			break
		}
	}
	return all
}

// named is the name of a line, or while names are hidden its place in the file.
func (p *importPlan) named(l importLine) string {
	if p.NamesHidden() && l.name != "" {
		return p.HiddenName(l.row)
	}
	return l.name
}

// open is what stands in a cell unless names are hidden: a code or a year may tell who it is.
func (p *importPlan) open(cell string) string {
	if p.NamesHidden() && cell != "" {
		return p.HiddenName(0)
	}
	return cell
}

// noted is the note of a line, which says what a pupil was called before.
func (p *importPlan) noted(l importLine) string {
	if l.kind == lineMend {
		return l.note
	}
	return p.open(l.note)
}

func (p *importPlan) table(s *kit.Sheet, m, y float32) float32 {
	w, row := s.Width-2*m, grown(s, 48)
	foot := float32(92)
	if len(p.list.NotRead) > 0 {
		foot += grown(s, 32)
	}
	from, to := p.cut(len(p.lines), max(3, int((s.Height-y-row-foot-8)/row)))
	s.Card(m, y, w, row*float32(to-from+1)+8)
	columns := p.columns(s, w)
	x := m + 20
	for _, c := range columns {
		s.Fit(p.T(c.id), kit.Type{Size: 17, Colour: s.Ink2}, x, y, c.wide-12, row)
		x += c.wide
	}
	for _, l := range p.lines[from:to] {
		y += row
		p.line(s, l, columns, m, y, w, row)
	}
	return y + row + 8
}

func (p *importPlan) line(s *kit.Sheet, l importLine, columns []column, x, y, w, row float32) {
	icon, tone := p.look(s, l.kind)
	if l.kind == lineMend && !s.High {
		s.Box(kit.Box{Fill: tone.Tint}, x, y, w, row)
	}
	s.Rule(x, y, w)
	at := x + 20
	for _, c := range columns {
		t := kit.Type{Size: 17}
		switch c.id {
		case "list-what":
			p.what(s, l, icon, tone, at, y, c.wide-12, row)
			at += c.wide
			continue
		case "list-line":
			t.Colour = s.Ink2
		case "list-name":
			t = kit.Type{Size: 18, Bold: true}
		case "list-note":
			if t.Colour = s.Ink2; l.kind == lineMend {
				t.Colour = tone.Deep
			}
		}
		text := c.value(l)
		if c.id == "list-name" && text == "" {
			text, t.Bold = p.T("import-no-name"), false
		}
		s.Fit(text, t, at, y+2, c.wide-14, row-4)
		at += c.wide
	}
	if l.kind == store.FateAbsent {
		label := p.T("import-leave-tick", "Name", p.named(l))
		s.Hot("leave-"+l.pupil, label, 10, x+4, y+2, w-8, row-4, func() { p.turn(l.pupil) })
	}
}

// what says what becomes of a line; who is absent has a box for a tick instead of a sign.
func (p *importPlan) what(s *kit.Sheet, l importLine, icon string, tone kit.Tone, x, y, w, row float32) {
	label := p.T("fate-" + string(l.kind))
	if l.kind == store.FateAbsent {
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 2, Radius: 6}, x, y+row/2-12, 24, 24)
		if p.leave[l.pupil] {
			s.Icon("check", tone.Deep, x+3, y+row/2-9, 18)
			label = p.T("import-leaves")
		}
		s.Fit(label, kit.Type{Size: 17, Bold: true, Colour: tone.Deep}, x+32, y+2, w-32, row-4)
		return
	}
	if l.kind != lineMend && !s.High {
		pill := grown(s, 32)
		s.Box(kit.Box{Fill: tone.Tint, Radius: pill / 2}, x, y+(row-pill)/2, w, pill)
	}
	s.Icon(icon, tone.Deep, x+12, y+row/2-9, 18)
	s.Fit(label, kit.Type{Size: 17, Bold: true, Colour: tone.Deep}, x+40, y+2, w-46, row-4)
}

// ignored says which columns were left alone.
func (p *importPlan) ignored(s *kit.Sheet, m, y float32) float32 {
	if len(p.list.NotRead) == 0 {
		return y
	}
	names := make([]string, len(p.list.NotRead))
	for i, name := range p.list.NotRead {
		names[i] = "“" + name + "”"
	}
	text := p.T("import-ignored", "Count", len(names), "Columns", strings.Join(names, ", "))
	s.Icon("lock", s.Ink2, m, y+8, 20)
	s.Fit(text, kit.Type{Size: 17, Colour: s.Ink2}, m+30, y+2, s.Width-2*m-30, grown(s, 32))
	return y + grown(s, 32)
}

func (p *importPlan) foot(s *kit.Sheet, m, y float32) {
	n := p.changing()
	do := kit.Button{ID: "apply", Label: p.T("import-apply", "Count", n), Icon: "check", Key: "Enter", Tone: &s.Blue, Size: 22, Off: n+len(p.leave) == 0 || p.working}
	switch {
	case p.working:
		do.Label, do.Key, do.Icon = p.T("import-working", "Done", p.done.Load(), "Of", n+len(p.leave)), "", ""
	case n == 0 && len(p.leave) == 0:
		do.Label, do.Key, do.Icon = p.T("import-nothing"), "", ""
	case n == 0:
		do.Label = p.T("import-apply-leave", "Count", len(p.leave))
	}
	w := min(s.ButtonWidth(do), s.Width-2*m)
	p.NamesIcon(s, m, y+4)
	at := m + 72 + p.draw(p.App, s, m+72, y+8)
	if at+16 > s.Width-m-w { // rather the key unsaid than another line
		do.Key = ""
		w = min(s.ButtonWidth(do), w)
	}
	if at+16 > s.Width-m-w {
		y += 72
	}
	s.Button(do, s.Width-m-w, y, w, 64, p.apply)
}

// head says where the list is from, and keeps the rows to mend in a file; it gives where it ends.
func (p *importPlan) head(s *kit.Sheet, m, y float32) float32 {
	about := kit.Type{Size: 18, Colour: s.Ink2, Lines: 1}
	if p.count[lineMend] == 0 {
		return y + s.Text(p.about(), about, m, y, s.Width-2*m)
	}
	keep := kit.Button{ID: "save-refused", Label: p.T("import-save-refused"), Icon: "save", Size: 18}
	w, high := s.ButtonWidth(keep), float32(48)
	s.Fit(p.about(), about, m, y, s.Width-2*m-w-16, high)
	s.Button(keep, s.Width-m-w, y-4, w, high, p.saveRefused)
	return y + high + 2
}
