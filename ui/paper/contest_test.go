package paper

import (
	"strings"
	"testing"
	"time"

	"lachanso/lessons/contest"
	"lachanso/ui/paper/doc"
)

// bellHeld is a contest of 126 in which number 57 rang the bell and the question 2 did not count.
func bellHeld(p *Press) Contest {
	ids := p.Pack.Modules
	ask := func(i int, part string, right int, void bool) contest.Asked {
		return contest.Asked{ID: ids[i].With("contest")[0].ID, Part: part, Right: right, Of: 126, Void: void}
	}
	return Contest{
		Kind: contest.KindBell, Seconds: 15, Begun: time.Date(2026, 11, 23, 7, 15, 0, 0, time.UTC),
		Record: contest.Record{
			Kind: contest.KindBell, Minutes: 31, Over: true, Pupils: 126,
			Asked: []contest.Asked{
				ask(0, contest.PartMain, 98, false), ask(1, contest.PartMain, 0, true), ask(2, contest.PartRescue, 12, false),
				ask(0, contest.PartTie, 1, false), ask(1, contest.PartBell, 1, false),
			},
			Finalist: []contest.Finalist{{Number: 57, Name: "Nguyễn Hoài An", Won: true}, {Number: 3}},
			Winner:   contest.Winner{Known: true, Number: 57, By: contest.ByQuestion, Rang: true},
		},
	}
}

