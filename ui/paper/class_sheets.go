package paper

import (
	"strconv"
	"strings"

	"lachanso/lessons"
	"lachanso/store/report"
)

// ClassSheets are the tables of a class's report as a workbook, a sheet each.
func (p *Press) ClassSheets(f ClassFile) []report.Sheet {
	r := f.Report
	title := p.say("class-report-title", "Class", r.Class) + ", " + p.say("report-until", "Date", p.Made.Format("02/01/2006"))
	sheet := func(name string, widths ...float64) report.Sheet {
		return report.Sheet{Name: report.SheetName(p.say("sheet-" + name)), Title: title, Widths: widths}
	}
	taught := sheet("taught", 6, 12, 44, 10, 12, 10)
	taught.Head = p.heads("paper-season-col-number", "paper-season-col-date", "class-col-lesson", "season-sheet-minutes", "class-col-complete", "class-col-of")
	for i := range r.Taught {
		one := r.Taught[len(r.Taught)-1-i]
		taught.Rows = append(taught.Rows, []any{i + 1, dayOf(one.Date), p.lessonCode(one.Module), one.Minutes, completeOf(r, one.Module), len(r.Pupils)})
	}
	names := p.namesOf(f.Pupils)
	topics := sheet("topics", 6, 32)
	topics.Head = p.heads("paper-season-col-number", "class-col-pupil")
	for topic := 1; topic <= lessons.Topics; topic++ {
		topics.Head, topics.Widths = append(topics.Head, strconv.Itoa(topic)+". "+p.say("topic-"+strconv.Itoa(topic))), append(topics.Widths, 14)
	}
	modules := sheet("modules", 6, 32)
	modules.Head = p.heads("paper-season-col-number", "class-col-pupil")
	for _, l := range r.Lessons {
		modules.Head, modules.Widths = append(modules.Head, p.lessonCode(l.Module)), append(modules.Widths, 14)
	}
	for i, one := range r.Pupils {
		row := []any{i + 1, names[one.ID]}
		for topic := 1; topic <= lessons.Topics; topic++ {
			row = append(row, shareCell(ofTopic(one.Topics, topic)))
		}
		topics.Rows = append(topics.Rows, row)
		row = []any{i + 1, names[one.ID]}
		for _, l := range r.Lessons {
			row = append(row, moduleCell(one, l.Module))
		}
		modules.Rows = append(modules.Rows, row)
	}
	whole := []any{nil, p.say("class-report-whole")}
	for topic := 1; topic <= lessons.Topics; topic++ {
		whole = append(whole, shareCell(ofTopic(r.Topics, topic)))
	}
	topics.Rows = append(topics.Rows, whole)
	return []report.Sheet{p.classSumSheet(f, title), taught, topics, modules, p.gainSheet(r.Gains, title), p.hardSheet(f, title)}
}

// heads are the words of a head.
func (p *Press) heads(ids ...string) []string {
	var out []string
	for _, id := range ids {
		out = append(out, p.say(id))
	}
	return out
}

// shareCell is the share of a topic in percent, “…” for one that was begun, nothing for one that was not.
func shareCell(done *report.TopicDone) any {
	if done == nil {
		return nil
	}
	return percentOf(done.Judged())
}

// moduleCell is the same of a lesson.
func moduleCell(one report.Pupil, module string) any {
	for _, m := range one.Modules {
		if m.ID != module {
			continue
		}
		return percentOf(m.Known)
	}
	return nil
}

// percentOf is the share of what is known, “…” where too little was answered.
func percentOf(known *report.Marks) any {
	if known == nil {
		return "…"
	}
	return known.Percent()
}

func (p *Press) classSumSheet(f ClassFile, title string) report.Sheet {
	s := report.Sheet{Name: report.SheetName(p.say("sheet-sums")), Title: title, Head: p.heads("season-sheet-what", "season-sheet-number"), Widths: []float64{52, 12}}
	complete, begun := doneBy(f.Report)
	for _, one := range []struct {
		id string
		n  int
	}{{"pupils", len(f.Report.Pupils)}, {"lessons", len(f.Report.Taught)}, {"minutes", minutesTaught(f.Report)}, {"begun", begun}, {"complete", complete}} {
		s.Rows = append(s.Rows, []any{p.say("class-sum-" + one.id), one.n})
	}
	return s
}

// gainSheet is what was gained with all its numbers.
func (p *Press) gainSheet(gains []report.ClassGain, title string) report.Sheet {
	s := report.Sheet{Name: report.SheetName(p.say("sheet-gains")), Title: title, Widths: []float64{32, 8}}
	s.Head = p.heads("paper-season-col-topic", "season-sheet-pupils")
	for _, when := range []string{"before", "after", "later"} {
		for _, what := range []string{"low", "middle", "high"} {
			s.Head, s.Widths = append(s.Head, p.say("gain-sheet-"+when+"-"+what)), append(s.Widths, 13)
		}
	}
	s.Head, s.Widths = append(s.Head, p.heads("gain-sheet-up", "gain-sheet-same", "gain-sheet-down", "gain-sheet-pupils-later")...), append(s.Widths, 10, 10, 10, 14)
	for _, g := range gains {
		row := []any{p.say("topic-" + strconv.Itoa(g.Topic)), g.Pupils, g.Before.Low, g.Before.Middle, g.Before.High, g.After.Low, g.After.Middle, g.After.High}
		if g.Later != nil {
			row = append(row, g.Later.Low, g.Later.Middle, g.Later.High)
		} else {
			row = append(row, nil, nil, nil)
		}
		s.Rows = append(s.Rows, append(row, g.Up, g.Same, g.Down, g.LaterPupils))
	}
	return s
}

// hardSheet are the hardest questions.
func (p *Press) hardSheet(f ClassFile, title string) report.Sheet {
	s := report.Sheet{Name: report.SheetName(p.say("sheet-hard")), Title: title, Widths: []float64{10, 60, 9, 12, 46, 60}}
	s.Head = p.heads("hard-sheet-lesson", "hard-col-question", "season-sheet-pupils", "hard-col-right", "hard-sheet-chose", "hard-col-again")
	for _, h := range f.Hard {
		stem, chose, again := p.hardWords(h)
		s.Rows = append(s.Rows, []any{h.Module, stem, h.Pupils, h.Percent(), chose, strings.Join(again, "\n")})
	}
	return s
}
