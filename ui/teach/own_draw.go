package teach

import (
	"strconv"

	"fyne.io/fyne/v2"

	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/kit/slide"
)

// Draw draws the kinds to choose from, the fields, and at the right the slide as the class will see it.
func (f *ownForm) Draw(s *kit.Sheet) {
	title := f.T("own-new")
	if f.id != "" {
		title = f.T("own-edit")
	}
	y := s.Bar(title, f.T("form-back"), func() { f.Key(fyne.KeyEscape) }) + 4
	m, gap := s.Margin(), s.Gap()
	preview := float32(330)
	if s.IsWide() && f.kind != course.OwnQuestion { // its answers need the room below
		preview = 440
	}
	w := s.Width - 2*m - gap - preview
	o := f.own()
	bottom := f.preview(s, o, s.Width-m-preview, y, preview)
	y = f.kinds(s, m, y) + 16
	switch f.kind {
	case course.OwnPicture:
		y = f.drawPhoto(s, m, y, w)
	case course.OwnQuestion:
		y = f.drawQuestion(s, m, y, w, bottom)
	default:
		y = f.label(s, f.T("own-title"), f.title, m, y, w)
		y += s.Text(f.T("own-text"), kit.Type{Size: 18}, m, y, w) + 6
		high := max(s.Grown(120), s.Height-112-y)
		s.Put(f.text, m, y, w, high)
		y += high + 12
	}
	f.foot(s, m, max(y, s.Height-84))
}

// fieldHigh is how high a field of one line is.
func fieldHigh(s *kit.Sheet) float32 { return s.Grown(60) }

// kinds draws the three kinds of slide; one being written anew keeps its kind.
func (f *ownForm) kinds(s *kit.Sheet, x, y float32) float32 {
	high := s.Grown(48)
	for _, kind := range course.OwnKinds {
		if f.id != "" && kind != f.kind {
			continue
		}
		label := f.T("own-kind-" + kind)
		t := kit.Type{Size: 19, Bold: true, Lines: 1, Colour: s.Ink2}
		w := s.TextWidth(label, t) + 44
		box := kit.Box{Fill: s.Paper2, Radius: 16}
		if kind == f.kind {
			box = kit.Box{Fill: s.Blue.Tint, Line: s.Blue.Base, Weight: 3, Radius: 16}
			t.Colour = s.Blue.Deep
		}
		s.Box(box, x, y, w, high)
		s.Text(label, t, x+22, y+(high-s.TextHeight(label, t, w))/2, w)
		s.Hot("kind-"+kind, label, 16, x, y, w, high, func() { f.choose(kind) })
		x += w + 10
	}
	return y + high
}

// label draws a field with its name above, and gives where it ends.
func (f *ownForm) label(s *kit.Sheet, name string, field fyne.CanvasObject, x, y, w float32) float32 {
	y += s.Text(name, kit.Type{Size: 18}, x, y, w) + 4
	s.Put(field, x, y, w, fieldHigh(s))
	return y + fieldHigh(s) + 12
}

func (f *ownForm) drawPhoto(s *kit.Sheet, x, y, w float32) float32 {
	browse := kit.Button{ID: "browse", Label: f.T("photo-browse"), Icon: "search", Size: 20}
	bw := s.ButtonWidth(browse)
	s.Text(f.T("photo-path"), kit.Type{Size: 18, Lines: 1}, x, y, w)
	y += s.Grown(30)
	s.Put(f.path, x, y, w-bw-12, fieldHigh(s))
	s.Button(browse, x+w-bw, y+2, bw, fieldHigh(s)-8, f.browse)
	y += fieldHigh(s) + 10
	y += s.Text(f.T("photo-how"), kit.Type{Size: 17, Colour: s.Ink2}, x, y, w) + 14
	y = f.label(s, f.T("photo-caption"), f.caption, x, y, w)
	switch {
	case f.photo.reading:
		y += s.Text(f.T("photo-reading"), kit.Type{Size: 18, Bold: true}, x, y, w)
	case f.photo.said != "":
		s.Icon("warning", s.Coral.Deep, x, y+2, 22)
		y += s.Text(f.photo.said, kit.Type{Size: 18, Bold: true, Colour: s.Coral.Deep}, x+30, y, w-30)
	}
	y += 12
	return y + s.Text(f.T("photo-people"), kit.Type{Size: 17, Colour: s.Ink2}, x, y, w) + 12
}

