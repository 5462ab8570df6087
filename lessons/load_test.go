package lessons_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"lachanso/lessons"
)

func load(t testing.TB, pack fstest.MapFS, opt lessons.Options) *lessons.Pack {
	t.Helper()
	p, found := lessons.Load(pack, opt)
	for _, problem := range found {
		t.Error(problem)
	}
	return p
}

func TestASlideIsReadInBothLanguages(t *testing.T) {
	m := load(t, goodPack(t), lessons.Options{}).Module("1B")
	s := m.Slides[2]
	want := lessons.Slide{
		ID: "1B-03", Layout: lessons.LayoutStory, Phase: "learn", Minutes: 2,
		Scene: &lessons.Scene{Place: "room", Left: &lessons.Figure{Who: "an", Mood: "sad", Pose: "phone"}, Right: &lessons.Figure{Who: "phone", Mood: "chat"}},
		Alt:   lessons.Text{VI: "An và Khiên ở trong phòng.", EN: "An and the shield in a room."},
		Body: map[string][]lessons.Block{
			"vi": {
				{Kind: lessons.Title, Text: lessons.Rich{{Text: "Chuyện của An"}}},
				{Kind: lessons.Para, Text: lessons.Rich{{Text: "An chơi khuya."}}},
				{Kind: lessons.Bubble, Who: "Bạn", Text: lessons.Rich{{Text: "Chơi nữa đi!"}}},
			},
			"en": {
				{Kind: lessons.Title, Text: lessons.Rich{{Text: "The story of An"}}},
				{Kind: lessons.Para, Text: lessons.Rich{{Text: "An plays late."}}},
				{Kind: lessons.Bubble, Who: "Friend", Text: lessons.Rich{{Text: "Play on!"}}},
			},
		},
		Notes: map[string]lessons.Notes{
			"vi": {Say: lessons.Rich{{Text: "Chào các em."}}, Ask: lessons.Rich{{Text: "Em thấy gì?"}}, Often: lessons.Rich{{Text: "Em mệt ạ."}}},
			"en": {Say: lessons.Rich{{Text: "Hello all."}}, Ask: lessons.Rich{{Text: "What do you see?"}}, Often: lessons.Rich{{Text: "I am tired."}}},
		},
		File: slidesVI,
	}
	s.Line, s.LineEN = 0, 0
	if diff := cmp.Diff(want, s); diff != "" {
		t.Error(diff)
	}
	if got := m.Slides[0].Body["vi"][1].Text; !cmp.Equal(got, lessons.Rich{{Text: "Hôm nay em học "}, {Text: "nghỉ", Bold: true}, {Text: "."}}) {
		t.Errorf("bold words are %v", got)
	}
	if ask := m.Slides[1].Asks; len(ask) != 3 || !ask[0].Options[0].Correct || ask[0].Options[1].Why["en"].String() != "Because of way 2." {
		t.Errorf("the questions are %+v", ask)
	}
}

func TestIDsThatAreLeftOutComeFromThePlace(t *testing.T) {
	m := load(t, goodPack(t), lessons.Options{}).Module("1B")
	if q := m.Question("1B-q01"); q.Options[3].ID != "d" || q.Revision != 1 {
		t.Errorf("option %q, revision %d", q.Options[3].ID, q.Revision)
	}
	if q := m.Question("1B-q07"); q.Items[1].ID != "c2" {
		t.Errorf("card %q", q.Items[1].ID)
	}
	if c := m.Story.Node("d1").Choices; c[2].ID != "c" {
		t.Errorf("choice %q", c[2].ID)
	}
	if msg := m.Activity("chat").Chat.Node("d2").Messages[1]; msg.From != "an" || msg.ID != "m2" || msg.Unless != "saved" {
		t.Errorf("message %+v", msg)
	}
}

func TestFactsAreReplacedEverywhere(t *testing.T) {
	own := lessons.Options{Facts: map[string]lessons.Text{"helpline": {VI: norm.NFD.String("số của trường mình")}}}
	m := load(t, goodPack(t), own).Module("1B")
	for name, got := range map[string]string{
		"story":  m.Story.Node("e1").Help.VI,
		"page":   m.Home.Text.VI,
		"report": m.Activity("report").Report.Help.VI,
	} {
		if !strings.Contains(got, "số của trường mình") {
			t.Errorf("%s says %q, not the school's own number", name, got)
		}
	}
	if got := m.Story.Node("e1").Help.EN; got != "Tell Mum, call 111." {
		t.Errorf("a language the school did not give says %q", got)
	}
}

func TestTextsAreComposedWithoutMarkOrCarriageReturns(t *testing.T) {
	pack := goodPack(t)
	for name, f := range pack {
		if !strings.HasSuffix(name, ".svg") {
			text := strings.ReplaceAll(norm.NFD.String(string(f.Data)), "\n", "\r\n")
			pack[name] = &fstest.MapFile{Data: []byte("\ufeff" + text)}
		}
	}
	want, got := load(t, goodPack(t), lessons.Options{}), load(t, pack, lessons.Options{})
	if diff := cmp.Diff(want.Modules, got.Modules); diff != "" {
		t.Error(diff)
	}
}

