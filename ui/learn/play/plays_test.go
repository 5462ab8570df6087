package play

import (
	"strings"

	"fyne.io/fyne/v2"

	"lachanso/ui/kit"
)

// play is a way through a part of a real lesson: moves, "key NAME", "tap ID" and "type TEXT".
type play struct {
	module, part string
	moves        []string
}

var plays = []play{
	{"5A", "activity:sort", []string{
		"put colour share", "put address share", "put address keep", "key G", "put song share", "put school keep", "put friend ask", "next",
		"put drawing share", "put net-photo keep", "put neighbour ask", "put granny share", "put class-photo ask", "next",
		"put guard share", "put prize keep", "put nurse share", "put form ask", "put password keep", "put call ask", "tap next",
	}},
	{"3B", "activity:order", []string{
		"put stop 1", "put block 2", "check", "put save 2", "put tell 4", "check", "next",
		"key Enter", "check", "out answer", "out show", "put stop 1", "put save 2", "put block 3", "put tell 4", "check",
	}},
	{"2D", "activity:order", []string{
		"put close 1", "put trust 2", "put apart 3", "put demand 4", "put threaten 5", "check", "next", "check", "out real-coach", "check",
	}},
	{"7A", "activity:match", []string{
		"pair c1 c2", "pair c2 c2", "pair c1 c1", "key G", "pair c3 c3", "pair c4 c4", "next",
		"pair c2 c2", "pair c3 c1", "pair c1 c1", "pair c3 c3", "pair c4 c4", "next",
		"pair c1 c1", "pair c3 c2", "pair c3 c3", "pair c2 c2", "tap next",
	}},
	{"4C", "activity:spot", []string{
		"touch address", "touch picture", "touch prize", "touch clock", "touch password", "next",
		"touch link", "touch wish", "touch sender", "touch ask-code", "touch deadline", "next",
		"touch greet", "touch link", "touch login", "next", "touch two-factor", "touch strange-device", "touch update", "tap next",
	}},
	{"2D", "activity:chat", []string{
		"reply b", "press report", "press save", "reply b", "reply c", "next", "reply a", "next", "next", "reply b", "next", "reply c", "next",
		"reply b", "next", "key Next", "key Next", "key Next", "key Next",
	}},
	{"3B", "activity:report", []string{
		"press report", "press answer", "press save", "pick b", "pick a", "pick c", "pick d", "press block", "choose a", "choose b",
		"press report", "choose c", "press tell", "choose a", "press tell", "part where b", "part where a", "part who b", "part what c",
	}},
	{"5C", "activity:settings", []string{
		"set audience me", "check", "set audience friends", "check", "next", "key 2", "key 1", "set tags ask", "key G", "check", "set requests known", "check", "next",
		"set find off", "set location off", "check", "next", "check", "set birthday day", "check", "tap next",
	}},
	{"7C", "activity:settings", []string{
		"set owner parent", "set year real", "check", "next", "set place off", "check", "set audience friends", "check", "next",
		"set write friends", "set phone off", "check", "next", "check", "set filter on", "set adverts off", "check", "next",
		"set quiet evening", "check", "set next off", "check", "tap next",
	}},
	{"4D", "activity:settings", []string{
		"set torch-sms off", "set torch-contacts off", "set torch-location never", "check", "next", "check", "set scan-camera using", "check", "next",
		"set keyboard-access off", "check", "set scan on", "check", "next", "set unknown off", "set update wifi", "check", "next",
		"set often week", "check", "set place friend", "set place family", "set restore-test on", "check", "tap next",
	}},
	{"6B", "activity:search", []string{
		"pick a", "pick b", "pick c", "pick e", "check", "mark r1 leave", "mark r2 leave", "mark r3 leave", "mark r4 leave",
		"key 5", "mark r5 use", "mark r6 leave", "mark r7 leave", "mark r8 leave", "mark r9 leave", "mark r10 use",
		"check", "choose a", "choose b", "next", "pick b", "pick a", "pick c", "pick d", "check", "mark r1 leave", "mark r2 use",
		"mark r3 use", "mark r4 leave", "key 5", "mark r5 leave", "mark r6 leave", "tap next", "tap next",
	}},
	{"6D", "activity:search", []string{
		"pick a", "pick c", "pick b", "pick d", "check", "mark c1 leave", "mark c2 use", "mark c3 use", "mark c4 leave",
		"key 5", "mark c5 use", "mark c6 leave", "check", "choose b", "choose a", "next", "pick a", "pick c",
		"pick b", "pick d", "check", "mark g1 leave", "mark g2 leave", "mark g3 leave", "mark g4 leave", "key 5",
		"mark g5 use", "mark g6 leave", "check", "choose a", "choose b", "part who a", "part who b", "part what b", "part what a",
		"part ai a", "part ai c", "tap next",
	}},
	{"7D", "activity:search", []string{
		"mark thunder leave", "mark school leave", "mark like leave", "mark commune use", "key 5", "mark news use",
		"mark aunt use", "mark airline leave", "mark chatbot leave", "check", "choose b", "choose a", "part who b", "part who a",
		"part what b", "part what a", "part when b", "part when a", "next", "mark star leave", "mark clinic leave", "mark friend leave",
		"mark news use", "key 5", "mark app leave", "mark old leave", "mark teen use", "tap next",
	}},
	{"4B", "activity:password", []string{
		"mark birthday weak", "mark duck weak", "mark row weak", "mark class weak", "mark hat strong", "tap next", "key G",
		"mark love weak", "tap next", "tap word-0-2", "tap word-1-4", "tap join-1", "tap word-2-3", "tap word-3-2", "made", "next",
		"type nguyen", "tap hint", "made", "next", "pick b", "pick a", "pick d", "next", "choose a", "choose c", "tap next",
	}},
	{"4C", "activity:password", []string{
		"mark swap strong", "mark thunder strong", "mark class weak", "mark seven strong", "next",
		"tap word-0-4", "tap word-1-2", "tap word-2-2", "tap word-3-2", "made", "next", "type 1qaz2wsx", "made", "next",
		"choose a", "choose d", "choose c", "tap next",
	}},
	{"3A", "activity:dial", []string{
		"press 1", "press 5", "press 1", "press 1", "press 1", "reply a", "next", "reply c", "next", "key G", "reply d", "reply b", "next", "reply a",
		"press hang-up", "press again", "press 1", "press 1", "press 1", "reply c", "reply b", "next", "reply a", "next",
	}},
	{"3B", "story", []string{
		"choose c", "next", "choose a", "next", "choose a", "choose c", "choose c", "choose a", "tap again",
	}},
	{"5A", "story", nil},
	{"4C", "story", nil},
	{"2D", "story", nil},
}

