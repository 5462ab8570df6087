package paper

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"pgregory.net/rapid"

	"lachanso/assets"
	"lachanso/lessons"
	"lachanso/lessons/course"
	"lachanso/ui/kit"
	"lachanso/ui/messages"
	"lachanso/ui/paper/doc"
)

var built, _ = lessons.Load(assets.Pack(), lessons.Options{})

var words = sync.OnceValues(func() (*i18n.Bundle, error) { return messages.Load(assets.Lang()) })

func press(t testing.TB, lang string) *Press {
	t.Helper()
	bundle, err := words()
	if err != nil {
		t.Fatal(err)
	}
	return &Press{
		Words: kit.NewWords(bundle, lang), Pack: built, School: "Trường Hoa Sen", Class: "4A", Teacher: "Trần Thị Mây",
		Date: time.Date(2026, 11, 30, 0, 0, 0, 0, time.UTC), Made: time.Date(2026, 11, 23, 8, 0, 0, 0, time.UTC),
	}
}

// all are all modules in both languages.
func all(t *testing.T, see func(t *testing.T, p *Press, m *lessons.Module)) {
	if len(built.Modules) != 28 {
		t.Fatalf("%d modules", len(built.Modules))
	}
	for _, lang := range lessons.Languages {
		for _, m := range built.Modules {
			t.Run(m.ID+"-"+lang, func(t *testing.T) { see(t, press(t, lang), m) })
		}
	}
}

// paragraphs gives all paragraphs of a document in reading order.
func paragraphs(blocks []doc.Block) []*doc.Para {
	var out []*doc.Para
	for _, b := range blocks {
		switch v := b.(type) {
		case *doc.Para:
			out = append(out, v)
		case *doc.Table:
			for _, r := range v.Rows {
				for _, c := range r.Cells {
					out = append(out, paragraphs(c.Blocks)...)
				}
			}
		}
	}
	return out
}

func textOf(p *doc.Para) string {
	s := ""
	for _, r := range p.Runs {
		s += r.Text
	}
	return s
}

// What a paragraph must not look like: a message that is missing, a value that is missing, a field that says nothing.
var (
	broken = regexp.MustCompile(`\[paper-|\{\{|<no value>|\{fact|“”|: *\.|\*\*|: *: | \.(\s|$)|\(\)|%!|[.:,;?!];|[?!]\.(\s|$)|[?!]:|[;,:]\.|,,|[.!?],`)
	labels = regexp.MustCompile(`^(-|[^.…]{1,60}:)\s*$`)
)

// complete fails for what is not filled in. open says which labels have their text below them.
func complete(t *testing.T, d *doc.Document, open ...string) {
	t.Helper()
	for _, p := range paragraphs(d.Blocks) {
		text := textOf(p)
		if broken.MatchString(text) {
			t.Errorf("not filled in: %q", text)
		}
		if labels.MatchString(text) && !slices.ContainsFunc(open, func(o string) bool { return strings.HasPrefix(text, o) }) {
			t.Errorf("nothing behind %q", text)
		}
	}
}

// below are labels whose text follows in lines of their own.
func below(p *Press) []string {
	out := []string{"- "}
	for _, id := range []string{"paper-b", "paper-d", "paper-after-own", "paper-result-spot", "paper-result-chat", "paper-result-settings", "paper-result-search", "paper-result-scenario", "paper-result-recap", "paper-result-home"} {
		out = append(out, p.say(id))
	}
	head, _, _ := strings.Cut(p.say("paper-result-idea", "Title", "\x00"), "\x00")
	dial, _, _ := strings.Cut(p.say("paper-result-dial", "Number", "\x00"), "\x00")
	return append(out, strings.ReplaceAll(head, "*", ""), dial)
}

func TestEveryModuleMakesAPlanWithoutAnEmptyField(t *testing.T) {
	all(t, func(t *testing.T, p *Press, m *lessons.Module) {
		d := p.Plan(m, nil)
		complete(t, d, below(p)...)
		text := d.Words()
		for _, want := range []string{"Trường Hoa Sen", "4A", "Trần Thị Mây", "30/11/2026", strings.ToUpper(p.in(m.Title)), fmt.Sprint(m.Minutes), bare(inner(p.in(m.Tell)))} {
			if !strings.Contains(text, want) {
				t.Errorf("the plan does not say %q", want)
			}
		}
		for _, o := range m.Objectives {
			if !strings.Contains(text, bare(p.in(o.Text))) {
				t.Errorf("aim %s is missing", o.ID)
			}
		}
		for _, c := range m.Links.Competence.Codes {
			if !strings.Contains(text, c) {
				t.Errorf("code %s is missing", c)
			}
		}
		for _, s := range m.Slides {
			if say := s.Notes[p.Words.Lang].Say.String(); !strings.Contains(text, say) {
				t.Errorf("slide %s: what the teacher says is missing", s.ID)
			}
		}
	})
}

func TestFormFollowsTheGrade(t *testing.T) {
	for _, c := range []struct {
		module string
		grade  int
		second bool
	}{{"1A", 0, false}, {"3B", 0, false}, {"4C", 0, true}, {"2D", 0, true}, {"4C", 5, false}, {"3B", 6, true}} {
		p := press(t, "vi")
		p.Grade = c.grade
		text := p.Plan(built.Module(c.module), nil).Words()
		if got := strings.Contains(text, "d) Tổ chức thực hiện:"); got != c.second {
			t.Errorf("%s for grade %d has the form of 5512: %v", c.module, c.grade, got)
		}
		if got := strings.Contains(text, "1. Yêu cầu cần đạt"); got == c.second {
			t.Errorf("%s for grade %d has the form of 2345: %v", c.module, c.grade, got)
		}
	}
}

