package lessons

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

var colours = []string{"violet", "teal", "blue", "rose", "sun", "green"}

func (l *loader) readActivities(dir string, m *Module) {
	for _, kind := range ActivityKinds {
		name := dir + "/activities/" + kind + ".yaml"
		if k, ok := l.open(name, m); ok {
			m.Activities = append(m.Activities, k.activity(kind))
		}
	}
}

// activity reads one activity.
func (k *keyed) activity(kind string) Activity {
	a := Activity{ID: k.item(), Kind: k.choice("kind", "", ActivityKinds...), Skills: k.skills(), File: k.file}
	if a.Kind != "" && a.Kind != kind {
		k.fail(k.at(k.values["kind"]), "activity-file", a.Kind, path.Base(k.file))
	}
	a.Title = k.text("title", forTitle)
	a.Say = k.text("say", forSay)
	a.Unheard = k.textMay("unheard", forSay)
	switch a.Kind {
	case KindSort:
		a.Sort = k.sortData()
	case KindOrder:
		a.Order = k.orderData()
	case KindSpot:
		a.Spot = k.spotData()
	case KindMatch:
		a.Match = k.matchData()
	case KindChat:
		a.Chat = k.chatData()
	case KindPassword:
		a.Password = k.passwordData()
	case KindSettings:
		a.Settings = k.settingsData()
	case KindSearch:
		a.Search = k.searchData()
	case KindDial:
		a.Dial = k.dialData()
	case KindReport:
		a.Report = k.reportData()
		k.end()
		return a
	default: // named already as unknown
		return a
	}
	a.Praise = k.text("praise", forSay)
	a.Hint = k.text("hint", forSay)
	a.After = k.text("after", forSay)
	k.end()
	return a
}

// rounds reads the key rounds; each has an id and a story.
func (k *keyed) rounds(read func(e *keyed, id string, story Text)) {
	seen := ids{}
	for _, n := range k.list("rounds") {
		e := k.keyed(n)
		id := e.id("id")
		seen.add(e, id)
		read(e, id, e.text("story", forStory))
		e.end()
	}
}

func (k *keyed) sortData() *SortData {
	d := &SortData{Bins: k.bins()}
	k.rounds(func(e *keyed, id string, story Text) {
		r := SortRound{ID: id, Story: story}
		seen := ids{}
		for i, n := range e.list("cards") {
			c := e.keyed(n)
			card := SortCard{
				ID: c.idOr("id", cardID(i)), Text: c.text("text", forAction), Picture: c.prop("picture"), Bin: c.bin(d.Bins),
				Why: c.why("why"), Wrong: c.wrong(d.Bins),
			}
			seen.add(c, card.ID)
			c.end()
			r.Cards = append(r.Cards, card)
		}
		d.Rounds = append(d.Rounds, r)
	})
	return d
}

// wrong takes what is said when a card goes into another box: one text for every other box.
func (k *keyed) wrong(bins []Bin) map[string]Text {
	n := k.need("wrong")
	if n == nil {
		return nil
	}
	e, out := k.keyed(n), map[string]Text{}
	own := ""
	if b := k.values["bin"]; b != nil {
		own = b.Value
	}
	known := slices.ContainsFunc(bins, func(b Bin) bool { return b.ID == own })
	for _, b := range bins {
		if b.ID != own && b.ID != "" && (known || e.has(b.ID)) {
			if !e.has(b.ID) && !e.broken {
				e.may(b.ID)
				e.fail(e.at(n), "wrong-missing", b.ID)
				continue
			}
			out[b.ID] = e.text(b.ID, forWhy)
		}
	}
	e.end()
	return out
}

func (k *keyed) orderData() *OrderData {
	d := &OrderData{}
	seen := ids{}
	k.rounds(func(e *keyed, id string, story Text) {
		r := OrderRound{ID: id, Story: story}
		here := ids{}
		for i, n := range e.list("cards") {
			c := e.keyed(n)
			r.Cards = append(r.Cards, OrderCard{ID: c.idOr("id", cardID(i)), Text: c.text("text", forAction), Detail: c.textMay("detail", forAction)})
			here.add(c, r.Cards[i].ID)
			seen[r.Cards[i].ID] = true
			c.end()
		}
		for i, n := range e.listMay("extra") {
			c := e.keyed(n)
			r.Extra = append(r.Extra, OrderCard{
				ID: c.idOr("id", "x"+strconv.Itoa(i+1)), Text: c.text("text", forAction),
				Detail: c.textMay("detail", forAction), Why: c.why("why"),
			})
			here.add(c, r.Extra[i].ID)
			c.end()
		}
		d.Rounds = append(d.Rounds, r)
	})
	for _, n := range k.list("wrong_order") {
		e := k.keyed(n)
		w := WrongOrder{First: e.refMay("first", seen), Then: e.refMay("then", seen), Why: e.why("why")}
		e.need("first")
		e.need("then")
		e.end()
		d.WrongOrder = append(d.WrongOrder, w)
	}
	return d
}

func (k *keyed) spotData() *SpotData {
	d := &SpotData{}
	k.rounds(func(e *keyed, id string, story Text) {
		r := SpotRound{ID: id, Story: story}
		if n := e.need("picture"); n != nil {
			r.Picture = e.mock(n)
		}
		r.Ask = e.text("ask", forSay)
		r.Spots = e.spots(true)
		r.Done = e.text("done", forSay)
		d.Rounds = append(d.Rounds, r)
	})
	return d
}

func (k *keyed) matchData() *MatchData {
	d := &MatchData{}
	k.rounds(func(e *keyed, id string, story Text) {
		d.Rounds = append(d.Rounds, MatchRound{ID: id, Story: story, Pairs: e.pairs()})
	})
	return d
}

