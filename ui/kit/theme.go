package kit

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme is Fyne's theme in our colours and Andika: what Fyne draws itself (fields, scroll bars, file dialogs) follows it.
type Theme struct {
	palette       *Palette
	scale         float32 // of text
	regular, bold fyne.Resource
}

// NewTheme makes a theme; scale is the size of text, 1 for 100 %.
func NewTheme(p *Palette, scale float32, regular, bold []byte) *Theme {
	return &Theme{
		palette: p, scale: scale,
		regular: fyne.NewStaticResource("Andika-Regular.ttf", regular),
		bold:    fyne.NewStaticResource("Andika-Bold.ttf", bold),
	}
}

// Color gives our palette for the names that show; the background is the paper itself, so that no window-wide
// rectangle has to be painted (that alone halves a page turn).
func (t *Theme) Color(name fyne.ThemeColorName, v fyne.ThemeVariant) color.Color {
	p := t.palette
	switch name {
	case theme.ColorNameBackground:
		return p.Paper
	case theme.ColorNameForeground:
		return p.Ink
	case theme.ColorNameInputBackground, theme.ColorNameOverlayBackground, theme.ColorNameMenuBackground:
		return p.Card
	case theme.ColorNameInputBorder, theme.ColorNameSeparator:
		return p.StrongLine
	case theme.ColorNamePrimary, theme.ColorNameFocus, theme.ColorNameHyperlink:
		return p.Focus
	case theme.ColorNamePlaceHolder:
		return p.Ink2
	case theme.ColorNameSelection:
		return Fade(rgb(0x1769C2), 0.35)
	case theme.ColorNameScrollBar:
		return p.StrongLine
	case theme.ColorNameShadow:
		return color.Transparent
	case theme.ColorNameError:
		return p.Coral.Deep
	}
	if p.High {
		return theme.DefaultTheme().Color(name, theme.VariantDark)
	}
	return theme.DefaultTheme().Color(name, theme.VariantLight)
}

// Font gives Andika for every style but monospace and symbols.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource {
	switch {
	case s.Symbol, s.Monospace:
		return theme.DefaultTheme().Font(s)
	case s.Bold:
		return t.bold
	}
	return t.regular
}

// Icon gives Fyne's own icons.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size scales text; the rest is Fyne's.
func (t *Theme) Size(n fyne.ThemeSizeName) float32 {
	switch n {
	case theme.SizeNameText:
		return 20 * t.scale
	case theme.SizeNameInputRadius:
		return 12
	case theme.SizeNameInputBorder:
		return 2
	case theme.SizeNameInnerPadding:
		return 12
	case theme.SizeNameScrollBar:
		return 12
	}
	return theme.DefaultTheme().Size(n)
}
