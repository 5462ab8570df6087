package paper

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/store/roster"
	"lachanso/ui/paper/doc"
)

// reportDay is when the made-up school was at work.
var reportDay = time.Date(2026, 11, 23, 8, 0, 0, 0, time.Local)

// madeSchool is a store with a class of ten pupils, whose name would be a formula in a spreadsheet, a class without pupils, lessons
// taught, and what the pupils did by chance.
func madeSchool(t testing.TB) (*store.Store, []store.Class) {
	t.Helper()
	now := reportDay
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { now = now.Add(time.Second); return now }})
	check := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	check(err)
	t.Cleanup(func() { check(s.Close()) })
	var classes []store.Class
	for i, name := range []string{"=4A", "8B"} {
		c, err := s.MakeClass(name, []int{4, 8}[i])
		check(err)
		classes = append(classes, c)
	}
	pupils, err := s.AddPupils(classes[0].ID, []string{longName, "An", "Lê An", "Lê An", "Ước", "Đạt", "Trần Thị Ánh", "Uyên"})
	check(err)
	numbers, err := s.AddNumbers(classes[0].ID, 2)
	check(err)
	pupils = append(pupils, numbers...)
	for i, module := range []string{"5B", "3B", "3B", "1A"} {
		lesson, err := s.BeginLesson(classes[0].ID, module)
		check(err)
		check(s.EndLesson(store.Taught{Lesson: lesson, Minutes: 30 + i}))
	}
	chance := rand.New(rand.NewPCG(4, 4))
	for _, p := range pupils[:len(pupils)-1] { // one has done nothing
		for _, module := range []string{"3B", "5B", "3A"} {
			for _, part := range []string{"before", "quiz", "story", "after"} {
				if chance.IntN(5) == 0 {
					continue
				}
				a, err := s.BeginAttempt(store.Attempt{Pupil: p.ID, Module: module, Part: part})
				check(err)
				end := store.Finished{Attempt: a.ID}
				if part == "story" {
					end.Ending = "told"
				} else {
					end.Asked = 4
					asked := slices.DeleteFunc(built.Module(module).With(lessons.UseCheck), func(q lessons.Question) bool { return len(q.Options) < 3 })
					for _, q := range asked[:4] {
						o := q.Options[chance.IntN(len(q.Options))]
						if o.Correct {
							end.Right++
						}
						if part == "quiz" {
							check(s.Answer(store.Answer{Attempt: a.ID, Question: q.ID, Options: []string{o.ID}, Right: o.Correct, First: true}))
						}
					}
				}
				check(s.Finish(end))
			}
		}
	}
	classes, err = s.Classes()
	check(err)
	return s, classes
}

// readDOCX gives the tables of a docx as another program reads it, row by row, and its other text.
func readDOCX(t testing.TB, d *doc.Document) (tables [][][]string, text string) {
	t.Helper()
	var b bytes.Buffer
	if err := d.WriteDOCX(&b); err != nil {
		t.Fatal(err)
	}
	z, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	f, err := z.Open("word/document.xml")
	if err != nil {
		t.Fatal(err)
	}
	in := xml.NewDecoder(f)
	inText, cell := false, ""
	for {
		token, err := in.Token()
		if errors.Is(err, io.EOF) {
			return tables, text
		}
		if err != nil {
			t.Fatal(err)
		}
		switch v := token.(type) {
		case xml.StartElement:
			switch v.Name.Local {
			case "tbl":
				tables = append(tables, nil)
			case "tr":
				last := len(tables) - 1
				tables[last] = append(tables[last], nil)
			case "tc":
				cell = ""
			case "t":
				inText = true
			case "br":
				cell += "\n"
			}
		case xml.EndElement:
			switch v.Name.Local {
			case "tc":
				row := &tables[len(tables)-1][len(tables[len(tables)-1])-1]
				*row = append(*row, strings.TrimSpace(cell))
			case "t":
				inText = false
			case "p":
				cell, text = cell+"\n", text+"\n"
			}
		case xml.CharData:
			if inText {
				cell, text = cell+string(v), text+string(v)
			}
		}
	}
}

