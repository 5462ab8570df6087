package paper

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/lessons/session"
	"lachanso/store/report"

	"github.com/xuri/excelize/v2"
)

// Every ready plan is printed whole: its parts in their order with their minutes, who does what, what to prepare, the words.
func TestEveryReadyPlanIsPrintedWhole(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		for _, ready := range p.Pack.Plans {
			plan := session.FromReady(ready, 300)
			d := p.SessionPlan(Session{Name: ready.Title.In(lang), Plan: plan})
			words := letters(d.Words())
			at, minute := 0, 0
			for _, part := range ready.Parts {
				row := letters(fmt.Sprintf("%d′–%d′%d%s", minute, minute+part.Minutes, part.Minutes, p.in(part.Title)))
				i := strings.Index(words[at:], row)
				if i < 0 {
					t.Errorf("%s in %s: part %s is not in the timetable after %d′", ready.ID, lang, part.ID, minute)
					break
				}
				at += i
				minute += part.Minutes
				for _, said := range append(append([]lessons.Text(nil), part.Say...), part.Do...) {
					if !strings.Contains(words, letters(p.in(said))) {
						t.Errorf("%s in %s: %q is not printed", ready.ID, lang, p.in(said))
					}
				}
			}
			if minute != ready.Minutes || !strings.Contains(words, letters(p.say("paper-session-sum")+strconv.Itoa(ready.Minutes))) {
				t.Errorf("%s in %s: the sum of %d minutes is not there", ready.ID, lang, ready.Minutes)
			}
			for _, m := range ready.Materials {
				if !strings.Contains(words, letters(p.in(m))) {
					t.Errorf("%s in %s: %q is not among the materials", ready.ID, lang, p.in(m))
				}
			}
			for _, r := range ready.Roles {
				if !strings.Contains(words, letters(p.in(r.Who))) {
					t.Errorf("%s in %s: %q has no role", ready.ID, lang, p.in(r.Who))
				}
			}
			if n := pages(t, d); n < 2 || n > 6 {
				t.Errorf("%s in %s takes %d pages", ready.ID, lang, n)
			}
		}
	}
}

func TestAPlanOfOnesOwnHasRolesAndALongName(t *testing.T) {
	p := press(t, "vi")
	plan, err := session.Suggest(p.Pack, session.Wish{Occasion: lessons.OccasionClass, Pupils: 38, Bands: []lessons.Band{lessons.BandB}, Topics: []int{3}, Seed: 4})
	if err != nil {
		t.Fatal(err)
	}
	words := p.SessionPlan(Session{Name: strings.Repeat("Ngày hội ", 11), Plan: plan}).Words()
	for _, want := range []string{"CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: ……/KH-……", "KẾ HOẠCH", "Tổng phụ trách Đội: dẫn chương trình", "Nhận biết, kể, báo cáo", "khoảng 38 em", "không hứa giữ bí mật"} {
		if !strings.Contains(letters(words), letters(want)) {
			t.Errorf("the plan does not say %q", want)
		}
	}
}

// held is a term of a session with a contest in it, another contest, and a lesson.
func heldTerm() session.Season {
	at := func(day, hour int) time.Time { return time.Date(2026, 10, day, hour, 15, 0, 0, time.Local) }
	return session.NewSeason([]session.Event{
		{ID: "1", Kind: session.EventSession, At: at(5, 7), Minutes: 90, Title: lessons.Text{VI: "=Ngày hội", EN: "=Fair"}, Occasion: lessons.OccasionOuting, Topics: []int{1, 3}, Pupils: 297, Parts: 6},
		{ID: "2", Kind: session.EventContest, At: at(5, 8), Minutes: 30, Title: lessons.Text{VI: "Rung chuông vàng", EN: "Bell"}, Topics: []int{3}, Pupils: 120},
		{ID: "3", Kind: session.EventContest, At: at(12, 9), Minutes: 12, Title: lessons.Text{VI: "Đua đội", EN: "Race"}},
		{ID: "4", Kind: session.EventLesson, At: at(20, 9), Minutes: 35, Title: lessons.Text{VI: "3B. Dừng", EN: "3B. Stop"}, Class: "4A", Topics: []int{3}, Pupils: 38},
	}, 2026, session.TermOne, true)
}

