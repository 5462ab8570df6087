package lessons_test

import (
	"regexp"
	"strings"
)

// Pieces of the good pack.
const (
	enNotes = "\n<!--\nSay: Hello all.\nAsk: What do you see?\nOften heard: I am tired.\n-->\n"
	enSix   = "---\nid: 1B-06\nalt: An and the shield in a room.\n---\n# Put in order\n\nPut the cards in order.\n" + enNotes
	enSeven = "---\nid: 1B-07\nalt: An and the shield in a room.\n---\n# Tell Mum\n\n> **An**: Mum, I need help.\n" + enNotes
	enLast  = "---\nid: 1B-11\nalt: An and the shield in a room.\n---\n# At home\n\n- Rest with your parents.\n" + enNotes
	viNotes = "\n<!--\nNói: Chào các em.\nHỏi: Em thấy gì?\nThường gặp: Em mệt ạ.\n-->\n"
	viMore  = "layout: idea\nphase: home\nminutes: 1\n---\n# Thêm\n" + viNotes
	q11     = `
  - id: 1B-q11
    kind: short
    skill: rest
    difficulty: 2
    uses: [review]
    stem: {vi: "An mệt. An làm gì ở câu q11?", en: "An is tired. What does An do in q11?"}
    answers: [{vi: "nghỉ", en: "rest"}, {vi: "ngủ", en: "sleep"}]
    why: {vi: "Mệt thì nghỉ.", en: "Tired people rest."}
`
	riskyTwo = "      - kind: risky\n        text: {vi: \"Cách số 2\", en: \"Way number 2\"}\n        to: r2\n"
	safeTwo  = "      - kind: safe\n        text: {vi: \"Cách số 1\", en: \"Way number 1\"}\n        to: d3\n"
	goal3    = "  - id: g3\n    story: {vi: \"Trời tối rồi.\", en: \"It is late.\"}\n    ask: {vi: \"Em cho máy nghỉ.\", en: \"Let it rest.\"}\n    want: {night: \"on\"}\n" +
		"    wrong: [{switch: night, choice: \"off\", why: {vi: \"Máy còn kêu.\", en: \"It still rings.\"}}]\n    done: {vi: \"Máy nghỉ, An ngủ.\", en: \"It rests, An sleeps.\"}\n"
	result6 = "      - id: r6\n        kind: ai\n        title: {vi: \"Máy viết\", en: \"By a machine\"}\n        address: \"may.vidu\"\n        date: \"10/09/2026\"\n        text: {vi: \"Đọc ngay\", en: \"Read now\"}\n" +
		"        page: {by: {vi: \"Máy viết\", en: \"By a machine\"}, text: {vi: \"Trẻ cần ngủ.\", en: \"Children need sleep.\"}}\n        use: false\n        why: {vi: \"Em xem ai viết.\", en: \"Look who wrote it.\"}\n"
	viScene = "scene: {place: room, left: an happy, right: khien hello}\nalt: An và Khiên ở trong phòng.\n"
)

