package lessons

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

func (l *loader) readPlan(k *keyed) {
	p := Plan{
		ID: k.id("id"), Title: k.text("title", forWorld), About: k.text("about", forWorld),
		Occasion: k.choice("occasion", "", Occasions...), Minutes: k.num("minutes", 1, 600),
		Month: k.numMay("month", 1, 12), On: k.textMay("on", forWorld),
	}
	k.claim(p.ID, k.at(k.node))
	for _, b := range k.words("bands") {
		if !slices.Contains(Bands, Band(b)) {
			k.fail(k.at(k.values["bands"]), "value-unknown", b, "A, B, C, D")
		}
		p.Bands = append(p.Bands, Band(b))
	}
	for _, n := range k.listMay("topics") {
		p.Topics = append(p.Topics, k.number(n, "topics", 1, Topics))
	}
	p.Materials = k.texts("materials")
	for _, n := range k.listMay("roles") {
		e := k.keyed(n)
		p.Roles = append(p.Roles, Role{Who: e.text("who", forWorld), Does: e.text("does", forWorld)})
		e.end()
	}
	seen, sum := ids{}, 0
	for _, n := range k.list("parts") {
		e := k.keyed(n)
		part := e.planPart()
		seen.add(e, part.ID)
		e.end()
		sum += part.Minutes
		p.Parts = append(p.Parts, part)
	}
	k.planMinutes(p, sum)
	l.pack.Plans = append(l.pack.Plans, p)
}

// planMinutes wants the parts to fill the occasion.
func (k *keyed) planMinutes(p Plan, sum int) {
	at := k.values["minutes"]
	if at == nil {
		return
	}
	if sum != p.Minutes && k.has("parts") {
		k.fail(k.at(at), "minutes-sum", strconv.Itoa(sum), strconv.Itoa(p.Minutes))
	}
	if want := OccasionMinutes(p.Occasion); want > 0 && want != p.Minutes {
		k.fail(k.at(at), "plan-minutes", strconv.Itoa(p.Minutes), strconv.Itoa(want))
	}
}

func (k *keyed) planPart() PlanPart {
	part := PlanPart{
		ID: k.id("id"), Kind: k.choice("kind", "", PartKinds...), Minutes: k.num("minutes", 1, 600), Title: k.text("title", forWorld),
		Say: k.texts("say"), Do: k.texts("do"), Needs: k.wordsMay("needs"), Most: k.numMay("most", 1, 1000),
		Module: k.moduleRef(k.may("module"), "module"), Bound: k.flag("bound"),
	}
	for _, n := range part.Needs {
		if !slices.Contains(Needs, n) {
			k.fail(k.at(k.values["needs"]), "value-unknown", n, strings.Join(Needs, ", "))
		}
	}
	if part.Kind == PartContest {
		part.Contest, part.Questions = k.choice("contest", "", ContestKinds...), k.num("questions", 1, 100)
	}
	// Whoever presents needs words to say or steps to take.
	if len(part.Say)+len(part.Do) == 0 && !k.broken {
		k.fail(k.at(k.node), "plan-idle", part.ID)
	}
	return part
}

// texts takes a list of texts that may be absent.
func (k *keyed) texts(key string) []Text {
	var out []Text
	for _, n := range k.listMay(key) {
		out = append(out, k.textOf(n, key, forWorld))
	}
	return out
}

func (l *loader) readContest(k *keyed) string {
	c := ContestRules{
		Kind: k.choice("kind", "", ContestKinds...), Title: k.text("title", forWorld), About: k.text("about", forWorld),
		Materials: k.texts("materials"), Leader: k.texts("leader"),
	}
	for _, n := range k.list("rules") {
		line := k.textOf(n, "rules", forWorld)
		k.contestMarks(n, line)
		c.Rules = append(c.Rules, line)
	}
	k.contestMarks(k.node, c.About)
	l.pack.Contests = append(l.pack.Contests, c)
	return c.Kind
}

var contestMark = regexp.MustCompile(`\{([^{}]*)\}`)

func (k *keyed) contestMarks(n *yaml.Node, line Text) {
	for _, m := range contestMark.FindAllStringSubmatch(line.VI+line.EN, -1) {
		if !slices.Contains(ContestMarks, m[1]) {
			k.fail(k.at(n), "contest-mark", m[1], strings.Join(ContestMarks, ", "))
		}
	}
}
