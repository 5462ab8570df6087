package lessons_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"lachanso/lessons"
)

// Where a problem is expected, counted from the line that was changed.
const (
	here  = 0
	whole = -1000 // the whole file: line 0
	first = -2000 // the first line of the file
)

const (
	module    = "modules/1B/module.yaml"
	slidesVI  = "modules/1B/slides.vi.md"
	slidesEN  = "modules/1B/slides.en.md"
	questions = "modules/1B/questions.yaml"
	story     = "modules/1B/scenario.yaml"
	home      = "modules/1B/home.vi.md"
	order     = "modules/1B/activities/order.yaml"
	sorting   = "modules/1B/activities/sort.yaml"
	spot      = "modules/1B/activities/spot.yaml"
	chat      = "modules/1B/activities/chat.yaml"
	report    = "modules/1B/activities/report.yaml"
	password  = "modules/1B/activities/password.yaml"
	settings  = "modules/1B/activities/settings.yaml"
	search    = "modules/1B/activities/search.yaml"
	dial      = "modules/1B/activities/dial.yaml"
	lanHead   = "art/characters/an/head.svg"
	rectangle = `<rect x="10" y="10" width="20" height="20" fill="#1769C2"/>`
)

// expect wants the first of codes at a place, and nothing but it and the others, which follow from the same change.
func expect(t *testing.T, found []lessons.Problem, codes, file string, line int) {
	t.Helper()
	allowed := strings.Fields(codes)
	there := false
	for _, p := range found {
		canBeWorded(t, p)
		if !slices.Contains(allowed, p.Code) {
			t.Errorf("also found %v", p)
		}
		there = there || p.Code == allowed[0] && p.File == file && p.Line == line
	}
	if !there {
		t.Errorf("want %s at %s:%d, found %v", allowed[0], file, line, found)
	}
}

// change is one way to break the good pack: in file, old becomes new, and then exactly code is found at the line.
// Further codes behind the first one follow from it.
type change struct {
	code, file, old, new string
	at                   int
	in                   string // the file that is named, when it is not the changed one
}

func TestEveryRuleIsBrokenByOneChange(t *testing.T) {
	seen := map[string]bool{}
	for _, c := range slices.Concat(yamlChanges, keyChanges, referenceChanges, slideChanges, questionChanges, workshopChanges, graphChanges, wordChanges, artChanges) {
		code, _, _ := strings.Cut(c.code, " ")
		seen[code] = true
		t.Run(c.code+" "+c.file+" "+c.old, func(t *testing.T) {
			pack := goodPack(t)
			line := edit(t, pack, c.file, c.old, c.new)
			switch c.at {
			case whole:
				line = 0
			case first:
				line = 1
			default:
				line += c.at
			}
			file := c.file
			if c.in != "" {
				file = c.in
			}
			found := problems(pack)
			expect(t, found, c.code, file, line)
		})
	}
	for _, c := range countChanges {
		code, _, _ := strings.Cut(c.code, " ")
		seen[code] = true
		t.Run(c.code, func(t *testing.T) {
			pack := goodPack(t)
			for name, f := range pack {
				if strings.HasPrefix(name, c.file) {
					pack[name] = &fstest.MapFile{Data: []byte(c.rewrite(string(f.Data)))}
				}
			}
			expect(t, problems(pack), c.code, c.in, c.line)
		})
	}
	for _, code := range lessons.Codes() {
		if !seen[code] && !slices.Contains(elsewhere, code) {
			t.Errorf("no change breaks rule %s", code)
		}
	}
}

// elsewhere are the codes that other tests bring about: faults of whole files, folders and zips.
var elsewhere = []string{
	"file-read", "file-path", "file-link", "file-twice", "file-too-big", "files-too-many", "pack-too-big", "zip-broken", "zip-bomb",
	"pack-none", "file-encoding", "file-missing", "file-unknown", "activity-missing", "story-missing", "scenes-shared",
	"sound-place", "sound-form", "sound-unknown", "sound-long", "sound-alone",
}

