package contest

import (
	"fmt"
	"image"
	"slices"
	"strconv"

	"lachanso/lessons"
	game "lachanso/lessons/contest"
	"lachanso/ui/kit"
)

// picture draws what the hall sees.
func (r *race) picture(s *kit.Sheet, own bool) {
	v := r.run.View()
	r.head(s, r.title(), false)
	switch {
	case r.bared:
		r.drawBared(s)
	case v.Phase == game.Over:
		r.drawOver(s, v.Standing)
	case r.board:
		r.drawBoard(s, v.Standing)
	case v.Ask != nil:
		r.drawAsk(s, v.Ask, v.Phase, nil)
	case v.Round == game.PartTie:
		r.drawTie(s, v.Standing)
	case v.Round == game.RoundObstacle:
		r.drawTiles(s, v, own)
	case v.Round == game.RoundFinish:
		r.drawChoice(s, v, own)
	case v.Round == game.RoundWarmup:
		y := r.turnPrompt(s, v.Turn, r.T("contest-warmup-text", "Count", v.Of, "Seconds", v.Seconds))
		r.table(s, v.Places, false, y)
	default:
		r.table(s, v.Places, false, r.prompt(s, r.T("contest-round-"+v.Round), r.T("contest-speed-text")))
	}
	r.foot(s, own, v.Right, r.signs(v))
	r.drawGuess(s)
}

// signs are the keys that do something now, besides the main one.
func (r *race) signs(v game.RaceView) []sign {
	plus, minus := sign{"right", "+", r.T("contest-sign-right"), func() { r.say(true) }}, sign{"wrong", "-", r.T("contest-sign-wrong"), func() { r.say(false) }}
	span := "1–" + strconv.Itoa(len(r.names))
	press := sign{key: span, says: r.T("contest-sign-press")}
	asked := v.Phase == game.Reading || v.Phase == game.Counting
	switch {
	case r.bared:
		return nil
	case v.Phase == game.Ready && v.Round == game.RoundObstacle:
		return []sign{{key: "1–" + strconv.Itoa(len(v.Tiles)), says: r.T("contest-sign-tile")}, {"keyword", "K", r.T("contest-sign-keyword"), r.keyword}}
	case v.Phase == game.Ready && v.Round == game.RoundFinish:
		return []sign{{key: "1–3", says: r.T("contest-sign-choose")}}
	case v.Phase == game.Ready || v.Phase == game.Over:
		return nil
	case v.Phase == game.Answered && together(v.Round):
		return []sign{{key: span, says: r.T("contest-sign-right-teams")}}
	case v.Round == game.RoundSpeed && asked:
		return []sign{press}
	case v.Round == game.RoundObstacle || v.Phase == game.Answered:
		return nil
	case len(v.Buzzed) > 0 || v.Turn > 0 && asked:
		return []sign{plus, minus}
	}
	return []sign{press}
}

// drawTiles draws the picture behind its tiles, the squares of the keyword, and who chooses.
func (r *race) drawTiles(s *kit.Sheet, v game.RaceView, own bool) {
	const side, cells = 300, 84
	m := s.Margin()
	y, high := room(s)
	w, h := s.Width-2*m-side-24, high-cells
	r.drawHidden(s, v, m, y, w, h)
	r.drawCells(s, v.Found, m, y+high-cells+10, s.Width-2*m, cells-14)
	x := m + w + 24
	badge(s, v.Turn, false, x, y, 76)
	s.Fit(r.name(v.Turn), kit.Type{Size: fitting, Bold: true, Fixed: true}, x, y+80, side, 128)
	s.Fit(r.T("contest-tile-text"), kit.Type{Size: fitting, Fixed: true}, x, y+206, side, 66)
	top := y + h - 150
	s.Box(kit.Box{Fill: s.Sun.Tint, Line: s.Sun.Base, Weight: 4, Radius: 22}, x, top, side, 150)
	s.Fit(r.T("contest-keyword"), kit.Type{Size: fitting, Fixed: true, Align: kit.Centre}, x+8, top+6, side-16, 68)
	s.Fit(r.T("contest-worth", "Count", v.Worth), kit.Type{Size: fitting, Bold: true, Fixed: true, Align: kit.Centre}, x+8, top+74, side-16, 70)
	if own {
		s.Keycap("K", x+side-36, top+8)
	}
	s.Hot("tile-keyword", r.T("contest-tool-keyword"), 22, x, top, side, 150, r.keyword)
}

// drawHidden draws the scene, and over it the tiles that are not open.
func (r *race) drawHidden(s *kit.Sheet, v game.RaceView, x, y, w, h float32) {
	const radius = 12
	r.drawScene(s, x, y, w, h)
	for n, state := range v.Tiles {
		if state == game.TileOpen {
			continue
		}
		tx, ty, tw, th := tileAt(n, len(v.Tiles), x, y, w, h)
		tone := [...]kit.Tone{s.Blue, s.Violet, s.Teal, s.Rose}[n%4]
		box := kit.Box{Fill: tone.Deep, Line: s.Palette.Card, Weight: 5, Radius: radius}
		if state == game.TileAsked {
			box.Fill = s.StrongLine
		}
		s.Box(box, tx, ty, tw, th)
		if state == game.TileAsked {
			s.Icon("cross", s.Ink2, tx+tw/2-36, ty+th/2-36, 72)
			continue
		}
		t := kit.Type{Size: min(112, th*0.6), Bold: true, Fixed: true, Lines: 1, Align: kit.Centre, Colour: s.Palette.Card}
		s.Text(strconv.Itoa(n+1), t, tx, ty+(th-t.Size*kit.LineHeight)/2, tw)
		s.Hot("tile-"+strconv.Itoa(n+1), strconv.Itoa(n+1), radius, tx, ty, tw, th, func() { r.tile(n + 1) })
	}
}

