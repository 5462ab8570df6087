package slide_test

import (
	"fmt"
	"image"
	"strings"
	"testing"

	"lachanso/lessons/course"
	"lachanso/ui/app/apptest"
	"lachanso/ui/kit/slide"

	"pgregory.net/rapid"
)

// own makes the page of a teacher's own slide in a lesson of the band.
func own(st *apptest.Stage, o course.Own, module string) slide.Page {
	sl := o.Clean().Slide("own-1", "learn")
	return slide.Page{Module: st.Pack.Module(module), Slide: &sl, Lang: "vi", Progress: 0.4, Pupils: 38, Help: func() {}, Press: func(int) {}}
}

func TestWhatIsTooLongForAProjectedSlide(t *testing.T) {
	st := apptest.New(t, apptest.Options{})
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("chuyện này ", n/2)) }
	question := func(stem string, options ...string) course.Own {
		o := course.Own{Kind: course.OwnQuestion, Title: stem}
		for i, text := range options {
			o.Options = append(o.Options, course.OwnOption{Text: text, Right: i == 0, Why: "Vì thế"})
		}
		return o
	}
	why := question("Sao?", "Có", "Không")
	why.Options[1].Why = words(120)
	for name, tt := range map[string]struct {
		own    course.Own
		module string
		want   string
		at     int
	}{
		"a short text":               {course.Own{Title: "Việc của lớp", Text: "Mang giấy\n- bút\n- thước"}, "3B", "", 0},
		"half a page of the newest":  {course.Own{Title: "Việc", Text: words(36)}, "3B", "", 0},
		"a whole page":               {course.Own{Title: "Việc", Text: words(120)}, "3B", slide.LongText, 0},
		"older pupils read more":     {course.Own{Title: "Việc", Text: words(70)}, "4C", "", 0},
		"which the young do not":     {course.Own{Title: "Việc", Text: words(70)}, "3B", slide.LongText, 0},
		"a word without end":         {course.Own{Title: "https://" + strings.Repeat("a", 90)}, "4C", slide.LongWord, 0},
		"a picture with a line":      {course.Own{Kind: course.OwnPicture, Picture: "p", Title: "Sân trường mình"}, "3B", "", 0},
		"a picture with a story":     {course.Own{Kind: course.OwnPicture, Picture: "p", Title: words(40)}, "3B", slide.LongTitle, 0},
		"a question":                 {question("Lớp mình chọn gì?", "Đá cầu", "Nhảy dây", "Cờ vua", "Đọc sách"), "3B", "", 0},
		"a question like a story":    {question(words(80), "Có", "Không"), "3B", slide.LongTitle, 0},
		"an answer like a story":     {question("Sao?", "Có", words(60)), "3B", slide.LongOption, 1},
		"a reason like a story":      {why, "3B", slide.LongWhy, 1},
		"an answer of one long word": {question("Sao?", strings.Repeat("a", 60), "Không"), "3B", slide.LongWord, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if what, at := slide.TooLong(st.App.Look(), own(st, tt.own, tt.module)); what != tt.want || at != tt.at {
				t.Errorf("%q at %d, want %q at %d", what, at, tt.want, tt.at)
			}
		})
	}
}

// TestWhatIsNotTooLongIsReadFromTheBackRow: whatever a teacher writes, what is taken stands whole and legible on the screen.
func TestWhatIsNotTooLongIsReadFromTheBackRow(t *testing.T) {
	for _, wide := range []float32{1024, 1366} {
		st := apptest.New(t, apptest.Options{Width: wide, Height: 768})
		taken := 0
		rapid.Check(t, func(t *rapid.T) {
			o := someOwn(t)
			module := rapid.SampledFrom([]string{"5A", "3B", "4C", "2D"}).Draw(t, "module")
			if o = o.Clean(); o.Flaw() != "" {
				return
			}
			page := own(st, o, module)
			if what, _ := slide.TooLong(st.App.Look(), page); what != "" {
				return
			}
			taken++
			page.Picture = image.NewRGBA(image.Rect(0, 0, 40, 30))
			states := []state{{"own", page, blocks(page.Slide.Body["vi"])}}
			if o.Kind == course.OwnQuestion {
				states = question(page, &page.Slide.Asks[0], "own")
			}
			for _, one := range states {
				measure(t, st, one)
			}
		})
		if taken == 0 {
			t.Error("nothing was taken")
		}
	}
}

func someOwn(t *rapid.T) course.Own {
	text := func(name string, most int) string {
		words := rapid.SliceOfN(rapid.SampledFrom([]string{"em", "nghiêng", "bạn", "chuyện", "mật khẩu", "điện thoại", "Lớp", "-", "\n- "}), 0, most).Draw(t, name)
		return strings.Join(words, " ")
	}
	o := course.Own{Kind: rapid.SampledFrom(course.OwnKinds).Draw(t, "kind"), Title: text("title", 14), Text: text("text", 30), Picture: "p"}
	for i := range rapid.IntRange(2, 4).Draw(t, "options") {
		o.Options = append(o.Options, course.OwnOption{Text: "x " + text(fmt.Sprint("option", i), 8), Why: text(fmt.Sprint("why", i), 14), Right: i == 1})
	}
	return o
}