var slideChanges = []change{
	{"slide-head", slidesVI, "---\nid: 1B-01", "Chào em.\n---\nid: 1B-01", here, ""},
	{"slide-line slide-step", slidesVI, "Hôm nay em học **nghỉ**.", "![ảnh](a.png)", here, ""},
	{"slide-bold", slidesVI, "**nghỉ**", "**nghỉ", here, ""},
	{"slide-language", slidesEN, enLast, "", 53, slidesVI},
	{"slide-order", slidesEN, enSix + enSeven, enSeven + enSix, here + 1, ""},
	{"slide-step", slidesEN, "2. A tired back.\n", "", -6, ""},
	{"slide-step", slidesEN, "- [ ] Way 3\n  > Because of way 3.\n", "", -6, ""},
	{"slide-right", slidesEN, "- [x] Way 1\n  > Because of way 1.\n- [ ] Way 2", "- [ ] Way 1\n  > Because of way 1.\n- [x] Way 2", here, ""},
	{"ask-empty", slidesVI, "layout: idea", "layout: ask", here - 1, ""},
	{"ask-layout asks-few", slidesVI, "layout: ask\nphase: learn", "layout: idea\nphase: learn", here - 1, ""},
	{"alt-missing", slidesVI, "alt: An và Khiên ở trong phòng.\n", "", here - 5, ""},
	{"alt-missing", slidesEN, "alt: An and the shield in a room.\n", "", here - 1, ""},
	{"alt-missing", story, "    alt: {vi: \"An trong phòng.\", en: \"An in a room.\"}\n", "", here - 1, ""},
	{"alt-alone", slidesEN, "id: 1B-02", "id: 1B-02\nalt: Cards.", here, ""},
	{"notes-missing", slidesVI, "<!--\nNói: Chào các em.\nHỏi: Em thấy gì?\nThường gặp: Em mệt ạ.\n-->\n", "", -11, ""},
	{"notes-part", slidesVI, "Hỏi: Em thấy gì?\n", "", -13, ""},
	{"notes-open", slidesVI, "Thường gặp: Em mệt ạ.\n-->\n", "Thường gặp: Em mệt ạ.\n", here - 3, ""},
	{"slide-idle", slidesVI, "activity: order\n", "", -5, ""},
	{"portrait-count", slidesVI, "portrait: [an happy, an sad, khien hello]", "portrait: [an happy, an sad]", -6, ""},
	{"recall-count recall-missing", slidesVI, "recall: [1A, 2A, 3A]", "recall: [1A, 2A]", -5, ""},

	{"slides-count slide-language minutes-sum minutes-phase", slidesVI, "---\nid: 1B-11", "---\nid: 1B-12\n" + viMore + "---\nid: 1B-13\n" + viMore + "---\nid: 1B-14\n" + viMore + "---\nid: 1B-15\n" + viMore + "---\nid: 1B-11", whole, ""},
	{"layout-missing", slidesVI, "layout: story", "layout: idea", whole, ""},
	{"asks-few ask-layout", slidesVI, "layout: ask\nphase: learn", "layout: idea\nphase: learn", whole, ""},
	{"recall-missing", slidesVI, "recall: [1A, 2A, 3A]\n", "", whole, ""},
	{"tell-missing", slidesVI, "tell: true\n", "", whole, ""},
	{"scenes-few alt-alone", slidesVI, viScene, "", whole, ""},
	{"minutes-sum minutes-band", module, "minutes: 35", "minutes: 36", whole, slidesVI},
	{"minutes-band minutes-sum", module, "minutes: 35", "minutes: 36", first, ""},
	{"minutes-phase", slidesVI, "phase: check", "phase: learn", whole, ""},
	{"doing-over", slidesVI, "minutes: 2\ndoing: 1", "minutes: 2\ndoing: 3", -3, ""},
	{"doing-share", slidesVI, "doing: 9\n", "", whole, ""},
	{"slide-words", slidesVI, "An chơi khuya.", strings.Repeat("An chơi khuya. ", 12), -9, ""},
	{"title-long", slidesVI, "# Em nhớ", "# Em nhớ những điều hôm nay", here, ""},
	{"item-long", slidesVI, "1. Mỏi mắt.", "1. Mỏi mắt vì nhìn màn hình quá lâu.", here, ""},
	{"stem-long", slidesVI, "## Câu 1, An làm gì?", "## Câu 1, An chơi khuya. Hôm sau có tiết kiểm tra dài. An làm gì bây giờ?", here, ""},
	{"option-long", slidesVI, "- [x] Cách 1", "- [x] Cách 1 là cách hay nhất đấy", here, ""},
	{"bubble-long", slidesVI, "> **Bạn**: Chơi nữa đi!", "> **Bạn**: Chơi nữa đi, một trận nữa thôi bạn ơi nhé!", here, ""},
}