var yamlChanges = []change{
	{"yaml-indent", module, "topic: 1", "\ttopic: 1", here, ""},
	{"yaml-indent", story, "    ask: ", "     ask: ", here, ""},
	{"yaml-indent", slidesVI, "layout: idea", "  layout: idea", here, ""},
	{"yaml-syntax", "glossary.yaml", `child: {vi: "Không cho nhắn nữa."`, `child: {vi: "Không cho nhắn nữa.`, here, ""},
	{"yaml-empty", "offices.yaml", `briefing:
  do: [{vi: "Nói ngắn.", en: "Be short."}]
  avoid: [{vi: "Không doạ.", en: "Do not frighten."}]
  if_told: [{vi: "Nghe em.", en: "Listen."}]
  material: [{vi: "Gửi trước.", en: "Send it first."}]
offices:
  - id: commune
    level: commune
    name: {vi: "Phòng Văn hoá", en: "Culture office"}
    about: {vi: "Giúp trường.", en: "Helps schools."}
    talk: {vi: "Ai giúp trẻ em.", en: "Who helps children."}
    topics: [3]
    fact: helpline
    source: Công báo
    checked: 2026-11-23
`, "# nothing\n", here, ""},
	{"yaml-alias", "pack.yaml", "id: thu", "id: &a thu", here, ""},
	{"yaml-alias", "year.yaml", "{grade: 3", "{<<: {grade: 3}, grade: 3", here, ""},
	{"yaml-deep", "year.yaml", "module: 1B", "module: " + strings.Repeat("[", 40) + strings.Repeat("]", 40), here, ""},
	{"yaml-documents", "pack.yaml", "languages: [vi, en]\n", "languages: [vi, en]\n---\nmore: 1\n", here + 1, ""},
}

