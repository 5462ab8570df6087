package lessons

import (
	"slices"
	"strconv"

	"go.yaml.in/yaml/v3"
)

var (
	uses      = []string{UseCheck, UseBefore, UseAfter, UseReview, UseContest}
	mockKinds = []string{"chat", "mail", "web", "post"}
	spotRoles = []string{"address", "sender", "time", "title", "text", "button", "field", "notice", "picture"}
)

func (l *loader) readQuestions(dir string, m *Module) {
	name := dir + "/questions.yaml"
	if !l.needFile(name) {
		l.pack.lost[m.ID] = true
		return
	}
	k, ok := l.open(name, m)
	if !ok {
		return
	}
	for _, n := range k.list("questions") {
		e := k.keyed(n)
		q := e.readQuestion()
		e.end()
		m.Questions = append(m.Questions, q)
	}
	k.end()
}

func (k *keyed) readQuestion() Question {
	at := k.at(k.node)
	q := Question{
		ID: k.item(), Revision: 1, Kind: k.choice("kind", "", QuestionKinds...), Skills: k.skills(),
		Difficulty: k.num("difficulty", 1, 3), Uses: k.words("uses"), File: at.file, Line: at.line,
	}
	if k.has("revision") {
		q.Revision = k.num("revision", 1, 1<<20)
	}
	for _, use := range q.Uses {
		if !slices.Contains(uses, use) {
			k.fail(k.at(k.values["uses"]), "value-unknown", use, "check, before, after, review, contest")
		}
	}
	q.Parallel = k.idOr("parallel", "")
	if n := k.may("portrait"); n != nil {
		q.Portrait = k.portrait(n, "portrait")
	}
	q.Scene, q.Alt = k.sceneWithAlt()
	q.Stem = k.text("stem", forStem)
	switch q.Kind {
	case Choice, Multi, TrueFalse:
		q.Options = k.options("options")
		k.rightOnes(q.Kind, q.Options)
	case Order:
		q.Items = k.cards(nil)
	case Match:
		q.Pairs = k.pairs()
	case Sort:
		q.Bins = k.bins()
		q.Items = k.cards(q.Bins)
	case Spot:
		if n := k.need("picture"); n != nil {
			mock := k.mock(n)
			q.Picture = &mock
		}
		q.Spots = k.spots(false)
	case Short:
		for _, n := range k.list("answers") {
			q.Answers = append(q.Answers, k.textOf(n, "answers", forOption))
		}
		q.Why = k.text("why", forWhy)
	}
	return q
}

// sceneWithAlt takes a scene and what is said instead of it.
func (k *keyed) sceneWithAlt() (*Scene, Text) {
	s := k.scene()
	alt := k.textMay("alt", forAlt)
	if s != nil && !k.has("alt") {
		k.fail(k.at(k.values["scene"]), "alt-missing")
	}
	return s, alt
}

// letter is the id of the i-th answer: a, b, c …
func letter(i int) string { return string(rune('a' + i%26)) }

func cardID(i int) string { return "c" + strconv.Itoa(i+1) }

func (k *keyed) options(key string) []Option { return k.optionsAs(key, forOption) }

// optionsAs takes options that are set as the role says.
func (k *keyed) optionsAs(key string, r role) []Option {
	var out []Option
	seen := ids{}
	for i, n := range k.list(key) {
		e := k.keyed(n)
		o := Option{ID: e.idOr("id", letter(i)), Text: e.text("text", r), Correct: e.flag("correct"), Why: e.why("why")}
		seen.add(e, o.ID)
		e.end()
		out = append(out, o)
	}
	return out
}

// why takes a reason, which nothing may lack.
func (k *keyed) why(key string) Text {
	if !k.has(key) && !k.broken {
		k.may(key)
		k.fail(k.at(k.node), "why-missing")
		return Text{}
	}
	return k.text(key, forWhy)
}

