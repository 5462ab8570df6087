package manage

import (
	"path/filepath"

	"lachanso/store"
	"lachanso/ui/app"
	"lachanso/ui/kit"
)

func (p *settings) spacing(s *kit.Sheet) setting {
	return p.toggle(s, "spacing", "spacing", p.Settings.Spacing, func(n *store.Settings) { n.Spacing = !n.Spacing })
}

// aloud switches reading by itself, or says how the computer gets a voice of the language.
func (p *settings) aloud(s *kit.Sheet) setting {
	found := p.Found()
	if !found.Speaks(p.Lang()) {
		return setting{icon: "sound", title: p.T("settings-aloud"), about: p.T("voice-add-" + app.System())}
	}
	l := p.toggle(s, "sound", "aloud", p.Settings.ReadAloud, func(n *store.Settings) { n.ReadAloud = !n.ReadAloud })
	l.about = p.T("settings-aloud-about", "Program", filepath.Base(found.Program))
	return l
}