var keyChanges = []change{
	{"format-unknown", "pack.yaml", "format: 1", "format: 2", here, ""},
	{"type-number", "pack.yaml", "format: 1", `format: "1"`, here, ""},
	{"quotes-curly", story, `title: {vi: "Tối của An"`, `title: {vi: “Tối của An”`, here, ""},
	{"key-missing", "pack.yaml", "licence: CC-BY-4.0\n", "", first, ""},
	{"key-missing", story, "hero: an\n", "", first, ""},
	{"key-missing layout-missing", slidesVI, "layout: cover\n", "", here - 1, ""},
	{"key-unknown", module, "summary:", "sumary: {}\nsummary:", here, ""},
	{"key-unknown", slidesEN, "id: 1B-01", "id: 1B-01\nlayout: cover", here + 1, ""},
	{"key-twice", module, "topic: 1", "topic: 1\ntopic: 1", here + 1, ""},
	{"type-mapping", questions, "      - {id: yes, text: {vi: \"Nên\", en: \"Do\"}}\n", "      - {id: yes, text: {vi: \"Nên\", en: \"Do\"}}\n      - no box\n", here + 1, ""},
	{"type-list", "plans/flag.yaml", "topics: [1]", "topics: 1", here, ""},
	{"type-text", "pack.yaml", `version: "0.1"`, "version: 0.1", here, ""},
	{"type-number", module, "domain: 4", `domain: "4"`, here, ""},
	{"type-flag tell-missing", slidesVI, "tell: true", "tell: yes", here, ""},
	{"type-languages", story, `title: {vi: "Tối của An", en: "An at night"}`, `title: "Tối của An"`, here, ""},
	{"value-empty", "pack.yaml", `authors: ["An"]`, "authors: []", here, ""},
	{"value-empty", home, "# Trang\n\nGọi {fact:helpline} khi cần.\n\n---\n\n| Thẻ | Thẻ |\n|---|---|\n| Nghỉ | Kể |\n", "", here, ""},
	{"value-unknown key-unknown", questions, "kind: short", "kind: essay", here, ""},
	{"value-unknown minutes-phase", slidesVI, "phase: open", "phase: begin", here, ""},
	{"value-range", "year.yaml", "grade: 3", "grade: 12", here, ""},
	{"date-form", "facts.yaml", "checked: 2026-11-23", `checked: "23/11/2026"`, here, ""},
	{"time-form", report, `"19:41"`, `"25:41"`, here, ""},
	{"age-form", "places.yaml", "age: 8+", "age: xem nhãn", here, ""},
	{"value-unknown", "places.yaml", "purpose: [code]", "purpose: [code, gamble]", here, ""},
	{"value-unknown", "places.yaml", "price: free", "price: cheap", here, ""},
	{"key-missing", "places.yaml", "    price: free\n", "", here - 7, ""},
	{"id-twice", "places.yaml", "avoid:\n", "avoid:\n  - {id: strangers, name: {vi: a, en: b}, why: {vi: a, en: b}, instead: {vi: a, en: b}}\n", here + 2, ""},
	{"language-missing", "places.yaml", `instead: {vi: "Nhóm của lớp.", en: "The group of the class."}`, `instead: {vi: "Nhóm của lớp."}`, here, ""},
	{"value-unknown", "offices.yaml", "level: commune", "level: district", here, ""},
	{"value-range", "offices.yaml", "topics: [3]", "topics: [8]", here, ""},
	{"date-form", "offices.yaml", "checked: 2026-11-23", "checked: hôm qua", here, ""},
	{"key-missing", "offices.yaml", "    checked: 2026-11-23\n", "", here - 8, ""},
	{"key-missing", "offices.yaml", "  if_told: [{vi: \"Nghe em.\", en: \"Listen.\"}]\n", "", here - 2, ""},
	{"key-missing", "offices.yaml", `briefing:
  do: [{vi: "Nói ngắn.", en: "Be short."}]
  avoid: [{vi: "Không doạ.", en: "Do not frighten."}]
  if_told: [{vi: "Nghe em.", en: "Listen."}]
  material: [{vi: "Gửi trước.", en: "Send it first."}]
`, "", first, ""},
	{"value-empty", "offices.yaml", `do: [{vi: "Nói ngắn.", en: "Be short."}]`, "do: []", here, ""},
	{"office-number", "offices.yaml", "Giúp trường.", "Giúp trường, gọi 0272 3 123 456.", here, ""},
	{"place-link", "places.yaml", "Nhóm của lớp.", "Nhóm của lớp trên lop4a.vn.", here, ""},
	{"id-form", "glossary.yaml", "id: block", `id: "chặn lại"`, here, ""},
	{"language-missing", story, `title: {vi: "Tối của An", en: "An at night"}`, `title: {vi: "Tối của An"}`, here, ""},
	{"language-missing", "pack.yaml", "languages: [vi, en]", "languages: [vi]", here, ""},
	{"minutes-sum plan-minutes", "plans/flag.yaml", "minutes: 15", "minutes: 20", here, ""},
	{"plan-minutes", "plans/flag.yaml", "occasion: flag", "occasion: class", here + 1, ""},
	{"plan-idle", "plans/flag.yaml", `, say: [{vi: "Chào các em.", en: "Hello."}]`, "", here, ""},
	{"value-unknown", "plans/flag.yaml", "kind: talk", "kind: talk, needs: [tent]", here, ""},
	{"key-missing key-missing", "plans/flag.yaml", "kind: talk", "kind: contest", here, ""},
	{"id-twice", "plans/flag.yaml", "id: ask", "id: hello", here, ""},
	{"contest-mark", "contests.yaml", "{seconds} giây", "{minutes} phút", here, ""},
	{"id-twice", "contests.yaml", "contests:\n", "contests:\n  - {kind: bell, title: {vi: a, en: b}, about: {vi: a, en: b}, rules: [{vi: a, en: b}]}\n", here + 2, ""},
}

