package kit

import "image/color"

// Tone is one hue in its four strengths: Base for faces and icons, Deep for text on the tint and for projected fills,
// Tint for backgrounds, Line for borders. On is the colour of text on Base.
type Tone struct {
	Base, Deep, Tint, Line, On color.Color
}

// Palette is every colour of the program. There are two: Colours and HighContrast.
type Palette struct {
	Paper, Paper2, Card, Ink, Ink2, Line, StrongLine color.Color
	Disabled                                         color.Color
	Blue, Green, Coral, Violet, Sun, Teal, Rose      Tone
	Focus                                            color.Color
	High                                             bool
}

func rgb(v uint32) color.Color {
	return color.NRGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xff}
}

var white = rgb(0xFFFFFF)

// Colours is the warm palette of paper and ink.
func Colours() *Palette {
	return &Palette{
		Paper: rgb(0xFFF8EC), Paper2: rgb(0xFBEFD9), Card: white, Ink: rgb(0x1F2A44), Ink2: rgb(0x4A5570),
		Line: rgb(0xE6DAC4), StrongLine: rgb(0xC9BC9F), Disabled: rgb(0xEEE7D8), Focus: rgb(0x1F2A44),
		Blue:   Tone{rgb(0x1769C2), rgb(0x0E4A8C), rgb(0xE3EFFB), rgb(0xA9CBEF), white},
		Green:  Tone{rgb(0x1B7F4F), rgb(0x0F5A36), rgb(0xE0F3E8), rgb(0x9FD3B6), white},
		Coral:  Tone{rgb(0xC73E1D), rgb(0x8F2A12), rgb(0xFDE7E1), rgb(0xF2B3A2), white},
		Violet: Tone{rgb(0x6C4AB6), rgb(0x4B2F8A), rgb(0xEDE7F9), rgb(0xC7B7EA), white},
		Sun:    Tone{rgb(0xF5B301), rgb(0x6B4B00), rgb(0xFFF1C9), rgb(0xF3D37A), rgb(0x1F2A44)},
		Teal:   Tone{rgb(0x0B7A83), rgb(0x07545B), rgb(0xDDF2F3), rgb(0x97D0D4), white},
		Rose:   Tone{rgb(0xB4327A), rgb(0x7F1F54), rgb(0xFBE4F0), rgb(0xE8AACB), white},
	}
}

// HighContrast is black with white text and lines; only the main button is yellow.
func HighContrast() *Palette {
	black, yellow := rgb(0), rgb(0xFFE14A)
	plain := Tone{Base: black, Deep: white, Tint: black, Line: white, On: white}
	return &Palette{
		Paper: black, Paper2: black, Card: black, Ink: white, Ink2: white, Line: white, StrongLine: white,
		Disabled: rgb(0x333333), Focus: yellow, High: true,
		Blue:  Tone{Base: yellow, Deep: white, Tint: black, Line: white, On: black},
		Green: plain, Coral: plain, Violet: plain, Sun: Tone{Base: yellow, Deep: yellow, Tint: black, Line: white, On: black}, Teal: plain, Rose: plain,
	}
}

// Topic gives the tone of a topic, 1 to 7.
func (p *Palette) Topic(n int) Tone {
	tones := [...]Tone{p.Green, p.Blue, p.Coral, p.Violet, p.Teal, p.Sun, p.Rose}
	if n < 1 || n > len(tones) {
		return p.Blue
	}
	return tones[n-1]
}

// Letter gives the tone of an answer by its place: A blue, B violet, C sun, D teal; never green or coral.
func (p *Palette) Letter(i int) Tone {
	return [...]Tone{p.Blue, p.Violet, p.Sun, p.Teal}[i%4]
}

// Named gives a tone by the name a pack uses for an app's colour.
func (p *Palette) Named(name string) Tone {
	switch name {
	case "green":
		return p.Green
	case "violet":
		return p.Violet
	case "sun":
		return p.Sun
	case "teal":
		return p.Teal
	case "rose":
		return p.Rose
	}
	return p.Blue
}

// Fade gives the colour with an opacity of 0 to 1.
func Fade(c color.Color, opacity float64) color.Color {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	n.A = uint8(float64(n.A) * opacity)
	return n
}