// tableAt is the table whose head begins with the words.
func tableAt(t testing.TB, tables [][][]string, head ...string) [][]string {
	t.Helper()
	for _, one := range tables {
		if len(one) > 0 && len(one[0]) >= len(head) && slices.Equal(one[0][:len(head)], head) {
			return one[1:]
		}
	}
	t.Fatalf("no table begins with %q; there are %d", head, len(tables))
	return nil
}

// readBook gives the sheets of a workbook as another program reads them, without title and head.
func readBook(t testing.TB, sheets []report.Sheet) map[string][][]string {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteXLSX(&b, sheets); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := map[string][][]string{}
	for _, name := range f.GetSheetList() {
		rows, err := f.GetRows(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			for _, cell := range row {
				if cell != "" && strings.ContainsRune("=+-@\t", rune(cell[0])) {
					t.Errorf("sheet %s: a cell begins as a formula does: %q", name, cell)
				}
			}
		}
		out[name] = rows[3:]
	}
	return out
}

// plainTopic is the share of the last eight first tries at a topic's lessons, taken from the grid alone, as the papers write it; or,
// where there are less than four, of the latest quizzes.
func plainTopic(p *Press, row store.PupilProgress, topic int) string {
	asked, right, begun := 0, 0, false
	var of []store.Done
	for id, tries := range row.FirstTries {
		if m := p.Pack.Module(id); m != nil && m.Topic == topic && len(tries) > 0 {
			of = append(of, store.Done{Module: id, Last: row.Modules[id].Last})
		}
	}
	slices.SortFunc(of, func(a, b store.Done) int {
		if c := a.Last.Compare(b.Last); c != 0 {
			return c
		}
		return strings.Compare(a.Module, b.Module)
	})
	var last []bool
	for _, d := range of {
		last = append(last, row.FirstTries[d.Module]...)
	}
	for id, d := range row.Modules {
		if m := p.Pack.Module(id); m == nil || m.Topic != topic {
			continue
		}
		begun = true
		if d.Quiz != nil {
			asked, right = asked+d.Quiz.Asked, right+d.Quiz.Right
		}
	}
	if len(last) >= 4 {
		last = last[max(0, len(last)-8):]
		asked, right = len(last), 0
		for _, ok := range last {
			if ok {
				right++
			}
		}
	}
	switch {
	case !begun:
		return ""
	case asked == 0:
		return "…"
	}
	return strconv.Itoa((right*100*2 + asked) / (2 * asked))
}

