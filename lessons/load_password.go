package lessons

import (
	"strconv"

	"go.yaml.in/yaml/v3"
)

func (k *keyed) passwordData() *PasswordData {
	d := &PasswordData{NeverReal: k.text("never_real", forSay)}
	if n := k.need("least"); n != nil {
		e := k.keyed(n)
		d.Words, d.Signs = e.num("words", 2, 8), e.num("signs", 8, 40)
		e.end()
	}
	seen := ids{}
	for _, n := range k.list("steps") {
		e := k.keyed(n)
		s := e.passwordStep()
		seen.add(e, s.ID)
		e.end()
		d.Steps = append(d.Steps, s)
	}
	times := ids{}
	for _, n := range k.list("times") {
		e := k.keyed(n)
		t := PasswordTime{ID: e.choice("id", "", TimeKinds...), Text: e.text("text", forSay)}
		times.add(e, t.ID)
		e.end()
		d.Times = append(d.Times, t)
	}
	k.allOf("times", TimeKinds, times)
	return d
}

// allOf wants every one of the words to be named in the list of that key.
func (k *keyed) allOf(key string, want []string, have ids) {
	n := k.values[key]
	for _, word := range want {
		if n != nil && n.Kind == yaml.SequenceNode && !have[word] {
			k.fail(k.at(n), "key-missing", word)
		}
	}
}

func (k *keyed) passwordStep() PasswordStep {
	s := PasswordStep{
		ID: k.id("id"), Ask: k.text("ask", forStem), Done: k.text("done", forSay),
		Kind: k.choice("kind", "", StepJudge, StepBuild, StepType, StepPick, StepChoose),
	}
	switch s.Kind {
	case StepJudge:
		s.Passwords = k.passwords()
	case StepBuild:
		k.wordGroups(&s)
	case StepType:
		s.Weak = k.weaknesses()
	case StepPick, StepChoose:
		s.Options = k.options("options")
		k.oneRight(s.Kind, s.Options)
	}
	return s
}

// passwords takes examples to judge, of which at least one is strong and one weak.
func (k *keyed) passwords() []Password {
	var out []Password
	seen := ids{}
	for i, n := range k.list("passwords") {
		e := k.keyed(n)
		p := Password{ID: e.idOr("id", cardID(i)), Text: e.str("text"), Strong: e.flag("strong"), Why: e.why("why")}
		seen.add(e, p.ID)
		e.end()
		out = append(out, p)
	}
	strong := 0
	for _, p := range out {
		if p.Strong {
			strong++
		}
	}
	if n := k.values["passwords"]; len(out) > 0 && (strong == 0 || strong == len(out)) {
		k.fail(k.at(n), "options-right", strconv.Itoa(strong), "1–"+strconv.Itoa(len(out)-1))
	}
	return out
}

func (k *keyed) wordGroups(s *PasswordStep) {
	seen := ids{}
	for _, n := range k.list("groups") {
		e := k.keyed(n)
		g := WordGroup{ID: e.id("id"), Label: e.text("label", forAction)}
		for _, w := range e.list("words") {
			g.Words = append(g.Words, e.textOf(w, "words", forAction))
		}
		seen.add(e, g.ID)
		e.end()
		s.Groups = append(s.Groups, g)
	}
	s.Joins = k.words("joins")
}

func (k *keyed) weaknesses() map[string]Text {
	out := map[string]Text{}
	seen := ids{}
	for _, n := range k.list("weak") {
		e := k.keyed(n)
		id := e.choice("id", "", WeakKinds...)
		out[id] = e.why("why")
		seen.add(e, id)
		e.end()
	}
	k.allOf("weak", WeakKinds, seen)
	return out
}