var referenceChanges = []change{
	{"id-twice", questions, "id: 1B-q02", "id: 1B-q03", here + 17, ""},
	{"id-twice ref-unknown", story, "id: r2", "id: r1", here, ""},
	{"id-module", questions, "id: 1B-q02", "id: 2B-q02", here, ""},
	{"module-id", module, "id: 1B", "id: 1C", here, ""},
	{"page-id", "modules/1B/home.en.md", "id: 1B-home", "id: 1B-house", here, ""},
	{"ref-unknown", module, "measured_by: [1B-q01,", "measured_by: [1B-q77,", here, ""},
	{"ref-unknown", story, "told: [tell]", "told: [sing]", here, ""},
	{"ref-unknown", story, "next: d2", "next: d9", here, ""},
	{"ref-unknown", sorting, "bin: yes", "bin: maybe", here, ""},
	{"ref-unknown button-idle", report, "button: save", "button: photo", here, ""},
	{"ref-unknown", chat, "unless: saved", "unless: lost", here, ""},
	{"ref-unknown", order, "first: sleep", "first: dream", here, ""},
	{"ref-unknown", "year.yaml", "module: 1B", "module: 7D", here, ""},
	{"ref-unknown", slidesVI, "scenario: 1B-story", "scenario: 1B-tale", here - 5, ""},
	{"fact-unknown", "offices.yaml", "fact: helpline", "fact: firemen", here, ""},
	{"fact-unknown", home, "Gọi {fact:helpline}", "Gọi {fact:hotline}", here, ""},
	{"fact-form", home, "Gọi {fact:helpline}", "Gọi {fact helpline}", here, ""},
	{"art-missing", slidesVI, "place: room", "place: moon", here, ""},
	{"art-missing", sorting, "picture: key", "picture: lamp", here, ""},
	{"head-missing", "art/heads.yaml", "khien: {x: 200, y: 150, r: 100}\n", "", 23, slidesVI},
	{"figure-form", slidesVI, "left: an happy", "left: an hungry", here, ""},
	{"term-slide", module, "slide: 1B-05", "slide: 1B-06", here, ""},
	{"recall-order", module, "recalls: [1A, 2A, 3A]", "recalls: [1A, 2A, 3C]", here, ""},
	{"activity-unlisted", module, "match, password, settings", "match, settings", here, ""},
	{"activity-file ref-unknown activity-unlisted key-missing key-unknown", password, "kind: password", "kind: search", here, ""},
	{"app-invented", chat, "invented: true", "invented: false", here, ""},
}

var artChanges = []change{
	{"art-svg", lanHead, rectangle, `<text>An</text>`, here, ""},
	{"art-svg", lanHead, rectangle, `<image href="a.png"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<clipPath id="a"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<style>.a{fill:red}</style>`, here, ""},
	{"art-svg", lanHead, rectangle, `<svg/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" stroke="#000"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" style="stroke:#000"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" fill-rule="evenodd"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" display="none"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" class="a b"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" fill="url(#later)"/><defs><linearGradient id="later"/></defs>`, here, ""},
	{"art-svg", lanHead, rectangle, `<defs><linearGradient id="a" href="#b"/></defs>`, here, ""},
	{"art-svg", lanHead, rectangle, `<g transform="scale(.8)"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<rect width="9" height="9" rx="2"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" fill="currentColor"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" fill="rgba(0,0,0,.5)"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0 L9 9" fill="#11223344"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<rect width="100%" height="9"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0a40 40 0 0180 0"/>`, here, ""},
	{"art-svg", lanHead, rectangle, `<path d="M0 0"`, here + 1, ""},
}

func TestAModuleNeedsASceneOfItsOwn(t *testing.T) {
	pack := goodPack(t)
	for name, f := range goodPack(t) {
		if twin := strings.ReplaceAll(name, "1B", "2B"); twin != name {
			text := strings.ReplaceAll(string(f.Data), "1B", "2B")
			pack[twin] = &fstest.MapFile{Data: []byte(strings.ReplaceAll(text, "topic: 1", "topic: 2"))}
		}
	}
	found := problems(pack)
	expect(t, found, "scenes-shared year-topic", "modules/2B/slides.vi.md", 0)
	edit(t, pack, "modules/2B/slides.vi.md", "left: an happy", "left: an sad")
	expect(t, problems(pack), "scenes-shared year-topic", slidesVI, 0)
}
