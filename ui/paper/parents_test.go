package paper

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"lachanso/lessons"
	"lachanso/store"
	"lachanso/store/report"
	"lachanso/ui/paper/doc"
)

// longName is as long as names are.
const longName = "Nguyễn Phúc Bảo Ngọc Như Ý Công Tằng Tôn Nữ Thị Hoàng Quỳnh Anh"

// child is a made-up pupil who has done n of the lessons of grades 3–5, some well and some not.
func child(name string, n int) Child {
	c := Child{Name: name, Page: store.PupilPage{Class: store.Class{Name: "4A", Grade: 4}, FirstTries: map[string][]bool{}}}
	for i, id := range []string{"3B", "5B", "1B", "2B", "4B", "6B", "7B", "3A", "5A", "1A"}[:n] {
		d := store.Done{
			Module: id, Quiz: &store.Marks{Asked: 10, Right: 3 + i%7}, Before: &store.Marks{Asked: 4, Right: i % 3}, After: &store.Marks{Asked: 4, Right: 2 + i%3},
			Last: time.Date(2026, 11, 20-i, 8, 0, 0, 0, time.UTC),
		}
		if i%3 != 2 {
			d.Story = &store.Story{Ending: "told"}
		}
		c.Page.Modules = append(c.Page.Modules, d)
		for k := range 8 {
			c.Page.FirstTries[id] = append(c.Page.FirstTries[id], (k+i)%4 != 0 || i%4 == 1)
			if i%5 == 2 {
				c.Page.FirstTries[id][k] = k%3 == 0
			}
		}
	}
	return c
}

// What parents read has no broken line, stands on one page each, and names nobody else.
func TestEachFamilyGetsOnePage(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		var class []Child
		for i := range map[string]int{"vi": 33, "en": 12}[lang] { // three of each number of lessons; one of them in English
			class = append(class, child(fmt.Sprintf("Học Sinh Số %c%c", 'A'+i%26, 'a'+i/26), i%11))
		}
		class[3] = child(longName, 10)
		d := p.Parents(class, nil)
		complete(t, d, p.say("parents-reply"))
		if n := pages(t, d); n != len(class) {
			t.Errorf("%s: %d families get %d pages", lang, len(class), n)
		}
		text := d.Words()
		for i, c := range class {
			if n := strings.Count(text, c.Name+"\n"); n != 1 {
				t.Errorf("%s: the name of family %d stands %d times", lang, i, n)
			}
		}
	}
}

// The numbers of a sheet are the views': gains, what is known well, what to practise.
func TestAFamilyReadsWhatTheViewsSay(t *testing.T) {
	p := press(t, "vi")
	c := child("Nguyễn Hoài An", 10)
	text := p.Parents([]Child{c}, nil).Words()
	for _, g := range report.Gains(c.Page.Modules) {
		for _, m := range []report.Marks{g.Before, g.After} {
			if want := fmt.Sprintf("đúng %d trong %d câu", m.Right, m.Asked); !strings.Contains(text, want) {
				t.Errorf("topic %d: the sheet does not say %q", g.Topic, want)
			}
		}
	}
	well, practise := p.wellAndNot(c.Page)
	if len(well) == 0 || len(practise) == 0 {
		t.Fatalf("made-up child does %d well and %d not", len(well), len(practise))
	}
	if !strings.Contains(text, "- "+well[0]) || !strings.Contains(text, "- "+practise[0]) {
		t.Errorf("the sheet lacks %q or %q:\n%s", well[0], practise[0], text)
	}
	if text := p.Parents([]Child{child("An", 0)}, p.Pack.Module("3B")).Words(); !strings.Contains(text, "chưa làm bài nào") || !strings.Contains(text, "Em diễn bốn bước") {
		t.Errorf("a child who has done nothing gets\n%s", text)
	}
}

// Every lesson gives a family something to do and a word for parents, whole as it is written.
func TestEveryLessonHasAHomeTask(t *testing.T) {
	all(t, func(t *testing.T, p *Press, m *lessons.Module) {
		tasks, rule := homeTasks(p.in(m.Home.Text))
		if len(tasks) == 0 || rule == "" {
			t.Fatalf("tasks %q, rule %q", tasks, rule)
		}
		for _, line := range append(tasks, rule) {
			if strings.HasSuffix(line, ":") || strings.Contains(line, "{fact:") {
				t.Errorf("not whole: %q", line)
			}
		}
		complete(t, &doc.Document{Blocks: p.atHome(m, 5)})
	})
}

// The notice says what is kept and what is not, cites only laws that are sure, and the slip has a page of its own.
func TestTheNoticeSaysWhatIsKept(t *testing.T) {
	for _, lang := range lessons.Languages {
		p := press(t, lang)
		d := p.Notice()
		complete(t, d, p.say("paper-receivers"))
		if n := pages(t, d); n != 3 {
			t.Errorf("%s: the notice has %d pages", lang, n)
		}
		text := d.Words()
		want := []string{"91/2025/QH15", "356/2025/NĐ-CP", "□", "4A", "TRƯỜNG HOA SEN"}
		if lang == "vi" {
			want = append(want, "[nhà trường kiểm tra]", "Im lặng không phải là đồng ý", "từ 7 tuổi trở lên", "số định danh", "Mã học sinh", "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "HIỆU TRƯỞNG")
		}
		for _, w := range want {
			if !strings.Contains(text, w) {
				t.Errorf("%s: the notice lacks %q", lang, w)
			}
		}
		if strings.Contains(text, "13/2023") {
			t.Error("a decree that is no longer in force")
		}
	}
}

// Data that was merged from elsewhere may say that more was right than was asked.
func TestMoreRightThanAskedIsAFullBar(t *testing.T) {
	c := child("An", 2)
	c.Page.Modules[0].After = &store.Marks{Asked: 4, Right: 9}
	if text := press(t, "vi").Parents([]Child{c}, nil).Words(); !strings.Contains(text, strings.Repeat("■", 10)) {
		t.Errorf("there is no full bar in %q", text)
	}
}