var questionChanges = []change{
	{"why-missing", questions, "        why: {vi: \"Vì cách 1 thế.\", en: \"Because of way 1.\"}\n", "", -2, ""},
	{"why-missing", slidesVI, "  > Vì cách 1 như thế.\n", "", -1, ""},
	{"options-count", questions, "kind: multi", "kind: truefalse", here + 6, ""},
	{"options-right", questions, "        correct: true\n", "", -1, ""},
	{"options-right slide-right", slidesVI, "- [x] Cách 1", "- [ ] Cách 1", -2, ""},
	{"bins-count ref-unknown", questions, "      - {id: no, text: {vi: \"Chưa nên\", en: \"Do not\"}}\n", "", here - 1, ""},
	{"wrong-missing", sorting, `wrong: {no: {vi: "Em thử lại.", en: "Try again."}}`, "wrong: {}", here, ""},
	{"button-idle", report, `, never: {vi: "Mình dừng nhé.", en: "Stop here."}`, "", here, ""},

	{"questions-few", questions, q11, "", whole, ""},
	{"questions-use", questions, "uses: [check, review, contest]", "uses: [check, review]", whole, ""},
	{"forms-count forms-pairs", questions, "uses: [before]", "uses: [after]", whole, ""},
	{"forms-kind", questions, "uses: [before]", "uses: [before, check]", -4, ""},
	{"forms-pairs", questions, "parallel: p1", "parallel: p9", -5, ""},
	{"difficulty-missing", questions, "difficulty: 3", "difficulty: 2", whole, ""},
	{"cards-count", sorting, "      - {id: k4, text: {vi: \"Thẻ 4\", en: \"Card 4\"}, bin: yes, why: {vi: \"Nên lắm.\", en: \"Do it.\"}, wrong: {no: {vi: \"Em thử lại.\", en: \"Try again.\"}}}\n", "", whole, ""},
	{"spots-count", spot, "      - {id: s4, role: text, text: {vi: \"Dòng 4\", en: \"Line 4\"}, why: {vi: \"Vì thế.\", en: \"So.\"}}\n", "", whole, ""},
}

var workshopChanges = []change{
	{"stem-twice", questions, "An mệt. An làm gì ở câu q01?", "An mệt. An làm gì ở câu q02?", 12, ""},
	{"stem-on-slide", questions, "An mệt. An làm gì ở câu q01?", "Câu 1, An làm gì?", here - 5, ""},
	{"options-alike", questions, `"Cách số 2", en`, `"Cách số 1", en`, here - 10, ""},
	{"steps-count key-unknown", password, "kind: choose", "kind: build\n    groups: [{id: x, label: {vi: \"Từ\", en: \"Word\"}, words: [{vi: \"mèo\", en: \"cat\"}]}]\n    joins: [\"-\"]", whole, ""},
	{"goals-count", settings, goal3, "", whole, ""},
	{"goal-reached", settings, "start: \"off\"}", "start: \"on\"}", whole, ""},
	{"wrong-missing", settings, `wrong: [{switch: place, choice: "on", why: {vi: "Nơi ở còn hiện.", en: "It still shows."}}]`, "wrong: []", here - 1, ""},
	{"results-count", search, result6, "", whole, ""},
	{"dial-told", dial, "tells: where", "tells: what", whole, ""},
	{"term-glossary", "glossary.yaml", `vi: "nghỉ"`, `vi: "nghỉ ngơi"`, first, module},
	{"term-english", story, "An đang chơi.", "An muốn block bạn.", here, ""},
	{"year-topic", "year.yaml", "module: 1B, review: [1B]", "review: []", whole, ""},
	{"year-grade", "year.yaml", "grade: 3", "grade: 2", whole, ""},
}

var graphChanges = []change{
	{"node-way", story, "    next: d2", "    next: d2\n    ending: {vi: \"Kết\", en: \"End\"}\n    help: {vi: \"Em kể.\", en: \"Tell.\"}", -5, ""},
	{"help-missing", story, "    help: {vi: \"Em kể với mẹ, gọi {fact:helpline}.\", en: \"Tell Mum, call {fact:helpline}.\"}\n", "", -5, ""},
	{"node-unreachable", story, "to: h1", "to: d2", 9, ""},
	{"node-loop node-unreachable", story, "nodes:\n", "nodes:\n  - id: loop\n    scene: {place: room}\n    alt: {vi: \"Phòng.\", en: \"A room.\"}\n    text: {vi: \"Lại nữa.\", en: \"Again.\"}\n    next: loop\n", here + 1, ""},
	{"choices-kinds", story, "kind: unsure", "kind: safe", -12, ""},
	{"risky-recover node-unreachable", story, "to: r1", "to: d2", -11, ""},
	{"safe-place", story, riskyTwo + safeTwo, safeTwo + riskyTwo, whole, ""},
}

