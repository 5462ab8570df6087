package course_test

import (
	"errors"
	"strings"
	"testing"

	"lachanso/lessons"
	"lachanso/lessons/course"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// short is a module of four slides.
func short() *lessons.Module {
	m := &lessons.Module{ID: "3B", Minutes: 10, Band: lessons.BandB}
	for i, id := range []string{"3B-01", "3B-02", "3B-03", "3B-04"} {
		m.Slides = append(m.Slides, lessons.Slide{ID: id, Minutes: i + 1, Phase: []string{"open", "learn", "learn", "home"}[i]})
	}
	return m
}

const note = `{"kind":"text","title":"Lớp mình","text":"Một việc","minutes":2}`

// order is the slides of a deck in a line: hidden ones in brackets.
func order(d *course.Deck) string {
	var all []string
	for _, s := range d.Slides() {
		id := s.ID
		if s.Hidden {
			id = "(" + id + ")"
		}
		all = append(all, strings.TrimPrefix(id, "3B-"))
	}
	return strings.Join(all, " ")
}

func TestEditsOfADeck(t *testing.T) {
	for name, tt := range map[string]struct {
		lines []string
		want  string
		lost  []string
	}{
		"nothing":                                {nil, "01 02 03 04", nil},
		"a slide is hidden":                      {[]string{"hide 3B-02"}, "01 (3B-02) 03 04", nil},
		"and comes back":                         {[]string{"hide 3B-02", "show 3B-02"}, "01 02 03 04", nil},
		"a slide moves behind another":           {[]string{"move 3B-01 3B-03"}, "02 03 01 04", nil},
		"and to the front":                       {[]string{"move 3B-03 -"}, "03 01 02 04", nil},
		"an own slide":                           {[]string{"own own-1 3B-02 " + note}, "01 02 own-1 03 04", nil},
		"written anew":                           {[]string{"own own-1 - " + note, "change own-1 " + note}, "own-1 01 02 03 04", nil},
		"and thrown away":                        {[]string{"own own-1 - " + note, "drop own-1"}, "01 02 03 04", nil},
		"undone one by one":                      {[]string{"hide 3B-01", "hide 3B-02", "undo"}, "(3B-01) 02 03 04", nil},
		"undone to the start":                    {[]string{"hide 3B-01", "own own-1 - " + note, "undo", "undo"}, "01 02 03 04", nil},
		"back to the pack's":                     {[]string{"hide 3B-01", "own own-1 - " + note, "reset"}, "01 02 03 04", nil},
		"that can be undone too":                 {[]string{"hide 3B-01", "reset", "undo"}, "(3B-01) 02 03 04", nil},
		"the last slide stays":                   {[]string{"hide 3B-01", "hide 3B-02", "hide 3B-03", "hide 3B-04"}, "(3B-01) (3B-02) (3B-03) 04", nil},
		"a slide the new pack lacks is said":     {[]string{"hide 3B-09", "hide 3B-01"}, "(3B-01) 02 03 04", []string{"3B-09"}},
		"a lost edit that was undone":            {[]string{"own own-1 3B-02 " + note, "hide 3B-09", "undo"}, "01 02 own-1 03 04", []string{"3B-09"}},
		"an own slide behind a lost one is last": {[]string{"own own-1 3B-09 " + note}, "01 02 03 04 own-1", nil},
		"a move behind a lost one is left out":   {[]string{"move 3B-01 3B-09"}, "01 02 03 04", []string{"3B-01"}},
		"an own slide that cannot be read":       {[]string{"own own-1 - {}"}, "01 02 03 04", []string{"own-1"}},
		"an edit of a newer program":             {[]string{"paint 3B-01 red"}, "01 02 03 04", []string{"3B-01"}},
		"undoing nothing loses nothing":          {[]string{"undo"}, "01 02 03 04", nil},
		"the same slide twice is one":            {[]string{"own own-1 - " + note, "own own-1 - " + note}, "own-1 01 02 03 04", nil},
	} {
		t.Run(name, func(t *testing.T) {
			d := course.NewDeck(short(), tt.lines)
			if got := order(d); got != tt.want {
				t.Errorf("slides %s, want %s", got, tt.want)
			}
			if diff := cmp.Diff(tt.lost, d.Lost()); diff != "" {
				t.Error("lost:", diff)
			}
		})
	}
}

func TestADeckIsProjectedWithoutTouchingThePack(t *testing.T) {
	m := short()
	d := course.NewDeck(m, []string{"hide 3B-04", "own own-1 3B-02 " + note})
	got := d.Module()
	if len(got.Slides) != 4 || got.Slides[2].ID != "own-1" || got.Minutes != 1+2+2+3 {
		t.Errorf("projected %d slides, %q third, %d minutes", len(got.Slides), got.Slides[2].ID, got.Minutes)
	}
	if got.Slides[2].Phase != "learn" || got.Slides[2].Body["en"][0].Text.String() != "Lớp mình" {
		t.Errorf("own slide %+v", got.Slides[2])
	}
	if diff := cmp.Diff(short(), m); diff != "" {
		t.Error("the pack's module has changed:", diff)
	}
	if fresh := course.NewDeck(m, nil); fresh.Module() != m || fresh.Changed() {
		t.Error("without edits it is not the pack's own module")
	}
	run, err := course.New(got, 0, 1, bell)
	must(t, err)
	if _, _, n := run.Page(); n != 4 {
		t.Errorf("%d pages are projected", n)
	}
}

func TestAnOwnQuestionIsCountedLikeThePacks(t *testing.T) {
	d := course.NewDeck(short(), nil)
	own := course.Own{Kind: course.OwnQuestion, Title: "Lớp mình chọn gì?", Minutes: 2, Options: []course.OwnOption{{Text: "Một"}, {Text: "Hai", Right: true, Why: "Vì thế"}}}
	must(t, d.Take(d.Add(own, "", 7)))
	run, err := course.New(d.Module(), 0, 1, bell)
	must(t, err, run.Add(1, 3, bell), run.Reveal(bell))
	id := d.Slides()[0].ID
	if hands := run.End(after(60)).Hands; len(hands) != 1 || hands[0].Question != id || hands[0].Rounds[0]["B"] != 3 {
		t.Errorf("counted %+v for %s", hands, id)
	}
}

func TestWhatIsWrongWithAnOwnSlide(t *testing.T) {
	question := func(stem string, options ...course.OwnOption) course.Own {
		return course.Own{Kind: course.OwnQuestion, Title: stem, Options: options}
	}
	yes, no := course.OwnOption{Text: "Có", Right: true}, course.OwnOption{Text: "Không"}
	for name, tt := range map[string]struct {
		own  course.Own
		want string
	}{
		"a text":                        {course.Own{Kind: course.OwnText, Title: "Một"}, ""},
		"only spaces":                   {course.Own{Kind: course.OwnText, Title: " ", Text: "\n \t\n- "}, course.FlawEmpty},
		"a picture":                     {course.Own{Kind: course.OwnPicture, Picture: "abc"}, ""},
		"no picture":                    {course.Own{Kind: course.OwnPicture, Title: "Ảnh"}, course.FlawPicture},
		"a question":                    {question("Sao?", yes, no), ""},
		"no question":                   {question("", yes, no), course.FlawStem},
		"one answer":                    {question("Sao?", yes), course.FlawFew},
		"one answer and an empty one":   {question("Sao?", yes, course.OwnOption{Text: "  "}), course.FlawFew},
		"five answers":                  {question("Sao?", yes, no, no, no, no), course.FlawFew},
		"no right answer":               {question("Sao?", no, no), course.FlawRight},
		"two right answers":             {question("Sao?", yes, yes), course.FlawRight},
		"the right one is an empty one": {question("Sao?", no, no, course.OwnOption{Right: true}), course.FlawRight},
		"a whole book":                  {course.Own{Kind: course.OwnText, Text: strings.Repeat("chữ ", 400)}, course.FlawLong},
	} {
		t.Run(name, func(t *testing.T) {
			if got := tt.own.Clean().Flaw(); got != tt.want {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

func TestOwnTextIsComposed(t *testing.T) {
	own := course.Own{Kind: course.OwnText, Title: "Tie\u0302\u0301ng  Vie\u0323\u0302t\u202e", Text: "  một \n\n\x00- hai\xff\n"}.Clean()
	if own.Title != "Tiếng Việt" || own.Text != "một\n- hai" {
		t.Errorf("kept %q and %q", own.Title, own.Text)
	}
	body := own.Slide("own-1", "learn").Body["vi"]
	if len(body) != 3 || body[2].Kind != lessons.Item || body[2].Text.String() != "hai" {
		t.Errorf("slide %+v", body)
	}
}

// someEdit makes any edit, whether it fits or not.
func someEdit(t *rapid.T, d *course.Deck) string {
	slides := d.Slides()
	id := slides[rapid.IntRange(0, len(slides)-1).Draw(t, "slide")].ID
	own := course.Own{Kind: course.OwnText, Title: rapid.StringN(1, 20, -1).Draw(t, "title") + "x", Minutes: rapid.IntRange(-1, 40).Draw(t, "minutes")}
	switch rapid.IntRange(0, 9).Draw(t, "edit") {
	case 0, 1:
		return d.Hide(id)
	case 2:
		return d.Show(id)
	case 3, 4:
		return d.Move(id, rapid.IntRange(-3, 3).Draw(t, "by"))
	case 5:
		return d.Add(own, id, rapid.Uint64().Draw(t, "chance"))
	case 6:
		return d.Rewrite(id, own)
	case 7:
		return d.Drop(id)
	case 8:
		return d.Reset()
	}
	return d.Undo()
}

func TestAnyEditsLeaveADeckThatItsStoredLinesGiveAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := rapid.SampledFrom(thePack().Modules).Draw(t, "module")
		d := course.NewDeck(m, nil)
		var stored []string
		for range rapid.IntRange(0, 30).Draw(t, "edits") {
			line := someEdit(t, d)
			fits, was := d.Fits(line), order(d)
			if err := d.Take(line); (err == nil) != (fits == nil) {
				t.Fatalf("%q fits: %v, taken: %v", line, fits, err)
			} else if err == nil {
				stored = append(stored, line)
			} else if order(d) != was {
				t.Fatalf("%q was refused and changed the deck", line)
			}
			if len(d.Module().Slides) == 0 {
				t.Fatal("nothing is left to project")
			}
		}
		again := course.NewDeck(m, stored)
		if diff := cmp.Diff(d.Module(), again.Module()); diff != "" || len(again.Lost()) > 0 {
			t.Fatalf("stored, it differs (lost %v): %s", again.Lost(), diff)
		}
		if order(d) != order(again) || d.CanUndo() != again.CanUndo() {
			t.Fatal("stored, it differs")
		}
		for d.CanUndo() {
			if err := d.Take(d.Undo()); err != nil {
				t.Fatal(err)
			}
		}
		if d.Changed() || d.Module() != m {
			t.Fatal("undone to the start, it is not the pack's")
		}
	})
}

func TestALineTooLongIsRefused(t *testing.T) {
	d := course.NewDeck(short(), nil)
	if err := d.Take("hide " + strings.Repeat("x", course.MaxEdit)); !errors.Is(err, course.ErrEdit) {
		t.Errorf("taken: %v", err)
	}
}

func FuzzDeck(f *testing.F) {
	f.Add("hide 3B-01\nundo")
	f.Add("own own-1 3B-02 " + note + "\nmove own-1 -")
	f.Fuzz(func(t *testing.T, text string) {
		d := course.NewDeck(short(), strings.Split(text, "\n"))
		if len(d.Module().Slides) == 0 {
			t.Error("nothing is left to project")
		}
	})
}

// A lesson that was left goes on at its slide, though slides were hidden, moved and added meanwhile.
func TestALessonGoesOnAtItsSlide(t *testing.T) {
	for name, tt := range map[string]struct {
		lines []string
		slide string
		page  int
	}{
		"nothing was changed":            {nil, "3B-03", 3},
		"a slide before it was hidden":   {[]string{"hide 3B-01"}, "3B-03", 2},
		"one was added before it":        {[]string{"own own-1 - " + note}, "3B-03", 4},
		"it was moved to the front":      {[]string{"move 3B-03 -"}, "3B-03", 1},
		"one behind it was hidden":       {[]string{"hide 3B-04"}, "3B-03", 3},
		"it was hidden: its place stays": {[]string{"hide 3B-03"}, "3B-04", 3},
	} {
		t.Run(name, func(t *testing.T) {
			run, err := course.New(short(), 0, 1, bell)
			must(t, err, run.Next(bell), run.Next(bell), run.Bookmark(bell))
			again, err := course.Resume(course.NewDeck(short(), tt.lines).Module(), 0, 1, run.Moves(), bell)
			must(t, err)
			if _, page, _ := again.Page(); again.Slide().ID != tt.slide || page != tt.page {
				t.Errorf("it goes on at %s, page %d", again.Slide().ID, page)
			}
			if again.Back(bell) == nil { // from the first page there is no way back
				must(t, again.Undo(bell))
			}
			if again.Slide().ID != tt.slide {
				t.Errorf("a step taken back leads to %s", again.Slide().ID)
			}
		})
	}
}

// Noting the slide is no step of the teacher's: what is taken back is the one before.
func TestABookmarkIsNoStep(t *testing.T) {
	run, err := course.New(short(), 0, 1, bell)
	must(t, err, run.Next(bell), run.Bookmark(bell), run.Undo(bell))
	if _, page, _ := run.Page(); page != 1 || run.CanUndo() {
		t.Errorf("page %d, more to take back %v", page, run.CanUndo())
	}
}

// What was drawn stays on its slide, though slides were hidden, moved and added before the lesson goes on.
func TestDrawingsStayOnTheirSlide(t *testing.T) {
	for name, tt := range map[string]struct {
		lines []string
		inked []int
	}{
		"nothing was changed":          {nil, []int{3}},
		"a slide before it was hidden": {[]string{"hide 3B-01"}, []int{2}},
		"one was added before it":      {[]string{"own own-1 - " + note}, []int{4}},
		"it was moved to the front":    {[]string{"move 3B-03 -"}, []int{1}},
		"it was hidden":                {[]string{"hide 3B-03"}, nil},
	} {
		t.Run(name, func(t *testing.T) {
			run, err := course.New(short(), 0, 1, bell)
			stroke := line(course.Point{X: 0.5, Y: 0.5})
			must(t, err, run.Draw(stroke, bell), run.Wipe(bell), run.Next(bell), run.Draw(stroke, bell), run.Undo(bell))
			must(t, run.Next(bell), run.Draw(stroke, bell), run.Bookmark(bell))
			again, err := course.Resume(course.NewDeck(short(), tt.lines).Module(), 0, 1, run.Moves(), bell)
			must(t, err)
			if d := cmp.Diff(tt.inked, again.Inked()); d != "" {
				t.Error(d)
			}
			whole, err := course.Resume(short(), 0, 1, again.Moves(), bell) // shown again, it has its drawing again
			must(t, err)
			if d := cmp.Diff([]int{3}, whole.Inked()); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestDrawingsOfEarlierVersionsAreRead(t *testing.T) {
	again, err := course.Resume(short(), 0, 1, []string{"1 ink 1 AAAA", "2 wipe", "3 next", "4 ink 2 AAAA__AA", "5 undo", "6 ink 1 AAAA"}, bell)
	must(t, err)
	if d := cmp.Diff([]int{2}, again.Inked()); d != "" || len(again.View().Strokes) != 1 {
		t.Error(d, again.View().Strokes)
	}
}