// drawScene draws the scene that lies behind the tiles.
func (r *race) drawScene(s *kit.Sheet, x, y, w, h float32) {
	s.Box(kit.Box{Fill: s.Paper2, Radius: 16}, x, y, w, h)
	if sc := game.SceneOf(r.Pack, r.run.Setup().Picture); sc != nil {
		if img := r.scene(sc, s.Pixels(w), s.Pixels(h)); img != nil {
			s.Rounded(img, 16, x, y, w, h)
		}
	}
}

// drawBared draws the whole picture with its keyword.
func (r *race) drawBared(s *kit.Sheet) {
	const cells = 84
	m := s.Margin()
	y, high := room(s)
	r.drawScene(s, m, y, s.Width-2*m, high-cells)
	r.drawCells(s, true, m, y+high-cells+10, s.Width-2*m, cells-14)
}

// tileAt gives the place of a tile, from 0: rows as even as can be, those with one tile less have wider ones.
func tileAt(n, of int, x, y, w, h float32) (tx, ty, tw, th float32) {
	rows := 2
	if of > 8 {
		rows = 3
	}
	first := 0
	for row := range rows {
		in := (of - first) / (rows - row)
		if (of-first)%(rows-row) > 0 {
			in++
		}
		if n < first+in {
			tw, th = w/float32(in), h/float32(rows)
			return x + float32(n-first)*tw, y + float32(row)*th, tw, th
		}
		first += in
	}
	return x, y, w, h
}

// scene gives the painted scene, or has it painted.
func (r *race) scene(sc *lessons.Scene, w, h int) image.Image {
	key := fmt.Sprintf("hidden/%s/%d/%d", r.run.Setup().Picture, w, h)
	if img, ok := r.Shelf.Get(key); ok {
		return img
	}
	r.Shelf.Soon(key, func() image.Image { return r.Painter.Scene(sc, w, h, image.Rectangle{}) })
	return nil
}

// drawCells draws the squares of the keyword in the language on screen: so many letters; they are filled when it was found.
func (r *race) drawCells(s *kit.Sheet, found bool, x, y, w, h float32) {
	k := r.run.Keyword(r.Pack)
	if k == nil {
		return
	}
	letters := game.CellsOf(r.Say(lessons.Text{VI: k.VI, EN: k.EN}))
	size := min(h, w/float32(len(letters))-6)
	at := x + (w-float32(len(letters))*(size+6)+6)/2
	for _, l := range letters {
		s.Box(kit.Box{Fill: s.Palette.Card, Line: s.Sun.Deep, Weight: 4, Radius: 12}, at, y+(h-size)/2, size, size)
		if found {
			letter(s, l, at, y+(h-size)/2, size, size)
		}
		at += size + 6
	}
}

// letter draws a letter in its square.
func letter(s *kit.Sheet, text string, x, y, wide, high float32) {
	t := kit.Type{Size: leastText, Bold: true, Fixed: true, Lines: 1, Align: kit.Centre}
	s.Text(text, t, x-10, y+(high-t.Size*kit.LineHeight)/2, wide+20)
}

// drawChoice draws the questions that the team in turn may choose, its star, and the points of all.
func (r *race) drawChoice(s *kit.Sheet, v game.RaceView, own bool) {
	m := s.Margin()
	y := r.turnPrompt(s, v.Turn, r.T("contest-choose-text"))
	const gap, card, bar = 20, 128, 84
	w := (s.Width - 2*m - 2*gap) / 3
	for i, points := range game.FinishPoints {
		x := m + float32(i)*(w+gap)
		tone := [...]kit.Tone{s.Blue, s.Violet, s.Teal}[i]
		s.Box(kit.Box{Fill: tone.Tint, Line: tone.Deep, Weight: 5, Radius: 26}, x, y, w, card)
		s.Fit(r.T("contest-worth", "Count", points), kit.Type{Size: 72, Bold: true, Fixed: true, Align: kit.Centre, Colour: tone.Deep}, x+48, y+6, w-64, card-12)
		if own {
			s.Keycap(strconv.Itoa(i+1), x+14, y+12)
		}
		s.Hot("choose-"+strconv.Itoa(points), r.T("contest-worth", "Count", points), 26, x, y, w, card, func() { r.choose(i + 1) })
	}
	y += card + 14
	used := slices.Contains(v.Stars, v.Turn) && !v.Star
	box, text, ink := kit.Box{Fill: s.Palette.Card, Line: s.StrongLine, Weight: 3, Radius: 22}, r.T("contest-star"), s.Ink
	switch {
	case v.Star:
		box.Fill, box.Line, box.Weight, text, ink = s.Sun.Base, s.Ink, 5, r.T("contest-star-laid"), s.Sun.On
	case used:
		box.Fill, text, ink = s.Disabled, r.T("contest-star-used"), s.Ink2
	}
	s.Box(box, m, y, s.Width-2*m, bar)
	s.Icon("star", ink, m+20, y+14, 56)
	s.Fit(text, kit.Type{Size: fitting, Bold: true, Fixed: true, Colour: ink}, m+96, y, s.Width-2*m-150, bar)
	if own && !used {
		s.Keycap("N", s.Width-m-44, y+28)
	}
	if !used {
		s.Hot("lay-star", text, 22, m, y, s.Width-2*m, bar, r.star)
	}
	r.strip(s, v.Places, m, y+bar+14, s.Width-2*m, 4)
}
