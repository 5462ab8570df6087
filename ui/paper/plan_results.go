package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons"
)

// results are what a teacher may expect of a step: the right answers, the right order, what pupils should be able to say.
func (l *lesson) results(s step) []string {
	lang := l.Words.Lang
	switch {
	case len(s.Asks) > 0:
		return l.answers(s)
	case s.Layout == lessons.LayoutActivity && l.m.Activity(s.Activity) != nil:
		return l.played(l.m.Activity(s.Activity))
	case s.Layout == lessons.LayoutScenario && l.m.Story != nil:
		return l.chosen(l.m.Story)
	case s.Tell:
		return []string{l.say("paper-result-tell", "Tell", quoted(l.in(l.m.Tell)))}
	case s.Layout == lessons.LayoutCover:
		return []string{l.say("paper-result-cover")}
	case s.Layout == lessons.LayoutStory:
		return []string{l.say("paper-result-story")}
	}
	var out []string
	lines := items(s.Slide, lang)
	switch {
	case s.Layout == lessons.LayoutRecap, s.Layout == lessons.LayoutHome:
		out = append(out, l.say("paper-result-"+s.Layout))
	case len(lines) == 0:
		return []string{l.say("paper-result-plain", "Title", l.title(s))}
	default:
		title := l.title(s)
		if strings.HasSuffix(title, "?") {
			title = quoted(title)
		}
		out = append(out, l.say("paper-result-idea", "Title", title))
	}
	for _, line := range lines {
		out = append(out, "- "+line)
	}
	return out
}

// answers gives the right answer of each question with its reason.
func (l *lesson) answers(s step) []string {
	lang := l.Words.Lang
	var out []string
	for i, q := range s.Asks {
		for j, o := range q.Options {
			if !o.Correct {
				continue
			}
			line := letter(j) + ". " + sentence(o.Text[lang].String()) + " " + o.Why[lang].String()
			if len(s.Asks) > 1 {
				line = l.say("paper-result-numbered", "Number", i+1, "Answer", line)
			}
			out = append(out, line)
		}
	}
	return out
}

func letter(i int) string { return string(rune('A' + i)) }

// most lines of results: a column beside the plan, not a copy of the lesson.
const (
	mostCards   = 8
	mostChoices = 6
)

// played gives what an activity comes to.
func (l *lesson) played(a *lessons.Activity) []string {
	var out []string
	add := func(line string) { out = append(out, line) }
	switch {
	case a.Sort != nil && len(a.Sort.Rounds) > 0:
		for _, bin := range a.Sort.Bins {
			var cards []string
			for _, r := range a.Sort.Rounds {
				for _, c := range r.Cards {
					if c.Bin == bin.ID {
						cards = append(cards, bare(l.in(c.Text)))
					}
				}
			}
			add("**" + l.in(bin.Text) + "**: " + listed(first(cards, mostCards)))
		}
	case a.Order != nil && len(a.Order.Rounds) > 0:
		for i, c := range a.Order.Rounds[0].Cards {
			add(strconv.Itoa(i+1) + ". " + l.in(c.Text))
		}
	case a.Spot != nil && len(a.Spot.Rounds) > 0:
		add(l.say("paper-result-spot"))
		for _, r := range a.Spot.Rounds {
			for _, s := range r.Spots {
				if s.Correct {
					add("- " + quoted(l.in(s.Text)))
				}
			}
		}
	case a.Match != nil && len(a.Match.Rounds) > 0:
		for _, r := range a.Match.Rounds {
			for _, p := range r.Pairs {
				add("- " + bare(l.in(p.Left)) + " – " + sentence(l.in(p.Right)))
			}
		}
	case a.Chat != nil:
		add(l.say("paper-result-chat"))
		for _, n := range a.Chat.Nodes {
			for _, r := range n.Replies {
				if r.Kind == lessons.Safe && !n.Recover {
					add("- " + quoted(l.in(r.Text)))
				}
			}
		}
	default:
		return l.worked(a)
	}
	return first(out, mostCards+1)
}

// worked gives what comes of the activities that are small pieces of work.
func (l *lesson) worked(a *lessons.Activity) []string {
	var out []string
	add := func(line string) { out = append(out, line) }
	switch {
	case a.Report != nil:
		for i, s := range a.Report.Steps {
			add(strconv.Itoa(i+1) + ". " + sentence(l.in(s.Ask)))
		}
	case a.Password != nil:
		add(l.say("paper-result-password", "Words", a.Password.Words, "Signs", a.Password.Signs))
		add(sentence(l.in(a.Password.NeverReal)))
	case a.Settings != nil:
		add(l.say("paper-result-settings"))
		for _, g := range a.Settings.Goals {
			add("- " + sentence(l.in(g.Ask)))
		}
	case a.Search != nil:
		add(l.say("paper-result-search"))
		for _, r := range a.Search.Rounds {
			for _, one := range r.Results {
				if one.Use {
					add("- " + bare(l.in(one.Title)) + ": " + sentence(l.in(one.Why)))
				}
			}
		}
	case a.Dial != nil:
		add(l.say("paper-result-dial", "Number", l.in(a.Dial.Number)))
		for _, f := range a.Dial.Facts {
			add("- " + sentence(l.in(f.Text)))
		}
	}
	return first(out, mostCards+1)
}

// chosen gives the safe choices of a story.
func (l *lesson) chosen(s *lessons.Story) []string {
	out := []string{l.say("paper-result-scenario")}
	for _, n := range s.Nodes {
		for _, c := range n.Choices {
			if c.Kind == lessons.Safe && !n.Recover {
				line := "- " + sentence(l.in(c.Text))
				if !n.Ask.Empty() {
					line = "- *" + l.in(n.Ask) + "* " + sentence(l.in(c.Text))
				}
				out = append(out, line)
			}
		}
	}
	return first(out, mostChoices+1)
}

func first(all []string, n int) []string { return all[:min(len(all), n)] }
