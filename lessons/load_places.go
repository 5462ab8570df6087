package lessons

import (
	"regexp"
	"slices"
	"strings"
)

var ageForm = regexp.MustCompile(`^\d{1,2}(\+|-\d{1,2})$`)

func (l *loader) readPlace(k *keyed) string {
	p := Place{
		ID: k.id("id"), Name: k.str("name"), Kind: k.choice("kind", "", PlaceKinds...), Age: k.age("age"),
		Purposes: k.choices("purpose", Purposes), Use: k.text("use", forWorld), Caution: k.text("caution", forWorld),
		Price: k.choice("price", "", Prices...), Cost: k.text("cost", forWorld),
		Languages: k.words("languages"), Offline: k.flag("offline"), Recommend: k.flag("recommend"),
		Source: k.str("source"), AsOf: k.date("as_of"), Confirmed: k.flag("confirmed"),
	}
	if n := k.need("criteria"); n != nil {
		p.Criteria = k.keyed(n).criteria()
	}
	l.pack.Places = append(l.pack.Places, p)
	return p.ID
}

// age takes "8+", "7-13", or AgeLabel.
func (k *keyed) age(key string) string {
	n := k.need(key)
	s := k.word(n, key)
	if s != "" && s != AgeLabel && !ageForm.MatchString(s) {
		k.fail(k.at(n), "age-form", s)
	}
	return s
}

// choices takes a list of words of which each is one of allowed.
func (k *keyed) choices(key string, allowed []string) []string {
	all := k.words(key)
	for _, one := range all {
		if one != "" && !slices.Contains(allowed, one) {
			k.fail(k.at(k.values[key]), "value-unknown", one, strings.Join(allowed, ", "))
		}
	}
	return all
}

// criteria takes a mark and its reason for each of the six.
func (k *keyed) criteria() map[string]Criterion {
	out := map[string]Criterion{}
	for _, name := range PlaceCriteria {
		if n := k.need(name); n != nil {
			e := k.keyed(n)
			out[name] = Criterion{Mark: e.num("mark", 1, 3), Why: e.text("why", forWorld)}
			e.end()
		}
	}
	k.end()
	return out
}

// readAvoid reads the sorts of places that are not recommended, which may be absent.
func (l *loader) readAvoid(k *keyed) {
	seen := ids{}
	for _, n := range k.listMay("avoid") {
		e := k.keyed(n)
		a := Avoid{ID: e.id("id"), Name: e.text("name", forWorld), Why: e.text("why", forWorld), Instead: e.text("instead", forWorld)}
		seen.add(e, a.ID)
		e.end()
		l.pack.Avoid = append(l.pack.Avoid, a)
	}
}

func (l *loader) readOffice(k *keyed) string {
	o := Office{
		ID: k.id("id"), Level: k.choice("level", "", OfficeLevels...), Name: k.text("name", forWorld), About: k.text("about", forWorld),
		Talk: k.text("talk", forWorld), Gives: k.textMay("gives", forWorld), Fact: k.fact(k.may("fact"), "fact"),
		Source: k.str("source"), Checked: k.date("checked"), ToCheck: k.flag("to_check"),
	}
	for _, n := range k.listMay("topics") {
		o.Topics = append(o.Topics, k.number(n, "topics", 1, Topics))
	}
	l.pack.Offices = append(l.pack.Offices, o)
	return o.ID
}

// readBriefing reads what a guest is told: it must be there where guests may be invited.
func (l *loader) readBriefing(k *keyed) {
	n := k.need("briefing")
	if n == nil {
		return
	}
	b := k.keyed(n)
	l.pack.Briefing = Briefing{Do: b.needTexts("do"), Avoid: b.needTexts("avoid"), IfTold: b.needTexts("if_told"), Material: b.needTexts("material")}
	b.end()
}

// needTexts takes a list of texts that must hold something.
func (k *keyed) needTexts(key string) []Text {
	var out []Text
	for _, n := range k.list(key) {
		out = append(out, k.textOf(n, key, forWorld))
	}
	return out
}