// rightOnes counts the right answers and all of them.
func (k *keyed) rightOnes(kind string, options []Option) {
	n := k.values["options"]
	if n == nil || n.Kind != yaml.SequenceNode {
		return
	}
	right := 0
	for _, o := range options {
		if o.Correct {
			right++
		}
	}
	wrong, at := len(options)-right, k.at(n)
	switch {
	case kind == TrueFalse && len(options) != 2:
		k.fail(at, "options-count", strconv.Itoa(len(options)), "2")
	case kind != TrueFalse && (len(options) < 2 || len(options) > 6):
		k.fail(at, "options-count", strconv.Itoa(len(options)), "2–6")
	case kind == Multi && (right < 2 || wrong < 1):
		k.fail(at, "options-right", strconv.Itoa(right), "2–"+strconv.Itoa(max(2, len(options)-1)))
	case kind != Multi && right != 1:
		k.fail(at, "options-right", strconv.Itoa(right), "1")
	}
}

// cards takes the items of an order question (bins nil) or a sort question.
func (k *keyed) cards(bins []Bin) []Card {
	var out []Card
	seen := ids{}
	for i, n := range k.list("items") {
		e := k.keyed(n)
		c := Card{ID: e.idOr("id", cardID(i)), Text: e.text("text", forAction)}
		if bins != nil {
			c.Bin = e.bin(bins)
		}
		c.Why = e.why("why")
		seen.add(e, c.ID)
		e.end()
		out = append(out, c)
	}
	return out
}

// bin takes the box a card belongs into.
func (k *keyed) bin(bins []Bin) string {
	id := k.str("bin")
	if id != "" && !slices.ContainsFunc(bins, func(b Bin) bool { return b.ID == id }) {
		k.fail(k.at(k.values["bin"]), "ref-unknown", "bin", id)
	}
	return id
}

func (k *keyed) bins() []Bin {
	out := []Bin{}
	seen := ids{}
	for _, n := range k.list("bins") {
		e := k.keyed(n)
		b := Bin{ID: e.id("id"), Text: e.text("text", forAction), Picture: e.prop("picture")}
		seen.add(e, b.ID)
		e.end()
		out = append(out, b)
	}
	if n := k.values["bins"]; n != nil && (len(out) < 2 || len(out) > 4) {
		k.fail(k.at(n), "bins-count", strconv.Itoa(len(out)), "2–4")
	}
	return out
}

func (k *keyed) pairs() []Pair {
	var out []Pair
	seen := ids{}
	for i, n := range k.list("pairs") {
		e := k.keyed(n)
		p := Pair{ID: e.idOr("id", cardID(i)), Left: e.text("left", forAction), Right: e.text("right", forAction), Why: e.why("why")}
		seen.add(e, p.ID)
		e.end()
		out = append(out, p)
	}
	return out
}

func (k *keyed) mock(n *yaml.Node) Mock {
	e := k.keyed(n)
	m := Mock{Kind: e.choice("kind", "", mockKinds...), App: e.text("app", forMock)}
	if e.has("alt") {
		m.Alt = e.text("alt", forAlt)
	} else if e.may("alt"); !e.broken {
		e.fail(e.at(n), "alt-missing")
	}
	e.end()
	return m
}

// spots takes the lines of a mock screen. In an activity each has a role; in a question it may.
func (k *keyed) spots(needRole bool) []SpotLine {
	var out []SpotLine
	seen := ids{}
	clues := 0
	for i, n := range k.list("spots") {
		e := k.keyed(n)
		s := SpotLine{ID: e.idOr("id", cardID(i)), Text: e.text("text", forMock), Correct: e.flag("correct"), Why: e.why("why")}
		if needRole || e.has("role") {
			s.Role = e.choice("role", "", spotRoles...)
		}
		seen.add(e, s.ID)
		e.end()
		if s.Correct {
			clues++
		}
		out = append(out, s)
	}
	if n := k.values["spots"]; n != nil && clues == 0 {
		k.fail(k.at(n), "options-right", "0", "1–"+strconv.Itoa(max(1, len(out))))
	}
	return out
}