func TestMinutesSayWhatHappened(t *testing.T) {
	p := press(t, "vi")
	words := p.Minutes(bellHeld(p)).Words()
	for _, want := range []string{
		"BIÊN BẢN", "07:15", "23/11/2026", "07:46", "126 em", "Còn 98 em", "Không tính", "12 em trở vào", "Đúng, rung chuông",
		"bằng câu phân định", "Người thắng: Nguyễn Hoài An (số 57).", "Vào nhóm cuối: số 3.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	honours := p.Honours(bellHeld(p)).Words()
	for _, want := range []string{"Nguyễn Hoài An", "đã rung chuông vàng", "số 3", "đã vào nhóm"} {
		if !strings.Contains(honours, want) {
			t.Errorf("the certificates do not say %q", want)
		}
	}
}

func TestAClassHasPapersAsOne(t *testing.T) {
	p := press(t, "vi")
	c := bellHeld(p)
	c.Kind = contest.KindCorners
	c.Record = contest.Record{Kind: c.Kind, Minutes: 12, Over: true, Pupils: 35, Asked: c.Record.Asked[:1], Class: &contest.ClassTry{Points: 84, Of: 105, Left: 6}}
	words := p.Minutes(c).Words()
	for _, want := range []string{"“Ai nhanh hơn”", "Đúng 98 / 126 em", "được 84 / 105 điểm", "6 em ở lại đến cuối"} {
		if !strings.Contains(words, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	d := p.Honours(c)
	if n, err := d.Pages(fonts); err != nil || n != 1 || !strings.Contains(d.Words(), "đã cùng nhau đạt 84 / 105 điểm") {
		t.Errorf("the certificate of the class takes %d pages and says %q: %v", n, d.Words(), err)
	}
}

// raceHeld is a race of four teams that was decided by a tie question.
func raceHeld(p *Press) Contest {
	c := bellHeld(p)
	c.Kind = contest.KindRace
	q := func(i int) string { return p.Pack.Modules[i].With("contest")[0].ID }
	c.Record = contest.Record{
		Kind: c.Kind, Minutes: 38, Over: true, Pupils: 120,
		Asked: []contest.Asked{
			{ID: q(0), Part: contest.RoundWarmup, Team: 1, Right: 1, Of: 1},
			{ID: q(1), Part: contest.RoundObstacle, Team: 2, Right: 3, Of: 4},
			{ID: q(2), Part: contest.RoundFinish, Team: 1, Right: 1, Of: 2},
			{ID: q(0), Part: contest.PartTie, Team: 3, Right: 1, Of: 1},
		},
		Points: []contest.Entry{{Team: 4, Round: contest.PartJudge, Points: -5, Reason: "Nói trước hiệu lệnh."}},
		Places: []contest.Place{
			{Place: 1, Team: 3, Name: "Đồng Xanh", Score: 110},
			{Place: 2, Team: 1, Name: "Sao Mai", Score: 110},
			{Place: 3, Team: 2, Name: "Búp Măng", Score: 60},
			{Place: 4, Team: 4, Name: "Sông Vàm", Score: 0},
		},
		Winner: contest.Winner{Known: true, Team: 3, By: contest.ByQuestion},
	}
	return c
}

func TestTeamsHavePapers(t *testing.T) {
	p := press(t, "vi")
	words := p.Minutes(raceHeld(p)).Words()
	for _, want := range []string{
		"“Đua đội”", "Số học sinh tham gia: 120 em.", "Các đội dự thi (4 đội): Sao Mai, Búp Măng, Đồng Xanh, Sông Vàm.", "Sao Mai đúng", "3 / 4 đội đúng", "Đội bạn đúng",
		"Đội thắng: Đồng Xanh, thắng ở câu phụ khi bằng điểm.", "Giám khảo: Sông Vàm -5 điểm. Lí do: Nói trước hiệu lệnh.",
	} {
		if !strings.Contains(words, want) {
			t.Errorf("the minutes do not say %q", want)
		}
	}
	for _, lang := range []string{"vi", "en"} {
		p := press(t, lang)
		c := raceHeld(p)
		c.Record.Places[1].Name = strings.Repeat("Ươ ", contest.MaxName/3)
		if n, err := p.Honours(c).Pages(fonts); err != nil || n != 4 {
			t.Errorf("%s: four certificates take %d pages: %v", lang, n, err)
		}
		if words := p.Minutes(c).Words(); strings.Contains(words, "paper-") {
			t.Errorf("%s: a word is missing: %s", lang, words)
		}
	}
	honours := p.Honours(raceHeld(p)).Words()
	for _, want := range []string{"Đồng Xanh", "đã thắng cuộc với 110 điểm", "Sông Vàm", "đã thi đấu hết mình và được 0 điểm"} {
		if !strings.Contains(honours, want) {
			t.Errorf("the certificates do not say %q", want)
		}
	}
}

func TestContestPapersStandOnTheirPages(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		p := press(t, lang)
		for i := range p.Pack.Contests {
			if n, err := p.Rules(&p.Pack.Contests[i], 0).Pages(fonts); err != nil || n != 1 {
				t.Errorf("%s: the rules of %s take %d pages: %v", lang, p.Pack.Contests[i].Kind, n, err)
			}
		}
		c := bellHeld(p)
		c.Record.Finalist[1].Name = strings.Repeat("Ươ ", contest.MaxName/3)
		d := p.Honours(c)
		if n, err := d.Pages(fonts); err != nil || n != 2 {
			t.Errorf("%s: two certificates take %d pages: %v", lang, n, err)
		}
	}
}

func TestACrosswordOfTwelveWordsStandsOnItsPages(t *testing.T) {
	for _, lang := range []string{"vi", "en"} {
		p := press(t, lang)
		s, err := contest.DrawCrossword(p.Pack, contest.Wish{}, 12, 12, nil, contest.CrosswordSetup{Lang: lang, Seed: 7})
		if err != nil {
			t.Fatal(err)
		}
		l, err := contest.Lay(p.Pack, lang, s.Keyword, s.Words, s.Seed)
		if err != nil {
			t.Fatal(err)
		}
		blank, solution := p.Crossword(l, false), p.Crossword(l, true)
		for _, d := range []*doc.Document{blank, solution} {
			if n, err := d.Pages(fonts); err != nil || n != 1 {
				t.Errorf("%s: a crossword of twelve words takes %d pages: %v", lang, n, err)
			}
		}
		for _, r := range l.Rows {
			if !strings.Contains(blank.Words(), r.Clue) || !strings.Contains(solution.Words(), r.Word+": "+r.Clue) {
				t.Errorf("%s: %s or its clue is missing", lang, r.Word)
			}
			if strings.Contains(blank.Words(), r.Word+":") {
				t.Errorf("%s: the blank crossword tells %s", lang, r.Word)
			}
		}
		if !strings.Contains(solution.Words(), l.Keyword) || strings.Contains(blank.Words(), l.Keyword) {
			t.Errorf("%s: the keyword stands on the blank page, or not on the solution's", lang)
		}
		boxed := 0
		for _, b := range blank.Blocks {
			if grid, ok := b.(*doc.Table); ok {
				for _, row := range grid.Rows {
					for _, c := range row.Cells {
						if c.Boxed {
							boxed++
						}
					}
				}
			}
		}
		letters := 0
		for _, r := range l.Rows {
			letters += len(r.Cells)
		}
		if boxed != letters {
			t.Errorf("%s: %d squares for %d letters", lang, boxed, letters)
		}
	}
}
