package lessons

import (
	"regexp"
	"strconv"

	"go.yaml.in/yaml/v3"
)

func (k *keyed) searchData() *SearchData {
	d := &SearchData{}
	k.rounds(func(e *keyed, id string, story Text) {
		r := SearchRound{ID: id, Story: story, Words: e.keyWords(), Ask: e.text("ask", forStem)}
		seen := ids{}
		for i, n := range e.list("results") {
			c := e.keyed(n)
			result := c.result(i)
			seen.add(c, result.ID)
			c.end()
			r.Results = append(r.Results, result)
		}
		e.someUse(r.Results)
		if n := e.may("agree"); n != nil {
			c := e.keyed(n)
			r.Agree = &SearchChoice{Ask: c.text("ask", forStem), Options: c.options("options")}
			c.oneRight("choose", r.Agree.Options)
			c.end()
		}
		if n := e.may("cite"); n != nil {
			c := e.keyed(n)
			r.Cite = &Citation{Ask: c.text("ask", forStem), Parts: c.reportParts(), Done: c.textMay("done", forSay)}
			c.end()
		}
		r.Done = e.text("done", forSay)
		d.Rounds = append(d.Rounds, r)
	})
	return d
}

func (k *keyed) keyWords() *KeyWords {
	n := k.may("words")
	if n == nil {
		return nil
	}
	e := k.keyed(n)
	w := &KeyWords{Ask: e.text("ask", forStem)}
	if take := e.items(e.need("take"), "take"); len(take) == 2 {
		w.Least = e.number(take[0], "take", 1, 6)
		w.Most = e.number(take[1], "take", max(1, w.Least), 6)
	} else if e.values["take"] != nil {
		e.fail(e.at(e.values["take"]), "options-count", strconv.Itoa(len(take)), "2")
	}
	w.Options = e.options("options")
	e.oneRight("pick", w.Options)
	w.Done = e.text("done", forSay)
	e.end()
	return w
}

var dayForm = regexp.MustCompile(`^((0[1-9]|[12]\d|3[01])/(0[1-9]|1[0-2])/\d{4})?$`)

func (k *keyed) result(i int) Result {
	r := Result{
		ID: k.idOr("id", cardID(i)), Kind: k.choice("kind", "", ResultKinds...), Title: k.text("title", forMock), Address: k.str("address"),
		Text: k.text("text", forMock), Use: k.flag("use"), Why: k.why("why"),
	}
	if n := k.may("date"); n != nil {
		s, ok := k.scalar(n, "date", "type-text", "!!str")
		if ok && !dayForm.MatchString(s) {
			k.fail(k.at(n), "date-form", s)
		}
		r.Date = s
	}
	if n := k.need("page"); n != nil {
		e := k.keyed(n)
		r.By, r.Page, r.Sources = e.text("by", forMock), e.text("text", forMock), e.textMay("sources", forMock)
		e.end()
	}
	return r
}

// someUse wants a result to rely on, and one not to.
func (k *keyed) someUse(results []Result) {
	n := k.values["results"]
	if n == nil || n.Kind != yaml.SequenceNode || len(results) == 0 {
		return
	}
	good := 0
	for _, r := range results {
		if r.Use {
			good++
		}
	}
	if good == 0 || good == len(results) {
		k.fail(k.at(n), "options-right", strconv.Itoa(good), "1–"+strconv.Itoa(len(results)-1))
	}
}