func (k *keyed) app() App {
	n := k.need("app")
	if n == nil {
		return App{}
	}
	e := k.keyed(n)
	a := App{Name: e.text("name", forMock), Colour: e.choice("colour", "", colours...), Invented: e.flag("invented")}
	if !a.Invented && !e.broken {
		e.fail(e.at(n), "app-invented")
	}
	e.end()
	return a
}

func (k *keyed) contact() Contact {
	n := k.need("other")
	if n == nil {
		return Contact{}
	}
	e := k.keyed(n)
	c := Contact{Name: e.text("name", forMock), Account: e.str("account")}
	if p := e.may("picture"); p != nil {
		if c.Picture = e.word(p, "picture"); c.Picture != "none" && c.Picture != "" {
			e.art("props/"+c.Picture, e.at(p))
		}
	}
	e.end()
	return c
}

// messages reads bubbles. marks are those that may be named, nil where a talk does not remember.
func (k *keyed) messages(key, who string, marks ids) []Message {
	var out []Message
	seen := ids{}
	for i, n := range k.listMay(key) {
		e := k.keyed(n)
		m := Message{
			ID: e.idOr("id", "m"+strconv.Itoa(i+1)), From: e.sender(who), Time: e.clock("time"),
			Text: e.textMay("text", forMock), Sticker: e.prop("sticker"),
		}
		if !e.has("sticker") {
			e.need("text")
		}
		if marks != nil {
			m.When, m.Unless = e.refMay("when", marks), e.refMay("unless", marks)
		}
		seen.add(e, m.ID)
		e.end()
		out = append(out, m)
	}
	return out
}

// sender takes who speaks: the figure (by name or as “who”), other, or app.
func (k *keyed) sender(who string) string {
	n := k.need("from")
	from := k.word(n, "from")
	if from == "who" {
		from = who
	}
	if allowed := []string{who, "other", "app"}; from != "" && !slices.Contains(allowed, from) {
		k.fail(k.at(n), "value-unknown", from, strings.Join(allowed, ", "))
	}
	return from
}

// clock takes a time of the day, hh:mm.
func (k *keyed) clock(key string) string {
	n := k.may(key)
	if n == nil {
		return ""
	}
	s := k.word(n, key)
	if len(s) != 5 || s[2] != ':' || !between(s[:2], 23) || !between(s[3:], 59) {
		k.fail(k.at(n), "time-form", s)
	}
	return s
}

func between(digits string, hi int) bool {
	v, err := strconv.Atoi(digits)
	return err == nil && v >= 0 && v <= hi
}

func (k *keyed) reportData() *ReportData {
	d := &ReportData{App: k.app(), Who: k.person("who"), Other: k.contact()}
	d.Scene, d.Alt = k.sceneWithAlt()
	d.Chat = k.messages("chat", d.Who, nil)
	names := ids{}
	for _, n := range k.list("buttons") {
		e := k.keyed(n)
		b := ReportButton{ID: e.id("id"), Text: e.text("text", forAction), Early: e.textMay("early", forWhy), Never: e.textMay("never", forWhy)}
		names.add(e, b.ID)
		e.end()
		d.Buttons = append(d.Buttons, b)
	}
	seen := ids{}
	for _, n := range k.list("steps") {
		e := k.keyed(n)
		s := e.reportStep(names)
		seen.add(e, s.ID)
		e.end()
		d.Steps = append(d.Steps, s)
	}
	k.idleButtons(d)
	d.End = k.text("end", forStory)
	d.Help = k.text("help", forSay)
	return d
}

// idleButtons wants an answer for every button that opens no step.
func (k *keyed) idleButtons(d *ReportData) {
	for i, b := range d.Buttons {
		opens := slices.ContainsFunc(d.Steps, func(s ReportStep) bool { return s.Button == b.ID })
		if !opens && b.Never.Empty() {
			k.fail(k.at(k.values["buttons"].Content[i]), "button-idle", b.ID)
		}
	}
}

func (k *keyed) reportStep(buttons ids) ReportStep {
	s := ReportStep{ID: k.id("id"), Button: k.ref("button", buttons), Kind: k.choice("kind", "", "pick", "choose", "build"), Ask: k.text("ask", forStem)}
	if s.Kind == "build" {
		s.Opening = k.textMay("opening", forAction)
		s.Closing = k.textMay("closing", forAction)
		s.Aloud = k.flag("aloud")
		s.Parts = k.reportParts()
	} else {
		s.Options = k.options("options")
		k.oneRight(s.Kind, s.Options)
	}
	s.Done = k.text("done", forSay)
	return s
}

// reportParts takes the parts of what is built; each has one right option.
func (k *keyed) reportParts() []ReportPart {
	var out []ReportPart
	seen := ids{}
	for _, n := range k.list("parts") {
		e := k.keyed(n)
		p := ReportPart{ID: e.id("id"), Label: e.text("label", forAction), Options: e.options("options")}
		seen.add(e, p.ID)
		e.oneRight("choose", p.Options)
		e.end()
		out = append(out, p)
	}
	return out
}

// oneRight counts right answers: one to choose, at least one to pick.
func (k *keyed) oneRight(kind string, options []Option) {
	n := k.values["options"]
	if n == nil || n.Kind != yaml.SequenceNode || len(options) == 0 {
		return
	}
	right := 0
	for _, o := range options {
		if o.Correct {
			right++
		}
	}
	if right == 0 || kind == "choose" && right != 1 {
		k.fail(k.at(n), "options-right", strconv.Itoa(right), "1")
	}
}