// The plan names the pages that stand on the screen, where each question of a slide has one of its own.
func TestAPlanCountsThePagesOfTheScreen(t *testing.T) {
	for _, m := range built.Modules {
		pages := course.Pages(m)
		p := press(t, "vi")
		want := p.say("paper-means-slides", "Module", m.ID, "Count", len(pages))
		if text := p.Plan(m, nil).Words(); !strings.Contains(text, want) {
			t.Errorf("%s has %d pages on the screen, which the plan does not say", m.ID, len(pages))
		}
		for _, part := range parts(m.Slides) {
			for _, s := range part.steps {
				if pages[s.first-1].Slide != s.number-1 || pages[s.last-1].Slide != s.number-1 {
					t.Errorf("%s: the plan has slide %s on pages %d–%d", m.ID, s.ID, s.first, s.last)
				}
			}
		}
	}
}

// The minutes of the parts are those of the lesson, and slides stand in the order in which they are taught.
func TestPartsHoldEverySlideInOrder(t *testing.T) {
	for _, m := range built.Modules {
		next, minutes := 1, 0
		for i, p := range parts(m.Slides) {
			if stage(i) != p.stage {
				t.Errorf("%s: part %d is stage %d", m.ID, i, p.stage)
			}
			minutes += p.minutes
			for _, s := range p.steps {
				if s.number != next {
					t.Errorf("%s: slide %d stands where %d should", m.ID, s.number, next)
				}
				next++
				if own := phaseStage[s.Phase]; own != p.stage && s.Phase != "learn" {
					t.Errorf("%s: slide %s of phase %s is in stage %d", m.ID, s.ID, s.Phase, p.stage)
				}
			}
		}
		if next != len(m.Slides)+1 || minutes != m.Minutes {
			t.Errorf("%s: %d slides and %d minutes", m.ID, next-1, minutes)
		}
	}
}

// However a teacher hides, moves and adds slides, the plan holds just those, in that order.
func TestPlanFollowsTheTeachersEdits(t *testing.T) {
	p := press(t, "vi")
	rapid.Check(t, func(t *rapid.T) {
		m := built.Modules[rapid.IntRange(0, len(built.Modules)-1).Draw(t, "module")]
		places := make([]int, len(m.Slides))
		for i := range places {
			places[i] = i
		}
		slides := []lessons.Slide{}
		for _, i := range rapid.Permutation(places).Draw(t, "order")[:rapid.IntRange(0, len(places)).Draw(t, "kept")] {
			slides = append(slides, m.Slides[i])
		}
		if rapid.Bool().Draw(t, "own") {
			own := lessons.Slide{Layout: lessons.LayoutIdea, Body: map[string][]lessons.Block{"vi": {{Kind: lessons.Title, Text: lessons.Rich{{Text: "Trang của cô"}}}}}}
			at := rapid.IntRange(0, len(slides)).Draw(t, "at")
			slides = append(slides[:at:at], append([]lessons.Slide{own}, slides[at:]...)...)
		}
		next := 1
		for _, part := range parts(slides) {
			if len(part.steps) == 0 {
				t.Fatal("a part without slides")
			}
			for _, s := range part.steps {
				if s.number != next {
					t.Fatalf("slide %d stands where %d should", s.number, next)
				}
				next++
			}
		}
		if next != len(slides)+1 {
			t.Fatalf("%d of %d slides", next-1, len(slides))
		}
		text := p.Plan(m, slides).Words()
		if broken.MatchString(text) {
			t.Fatalf("not filled in: %q", broken.FindString(text))
		}
		for _, s := range slides {
			if !strings.Contains(text, titleOf(&s, "vi")) && s.Layout == lessons.LayoutIdea && !s.Tell && s.Phase == "" {
				t.Fatalf("%s is missing", s.ID)
			}
		}
	})
}

// A picture without words below, and a title alone, leave no line that speaks of nothing.
func TestPlanWordsOwnSlidesWithoutText(t *testing.T) {
	p := press(t, "vi")
	m := built.Module("3B")
	for _, own := range []course.Own{{Kind: course.OwnPicture, Picture: "a.png"}, {Kind: course.OwnText, Title: "Sân trường mình"}} {
		slides := append([]lessons.Slide{own.Clean().Slide("own-1", "open")}, m.Slides...)
		for _, grade := range []int{4, 6} {
			p.Grade = grade
			text := p.Plan(m, slides).Words()
			title := "Ảnh giáo viên chọn"
			if own.Title != "" {
				title = own.Title
			}
			for _, want := range []string{"giới thiệu “" + title + "”.", "thấy và nghĩ về “" + title + "”."} {
				if !strings.Contains(text, want) {
					t.Errorf("grade %d: %q is missing", grade, want)
				}
			}
			for _, bad := range []string{"dẫn dắt: Giáo viên", title + ":", "Giáo viên chốt “" + title} {
				if strings.Contains(text, bad) {
					t.Errorf("grade %d: says %q", grade, bad)
				}
			}
		}
	}
}

func TestOpenPlanHasLinesToWriteOn(t *testing.T) {
	p := press(t, "vi")
	p.School, p.Class, p.Teacher, p.Date = "", "", "", time.Time{}
	text := p.Plan(built.Module("3B"), nil).Words()
	for _, want := range []string{"Trường: ……", "Họ và tên giáo viên: ……", "Lớp: 3–5", "Ngày dạy: …"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is missing", want)
		}
	}
}