// force does a step of a play on the screen in front.
func (p *pupilStage) force(step string) {
	p.t.Helper()
	verb, rest, _ := strings.Cut(step, " ")
	switch verb {
	case "key":
		p.Key(fyne.KeyName(rest))
	case "tap":
		p.Press(rest)
	case "type":
		p.Type(rest)
	default:
		p.Front().(interface{ move(string) }).move(step)
		p.Settle()
		p.mustHaveMoved(step)
	}
}

// mustFit fails when the screen is higher than its window, so that it would have to be scrolled.
func (p *pupilStage) mustFit() {
	p.t.Helper()
	s := kit.NewSheet(p.App.Look(), p.Window.Canvas().Size())
	p.Front().Draw(s)
	if s.Bottom() > s.Height+1 {
		p.t.Errorf("the screen is %.0f high in a window of %.0f:\n%s", s.Bottom(), s.Height, p.Shown())
	}
	for _, h := range s.Hots() {
		if at := h.Position().X + h.Size().Width; at > p.Window.Canvas().Size().Width || h.Size().Height < s.Real(56) || h.Size().Width < s.Real(56) {
			p.t.Errorf("%s %q reaches to %.0f and is %.0f×%.0f", h.ID, h.Label, at, h.Size().Width, h.Size().Height)
		}
	}
}