func TestReportsTellTheSumsOfTheRecord(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		s := heldTerm()
		sums := s.Totals()
		if sums.Turns != 335 || sums.Minutes != 137 || sums.Topics[3] != 3 {
			t.Fatalf("%+v", sums)
		}
		for _, to := range []string{toSchool, toTeam} {
			words := letters(p.SeasonReport(s, to).Words())
			for _, line := range SeasonLines(p.Words, sums) {
				if !strings.Contains(words, letters(line)) {
					t.Errorf("%s in %s does not say %q", to, lang, line)
				}
			}
			for _, e := range s.Events {
				if !strings.Contains(words, letters(p.in(e.Title))) {
					t.Errorf("%s in %s does not list %q", to, lang, p.in(e.Title))
				}
			}
		}
		readSheets(t, p, s)
	}
}

// readSheets writes the workbook and reads the numbers back.
func readSheets(t *testing.T, p *Press, s session.Season) {
	t.Helper()
	var b bytes.Buffer
	if err := report.WriteXLSX(&b, p.SeasonSheets(s)); err != nil {
		t.Fatal(err)
	}
	f, err := excelize.OpenReader(&b)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := f.GetRows(p.say("season-sheet-sums"))
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]string{}
	for _, r := range rows[3:] {
		got[r[0]] = r[1]
	}
	sums := s.Totals()
	for _, sum := range sums.Sums() {
		if label := p.say("season-label-" + sum.ID); got[label] != strconv.Itoa(sum.N) {
			t.Errorf("%q is %q in the workbook, and %d on the screen", label, got[label], sum.N)
		}
	}
	list, err := f.GetRows(p.say("season-sheet-list"))
	if err != nil || len(list) != 3+len(s.Events) {
		t.Fatalf("%d rows: %v", len(list), err)
	}
	pupils := 0
	for i, r := range list[3:] {
		if i == 0 && r[2] != "'"+p.in(s.Events[0].Title) {
			t.Errorf("a name that begins as a formula is %q", r[2])
		}
		n, _ := strconv.Atoi(r[5]) // none where nobody noted it
		if !s.Events[i].Within {
			pupils += n
		}
	}
	if pupils != sums.Turns {
		t.Errorf("the rows have %d pupils, the sum %d", pupils, sums.Turns)
	}
}

// A plan that says when it begins and who is in charge has both in its timetable, in the paper and in the workbook.
func TestTheTimetableSaysWhenAndWho(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		plan := session.FromReady(p.Pack.Plans[0], 300)
		plan.Start = "07:15"
		plan.Parts[1].Who = "=Cô Nguyễn Thị Lan"
		one := Session{Name: "Tháng chín", Plan: plan}
		words := letters(p.SessionPlan(one).Words())
		at := 0
		for i, part := range plan.Parts {
			who := part.Who
			if who == "" {
				who = dots(4)
			}
			found := strings.Index(words[at:], letters(plan.When(i)+strconv.Itoa(part.Minutes)+p.in(part.Title)))
			if found < 0 || !strings.Contains(words[at+found:], letters(who)) {
				t.Fatalf("in %s, part %d is not in the timetable at %s by %s", lang, i+1, plan.When(i), who)
			}
			at += found
		}
		if !strings.Contains(words, letters(p.say("paper-session-time-at", "Start", "07:15", "Count", plan.Total()))) {
			t.Errorf("in %s it does not say when it begins", lang)
		}
		var b bytes.Buffer
		if err := report.WriteXLSX(&b, p.SessionSheets(one)); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&b)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows(p.say("paper-session-sheet"))
		if err != nil || len(rows) != 4+len(plan.Parts) {
			t.Fatalf("%d rows: %v", len(rows), err)
		}
		for i, part := range plan.Parts {
			r := rows[3+i]
			if r[0] != plan.When(i) || r[1] != strconv.Itoa(part.Minutes) || r[2] != p.in(part.Title) || i == 1 && r[5] != "'"+part.Who {
				t.Errorf("in %s row %d is %q", lang, i+1, r)
			}
		}
		if err := f.Close(); err != nil {
			t.Error(err)
		}
	}
}