var wordChanges = []change{
	{"help-recap", slidesVI, "Mệt thì nghỉ, lo thì kể.", "Mệt thì nghỉ.", -10, ""},
	{"help-words", order, "Cần thì em kể với mẹ.", "Em chơi ngoan.", whole, ""},
	{"sentence-long", story, "An đang chơi.", "An đang chơi rất vui cùng các bạn trong xóm mà chưa muốn về nhà.", here, ""},
	{"stem-sentences", questions, "An mệt. An làm gì ở câu q01?", "An mệt. Trời tối. An làm gì?", here, ""},
	{"page-long", home, "| Nghỉ | Kể |", strings.Repeat("Nghỉ nhé. ", 250), whole, ""},
	{"phrase-banned", story, "An đang chơi.", "Mẹ bảo: “Cấm em chơi!”", here, ""},
	{"phrase-banned", slidesEN, "Today you learn to **rest**.", "It is your fault.", here, ""},
	{"number-in-text", home, "Gọi {fact:helpline} khi cần.", "Gọi 111 khi cần.", here, ""},
	{"number-in-text", home, "Gọi {fact:helpline} khi cần.", "Gọi 0912 345 678 khi cần.", here, ""},
	{"number-in-text", home, "Gọi {fact:helpline} khi cần.", "Theo Luật 102/2016/QH13.", here, ""},
	{"link-in-text", home, "Gọi {fact:helpline} khi cần.", "Xem www.trang.vn nhé.", here, ""},
	{"app-real", story, "An đang chơi.", "An đang xem TikTok.", here, ""},
	{"spelling-tone", story, "An đang chơi.", "An chơi hòa nhã.", here, ""},
}

// countChange breaks a rule that counts over many places: every file that begins with file is rewritten.
type countChange struct {
	code, file string
	rewrite    func(text string) string
	in         string
	line       int
}

func swap(old, new string) func(string) string {
	return func(text string) string { return strings.ReplaceAll(text, old, new) }
}

func fit(form, new string) func(string) string {
	return func(text string) string { return regexp.MustCompile(form).ReplaceAllString(text, new) }
}

var countChanges = []countChange{
	{"questions-kinds options-right key-missing key-unknown type-mapping", questions, fit(`kind: (multi|order|match|sort|spot|short)`, "kind: choice"), questions, 0},
	{"letters-uneven", questions, fit(`(Way number 1"}\n)(.*why.*\n.*Way number 2"}\n) +correct: true\n`, "$1        correct: true\n$2"), questions, 0},
	{"right-longest", questions, fit(`"Cách số (\d)"(, en: "Way number \d"}\n *correct)`, `"Cách rất số $1"$2`), questions, 0},
	{"right-shortest", questions, fit(`"Cách số (\d)"(, en: "Way number \d"}\n *correct)`, `"Cách $1"$2`), questions, 0},
	{"short-many questions-few", questions, func(text string) string {
		return strings.Replace(text, q11, q11+strings.ReplaceAll(q11, "q11", "q13"), 1)
	}, questions, 176},
	{"right-guessed", questions, fit(`"Cách số (\d)"(, en: "Way number \d"}\n *correct)`, `"Ạ, cách $1"$2`), questions, 0},
	{"options-right", search, swap("use: true", "use: false"), search, 18},
	{"rounds-count", spot, fit(`(?s)  - id: r3.*praise`, "praise"), spot, 0},
	{"decisions-few node-unreachable", story, fit(`(?s)    ask: .*?\n\n  - id: r1`, "    next: d2\n\n  - id: r1"), story, 0},
	{"endings-few", story, fit(`(?s)    ending: {vi: "Kết 3".*`, "    next: e1\n"), story, 0},
	{"safe-longest", story, fit(`kind: safe\n        text: {vi: "Cách`, "kind: safe\n        text: {vi: \"Cách rất"), story, 0},
	{"help-route", "modules/", swap("{fact:helpline}", "mẹ"), module, 1},
}