// The numbers of a class's report, read back from Word's file and from the workbook, are those of the store's grid.
func TestAClassReportSaysWhatTheGridSays(t *testing.T) {
	s, classes := madeSchool(t)
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		p.Class = classes[0].Name
		f, err := ReadClassFile(s, p.Pack, p.Words, classes[0])
		if err != nil {
			t.Fatal(err)
		}
		grid, err := s.Progress(classes[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		d := p.ClassReport(f)
		complete(t, d)
		tables, text := readDOCX(t, d)
		book := readBook(t, p.ClassSheets(f))

		var want, wantBook [][]string
		for i, row := range grid.Rows {
			name := row.Pupil.Name
			if row.Pupil.Numbered() {
				name = p.say("pupil-numbered", "Number", row.Pupil.Number)
			}
			name += row.Pupil.Behind()
			cells, bare := []string{strconv.Itoa(i + 1), name}, []string{strconv.Itoa(i + 1), name}
			for topic := 1; topic <= 7; topic++ {
				share := plainTopic(p, row, topic)
				bare = append(bare, share)
				n, err := strconv.Atoi(share)
				switch {
				case share == "":
					share = "–"
				case err == nil && n < 50:
					share += " !"
				}
				cells = append(cells, share)
			}
			want = append(want, cells)
			for bare[len(bare)-1] == "" {
				bare = bare[:len(bare)-1]
			}
			wantBook = append(wantBook, bare)
		}
		heat := tableAt(t, tables, p.say("paper-season-col-number"), p.say("class-col-pupil"))
		if diff := cmp.Diff(want, heat[:len(heat)-1]); diff != "" {
			t.Errorf("%s: pupils × topics in Word: %s", lang, diff)
		}
		sheet := book[p.say("sheet-topics")]
		if diff := cmp.Diff(wantBook, sheet[:len(sheet)-1]); diff != "" {
			t.Errorf("%s: pupils × topics in the workbook: %s", lang, diff)
		}

		taught, err := s.TaughtTo(classes[0].ID)
		if err != nil {
			t.Fatal(err)
		}
		rows := tableAt(t, tables, p.say("paper-season-col-number"), p.say("paper-season-col-date"), p.say("class-col-lesson"))
		if len(rows) != len(taught) || len(rows) != len(book[p.say("sheet-taught")]) {
			t.Errorf("%d lessons were taught, %d are on paper", len(taught), len(rows))
		}
		for i, l := range taught { // newest first
			row, cells := rows[len(rows)-1-i], book[p.say("sheet-taught")][len(rows)-1-i]
			done := 0
			for _, one := range grid.Rows {
				if one.Modules[l.Module].Stage() == store.Complete {
					done++
				}
			}
			wantRow := []string{l.Begun.Format("02/01/2006"), p.lessonCode(l.Module), strconv.Itoa(l.Minutes), fmt.Sprintf("%d/%d", done, len(grid.Rows))}
			if diff := cmp.Diff(wantRow, row[1:]); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(append(wantRow[:3], strconv.Itoa(done), strconv.Itoa(len(grid.Rows))), cells[1:]); diff != "" {
				t.Error(diff)
			}
		}
		for _, h := range f.Hard {
			stem, _, _ := p.hardWords(h)
			if !strings.Contains(text, stem) || !strings.Contains(text, strconv.Itoa(h.Percent())+"%") {
				t.Errorf("the hard question %s is not told", h.Question)
			}
		}
		if len(f.Hard) == 0 || len(f.Report.Gains) == 0 {
			t.Fatalf("the made-up class has %d hard questions and %d gains", len(f.Hard), len(f.Report.Gains))
		}
		gains(t, p, f.Report.Gains, tables, book)
	}
}

// gains holds what was gained, as it was read back, against the views.
func gains(t testing.TB, p *Press, views []report.ClassGain, tables [][][]string, book map[string][][]string) {
	t.Helper()
	rows := tableAt(t, tables, p.say("paper-season-col-topic"), p.say("paper-season-col-pupils"))
	sheet := book[p.say("sheet-gains")]
	if len(rows) != len(views) || len(sheet) != len(views) {
		t.Fatalf("%d gains are %d and %d rows", len(views), len(rows), len(sheet))
	}
	for i, g := range views {
		few := ""
		if g.Few {
			few = " *"
		}
		want := []string{
			p.say("topic-" + strconv.Itoa(g.Topic)), strconv.Itoa(g.Pupils) + few, fmt.Sprintf("%d%% (%d–%d)", g.Before.Middle, g.Before.Low, g.Before.High),
			fmt.Sprintf("%d%% (%d–%d)", g.After.Middle, g.After.Low, g.After.High), fmt.Sprintf("%d / %d / %d", g.Up, g.Same, g.Down), "–",
		}
		if diff := cmp.Diff(want, rows[i]); diff != "" {
			t.Error(diff)
		}
		cells := []string{want[0]}
		for _, n := range []int{g.Pupils, g.Before.Low, g.Before.Middle, g.Before.High, g.After.Low, g.After.Middle, g.After.High} {
			cells = append(cells, strconv.Itoa(n))
		}
		cells = append(cells, "", "", "", strconv.Itoa(g.Up), strconv.Itoa(g.Same), strconv.Itoa(g.Down), strconv.Itoa(g.LaterPupils))
		if diff := cmp.Diff(cells, sheet[i]); diff != "" {
			t.Error(diff)
		}
	}
}

// The numbers of a school's report are the views', in Word's file and in the workbook, for each term and the year.
func TestASchoolReportSaysWhatTheViewsSay(t *testing.T) {
	s, _ := madeSchool(t)
	for _, term := range terms {
		p := press(t, "vi")
		f, err := ReadSchoolFile(s, p.Pack, 2026, term, reportDay)
		if err != nil {
			t.Fatal(err)
		}
		events, err := report.Events(s, p.Pack)
		if err != nil {
			t.Fatal(err)
		}
		view, err := report.OfSchool(s, p.Pack, events, 2026, term, reportDay)
		if err != nil {
			t.Fatal(err)
		}
		d := p.SchoolReport(f)
		complete(t, d, p.say("paper-receivers"))
		tables, text := readDOCX(t, d)
		book := readBook(t, p.SchoolSheets(f))
		for _, want := range []string{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: ……/BC-……", "Nơi nhận:", "HIỆU TRƯỞNG", TermWords(p.Words, session.Season{Year: 2026, Term: term})} {
			if !strings.Contains(text, want) {
				t.Errorf("the report lacks %q", want)
			}
		}
		lessonsTaught := 4
		if term == session.TermTwo {
			lessonsTaught = 0
		}
		if want := fmt.Sprintf("%d tiết đã dạy trên lớp", lessonsTaught); !strings.Contains(text, want) || view.Held.Lessons != lessonsTaught {
			t.Errorf("term %d: the report does not say %q (%d)", term, want, view.Held.Lessons)
		}
		rows := tableAt(t, tables, p.say("paper-season-col-number"), p.say("content-col-content"))
		for topic := 1; topic <= lessons.Topics; topic++ {
			var planned, taught, extra, stories, read int
			for _, g := range view.Grades {
				c := g.Topics[topic-1]
				planned, taught, extra, stories, read = planned+c.Planned, taught+c.Taught, extra+c.Extra, stories+c.Stories, read+c.Read
			}
			told := fmt.Sprintf("%d/%d", read, stories)
			if stories == 0 {
				told = "–"
			}
			want := []string{
				strconv.Itoa(topic), p.say("topic-" + strconv.Itoa(topic)), strconv.Itoa(planned), strconv.Itoa(taught), strconv.Itoa(extra), told, "0",
			}
			if diff := cmp.Diff(want, rows[topic-1]); diff != "" {
				t.Error(diff)
			}
			cells := book[p.say("sheet-contents")][topic-1]
			if diff := cmp.Diff([]string{want[0], want[1], want[2], want[3], want[4]}, slices.Delete(slices.Clone(cells[:6]), 3, 4)); diff != "" {
				t.Error(diff)
			}
		}
		gains(t, p, f.School.Gains, tables, book)
		if before, err := report.OfSchool(s, p.Pack, events, 2025, term, reportDay); err != nil || len(before.Gains) > 0 || len(f.School.Gains) != 2 {
			t.Errorf("in the year before %+v was gained, %v; in this one %d", before.Gains, err, len(f.School.Gains))
		}
		sums := book[p.say("sheet-sums")]
		for i, n := range []int{view.Classes, view.Pupils, view.Held.Lessons, view.Held.Sessions, view.Held.Contests, view.Held.Guests} {
			if sums[i][1] != strconv.Itoa(n) {
				t.Errorf("sum %q is %s, the view says %d", sums[i][0], sums[i][1], n)
			}
		}
	}
}

// A class and a school without anything have reports that say so.
func TestReportsOfNothing(t *testing.T) {
	s, err := store.Open(t.TempDir(), store.Options{Now: func() time.Time { return reportDay }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	class, err := s.MakeClass("1A", 1)
	if err != nil {
		t.Fatal(err)
	}
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		f, err := ReadClassFile(s, p.Pack, p.Words, class)
		if err != nil {
			t.Fatal(err)
		}
		d := p.ClassReport(f)
		complete(t, d)
		for _, id := range []string{"class-report-none", "class-report-taught-none", "report-gains-none", "report-hard-none"} {
			if !strings.Contains(d.Words(), p.say(id)) {
				t.Errorf("%s: the report of an empty class does not say %s", lang, id)
			}
		}
		for name, rows := range readBook(t, p.ClassSheets(f)) {
			if name != p.say("sheet-sums") && name != p.say("sheet-topics") && len(rows) > 0 {
				t.Errorf("sheet %s of an empty class has %d rows", name, len(rows))
			}
		}
		school, err := ReadSchoolFile(s, p.Pack, 2026, session.WholeYear, reportDay)
		if err != nil {
			t.Fatal(err)
		}
		complete(t, p.SchoolReport(school), p.say("paper-receivers"))
		if text := p.SchoolReport(SchoolFile{Season: session.Season{Year: 2026, Term: 1}}).Words(); !strings.Contains(text, p.say("school-report-held-none")) {
			t.Error("a school without anything")
		}
	}
}

// A list whose class is called as a formula begins is safe in a spreadsheet, and read as it was.
func TestAClassCalledAsAFormula(t *testing.T) {
	s, classes := madeSchool(t)
	p := press(t, "vi")
	f, err := ReadClassFile(s, p.Pack, p.Words, classes[0])
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := p.Book(ForList, f)(&b); err != nil {
		t.Fatal(err)
	}
	lists, err := roster.Read(b.Bytes(), roster.Options{Now: reportDay})
	if err != nil {
		t.Fatal(err)
	}
	if len(lists.Classes) != 1 || lists.Classes[0].Name != "=4A" || len(lists.Classes[0].People) != 8 {
		t.Errorf("read back as %+v", lists.Classes)
	}
}

// Reports of a class of 45 and of a school with every grade are filled in, and as long as somebody still reads.
func TestLargeReportsAreFilledIn(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		class := p.ClassReport(manyFile(manyChildren(45)))
		complete(t, class)
		if n := pages(t, class); n > 6 {
			t.Errorf("%s: the report of a class takes %d pages", lang, n)
		}
		school := p.SchoolReport(fullSchool(session.WholeYear))
		complete(t, school, p.say("paper-receivers"))
		if n := pages(t, school); n > 5 {
			t.Errorf("%s: the report of a school takes %d pages", lang, n)
		}
	}
}

// Where nothing was written by hand there are lines to write on.
func TestAReportHasLinesToWriteOnWhereNothingWasWritten(t *testing.T) {
	p := press(t, "vi")
	lines := func(w store.Written) (n int) {
		f := fullSchool(session.TermOne)
		f.Written = w
		d := p.SchoolReport(f)
		complete(t, d, p.say("paper-receivers"))
		for _, b := range d.Blocks {
			if l, ok := b.(*doc.Lines); ok {
				n += l.Count
			}
		}
		return n
	}
	for _, tt := range []struct {
		w    store.Written
		want int
	}{{store.Written{}, 8}, {store.Written{Wish: "Sách"}, 4}, {store.Written{Trouble: "Phòng máy nhỏ", Wish: "Sách\n\nMáy"}, 0}} {
		if got := lines(tt.w); got != tt.want {
			t.Errorf("%+v: %d lines, want %d", tt.w, got, tt.want)
		}
	}
	f := fullSchool(session.TermOne)
	if _, there := readBook(t, p.SchoolSheets(f))[p.say("sheet-byhand")]; there {
		t.Error("there is a sheet of nothing")
	}
	f.Written = store.Written{Wish: "Sách"}
	rows := readBook(t, p.SchoolSheets(f))[p.say("sheet-byhand")]
	if len(rows) != 2 || rows[1][1] != "Sách" {
		t.Errorf("the sheet has %q", rows)
	}
}