func TestEveryProblemIsCollected(t *testing.T) {
	pack := goodPack(t)
	edit(t, pack, module, "topic: 1", "topic: 9")
	edit(t, pack, questions, "difficulty: 1", "difficulty: 8")
	edit(t, pack, story, "hero: an", "hero: nobody")
	edit(t, pack, "facts.yaml", "kind: phone", "kind: fax")
	if _, found := lessons.Load(pack, lessons.Options{}); len(found) != 4 {
		t.Errorf("found %v", found)
	}
}

func TestForgetDropsWhatOnlyCheckNeeds(t *testing.T) {
	p := load(t, goodPack(t), lessons.Options{})
	say := func(lessons.Problem) string { return "" }
	before := lessons.Summary(p, nil, say).Modules[0].Words.VI
	p.Forget()
	if after := lessons.Summary(p, nil, say).Modules[0].Words.VI; before == 0 || after != 0 {
		t.Errorf("%d words before, %d after", before, after)
	}
}

func TestSummaryCounts(t *testing.T) {
	p := load(t, goodPack(t), lessons.Options{})
	one := lessons.Problem{File: "a", Line: 1, Column: 2, Severity: lessons.Warning, Code: "title-long", Args: []string{"9", "8"}}
	got := lessons.Summary(p, []lessons.Problem{one}, func(p lessons.Problem) string { return "said " + p.Args[0] })
	got.Modules[0].Words = lessons.JSONCount{}
	want := lessons.Report{
		Pack: "thu", Version: "0.1", Places: 1, Plans: 1, Facts: 2, Glossary: 2,
		Modules: []lessons.ModuleReport{{
			ID: "1B", Topic: 1, Band: "B", Title: lessons.JSONText{VI: "Giờ nghỉ", EN: "Rest time"}, Slides: lessons.JSONCount{VI: 11, EN: 11},
			Questions: 12, Before: 4, After: 4, Review: 11, Contest: 5, Decisions: 4, Endings: 3,
			Activities: []string{"chat", "spot", "sort", "order", "match", "password", "settings", "search", "report", "dial"},
		}},
		Problems: []lessons.ProblemReport{{File: "a", Line: 1, Column: 2, Severity: lessons.Warning, Code: "title-long", Message: "said 9"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// fuzzed loads the good pack with one file replaced; nothing may panic.
func fuzzed(f *testing.F, file string, seeds ...string) {
	good, err := os.ReadFile("testdata/good/" + file)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(string(good))
	for _, seed := range seeds {
		f.Add(seed)
	}
	pack := goodPack(f)
	f.Fuzz(func(t *testing.T, text string) {
		pack[file] = &fstest.MapFile{Data: []byte(text)}
		for _, p := range problems(pack) {
			if p.Code == "" || p.File == "" || p.Line < 0 || p.Column < 0 {
				t.Errorf("a problem without a place: %v", p)
			}
		}
	})
}

func FuzzLoadSlides(f *testing.F) {
	fuzzed(f, slidesVI, "", "---", "---\n---\n", "---\nid: 1B-01\n---\n- [", "---\nid: x\n---\n## a\n>\n- [x]\n<!--", "---\n? a\n---\n")
}

func FuzzLoadStory(f *testing.F) {
	fuzzed(f, story, "", "- a", "nodes: [[]]", "nodes:\n  - id: {a: b}\n    choices: 1", "a: &a [*a]", "nodes: [{id: x, next: x}]", "? [a]\n: b")
}

func FuzzLoadChat(f *testing.F) {
	fuzzed(f, chat, "nodes: [{mark: }]", "kind: chat\nwho: [a]\nbuttons: {}\nnodes: [1]")
}

func FuzzLoadQuestions(f *testing.F) {
	fuzzed(f, questions, "questions: [{kind: spot, spots: [1]}]", "questions: [{kind: sort, bins: 3, items: [{bin: a}]}]")
}

func FuzzCheckArt(f *testing.F) {
	fuzzed(f, lanHead, "<svg", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "<svg><g style=\"a:b;:;fill:url(#\"/></svg>")
}

// A checker that ends with a panic tells an author nothing at all, and a sentence with a hole little.
func TestOddFilesAreFaultsThatCanBeWorded(t *testing.T) {
	for name, c := range map[string]struct {
		code, file string
		edits      []string // old and new, one after the other
	}{
		"two switches without an id":    {"key-missing", settings, []string{"{id: bell, ", "{", "{id: night, ", "{"}},
		"two switches of one id":        {"id-twice", settings, []string{"{id: bell, ", "{id: night, "}},
		"a goal of no switch":           {"ref-unknown", settings, []string{`want: {night: "on"}`, `want: {day: "on"}`}},
		"a goal that wants nothing":     {"value-empty", settings, []string{`want: {night: "on"}`, `want: {night: []}`}},
		"a drawing with a directive <>": {"art-svg", lanHead, []string{rectangle, "<! >"}},
	} {
		t.Run(name, func(t *testing.T) {
			pack := goodPack(t)
			for i := 0; i < len(c.edits); i += 2 {
				edit(t, pack, c.file, c.edits[i], c.edits[i+1])
			}
			found := problems(pack)
			if !slices.ContainsFunc(found, func(p lessons.Problem) bool { return p.Code == c.code && p.File == c.file }) {
				t.Errorf("want %s in %s, found %v", c.code, c.file, found)
			}
			for _, p := range found {
				canBeWorded(t, p)
			}
		})
	}
}