// drawQuestion draws the question beside the preview, and below both the answers with their reasons.
func (f *ownForm) drawQuestion(s *kit.Sheet, x, y, w, bottom float32) float32 {
	y = f.label(s, f.T("own-stem"), f.stem, x, y, w)
	y += s.Text(f.T("own-options"), kit.Type{Size: 17, Colour: s.Ink2}, x, y, w)
	y = max(y, bottom) + 12
	full := s.Width - 2*s.Margin()
	mark := kit.Button{Label: f.T("own-right"), Icon: "check", Size: 18}
	mw := s.ButtonWidth(mark)
	mark.Icon = ""
	rest := full - 52 - mw - 24
	row := fieldHigh(s) + 10
	for i := range f.options {
		at := y + float32(i)*row
		s.Badge(i, false, x, at+(row-10-44)/2, 44)
		f.options[i].SetPlaceHolder(f.T("own-option"))
		f.whys[i].SetPlaceHolder(f.T("own-why"))
		s.Put(f.options[i], x+52, at, rest*0.5-6, fieldHigh(s))
		s.Put(f.whys[i], x+52+rest*0.5+6, at, rest*0.5-6, fieldHigh(s))
		b := mark
		b.ID = "right-" + strconv.Itoa(i)
		if i == f.right {
			tone := s.Green
			b.Tone, b.Icon = &tone, "check"
		}
		s.Button(b, x+full-mw, at+2, mw, fieldHigh(s)-8, func() { f.mark(i) })
	}
	return y + row*float32(len(f.options))
}

// preview draws the slide as it will be projected and says whether it can be; it gives where it ends.
func (f *ownForm) preview(s *kit.Sheet, o course.Own, x, y, w float32) float32 {
	h := w * 3 / 4
	sl := o.Slide("own", "learn")
	s.Mini(x, y, w, h, func(on *kit.Sheet) {
		on.Box(kit.Box{Fill: on.Paper}, 0, 0, on.Width, on.Height)
		p := slide.Page{Module: f.ready.module, Slide: &sl, Lang: f.Lang(), Pupils: f.ready.class.Pupils, Press: func(int) {}, Picture: f.photo.shown}
		if p.Picture == nil && f.photo.name != pending {
			p.Picture = ownPicture(f.App, on, f.ready.class, p)
		}
		slide.Draw(on, p)
	})
	s.Box(kit.Box{Line: s.StrongLine, Weight: 2, Radius: 2}, x-2, y-2, w+4, h+4)
	y += h + 10
	said := f.missing(o)
	icon, t := "check", kit.Type{Size: 17, Bold: true, Colour: s.Green.Deep}
	text := f.T("own-fits")
	if said != "" {
		icon, t.Colour, text = "edit", s.Ink2, said
		if f.tried {
			icon, t.Colour = "warning", s.Coral.Deep
		}
	}
	s.Icon(icon, t.Colour, x, y+1, 22)
	return y + s.Text(text, t, x+30, y, w-30)
}

// foot draws the minutes, and the way to keep the slide.
func (f *ownForm) foot(s *kit.Sheet, x, y float32) {
	t := kit.Type{Size: 20, Lines: 1}
	label := f.T("own-minutes")
	lw := s.TextWidth(label, t)
	s.Text(label, t, x, y+16, lw+4)
	at := x + lw + 16
	s.Button(kit.Button{ID: "fewer", Label: "−", Size: 24, Off: f.minutes == 1}, at, y+2, 56, 52, func() { f.last(-1) })
	s.Text(strconv.Itoa(f.minutes), kit.Type{Size: 24, Bold: true, Align: kit.Centre, Lines: 1, Fixed: true}, at+60, y+12, 52)
	s.Button(kit.Button{ID: "more", Label: "+", Size: 24, Off: f.minutes == course.MostMinutes}, at+116, y+2, 56, 52, func() { f.last(+1) })
	save := kit.Button{ID: "save", Label: f.T("own-save"), Icon: "check", Tone: &s.Blue, Size: 24}
	w := s.ButtonWidth(save)
	s.Button(save, s.Width-s.Margin()-w, y-2, w, 62, f.save)
}
