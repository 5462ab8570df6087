package results

import (
	"strconv"
	"time"

	"lachanso/store/report"
	"lachanso/ui/form"
	"lachanso/ui/kit"
)

// taughtPage draws a bar for each lesson: how many of the class completed it, and when it was taught.
func (r *results) taughtPage(s *kit.Sheet, m, y float32) {
	w := s.Width - 2*m
	if len(r.sum.Lessons) == 0 {
		r.nothing(s, "taught-none", m, y, w)
		return
	}
	note := r.T("taught-about", "Count", len(r.grid.Rows))
	noteHigh := r.said(s, false, note, m, y, w)
	row := s.Grown(62)
	from, to := r.list.Cut(len(r.sum.Lessons), max(2, int((s.Height-y-noteHigh-100)/row)))
	high := float32(to-from)*row + 16
	s.Card(m, y, w, high)
	for i, l := range r.sum.Lessons[from:to] {
		top := y + 8 + float32(i)*row
		if i > 0 {
			s.Rule(m+20, top, w-40)
		}
		r.lesson(s, l, m+20, top, w-40, row)
	}
	end := y + high + 12
	end += r.said(s, true, note, m, end, w) + 10
	r.list.Draw(r.App, s, m, end)
}

func (r *results) lesson(s *kit.Sheet, l report.LessonDone, x, y, w, h float32) {
	form.ModuleIcon(s, r.App, l.Module, x, y+(h-42)/2, 42)
	name, bar := w*0.36, w*0.24
	s.Fit(r.lessonName(l.Module), kit.Type{Size: 19, Bold: true}, x+56, y+4, name-64, h-8)
	shareBar(s, l.Complete, len(r.grid.Rows), s.Blue.Base, x+name, y+h/2-9, bar, 18)
	of := r.T("taught-complete", "Done", l.Complete, "Of", len(r.grid.Rows))
	s.Fit(of, kit.Type{Size: 18, Bold: true}, x+name+bar+16, y+4, w*0.16-16, h-8)
	at := x + name + bar + w*0.16 + 8
	s.Fit(r.taughtWhen(l), kit.Type{Size: 18, Colour: s.Ink2}, at, y+4, x+w-at, h-8)
}

// taughtWhen words how often and when a lesson was taught.
func (r *results) taughtWhen(l report.LessonDone) string {
	if l.Taught == 0 {
		return r.T("taught-never")
	}
	if l.Taught == 1 {
		return r.T("taught-once", "Date", shownDay(l.Last))
	}
	return r.T("taught-times", "Count", l.Taught, "Date", shownDay(l.Last))
}

// lastTaught is the day alone, for a column that says what it is; where there were several, how many.
func (r *results) lastTaught(l report.LessonDone) string {
	if l.Taught == 1 {
		return shownDay(l.Last)
	}
	return r.taughtWhen(l)
}

// shownDay writes a day of a report as people here do.
func shownDay(day string) string {
	d, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return "–"
	}
	return d.Format("02/01/2006")
}

func (r *results) lessonName(id string) string {
	if m := r.Pack.Module(id); m != nil {
		return id + ". " + r.Say(m.Title)
	}
	return id
}

// marksOf writes marks as 24/30, nothing as a dash.
func marksOf(m *report.Marks) string {
	if m == nil {
		return "–"
	}
	return strconv.Itoa(m.Right) + "/" + strconv.Itoa(m.Asked)
}
