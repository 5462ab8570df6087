package paper

import (
	"fmt"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/store/roster"
)

// manyPupils are n made-up pupils, the fourth with a name as long as they get.
func manyPupils(n int) []store.Pupil {
	var out []store.Pupil
	for i := range n {
		p := store.Pupil{ID: fmt.Sprintf("p%02d", i), Name: fmt.Sprintf("Học Sinh Thứ %c%c", 'A'+i%26, 'a'+i/26), Code: fmt.Sprintf("HS%04d", i), Sex: roster.Female, Birth: 2017}
		if i == 3 {
			p.Name = longName
		}
		out = append(out, p)
	}
	return out
}

// manyChildren are n made-up pupils who have done some lessons, none of them to ten.
func manyChildren(n int) []Child {
	var out []Child
	for i, p := range manyPupils(n) {
		c := child(p.Name, i%11)
		c.Page.Pupil = p
		out = append(out, c)
	}
	return out
}

// manyFile is the class of made-up pupils: twelve lessons taught, gains and hard questions of every topic.
func manyFile(class []Child) ClassFile {
	f := ClassFile{Class: store.Class{Name: "4A", Grade: 4}, Children: class}
	var rows store.Progress
	rows.Class, rows.Whole = f.Class, map[string]store.ModuleProgress{}
	for _, c := range class {
		f.Pupils = append(f.Pupils, c.Page.Pupil)
		row := store.PupilProgress{Pupil: c.Page.Pupil, Modules: map[string]store.Done{}, FirstTries: c.Page.FirstTries}
		for _, d := range c.Page.Modules {
			row.Modules[d.Module] = d
			rows.Whole[d.Module] = store.ModuleProgress{Module: d.Module, Taught: 1}
		}
		rows.Rows = append(rows.Rows, row)
	}
	var taught []store.Lesson
	if len(class) > 0 {
		for i, m := range built.Modules[:12] {
			taught = append(taught, store.Lesson{Module: m.ID, Begun: reportDay.AddDate(0, 0, -i), Taught: true, Minutes: 35})
			rows.Modules = append(rows.Modules, m.ID)
		}
	}
	f.Report = report.Of(rows, taught)
	for _, m := range built.Modules[:hardestOnPaper*min(1, len(class))] {
		q := m.With(lessons.UseCheck)[0]
		h := report.Hard{Question: q.ID, Module: m.ID, Pupils: len(class), Asked: 2 * len(class), Right: len(class) / 2}
		for _, o := range q.Options {
			h.Options = append(h.Options, report.Option{ID: o.ID, Right: o.Correct, Chosen: 3})
		}
		f.Hard = append(f.Hard, h)
	}
	return f
}

// fullSchool is a school with classes of every grade and the term of heldTerm.
func fullSchool(term int) SchoolFile {
	f := SchoolFile{School: report.School{Year: 2026, Term: term}, Season: heldTerm()}
	f.Season.Term = term
	f.School.Held = report.Held{Lessons: 120, Sessions: 12, Contests: 3, Guests: 2, Turns: 4200, Minutes: 600}
	for grade := 1; grade <= 9; grade++ {
		g := report.Grade{Grade: grade, Classes: 4, Pupils: 150}
		for topic := 1; topic <= lessons.Topics; topic++ {
			g.Topics = append(g.Topics, report.Cover{Topic: topic, Planned: 4 * (topic % 3), Due: 4, Taught: 3 * (topic % 3), Extra: 1, Stories: 2, Read: 1})
		}
		f.School.Grades = append(f.School.Grades, g)
		f.School.Classes, f.School.Pupils = f.School.Classes+4, f.School.Pupils+150
	}
	if term != session.TermTwo {
		var gains [][]report.Gain
		for _, c := range manyChildren(45) {
			gains = append(gains, report.Gains(c.Page.Modules))
		}
		f.School.Gains = report.ClassGains(gains)
	}
	return f
}
